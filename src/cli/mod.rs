//! Arguments, commands for scripts, output formats, exit status. The only room that prints.

mod analyze;
mod args;
pub mod bookmarks;
pub mod brief;
pub mod config;
mod corrections;
pub mod json;
mod manifest;
mod out;
mod reader;
mod reading;
pub mod report;
mod status;
mod stories;
mod timeline;

pub use args::{Cli, main};
pub use status::Status;
