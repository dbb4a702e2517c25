//! What becomes of the articles of a source that is removed, and what is needed to undo it.

use super::SourceId;
use crate::article::ArticleId;

/// Which articles of a removed source stay in the library. Those that another source has stay in any case, and the
/// bookmarks themselves too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Leave {
    /// All of them.
    All,
    /// Only what is bookmarked.
    #[default]
    Bookmarked,
    /// None.
    Nothing,
}

/// A source that was removed, and what went with it: enough to undo it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RemovedSource {
    /// The source.
    pub source: SourceId,
    /// The articles that went with it.
    pub articles: Vec<ArticleId>,
}
