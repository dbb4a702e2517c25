//! Draws. The only room that knows ratatui; it takes the state and changes nothing.
//!
//! The state comes in, cells and the place of the cursor go out; the terminal's keys are turned into ours. It
//! refuses to decide anything: what stands where was settled in `app`.

mod draw;
mod finder;
pub mod keys;
mod listing;
mod overlays;
mod panes;
pub mod terminal;
pub mod theme;

pub use draw::{cursor, draw};
