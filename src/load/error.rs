//! Why an input gave no article.

use thiserror::Error;

/// One line each: what is wrong, and what to do.
#[derive(Debug, Error, PartialEq, Eq, Clone)]
pub enum LoadError {
    /// No byte, or white space alone.
    #[error("empty: there is no text in it")]
    Empty,
    /// Larger than a span can address.
    #[error("{0} bytes: the limit is 64 MiB; cut it into parts")]
    TooLarge(usize),
    /// Bytes that are no text.
    #[error("not text: {0}")]
    Binary(&'static str),
    /// A page or feed in which no article was found.
    #[error("no article found in this {kind}: {why}")]
    NoArticle {
        /// "web page", "feed", "mail".
        kind: &'static str,
        /// What was looked at.
        why: String,
    },
    /// A format dateline does not read.
    #[error("{what} is not read directly; convert it first: {how}")]
    Convert {
        /// "PDF", "Word document".
        what: &'static str,
        /// A command line that does it.
        how: &'static str,
    },
}

impl LoadError {
    /// The format that a converter can be set for ("pdf"), where that is what is wrong.
    #[must_use]
    pub fn format(&self) -> Option<&'static str> {
        let Self::Convert { how, .. } = self else {
            return None;
        };
        let (_, key) = how.rsplit_once(", or set convert.")?;
        Some(key)
    }
}
