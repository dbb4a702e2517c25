//! One kept article, whole.
//!
//! An identity comes in, the article with its analysis goes out; where the analysis is of an older analyser it is
//! made anew. It refuses to give words that do not fit the spans on them.

use std::sync::Arc;

use rusqlite::{OptionalExtension as _, Row};

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

    /// Articles whose analysis is of an older analyser, newest first: [`Store::unanalysed`] reads them and
    /// [`Store::keep_analysis`] keeps what is made of them. None where [`Store::all_renewed`] said so of this analyser.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn outdated(&self) -> Result<Vec<ArticleId>, StoreError> {
        if self.remembered(RENEWED)? == Some(STAMP) {
            return Ok(Vec::new());
        }
        let read = || -> rusqlite::Result<Vec<ArticleId>> {
            self.shelf()
                .prepare_cached(
                    "SELECT article FROM item LEFT JOIN analysis USING (n) WHERE stamp IS NOT ?1 AND gone IS NULL
                     ORDER BY at DESC",
                )?
                .query_map([STAMP], |row| super::items::id(row, 0))?
                .collect()
        };
        read().map_err(|fault| self.fault(&fault))
    }

    /// Remembers that every analysis is of this analyser, or that they are not.
    ///
    /// # Errors
    /// When it is not kept.
    pub fn all_renewed(&mut self, all: bool) -> Result<(), StoreError> {
        self.remember(RENEWED, if all { STAMP } else { 0 })
    }

    #[doc(hidden)] // an older analyser for tests
    /// Makes every analysis as if an older analyser had made it, and had found nothing.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn age_analyses(&mut self) -> Result<(), StoreError> {
        self.db
            .execute_batch(
                "UPDATE analysis SET stamp = stamp - 1000; UPDATE item SET quotes = 0, events = 0, says = '';
                 DELETE FROM said;",
            )
            .map_err(|fault| self.fault(&fault))?;
        self.all_renewed(false)
    }

    /// These articles without their analyses, those of them that are there.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn unanalysed(&self, articles: &[ArticleId]) -> Result<Vec<Article>, StoreError> {
        let read = || -> rusqlite::Result<Vec<Article>> {
            let mut select = self.shelf().prepare_cached(
                "SELECT article, text, rest FROM item JOIN body USING (n) WHERE article = ?1 AND gone IS NULL",
            )?;
            let mut all = Vec::with_capacity(articles.len());
            for id in articles {
                let found = select.query_row([id.0.to_be_bytes()], article).optional()?;
                all.extend(found.flatten());
            }
            Ok(all)
        };
        read().map_err(|fault| self.fault(&fault))
    }
}

/// Under which the analyser is remembered of which all analyses are.
const RENEWED: &str = "all analyses are of";

/// None where the bytes are none of ours.
fn article(row: &Row<'_>) -> rusqlite::Result<Option<Article>> {
    let id = super::items::id(row, 0)?;
    let text: Arc<str> = Arc::from(row.get_ref(1)?.as_str()?);
    let rest = blob::read(row.get_ref(2)?.as_blob()?);
    Ok(rest.map(|rest| rest.with(id, text)))
}

/// None where the bytes are none of ours.
pub(super) fn opened(row: &Row<'_>) -> rusqlite::Result<Option<Opened>> {
    let Some(article) = article(row)? else {
        return Ok(None);
    };
    let kept: Option<Analysis> = if row.get::<_, Option<i64>>(3)? == Some(STAMP) {
        blob::unpacked(row.get_ref(4)?.as_blob()?, &article.text)
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
