//! Folders among the sources, watched.
//!
//! Folders come in; a message for each folder in which something has changed goes out. It refuses to read
//! anything itself: that is the look at the source.

use std::path::PathBuf;
use std::sync::mpsc::Sender;

use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};

use super::gather::home;
use crate::app::message::Msg;
use crate::config::{Config, SourcePlace};
use crate::text::sanitise::clean_line;

/// A folder on disk, and its locator.
pub(super) type Folder = (PathBuf, String);

/// The folders among the sources that are there.
pub(super) fn folders(config: &Config) -> Vec<Folder> {
    let all = config.sources.iter().filter_map(|s| match &s.place {
        SourcePlace::Folder(words) => Some((home(words), words.clone())),
        _ => None,
    });
    all.filter(|(path, _)| path.exists()).collect()
}

/// Watches until it is dropped.
#[derive(Debug)]
pub(super) struct Watching {
    _watcher: Option<RecommendedWatcher>,
}

impl Watching {
    /// Starts to watch; a folder that cannot be watched is told of.
    pub(super) fn start(folders: &[Folder], to: &Sender<Msg>) -> Self {
        if folders.is_empty() {
            return Self { _watcher: None };
        }
        let (known, mine) = (folders.to_vec(), to.clone());
        let heard = move |event: notify::Result<Event>| {
            let Ok(event) = event else { return };
            if matches!(event.kind, EventKind::Access(_)) {
                return;
            }
            for (folder, locator) in &known {
                if event.paths.iter().any(|path| path.starts_with(folder)) {
                    let _ = mine.send(Msg::FolderChanged(locator.clone()));
                }
            }
        };
        let failed = |what: &str, why: &notify::Error| {
            let line = format!("{what} is not watched: {why}");
            let _ = to.send(Msg::Failed(clean_line(&line)));
        };
        let mut watcher = match notify::recommended_watcher(heard) {
            Ok(watcher) => watcher,
            Err(why) => {
                failed("no folder", &why);
                return Self { _watcher: None };
            }
        };
        for (path, locator) in folders {
            if let Err(why) = watcher.watch(path, RecursiveMode::Recursive) {
                failed(locator, &why);
            }
        }
        Self {
            _watcher: Some(watcher),
        }
    }
}
