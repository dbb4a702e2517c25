//! The library: sources, articles with their analyses, and what is found among them.
//!
//! Articles come in with the source they are from; lists, single articles and what a query finds go out. It
//! refuses to keep an article without its source's new state, or the state without the articles.

mod blob;
mod code;
mod finding;
mod groups;
mod index;
mod items;
mod keep;
mod one;
pub(super) mod pages;
mod pieces;
mod ranking;
mod removing;
mod retention;
mod rows;
mod searches;
mod select;
mod sources;
mod stream;

pub use one::Earlier;
pub use pages::{BehindExcerpt, PageState};
pub use retention::{CLEARED_AFTER, Retention};
