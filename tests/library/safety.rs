//! What came in survives kills, other processes, a full disk and damage, and is there whole or not at all.

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use dateline::briefing::query::{Query, parse};
use dateline::briefing::{Change, Source};
use dateline::store::Store;

use super::{entry, feed, now, opened};

/// Articles of one batch.
const BATCH: usize = 4;

/// Keeps batches until it is killed, or as many as are asked for. "kept 3" is a promise: the third batch and its
/// `ETag` are on disk.
#[test]
#[ignore = "started by another test, in a process of its own"]
fn filler_in_another_process() {
    let Ok(folder) = std::env::var("DATELINE_FILL") else {
        return;
    };
    let most: usize = std::env::var("DATELINE_BATCHES").unwrap().parse().unwrap();
    let name = std::env::var("DATELINE_FEED").unwrap();
    let mut store = Store::open(Path::new(&folder)).unwrap();
    let known = store.source_at(&feed(&name).locator).unwrap();
    let done = |s: &Source| s.etag.as_deref().and_then(|e| e.parse().ok());
    let mut batch: usize = known.as_ref().and_then(done).unwrap_or(0);
    let mut out = std::io::stdout();
    writeln!(out, "up").unwrap();
    for _ in 0..most {
        batch += 1;
        let articles: Vec<_> = (0..BATCH)
            .map(|n| {
                let words = format!("The ferry {batch} left port {n} late.\n\n“We waited,” said Ann Lee.");
                opened(entry(
                    &name,
                    &format!("{batch}-{n}"),
                    &format!("Ferry {batch} {n}"),
                    &words,
                    1,
                ))
            })
            .collect();
        let source = Source {
            etag: Some(batch.to_string()),
            ..feed(&name)
        };
        let kept = store.keep(Some(&source), &articles, now()).unwrap();
        assert!(kept.iter().all(|k| k.change == Change::New));
        writeln!(out, "kept {batch}").unwrap();
        out.flush().unwrap();
    }
}

fn filler(folder: &Path, name: &str, batches: usize) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "safety::filler_in_another_process",
            "--ignored",
            "--nocapture",
            "-q",
        ])
        .env("DATELINE_FILL", folder)
        .env("DATELINE_FEED", name)
        .env("DATELINE_BATCHES", batches.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// Everything that was promised is there, nothing is there in part, and the index has what the list has.
fn check(folder: &Path, name: &str, promised: usize) {
    let store = Store::open(folder).unwrap();
    assert!(store.notices().is_empty(), "{:?}", store.notices());
    let source = store.source_at(&feed(name).locator).unwrap();
    let batches: usize = source.map_or(0, |s| s.etag.unwrap().parse().unwrap());
    assert!(batches >= promised, "{batches} of {promised}");
    let found = |line: &str| store.count(&parse(line, None).0).unwrap().0;
    assert_eq!(found(&format!("source:{name}")), batches * BATCH);
    assert_eq!(
        found(&format!("source:{name} ferry speaker:lee")),
        batches * BATCH
    );
    let newest = store.items(&Query::default(), None, 1).unwrap();
    for item in newest {
        assert_eq!(
            store
                .article(item.article)
                .unwrap()
                .unwrap()
                .analysis
                .quotes
                .len(),
            1
        );
    }
}

fn batch(line: &str) -> Option<usize> {
    // the harness may have written before it on the same line
    let (_, number) = line.split_once("kept ")?;
    number.trim().parse().ok()
}

#[test]
fn killed_at_any_point_a_batch_is_there_whole_or_not_at_all() {
    let rounds: u64 = std::env::var("DATELINE_KILLS").map_or(500, |n| n.parse().unwrap());
    let dir = tempfile::tempdir().unwrap();
    let mut promised = 0;
    for round in 0..rounds {
        let mut child = filler(dir.path(), "gazette", usize::MAX);
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        assert!(lines.by_ref().map(Result::unwrap).any(|l| l.contains("up")));
        for _ in 0..round % 3 {
            promised = lines.by_ref().find_map(|l| batch(&l.unwrap())).unwrap();
        }
        let until = Instant::now() + Duration::from_micros((round * 137) % 3000);
        while Instant::now() < until {
            std::hint::spin_loop();
        }
        child.kill().unwrap();
        child.wait().unwrap();
        promised = lines
            .map_while(Result::ok)
            .filter_map(|l| batch(&l))
            .fold(promised, usize::max);
        if round % 10 == 9 || round + 1 == rounds {
            check(dir.path(), "gazette", promised);
        }
    }
    assert!(
        promised as u64 >= rounds / 2,
        "{promised} promises in {rounds} kills"
    );
}

#[test]
fn two_that_keep_at_once_lose_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let children = ["gazette", "wire"].map(|name| (name, filler(dir.path(), name, 40)));
    for (name, child) in children {
        let out = child.wait_with_output().unwrap();
        assert!(out.status.success(), "{name}");
    }
    for name in ["gazette", "wire"] {
        check(dir.path(), name, 40);
    }
}

#[test]
fn a_full_disk_keeps_nothing_by_halves_and_goes_on_when_there_is_room() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = Store::open(dir.path()).unwrap();
    let articles = |from: usize| -> Vec<_> {
        (from..from + 50)
            .map(|n| {
                let words = format!(
                    "The ferry left port {n} late. {}",
                    "It was a long way to the pier. ".repeat(60)
                );
                opened(entry("gazette", &n.to_string(), &format!("Ferry {n}"), &words, 1))
            })
            .collect()
    };
    let with = |etag: &str| Source {
        etag: Some(etag.to_owned()),
        ..feed("gazette")
    };
    store.keep(Some(&with("1")), &articles(0), now()).unwrap();
    drop(store); // what is in the log goes into the file
    let mut store = Store::open(dir.path()).unwrap();
    let size = fs::metadata(dir.path().join("library.db")).unwrap().len();
    store.hold_to_bytes(Some(size + 64_000)).unwrap();
    let said = store
        .keep(Some(&with("2")), &articles(50), now())
        .unwrap_err()
        .to_string();
    assert!(said.contains("is full; free some space"), "{said}");
    assert_eq!(store.count(&Query::default()).unwrap().0, 50);
    assert_eq!(
        store
            .source_at(&feed("gazette").locator)
            .unwrap()
            .unwrap()
            .etag
            .as_deref(),
        Some("1")
    );
    store.hold_to_bytes(None).unwrap();
    store.keep(Some(&with("2")), &articles(50), now()).unwrap();
    assert_eq!(store.count(&Query::default()).unwrap().0, 100);
}

#[test]
fn a_damaged_library_saves_the_articles_that_can_be_read_and_finds_them() {
    let dir = tempfile::tempdir().unwrap();
    {
        let mut store = Store::open(dir.path()).unwrap();
        let articles: Vec<_> = (0..200)
            .map(|n| {
                let words = format!("The ferry left port {n} late.\n\n“We waited,” said Ann Lee.");
                opened(entry("gazette", &n.to_string(), &format!("Ferry {n}"), &words, 1))
            })
            .collect();
        store.keep(Some(&feed("gazette")), &articles, now()).unwrap();
    }
    let path = dir.path().join("library.db");
    let mut bytes = fs::read(&path).unwrap();
    // a page of the index of words: it is made anew from what was saved
    let at = bytes.windows(9).rposition(|w| w == b"The ferry").unwrap() / 16_384 * 16_384;
    bytes[at..at + 16_384].fill(0xa5);
    fs::write(&path, &bytes).unwrap();
    let store = Store::open(dir.path()).unwrap();
    assert!(store.notices()[0].contains("damaged"), "{:?}", store.notices());
    let (all, _) = store.count(&Query::default()).unwrap();
    assert!((100..=200).contains(&all), "{all}");
    let (found, _) = store.count(&parse("speaker:lee ferry", None).0).unwrap();
    assert!(found >= 100 && found <= all, "{found} of {all}");
    assert_eq!(store.sources().unwrap().len(), 1);
}
