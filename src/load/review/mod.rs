//! Press reviews: one file or mail that holds many articles.
//!
//! The text of the whole comes in, one draft an article goes out, or nothing where it is one article. It refuses on
//! doubt: an article that lost its second half reads worse than a review that is read as one.

mod cut;
mod read;
mod signs;
mod topics;
mod units;

pub use read::notes_part;
pub(super) use read::{by_blocks, by_lines};
