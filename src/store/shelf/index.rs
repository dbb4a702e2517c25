//! The index: which words stand in which article, and who is quoted where.
//!
//! Articles come in while their rows are written; their words go into the index in one go at the end. It refuses to
//! write between other rows: with every statement that may have to be taken back, FTS5 writes out what it has gathered.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension as _, params};
use rustc_hash::FxHashMap;

use super::blob::{self, STAMP};
use crate::analysis::Analysis;
use crate::briefing::{Item, Opened};
use crate::store::Store;

/// What is to go into the index.
#[derive(Default)]
pub(super) struct Indexing<'o> {
    all: Vec<Entry<'o>>,
}

/// One article: its number, whether older words of it are there, and what is found.
struct Entry<'o> {
    n: i64,
    again: bool,
    title: String,
    label: String,
    opened: &'o Opened,
}

impl<'o> Indexing<'o> {
    /// Takes down an article; `again` where it is in the index already.
    pub(super) fn add(&mut self, n: i64, again: bool, item: Item, opened: &'o Opened) {
        self.all.push(Entry {
            n,
            again,
            title: item.title,
            label: item.label,
            opened,
        });
    }

    /// Writes all of it.
    pub(super) fn write(self, db: &Connection) -> rusqlite::Result<()> {
        let mut known = Speakers::of(db)?;
        let mut index = Words::of(db)?;
        for entry in &self.all {
            if entry.again {
                db.prepare_cached("DELETE FROM said WHERE item = ?1")?
                    .execute([entry.n])?;
            }
            known.put(entry.n, &speakers(&entry.opened.analysis))?;
        }
        for entry in &self.all {
            if entry.again {
                db.prepare_cached("DELETE FROM words WHERE rowid = ?1")?
                    .execute([entry.n])?;
            }
            let found = [&entry.title, &*entry.opened.article.text, &entry.label];
            index.put(entry.n, found, &speakers(&entry.opened.analysis))?;
        }
        Ok(())
    }
}

impl Store {
    /// Fills what is made from the articles anew: the index of words, and who is quoted where.
    pub(in crate::store) fn index_anew(&self) -> rusqlite::Result<()> {
        let step = self.db.unchecked_transaction()?;
        step.execute_batch("DELETE FROM words; DELETE FROM said; DELETE FROM speaker;")?;
        {
            let mut select = step.prepare(
                "SELECT n, title, text, label, stamp, bytes FROM item JOIN body USING (n) LEFT JOIN analysis USING (n)",
            )?;
            let (mut known, mut index) = (Speakers::of(&step)?, Words::of(&step)?);
            let mut rows = select.query([])?;
            while let Some(row) = rows.next()? {
                let n = row.get(0)?;
                let word = |column| Ok::<_, rusqlite::Error>(row.get_ref(column)?.as_str()?);
                let analysis: Analysis = if row.get::<_, Option<i64>>(4)? == Some(STAMP) {
                    blob::unpacked(row.get_ref(5)?.as_blob()?, word(2)?).unwrap_or_default()
                } else {
                    Analysis::default()
                };
                let names = speakers(&analysis);
                known.put(n, &names)?;
                index.put(n, [word(1)?, word(2)?, word(3)?], &names)?;
            }
        }
        step.commit()
    }
}

/// Are those who are quoted the same as in the index? Then its words are too, where the text is.
pub(super) fn names_the_same(db: &Connection, n: i64, analysis: &Analysis) -> rusqlite::Result<bool> {
    let there: BTreeSet<String> = db
        .prepare_cached("SELECT name FROM said JOIN speaker ON speaker.id = said.speaker WHERE item = ?1")?
        .query_map([n], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(there.iter().map(String::as_str).eq(speakers(analysis)))
}

/// Everybody who is quoted, each once.
fn speakers(analysis: &Analysis) -> BTreeSet<&str> {
    let speakers = analysis.quotes.iter().filter_map(|q| q.speaker.as_ref());
    speakers.map(|s| s.name.as_str()).collect()
}

/// Stands between two names in the index, so that the end of one and the start of the next are no name.
const BETWEEN: &str = " 0x0 ";

/// The index of words, to be written.
struct Words<'d> {
    insert: rusqlite::CachedStatement<'d>,
}

impl<'d> Words<'d> {
    fn of(db: &'d Connection) -> rusqlite::Result<Self> {
        let sql = "INSERT INTO words (rowid, title, text, label, speakers) VALUES (?1, ?2, ?3, ?4, ?5)";
        Ok(Self {
            insert: db.prepare_cached(sql)?,
        })
    }

    fn put(
        &mut self,
        n: i64,
        [title, text, label]: [&str; 3],
        speakers: &BTreeSet<&str>,
    ) -> rusqlite::Result<()> {
        let speakers: Vec<&str> = speakers.iter().copied().collect();
        self.insert
            .execute(params![n, title, text, label, speakers.join(BETWEEN)])
            .map(drop)
    }
}

/// Who is quoted where, to be written; who was met once is not looked up again.
struct Speakers<'d> {
    select: rusqlite::CachedStatement<'d>,
    insert: rusqlite::CachedStatement<'d>,
    said: rusqlite::CachedStatement<'d>,
    met: FxHashMap<String, i64>,
}

impl<'d> Speakers<'d> {
    fn of(db: &'d Connection) -> rusqlite::Result<Self> {
        Ok(Self {
            select: db.prepare_cached("SELECT id FROM speaker WHERE name = ?1")?,
            insert: db.prepare_cached("INSERT INTO speaker (name) VALUES (?1) RETURNING id")?,
            said: db.prepare_cached("INSERT OR IGNORE INTO said (item, speaker) VALUES (?1, ?2)")?,
            met: FxHashMap::default(),
        })
    }

    fn put(&mut self, n: i64, names: &BTreeSet<&str>) -> rusqlite::Result<()> {
        for name in names {
            let id = match self.met.get(*name) {
                Some(&id) => id,
                None => {
                    let there = self.select.query_row([name], |row| row.get(0)).optional()?;
                    let id = match there {
                        Some(id) => id,
                        None => self.insert.query_row([name], |row| row.get(0))?,
                    };
                    self.met.insert((*name).to_owned(), id);
                    id
                }
            };
            self.said.execute([n, id])?;
        }
        Ok(())
    }
}
