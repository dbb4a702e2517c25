//! How the program ends, as a number that scripts can rely on.

use std::process::ExitCode;

/// The exit status of a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// 0: done.
    Fine,
    /// 1: a fault of the program or its surroundings.
    Failed,
    /// 2: the command line was wrong.
    Usage,
    /// 3: nothing found.
    Nothing,
    /// 4: done, but at least one input could not be read.
    SomeFailed,
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        Self::from(status as u8)
    }
}

/// The command line asks for something that cannot be: what, and how to write it.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct Misused(pub String);
