//! One bookmark in words, cleaned once more: the file that it is from may have been edited.

use crate::briefing::corrections::Corrections;
use crate::briefing::{Bookmark, BookmarkKind};
use crate::text::sanitise::{clean_block, clean_line};

/// One bookmark in words. What is not known is empty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Note {
    /// "quote", "paragraph", "event", "article".
    pub kind: &'static str,
    /// The words that were marked, on one line; the heading for a whole article.
    pub words: String,
    /// The whole article was marked.
    pub whole: bool,
    /// Who said it, as the reader says now.
    pub speaker: String,
    /// For an event: its time, as shown.
    pub when: String,
    /// The article's heading.
    pub title: String,
    /// The article's site, else where it is.
    pub source: String,
    /// The article's day or moment of publication.
    pub published: String,
    /// The article's address.
    pub url: String,
    /// The reader's note; may have several lines.
    pub note: String,
    /// Tags, without `#`.
    pub tags: Vec<String>,
    /// When it was marked, RFC 3339.
    pub made: String,
    /// Its own name: 32 hexadecimal digits.
    pub id: String,
}

impl Note {
    /// A bookmark in words, its speaker as the reader says now.
    #[must_use]
    pub fn of(b: &Bookmark, corrections: &Corrections) -> Self {
        let speaker = corrections.speaker_of(b);
        Self::with(b, speaker.as_deref())
    }

    /// A bookmark in words, under this speaker.
    #[must_use]
    pub fn with(b: &Bookmark, speaker: Option<&str>) -> Self {
        let line = |words: &Option<String>| words.as_deref().map(clean_line).unwrap_or_default();
        let whole = b.kind == BookmarkKind::Article;
        Self {
            kind: b.kind.word(),
            words: clean_line(if whole { &b.title } else { &b.anchor.exact }),
            whole,
            speaker: speaker.map(clean_line).unwrap_or_default(),
            when: line(&b.when),
            title: clean_line(&b.title),
            source: clean_line(&b.source),
            published: line(&b.published),
            url: line(&b.url),
            note: clean_block(&b.note).trim().to_owned(),
            tags: b.tags.iter().map(|tag| clean_line(tag)).collect(),
            made: b.made.to_rfc3339(),
            id: format!("{:032x}", b.id.0),
        }
    }

    /// "Ann Lee · 12 Oct 2026 · Ferry waits · Port Gazette · 2026-10-12".
    #[must_use]
    pub fn about(&self) -> String {
        let title: &str = if self.whole { "" } else { &self.title };
        [
            self.speaker.as_str(),
            &self.when,
            title,
            &self.source,
            &self.published,
        ]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<&str>>()
        .join(" · ")
    }

    /// Its address, where that leads to a page or a mailbox and nowhere else.
    #[must_use]
    pub fn link(&self) -> Option<&str> {
        let lower = self.url.to_ascii_lowercase();
        let leads = ["https://", "http://", "mailto:"]
            .iter()
            .any(|s| lower.starts_with(s));
        leads.then_some(self.url.as_str())
    }
}
