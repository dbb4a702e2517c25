//! What a reader keeps: bookmarks with notes, and the place in each article.

use chrono::{DateTime, Utc};

use crate::article::{Anchor, ArticleId, Revision};

/// A random 128-bit number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BookmarkId(pub u128);

/// What was marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BookmarkKind {
    /// A quote.
    Quote,
    /// A paragraph.
    Paragraph,
    /// An event of the timeline.
    Event,
    /// The whole article.
    Article,
}

impl BookmarkKind {
    /// The word that is stored and printed.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Quote => "quote",
            Self::Paragraph => "paragraph",
            Self::Event => "event",
            Self::Article => "article",
        }
    }

    /// The kind that is stored under `word`.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        [Self::Quote, Self::Paragraph, Self::Event, Self::Article]
            .into_iter()
            .find(|k| k.word() == word)
    }
}

/// Something a reader keeps. It carries enough to be printed when its article is gone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bookmark {
    /// Its own name.
    pub id: BookmarkId,
    /// What was marked.
    pub kind: BookmarkKind,
    /// Where, found again by its words.
    pub anchor: Anchor,
    /// The reader's note; empty for none.
    pub note: String,
    /// Tags, without `#`.
    pub tags: Vec<String>,
    /// When it was made.
    pub made: DateTime<Utc>,
    /// The article's heading then.
    pub title: String,
    /// The article's site, else its locator.
    pub source: String,
    /// The article's address, if it has one.
    pub url: Option<String>,
    /// The article's publication day or moment, as printed in JSON.
    pub published: Option<String>,
    /// For a quote: its speaker, as shown (with a question mark where unsure).
    pub speaker: Option<String>,
    /// For an event: its time, as shown.
    pub when: Option<String>,
}

/// Where a reader was in an article: the sentence at the cursor, by its first byte.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The article.
    pub article: ArticleId,
    /// The text the byte belongs to.
    pub revision: Revision,
    /// Byte offset of the sentence at the cursor.
    pub at: usize,
    /// The article has been read.
    pub read: bool,
}
