//! Which articles tell the same story.
//!
//! Titles, texts and days of many articles come in; groups go out, each with a headline taken from one of
//! its articles. It refuses to know what a story is about: words and names that few articles share decide.
//!
//! Copies of one wire text are joined first. Then every article is a vector of terms weighted by rarity
//! (tf-idf), with title, lede and names counted more, and the two closest groups are joined until no two are
//! close enough on average ("the bridge closed" and "port city bridge closed" meet, two budget votes do not).

mod copies;
mod count;
mod grouping;
mod join;
#[cfg(test)]
mod pairs;
mod piece;
#[cfg(test)]
mod tests;
mod vectors;

pub use copies::copies;
pub use grouping::{Grouping, Story};
pub use piece::Piece;
