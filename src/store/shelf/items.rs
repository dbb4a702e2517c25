//! Lists of what is kept, page by page, and what a reader does to many articles at once.
//!
//! A query comes in, the items of one page go out, newest first: the next page is asked for by the key of the last
//! item, so that it costs as much as the first. It refuses to read a text.

use chrono::{DateTime, Utc};
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension as _, Row, params, params_from_iter};

use super::ranking;
use super::rows::read_day;
use super::select::Selection;
use crate::article::ArticleId;
use crate::briefing::query::{Query, Sort};
use crate::briefing::{Item, ItemKey, SourceId};
use crate::store::{Store, StoreError};

pub(super) const COLUMNS: &str =
    "article, at, n, title, says, label, published, added, words, quotes, events, read, changed, source,
    (SELECT count(*) FROM bookmark WHERE bookmark.article = item.article)";

impl Store {
    /// At most `limit` items that the query wants, newest first, those behind `after`; by relevance the best alone.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn items(
        &self,
        query: &Query,
        after: Option<ItemKey>,
        limit: usize,
    ) -> Result<Vec<Item>, StoreError> {
        let read = || -> rusqlite::Result<Vec<Item>> {
            let db = self.shelf();
            if query.sort() == Sort::Relevance {
                return ranking::best(db, query, after, limit);
            }
            let mut wanted = Selection::of(db, query)?;
            if let Some(key) = after {
                wanted.and("(at, n) < (?, ?)", [Value::from(key.at), Value::from(key.n)]);
            }
            let limit = i64::try_from(limit).unwrap_or(i64::MAX);
            let sql = format!(
                "SELECT {COLUMNS} FROM item WHERE {} ORDER BY at DESC, n DESC LIMIT {limit}",
                wanted.sql
            );
            let mut items: Vec<Item> = db
                .prepare_cached(&sql)?
                .query_map(params_from_iter(&wanted.values), item)?
                .collect::<rusqlite::Result<_>>()?;
            name_sources(db, &mut items)?;
            Ok(items)
        };
        read().map_err(|fault| self.fault(&fault))
    }

    /// These articles as lists show them; those that are gone are left out.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn items_of(&self, articles: &[ArticleId]) -> Result<Vec<Item>, StoreError> {
        let read = || -> rusqlite::Result<Vec<Item>> {
            let db = self.shelf();
            let mut select = db.prepare_cached(&format!(
                "SELECT {COLUMNS} FROM item WHERE article = ?1 AND gone IS NULL"
            ))?;
            let mut items = Vec::with_capacity(articles.len());
            for id in articles {
                items.extend(select.query_row([id.0.to_be_bytes()], item).optional()?);
            }
            name_sources(db, &mut items)?;
            Ok(items)
        };
        read().map_err(|fault| self.fault(&fault))
    }

    /// How many articles the query wants, and how many of them are unread.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn count(&self, query: &Query) -> Result<(usize, usize), StoreError> {
        let read = || -> rusqlite::Result<(usize, usize)> {
            let db = self.shelf();
            let wanted = Selection::of(db, query)?;
            let count = |more: &str| -> rusqlite::Result<usize> {
                let sql = format!("SELECT count(*) FROM item WHERE {}{more}", wanted.sql);
                let n: i64 = db
                    .prepare_cached(&sql)?
                    .query_row(params_from_iter(&wanted.values), |row| row.get(0))?;
                Ok(usize::try_from(n).unwrap_or_default())
            };
            Ok((count("")?, count(" AND read = 0")?))
        };
        read().map_err(|fault| self.fault(&fault))
    }

    /// Marks these articles read or unread, all or none; those that were not so already go out, to be undone with.
    ///
    /// # Errors
    /// When nothing of it is kept.
    pub fn mark_read(
        &mut self,
        articles: &[ArticleId],
        read: bool,
        now: DateTime<Utc>,
    ) -> Result<Vec<ArticleId>, StoreError> {
        self.writable()?;
        let mut run = || -> rusqlite::Result<Vec<ArticleId>> {
            let step = self.db.transaction()?;
            let mut changed = Vec::new();
            for &id in articles {
                if mark(&step, id, read, now)? {
                    changed.push(id);
                }
            }
            step.commit()?;
            Ok(changed)
        };
        let done = run();
        done.map_err(|fault| self.fault(&fault))
    }

    /// Marks everything that the query wants as read; what was unread goes out, to be undone with.
    ///
    /// # Errors
    /// When nothing of it is kept.
    pub fn mark_all_read(&mut self, query: &Query, now: DateTime<Utc>) -> Result<Vec<ArticleId>, StoreError> {
        self.writable()?;
        let mut run = || -> rusqlite::Result<Vec<ArticleId>> {
            let step = self.db.transaction()?;
            let wanted = Selection::of(&step, query)?;
            let unread: Vec<ArticleId> = step
                .prepare_cached(&format!(
                    "SELECT article FROM item WHERE {} AND read = 0",
                    wanted.sql
                ))?
                .query_map(params_from_iter(&wanted.values), |row| id(row, 0))?
                .collect::<rusqlite::Result<_>>()?;
            for &id in &unread {
                mark(&step, id, true, now)?;
            }
            step.commit()?;
            Ok(unread)
        };
        let done = run();
        done.map_err(|fault| self.fault(&fault))
    }
}

fn mark(db: &Connection, id: ArticleId, read: bool, now: DateTime<Utc>) -> rusqlite::Result<bool> {
    let bytes = id.0.to_be_bytes();
    let n = db
        .prepare_cached(
            "UPDATE item SET read = ?2, read_at = CASE WHEN ?2 THEN ?3 END, changed = changed AND NOT ?2
             WHERE article = ?1 AND (read <> ?2 OR (changed AND ?2))",
        )?
        .execute(params![bytes, read, now.timestamp()])?;
    db.prepare_cached("UPDATE place SET read = ?2 WHERE article = ?1 AND read <> ?2")?
        .execute(params![bytes, read])?;
    Ok(n > 0)
}

pub(super) fn id(row: &Row<'_>, column: usize) -> rusqlite::Result<ArticleId> {
    row.get(column).map(|bytes| ArticleId(u128::from_be_bytes(bytes)))
}

pub(super) fn item(row: &Row<'_>) -> rusqlite::Result<Item> {
    let number = |column: usize| -> rusqlite::Result<usize> {
        Ok(usize::try_from(row.get::<_, i64>(column)?).unwrap_or_default())
    };
    let published: Option<String> = row.get(6)?;
    let home: i64 = row.get(13)?;
    Ok(Item {
        article: id(row, 0)?,
        key: ItemKey {
            at: row.get(1)?,
            n: row.get(2)?,
        },
        title: row.get(3)?,
        says: row.get(4)?,
        label: row.get(5)?,
        published: published.as_deref().and_then(read_day),
        added: DateTime::from_timestamp(row.get(7)?, 0).unwrap_or_default(),
        words: number(8)?,
        quotes: number(9)?,
        events: number(10)?,
        read: row.get(11)?,
        changed: row.get(12)?,
        marks: number(14)?,
        sources: if home == 0 {
            Vec::new()
        } else {
            vec![SourceId(home)]
        },
    })
}

/// Adds the other sources that have the items of a page.
pub(super) fn name_sources(db: &Connection, items: &mut [Item]) -> rusqlite::Result<()> {
    let mut select = db.prepare_cached("SELECT source FROM held WHERE item = ?1 ORDER BY source")?;
    for item in items {
        let held = select.query_map([item.key.n], |row| row.get(0).map(SourceId))?;
        for source in held {
            let source = source?;
            if !item.sources.contains(&source) {
                item.sources.push(source);
            }
        }
    }
    Ok(())
}
