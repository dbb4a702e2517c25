//! Ways into a library besides its list: searches that were given a name, and what articles are grouped by.
//!
//! Plain data. It refuses to hold anything but what a line of a list needs: each leads to a query.

use chrono::{DateTime, Utc};

/// A query that was given a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedSearch {
    /// Its name; no two have the same.
    pub name: String,
    /// The query as it was typed. It may hold mistakes: those are told whenever it is asked.
    pub query: String,
    /// When it was saved.
    pub made: DateTime<Utc>,
}

/// What the articles of a library are grouped by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum By {
    /// Their sources and publications.
    Source,
    /// Tags of their sources and bookmarks.
    Tag,
    /// The day of their publication.
    Day,
    /// Unread, bookmarked, changed, new since the last time.
    State,
}

impl By {
    /// In the order in which one turns through them.
    pub const ALL: [Self; 4] = [Self::Source, Self::Tag, Self::Day, Self::State];

    /// One word for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::Tag => "tag",
            Self::Day => "day",
            Self::State => "state",
        }
    }
}

/// Articles that have something in common.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// What they are grouped by.
    pub by: By,
    /// What they have in common, as it is shown.
    pub name: String,
    /// The term that asks for them, in the language of queries.
    pub term: String,
    /// How many there are.
    pub all: usize,
    /// How many of them are unread.
    pub unread: usize,
}
