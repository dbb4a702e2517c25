//! How much of it: lengths of a summary, how many key paragraphs, how long reading takes.
//!
//! A ranked summary or scores of paragraphs come in, with a length; indices in reading order go out. It refuses
//! to rank anew: a longer form holds the shorter one.

use crate::analysis::model::{ParagraphScore, Ranked, Sentence, Summary};
use crate::text::Span;
use crate::text::words::{counts, words};

/// Words an adult reads silently in a minute, in prose that is no story: the mean of 190 studies (Brysbaert
/// 2019, "How many words do we read per minute?", Journal of Memory and Language 109).
pub const WORDS_A_MINUTE: usize = 238;

/// One paragraph in so many is key unless the reader says another number.
const ONE_IN: usize = 4;
/// Key paragraphs, at most, unless the reader says another number.
const MOST: usize = 8;

/// How long a summary is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Length {
    /// One sentence.
    One,
    /// Three sentences.
    #[default]
    Three,
    /// Five sentences.
    Five,
    /// As many sentences as are read in a minute, [`WORDS_A_MINUTE`] words at most.
    Minute,
}

impl Length {
    /// All, the shortest first.
    pub const ALL: [Self; 4] = [Self::One, Self::Three, Self::Five, Self::Minute];

    /// What it is called.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::One => "one sentence",
            Self::Three => "three sentences",
            Self::Five => "five sentences",
            Self::Minute => "a minute's read",
        }
    }

    /// The next longer one, and behind the longest the shortest.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::One => Self::Three,
            Self::Three => Self::Five,
            Self::Five => Self::Minute,
            Self::Minute => Self::One,
        }
    }

    /// Of sentences in the order in which they are to be taken, each with its words, how many this length holds;
    /// never none where there are any.
    #[must_use]
    pub fn holds(self, words: impl IntoIterator<Item = usize>) -> usize {
        let most = match self {
            Self::One => 1,
            Self::Three => 3,
            Self::Five => 5,
            Self::Minute => usize::MAX,
        };
        let mut sum = 0usize;
        words
            .into_iter()
            .take(most)
            .enumerate()
            .take_while(|(i, n)| {
                sum += n;
                *i == 0 || self != Self::Minute || sum <= WORDS_A_MINUTE
            })
            .count()
    }
}

impl Summary {
    /// The summary at a length: indices into the sentences of the analysis, in reading order. `sentences` and
    /// `text` are the analysis' and the article's own.
    #[must_use]
    pub fn at(&self, length: Length, sentences: &[Sentence], text: &str) -> Vec<usize> {
        let words = |r: &Ranked| sentences.get(r.sentence).map_or(0, |s| words_in(s.span, text));
        let taken = length.holds(self.ranked.iter().map(words));
        let mut chosen: Vec<usize> = self.ranked.iter().take(taken).map(|r| r.sentence).collect();
        chosen.sort_unstable();
        chosen
    }
}

/// Words in a stretch of `text`: what has a letter or a digit in it.
#[must_use]
pub fn words_in(span: Span, text: &str) -> usize {
    words(span.cut(text)).filter(|w| counts(w)).count()
}

/// Whole minutes that reading `words` words takes, rounded to the nearest and never less than one.
#[must_use]
pub fn minutes(words: usize) -> usize {
    ((words + WORDS_A_MINUTE / 2) / WORDS_A_MINUTE).max(1)
}

/// The `most` blocks that matter most, in reading order; of two that matter alike the earlier one. Headings,
/// captions and tables, whose score is zero, are never among them.
#[must_use]
pub fn key_blocks(paragraphs: &[ParagraphScore], most: usize) -> Vec<usize> {
    let mut order: Vec<(f32, usize)> = paragraphs
        .iter()
        .enumerate()
        .map(|(i, p)| (p.score, i))
        .filter(|(score, _)| *score > 0.0)
        .collect();
    order.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    order.truncate(most);
    let mut blocks: Vec<usize> = order.into_iter().map(|(_, i)| i).collect();
    blocks.sort_unstable();
    blocks
}

/// How many of `prose` paragraphs are key unless the reader says another number.
#[must_use]
pub fn most_key_blocks(prose: usize) -> usize {
    prose.div_ceil(ONE_IN).clamp(1, MOST)
}
