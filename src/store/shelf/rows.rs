//! One article as its rows: what a list shows of it, its words, what is made of them.
//!
//! An article with its analysis comes in, rows of the open transaction go out. It refuses to look an article up, and to
//! commit.

use chrono::{DateTime, SecondsFormat, Utc};
use rusqlite::{Connection, OptionalExtension as _, Row, ToSql, params};

use super::blob::{self, Rest, STAMP};
use super::index::{self, Indexing};
use crate::article::{Article, ArticleId, Published, Revision};
use crate::briefing::{Item, Opened, SourceId};

/// What is there of an article.
pub(super) struct Shelved {
    pub n: i64,
    pub source: i64,
    pub revision: Revision,
    pub len: usize,
    pub title: String,
    pub published: Option<String>,
    pub gone: bool,
    pub read: bool,
    /// The source that is asked for is named with it; so it is where none is asked for.
    pub named: bool,
}

/// What is there of the article `id`; `source` is the one that is asked for.
pub(super) fn shelved(
    db: &Connection,
    id: ArticleId,
    source: Option<SourceId>,
) -> rusqlite::Result<Option<Shelved>> {
    db.prepare_cached(
        "SELECT n, source, revision, len, title, published, gone IS NOT NULL, read,
            ?2 IS NULL OR EXISTS (SELECT 1 FROM held WHERE item = n AND held.source = ?2)
         FROM item WHERE article = ?1",
    )?
    .query_row(
        params![id.0.to_be_bytes(), source.map(|s| s.0)],
        |row: &Row<'_>| {
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
        },
    )
    .optional()
}

/// What a list shows, as the first ten values of a statement.
struct Line<'o> {
    at: i64,
    published: Option<String>,
    title: &'o str,
    says: &'o str,
    label: &'o str,
    words: i64,
    quotes: i64,
    events: i64,
    revision: i64,
    len: i64,
}

impl<'o> Line<'o> {
    fn of(opened: &Opened, item: &'o Item) -> Self {
        Self {
            at: item.key.at,
            published: item.published.map(written_day),
            title: &item.title,
            says: short(&item.says),
            label: &item.label,
            words: item.words as i64,
            quotes: item.quotes as i64,
            events: item.events as i64,
            revision: opened.article.revision().0.cast_signed(),
            len: opened.article.text.len() as i64,
        }
    }

    /// ?1 to ?10, and `more` behind them.
    fn values<'v>(&'v self, more: &[&'v dyn ToSql]) -> Vec<&'v dyn ToSql> {
        let own: [&dyn ToSql; 10] = [
            &self.at,
            &self.published,
            &self.title,
            &self.says,
            &self.label,
            &self.words,
            &self.quotes,
            &self.events,
            &self.revision,
            &self.len,
        ];
        own.into_iter().chain(more.iter().copied()).collect()
    }
}

/// A new article; the number of its rows.
pub(super) fn new_item<'o>(
    db: &Connection,
    source: Option<SourceId>,
    id: ArticleId,
    opened: &'o Opened,
    now: DateTime<Utc>,
    words: &mut Indexing<'o>,
) -> rusqlite::Result<i64> {
    let item = Item::of(opened, now);
    let key = id.0.to_be_bytes();
    // one that was opened before the library was there may have been read
    let read: bool = db
        .prepare_cached("SELECT read FROM place WHERE article = ?1")?
        .query_row([key], |row| row.get(0))
        .optional()?
        .unwrap_or_default();
    let n: i64 = db
        .prepare_cached(
            "INSERT INTO item (at, published, title, says, label, words, quotes, events, revision, len,
                article, source, added, read, changed)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, 0) RETURNING n",
        )?
        .query_row(
            Line::of(opened, &item)
                .values(&[&key, &source.unwrap_or_default().0, &now.timestamp(), &read])
                .as_slice(),
            |row| row.get(0),
        )?;
    db.prepare_cached("INSERT INTO body (n, text, rest) VALUES (?1, ?2, ?3)")?
        .execute(params![
            n,
            &*opened.article.text,
            blob::written(&Rest::of(&opened.article))
        ])?;
    db.prepare_cached("INSERT INTO analysis (n, stamp, bytes) VALUES (?1, ?2, ?3)")?
        .execute(params![
            n,
            STAMP,
            blob::packed(&opened.analysis, &opened.article.text)
        ])?;
    words.add(n, false, item, opened);
    Ok(n)
}

/// New words, a new title or a new day: the old words are kept beside them.
pub(super) fn change_item<'o>(
    db: &Connection,
    source: Option<SourceId>,
    old: &Shelved,
    opened: &'o Opened,
    now: DateTime<Utc>,
    words: &mut Indexing<'o>,
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
        "UPDATE item SET at = CASE WHEN ?2 IS NULL THEN at ELSE ?1 END,
            published = ?2, title = ?3, says = ?4, label = ?5, words = ?6, quotes = ?7, events = ?8,
            revision = ?9, len = ?10, source = ?12, changed = changed OR ?13, gone = NULL
         WHERE n = ?11",
    )?
    .execute(
        Line::of(opened, &item)
            .values(&[
                &old.n,
                &source.map_or(old.source, |s| s.0),
                &(other_words && old.read),
            ])
            .as_slice(),
    )?;
    db.prepare_cached("INSERT OR REPLACE INTO body (n, text, rest) VALUES (?1, ?2, ?3)")?
        .execute(params![
            old.n,
            &*opened.article.text,
            blob::written(&Rest::of(&opened.article))
        ])?;
    put_analysis(db, old.n, opened)?;
    words.add(old.n, true, item, opened);
    Ok(())
}

/// The analysis of an article whose words stay as they are, and what a list shows of it.
pub(super) fn change_analysis<'o>(
    db: &Connection,
    n: i64,
    opened: &'o Opened,
    words: &mut Indexing<'o>,
) -> rusqlite::Result<()> {
    let item = Item::of(opened, DateTime::default()); // an item's own moment is not touched
    db.prepare_cached("UPDATE item SET says = ?2, quotes = ?3, events = ?4 WHERE n = ?1")?
        .execute(params![
            n,
            short(&item.says),
            item.quotes as i64,
            item.events as i64
        ])?;
    put_analysis(db, n, opened)?;
    if !index::names_the_same(db, n, &opened.analysis)? {
        words.add(n, true, item, opened);
    }
    Ok(())
}

fn put_analysis(db: &Connection, n: i64, opened: &Opened) -> rusqlite::Result<()> {
    db.prepare_cached("INSERT OR REPLACE INTO analysis (n, stamp, bytes) VALUES (?1, ?2, ?3)")?
        .execute(params![
            n,
            STAMP,
            blob::packed(&opened.analysis, &opened.article.text)
        ])
        .map(drop)
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
