//! Arguments, commands for scripts, output formats, exit status. The only room that prints.

mod add;
mod analyze;
mod args;
pub mod bookmarks;
pub mod brief;
pub mod config;
mod corrections;
mod exchange;
mod fetch;
pub mod json;
mod library;
mod manifest;
mod net;
mod out;
mod quotes;
mod reader;
mod reading;
mod remove;
pub mod report;
mod saved;
mod search;
mod sources;
mod status;
mod stories;
mod timeline;

pub use args::{Cli, main};
pub use status::Status;
