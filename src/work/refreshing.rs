//! Looking at the sources while the reader is open.
//!
//! What is wanted comes in; messages on how it goes, and at last what it brought, go out. It refuses to hold up
//! the thread that keeps bookmarks: it has a connection to the store of its own.

use std::path::PathBuf;
use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex, PoisonError};

use chrono::Utc;

use super::gather::{Gathered, Planned, Told, due, gather, plan};
use super::housekeeping::{self, tidy, told};
use super::net::Fetcher;
use super::runner;
use super::subscribing::Shelf;
use super::watching::{self, Watching};
use crate::app::Fetched;
use crate::app::message::{Msg, Wanted};
use crate::app::sources::Swap;
use crate::briefing::Leave;
use crate::config::Config;
use crate::store::{Store, StoreError};
use crate::text::sanitise::clean_line;

/// The sources of one reader.
#[derive(Debug)]
pub(super) struct Refreshing {
    fetcher: Fetcher,
    data: Result<PathBuf, StoreError>,
    config: Arc<Mutex<Config>>,
    to: Sender<Msg>,
    watching: Arc<Mutex<Watching>>,
}

impl Refreshing {
    pub(super) fn new(
        fetcher: Fetcher,
        data: Result<PathBuf, StoreError>,
        config: Config,
        to: Sender<Msg>,
    ) -> Self {
        Self {
            watching: Arc::new(Mutex::new(Watching::start(&watching::folders(&config), &to))),
            fetcher,
            data,
            config: Arc::new(Mutex::new(config)),
            to,
        }
    }

    /// The settings as they are now.
    fn config(&self) -> Config {
        self.config.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Adds what was typed; answered by [`Msg::SourcesIn`] or [`Msg::Failed`].
    pub(super) fn add(&self, file: Option<PathBuf>, typed: String, tags: Vec<String>) {
        let fetcher = self.fetcher.clone();
        self.swap(file, move |shelf| shelf.add(&typed, &tags, &fetcher));
    }

    /// Removes a source; answered by [`Msg::SourcesOut`] or [`Msg::Failed`].
    pub(super) fn remove(&self, file: Option<PathBuf>, locator: String, leave: Leave) {
        self.swap(file, move |shelf| shelf.remove(&locator, leave));
    }

    /// Takes out what came in; answered by [`Msg::SourcesOut`] or [`Msg::Failed`].
    pub(super) fn take_out(&self, file: Option<PathBuf>, swap: Box<Swap>) {
        self.swap(file, move |shelf| shelf.take_out(*swap));
    }

    /// Puts back what went; answered by [`Msg::SourcesIn`] or [`Msg::Failed`].
    pub(super) fn put_in(&self, file: Option<PathBuf>, swap: Box<Swap>) {
        self.swap(file, move |shelf| shelf.put_in(*swap));
    }

    /// Changes the sources on a thread of its own; folders among them are watched from then on, or no more.
    fn swap(
        &self,
        file: Option<PathBuf>,
        job: impl FnOnce(Shelf<'_>) -> Result<Msg, String> + Send + 'static,
    ) {
        let (data, config) = (self.data.clone(), Arc::clone(&self.config));
        let watching = Arc::clone(&self.watching);
        runner::spawn(&self.to, move |to| {
            let folders = || watching::folders(&config.lock().unwrap_or_else(PoisonError::into_inner));
            let before = folders();
            let done = job(Shelf {
                data,
                config: &config,
                file: file.as_deref(),
            });
            let after = folders();
            if before != after {
                *watching.lock().unwrap_or_else(PoisonError::into_inner) = Watching::start(&after, to);
            }
            let _ = to.send(done.unwrap_or_else(Msg::Failed));
        });
    }

    /// Looks at sources; answered by [`Msg::Fetching`] and at last [`Msg::Fetched`].
    pub(super) fn fetch(&self, wanted: Wanted) {
        let (fetcher, data, config) = (self.fetcher.clone(), self.data.clone(), self.config());
        runner::spawn(&self.to, move |to| {
            let by_itself = matches!(wanted, Wanted::Due | Wanted::Folder(_));
            let done = run(&fetcher, data, &config, &wanted, to);
            let fetched = done.unwrap_or_else(|why| Fetched {
                failures: vec![clean_line(&why.to_string())],
                ..Fetched::default()
            });
            let _ = to.send(Msg::Fetched(Fetched { by_itself, ..fetched }));
        });
    }

    /// Tells of all sources; answered by [`Msg::Sources`].
    pub(super) fn list(&self) {
        let (data, config) = (self.data.clone(), self.config());
        runner::spawn(&self.to, move |to| {
            let listed = data
                .and_then(|folder| Store::open(&folder))
                .and_then(|store| plan(&config, &store));
            let _ = to.send(match listed {
                Ok(all) => Msg::Sources {
                    all: all.into_iter().map(|p| p.source).collect(),
                    show: true,
                },
                Err(why) => Msg::Failed(why.to_string()),
            });
        });
    }
}

fn run(
    fetcher: &Fetcher,
    data: Result<PathBuf, StoreError>,
    config: &Config,
    wanted: &Wanted,
    to: &Sender<Msg>,
) -> Result<Fetched, StoreError> {
    let mut store = Store::open(&data?)?;
    let now = Utc::now();
    let mut planned: Vec<Planned> = plan(config, &store)?;
    match wanted {
        Wanted::All => {}
        Wanted::Due => planned.retain(|one| due(&one.source, now)),
        Wanted::One(locator) | Wanted::Folder(locator) => planned.retain(|one| {
            let own = one.source.locator.trim_end_matches('/');
            one.source.locator == *locator || locator.starts_with(&format!("{own}/"))
        }),
        Wanted::New(locators) => planned.retain(|one| locators.contains(&one.source.locator)),
    }
    let (mut fetched, mut done) = (Fetched::default(), 0);
    let mut of_each = vec![(0, 0); planned.len()];
    let mut pages = (0, 0);
    gather(fetcher, &mut store, &planned, now, &mut |n, told| {
        match told {
            Told::Asked | Told::Named(_) => return,
            Told::Kept => {
                let _ = to.send(Msg::Arrived);
                return;
            }
            Told::Pages(there, wanted) => {
                if let Some(known) = of_each.get_mut(n) {
                    let (before, of) = std::mem::replace(known, (there, wanted));
                    pages = (pages.0 + there - before, pages.1 + wanted - of);
                }
            }
            Told::Note(note) => {
                let name = planned.get(n).map_or("", |one| one.source.name());
                fetched.notes.push(clean_line(&format!("{name}: {note}")));
                return;
            }
            Told::Done(gathered) => {
                done += 1;
                match gathered {
                    Gathered::News { new, changed } => {
                        fetched.new += new;
                        fetched.changed += changed;
                    }
                    Gathered::Unchanged => {}
                    Gathered::Skipped(why) | Gathered::Failed(why) => {
                        let name = planned.get(n).map_or("", |one| one.source.name());
                        fetched.failures.push(clean_line(&format!("{name}: {why}")));
                    }
                }
            }
        }
        let of = planned.len();
        let _ = to.send(Msg::Fetching { done, of, pages });
    });
    let all = plan(config, &store)?.into_iter().map(|p| p.source).collect();
    let _ = to.send(Msg::Sources { all, show: false });
    if let Some(msg) = told(tidy(&mut store, housekeeping::wanted(config))) {
        let _ = to.send(msg);
    }
    Ok(fetched)
}
