//! The articles of a library in groups: by source, tag, day or state, with how many there are of each.
//!
//! A query and what to group by come in, groups go out, each with the term that asks for it. It refuses to read more
//! of an article than a list shows.

use std::collections::BTreeSet;

use rusqlite::{Connection, Row, params_from_iter};

use super::select::Selection;
use crate::briefing::query::{Is, Query, Term, What, term};
use crate::briefing::{By, Group};
use crate::store::{Store, StoreError};

/// Days at most; what is older is found by a query.
const DAYS: usize = 1_000;

/// States in the order shown: word, name, state.
const STATES: [(&str, &str, Is); 4] = [
    ("is:new", "new since the last time", Is::New),
    ("is:unread", "unread", Is::Unread),
    ("is:changed", "changed since they were read", Is::Changed),
    ("is:bookmarked", "bookmarked", Is::Bookmarked),
];

impl Store {
    /// The articles that the query wants in groups: sources by their newest article, tags by name, days newest
    /// first. An article of two sources is in both.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn groups(&self, by: By, query: &Query) -> Result<Vec<Group>, StoreError> {
        let read = || -> rusqlite::Result<Vec<Group>> {
            let db = self.shelf();
            match by {
                By::Source => by_source(db, query),
                By::Day => by_day(db, query),
                By::Tag => tags(db)?
                    .into_iter()
                    .map(|tag| {
                        let what = What::Tag(tag.clone());
                        one(db, query, what, (By::Tag, term("tag", &tag), format!("#{tag}")))
                    })
                    .filter(|group| group.as_ref().map_or(true, |g| g.all > 0))
                    .collect(),
                By::State => STATES
                    .iter()
                    .map(|(word, name, is)| {
                        let name = (By::State, (*word).to_owned(), (*name).to_owned());
                        one(db, query, What::Is(*is), name)
                    })
                    .collect(),
            }
        };
        read().map_err(|fault| self.fault(&fault))
    }
}

fn group(row: &Row<'_>, by: By, name: String, term: String) -> rusqlite::Result<Group> {
    let number = |column: usize| -> rusqlite::Result<usize> {
        Ok(usize::try_from(row.get::<_, i64>(column)?).unwrap_or_default())
    };
    Ok(Group {
        by,
        name,
        term,
        all: number(1)?,
        unread: number(2)?,
    })
}

fn by_source(db: &Connection, query: &Query) -> rusqlite::Result<Vec<Group>> {
    let wanted = Selection::of(db, query)?;
    let sql = format!(
        "WITH chosen AS MATERIALIZED (SELECT n, at, read, label FROM item WHERE {}),
            named AS (
                SELECT n, at, read, label AS name FROM chosen
                UNION
                SELECT n, at, read, coalesce(nullif(source.title, ''), source.locator)
                FROM chosen JOIN held ON held.item = n JOIN source ON source.id = held.source
                WHERE source.gone IS NULL)
         SELECT name, count(*), sum(read = 0) FROM named GROUP BY name ORDER BY max(at) DESC, name",
        wanted.sql
    );
    db.prepare_cached(&sql)?
        .query_map(params_from_iter(&wanted.values), |row| {
            let name: String = row.get(0)?;
            let asks = term("source", &format!("={name}"));
            group(row, By::Source, name, asks)
        })?
        .collect()
}

fn by_day(db: &Connection, query: &Query) -> rusqlite::Result<Vec<Group>> {
    let wanted = Selection::of(db, query)?;
    let sql = format!(
        "SELECT date(at, 'unixepoch'), count(*), sum(read = 0), date(at, 'unixepoch', '+1 day')
         FROM item WHERE {} GROUP BY 1 ORDER BY 1 DESC LIMIT {DAYS}",
        wanted.sql
    );
    db.prepare_cached(&sql)?
        .query_map(params_from_iter(&wanted.values), |row| {
            let (day, next): (String, String) = (row.get(0)?, row.get(3)?);
            let asks = format!("after:{day} before:{next}");
            group(row, By::Day, day, asks)
        })?
        .collect()
}

/// All tags of sources and bookmarks; two that differ only in case are one.
fn tags(db: &Connection) -> rusqlite::Result<BTreeSet<String>> {
    let mut all = BTreeSet::new();
    let mut select = db.prepare_cached(
        "SELECT tags FROM source WHERE gone IS NULL AND tags <> '[]'
         UNION ALL SELECT tags FROM bookmark WHERE tags <> '[]'",
    )?;
    let mut rows = select.query([])?;
    while let Some(row) = rows.next()? {
        let tags: Vec<String> = serde_json::from_str(row.get_ref(0)?.as_str()?).unwrap_or_default();
        all.extend(tags.iter().map(|tag| tag.to_lowercase()));
    }
    Ok(all)
}

fn one(
    db: &Connection,
    query: &Query,
    what: What,
    (by, term, name): (By, String, String),
) -> rusqlite::Result<Group> {
    let mut query = query.clone();
    query.terms.push(Term { not: false, what });
    let wanted = Selection::of(db, &query)?;
    let sql = format!(
        "SELECT 0, count(*), coalesce(sum(read = 0), 0) FROM item WHERE {}",
        wanted.sql
    );
    db.prepare_cached(&sql)?
        .query_row(params_from_iter(&wanted.values), |row| group(row, by, name, term))
}
