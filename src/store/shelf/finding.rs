//! What is found by a few letters: titles, and who is quoted; and the beginning of one article.
//!
//! Narrow rows go out, newest first. It refuses to match: that is done where somebody types.

use chrono::{DateTime, NaiveDate};
use rusqlite::OptionalExtension as _;

use super::rows::read_day;
use crate::article::ArticleId;
use crate::briefing::finding::{Glimpse, Quoted, Titled};
use crate::store::{Store, StoreError};

/// Characters of a text that are shown before it is opened.
const BEGINNING: usize = 2_000;

fn day(at: i64) -> NaiveDate {
    DateTime::from_timestamp(at, 0).map_or(NaiveDate::MIN, |at| at.date_naive())
}

impl Store {
    /// Every article by its title, newest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn titles(&self) -> Result<Vec<Titled>, StoreError> {
        let read = || -> rusqlite::Result<Vec<Titled>> {
            self.shelf()
                .prepare_cached(
                    "SELECT article, title, label, at FROM item WHERE gone IS NULL ORDER BY at DESC, n DESC",
                )?
                .query_map([], |row| {
                    Ok(Titled {
                        article: super::items::id(row, 0)?,
                        title: row.get(1)?,
                        label: row.get(2)?,
                        day: day(row.get(3)?),
                    })
                })?
                .collect()
        };
        read().map_err(|fault| self.fault(&fault))
    }

    /// Everybody who is quoted, in the most articles first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn quoted(&self) -> Result<Vec<Quoted>, StoreError> {
        let read = || -> rusqlite::Result<Vec<Quoted>> {
            self.shelf()
                .prepare_cached(
                    "SELECT speaker.name, count(*), min(item.at), max(item.at)
                     FROM said JOIN item ON item.n = said.item JOIN speaker ON speaker.id = said.speaker
                     WHERE item.gone IS NULL
                     GROUP BY speaker.id ORDER BY 2 DESC, 4 DESC, 1",
                )?
                .query_map([], |row| {
                    Ok(Quoted {
                        name: row.get(0)?,
                        articles: usize::try_from(row.get::<_, i64>(1)?).unwrap_or_default(),
                        first: day(row.get(2)?),
                        last: day(row.get(3)?),
                    })
                })?
                .collect()
        };
        read().map_err(|fault| self.fault(&fault))
    }

    /// What is shown of an article before it is opened; none where it is gone.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn glimpse(&self, article: ArticleId) -> Result<Option<Glimpse>, StoreError> {
        let number = |n: i64| usize::try_from(n).unwrap_or_default();
        self.shelf()
            .prepare_cached(&format!(
                "SELECT title, label, published, read, words, quotes, events, substr(text, 1, {BEGINNING})
                 FROM item JOIN body USING (n) WHERE article = ?1 AND gone IS NULL"
            ))
            .and_then(|mut select| {
                select
                    .query_row([article.0.to_be_bytes()], |row| {
                        let published: Option<String> = row.get(2)?;
                        Ok(Glimpse {
                            article,
                            title: row.get(0)?,
                            label: row.get(1)?,
                            published: published.as_deref().and_then(read_day),
                            read: row.get(3)?,
                            counts: [number(row.get(4)?), number(row.get(5)?), number(row.get(6)?)],
                            text: row.get(7)?,
                        })
                    })
                    .optional()
            })
            .map_err(|fault| self.fault(&fault))
    }
}
