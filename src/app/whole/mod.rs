//! Over the whole library: what is found in it, how its list is held and grouped, many of its articles opened at once.
//!
//! Keys and answers of the store come in, the state of the list and effects go out. It refuses to read a text.

pub mod finder;
pub mod gathering;
pub mod held;
