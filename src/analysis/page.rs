//! One article, cut up once for all stages, and the order of the stages.
//!
//! An article comes in; tokens, sentences and quoted stretches are found once, every stage reads them, and
//! an [`Analysis`] goes out. It refuses to decide anything itself.

use std::ops::Range;

use super::model::{Analysis, Sentence};
use super::quotes::Marked;
use super::tags::Tags;
use super::{dates, events, people, quotes, summary};
use crate::article::Article;
use crate::text::Span;
use crate::text::lowered::{Low, Lowered};
use crate::text::sentence::cut_sentences;
use crate::text::token::{Token, TokenKind, tokenise};

/// Counts up when the analyser's answers change, so that kept analyses are made anew.
pub const VERSION: u32 = 2;

/// What every stage of the analysis reads: the article cut up once.
#[derive(Debug, Clone)]
pub struct Page<'a> {
    /// The article.
    pub article: &'a Article,
    /// Its text.
    pub text: &'a str,
    /// All tokens, in text order.
    pub tokens: Vec<Token>,
    /// The tokens in lower case.
    lowered: Lowered,
    /// What the catalogues of dates and events say of each token.
    pub(super) tags: Vec<Tags>,
    /// All sentences, in text order; `when` is filled in by the events stage.
    pub sentences: Vec<Sentence>,
    /// All stretches between quotation marks, in text order of their opening mark.
    pub marks: Vec<Marked>,
}

impl<'a> Page<'a> {
    /// Cuts `article` up. Linear in its text.
    #[must_use]
    pub fn of(article: &'a Article) -> Self {
        let text: &str = &article.text;
        let tokens = tokenise(text);
        let marks = quotes::pair_marks(article, &tokens);
        let mut sentences = Vec::new();
        let mut spans: Vec<Span> = Vec::new();
        for (block, b) in article.blocks.iter().enumerate() {
            spans.clear();
            cut_sentences(text, b.span, &mut spans);
            sentences.extend(spans.iter().map(|&span| Sentence {
                span,
                block,
                when: None,
            }));
        }
        let lowered = Lowered::of(text, &tokens);
        let tag = |(i, token): (usize, &Token)| match token.kind {
            TokenKind::Punct => Tags::default(),
            _ => Tags::of(token.cut(text), lowered.get(i)),
        };
        Self {
            article,
            text,
            tags: tokens.iter().enumerate().map(tag).collect(),
            lowered,
            tokens,
            sentences,
            marks,
        }
    }

    /// The token with the index `i` in lower case, ’ as '; empty behind the last.
    #[inline]
    #[must_use]
    pub fn low(&self, i: usize) -> Low<'_> {
        self.lowered.get(i)
    }

    /// Index of the sentence that holds the byte at `at`, or stands nearest before it.
    #[must_use]
    pub fn sentence_at(&self, at: usize) -> usize {
        self.sentences
            .partition_point(|s| s.span.start() <= at)
            .saturating_sub(1)
    }

    /// Index of the first token that starts at or after the byte at `at`.
    #[must_use]
    pub fn token_from(&self, at: usize) -> usize {
        self.tokens.partition_point(|t| t.span.start() < at)
    }

    /// Indices of the tokens that start inside `span`.
    #[must_use]
    pub fn range_of(&self, span: Span) -> Range<usize> {
        let first = self.token_from(span.start());
        let rest = self.tokens.get(first..).unwrap_or_default();
        // a clause or sentence ends near: no more than a token opens at each of its bytes
        let near = rest.get(..span.len()).unwrap_or(rest);
        first..first + near.partition_point(|t| t.span.start() < span.end())
    }

    /// The tokens that start inside `span`.
    #[must_use]
    pub fn tokens_in(&self, span: Span) -> &[Token] {
        self.tokens.get(self.range_of(span)).unwrap_or_default()
    }

    /// Does the byte at `at` stand between quotation marks?
    #[must_use]
    pub fn is_quoted(&self, at: usize) -> bool {
        let next = self.marks.partition_point(|m| m.outer.start() <= at);
        self.marks
            .get(..next)
            .unwrap_or_default()
            .iter()
            .rev()
            .take(4)
            .any(|m| m.outer.holds(at))
    }
}

/// Everything that can be told of `article`. The same article gives the same answer, always.
#[must_use]
pub fn analyse(article: &Article) -> Analysis {
    let mut page = Page::of(article);
    let mut notes = Vec::new();
    let mut people = people::find_people(&page);
    let dates = dates::find_dates(&page, &mut notes);
    let quotes = quotes::find_quotes(&page, &people, &dates, &mut notes);
    for (i, quote) in quotes.iter().enumerate() {
        if let Some(person) = quote
            .speaker
            .as_ref()
            .and_then(|s| s.person)
            .and_then(|p| people.get_mut(p))
        {
            person.quotes.push(i);
        }
    }
    let told = events::tell(&page, &dates, &quotes, &people, &mut notes);
    for (sentence, when) in page.sentences.iter_mut().zip(told.whens) {
        sentence.when = when;
    }
    let (summary, paragraphs) = summary::summarise(&page, &quotes, &told.events, &people);
    Analysis {
        version: VERSION,
        sentences: page.sentences,
        quotes,
        paragraphs,
        summary,
        dates,
        events: told.events,
        people,
        notes,
    }
}
