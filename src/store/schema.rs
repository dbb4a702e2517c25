//! The tables, as the steps that made them.
//!
//! A store of any earlier version comes in, one of [`VERSION`] goes out, in one transaction. A step that has
//! been released is never changed: what is new is a new step.

use rusqlite::{Connection, TransactionBehavior};

/// The version that this program writes: the number of steps.
pub(super) const VERSION: i64 = STEPS.len() as i64;

/// Identities are 16 bytes, big end first. `revision` is the 64-bit hash of a text, kept as SQLite's signed
/// number. `start`, `end` and `at` are bytes of the text of that revision.
const STEPS: &[&str] = &[
    // 1: articles, found again by any of four keys, and bookmarks
    "CREATE TABLE article (
        id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
        url TEXT, entry TEXT, path BLOB, words TEXT
     ) STRICT;
     CREATE INDEX article_url ON article (url) WHERE url IS NOT NULL;
     CREATE INDEX article_entry ON article (entry) WHERE entry IS NOT NULL;
     CREATE INDEX article_path ON article (path) WHERE path IS NOT NULL;
     CREATE INDEX article_words ON article (words) WHERE words IS NOT NULL;
     CREATE TABLE bookmark (
        id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
        kind TEXT NOT NULL, article BLOB NOT NULL, revision INTEGER NOT NULL,
        start INTEGER NOT NULL, end INTEGER NOT NULL,
        exact TEXT NOT NULL, prefix TEXT NOT NULL, suffix TEXT NOT NULL,
        note TEXT NOT NULL, tags TEXT NOT NULL, made TEXT NOT NULL,
        title TEXT NOT NULL, source TEXT NOT NULL,
        url TEXT, published TEXT, speaker TEXT, said TEXT
     ) STRICT;",
    // 2: where the reader was, and which day the reader says an article was published
    "CREATE TABLE place (
        article BLOB PRIMARY KEY NOT NULL CHECK (length(article) = 16),
        revision INTEGER NOT NULL, at INTEGER NOT NULL, read INTEGER NOT NULL
     ) STRICT;
     CREATE TABLE published (
        article BLOB PRIMARY KEY NOT NULL CHECK (length(article) = 16),
        day TEXT NOT NULL
     ) STRICT;",
    // 3: what the reader says of quotes and speakers, in the order in which it was said
    "CREATE TABLE correction (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id BLOB UNIQUE NOT NULL CHECK (length(id) = 16),
        says TEXT NOT NULL, name TEXT, value TEXT,
        kind TEXT NOT NULL, article BLOB NOT NULL, revision INTEGER NOT NULL,
        start INTEGER NOT NULL, end INTEGER NOT NULL,
        exact TEXT NOT NULL, prefix TEXT NOT NULL, suffix TEXT NOT NULL,
        was TEXT, made TEXT NOT NULL,
        title TEXT NOT NULL, source TEXT NOT NULL, url TEXT, published TEXT
     ) STRICT;",
];

/// The version of the store behind `db`; 0 for an empty one.
pub(super) fn version(db: &Connection) -> rusqlite::Result<i64> {
    db.query_row("PRAGMA user_version", [], |row| row.get(0))
}

/// Takes the store to `to`. Killed at any point, it is at its old version or at the new one.
pub(super) fn migrate(db: &mut Connection, to: i64) -> rusqlite::Result<()> {
    let step = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let from = version(&step)?;
    for (n, sql) in (1..).zip(STEPS) {
        if from < n && n <= to {
            step.execute_batch(sql)?;
        }
    }
    step.pragma_update(None, "user_version", to.max(from))?;
    step.commit()
}
