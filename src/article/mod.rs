//! The document model: one article as every other room sees it, built once and never changed.
//!
//! Blocks of text come in, an [`Article`] with one cleaned string goes out. It refuses to change a text:
//! new words are a new revision.

mod anchor;
mod build;
mod model;

pub use anchor::How;
pub use build::Builder;
pub use model::{
    Anchor, Article, ArticleId, Block, BlockKind, Known, Origin, Published, PublishedFrom, Revision,
};
