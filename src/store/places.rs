//! Where the reader was in each article, what was read, and what the reader said of an article.
//!
//! Places and days come in and go out, one of each an article. It refuses to keep more than the last.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension as _, params};

use super::{Store, StoreError};
use crate::article::{ArticleId, Revision};
use crate::briefing::Place;

impl Store {
    /// The place in every article that was opened.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn places(&self) -> Result<Vec<Place>, StoreError> {
        let read = || -> rusqlite::Result<Vec<Place>> {
            self.db
                .prepare_cached("SELECT article, revision, at, read FROM place ORDER BY article")?
                .query_map([], |row| {
                    Ok(Place {
                        article: ArticleId(u128::from_be_bytes(row.get(0)?)),
                        revision: Revision(row.get::<_, i64>(1)?.cast_unsigned()),
                        at: usize::try_from(row.get::<_, i64>(2)?).unwrap_or_default(),
                        read: row.get(3)?,
                    })
                })?
                .collect()
        };
        read().map_err(|fault| self.fault(&fault))
    }

    /// Keeps the place in one article.
    ///
    /// # Errors
    /// When it is not kept.
    pub fn save_place(&mut self, place: Place) -> Result<(), StoreError> {
        self.writable()?;
        let id = place.article.0.to_be_bytes();
        let write = || -> rusqlite::Result<()> {
            let step = self.db.unchecked_transaction()?;
            step.execute(
                "INSERT OR REPLACE INTO place (article, revision, at, read) VALUES (?1, ?2, ?3, ?4)",
                params![
                    id,
                    place.revision.0.cast_signed(),
                    i64::try_from(place.at).unwrap_or_default(),
                    place.read,
                ],
            )?;
            step.execute(
                "UPDATE item SET read = ?2, changed = changed AND NOT ?2
                 WHERE article = ?1 AND (read <> ?2 OR (changed AND ?2))",
                params![id, place.read],
            )?;
            step.commit()
        };
        write().map_err(|fault| self.fault(&fault))
    }

    /// A small number that lasts from one run to the next.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn remembered(&self, name: &str) -> Result<Option<i64>, StoreError> {
        self.shelf()
            .prepare_cached("SELECT value FROM memory WHERE name = ?1")
            .and_then(|mut select| select.query_row([name], |row| row.get(0)).optional())
            .map_err(|fault| self.fault(&fault))
    }

    /// Keeps a small number.
    ///
    /// # Errors
    /// When it is not kept.
    pub fn remember(&mut self, name: &str, value: i64) -> Result<(), StoreError> {
        self.writable()?;
        self.db
            .execute(
                "INSERT OR REPLACE INTO memory (name, value) VALUES (?1, ?2)",
                params![name, value],
            )
            .map(drop)
            .map_err(|fault| self.fault(&fault))
    }

    /// The day on which the reader says the article was published.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn published(&self, article: ArticleId) -> Result<Option<NaiveDate>, StoreError> {
        self.db
            .prepare_cached("SELECT day FROM published WHERE article = ?1")
            .and_then(|mut select| {
                select
                    .query_row([article.0.to_be_bytes()], |row| row.get::<_, String>(0))
                    .optional()
            })
            .map(|day| day.and_then(|day| day.parse().ok()))
            .map_err(|fault| self.fault(&fault))
    }

    /// Keeps what the reader says; none takes it back. A store that cannot be written remembers it until the
    /// program ends.
    ///
    /// # Errors
    /// When it is not kept.
    pub fn set_published(&mut self, article: ArticleId, day: Option<NaiveDate>) -> Result<(), StoreError> {
        let id = article.0.to_be_bytes();
        match day {
            Some(day) => self.db.execute(
                "INSERT OR REPLACE INTO published (article, day) VALUES (?1, ?2)",
                params![id, day.to_string()],
            ),
            None => self.db.execute("DELETE FROM published WHERE article = ?1", [id]),
        }
        .map_err(|fault| self.fault(&fault))?;
        self.writable()
    }
}
