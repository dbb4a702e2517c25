//! Skimming an article: which paragraphs a hurried reader reads, and how long that takes.
//!
//! An article with its analysis comes in; paragraphs by rank and minutes go out, for however many paragraphs are
//! wanted. It refuses headings, captions and tables: they are never key.

use crate::briefing::Opened;

/// The paragraphs of one article, by how much they matter.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Skim {
    /// For each block its rank, counted from zero; none where it is no prose.
    ranks: Vec<Option<usize>>,
    /// Words of the blocks in order of rank.
    words: Vec<usize>,
    /// How many the analysis takes for key.
    own: usize,
}

impl Skim {
    /// Ranks the paragraphs: those that the analysis takes for key first, then by score, then as they stand.
    #[must_use]
    pub fn of(opened: &Opened) -> Self {
        let (blocks, scores) = (&opened.article.blocks, &opened.analysis.paragraphs);
        let score = |i: usize| scores.get(i).copied().unwrap_or_default();
        let prose = |i: &usize| blocks.get(*i).is_some_and(|b| b.kind.is_prose());
        let mut order: Vec<usize> = (0..blocks.len()).filter(prose).collect();
        order.sort_by(|&a, &b| {
            let (x, y) = (score(a), score(b));
            y.key
                .cmp(&x.key)
                .then(y.score.total_cmp(&x.score))
                .then(a.cmp(&b))
        });
        let mut ranks = vec![None; blocks.len()];
        for (rank, &block) in order.iter().enumerate() {
            if let Some(place) = ranks.get_mut(block) {
                *place = Some(rank);
            }
        }
        let count = |i: &usize| {
            let words = blocks.get(*i).map_or("", |b| b.span.cut(&opened.article.text));
            words
                .split_whitespace()
                .filter(|w| w.chars().any(char::is_alphanumeric))
                .count()
        };
        Self {
            words: order.iter().map(count).collect(),
            own: order.iter().filter(|&&i| score(i).key).count(),
            ranks,
        }
    }

    /// How many paragraphs are key with the dial turned by `more` (fewer below zero): one at least, where
    /// the analysis takes any for key.
    #[must_use]
    pub fn keys(&self, more: isize) -> usize {
        let least = usize::from(self.own > 0 || more > 0).min(self.words.len());
        self.own
            .saturating_add_signed(more)
            .clamp(least, self.words.len())
    }

    /// Is the block key?
    #[must_use]
    pub fn is_key(&self, block: usize, more: isize) -> bool {
        let rank = self.ranks.get(block).copied().flatten();
        rank.is_some_and(|r| r < self.keys(more))
    }

    /// Paragraphs of prose.
    #[must_use]
    pub fn paragraphs(&self) -> usize {
        self.words.len()
    }

    /// Words in the key paragraphs.
    #[must_use]
    pub fn words(&self, more: isize) -> usize {
        self.words.iter().take(self.keys(more)).sum()
    }
}
