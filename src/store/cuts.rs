//! Which files the reader wants read as one article, or as the several that are in them.
//!
//! A path and the reader's word come in and are found again. It refuses to know what is in a file.

use std::collections::BTreeMap;
use std::path::Path;

use rusqlite::params;

use super::error::StoreError;
use super::open::Store;

/// Before the path, among what is remembered.
const NAMED: &str = "as one: ";

/// What the reader said of files, by their whole paths.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cuts(BTreeMap<String, bool>);

impl Cuts {
    /// Is this file read as one article? None where the reader said nothing of it.
    #[must_use]
    pub fn as_one(&self, path: &Path) -> Option<bool> {
        if self.0.is_empty() {
            return None;
        }
        self.0.get(&whole(path)).copied()
    }
}

impl Store {
    /// Everything that the reader said of files.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn cuts(&self) -> Result<Cuts, StoreError> {
        let read = || -> rusqlite::Result<Cuts> {
            let mut select = self.shelf().prepare_cached(
                "SELECT substr(name, ?1), value FROM memory WHERE name >= ?2 AND name < ?3",
            )?;
            let from = i64::try_from(NAMED.len() + 1).unwrap_or_default();
            let end = format!("{}\u{10ffff}", NAMED);
            let rows = select.query_map(params![from, NAMED, end], |row| {
                Ok((row.get(0)?, row.get::<_, i64>(1)? != 0))
            })?;
            rows.collect::<rusqlite::Result<_>>().map(Cuts)
        };
        read().map_err(|fault| self.fault(&fault))
    }

    /// Keeps that a file is read as one article, or as several.
    ///
    /// # Errors
    /// When it is not kept.
    pub fn set_cut(&mut self, path: &Path, as_one: bool) -> Result<(), StoreError> {
        self.remember(&format!("{NAMED}{}", whole(path)), as_one.into())
    }
}

/// The path from the root on, as it is remembered.
fn whole(path: &Path) -> String {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    path.to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_said_of_a_file_is_found_again() {
        let dir = tempfile::tempdir().unwrap();
        let mut store = Store::open(dir.path()).unwrap();
        store.remember("as ones", 1).unwrap();
        assert_eq!(store.cuts().unwrap(), Cuts::default());
        store.set_cut(Path::new("/press/a.txt"), true).unwrap();
        store.set_cut(Path::new("/press/übersicht.txt"), true).unwrap();
        store.set_cut(Path::new("/press/übersicht.txt"), false).unwrap();
        let cuts = Store::open(dir.path()).unwrap().cuts().unwrap();
        let said =
            ["/press/a.txt", "/press/übersicht.txt", "/press/b.txt"].map(|p| cuts.as_one(Path::new(p)));
        assert_eq!(said, [Some(true), Some(false), None]);
    }
}
