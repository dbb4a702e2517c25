//! Arguments, commands for scripts, output formats, exit status. The only room that prints.

mod analyze;
mod args;
pub mod json;
mod manifest;
mod out;
pub mod report;
mod status;

pub use args::{Cli, main};
pub use status::Status;
