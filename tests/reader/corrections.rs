//! The reader's word against the analysis, by keys; and one statement of several articles.

use dateline::app::App;
use dateline::app::layout::Pane;
use dateline::app::lines::Target;
use dateline::app::message::Effect;
use dateline::app::message::Msg;
use dateline::app::overlay::Overlay;
use dateline::briefing::Says;
use dateline::ui::theme::Colors;

use crate::{fixed::Desk, fixed::with, opened, pictures, plain};

/// The lines of the quotes pane, of this article or of all.
fn pane(app: &App) -> String {
    let lines = app.panes.quotes.sheet.lines.iter();
    lines.map(|l| l.words() + "\n").collect()
}

fn screen(app: &App) -> String {
    pictures::text(&pictures::render(app, Colors::Mono))
}

fn speakers(app: &App, article: usize) -> Vec<String> {
    let entry = app.library.get(article).unwrap();
    let quotes = &entry.analysis().quotes;
    quotes
        .iter()
        .map(|q| entry.speaker_shown(q).unwrap_or_else(|| "–".to_owned()))
        .collect()
}

fn said(app: &App) -> String {
    app.news.status.clone().unwrap_or_default().0
}

#[test]
fn another_speaker_is_picked_by_typing_and_shows_once_it_is_kept() {
    let (mut app, mut desk) = opened(80, 24);
    desk.slow = true;
    desk.drive(&mut app, "]q]qCsquist");
    let Some(Overlay::Picker(picker)) = &app.overlay else {
        panic!("{:?}", app.overlay)
    };
    assert_eq!(picker.chosen().unwrap().name, "Ana Quist");
    assert!(picker.chosen().unwrap().doc.contains("this article"));
    assert!(picker.options.iter().any(|o| o.name == "Tomas Oyelaran"));
    desk.drive(&mut app, "<cr>");
    let Some(Effect::Correct(new)) = desk.effects.last().cloned() else {
        panic!("{:?}", desk.effects)
    };
    assert_eq!(new.says, Says::Speaker(Some("Ana Quist".to_owned())));
    assert_eq!(new.was.as_deref(), Some("Tomas Oyelaran"));
    assert_eq!(new.anchor.exact, "The money was there. The will was not,");
    assert_eq!(speakers(&app, 0)[1], "Tomas Oyelaran", "not before it is on disk");
    desk.slow = false;
    desk.send(&mut app, Msg::Corrected(new));
    assert_eq!(speakers(&app, 0)[1], "Ana Quist");
    assert!(said(&app).contains("the speaker is Ana Quist"), "{}", said(&app));
    assert!(screen(&app).contains("✎"), "{}", screen(&app));
    desk.drive(&mut app, "<cr>");
    assert_eq!(app.view.focus, Pane::Quotes);
    assert!(pane(&app).contains("✎ speaker yours"), "{}", pane(&app));
    assert!(!pane(&app).contains("Tomas Oyelaran"), "{}", pane(&app));
    // why, copy, undo and redo
    desk.drive(&mut app, "w");
    let Some(Overlay::Why(why)) = &app.overlay else {
        panic!()
    };
    let find = |label: &str| why.lines.iter().find(|l| l.0 == label).map(|l| l.1.as_str());
    assert_eq!(find("speaker"), Some("Ana Quist  ✎ yours"));
    assert_eq!(find("by the analysis"), Some("Tomas Oyelaran"));
    assert_eq!(find("rule"), Some("you decided, and that holds"));
    desk.drive(&mut app, "<esc>y");
    let Some(Effect::Copy(text)) = desk.effects.last() else {
        panic!()
    };
    assert!(
        text.contains("Ana Quist, Lorry driver (speaker corrected by the reader), Port Gazette"),
        "{text}"
    );
    desk.drive(&mut app, "u");
    assert_eq!(speakers(&app, 0)[1], "Tomas Oyelaran");
    desk.drive(&mut app, "U");
    assert_eq!(speakers(&app, 0)[1], "Ana Quist");
    desk.drive(&mut app, "Cx");
    assert_eq!(speakers(&app, 0)[1], "Tomas Oyelaran");
    desk.drive(&mut app, "Cx");
    assert!(said(&app).contains("you have said nothing"), "{}", said(&app));
}

#[test]
fn a_new_name_is_typed_and_nobody_is_a_name_too() {
    let (mut app, mut desk) = opened(80, 24);
    desk.drive(&mut app, "]qCsOona Brandt<cr>");
    assert_eq!(speakers(&app, 0)[0], "Oona Brandt");
    // a second word on the same quote takes the place of the first, and the first answer stays told
    desk.drive(&mut app, "CsOtto Brandt<cr>");
    assert_eq!(speakers(&app, 0)[0], "Otto Brandt");
    assert_eq!(app.library.corrections.all().len(), 1);
    assert_eq!(
        app.library.corrections.all()[0].was.as_deref(),
        Some("Ilse Maren")
    );
    desk.drive(&mut app, "u");
    assert_eq!(speakers(&app, 0)[0], "Oona Brandt");
    desk.drive(&mut app, "Csnobody<cr>");
    assert_eq!(speakers(&app, 0)[0], "–");
    // a word of the reader makes what was likely certain
    desk.drive(&mut app, "]q]q]q");
    assert_eq!(speakers(&app, 0)[3], "Ilse Maren?");
    desk.drive(&mut app, "Csmaren<cr>");
    assert_eq!(speakers(&app, 0)[3], "Ilse Maren");
}

#[test]
fn a_role_is_said_for_the_article_and_taken_back_by_an_empty_one() {
    let (mut app, mut desk) = opened(80, 24);
    desk.drive(&mut app, "]qCr<c-u>head of the harbour works<cr>3");
    assert!(
        pane(&app).contains("head of the harbour works (✎ yours)"),
        "{}",
        pane(&app)
    );
    desk.drive(&mut app, "Cr<c-u><cr>");
    assert!(!pane(&app).contains("harbour works"), "{}", pane(&app));
    assert!(app.library.corrections.all().is_empty());
    desk.drive(&mut app, "u");
    assert!(pane(&app).contains("harbour works"), "{}", pane(&app));
}

#[test]
fn what_is_no_quote_leaves_lists_and_margin_and_comes_back_where_it_stood() {
    let (mut app, mut desk) = opened(80, 24);
    desk.drive(&mut app, "]q]q]q");
    assert_eq!(said(&app), "quote 3 of 4");
    desk.drive(&mut app, "Cn");
    assert_eq!(app.entry().unwrap().analysis().quotes.len(), 3);
    assert!(matches!(app.target(), Some(Target::Sentence(0, _))));
    desk.drive(&mut app, "w");
    assert!(
        matches!(&app.overlay, Some(Overlay::Why(w)) if w.lines[0].0 == "not a quote"),
        "{:?}",
        app.overlay
    );
    desk.drive(&mut app, "<esc>3G");
    assert!(pane(&app).contains("✎ not a quote, as you say  (Cn: a quote after all)"));
    assert!(pane(&app).contains("noticed the deck humming"));
    assert!(!pane(&app).contains("Ana Quist"));
    desk.drive(&mut app, "Cn");
    assert!(pane(&app).contains("Ana Quist"), "{}", pane(&app));
    assert_eq!(app.entry().unwrap().analysis().quotes.len(), 4);
    desk.drive(&mut app, "u");
    assert_eq!(app.entry().unwrap().analysis().quotes.len(), 3);
}

const FIRST: &str = "Hillary Brandt, the mayor, spoke on Monday. “We will rebuild the whole quay by the spring, and we \
    will pay for it ourselves,” Hillary Brandt said.\n\n“Nobody told us a thing about the money,” said Bo Rask.";
const SECOND: &str = "“We will rebuild the whole quay by the spring,” Hillary Brandt said on Monday.\n\n\
    “A second bridge is out of the question,” said Bo Rask, a councillor.";
const THIRD: &str = "“We shall rebuild the whole of the quay by the spring and pay for it ourselves,” Hillary Brandt \
    said.\n\n“A ferry is no answer either,” said Bill Brandt.";

fn three() -> (App, Desk) {
    let (mut app, mut desk) = with(
        vec![
            plain("a/port-gazette.txt", FIRST),
            plain("b/coast-fm.txt", SECOND),
            plain("c/metro-wire.txt", THIRD),
        ],
        80,
        40,
    );
    app.panes.front.sheet.select(Target::Article(0));
    desk.drive(&mut app, "<cr>");
    (app, desk)
}

#[test]
fn one_person_of_several_articles_has_one_letter_and_two_of_a_surname_have_two() {
    let (app, _) = three();
    let color = |article: usize, name: &str| {
        let entry = app.library.get(article).unwrap();
        let speaker = entry.cast.iter().find(|s| s.name == name);
        speaker
            .unwrap_or_else(|| panic!("{name}: {:?}", entry.cast))
            .color
    };
    assert_eq!(color(0, "Hillary Brandt"), color(1, "Hillary Brandt"));
    assert_eq!(color(0, "Hillary Brandt"), color(2, "Hillary Brandt"));
    assert_eq!(color(0, "Bo Rask"), color(1, "Bo Rask"));
    assert_ne!(color(2, "Bill Brandt"), color(2, "Hillary Brandt"));
}

#[test]
fn letters_stay_while_articles_come_in() {
    let mut app = App::new(80, 24);
    let mut desk = Desk::default();
    let mut before: Vec<(String, usize)> = Vec::new();
    for (path, text) in [("a.txt", FIRST), ("b.txt", SECOND), ("c.txt", THIRD)] {
        desk.send(
            &mut app,
            Msg::Opened {
                generation: 0,
                articles: vec![plain(path, text)],
                failures: Vec::new(),
                done: path == "c.txt",
            },
        );
        let now: Vec<(String, usize)> = app
            .library
            .entries
            .iter()
            .flat_map(|e| e.cast.iter().map(|s| (s.name.clone(), s.color)))
            .collect();
        assert_eq!(now[..before.len()], before[..]);
        before = now;
    }
    assert_eq!(
        before
            .iter()
            .map(|b| b.1)
            .collect::<std::collections::BTreeSet<_>>()
            .len(),
        3
    );
}

#[test]
fn a_statement_of_several_articles_stands_once_and_enter_offers_its_sources() {
    let (mut app, mut desk) = three();
    desk.drive(&mut app, "3s");
    let words = pane(&app);
    let flat = words.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(flat.matches("rebuild the whole").count(), 1, "{words}");
    assert!(
        flat.contains("and we will pay for it ourselves"),
        "the fullest: {words}"
    );
    assert!(flat.contains("also in coast-fm"), "{words}");
    assert!(flat.contains("in other words in metro-wire"), "{words}");
    assert!(flat.contains("1 quote in 3 articles"), "{words}");
    // different statements of one person stay two
    assert!(
        flat.contains("second bridge") && flat.contains("Nobody told us"),
        "{words}"
    );
    desk.drive(&mut app, "gg");
    while !matches!(app.panes.quotes.selected(), [_, _, _]) {
        desk.drive(&mut app, "j");
    }
    desk.drive(&mut app, "<cr>");
    let Some(Overlay::Picker(picker)) = &app.overlay else {
        panic!("{:?}", app.overlay)
    };
    let offers: Vec<(&str, &str)> = picker
        .options
        .iter()
        .map(|o| (o.name.as_str(), o.doc.split(" · ").next().unwrap()))
        .collect();
    assert_eq!(
        offers,
        [
            ("port-gazette", "fullest"),
            ("metro-wire", "other words"),
            ("coast-fm", "same words")
        ]
    );
    desk.drive(&mut app, "<down><cr>");
    assert_eq!((app.view.focus, app.panes.read.article), (Pane::Read, Some(2)));
    // from the version in the text to the statement, and only this speaker's
    desk.drive(&mut app, "gg]qgs");
    assert_eq!(app.panes.quotes.selected().len(), 3);
    assert!(!pane(&app).contains("Bo Rask"), "{}", pane(&app));
    assert!(pane(&app).contains("Hillary Brandt, in all open articles"));
}

#[test]
fn one_person_under_two_names_is_joined_everywhere_and_two_are_parted() {
    let (mut app, mut desk) = three();
    desk.drive(&mut app, "]q]qCpHillary<cr>");
    assert_eq!(speakers(&app, 0), ["Hillary Brandt", "Hillary Brandt"]);
    assert_eq!(speakers(&app, 1)[1], "Hillary Brandt", "the rule is of the name");
    desk.drive(&mut app, "u");
    assert_eq!(speakers(&app, 1)[1], "Bo Rask");
    // in this article the name is somebody else's
    desk.drive(&mut app, "Ct<cr>");
    assert_eq!(speakers(&app, 0)[1], "Bo Rask (port-gazette)");
    assert_eq!(speakers(&app, 1)[1], "Bo Rask");
    let number = |article: usize| app.library.get(article).unwrap().speaker(1).unwrap().number;
    assert_ne!(number(0), number(1));
}

#[test]
fn a_correction_is_found_again_when_the_article_has_changed_and_wins_over_a_new_analysis() {
    let (mut app, mut desk) = three();
    desk.drive(&mut app, "]q]qCsOona Falk<cr>");
    let changed = format!("Corrected at noon.\n\n{FIRST}");
    desk.send(
        &mut app,
        Msg::Opened {
            generation: 0,
            articles: vec![plain("a/port-gazette.txt", &changed)],
            failures: Vec::new(),
            done: true,
        },
    );
    assert_eq!(speakers(&app, 0), ["Hillary Brandt", "Oona Falk"]);
    // an analysis that misses the quote does not take the reader's word away
    let mut without = plain("a/port-gazette.txt", &changed);
    std::sync::Arc::make_mut(&mut without.analysis).quotes.clear();
    desk.send(
        &mut app,
        Msg::Opened {
            generation: 0,
            articles: vec![without],
            failures: Vec::new(),
            done: true,
        },
    );
    assert_eq!(speakers(&app, 0), ["Oona Falk"]);
}

#[test]
fn what_another_reader_corrected_comes_in_with_all_that_is_kept() {
    let (mut app, mut desk) = opened(80, 24);
    desk.drive(&mut app, "]qCsOona Brandt<cr>");
    let mine = app.library.corrections.all()[0].clone();
    let mut theirs = mine.clone();
    theirs.id.0 += 1;
    theirs.says = Says::Speaker(Some("Otto Brandt".to_owned()));
    desk.send(&mut app, Msg::Corrections(vec![mine, theirs]));
    assert_eq!(speakers(&app, 0)[0], "Otto Brandt", "of two the later one holds");
    desk.send(&mut app, Msg::Corrections(Vec::new()));
    assert_eq!(speakers(&app, 0)[0], "Ilse Maren");
}

#[test]
fn a_bookmark_names_the_speaker_that_the_reader_gave_afterwards() {
    let (mut app, mut desk) = opened(80, 24);
    desk.drive(&mut app, "]qbCsOona Brandt<cr>6");
    let marks: String = app.panes.marks.lines.iter().map(|l| l.words() + "\n").collect();
    assert!(marks.contains("Oona Brandt (corrected)"), "{marks}");
    desk.drive(&mut app, "y");
    assert!(
        matches!(desk.effects.last(), Some(Effect::Copy(text)) if text.contains("Oona Brandt (corrected)"))
    );
}

#[test]
fn the_menu_of_corrections_opens_by_one_key_and_says_what_cannot_be() {
    let (mut app, mut desk) = opened(80, 24);
    desk.drive(&mut app, "]qC");
    let generation = app.keys.generation;
    desk.send(&mut app, Msg::PrefixWaited { generation });
    for title in [
        "another speaker",
        "another role",
        "not a quote",
        "same person as",
        "two persons",
    ] {
        assert!(screen(&app).contains(title), "{title}: {}", screen(&app));
    }
    desk.drive(&mut app, "<esc>ggCs");
    assert_eq!(said(&app), "another speaker: no quote under the cursor");
}

#[test]
fn the_next_quote_of_a_speaker_follows_the_readers_word() {
    let (mut app, mut desk) = opened(80, 24);
    desk.drive(&mut app, "]q]qCsMaren<cr>gg]q]s");
    assert_eq!(app.library.get(0).unwrap().speaker(1).unwrap().name, "Ilse Maren");
    assert!(
        app.entry().unwrap().text()[app.panes.read.cursor..].starts_with("The money"),
        "quotes 1, 2 and 4 are hers now"
    );
    desk.drive(&mut app, "]s[s");
    assert!(app.entry().unwrap().text()[app.panes.read.cursor..].starts_with("The money"));
}

#[test]
fn a_text_that_is_not_english_says_that_no_speaker_is_guessed() {
    let text = "Der Minister sagte am Montag: „Wir haben lange genug auf diese Brücke gewartet“, und die Frauen und \
        Männer auf dem Platz nickten und gingen dann nach Hause, weil es schon spät war.\n\nAuch die Stadt war nicht \
        zufrieden, wie sie am Abend mitteilte, und sie will nun mit dem Land über das Geld reden.";
    let (mut app, mut desk) = with(vec![plain("d/hafenblatt.txt", text)], 80, 24);
    desk.drive(&mut app, "3");
    assert!(
        pane(&app).contains("Not English (de): only the words between quotation marks are shown"),
        "{}",
        pane(&app)
    );
}
