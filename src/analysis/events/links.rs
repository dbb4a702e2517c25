//! What ties a clause to a time that it does not name itself.
//!
//! A clause without a date comes in; the time it surely shares with the news, with a clause beside it or with what was
//! told last goes out, or the event it is tied to. It refuses to date what the text sets in another time.

use super::clause::{Clause, Kind};
use super::label::Sentence;
use super::story::{on_day, reference, when_of};
use super::tell::{Place, Reader};
use crate::analysis::dates::tense::Tense;
use crate::analysis::model::{Event, TimeExpr, TimexType, When};
use crate::calendar::Precision;
use crate::text::Span;
use crate::text::token::Token;

impl Reader<'_> {
    /// The time of a clause that names none.
    ///
    /// It is a day at its finest: that the bridge closed at 06:15 does not tell the minute of what else was done.
    pub(super) fn inherited(&self, around: &Sentence, clause: &Clause, place: Place) -> Option<When> {
        let when = self.shared(around, clause, place)?;
        match when.days {
            Some(days) if when.precision < Precision::Day => Some(on_day(days.first())),
            _ => Some(when),
        }
    }

    fn shared(&self, around: &Sentence, clause: &Clause, place: Place) -> Option<When> {
        let plain = clause.tense == Some(Tense::Past) && !clause.perfect;
        if clause.kind == Kind::Main && (plain || clause.tense == Some(Tense::Future) && !clause.possible) {
            let when = self.day_of_when(around);
            if when.is_some() {
                return when;
            }
        }
        let day = reference(self.page).filter(|_| self.newswire)?;
        let (index, is_lede) = (place.sentence, place.is_lede);
        if self.has_vague(clause, is_lede) {
            return None;
        }
        if clause.kind == Kind::Report && clause.tense != Some(Tense::Pluperfect) {
            // what officials say, they say on the day of the news; what they have said, some day before
            if clause.perfect && !is_lede {
                return None;
            }
            let lede = self
                .lede_day
                .as_ref()
                .filter(|w| w.days.is_some_and(|r| r.last() <= day));
            return Some(lede.cloned().unwrap_or_else(|| on_day(day)));
        }
        // "We are sure of it": of the moment of speaking
        let spoken = clause.tense == Some(Tense::Present) && self.page.is_quoted(clause.span.start());
        if spoken && !clause.possible {
            return Some(self.lede_day.clone().unwrap_or_else(|| on_day(day)));
        }
        if clause.tense.is_none() && self.own_dates(clause).any(|d| d.value == "PRESENT_REF") {
            return Some(on_day(day));
        }
        match clause.tense? {
            // "is seeking a buyer", "currently has two ferries": so it is on the day of the news
            Tense::Present if !clause.possible && clause.kind != Kind::Told && self.is_under_way(clause) => {
                Some(on_day(day))
            }
            Tense::Pluperfect | Tense::Future | Tense::Present => None,
            Tense::Past if clause.possible => None,
            // "currently has two ferries"
            Tense::Past if clause.perfect && self.is_under_way(clause) => Some(on_day(day)),
            Tense::Past if clause.kind == Kind::Main && !clause.perfect && self.here.is_some() => {
                self.here.clone()
            }
            Tense::Past if is_lede => Some(on_day(day)),
            Tense::Past if clause.perfect => None,
            Tense::Past if is_when(self.page.text, clause) && self.date_before(clause).is_some() => {
                self.date_before(clause)
            }
            Tense::Past => match &self.told {
                Some((when, at)) if index - at <= 3 => Some(when.clone()),
                _ => None,
            },
        }
    }

    /// "recently", "in the past", "soon": the text says that it is another time, and no more.
    fn has_vague(&self, clause: &Clause, is_lede: bool) -> bool {
        let days = !is_lede && clause.tense == Some(Tense::Past) && !clause.perfect;
        self.own_dates(clause).any(|d| {
            // "a day before the announcement": counted from what has no day here
            let counted = || {
                let next = self.page.tokens.get(self.page.token_from(d.span.end()));
                next.is_some_and(|t| matches!(t.cut(self.page.text), "before" | "after"))
            };
            matches!(d.value.as_str(), "PAST_REF" | "FUTURE_REF")
                || days && d.kind == TimexType::Duration && !d.value.starts_with("PT") && counted()
        })
    }

    /// "is seeking", "currently has".
    fn is_under_way(&self, clause: &Clause) -> bool {
        let word = |t: &Token| t.cut(self.page.text);
        let tokens = self.page.tokens_in(clause.span);
        let is_ing = |t: &Token| word(t).len() > 4 && word(t).ends_with("ing");
        let ing = tokens.iter().enumerate().any(|(i, t)| {
            let mut behind = tokens.iter().skip(i + 1);
            let next = behind.next();
            let next = match next.map(word) {
                Some("also" | "still" | "now" | "already" | "currently") => behind.next(),
                _ => next,
            };
            matches!(word(t), "is" | "are") && next.is_some_and(is_ing)
        });
        ing || self.own_dates(clause).any(|d| d.value == "PRESENT_REF")
    }

    /// "will resume on Friday" where no publication day is known: on a day, though nobody can say on which.
    pub(super) fn is_on_open_day(&self, clause: &Clause) -> bool {
        let tells = matches!(clause.tense, Some(Tense::Past | Tense::Future)) && clause.kind == Kind::Main;
        let on_a_day = |d: &TimeExpr| {
            !d.in_quote
                && d.days.is_none()
                && (d.value.starts_with("XXXX-WXX-") || d.value.starts_with("XXXX-XX-XX"))
        };
        tells && reference(self.page).is_none() && self.own_dates(clause).any(on_a_day)
    }

    fn own_dates(&self, clause: &Clause) -> impl Iterator<Item = &TimeExpr> {
        self.dates_in(clause.span).filter_map(|i| self.dates.get(i))
    }

    /// "When the court ruled on 3 May, the yard closed": one time for both.
    fn day_of_when(&self, around: &Sentence) -> Option<When> {
        let text = self.page.text;
        let when = around.clauses.iter().find(|c| is_when(text, c))?;
        self.whens_in(when.span).next()
    }

    /// "in 2008, when the yard posted a loss": the date right before the clause.
    fn date_before(&self, clause: &Clause) -> Option<When> {
        let next = self
            .dates
            .partition_point(|d| d.span.start() < clause.span.start());
        let i = next.checked_sub(1)?;
        let date = self.dates.get(i)?;
        (clause.span.start() <= date.span.end() + 3).then(|| when_of(i, date))?
    }

    /// "officials said the bridge would close", "had closed", "is closed": the clause of saying is followed by one
    /// whose time is another, and is not told.
    pub(super) fn tells_of_another_time(&self, around: &Sentence, clause: &Clause) -> bool {
        let next = around
            .clauses
            .iter()
            .find(|c| c.span.start() > clause.span.start());
        let quoted = |c: &Clause| self.page.is_quoted(c.span.start());
        if clause.kind != Kind::Report || quoted(clause) {
            return false;
        }
        next.is_some_and(|c| {
            c.kind == Kind::Told
                && !quoted(c)
                && (c.possible || matches!(c.tense, Some(Tense::Future | Tense::Pluperfect)))
        })
    }

    /// "by Friday the bridge had closed": no later than the day, which day is not told.
    pub(super) fn is_deadline(&self, clause: &Clause) -> bool {
        matches!(clause.tense, Some(Tense::Past | Tense::Pluperfect)) && self.not_after(clause.span).is_some()
    }

    /// "between 2000 and 2012": the end of a stretch that was told with its beginning.
    pub(super) fn ends_range(&self, time: Span) -> bool {
        let before = self
            .page
            .tokens
            .get(..self.page.token_from(time.start()))
            .unwrap_or_default();
        let mut back = before.iter().rev().take(8).map(|t| t.cut(self.page.text));
        back.next() == Some("and") && back.any(|w| matches!(w, "between" | "Between"))
    }

    /// The day behind "by", "no later than".
    pub(super) fn not_after(&self, span: Span) -> Option<chrono::NaiveDate> {
        self.dates_in(span).find_map(|i| {
            let date = self.dates.get(i)?;
            let before = self.page.token_from(date.span.start()).checked_sub(1)?;
            let by = self
                .page
                .tokens
                .get(before)?
                .cut(self.page.text)
                .eq_ignore_ascii_case("by");
            let last = date.days.filter(|_| by && !date.in_quote)?.last();
            reference(self.page).is_none_or(|day| last <= day).then_some(last)
        })
    }

    /// "the same day", "later that day", where the day itself is not known: the event told last.
    pub(super) fn same_day(&self, span: Span) -> Option<usize> {
        let linked = self.dates_in(span).filter_map(|i| self.dates.get(i)).any(|d| {
            let words = d.span.cut(self.page.text).to_lowercase();
            d.days.is_none()
                && !d.in_quote
                && (words.contains("same day")
                    || words.contains("that day")
                    || words.starts_with("that ") && d.value.contains("XXT"))
        });
        linked.then(|| self.events.iter().rposition(|e| !e.saying))?
    }

    /// "During the summit": the earlier event that names the summit.
    pub(super) fn during(&self, clause: Span) -> Option<usize> {
        let mut words = clause.cut(self.page.text).split_whitespace();
        let (first, second) = (words.next()?, words.next()?);
        if !first.eq_ignore_ascii_case("during") || !matches!(second, "the" | "that" | "this") {
            return None;
        }
        let noun = words
            .next()?
            .trim_matches(|c: char| !c.is_alphanumeric())
            .to_lowercase();
        if matches!(noun.as_str(), "same" | "past" | "last" | "next") || noun.len() < 4 {
            return None;
        }
        let names = |e: &Event, capital: bool| {
            e.label
                .cut(self.page.text)
                .split(|c: char| !c.is_alphanumeric())
                .any(|w| w.to_lowercase() == noun && (!capital || w.starts_with(char::is_uppercase)))
        };
        // the one that names it in full ("the 22nd Harbour Forum"), else the one told last
        let named = self.events.iter().rposition(|e| !e.saying && names(e, true));
        named.or_else(|| self.events.iter().rposition(|e| !e.saying && names(e, false)))
    }
}

fn is_when(text: &str, clause: &Clause) -> bool {
    let opening = clause.span.cut(text).get(..5);
    clause.kind == Kind::Under && opening.is_some_and(|w| w.eq_ignore_ascii_case("when "))
}
