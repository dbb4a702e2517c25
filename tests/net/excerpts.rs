//! The pages behind excerpts: asked for once, and again only where there is a reason to.

use std::sync::atomic::{AtomicU16, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use chrono::{DateTime, TimeDelta, Utc};
use dateline::article::Article;
use dateline::briefing::Leave;
use dateline::briefing::query::Query;
use dateline::store::Store;
use dateline::work::gather::{Gathered, Told, gather, plan};
use tempfile::TempDir;

use super::client::fetcher;
use super::find::article;
use super::server::{Server, reply};
use super::sources::{feeds, look};

const SAYS: &str = "The council of Harbour City voted on Monday for a wall.";

/// A feed that the test writes, and one page for every other path.
struct Press {
    server: Server,
    feed: Arc<Mutex<String>>,
    /// The status of pages.
    status: Arc<AtomicU16>,
    dir: TempDir,
}

impl Press {
    fn new() -> Self {
        let (feed, status) = (Arc::new(Mutex::new(String::new())), Arc::new(AtomicU16::new(200)));
        let (given, says) = (Arc::clone(&feed), Arc::clone(&status));
        let looks = AtomicUsize::new(0);
        let server = Server::start(move |asked, stream| match asked.path.as_str() {
            "/feed" => {
                // every look gives every entry another name, and is another answer
                let n = looks.fetch_add(1, Ordering::SeqCst);
                let feed = given.lock().unwrap().replace("NEW", &format!("entry-{n}"));
                reply(stream, "200 OK", "", feed.as_bytes());
            }
            _ => {
                let status = says.load(Ordering::SeqCst);
                let kind = "Content-Type: text/html\r\n";
                reply(stream, &format!("{status} Any"), kind, article().as_bytes());
            }
        });
        let dir = TempDir::new().unwrap();
        Self {
            server,
            feed,
            status,
            dir,
        }
    }

    fn tells(&self, items: &[(&str, &str, &str, &str)]) {
        let items: String = items
            .iter()
            .map(|(guid, link, title, text)| {
                format!("<item><guid isPermaLink='false'>{guid}</guid><link>{link}</link><title>{title}</title><description>{text}</description></item>")
            })
            .collect();
        *self.feed.lock().unwrap() =
            format!("<rss version='2.0'><channel><title>Gazette</title><!-- NEW -->{items}</channel></rss>");
    }

    /// One look; what came of it, and which pages were asked for.
    fn look(&self, now: DateTime<Utc>) -> (usize, usize, Vec<String>) {
        let before = self.server.asked().len();
        let done = look(&feeds(&[self.server.url("/feed")]), self.dir.path(), now);
        let pages = self.server.paths().split_off(before);
        let pages = pages.into_iter().filter(|path| path != "/feed").collect();
        match &done[0] {
            Gathered::News { new, changed } => (*new, *changed, pages),
            other => panic!("{other:?}"),
        }
    }

    fn all(&self) -> Vec<Article> {
        let store = Store::open(self.dir.path()).unwrap();
        let items = store.items(&Query::default(), None, 99).unwrap();
        let article = |id| (*store.article(id).unwrap().unwrap().article).clone();
        items.into_iter().map(|item| article(item.article)).collect()
    }
}

fn start() -> DateTime<Utc> {
    DateTime::from_timestamp(1_793_000_000, 0).unwrap()
}

#[test]
fn names_that_change_at_every_look_ask_for_no_page_again() {
    let press = Press::new();
    press.tells(&[
        ("NEW-a", "/wall?utm_source=rss", "Wall vote", SAYS),
        (
            "NEW-b",
            "/other",
            "Vote on a wall",
            "The council of Harbour City will build a wall.",
        ),
    ]);
    let (new, _, mut pages) = press.look(start());
    pages.sort();
    assert_eq!(
        (new, pages.as_slice()),
        (
            2,
            ["/other".to_owned(), "/wall?utm_source=rss".to_owned()].as_slice()
        )
    );
    for minute in 1..4 {
        let done = press.look(start() + TimeDelta::minutes(minute));
        assert_eq!(done, (0, 0, Vec::new()), "look {minute}");
    }
    assert!(
        press.all().iter().all(|a| a.blocks.len() == 8),
        "the whole text stays"
    );
    // what is new beside them is asked for, and nothing else
    press.tells(&[
        ("NEW-a", "/wall?utm_source=mail", "Wall vote", SAYS),
        (
            "NEW-c",
            "/third",
            "Wall of Harbour City",
            "The vote of the council.",
        ),
    ]);
    assert_eq!(
        press.look(start() + TimeDelta::minutes(9)),
        (1, 0, vec!["/third".to_owned()])
    );
    assert_eq!(press.all().len(), 3);
}

#[test]
fn an_entry_that_tells_something_else_is_asked_for_again_and_loses_nothing_when_that_fails() {
    let press = Press::new();
    press.tells(&[("tag:1001", "/wall", "Wall vote", SAYS)]);
    assert_eq!(press.look(start()).0, 1);
    press.tells(&[(
        "tag:1001",
        "/wall",
        "Wall voted for",
        &SAYS.replace("Monday", "Tuesday"),
    )]);
    press.status.store(500, Ordering::SeqCst);
    let (_, changed, pages) = press.look(start() + TimeDelta::minutes(1));
    assert_eq!((changed, pages.as_slice()), (1, ["/wall".to_owned()].as_slice()));
    let all = press.all();
    assert_eq!(all.len(), 1);
    assert_eq!(
        (all[0].title.as_deref(), all[0].blocks.len()),
        (Some("Wall voted for"), 8)
    );
    // its server has trouble: it is left alone for an hour, then for two
    press.status.store(200, Ordering::SeqCst);
    assert_eq!(press.look(start() + TimeDelta::minutes(59)).2, [""; 0]);
    assert_eq!(press.look(start() + TimeDelta::minutes(62)).2, ["/wall"]);
    assert_eq!(press.all()[0].blocks.len(), 8);
}

#[test]
fn a_page_that_fails_is_tried_again_with_longer_and_longer_waits() {
    let press = Press::new();
    press.tells(&[("NEW", "/wall", "Wall vote", SAYS)]);
    press.status.store(404, Ordering::SeqCst);
    let mut asked_at = Vec::new();
    for hour in 0..40 {
        let (new, changed, pages) = press.look(start() + TimeDelta::hours(hour));
        assert_eq!((new, changed), (usize::from(hour == 0), 0), "hour {hour}");
        asked_at.extend(pages.iter().map(|_| hour));
    }
    assert_eq!(asked_at, [0, 1, 3, 7, 15, 31]);
    press.status.store(200, Ordering::SeqCst);
    assert_eq!(
        press.look(start() + TimeDelta::hours(64)),
        (0, 1, vec!["/wall".to_owned()])
    );
    assert_eq!(press.all()[0].blocks.len(), 8);
    assert!(!press.all()[0].notes.join(" ").contains("was not read"));
    assert_eq!(press.look(start() + TimeDelta::hours(999)), (0, 0, Vec::new()));
}

#[test]
fn a_page_that_several_entries_name_is_the_page_of_none() {
    let press = Press::new();
    press.tells(&[
        ("tag:1001", "/live", "Wall vote", SAYS),
        (
            "tag:1002",
            "/live",
            "Gate shut",
            "The gate at the pier is shut until Friday.",
        ),
    ]);
    assert_eq!(press.look(start()), (2, 0, Vec::new()));
    assert_eq!(press.look(start() + TimeDelta::minutes(1)), (0, 0, Vec::new()));
}

#[test]
fn what_the_reader_removed_stays_away_under_any_name() {
    let press = Press::new();
    press.tells(&[("NEW", "/wall", "Wall vote", SAYS)]);
    assert_eq!(press.look(start()).0, 1);
    let id = press.all()[0].id;
    let mut store = Store::open(press.dir.path()).unwrap();
    store.remove_articles(&[id], start()).unwrap();
    drop(store);
    assert_eq!(press.look(start() + TimeDelta::hours(2)), (0, 0, Vec::new()));
    assert!(press.all().is_empty());
}

#[test]
fn an_article_that_moves_or_is_edited_is_still_that_article() {
    let press = Press::new();
    // the name stays and the address tells the new headline; the name is the address with the number of the edit
    let page = press.server.url("/9");
    press.tells(&[
        ("tag:1001", "/wall-vote", "Wall vote", SAYS),
        (
            &format!("{page}#0"),
            "/9",
            "Wall and gate",
            "The council of Harbour City voted for a gate.",
        ),
    ]);
    assert_eq!(press.look(start()).0, 2);
    press.tells(&[
        (
            "tag:1001",
            "/wall-vote-won",
            "Wall vote won",
            &SAYS.replace("voted", "has voted"),
        ),
        (
            &format!("{page}#1"),
            "/9",
            "Wall and gates",
            "The council of Harbour City voted for gates.",
        ),
    ]);
    assert_eq!(press.look(start() + TimeDelta::hours(2)).0, 0);
    assert_eq!(press.all().len(), 2);
    // places in a list are no names
    press.tells(&[("1", "/sea", "Sea wall", "The wall of Harbour City is in the sea.")]);
    assert_eq!(press.look(start() + TimeDelta::hours(3)).0, 1);
    press.tells(&[("1", "/sky", "Sky wall", "The wall of Harbour City is in the sky.")]);
    assert_eq!(press.look(start() + TimeDelta::hours(4)).0, 1);
}

#[test]
fn what_has_come_is_kept_while_pages_are_still_asked_for() {
    let press = Press::new();
    let long = format!(
        "</description><content:encoded>{}</content:encoded><description>",
        article().replace('<', "&lt;")
    );
    let links: Vec<String> = (0..7).map(|n| format!("/wall{n}")).collect();
    let titles: Vec<String> = (0..7).map(|n| format!("Wall vote {n}")).collect();
    let mut items: Vec<_> = links
        .iter()
        .zip(&titles)
        .map(|(link, title)| (link.as_str(), link.as_str(), title.as_str(), SAYS))
        .collect();
    items.insert(3, ("whole", "/whole", "All of it", long.as_str()));
    press.tells(&items);
    let config = feeds(&[press.server.url("/feed")]);
    let mut store = Store::open(press.dir.path()).unwrap();
    let planned = plan(&config, &store).unwrap();
    let (mut kept, mut done) = (Vec::new(), Vec::new());
    gather(
        &fetcher(),
        &mut store,
        &planned,
        start(),
        &mut |_, told| match told {
            Told::Kept => {
                let other = Store::open(press.dir.path()).unwrap();
                let digest = other.sources().unwrap()[0].digest;
                kept.push((other.count(&Query::default()).unwrap().0, digest));
            }
            Told::Done(gathered) => done.push(gathered),
            _ => {}
        },
    );
    assert_eq!(
        kept,
        [(1, None), (6, None)],
        "the feed is asked for anew if this ends here"
    );
    assert_eq!(done, [Gathered::News { new: 8, changed: 0 }]);
    assert_eq!(press.all().len(), 8);
    assert!(store.sources().unwrap()[0].digest.is_some());
    assert_eq!(press.look(start() + TimeDelta::minutes(1)), (0, 0, Vec::new()));
}

#[test]
fn a_page_that_failed_is_asked_for_again_though_its_feed_has_nothing_new() {
    let press = Press::new();
    let item = |n: usize| {
        format!(
            "<item><guid>{n}</guid><link>/wall{n}</link><title>Wall vote {n}</title><description>{SAYS}</description></item>"
        )
    };
    let items: String = (0..2).map(item).collect();
    *press.feed.lock().unwrap() =
        format!("<rss version='2.0'><channel><title>Gazette</title>{items}</channel></rss>");
    press.status.store(500, Ordering::SeqCst);
    assert_eq!(press.look(start()).0, 2);
    let error = || {
        Store::open(press.dir.path()).unwrap().sources().unwrap()[0]
            .error
            .clone()
    };
    let why = error().unwrap();
    assert!(
        why.starts_with("2 articles without the whole text yet; of a page: ") && why.contains("(500)"),
        "{why}"
    );
    // not at once: the server has trouble
    press.status.store(200, Ordering::SeqCst);
    assert_eq!(press.look(start() + TimeDelta::minutes(5)), (0, 0, Vec::new()));
    assert!(
        error()
            .unwrap()
            .starts_with("2 articles without the whole text yet")
    );
    let (new, changed, pages) = press.look(start() + TimeDelta::minutes(62));
    assert_eq!((new, changed, pages.len()), (0, 2, 2));
    assert_eq!(error(), None);
    // now nothing is left to be asked for
    let config = feeds(&[press.server.url("/feed")]);
    let done = look(&config, press.dir.path(), start() + TimeDelta::minutes(70));
    assert_eq!(done, [Gathered::Unchanged]);
}

#[test]
fn a_source_that_is_removed_while_it_is_fetched_brings_nothing_more() {
    let press = Press::new();
    let links: Vec<String> = (0..9).map(|n| format!("/wall{n}")).collect();
    let items: Vec<_> = links
        .iter()
        .map(|l| (l.as_str(), l.as_str(), l.as_str(), SAYS))
        .collect();
    press.tells(&items);
    let config = feeds(&[press.server.url("/feed")]);
    let mut store = Store::open(press.dir.path()).unwrap();
    let one = plan(&config, &store).unwrap().remove(0).source;
    let id = store.save_source(&one).unwrap();
    let planned = plan(&config, &store).unwrap();
    let (mut removed, mut done) = (false, Vec::new());
    gather(
        &fetcher(),
        &mut store,
        &planned,
        start(),
        &mut |_, told| match told {
            Told::Pages(2, _) => {
                let mut other = Store::open(press.dir.path()).unwrap();
                other.remove_source(id, Leave::Bookmarked, start()).unwrap();
                removed = true;
            }
            Told::Done(gathered) => done.push(gathered),
            _ => {}
        },
    );
    assert!(removed);
    assert_eq!(
        done,
        [Gathered::Skipped(
            "it was removed while it was fetched".to_owned()
        )]
    );
    assert!(press.all().is_empty());
    assert!(store.sources().unwrap().is_empty());
}

#[test]
fn a_host_that_wants_to_be_left_alone_says_nothing_of_its_other_feeds() {
    let server = Server::start(|asked, stream| match asked.path.as_str() {
        "/busy" => reply(stream, "429 Too Many Requests", "Retry-After: 900\r\n", b""),
        _ => reply(stream, "200 OK", "", super::find::FEED.as_bytes()),
    });
    let dir = TempDir::new().unwrap();
    let config = feeds(&[server.url("/busy"), server.url("/feed")]);
    let done = look(&config, dir.path(), start());
    assert!(
        matches!(&done[0], Gathered::Failed(why) if why.contains("left alone (429)")),
        "{done:?}"
    );
    assert!(
        matches!(&done[1], Gathered::Skipped(why) if why == "not asked: its host wants to be left alone (429) for 15 min"),
        "{done:?}"
    );
    assert_eq!(server.paths(), ["/busy"]);
    let store = Store::open(dir.path()).unwrap();
    assert!(
        store
            .source_at(&server.url("/feed"))
            .unwrap()
            .is_none_or(|s| s.error.is_none() && s.next_at.is_none())
    );
}
