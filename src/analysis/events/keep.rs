//! From a clause to a node of the timeline: its label, what has become of it, and whether it stands there already.

use super::clause::Clause;
use super::clause::Kind;
use super::label::Sentence;
use super::story::reference;
use super::tell::Reader;
use super::words::{is_hedge, says_nothing};
use crate::analysis::dates::tense::Tense;
use crate::analysis::model::{Event, EventStatus, When};
use crate::calendar::DayRange;
use crate::text::Span;

impl Reader<'_> {
    /// Keeps the event that `clause` tells.
    pub(super) fn keep(
        &mut self,
        index: usize,
        around: &Sentence,
        clause: &Clause,
        when: Option<When>,
        is_lede: bool,
    ) {
        let times: Vec<Span> = self
            .dates
            .get(self.dates_in(clause.span))
            .map(|d| d.iter().map(|d| d.span).collect())
            .unwrap_or_default();
        let unit = around.unit(clause);
        let words = unit.cut(self.page.text).trim();
        if self.is_nowadays(around, clause) {
            return;
        }
        let clausal = around.cues.any_in(unit.start(), unit.end());
        if !clausal && (words.starts_with(char::is_lowercase) || !words.ends_with('.')) {
            // "exchange during a hearing on 22 October" is a fragment
            return;
        }
        let label = around.label(clause, &times);
        let tokens = self.page.tokens_in(clause.span);
        let hedged = tokens.iter().any(|t| is_hedge(t.cut(self.page.text)));
        let ahead = match (when.as_ref().and_then(|w| w.days), reference(self.page)) {
            (Some(days), Some(day)) => days.first() > day,
            _ => false,
        };
        let over = match (when.as_ref().and_then(|w| w.days), reference(self.page)) {
            (Some(days), Some(day)) => days.last() < day,
            _ => false,
        };
        let status = if hedged || clause.possible && (ahead || clause.tense == Some(Tense::Future)) {
            EventStatus::Possible
        } else if clause.tense == Some(Tense::Future) && !over || ahead {
            EventStatus::Planned
        } else {
            EventStatus::Past
        };
        // "On Monday she said that it was voted in": the day is that of the saying, and undated it would read wrong
        let dated = |c: &Clause| {
            c.kind == Kind::Report && c.span.overlaps(label) && !self.whens_in(c.span).is_empty()
        };
        let misled = when.is_none() && around.clauses.iter().any(dated);
        if misled || says_nothing(self.page.text, label, when.is_some()) {
            return;
        }
        if self.is_told(index, clause, label, when.as_ref(), status) {
            return;
        }
        let during = self.during(clause.span);
        let same_day_as = self.same_day(clause.span);
        let not_after = self.not_after(clause.span).filter(|_| when.is_none());
        let score = if is_lede {
            1.0
        } else if when.is_some() {
            0.7
        } else {
            0.4
        };
        self.events.push(Event {
            when,
            span: clause.span,
            label,
            sentence: index,
            status,
            not_after,
            saying: false,
            same_day_as,
            during,
            score,
        });
    }

    /// "Today, she serves as the council's spokeswoman": these days, and no event of the day.
    fn is_nowadays(&self, around: &Sentence, clause: &Clause) -> bool {
        let mut words = around.span.cut(self.page.text).split_whitespace();
        matches!(words.next(), Some("Today," | "Nowadays,"))
            && matches!(clause.tense, None | Some(Tense::Present))
    }

    /// Is there a node for this label already, on this day or a finer one? An undated or coarser one gives way.
    fn is_told(
        &mut self,
        index: usize,
        clause: &Clause,
        label: Span,
        when: Option<&When>,
        status: EventStatus,
    ) -> bool {
        let mut same = self.events.iter_mut().rev().take_while(|e| e.sentence == index);
        let undated = when.is_none();
        let Some(told) = same.find(|e| e.label == label || undated && e.label.overlaps(label)) else {
            return false;
        };
        let (Some(new), Some(old)) = (when, told.when.as_ref()) else {
            if when.is_some() && told.not_after.is_none() {
                told.when = when.cloned();
                (told.span, told.status) = (clause.span, status);
                return true;
            }
            return when.is_none();
        };
        let (Some(a), Some(b)) = (new.days, old.days) else {
            return false;
        };
        let covers = |x: DayRange, y: DayRange| x.first() <= y.first() && y.last() <= x.last();
        if covers(a, b) || covers(b, a) {
            if new.precision < old.precision {
                told.when = when.cloned();
            }
            told.span = told.span.join(clause.span);
            return true;
        }
        false
    }
}
