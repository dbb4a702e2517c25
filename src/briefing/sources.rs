//! Where articles come from again and again: feeds, pages, folders, mail.
//!
//! Plain data, filled in by whoever fetches and kept by the store. It refuses to know how anything is fetched.

use chrono::{DateTime, Utc};

/// The number under which the store knows a source; 0 for one that is not kept yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct SourceId(pub i64);

/// What a source is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum SourceKind {
    /// RSS, Atom, JSON Feed.
    #[default]
    Feed,
    /// One page that is looked at again.
    Page,
    /// A folder, walked.
    Folder,
    /// One file: a saved page, a press review.
    File,
    /// The output of a program of the user's own.
    Program,
    /// Newsletters.
    Mail,
}

impl SourceKind {
    const ALL: [Self; 6] = [
        Self::Feed,
        Self::Page,
        Self::Folder,
        Self::File,
        Self::Program,
        Self::Mail,
    ];

    /// The word that is stored and printed.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Feed => "feed",
            Self::Page => "page",
            Self::Folder => "folder",
            Self::File => "file",
            Self::Program => "program",
            Self::Mail => "mail",
        }
    }

    /// The kind that is stored under `word`.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|k| k.word() == word)
    }
}

/// How a source is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum SourceStatus {
    /// The last look went well, or there was none yet.
    #[default]
    Ok,
    /// The last look failed; [`Source::error`] says why.
    Failing,
    /// It is gone for good (410) and not asked again.
    Retired,
}

impl SourceStatus {
    /// The word that is stored and printed.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Failing => "failing",
            Self::Retired => "retired",
        }
    }

    /// The status that is stored under `word`.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        [Self::Ok, Self::Failing, Self::Retired]
            .into_iter()
            .find(|s| s.word() == word)
    }
}

/// One source, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Source {
    /// Its number; [`SourceId`] 0 until the store has given it one.
    pub id: SourceId,
    /// Its address or path, as it is fetched; no two sources have the same.
    pub locator: String,
    /// What it is.
    pub kind: SourceKind,
    /// What it calls itself, or what the reader calls it.
    pub title: Option<String>,
    /// The site it belongs to.
    pub link: Option<String>,
    /// Tags, without `#`.
    pub tags: Vec<String>,
    /// `ETag` of the last answer.
    pub etag: Option<String>,
    /// `Last-Modified` of the last answer, as it came.
    pub last_modified: Option<String>,
    /// A hash of the bytes of the last answer, so that the same again is not read again.
    pub digest: Option<u64>,
    /// When it was last looked at.
    pub checked_at: Option<DateTime<Utc>>,
    /// Not to be looked at again before.
    pub next_at: Option<DateTime<Utc>>,
    /// Seconds between looks; none when only the reader asks.
    pub interval: Option<u64>,
    /// How it is doing.
    pub status: SourceStatus,
    /// Why it is failing or retired, in words.
    pub error: Option<String>,
    /// Where it says it has moved for good (301).
    pub moved_to: Option<String>,
    /// The page of each entry is fetched for its whole text.
    pub full_text: bool,
}

impl Source {
    /// A source that nothing is known of but where it is.
    #[must_use]
    pub fn new(kind: SourceKind, locator: impl Into<String>) -> Self {
        Self {
            locator: locator.into(),
            kind,
            ..Self::default()
        }
    }

    /// What a list calls it: its title, else its locator.
    #[must_use]
    pub fn name(&self) -> &str {
        self.title
            .as_deref()
            .filter(|t| !t.is_empty())
            .unwrap_or(&self.locator)
    }
}
