//! `add`: an address, a file, a folder or a list of feeds becomes a source.
//!
//! Words and options come in; one line told of each source goes out. It refuses an option that is none before
//! anything is asked for.

use std::path::Path;

use anyhow::Context as _;
use clap::Args;

use super::config::Places;
use super::net::Net;
use super::out::one_line;
use super::status::{Misused, Status};
use crate::config::{Every, FullText};
use crate::work::adding::{NewSource, named, remember, write};

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
    let mut found = Vec::new();
    for (n, what) in asked.what.iter().enumerate() {
        match named(what, net.fetcher()) {
            Ok(mut named) => {
                for note in &named.notes {
                    crate::cli::out::tell!("dateline: {}", one_line(note));
                }
                if let ([only], Some(title)) = (named.sources.as_mut_slice(), &asked.title) {
                    only.setting.title = Some(title.clone());
                }
                for source in &mut named.sources {
                    for tag in &asked.tags {
                        source.tag(tag);
                    }
                    source.setting.refresh = refresh;
                    source.setting.full_text = full_text;
                }
                failed |= named.sources.is_empty();
                found.append(&mut named.sources);
            }
            Err(why) => {
                failed = true;
                crate::cli::out::tell!("dateline: {}", one_line(&why));
            }
        }
        // what an address took time to answer is not lost when the next one is not waited for; hundreds of files
        // are written at once
        let more_files = asked.what.get(n + 1).is_some() && Path::new(what).exists();
        if !more_files {
            keep(std::mem::take(&mut found), &path, places)?;
        }
    }
    Ok(if failed { Status::SomeFailed } else { Status::Fine })
}

/// Writes sources into the settings and into the library's list; one line each.
fn keep(found: Vec<NewSource>, path: &Path, places: &Places) -> anyhow::Result<()> {
    if found.is_empty() {
        return Ok(());
    }
    let written = write(path, &places.load().config, found)?;
    for source in &written.old {
        crate::cli::out::put!("{} is there already", one_line(&source.called()));
    }
    for source in &written.new {
        crate::cli::out::put!("added {}", one_line(&source.called()));
    }
    let config = places.load().config;
    let all = written.old.iter().chain(&written.new);
    remember(&mut places.store()?, &config, all)?;
    Ok(())
}
