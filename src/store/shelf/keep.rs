//! Articles come in.
//!
//! Articles of one source come in, in one transaction with the state of that source; what each of them was to the
//! library goes out. It refuses to take the same article in twice, to let a shorter copy from elsewhere replace
//! the text it has, and to bring back what the reader removed.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use rusqlite::{Connection, OptionalExtension as _, TransactionBehavior, params};

use super::blob::{self, Rest, STAMP};
use super::sources;
use crate::analysis::Analysis;
use crate::article::{Article, ArticleId, Published, Revision};
use crate::briefing::{Arrival, Change, Item, Kept, Opened, Source, SourceId, heads};
use crate::store::identity::{self, Seen, new_id};
use crate::store::{Store, StoreError};

/// A copy from another source must be longer by this part to take the place of the text that is there.
const LONGER: f64 = 1.3;

/// After so many new articles the statistics that the finding of ways through the tables rests on are taken anew.
const TAKEN_ANEW: usize = 500;

/// What is there of an article.
struct Shelved {
    n: i64,
    source: i64,
    revision: Revision,
    len: usize,
    title: String,
    published: Option<String>,
    gone: bool,
    read: bool,
    /// The source that is asked for is named with it; so it is where none is asked for.
    named: bool,
}

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
            let db = self.shelf();
            let mut taken = BTreeSet::new();
            let mut all = Vec::with_capacity(articles.len());
            for article in articles {
                let found = identity::find(db, &Seen::of(article).0, &taken)?;
                let id = found.map_or_else(|| ArticleId(new_id()), |(id, _)| id);
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
            for opened in articles {
                let kept = keep_one(&step, source, opened, now, &mut taken)?;
                taken.insert(kept.article);
                all.push(kept);
            }
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
            for opened in articles {
                let id = opened.article.id;
                let Some(old) = shelved(&step, id, None)?.filter(|o| o.revision == opened.article.revision())
                else {
                    continue;
                };
                let now = DateTime::<Utc>::default(); // an item's own moment is not touched
                let item = Item::of(opened, now);
                step.prepare_cached("UPDATE item SET says = ?2, quotes = ?3, events = ?4 WHERE n = ?1")?
                    .execute(params![
                        old.n,
                        short(&item.says),
                        item.quotes as i64,
                        item.events as i64
                    ])?;
                forget_words(&step, old.n)?;
                put_body(&step, old.n, opened, &item)?;
            }
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

    /// Fills what is made from the articles anew: the index of words, and who is quoted where.
    pub(in crate::store) fn index_anew(&self) -> rusqlite::Result<()> {
        self.db
            .execute_batch("DELETE FROM words; DELETE FROM said; DELETE FROM speaker;")?;
        let mut select = self
            .db
            .prepare("SELECT n, title, text, label, stamp, bytes FROM item JOIN body USING (n) LEFT JOIN analysis USING (n)")?;
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()? {
            let n = row.get(0)?;
            let word = |column| Ok::<_, rusqlite::Error>(row.get_ref(column)?.as_str()?);
            let analysis: Analysis = if row.get::<_, Option<i64>>(4)? == Some(STAMP) {
                blob::read(row.get_ref(5)?.as_blob()?).unwrap_or_default()
            } else {
                Analysis::default()
            };
            let names = speakers(&analysis);
            put_words(&self.db, n, [word(1)?, word(2)?, word(3)?], &names)?;
            put_speakers(&self.db, n, &names)?;
        }
        Ok(())
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

fn keep_one(
    db: &Connection,
    source: Option<SourceId>,
    opened: &Opened,
    now: DateTime<Utc>,
    taken: &mut BTreeSet<ArticleId>,
) -> rusqlite::Result<Kept> {
    let article = &*opened.article;
    let Seen(keys) = Seen::of(article);
    let entry = keys.entry().map(str::to_owned);
    let given = (source.is_none() && article.id.0 != 0 && !taken.contains(&article.id))
        .then(|| identity::keys(db, article.id))
        .flatten();
    let found = match given {
        // opened by hand, it was told apart from the others that were opened with it
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
            change_item(db, source, old, opened, now)?;
            old.n
        }
        (None, _) => new_item(db, source, id, opened, now)?,
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

fn shelved(db: &Connection, id: ArticleId, source: Option<SourceId>) -> rusqlite::Result<Option<Shelved>> {
    db.prepare_cached(
        "SELECT n, source, revision, len, title, published, gone IS NOT NULL, read,
            ?2 IS NULL OR EXISTS (SELECT 1 FROM held WHERE item = n AND held.source = ?2)
         FROM item WHERE article = ?1",
    )?
    .query_row(params![id.0.to_be_bytes(), source.map(|s| s.0)], |row| {
        Ok(Shelved {
            n: row.get(0)?,
            source: row.get(1)?,
            revision: Revision(row.get::<_, i64>(2)?.cast_unsigned()),
            len: usize::try_from(row.get::<_, i64>(3)?).unwrap_or_default(),
            title: row.get(4)?,
            published: row.get(5)?,
            gone: row.get(6)?,
            read: row.get(7)?,
            named: row.get(8)?,
        })
    })
    .optional()
}

/// The day on which the reader says it was published.
fn said_day(db: &Connection, id: ArticleId) -> rusqlite::Result<Option<NaiveDate>> {
    let day: Option<String> = db
        .prepare_cached("SELECT day FROM published WHERE article = ?1")?
        .query_row([id.0.to_be_bytes()], |row| row.get(0))
        .optional()?;
    Ok(day.and_then(|day| day.parse().ok()))
}

fn new_item(
    db: &Connection,
    source: Option<SourceId>,
    id: ArticleId,
    opened: &Opened,
    now: DateTime<Utc>,
) -> rusqlite::Result<i64> {
    let item = Item::of(opened, now);
    // one that was opened before the library was there may have been read
    let read: bool = db
        .prepare_cached("SELECT read FROM place WHERE article = ?1")?
        .query_row([id.0.to_be_bytes()], |row| row.get(0))
        .optional()?
        .unwrap_or_default();
    let n: i64 = db
        .prepare_cached(
            "INSERT INTO item (article, source, at, published, title, says, label, words, quotes, events,
                added, read, changed, revision, len)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, 0, ?13, ?14) RETURNING n",
        )?
        .query_row(
            params![
                id.0.to_be_bytes(),
                source.unwrap_or_default().0,
                item.key.at,
                item.published.map(written_day),
                item.title,
                short(&item.says),
                item.label,
                item.words as i64,
                item.quotes as i64,
                item.events as i64,
                now.timestamp(),
                read,
                opened.article.revision().0.cast_signed(),
                opened.article.text.len() as i64,
            ],
            |row| row.get(0),
        )?;
    put_body(db, n, opened, &item)?;
    Ok(n)
}

/// New words, a new title or a new day: the old words are kept beside them.
fn change_item(
    db: &Connection,
    source: Option<SourceId>,
    old: &Shelved,
    opened: &Opened,
    now: DateTime<Utc>,
) -> rusqlite::Result<()> {
    let item = Item::of(opened, now);
    let other_words = old.revision != opened.article.revision();
    if other_words {
        // what was read last stays until what came after it is read
        db.prepare_cached(
            "INSERT INTO earlier (n, revision, title, text, until)
             SELECT n, revision, title, text, ?2 FROM item JOIN body USING (n) WHERE n = ?1 AND NOT changed
             ON CONFLICT DO UPDATE SET revision = excluded.revision, title = excluded.title,
                text = excluded.text, until = ?2",
        )?
        .execute(params![old.n, now.timestamp()])?;
    }
    db.prepare_cached(
        "UPDATE item SET source = ?2,
            at = CASE WHEN ?4 IS NULL THEN at ELSE ?3 END,
            published = ?4, title = ?5, says = ?6, label = ?7,
            words = ?8, quotes = ?9, events = ?10, changed = changed OR ?11, gone = NULL,
            revision = ?12, len = ?13
         WHERE n = ?1",
    )?
    .execute(params![
        old.n,
        source.map_or(old.source, |s| s.0),
        item.key.at,
        item.published.map(written_day),
        item.title,
        short(&item.says),
        item.label,
        item.words as i64,
        item.quotes as i64,
        item.events as i64,
        other_words && old.read,
        opened.article.revision().0.cast_signed(),
        opened.article.text.len() as i64,
    ])?;
    forget_words(db, old.n)?;
    put_body(db, old.n, opened, &item)
}

/// Takes an article out of what is made from it.
fn forget_words(db: &Connection, n: i64) -> rusqlite::Result<()> {
    db.prepare_cached("DELETE FROM words WHERE rowid = ?1")?
        .execute([n])?;
    db.prepare_cached("DELETE FROM said WHERE item = ?1")?
        .execute([n])
        .map(drop)
}

fn put_body(db: &Connection, n: i64, opened: &Opened, item: &Item) -> rusqlite::Result<()> {
    let article = &*opened.article;
    db.prepare_cached("INSERT OR REPLACE INTO body (n, text, rest) VALUES (?1, ?2, ?3)")?
        .execute(params![n, &*article.text, blob::written(&Rest::of(article))])?;
    db.prepare_cached("INSERT OR REPLACE INTO analysis (n, stamp, bytes) VALUES (?1, ?2, ?3)")?
        .execute(params![n, STAMP, blob::written(&*opened.analysis)])?;
    let speakers = speakers(&opened.analysis);
    put_words(db, n, [&item.title, &article.text, &item.label], &speakers)?;
    put_speakers(db, n, &speakers)
}

/// Everybody who is quoted, each once.
fn speakers(analysis: &Analysis) -> BTreeSet<&str> {
    let speakers = analysis.quotes.iter().filter_map(|q| q.speaker.as_ref());
    speakers.map(|s| s.name.as_str()).collect()
}

fn put_words(
    db: &Connection,
    n: i64,
    [title, text, label]: [&str; 3],
    speakers: &BTreeSet<&str>,
) -> rusqlite::Result<()> {
    let speakers: Vec<&str> = speakers.iter().copied().collect();
    db.prepare_cached("INSERT INTO words (rowid, title, text, label, speakers) VALUES (?1, ?2, ?3, ?4, ?5)")?
        .execute(params![n, title, text, label, speakers.join(BETWEEN)])
        .map(drop)
}

/// Stands between two names in the index, so that the end of one and the start of the next are no name.
const BETWEEN: &str = " 0x0 ";

fn put_speakers(db: &Connection, n: i64, names: &BTreeSet<&str>) -> rusqlite::Result<()> {
    for name in names {
        let known: Option<i64> = db
            .prepare_cached("SELECT id FROM speaker WHERE name = ?1")?
            .query_row([name], |row| row.get(0))
            .optional()?;
        let id = match known {
            Some(id) => id,
            None => db
                .prepare_cached("INSERT INTO speaker (name) VALUES (?1) RETURNING id")?
                .query_row([name], |row| row.get(0))?,
        };
        db.prepare_cached("INSERT OR IGNORE INTO said (item, speaker) VALUES (?1, ?2)")?
            .execute([n, id])?;
    }
    Ok(())
}

/// As JSON has it: "2026-10-12", or a moment with its offset.
pub(super) fn written_day(published: Published) -> String {
    match published {
        Published::Day(day) => day.to_string(),
        Published::At(at) => at.to_rfc3339_opts(SecondsFormat::AutoSi, false),
    }
}

/// What [`written_day`] wrote.
pub(super) fn read_day(written: &str) -> Option<Published> {
    match written.parse() {
        Ok(day) => Some(Published::Day(day)),
        Err(_) => DateTime::parse_from_rfc3339(written).ok().map(Published::At),
    }
}

/// One line of a list is never longer than this many bytes.
const LINE: usize = 300;

fn short(words: &str) -> &str {
    crate::text::Span::snap(words, 0, LINE.min(words.len())).cut(words)
}

impl Rest {
    fn of(article: &Article) -> Self {
        Self {
            origin: article.origin.clone(),
            title: article.title.clone(),
            bylines: article.bylines.clone(),
            published: article.published,
            site: article.site.clone(),
            url: article.url.clone(),
            lang: article.lang.clone(),
            complete: article.complete,
            blocks: article.blocks.clone(),
            notes: article.notes.clone(),
        }
    }
}
