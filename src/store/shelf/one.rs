//! One kept article, whole.
//!
//! An identity comes in, the article with its analysis goes out; where the analysis is of an older analyser it is
//! made anew. It refuses to give words that do not fit the spans on them.

use std::sync::Arc;

use rusqlite::{OptionalExtension as _, Row, params};

use super::blob::{self, Rest, STAMP};
use crate::analysis::{Analysis, analyse};
use crate::article::{Article, ArticleId, Revision};
use crate::briefing::Opened;
use crate::store::{Store, StoreError};

/// What an article said before it was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Earlier {
    /// The name of that text.
    pub revision: Revision,
    /// Its title then.
    pub title: String,
    /// Its words then.
    pub text: String,
}

impl Store {
    /// An article that is kept; none where there is none, or the reader removed it.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn article(&self, id: ArticleId) -> Result<Option<Opened>, StoreError> {
        let read = || -> rusqlite::Result<Option<Opened>> {
            self.shelf()
                .prepare_cached(
                    "SELECT article, text, rest, stamp, bytes FROM item JOIN body USING (n) LEFT JOIN analysis USING (n)
                     WHERE article = ?1 AND gone IS NULL",
                )?
                .query_row([id.0.to_be_bytes()], opened)
                .optional()
                .map(Option::flatten)
        };
        read().map_err(|fault| self.fault(&fault))
    }

    /// What an article said before its text changed: the words as they were read, while what came after them has
    /// not been; else those of the last change.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn earlier(&self, id: ArticleId) -> Result<Option<Earlier>, StoreError> {
        self.shelf()
            .prepare_cached(
                "SELECT earlier.revision, earlier.title, earlier.text FROM earlier JOIN item USING (n)
                 WHERE article = ?1",
            )
            .and_then(|mut select| {
                select
                    .query_row([id.0.to_be_bytes()], |row| {
                        Ok(Earlier {
                            revision: Revision(row.get::<_, i64>(0)?.cast_unsigned()),
                            title: row.get(1)?,
                            text: row.get(2)?,
                        })
                    })
                    .optional()
            })
            .map_err(|fault| self.fault(&fault))
    }

    /// Articles whose analysis is of an older analyser, at most `limit`, newest first: [`Store::article`] analyses
    /// them, [`Store::keep_analysis`] keeps that.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn outdated(&self, limit: usize) -> Result<Vec<ArticleId>, StoreError> {
        let read = || -> rusqlite::Result<Vec<ArticleId>> {
            self.shelf()
                .prepare_cached(
                    "SELECT article FROM item JOIN analysis USING (n) WHERE stamp <> ?1 AND gone IS NULL
                     ORDER BY at DESC LIMIT ?2",
                )?
                .query_map(params![STAMP, i64::try_from(limit).unwrap_or(i64::MAX)], |row| {
                    super::items::id(row, 0)
                })?
                .collect()
        };
        read().map_err(|fault| self.fault(&fault))
    }
}

/// None where the bytes are none of ours.
pub(super) fn opened(row: &Row<'_>) -> rusqlite::Result<Option<Opened>> {
    let id = super::items::id(row, 0)?;
    let text: Arc<str> = Arc::from(row.get_ref(1)?.as_str()?);
    let Some(rest) = blob::read::<Rest>(row.get_ref(2)?.as_blob()?) else {
        return Ok(None);
    };
    let article = rest.with(id, text);
    let kept: Option<Analysis> = if row.get::<_, Option<i64>>(3)? == Some(STAMP) {
        blob::read(row.get_ref(4)?.as_blob()?)
    } else {
        None
    };
    let analysis = kept
        .filter(|a| a.sentences.iter().all(|s| fits(&article.text, s.span)))
        .unwrap_or_else(|| analyse(&article));
    Ok(Some(Opened {
        article: Arc::new(article),
        analysis: Arc::new(analysis),
    }))
}

fn fits(text: &str, span: crate::text::Span) -> bool {
    text.get(span.range()).is_some()
}

impl Rest {
    fn with(self, id: ArticleId, text: Arc<str>) -> Article {
        let Self {
            origin,
            title,
            bylines,
            published,
            site,
            url,
            lang,
            complete,
            blocks,
            notes,
        } = self;
        Article {
            id,
            origin,
            title,
            bylines,
            published,
            site,
            url,
            lang,
            complete,
            text,
            blocks,
            notes,
        }
    }
}
