//! Where sentences end.
//!
//! A paragraph comes in, the spans of its sentences go out; they tile it but for white space. It refuses to
//! change a character, and to cut where only a tagger could tell: then the two sentences stay one.

mod cut;
mod items;
mod stop;
mod words;

#[cfg(test)]
mod tests;

pub use cut::cut_sentences;
