//! Other programs that write to the same library.
//!
//! The folder of the store comes in; whenever something is written in it, the store's thread is asked to look, so that
//! every window sees the others' marks. It refuses to look by the clock: while nobody writes nothing happens.

use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};

use super::keeper::Keeper;
use super::runner;
use crate::app::message::Msg;

/// Watches until it is dropped.
#[derive(Debug)]
pub(super) struct Others {
    _watcher: Option<RecommendedWatcher>,
}

impl Others {
    /// Starts to watch. Where that is not possible, what others write is seen with the next question to the store.
    pub(super) fn watch(folder: Option<&Path>, keeper: &Keeper, to: &Sender<Msg>) -> Self {
        let watcher = folder.and_then(|folder| {
            // made here, so that there is something to watch at the first start
            std::fs::create_dir_all(folder).ok()?;
            let (sender, written) = channel();
            let heard = move |event: notify::Result<Event>| {
                let writes = event.is_ok_and(|event| {
                    !matches!(event.kind, EventKind::Access(_)) && event.paths.iter().any(|p| is_log(p))
                });
                if writes {
                    let _ = sender.send(());
                }
            };
            let mut watcher = notify::recommended_watcher(heard).ok()?;
            watcher.watch(folder, RecursiveMode::NonRecursive).ok()?;
            let keeper = keeper.clone();
            runner::spawn(to, move |_| look(&written, &keeper));
            Some(watcher)
        });
        Self { _watcher: watcher }
    }
}

/// What is written is there for others only when its commit is done, which nothing tells of: it is looked for a few
/// times after the last write, and then no more.
fn look(written: &Receiver<()>, keeper: &Keeper) {
    while written.recv().is_ok() {
        let mut waits = AFTER.iter();
        while let Some(wait) = waits.next() {
            match written.recv_timeout(*wait) {
                Ok(()) => waits = AFTER.iter(),
                Err(RecvTimeoutError::Timeout) => keeper.queue(|_| {}),
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
    }
}

/// When it is looked after the last write.
const AFTER: [Duration; 4] = [
    Duration::from_millis(30),
    Duration::from_millis(120),
    Duration::from_millis(500),
    Duration::from_secs(2),
];

/// The write-ahead log, or the store itself: what lies beside them is not for readers.
fn is_log(path: &Path) -> bool {
    let name = path.file_name().and_then(|n| n.to_str());
    matches!(name, Some("library.db" | "library.db-wal" | "library.db-journal"))
}
