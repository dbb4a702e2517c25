//! What changed in an article since it was read.

use dateline::app::layout::Pane;
use dateline::app::overlay::Overlay;
use dateline::store::Store;

use super::driven::{Reader, library};

/// The feed brings the article on the harbour wall again, in other words.
fn rewritten(data: &std::path::Path) {
    let mut store = Store::open(data).unwrap();
    let text = "The harbour wall was shut on Monday.\n\n“We would rather explain a long queue than a collapse,” said Ilse Maren, the chief engineer.\n\n“Nobody asked the drivers,” said Ana Quist.";
    let article = super::entry("gazette", "1", "Harbour wall still shut", text, 1);
    let gazette = store.sources().unwrap().remove(0);
    let kept = store
        .keep(Some(&gazette), &[super::opened(article)], super::now())
        .unwrap();
    assert_eq!(kept[0].change, dateline::briefing::Change::Changed);
}

#[test]
fn a_text_that_changed_since_it_was_read_is_marked_and_a_key_shows_what() {
    let dir = library();
    // not read yet: nothing was missed
    let mut reader = Reader::on_library(dir.path(), (80, 24));
    reader.keys("\n");
    reader.until(|app| app.view.focus == Pane::Read);
    reader.keys("gd");
    reader.until(|app| app.news.status.is_some());
    assert_eq!(
        reader.app.news.status.as_ref().unwrap().0,
        "no earlier text of this article is kept"
    );
    reader.end();
    rewritten(dir.path());
    let mut reader = Reader::on_library(dir.path(), (80, 24));
    let lines = reader.lines();
    assert!(
        lines
            .iter()
            .any(|l| l.contains("still shut") && l.contains("changed")),
        "{lines:?}"
    );
    reader.keys("gd");
    reader.until(|app| app.overlay.is_some());
    let shown = super::screen(&reader.app);
    for part in [
        "What changed: Harbour wall still shut",
        "another title; 1 quote new, 1 changed; 1 sentence new, 1 changed",
        "Harbour wall {+still+} shut",
        "~ changed  Ilse Maren",
        "explain a {+long+} queue",
        "+ new  Ana Quist",
        "Nobody asked the drivers,",
    ] {
        assert!(shown.contains(part), "{part}: {shown}");
    }
    assert!(matches!(&reader.app.overlay, Some(Overlay::Listing(l)) if l.sheet.targets.len() == 4));
    // enter leads to the words in the text as it is now, and from then on it is no longer marked
    reader.keys("j\n");
    assert_eq!(reader.app.view.focus, Pane::Read);
    let entry = reader.app.entry().unwrap();
    let quote = entry.quote_at(reader.app.panes.read.cursor, |_| true).unwrap();
    assert_eq!(entry.speaker(quote).unwrap().name, "Ana Quist");
    assert!(reader.app.shelf.items.iter().all(|i| !i.changed));
    // but what changed can be looked at again
    reader.keys("gd");
    reader.until(|app| app.overlay.is_some());
    reader.keys("q");
    assert!(reader.app.overlay.is_none());
    reader.end();
    let store = Store::open(dir.path()).unwrap();
    let changed = dateline::briefing::query::parse("is:changed", None).0;
    assert_eq!(store.count(&changed).unwrap().0, 0, "on disk too");
}

#[test]
fn opening_what_changed_says_so() {
    let dir = library();
    let mut reader = Reader::on_library(dir.path(), (80, 24));
    reader.keys("\n");
    reader.until(|app| app.view.focus == Pane::Read);
    reader.end();
    rewritten(dir.path());
    let mut reader = Reader::on_library(dir.path(), (80, 24));
    reader.keys("\n");
    reader.until(|app| app.view.focus == Pane::Read);
    let said = reader.app.news.status.clone().unwrap().0;
    assert!(
        said.contains("changed since it was read: gd shows what"),
        "{said}"
    );
    assert!(reader.app.shelf.items.iter().all(|i| !i.changed));
    reader.end();
}

#[test]
fn what_went_and_came_is_told_by_signs_and_words() {
    assert_eq!(
        dateline::briefing::changes::marked("a b c", "a d c e"),
        "a [-b-] {+d+} c {+e+}"
    );
}
