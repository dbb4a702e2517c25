//! How each pane is drawn: the text with its gutter, and lists of lines.

pub mod list;
pub mod reading;
