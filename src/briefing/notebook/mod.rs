//! Bookmarks as a document: Markdown, Org, a table, HTML.
//!
//! Bookmarks with the reader's corrections come in, one text goes out, with the words, who said them, where, when and
//! what was noted. It refuses to be read back: only the store's own JSON loses nothing.

mod html;
mod markdown;
mod note;
mod org;
mod style;
mod table;

pub use markdown::one as markdown;
pub use note::Note;
pub use style::Style;

/// All notes as one document. Of the store's own JSON there is none here.
#[must_use]
pub fn written(notes: &[Note], style: Style) -> Option<String> {
    Some(match style {
        Style::Markdown => markdown::all(notes),
        Style::Org => org::all(notes),
        Style::Csv => table::all(notes),
        Style::Html => html::all(notes),
        Style::Json => return None,
    })
}
