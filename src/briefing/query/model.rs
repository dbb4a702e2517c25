//! A query, taken apart.

use chrono::NaiveDate;

/// What is wanted: articles for which every term holds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query {
    /// The terms, in the order in which they were written.
    pub terms: Vec<Term>,
}

/// One condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// It must not hold.
    pub not: bool,
    /// The condition.
    pub what: What,
}

/// What a condition asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// A word, or words that stand side by side, in title, text or note.
    Words(String),
    /// Somebody of this name is quoted.
    Speaker(String),
    /// A source, publication or site of this name; one that starts with `=` is its whole name.
    Source(String),
    /// A tag of a source or of a bookmark.
    Tag(String),
    /// Published on this day or later.
    After(NaiveDate),
    /// Published before this day.
    Before(NaiveDate),
    /// A state.
    Is(Is),
    /// Nothing: what is found comes in this order.
    Sort(Sort),
}

/// The order of what is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sort {
    /// Newest first.
    Newest,
    /// What has the words in its title, in few words, or often, first.
    Relevance,
}

impl Query {
    /// In which order what is found comes: as the last term on it says, else newest first. Without words there is
    /// nothing to be relevant to.
    #[must_use]
    pub fn sort(&self) -> Sort {
        let said = self.terms.iter().rev().find_map(|t| match t.what {
            What::Sort(sort) => Some(sort),
            _ => None,
        });
        let words = self.words().next().is_some();
        said.filter(|_| words).unwrap_or(Sort::Newest)
    }
}

/// A state of an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Is {
    /// Not read yet.
    Unread,
    /// Read.
    Read,
    /// With a bookmark.
    Bookmarked,
    /// Its text has changed since it was read.
    Changed,
    /// It came in since the library was looked at before.
    New,
}
