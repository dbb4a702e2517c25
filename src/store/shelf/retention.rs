//! How long articles stay: by age, and by the size of the library.
//!
//! What the reader wants kept comes in; articles beyond it are removed as if by hand, and go out to be told of and undone
//! with. It refuses to touch what is bookmarked, with a note or a tag or without, and what the reader corrected.

use chrono::{DateTime, TimeDelta, Utc};
use rusqlite::{Connection, params};

use crate::article::ArticleId;
use crate::store::{Store, StoreError};

/// What stays in the library.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Retention {
    /// Days from the day on which an article came in; 0 for ever.
    pub days: u16,
    /// MiB that the library may fill; 0 for as much as there is.
    pub mib: u16,
    /// What is unread stays in any case.
    pub unread: bool,
}

/// Days after which what was removed is cleared away for good.
pub const CLEARED_AFTER: i64 = 7;

/// What no rule removes; the unread stay where ?1 says so.
const MAY_GO: &str = "gone IS NULL AND (read OR NOT ?1)
    AND article NOT IN (SELECT article FROM bookmark) AND article NOT IN (SELECT article FROM correction)";

impl Retention {
    /// Everything stays.
    #[must_use]
    pub fn is_everything(self) -> bool {
        self.days == 0 && self.mib == 0
    }
}

impl Store {
    /// Removes what came in before the days that are kept, and then the oldest of the rest until the library fits its
    /// size; those that went go out. [`Store::bring_back`] undoes it until they are cleared away.
    ///
    /// # Errors
    /// When nothing of it is kept.
    pub fn retain(&mut self, keep: Retention, now: DateTime<Utc>) -> Result<Vec<ArticleId>, StoreError> {
        if keep.is_everything() {
            return Ok(Vec::new());
        }
        self.writable()?;
        let mut run = || -> rusqlite::Result<Vec<ArticleId>> {
            let mut beyond = Vec::new();
            if keep.days > 0 {
                let before = now - TimeDelta::days(i64::from(keep.days));
                beyond = self
                    .db
                    .prepare_cached(&format!(
                        "SELECT article FROM item WHERE {MAY_GO} AND added < ?2 ORDER BY added, n"
                    ))?
                    .query_map(params![keep.unread, before.timestamp()], |row| {
                        super::items::id(row, 0)
                    })?
                    .collect::<rusqlite::Result<_>>()?;
            }
            if keep.mib > 0 {
                let too_much = too_much(&self.db, u64::from(keep.mib) << 20, &beyond)?;
                beyond.extend(oldest(&self.db, keep.unread, too_much, &beyond)?);
            }
            if beyond.is_empty() {
                return Ok(beyond); // nothing is written, and no other process waits
            }
            let step = self.db.transaction()?;
            let gone = hide(&step, &beyond, now)?;
            step.commit()?;
            Ok(gone)
        };
        let done = run();
        done.map_err(|fault| self.fault(&fault))
    }
}

/// What was bookmarked since it was chosen stays.
fn hide(db: &Connection, articles: &[ArticleId], now: DateTime<Utc>) -> rusqlite::Result<Vec<ArticleId>> {
    let mut update = db.prepare_cached(
        "UPDATE item SET gone = ?2 WHERE article = ?1 AND gone IS NULL
            AND NOT EXISTS (SELECT 1 FROM bookmark WHERE bookmark.article = ?1)",
    )?;
    let mut gone = Vec::with_capacity(articles.len());
    for &id in articles {
        if update.execute(params![id.0.to_be_bytes(), now.timestamp()])? > 0 {
            gone.push(id);
        }
    }
    Ok(gone)
}

/// Bytes of text that are too much for a library of `most` bytes, once `gone` are gone. An article fills as much of the
/// file as its part of all the text that is in it.
fn too_much(db: &Connection, most: u64, gone: &[ArticleId]) -> rusqlite::Result<u64> {
    let number = |sql: &str| -> rusqlite::Result<u64> {
        let n: i64 = db.query_row(sql, [], |row| row.get(0))?;
        Ok(u64::try_from(n).unwrap_or_default())
    };
    let page = number("PRAGMA page_size")?;
    let free = number("PRAGMA freelist_count")?;
    // every table and index has one page of its own, however little is in it
    let bare = number("SELECT count(*) FROM sqlite_schema WHERE rootpage > 0")? * page;
    let file = (number("PRAGMA page_count")?.saturating_sub(free) * page).saturating_sub(bare);
    // what was cleared away has no analysis any more
    let in_it = number(
        "SELECT coalesce(sum(len), 0) FROM item WHERE gone IS NULL OR EXISTS (SELECT 1 FROM analysis a WHERE a.n = item.n)",
    )?;
    let mut kept = number("SELECT coalesce(sum(len), 0) FROM item WHERE gone IS NULL")?;
    let mut len = db.prepare_cached("SELECT len FROM item WHERE article = ?1")?;
    for id in gone {
        let bytes: i64 = len.query_row([id.0.to_be_bytes()], |row| row.get(0))?;
        kept = kept.saturating_sub(u64::try_from(bytes).unwrap_or_default());
    }
    let fits = u128::from(most.saturating_sub(bare)) * u128::from(in_it) / u128::from(file.max(1));
    Ok(kept.saturating_sub(u64::try_from(fits).unwrap_or(u64::MAX)))
}

/// The articles that came in first, until they hold `bytes` bytes of text.
fn oldest(db: &Connection, unread: bool, bytes: u64, gone: &[ArticleId]) -> rusqlite::Result<Vec<ArticleId>> {
    let mut found = Vec::new();
    let mut sum = 0u64;
    let mut select = db.prepare_cached(&format!(
        "SELECT article, len FROM item WHERE {MAY_GO} ORDER BY added, n"
    ))?;
    let mut rows = select.query([unread])?;
    let gone: std::collections::BTreeSet<&ArticleId> = gone.iter().collect();
    while sum < bytes
        && let Some(row) = rows.next()?
    {
        let id = super::items::id(row, 0)?;
        if !gone.contains(&id) {
            sum += u64::try_from(row.get::<_, i64>(1)?).unwrap_or_default();
            found.push(id);
        }
    }
    Ok(found)
}
