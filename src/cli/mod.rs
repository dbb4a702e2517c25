//! Arguments, commands for scripts, output formats, exit status. The only room that prints.

mod args;

pub use args::main;
