//! Saved web pages: a gate before the parser, the article in the page, its metadata, its blocks.
//!
//! The source of a page comes in, a draft goes out. It refuses to run, fetch or follow anything.

mod blocks;
mod clear;
mod credits;
mod furniture;
mod gate;
mod json_ld;
mod marks;
mod offers;
mod page;
mod second;
mod tail;
mod trim;
mod walls;

pub(super) use blocks::PageBlock;
pub(super) use offers::offers;
pub use offers::{FeedOffer, Offers};
pub(super) use page::{all_blocks, fragment, read, trimmed, words};
