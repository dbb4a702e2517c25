//! The file: sections, options, styles, sources.
//!
//! The lines of the file come in, settings and faults with their places go out. It refuses what it does not know, with
//! the nearest name that there is.

use std::ops::Range;

use toml_edit::{Item, Key as TomlKey, TableLike, Value};

use super::loaded::Origin;
use super::read::Layers;
use crate::config::fault::{At, meant};
use crate::config::lines::Lines;
use crate::config::options;
use crate::config::sources;
use crate::config::theme::ROLES;

/// Sections whose names are the reader's own or the program's.
const SPECIAL: [&str; 3] = ["keys", "theme.style", "source"];
type Span = Option<Range<usize>>;

impl Layers<'_> {
    pub(super) fn file(&mut self, name: &str, text: &str) {
        let lines = Lines::read(name, text, &mut self.loaded.faults);
        self.table(&lines, "", lines.table());
        // syntax first is no order that a reader knows: all by line
        self.loaded.faults.sort_by_key(|fault| match fault.at {
            At::File { line, column, .. } => (line, column),
            _ => (usize::MAX, 0),
        });
    }

    /// One section; `section` is "" at the top.
    fn table(&mut self, lines: &Lines<'_>, section: &str, table: &dyn TableLike) {
        for (written, item) in table.iter() {
            let key = table.get_key_value(written).map(|(key, _)| key);
            let span = key.and_then(TomlKey::span);
            let name = written.replace('-', "_");
            let path = if section.is_empty() {
                name
            } else {
                format!("{section}.{name}")
            };
            if path == "theme.style" {
                self.styles(lines, item, span);
            } else if path == "source" {
                self.sources(lines, item, span);
            } else if path == "keys" {
                self.scopes(lines, item, span);
            } else if let Some(setting) = options::setting(&path) {
                self.value(lines, setting, item, span);
            } else if is_section(&path) {
                match item.as_table_like() {
                    Some(inner) => self.table(lines, &path, inner),
                    None => {
                        let what = format!("\"{written}\" is a section: write [{path}]");
                        self.fault(lines.at(span), what);
                    }
                }
            } else {
                self.fault(
                    lines.at(item_span(span, item)),
                    unknown(section, written, item.is_table_like()),
                );
            }
        }
    }

    fn value(&mut self, lines: &Lines<'_>, setting: &'static options::Setting, item: &Item, key: Span) {
        let Some(value) = item.as_value() else {
            let what = format!("\"{}\" is an option, not a section", setting.path);
            return self.fault(lines.at(key), what);
        };
        let line = lines.line(value.span().or(key.clone()));
        match (setting.take)(&mut self.loaded.config, &bare(value)) {
            Ok(()) => {
                let origin = match lines.at(key) {
                    At::File { name, .. } => Origin::File(name, line),
                    _ => Origin::Default,
                };
                self.loaded.origins.insert(setting.path, origin);
            }
            Err(what) => self.fault(
                lines.at(value.span().or(key)),
                format!("{}: {what}", setting.path),
            ),
        }
    }

    fn styles(&mut self, lines: &Lines<'_>, item: &Item, span: Span) {
        let Some(table) = item.as_table_like() else {
            return self.fault(
                lines.at(span),
                "\"theme.style\" is a section: write [theme.style]".to_owned(),
            );
        };
        for (role, item) in table.iter() {
            let key = table.get_key_value(role).and_then(|(key, _)| key.span());
            if !ROLES.contains(&role) {
                let what = format!(
                    "no style is named \"{}\"{}",
                    role.escape_debug(),
                    meant(role, ROLES.iter().copied())
                );
                self.fault(lines.at(key), what);
                continue;
            }
            // [theme.style.quote] and quote = { } are the same
            let value = item.as_value().map(bare).or_else(|| {
                let table = item.as_table()?.clone();
                Some(Value::InlineTable(table.into_inline_table()))
            });
            match value.map(|v| options::style(&v)) {
                Some(Ok(style)) => {
                    self.loaded.config.theme.style.insert(role.to_owned(), style);
                }
                Some(Err(what)) => self.fault(
                    lines.at(item.span().or(key)),
                    format!("theme.style.{role}: {what}"),
                ),
                None => self.fault(lines.at(key), format!("theme.style.{role}: a style is one table")),
            }
        }
    }

    /// All `[[source]]` tables, or the tables of one list.
    fn sources(&mut self, lines: &Lines<'_>, item: &Item, span: Span) {
        let mut faults = Vec::new();
        let mut found = Vec::new();
        if let Some(tables) = item.as_array_of_tables() {
            for table in tables.iter() {
                let from = faults.len();
                found.extend(sources::read(table, &mut faults));
                for (at, _) in faults.iter_mut().skip(from) {
                    *at = at.take().or_else(|| table.span());
                }
            }
        } else if let Some(tables) = item.as_array() {
            for value in tables.iter() {
                match value.as_inline_table() {
                    Some(table) => found.extend(sources::read(table, &mut faults)),
                    None => faults.push((value.span(), "a source is a table".to_owned())),
                }
            }
        } else {
            faults.push((
                None,
                "sources are written as [[source]], in double brackets".to_owned(),
            ));
        }
        for source in found {
            let locator = source.place.locator();
            let all = &mut self.loaded.config.sources;
            if all.iter().any(|s| s.place.locator() == locator) {
                faults.push((
                    None,
                    format!("the source {} is there twice", locator.escape_debug()),
                ));
            } else {
                all.push(source);
            }
        }
        for (at, what) in faults {
            self.fault(lines.at(at.or_else(|| span.clone())), what);
        }
    }
}

/// An unknown section is shown by its name, an unknown option by its key.
fn item_span(key: Span, item: &Item) -> Span {
    key.or_else(|| item.span())
}

fn is_section(path: &str) -> bool {
    SPECIAL.contains(&path)
        || options::paths().any(|p| p.strip_prefix(path).is_some_and(|rest| rest.starts_with('.')))
}

/// What is said of a key that is not known: the nearest in its section, else the same name elsewhere.
fn unknown(section: &str, written: &str, is_table: bool) -> String {
    let name = written.replace('-', "_");
    let shown = written.escape_debug();
    if section.is_empty() {
        let mut sections: Vec<&str> = options::paths().filter_map(|p| p.split('.').next()).collect();
        sections.extend(SPECIAL);
        let elsewhere = options::paths().find(|p| p.split_once('.').is_some_and(|(_, key)| key == name));
        return match elsewhere.filter(|_| !is_table) {
            Some(path) => format!("no option is named \"{shown}\" at the top; did you mean \"{path}\"?"),
            None => format!("no section is named \"{shown}\"{}", meant(&name, sections)),
        };
    }
    let keys = options::paths().filter_map(|p| p.strip_prefix(section)?.strip_prefix('.'));
    let near = meant(&name, keys);
    let near = if near.is_empty() {
        let elsewhere = options::paths().find(|p| p.split_once('.').is_some_and(|(_, key)| key == name));
        elsewhere.map_or_else(String::new, |path| format!("; did you mean \"{path}\"?"))
    } else {
        near
    };
    format!("[{section}] has no option \"{shown}\"{near}")
}

/// A value without the white space and comments around it.
fn bare(value: &Value) -> Value {
    value.clone().decorated("", "")
}
