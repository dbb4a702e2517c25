//! The network as the command line asks for it.
//!
//! Flags and settings come in, one [`Fetcher`] goes out, made when the first address is read. It refuses to open
//! anything by itself.

use std::sync::OnceLock;
use std::time::Duration;

use super::config::Places;
use crate::config::{Config, Convert};
use crate::work::net::{Fetcher, Settings};

/// Said of a network that is off for this run.
const FLAG: &str = "--offline";
/// Said of a network that is off for good.
const SETTING: &str = "[network] enabled = false";

/// The way to the network of one run.
#[derive(Debug)]
pub struct Net<'a> {
    places: &'a Places,
    fetcher: OnceLock<Fetcher>,
    config: OnceLock<Config>,
}

impl<'a> Net<'a> {
    /// Nothing is made yet.
    #[must_use]
    pub fn of(places: &'a Places) -> Self {
        Self {
            places,
            fetcher: OnceLock::new(),
            config: OnceLock::new(),
        }
    }

    fn config(&self) -> &Config {
        self.config.get_or_init(|| self.places.load().config)
    }

    /// The converters that are set.
    pub fn convert(&self) -> &Convert {
        &self.config().convert
    }

    /// Is a file of many articles read as one?
    pub fn whole(&self) -> bool {
        self.config().whole
    }

    /// The fetcher.
    pub fn fetcher(&self) -> &Fetcher {
        self.fetcher
            .get_or_init(|| Fetcher::new(settings(self.places.offline(), self.config().network)))
    }
}

/// How the network is used.
#[must_use]
pub fn settings(offline: bool, enabled: bool) -> Settings {
    let off = match (offline, enabled) {
        (true, _) => Some(FLAG),
        (false, false) => Some(SETTING),
        (false, true) => None,
    };
    Settings {
        off,
        // a second from one answer to the next question is what crawlers call polite
        pause: Duration::from_millis(1000),
        ..Settings::default()
    }
}
