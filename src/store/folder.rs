//! Which folder holds the data, and files in it that only its owner may read.
//!
//! A flag comes in, the folder goes out: the flag, else `DATELINE_DATA`, else `dateline` in the XDG data
//! folder. It refuses to guess one where there is no home.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy as _;

use super::StoreError;

/// The folder for data. `flag` is `--data DIR`.
///
/// # Errors
/// [`StoreError::NoFolder`] where nothing says which.
pub fn data_folder(flag: Option<&Path>) -> Result<PathBuf, StoreError> {
    if let Some(dir) = flag {
        return Ok(dir.to_owned());
    }
    match std::env::var_os("DATELINE_DATA") {
        Some(dir) if !dir.is_empty() => Ok(PathBuf::from(dir)),
        _ => match etcetera::base_strategy::Xdg::new() {
            Ok(xdg) => Ok(xdg.data_dir().join("dateline")),
            Err(fault) => Err(StoreError::NoFolder(fault.to_string())),
        },
    }
}

/// Makes the folder, for its owner alone.
pub(super) fn make(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Opens a file to append to, made if need be, for its owner alone.
pub(super) fn append(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.append(true).create(true).read(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}
