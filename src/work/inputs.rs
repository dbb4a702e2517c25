//! What there is to read: paths in, files out, and their bytes.
//!
//! Paths as a person gave them come in (`-` is standard input, a folder is walked, an address is one), one [`Entry`] a file goes
//! out in a fixed order; what is missing gets an entry that says so, in its place. It refuses to follow a
//! link to a folder inside a folder, and hidden files there are left out.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use thiserror::Error;

use super::net::Address;
use crate::load::MAX_BYTES;

/// One thing to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// Standard input.
    Stdin,
    /// A file: the path as given, or the folder as given and the way down to it.
    File(PathBuf),
    /// A page or feed, by its address.
    Web(Address),
    /// What cannot be read, and why.
    Fault(InputError),
}

/// An input without bytes: which, why.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{}: {why}", path.display())]
pub struct InputError {
    /// The path as given; `-` for standard input.
    pub path: PathBuf,
    /// In words ("no such file or folder").
    pub why: String,
}

impl InputError {
    fn new(path: &Path, fault: &io::Error) -> Self {
        let why = match fault.kind() {
            io::ErrorKind::NotFound => "no such file or folder".to_owned(),
            io::ErrorKind::PermissionDenied => "not allowed to read it (check its permissions)".to_owned(),
            io::ErrorKind::IsADirectory => "a folder".to_owned(),
            _ => fault.to_string(),
        };
        Self {
            path: path.to_owned(),
            why,
        }
    }
}

/// The entries of `paths`, in the order given; those of a folder by the bytes of their paths. Lazy: a folder
/// is listed when its turn comes.
#[must_use]
pub fn entries(paths: &[PathBuf]) -> Walk {
    Walk {
        // a stack: the first is last
        todo: paths.iter().rev().map(|p| Todo::Given(p.clone())).collect(),
    }
}

/// The walk over what was given.
#[derive(Debug, Clone)]
pub struct Walk {
    todo: Vec<Todo>,
}

#[derive(Debug, Clone)]
enum Todo {
    Given(PathBuf),
    Folder(PathBuf),
    Ready(Entry),
}

impl Iterator for Walk {
    type Item = Entry;

    fn next(&mut self) -> Option<Entry> {
        loop {
            match self.todo.pop()? {
                Todo::Given(path) if path == Path::new("-") => return Some(Entry::Stdin),
                Todo::Given(path) if let Some(address) = address(&path) => return Some(Entry::Web(address)),
                Todo::Given(path) => match fs::metadata(&path) {
                    Ok(found) if found.is_dir() => self.todo.push(Todo::Folder(path)),
                    Ok(_) => return Some(Entry::File(path)),
                    Err(fault) => return Some(Entry::Fault(InputError::new(&path, &fault))),
                },
                Todo::Folder(path) => {
                    if let Err(fault) = self.list(&path) {
                        return Some(Entry::Fault(InputError::new(&path, &fault)));
                    }
                }
                Todo::Ready(entry) => return Some(entry),
            }
        }
    }
}

impl Walk {
    /// Puts what is in `folder` on the stack. A folder sorts as if its name closed with `/`, which makes the
    /// order that of the whole paths: `a.txt` stands before `a/1.txt`.
    fn list(&mut self, folder: &Path) -> io::Result<()> {
        let mut found = Vec::new();
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let name = entry.file_name();
            if name.as_encoded_bytes().starts_with(b".") {
                continue;
            }
            let path = entry.path();
            let mut key = name.into_encoded_bytes();
            let kind = entry.file_type()?;
            let todo = if kind.is_dir() {
                key.push(b'/');
                Todo::Folder(path)
            } else if kind.is_file() {
                Todo::Ready(Entry::File(path))
            } else if kind.is_symlink() {
                match fs::metadata(&path) {
                    Ok(target) if target.is_file() => Todo::Ready(Entry::File(path)),
                    Ok(_) => continue,
                    Err(fault) => Todo::Ready(Entry::Fault(InputError::new(&path, &fault))),
                }
            } else {
                continue; // a pipe or device among files is never news
            };
            found.push((key, todo));
        }
        found.sort_by(|a, b| b.0.cmp(&a.0));
        self.todo.extend(found.into_iter().map(|(_, todo)| todo));
        Ok(())
    }
}

/// The address that stands where a path may: `https://example.org/news`.
#[must_use]
pub fn address(path: &Path) -> Option<Address> {
    Address::parse(path.to_str()?)
}

/// The bytes of a file; at most one byte more than `load` takes, so that it can refuse what is larger.
///
/// # Errors
/// [`InputError`] when it cannot be read.
pub fn read(path: &Path) -> Result<Vec<u8>, InputError> {
    File::open(path)
        .and_then(|file| {
            let size = file.metadata().map_or(0, |m| m.len());
            take(file, size)
        })
        .map_err(|fault| InputError::new(path, &fault))
}

/// The bytes of standard input, to its end.
///
/// # Errors
/// [`InputError`] when it cannot be read.
pub fn read_stdin() -> Result<Vec<u8>, InputError> {
    take(io::stdin().lock(), 0).map_err(|fault| InputError {
        path: PathBuf::from("-"),
        why: format!("standard input: {fault}"),
    })
}

fn take(from: impl Read, size: u64) -> io::Result<Vec<u8>> {
    let most = MAX_BYTES as u64 + 1;
    let mut bytes = Vec::with_capacity(usize::try_from(size.min(most)).unwrap_or_default());
    from.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn touch(path: &Path) {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, "words").unwrap();
    }

    #[test]
    fn a_folder_is_walked_by_the_bytes_of_the_paths_and_hidden_files_are_left_out() {
        let dir = tempfile::tempdir().unwrap();
        let root = dir.path();
        for name in [
            "b.txt",
            "a/2.txt",
            "a/10.txt",
            "a.txt",
            "a-b/x.txt",
            ".git/x",
            ".hidden",
            "Z.txt",
        ] {
            touch(&root.join(name));
        }
        let found: Vec<PathBuf> = entries(&[root.to_owned()])
            .map(|e| match e {
                Entry::File(path) => path.strip_prefix(root).unwrap().to_owned(),
                other => panic!("{other:?}"),
            })
            .collect();
        let names: Vec<_> = found.iter().map(|p| p.to_str().unwrap()).collect();
        assert_eq!(
            names,
            ["Z.txt", "a-b/x.txt", "a.txt", "a/10.txt", "a/2.txt", "b.txt"]
        );
        let mut sorted = found.clone();
        sorted.sort_by(|a, b| {
            a.as_os_str()
                .as_encoded_bytes()
                .cmp(b.as_os_str().as_encoded_bytes())
        });
        assert_eq!(found, sorted);
    }

    #[test]
    fn what_is_missing_keeps_its_place() {
        let dir = tempfile::tempdir().unwrap();
        let there = dir.path().join("there.txt");
        touch(&there);
        let missing = dir.path().join("missing.txt");
        let all: Vec<_> = entries(&[missing, PathBuf::from("-"), there.clone()]).collect();
        assert!(
            matches!(&all[0], Entry::Fault(f) if f.to_string().ends_with("missing.txt: no such file or folder"))
        );
        let address = entries(&[PathBuf::from("https://example.org/a")]).next();
        assert!(matches!(address, Some(Entry::Web(a)) if a.shown() == "https://example.org/a"));
        assert_eq!(&all[1..], [Entry::Stdin, Entry::File(there.clone())]);
        assert_eq!(read(&there).unwrap(), b"words");
        assert!(read(dir.path()).is_err());
    }

    #[cfg(unix)]
    #[test]
    fn links_that_go_in_circles_end() {
        use std::os::unix::fs::symlink;
        let dir = tempfile::tempdir().unwrap();
        let root = dir.path();
        touch(&root.join("in/a.txt"));
        symlink(root, root.join("in/up")).unwrap();
        symlink(root.join("in/a.txt"), root.join("in/b.txt")).unwrap();
        symlink(root.join("in/c.txt"), root.join("in/c.txt")).unwrap();
        let all: Vec<_> = entries(&[root.to_owned()]).collect();
        assert_eq!(all.len(), 3, "{all:?}");
        assert_eq!(all[0], Entry::File(root.join("in/a.txt")));
        assert_eq!(all[1], Entry::File(root.join("in/b.txt")));
        assert!(matches!(&all[2], Entry::Fault(f) if f.why.contains("link")));
    }
}
