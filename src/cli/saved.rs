//! Saved searches on the command line: saved, listed, let go.
//!
//! A name and a query come in, what is kept goes out with how much it finds. It refuses a name that is none, and to
//! pass over a mistake in a query in silence.

use std::io::Write;

use anyhow::Context as _;
use chrono::{Local, Utc};
use serde::Serialize;

use super::args::Format;
use super::library;
use super::out::one_line;
use super::status::Status;
use crate::briefing::SavedSearch;
use crate::briefing::query::parse;
use crate::store::Store;
use crate::text::escape::markdown as escaped;

/// One saved search as JSON.
#[derive(Serialize)]
struct Object<'a> {
    schema: u32,
    name: &'a str,
    query: &'a str,
    made: chrono::DateTime<Utc>,
    articles: usize,
    unread: usize,
    faults: Vec<String>,
}

/// Saves a query under a name.
pub(super) fn save(
    store: &mut Store,
    (name, query): (&str, &str),
    out: &mut impl Write,
) -> anyhow::Result<Status> {
    let name = one_line(name);
    let name = name.trim();
    anyhow::ensure!(!name.is_empty(), "a saved search needs a name");
    // mistakes are told now, and again whenever it is opened
    let (all, unread) = store.count(&library::query(query))?;
    let new = SavedSearch {
        name: name.to_owned(),
        query: one_line(query),
        made: Utc::now(),
    };
    let before = store.save_search(&new)?;
    let instead = before.map_or_else(String::new, |b| format!(", instead of {}", one_line(&b.query)));
    writeln!(
        out,
        "saved {name}: {}{instead} ({all} found, {unread} unread)",
        new.query
    )?;
    Ok(Status::Fine)
}

/// The saved search of that name; the name in any case.
///
/// # Errors
/// When there is none.
pub(super) fn named(store: &Store, name: &str) -> anyhow::Result<SavedSearch> {
    let all = store.searches()?;
    let lower = name.to_lowercase();
    let found = all
        .iter()
        .find(|s| s.name == name)
        .or_else(|| all.iter().find(|s| s.name.to_lowercase() == lower));
    found.cloned().with_context(|| {
        let names: Vec<&str> = all.iter().map(|s| s.name.as_str()).collect();
        match names.is_empty() {
            true => format!("{name}: no search is saved; dateline search --save NAME QUERY saves one"),
            false => format!("{name}: no such saved search; there are: {}", names.join(", ")),
        }
    })
}

/// Lets one go.
pub(super) fn forget(store: &mut Store, name: &str, out: &mut impl Write) -> anyhow::Result<Status> {
    let search = named(store, name)?;
    store.remove_search(&search.name)?;
    writeln!(
        out,
        "no longer saved: {}: {}",
        one_line(&search.name),
        one_line(&search.query)
    )?;
    Ok(Status::Fine)
}

/// Lists all; [`Status::Nothing`] when there are none.
pub(super) fn list(store: &Store, format: Format, out: &mut impl Write) -> anyhow::Result<Status> {
    let all = store.searches()?;
    let today = Some(Local::now().date_naive());
    let mut objects = Vec::with_capacity(all.len());
    for search in &all {
        let (query, faults) = parse(&search.query, today);
        let (articles, unread) = store.count(&query)?;
        objects.push(Object {
            schema: 1,
            name: &search.name,
            query: &search.query,
            made: search.made,
            articles,
            unread,
            faults: faults.iter().map(|f| one_line(&f.to_string())).collect(),
        });
    }
    match format {
        Format::Json => {
            serde_json::to_writer_pretty(&mut *out, &objects)?;
            out.write_all(b"\n")?;
        }
        Format::Jsonl => {
            for object in &objects {
                serde_json::to_writer(&mut *out, object)?;
                out.write_all(b"\n")?;
            }
        }
        Format::Text | Format::Md => {
            for o in &objects {
                let line = format!("{}: {}", one_line(o.name), one_line(o.query));
                let counts = format!("{} found, {} unread", o.articles, o.unread);
                match format {
                    Format::Md => writeln!(out, "- {} ({counts})", escaped(&line))?,
                    _ => writeln!(out, "{line} ({counts})")?,
                }
                for fault in &o.faults {
                    writeln!(out, "  {fault}")?;
                }
            }
        }
    }
    out.flush()?;
    Ok(if all.is_empty() {
        Status::Nothing
    } else {
        Status::Fine
    })
}
