//! Rules for times told from another time: "yesterday", "last week", "two days later", "the same period".

use super::counts::Amount;
use super::grammar::{Found, Line};
use super::guards;
use super::lex::Lex;
use super::symbol::{From, Piece, Rel, Sym};
use crate::calendar::{Part, Point, Unit};

impl Line<'_> {
    /// "yesterday", "this week", "last Monday", "the same day", "that summer".
    pub(super) fn relative(self, i: usize) -> Found {
        self.day_word(i)
            .or_else(|| self.same_period(i))
            .or_else(|| self.rel_unit(i))
            .or_else(|| self.bare_weekday(i))
            .or_else(|| self.dom_alone(i))
    }

    fn day_word(self, i: usize) -> Found {
        if self.is(i, "the") {
            match self.lex(i + 1) {
                Lex::Unit(Unit::Weekend, false) => return Some((i + 2, Sym::Unit(Unit::Weekend, Rel::That))),
                Lex::Unit(unit @ (Unit::Year | Unit::Month | Unit::Week), false)
                    if self.any(i + 2, &["previous", "before"]) && self.closes(self.lex(i + 3)) =>
                {
                    return Some((i + 3, Sym::Unit(unit, Rel::Before)));
                }
                _ => {}
            }
        }
        // "by year-end", "at year's end"
        if let Lex::Unit(unit @ (Unit::Year | Unit::Month | Unit::Quarter), false) = self.lex(i)
            && matches!(self.lex(i + 1), Lex::Hyphen | Lex::Possessive)
            && self.is(i + 2, "end")
        {
            return Some(match self.lex(i + 3) {
                Lex::Year(y) if unit == Unit::Year => (i + 4, Sym::Point(Point::Year(y))),
                _ => (i + 3, Sym::Unit(unit, Rel::This)),
            });
        }
        if self.is(i, "the")
            && matches!(self.lex(i + 1), Lex::Unit(Unit::Quarter, false))
            && self.any(i.wrapping_sub(1), &["in", "for", "during"])
            && self.noun_ends(i + 2)
        {
            return Some((i + 2, Sym::Unit(Unit::Quarter, Rel::That)));
        }
        let one = |n: i32| Some((i + 1, Sym::Days(n)));
        match self.lex(i) {
            Lex::Kw("today") => one(0),
            Lex::Kw("yesterday") => one(-1),
            Lex::Kw("tomorrow") => one(1),
            Lex::Kw("tonight") => Some((i + 1, Sym::Of(Piece::Part(Part::Night), Box::new(Sym::Days(0))))),
            Lex::Kw("overnight") => None,
            Lex::Kw("the") if matches!(self.lex(i + 1), Lex::Unit(crate::calendar::Unit::Day, false)) => {
                match (self.lex(i + 2), self.lex(i + 3)) {
                    (Lex::Kw("before"), Lex::Kw("yesterday")) => Some((i + 4, Sym::Days(-2))),
                    (Lex::Kw("after"), Lex::Kw("tomorrow")) => Some((i + 4, Sym::Days(2))),
                    (Lex::Kw("before"), next) if self.closes(next) => {
                        Some((i + 3, Sym::Unit(Unit::Day, Rel::Before)))
                    }
                    (Lex::Kw("after"), next) if self.closes(next) => {
                        Some((i + 3, Sym::Unit(Unit::Day, Rel::After)))
                    }
                    (Lex::Kw("following"), _) => Some((i + 3, Sym::Unit(Unit::Day, Rel::After))),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    pub(super) fn closes(self, next: Lex) -> bool {
        matches!(
            next,
            Lex::Dot | Lex::Comma | Lex::Break | Lex::Close | Lex::Kw("and")
        )
    }

    /// "the same period last year", "the same month a year ago", "the year-earlier quarter", "the year-ago period".
    fn same_period(self, i: usize) -> Found {
        let at = i + usize::from(self.is(i, "the"));
        let stretch = |k: usize| {
            matches!(self.lex(k), Lex::Kw("period" | "time"))
                || matches!(
                    self.lex(k),
                    Lex::Unit(Unit::Month | Unit::Quarter | Unit::Week | Unit::Day, false)
                )
        };
        if self.any(at, &["same", "corresponding", "comparable"]) && stretch(at + 1) {
            let mut next = at + 2;
            let unit = match self.lex(at + 1) {
                Lex::Unit(unit, _) => Some(unit),
                _ => None,
            };
            if self.any(next, &["of", "in", "a"]) && !self.is(next, "a") {
                next += 1;
            }
            if let Some((to, n)) = self.year_ago(next) {
                return Some((to, Sym::SamePeriod(n, unit)));
            }
            if let Some((to, Sym::Unit(Unit::Year, rel))) = self.rel_unit(next)
                && matches!(rel, Rel::Last | Rel::Before)
            {
                return Some((to, Sym::SamePeriod(-1, unit)));
            }
            if self.is(next, "the") && self.is(next + 1, "year") {
                return Some((next + 3, Sym::SamePeriod(-1, unit)));
            }
            let plain = match self.lex(at + 1) {
                Lex::Kw("period") => Sym::SamePeriod(0, None),
                Lex::Unit(unit, _) => Sym::Unit(unit, Rel::That),
                _ => return None,
            };
            return Some((at + 2, plain));
        }
        // "year-earlier period", "year-ago quarter"
        if matches!(self.lex(at), Lex::Unit(Unit::Year, false))
            && self.lex(at + 1) == Lex::Hyphen
            && self.any(at + 2, &["ago", "earlier"])
        {
            let to = if stretch(at + 3) { at + 4 } else { at + 3 };
            return Some((to, Sym::YearsOn(-1)));
        }
        None
    }

    /// "this year", "last Monday", "next spring", "the following month", "the previous quarter", "that day".
    pub(super) fn rel_unit(self, i: usize) -> Found {
        let at = i + usize::from(self.is(i, "the"));
        let mut rel = self.rel_word(at)?;
        // "in the past year" and "the last year" are lengths for "past"
        let mut next = at + 1;
        if self.any(at, &["this", "that"]) && self.any(next, &["same", "past", "coming"]) {
            // "this past weekend", "this coming Saturday"
            if self.is(at, "this") && !self.is(next, "same") {
                rel = if self.is(next, "past") {
                    Rel::Last
                } else {
                    Rel::Next
                };
            }
            next += 1;
        }
        if self.any(next, &["fiscal", "financial", "calendar"]) {
            if matches!(self.lex(next + 1), Lex::Unit(Unit::Year, false)) && !self.is(next, "calendar") {
                return Some((next + 2, Sym::Fiscal(rel)));
            }
            next += 1;
        }
        match self.lex(next) {
            Lex::Unit(unit, false) => {
                if self.is(at, "past") && (!self.is(at.wrapping_sub(1), "this") || unit == Unit::Decade) {
                    return None;
                }
                if matches!(unit, Unit::Hour | Unit::Minute | Unit::Second | Unit::Millennium) {
                    return None;
                }
                // "over the next decade" is a length
                let long = matches!(unit, Unit::Decade | Unit::Century);
                if long && at > i && self.any(at, &["last", "next", "coming"]) {
                    return None;
                }
                if self.spans(i) && at > i && matches!(unit, Unit::Week | Unit::Month) {
                    return None;
                }
                if self.is(at, "current") && self.is(next, "day") {
                    return None;
                }
                if self.is(at, "last") && unit == Unit::Day {
                    return None;
                }
                let rel = match rel {
                    Rel::Next if at > i && unit == Unit::Day => Rel::After,
                    Rel::Next if unit == Unit::Day => Rel::After,
                    Rel::Next if at > i && self.is(at, "next") => Rel::After,
                    other => other,
                };
                Some((next + 1, Sym::Unit(unit, rel)))
            }
            Lex::Weekday(day) if !self.short_weekday(next) => {
                let to = next + 1;
                Some((to, Sym::Weekday(day, Some(rel))))
            }
            Lex::Month(m) if self.cap(next) && (!self.is(at, "that") || self.is(at, "same")) => {
                Some((self.month(next)?.0, Sym::RelPiece(Piece::Month(m), rel)))
            }
            Lex::Season(s) => Some((next + 1, Sym::RelPiece(Piece::Season(s), rel))),
            Lex::Part(part) => {
                let day = match rel {
                    Rel::This => Sym::Days(0),
                    Rel::Last => Sym::Days(-1),
                    Rel::Next | Rel::After => Sym::Unit(Unit::Day, Rel::After),
                    Rel::That => Sym::Unit(Unit::Day, Rel::That),
                    Rel::Before => Sym::Unit(Unit::Day, Rel::Before),
                };
                Some((next + 1, Sym::Of(Piece::Part(part), Box::new(day))))
            }
            Lex::Ord(n) if n <= 4 => {
                let to = next + 1;
                (matches!(self.lex(to), Lex::Unit(Unit::Quarter, false))
                    && matches!(rel, Rel::This | Rel::Last))
                .then(|| {
                    (
                        to + 1,
                        Sym::Of(Piece::Quarter(n), Box::new(Sym::Unit(Unit::Year, rel))),
                    )
                })
            }
            _ => None,
        }
    }

    /// "over the next week", "within the last year": a length, and no week or year of the calendar.
    pub(super) fn spans(self, i: usize) -> bool {
        self.any(i.wrapping_sub(1), &["over", "within", "throughout"])
            && self.any(i + 1, &["next", "coming", "last"])
    }

    fn bare_weekday(self, i: usize) -> Found {
        let Lex::Weekday(day) = self.lex(i) else {
            return None;
        };
        if self.short_weekday(i) || guards::named_day(self, i) {
            return None;
        }
        let some = self.is(i.wrapping_sub(1), "a") && !matches!(self.lex(i + 1), Lex::Other | Lex::Hyphen);
        Some((
            i + 1,
            if some {
                Sym::SomeWeekday(day)
            } else {
                Sym::Weekday(day, None)
            },
        ))
    }

    /// "on the 22nd", where nothing follows that could be counted.
    fn dom_alone(self, i: usize) -> Found {
        if !self.is(i, "the") || !self.any(i.wrapping_sub(1), &["on", "by", "until", "of"]) {
            return None;
        }
        let Lex::Ord(n) = self.lex(i + 1) else {
            return None;
        };
        let next = self.lex(i + 2);
        let month = self.is(i + 2, "of")
            && self.any(i + 3, &["this", "the", "that", "next", "last"])
            && matches!(self.lex(i + 4), Lex::Unit(Unit::Month, false));
        if month && let Some((to, sym)) = self.rel_unit(i + 3) {
            return Some((to, Sym::Of(Piece::Dom(n), Box::new(sym))));
        }
        (self.digits(i + 1) && (1..=31).contains(&n) && self.closes(next) && self.is(i.wrapping_sub(1), "on"))
            .then_some((i + 2, Sym::Bare(Piece::Dom(n))))
    }

    /// "two days ago", "three months later", "a year earlier", "the day after", "in two weeks' time".
    pub(super) fn shifted(self, i: usize) -> Found {
        let (at, n) = self.amount(i)?;
        let Lex::Unit(unit, _) = self.lex(at) else {
            return None;
        };
        let next = at + 1;
        let (to, sign, from) = match self.lex(next) {
            // "a week from Monday", "two weeks ago Friday"
            Lex::Kw("from" | "ago") if self.weeks_on(at, next).is_some() => return self.weeks_on(at, next),
            Lex::Kw("ago") if self.years_back(unit, n, next).is_some() => {
                return self.years_back(unit, n, next);
            }
            Lex::Kw("ago") => (next + 1, -1, From::Speech),
            Lex::Kw("earlier" | "previously") => (next + 1, -1, From::Told),
            Lex::Kw("later" | "afterwards" | "afterward") => (next + 1, 1, From::Told),
            Lex::Kw("before" | "after") if self.beside_date(n, unit, next).is_some() => {
                return self.beside_date(n, unit, next);
            }
            Lex::Kw("before") if self.closes(self.lex(next + 1)) => (next + 1, -1, From::Told),
            Lex::Kw("after") if self.closes(self.lex(next + 1)) => (next + 1, 1, From::Told),
            Lex::Kw("from") if self.any(next + 1, &["now", "today"]) => (next + 2, 1, From::Speech),
            _ => return None,
        };
        if self.is(to, "than") {
            return None;
        }
        let Some(n) = n.whole() else {
            return Some((to, Sym::Vague(if sign < 0 { "PAST_REF" } else { "FUTURE_REF" })));
        };
        if matches!(unit, Unit::Hour | Unit::Minute | Unit::Second | Unit::Millennium) {
            return Some((to, Sym::Vague(if sign < 0 { "PAST_REF" } else { "FUTURE_REF" })));
        }
        if unit == Unit::Year && n == 1 && from == From::Told && sign < 0 {
            return Some((to, Sym::YearsOn(-1)));
        }
        Some((to, Sym::Shift(unit, sign * n, from)))
    }

    /// "four years ago this month", "a year ago today", "a year ago Sunday": one time, years back.
    fn years_back(self, unit: Unit, n: Amount, ago: usize) -> Found {
        let n = n.whole().filter(|_| unit == Unit::Year)?;
        let inner = match (self.lex(ago + 1), self.lex(ago + 2)) {
            (Lex::Kw("this"), Lex::Unit(unit @ (Unit::Month | Unit::Week), false)) => {
                return Some((ago + 3, Sym::YearsFrom(-n, Box::new(Sym::Unit(unit, Rel::This)))));
            }
            (Lex::Kw("today"), _) => Sym::Days(0),
            (Lex::Kw("yesterday"), _) => Sym::Days(-1),
            // which Sunday, the text leaves open
            (Lex::Weekday(_), _) if !self.short_weekday(ago + 1) => {
                return Some((ago + 2, Sym::Shift(Unit::Year, -n, From::Speech)));
            }
            _ => return None,
        };
        Some((ago + 2, Sym::YearsFrom(-n, Box::new(inner))))
    }

    /// "two days before Christmas", "three years after 1990": counted from a date as fine as the unit, which is no part
    /// of a noun ("two days before the March 1 vote", "a week after Monday's storm").
    fn beside_date(self, n: Amount, unit: Unit, next: usize) -> Found {
        let n = n.whole()?;
        let n = if self.is(next, "before") { -n } else { n };
        let (to, base) = self.explicit(next + 1).or_else(|| self.holiday(next + 1))?;
        let day = matches!(
            base,
            Sym::MonthDay(..) | Sym::Feast(_) | Sym::Point(Point::Day(_)) | Sym::Of(Piece::MonthDay(..), _)
        );
        let fine = match unit {
            Unit::Day | Unit::Week | Unit::Fortnight => day,
            Unit::Month => matches!(base, Sym::Point(Point::Month(..))),
            Unit::Year => matches!(base, Sym::Point(Point::Year(_))),
            _ => false,
        };
        let (unit, n) = if unit == Unit::Fortnight {
            (Unit::Week, n * 2)
        } else {
            (unit, n)
        };
        let apart = !matches!(self.lex(to), Lex::Other | Lex::Possessive | Lex::Hyphen);
        (fine && apart).then(|| (to, Sym::Steps(unit, n, Box::new(base))))
    }

    /// The day behind "from" or "ago" at `next`, where the unit at `at` is weeks.
    fn weeks_on(self, at: usize, next: usize) -> Found {
        let weeks = match self.lex(at) {
            Lex::Unit(Unit::Week, _) => 1,
            Lex::Unit(Unit::Fortnight, _) => 2,
            _ => return None,
        };
        let from = at.checked_sub(1)?;
        let n = match self.lex(from) {
            Lex::Kw("a" | "one") => 1,
            Lex::Num(n @ 1..=52) => i32::try_from(n).ok()?,
            _ => return None,
        };
        let day = match self.lex(next + 1) {
            Lex::Weekday(day) if !self.short_weekday(next + 1) => {
                let ahead = self.is(next, "from").then_some(Rel::Next);
                Sym::Weekday(day, ahead)
            }
            Lex::Kw("today") => Sym::Days(0),
            Lex::Kw("tomorrow") => Sym::Days(1),
            _ => return None,
        };
        let n = if self.is(next, "ago") { -n } else { n };
        Some((next + 2, Sym::Steps(Unit::Week, n * weeks, Box::new(day))))
    }
}
