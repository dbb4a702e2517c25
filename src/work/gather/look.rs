//! One look at one source.
//!
//! A source and what its server answered come in; its articles, or why there are none, and what is known of it
//! from now on go out. It refuses to take a page for a feed.

use std::fs;
use std::hash::Hasher as _;
use std::path::{Path, PathBuf};

use chrono::{DateTime, TimeDelta, Utc};
use rustc_hash::FxHasher;

use super::plan::Planned;
use super::program::{self, load_with};
use crate::article::{Article, ArticleId, Origin};
use crate::briefing::{Source, SourceKind, SourceStatus};
use crate::config::SourcePlace;
use crate::load::{Given, Kind, Loaded, Wanted};
use crate::text::sanitise::clean_line;
use crate::work::inputs::{self, Entry};
use crate::work::net::{Address, Answer, Fault, Fetched, Request};

/// What a look gave.
#[derive(Debug, Clone)]
pub(super) struct Looked {
    /// The source as it is to be kept.
    pub source: Source,
    /// What was found.
    pub what: What,
}

/// What was found.
#[derive(Debug, Clone)]
pub(super) enum What {
    /// Nothing that was not there before.
    Unchanged,
    /// Articles without identities.
    Articles(Vec<Article>),
    /// Why there is nothing.
    Failed(String),
    /// Why it was not asked; what is known of it stays.
    Unasked(String),
}

/// What to ask the network for a source; none for what is no address.
pub(super) fn request(planned: &Planned) -> Option<Request> {
    let (SourcePlace::Feed(words) | SourcePlace::Page(words)) = &planned.place else {
        return None;
    };
    let typed = Address::parse(words)?;
    let source = &planned.source;
    let mut request = Request::typed(typed.clone());
    if let Some(moved) = source.moved_to.as_deref().and_then(Address::parse) {
        // it has moved for good: asked where it is now, and trusted as what the reader wrote
        request.address = typed
            .join(moved.kept())
            .filter(|a| a.host() == typed.host())
            .unwrap_or(moved);
    }
    request.etag.clone_from(&source.etag);
    request.last_modified.clone_from(&source.last_modified);
    Some(request)
}

/// Takes in what a server answered.
pub(super) fn answered(planned: &Planned, answer: Result<Answer, Fault>, now: DateTime<Utc>) -> Looked {
    let mut source = checked(&planned.source, now);
    match answer {
        Ok(Answer::Unchanged { moved }) => {
            source.moved_to = moved.map(|m| m.shown()).or(source.moved_to);
            Looked {
                source,
                what: What::Unchanged,
            }
        }
        Ok(Answer::Fresh(fetched)) => fresh(source, *fetched, planned),
        Err(fault) if fault.is_unasked() => Looked {
            source: planned.source.clone(),
            what: What::Unasked(clean_line(&fault.why.to_string())),
        },
        Err(fault) => {
            source.status = if fault.is_gone() {
                SourceStatus::Retired
            } else {
                SourceStatus::Failing
            };
            let wait = fault.wait().and_then(|w| TimeDelta::from_std(w).ok());
            source.next_at = wait.map(|w| now + w);
            failed(source, clean_line(&fault.why.to_string()))
        }
    }
}

fn fresh(mut source: Source, fetched: Fetched, planned: &Planned) -> Looked {
    source.moved_to = fetched.moved.as_ref().map(Address::shown).or(source.moved_to);
    let digest = digest_of(&fetched.bytes);
    if source.digest == Some(digest) {
        source.etag = fetched.etag;
        source.last_modified = fetched.last_modified;
        return Looked {
            source,
            what: What::Unchanged,
        };
    }
    let origin = Origin::Web(source.locator.clone());
    let given = Given {
        base: Some(fetched.address.shown()),
        charset: fetched.charset,
        // the title of a feed is wanted too
        wanted: Wanted::Both,
        ..Given::default()
    };
    let loaded = match load_with(&planned.convert, &origin, &fetched.bytes, &given, &mut || {
        ArticleId(0)
    }) {
        Ok(loaded) => loaded,
        Err(why) => {
            source.status = SourceStatus::Failing;
            return failed(source, unnamed(&origin, &why));
        }
    };
    if source.kind == SourceKind::Feed && loaded.kind != Kind::Feed {
        source.status = SourceStatus::Failing;
        let why = "it sends no feed but a page, perhaps one that asks to log in; open it in a browser, or \
                   `dateline add` finds the feed of the page";
        return failed(source, why.to_owned());
    }
    called(&mut source, &loaded);
    source.etag = fetched.etag;
    source.last_modified = fetched.last_modified;
    source.digest = Some(digest);
    Looked {
        source,
        what: What::Articles(loaded.articles),
    }
}

/// Takes in what a feed or page says of itself; of a file with many articles none is its name.
fn called(source: &mut Source, loaded: &Loaded) {
    if let Some(feed) = &loaded.feed {
        let own = feed
            .feed
            .title
            .as_deref()
            .map(clean_line)
            .filter(|t| !t.is_empty());
        source.title = source.title.take().or(own);
        source.link = feed.feed.link.clone().or(source.link.take());
        if let Some(warning) = feed.warnings.first() {
            source.error = Some(clean_line(warning));
        }
    } else if let [article] = loaded.articles.as_slice() {
        source.title = source.title.take().or_else(|| article.title.clone());
    }
}

/// Looks at a folder or runs a program.
pub(super) fn local(planned: &Planned, now: DateTime<Utc>) -> Looked {
    let source = checked(&planned.source, now);
    match &planned.place {
        SourcePlace::Folder(path) => folder(source, &home(path), planned),
        SourcePlace::Command(words) => command(source, words, planned),
        SourcePlace::Feed(words) | SourcePlace::Page(words) => {
            let why = format!("{}: no http or https address", clean_line(words));
            failed(source, why)
        }
    }
}

fn folder(mut source: Source, path: &Path, planned: &Planned) -> Looked {
    let mut hasher = FxHasher::default();
    let mut files = Vec::new();
    let mut faults = Vec::new();
    for entry in inputs::entries(&[path.to_owned()]) {
        match entry {
            Entry::File(path) => {
                hasher.write(path.as_os_str().as_encoded_bytes());
                if let Ok(meta) = fs::metadata(&path) {
                    hasher.write_u64(meta.len());
                    let changed = meta.modified().ok();
                    let since = changed.and_then(|m| m.duration_since(std::time::UNIX_EPOCH).ok());
                    hasher.write_u128(since.map_or(0, |s| s.as_nanos()));
                }
                files.push(path);
            }
            Entry::Fault(fault) => faults.push(fault.to_string()),
            Entry::Stdin | Entry::Web(_) => {}
        }
    }
    let digest = hasher.finish();
    if files.is_empty()
        && let Some(fault) = faults.pop()
    {
        source.status = SourceStatus::Failing;
        return failed(source, clean_line(&fault));
    }
    if source.digest == Some(digest) {
        // what could not be read then cannot be read now
        source.error.clone_from(&planned.source.error);
        source.status = planned.source.status;
        return Looked {
            source,
            what: What::Unchanged,
        };
    }
    let mut articles = Vec::new();
    let is_file = source.kind == SourceKind::File;
    for file in files {
        let given = Given {
            // a lone file is called what it calls itself
            wanted: if is_file { Wanted::Both } else { Wanted::Articles },
            whole: planned.cuts.as_one(&file).unwrap_or(planned.whole),
            ..Given::default()
        };
        let read = inputs::read(&file)
            .map_err(|fault| fault.to_string())
            .and_then(|bytes| {
                load_with(
                    &planned.convert,
                    &Origin::File(file.clone()),
                    &bytes,
                    &given,
                    &mut || ArticleId(0),
                )
            });
        match read {
            Ok(loaded) => {
                if is_file {
                    called(&mut source, &loaded);
                }
                articles.extend(loaded.articles);
            }
            Err(fault) => faults.push(fault),
        }
    }
    source.digest = Some(digest);
    if let Some(first) = faults.first() {
        let why = clean_line(first);
        let why = match faults.len() {
            1 => why,
            n => format!("{why} (and {} more)", n - 1),
        };
        if is_file {
            source.status = SourceStatus::Failing;
            return failed(source, why);
        }
        source.error = Some(why);
    }
    Looked {
        source,
        what: What::Articles(articles),
    }
}

fn command(mut source: Source, words: &[String], planned: &Planned) -> Looked {
    let bytes = match program::output(words) {
        Ok(bytes) => bytes,
        Err(why) => {
            source.status = SourceStatus::Failing;
            return failed(source, why);
        }
    };
    let digest = digest_of(&bytes);
    if source.digest == Some(digest) {
        return Looked {
            source,
            what: What::Unchanged,
        };
    }
    let given = Given {
        whole: planned.whole,
        ..Given::default()
    };
    match load_with(&planned.convert, &Origin::Stdin, &bytes, &given, &mut || {
        ArticleId(0)
    }) {
        Ok(loaded) => {
            source.digest = Some(digest);
            Looked {
                source,
                what: What::Articles(loaded.articles),
            }
        }
        Err(why) => {
            source.status = SourceStatus::Failing;
            let why = unnamed(&Origin::Stdin, &why);
            failed(source, format!("what it prints: {why}"))
        }
    }
}

/// The source after a look that went well so far.
fn checked(source: &Source, now: DateTime<Utc>) -> Source {
    Source {
        checked_at: Some(now),
        next_at: None,
        status: SourceStatus::Ok,
        error: None,
        ..source.clone()
    }
}

fn failed(mut source: Source, why: String) -> Looked {
    source.error = Some(why.clone());
    Looked {
        source,
        what: What::Failed(why),
    }
}

/// The line without the source's own name: that is told before it.
fn unnamed(origin: &Origin, line: &str) -> String {
    let name = format!("{}: ", origin.locator());
    clean_line(line.strip_prefix(&name).unwrap_or(line))
}

/// The same bytes again are not read again.
fn digest_of(bytes: &[u8]) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(bytes);
    hasher.finish()
}

/// `~/news` in the reader's home.
pub(in crate::work) fn home(path: &str) -> PathBuf {
    match (path.strip_prefix("~/"), std::env::home_dir()) {
        (Some(rest), Some(home)) => home.join(rest),
        _ => PathBuf::from(path),
    }
}
