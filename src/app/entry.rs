//! One open article, ready to be drawn.
//!
//! An article with its analysis and the reader's corrections come in; speakers and ranges for drawing are made
//! once. It refuses to change the article.

use chrono::NaiveDate;

use super::cast::{self, Speaker};
use super::lines::flat;
use super::ranges::Ranges;
use super::skim::Skim;
use crate::analysis::{Analysis, Quote, QuoteKind, Sentence};
use crate::article::{Article, Revision};
use crate::briefing::corrections::{Corrected, Corrections, Yours, apply};
use crate::briefing::{CorrectionId, Opened, heads};
use crate::text::Span;

/// What a stretch of the reading text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paint {
    /// Words between quotation marks, by the speaker with this number.
    Quoted(Option<usize>),
    /// The words that stand for that speaker.
    Name(usize),
    /// A time expression.
    Date,
}

/// One open article, ready to be drawn.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The article and what the analysis says of it.
    pub opened: Opened,
    /// The same with the reader's word in it.
    pub corrected: Corrected,
    /// The name of its text.
    pub revision: Revision,
    /// Words in the text.
    pub words: usize,
    /// It has been read.
    pub read: bool,
    /// Byte of the sentence at the cursor, where it was left.
    pub at: usize,
    /// Who speaks, in the order in which each first does.
    pub cast: Vec<Speaker>,
    /// For each quote its speaker, an index into `cast`.
    pub speaker_of: Vec<Option<usize>>,
    /// Its paragraphs by how much they matter.
    pub skim: Skim,
    /// What is drawn apart from plain text.
    pub paints: Ranges<Paint>,
    /// The stretches of each quote (index into the analysis).
    pub quotes: Ranges<usize>,
    /// Words between quotation marks alone, for tinting lists.
    pub day: Option<NaiveDate>,
}

impl Entry {
    /// Makes an article ready.
    #[must_use]
    pub fn new(opened: Opened, corrections: &Corrections) -> Self {
        let corrected = apply(&opened.article, &opened.analysis, corrections);
        let (article, analysis) = (&opened.article, &corrected.analysis);
        let (cast, speaker_of) = cast::of(article, &corrected);
        let mut paints = Vec::new();
        let mut quotes = Vec::new();
        for (i, quote) in analysis.quotes.iter().enumerate() {
            let who = speaker_of.get(i).copied().flatten();
            for &part in &quote.content {
                quotes.push((part, i));
                quoted_parts(&article.text, part, quote.kind, |s| {
                    paints.push((s, Paint::Quoted(who)))
                });
            }
            if let (Some(speaker), Some(who)) = (&quote.speaker, who)
                && !speaker.mention.is_empty()
            {
                paints.push((speaker.mention, Paint::Name(who)));
            }
        }
        paints.extend(analysis.dates.iter().map(|d| (d.span, Paint::Date)));
        Self {
            revision: article.revision(),
            words: article.word_count(),
            read: false,
            at: 0,
            day: article.published.map(|p| p.date.day()),
            cast,
            speaker_of,
            skim: Skim::of(&opened),
            paints: Ranges::new(paints),
            quotes: Ranges::new(quotes),
            corrected,
            opened,
        }
    }

    /// The article.
    #[must_use]
    pub fn article(&self) -> &Article {
        &self.opened.article
    }

    /// What it says, as the reader corrects it.
    #[must_use]
    pub fn analysis(&self) -> &Analysis {
        &self.corrected.analysis
    }

    /// What of a quote is the reader's word.
    #[must_use]
    pub fn yours(&self, quote: usize) -> Option<&Yours> {
        self.corrected.yours(quote)
    }

    /// The speaker of a quote.
    #[must_use]
    pub fn speaker(&self, quote: usize) -> Option<&Speaker> {
        self.cast.get(self.speaker_of.get(quote).copied().flatten()?)
    }

    /// The number of letter and colour of a speaker, the same in all articles.
    #[must_use]
    pub fn color(&self, who: usize) -> usize {
        self.cast.get(who).map_or(who, |s| s.color)
    }

    /// A quote in the sentence at `at` that is none, as the reader says.
    #[must_use]
    pub fn rejected_at(&self, at: usize) -> Option<(CorrectionId, &Quote)> {
        let sentence = self.sentence(self.sentence_at(at))?.span;
        let mut found = self.corrected.rejected.iter();
        found
            .find(|(_, q)| q.content.iter().any(|s| s.overlaps(sentence)))
            .map(|(id, q)| (*id, q))
    }

    /// Its text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.opened.article.text
    }

    /// Words of the text, on one line.
    #[must_use]
    pub fn cut(&self, span: Span) -> String {
        flat(span.cut(self.text()))
    }

    /// The publication, else where it came from.
    #[must_use]
    pub fn source(&self) -> String {
        heads::source(self.article())
    }

    /// The publication, else the file's bare name: for lists.
    #[must_use]
    pub fn label(&self) -> String {
        heads::label(self.article())
    }

    /// The title on one line; where there is none the first words, cut between words.
    #[must_use]
    pub fn title(&self) -> String {
        heads::title(self.article())
    }

    /// What an article says after its title.
    #[must_use]
    pub fn second_line(&self) -> String {
        heads::second_line(self.article(), self.analysis())
    }

    /// Index of the sentence at the byte `at`, or nearest before it.
    #[must_use]
    pub fn sentence_at(&self, at: usize) -> usize {
        self.analysis()
            .sentences
            .partition_point(|s| s.span.start() <= at)
            .saturating_sub(1)
    }

    /// A sentence.
    #[must_use]
    pub fn sentence(&self, i: usize) -> Option<&Sentence> {
        self.analysis().sentences.get(i)
    }

    /// The quote at the byte `at`, of those that `wanted` takes: the one that holds it, else one in the same
    /// sentence.
    #[must_use]
    pub fn quote_at(&self, at: usize, wanted: impl Fn(&Quote) -> bool) -> Option<usize> {
        let wanted = |i: &usize| self.analysis().quotes.get(*i).is_some_and(&wanted);
        let text = self.text();
        let here = Span::snap(text, at, text.ceil_char_boundary(at + 1));
        let held = self.quotes.over(here).map(|(_, i)| *i).filter(wanted).last();
        held.or_else(|| {
            let sentence = self.sentence(self.sentence_at(at))?.span;
            self.quotes.over(sentence).map(|(_, i)| *i).find(wanted)
        })
    }

    /// The event told in the sentence at `at`, else the one told nearest to it.
    #[must_use]
    pub fn event_near(&self, at: usize) -> Option<usize> {
        let here = self.sentence_at(at);
        let events = self.analysis().shown_events();
        events
            .min_by_key(|(_, e)| e.sentence.abs_diff(here))
            .map(|(i, _)| i)
    }

    /// Number of a paragraph as shown: counted from one.
    #[must_use]
    pub fn paragraph(&self, at: usize) -> usize {
        self.article().block_at(at) + 1
    }

    /// "A", "B" … "Z", "a" … "z", then "·".
    #[must_use]
    pub fn letter(speaker: usize) -> char {
        let letters = ('A'..='Z').chain('a'..='z');
        letters.into_iter().nth(speaker).unwrap_or('·')
    }

    /// The speaker of a quote as shown, with a question mark where unsure.
    #[must_use]
    pub fn speaker_shown(&self, quote: &Quote) -> Option<String> {
        let name = &quote.speaker.as_ref()?.name;
        Some(if quote.certain {
            name.clone()
        } else {
            format!("{name}?")
        })
    }
}

/// The words between quotation marks in one part of a quote: all of a direct one, the marked words of a mixed
/// one ("had “noticed the deck humming” and …"), none of an indirect one.
pub fn quoted_parts(text: &str, part: Span, kind: QuoteKind, mut each: impl FnMut(Span)) {
    match kind {
        QuoteKind::Direct => each(part),
        QuoteKind::Indirect => {}
        QuoteKind::Mixed => {
            let mut open: Option<usize> = None;
            for (i, c) in part.cut(text).char_indices() {
                let at = part.start() + i;
                match (c, open) {
                    ('“' | '„' | '«' | '"', None) => open = Some(at + c.len_utf8()),
                    ('”' | '»' | '"', Some(from)) => {
                        each(Span::snap(text, from, at));
                        open = None;
                    }
                    _ => {}
                }
            }
            if let Some(from) = open {
                each(Span::snap(text, from, part.end()));
            }
        }
    }
}
