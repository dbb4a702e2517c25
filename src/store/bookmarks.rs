//! Bookmarks: kept, listed, let go.
//!
//! Bookmarks come in and are on disk, in the store and in its journal, when the call returns; they go out
//! oldest first. It refuses to say that something is kept before it is.

use chrono::SecondsFormat;
use rusqlite::{OptionalExtension as _, Row, TransactionBehavior, params};

use super::journal::Change;
use super::{Store, StoreError};
use crate::article::{Anchor, ArticleId, Revision};
use crate::briefing::{Bookmark, BookmarkId, BookmarkKind};
use crate::text::Span;

const COLUMNS: &str = "id, kind, article, revision, start, end, exact, prefix, suffix, note, tags, made, title, source, url, published, speaker, said";

impl Store {
    /// All bookmarks, oldest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn bookmarks(&self) -> Result<Vec<Bookmark>, StoreError> {
        let read = || -> rusqlite::Result<Vec<Bookmark>> {
            let mut select = self
                .db
                .prepare_cached(&format!("SELECT {COLUMNS} FROM bookmark ORDER BY made, id"))?;
            let rows = select.query_map([], bookmark)?;
            // a row of a kind that this program does not know is left alone
            rows.filter_map(Result::transpose).collect()
        };
        read().map_err(|fault| self.fault(&fault))
    }

    /// Keeps a bookmark, new or changed; it is on disk when this returns.
    ///
    /// # Errors
    /// When it is not.
    pub fn save_bookmark(&mut self, bookmark: &Bookmark) -> Result<(), StoreError> {
        let change = self.change_to(bookmark);
        let undo = match self.bookmark(bookmark.id)? {
            Some(before) => self.change_to(&before),
            None => Change::removed(bookmark.id),
        };
        self.commit(&change, &undo, |db| insert(db, bookmark))
    }

    /// Lets a bookmark go; gone from disk when this returns. One that is not there is gone already.
    ///
    /// # Errors
    /// When it is still there.
    pub fn remove_bookmark(&mut self, id: BookmarkId) -> Result<(), StoreError> {
        self.writable()?;
        let Some(before) = self.bookmark(id)? else {
            return Ok(());
        };
        let change = Change::removed(id);
        let undo = self.change_to(&before);
        self.commit(&change, &undo, |db| {
            db.execute("DELETE FROM bookmark WHERE id = ?1", [id.0.to_be_bytes()])
                .map(drop)
        })
    }

    pub(super) fn change_to(&self, bookmark: &Bookmark) -> Change {
        Change::save(bookmark, self.keys(bookmark.anchor.article).unwrap_or_default())
    }

    /// Puts back what the journal tells, into a store that was made anew.
    pub(super) fn replay(&mut self) {
        let left = self.journal.replay();
        for (bookmark, keys) in &left.bookmarks {
            let _ = self.put_keys(bookmark.anchor.article, keys);
            let _ = insert(&self.db, bookmark);
        }
        for id in &left.removed {
            let _ = self
                .db
                .execute("DELETE FROM bookmark WHERE id = ?1", [id.0.to_be_bytes()]);
        }
        for (correction, keys) in &left.corrections {
            let _ = self.put_keys(correction.anchor.article, keys);
        }
        self.replay_corrections(&left);
    }

    pub(super) fn bookmark(&self, id: BookmarkId) -> Result<Option<Bookmark>, StoreError> {
        self.db
            .prepare_cached(&format!("SELECT {COLUMNS} FROM bookmark WHERE id = ?1"))
            .and_then(|mut select| select.query_row([id.0.to_be_bytes()], bookmark).optional())
            .map(Option::flatten)
            .map_err(|fault| self.fault(&fault))
    }

    /// The journal is written inside the transaction, before the commit: killed in between, it tells of a
    /// bookmark that nobody was promised; the other way about it could miss one that somebody was.
    pub(super) fn commit(
        &mut self,
        change: &Change,
        undo: &Change,
        write: impl FnOnce(&rusqlite::Connection) -> rusqlite::Result<()>,
    ) -> Result<(), StoreError> {
        self.writable()?;
        let path = self.path.clone();
        let failed = |fault: rusqlite::Error| StoreError::sqlite(&path, &fault);
        let step = self
            .db
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(failed)?;
        write(&step).map_err(failed)?;
        self.journal.append(change)?;
        let done = step.commit().map_err(failed);
        if done.is_err() {
            let _ = self.journal.append(undo);
        }
        done
    }
}

pub(super) fn insert(db: &rusqlite::Connection, b: &Bookmark) -> rusqlite::Result<()> {
    let tags = serde_json::to_string(&b.tags).unwrap_or_else(|_| "[]".to_owned());
    let a = &b.anchor;
    db.prepare_cached(&format!(
        "INSERT OR REPLACE INTO bookmark ({COLUMNS})
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)"
    ))?
    .execute(params![
        b.id.0.to_be_bytes(),
        b.kind.word(),
        a.article.0.to_be_bytes(),
        a.revision.0.cast_signed(),
        a.span.start() as i64,
        a.span.end() as i64,
        a.exact,
        a.prefix,
        a.suffix,
        b.note,
        tags,
        b.made.to_rfc3339_opts(SecondsFormat::Nanos, true),
        b.title,
        b.source,
        b.url,
        b.published,
        b.speaker,
        b.when,
    ])
    .map(drop)
}

fn bookmark(row: &Row<'_>) -> rusqlite::Result<Option<Bookmark>> {
    let made: String = row.get(11)?;
    let (Some(kind), Some(span), Ok(made)) = (
        BookmarkKind::of(row.get_ref(1)?.as_str()?),
        Span::kept(row.get(4)?, row.get(5)?),
        chrono::DateTime::parse_from_rfc3339(&made),
    ) else {
        return Ok(None);
    };
    Ok(Some(Bookmark {
        id: BookmarkId(u128::from_be_bytes(row.get(0)?)),
        kind,
        anchor: Anchor {
            article: ArticleId(u128::from_be_bytes(row.get(2)?)),
            revision: Revision(row.get::<_, i64>(3)?.cast_unsigned()),
            span,
            exact: row.get(6)?,
            prefix: row.get(7)?,
            suffix: row.get(8)?,
        },
        note: row.get(9)?,
        tags: serde_json::from_str(row.get_ref(10)?.as_str()?).unwrap_or_default(),
        made: made.to_utc(),
        title: row.get(12)?,
        source: row.get(13)?,
        url: row.get(14)?,
        published: row.get(15)?,
        speaker: row.get(16)?,
        when: row.get(17)?,
    }))
}
