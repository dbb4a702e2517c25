//! The news industry's own formats: NITF, NewsML-G2, ninjs.
//!
//! The text of one file comes in, a draft for each of its items goes out. It refuses items that have no words.

mod ninjs;
mod xml;

pub(super) use ninjs::{is_ninjs, read_ninjs};
pub(super) use xml::{is_root, read_xml};
