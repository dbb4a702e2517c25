//! One article with all that is known about it.

use std::sync::Arc;

use crate::analysis::Analysis;
use crate::article::Article;

/// An article and its analysis, shared between threads and never changed.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    /// The article.
    pub article: Arc<Article>,
    /// What it says.
    pub analysis: Arc<Analysis>,
}
