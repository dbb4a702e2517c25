//! Finding by a few letters, on a thread of its own.
//!
//! Rows of the library and what is typed come in; the best rows go out. It refuses to finish what nobody waits for: the
//! newest question is the one that is answered.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, OnceLock};

use rustc_hash::FxHashSet;

use super::keeper::Keeper;
use super::runner;
use crate::app::message::Msg;
use crate::app::whole::finder::{Finds, Leads, Row, matched};
use crate::store::{Store, StoreError};

/// What the thread is told.
enum Told {
    /// The rows of this question are to come.
    Start(u64),
    /// These rows are looked through from now on, if they are of the newest start.
    Rows(u64, Vec<Row>),
    /// This is typed.
    Typed { generation: u64, typed: String },
    /// Nobody looks for anything any more.
    NoMore,
}

/// The way to the thread, which is started with the first question.
#[derive(Debug)]
pub(super) struct Finding {
    to: Sender<Msg>,
    thread: OnceLock<Sender<Told>>,
    /// The newest question.
    newest: Arc<AtomicU64>,
}

impl Finding {
    pub(super) fn new(to: Sender<Msg>) -> Self {
        Self {
            to,
            thread: OnceLock::new(),
            newest: Arc::default(),
        }
    }

    /// Looks through the whole library from now on, what is open first.
    pub(super) fn start(&self, keeper: &Keeper, generation: u64, finds: Finds, open: Vec<Row>) {
        self.newest.store(generation, Ordering::Relaxed);
        let (thread, to) = (self.thread().clone(), self.to.clone());
        let _ = thread.send(Told::Start(generation));
        keeper.queue(move |store| match rows(store, finds, open) {
            Ok(rows) => {
                let _ = thread.send(Told::Rows(generation, rows));
            }
            Err(why) => {
                let _ = to.send(Msg::Failed(why.to_string()));
            }
        });
        self.typed(generation, String::new());
    }

    /// Something else is typed.
    pub(super) fn typed(&self, generation: u64, typed: String) {
        self.newest.store(generation, Ordering::Relaxed);
        let _ = self.thread().send(Told::Typed { generation, typed });
    }

    /// Lets the rows go.
    pub(super) fn no_more(&self) {
        if let Some(thread) = self.thread.get() {
            let _ = thread.send(Told::NoMore);
        }
    }

    fn thread(&self) -> &Sender<Told> {
        self.thread.get_or_init(|| {
            let (sender, told) = channel();
            let newest = Arc::clone(&self.newest);
            runner::spawn(&self.to, move |to| answer(&told, to, &newest));
            sender
        })
    }
}

fn answer(told: &Receiver<Told>, to: &Sender<Msg>, newest: &AtomicU64) {
    let mut rows: Option<Vec<Row>> = None;
    let mut asked: Option<(u64, String)> = None;
    let mut start = 0;
    while let Ok(first) = told.recv() {
        for one in std::iter::once(first).chain(told.try_iter()) {
            match one {
                Told::Start(of) => (start, rows) = (of, None),
                Told::Rows(of, new) if of == start => rows = Some(new),
                Told::Rows(..) => {}
                Told::Typed { generation, typed } => asked = Some((generation, typed)),
                Told::NoMore => (rows, asked) = (None, None),
            }
        }
        if let (Some(rows), Some((generation, typed))) = (&rows, &asked)
            && let Some(matched) = matched(rows, typed, || newest.load(Ordering::Relaxed) != *generation)
        {
            let _ = to.send(Msg::Found {
                generation: *generation,
                matched,
            });
        }
    }
}

/// Everything there is, what is open first and once.
fn rows(store: &Store, finds: Finds, mut open: Vec<Row>) -> Result<Vec<Row>, StoreError> {
    match finds {
        Finds::Articles => {
            let known: FxHashSet<_> = open
                .iter()
                .filter_map(|r| match &r.leads {
                    Leads::Article(id) => Some(*id),
                    Leads::Speaker(_) | Leads::Cast(_) => None,
                })
                .collect();
            let kept = store.titles()?.into_iter();
            open.extend(kept.filter(|t| !known.contains(&t.article)).map(|t| Row {
                name: t.title,
                doc: t.label,
                right: t.day.to_string(),
                leads: Leads::Article(t.article),
            }));
            Ok(open)
        }
        Finds::Speakers => {
            let kept = store.quoted()?.into_iter();
            let mut all: Vec<Row> = kept
                .map(|q| Row {
                    doc: if q.first == q.last {
                        q.last.to_string()
                    } else {
                        format!("{} to {}", q.first, q.last)
                    },
                    right: format!("{} article{}", q.articles, if q.articles == 1 { "" } else { "s" }),
                    leads: Leads::Speaker(q.name.clone()),
                    name: q.name,
                })
                .collect();
            let known: FxHashSet<String> = all.iter().map(|r| r.name.clone()).collect();
            all.extend(open.into_iter().filter(|r| !known.contains(&r.name)));
            Ok(all)
        }
    }
}
