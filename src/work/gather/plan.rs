//! Which sources there are, and which are due.
//!
//! The settings and the store come in, one row a source goes out, in the order of the settings. It refuses to
//! forget what the store knows of a source whose line is gone: that is only not looked at.

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};

use crate::briefing::{Source, SourceKind, SourceStatus};
use crate::config::{Config, Convert, Every, FullText, SourcePlace, SourceSetting};
use crate::store::{Cuts, Store, StoreError};
use crate::work::net::Address;

/// One source, with what is set of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// As the store knows it; its title, tags and interval as they are set.
    pub source: Source,
    /// Where it is, user and password included.
    pub place: SourcePlace,
    /// Whether its articles are fetched whole.
    pub full_text: FullText,
    /// What turns its files into text.
    pub convert: Arc<Convert>,
    /// Its files are one article each, whatever they look like.
    pub whole: bool,
    /// But for those of which the reader said something.
    pub cuts: Arc<Cuts>,
}

/// All sources of the settings.
///
/// # Errors
/// When the store cannot be read.
pub fn plan(config: &Config, store: &Store) -> Result<Vec<Planned>, StoreError> {
    let convert = Arc::new(config.convert.clone());
    let cuts = Arc::new(store.cuts()?);
    config
        .sources
        .iter()
        .map(|setting| {
            let locator = locator(&setting.place);
            let known = store.source_at(&locator)?;
            let planned = planned(setting, known, locator, config.refresh, &convert);
            Ok(Planned {
                whole: config.whole,
                cuts: Arc::clone(&cuts),
                ..planned
            })
        })
        .collect()
}

/// What the library knows a place by: the address without user and password, the path, the command's words.
#[must_use]
pub fn locator(place: &SourcePlace) -> String {
    let words = place.locator();
    match place {
        SourcePlace::Feed(_) | SourcePlace::Page(_) => {
            Address::parse(&words).map_or(words, |address| address.shown())
        }
        SourcePlace::Folder(_) | SourcePlace::Command(_) => words,
    }
}

fn planned(
    setting: &SourceSetting,
    known: Option<Source>,
    locator: String,
    every: Every,
    convert: &Arc<Convert>,
) -> Planned {
    let kind = match &setting.place {
        SourcePlace::Feed(_) => SourceKind::Feed,
        SourcePlace::Page(_) => SourceKind::Page,
        SourcePlace::Folder(path) if super::home(path).is_file() => SourceKind::File,
        SourcePlace::Folder(_) => SourceKind::Folder,
        SourcePlace::Command(_) => SourceKind::Program,
    };
    let mut source = known.unwrap_or_else(|| Source::new(kind, locator));
    if source.kind != kind {
        // read another way: what its last answer was known by says nothing
        source.kind = kind;
        source.etag = None;
        source.last_modified = None;
        source.digest = None;
    }
    source.title = setting.title.clone().or(source.title);
    source.tags.clone_from(&setting.tags);
    source.interval = setting.refresh.unwrap_or(every).seconds();
    source.full_text = setting.full_text != FullText::Never;
    Planned {
        source,
        place: setting.place.clone(),
        full_text: setting.full_text,
        convert: Arc::clone(convert),
        whole: false,
        cuts: Arc::default(),
    }
}

/// Is it time to look at it by itself?
#[must_use]
pub fn due(source: &Source, now: DateTime<Utc>) -> bool {
    let Some(interval) = source.interval.and_then(|s| i64::try_from(s).ok()) else {
        return false;
    };
    if source.status == SourceStatus::Retired || source.next_at.is_some_and(|at| at > now) {
        return false;
    }
    let last = source.checked_at;
    last.is_none_or(|at| at + TimeDelta::try_seconds(interval).unwrap_or(TimeDelta::MAX) <= now)
}

/// Has its server asked to be left alone, and is that not over?
#[must_use]
pub fn left_alone(source: &Source, now: DateTime<Utc>) -> bool {
    source.status == SourceStatus::Failing && source.next_at.is_some_and(|at| at > now)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn due_by_interval_and_never_before_a_server_wants() {
        let now = DateTime::from_timestamp(1_793_000_000, 0).unwrap();
        let ago = |minutes: i64| Some(now - TimeDelta::minutes(minutes));
        let source = Source {
            interval: Some(1800),
            ..Source::new(SourceKind::Feed, "https://port.example/")
        };
        let at = |checked_at| Source {
            checked_at,
            ..source.clone()
        };
        assert!(due(&at(None), now) && due(&at(ago(30)), now) && !due(&at(ago(29)), now));
        let waits = Source {
            next_at: ago(-10),
            status: SourceStatus::Failing,
            ..at(ago(60))
        };
        assert!(!due(&waits, now) && left_alone(&waits, now));
        let never = Source {
            interval: None,
            ..at(ago(9999))
        };
        assert!(!due(&never, now) && !left_alone(&never, now));
        let retired = Source {
            status: SourceStatus::Retired,
            ..at(None)
        };
        assert!(!due(&retired, now));
    }
}
