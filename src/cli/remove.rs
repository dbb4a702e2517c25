//! `remove`: sources go, what is bookmarked stays.
//!
//! Names come in; their lines leave the settings and their articles the library. It refuses a name that could
//! mean two.

use anyhow::Context as _;
use chrono::Utc;
use clap::Args;

use super::config::Places;
use super::out::one_line;
use super::status::Status;
use crate::config::edit::remove_sources;
use crate::store::Leave;
use crate::work::gather::{Planned, locator, plan};
use crate::work::settings_file;

/// What `remove` is asked.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  dateline remove \"Port Gazette\"
  dateline remove --keep https://port.example/feed   its articles stay in the library")]
pub struct Asked {
    /// Titles or addresses, as `dateline sources` shows them
    #[arg(value_name = "SOURCE", required = true)]
    what: Vec<String>,
    /// Leave its articles in the library; what is bookmarked stays in any case
    #[arg(long)]
    keep: bool,
}

/// Runs `remove`.
///
/// # Errors
/// When the settings or the store cannot be written.
pub fn run(asked: &Asked, places: &Places) -> anyhow::Result<Status> {
    let path = places
        .file()
        .context("there is no home folder; name a file with --config FILE")?;
    let mut store = places.store()?;
    let mut failed = false;
    for what in &asked.what {
        let all = plan(&places.load().config, &store)?;
        let one = match named(&all, what) {
            Ok(one) => one,
            Err(why) => {
                failed = true;
                crate::cli::out::tell!("dateline: {}", one_line(&why));
                continue;
            }
        };
        let wanted = one.source.locator.clone();
        let removed = settings_file::change(&path, |text| {
            remove_sources(text, |s| locator(&s.place) == wanted)
        })?;
        if removed == 0 {
            failed = true;
            crate::cli::out::tell!("dateline: {}: not in {}", one_line(what), path.display());
            continue;
        }
        let leave = if asked.keep { Leave::All } else { Leave::Bookmarked };
        let gone = match one.source.id.0 {
            0 => 0,
            _ => store
                .remove_source(one.source.id, leave, Utc::now())?
                .articles
                .len(),
        };
        let articles = match gone {
            0 => String::new(),
            1 => ", and 1 article".to_owned(),
            n => format!(", and {n} articles"),
        };
        crate::cli::out::put!("removed {}{articles}", one_line(one.source.name()));
    }
    Ok(if failed { Status::SomeFailed } else { Status::Fine })
}

/// The source of that address, path or title; the title in any case.
///
/// # Errors
/// When there is none, or more than one.
pub(super) fn named<'a>(all: &'a [Planned], what: &str) -> Result<&'a Planned, String> {
    if let Some(one) = all
        .iter()
        .find(|p| p.source.locator == what || p.place.locator() == what)
    {
        return Ok(one);
    }
    let lower = what.to_lowercase();
    let mut titled = all.iter().filter(|p| p.source.name().to_lowercase() == lower);
    match (titled.next(), titled.next()) {
        (Some(one), None) => Ok(one),
        (Some(_), Some(_)) => Err(format!("{what}: two sources are called so; give the address")),
        (None, _) => Err(format!("{what}: no such source; `dateline sources` names them")),
    }
}
