//! Bookmarks for Emacs: a heading each, what is known as its properties, the words as a quotation.

use super::Note;
use crate::text::escape::org as escaped;

pub(super) fn all(notes: &[Note]) -> String {
    let mut out = String::from("#+title: Bookmarks\n");
    for note in notes {
        one(note, &mut out);
    }
    out
}

fn one(note: &Note, out: &mut String) {
    let tags: String = note
        .tags
        .iter()
        .map(|tag| format!("{}:", tag_word(tag)))
        .collect();
    out.push_str(&format!("\n* {}", note.title));
    if !tags.is_empty() {
        out.push_str(&format!(" :{tags}"));
    }
    out.push_str("\n:PROPERTIES:\n");
    let url = note.link().unwrap_or_default();
    for (name, value) in [
        ("KIND", note.kind),
        ("SPEAKER", &note.speaker),
        ("WHEN", &note.when),
        ("SOURCE", &note.source),
        ("PUBLISHED", &note.published),
        ("URL", url),
        ("MADE", &note.made),
        ("ID", &note.id),
    ] {
        if !value.is_empty() {
            out.push_str(&format!(":{name}: {value}\n"));
        }
    }
    out.push_str(":END:\n");
    if !note.whole {
        out.push_str(&format!("#+begin_quote\n{}\n#+end_quote\n", escaped(&note.words)));
    }
    for line in note.note.lines() {
        out.push_str(&escaped(line));
        out.push('\n');
    }
}

/// A tag of Org has letters, digits, `_`, `@`, `#`, `%` and nothing else.
fn tag_word(tag: &str) -> String {
    let fits = |c: char| c.is_alphanumeric() || matches!(c, '_' | '@' | '#' | '%');
    tag.chars().map(|c| if fits(c) { c } else { '_' }).collect()
}
