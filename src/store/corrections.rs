//! What the reader says of quotes and speakers: kept, listed, taken back.
//!
//! Corrections come in and are on disk, in the store and in its journal, when the call returns; they go out in
//! the order in which they were kept, so that of two the later one holds. It refuses to say that something is
//! kept before it is.

use chrono::SecondsFormat;
use rusqlite::{OptionalExtension as _, Row, params};

use super::journal::{Change, Left, hex};
use super::said::kind;
use super::{Store, StoreError};
use crate::article::{Anchor, ArticleId, Revision};
use crate::briefing::{Correction, CorrectionId, Says};
use crate::text::Span;

const COLUMNS: &str = "id, says, name, value, kind, article, revision, start, end, exact, prefix, suffix, was, made, title, source, url, published";

impl Store {
    /// All corrections, in the order in which they were kept.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn corrections(&self) -> Result<Vec<Correction>, StoreError> {
        let read = || -> rusqlite::Result<Vec<Correction>> {
            let mut select = self
                .db
                .prepare_cached(&format!("SELECT {COLUMNS} FROM correction ORDER BY seq"))?;
            let rows = select.query_map([], correction)?;
            // a row that says what this program does not know is left alone
            rows.filter_map(Result::transpose).collect()
        };
        read().map_err(|fault| self.fault(&fault))
    }

    /// Keeps a correction, new or changed, as the latest word; it is on disk when this returns.
    ///
    /// # Errors
    /// When it is not.
    pub fn save_correction(&mut self, new: &Correction) -> Result<(), StoreError> {
        let change = self.change_said(new);
        let undo = match self.correction(new.id)? {
            Some(before) => self.change_said(&before),
            None => Change::Uncorrect { id: hex(new.id.0) },
        };
        self.commit(&change, &undo, |db| insert(db, new))
    }

    /// Takes a correction back; gone from disk when this returns. One that is not there is gone already.
    ///
    /// # Errors
    /// When it is still there.
    pub fn remove_correction(&mut self, id: CorrectionId) -> Result<(), StoreError> {
        self.writable()?;
        let Some(before) = self.correction(id)? else {
            return Ok(());
        };
        let change = Change::Uncorrect { id: hex(id.0) };
        let undo = self.change_said(&before);
        self.commit(&change, &undo, |db| delete(db, id))
    }

    fn change_said(&self, said: &Correction) -> Change {
        Change::correct(said, self.keys(said.anchor.article).unwrap_or_default())
    }

    /// Puts back what the journal tells, in its order, into a store that was made anew.
    pub(super) fn replay_corrections(&self, left: &Left) {
        for (said, _) in &left.corrections {
            let _ = insert(&self.db, said);
        }
        for id in &left.uncorrected {
            let _ = delete(&self.db, *id);
        }
    }

    fn correction(&self, id: CorrectionId) -> Result<Option<Correction>, StoreError> {
        self.db
            .prepare_cached(&format!("SELECT {COLUMNS} FROM correction WHERE id = ?1"))
            .and_then(|mut select| select.query_row([id.0.to_be_bytes()], correction).optional())
            .map(Option::flatten)
            .map_err(|fault| self.fault(&fault))
    }
}

fn delete(db: &rusqlite::Connection, id: CorrectionId) -> rusqlite::Result<()> {
    db.execute("DELETE FROM correction WHERE id = ?1", [id.0.to_be_bytes()])
        .map(drop)
}

/// The latest word: one that is changed moves to the end.
fn insert(db: &rusqlite::Connection, c: &Correction) -> rusqlite::Result<()> {
    let a = &c.anchor;
    let (name, value) = c.says.parts();
    db.prepare_cached(&format!(
        "INSERT OR REPLACE INTO correction ({COLUMNS})
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)"
    ))?
    .execute(params![
        c.id.0.to_be_bytes(),
        c.says.word(),
        name,
        value,
        c.kind.word(),
        a.article.0.to_be_bytes(),
        a.revision.0.cast_signed(),
        a.span.start() as i64,
        a.span.end() as i64,
        a.exact,
        a.prefix,
        a.suffix,
        c.was,
        c.made.to_rfc3339_opts(SecondsFormat::Nanos, true),
        c.title,
        c.source,
        c.url,
        c.published,
    ])
    .map(drop)
}

fn correction(row: &Row<'_>) -> rusqlite::Result<Option<Correction>> {
    let made: String = row.get(13)?;
    let (Some(says), Some(kind), Some(span), Ok(made)) = (
        Says::of(row.get_ref(1)?.as_str()?, row.get(2)?, row.get(3)?),
        kind(row.get_ref(4)?.as_str()?),
        Span::kept(row.get(7)?, row.get(8)?),
        chrono::DateTime::parse_from_rfc3339(&made),
    ) else {
        return Ok(None);
    };
    Ok(Some(Correction {
        id: CorrectionId(u128::from_be_bytes(row.get(0)?)),
        says,
        anchor: Anchor {
            article: ArticleId(u128::from_be_bytes(row.get(5)?)),
            revision: Revision(row.get::<_, i64>(6)?.cast_unsigned()),
            span,
            exact: row.get(9)?,
            prefix: row.get(10)?,
            suffix: row.get(11)?,
        },
        kind,
        was: row.get(12)?,
        made: made.to_utc(),
        title: row.get(14)?,
        source: row.get(15)?,
        url: row.get(16)?,
        published: row.get(17)?,
    }))
}
