//! What is done while nobody looks: analyses are made anew, and what is not to be kept any longer goes.

use std::sync::Arc;

use chrono::{TimeDelta, Utc};
use dateline::app::App;
use dateline::article::{Anchor, Article, ArticleId};
use dateline::briefing::query::{Query, parse};
use dateline::briefing::{Bookmark, BookmarkId, BookmarkKind, Opened};
use dateline::config::Config;
use dateline::store::{CLEARED_AFTER, Retention, Store};

use super::driven::Reader;
use super::finding::filled;
use super::{entry, feed, now, opened};

fn found(store: &Store, line: &str) -> Vec<String> {
    let (query, faults) = parse(line, None);
    assert!(faults.is_empty());
    let items = store.items(&query, None, 99).unwrap();
    items.into_iter().map(|i| i.title).collect()
}

fn bookmark(store: &mut Store, article: ArticleId) {
    let kept = store.article(article).unwrap().unwrap();
    let bookmark = Bookmark {
        id: BookmarkId(7),
        kind: BookmarkKind::Article,
        anchor: Anchor::of(&kept.article, dateline::text::Span::default()),
        note: String::new(),
        tags: vec!["harbour".to_owned()],
        made: now(),
        title: kept.article.heading().to_owned(),
        source: String::new(),
        url: None,
        published: None,
        speaker: None,
        when: None,
    };
    store.save_bookmark(&bookmark).unwrap();
}

#[test]
fn the_running_reader_makes_old_analyses_anew_and_shows_them() {
    let dir = tempfile::tempdir().unwrap();
    let quotes = |app: &App| app.shelf.items.iter().map(|i| i.quotes).collect::<Vec<_>>();
    let (before, quoted) = {
        let mut store = Store::open(dir.path()).unwrap();
        filled(&mut store);
        let items = store.items(&Query::default(), None, 99).unwrap();
        let quoted = found(&store, "speaker:maren");
        assert!(!quoted.is_empty());
        assert_eq!(store.outdated().unwrap(), []);
        store.age_analyses().unwrap();
        assert_eq!(store.outdated().unwrap().len(), items.len());
        (items.into_iter().map(|i| i.quotes).collect::<Vec<_>>(), quoted)
    };
    assert!(before.iter().sum::<usize>() > 0);
    let mut reader = Reader::on_library(dir.path(), (80, 24));
    reader.until(|app| quotes(app) == before);
    assert!(reader.lines().iter().any(|l| l.contains("❝1")));
    reader.end();
    let store = Store::open(dir.path()).unwrap();
    assert_eq!(store.outdated().unwrap(), []);
    assert_eq!(found(&store, "speaker:maren"), quoted);
}

#[test]
fn quitting_waits_for_no_analysis() {
    let dir = tempfile::tempdir().unwrap();
    {
        let mut store = Store::open(dir.path()).unwrap();
        let all: Vec<_> = (0..400)
            .map(|n| {
                let text = format!("Boat {n} was late. “We waited,” Ann Lee said on Monday.");
                let article = entry("gazette", &n.to_string(), &format!("Ferry {n}"), &text, 1);
                unanalysed(article)
            })
            .collect();
        store.keep(Some(&feed("gazette")), &all, now()).unwrap();
        store.age_analyses().unwrap();
    }
    Reader::configured(dir.path(), Config::default(), (80, 24)).end();
    // it goes on where it was: what was done is kept, and the rest is still known to be old
    let left = Store::open(dir.path()).unwrap().outdated().unwrap().len();
    assert!(left > 0, "all were analysed before the reader could end");
    let mut reader = Reader::on_library(dir.path(), (80, 24));
    reader.until(|app| app.shelf.items.iter().all(|i| i.quotes == 1));
    reader.end();
    assert_eq!(Store::open(dir.path()).unwrap().outdated().unwrap(), []);
}

fn unanalysed(article: Article) -> Opened {
    Opened {
        article: article.into(),
        analysis: Arc::default(),
    }
}

/// Six articles, a day apart; the third is read, the fourth and the fifth are too, and the fifth is bookmarked.
fn aged(store: &mut Store) {
    for n in 0..6i64 {
        let article = entry(
            "gazette",
            &n.to_string(),
            &format!("Ferry {n}"),
            &format!("Boat {n} was late."),
            n,
        );
        let kept = store
            .keep(
                Some(&feed("gazette")),
                &[opened(article)],
                now() - TimeDelta::days(n),
            )
            .unwrap();
        let id = kept[0].article;
        if n > 1 && n < 5 {
            store.mark_read(&[id], true, now()).unwrap();
        }
        if n == 4 {
            bookmark(store, id);
        }
    }
}

#[test]
fn what_is_older_than_the_days_goes_but_not_what_is_marked_or_unread() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = Store::open(dir.path()).unwrap();
    aged(&mut store);
    let keep = |days, mib, unread| Retention { days, mib, unread };
    assert_eq!(store.retain(keep(0, 0, false), now()).unwrap(), []);
    assert_eq!(store.retain(keep(30, 0, false), now()).unwrap(), []);
    let gone = store.retain(keep(2, 0, true), now()).unwrap();
    assert_eq!(gone.len(), 1);
    assert_eq!(
        found(&store, ""),
        ["Ferry 0", "Ferry 1", "Ferry 2", "Ferry 4", "Ferry 5"]
    );
    assert_eq!(store.retain(keep(2, 0, true), now()).unwrap(), []);
    store.bring_back(&gone).unwrap();
    assert_eq!(found(&store, "").len(), 6);
    assert_eq!(store.retain(keep(2, 0, false), now()).unwrap().len(), 2);
    assert_eq!(found(&store, ""), ["Ferry 0", "Ferry 1", "Ferry 2", "Ferry 4"]);
    // what a feed still has does not come back
    let old = entry("gazette", "5", "Ferry 5", "Boat 5 was late.", 5);
    store.keep(Some(&feed("gazette")), &[opened(old)], now()).unwrap();
    assert_eq!(found(&store, "").len(), 4);
    assert_eq!(
        store
            .clear_removed(now() + TimeDelta::days(CLEARED_AFTER))
            .unwrap(),
        2
    );
    assert_eq!(
        found(&store, "boat"),
        ["Ferry 0", "Ferry 1", "Ferry 2", "Ferry 4"]
    );
}

#[test]
fn a_library_over_its_size_lets_the_oldest_go() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = Store::open(dir.path()).unwrap();
    let words = "Ann Lee said the ferry was late, and nobody knew when the next one would come. ".repeat(400);
    for n in 0..60i64 {
        let article = entry(
            "gazette",
            &n.to_string(),
            &format!("Ferry {n:02}"),
            &format!("{n} {words}"),
            n,
        );
        store
            .keep(
                Some(&feed("gazette")),
                &[unanalysed(article)],
                now() - TimeDelta::days(n),
            )
            .unwrap();
    }
    let keep = |mib| Retention {
        days: 0,
        mib,
        unread: false,
    };
    assert_eq!(store.retain(keep(1000), now()).unwrap(), []);
    let gone = store.retain(keep(2), now()).unwrap().len();
    assert!((20..60).contains(&gone), "{gone}");
    let left = found(&store, "");
    assert_eq!(left.len(), 60 - gone);
    assert_eq!(
        (left.first().unwrap().as_str(), left.last().unwrap().clone()),
        ("Ferry 00", format!("Ferry {:02}", 59 - gone))
    );
    // hidden, but not cleared away yet: nothing more has to go
    assert_eq!(store.retain(keep(2), now()).unwrap(), []);
    store
        .clear_removed(now() + TimeDelta::days(CLEARED_AFTER))
        .unwrap();
    // how much an article fills is an estimate: the next look is closer
    let again = store.retain(keep(2), now()).unwrap().len();
    assert!(again * 3 < gone, "{again} after {gone}");
}

#[test]
fn the_reader_says_what_left_the_library_and_takes_it_back() {
    let dir = tempfile::tempdir().unwrap();
    {
        let mut store = Store::open(dir.path()).unwrap();
        let long_ago = Utc::now() - TimeDelta::days(40);
        for n in 0..3 {
            let article = entry(
                "gazette",
                &n.to_string(),
                &format!("Ferry {n}"),
                &format!("Boat {n} was late."),
                n,
            );
            let at = if n == 0 { Utc::now() } else { long_ago };
            store
                .keep(Some(&feed("gazette")), &[opened(article)], at)
                .unwrap();
        }
    }
    let config = Config {
        keep_days: 30,
        keep_unread: false,
        ..Config::default()
    };
    let mut reader = Reader::configured(dir.path(), config, (80, 24));
    let asked = dateline::app::shelf::show(&mut reader.app);
    reader.perform(asked);
    let told = |app: &App, what: &str| {
        app.news
            .status
            .as_ref()
            .is_some_and(|(words, _)| words.contains(what))
    };
    reader.until(|app| told(app, "2 articles") && app.shelf.items.len() == 1);
    reader.keys("u");
    reader.until(|app| told(app, "back") && app.shelf.items.len() == 3);
    reader.end();
}
