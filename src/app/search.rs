//! Jumping inside an article, and searching in it.
//!
//! A kind of stop and the cursor come in, the next stop's byte goes out. It refuses to wrap around silently:
//! the ends are said.

use super::library::{Entry, Library};
use crate::text::Span;

/// Kinds of places a reader jumps between.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Stop {
    /// Quotes.
    #[default]
    Quote,
    /// Quotes of the speaker at the cursor.
    Speaker,
    /// Key paragraphs.
    Key,
    /// Dates.
    Date,
    /// Bookmarks.
    Mark,
    /// Hits of the search.
    Hit,
    /// Mentions of whoever is followed.
    Mention,
    /// Paragraphs.
    Paragraph,
    /// Sentences.
    Sentence,
}

impl Stop {
    /// What it is called: one of them, many of them.
    #[must_use]
    pub fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Quote => ("quote", "quotes"),
            Self::Speaker => ("quote of this speaker", "quotes of this speaker"),
            Self::Key => ("key paragraph", "key paragraphs"),
            Self::Date => ("date", "dates"),
            Self::Mark => ("bookmark", "bookmarks"),
            Self::Hit => ("hit", "hits"),
            Self::Mention => ("mention", "mentions"),
            Self::Paragraph => ("paragraph", "paragraphs"),
            Self::Sentence => ("sentence", "sentences"),
        }
    }
}

/// Where somebody is named: articles, and the places in each.
pub type Mentions = Vec<(usize, Vec<Span>)>;

/// Searching and jumping.
#[derive(Debug, Clone, Default)]
pub struct Search {
    /// What was searched last.
    pub pattern: String,
    /// The article that was searched.
    pub article: Option<usize>,
    /// Where it stands in that article.
    pub hits: Vec<Span>,
    /// What `n` repeats.
    pub last: Stop,
    /// Paragraphs that are key beyond those the analysis takes for key; fewer below zero.
    pub more_keys: isize,
    /// Who is followed, and where they are named: article, places.
    pub followed: Option<(String, Mentions)>,
}

impl Search {
    /// The hits, if they belong to this article.
    #[must_use]
    pub fn hits_in(&self, article: usize) -> &[Span] {
        if self.article == Some(article) {
            &self.hits
        } else {
            &[]
        }
    }

    /// From here on `n` goes from mention to mention of this name.
    pub fn follow(&mut self, name: String, mentions: Mentions) {
        self.followed = Some((name, mentions));
        self.last = Stop::Mention;
    }

    /// Where the one who is followed is named in this article.
    #[must_use]
    pub fn mentions_in(&self, article: usize) -> &[Span] {
        let all = self.followed.iter().flat_map(|(_, all)| all);
        all.filter(|(a, _)| *a == article)
            .map(|(_, s)| s.as_slice())
            .next()
            .unwrap_or_default()
    }

    /// What is marked in the text: the mentions of the one who is followed, else the hits.
    #[must_use]
    pub fn marked_in(&self, article: usize) -> &[Span] {
        match self.last {
            Stop::Mention => self.mentions_in(article),
            _ => self.hits_in(article),
        }
    }

    /// All stops of a kind in an article, in order; bytes. Of quotes those of the kinds that are `shown`.
    #[must_use]
    pub fn stops(
        &self,
        library: &Library,
        shown: [bool; 3],
        article: usize,
        kind: Stop,
        cursor: usize,
    ) -> Vec<usize> {
        let Some(entry) = library.get(article) else {
            return Vec::new();
        };
        let analysis = entry.analysis();
        let mut stops: Vec<usize> = match kind {
            Stop::Quote => {
                let quotes = analysis.quotes.iter().filter(|q| q.kind.is_among(shown));
                quotes.map(|q| q.span().start()).collect()
            }
            Stop::Speaker => same_speaker(entry, shown, cursor),
            Stop::Key => {
                let blocks = entry.article().blocks.iter().enumerate();
                blocks
                    .filter(|(i, _)| entry.skim.is_key(*i, self.more_keys))
                    .map(|(_, b)| b.span.start())
                    .collect()
            }
            Stop::Date => analysis.dates.iter().map(|d| d.span.start()).collect(),
            Stop::Mark => library.marks_in(article).map(|(_, s)| s.start()).collect(),
            Stop::Hit => self.hits_in(article).iter().map(|h| h.start()).collect(),
            Stop::Mention => self.mentions_in(article).iter().map(|s| s.start()).collect(),
            Stop::Paragraph => entry.article().blocks.iter().map(|b| b.span.start()).collect(),
            Stop::Sentence => analysis.sentences.iter().map(|s| s.span.start()).collect(),
        };
        stops.sort_unstable();
        stops.dedup();
        stops
    }
}

fn same_speaker(entry: &Entry, shown: [bool; 3], cursor: usize) -> Vec<usize> {
    let quotes = &entry.analysis().quotes;
    let here = entry.quote_at(cursor, |q| q.kind.is_among(shown)).or_else(|| {
        quotes
            .partition_point(|q| q.span().start() <= cursor)
            .checked_sub(1)
    });
    let who = here.and_then(|q| entry.speaker_of.get(q).copied().flatten());
    let of = who.and_then(|w| entry.cast.get(w));
    of.map_or_else(Vec::new, |s| {
        s.quotes
            .iter()
            .filter_map(|&q| quotes.get(q).filter(|q| q.kind.is_among(shown)))
            .map(|q| q.span().start())
            .collect()
    })
}
