//! The walls of the house: which room may name which, how long a table of contents may be, and that the
//! table in ARCHITECTURE.md says the same.

#![allow(
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test that stops is a test that tells"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// A room and the rooms it may name.
const ROOMS: &[(&str, &str)] = &[
    ("text", ""),
    ("article", "text"),
    ("calendar", "text"),
    ("load", "text article calendar"),
    ("analysis", "text article calendar"),
    ("briefing", "text article calendar analysis"),
    ("store", "text article calendar analysis briefing"),
    ("config", "text"),
    ("app", "text article calendar load analysis briefing config"),
    (
        "work",
        "text article calendar load analysis briefing store config app",
    ),
    ("ui", "text article calendar load analysis briefing config app"),
    (
        "cli",
        "text article calendar load analysis briefing store config app work ui",
    ),
];

fn files(dir: &Path, out: &mut Vec<PathBuf>) {
    let mut entries: Vec<_> = fs::read_dir(dir).unwrap().map(|e| e.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            files(&path, out);
        } else if path.extension().is_some_and(|e| e == "rs") {
            out.push(path);
        }
    }
}

fn sources() -> Vec<(String, PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut all = Vec::new();
    files(&root, &mut all);
    all.into_iter()
        .filter_map(|path| {
            let inside = path.strip_prefix(&root).unwrap();
            let room = inside.components().next()?.as_os_str().to_str()?.to_owned();
            (!room.ends_with(".rs")).then(|| {
                let code = fs::read_to_string(&path).unwrap();
                (room, inside.to_path_buf(), code)
            })
        })
        .collect()
}

/// The rooms that `code` names by `crate::room` or `crate::{room…, room…}`.
fn named(code: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for line in code.lines().filter(|l| !l.trim_start().starts_with("//")) {
        for (at, _) in line.match_indices("crate::") {
            let rest = &line[at + "crate::".len()..];
            if let Some(group) = rest.strip_prefix('{') {
                let mut depth = 0;
                for piece in group.split_inclusive([',', '{', '}']) {
                    if depth == 0 {
                        let word: String = piece
                            .trim()
                            .chars()
                            .take_while(|c| c.is_alphanumeric() || *c == '_')
                            .collect();
                        found.insert(word);
                    }
                    match piece.chars().last() {
                        Some('{') => depth += 1,
                        Some('}') => depth -= 1,
                        _ => {}
                    }
                }
            } else {
                found.insert(
                    rest.chars()
                        .take_while(|c| c.is_alphanumeric() || *c == '_')
                        .collect(),
                );
            }
        }
    }
    found
}

#[test]
fn rooms_keep_their_order() {
    let may: BTreeMap<&str, BTreeSet<&str>> = ROOMS
        .iter()
        .map(|(room, names)| (*room, names.split_whitespace().collect()))
        .collect();
    let mut faults = Vec::new();
    for (room, path, code) in sources() {
        let allowed = &may[room.as_str()];
        for name in named(&code) {
            if may.contains_key(name.as_str()) && name != room && !allowed.contains(name.as_str()) {
                faults.push(format!("{}: `{room}` may not name `{name}`", path.display()));
            }
        }
        let outside = [
            ("ratatui", "ui"),
            ("rusqlite", "store"),
            ("println!", "cli"),
            ("eprintln!", "cli"),
        ];
        for (word, owner) in outside {
            let uses = code
                .lines()
                .filter(|l| !l.trim_start().starts_with("//"))
                .take_while(|l| !l.starts_with("#[cfg(test)]"))
                .any(|l| l.contains(word));
            if uses && room != owner {
                faults.push(format!("{}: only `{owner}` may use {word}", path.display()));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_mod_file_is_a_table_of_contents() {
    for (_, path, code) in sources() {
        if path.ends_with("mod.rs") {
            assert!(code.lines().count() <= 40, "{}: over 40 lines", path.display());
        }
    }
}

#[test]
fn every_module_opens_with_what_it_is_for() {
    for (_, path, code) in sources() {
        assert!(
            code.starts_with("//! "),
            "{}: opens without a word on what it is for",
            path.display()
        );
    }
}

#[test]
fn files_stay_short_enough_to_read() {
    for (_, path, code) in sources() {
        let lines = code
            .lines()
            .take_while(|l| !l.starts_with("#[cfg(test)]"))
            .count();
        let is_catalogue = code.contains("//! A catalogue:");
        assert!(
            is_catalogue || lines <= 600,
            "{}: {lines} lines without its tests",
            path.display()
        );
    }
}

#[test]
fn the_architecture_page_has_the_same_table_and_names_real_files() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = fs::read_to_string(root.join("ARCHITECTURE.md")).unwrap();
    let mut rows: BTreeMap<String, String> = BTreeMap::new();
    for line in page.lines() {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        if let [_, room, _, names, _] = cells[..]
            && room.starts_with('`')
        {
            rows.insert(
                room.trim_matches('`').to_owned(),
                names.replace("nothing of ours", ""),
            );
        }
    }
    let table: BTreeMap<String, String> = ROOMS
        .iter()
        .map(|(room, names)| ((*room).to_owned(), (*names).to_owned()))
        .collect();
    assert_eq!(rows, table);
    for word in page
        .split('`')
        .filter(|w| w.starts_with("src/") || w.starts_with("tests/"))
    {
        assert!(root.join(word).exists(), "{word} is named but not there");
    }
}
