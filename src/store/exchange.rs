//! Bookmarks to be taken elsewhere and back, without loss: one JSON document.
//!
//! All bookmarks go out with the keys of their articles; such a document comes in again. It refuses a document that
//! it understands only in part, and to change a bookmark that is there already unless it is told to.

use std::collections::BTreeSet;

use rusqlite::TransactionBehavior;
use serde::{Deserialize, Serialize};

use super::identity::{self, Keys};
use super::journal::{Change, Line};
use super::{Store, StoreError};
use crate::article::ArticleId;
use crate::briefing::Bookmark;
use crate::text::sanitise;

/// What a document is.
const KIND: &str = "dateline bookmarks";

/// The form of documents that this program writes; it reads none that is newer.
const SCHEMA: u32 = 1;

#[derive(Serialize, Deserialize)]
struct Document {
    schema: u32,
    kind: String,
    bookmarks: Vec<Entry>,
}

#[derive(Serialize, Deserialize)]
struct Entry {
    #[serde(flatten)]
    bookmark: Line,
    /// How its article is found again.
    #[serde(default)]
    article: Keys,
}

/// What came of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Imported {
    /// Bookmarks that were not there.
    pub new: usize,
    /// Those that are there just so.
    pub same: usize,
    /// Those that were there otherwise, and are now as the document has them.
    pub replaced: usize,
    /// Those that are there otherwise, and were left so.
    pub left: usize,
}

/// Why a document is not taken.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// It is something else.
    #[error("this is no export of bookmarks: {0}")]
    Other(String),
    /// A later program wrote it.
    #[error("a newer dateline wrote this export (form {0}, this one reads {SCHEMA}); update dateline")]
    Newer(u32),
    /// An entry of it cannot be a bookmark.
    #[error("bookmark {0} of the export cannot be read; nothing was taken from it")]
    Entry(usize),
    /// The store did not take it.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Store {
    /// Bookmarks that `wanted` takes, oldest first, as a document that [`Store::import_bookmarks`] reads back without
    /// loss. Characters that do not belong on a screen are escaped.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn export_bookmarks(&self, wanted: impl Fn(&Bookmark) -> bool) -> Result<String, StoreError> {
        let all = self.bookmarks()?;
        let entries = all.iter().filter(|b| wanted(b)).map(|b| Entry {
            bookmark: Line::of(b),
            article: self.keys(b.anchor.article).unwrap_or_default().written(),
        });
        let document = Document {
            schema: SCHEMA,
            kind: KIND.to_owned(),
            bookmarks: entries.collect(),
        };
        let mut json = serde_json::to_string_pretty(&document).unwrap_or_default();
        json.push('\n');
        Ok(escaped(&json))
    }

    /// Takes bookmarks in from a document, all or none; they are on disk when this returns. One that is there
    /// otherwise is left as it is, unless `replace` says that the document is right.
    ///
    /// # Errors
    /// When the document is none, or nothing of it is kept.
    pub fn import_bookmarks(&mut self, json: &str, replace: bool) -> Result<Imported, ImportError> {
        let document: Document = serde_json::from_str(json).map_err(|why| match form(json) {
            Some(newer) if newer > SCHEMA => ImportError::Newer(newer),
            _ => ImportError::Other(why.to_string()),
        })?;
        if document.kind != KIND {
            return Err(ImportError::Other(format!("its kind is “{}”", document.kind)));
        }
        if document.schema > SCHEMA {
            return Err(ImportError::Newer(document.schema));
        }
        let mut entries = Vec::with_capacity(document.bookmarks.len());
        for (n, entry) in document.bookmarks.into_iter().enumerate() {
            let bookmark = entry.bookmark.bookmark().ok_or(ImportError::Entry(n + 1))?;
            entries.push((bookmark, entry.article));
        }
        Ok(self.take_in(entries, replace)?)
    }

    fn take_in(&mut self, entries: Vec<(Bookmark, Keys)>, replace: bool) -> Result<Imported, StoreError> {
        self.writable()?;
        let mut imported = Imported::default();
        let mut undo = Vec::new();
        let mut take = Vec::new();
        for (mut bookmark, keys) in entries {
            // an article that this library knows under another number keeps its own
            if self.keys(bookmark.anchor.article).is_none() {
                let known = identity::find(self.shelf(), &keys, &BTreeSet::new());
                if let Some((id, _)) = known.map_err(|fault| self.fault(&fault))? {
                    bookmark.anchor.article = id;
                }
            }
            match self.bookmark(bookmark.id)? {
                Some(before) if before == bookmark => {
                    imported.same += 1;
                    continue;
                }
                Some(_) if !replace => {
                    imported.left += 1;
                    continue;
                }
                Some(before) => {
                    imported.replaced += 1;
                    undo.push(self.change_to(&before));
                }
                None => {
                    imported.new += 1;
                    undo.push(Change::removed(bookmark.id));
                }
            }
            take.push((bookmark, keys));
        }
        let changes: Vec<Change> = take
            .iter()
            .map(|(b, keys)| Change::save(b, keys.clone()))
            .collect();
        let path = self.path.clone();
        let failed = |fault: rusqlite::Error| StoreError::sqlite(&path, &fault);
        let step = self
            .db
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(failed)?;
        for (bookmark, keys) in &take {
            let article: ArticleId = bookmark.anchor.article;
            if identity::keys(&step, article).is_none() {
                identity::put(&step, article, keys).map_err(failed)?;
            }
            super::bookmarks::insert(&step, bookmark).map_err(failed)?;
        }
        self.journal.append_all(&changes)?;
        let done = step.commit().map_err(failed);
        if done.is_err() {
            let _ = self.journal.append_all(&undo);
        }
        done.map(|()| imported)
    }
}

/// The form that a document says it has, whatever else is in it.
fn form(json: &str) -> Option<u32> {
    let value: serde_json::Value = serde_json::from_str(json).ok()?;
    u32::try_from(value.get("schema")?.as_u64()?).ok()
}

/// Writes characters that the door would not let in as JSON's escapes. Outside of strings JSON has none of them.
fn escaped(json: &str) -> String {
    if sanitise::clean_block(json) == json {
        return json.to_owned();
    }
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        if c == '\n' || (' '..='~').contains(&c) || c.is_alphanumeric() || is_plain(c) {
            out.push(c);
        } else {
            let mut units = [0; 2];
            for unit in c.encode_utf16(&mut units) {
                out.push_str(&format!("\\u{unit:04x}"));
            }
        }
    }
    out
}

/// A character that stands by itself and is left as it is at the door.
fn is_plain(c: char) -> bool {
    let mut buffer = [0; 4];
    let word: &str = c.encode_utf8(&mut buffer);
    sanitise::clean_block(word) == word
}
