//! The network as the command line asks for it.
//!
//! Flags and settings come in, one [`Fetcher`] goes out, made when the first address is read. It refuses to read
//! the settings of who names no address.

use std::sync::OnceLock;
use std::time::Duration;

use super::config::Places;
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
}

impl<'a> Net<'a> {
    /// Nothing is made yet.
    #[must_use]
    pub fn of(places: &'a Places) -> Self {
        Self {
            places,
            fetcher: OnceLock::new(),
        }
    }

    /// The fetcher.
    pub fn fetcher(&self) -> &Fetcher {
        self.fetcher.get_or_init(|| {
            let enabled = self.places.load().config.network;
            Fetcher::new(settings(self.places.offline(), enabled))
        })
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
