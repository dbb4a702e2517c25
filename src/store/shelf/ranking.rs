//! The best of what a query finds, best first.
//!
//! A query with words comes in, items go out by Okapi BM25 as the index counts it: a word in the title weighs most, then
//! who is quoted, then the publication. It refuses a second page: who looks for more narrows the query.

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use super::items::{COLUMNS, item, name_sources};
use super::select::{Selection, in_texts};
use crate::briefing::query::Query;
use crate::briefing::{Item, ItemKey};

/// How much a word weighs in title, text, publication and names of speakers.
const WEIGHTS: &str = "8.0, 1.0, 2.0, 4.0";

/// The best items, at most `limit`; none behind the first page. What is found by a note alone comes last.
pub(super) fn best(
    db: &Connection,
    query: &Query,
    after: Option<ItemKey>,
    limit: usize,
) -> rusqlite::Result<Vec<Item>> {
    if after.is_some() {
        return Ok(Vec::new());
    }
    let wanted = Selection::of(db, query)?;
    let words: Vec<&str> = query.words().collect();
    let mut values = vec![Value::from(in_texts(&words))];
    values.extend(wanted.values);
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let sql = format!(
        "WITH ranked AS MATERIALIZED (
            SELECT rowid AS row, bm25(words, {WEIGHTS}) AS score FROM words WHERE words MATCH ?)
         SELECT {COLUMNS} FROM item LEFT JOIN ranked ON ranked.row = item.n WHERE {}
         ORDER BY score IS NULL, score, at DESC, n DESC LIMIT {limit}",
        wanted.sql
    );
    let mut items: Vec<Item> = db
        .prepare_cached(&sql)?
        .query_map(params_from_iter(&values), item)?
        .collect::<rusqlite::Result<_>>()?;
    name_sources(db, &mut items)?;
    Ok(items)
}
