//! The pass over the sentences: clauses become events, sentences get their time.

use std::ops::Range;

use super::clause::{Clause, Kind, cut};
use super::label::Sentence;
use super::news::{Tells, has_news_place, tells};
use super::story::{governs, is_newswire, reference, when_of};
use super::words::opens_subject;
use super::{order, trim};
use crate::analysis::dates::tense::{Cues, Tense};
use crate::analysis::model::{Event, Note, Person, Quote, TimeExpr, When};
use crate::analysis::page::Page;
use crate::analysis::tags::Tags;
use crate::article::BlockKind;
use crate::calendar::Precision;
use crate::text::Span;
use crate::text::token::{Token, TokenKind};

/// The timeline of one article.
#[derive(Debug, Clone, Default)]
pub struct Told {
    /// In the order of the timeline.
    pub events: Vec<Event>,
    /// One for each sentence: the time of its main event.
    pub whens: Vec<Option<When>>,
}

/// A sentence longer than this, in bytes, is a list or a run of words that lost its stops: its times are marked, but no
/// clause of it is told. What is done for each clause looks over its sentence, so the bound keeps the whole linear.
const LONGEST: usize = 4096;

/// Where a clause stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    /// Index of its sentence.
    pub sentence: usize,
    /// The sentence opens the body.
    pub is_lede: bool,
}

/// What is known while the article is read.
pub(super) struct Reader<'a> {
    pub(super) page: &'a Page<'a>,
    pub(super) dates: &'a [TimeExpr],
    pub(super) newswire: bool,
    /// The past day told last, and the sentence that told it.
    pub(super) told: Option<(When, usize)>,
    /// The time that an earlier clause of the sentence names.
    pub(super) here: Option<When>,
    /// The day of the lede, where the lede tells one.
    pub(super) lede_day: Option<When>,
    /// The sentence that opens the body.
    pub(super) lede: Option<usize>,
    /// The time of the lede's main event, its saying included: that of the headlines.
    pub(super) lede_when: Option<When>,
    pub(super) events: Vec<Event>,
}

/// Tells the events of the article.
#[must_use]
pub fn tell(
    page: &Page,
    dates: &[TimeExpr],
    quotes: &[Quote],
    people: &[Person],
    notes: &mut Vec<Note>,
) -> Told {
    let _ = (quotes, people, notes);
    let mut reader = Reader {
        page,
        dates,
        newswire: is_newswire(page, dates),
        told: None,
        here: None,
        lede_day: None,
        lede: None,
        lede_when: None,
        events: Vec::new(),
    };
    let mut whens: Vec<Option<When>> = vec![None; page.sentences.len()];
    let mut headlines = Vec::new();
    for index in 0..page.sentences.len() {
        if reader.is_headline(index) {
            if !reader.looks_ahead(index) {
                headlines.push(index);
            }
            continue;
        }
        let when = reader.sentence(index);
        if reader.lede == Some(index) {
            // a headline tells what the lede tells
            for h in headlines.drain(..) {
                if let Some(slot) = whens.get_mut(h) {
                    slot.clone_from(&reader.lede_when);
                }
            }
        }
        if let Some(slot) = whens.get_mut(index) {
            *slot = when;
        }
    }
    Told {
        events: order::by_day(reader.events),
        whens,
    }
}

impl Reader<'_> {
    /// A heading, or a first line without a full stop.
    fn is_headline(&self, index: usize) -> bool {
        let Some(sentence) = self.page.sentences.get(index) else {
            return false;
        };
        let Some(block) = self.page.article.blocks.get(sentence.block) else {
            return false;
        };
        if matches!(block.kind, BlockKind::Heading) {
            return true;
        }
        let words = sentence.span.cut(self.page.text);
        let stopped = words.ends_with(['.', '!', '?', '"', '”', '\'', '…', ':']);
        self.lede.is_none() && sentence.block < 3 && !stopped && block.span == sentence.span
    }

    /// "Harbour Yard to cut 300 jobs": a headline of what is yet to come.
    fn looks_ahead(&self, index: usize) -> bool {
        let span = self.page.sentences.get(index).map(|s| s.span);
        let tokens = span.map(|s| self.page.tokens_in(s)).unwrap_or_default();
        let name = tokens.iter().take_while(|t| t.is_capital()).count();
        let verb = tokens.get(name + 1).is_some_and(|t| !t.is_capital());
        (1..6).contains(&name) && verb && tokens.get(name).is_some_and(|t| t.cut(self.page.text) == "to")
    }

    /// The expressions inside `span`.
    pub(super) fn dates_in(&self, span: Span) -> Range<usize> {
        let from = self.dates.partition_point(|d| d.span.start() < span.start());
        let to = self.dates.partition_point(|d| d.span.start() < span.end());
        from..to
    }

    /// The times inside `span` that say when it happened.
    pub(super) fn whens_in(&self, span: Span) -> impl Iterator<Item = When> {
        self.dates_in(span).filter_map(|i| {
            let date = self.dates.get(i)?;
            governs(self.page, date).then(|| when_of(i, date))?
        })
    }

    /// Is there one?
    pub(super) fn has_when(&self, span: Span) -> bool {
        self.whens_in(span).next().is_some()
    }

    /// Tells one sentence: its events are kept, its own time is given back.
    fn sentence(&mut self, index: usize) -> Option<When> {
        let sentence = self.page.sentences.get(index)?;
        let prose = self
            .page
            .article
            .blocks
            .get(sentence.block)
            .is_some_and(|b| b.kind.is_prose());
        if !prose || sentence.span.len() > LONGEST {
            return None;
        }
        let is_lede = self.lede.is_none();
        self.lede.get_or_insert(index);
        let mut range = self.page.range_of(sentence.span);
        let cues = Cues::find(self.page, range.clone());
        let mut span = sentence.span;
        if is_lede && let Some(end) = trim::dateline_end(self.page.text, span) {
            span = Span::snap(self.page.text, end, span.end());
            range = self.page.range_of(span);
        }
        let clauses = cut(self.page, range.clone(), &cues);
        let around = Sentence {
            page: self.page,
            span,
            range,
            cues: &cues,
            clauses: &clauses,
        };
        self.here = None;
        let mut own: Option<When> = None;
        let mut decided = false;
        let mut times: Vec<Option<When>> = Vec::with_capacity(clauses.len());
        for clause in &clauses {
            let quoted = self.page.is_quoted(clause.span.start());
            let when = self.clause(index, &around, clause, is_lede);
            times.push(when.clone());
            let leads = matches!(clause.kind, Kind::Main | Kind::Report | Kind::Told);
            if leads && !decided && !quoted {
                // "Responding to what had been asked, he said …": the verb of the sentence comes later
                // and "officials said the ferry sank on 3 May" tells of the sinking
                decided = when.is_some()
                    || clause.kind != Kind::Report && !matches!(clause.tense, Some(Tense::Pluperfect) | None);
                own = when;
            } else if is_lede && own.is_none() && clause.kind == Kind::Report && !quoted {
                own = when;
            }
        }
        if is_lede {
            self.lede_when.clone_from(&own);
            self.lede_day = own
                .clone()
                .filter(|w| w.precision <= Precision::Day && w.date.is_some());
        }
        if let Some(when) = own.as_ref()
            && when.precision <= Precision::Day
            && reference(self.page).is_none_or(|day| when.days.is_some_and(|r| r.last() <= day))
        {
            self.told = Some((when.clone(), index));
        }
        self.part(index, &around, &times, own, is_lede)
    }

    /// Tells one clause: an event where it tells one, and the time it stands on.
    fn clause(&mut self, index: usize, around: &Sentence, clause: &Clause, is_lede: bool) -> Option<When> {
        let quoted = self.page.is_quoted(clause.span.start());
        let mut said: Vec<When> = self.whens_in(clause.span).collect();
        let span_of = |w: &When| w.date.and_then(|i| self.dates.get(i)).map(|d| d.span);
        said.retain(|w| !span_of(w).is_some_and(|at| self.is_habitual(clause, at)));
        let (first, last) = clause.tokens;
        let tokens = self.page.tokens.get(first..last).unwrap_or_default();
        let tags = Tags::all(self.page.tags.get(first..last).unwrap_or_default());
        if clause.tense == Some(Tense::Future) && tokens.iter().any(|t| t.cut(self.page.text) == "will") {
            // "will cut jobs after a loss last year": the year belongs to the loss
            let past =
                |w: &When| reference(self.page).is_some_and(|day| w.days.is_some_and(|r| r.last() < day));
            said.retain(|w| !past(w));
        }
        let habit = tags.is(Tags::HABIT);
        let happens = !quoted && !clause.negated && !habit && clause.kind != Kind::Condition;
        // "has posted a profit for last year": the news is of today, the year belongs to the profit
        let coarse = said.first().is_some_and(|w| w.precision > Precision::Week);
        let newly = coarse && clause.perfect && is_lede;
        let apart = |w: &&When| {
            let at = w.date.and_then(|i| self.dates.get(i)).map(|d| d.span);
            !at.is_some_and(|at| around.is_attached(clause, at))
        };
        let later = || {
            let mut after = around
                .clauses
                .iter()
                .filter(|c| c.span.start() > clause.span.start());
            after.any(|c| self.has_when(c.span))
        };
        if !said.is_empty() && !said.iter().any(|w| apart(&w)) && later() {
            // "The tower, finished in 1911, fell on Monday"
            return None;
        }
        let when = said
            .iter()
            .find(apart)
            .or(said.first())
            .filter(|_| !newly)
            .cloned()
            .or_else(|| {
                self.inherited(
                    around,
                    clause,
                    Place {
                        sentence: index,
                        is_lede,
                    },
                )
            });
        if matches!(clause.kind, Kind::Main | Kind::Report)
            && matches!(clause.tense, Some(Tense::Past) | None)
            && !quoted
        {
            let named = when.as_ref().filter(|w| w.date.is_some());
            self.here = named.or(self.here.as_ref()).cloned();
        }
        if !happens {
            return when;
        }
        if said.is_empty() && !is_lede && self.tells_of_another_time(around, clause) {
            return when;
        }
        if clause.kind == Kind::Report {
            let told = around
                .clauses
                .iter()
                .find(|c| c.span.start() > clause.span.start() && c.kind == Kind::Told);
            let dated = told.is_some_and(|c| self.has_when(c.span));
            let says = |t: &Token| {
                matches!(
                    t.cut(self.page.text),
                    "said" | "says" | "told" | "added" | "noted"
                )
            };
            let dated = dated && (said.is_empty() || !is_lede && tokens.iter().any(says));
            if !dated && self.is_news(around, clause, is_lede) {
                let day = if newly {
                    when.clone()
                } else {
                    said.first().cloned()
                };
                self.keep(index, around, clause, day, is_lede);
            }
            return when;
        }
        if self.is_deadline(clause) {
            self.keep(index, around, clause, None, is_lede);
        } else if !said.is_empty() && !newly {
            for when in said {
                let at = when.date.and_then(|i| self.dates.get(i)).map(|d| d.span);
                if at.is_some_and(|at| around.is_attached(clause, at) || self.ends_range(at)) {
                    continue;
                }
                self.keep(index, around, clause, Some(when), is_lede);
            }
        } else if said.is_empty() && self.is_on_open_day(clause) {
            self.keep(index, around, clause, None, is_lede);
        } else if self.is_news(around, clause, is_lede) {
            let unit = around.unit(clause);
            if is_lede && self.has_when(unit) {
                // its own day is told beside it: "has kept it locked away, a court ruled on Friday"
                return when;
            }
            let dated = if is_lede { when.clone() } else { None };
            self.keep(index, around, clause, dated, is_lede);
        }
        when
    }

    /// An undated clause is a node when it stands by itself and its main verb tells a past act, or a saying that is
    /// itself the news.
    fn is_news(&self, around: &Sentence, clause: &Clause, is_lede: bool) -> bool {
        let text = self.page.text;
        let stopped = || {
            let words = around.span.cut(text).trim_end_matches(['”', '"', '’', '\'', ')']);
            words.ends_with(['.', '!', '…'])
        };
        if !matches!(clause.kind, Kind::Main | Kind::Report) || !self.is_told_tense(clause) || !stopped() {
            return false;
        }
        let (first, last) = clause.tokens;
        let tokens = self.page.tokens.get(first..last).unwrap_or_default();
        let mut words = tokens
            .iter()
            .filter(|t| t.kind == TokenKind::Word)
            .map(|t| t.cut(text));
        // "and signed a pact" is told with its subject; ", a move that drew protests" explains what stands before it
        let starts = || clause.span.start() <= around.unit(clause).trim(text).start();
        match words.next() {
            Some("and" | "but" | "or" | "so") => {
                let subject = |w: &str| opens_subject(w) || w.starts_with(char::is_uppercase);
                if !words.next().is_some_and(subject) {
                    return false;
                }
            }
            Some("a" | "an") if !starts() => return false,
            _ => {}
        }
        match tells(self.page, first..last) {
            Tells::Act => clause.kind == Kind::Main,
            Tells::Saying => is_lede || has_news_place(text, around.own_tokens()),
            Tells::Nothing => false,
        }
    }

    /// "closed", or, where no day is told, "will be sold".
    fn is_told_tense(&self, clause: &Clause) -> bool {
        let will = || {
            let tokens = self.page.tokens_in(clause.span);
            tokens.iter().any(|t| t.cut(self.page.text) == "will")
        };
        match clause.tense {
            Some(Tense::Past) => true,
            // "Speaking to reporters, she praised …": what looks like an infinitive is the company
            Some(Tense::Future) => {
                let words = clause.span.cut(self.page.text);
                let company = words
                    .split_whitespace()
                    .next()
                    .is_some_and(|w| w.ends_with("ing"));
                clause.kind == Kind::Main && will() || company
            }
            _ => false,
        }
    }
}
