//! What the library needs done while nobody looks: old articles go, analyses of an older analyser are made anew.
//!
//! The way to the store comes in; messages on what went and what is new go out. It refuses to hold up the store: it asks
//! for a few articles at a time, analyses them on a thread of its own, and stops between two when the reader quits.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;

use chrono::{TimeDelta, Utc};

use super::keeper::Keeper;
use super::runner;
use crate::analysis::analyse;
use crate::app::message::Msg;
use crate::article::ArticleId;
use crate::briefing::Opened;
use crate::config::Config;
use crate::store::{CLEARED_AFTER, Retention, Store, StoreError};

/// Articles that are read, analysed and kept at once.
const AT_ONCE: usize = 16;

/// The work under way; it ends with this.
#[derive(Debug)]
pub(super) struct Housekeeping {
    stop: Arc<AtomicBool>,
}

impl Housekeeping {
    /// Starts a thread that does what there is to do, and ends.
    pub(super) fn start(keeper: Keeper, config: &Config, to: &Sender<Msg>) -> Self {
        let stop = Arc::new(AtomicBool::new(false));
        let (stopped, keep) = (Arc::clone(&stop), wanted(config));
        runner::spawn(to, move |to| {
            let tidied = keeper.ask(move |store| tidy(store, keep)).transpose();
            if let Some(msg) = told(tidied.map(Option::unwrap_or_default)) {
                let _ = to.send(msg);
            }
            match renew(&keeper, &stopped) {
                Ok(0) => {}
                Ok(_) => {
                    let _ = to.send(Msg::Renewed);
                }
                Err(why) => {
                    let _ = to.send(Msg::Failed(why.to_string()));
                }
            }
        });
        Self { stop }
    }
}

impl Drop for Housekeeping {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

/// What the settings want kept.
#[must_use]
pub fn wanted(config: &Config) -> Retention {
    Retention {
        days: config.keep_days,
        mib: config.keep_mib,
        unread: config.keep_unread,
    }
}

/// Removes what is not to be kept any longer, and clears away what was removed long ago; what went goes out. A store
/// that cannot be written is left as it is.
///
/// # Errors
/// When nothing of it is done.
pub fn tidy(store: &mut Store, keep: Retention) -> Result<Vec<ArticleId>, StoreError> {
    if store.refusal().is_some() {
        return Ok(Vec::new());
    }
    let now = Utc::now();
    store.clear_removed(now - TimeDelta::days(CLEARED_AFTER))?;
    store.retain(keep, now)
}

/// What is said of it; nothing where nothing went.
pub(super) fn told(tidied: Result<Vec<ArticleId>, StoreError>) -> Option<Msg> {
    match tidied {
        Ok(gone) if gone.is_empty() => None,
        Ok(gone) => Some(Msg::LetGo(gone)),
        Err(why) => Some(Msg::Failed(why.to_string())),
    }
}

/// Analyses anew what an older analyser left, a few articles at a time; how many.
fn renew(keeper: &Keeper, stop: &AtomicBool) -> Result<usize, StoreError> {
    let outdated = keeper.ask(|store| {
        if store.refusal().is_some() {
            return Ok(None); // what cannot be kept is analysed when it is opened
        }
        let outdated = store.outdated()?;
        if !outdated.is_empty() {
            store.all_renewed(false)?;
        }
        Ok(Some(outdated))
    });
    let Some(outdated) = outdated.transpose()?.flatten() else {
        return Ok(0);
    };
    let mut renewed = 0;
    for ids in outdated.chunks(AT_ONCE) {
        let ids = ids.to_vec();
        let Some(articles) = keeper.ask(move |store| store.unanalysed(&ids)).transpose()? else {
            return Ok(renewed);
        };
        let mut opened = Vec::with_capacity(articles.len());
        for article in articles {
            if stop.load(Ordering::Relaxed) {
                return Ok(renewed);
            }
            opened.push(Opened {
                analysis: Arc::new(analyse(&article)),
                article: Arc::new(article),
            });
        }
        renewed += opened.len();
        keeper
            .ask(move |store| store.keep_analysis(&opened))
            .transpose()?;
    }
    keeper.ask(|store| match store.refusal() {
        None => store.all_renewed(true),
        Some(_) => Ok(()),
    });
    Ok(renewed)
}
