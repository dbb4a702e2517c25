//! Bookmarks to a file.
//!
//! A style and a path come in, one line that says where the file is goes out. It refuses to write over a file.

use std::fs::File;
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use super::keeper::Keeper;
use crate::app::message::Msg;
use crate::briefing::corrections::Corrections;
use crate::briefing::notebook::{Note, Style, written};
use crate::store::{Store, StoreError};

/// Names that are tried where a file is there already.
const TRIED: usize = 1_000;

/// Writes all bookmarks; answered by [`Msg::Done`] or [`Msg::Failed`].
pub(super) fn start(keeper: &Keeper, style: Style, path: String) {
    keeper.hand_on(
        move |store| all(store, style),
        move |(n, text)| match write(&at_home(&path), &text) {
            Ok(file) => Msg::Done(format!(
                "{n} bookmark{} in {}",
                if n == 1 { "" } else { "s" },
                crate::text::sanitise::clean_line(&file.to_string_lossy())
            )),
            Err(why) => Msg::Failed(format!("{path}: not written: {why}")),
        },
    );
}

fn all(store: &Store, style: Style) -> Result<(usize, String), StoreError> {
    let bookmarks = store.bookmarks()?;
    let corrections = Corrections::of(store.corrections()?);
    let notes: Vec<Note> = bookmarks.iter().map(|b| Note::of(b, &corrections)).collect();
    let text = match written(&notes, style) {
        Some(text) => text,
        None => store.export_bookmarks(|_| true)?,
    };
    Ok((notes.len(), text))
}

/// `~/notes.md` is in the home folder.
fn at_home(path: &str) -> PathBuf {
    let home = path.strip_prefix("~/").and_then(|rest| {
        let home = etcetera::home_dir().ok()?;
        Some(home.join(rest))
    });
    home.unwrap_or_else(|| PathBuf::from(path))
}

/// Writes a new file; where there is one of that name, `notes-2.md`, and so on. The name that was taken goes out.
fn write(path: &Path, text: &str) -> std::io::Result<PathBuf> {
    for n in 1..TRIED {
        let path = numbered(path, n);
        match File::create_new(&path) {
            Ok(mut file) => {
                file.write_all(text.as_bytes())?;
                file.sync_all()?;
                return Ok(std::path::absolute(&path).unwrap_or(path));
            }
            Err(why) if why.kind() == ErrorKind::AlreadyExists => {}
            Err(why) => return Err(why),
        }
    }
    Err(ErrorKind::AlreadyExists.into())
}

fn numbered(path: &Path, n: usize) -> PathBuf {
    if n == 1 {
        return path.to_owned();
    }
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let name = match path.extension() {
        Some(ending) => format!("{stem}-{n}.{}", ending.to_string_lossy()),
        None => format!("{stem}-{n}"),
    };
    path.with_file_name(name)
}
