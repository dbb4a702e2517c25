//! A source comes in: an address, a file, a folder or a list of feeds, into the settings and into the library's list.
//!
//! Words come in; what is at each is found, then written into the reader's file, and what it calls itself is kept. It
//! refuses to write what it could not find, and to take a program from a list.

use std::collections::HashSet;
use std::path::Path;

use super::gather::{home, locator, plan};
use super::inputs;
use super::net::{Address, Fetcher, Found, FoundKind, find};
use super::settings_file::{self, NotChanged};
use crate::briefing::SourceStatus;
use crate::config::edit::add_sources;
use crate::config::{Config, SourcePlace, SourceSetting};
use crate::load::{Given, Look, Subscriptions, look};
use crate::store::{Store, StoreError};
use crate::text::sanitise::clean_line;

/// Other feeds of a page that are told of.
const OTHERS: usize = 5;

/// A source to be.
#[derive(Debug, Clone, PartialEq)]
pub struct NewSource {
    /// As it is written into the settings.
    pub setting: SourceSetting,
    /// What it calls itself, where that is known already.
    pub own: Option<String>,
}

impl NewSource {
    fn at(place: SourcePlace, own: Option<String>) -> Self {
        Self {
            setting: SourceSetting::at(place),
            own,
        }
    }

    /// `Port Gazette (https://port.example/feed)`.
    #[must_use]
    pub fn called(&self) -> String {
        let (name, locator) = (self.name(), locator(&self.setting.place));
        if name == locator {
            return name;
        }
        format!("{name} ({locator})")
    }

    /// "Port Gazette", or where it is.
    #[must_use]
    pub fn name(&self) -> String {
        let title = self.setting.title.as_ref().or(self.own.as_ref());
        title.cloned().unwrap_or_else(|| locator(&self.setting.place))
    }

    /// A tag more, `#` or not; commas part tags elsewhere and become spaces.
    pub fn tag(&mut self, tag: &str) {
        let tag = tag.trim().trim_start_matches('#').replace(',', " ");
        if !tag.is_empty() && !self.setting.tags.contains(&tag) {
            self.setting.tags.push(tag);
        }
    }
}

/// What one word names.
#[derive(Debug, Default)]
pub struct Named {
    /// The sources, in the order of the list they are from.
    pub sources: Vec<NewSource>,
    /// One line each: other feeds of the page, what was left out of a list.
    pub notes: Vec<String>,
}

/// What came of writing them.
#[derive(Debug, Clone, PartialEq)]
pub struct Written {
    /// Those that were in the settings already.
    pub old: Vec<NewSource>,
    /// Those that are new.
    pub new: Vec<NewSource>,
    /// The file of settings before.
    pub before: String,
    /// And after.
    pub after: String,
}

/// Finds what one word names; addresses are asked.
///
/// # Errors
/// One line: nothing is there, or what is there cannot be a source.
pub fn named(what: &str, fetcher: &Fetcher) -> Result<Named, String> {
    let path = &home(what);
    if let Some(address) = Address::parse(what) {
        return at_address(&address, fetcher);
    }
    if path.exists() {
        return at_path(what, path);
    }
    // "port.example/feed", as one says it
    let is_host = what.split('/').next().is_some_and(|host| {
        host.contains('.') && !host.starts_with('.') && !host.contains(char::is_whitespace)
    });
    if let Some(address) =
        Address::parse(&format!("https://{what}")).filter(|_| is_host && !what.contains("://"))
    {
        return at_address(&address, fetcher);
    }
    Err(format!(
        "{what}: no such file or folder, and no http or https address"
    ))
}

/// Writes those sources into the file that `config`, the settings as they are now, does not have.
///
/// # Errors
/// When the file cannot be read or written, or is no TOML.
pub fn write(file: &Path, config: &Config, sources: Vec<NewSource>) -> Result<Written, NotChanged> {
    let mut there: HashSet<String> = config.sources.iter().map(|s| locator(&s.place)).collect();
    // a list may name a feed twice: the second is there already
    let (new, old): (Vec<_>, Vec<_>) = sources
        .into_iter()
        .partition(|source| there.insert(locator(&source.setting.place)));
    let settings: Vec<SourceSetting> = new.iter().map(|s| s.setting.clone()).collect();
    let (before, after) = settings_file::change(file, |text| {
        let after = add_sources(text, &settings)?;
        Ok((after.clone(), (text.to_owned(), after)))
    })?;
    Ok(Written {
        old,
        new,
        before,
        after,
    })
}

/// Keeps what sources call themselves, so that lists can say it before the first look. Who is added again is asked
/// again, though it was gone for good. `config` are the settings with the sources in them.
///
/// # Errors
/// When the store cannot be read or written.
pub fn remember<'a>(
    store: &mut Store,
    config: &Config,
    sources: impl Iterator<Item = &'a NewSource>,
) -> Result<(), StoreError> {
    let planned = plan(config, store)?;
    let mut known_now = Vec::new();
    for one in sources {
        let locator = locator(&one.setting.place);
        let Some(known) = planned.iter().find(|p| p.source.locator == locator) else {
            continue;
        };
        let mut source = known.source.clone();
        source.title = source.title.or_else(|| one.own.clone());
        if source.status != SourceStatus::Ok {
            source.status = SourceStatus::Ok;
            source.error = None;
            source.next_at = None;
        }
        known_now.push(source);
    }
    store.save_sources(&known_now)
}

fn at_address(address: &Address, fetcher: &Fetcher) -> Result<Named, String> {
    let Found {
        kind,
        address,
        title,
        others,
    } = find(fetcher, address)?;
    let mut named = Named::default();
    let kept = address.kept().to_owned();
    match kind {
        FoundKind::Feed => named.sources.push(NewSource::at(SourcePlace::Feed(kept), title)),
        FoundKind::Page => named.sources.push(NewSource::at(SourcePlace::Page(kept), title)),
        FoundKind::List(list) => named = of_list(list, address.shown().as_str()),
    }
    for other in others.iter().take(OTHERS) {
        let name = other.title.as_deref().unwrap_or("another feed");
        let href = address
            .join(&other.href)
            .map_or_else(|| other.href.clone(), |a| a.shown());
        named.notes.push(format!("the page also names {name}: {href}"));
    }
    Ok(named)
}

fn at_path(what: &str, path: &Path) -> Result<Named, String> {
    let mut title = None;
    if path.is_file() {
        let bytes = inputs::read(path).map_err(|fault| fault.to_string())?;
        match look(&bytes, what, &Given::default()) {
            Ok(Look::List(list)) => return Ok(of_list(list, what)),
            Ok(Look::Feed(own)) => title = own.map(|own| clean_line(&own)).filter(|own| !own.is_empty()),
            Ok(Look::Page(_) | Look::Other(_)) | Err(_) => {}
        }
    }
    let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let place = SourcePlace::Folder(whole.to_string_lossy().into_owned());
    Ok(Named {
        sources: vec![NewSource::at(place, title)],
        notes: Vec::new(),
    })
}

fn of_list(list: Subscriptions, name: &str) -> Named {
    let mut named = Named {
        notes: list.left_out,
        ..Named::default()
    };
    if list.feeds.is_empty() {
        named
            .notes
            .push(format!("{name}: the list names no feed that can be read"));
    }
    for feed in list.feeds {
        let mut source = NewSource::at(SourcePlace::Feed(feed.url), None);
        source.setting.title = feed.title;
        source.setting.tags = feed.tags;
        named.sources.push(source);
    }
    named
}
