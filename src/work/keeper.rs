//! The thread that has the store.
//!
//! Questions and things to keep come in, in one queue; answers and messages go out once they are on disk.
//! It refuses to let two threads of the program write at once.

use std::path::PathBuf;
use std::sync::mpsc::{self, Sender};
use std::time::Duration;

use super::{pool, runner};
use crate::app::message::Msg;
use crate::briefing::{Bookmark, BookmarkId, Correction, CorrectionId, Place};
use crate::store::{Store, StoreError};

type Job = Box<dyn FnOnce(&mut Store) + Send>;

/// The way to the store.
#[derive(Debug, Clone)]
pub(super) struct Keeper {
    jobs: Sender<Job>,
    to: Sender<Msg>,
}

impl Keeper {
    /// Opens the store on a thread of its own and tells what is kept.
    pub(super) fn start(data: Result<PathBuf, StoreError>, to: Sender<Msg>) -> Self {
        let (jobs, queue) = mpsc::channel::<Job>();
        runner::spawn(&to, move |to| {
            let mut store = match Store::open_or_memory(data) {
                Ok(store) => store,
                Err(why) => {
                    let _ = to.send(Msg::Failed(why.to_string()));
                    return;
                }
            };
            for notice in store.notices() {
                let _ = to.send(Msg::Failed(notice.clone()));
            }
            // a folder that cannot be written is said when something is to be kept; what is worse, at once
            if let Some(why) = store
                .refusal()
                .filter(|w| !matches!(w, StoreError::ReadOnly { .. }))
            {
                let _ = to.send(Msg::Failed(why.to_string()));
            }
            let mut others = store.version_of_others().ok();
            tell(&store, to);
            for job in queue {
                if let Err(fault) = pool::guarded(|| job(&mut store)) {
                    let _ = to.send(Msg::Failed(fault.to_string()));
                }
                // another process has marked something: everybody should see it
                let now = store.version_of_others().ok();
                if now != others {
                    others = now;
                    tell(&store, to);
                    let _ = to.send(Msg::Others);
                }
            }
        });
        Self { jobs, to }
    }

    /// Asks the store and waits for the answer; none when there is no store at all.
    pub(super) fn ask<T: Send + 'static>(
        &self,
        question: impl FnOnce(&mut Store) -> T + Send + 'static,
    ) -> Option<T> {
        let (sender, answer) = mpsc::sync_channel(1);
        self.queue(move |store| {
            let _ = sender.send(question(store));
        });
        answer.recv().ok()
    }

    /// Keeps a bookmark; answered by [`Msg::Saved`] or [`Msg::Failed`].
    pub(super) fn save(&self, bookmark: Box<Bookmark>) {
        self.tell_of(move |store| store.save_bookmark(&bookmark).map(|()| Msg::Saved(bookmark)));
    }

    /// Lets a bookmark go; answered by [`Msg::Removed`] or [`Msg::Failed`].
    pub(super) fn remove(&self, id: BookmarkId) {
        self.tell_of(move |store| store.remove_bookmark(id).map(|()| Msg::Removed(id)));
    }

    /// Keeps what the reader says; answered by [`Msg::Corrected`] or [`Msg::Failed`].
    pub(super) fn correct(&self, new: Box<Correction>) {
        self.tell_of(move |store| store.save_correction(&new).map(|()| Msg::Corrected(new)));
    }

    /// Lets a correction go; answered by [`Msg::Uncorrected`] or [`Msg::Failed`].
    pub(super) fn uncorrect(&self, id: CorrectionId) {
        self.tell_of(move |store| store.remove_correction(id).map(|()| Msg::Uncorrected(id)));
    }

    /// Keeps a place. A folder that cannot be written is no news here: only bookmarks are promised.
    pub(super) fn place(&self, place: Place) {
        let to = self.to.clone();
        let _ = self.jobs.send(Box::new(move |store| {
            if store.refusal().is_none()
                && let Err(why) = store.save_place(place)
            {
                let _ = to.send(Msg::Failed(why.to_string()));
            }
        }));
    }

    /// Asks the store, and goes on with the answer on another thread, so that the store's own is free.
    pub(super) fn hand_on<T: Send + 'static>(
        &self,
        question: impl FnOnce(&mut Store) -> Result<T, StoreError> + Send + 'static,
        then: impl FnOnce(T) -> Msg + Send + 'static,
    ) {
        let to = self.to.clone();
        self.queue(move |store| match question(store) {
            Ok(answer) => runner::spawn(&to, move |to| {
                let _ = to.send(then(answer));
            }),
            Err(why) => {
                let _ = to.send(Msg::Failed(why.to_string()));
            }
        });
    }

    /// Does something to the library that is no promise: what goes wrong is told.
    pub(super) fn quietly(&self, job: impl FnOnce(&mut Store) -> Result<(), StoreError> + Send + 'static) {
        let to = self.to.clone();
        self.queue(move |store| {
            if store.refusal().is_none()
                && let Err(why) = job(store)
            {
                let _ = to.send(Msg::Failed(why.to_string()));
            }
        });
    }

    /// Waits until everything in the queue is done and stands in the file itself, but no longer than `at_most`.
    pub(super) fn finish(self, at_most: Duration) -> bool {
        let (sender, done) = mpsc::sync_channel(1);
        self.queue(move |store| {
            store.fold();
            let _ = sender.send(());
        });
        done.recv_timeout(at_most).is_ok()
    }

    pub(super) fn tell_of(&self, job: impl FnOnce(&mut Store) -> Result<Msg, StoreError> + Send + 'static) {
        let to = self.to.clone();
        let sent = self.jobs.send(Box::new(move |store| {
            let _ = to.send(job(store).unwrap_or_else(|why| Msg::Failed(why.to_string())));
        }));
        if sent.is_err() {
            let _ = self.to.send(Msg::Failed(
                "there is no store: nothing is kept until dateline starts again".to_owned(),
            ));
        }
    }

    pub(super) fn queue(&self, job: impl FnOnce(&mut Store) + Send + 'static) {
        let _ = self.jobs.send(Box::new(job));
    }
}

fn tell(store: &Store, to: &Sender<Msg>) {
    let _ = to.send(match store.corrections() {
        Ok(all) => Msg::Corrections(all),
        Err(why) => Msg::Failed(why.to_string()),
    });
    let _ = to.send(match (store.bookmarks(), store.places()) {
        (Ok(bookmarks), Ok(places)) => Msg::Kept { bookmarks, places },
        (Err(why), _) | (_, Err(why)) => Msg::Failed(why.to_string()),
    });
}
