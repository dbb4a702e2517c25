//! What the reader removes: out of sight at once, back again on undo, cleared away later.
//!
//! Articles and sources come in; they are hidden, and their numbers go out to be undone with. It refuses to
//! forget that an article was removed: it does not come back with the next look at its feed.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, params};

use crate::article::ArticleId;
use crate::briefing::{Leave, RemovedSource, SourceId};
use crate::store::{Store, StoreError};

impl Store {
    /// Removes articles from the library; those that were there go out. Their bookmarks stay.
    ///
    /// # Errors
    /// When nothing of it is kept.
    pub fn remove_articles(
        &mut self,
        articles: &[ArticleId],
        now: DateTime<Utc>,
    ) -> Result<Vec<ArticleId>, StoreError> {
        self.writable()?;
        let mut run = || -> rusqlite::Result<Vec<ArticleId>> {
            let step = self.db.transaction()?;
            let mut gone = Vec::new();
            for &id in articles {
                let n = step
                    .prepare_cached("UPDATE item SET gone = ?2 WHERE article = ?1 AND gone IS NULL")?
                    .execute(params![id.0.to_be_bytes(), now.timestamp()])?;
                if n > 0 {
                    gone.push(id);
                }
            }
            step.commit()?;
            Ok(gone)
        };
        let done = run();
        done.map_err(|fault| self.fault(&fault))
    }

    /// Brings removed articles back.
    ///
    /// # Errors
    /// When nothing of it is kept.
    pub fn bring_back(&mut self, articles: &[ArticleId]) -> Result<(), StoreError> {
        self.writable()?;
        let mut run = || -> rusqlite::Result<()> {
            let step = self.db.transaction()?;
            unhide(&step, articles)?;
            step.commit()
        };
        let done = run();
        done.map_err(|fault| self.fault(&fault))
    }

    /// Removes a source, and as many of its articles as is said.
    ///
    /// # Errors
    /// When nothing of it is kept.
    pub fn remove_source(
        &mut self,
        source: SourceId,
        leave: Leave,
        now: DateTime<Utc>,
    ) -> Result<RemovedSource, StoreError> {
        self.writable()?;
        let mut run = || -> rusqlite::Result<Vec<ArticleId>> {
            let step = self.db.transaction()?;
            step.execute(
                "UPDATE source SET gone = ?2 WHERE id = ?1 AND gone IS NULL",
                params![source.0, now.timestamp()],
            )?;
            let mut articles: Vec<ArticleId> = Vec::new();
            if leave != Leave::All {
                articles = step
                    .prepare_cached(
                        "UPDATE item SET gone = ?2
                         WHERE n IN (SELECT item FROM held WHERE source = ?1) AND gone IS NULL
                            AND (?3 OR article NOT IN (SELECT article FROM bookmark))
                            AND NOT EXISTS (
                                SELECT 1 FROM held JOIN source ON source.id = held.source
                                WHERE held.item = item.n AND source.gone IS NULL)
                         RETURNING article",
                    )?
                    .query_map(
                        params![source.0, now.timestamp(), leave == Leave::Nothing],
                        |row| super::items::id(row, 0),
                    )?
                    .collect::<rusqlite::Result<_>>()?;
            }
            step.commit()?;
            Ok(articles)
        };
        let done = run();
        let articles = done.map_err(|fault| self.fault(&fault))?;
        Ok(RemovedSource { source, articles })
    }

    /// Brings a removed source back, with what went with it.
    ///
    /// # Errors
    /// When nothing of it is kept.
    pub fn bring_source_back(&mut self, removed: &RemovedSource) -> Result<(), StoreError> {
        self.writable()?;
        let mut run = || -> rusqlite::Result<()> {
            let step = self.db.transaction()?;
            step.execute("UPDATE source SET gone = NULL WHERE id = ?1", [removed.source.0])?;
            unhide(&step, &removed.articles)?;
            step.commit()
        };
        let done = run();
        done.map_err(|fault| self.fault(&fault))
    }

    /// Clears away the words of what was removed before this moment; how many articles. That they were removed
    /// stays known. What is bookmarked is left alone.
    ///
    /// # Errors
    /// When nothing of it is cleared.
    pub fn clear_removed(&mut self, before: DateTime<Utc>) -> Result<usize, StoreError> {
        self.writable()?;
        let mut run = || -> rusqlite::Result<usize> {
            let which: Vec<i64> = self
                .db
                .prepare_cached(
                    "SELECT n FROM item JOIN body USING (n)
                     WHERE gone < ?1 AND text <> '' AND article NOT IN (SELECT article FROM bookmark)",
                )?
                .query_map([before.timestamp()], |row| row.get(0))?
                .collect::<rusqlite::Result<_>>()?;
            if which.is_empty() {
                return Ok(0); // nothing is written, and no other process waits
            }
            let step = self.db.transaction()?;
            for sql in [
                "DELETE FROM words WHERE rowid = ?1",
                "DELETE FROM said WHERE item = ?1",
                "DELETE FROM analysis WHERE n = ?1",
                "DELETE FROM earlier WHERE n = ?1",
                "UPDATE body SET text = '', rest = x'' WHERE n = ?1",
            ] {
                let mut clear = step.prepare_cached(sql)?;
                for n in &which {
                    clear.execute([n])?;
                }
            }
            step.commit()?;
            Ok(which.len())
        };
        let done = run();
        done.map_err(|fault| self.fault(&fault))
    }
}

fn unhide(db: &Connection, articles: &[ArticleId]) -> rusqlite::Result<()> {
    let mut update = db.prepare_cached(
        "UPDATE item SET gone = NULL
         WHERE article = ?1 AND EXISTS (SELECT 1 FROM body WHERE body.n = item.n AND text <> '')",
    )?;
    for id in articles {
        update.execute([id.0.to_be_bytes()])?;
    }
    Ok(())
}
