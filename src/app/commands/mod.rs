//! Everything the reader can do, in one table split by group.
//!
//! Keys, palette, help, the menu after a prefix key, the bottom line and clicks are all made from it.

mod article;
mod correct;
mod find;
mod go;
mod jump;
mod layout;
mod library;
mod mark;
mod motion;
pub mod page;
mod people;
mod program;
mod source;
mod table;
mod timeline;

pub use table::{Arg, Command, Group, Scope, Why, all, find};
pub use timeline::hold as hold_timeline;
