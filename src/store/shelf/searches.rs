//! Searches that were given a name: kept, listed, let go.
//!
//! They come in and are on disk when the call returns; they go out by name. It refuses to understand a query: one
//! with mistakes is kept as it was typed.

use chrono::DateTime;
use rusqlite::{OptionalExtension as _, Row, params};

use crate::briefing::SavedSearch;
use crate::store::{Store, StoreError};

impl Store {
    /// All saved searches, by name.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn searches(&self) -> Result<Vec<SavedSearch>, StoreError> {
        let read = || -> rusqlite::Result<Vec<SavedSearch>> {
            self.shelf()
                .prepare_cached("SELECT name, query, made FROM search ORDER BY name")?
                .query_map([], search)?
                .collect()
        };
        read().map_err(|fault| self.fault(&fault))
    }

    /// Saves a search, in place of the one of its name; that one goes out. It is on disk when this returns.
    ///
    /// # Errors
    /// When it is not.
    pub fn save_search(&mut self, new: &SavedSearch) -> Result<Option<SavedSearch>, StoreError> {
        self.writable()?;
        let mut run = || -> rusqlite::Result<Option<SavedSearch>> {
            let step = self.db.transaction()?;
            let before = step
                .prepare_cached("SELECT name, query, made FROM search WHERE name = ?1")?
                .query_row([&new.name], search)
                .optional()?;
            step.execute(
                "INSERT OR REPLACE INTO search (name, query, made) VALUES (?1, ?2, ?3)",
                params![new.name, new.query, new.made.timestamp()],
            )?;
            step.commit()?;
            Ok(before)
        };
        let done = run();
        done.map_err(|fault| self.fault(&fault))
    }

    /// Lets a saved search go; it goes out, none when there was none of this name.
    ///
    /// # Errors
    /// When it is still there.
    pub fn remove_search(&mut self, name: &str) -> Result<Option<SavedSearch>, StoreError> {
        self.writable()?;
        self.db
            .query_row(
                "DELETE FROM search WHERE name = ?1 RETURNING name, query, made",
                [name],
                search,
            )
            .optional()
            .map_err(|fault| self.fault(&fault))
    }
}

fn search(row: &Row<'_>) -> rusqlite::Result<SavedSearch> {
    Ok(SavedSearch {
        name: row.get(0)?,
        query: row.get(1)?,
        made: DateTime::from_timestamp(row.get(2)?, 0).unwrap_or_default(),
    })
}
