//! Opening a store: made, migrated, refused or set aside.
//!
//! A folder comes in, a [`Store`] goes out that can be read, and written unless it says why not. It refuses
//! to change a file it does not understand.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

use super::ground::Ground;
use super::journal::Journal;
use super::settle::{PAGE, hold_alone, settle};
use super::{StoreError, folder, rescue, schema};

/// How long one process waits for another's commit.
const BUSY: Duration = Duration::from_secs(5);

/// Files up to this many bytes are checked whole when they are opened; a larger one when something in it was
/// found damaged ([`Store::fault`]).
const CHECKED: u64 = 8 << 20;

/// What a reader keeps, on disk.
#[derive(Debug)]
pub struct Store {
    pub(super) db: Connection,
    pub(super) path: PathBuf,
    pub(super) journal: Journal,
    /// New articles since the statistics of the tables were taken.
    pub(super) filled: usize,
    /// The file of a store that cannot be written; `db` is in memory then.
    read_only: Option<Connection>,
    refusal: Option<StoreError>,
    notices: Vec<String>,
}

impl Store {
    /// Opens the store in `folder`, and makes both if need be. A store that cannot be written can still be
    /// read; [`Store::refusal`] says why nothing new is kept.
    ///
    /// # Errors
    /// [`StoreError::Newer`] and what else keeps it from being read at all.
    pub fn open(folder: &Path) -> Result<Self, StoreError> {
        Self::open_on(folder, Ground::of)
    }

    fn open_on(folder: &Path, ground: impl FnOnce(&Path) -> Ground) -> Result<Self, StoreError> {
        let path = folder.join("library.db");
        if let Err(why) = folder::make(folder).map_err(|fault| StoreError::io(folder, &fault)) {
            return Self::read_only(&path, why);
        }
        // one process at a time makes, migrates or sets aside
        let gate_path = folder.join("lock");
        let gate = match folder::append(&gate_path) {
            Ok(gate) => gate,
            Err(fault) => return Self::read_only(&path, StoreError::io(&gate_path, &fault)),
        };
        let _held = Held::take(&gate);
        let ground = ground(folder);
        let opened = match Self::open_writable(&path, ground) {
            // the log's shared memory may be refused as late as with the first read; without it another try is whole
            Err(StoreError::Failed { .. }) => Self::open_writable(
                &path,
                Ground {
                    unshared: true,
                    ..ground
                },
            ),
            other => other,
        };
        let opened = match opened {
            Err(StoreError::Damaged { why, .. }) => Self::rebuilt(&path, ground, &why),
            other => other,
        };
        match opened {
            Err(why @ StoreError::ReadOnly { .. }) => Self::read_only(&path, why),
            other => other,
        }
    }

    /// As [`Store::open`], but there is always one: where it cannot be read, an empty one in memory that
    /// keeps nothing and says why.
    ///
    /// # Errors
    /// Only where SQLite cannot even make one in memory.
    pub fn open_or_memory(folder: Result<PathBuf, StoreError>) -> Result<Self, StoreError> {
        let why = match folder {
            Ok(folder) => match Self::open(&folder) {
                Ok(store) => return Ok(store),
                Err(why) => why,
            },
            Err(why) => why,
        };
        Self::in_memory(Path::new("library.db"), why)
    }

    /// Why nothing new is kept; none when all is well.
    #[must_use]
    pub fn refusal(&self) -> Option<&StoreError> {
        self.refusal.as_ref()
    }

    /// What happened while it was opened, one line each.
    #[must_use]
    pub fn notices(&self) -> &[String] {
        &self.notices
    }

    /// A number that changes when another process has committed something.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn version_of_others(&self) -> Result<i64, StoreError> {
        self.db
            .query_row("PRAGMA data_version", [], |row| row.get(0))
            .map_err(|fault| self.fault(&fault))
    }

    #[doc(hidden)] // a full disk for tests
    /// Lets the file grow to so many bytes and no further; none lets it grow again. What does not fit is refused as
    /// on a full disk.
    ///
    /// # Errors
    /// When SQLite does not take it.
    pub fn hold_to_bytes(&self, most: Option<u64>) -> Result<(), StoreError> {
        let pages = most.map_or(i64::from(u32::MAX) - 1, |bytes| {
            i64::try_from(bytes).unwrap_or(i64::MAX) / PAGE
        });
        self.db
            .query_row(&format!("PRAGMA max_page_count = {pages}"), [], |_| Ok(()))
            .map_err(|fault| self.fault(&fault))
    }

    /// Nothing is written where nothing can be kept.
    pub(super) fn writable(&self) -> Result<(), StoreError> {
        self.refusal.clone().map_or(Ok(()), Err)
    }

    /// What SQLite said. Damage is remembered beside the store: it is checked whole when it is opened next.
    pub(super) fn fault(&self, fault: &rusqlite::Error) -> StoreError {
        let said = StoreError::sqlite(&self.path, fault);
        if matches!(said, StoreError::Damaged { .. }) {
            let _ = folder::append(&suspect(&self.path));
        }
        said
    }

    /// Writes the log into the file, as far as no other window reads from it, so that the file alone is the library:
    /// for somebody who copies it.
    pub fn fold(&self) {
        let _ = self
            .db
            .query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(()));
    }

    /// The library to read from: the file itself, also where nothing can be written to it.
    pub(super) fn shelf(&self) -> &Connection {
        self.read_only.as_ref().unwrap_or(&self.db)
    }

    fn open_writable(path: &Path, ground: Ground) -> Result<Self, StoreError> {
        let failed = |fault: rusqlite::Error| StoreError::sqlite(path, &fault);
        if path.exists() {
            refuse_newer(path)?;
        }
        // made by us, so that SQLite's own files take its permissions
        let file = folder::append(path).map_err(|fault| StoreError::io(path, &fault))?;
        let size = file.metadata().map_or(0, |m| m.len());
        drop(file);
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut db = match ground.vfs {
            Some(vfs) => Connection::open_with_flags_and_vfs(path, flags, vfs),
            None => Connection::open_with_flags(path, flags),
        }
        .map_err(failed)?;
        db.busy_timeout(BUSY).map_err(failed)?;
        if ground.unshared {
            hold_alone(&db).map_err(failed)?;
        }
        let suspect = suspect(path);
        if (1..=CHECKED).contains(&size) || suspect.exists() {
            check(&db, path)?;
            let _ = fs::remove_file(suspect);
        }
        let mut notices = Vec::new();
        if !settle(&db, ground).map_err(failed)? {
            notices.push(ground.notice(path));
        }
        let found = schema::version(&db).map_err(failed)?;
        if found > schema::VERSION {
            return Err(newer(path, found));
        }
        if found < schema::VERSION {
            if found > 0 {
                let copy = copy_before(&db, path, found)?;
                notices.push(format!(
                    "the store was taken to schema {}; a copy of the old one is {}",
                    schema::VERSION,
                    copy.display()
                ));
            }
            schema::migrate(&mut db, schema::VERSION).map_err(failed)?;
        }
        Ok(Self {
            db,
            path: path.to_owned(),
            journal: Journal::beside(path),
            filled: 0,
            read_only: None,
            refusal: None,
            notices,
        })
    }

    /// Sets the damaged file aside and fills a new one with what it and the journal still tell.
    fn rebuilt(path: &Path, ground: Ground, why: &str) -> Result<Self, StoreError> {
        let aside = rescue::set_aside(path)?;
        let mut store = Self::open_writable(path, ground)?;
        let (saved, corrected) = rescue::refill(&mut store, &aside);
        store.notices.push(format!(
            "the store was damaged ({why}); it lies in {}, and {saved} bookmark{}{} could be saved",
            aside.display(),
            if saved == 1 { "" } else { "s" },
            match corrected {
                0 => String::new(),
                1 => " and 1 correction".to_owned(),
                n => format!(" and {n} corrections"),
            },
        ));
        Ok(store)
    }

    /// What can be read of a store that cannot be written, in memory.
    pub(super) fn read_only(path: &Path, why: StoreError) -> Result<Self, StoreError> {
        if path.exists() {
            refuse_newer(path)?;
        }
        let mut store = Self::in_memory(path, why)?;
        if let Some(old) = rescue::open_to_read(path) {
            rescue::copy_rows(&old, &store.db, rescue::SMALL);
            store.read_only = schema::version(&old)
                .is_ok_and(|found| found == schema::VERSION)
                .then_some(old);
        }
        Ok(store)
    }

    fn in_memory(path: &Path, why: StoreError) -> Result<Self, StoreError> {
        let failed = |fault: rusqlite::Error| StoreError::sqlite(path, &fault);
        let mut db = Connection::open_in_memory().map_err(failed)?;
        schema::migrate(&mut db, schema::VERSION).map_err(failed)?;
        Ok(Self {
            db,
            path: path.to_owned(),
            journal: Journal::beside(path),
            filled: 0,
            read_only: None,
            refusal: Some(why),
            notices: Vec::new(),
        })
    }
}

fn check(db: &Connection, path: &Path) -> Result<(), StoreError> {
    let said: String = db
        .query_row("PRAGMA quick_check(1)", [], |row| row.get(0))
        .map_err(|fault| StoreError::sqlite(path, &fault))?;
    if said == "ok" {
        return Ok(());
    }
    Err(StoreError::Damaged {
        path: path.to_owned(),
        why: said.lines().last().unwrap_or_default().to_owned(),
    })
}

/// Stands beside a store in which something was found damaged.
fn suspect(path: &Path) -> PathBuf {
    path.with_extension("db.suspect")
}

/// Looks at the version without a chance to write: closing a read-only connection changes no byte.
fn refuse_newer(path: &Path) -> Result<(), StoreError> {
    let found = rescue::open_to_read(path).and_then(|db| schema::version(&db).ok());
    match found {
        Some(found) if found > schema::VERSION => Err(newer(path, found)),
        _ => Ok(()),
    }
}

fn newer(path: &Path, found: i64) -> StoreError {
    StoreError::Newer {
        path: path.to_owned(),
        found,
        known: schema::VERSION,
    }
}

/// A copy as of now, what is still in the write-ahead log included.
fn copy_before(db: &Connection, path: &Path, version: i64) -> Result<PathBuf, StoreError> {
    let copy = path.with_extension(format!("db.schema-{version}"));
    let failed = |fault: rusqlite::Error| StoreError::sqlite(&copy, &fault);
    let _ = fs::remove_file(&copy); // of an earlier try
    drop(folder::append(&copy).map_err(|fault| StoreError::io(&copy, &fault))?);
    db.execute("VACUUM INTO ?1", [copy.to_string_lossy()])
        .map_err(failed)?;
    File::open(&copy)
        .and_then(|file| file.sync_all())
        .map_err(|fault| StoreError::io(&copy, &fault))?;
    Ok(copy)
}

/// The lock on the folder, let go at the end of opening; a file system without locks has none.
struct Held<'a>(&'a File);

impl<'a> Held<'a> {
    fn take(gate: &'a File) -> Self {
        let _ = gate.lock();
        Self(gate)
    }
}

impl Drop for Held<'_> {
    fn drop(&mut self) {
        let _ = self.0.unlock();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::briefing::query::Query;

    #[test]
    fn a_store_of_every_schema_before_is_copied_and_taken_on() {
        for version in 1..schema::VERSION {
            let dir = tempfile::tempdir().unwrap();
            let path = dir.path().join("library.db");
            {
                let mut db = Connection::open(&path).unwrap();
                db.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(())).unwrap();
                schema::migrate(&mut db, version).unwrap();
                db.execute(
                    "INSERT INTO article (id, url) VALUES (?1, 'port.example/ferry')",
                    [7_u128.to_be_bytes()],
                )
                .unwrap();
            }
            let store = Store::open(dir.path()).unwrap();
            assert!(store.refusal().is_none());
            assert_eq!(store.count(&Query::default()).unwrap(), (0, 0));
            assert!(store.keys(crate::article::ArticleId(7)).is_some(), "{version}");
            let page: i64 = store
                .db
                .query_row("PRAGMA page_size", [], |row| row.get(0))
                .unwrap();
            assert_eq!(page, PAGE, "{version}");
            let copy = path.with_extension(format!("db.schema-{version}"));
            let old = Connection::open(copy).unwrap();
            assert_eq!(schema::version(&old).unwrap(), version);
        }
    }

    #[test]
    fn where_no_log_can_be_the_old_journal_keeps_everything_and_it_is_said() {
        let nfs = Ground {
            unshared: false,
            network: Some("NFS"),
            vfs: None,
        };
        // locks by files beside it, and no memory that programs share: SQLite refuses the log itself
        let dotfile = Ground {
            unshared: false,
            network: None,
            vfs: Some("unix-dotfile"),
        };
        for (ground, said) in [(nfs, "(NFS)"), (dotfile, "no memory that programs share")] {
            if cfg!(not(unix)) && ground.vfs.is_some() {
                continue;
            }
            let dir = tempfile::tempdir().unwrap();
            for round in 0..2 {
                let mut store = Store::open_on(dir.path(), |_| ground).unwrap();
                let told: Vec<&String> = store.notices().iter().filter(|n| n.contains(said)).collect();
                assert_eq!(told.len(), 1, "{:?}", store.notices());
                assert!(told.iter().all(|n| n.contains("--data DIR")));
                assert!(store.refusal().is_none());
                let mode: String = store
                    .db
                    .query_row("PRAGMA journal_mode", [], |row| row.get(0))
                    .unwrap();
                assert_eq!(mode, "delete");
                store.remember("round", round).unwrap();
            }
            let store = Store::open_on(dir.path(), |_| ground).unwrap();
            assert_eq!(store.remembered("round").unwrap(), Some(1));
            drop(store);
            // moved to a disk it has its log again, and nothing is lost
            let store = Store::open(dir.path()).unwrap();
            assert!(store.notices().is_empty(), "{:?}", store.notices());
            assert_eq!(store.remembered("round").unwrap(), Some(1));
            let mode: String = store
                .db
                .query_row("PRAGMA journal_mode", [], |row| row.get(0))
                .unwrap();
            assert_eq!(mode, "wal");
        }
    }

    #[test]
    fn what_was_found_damaged_is_checked_whole_at_the_next_start_however_large() {
        let dir = tempfile::tempdir().unwrap();
        let store = Store::open(dir.path()).unwrap();
        let said = rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(11), None);
        assert!(matches!(store.fault(&said), StoreError::Damaged { .. }));
        assert!(suspect(&store.path).exists());
        drop(store);
        let store = Store::open(dir.path()).unwrap();
        assert!(!suspect(&store.path).exists());
        assert!(store.notices().is_empty());
    }
}
