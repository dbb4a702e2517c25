//! For which of its clauses the time of a sentence holds.
//!
//! The clauses of one sentence and their times come in, the time of the whole sentence goes out; where its clauses stand
//! on different times it has none, and each clause that has one keeps it by itself. It refuses the day of a saying to
//! what is said to come.

use super::clause::{Clause, Kind};
use super::label::Sentence;
use super::tell::Reader;
use crate::analysis::dates::tense::Tense;
use crate::analysis::model::{Event, EventStatus, When};
use crate::text::Span;

impl Reader<'_> {
    /// "The yard said on Monday that it would close" has no time: the saying has its day, the closing has not.
    pub(super) fn part(
        &mut self,
        index: usize,
        around: &Sentence,
        times: &[Option<When>],
        own: Option<When>,
        is_lede: bool,
    ) -> Option<When> {
        let clauses = || around.clauses.iter().zip(times);
        let parted = clauses().any(|(c, time)| time.is_none() && self.is_of_another_time(c, is_lede));
        let whole = own.filter(|_| !parted);
        for (clause, time) in clauses() {
            let Some(time) = time.as_ref().filter(|t| self.is_its_own(around, clause, t)) else {
                continue;
            };
            if whole.as_ref().is_none_or(|w| w.value != time.value) && !self.is_dated(index, clause) {
                let label = around.trimmed(clause.span);
                self.events.push(aside(index, clause, label, time.clone()));
            }
        }
        whole
    }

    /// Its tense sets it apart from what happened: "would close", "had closed", "has closed", "is closed". What is said
    /// between marks is mostly of the moment of speaking, unless it looks back.
    fn is_of_another_time(&self, clause: &Clause, is_lede: bool) -> bool {
        if clause.negated || clause.kind == Kind::Report {
            return false;
        }
        let back = clause.perfect || clause.tense == Some(Tense::Pluperfect);
        match clause.tense {
            _ if self.page.is_quoted(clause.span.start()) => back,
            Some(Tense::Present) => !is_lede,
            Some(Tense::Past) => clause.perfect || clause.possible,
            Some(Tense::Future | Tense::Pluperfect) => true,
            None => false,
        }
    }

    /// Does the time belong to the clause itself? "compared with 60 in 2025", "if the dam breaks on Friday",
    /// "according to the ministry" have none.
    fn is_its_own(&self, around: &Sentence, clause: &Clause, time: &When) -> bool {
        let at = time.date.and_then(|i| self.dates.get(i)).map(|d| d.span);
        let words = clause.span.cut(self.page.text);
        clause.kind != Kind::Condition
            && !at.is_some_and(|at| around.is_attached(clause, at))
            && !words.starts_with("according")
    }

    /// Is there a dated event of this clause?
    fn is_dated(&self, index: usize, clause: &Clause) -> bool {
        let mut same = self.events.iter().rev().take_while(|e| e.sentence == index);
        same.any(|e| {
            e.when.is_some() && clause.span.start() <= e.span.start() && e.span.end() <= clause.span.end()
        })
    }
}

/// The time of a clause that is no entry of a timeline.
fn aside(sentence: usize, clause: &Clause, label: Span, when: When) -> Event {
    Event {
        when: Some(when),
        span: clause.span,
        label,
        sentence,
        status: EventStatus::Past,
        not_after: None,
        saying: true,
        same_day_as: None,
        during: None,
        score: 0.0,
    }
}
