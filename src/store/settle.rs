//! How SQLite is to work: its journal, its pages, its plans.
//!
//! A connection comes in that was just opened; it goes out durable and shared, or it is said that nothing can be shared
//! where it lies. It refuses to trade safety for speed.

use rusqlite::Connection;
use rusqlite::config::DbConfig;

use super::ground::Ground;
use super::schema;

/// The write-ahead log is cut back to so many bytes.
const LOG: i64 = 16 << 20;

/// Bytes of a page. An article of 2 KB and its analysis fill small pages badly: with 4096 a third stays empty.
pub(super) const PAGE: i64 = 16_384;

/// KiB of pages that stay in memory: what one batch of articles touches.
const CACHE: i64 = 8192;

/// Statements that stay prepared: all that the store knows, so that none is made twice.
const STATEMENTS: usize = 128;

/// Durable and shared: a commit is on disk when it returns, and readers never wait. Where there can be no write-ahead log,
/// they do, and false goes out.
pub(super) fn settle(db: &Connection, ground: Ground) -> rusqlite::Result<bool> {
    settle_plans(db)?;
    // a store from before the library is written anew with larger pages, which only the old journal can; one that
    // is in use elsewhere keeps its own
    let page: i64 = db.query_row("PRAGMA page_size", [], |row| row.get(0))?;
    if page != PAGE && schema::version(db)? < schema::VERSION {
        let _ = journal(db, "DELETE")
            .and_then(|_| db.pragma_update(None, "page_size", PAGE))
            .and_then(|()| db.execute_batch("VACUUM"));
    }
    // SQLite answers with the mode that it got; where the shared memory fails, with a fault
    let logged =
        ground.network.is_none() && !ground.unshared && journal(db, "WAL").is_ok_and(|mode| mode == "wal");
    if logged {
        db.pragma_update(None, "synchronous", "FULL")?;
        db.query_row(&format!("PRAGMA journal_size_limit = {LOG}"), [], |_| Ok(()))?;
    } else {
        journal(db, "DELETE")?;
        // the name of the journal is gone from the disk too before a commit returns
        db.pragma_update(None, "synchronous", "EXTRA")?;
    }
    if ground.unshared {
        share_again(db)?;
    }
    db.pragma_update(None, "cache_size", -CACHE)?;
    // bytes that the file makes up are data, never code
    db.pragma_update(None, "trusted_schema", false)?;
    Ok(logged)
}

/// For one program only, until [`settle`] is done: a log that another file system left can be read without shared
/// memory then, and gives way to the old journal.
pub(super) fn hold_alone(db: &Connection) -> rusqlite::Result<()> {
    db.query_row("PRAGMA locking_mode = EXCLUSIVE", [], |_| Ok(()))
}

fn share_again(db: &Connection) -> rusqlite::Result<()> {
    db.query_row("PRAGMA locking_mode = NORMAL", [], |_| Ok(()))?;
    // the lock is let go with the next read
    schema::version(db).map(|_| ())
}

/// Asks for a kind of journal; the one that is used goes out.
fn journal(db: &Connection, mode: &str) -> rusqlite::Result<String> {
    db.query_row(&format!("PRAGMA journal_mode = {mode}"), [], |row| row.get(0))
}

/// A statement is planned once, whatever is asked for with it: with statistics of single values SQLite would plan it
/// anew each time.
fn settle_plans(db: &Connection) -> rusqlite::Result<()> {
    db.set_prepared_statement_cache_capacity(STATEMENTS);
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)
        .map(drop)
}
