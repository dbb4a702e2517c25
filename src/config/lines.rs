//! A configuration file that is not quite TOML, line by line.
//!
//! A text comes in; a document goes out in which every line that can be read is read, and a fault for each
//! that cannot. It refuses to let one slip cost more than its own line.

use std::ops::Range;

use toml_edit::{Document, Table};

use super::fault::{At, Fault};

/// Lines that may be at fault before the rest is left unread: a file with more is no configuration.
const MOST: usize = 100;

/// A file as far as it could be read.
#[derive(Debug)]
pub(super) struct Lines<'a> {
    name: &'a str,
    original: Vec<&'a str>,
    now: String,
    table: Table,
}

impl<'a> Lines<'a> {
    /// Reads `text`; what is no TOML is told of and left out.
    pub(super) fn read(name: &'a str, text: &'a str, faults: &mut Vec<Fault>) -> Self {
        let original: Vec<&str> = text.split('\n').collect();
        let mut lines: Vec<String> = original.iter().map(|l| (*l).to_owned()).collect();
        let mut told = 0;
        let (now, table) = loop {
            let now = lines.join("\n");
            let fault = match Document::parse(now.as_str()) {
                Ok(document) => {
                    let table = document.into_table();
                    break (now, table);
                }
                Err(fault) => fault,
            };
            let Some(at) = blame(&lines, &now, fault.span()) else {
                break (now, Table::new());
            };
            told += 1;
            let span = fault.span().filter(|s| line_of(&now, s.start) == at);
            faults.push(Fault {
                at: place(name, &original, &now, at, span),
                what: first_line(fault.message()),
            });
            if told == MOST {
                break (now, Table::new());
            }
            repair(&mut lines, at);
        };
        Self {
            name,
            original,
            now,
            table,
        }
    }

    /// The top of the document.
    pub(super) fn table(&self) -> &Table {
        &self.table
    }

    /// The place of `span`, bytes of the document.
    pub(super) fn at(&self, span: Option<Range<usize>>) -> At {
        let now = self.now.as_str();
        let line = line_of(now, span.as_ref().map_or(0, |s| s.start));
        place(self.name, &self.original, now, line, span)
    }

    /// The number of the line in which `span` starts, counted from one.
    pub(super) fn line(&self, span: Option<Range<usize>>) -> usize {
        line_of(&self.now, span.map_or(0, |s| s.start)) + 1
    }
}

/// Which line is to blame for a syntax fault: the one it was found in, unless that one is fine by itself
/// (then an unclosed bracket or quote above it runs into it), or is already blank.
fn blame(lines: &[String], now: &str, span: Option<Range<usize>>) -> Option<usize> {
    let found = line_of(now, span.map_or(now.len(), |s| s.start)).min(lines.len().saturating_sub(1));
    let is_blank = |i: usize| {
        lines
            .get(i)
            .is_none_or(|l| l.trim().is_empty() || l.trim_start().starts_with('#'))
    };
    let is_fine = |i: usize| lines.get(i).is_some_and(|l| Document::parse(l.as_str()).is_ok());
    let above = || (0..found).rev().find(|i| !is_blank(*i) && !is_fine(*i));
    if !is_blank(found) && !is_fine(found) {
        return Some(found);
    }
    // two lines that are fine each may still be at odds: a key that is there twice
    above()
        .or_else(|| (!is_blank(found)).then_some(found))
        .or_else(|| (0..lines.len()).rev().find(|i| !is_blank(*i)))
}

/// Takes a line out; the name of a broken `[section` keeps the lines below it in their section.
fn repair(lines: &mut [String], at: usize) {
    let Some(line) = lines.get_mut(at) else { return };
    let name: String = line
        .trim_start()
        .strip_prefix('[')
        .unwrap_or_default()
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.'))
        .collect();
    let header = format!("[{name}]");
    let is_new = *line != header && Document::parse(header.as_str()).is_ok();
    *line = if is_new { header } else { String::new() };
}

fn line_of(text: &str, at: usize) -> usize {
    let head = text.get(..text.floor_char_boundary(at)).unwrap_or_default();
    head.bytes().filter(|b| *b == b'\n').count()
}

fn place(name: &str, original: &[&str], now: &str, line: usize, span: Option<Range<usize>>) -> At {
    let text = original.get(line).copied().unwrap_or_default().trim_end();
    let from: usize = now.split('\n').take(line).map(|l| l.len() + 1).sum();
    let n_chars = |to: usize| {
        text.get(..text.floor_char_boundary(to))
            .unwrap_or_default()
            .chars()
            .count()
    };
    let (column, width) = match span {
        Some(span) => {
            let column = n_chars(span.start.saturating_sub(from));
            let end = n_chars(span.end.saturating_sub(from));
            (column, end.saturating_sub(column))
        }
        None => (
            n_chars(text.len() - text.trim_start().len()),
            text.trim().chars().count(),
        ),
    };
    At::File {
        name: name.to_owned(),
        line: line + 1,
        column: column + 1,
        width: width.max(1),
        text: text.to_owned(),
    }
}

fn first_line(words: &str) -> String {
    let lines: Vec<&str> = words.lines().map(str::trim).filter(|l| !l.is_empty()).collect();
    format!("this is no TOML ({})", lines.join(", "))
}
