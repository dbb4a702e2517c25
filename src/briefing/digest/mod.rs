//! One story from all its articles: what they tell together, and what one of them tells alone.
//!
//! Open articles of one story come in, the most central first and each text once; indices of their sentences go
//! out. It refuses to write: every word is an article's own.

mod facts;
mod only_in;
#[cfg(test)]
mod tests;
mod together;

pub use only_in::{Alone, only_in};
pub use together::{Shared, merged_summary};
