//! Articles come in.
//!
//! Articles of one source come in, in one transaction with the state of that source; what each of them was to the
//! library goes out. It refuses to take the same article in twice, to let a shorter copy from elsewhere replace
//! the text it has, and to bring back what the reader removed.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Connection, OptionalExtension as _, TransactionBehavior, params};

use super::index::Indexing;
use super::rows::{Shelved, change_analysis, change_item, new_item, shelved, written_day};
use super::sources;
use crate::article::{Article, ArticleId, Published};
use crate::briefing::{Arrival, Change, Kept, Opened, Source, SourceId, heads};
use crate::store::identity::{self, Seen, new_id};
use crate::store::{Store, StoreError};

/// A copy from another source must be longer by this part to take the place of the text that is there.
const LONGER: f64 = 1.3;

/// After so many new articles the statistics that the finding of ways through the tables rests on are taken anew.
const TAKEN_ANEW: usize = 500;

impl Store {
    /// What articles of one source are to the library, before they are analysed: only what is [`Change::New`] or
    /// [`Change::Changed`] is worth it. Their identities go into the articles that are kept then. `source` is none
    /// for what is opened by hand. Nothing is written.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn arrivals(
        &self,
        source: Option<SourceId>,
        articles: &[Article],
    ) -> Result<Vec<Arrival>, StoreError> {
        let read = || -> rusqlite::Result<Vec<Arrival>> {
            // one look at the file for all of them
            let db = &*self.shelf().unchecked_transaction()?;
            let mut taken = BTreeSet::new();
            let mut all = Vec::with_capacity(articles.len());
            for article in articles {
                let named = source.filter(|_| article.id.0 != 0 && !taken.contains(&article.id));
                let found = match named.and_then(|_| identity::keys(db, article.id)) {
                    // told apart at an earlier look, before its page gave it other words
                    Some(known) => Some((article.id, known)),
                    None => identity::find(db, &Seen::of(article).0, &taken)?,
                };
                let id = match found {
                    Some((id, _)) => id,
                    // the identity that it was given before, so that it has one from the first look on
                    None if article.id.0 != 0 && !taken.contains(&article.id) => article.id,
                    None => ArticleId(new_id()),
                };
                taken.insert(id);
                let published = said_day(db, id)?;
                let change = match shelved(db, id, source)? {
                    None => Change::New,
                    Some(old) => old.change(source, article, published),
                };
                all.push(Arrival {
                    article: id,
                    change,
                    published,
                });
            }
            Ok(all)
        };
        read().map_err(|fault| self.fault(&fault))
    }

    /// Keeps articles of one source, and the source itself, in one transaction: killed at any point, all of it is
    /// there or nothing. `source` is none for what is opened by hand: that brings back what was removed. What
    /// each article was to the library is told in their order; the number of a source that is new is in
    /// [`Store::source_at`].
    ///
    /// # Errors
    /// When nothing of it is kept.
    pub fn keep(
        &mut self,
        source: Option<&Source>,
        articles: &[Opened],
        now: DateTime<Utc>,
    ) -> Result<Vec<Kept>, StoreError> {
        self.writable()?;
        let path = self.path.clone();
        let mut run = || -> rusqlite::Result<Vec<Kept>> {
            let step = self
                .db
                .transaction_with_behavior(TransactionBehavior::Immediate)?;
            let source = source.map(|s| sources::put(&step, s)).transpose()?;
            let mut taken = BTreeSet::new();
            let mut all = Vec::with_capacity(articles.len());
            let mut words = Indexing::default();
            for opened in articles {
                let kept = keep_one(&step, source, opened, now, &taken, &mut words)?;
                taken.insert(kept.article);
                all.push(kept);
            }
            words.write(&step)?;
            step.commit()?;
            Ok(all)
        };
        let kept = run().map_err(|fault| StoreError::sqlite(&path, &fault))?;
        self.filled += kept.iter().filter(|k| k.change == Change::New).count();
        if self.filled >= TAKEN_ANEW {
            self.filled = 0;
            self.take_statistics();
        }
        Ok(kept)
    }

    /// Keeps the analysis of articles that are kept, where it was made anew; one whose text is another now is left
    /// alone.
    ///
    /// # Errors
    /// When nothing of it is kept.
    pub fn keep_analysis(&mut self, articles: &[Opened]) -> Result<(), StoreError> {
        self.writable()?;
        let mut run = || -> rusqlite::Result<()> {
            let step = self
                .db
                .transaction_with_behavior(TransactionBehavior::Immediate)?;
            let mut words = Indexing::default();
            for opened in articles {
                let old = shelved(&step, opened.article.id, None)?;
                if let Some(old) = old.filter(|o| o.revision == opened.article.revision()) {
                    change_analysis(&step, old.n, opened, &mut words)?;
                }
            }
            words.write(&step)?;
            step.commit()
        };
        let done = run();
        done.map_err(|fault| self.fault(&fault))
    }

    /// Takes the statistics of the tables anew: without them a start with many sources takes seconds. Nothing is
    /// lost where it fails.
    pub fn take_statistics(&self) {
        if self.refusal().is_none() {
            let _ = self.db.execute_batch("PRAGMA analysis_limit = 1000; ANALYZE;");
        }
    }
}

impl Shelved {
    fn change(&self, source: Option<SourceId>, article: &Article, said: Option<NaiveDate>) -> Change {
        if self.gone && source.is_some() {
            return Change::Same;
        }
        let as_it_is = if self.named { Change::Same } else { Change::Named };
        let same = self.revision == article.revision();
        let elsewhere = source.is_some_and(|s| s.0 != self.source);
        if elsewhere && (same || (article.text.len() as f64) < LONGER * self.len as f64) {
            return as_it_is;
        }
        let published = said
            .map(Published::Day)
            .or(article.published.map(|known| known.date));
        if same
            && !self.gone
            && self.title == heads::title(article)
            && self.published == published.map(written_day)
        {
            return as_it_is;
        }
        Change::Changed
    }
}

fn keep_one<'o>(
    db: &Connection,
    source: Option<SourceId>,
    opened: &'o Opened,
    now: DateTime<Utc>,
    taken: &BTreeSet<ArticleId>,
    words: &mut Indexing<'o>,
) -> rusqlite::Result<Kept> {
    let article = &*opened.article;
    let Seen(keys) = Seen::of(article);
    let entry = keys.entry().map(str::to_owned);
    let given = (article.id.0 != 0 && !taken.contains(&article.id))
        .then(|| identity::keys(db, article.id))
        .flatten();
    let found = match given {
        // it was told apart from the others that came with it
        Some(known) => Some((article.id, known)),
        None => identity::find(db, &keys, taken)?,
    };
    let id = match &found {
        Some((id, _)) => *id,
        // the identity that it came with, where nobody has it
        None if article.id.0 == 0 || taken.contains(&article.id) || is_known(db, article.id)? => {
            ArticleId(new_id())
        }
        None => article.id,
    };
    let old = shelved(db, id, source)?;
    let change = match &old {
        None => Change::New,
        Some(old) => old.change(source, article, said_day(db, id)?),
    };
    let merged = match (change, &found) {
        (Change::Same | Change::Named, Some((_, known))) => known.over(Some(&keys)),
        (_, Some((_, known))) => keys.beside(known),
        (_, None) => keys.clone(),
    };
    if found.as_ref().map(|(_, known)| known) != Some(&merged) {
        identity::put(db, id, &merged)?;
    }
    let n = match (&old, change) {
        (Some(old), Change::Same | Change::Named) => old.n,
        (Some(old), _) => {
            change_item(db, source, old, opened, now, words)?;
            old.n
        }
        (None, _) => new_item(db, source, id, opened, now, words)?,
    };
    if let Some(source) = source {
        // what is in the keys of the article already is not written twice
        let entry = entry.filter(|e| merged.entry() != Some(e));
        db.prepare_cached(
            "INSERT INTO held (item, source, entry) VALUES (?1, ?2, ?3)
             ON CONFLICT DO UPDATE SET entry = ?3 WHERE entry IS NOT ?3",
        )?
        .execute(params![n, source.0, entry])?;
    }
    Ok(Kept { article: id, change })
}

fn is_known(db: &Connection, id: ArticleId) -> rusqlite::Result<bool> {
    db.prepare_cached("SELECT 1 FROM article WHERE id = ?1")?
        .exists([id.0.to_be_bytes()])
}

/// The day on which the reader says it was published.
fn said_day(db: &Connection, id: ArticleId) -> rusqlite::Result<Option<NaiveDate>> {
    let day: Option<String> = db
        .prepare_cached("SELECT day FROM published WHERE article = ?1")?
        .query_row([id.0.to_be_bytes()], |row| row.get(0))
        .optional()?;
    Ok(day.and_then(|day| day.parse().ok()))
}
