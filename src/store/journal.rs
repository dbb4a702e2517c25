//! Bookmarks and corrections once more, in a file that any editor opens: one JSON object a line, only ever added to.
//!
//! Changes come in and are on disk when the call returns; what they leave goes out, when a store is rebuilt. It refuses to shorten the file.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::identity::Keys;
use super::said::Said;
use super::{StoreError, folder};
use crate::article::{Anchor, ArticleId, Revision};
use crate::briefing::{Bookmark, BookmarkId, BookmarkKind, Correction, CorrectionId};
use crate::text::Span;

/// The journal of one store.
#[derive(Debug)]
pub(super) struct Journal {
    path: PathBuf,
}

/// One change.
#[derive(Debug, Serialize, Deserialize)]
#[serde(tag = "op", rename_all = "lowercase")]
pub(super) enum Change {
    /// A bookmark as it now is, and how its article is found again.
    Save {
        /// The bookmark.
        bookmark: Box<Line>,
        /// The article's keys.
        #[serde(default)]
        article: Keys,
    },
    /// A bookmark went.
    Remove {
        /// Its identity, 32 hexadecimal digits.
        id: String,
    },
    /// What the reader says of a quote, and how its article is found again.
    Correct {
        /// The correction.
        correction: Box<Said>,
        /// The article's keys.
        #[serde(default)]
        article: Keys,
    },
    /// A correction went.
    Uncorrect {
        /// Its identity, 32 hexadecimal digits.
        id: String,
    },
}

/// What all changes leave.
#[derive(Debug, Default)]
pub(super) struct Left {
    /// Bookmarks, oldest first, with the keys of their articles.
    pub bookmarks: Vec<(Bookmark, Keys)>,
    /// Bookmarks that were removed.
    pub removed: Vec<BookmarkId>,
    /// Corrections in the order in which they were made, with the keys of their articles.
    pub corrections: Vec<(Correction, Keys)>,
    /// Corrections that were taken back.
    pub uncorrected: Vec<CorrectionId>,
}

/// A bookmark as it is written.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Line {
    id: String,
    kind: String,
    article_id: String,
    revision: String,
    start: u32,
    end: u32,
    exact: String,
    prefix: String,
    suffix: String,
    note: String,
    tags: Vec<String>,
    made: DateTime<Utc>,
    title: String,
    source: String,
    url: Option<String>,
    published: Option<String>,
    speaker: Option<String>,
    when: Option<String>,
}

impl Journal {
    /// The journal of the store at `path`.
    pub(super) fn beside(path: &Path) -> Self {
        Self {
            path: path.with_file_name("bookmarks.jsonl"),
        }
    }

    /// Adds a change; it is on disk when this returns.
    pub(super) fn append(&self, change: &Change) -> Result<(), StoreError> {
        self.append_all(std::slice::from_ref(change))
    }

    /// Adds changes; they are on disk when this returns.
    pub(super) fn append_all(&self, changes: &[Change]) -> Result<(), StoreError> {
        let failed = |fault: std::io::Error| StoreError::io(&self.path, &fault);
        let mut file = folder::append(&self.path).map_err(failed)?;
        let mut line = String::new();
        // a line that was cut off by a full disk or a kill keeps its own line
        let end = file.seek(SeekFrom::End(0)).map_err(failed)?;
        if end > 0 {
            let mut last = [0];
            file.seek(SeekFrom::Start(end - 1)).map_err(failed)?;
            file.read_exact(&mut last).map_err(failed)?;
            if last != [b'\n'] {
                line.push('\n');
            }
        }
        for change in changes {
            let json = serde_json::to_string(change).map_err(|fault| failed(fault.into()))?;
            line.push_str(&json);
            line.push('\n');
        }
        file.write_all(line.as_bytes()).map_err(failed)?;
        file.sync_data().map_err(failed)
    }

    /// What all changes leave. A line that cannot be read is left out.
    pub(super) fn replay(&self) -> Left {
        let bytes = fs::read(&self.path).unwrap_or_default();
        let text = String::from_utf8_lossy(&bytes);
        let mut kept: BTreeMap<BookmarkId, (Bookmark, Keys)> = BTreeMap::new();
        let mut left = Left::default();
        for line in text.lines() {
            match serde_json::from_str(line) {
                Ok(Change::Save { bookmark, article }) => {
                    if let Some(bookmark) = bookmark.bookmark() {
                        left.removed.retain(|id| *id != bookmark.id);
                        kept.insert(bookmark.id, (bookmark, article));
                    }
                }
                Ok(Change::Remove { id }) => {
                    if let Some(id) = from_hex(&id).map(BookmarkId) {
                        kept.remove(&id);
                        left.removed.push(id);
                    }
                }
                Ok(Change::Correct { correction, article }) => {
                    if let Some(correction) = correction.correction() {
                        left.uncorrected.retain(|id| *id != correction.id);
                        left.corrections.retain(|(c, _)| c.id != correction.id);
                        left.corrections.push((correction, article));
                    }
                }
                Ok(Change::Uncorrect { id }) => {
                    if let Some(id) = from_hex(&id).map(CorrectionId) {
                        left.corrections.retain(|(c, _)| c.id != id);
                        left.uncorrected.push(id);
                    }
                }
                Err(_) => {}
            }
        }
        left.bookmarks = kept.into_values().collect();
        left.bookmarks.sort_by_key(|(b, _)| (b.made, b.id));
        left
    }
}

impl Change {
    pub(super) fn removed(id: BookmarkId) -> Self {
        Self::Remove { id: hex(id.0) }
    }

    pub(super) fn save(bookmark: &Bookmark, article: Keys) -> Self {
        Self::Save {
            bookmark: Box::new(Line::of(bookmark)),
            article: article.written(),
        }
    }

    pub(super) fn correct(correction: &Correction, article: Keys) -> Self {
        Self::Correct {
            correction: Box::new(Said::of(correction)),
            article: article.written(),
        }
    }
}

impl Line {
    pub(super) fn of(b: &Bookmark) -> Self {
        Self {
            id: hex(b.id.0),
            kind: b.kind.word().to_owned(),
            article_id: hex(b.anchor.article.0),
            revision: format!("{:016x}", b.anchor.revision.0),
            start: u32::try_from(b.anchor.span.start()).unwrap_or_default(),
            end: u32::try_from(b.anchor.span.end()).unwrap_or_default(),
            exact: b.anchor.exact.clone(),
            prefix: b.anchor.prefix.clone(),
            suffix: b.anchor.suffix.clone(),
            note: b.note.clone(),
            tags: b.tags.clone(),
            made: b.made,
            title: b.title.clone(),
            source: b.source.clone(),
            url: b.url.clone(),
            published: b.published.clone(),
            speaker: b.speaker.clone(),
            when: b.when.clone(),
        }
    }

    pub(super) fn bookmark(self) -> Option<Bookmark> {
        Some(Bookmark {
            id: BookmarkId(from_hex(&self.id)?),
            kind: BookmarkKind::of(&self.kind)?,
            anchor: Anchor {
                article: ArticleId(from_hex(&self.article_id)?),
                revision: Revision(u64::from_str_radix(&self.revision, 16).ok()?),
                span: Span::kept(self.start, self.end)?,
                exact: self.exact,
                prefix: self.prefix,
                suffix: self.suffix,
            },
            note: self.note,
            tags: self.tags,
            made: self.made,
            title: self.title,
            source: self.source,
            url: self.url,
            published: self.published,
            speaker: self.speaker,
            when: self.when,
        })
    }
}

/// 32 hexadecimal digits.
pub(super) fn hex(id: u128) -> String {
    format!("{id:032x}")
}

pub(super) fn from_hex(word: &str) -> Option<u128> {
    (word.len() == 32).then(|| u128::from_str_radix(word, 16).ok())?
}
