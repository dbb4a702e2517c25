//! Killed while it fetches: what was there is there, a source is kept whole or not at all, and the next look goes on.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Stdio;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, mpsc};

use dateline::briefing::query::Query;
use dateline::store::Store;

use super::server::{Server, reply};
use super::sources::Home;

const FEEDS: usize = 5;
const ENTRIES: usize = 6;

/// Five entries of one feed, new ones in every round.
fn feed(name: usize, round: usize) -> String {
    let items: String = (0..ENTRIES)
        .map(|n| {
            format!(
                "<item><guid>tag:{name}-{round}-100{n}</guid><title>{name}/{round}/{n}</title><description>“We hold wall {n},” \
                 the mayor of town {name} said on day {round}.</description></item>"
            )
        })
        .collect();
    format!("<rss version='2.0'><channel><title>Feed {name}</title>{items}</channel></rss>")
}

#[test]
fn killed_at_any_request_nothing_is_lost_and_no_source_is_half_there() {
    let round = Arc::new(AtomicUsize::new(0));
    let (asked, last) = (
        Arc::new(AtomicUsize::new(0)),
        Arc::new(AtomicUsize::new(usize::MAX)),
    );
    let (sender, kill) = mpsc::channel();
    let sender = Arc::new(Mutex::new(sender));
    let servers: Vec<Server> = (0..FEEDS)
        .map(|name| {
            let (round, asked, last) = (Arc::clone(&round), Arc::clone(&asked), Arc::clone(&last));
            let sender = Arc::clone(&sender);
            Server::start(move |_, stream| {
                let is_last = asked.fetch_add(1, Ordering::SeqCst) + 1 == last.load(Ordering::SeqCst);
                // before the answer, or while it is taken in
                let text = feed(name, round.load(Ordering::SeqCst));
                if is_last && name % 2 == 0 {
                    let _ = sender.lock().unwrap().send(());
                }
                reply(stream, "200 OK", "", text.as_bytes());
                if is_last && name % 2 == 1 {
                    let _ = sender.lock().unwrap().send(());
                }
            })
        })
        .collect();
    let home = Home::new();
    let tables = servers
        .iter()
        .map(|s| format!("[[source]]\nurl = \"{}\"\n", s.url("/feed")));
    home.write_config(&tables.collect::<String>());
    let kept = || -> BTreeSet<String> {
        let store = Store::open(&home.data()).unwrap();
        let items = store.items(&Query::default(), None, 1000).unwrap();
        items.into_iter().map(|item| item.title).collect()
    };
    let mut before = BTreeSet::new();
    for n in 0..12 {
        round.store(n, Ordering::SeqCst);
        asked.store(0, Ordering::SeqCst);
        last.store(n % FEEDS + 1, Ordering::SeqCst);
        let mut child = home
            .command(&["fetch"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        kill.recv().unwrap();
        child.kill().unwrap();
        child.wait().unwrap();
        let now = kept();
        assert!(before.is_subset(&now), "round {n}");
        let mut whole: BTreeMap<&str, usize> = BTreeMap::new();
        for title in &now {
            *whole.entry(title.rsplit_once('/').unwrap().0).or_default() += 1;
        }
        assert!(
            whole.values().all(|entries| *entries == ENTRIES),
            "round {n}: {whole:?}"
        );
        before = now;
    }
    last.store(usize::MAX, Ordering::SeqCst);
    let (status, out, err) = home.run(&["fetch"]);
    assert_eq!(status, 0, "{out}{err}");
    let now = kept();
    assert!(before.is_subset(&now));
    for name in 0..FEEDS {
        assert!(
            (0..ENTRIES).all(|n| now.contains(&format!("{name}/11/{n}"))),
            "feed {name}"
        );
    }
}
