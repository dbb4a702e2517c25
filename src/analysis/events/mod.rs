//! What happened when: the nodes of the timeline, and the time of every sentence.
//!
//! A page and its time expressions come in, [`Event`](super::model::Event)s and the time of every sentence go out. It
//! refuses to date what the text leaves undated: the publication day is the day of newswire's own news alone.

mod attached;
#[cfg(test)]
mod cases;
mod clause;
mod keep;
mod label;
pub(super) mod lexicon;
mod links;
mod news;
mod order;
mod share;
mod story;
mod tell;
mod trim;
pub(super) mod words;

pub use tell::tell;
