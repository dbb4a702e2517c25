//! From a query to what SQLite is asked.
//!
//! A [`Query`] comes in, a condition and the values bound to it go out. Not a character of the query becomes part of
//! the condition: words go in as values, and into the language of the index as quoted strings.

use rusqlite::Connection;
use rusqlite::types::Value;

use crate::briefing::query::{Is, Query, What};
use crate::text::fold::find_all;

/// A condition on the rows of `item`, and the values for its question marks, in order.
#[derive(Debug)]
pub(super) struct Selection {
    pub sql: String,
    pub values: Vec<Value>,
}

impl Selection {
    /// What the query wants of all that is there.
    pub(super) fn of(db: &Connection, query: &Query) -> rusqlite::Result<Self> {
        let mut all = Self {
            sql: "gone IS NULL".to_owned(),
            values: Vec::new(),
        };
        let mut words: Vec<&str> = Vec::new();
        for term in &query.terms {
            let not = if term.not { "NOT " } else { "" };
            match &term.what {
                What::Words(wanted) if !term.not => words.push(wanted),
                What::Words(wanted) => {
                    let noted = noted(db, &[wanted])?;
                    all.and(
                        &format!("NOT (n IN ({IN_WORDS}) OR n IN ({LISTED}))"),
                        [Value::from(in_texts(&[wanted])), noted],
                    );
                }
                What::Speaker(name) => {
                    let said = corrected_to(db, name)?;
                    all.and(
                        &format!("{not}(n IN ({IN_WORDS}) OR n IN ({LISTED}))"),
                        [Value::from(format!("speakers : {}", quoted(name))), said],
                    );
                }
                What::Source(name) if name.starts_with('=') => {
                    let whole = name.trim_start_matches('=').trim();
                    let sources = sources(db, |s| s.name() == whole)?;
                    all.and(
                        &format!("{not}(label = ? OR n IN ({OF_SOURCES}))"),
                        [Value::from(whole.to_owned()), sources],
                    );
                }
                What::Source(name) => {
                    let sources = sources(db, |s| {
                        [&s.title, &s.locator, &s.link]
                            .iter()
                            .any(|part| !find_all(part, &name.to_lowercase()).is_empty())
                    })?;
                    all.and(
                        &format!("{not}(n IN ({IN_WORDS}) OR n IN ({OF_SOURCES}))"),
                        [Value::from(format!("label : {}", quoted(name))), sources],
                    );
                }
                What::Tag(tag) => {
                    let same = |t: &String| t.to_lowercase() == tag.to_lowercase();
                    let sources = sources(db, |s| s.tags.iter().any(same))?;
                    let marked = marked(db, |tags, _| tags.iter().any(same))?;
                    all.and(
                        &format!("{not}(n IN ({OF_SOURCES}) OR n IN ({LISTED}))"),
                        [sources, marked],
                    );
                }
                What::Sort(_) => {}
                What::After(day) => all.and(&format!("{not}(at >= ?)"), [seconds(*day)]),
                What::Before(day) => all.and(&format!("{not}(at < ?)"), [seconds(*day)]),
                What::Is(is) => all.and(&format!("{not}({})", state(*is)), []),
            }
        }
        if !words.is_empty() {
            let noted = noted(db, &words)?;
            all.and(
                &format!("(n IN ({IN_WORDS}) OR n IN ({LISTED}))"),
                [Value::from(in_texts(&words)), noted],
            );
        }
        Ok(all)
    }

    /// One more condition.
    pub(super) fn and(&mut self, sql: &str, values: impl IntoIterator<Item = Value>) {
        self.sql.push_str(" AND ");
        self.sql.push_str(sql);
        self.values.extend(values);
    }
}

const IN_WORDS: &str = "SELECT rowid FROM words WHERE words MATCH ?";
const LISTED: &str = "SELECT value FROM json_each(?)";
const OF_SOURCES: &str = "SELECT item FROM held WHERE source IN (SELECT value FROM json_each(?))";

fn state(is: Is) -> &'static str {
    match is {
        Is::Unread => "read = 0",
        Is::Read => "read = 1",
        Is::Bookmarked => "article IN (SELECT article FROM bookmark)",
        Is::Changed => "changed = 1",
        Is::New => {
            "added > (SELECT nullif(value, 0) FROM memory WHERE name = 'looked at the library before')"
        }
    }
}

/// The start of a day, as `item.at` counts.
fn seconds(day: chrono::NaiveDate) -> Value {
    Value::from(day.and_time(chrono::NaiveTime::MIN).and_utc().timestamp())
}

/// All of these stand in title or text. A word that ends in `*` is the start of one.
pub(super) fn in_texts(words: &[&str]) -> String {
    let all: Vec<String> = words.iter().map(|w| quoted(w)).collect();
    format!("{{title text}} : ({})", all.join(" AND "))
}

/// As a string of the index's language: there a quotation mark is written twice, and nothing else means anything.
fn quoted(words: &str) -> String {
    let (words, start) = match words.strip_suffix('*') {
        Some(words) => (words, "*"),
        None => (words, ""),
    };
    // the index stops at the byte nought
    format!("\"{}\"{start}", words.replace('"', "\"\"").replace('\0', " "))
}

/// Numbers of items, as one value.
fn listed(numbers: &[i64]) -> Value {
    Value::from(serde_json::to_string(numbers).unwrap_or_else(|_| "[]".to_owned()))
}

/// What a query may name a source by.
struct Named {
    title: String,
    locator: String,
    link: String,
    tags: Vec<String>,
}

impl Named {
    /// What a list calls it.
    fn name(&self) -> &str {
        if self.title.is_empty() {
            &self.locator
        } else {
            &self.title
        }
    }
}

fn sources(db: &Connection, wanted: impl Fn(&Named) -> bool) -> rusqlite::Result<Value> {
    let mut select =
        db.prepare_cached("SELECT id, title, locator, link, tags FROM source WHERE gone IS NULL")?;
    let mut rows = select.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let named = Named {
            title: row.get::<_, Option<String>>(1)?.unwrap_or_default(),
            locator: row.get(2)?,
            link: row.get::<_, Option<String>>(3)?.unwrap_or_default(),
            tags: serde_json::from_str(row.get_ref(4)?.as_str()?).unwrap_or_default(),
        };
        if wanted(&named) {
            found.push(row.get(0)?);
        }
    }
    Ok(listed(&found))
}

/// The items with a bookmark whose note has all these words.
fn noted(db: &Connection, words: &[&str]) -> rusqlite::Result<Value> {
    let lower: Vec<String> = words
        .iter()
        .map(|w| w.trim_end_matches('*').to_lowercase())
        .collect();
    marked(db, |_, note| {
        !note.is_empty() && lower.iter().all(|w| !find_all(note, w).is_empty())
    })
}

/// The items with a bookmark with such tags and note.
fn marked(db: &Connection, wanted: impl Fn(&[String], &str) -> bool) -> rusqlite::Result<Value> {
    let mut select = db.prepare_cached(
        "SELECT item.n, tags, note FROM bookmark JOIN item USING (article) WHERE tags <> '[]' OR note <> ''",
    )?;
    let mut rows = select.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let tags: Vec<String> = serde_json::from_str(row.get_ref(1)?.as_str()?).unwrap_or_default();
        if wanted(&tags, row.get_ref(2)?.as_str()?) {
            found.push(row.get(0)?);
        }
    }
    Ok(listed(&found))
}

/// The items in which the reader says that somebody of this name speaks.
fn corrected_to(db: &Connection, name: &str) -> rusqlite::Result<Value> {
    let mut select = db.prepare_cached(
        "SELECT item.n, correction.name, correction.value FROM correction JOIN item USING (article)",
    )?;
    let mut rows = select.query([])?;
    let lower = name.trim_end_matches('*').to_lowercase();
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        for column in [1, 2] {
            let said: Option<String> = row.get(column)?;
            if said.is_some_and(|said| !find_all(&said, &lower).is_empty()) {
                found.push(row.get(0)?);
            }
        }
    }
    Ok(listed(&found))
}
