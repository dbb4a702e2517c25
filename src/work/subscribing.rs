//! Sources leave the settings and the library while the reader is open, and come into them.
//!
//! What is typed, or what is to go, comes in; the reader's file is changed, then the store. It refuses to touch the
//! store where the file cannot be changed.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use chrono::Utc;

use super::adding::{self, NewSource, Written};
use super::gather::{locator, plan};
use super::net::Fetcher;
use super::settings_file;
use crate::app::message::Msg;
use crate::app::sources::Swap;
use crate::briefing::{Leave, RemovedSource};
use crate::config::edit::{add_sources, remove_sources};
use crate::config::{Config, SourceSetting};
use crate::store::{Store, StoreError};

const NO_FILE: &str = "there is no file of settings to change; start with --config FILE";

/// Where sources stand.
pub(super) struct Shelf<'a> {
    /// The folder for data, or why there is none.
    pub data: Result<PathBuf, StoreError>,
    /// The settings as they are now.
    pub config: &'a Mutex<Config>,
    /// The reader's own file of them.
    pub file: Option<&'a Path>,
}

impl Shelf<'_> {
    /// Finds what was typed and adds it; answered by [`Msg::SourcesIn`].
    pub(super) fn add(self, typed: &str, tags: &[String], fetcher: &Fetcher) -> Result<Msg, String> {
        let file = self.file.ok_or(NO_FILE)?;
        let mut store = self.store()?;
        let mut named = adding::named(typed, fetcher)?;
        for source in &mut named.sources {
            for tag in tags {
                source.tag(tag);
            }
        }
        let now = self.config().clone();
        let Written {
            old,
            new,
            before,
            after,
        } = adding::write(file, &now, named.sources).map_err(|why| why.to_string())?;
        let settings: Vec<SourceSetting> = new.iter().map(|s| s.setting.clone()).collect();
        let config = {
            let mut held = self.config();
            held.sources.extend(settings.iter().cloned());
            held.clone()
        };
        adding::remember(&mut store, &config, old.iter().chain(&new)).map_err(|why| why.to_string())?;
        let mut notes = named.notes;
        notes.splice(..0, there_already(&old));
        Ok(Msg::SourcesIn {
            swap: Box::new(Swap {
                names: new.iter().map(NewSource::name).collect(),
                locators: settings.iter().map(|s| locator(&s.place)).collect(),
                settings,
                leave: Leave::Bookmarked,
                removed: Vec::new(),
                without: before,
                with: after,
            }),
            first: true,
            notes,
        })
    }

    /// Removes the source of this locator; answered by [`Msg::SourcesOut`].
    pub(super) fn remove(self, wanted: &str, leave: Leave) -> Result<Msg, String> {
        let swap = Swap {
            locators: vec![wanted.to_owned()],
            leave,
            ..Swap::default()
        };
        let swap = self.out(swap)?;
        Ok(Msg::SourcesOut { swap, first: true })
    }

    /// Takes out what came in; answered by [`Msg::SourcesOut`].
    pub(super) fn take_out(self, swap: Swap) -> Result<Msg, String> {
        let swap = self.out(swap)?;
        Ok(Msg::SourcesOut { swap, first: false })
    }

    /// Puts back what went, its lines where they were if nobody has changed the file since; answered by
    /// [`Msg::SourcesIn`].
    pub(super) fn put_in(self, swap: Swap) -> Result<Msg, String> {
        let file = self.file.ok_or(NO_FILE)?;
        let mut store = self.store()?;
        settings_file::change(file, |text| {
            if text == swap.without {
                return Ok((swap.with.clone(), ()));
            }
            Ok((add_sources(text, &swap.settings)?, ()))
        })
        .map_err(|why| why.to_string())?;
        for removed in &swap.removed {
            store.bring_source_back(removed).map_err(|why| why.to_string())?;
        }
        self.config().sources.extend(swap.settings.iter().cloned());
        Ok(Msg::SourcesIn {
            swap: Box::new(swap),
            first: false,
            notes: Vec::new(),
        })
    }

    fn out(&self, swap: Swap) -> Result<Box<Swap>, String> {
        let file = self.file.ok_or(NO_FILE)?;
        let mut store = self.store()?;
        let wanted: HashSet<&str> = swap.locators.iter().map(String::as_str).collect();
        let goes = |s: &SourceSetting| wanted.contains(locator(&s.place).as_str());
        let now = self.config().clone();
        let known: Vec<_> = plan(&now, &store)
            .map_err(|why| why.to_string())?
            .into_iter()
            .map(|p| p.source)
            .filter(|s| wanted.contains(s.locator.as_str()))
            .collect();
        if known.is_empty() {
            return Err(format!("{}: no such source", swap.locators.join(", ")));
        }
        let (with, without) = settings_file::change(file, |text| {
            if text == swap.with && !text.is_empty() {
                return Ok((swap.without.clone(), (text.to_owned(), swap.without.clone())));
            }
            match remove_sources(text, goes)? {
                (_, 0) => Err("the source is not in it; it may be in another file".to_owned()),
                (new, _) => Ok((new.clone(), (text.to_owned(), new))),
            }
        })
        .map_err(|why| why.to_string())?;
        let mut removed: Vec<RemovedSource> = Vec::new();
        for source in known.iter().filter(|s| s.id.0 != 0) {
            match store.remove_source(source.id, swap.leave, Utc::now()) {
                Ok(gone) => removed.push(gone),
                Err(why) => {
                    // all or nothing: what went already and the lines come back
                    for gone in &removed {
                        let _ = store.bring_source_back(gone);
                    }
                    let _ = settings_file::change(file, |_| Ok((with.clone(), ())));
                    return Err(why.to_string());
                }
            }
        }
        let (gone, stay) = now.sources.into_iter().partition(goes);
        self.config().sources = stay;
        Ok(Box::new(Swap {
            names: known.iter().map(|s| s.name().to_owned()).collect(),
            locators: swap.locators.clone(),
            leave: swap.leave,
            settings: gone,
            removed,
            without,
            with,
        }))
    }

    fn store(&self) -> Result<Store, String> {
        let opened = self.data.clone().and_then(|folder| Store::open(&folder));
        let store = opened.map_err(|why| why.to_string())?;
        match store.refusal() {
            Some(why) => Err(why.to_string()),
            None => Ok(store),
        }
    }

    fn config(&self) -> MutexGuard<'_, Config> {
        self.config.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn there_already(old: &[NewSource]) -> Option<String> {
    match old {
        [] => None,
        [one] => Some(format!("{} is there already", one.called())),
        more => Some(format!("{} are there already", more.len())),
    }
}
