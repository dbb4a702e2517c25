//! Markup as it is really written: a scanner and the names of characters, for feeds and wire formats.
//!
//! Source text comes in, tags, words and their places go out. It refuses no input.

mod entities;
mod scan;

pub(super) use entities::{Entities, escape_bare, windows};
pub(super) use scan::{Scanner, Tag, Token};
