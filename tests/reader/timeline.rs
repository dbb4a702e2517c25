//! The timeline.

use dateline::app::layout::Pane;
use dateline::app::lines::Target;

use crate::{fixed::with, opened, pictures, plain, words_at};

#[test]
fn an_event_and_its_sentence_lead_to_each_other() {
    let (mut app, mut desk) = opened(80, 24);
    desk.drive(&mut app, "}}}<cr>");
    assert_eq!(app.view.focus, Pane::Timeline);
    assert_eq!(app.panes.timeline.sheet.target(), Some(Target::Event(0, 0)));
    desk.drive(&mut app, "G<cr>");
    assert_eq!(
        (app.view.focus, words_at(&app).as_str()),
        (Pane::Read, "A full repor")
    );
    desk.drive(&mut app, "gggt");
    assert_eq!(app.panes.timeline.sheet.target(), Some(Target::Event(0, 3)));
}

#[test]
fn an_undated_event_says_so_and_what_is_known() {
    let (app, _) = pictures::screen("4", 80, 24);
    let words: Vec<String> = app.panes.timeline.sheet.lines.iter().map(|l| l.words()).collect();
    let all = words.join("\n");
    for want in [
        "undated",
        "not after 23 Nov 2026",
        "same day as “The Quay Bridge closed",
        "~month",
        "=day",
        "◇",
    ] {
        assert!(all.contains(want), "{want} is not in\n{all}");
    }
}

#[test]
fn one_timeline_of_all_articles_tells_an_event_once_and_differing_days_side_by_side() {
    let first = plain(
        "a/port-gazette.txt",
        "The Harbour Bridge closed to all traffic on 23 November 2026.\n\nHairline cracking was first logged in March 2024.\n",
    );
    let second = plain(
        "b/metro-wire.txt",
        "Harbour Bridge closed to all traffic on 23 November 2026.\n\nHairline cracking was first logged in April 2024.\n\n\
         A new ferry sailed on 25 November 2026.\n",
    );
    let (mut app, mut desk) = with(vec![first, second], 120, 40);
    desk.drive(&mut app, "4s");
    let sheet = &app.panes.timeline.sheet;
    let words: String = sheet.lines.iter().map(|l| l.words() + "\n").collect();
    assert_eq!(sheet.targets.len(), 3, "{words}");
    let flat = words.split_whitespace().collect::<Vec<_>>().join(" ");
    for want in [
        "port-gazette, metro-wire",
        "disputed: Mar 2024",
        "Apr 2024 metro-wire",
    ] {
        assert!(flat.contains(want), "{want} is not in\n{flat}");
    }
    // the event of the second article stands under the first: from its text it is found all the same
    desk.drive(&mut app, "1G<cr>gggt");
    assert_eq!(app.view.focus, Pane::Timeline);
    let shown = app.panes.read.article.unwrap();
    assert!(app.panes.timeline.selected().unwrap().has(shown));
}
