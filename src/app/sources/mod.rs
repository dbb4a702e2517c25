//! Sources in the reader: what is being fetched, and which come in and go.
//!
//! Answers of the fetching come in, words on the bottom line and a list to choose from go out. It refuses to wait
//! for anything, and to move what is being read.

mod fetching;
mod subscribing;

pub use fetching::{Fetched, Sources};
pub(super) use fetching::{fetch, fetched, how_far, minute, of_article, soon, told, under_way};
pub use subscribing::Swap;
pub(super) use subscribing::{add, ask_removal, came, out, remove};
