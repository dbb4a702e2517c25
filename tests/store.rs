//! What a reader keeps survives kills, other processes, newer and older programs, damage and folders that
//! cannot be written.

#![allow(
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test that stops is a test that tells"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use chrono::{DateTime, NaiveDate, Utc};
use dateline::analysis::QuoteKind;
use dateline::article::{Anchor, Article, ArticleId, BlockKind, Builder, Origin, Revision};
use dateline::briefing::{Bookmark, BookmarkId, BookmarkKind, Correction, CorrectionId, Place, Says};
use dateline::store::{Seen, Store, StoreError, canonical_url, data_folder, new_id};
use dateline::text::Span;

fn bookmark(id: u128, note: &str) -> Bookmark {
    Bookmark {
        id: BookmarkId(id),
        kind: BookmarkKind::Quote,
        anchor: Anchor {
            article: ArticleId(7),
            revision: Revision(u64::MAX),
            span: Span::kept(3, 21).unwrap(),
            exact: "The ferry is late.".to_owned(),
            prefix: "“".to_owned(),
            suffix: "” said Ann Lee".to_owned(),
        },
        note: note.to_owned(),
        tags: vec!["harbour".to_owned(), "two words".to_owned()],
        made: DateTime::from_timestamp(1_793_000_000, 5_000).unwrap(),
        title: "Ferry waits".to_owned(),
        source: "Port Gazette".to_owned(),
        url: Some("https://port.example/ferry".to_owned()),
        published: Some("2026-10-12".to_owned()),
        speaker: Some("Ann Lee?".to_owned()),
        when: None,
    }
}

fn article(origin: Origin, url: &str, title: &str, words: &str) -> Article {
    let mut builder = Builder::new(ArticleId(0), origin);
    builder.title(title).url(url).block(BlockKind::Para, words);
    builder.build()
}

fn identify(store: &mut Store, articles: &[&Article]) -> Vec<ArticleId> {
    let seen: Vec<_> = articles.iter().map(|a| Seen::of(a)).collect();
    store.identify(&seen, &mut BTreeSet::new()).unwrap()
}

#[test]
fn what_is_kept_is_there_again() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("deep/down");
    let place = Place {
        article: ArticleId(u128::MAX),
        revision: Revision(1 << 63),
        at: 4242,
        read: true,
    };
    let day = NaiveDate::from_ymd_opt(2026, 10, 12).unwrap();
    {
        let mut store = Store::open(&folder).unwrap();
        for id in [1, u128::MAX, 3] {
            store.save_bookmark(&bookmark(id, "first")).unwrap();
        }
        store
            .save_bookmark(&bookmark(3, "a longer note\nof two lines"))
            .unwrap();
        store.remove_bookmark(BookmarkId(1)).unwrap();
        store.remove_bookmark(BookmarkId(99)).unwrap();
        store.save_place(place).unwrap();
        store.set_published(ArticleId(5), Some(day)).unwrap();
        store.set_published(ArticleId(6), Some(day)).unwrap();
        store.set_published(ArticleId(6), None).unwrap();
    }
    let store = Store::open(&folder).unwrap();
    assert_eq!(
        store.bookmarks().unwrap(),
        [
            bookmark(3, "a longer note\nof two lines"),
            bookmark(u128::MAX, "first")
        ]
    );
    assert_eq!(store.places().unwrap(), [place]);
    assert_eq!(store.published(ArticleId(5)).unwrap(), Some(day));
    assert_eq!(store.published(ArticleId(6)).unwrap(), None);
    assert_eq!(store.notices(), [""; 0]);
    #[cfg(unix)]
    for entry in fs::read_dir(&folder).unwrap() {
        use std::os::unix::fs::PermissionsExt as _;
        let entry = entry.unwrap();
        let mode = entry.metadata().unwrap().permissions().mode() & 0o777;
        assert_eq!(mode, 0o600, "{}", entry.path().display());
    }
}

#[test]
fn an_article_is_found_again_by_address_entry_path_and_words() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = Store::open(&dir.path().join("data")).unwrap();
    let at = |name: &str| dir.path().join(name);
    fs::write(at("a.txt"), "words").unwrap();
    let file = |name: &str, words: &str| article(Origin::File(at(name)), "", "Ferry waits", words);
    let entry = |key: &str, words: &str| {
        let source = Box::new(Origin::File(at("feed.xml")));
        article(
            Origin::Entry {
                source,
                key: key.to_owned(),
            },
            "",
            "",
            words,
        )
    };
    let page = |url: &str, words: &str| article(Origin::Stdin, url, "", words);

    let first = identify(
        &mut store,
        &[
            &file("a.txt", "one"),
            &entry("k1", "two"),
            &page("https://Port.Example/ferry?utm_source=x&id=3#top", "three"),
        ],
    );
    assert_eq!(first.iter().collect::<BTreeSet<_>>().len(), 3);
    let again = identify(
        &mut store,
        &[
            &file("a.txt", "one, and more"),
            &entry("k1", "two, corrected"),
            &page("http://port.example:80/ferry/?id=3", "three, rewritten"),
        ],
    );
    assert_eq!(first, again, "new words are a new revision of the same article");

    // a copy beside the original is an article of its own; a moved file is not
    let copy = identify(&mut store, &[&file("copy.txt", "one, and more")]);
    assert_ne!(copy[0], first[0]);
    fs::remove_file(at("a.txt")).unwrap();
    let moved = identify(&mut store, &[&file("b.txt", "one, and more")]);
    assert_eq!(moved[0], first[0]);

    // one file that holds one page and then another is two articles
    let saved = |url: &str, words: &str| article(Origin::File(at("latest.html")), url, "", words);
    let monday = identify(&mut store, &[&saved("https://port.example/mon", "monday")]);
    let tuesday = identify(&mut store, &[&saved("https://port.example/tue", "tuesday")]);
    assert_ne!(monday, tuesday);
    assert_eq!(
        identify(&mut store, &[&saved("https://port.example/mon", "monday")]),
        monday
    );

    // the same page twice in one load: two articles, each found again
    let twice = [
        article(Origin::File(at("x.html")), "https://port.example/x", "", "x"),
        article(Origin::File(at("y.html")), "https://port.example/x", "", "x"),
    ];
    let both = identify(&mut store, &[&twice[0], &twice[1]]);
    assert_ne!(both[0], both[1]);
    assert_eq!(identify(&mut store, &[&twice[1]]), both[1..]);
    assert_eq!(identify(&mut store, &[&twice[0], &twice[1]]), both);
}

#[test]
fn addresses_of_one_page_are_one() {
    for (url, same) in [
        ("https://port.example/a?utm_medium=x", Some("port.example/a")),
        ("http://user:secret@PORT.example:80/a/#b", Some("port.example/a")),
        ("https://port.example/?p=12&fbclid=9", Some("port.example/?p=12")),
        (
            "https://port.example/a?src=7&cid=3",
            Some("port.example/a?src=7&cid=3"),
        ),
        ("https://port.example/", None),
        ("ftp://port.example/a", None),
        ("nonsense", None),
    ] {
        assert_eq!(canonical_url(url).as_deref(), same, "{url}");
    }
}

#[test]
fn a_folder_that_cannot_be_written_is_said_in_one_line() {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("file"), "").unwrap();
    let folder = dir.path().join("file/data");
    let mut store = Store::open(&folder).unwrap();
    let said = store.save_bookmark(&bookmark(1, "")).unwrap_err();
    assert!(matches!(said, StoreError::ReadOnly { .. }), "{said:?}");
    let line = said.to_string();
    assert!(line.contains("bookmarks cannot be kept") && line.contains("--data") && !line.contains('\n'));
    assert!(store.bookmarks().unwrap().is_empty());
    // what the reader says of an article still counts until the end, and articles still have identities
    let page = article(Origin::Stdin, "", "", "words");
    let id = identify(&mut store, &[&page]);
    assert_eq!(identify(&mut store, &[&page]), id);
    let day = NaiveDate::from_ymd_opt(2026, 1, 2);
    assert!(store.set_published(id[0], day).is_err());
    assert_eq!(store.published(id[0]).unwrap(), day);
}

#[test]
fn a_newer_store_is_refused_and_left_alone() {
    let dir = tempfile::tempdir().unwrap();
    Store::open(dir.path())
        .unwrap()
        .save_bookmark(&bookmark(1, ""))
        .unwrap();
    let path = dir.path().join("library.db");
    let mut bytes = fs::read(&path).unwrap();
    bytes[60..64].copy_from_slice(&4242u32.to_be_bytes()); // user_version, in SQLite's file header
    fs::write(&path, &bytes).unwrap();
    let said = Store::open(dir.path()).unwrap_err();
    assert!(matches!(said, StoreError::Newer { found: 4242, .. }), "{said:?}");
    let memory = Store::open_or_memory(Ok(dir.path().to_owned())).unwrap();
    assert_eq!(memory.refusal(), Some(&said));
    drop(memory);
    assert_eq!(fs::read(&path).unwrap(), bytes);
}

#[test]
fn a_damaged_store_is_set_aside_and_its_bookmarks_are_saved() {
    // damage of several kinds; with and without the journal there is something to save from
    type Damage = fn(&mut Vec<u8>);
    let damages: [(&str, Damage); 4] = [
        ("not a database", |b| b.iter_mut().for_each(|x| *x = b'x')),
        ("cut short", |b| b.truncate(b.len() / 2)),
        ("header gone", |b| b[..100].fill(0)),
        ("a page of noise", |b| {
            // one with bookmarks: the last pages of the file may be free ones
            let note = b"kept";
            let at = b.windows(note.len()).rposition(|w| w == note).unwrap() / 4096 * 4096;
            b[at..at + 4096].fill(0xa5);
        }),
    ];
    for (what, damage) in damages {
        let dir = tempfile::tempdir().unwrap();
        let page = article(Origin::Stdin, "https://port.example/ferry", "", "words");
        let id = {
            let mut store = Store::open(dir.path()).unwrap();
            let id = identify(&mut store, &[&page])[0];
            for n in 0..40 {
                let mut b = bookmark(n, "kept");
                b.anchor.article = id;
                store.save_bookmark(&b).unwrap();
            }
            store.remove_bookmark(BookmarkId(3)).unwrap();
            id
        };
        let path = dir.path().join("library.db");
        let mut bytes = fs::read(&path).unwrap();
        damage(&mut bytes);
        fs::write(&path, &bytes).unwrap();
        let mut store = Store::open(dir.path()).unwrap();
        let kept = store.bookmarks().unwrap();
        assert_eq!(kept.len(), 39, "{what}");
        assert!(kept.iter().all(|b| b.id != BookmarkId(3)), "{what}");
        assert_eq!(identify(&mut store, &[&page]), [id], "{what}");
        assert!(
            store.notices()[0].contains("39 bookmarks"),
            "{what}: {:?}",
            store.notices()
        );
        assert_eq!(
            fs::read(dir.path().join("library.db.damaged-1")).unwrap(),
            bytes,
            "{what}"
        );
        store.save_bookmark(&bookmark(77, "new")).unwrap();
        drop(store);
        assert_eq!(
            Store::open(dir.path()).unwrap().bookmarks().unwrap().len(),
            40,
            "{what}"
        );
    }
}

#[test]
fn a_store_without_its_journal_saves_the_pages_that_can_be_read() {
    let dir = tempfile::tempdir().unwrap();
    {
        let mut store = Store::open(dir.path()).unwrap();
        for n in 0..200 {
            store.save_bookmark(&bookmark(n, &"x".repeat(500))).unwrap();
        }
    }
    fs::remove_file(dir.path().join("bookmarks.jsonl")).unwrap();
    let path = dir.path().join("library.db");
    let mut bytes = fs::read(&path).unwrap();
    // a page among those with the bookmarks
    let note = "x".repeat(500);
    let notes: Vec<usize> = bytes
        .windows(500)
        .enumerate()
        .filter_map(|(at, w)| (w == note.as_bytes()).then_some(at))
        .collect();
    let page = notes[notes.len() / 2] / 16_384 * 16_384;
    bytes[page..page + 16_384].fill(0xa5);
    fs::write(&path, &bytes).unwrap();
    let saved = Store::open(dir.path()).unwrap().bookmarks().unwrap().len();
    assert!((150..200).contains(&saved), "{saved} of 200");
}

#[test]
fn a_line_cut_off_in_the_journal_costs_itself_alone() {
    let dir = tempfile::tempdir().unwrap();
    let journal = dir.path().join("bookmarks.jsonl");
    Store::open(dir.path())
        .unwrap()
        .save_bookmark(&bookmark(1, ""))
        .unwrap();
    let mut file = fs::OpenOptions::new().append(true).open(&journal).unwrap();
    file.write_all(br#"{"op":"save","bookmark":{"id":"00"#).unwrap();
    Store::open(dir.path())
        .unwrap()
        .save_bookmark(&bookmark(2, ""))
        .unwrap();
    fs::write(dir.path().join("library.db"), "no database").unwrap();
    let _ = fs::remove_file(dir.path().join("library.db-wal"));
    assert_eq!(Store::open(dir.path()).unwrap().bookmarks().unwrap().len(), 2);
}

/// Not a test of its own: what the tests below start in another process. Writes bookmarks for ever and says
/// so, one line each, once the store has them.
#[test]
#[ignore = "started by other tests, in a process of its own"]
fn writer_in_another_process() {
    let Some(folder) = std::env::var_os("WRITER_FOLDER") else {
        return;
    };
    let most: usize = std::env::var("WRITER_COUNT").unwrap().parse().unwrap();
    let mut out = std::io::stdout();
    writeln!(out, "\nup").unwrap();
    let mut store = Store::open(Path::new(&folder)).unwrap();
    let mut last = None;
    for n in 0..most {
        let id = new_id();
        store.save_bookmark(&bookmark(id, "kept")).unwrap();
        writeln!(out, "kept {id}").unwrap();
        if n % 5 == 4 {
            let gone = last.take().unwrap();
            writeln!(out, "letting {gone}").unwrap();
            store.remove_bookmark(BookmarkId(gone)).unwrap();
            writeln!(out, "gone {gone}").unwrap();
        }
        last = Some(id);
    }
}

fn writer(folder: &Path, count: usize) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--ignored", "--exact", "--nocapture", "writer_in_another_process"])
        .env("WRITER_FOLDER", folder)
        .env("WRITER_COUNT", count.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// What a writer has said of each bookmark: true where it must be there, false where it must not; one that it
/// was letting go when it was killed may be either.
#[derive(Default)]
struct Said(BTreeMap<u128, bool>);

impl Said {
    /// Takes one line; true when it told of a finished change.
    fn take(&mut self, line: &str) -> bool {
        let Some((word, id)) = line.split_once(' ') else {
            return false;
        };
        let Ok(id) = id.trim().parse() else { return false };
        match word {
            "kept" => self.0.insert(id, true),
            "letting" => self.0.remove(&id),
            "gone" => self.0.insert(id, false),
            _ => return false,
        };
        word != "letting"
    }

    fn check(&self, folder: &Path) {
        let kept: BTreeSet<u128> = Store::open(folder)
            .unwrap()
            .bookmarks()
            .unwrap()
            .iter()
            .map(|b| b.id.0)
            .collect();
        for (id, there) in &self.0 {
            assert_eq!(kept.contains(id), *there, "{id}");
        }
    }
}

/// Kills a writer again and again, each time at another point, and looks for every promise it made.
fn kills(folder: &Path, rounds: usize) -> usize {
    let mut said = Said::default();
    for round in 0..rounds {
        let mut child = writer(folder, usize::MAX);
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let first = lines.by_ref().map(Result::unwrap).find(|l| l == "up");
        assert!(first.is_some());
        let mut finished = 0;
        while finished < round % 9 {
            finished += usize::from(said.take(&lines.next().unwrap().unwrap()));
        }
        let until = Instant::now() + Duration::from_micros((round as u64 * 137) % 4000);
        while Instant::now() < until {
            std::hint::spin_loop();
        }
        child.kill().unwrap();
        child.wait().unwrap();
        for line in lines.map_while(Result::ok) {
            said.take(&line);
        }
        said.check(folder);
    }
    said.0.len()
}

#[test]
fn no_promised_bookmark_is_lost_when_the_writer_is_killed() {
    let rounds = std::env::var("DATELINE_KILLS").map_or(50, |n| n.parse().unwrap());
    let dir = tempfile::tempdir().unwrap();
    let promised = kills(&dir.path().join("data"), rounds);
    assert!(promised >= rounds * 3, "{promised} promises in {rounds} kills");
    // and in its first moments, where the store itself is made
    for round in 0..rounds / 5 {
        let fresh = dir.path().join(format!("fresh-{round}"));
        kills(&fresh, 1 + round % 3);
    }
}

#[test]
fn two_writers_at_once_lose_nothing_and_see_each_other() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("data");
    let children: Vec<Child> = (0..2).map(|_| writer(&folder, 60)).collect();
    let mut said = Said::default();
    for child in children {
        let out = child.wait_with_output().unwrap();
        assert!(out.status.success());
        for line in String::from_utf8(out.stdout).unwrap().lines() {
            said.take(line);
        }
    }
    assert_eq!(said.0.len(), 120);
    said.check(&folder);

    let mut one = Store::open(&folder).unwrap();
    let two = Store::open(&folder).unwrap();
    let before = two.version_of_others().unwrap();
    one.save_bookmark(&bookmark(1, "from the other")).unwrap();
    assert_ne!(two.version_of_others().unwrap(), before);
    assert!(two.bookmarks().unwrap().iter().any(|b| b.id == BookmarkId(1)));
}

#[test]
fn a_flag_chooses_the_folder() {
    assert_eq!(data_folder(Some(Path::new("x"))), Ok(PathBuf::from("x")));
    let now: DateTime<Utc> = bookmark(0, "").made;
    assert_eq!(
        now.timestamp_subsec_nanos(),
        5_000,
        "a moment is kept to the nanosecond"
    );
}

fn correction(id: u128, says: Says) -> Correction {
    let b = bookmark(id, "");
    Correction {
        id: CorrectionId(id),
        says,
        anchor: b.anchor,
        kind: QuoteKind::Mixed,
        was: Some("Ann Lee?".to_owned()),
        made: b.made,
        title: b.title,
        source: b.source,
        url: b.url,
        published: b.published,
    }
}

fn some_corrections() -> Vec<Correction> {
    let two = |name: &str, other: &str| (name.to_owned(), other.to_owned());
    let (name, person) = two("Lee", "Ann Lee");
    let (called, other) = two("Rask", "Bo Rask (Port Gazette)");
    [
        Says::Speaker(Some("Bo Rask".to_owned())),
        Says::Speaker(None),
        Says::Role("harbour master".to_owned()),
        Says::NotQuote,
        Says::SamePerson { name, person },
        Says::TwoPersons { name: called, other },
    ]
    .into_iter()
    .enumerate()
    .map(|(i, says)| correction(u128::MAX - i as u128, says))
    .collect()
}

#[test]
fn corrections_are_kept_in_their_order_and_taken_back() {
    let dir = tempfile::tempdir().unwrap();
    let all = some_corrections();
    {
        let mut store = Store::open(dir.path()).unwrap();
        for c in &all {
            store.save_correction(c).unwrap();
        }
        store.save_correction(&correction(1, Says::NotQuote)).unwrap();
        store.remove_correction(CorrectionId(1)).unwrap();
        store.remove_correction(CorrectionId(99)).unwrap();
    }
    let mut store = Store::open(dir.path()).unwrap();
    assert_eq!(store.corrections().unwrap(), all);
    // what is said anew is the latest word
    let mut first = all[0].clone();
    first.says = Says::Speaker(Some("Oona Falk".to_owned()));
    store.save_correction(&first).unwrap();
    assert_eq!(store.corrections().unwrap().last(), Some(&first));
    assert_eq!(store.corrections().unwrap().len(), all.len());
}

#[test]
fn corrections_come_back_from_the_journal_in_their_order() {
    let dir = tempfile::tempdir().unwrap();
    let page = article(Origin::Stdin, "https://port.example/ferry", "", "words");
    let mut all = some_corrections();
    let id = {
        let mut store = Store::open(dir.path()).unwrap();
        let id = identify(&mut store, &[&page])[0];
        for c in &mut all {
            c.anchor.article = id;
            store.save_correction(c).unwrap();
        }
        store.save_correction(&correction(5, Says::NotQuote)).unwrap();
        store.remove_correction(CorrectionId(5)).unwrap();
        let first = all.remove(0);
        store.save_correction(&first).unwrap();
        all.push(first);
        store.save_bookmark(&bookmark(1, "")).unwrap();
        id
    };
    fs::write(dir.path().join("library.db"), "no database").unwrap();
    let _ = fs::remove_file(dir.path().join("library.db-wal"));
    let mut store = Store::open(dir.path()).unwrap();
    assert_eq!(store.corrections().unwrap(), all);
    assert_eq!(store.bookmarks().unwrap().len(), 1);
    assert_eq!(identify(&mut store, &[&page]), [id]);
    let said = &store.notices()[0];
    assert!(
        said.contains("1 bookmark and 6 corrections could be saved"),
        "{said}"
    );
}

#[test]
fn a_store_of_the_schema_before_is_copied_and_taken_on() {
    let old = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/store");
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("library.db");
    fs::copy(old.join("schema-2.db"), &path).unwrap();
    fs::copy(old.join("schema-2.jsonl"), dir.path().join("bookmarks.jsonl")).unwrap();
    let mut store = Store::open(dir.path()).unwrap();
    let copy = dir.path().join("library.db.schema-2");
    assert!(copy.exists(), "{:?}", store.notices());
    assert!(
        store.notices()[0].contains("taken to schema 5"),
        "{:?}",
        store.notices()
    );
    let kept = store.bookmarks().unwrap();
    let speakers: Vec<_> = kept.iter().map(|b| b.speaker.clone().unwrap()).collect();
    assert_eq!(speakers.iter().collect::<BTreeSet<_>>().len(), 2, "{speakers:?}");
    assert!(
        kept.iter()
            .any(|b| b.note == "ask #quarry" && b.tags == ["quarry"])
    );
    assert_eq!(store.places().unwrap().len(), 1);
    assert!(store.corrections().unwrap().is_empty());
    store.save_correction(&some_corrections()[0]).unwrap();
    drop(store);
    let store = Store::open(dir.path()).unwrap();
    assert_eq!(
        (store.corrections().unwrap().len(), store.notices().len()),
        (1, 0)
    );
    // the journal that the old program wrote rebuilds the new store
    drop(store);
    fs::write(&path, "no database").unwrap();
    let _ = fs::remove_file(dir.path().join("library.db-wal"));
    let store = Store::open(dir.path()).unwrap();
    assert_eq!(store.bookmarks().unwrap().len(), 2);
    assert_eq!(store.corrections().unwrap().len(), 1);
}

/// Not a test of its own: what the test below starts in another process.
#[test]
#[ignore = "started by another test, in a process of its own"]
fn corrector_in_another_process() {
    let Some(folder) = std::env::var_os("WRITER_FOLDER") else {
        return;
    };
    let mut store = Store::open(Path::new(&folder)).unwrap();
    for _ in 0..40 {
        let id = new_id();
        let says = Says::Speaker(Some(format!("Speaker {id}")));
        store.save_correction(&correction(id, says)).unwrap();
        println!("kept {id}");
    }
}

#[test]
fn two_readers_who_correct_at_once_lose_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("data");
    let start = || {
        Command::new(std::env::current_exe().unwrap())
            .args([
                "--ignored",
                "--exact",
                "--nocapture",
                "corrector_in_another_process",
            ])
            .env("WRITER_FOLDER", &folder)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap()
    };
    let children = [start(), start()];
    let mut said = BTreeSet::new();
    for child in children {
        let out = child.wait_with_output().unwrap();
        assert!(out.status.success());
        let text = String::from_utf8(out.stdout).unwrap();
        said.extend(
            text.lines()
                .filter_map(|l| l.split_once("kept ")?.1.trim().parse::<u128>().ok()),
        );
    }
    assert_eq!(said.len(), 80);
    let kept: BTreeSet<u128> = Store::open(&folder)
        .unwrap()
        .corrections()
        .unwrap()
        .iter()
        .map(|c| c.id.0)
        .collect();
    assert_eq!(kept, said);
}
