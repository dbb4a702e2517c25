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
    LIBRARY,
    // 5: what is known of the page behind an excerpt; `given` is the fingerprint of what its feed told when the page was
    // asked for, `again` before when it is not asked for once more
    "CREATE TABLE page (
        item INTEGER PRIMARY KEY,
        given TEXT NOT NULL, whole INTEGER NOT NULL, tries INTEGER NOT NULL, again INTEGER
     ) STRICT;",
];

/// 4: the library. `item` is what a list shows of an article, narrow so that lists read no text (`revision` and `len`,
/// in bytes, are of its text, so that what comes again reads none either); `body` its words,
/// and everything else of it as bytes; `analysis` what is made of them, apart so that pages fill well; `earlier` its words before they changed; `held` which sources have it;
/// `said` who is quoted in it. Times are seconds since 1970; `gone` is when the reader removed it, until it is
/// cleared away. `words` is the index of titles, texts, publications and of who is quoted: it keeps no copy of them, its rows have the numbers
/// of the items; it gathers 8 MiB of them before it writes. `search` are queries with names, `memory` small numbers that last from one run to the next.
const LIBRARY: &str = "CREATE TABLE source (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        locator TEXT UNIQUE NOT NULL, kind TEXT NOT NULL,
        title TEXT, link TEXT, tags TEXT NOT NULL,
        etag TEXT, last_modified TEXT, digest INTEGER,
        checked_at INTEGER, next_at INTEGER, interval INTEGER,
        status TEXT NOT NULL, error TEXT, moved_to TEXT,
        full_text INTEGER NOT NULL, gone INTEGER
     ) STRICT;
     CREATE TABLE item (
        n INTEGER PRIMARY KEY,
        article BLOB UNIQUE NOT NULL CHECK (length(article) = 16),
        source INTEGER NOT NULL, at INTEGER NOT NULL, published TEXT,
        revision INTEGER NOT NULL, len INTEGER NOT NULL,
        title TEXT NOT NULL, says TEXT NOT NULL, label TEXT NOT NULL,
        words INTEGER NOT NULL, quotes INTEGER NOT NULL, events INTEGER NOT NULL,
        added INTEGER NOT NULL, read INTEGER NOT NULL, read_at INTEGER,
        changed INTEGER NOT NULL, gone INTEGER
     ) STRICT;
     CREATE INDEX item_order ON item (at, n) WHERE gone IS NULL;
     CREATE INDEX item_unread ON item (at, n) WHERE gone IS NULL AND read = 0;
     CREATE INDEX item_gone ON item (gone) WHERE gone IS NOT NULL;
     CREATE TABLE body (
        n INTEGER PRIMARY KEY,
        text TEXT NOT NULL, rest BLOB NOT NULL
     ) STRICT;
     CREATE TABLE analysis (
        n INTEGER PRIMARY KEY,
        stamp INTEGER NOT NULL, bytes BLOB NOT NULL
     ) STRICT;
     CREATE TABLE earlier (
        n INTEGER PRIMARY KEY,
        revision INTEGER NOT NULL, title TEXT NOT NULL, text TEXT NOT NULL, until INTEGER NOT NULL
     ) STRICT;
     CREATE TABLE held (
        item INTEGER NOT NULL, source INTEGER NOT NULL, entry TEXT,
        PRIMARY KEY (item, source)
     ) STRICT;
     CREATE INDEX held_source ON held (source, item);
     CREATE INDEX held_entry ON held (entry) WHERE entry IS NOT NULL;
     CREATE TABLE speaker (
        id INTEGER PRIMARY KEY,
        name TEXT UNIQUE NOT NULL
     ) STRICT;
     CREATE TABLE said (
        item INTEGER NOT NULL, speaker INTEGER NOT NULL,
        PRIMARY KEY (item, speaker)
     ) STRICT, WITHOUT ROWID;
     CREATE TABLE search (
        name TEXT PRIMARY KEY NOT NULL,
        query TEXT NOT NULL, made INTEGER NOT NULL
     ) STRICT;
     CREATE TABLE memory (
        name TEXT PRIMARY KEY NOT NULL,
        value INTEGER NOT NULL
     ) STRICT;
     CREATE INDEX bookmark_article ON bookmark (article);
     CREATE VIRTUAL TABLE words USING fts5(
        title, text, label, speakers,
        content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
     );
     INSERT INTO words (words, rank) VALUES ('hashsize', 8388608);";

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
