//! The library in the reader: a real runner and a real store, driven by keys.

use dateline::app::layout::Pane;
use dateline::app::lines::Target;
use dateline::app::message::{Effect, Input, Msg};
use dateline::app::{App, update};
use dateline::briefing::query::Query;
use dateline::config::keys::{Code, Key};
use dateline::store::Store;

use super::driven::{Reader, library};

#[test]
fn an_empty_library_opens_the_bundled_briefing_and_keeps_none_of_it() {
    let dir = tempfile::tempdir().unwrap();
    let mut reader = Reader::on_library(dir.path(), (80, 24));
    reader.until(|app| !app.news.loading && !app.library.entries.is_empty());
    assert!(!reader.app.shelf.on);
    reader.end();
    let store = Store::open(dir.path()).unwrap();
    assert_eq!(store.count(&Query::default()).unwrap().0, 0);
}

#[test]
fn the_first_screen_reads_no_article_and_opening_one_reads_that_one() {
    let dir = library();
    let mut reader = Reader::on_library(dir.path(), (80, 24));
    assert_eq!(reader.titles().len(), 5);
    assert!(reader.app.library.entries.is_empty());
    assert_eq!(reader.app.shelf.counts, (5, 4));
    let lines = reader.lines();
    assert!(
        lines[1].contains("● Harbour wall shut") && lines[1].contains("gazette"),
        "{lines:?}"
    );
    assert!(lines[2].contains("❝1"), "{lines:?}");
    assert!(lines.iter().any(|l| l.contains("○ Old tram")), "{lines:?}");
    assert!(lines.last().unwrap().contains("★1"), "{lines:?}");
    reader.keys("j\n");
    reader.until(|app| app.view.focus == Pane::Read);
    assert_eq!(reader.app.library.entries.len(), 1);
    assert_eq!(reader.app.entry().unwrap().title(), "Gate opens");
    assert!(reader.app.shelf.items[1].read);
    assert_eq!(reader.app.shelf.counts.1, 3);
    // the next one of the list, without going back
    reader.keys("J");
    reader.until(|app| app.library.entries.len() == 2);
    assert_eq!(reader.app.entry().unwrap().title(), "Évora’s ferry late");
    reader.end();
    let store = Store::open(dir.path()).unwrap();
    assert_eq!(
        store.count(&Query::default()).unwrap(),
        (5, 2),
        "both are read on disk"
    );
}

/// Two articles of one story more.
pub fn bridge(data: &std::path::Path) {
    let mut store = Store::open(data).unwrap();
    let text = "Inspectors found 14 of the 212 hangers of the harbour bridge cracked and shut it on Monday.\n\nThe harbour bridge carries 38,000 vehicles a day, and inspectors look at every hanger of the bridge now.";
    for (name, more) in [
        ("gazette", "Drivers wait."),
        ("wire", "Ferries run more often until the bridge opens."),
    ] {
        let words = format!("{text}\n\n{more}");
        let article = super::entry(
            name,
            "bridge",
            "Harbour bridge shut after inspectors find cracked hangers",
            &words,
            6,
        );
        store
            .keep(Some(&super::feed(name)), &[super::opened(article)], super::now())
            .unwrap();
    }
}

#[test]
fn stories_stand_first_with_their_number_of_sources() {
    let dir = library();
    bridge(dir.path());
    let mut reader = Reader::on_library(dir.path(), (80, 24));
    reader.until(|app| !app.shelf.stories.is_empty());
    let lines = reader.lines();
    let heading = |l: &String| l.contains("Harbour bridge shut") && l.contains("2 articles · 2 sources");
    let at = lines.iter().position(heading).unwrap();
    let days = lines.iter().position(|l| l.contains(" Oct 2026 ")).unwrap();
    assert!(at < days, "{lines:?}");
    assert_eq!(
        lines.iter().filter(|l| l.contains("Harbour bridge shut")).count(),
        3,
        "{lines:?}"
    );
    let before = lines[..at].iter().filter(|l| l.contains("●")).count();
    reader.keys(&"j".repeat(before));
    reader.keys("\n");
    reader.until(|app| app.view.focus == Pane::Read);
    assert!(
        reader
            .app
            .entry()
            .unwrap()
            .title()
            .starts_with("Harbour bridge shut")
    );
    reader.end();
}

#[test]
fn beside_the_list_the_selected_article_is_shown() {
    let dir = library();
    let mut reader = Reader::on_library(dir.path(), (120, 36));
    reader.until(|app| app.entry().is_some());
    assert_eq!(reader.app.entry().unwrap().title(), "Harbour wall shut");
    assert!(!reader.app.entry().unwrap().read);
    reader.keys("jjj");
    reader.until(|app| app.entry().is_some_and(|e| e.title() == "Budget vote"));
    assert_eq!(reader.app.view.focus, Pane::Front);
    reader.end();
}

#[test]
fn searching_lists_what_is_found_and_opens_it_at_the_hit() {
    let dir = library();
    let mut reader = Reader::on_library(dir.path(), (80, 24));
    reader.keys("g/speaker:maren queue\n");
    reader.until(|app| app.shelf.items.len() == 1);
    assert!(
        reader.lines()[0].contains("speaker:maren queue · 1 found, 1 unread"),
        "{:?}",
        reader.lines()
    );
    reader.keys("\n");
    reader.until(|app| app.view.focus == Pane::Read);
    let entry = reader.app.entry().unwrap();
    let hit = reader.app.search.hits[0];
    assert_eq!(hit.cut(entry.text()), "queue");
    let sentence = entry
        .sentence(entry.sentence_at(reader.app.panes.read.cursor))
        .unwrap();
    assert!(sentence.span.holds(hit.start()), "the cursor is at the hit");
    reader.keys("g/");
    let typed = "speaker:maren queue".chars().count();
    for _ in 0..typed {
        let key = Key {
            code: Code::Backspace,
            ctrl: false,
            alt: false,
            shift: false,
        };
        update(&mut reader.app, Msg::Key(key));
    }
    reader.keys("is:late wall\n");
    reader.until(|app| app.shelf.items.len() == 2);
    let said = reader.app.news.status.clone().unwrap();
    assert!(said.1 && said.0.contains("is:late (at character 1)"), "{said:?}");
    reader.end();
}

#[test]
fn after_the_end_the_file_alone_is_the_library() {
    let dir = library();
    let mut reader = Reader::on_library(dir.path(), (80, 24));
    reader.keys("A");
    reader.end();
    let other = tempfile::tempdir().unwrap();
    std::fs::copy(dir.path().join("library.db"), other.path().join("library.db")).unwrap();
    let items = Store::open(other.path())
        .unwrap()
        .items(&Query::default(), None, 9)
        .unwrap();
    assert_eq!(items.len(), 5);
    assert!(items.iter().all(|i| i.read));
}

#[test]
fn read_all_and_removed_and_both_undone() {
    let dir = library();
    let mut reader = Reader::on_library(dir.path(), (80, 24));
    reader.keys("A");
    reader.until(|app| app.shelf.counts.1 == 0);
    assert!(reader.app.shelf.items.iter().all(|i| i.read));
    reader.keys("u");
    reader.until(|app| app.shelf.counts.1 == 4);
    assert_eq!(reader.app.shelf.items.iter().filter(|i| i.read).count(), 1);
    reader.keys(".");
    reader.until(|app| app.shelf.counts.1 == 3);
    reader.keys("u");
    reader.until(|app| app.shelf.counts.1 == 4);
    let first = reader.app.shelf.items[0].article;
    reader.keys("d");
    reader.until(|app| app.shelf.items.len() == 4);
    assert_eq!(reader.app.panes.front.sheet.target(), Some(Target::Kept(0)));
    reader.keys("u");
    reader.until(|app| app.shelf.items.len() == 5);
    assert_eq!(reader.app.shelf.items[0].article, first);
    reader.keys("U");
    reader.until(|app| app.shelf.items.len() == 4);
    reader.end();
    let store = Store::open(dir.path()).unwrap();
    assert_eq!(store.count(&Query::default()).unwrap(), (4, 3));
}

#[test]
fn what_is_opened_is_kept_unless_it_is_not_to_be() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("ferry.txt");
    std::fs::write(&file, "Ferry waits\n\nThe ferry left port late on Monday.\n").unwrap();
    for (keep, kept) in [(false, 0), (true, 1), (true, 1)] {
        let mut reader = Reader::start(&dir.path().join("data"), keep, (80, 24));
        reader.app.news.loading = true;
        let asked = Effect::Load {
            generation: reader.app.news.generation,
            inputs: vec![Input::Path(file.clone())],
        };
        reader.perform(vec![asked]);
        reader.until(|app| !app.news.loading);
        assert_eq!(reader.app.library.entries.len(), 1);
        let id = reader.app.library.entries[0].article().id;
        reader.end();
        let store = Store::open(&dir.path().join("data")).unwrap();
        let items = store.items(&Query::default(), None, 9).unwrap();
        assert_eq!(items.len(), kept);
        assert!(items.iter().all(|i| i.article == id));
    }
    // from the library its day of publication can be said too
    let mut reader = Reader::on_library(&dir.path().join("data"), (120, 36));
    reader.until(|app| app.entry().is_some());
    reader.keys("D2026-10-12\n");
    let day = chrono::NaiveDate::from_ymd_opt(2026, 10, 12);
    reader.until(|app| app.entry().is_some_and(|e| e.day == day));
    reader.end();
    let store = Store::open(&dir.path().join("data")).unwrap();
    let item = store.items(&Query::default(), None, 9).unwrap().remove(0);
    assert_eq!(Some(item.day()), day);
}

#[test]
fn many_pages_come_as_one_nears_their_end() {
    let dir = tempfile::tempdir().unwrap();
    {
        let mut store = Store::open(dir.path()).unwrap();
        let all: Vec<_> = (0..350)
            .map(|n| {
                let words = format!("The ferry left port {n} late.");
                super::opened(super::entry(
                    "gazette",
                    &n.to_string(),
                    &format!("Ferry {n}"),
                    &words,
                    n,
                ))
            })
            .collect();
        store
            .keep(Some(&super::feed("gazette")), &all, super::now())
            .unwrap();
    }
    let mut reader = Reader::on_library(dir.path(), (80, 24));
    assert_eq!(
        (reader.app.shelf.items.len(), reader.app.shelf.counts.0),
        (100, 350)
    );
    for _ in 0..10 {
        reader.keys("G");
        let so_far = reader.app.shelf.items.len();
        if !reader.app.shelf.more {
            break;
        }
        reader.until(|app| app.shelf.items.len() > so_far);
    }
    assert_eq!(reader.app.shelf.items.len(), 350);
    let mut ids: Vec<_> = reader.app.shelf.items.iter().map(|i| i.article).collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 350);
    reader.end();
}

#[test]
fn a_list_that_grows_under_the_cursor_holds_everything_and_stays_on_its_article() {
    let dir = library();
    let mut reader = Reader::on_library(dir.path(), (80, 12));
    reader.until(|app| app.shelf.items.len() == 5 && !app.news.loading);
    reader.keys("jjj");
    let (on, row) = cursor(&reader.app);
    let keep = |n: u32, days: i64| {
        let mut store = Store::open(dir.path()).unwrap();
        let words = format!("Ferry {n} sailed at noon on Monday, and nobody was on board of it this time.");
        let article = super::entry("wire", &format!("new-{n}"), &format!("Ferry {n}"), &words, days);
        store
            .keep(
                Some(&super::feed("wire")),
                &[super::opened(article)],
                super::now(),
            )
            .unwrap();
    };
    // newer ones come in above, an older one below, while the cursor is in the middle of the list
    keep(1, 0);
    keep(2, 0);
    keep(3, 90);
    let done = || {
        Msg::Fetched(dateline::app::Fetched {
            new: 3,
            ..Default::default()
        })
    };
    let effects = update(&mut reader.app, done());
    reader.perform(effects);
    reader.until(|app| app.shelf.items.len() == 8 && !app.news.loading);
    assert_eq!(cursor(&reader.app), (on, row), "the same article on the same row");
    assert_eq!(reader.app.shelf.counts.0, 8);
    // while an article is read the list behind it grows too
    reader.keys("\n");
    reader.until(|app| app.view.focus == Pane::Read);
    keep(4, 0);
    let effects = update(&mut reader.app, done());
    reader.perform(effects);
    reader.until(|app| app.shelf.items.len() == 9 && !app.news.loading);
    reader.keys("q");
    assert_eq!(reader.app.view.focus, Pane::Front);
    assert_eq!(cursor(&reader.app).0, on);
    reader.keys("gg");
    assert_ne!(cursor(&reader.app).0, on);
    reader.keys("c");
    reader.until(|app| !app.shelf.held.groups.is_empty());
    reader.end();
}

#[test]
fn an_article_of_the_list_is_bookmarked_though_it_was_not_opened() {
    let dir = library();
    let mut reader = Reader::on_library(dir.path(), (80, 24));
    reader.until(|app| app.shelf.items.len() == 5 && !app.news.loading);
    reader.keys("j");
    let on = cursor(&reader.app).0;
    assert!(reader.app.library.find(on).is_none());
    reader.keys("b");
    reader.until(|app| app.library.bookmarks.iter().any(|b| b.anchor.article == on));
    assert_eq!(reader.app.view.focus, Pane::Front);
    reader.keys("b");
    reader.until(|app| app.library.bookmarks.iter().all(|b| b.anchor.article != on));
    reader.keys("jB");
    reader.until(|app| app.overlay.is_some());
    reader.keys("look here\n");
    reader.until(|app| app.library.bookmarks.iter().any(|b| b.note == "look here"));
    reader.end();
}

/// The article under the cursor of the front page, and the row on which it stands.
fn cursor(app: &App) -> (dateline::article::ArticleId, usize) {
    let sheet = &app.panes.front.sheet;
    let Some(Target::Kept(n)) = sheet.target() else {
        panic!("{:?}", sheet.target());
    };
    (
        app.shelf.items[n].article,
        sheet.first_row(sheet.selected) - sheet.top,
    )
}
