//! Does what the reader asks for: threads, reading files, saving, the clock.
//!
//! Paths and effects come in, bytes and messages go out, each job behind a wall against panics. It refuses
//! to change what the reader shows: that is the update's alone.

pub mod adding;
mod browser;
mod clock;
mod comparing;
mod exporting;
mod finding;
pub mod gather;
mod grouping;
pub mod housekeeping;
pub mod inputs;
mod keeper;
mod library;
pub mod net;
mod opening;
mod others;
pub mod pool;
mod refreshing;

mod runner;
pub mod settings_file;
mod shelving;
mod signals;
mod subscribing;
mod watching;

pub use runner::{Runner, Settings};
pub use shelving::{Shelved, shelve};
