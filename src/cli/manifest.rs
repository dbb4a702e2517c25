//! What a command is to read: paths from the command line, or a manifest of JSON Lines.
//!
//! Words and lines come in, [`Job`]s in the order given go out; a line that cannot be read becomes a job
//! that says so, in its place.

use std::path::{Path, PathBuf};

use anyhow::Context as _;
use chrono::{DateTime, NaiveDate};
use serde::Deserialize;

use super::args::Inputs;
use super::config::Places;
use super::library::{self, Wanted};
use super::status::Misused;
use crate::article::{ArticleId, Known, Published, PublishedFrom};
use crate::briefing::Opened;
use crate::briefing::query::Query;
use crate::load::{Given, Kind};
use crate::work::inputs::{self, Entry, InputError, entries};

/// One input.
#[derive(Debug, Clone, PartialEq)]
pub struct Job {
    /// The manifest's id, else the path as given.
    pub id: String,
    /// Where its bytes are; none where its line was broken, and `note` says how.
    pub entry: Option<Entry>,
    /// What is known about it.
    pub given: Given,
    /// What was wrong with its line in the manifest.
    pub note: Option<String>,
    /// It is in the library: read already.
    pub kept: Option<Opened>,
}

#[derive(Deserialize)]
struct Line {
    path: PathBuf,
    id: Option<String>,
    published: Option<String>,
    url: Option<String>,
    title: Option<String>,
    kind: Option<String>,
}

/// The jobs of a command: its manifest's lines first, then the words of the command line, folders walked
/// when their turn comes. Without both, the articles of the library that are wanted, newest first.
///
/// # Errors
/// [`Misused`] when there is nothing to read or the day is none; others when the manifest cannot be read.
pub fn jobs(inputs: &Inputs, places: &Places) -> anyhow::Result<impl Iterator<Item = Job> + Send + use<>> {
    let given = given(inputs.published.as_deref())?;
    let mut jobs = Vec::new();
    if inputs.manifest.is_none() && inputs.files.is_empty() {
        return kept(&inputs.library, places).map(Either::Library);
    }
    if inputs.library.is_given() {
        return Err(Misused("--query and --tag are for the library: leave the files out".to_owned()).into());
    }
    if let Some(path) = &inputs.manifest {
        let text = if path == Path::new("-") {
            std::io::read_to_string(std::io::stdin()).context("manifest on standard input")?
        } else {
            std::fs::read_to_string(path).with_context(|| format!("manifest {}", path.display()))?
        };
        for (n, line) in text.split('\n').enumerate() {
            if !line.trim().is_empty() {
                jobs.push(job(line, n + 1));
            }
        }
    }
    let named = entries(&inputs.files).map(move |entry| {
        let id = match &entry {
            Entry::Stdin => "-".to_owned(),
            Entry::Web(address) => address.shown(),
            Entry::File(path) | Entry::Fault(InputError { path, .. }) => path.to_string_lossy().into_owned(),
        };
        Job {
            id,
            entry: Some(entry),
            given: given.clone(),
            note: None,
            kept: None,
        }
    });
    Ok(Either::Files(jobs.into_iter().chain(named)))
}

/// Jobs from one place or the other.
enum Either<A, B> {
    Files(A),
    Library(B),
}

impl<A: Iterator<Item = Job>, B: Iterator<Item = Job>> Iterator for Either<A, B> {
    type Item = Job;

    fn next(&mut self) -> Option<Job> {
        match self {
            Self::Files(jobs) => jobs.next(),
            Self::Library(jobs) => jobs.next(),
        }
    }
}

/// One job for each article of the library that is wanted, read when its turn comes.
fn kept(wanted: &Wanted, places: &Places) -> anyhow::Result<impl Iterator<Item = Job> + Send + use<>> {
    let store = places.store()?;
    if !wanted.is_given() && store.count(&Query::default())?.0 == 0 {
        return Err(Misused(
            "nothing to read: the library is empty; name files, folders, `-` or --manifest FILE".to_owned(),
        )
        .into());
    }
    let ids = library::wanted(&store, &wanted.query(), usize::MAX)?;
    let one = move |id: ArticleId| {
        let name = format!("{:032x}", id.0);
        match store.article(id) {
            Ok(Some(opened)) => Some(Job {
                kept: Some(opened),
                ..Job::failed(name, None)
            }),
            Ok(None) => None, // removed meanwhile by another program
            Err(fault) => Some(Job::failed(name, Some(fault.to_string()))),
        }
    };
    Ok(ids.into_iter().filter_map(one))
}

impl Job {
    fn failed(id: String, note: Option<String>) -> Self {
        Self {
            id,
            entry: None,
            given: Given::default(),
            note,
            kept: None,
        }
    }
}

/// What a flag says of every input.
///
/// # Errors
/// [`Misused`] when the day is none.
pub fn given(published: Option<&str>) -> anyhow::Result<Given> {
    let published = match published {
        None => None,
        Some(word) => Some(known(word).ok_or_else(|| {
            Misused(format!(
                "--published {word}: not a day; write it as 2025-10-27 or 2025-10-27T08:00:00+01:00"
            ))
        })?),
    };
    Ok(Given {
        published,
        ..Given::default()
    })
}

fn job(line: &str, number: usize) -> Job {
    let read: Line = match serde_json::from_str(line) {
        Ok(read) => read,
        Err(fault) => {
            let id = serde_json::from_str::<serde_json::Value>(line)
                .ok()
                .and_then(|v| v.get("id").and_then(|id| id.as_str().map(str::to_owned)))
                .unwrap_or_else(|| format!("line {number}"));
            return Job::failed(id, Some(format!("line {number} of the manifest: {fault}")));
        }
    };
    let mut note = None;
    let published = read.published.as_deref().and_then(|word| {
        let known = known(word);
        if known.is_none() {
            note = Some(format!(
                "the manifest's publication date \"{word}\" is no date and was left aside"
            ));
        }
        known
    });
    let kind = read.kind.as_deref().and_then(|word| {
        let kind = kind(word);
        if kind.is_none() {
            note = Some(format!(
                "the manifest's kind \"{word}\" is unknown and was left aside"
            ));
        }
        kind
    });
    Job {
        id: read
            .id
            .unwrap_or_else(|| read.path.to_string_lossy().into_owned()),
        entry: Some(if read.path == Path::new("-") {
            Entry::Stdin
        } else {
            inputs::address(&read.path).map_or_else(|| Entry::File(read.path), Entry::Web)
        }),
        given: Given {
            title: read.title,
            published,
            url: read.url,
            kind,
            ..Given::default()
        },
        note,
        kept: None,
    }
}

/// A day ("2025-10-27") or a moment in RFC 3339.
#[must_use]
pub fn known(word: &str) -> Option<Known> {
    let word = word.trim();
    let date = match NaiveDate::parse_from_str(word, "%Y-%m-%d") {
        Ok(day) => Published::Day(day),
        Err(_) => Published::At(DateTime::parse_from_rfc3339(word).ok()?),
    };
    Some(Known {
        date,
        from: PublishedFrom::Manifest,
    })
}

fn kind(word: &str) -> Option<Kind> {
    Some(match word {
        "text" => Kind::Text,
        "markdown" => Kind::Markdown,
        "html" => Kind::Html,
        "feed" => Kind::Feed,
        "mail" => Kind::Mail,
        "wire" => Kind::Wire,
        "transcript" => Kind::Transcript,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_broken_line_keeps_its_place_and_its_id() {
        let broken = job(r#"{"id": "seven"}"#, 7);
        assert_eq!((broken.id.as_str(), broken.entry.is_none()), ("seven", true));
        assert!(
            broken
                .note
                .is_some_and(|n| n.contains("line 7") && n.contains("path"))
        );
        assert_eq!(job("nonsense", 2).id, "line 2");
    }

    #[test]
    fn an_unreadable_date_counts_as_absent_and_is_noted() {
        for word in ["", "soon", "2025-13-01", "27/10/2025"] {
            let job = job(
                &format!(r#"{{"path": "a.txt", "published": "{word}", "title": ""}}"#),
                1,
            );
            assert_eq!(job.given.published, None, "{word}");
            assert!(job.note.is_some(), "{word}");
            assert_eq!(job.given.title.as_deref(), Some(""));
        }
        assert!(known("2025-10-27").is_some() && known("2025-10-27T23:30:00-05:00").is_some());
    }
}
