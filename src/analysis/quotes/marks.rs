//! Which quotation marks belong together.
//!
//! An article and its tokens come in, the stretches between marks go out. Pairing starts anew at every
//! block.

use crate::article::Article;
use crate::text::Span;
use crate::text::token::Token;

/// A stretch between quotation marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Marked {
    /// With its marks.
    pub outer: Span,
    /// Between its marks.
    pub inner: Span,
    /// Index of its block.
    pub block: usize,
    /// It has a closing mark of its own.
    pub closed: bool,
    /// It goes on from the stretch before it, in an earlier paragraph.
    pub continues: bool,
}

/// All stretches between quotation marks, outermost only, in text order.
#[must_use]
pub fn pair_marks(article: &Article, tokens: &[Token]) -> Vec<Marked> {
    let _ = (article, tokens);
    Vec::new()
}
