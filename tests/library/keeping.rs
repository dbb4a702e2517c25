//! Articles and sources come in.

use std::fs;

use chrono::TimeDelta;
use dateline::article::{Article, Origin, Published};
use dateline::briefing::query::Query;
use dateline::briefing::{Change, Opened, SAMPLES, Source, SourceStatus};
use dateline::load::{Given, load};
use dateline::store::{Leave, Store};

use super::{entry, feed, now, opened};

const WALL: &str = "The harbour wall was shut on Monday.\n\n“We would rather explain a queue than a collapse,” said Ilse Maren, the chief engineer.";

fn all() -> Query {
    Query::default()
}

fn changes(store: &mut Store, source: &Source, articles: Vec<Article>) -> Vec<Change> {
    let articles: Vec<Opened> = articles.into_iter().map(opened).collect();
    let kept = store.keep(Some(source), &articles, now()).unwrap();
    kept.iter().map(|k| k.change).collect()
}

#[test]
fn every_sample_comes_back_as_it_went_in() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = Store::open(dir.path()).unwrap();
    let samples: Vec<Opened> = SAMPLES
        .iter()
        .flat_map(|s| {
            let origin = Origin::Sample(s.name.to_owned());
            let loaded = load(s.bytes, &origin, &Given::default(), &mut || {
                dateline::article::ArticleId(0)
            });
            loaded.unwrap().articles
        })
        .map(opened)
        .collect();
    let kept = store.keep(None, &samples, now()).unwrap();
    for (before, kept) in samples.iter().zip(&kept) {
        assert_eq!(kept.change, Change::New);
        let after = store.article(kept.article).unwrap().unwrap();
        assert_eq!(after.article.id, kept.article);
        let mut article = Article::clone(&after.article);
        article.id = before.article.id;
        assert_eq!(article, *before.article);
        assert_eq!(*after.analysis, *before.analysis, "{}", after.article.heading());
    }
    assert_eq!(store.outdated().unwrap(), []);
    let again = store.keep(None, &samples, now()).unwrap();
    assert!(again.iter().zip(&kept).all(|(a, k)| a.article == k.article));
    assert!(again.iter().all(|k| k.change == Change::Same));
    assert_eq!(store.count(&all()).unwrap(), (samples.len(), samples.len()));
}

#[test]
fn what_is_known_is_not_analysed_and_what_changed_is_told() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = Store::open(dir.path()).unwrap();
    let gazette = feed("gazette");
    let wall = entry("gazette", "1", "Harbour wall shut", WALL, 1);
    let gate = entry("gazette", "2", "Gate opens", "The gate opens on Friday.", 2);
    let first = store.arrivals(None, &[wall.clone(), gate.clone()]).unwrap();
    assert!(first.iter().all(|a| a.change == Change::New));
    assert_eq!(
        changes(&mut store, &gazette, vec![wall.clone(), gate.clone()]),
        [Change::New, Change::New]
    );
    let source = store.source_at(&gazette.locator).unwrap().unwrap();
    let longer = format!("{WALL}\n\nIt opens again on Thursday.");
    let rewritten = entry("gazette", "1", "Harbour wall shut", &longer, 1);
    let second = store
        .arrivals(Some(source.id), &[gate, rewritten.clone()])
        .unwrap();
    assert_eq!(second[0].change, Change::Same);
    assert_eq!(second[1].change, Change::Changed);
    let id = second[1].article;
    store.mark_read(&[id], true, now()).unwrap();
    assert_eq!(changes(&mut store, &gazette, vec![rewritten]), [Change::Changed]);
    assert_eq!(store.earlier(id).unwrap().unwrap().text, wall.text.to_string());
    let item = store.items(&all(), None, 1).unwrap().remove(0);
    assert_eq!((item.article, item.read, item.changed), (id, true, true));
    // changed once more before it was read: what was read last stays
    let again = entry(
        "gazette",
        "1",
        "Harbour wall shut",
        &format!("{longer}\n\nOr later."),
        1,
    );
    assert_eq!(changes(&mut store, &gazette, vec![again]), [Change::Changed]);
    assert_eq!(store.earlier(id).unwrap().unwrap().text, wall.text.to_string());
    assert_eq!(store.article(id).unwrap().unwrap().article.blocks.len(), 4);
}

#[test]
fn one_article_of_two_sources_is_there_once_and_both_are_named() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = Store::open(dir.path()).unwrap();
    let with_url = |mut article: Article| {
        article.url = Some("https://gazette.example/wall?utm_source=x".to_owned());
        article
    };
    let whole = with_url(entry("gazette", "1", "Harbour wall shut", WALL, 1));
    let excerpt = with_url(entry(
        "wire",
        "a",
        "Harbour wall shut",
        "The harbour wall was shut.",
        1,
    ));
    let (gazette, wire) = (feed("gazette"), feed("wire"));
    assert_eq!(changes(&mut store, &wire, vec![excerpt.clone()]), [Change::New]);
    // the whole text takes the place of the excerpt, and never the other way about
    assert_eq!(
        changes(&mut store, &gazette, vec![whole.clone()]),
        [Change::Changed]
    );
    for _ in 0..2 {
        assert_eq!(changes(&mut store, &wire, vec![excerpt.clone()]), [Change::Same]);
        assert_eq!(changes(&mut store, &gazette, vec![whole.clone()]), [Change::Same]);
    }
    let items = store.items(&all(), None, 9).unwrap();
    assert_eq!(items.len(), 1);
    let ids: Vec<_> = [&gazette, &wire]
        .iter()
        .map(|s| store.source_at(&s.locator).unwrap().unwrap().id)
        .collect();
    assert_eq!(items[0].sources, ids);
    assert_eq!(
        (items[0].quotes, items[0].title.as_str()),
        (1, "Harbour wall shut")
    );
}

#[test]
fn a_feed_that_gives_all_its_entries_one_address_keeps_them_apart() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = Store::open(dir.path()).unwrap();
    let same_link = |key: &str, title: &str, text: &str| {
        let mut article = entry("live", key, title, text, 1);
        article.url = Some("https://live.example/blog".to_owned());
        article
    };
    let one = same_link("1", "Water rises", "The water rose by a metre.");
    let two = same_link("2", "Water falls", "The water fell by a metre.");
    let three = same_link("3", "Dry again", "The street is dry again.");
    let live = feed("live");
    assert_eq!(changes(&mut store, &live, vec![one.clone()]), [Change::New]);
    assert_eq!(
        changes(&mut store, &live, vec![two.clone(), one.clone()]),
        [Change::New, Change::Same]
    );
    assert_eq!(
        changes(&mut store, &live, vec![three, two, one]),
        [Change::New, Change::Same, Change::Same]
    );
    assert_eq!(store.count(&all()).unwrap().0, 3);
}

#[test]
fn pages_follow_each_other_newest_first() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = Store::open(dir.path()).unwrap();
    let articles: Vec<Article> = (0..40)
        .map(|n| {
            let words = format!("The ferry left port {n} late.");
            entry("gazette", &n.to_string(), &format!("Ferry {n}"), &words, n % 7)
        })
        .collect();
    changes(&mut store, &feed("gazette"), articles);
    let whole = store.items(&all(), None, 99).unwrap();
    assert_eq!(whole.len(), 40);
    assert!(whole.windows(2).all(|w| w[0].key > w[1].key));
    let (mut paged, mut after) = (Vec::new(), None);
    loop {
        let page = store.items(&all(), after, 7).unwrap();
        let Some(last) = page.last() else { break };
        after = Some(last.key);
        paged.extend(page);
    }
    assert_eq!(paged, whole);
    // what says that it is from next year does not stand on top for a year
    let mut early = entry("gazette", "next", "Next year", "It is said to be next year.", 0);
    let next = now().date_naive() + TimeDelta::days(400);
    early.published.as_mut().unwrap().date = Published::Day(next);
    changes(&mut store, &feed("gazette"), vec![early]);
    assert_eq!(store.items(&all(), None, 1).unwrap()[0].day(), now().date_naive());
}

#[test]
fn what_is_removed_is_gone_comes_back_on_undo_and_never_by_itself() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = Store::open(dir.path()).unwrap();
    let gazette = feed("gazette");
    let wall = entry("gazette", "1", "Harbour wall shut", WALL, 1);
    let gate = entry("gazette", "2", "Gate opens", "The gate opens on Friday.", 2);
    changes(&mut store, &gazette, vec![wall.clone(), gate.clone()]);
    let id = store.items(&all(), None, 1).unwrap()[0].article;
    assert_eq!(store.remove_articles(&[id], now()).unwrap(), [id]);
    assert_eq!(store.remove_articles(&[id], now()).unwrap(), []);
    assert_eq!(store.article(id).unwrap(), None);
    let longer = entry(
        "gazette",
        "1",
        "Harbour wall shut",
        &format!("{WALL}\n\nMore."),
        1,
    );
    assert_eq!(changes(&mut store, &gazette, vec![longer]), [Change::Same]);
    assert_eq!(store.count(&all()).unwrap().0, 1);
    store.bring_back(&[id]).unwrap();
    assert_eq!(store.count(&all()).unwrap().0, 2);

    let source = store.source_at(&gazette.locator).unwrap().unwrap();
    let removed = store.remove_source(source.id, Leave::Bookmarked, now()).unwrap();
    assert_eq!(removed.articles.len(), 2);
    assert_eq!(
        (store.sources().unwrap(), store.count(&all()).unwrap().0),
        (vec![], 0)
    );
    store.bring_source_back(&removed).unwrap();
    assert_eq!(
        (store.sources().unwrap().len(), store.count(&all()).unwrap().0),
        (1, 2)
    );
    let removed = store.remove_source(source.id, Leave::All, now()).unwrap();
    assert_eq!((removed.articles.len(), store.count(&all()).unwrap().0), (0, 2));

    // cleared away it is small, still known, and there again when it is opened by hand
    store.remove_articles(&[id], now()).unwrap();
    assert_eq!(store.clear_removed(now()).unwrap(), 0);
    assert_eq!(store.clear_removed(now() + TimeDelta::days(1)).unwrap(), 1);
    store.bring_back(&[id]).unwrap();
    assert_eq!(store.article(id).unwrap(), None);
    assert_eq!(changes(&mut store, &gazette, vec![wall.clone()]), [Change::Same]);
    let by_hand = store.keep(None, &[opened(wall)], now()).unwrap();
    assert_eq!((by_hand[0].article, by_hand[0].change), (id, Change::Changed));
    assert!(store.article(id).unwrap().is_some());
}

#[test]
fn a_source_is_kept_whole_and_once() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = Store::open(dir.path()).unwrap();
    let mut gazette = Source {
        title: Some("Port Gazette".to_owned()),
        link: Some("https://gazette.example/".to_owned()),
        tags: vec!["harbour".to_owned(), "two words".to_owned()],
        etag: Some("\"abc\"".to_owned()),
        last_modified: Some("Mon, 12 Oct 2026 10:00:00 GMT".to_owned()),
        digest: Some(u64::MAX),
        checked_at: Some(now()),
        next_at: Some(now() + TimeDelta::hours(1)),
        interval: Some(3600),
        status: SourceStatus::Failing,
        error: Some("the host cannot be reached".to_owned()),
        moved_to: Some("https://gazette.example/new.xml".to_owned()),
        full_text: true,
        ..feed("gazette")
    };
    gazette.id = store.save_source(&gazette).unwrap();
    assert_eq!(store.sources().unwrap(), [gazette.clone()]);
    let again = store.save_source(&feed("gazette")).unwrap();
    assert_eq!(again, gazette.id);
    gazette.locator = "https://gazette.example/new.xml".to_owned();
    store.save_source(&gazette).unwrap();
    drop(store);
    let store = Store::open(dir.path()).unwrap();
    assert_eq!(store.sources().unwrap(), [gazette]);
}

#[test]
fn a_store_that_cannot_be_written_is_read_whole() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("library.db");
    {
        let mut store = Store::open(dir.path()).unwrap();
        changes(
            &mut store,
            &feed("gazette"),
            vec![entry("gazette", "1", "Harbour wall shut", WALL, 1)],
        );
    }
    // a folder where the gate file should be keeps every writer out
    fs::remove_file(dir.path().join("lock")).unwrap();
    fs::create_dir(dir.path().join("lock")).unwrap();
    let before = fs::read(&file).unwrap();
    let mut store = Store::open(dir.path()).unwrap();
    assert!(store.refusal().is_some());
    assert_eq!(store.count(&all()).unwrap(), (1, 1));
    let id = store.items(&all(), None, 9).unwrap()[0].article;
    assert_eq!(store.article(id).unwrap().unwrap().analysis.quotes.len(), 1);
    assert!(store.keep(None, &[], now()).is_err());
    assert!(store.mark_read(&[id], true, now()).is_err());
    assert!(store.save_source(&feed("wire")).is_err());
    drop(store);
    assert_eq!(fs::read(&file).unwrap(), before);
}
