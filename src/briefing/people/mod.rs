//! Who appears in many articles: one entry for each person, organisation and place, wherever it is named.
//!
//! Open articles and the story of each come in, [`Figure`]s go out. It refuses to join on a surname alone
//! unless the articles themselves say that nobody else is meant.

mod figure;
mod join;
mod name;
#[cfg(test)]
mod tests;

pub use figure::{Appearance, Figure, Role};
pub use join::join;
