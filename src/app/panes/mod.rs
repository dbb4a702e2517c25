//! The seven panes: their state, and how each is built at a size.

mod all;
pub mod event;
pub mod front;
pub mod front_kept;
mod front_ways;
pub mod marks;
pub mod only;
pub mod people;
mod portrait;
mod quote_lines;
mod quote_notes;
pub mod quotes;
pub mod reading;
mod rows;
mod story_days;
pub mod summary;
pub mod timeline;
mod timeline_head;
pub mod told;

pub use all::{Panes, build, head, head_rows, rule_rows};
pub use reading::Reading;
pub use timeline_head::whence;
