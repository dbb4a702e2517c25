//! The reader's state and everything that changes it. No files, no network, no clock, no terminal library.
//!
//! Messages come in, effects go out; [`update`] is the only thing that changes state.

pub mod bars;
pub mod cast;
pub mod commands;
pub mod correcting;
pub mod days;
pub mod editor;
pub mod edits;
pub mod entry;
pub mod explain;
pub mod goal;
pub mod history;
pub mod keymap;
pub mod layout;
pub mod library;
pub mod lines;
pub mod marking;
pub mod message;
pub mod overlay;
pub mod panes;
pub mod pasting;
pub mod picking;
pub mod portrait;
pub mod ranges;
pub mod recut;
pub mod scope;
pub mod search;
pub mod shelf;
pub mod skim;
pub mod sources;
mod state;
mod update;
pub mod whole;

pub use sources::Fetched;
pub use state::{App, Keys, News, View};
pub use update::{update, update_all};
