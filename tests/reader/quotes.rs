//! Quotes and speakers.

use dateline::app::App;
use dateline::app::lines::Target;
use dateline::app::overlay::Overlay;
use dateline::ui::theme::Colors;

use crate::{opened, pictures, words_at};

#[test]
fn the_first_quote_is_two_keys_away() {
    let (mut app, mut desk) = opened(80, 24);
    desk.drive(&mut app, "n");
    assert_eq!(words_at(&app), "We would rat");
}

#[test]
fn one_speaker_over_all_articles() {
    let (mut app, mut desk) = opened(80, 24);
    desk.drive(&mut app, "]qgs");
    let articles: Vec<Target> = app.panes.quotes.sheet.targets.clone();
    assert!(articles.contains(&Target::Quote(0, 0)) && articles.contains(&Target::Quote(1, 0)));
    assert_eq!(articles.len(), 3);
    let all: Vec<String> = app.panes.quotes.sheet.lines.iter().map(|l| l.words()).collect();
    assert!(
        all.iter().any(|l| l.contains("3 quotes in 2 articles")),
        "{all:#?}"
    );
    desk.drive(&mut app, "s");
    let page = app.panes.quotes.page.as_ref().map(|p| p.portrait.name.clone());
    assert_eq!(page.as_deref(), Some("Ilse Maren"), "then the whole library");
    desk.drive(&mut app, "s");
    assert_eq!(app.panes.quotes.sheet.targets.len(), 5);
}

#[test]
fn the_reasons_name_rule_cue_and_date() {
    let (mut app, mut desk) = opened(80, 24);
    desk.drive(&mut app, "]qw");
    let Some(Overlay::Why(why)) = &app.overlay else {
        panic!()
    };
    let find = |label: &str| why.lines.iter().find(|l| l.0 == label).map(|l| l.1.as_str());
    let rule = "after the quote come a reporting word and then the speaker (quote-verb-speaker)";
    assert_eq!(find("rule"), Some(rule));
    assert_eq!(find("reported by"), Some("“said”"));
    assert_eq!(find("in the text"), Some("“Ilse Maren”"));
    assert_eq!(find("source"), Some("on the record: named in the text"));
    assert!(find("certain").is_some_and(|w| w.starts_with("yes: ")));
    assert!(find("score").is_some_and(|w| w.starts_with("98 of 100")));
    assert_eq!(find("occasion"), Some("at a briefing on the quay"));
    desk.drive(&mut app, "<esc>]d]dw");
    let Some(Overlay::Why(why)) = &app.overlay else {
        panic!()
    };
    assert!(why.lines.iter().any(|l| l.1 == "a month and its year"), "{why:?}");
}

#[test]
fn indirect_speech_is_hidden_and_shown_by_a_key_everywhere() {
    let (mut app, mut desk) = opened(80, 24);
    let said = |app: &App| app.news.status.clone().unwrap().0;
    let heading = |app: &App| app.panes.quotes.sheet.lines[0].words();
    let screen = |app: &App| pictures::text(&pictures::render(app, Colors::Mono));
    desk.drive(&mut app, "]q]q]q]q");
    assert_eq!(said(&app), "quote 4 of 4");
    assert!(screen(&app).contains("A?"), "{}", screen(&app));
    desk.drive(&mut app, "3");
    assert_eq!(
        heading(&app),
        " 2 direct, 1 mixed, 1 indirect  (i hides indirect)"
    );
    assert_eq!(app.panes.quotes.sheet.targets.len(), 4);
    desk.drive(&mut app, "i");
    assert_eq!(
        heading(&app),
        " 2 direct, 1 mixed, 1 indirect hidden  (i shows indirect)"
    );
    assert_eq!(app.panes.quotes.sheet.targets.len(), 3);
    assert!(!app.panes.quotes.sheet.targets.contains(&Target::Quote(0, 3)));
    desk.drive(&mut app, "2");
    assert!(!screen(&app).contains("A?"), "{}", screen(&app));
    assert!(
        matches!(app.target(), Some(Target::Sentence(0, _))),
        "a bookmark here is not of a hidden quote"
    );
    desk.drive(&mut app, "gg]q]q]q");
    assert_eq!(said(&app), "quote 3 of 3");
    desk.drive(&mut app, "]q");
    assert_eq!(said(&app), "no quote after here");
    desk.drive(&mut app, "i]q");
    assert_eq!(said(&app), "quote 4 of 4");
}
