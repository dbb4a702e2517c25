//! `sources`: where news comes from, and how each source is doing.
//!
//! The settings and the store come in, one line a source goes out, or a list for other readers. It refuses to
//! print a user or a password.

use std::io::Write;

use chrono::Utc;
use clap::{Args, ValueEnum};
use serde::Serialize;

use super::config::Places;
use super::out::one_line;
use super::status::Status;
use crate::briefing::state;
use crate::config::SourcePlace;
use crate::load::{Subscription, write_opml};
use crate::work::gather::{Planned, plan};

/// What `sources` is asked.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  dateline sources                               what there is, and how it is doing
  dateline sources --format opml > feeds.opml    the feeds, for another reader")]
pub struct Asked {
    /// How to print; JSON Lines when standard output is not a terminal, else text
    #[arg(long, value_enum)]
    format: Option<Form>,
}

/// How sources are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Form {
    /// Two lines a source
    Text,
    /// One JSON object a line
    Jsonl,
    /// One JSON array
    Json,
    /// The feeds as OPML 2.0
    Opml,
}

#[derive(Serialize)]
struct Row<'a> {
    schema: u32,
    locator: &'a str,
    kind: &'a str,
    title: Option<&'a str>,
    tags: &'a [String],
    refresh_seconds: Option<u64>,
    full_text: &'a str,
    status: &'a str,
    state: String,
    error: Option<&'a str>,
    moved_to: Option<&'a str>,
    checked_at: Option<String>,
    next_at: Option<String>,
}

/// Runs `sources`.
///
/// # Errors
/// When the store cannot be read or the output not be written.
pub fn run(asked: &Asked, places: &Places) -> anyhow::Result<Status> {
    let store = places.store()?;
    let all = plan(&places.load().config, &store)?;
    let terminal = std::io::IsTerminal::is_terminal(&std::io::stdout());
    let form = asked
        .format
        .unwrap_or(if terminal { Form::Text } else { Form::Jsonl });
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    match form {
        Form::Text => {
            for one in &all {
                text(&mut out, one)?;
            }
        }
        Form::Jsonl => {
            for one in &all {
                serde_json::to_writer(&mut out, &row(one))?;
                out.write_all(b"\n")?;
            }
        }
        Form::Json => {
            let rows: Vec<Row<'_>> = all.iter().map(row).collect();
            serde_json::to_writer_pretty(&mut out, &rows)?;
            out.write_all(b"\n")?;
        }
        Form::Opml => out.write_all(write_opml("dateline", &feeds(&all)).as_bytes())?,
    }
    out.flush()?;
    if all.is_empty() && form == Form::Text {
        crate::cli::out::tell!("dateline: no sources yet; dateline add ADDRESS makes one");
    }
    Ok(if all.is_empty() {
        Status::Nothing
    } else {
        Status::Fine
    })
}

fn text(out: &mut impl Write, one: &Planned) -> std::io::Result<()> {
    let source = &one.source;
    let tags: String = source.tags.iter().map(|t| format!(" #{t}")).collect();
    let every = match source.interval {
        None => String::new(),
        Some(seconds) if seconds % 86_400 == 0 => format!(", every {} d", seconds / 86_400),
        Some(seconds) if seconds % 3600 == 0 => format!(", every {} h", seconds / 3600),
        Some(seconds) => format!(", every {} min", seconds / 60),
    };
    writeln!(out, "{}", one_line(&format!("{}{tags}", source.name())))?;
    writeln!(
        out,
        "  {} {}{every}: {}",
        source.kind.word(),
        one_line(&source.locator),
        one_line(&state(source, Utc::now()))
    )
}

fn row(one: &Planned) -> Row<'_> {
    let source = &one.source;
    Row {
        schema: 1,
        locator: &source.locator,
        kind: source.kind.word(),
        title: source.title.as_deref(),
        tags: &source.tags,
        refresh_seconds: source.interval,
        full_text: one.full_text.word(),
        status: source.status.word(),
        state: state(source, Utc::now()),
        error: source.error.as_deref(),
        moved_to: source.moved_to.as_deref(),
        checked_at: source.checked_at.map(|at| at.to_rfc3339()),
        next_at: source.next_at.map(|at| at.to_rfc3339()),
    }
}

/// The feeds as other readers take them: their address now, without user and password.
fn feeds(all: &[Planned]) -> Vec<Subscription> {
    all.iter()
        .filter(|one| matches!(one.place, SourcePlace::Feed(_)))
        .map(|one| Subscription {
            title: one.source.title.clone(),
            url: one
                .source
                .moved_to
                .clone()
                .unwrap_or_else(|| one.source.locator.clone()),
            site: one.source.link.clone(),
            tags: one.source.tags.clone(),
        })
        .collect()
}
