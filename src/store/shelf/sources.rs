//! Sources: kept, listed, changed.
//!
//! A [`Source`] comes in and is on disk when the call returns. It refuses two sources with one locator.

use chrono::DateTime;
use rusqlite::{Connection, OptionalExtension as _, Row, params};

use crate::briefing::{Source, SourceId, SourceKind, SourceStatus};
use crate::store::{Store, StoreError};

const COLUMNS: &str = "id, locator, kind, title, link, tags, etag, last_modified, digest, checked_at, next_at, interval, status, error, moved_to, full_text";

impl Store {
    /// All sources, in the order in which they were added.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn sources(&self) -> Result<Vec<Source>, StoreError> {
        let read = || -> rusqlite::Result<Vec<Source>> {
            self.shelf()
                .prepare_cached(&format!(
                    "SELECT {COLUMNS} FROM source WHERE gone IS NULL ORDER BY id"
                ))?
                .query_map([], source)?
                .collect()
        };
        read().map_err(|fault| self.fault(&fault))
    }

    /// The source at `locator`.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn source_at(&self, locator: &str) -> Result<Option<Source>, StoreError> {
        self.shelf()
            .prepare_cached(&format!(
                "SELECT {COLUMNS} FROM source WHERE locator = ?1 AND gone IS NULL"
            ))
            .and_then(|mut select| select.query_row([locator], source).optional())
            .map_err(|fault| self.fault(&fault))
    }

    /// Was this source removed?
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn is_removed(&self, source: SourceId) -> Result<bool, StoreError> {
        self.shelf()
            .prepare_cached("SELECT gone IS NOT NULL FROM source WHERE id = ?1")
            .and_then(|mut select| select.query_row([source.0], |row| row.get(0)).optional())
            .map(Option::unwrap_or_default)
            .map_err(|fault| self.fault(&fault))
    }

    /// Keeps a source, new or changed, and gives its number: a new one with a locator that is there already takes
    /// that one's place, also where it was removed. It is on disk when this returns.
    ///
    /// # Errors
    /// When it is not.
    pub fn save_source(&mut self, source: &Source) -> Result<SourceId, StoreError> {
        self.writable()?;
        put(&self.db, source).map_err(|fault| self.fault(&fault))
    }

    /// Keeps many sources in one go, each as [`Store::save_source`] does.
    ///
    /// # Errors
    /// When none of them is.
    pub fn save_sources(&mut self, sources: &[Source]) -> Result<(), StoreError> {
        self.writable()?;
        let mut run = || -> rusqlite::Result<()> {
            let step = self.db.transaction()?;
            for source in sources {
                put(&step, source)?;
            }
            step.commit()
        };
        let done = run();
        done.map_err(|fault| self.fault(&fault))
    }
}

/// Writes a source; the number it has then.
pub(super) fn put(db: &Connection, s: &Source) -> rusqlite::Result<SourceId> {
    let seconds = |at: Option<DateTime<_>>| at.map(|at: DateTime<chrono::Utc>| at.timestamp());
    let id = (s.id.0 != 0).then_some(s.id.0);
    // what went with a source comes back with it; what was removed by hand has another moment
    db.prepare_cached(
        "UPDATE item SET gone = NULL
         WHERE gone = (SELECT gone FROM source WHERE locator = ?1)
            AND n IN (SELECT item FROM held JOIN source ON source.id = held.source WHERE locator = ?1)
            AND EXISTS (SELECT 1 FROM body WHERE body.n = item.n AND text <> '')",
    )?
    .execute([&s.locator])?;
    db.prepare_cached(&format!(
        "INSERT INTO source ({COLUMNS}, gone)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, NULL)
         ON CONFLICT (id) DO UPDATE SET locator = ?2, kind = ?3, title = ?4, link = ?5, tags = ?6, etag = ?7,
            last_modified = ?8, digest = ?9, checked_at = ?10, next_at = ?11, interval = ?12, status = ?13,
            error = ?14, moved_to = ?15, full_text = ?16, gone = NULL
         ON CONFLICT (locator) DO UPDATE SET kind = ?3, title = ?4, link = ?5, tags = ?6, etag = ?7,
            last_modified = ?8, digest = ?9, checked_at = ?10, next_at = ?11, interval = ?12, status = ?13,
            error = ?14, moved_to = ?15, full_text = ?16, gone = NULL
         RETURNING id"
    ))?
    .query_row(
        params![
            id,
            s.locator,
            s.kind.word(),
            s.title,
            s.link,
            serde_json::to_string(&s.tags).unwrap_or_else(|_| "[]".to_owned()),
            s.etag,
            s.last_modified,
            s.digest.map(u64::cast_signed),
            seconds(s.checked_at),
            seconds(s.next_at),
            s.interval.and_then(|i| i64::try_from(i).ok()),
            s.status.word(),
            s.error,
            s.moved_to,
            s.full_text,
        ],
        |row| row.get(0).map(SourceId),
    )
}

/// A kind or status of a later program is shown as the plainest one.
fn source(row: &Row<'_>) -> rusqlite::Result<Source> {
    let moment = |column: usize| -> rusqlite::Result<_> {
        let seconds: Option<i64> = row.get(column)?;
        Ok(seconds.and_then(|s| DateTime::from_timestamp(s, 0)))
    };
    Ok(Source {
        id: SourceId(row.get(0)?),
        locator: row.get(1)?,
        kind: SourceKind::of(row.get_ref(2)?.as_str()?).unwrap_or_default(),
        title: row.get(3)?,
        link: row.get(4)?,
        tags: serde_json::from_str(row.get_ref(5)?.as_str()?).unwrap_or_default(),
        etag: row.get(6)?,
        last_modified: row.get(7)?,
        digest: row.get::<_, Option<i64>>(8)?.map(i64::cast_unsigned),
        checked_at: moment(9)?,
        next_at: moment(10)?,
        interval: row.get::<_, Option<i64>>(11)?.and_then(|i| u64::try_from(i).ok()),
        status: SourceStatus::of(row.get_ref(12)?.as_str()?).unwrap_or_default(),
        error: row.get(13)?,
        moved_to: row.get(14)?,
        full_text: row.get(15)?,
    })
}
