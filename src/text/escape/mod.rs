//! Words for places in which some characters mean more than themselves: Markdown, HTML, Org, tables.
//!
//! Plain words come in, words that are read as just these words go out. It refuses to clean them: that is done at
//! the door.

mod markdown;
mod words;

pub use markdown::{escape as markdown, target};
pub use words::{cell, html, org};
