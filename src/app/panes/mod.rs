//! The six panes: their state, and how each is built at a size.

mod all;
pub mod front;
pub mod marks;
mod quote_lines;
mod quote_notes;
pub mod quotes;
pub mod reading;
mod strip;
pub mod summary;
pub mod timeline;
pub mod told;

pub use all::{Panes, build, rule_rows};
pub use reading::Reading;
