//! Saving what can be read.
//!
//! A store that is damaged or cannot be written comes in; it is set aside, and its readable rows go into
//! another. It refuses to stop at the first fault: every table is read as far as it goes.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::types::Value;
use rusqlite::{Connection, OpenFlags, params_from_iter};

use super::{Store, StoreError};

/// Opens a store to read it and nothing else, by way of its write-ahead log where the folder allows it.
pub(super) fn open_to_read(path: &Path) -> Option<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let opened = Connection::open_with_flags(path, flags).ok().filter(answers);
    opened.or_else(|| {
        let mut uri = String::from("file:");
        for byte in path.as_os_str().as_encoded_bytes() {
            match byte {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' => {
                    uri.push(char::from(*byte));
                }
                other => uri.push_str(&format!("%{other:02x}")),
            }
        }
        uri.push_str("?immutable=1");
        Connection::open_with_flags(uri, flags | OpenFlags::SQLITE_OPEN_URI)
            .ok()
            .filter(answers)
    })
}

fn answers(db: &Connection) -> bool {
    db.query_row("SELECT count(*) FROM sqlite_master", [], |_| Ok(()))
        .is_ok()
}

/// Gives the damaged file and what belongs to it another name: `library.db.damaged-1`.
pub(super) fn set_aside(path: &Path) -> Result<PathBuf, StoreError> {
    let mut n = 1;
    let aside = loop {
        let name = path.with_extension(format!("db.damaged-{n}"));
        if !name.exists() {
            break name;
        }
        n += 1;
    };
    for end in ["", "-wal", "-shm"] {
        let (mut from, mut to) = (path.as_os_str().to_owned(), aside.as_os_str().to_owned());
        from.push(end);
        to.push(end);
        if Path::new(&from).exists() {
            fs::rename(&from, &to).map_err(|fault| StoreError::io(path, &fault))?;
        }
    }
    Ok(aside)
}

/// Fills a new store from a damaged one and from the journal; the numbers of bookmarks and corrections in it then.
/// The journal has the last word on both: it is written with every change.
pub(super) fn refill(store: &mut Store, aside: &Path) -> (usize, usize) {
    if let Some(old) = open_to_read(aside) {
        copy_rows(&old, &store.db, SMALL);
        copy_rows(&old, &store.db, LIBRARY);
        let _ = store.index_anew();
    }
    store.replay();
    (
        store.bookmarks().map_or(0, |all| all.len()),
        store.corrections().map_or(0, |all| all.len()),
    )
}

/// What the reader said and did: small in every store.
pub(super) const SMALL: &[&str] = &["article", "bookmark", "correction", "place", "published"];

/// What came in.
const LIBRARY: &[&str] = &[
    "source", "item", "body", "analysis", "earlier", "held", "search", "page",
];

/// Copies every row of `tables` that can be read, from a store of any version this program knows.
pub(super) fn copy_rows(old: &Connection, new: &Connection, tables: &[&str]) {
    for table in tables {
        let Ok(columns) = columns(new, table) else {
            continue;
        };
        let names = columns.join(", ");
        let marks = vec!["?"; columns.len()].join(", ");
        let Ok(mut insert) = new.prepare(&format!(
            "INSERT OR IGNORE INTO {table} ({names}) VALUES ({marks})"
        )) else {
            continue;
        };
        // forwards as far as it goes, then backwards from the end: one bad page costs its own rows
        for order in ["ASC", "DESC"] {
            let Ok(mut select) = old.prepare(&format!("SELECT {names} FROM {table} ORDER BY rowid {order}"))
            else {
                continue;
            };
            let Ok(mut rows) = select.query([]) else { continue };
            let mut whole = true;
            loop {
                match rows.next() {
                    Ok(Some(row)) => {
                        let values: Result<Vec<Value>, _> =
                            (0..columns.len()).map(|i| row.get::<_, Value>(i)).collect();
                        if let Ok(values) = values {
                            let _ = insert.execute(params_from_iter(values));
                        }
                    }
                    Ok(None) => break,
                    Err(_) => {
                        whole = false;
                        break;
                    }
                }
            }
            if whole {
                break;
            }
        }
    }
}

fn columns(db: &Connection, table: &str) -> rusqlite::Result<Vec<String>> {
    db.prepare(&format!("SELECT name FROM pragma_table_info('{table}')"))?
        .query_map([], |row| row.get(0))?
        .collect()
}
