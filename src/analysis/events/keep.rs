//! From a clause to a node of the timeline: its label, what has become of it, and whether it stands there already.

use super::clause::{Clause, Kind};
use super::label::Sentence;
use super::story::reference;
use super::tell::Reader;
use super::words::says_nothing;
use crate::analysis::dates::tense::Tense;
use crate::analysis::model::{Event, EventStatus, TimexType, When};
use crate::analysis::tags::Tags;
use crate::calendar::{DayRange, names};
use crate::text::Span;
use crate::text::token::Token;

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
        let at = when
            .as_ref()
            .and_then(|w| self.dates.get(w.date?))
            .map(|d| d.span);
        if self.is_called_off(around, clause) || around.is_cut_off(clause) {
            return;
        }
        let nominal = at.and_then(|at| around.nominal(clause, at));
        let label = nominal.unwrap_or_else(|| around.label(clause, &times));
        let (first, last) = clause.tokens;
        let tokens = self.page.tokens.get(first..last).unwrap_or_default();
        let tags = self.page.tags.get(first..last).unwrap_or_default();
        let words = || tokens.iter().map(|t| t.cut(self.page.text));
        let hedged = Tags::all(tags).is(Tags::HEDGE)
            || words().any(|w| matches!(w, "threatened" | "threatens" | "threaten"));
        // "officials said it would close": a plan that is reported
        let leaves_open = |(tags, word): (&Tags, &str)| tags.is(Tags::POSSIBLE) && word != "would";
        let reported = clause.kind == Kind::Told && !tags.iter().zip(words()).any(leaves_open);
        let ahead = match (when.as_ref().and_then(|w| w.days), reference(self.page)) {
            (Some(days), Some(day)) => days.first() > day,
            _ => false,
        };
        let over = match (when.as_ref().and_then(|w| w.days), reference(self.page)) {
            (Some(days), Some(day)) => days.last() < day,
            _ => false,
        };
        let possible = clause.possible && !reported;
        let intended = over && is_intended(self.page.text, tokens);
        let status = if nominal.is_some() {
            EventStatus::Past
        } else if hedged || possible && (ahead || clause.tense == Some(Tense::Future)) {
            EventStatus::Possible
        } else if clause.tense == Some(Tense::Future) && !over || ahead || intended {
            EventStatus::Planned
        } else {
            EventStatus::Past
        };
        // "On Monday she said that it was voted in": the day is that of the saying, and undated it would read wrong
        let dated = |c: &Clause| c.kind == Kind::Report && c.span.overlaps(label) && self.has_when(c.span);
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

    /// "The shift starts at 6 a.m.", "the army is today a shadow": no event of that day.
    pub(super) fn is_habitual(&self, clause: &Clause, at: Span) -> bool {
        let text = self.page.text;
        let words = at.cut(text);
        if words.eq_ignore_ascii_case("today") {
            let tokens = self.page.tokens_in(clause.span);
            let under_way = tokens.iter().any(|t| t.cut(text).ends_with("ing"));
            return clause.tense == Some(Tense::Present) && !under_way;
        }
        let will = || {
            let mut tokens = self.page.tokens_in(clause.span).iter().map(|t| t.cut(text));
            tokens.any(|w| matches!(w, "will" | "due" | "scheduled" | "to"))
        };
        let clock =
            words.starts_with(|c: char| c.is_ascii_digit()) && !words.split_whitespace().any(names_a_day);
        let timed = self
            .dates_in(clause.span)
            .filter_map(|i| self.dates.get(i))
            .all(|d| d.kind == TimexType::Time || d.days.is_none());
        clock
            && timed
            && self
                .dates_in(at)
                .filter_map(|i| self.dates.get(i))
                .all(|d| d.kind == TimexType::Time)
            && !matches!(clause.tense, Some(Tense::Past | Tense::Pluperfect))
            && !will()
    }

    /// "was scheduled to begin on Monday but was postponed", "planned to vote but did not".
    fn is_called_off(&self, around: &Sentence, clause: &Clause) -> bool {
        let text = self.page.text;
        if !is_intended(text, self.page.tokens_in(clause.span)) {
            return false;
        }
        let behind = Span::snap(text, clause.span.start(), around.span.end());
        let mut words = self
            .page
            .tokens_in(behind)
            .iter()
            .map(|t| t.cut(text))
            .skip_while(|w| *w != "but");
        let near: Vec<&str> = words.by_ref().take(6).collect();
        near.iter().any(|w| {
            matches!(
                *w,
                "not"
                    | "never"
                    | "postponed"
                    | "cancelled"
                    | "canceled"
                    | "scrapped"
                    | "delayed"
                    | "failed"
                    | "called"
                    | "didn't"
                    | "didn’t"
            )
        })
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

/// "Monday", "May": a word of an expression that names the day or part of the year.
fn names_a_day(word: &str) -> bool {
    let lower = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    names::weekday(&lower).is_some()
        || names::month(&lower).is_some()
        || matches!(
            lower.as_str(),
            "today" | "yesterday" | "tomorrow" | "tonight" | "day" | "night"
        )
}

/// "planned to vote", "was due to open", "had been scheduled for Monday": what was meant to be.
fn is_intended(text: &str, tokens: &[Token]) -> bool {
    tokens.windows(2).any(|w| match w {
        [a, b] => {
            matches!(
                a.cut(text),
                "planned"
                    | "scheduled"
                    | "due"
                    | "intended"
                    | "slated"
                    | "hoped"
                    | "supposed"
                    | "meant"
                    | "expected"
                    | "set"
            ) && matches!(b.cut(text), "to" | "for")
        }
        _ => false,
    })
}
