//! What lies over the panes: help, palette, pickers, small editors, the popup of reasons.
//!
//! Keys come in while one is open; it closes with effects or without. It refuses keys of the panes below.

mod keys;
mod listing;
mod made;
mod picker;
mod prompt;

use super::explain::Reasons;
use super::whole::finder::Finder;

pub use keys::{key, mouse, paste};
pub use listing::Listing;
pub use picker::{Choice, Offer, Picker};
pub use prompt::{Asked, Prompt};

/// What lies over the panes.
#[derive(Debug, Clone)]
pub enum Overlay {
    /// A list that typing filters.
    Picker(Picker),
    /// A list over the whole library that typing filters.
    Finder(Finder),
    /// A list to be read, whose items lead into an article.
    Listing(Listing),
    /// A line or note being typed.
    Prompt(Prompt),
    /// Reasons, to be read and closed.
    Why(Reasons),
}
