//! A source goes, from the settings and from the library, and comes back.
//!
//! Its locator and what becomes of its articles come in; the reader's file is changed, then the store. It refuses to
//! touch the store where the file cannot be changed.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use chrono::Utc;

use super::gather::{locator, plan};
use super::settings_file;
use crate::app::message::Msg;
use crate::app::sources::Removal;
use crate::briefing::{Leave, RemovedSource};
use crate::config::Config;
use crate::config::edit::{add_sources, remove_sources};
use crate::store::{Store, StoreError};

const NO_FILE: &str = "there is no file of settings to change; start with --config FILE";

type Data = Result<PathBuf, StoreError>;

/// Removes the source of this locator.
pub(super) fn remove(
    data: Data,
    config: &Mutex<Config>,
    file: Option<&Path>,
    wanted: &str,
    leave: Leave,
) -> Result<Msg, String> {
    let said = |why: StoreError| why.to_string();
    let file = file.ok_or(NO_FILE)?;
    let mut store = data.and_then(|folder| Store::open(&folder)).map_err(said)?;
    if let Some(why) = store.refusal() {
        return Err(why.to_string());
    }
    let now = config.lock().unwrap_or_else(PoisonError::into_inner).clone();
    let known = plan(&now, &store).map_err(said)?;
    let source = known.into_iter().map(|p| p.source).find(|s| s.locator == wanted);
    let source = source.ok_or_else(|| format!("{wanted}: no such source"))?;
    let (before, after) = settings_file::change(file, |text| {
        let (new, n) = remove_sources(text, |s| locator(&s.place) == wanted)?;
        match n {
            0 => Err("the source is not in it; it may be in another file".to_owned()),
            _ => Ok((new.clone(), (text.to_owned(), new))),
        }
    })
    .map_err(|why| why.to_string())?;
    let store_part = match source.id.0 {
        0 => Ok(RemovedSource {
            source: source.id,
            articles: Vec::new(),
        }),
        _ => store.remove_source(source.id, leave, Utc::now()),
    };
    let removed = store_part.map_err(|why| {
        // all or nothing: the line comes back
        let _ = settings_file::change(file, |_| Ok((before.clone(), ())));
        why.to_string()
    })?;
    let mut settings = Vec::new();
    config
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .sources
        .retain(|s| {
            let goes = locator(&s.place) == wanted;
            if goes {
                settings.push(s.clone());
            }
            !goes
        });
    Ok(Msg::SourceRemoved(Box::new(Removal {
        name: source.name().to_owned(),
        locator: wanted.to_owned(),
        leave,
        removed,
        settings,
        before,
        after,
    })))
}

/// Brings it back, its line where it was if nobody has changed the file since.
pub(super) fn bring_back(
    data: Data,
    config: &Mutex<Config>,
    file: Option<&Path>,
    removal: Removal,
) -> Result<Msg, String> {
    let said = |why: StoreError| why.to_string();
    let file = file.ok_or(NO_FILE)?;
    let mut store = data.and_then(|folder| Store::open(&folder)).map_err(said)?;
    settings_file::change(file, |text| {
        if text == removal.after {
            return Ok((removal.before.clone(), ()));
        }
        Ok((add_sources(text, &removal.settings)?, ()))
    })
    .map_err(|why| why.to_string())?;
    if removal.removed.source.0 != 0 {
        store.bring_source_back(&removal.removed).map_err(said)?;
    }
    let mut held = config.lock().unwrap_or_else(PoisonError::into_inner);
    held.sources.extend(removal.settings.iter().cloned());
    Ok(Msg::SourceBack(Box::new(removal)))
}
