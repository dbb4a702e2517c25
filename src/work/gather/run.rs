//! Many sources at once.
//!
//! Sources come in; each is looked at as soon as its server is free, kept as soon as all of it is there, and told
//! of. It refuses to keep half of a source: killed in the middle, what was there before is there.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Sender};

use chrono::{DateTime, Utc};

use super::look::{self, Looked, What};
use super::pages::Pages;
use super::plan::{Planned, left_alone};
use crate::article::Article;
use crate::briefing::{Source, SourceKind, SourceStatus};
use crate::store::Store;
use crate::work::net::{Answer, Fault, Fetcher, Request};
use crate::work::{pool, shelve};

/// How one source fares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// It is being asked.
    Asked,
    /// What it calls itself, where nothing was known of that.
    Named(String),
    /// Pages of its articles are being fetched: how many are there, of how many.
    Pages(usize, usize),
    /// Some of its articles are in the library.
    Kept,
    /// Something of it is not as it should be, though it could be read.
    Note(String),
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

/// Told of a source that somebody removed meanwhile.
const REMOVED: &str = "it was removed while it was fetched";

/// After so many pages what has come of a source is kept.
const AT_ONCE: usize = 5;

/// A source whose pages are not all there yet.
struct Open {
    source: Source,
    /// Its articles; none in the place of one that is kept already.
    articles: Vec<Option<Article>>,
    pages: Pages,
    /// How many pages were asked for.
    asked: usize,
    /// How many of them had come when articles were kept last.
    kept_at: usize,
    /// New and changed articles that are kept already.
    news: (usize, usize),
    /// Why some could not be kept.
    fault: Option<String>,
    /// Its pages are waited for: false once somebody removed it.
    wanted: Arc<AtomicBool>,
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
                let unnamed = planned.get(n).is_some_and(|one| one.source.title.is_none());
                if let Some(title) = source.title.as_ref().filter(|_| unnamed) {
                    tell(n, Told::Named(title.clone()));
                }
                match what {
                    What::Articles(articles) => {
                        let (one, requests) = opened(store, planned.get(n), source, articles, now);
                        let mut one = one;
                        if one.asked > 0 {
                            tell(n, Told::Pages(0, one.asked));
                            one.keep_some(store, now, n, tell);
                        }
                        for (at, request) in requests {
                            let sender = sender.clone();
                            fetcher.ask_while(Arc::clone(&one.wanted), request, move |answer| {
                                let _ = sender.send(Event::Page(n, at, answer));
                            });
                        }
                        if let Some(place) = open.get_mut(n) {
                            *place = Some(one);
                        }
                    }
                    What::Unchanged => {
                        under_way -= 1;
                        if let Some(note) = &source.error {
                            tell(n, Told::Note(note.clone()));
                        }
                        tell(n, Told::Done(kept(store, &source, Gathered::Unchanged)));
                    }
                    What::Failed(why) => {
                        under_way -= 1;
                        tell(n, Told::Done(kept(store, &source, Gathered::Failed(why))));
                    }
                    What::Unasked(why) => {
                        under_way -= 1;
                        tell(n, Told::Done(Gathered::Skipped(why)));
                    }
                }
                n
            }
            Event::Page(n, at, answer) => {
                if let Some(place @ Some(_)) = open.get_mut(n)
                    && place.as_ref().is_some_and(|one| one.is_gone(store))
                {
                    if let Some(one) = place.take() {
                        one.wanted.store(false, Ordering::Relaxed);
                    }
                    under_way -= 1;
                    tell(n, Told::Done(Gathered::Skipped(REMOVED.to_owned())));
                } else if let Some(Some(one)) = open.get_mut(n) {
                    if let Some(Some(entry)) = one.articles.get_mut(at) {
                        one.pages.take(at, entry, answer, store, now);
                    }
                    tell(n, Told::Pages(one.come(), one.asked));
                    if one.come() >= one.kept_at + AT_ONCE && one.pages.waiting() > 0 {
                        one.keep_some(store, now, n, tell);
                    }
                }
                n
            }
        };
        let is_whole = matches!(open.get(n), Some(Some(one)) if one.pages.waiting() == 0);
        if is_whole && let Some(done) = open.get_mut(n).and_then(Option::take) {
            under_way -= 1;
            if done.is_gone(store) {
                tell(n, Told::Done(Gathered::Skipped(REMOVED.to_owned())));
                continue;
            }
            if let Some(note) = done.source.error.clone().or_else(|| done.pages.note()) {
                tell(n, Told::Note(note));
            }
            tell(n, Told::Done(done.end(store, now)));
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

/// A source whose articles are there, and the requests for the pages of those that are only excerpts.
fn opened(
    store: &Store,
    planned: Option<&Planned>,
    source: Source,
    mut articles: Vec<Article>,
    now: DateTime<Utc>,
) -> (Open, Vec<(usize, Request)>) {
    let (mut pages, mut requests) = (Pages::default(), Vec::new());
    if let Some((planned, feed)) = planned.and_then(|p| Some((p, look::request(p)?)))
        && source.kind == SourceKind::Feed
    {
        let id = Some(source.id).filter(|id| id.0 != 0);
        (pages, requests) = Pages::of(store, id, planned.full_text, &mut articles, &feed, now);
    }
    let open = Open {
        source,
        articles: articles.into_iter().map(Some).collect(),
        pages,
        asked: requests.len(),
        kept_at: 0,
        news: (0, 0),
        fault: None,
        wanted: Arc::new(AtomicBool::new(true)),
    };
    (open, requests)
}

impl Open {
    /// Somebody has removed the source since it was asked for.
    fn is_gone(&self, store: &Store) -> bool {
        self.source.id.0 != 0 && store.is_removed(self.source.id).unwrap_or_default()
    }

    /// How many pages have come.
    fn come(&self) -> usize {
        self.asked.saturating_sub(self.pages.waiting())
    }

    /// Keeps the articles that wait for no page: they are there to be read while the others come. Until all are kept
    /// the source is to be asked again as if nothing of it were known.
    fn keep_some(
        &mut self,
        store: &mut Store,
        now: DateTime<Utc>,
        n: usize,
        tell: &mut dyn FnMut(usize, Told),
    ) {
        self.kept_at = self.come();
        let unsure = Source {
            etag: None,
            last_modified: None,
            digest: None,
            ..self.source.clone()
        };
        let before = self.news;
        self.keep(store, &unsure, now);
        if self.news != before {
            tell(n, Told::Kept);
        }
    }

    fn keep(&mut self, store: &mut Store, source: &Source, now: DateTime<Utc>) {
        let ready: Vec<usize> = (0..self.articles.len())
            .filter(|&at| !self.pages.awaits(at) && matches!(self.articles.get(at), Some(Some(_))))
            .collect();
        let articles = ready.iter().filter_map(|&at| self.articles.get_mut(at)?.take());
        let shelved = shelve(store, Some(source), articles.collect(), now).and_then(|shelved| {
            let place = |at: usize| ready.binary_search(&at).ok();
            let id = |at: usize| shelved.ids.get(place(at)?).copied().flatten();
            store.note_pages(&self.pages.noted(id))?;
            Ok(shelved)
        });
        match shelved {
            Ok(shelved) => {
                let (new, changed) = shelved.counts();
                self.news = (self.news.0 + new, self.news.1 + changed);
                self.fault = self.fault.take().or(shelved.faults.into_iter().next());
            }
            Err(why) => self.fault = Some(why.to_string()),
        }
    }

    /// Keeps all that is left, and the source.
    fn end(mut self, store: &mut Store, now: DateTime<Utc>) -> Gathered {
        let mut source = self.source.clone();
        source.error = source.error.or_else(|| self.pages.note());
        if self.fault.is_some() || self.pages.retry() {
            // what could not be kept or read is asked for again, though the server has nothing new
            (source.etag, source.last_modified, source.digest) = (None, None, None);
        }
        self.keep(store, &source, now);
        let (new, changed) = self.news;
        match self.fault {
            Some(fault) => Gathered::Failed(fault),
            None => Gathered::News { new, changed },
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
