//! The pages behind excerpts: which of them are here, and which are not to be asked for again yet.
//!
//! Articles come in, what is known of their pages goes out. It refuses to keep the words of a page: those are the
//! article's own.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension as _, params};

use crate::article::ArticleId;
use crate::store::{Store, StoreError};

/// What became of the page behind an excerpt.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PageState {
    /// The fingerprint of title and text as the feed gave them, when the page was asked for
    /// ([`crate::store::Seen::words`]).
    pub given: String,
    /// The article has the text of its page.
    pub whole: bool,
    /// How often in a row asking brought nothing.
    pub tries: u32,
    /// Not to be asked for again before.
    pub again: Option<DateTime<Utc>>,
}

/// What the library knows of an entry whose page may be asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BehindExcerpt {
    /// The reader removed the article.
    Removed,
    /// The article is there, or it is new; its page was never asked for.
    NeverAsked,
    /// Its page was asked for.
    Asked(PageState),
}

impl Store {
    /// What is known of the page behind an article.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn behind_excerpt(&self, article: ArticleId) -> Result<BehindExcerpt, StoreError> {
        let read = || -> rusqlite::Result<Option<BehindExcerpt>> {
            self.shelf()
                .prepare_cached(
                    "SELECT gone IS NOT NULL, given, whole, tries, again FROM item LEFT JOIN page ON item = n
                     WHERE article = ?1",
                )?
                .query_row([article.0.to_be_bytes()], |row| {
                    let given: Option<String> = row.get(1)?;
                    Ok(match (row.get(0)?, given) {
                        (true, _) => BehindExcerpt::Removed,
                        (false, None) => BehindExcerpt::NeverAsked,
                        (false, Some(given)) => BehindExcerpt::Asked(PageState {
                            given,
                            whole: row.get(2)?,
                            tries: row.get(3)?,
                            again: row
                                .get::<_, Option<i64>>(4)?
                                .and_then(|at| DateTime::from_timestamp(at, 0)),
                        }),
                    })
                })
                .optional()
        };
        let known = read().map_err(|fault| self.fault(&fault))?;
        Ok(known.unwrap_or(BehindExcerpt::NeverAsked))
    }

    /// Remembers what became of pages. Those of articles that are not there are passed over.
    ///
    /// # Errors
    /// When nothing of it is kept.
    pub fn note_pages(&mut self, pages: &[(ArticleId, PageState)]) -> Result<(), StoreError> {
        if pages.is_empty() {
            return Ok(());
        }
        self.writable()?;
        let mut run = || -> rusqlite::Result<()> {
            let step = self.db.transaction()?;
            let mut put = step.prepare_cached(
                "INSERT OR REPLACE INTO page (item, given, whole, tries, again)
                 SELECT n, ?2, ?3, ?4, ?5 FROM item WHERE article = ?1",
            )?;
            for (id, page) in pages {
                put.execute(params![
                    id.0.to_be_bytes(),
                    page.given,
                    page.whole,
                    page.tries,
                    page.again.map(|at| at.timestamp())
                ])?;
            }
            drop(put);
            step.commit()
        };
        let done = run();
        done.map_err(|fault| self.fault(&fault))
    }
}

/// The fingerprint of what a feed told of an article when its page was asked for.
pub(in crate::store) fn told(db: &Connection, article: ArticleId) -> Option<String> {
    db.prepare_cached("SELECT given FROM page JOIN item ON n = item WHERE article = ?1")
        .and_then(|mut select| {
            select
                .query_row([article.0.to_be_bytes()], |row| row.get(0))
                .optional()
        })
        .ok()
        .flatten()
}
