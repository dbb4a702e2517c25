//! Why something is not kept.

use std::io;
use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;
use thiserror::Error;

/// One line each: where, what is wrong, and what to do.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum StoreError {
    /// Neither a flag, nor the environment, nor a home folder says where.
    #[error("no folder for bookmarks: {0}; set HOME, or choose one with --data DIR or DATELINE_DATA")]
    NoFolder(String),
    /// The folder or the file cannot be written.
    #[error(
        "bookmarks cannot be kept: {} cannot be written ({why}); choose another folder with --data DIR or DATELINE_DATA",
        path.display()
    )]
    ReadOnly {
        /// The folder or file.
        path: PathBuf,
        /// What the system said.
        why: String,
    },
    /// A newer program made it.
    #[error(
        "{} was made by a newer dateline (schema {found}, this one knows {known}) and is left alone; update dateline, or choose another folder with --data DIR",
        path.display()
    )]
    Newer {
        /// The store.
        path: PathBuf,
        /// Its schema version.
        found: i64,
        /// The newest this program knows.
        known: i64,
    },
    /// Its bytes are not what they should be.
    #[error(
        "{} is damaged ({why}); start dateline again: it sets the file aside and saves what can be read",
        path.display()
    )]
    Damaged {
        /// The store.
        path: PathBuf,
        /// What SQLite said.
        why: String,
    },
    /// Another program holds it.
    #[error("{} is in use by another program; try again", path.display())]
    Busy {
        /// The store.
        path: PathBuf,
    },
    /// No space.
    #[error("the disk with {} is full; free some space and try again", path.display())]
    Full {
        /// The store.
        path: PathBuf,
    },
    /// Anything else.
    #[error("{}: {why}", path.display())]
    Failed {
        /// The file.
        path: PathBuf,
        /// What the system said.
        why: String,
    },
}

impl StoreError {
    /// What SQLite said of the store at `path`.
    #[must_use]
    pub(super) fn sqlite(path: &Path, fault: &rusqlite::Error) -> Self {
        let path = path.to_owned();
        let why = fault.to_string();
        match fault.sqlite_error_code() {
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Damaged { path, why },
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy { path },
            Some(ErrorCode::DiskFull) => Self::Full { path },
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied | ErrorCode::CannotOpen) => {
                Self::ReadOnly { path, why }
            }
            _ => Self::Failed { path, why },
        }
    }

    /// What the system said of the file or folder at `path`.
    #[must_use]
    pub(super) fn io(path: &Path, fault: &io::Error) -> Self {
        let path = path.to_owned();
        match fault.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full { path },
            io::ErrorKind::PermissionDenied
            | io::ErrorKind::ReadOnlyFilesystem
            | io::ErrorKind::NotADirectory
            | io::ErrorKind::AlreadyExists
            | io::ErrorKind::NotFound => Self::ReadOnly {
                path,
                why: fault.to_string(),
            },
            _ => Self::Failed {
                path,
                why: fault.to_string(),
            },
        }
    }
}
