//! The reader's own file, changed by the program.
//!
//! Its path and the change come in; the file is replaced in one step. It refuses a file that it cannot read, and
//! leaves the old one where the new one cannot be written.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use thiserror::Error;

/// Why the file is as it was.
#[derive(Debug, Error)]
#[error("{}: {why}", path.display())]
pub struct NotChanged {
    path: PathBuf,
    why: String,
}

/// Reads the file, changes its text and writes it; no file counts as an empty one. What `change` gives beside
/// the text goes out. Nothing is written where the text stays as it is.
///
/// # Errors
/// When the file cannot be read, changed or written.
pub fn change<T>(
    path: &Path,
    change: impl FnOnce(&str) -> Result<(String, T), String>,
) -> Result<T, NotChanged> {
    // a link, as people keep who have their settings in a repository, stays one
    let real = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let failed = |why: String| NotChanged {
        path: real.clone(),
        why,
    };
    let text = match fs::read_to_string(&real) {
        Ok(text) => text,
        Err(fault) if fault.kind() == io::ErrorKind::NotFound => String::new(),
        Err(fault) => return Err(failed(format!("cannot be read: {fault}"))),
    };
    let (new, given) = change(&text).map_err(&failed)?;
    if new != text {
        write(&real, &new).map_err(|fault| failed(format!("cannot be written: {fault}")))?;
    }
    Ok(given)
}

fn write(path: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = path.parent().filter(|f| !f.as_os_str().is_empty()) {
        fs::create_dir_all(folder)?;
    }
    let mut beside = path.as_os_str().to_owned();
    beside.push(format!(".{}.new", std::process::id()));
    let beside = PathBuf::from(beside);
    let written = (|| {
        let mut file = fs::File::create(&beside)?;
        if let Ok(meta) = fs::metadata(path) {
            file.set_permissions(meta.permissions())?;
        }
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        fs::rename(&beside, path)
    })();
    if written.is_err() {
        let _ = fs::remove_file(&beside);
    }
    written
}
