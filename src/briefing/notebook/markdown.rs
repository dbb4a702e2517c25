//! Bookmarks as Markdown: a quotation each, with who said it and where below.

use super::Note;
use crate::text::escape::{markdown as escaped, target};

pub(super) fn all(notes: &[Note]) -> String {
    notes.iter().map(one).collect()
}

/// One bookmark: the words, who and where, the note, the tags.
#[must_use]
pub fn one(note: &Note) -> String {
    let mut out = format!("> {}\n>\n> — {}", escaped(&note.words), escaped(&note.about()));
    if let Some(url) = note.link() {
        out.push_str(&format!(" <{}>", target(url)));
    }
    out.push_str("\n\n");
    if !note.note.is_empty() {
        let lines: Vec<String> = note.note.lines().map(escaped).collect();
        out.push_str(&format!("{}\n\n", lines.join("\n")));
    }
    if !note.tags.is_empty() {
        let tags: Vec<String> = note.tags.iter().map(|t| escaped(&format!("#{t}"))).collect();
        out.push_str(&format!("{}\n\n", tags.join(" ")));
    }
    out
}
