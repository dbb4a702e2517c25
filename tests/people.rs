//! People, stories and skimming, driven by keys: what changed in the state and on the screen.
#![allow(
    clippy::string_slice,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that stops is a test that tells"
)]

mod fixed;
#[path = "fixed/pictures.rs"]
mod pictures;

use dateline::analysis::Length;
use dateline::app::App;
use dateline::app::layout::Pane;
use dateline::app::lines::Target;
use dateline::app::message::Msg;
use dateline::app::scope::Scope;
use dateline::app::search::Stop;
use dateline::article::ArticleId;
use dateline::ui::theme::Colors;
use fixed::{Desk, bridge, reader, with};

/// The bridge article is open in the text.
fn opened(cols: u16, rows: u16) -> (App, Desk) {
    let (mut app, mut desk) = reader(cols, rows);
    app.panes.front.sheet.select(Target::Article(0));
    desk.drive(&mut app, "<cr>");
    (app, desk)
}

fn words_at(app: &App) -> String {
    let entry = app.entry().unwrap();
    entry.text()[app.panes.read.cursor..].chars().take(10).collect()
}

fn rows(app: &App, pane: Pane) -> Vec<String> {
    let head = dateline::app::panes::head(app, pane).iter();
    let list = app.panes.sheet(pane).unwrap().lines.iter();
    head.chain(list).map(|l| l.words()).collect()
}

fn screen(app: &App) -> String {
    pictures::text(&pictures::render(app, Colors::Dark))
}

fn said(app: &App) -> &str {
    app.news.status.as_ref().map_or("", |s| &s.0)
}

#[test]
fn who_appears_how_often_in_which_role() {
    let (mut app, mut desk) = opened(80, 24);
    desk.drive(&mut app, "7");
    assert_eq!(app.view.focus, Pane::People);
    let all = rows(&app, Pane::People).join("\n");
    assert!(all.contains("People · 3"), "{all}");
    assert!(
        all.contains("▸ Ilse Maren, the authority’s chief engineer"),
        "{all}"
    );
    assert!(all.contains("2 mentions · 2 statements"), "{all}");
    desk.drive(&mut app, "H");
    assert_eq!(app.view.focus, Pane::Read);
    desk.drive(&mut app, "gp");
    assert_eq!(app.view.focus, Pane::People);
}

#[test]
fn a_person_unfolds_to_mentions_that_lead_into_the_text() {
    let (mut app, mut desk) = opened(80, 24);
    desk.drive(&mut app, "7<cr>");
    let mentions = |app: &App| {
        let targets = &app.panes.people.sheet.targets;
        targets
            .iter()
            .filter(|t| matches!(t, Target::Mention(..)))
            .count()
    };
    assert_eq!(mentions(&app), 2);
    desk.drive(&mut app, "j<cr>");
    assert_eq!(
        (app.view.focus, words_at(&app).as_str()),
        (Pane::Read, "Ilse Maren")
    );
    desk.drive(&mut app, "n");
    assert_eq!(words_at(&app), "Maren said");
    assert_eq!(said(&app), "Ilse Maren: mention 2 of 2");
    desk.drive(&mut app, "N");
    assert_eq!(words_at(&app), "Ilse Maren");
    let marked = app.search.marked_in(0).len();
    assert_eq!(marked, 2, "both are marked in the text");
    desk.drive(&mut app, "<esc>n");
    assert_eq!(
        (app.search.last, app.search.followed.is_none()),
        (Stop::Quote, true)
    );
    desk.drive(&mut app, "7");
    desk.drive(&mut app, "gg<cr>");
    assert_eq!(mentions(&app), 0, "enter folds again");
}

#[test]
fn mentions_of_whoever_is_named_at_the_cursor() {
    let (mut app, mut desk) = opened(80, 24);
    desk.drive(&mut app, "}]m");
    assert_eq!(words_at(&app), "Ilse Maren");
    desk.drive(&mut app, "]m");
    assert_eq!(words_at(&app), "Maren said");
    desk.drive(&mut app, "]m");
    assert_eq!(said(&app), "no mention after here");
    desk.drive(&mut app, "[m");
    assert_eq!(words_at(&app), "Ilse Maren");
    desk.drive(&mut app, "<esc>}}}]m");
    assert_eq!(words_at(&app), "Tomas Oyel");
}

#[test]
fn one_person_of_two_articles_is_one() {
    let (mut app, mut desk) = opened(80, 24);
    desk.drive(&mut app, "7s");
    assert_eq!(app.scope(), Scope::Story);
    let all = rows(&app, Pane::People).join("\n");
    assert!(
        all.contains("3 mentions · 3 statements · Port Gazette, Coast FM"),
        "{all}"
    );
    desk.drive(&mut app, "gs");
    assert_eq!(app.view.focus, Pane::Quotes);
    assert_eq!(app.panes.quotes.sheet.targets.len(), 3, "what she said, in both");
    desk.drive(&mut app, "Hs");
    assert_eq!((app.view.focus, app.scope()), (Pane::People, Scope::All));
    desk.drive(&mut app, "s");
    assert_eq!(app.scope(), Scope::Article);
}

#[test]
fn typing_finds_a_person() {
    let (mut app, mut desk) = opened(80, 24);
    desk.drive(&mut app, "7/quist<cr>");
    let Some(Target::Person(n)) = app.panes.people.sheet.target() else {
        panic!()
    };
    assert_eq!(app.panes.people.entries[n].name, "Ana Quist");
    assert_eq!(app.panes.people.unfolded, Some(n));
}

#[test]
fn a_selection_stays_on_its_person_when_the_scope_changes() {
    let (mut app, mut desk) = opened(80, 24);
    desk.drive(&mut app, "7jj");
    let name = |app: &App| match app.panes.people.sheet.target() {
        Some(Target::Person(n)) => app.panes.people.entries[n].name.clone(),
        other => panic!("{other:?}"),
    };
    let was = name(&app);
    desk.drive(&mut app, "s");
    assert_eq!(name(&app), was);
}

#[test]
fn a_story_is_told_from_all_its_articles_and_back_leads_back() {
    let (mut app, mut desk) = reader(80, 24);
    desk.drive(&mut app, "S");
    assert_eq!((app.view.screen, app.scope()), (Pane::Summary, Scope::Story));
    let all = rows(&app, Pane::Summary).join("\n");
    assert!(all.contains("this story, 2 articles  (s: this article)"), "{all}");
    assert!(all.contains("Port Gazette ¶1"), "{all}");
    assert!(all.contains("WHO SAYS"), "{all}");
    desk.drive(&mut app, "3");
    let quotes = app.panes.quotes.sheet.targets.clone();
    assert!(quotes.contains(&Target::Quote(0, 0)) && quotes.contains(&Target::Quote(1, 0)));
    desk.drive(&mut app, "4");
    let lines = rows(&app, Pane::Timeline).join("\n");
    assert!(
        lines.contains("this story, 2 articles  (s: all open articles)"),
        "{lines}"
    );
    assert!(!lines.contains("the vote on a ban"), "{lines}");
    desk.drive(&mut app, "s");
    let lines = rows(&app, Pane::Timeline).join("\n");
    assert!(lines.contains("the vote on a ban"), "{lines}");
    desk.drive(&mut app, "HH");
    assert_eq!((app.view.screen, app.scope()), (Pane::Summary, Scope::Story));
    desk.drive(&mut app, "H");
    assert_eq!((app.view.screen, app.scope()), (Pane::Front, Scope::Article));
}

#[test]
fn a_sentence_of_the_story_leads_to_its_article() {
    let (mut app, mut desk) = reader(80, 24);
    desk.drive(&mut app, "S");
    let targets = app.panes.summary.sheet.targets.clone();
    let of = |t: &Target| matches!(t, Target::Quote(1, _) | Target::Sentence(1, _));
    let at = targets.iter().position(of);
    let other = at.map(|i| targets[i]);
    if let Some(target) = other {
        app.panes.summary.sheet.select(target);
        desk.drive(&mut app, "<cr>");
        assert_eq!((app.view.focus, app.panes.read.article), (Pane::Read, Some(1)));
    }
    desk.drive(&mut app, "1G");
    desk.drive(&mut app, "S");
    assert!(
        said(&app).contains("no other article here tells this story"),
        "{}",
        said(&app)
    );
}

#[test]
fn wire_copies_are_named() {
    let (mut app, mut desk) = with(vec![bridge(), copy()], 80, 24);
    let ids = vec![ArticleId(1), ArticleId(77)];
    let stories = vec![("Quay bridge shut".to_owned(), ids)];
    desk.send(
        &mut app,
        Msg::Stories {
            generation: 0,
            stories,
        },
    );
    desk.drive(&mut app, "S");
    let all = rows(&app, Pane::Summary).join("\n");
    assert!(
        all.contains("SAME TEXT") && all.contains("has the text of"),
        "{all}"
    );
    let sentences = app.panes.summary.sheet.targets.iter();
    let articles: Vec<usize> = sentences
        .filter_map(|t| match t {
            Target::Sentence(i, _) => Some(*i),
            _ => None,
        })
        .collect();
    assert!(
        articles.windows(2).all(|w| w[0] == w[1]),
        "told once: {articles:?}"
    );
}

/// The same words in another paper.
fn copy() -> dateline::briefing::Opened {
    let opened = bridge();
    let mut article = (*opened.article).clone();
    article.id = ArticleId(77);
    article.site = Some("Daily Ledger".to_owned());
    dateline::briefing::Opened {
        article: std::sync::Arc::new(article),
        analysis: opened.analysis,
    }
}

#[test]
fn the_summary_has_a_dial() {
    let (mut app, mut desk) = opened(80, 24);
    desk.drive(&mut app, "5");
    let sentences = |app: &App| {
        let lines = rows(app, Pane::Summary);
        let who = lines.iter().position(|l| l.contains("WHO SAYS")).unwrap();
        let items = app.panes.summary.sheet.lines[..who].iter().filter_map(|l| l.item);
        items.max().map_or(0, |i| i + 1)
    };
    assert_eq!((app.panes.summary.length, sentences(&app)), (Length::Three, 2));
    assert!(
        rows(&app, Pane::Summary)[1].contains("WHAT HAPPENED · three sentences")
            || rows(&app, Pane::Summary)
                .iter()
                .any(|l| l.contains("· three sentences"))
    );
    desk.drive(&mut app, "-");
    assert_eq!((app.panes.summary.length, sentences(&app)), (Length::One, 1));
    assert_eq!(said(&app), "summary: one sentence");
    desk.drive(&mut app, "-");
    assert!(said(&app).contains("one sentence is the shortest"));
    desk.drive(&mut app, "===");
    assert_eq!(app.panes.summary.length, Length::Minute);
    let measure = app.panes.read.measure;
    desk.drive(&mut app, "=");
    assert!(said(&app).contains("a minute's read is the longest"));
    assert_eq!(app.panes.read.measure, measure, "the text keeps its measure");
    assert!(
        rows(&app, Pane::Summary)
            .iter()
            .any(|l| l.contains("a minute's read"))
    );
}

#[test]
fn key_paragraphs_have_a_dial() {
    let (mut app, mut desk) = opened(80, 24);
    let keys = |app: &App| {
        let entry = app.entry().unwrap();
        entry.skim.keys(app.search.more_keys)
    };
    assert_eq!(keys(&app), 2);
    desk.drive(&mut app, ">");
    assert_eq!(keys(&app), 3);
    assert!(said(&app).starts_with("3 of 8 paragraphs key"), "{}", said(&app));
    desk.drive(&mut app, "gg]p]p]p");
    assert_eq!(said(&app), "no key paragraph after here");
    desk.drive(&mut app, "<");
    desk.drive(&mut app, "<");
    assert_eq!(keys(&app), 1);
    desk.drive(&mut app, "<");
    assert!(
        said(&app).contains("one key paragraph is the fewest"),
        "{}",
        said(&app)
    );
    desk.drive(&mut app, "gg]p");
    assert_eq!(said(&app), "no key paragraph after here");
    let bars = screen(&app).matches('▌').count();
    assert_eq!(bars, 3, "three rows of one paragraph");
}

#[test]
fn skimming_dims_all_but_key_paragraphs() {
    let (mut app, mut desk) = opened(80, 24);
    let plain = pictures::styles(&pictures::render(&app, Colors::Dark));
    desk.drive(&mut app, "c");
    let dimmed = pictures::render(&app, Colors::Dark);
    assert!(
        said(&app).starts_with("2 of 8 paragraphs key, 1 min to skim"),
        "{}",
        said(&app)
    );
    let words = pictures::text(&dimmed);
    let row = words
        .lines()
        .position(|l| l.contains("The bridge carries"))
        .unwrap();
    let styles = pictures::styles(&dimmed);
    let of = |styles: &str| {
        styles
            .lines()
            .find(|l| l.starts_with(&format!("{row}:")))
            .map(str::to_owned)
    };
    assert_ne!(of(&plain), of(&styles));
    desk.drive(&mut app, "c");
    assert_eq!(
        of(&pictures::styles(&pictures::render(&app, Colors::Dark))),
        of(&plain)
    );
}

#[test]
fn the_tabs_fit_at_every_width() {
    for cols in [30, 40, 60, 69, 70, 80, 120] {
        let (mut app, mut desk) = reader(cols, 20);
        for (key, pane) in ["1", "2", "3", "4", "5", "6", "7"].iter().zip(Pane::ALL) {
            desk.drive(&mut app, key);
            let tabs = screen(&app).lines().next().unwrap().to_owned();
            assert!(tabs.contains(pane.word()), "{cols}: {tabs}");
            assert!((1..=7).all(|n| tabs.contains(&n.to_string())), "{cols}: {tabs}");
        }
    }
}

#[test]
fn minutes_whole_and_skimmed_stand_over_a_long_text() {
    let (mut app, mut desk) = with(vec![fixed::long(60)], 80, 24);
    desk.drive(&mut app, "<cr>");
    let header = screen(&app).lines().take(5).collect::<Vec<_>>().join("\n");
    assert!(header.contains(" min, 1 skimmed"), "{header}");
}
