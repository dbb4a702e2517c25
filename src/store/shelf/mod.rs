//! The library: sources, articles with their analyses, and what is found among them.
//!
//! Articles come in with the source they are from; lists, single articles and what a query finds go out. It
//! refuses to keep an article without its source's new state, or the state without the articles.

mod blob;
mod code;
mod items;
mod keep;
mod one;
mod removing;
mod select;
mod sources;

pub use one::Earlier;
pub use removing::{Leave, RemovedSource};
