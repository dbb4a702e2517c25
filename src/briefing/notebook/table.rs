//! Bookmarks as a table for a spreadsheet, RFC 4180, with a line of headings.

use super::Note;
use crate::text::escape::cell;

const HEADINGS: [&str; 12] = [
    "kind",
    "text",
    "speaker",
    "when",
    "title",
    "source",
    "published",
    "link",
    "note",
    "tags",
    "made",
    "id",
];

pub(super) fn all(notes: &[Note]) -> String {
    let mut table = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    // a Vec takes everything, and every row has as many cells as there are headings
    let _ = table.write_record(HEADINGS);
    for note in notes {
        let tags = note.tags.join(" ");
        let row: [&str; 12] = [
            note.kind,
            &note.words,
            &note.speaker,
            &note.when,
            &note.title,
            &note.source,
            &note.published,
            note.link().unwrap_or_default(),
            &note.note,
            &tags,
            &note.made,
            &note.id,
        ];
        let _ = table.write_record(row.map(cell));
    }
    let bytes = table.into_inner().unwrap_or_default();
    String::from_utf8_lossy(&bytes).into_owned()
}
