//! Bookmarks taken elsewhere and back.

use std::fs;

use chrono::{DateTime, Utc};
use dateline::article::{Anchor, ArticleId, Revision};
use dateline::briefing::corrections::Corrections;
use dateline::briefing::notebook::{Note, Style, written};
use dateline::briefing::{Bookmark, BookmarkId, BookmarkKind};
use dateline::store::{ImportError, Imported, Store};
use dateline::text::Span;
use proptest::prelude::*;

use super::commands::{run, told};
use super::driven::{Reader, library};

prop_compose! {
    fn anchor()(
        article in any::<u128>(), revision in any::<u64>(), start in 0u32..1000, len in 0u32..1000,
        exact in ".{0,40}", prefix in "\\PC{0,9}", suffix in ".{0,9}",
    ) -> Anchor {
        Anchor {
            article: ArticleId(article), revision: Revision(revision),
            span: Span::kept(start, start + len).unwrap(), exact, prefix, suffix,
        }
    }
}

prop_compose! {
    fn bookmark()(
        id in any::<u128>(), kind in 0usize..4, anchor in anchor(), note in "(?s).{0,60}",
        tags in prop::collection::vec("\\PC{1,8}", 0..4),
        seconds in 0i64..4_000_000_000, nanos in 0u32..1_000_000_000,
        title in ".{0,30}", source in ".{0,20}",
        url in prop::option::of("https?://[a-z]{1,9}\\.example/.{0,9}"),
        published in prop::option::of(".{0,12}"), speaker in prop::option::of(".{0,12}"),
        when in prop::option::of(".{0,12}"),
    ) -> Bookmark {
        let kinds = [BookmarkKind::Quote, BookmarkKind::Paragraph, BookmarkKind::Event, BookmarkKind::Article];
        Bookmark {
            id: BookmarkId(id), kind: kinds[kind], anchor, note, tags,
            made: DateTime::<Utc>::from_timestamp(seconds, nanos).unwrap(),
            title, source, url, published, speaker, when,
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, ..ProptestConfig::default() })]

    /// Whatever is in a library of bookmarks: exported, deleted and imported it is the same to the byte.
    #[test]
    fn exported_deleted_and_imported_it_is_the_same(all in prop::collection::vec(bookmark(), 0..8)) {
        let dir = tempfile::tempdir().unwrap();
        let (json, before) = {
            let mut store = Store::open(dir.path()).unwrap();
            let empty = store.export_bookmarks(|_| true).unwrap();
            store.import_bookmarks(&empty, false).unwrap();
            for bookmark in &all {
                store.save_bookmark(bookmark).unwrap();
            }
            (store.export_bookmarks(|_| true).unwrap(), store.bookmarks().unwrap())
        };
        prop_assert_eq!(before.len(), all.len());
        // in the same library
        let mut store = Store::open(dir.path()).unwrap();
        for bookmark in &before {
            store.remove_bookmark(bookmark.id).unwrap();
        }
        let came = store.import_bookmarks(&json, false).unwrap();
        prop_assert_eq!(came.new, all.len());
        prop_assert_eq!(&store.bookmarks().unwrap(), &before);
        prop_assert_eq!(&store.export_bookmarks(|_| true).unwrap(), &json);
        // in another one, and once more: nothing changes
        let elsewhere = tempfile::tempdir().unwrap();
        let mut other = Store::open(elsewhere.path()).unwrap();
        other.import_bookmarks(&json, false).unwrap();
        let again = other.import_bookmarks(&json, true).unwrap();
        prop_assert_eq!(again, Imported { same: all.len(), ..Imported::default() });
        prop_assert_eq!(&other.export_bookmarks(|_| true).unwrap(), &json);
        // nothing in it that a terminal would take for more than words
        prop_assert!(json.chars().all(|c| c == '\n' || !c.is_control()));
        let unsafe_ones = ['\u{202e}', '\u{2066}', '\u{200b}', '\u{e0041}'];
        prop_assert!(!json.contains(unsafe_ones), "{:?}", json);
    }

    /// No words of a bookmark become marks of the page or the table that they are written in.
    #[test]
    fn pages_and_tables_hold_words_alone(mut b in bookmark(), note in "[ -~\n]{0,40}", title in "[ -~]{0,20}") {
        (b.note, b.title) = (note, title);
        let note = Note::of(&b, &Corrections::default());
        let page = written(std::slice::from_ref(&note), Style::Html).unwrap();
        let empty = written(&[], Style::Html).unwrap();
        let marks = |page: &str| page.matches('<').count();
        let known = 2 * (2 + usize::from(!note.note.is_empty()) + usize::from(!note.tags.is_empty())
            + usize::from(note.link().is_some())) + 2;
        prop_assert_eq!(marks(&page), marks(&empty) + known, "{}", page);
        let table = written(std::slice::from_ref(&note), Style::Csv).unwrap();
        let mut rows = csv::Reader::from_reader(table.as_bytes());
        let rows: Vec<csv::StringRecord> = rows.records().map(Result::unwrap).collect();
        prop_assert_eq!(rows.len(), 1);
        for cell in &rows[0] {
            prop_assert!(!cell.trim_start().starts_with(['=', '+', '-', '@']), "{:?}", cell);
        }
    }
}

fn kept() -> Bookmark {
    Bookmark {
        id: BookmarkId(255),
        kind: BookmarkKind::Quote,
        anchor: Anchor {
            article: ArticleId(1),
            revision: Revision(1),
            span: Span::kept(4, 30).unwrap(),
            exact: "=We have\nwaited <b>four</b> hours".to_owned(),
            prefix: String::new(),
            suffix: String::new(),
        },
        note: "* ask her again\n#+end_quote".to_owned(),
        tags: vec!["ferry".to_owned(), "two words".to_owned()],
        made: super::now(),
        title: "Ferry waits".to_owned(),
        source: "Port Gazette".to_owned(),
        url: Some("https://port.example/ferry".to_owned()),
        published: Some("2026-10-12".to_owned()),
        speaker: Some("Ann Lee?".to_owned()),
        when: None,
    }
}

#[test]
fn every_style_has_words_speaker_source_day_link_note_and_tags() {
    let note = Note::of(&kept(), &Corrections::default());
    for style in Style::ALL {
        let Some(text) = written(std::slice::from_ref(&note), style) else {
            assert_eq!(style, Style::Json);
            continue;
        };
        for part in [
            "waited",
            "Ann Lee?",
            "Port Gazette",
            "2026-10-12",
            "https://port.example/ferry",
            "ask her",
            "ferry",
        ] {
            assert!(text.contains(part), "{style:?} lacks {part}: {text}");
        }
        assert_eq!(Style::of_file(&format!("notes.{}", style.ending())), Some(style));
    }
    let org = written(std::slice::from_ref(&note), Style::Org).unwrap();
    assert!(
        org.contains("* Ferry waits :ferry:two_words:\n:PROPERTIES:\n:KIND: quote\n"),
        "{org}"
    );
    assert!(org.contains("\n,* ask her again\n,#+end_quote\n"), "{org}");
    assert_eq!(org.lines().filter(|l| l.starts_with("* ")).count(), 1, "{org}");
    let script = Bookmark {
        url: Some("javascript:alert(1)".to_owned()),
        ..kept()
    };
    assert_eq!(Note::of(&script, &Corrections::default()).link(), None);
}

#[test]
fn what_is_no_export_is_refused_whole_and_what_is_there_stays() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = Store::open(dir.path()).unwrap();
    store.save_bookmark(&kept()).unwrap();
    let json = store.export_bookmarks(|_| true).unwrap();
    let refused = |store: &mut Store, json: &str| store.import_bookmarks(json, true).unwrap_err();
    assert!(matches!(refused(&mut store, "[]"), ImportError::Other(_)));
    assert!(matches!(
        refused(&mut store, &json.replace("\"schema\": 1", "\"schema\": 2")),
        ImportError::Newer(2)
    ));
    let half = json.replace("\"kind\": \"quote\"", "\"kind\": \"song\"");
    assert!(matches!(refused(&mut store, &half), ImportError::Entry(1)));
    assert_eq!(store.bookmarks().unwrap(), [kept()]);
    // a note that was changed since is not lost
    let changed = Bookmark {
        note: "mine".to_owned(),
        ..kept()
    };
    store.save_bookmark(&changed).unwrap();
    assert_eq!(store.import_bookmarks(&json, false).unwrap().left, 1);
    assert_eq!(store.bookmarks().unwrap(), std::slice::from_ref(&changed));
    assert_eq!(store.import_bookmarks(&json, true).unwrap().replaced, 1);
    assert_eq!(store.bookmarks().unwrap(), [kept()]);
    // the journal knows all of it
    drop(store);
    fs::remove_file(dir.path().join("library.db")).unwrap();
    fs::write(dir.path().join("library.db"), "no store").unwrap();
    assert_eq!(Store::open(dir.path()).unwrap().bookmarks().unwrap(), [kept()]);
}

#[test]
fn exported_and_imported_on_the_command_line() {
    let dir = library();
    let file = dir.path().join("all.json");
    let name = file.to_str().unwrap();
    let out = run(dir.path(), &["bookmarks", "export", name]);
    assert_eq!(out.status.code(), Some(0), "{}", told(&out));
    assert!(String::from_utf8_lossy(&out.stdout).starts_with("1 bookmark in "));
    let again = run(dir.path(), &["bookmarks", "export", name]);
    assert_eq!(again.status.code(), Some(1), "no file is written over");
    let elsewhere = tempfile::tempdir().unwrap();
    let came = run(elsewhere.path(), &["bookmarks", "import", name]);
    assert_eq!(
        String::from_utf8_lossy(&came.stdout),
        "1 bookmark new\n",
        "{}",
        told(&came)
    );
    let same = run(elsewhere.path(), &["bookmarks", "export"]);
    assert_eq!(same.stdout, fs::read(&file).unwrap());
    let tagged = run(
        dir.path(),
        &["bookmarks", "export", "--tag", "trams", "--format", "csv"],
    );
    assert!(String::from_utf8_lossy(&tagged.stdout).contains("ask the depot"));
    let other = run(
        dir.path(),
        &["bookmarks", "export", "--tag", "harbour", "--format", "md"],
    );
    assert_eq!((other.status.code(), other.stdout.len()), (Some(3), 0));
    let wrong = run(dir.path(), &["bookmarks", "export", "notes.txt"]);
    assert!(told(&wrong).contains("--format md, org"), "{}", told(&wrong));
}

#[test]
fn the_reader_exports_and_says_where_the_file_is() {
    let dir = library();
    let mut reader = Reader::on_library(dir.path(), (80, 24));
    reader.until(|app| !app.library.bookmarks.is_empty());
    let file = dir.path().join("notes.org");
    for (n, name) in ["notes.org", "notes-2.org"].into_iter().enumerate() {
        reader.keys("xorg\n");
        assert!(reader.app.overlay.is_some());
        reader.keys(&format!("⌫{}\n", file.display()));
        reader.until(|app| {
            app.news
                .status
                .as_ref()
                .is_some_and(|(s, _)| s.contains("1 bookmark in"))
        });
        let (said, fault) = reader.app.news.status.clone().unwrap();
        assert!(!fault && said.ends_with(name), "{n}: {said}");
        assert!(
            fs::read_to_string(dir.path().join(name))
                .unwrap()
                .contains("ask the depot")
        );
    }
    reader.keys("xcsv\n⌫/nowhere/at/all.csv\n");
    reader.until(|app| app.news.status.as_ref().is_some_and(|(_, fault)| *fault));
    reader.end();
}
