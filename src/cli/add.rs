//! `add`: an address, a file, a folder or a list of feeds becomes a source.
//!
//! Words come in; what is at each is found and written into the reader's settings, one line told of each. It
//! refuses to write what it could not find, and to take a program from a list.

use std::collections::HashSet;
use std::path::Path;

use anyhow::Context as _;
use clap::Args;

use super::config::Places;
use super::net::Net;
use super::out::one_line;
use super::status::{Misused, Status};
use crate::briefing::SourceStatus;
use crate::config::edit::add_sources;
use crate::config::{Every, FullText, SourcePlace, SourceSetting};
use crate::load::{Given, Look, Subscriptions, look};
use crate::work::gather::{locator, plan};
use crate::work::inputs;
use crate::work::net::{Address, Found, FoundKind, find};
use crate::work::settings_file;

/// What `add` is asked.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  dateline add https://port.example/            the feed that the page names
  dateline add --tag harbour port.example/feed  a feed, with a tag
  dateline add feeds.opml                       every feed of a list; its outlines become tags
  dateline add ~/press                          a folder")]
pub struct Asked {
    /// Addresses, files, folders, lists of feeds (OPML)
    #[arg(value_name = "WHAT", required = true)]
    what: Vec<String>,
    /// What it is called, instead of what it calls itself
    #[arg(long)]
    title: Option<String>,
    /// A tag; may be given again
    #[arg(long = "tag", value_name = "TAG")]
    tags: Vec<String>,
    /// How often it is looked at while the reader is open: never, 30m, 2h, 1d
    #[arg(long, value_name = "TIME")]
    refresh: Option<String>,
    /// Fetch articles whole: auto (where the feed gives an excerpt), always, never
    #[arg(long, value_name = "WHEN")]
    full_text: Option<String>,
}

/// What one word gave.
#[derive(Default)]
struct Lot {
    sources: Vec<(SourceSetting, Option<String>)>,
    notes: Vec<String>,
}

/// Runs `add`.
///
/// # Errors
/// When an option is none, or the settings cannot be written.
pub fn run(asked: &Asked, places: &Places, net: &Net<'_>) -> anyhow::Result<Status> {
    let misused = |why: String| anyhow::Error::from(Misused(why));
    let refresh = asked.refresh.as_deref().map(Every::of).transpose();
    let refresh = refresh.map_err(|why| misused(format!("--refresh {why}")))?;
    let full_text = match asked.full_text.as_deref() {
        None => FullText::Auto,
        Some(word) => FullText::of(word)
            .ok_or_else(|| misused(format!("--full-text {word}: write auto, always or never")))?,
    };
    if asked.title.is_some() && asked.what.len() > 1 {
        return Err(misused(
            "--title names one source, and several are added".to_owned(),
        ));
    }
    let path = places
        .file()
        .context("there is no home folder; name a file with --config FILE")?;
    let mut failed = false;
    for what in &asked.what {
        let lot = match one(what, net) {
            Ok(lot) => lot,
            Err(why) => {
                failed = true;
                crate::cli::out::tell!("dateline: {}", one_line(&why));
                continue;
            }
        };
        for note in &lot.notes {
            crate::cli::out::tell!("dateline: {}", one_line(note));
        }
        let several = lot.sources.len() > 1;
        let new: Vec<(SourceSetting, Option<String>)> = lot
            .sources
            .into_iter()
            .map(|(mut source, own)| {
                if let Some(title) = asked.title.as_ref().filter(|_| !several) {
                    source.title = Some(title.clone());
                }
                for tag in &asked.tags {
                    let tag = tag.trim().trim_start_matches('#').replace(',', " ");
                    if !tag.is_empty() && !source.tags.contains(&tag) {
                        source.tags.push(tag);
                    }
                }
                source.refresh = refresh;
                source.full_text = full_text;
                (source, own)
            })
            .collect();
        let there: HashSet<String> = places
            .load()
            .config
            .sources
            .iter()
            .map(|s| locator(&s.place))
            .collect();
        let (old, new): (Vec<_>, Vec<_>) = new
            .into_iter()
            .partition(|(source, _)| there.contains(&locator(&source.place)));
        let settings: Vec<SourceSetting> = new.iter().map(|(source, _)| source.clone()).collect();
        settings_file::change(&path, |text| Ok((add_sources(text, &settings)?, ())))?;
        for (source, own) in &old {
            crate::cli::out::put!("{} is there already", one_line(&called(source, own.as_deref())));
        }
        for (source, own) in &new {
            crate::cli::out::put!("added {}", one_line(&called(source, own.as_deref())));
        }
        remember(places, old.iter().chain(&new))?;
    }
    Ok(if failed { Status::SomeFailed } else { Status::Fine })
}

/// "Port Gazette (https://port.example/feed)".
fn called(source: &SourceSetting, own: Option<&str>) -> String {
    let locator = locator(&source.place);
    match source.title.as_deref().or(own) {
        Some(title) => format!("{title} ({locator})"),
        None => locator,
    }
}

/// Keeps what a source calls itself, so that lists can say it before the first look. Who is added again is asked
/// again, though it was gone for good.
fn remember<'a>(
    places: &Places,
    sources: impl Iterator<Item = &'a (SourceSetting, Option<String>)>,
) -> anyhow::Result<()> {
    let mut store = places.store()?;
    let config = places.load().config;
    let planned = plan(&config, &store)?;
    for (setting, own) in sources {
        let locator = locator(&setting.place);
        let Some(one) = planned.iter().find(|p| p.source.locator == locator) else {
            continue;
        };
        let mut source = one.source.clone();
        source.title = source.title.or_else(|| own.clone());
        if source.status != SourceStatus::Ok {
            source.status = SourceStatus::Ok;
            source.error = None;
            source.next_at = None;
        }
        store.save_source(&source)?;
    }
    Ok(())
}

/// Finds what one word names.
fn one(what: &str, net: &Net<'_>) -> Result<Lot, String> {
    let path = Path::new(what);
    if let Some(address) = Address::parse(what) {
        return at_address(&address, net);
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
        return at_address(&address, net);
    }
    Err(format!(
        "{what}: no such file or folder, and no http or https address"
    ))
}

fn at_address(address: &Address, net: &Net<'_>) -> Result<Lot, String> {
    let Found {
        kind,
        address,
        title,
        others,
    } = find(net.fetcher(), address)?;
    let mut lot = Lot::default();
    let kept = address.kept().to_owned();
    match kind {
        FoundKind::Feed => lot
            .sources
            .push((SourceSetting::at(SourcePlace::Feed(kept)), title)),
        FoundKind::Page => lot
            .sources
            .push((SourceSetting::at(SourcePlace::Page(kept)), title)),
        FoundKind::List(list) => lot = of_list(list, address.shown().as_str()),
    }
    for other in others.iter().take(5) {
        let name = other.title.as_deref().unwrap_or("another feed");
        let href = address
            .join(&other.href)
            .map_or_else(|| other.href.clone(), |a| a.shown());
        lot.notes.push(format!("the page also names {name}: {href}"));
    }
    Ok(lot)
}

fn at_path(what: &str, path: &Path) -> Result<Lot, String> {
    if path.is_file() {
        let bytes = inputs::read(path).map_err(|fault| fault.to_string())?;
        if let Ok(Look::List(list)) = look(&bytes, what, &Given::default()) {
            return Ok(of_list(list, what));
        }
    }
    let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let place = SourcePlace::Folder(whole.to_string_lossy().into_owned());
    Ok(Lot {
        sources: vec![(SourceSetting::at(place), None)],
        notes: Vec::new(),
    })
}

fn of_list(list: Subscriptions, name: &str) -> Lot {
    let mut lot = Lot {
        notes: list.left_out,
        ..Lot::default()
    };
    if list.feeds.is_empty() {
        lot.notes
            .push(format!("{name}: the list names no feed that can be read"));
    }
    for feed in list.feeds {
        let source = SourceSetting {
            title: feed.title,
            tags: feed.tags,
            ..SourceSetting::at(SourcePlace::Feed(feed.url))
        };
        lot.sources.push((source, None));
    }
    lot
}
