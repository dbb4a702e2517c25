//! Many sources at once.
//!
//! Sources come in; each is looked at as soon as its server is free, kept as soon as all of it is there, and told
//! of. It refuses to keep half of a source: killed in the middle, what was there before is there.

use std::sync::mpsc::{self, Sender};

use chrono::{DateTime, Utc};

use super::look::{self, Looked, What};
use super::plan::{Planned, left_alone};
use super::whole;
use crate::article::Article;
use crate::briefing::{Change, Source, SourceKind, SourceStatus};
use crate::config::FullText;
use crate::load::is_excerpt;
use crate::store::Store;
use crate::text::sanitise::clean_line;
use crate::work::net::{Address, Answer, Fault, Fetcher, Request};
use crate::work::{pool, shelve};

/// Pages that one look fetches for one source: a host is asked one thing a second.
const MOST_PAGES: usize = 40;

/// How one source fares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// It is being asked.
    Asked,
    /// Pages of its articles are being fetched: how many are there, of how many.
    Pages(usize, usize),
    /// It is done.
    Done(Gathered),
}

/// What became of one source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Gathered {
    /// Articles that are new, and that have changed.
    News {
        /// New.
        new: usize,
        /// Changed.
        changed: usize,
    },
    /// Nothing new since the last look.
    Unchanged,
    /// Not asked, and why.
    Skipped(String),
    /// Why there is nothing.
    Failed(String),
}

enum Event {
    Looked(usize, Box<Looked>),
    Page(usize, usize, Result<Answer, Fault>),
}

/// A source whose pages are not all there yet.
struct Open {
    source: Source,
    articles: Vec<Article>,
    waiting: usize,
    pages: usize,
}

/// Looks at all of `planned`; `tell` is called with the number of each as it goes on. What could not be kept is
/// told as failed.
pub fn gather(
    fetcher: &Fetcher,
    store: &mut Store,
    planned: &[Planned],
    now: DateTime<Utc>,
    tell: &mut dyn FnMut(usize, Told),
) {
    let (sender, events) = mpsc::channel();
    let mut open: Vec<Option<Open>> = planned.iter().map(|_| None).collect();
    let mut under_way = 0;
    for (n, one) in planned.iter().enumerate() {
        match start(fetcher, n, one, now, &sender) {
            Ok(()) => {
                under_way += 1;
                tell(n, Told::Asked);
            }
            Err(why) => tell(n, Told::Done(Gathered::Skipped(why))),
        }
    }
    while under_way > 0 {
        let Ok(event) = events.recv() else { return };
        let n = match event {
            Event::Looked(n, looked) => {
                let Looked { source, what } = *looked;
                match what {
                    What::Articles(articles) => {
                        let one = pages(fetcher, store, planned.get(n), source, articles, n, &sender);
                        if one.pages > 0 {
                            tell(n, Told::Pages(0, one.pages));
                        }
                        if let Some(place) = open.get_mut(n) {
                            *place = Some(one);
                        }
                    }
                    What::Unchanged => {
                        under_way -= 1;
                        tell(n, Told::Done(kept(store, &source, Gathered::Unchanged)));
                    }
                    What::Failed(why) => {
                        under_way -= 1;
                        tell(n, Told::Done(kept(store, &source, Gathered::Failed(why))));
                    }
                }
                n
            }
            Event::Page(n, at, answer) => {
                if let Some(Some(one)) = open.get_mut(n) {
                    one.take(at, answer);
                    tell(n, Told::Pages(one.pages.saturating_sub(one.waiting), one.pages));
                }
                n
            }
        };
        let is_whole = matches!(open.get(n), Some(Some(one)) if one.waiting == 0);
        if is_whole && let Some(done) = open.get_mut(n).and_then(Option::take) {
            under_way -= 1;
            tell(n, Told::Done(done.keep(store, now)));
        }
    }
}

/// Asks for one source; it answers with one [`Event::Looked`].
fn start(
    fetcher: &Fetcher,
    n: usize,
    one: &Planned,
    now: DateTime<Utc>,
    sender: &Sender<Event>,
) -> Result<(), String> {
    if one.source.status == SourceStatus::Retired {
        return Err(one
            .source
            .error
            .clone()
            .unwrap_or_else(|| "gone for good".to_owned()));
    }
    if left_alone(&one.source, now) {
        return Err(one
            .source
            .error
            .clone()
            .unwrap_or_else(|| "left alone for now".to_owned()));
    }
    let (one, sender) = (one.clone(), sender.clone());
    let send = move |looked: Result<Looked, pool::Panicked>, one: &Planned| {
        let looked = looked.unwrap_or_else(|fault| Looked {
            source: one.source.clone(),
            what: What::Failed(fault.to_string()),
        });
        let _ = sender.send(Event::Looked(n, Box::new(looked)));
    };
    match look::request(&one) {
        Some(_) if fetcher.off().is_some() => {
            let by = fetcher.off().unwrap_or_default();
            return Err(format!("not fetched: the network is off ({by})"));
        }
        Some(request) => fetcher.ask(request, move |answer| {
            send(pool::guarded(|| look::answered(&one, answer, now)), &one);
        }),
        None => send(pool::guarded(|| look::local(&one, now)), &one),
    }
    Ok(())
}

/// Asks for the pages of what is new and only an excerpt.
fn pages(
    fetcher: &Fetcher,
    store: &Store,
    planned: Option<&Planned>,
    source: Source,
    articles: Vec<Article>,
    n: usize,
    sender: &Sender<Event>,
) -> Open {
    let wanted = planned.map(|p| (p.full_text, look::request(p)));
    let mut wanted_pages: Vec<(usize, Request)> = Vec::new();
    if let Some((full_text @ (FullText::Auto | FullText::Always), Some(request))) = wanted
        && source.kind == SourceKind::Feed
    {
        let id = Some(source.id).filter(|id| id.0 != 0);
        let arrivals = store.arrivals(id, &articles).unwrap_or_default();
        for (at, (article, arrival)) in articles.iter().zip(arrivals).enumerate() {
            let is_new = matches!(arrival.change, Change::New | Change::Changed);
            let wants = full_text == FullText::Always || is_excerpt(article);
            let address = article.url.as_deref().and_then(Address::parse);
            if let Some(address) = address.filter(|_| is_new && wants) {
                wanted_pages.push((at, Request::found(&address, &request)));
            }
        }
        wanted_pages.truncate(MOST_PAGES);
    }
    let count = wanted_pages.len();
    for (at, request) in wanted_pages {
        let sender = sender.clone();
        fetcher.ask(request, move |answer| {
            let _ = sender.send(Event::Page(n, at, answer));
        });
    }
    Open {
        source,
        articles,
        waiting: count,
        pages: count,
    }
}

impl Open {
    /// Takes in the page of the article at `at`.
    fn take(&mut self, at: usize, answer: Result<Answer, Fault>) {
        self.waiting = self.waiting.saturating_sub(1);
        let Some(entry) = self.articles.get_mut(at) else {
            return;
        };
        match answer {
            Ok(Answer::Fresh(fetched)) => {
                let mut filled = entry.clone();
                if pool::guarded(|| whole::fill(&mut filled, &fetched)).is_ok() {
                    *entry = filled;
                }
            }
            Ok(Answer::Unchanged { .. }) => {}
            Err(fault) => {
                let why = clean_line(&fault.why.to_string());
                entry.notes.push(format!("Its page was not read: {why}."));
            }
        }
    }

    fn keep(self, store: &mut Store, now: DateTime<Utc>) -> Gathered {
        match shelve(store, Some(&self.source), self.articles, now) {
            Ok(shelved) => {
                let (new, changed) = shelved.counts();
                match shelved.faults.into_iter().next() {
                    Some(fault) => Gathered::Failed(fault),
                    None => Gathered::News { new, changed },
                }
            }
            Err(why) => Gathered::Failed(why.to_string()),
        }
    }
}

/// Keeps what is known of a source now.
fn kept(store: &mut Store, source: &Source, gathered: Gathered) -> Gathered {
    match store.save_source(source) {
        Ok(_) => gathered,
        Err(why) => Gathered::Failed(why.to_string()),
    }
}
