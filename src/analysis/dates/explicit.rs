//! Rules for dates by name and number: "Oct. 27, 2025", "27 October", "October 2025", "2009", "480 BC", "the 1990s".

use chrono::NaiveDate;

use super::grammar::{Found, Line};
use super::guards;
use super::lex::Lex;
use super::symbol::{Piece, Sym};
use crate::calendar::{Point, Unit};

impl Line<'_> {
    /// A date by name and number.
    pub(super) fn explicit(self, i: usize) -> Found {
        if let Some((next, _)) = self.weekday(i) {
            let at = self.skip(next, Lex::Comma);
            // "Dienstag, dem 4. November"
            let small = || {
                let tok = self.toks.get(at);
                tok.is_some_and(|t| t.lex == Lex::Other && !t.cap && t.span.len() <= 3)
                    && matches!(self.lex(i), Lex::ForeignDay(_))
            };
            let at = if self.is(at, "the") || self.is(at, "on") || small() {
                at + 1
            } else {
                at
            };
            if let Some(hit) = self.month_day(at) {
                return Some(hit);
            }
            if self.short_weekday(i) || matches!(self.lex(i), Lex::ForeignDay(_)) {
                return None;
            }
        }
        self.month_day(i)
            .or_else(|| self.month_year(i))
            .or_else(|| self.digits_only(i))
            .or_else(|| self.bc(i))
            .or_else(|| self.year_word(i))
            .or_else(|| self.decade(i))
            .or_else(|| self.century(i))
    }

    /// A weekday's name and its dot.
    pub(super) fn weekday(self, i: usize) -> Option<(usize, u32)> {
        let (Lex::Weekday(n) | Lex::ForeignDay(n)) = self.lex(i) else {
            return None;
        };
        let next = if self.short_weekday(i) {
            self.skip(i + 1, Lex::Dot)
        } else {
            i + 1
        };
        Some((next, n))
    }

    /// "Sun.", "Mon": names only beside a date.
    pub(super) fn short_weekday(self, i: usize) -> bool {
        matches!(self.lex(i), Lex::Weekday(_)) && self.toks.get(i).is_some_and(|t| t.span.len() <= 5)
    }

    /// A month's name and the dot of its short form ("Aug.").
    pub(super) fn month(self, i: usize) -> Option<(usize, u32)> {
        let Lex::Month(m) = self.lex(i) else {
            return None;
        };
        // "May", "June" and "July" are whole: a dot behind them ends the sentence
        let n = self.toks.get(i).map_or(0, |t| t.span.len());
        let short = n <= 4 && m != 5 && !(n == 4 && matches!(m, 6 | 7));
        let dotted = short && self.lex(i + 1) == Lex::Dot && self.touches(i);
        Some((i + 1 + usize::from(dotted), m))
    }

    /// A day of the month: "7", "07", "22nd", "twelfth"; not "7.5", "7 %".
    fn dom(self, i: usize) -> Option<(usize, u32)> {
        let n = match self.lex(i) {
            Lex::Num(n) if self.digits(i) => n,
            Lex::Ord(n) => n,
            _ => return None,
        };
        (1..=31).contains(&n).then_some((i + 1, n))
    }

    /// A year after a month or day: ", 2025", "2025", "'99".
    fn year_after(self, i: usize) -> Option<(usize, i32)> {
        let at = self.skip(i, Lex::Comma);
        if let Lex::Year(y) = self.lex(at) {
            return (!self.is(at + 1, "people")).then_some((at + 1, y));
        }
        if self.any(at, &["of", "in"])
            && let Lex::Year(y) = self.lex(at + 1)
        {
            return Some((at + 2, y));
        }
        if self.lex(at) == Lex::Apostrophe
            && self.touches(at)
            && let Lex::Num(n) = self.lex(at + 1)
            && n < 100
        {
            return Some((at + 2, short_year(n)));
        }
        if let Lex::Num(n) = self.lex(at)
            && self.digits(at)
            && let Some(to) = self.bc_mark(at + 1)
        {
            return Some((to, 1 - i32::try_from(n).ok()?));
        }
        None
    }

    /// Month and day in either order, with or without a year, also ranges ("Oct. 27-29").
    fn month_day(self, i: usize) -> Found {
        if let Some((next, m)) = self.month(i) {
            // "May the 22nd", but not "at the end of May the Second Army"
            let the = self.is(next, "the");
            let at = next + usize::from(the);
            let (next, d) = self.dom(at).filter(|_| !the || self.digits(at))?;
            if matches!(self.lex(next), Lex::Percent)
                || self.lex(next - 1) == Lex::Num(d) && self.any(next, &["percent"])
            {
                return None;
            }
            if let Some((to, last)) = self.range_end(next, m, d) {
                let (to, y) = self.year_after(to).map_or((to, None), |(t, y)| (t, Some(y)));
                return Some((to, span_sym(m, d, last, y, next - i)?));
            }
            return Some(self.finish_month_day(next, m, d));
        }
        let at = i + usize::from(self.is(i, "the"));
        let (next, d) = self.dom(at)?;
        let hyphen = matches!(self.lex(next), Lex::Hyphen | Lex::Dash);
        if hyphen && let Some((after, last)) = self.dom(next + 1) {
            // "27-29 October"
            let (to, m) = self.month(after)?;
            let (to, y) = self.year_after(to).map_or((to, None), |(t, y)| (t, Some(y)));
            return (last > d)
                .then(|| span_sym(m, d, (m, last), y, next - i))
                .flatten()
                .map(|s| (to, s));
        }
        let next = if self.is(next, "of")
            || self.lex(next) == Lex::Dot && matches!(self.lex(next + 1), Lex::Month(_))
        {
            next + 1
        } else {
            self.skip(next, Lex::Hyphen)
        };
        let next = self.de(next);
        let (to, m) = self.month(next)?;
        let to = if matches!(self.lex(self.de(to)), Lex::Year(_)) {
            self.de(to)
        } else {
            to
        };
        if self.digits(to)
            && matches!(self.lex(to), Lex::Num(_))
            && !matches!(self.lex(to + 1), Lex::Kw("bc" | "b.c." | "b.c"))
        {
            // "under 21 May 5": the number belongs to what stands before
            return None;
        }
        Some(self.finish_month_day(to, m, d))
    }

    /// "27 de octubre": the small word between.
    fn de(self, i: usize) -> usize {
        let short = self
            .toks
            .get(i)
            .is_some_and(|t| t.span.len() == 2 && t.lex == Lex::Other && !t.cap);
        if short && (matches!(self.lex(i + 1), Lex::Month(_) | Lex::Year(_))) {
            i + 1
        } else {
            i
        }
    }

    fn finish_month_day(self, next: usize, m: u32, d: u32) -> (usize, Sym) {
        if let Some((to, y)) = self.year_after(next)
            && let Some(day) = NaiveDate::from_ymd_opt(y, m, d)
        {
            return (to, Sym::Point(Point::Day(day)));
        }
        // the one day that newswire names by its date alone
        if (m, d) == (9, 11)
            && self.any(
                next,
                &[
                    "attack",
                    "attacks",
                    "terror",
                    "terrorist",
                    "hijackings",
                    "hijackers",
                ],
            )
            && let Some(day) = NaiveDate::from_ymd_opt(2001, 9, 11)
        {
            return (next, Sym::Named(day, Box::new(Sym::MonthDay(m, d))));
        }
        let at = self.skip(next, Lex::Comma);
        let at = if self.is(at, "of") { at + 1 } else { at };
        if let Some((to, sym @ Sym::Unit(Unit::Year, _))) = self.relative(at) {
            return (to, Sym::Of(Piece::MonthDay(m, d), Box::new(sym)));
        }
        if let Some(y) = self.year_behind(next, m)
            && let Some(day) = NaiveDate::from_ymd_opt(y, m, d)
        {
            return (next, Sym::Point(Point::Day(day)));
        }
        (next, Sym::MonthDay(m, d))
    }

    /// "-29", " to 29", " to Nov. 2" after "Oct. 27": month and day of the end.
    fn range_end(self, i: usize, month: u32, first: u32) -> Option<(usize, (u32, u32))> {
        // "on March 3 and 7, the council met"
        let pair = self.is(i, "and") && {
            let to = self.lex(i + 2);
            self.closes(to) || matches!(to, Lex::Year(_))
        };
        let joins = matches!(self.lex(i), Lex::Hyphen | Lex::Dash)
            || self.any(i, &["to", "through", "until"])
            || pair;
        if !joins {
            return None;
        }
        if let Some((next, m)) = self.month(i + 1) {
            let (to, d) = self.dom(next)?;
            return (m > month).then_some((to, (m, d)));
        }
        let (to, d) = self.dom(i + 1)?;
        (d > first && self.lex(to) != Lex::Percent).then_some((to, (month, d)))
    }

    /// "October 2025", "October", "October of last year".
    fn month_year(self, i: usize) -> Found {
        let (next, m) = self.month(i)?;
        if let Some((to, y)) = self.year_after(next) {
            return Some((to, Sym::Point(Point::Month(y, m))));
        }
        let comma = self.skip(next, Lex::Comma);
        let at = if self.is(comma, "of") { comma + 1 } else { comma };
        if let Some((to, sym @ Sym::Unit(Unit::Year, _))) = self.relative(at) {
            return Some((to, Sym::Of(Piece::Month(m), Box::new(sym))));
        }
        if let Some((to, n)) = self.year_ago(next)
            && self.is(to - 1, "ago")
        {
            return Some((
                to,
                Sym::Of(
                    Piece::Month(m),
                    Box::new(Sym::Shift(Unit::Year, n, super::symbol::From::Speech)),
                ),
            ));
        }
        if let Some(y) = self.year_behind(next, m) {
            return Some((next, Sym::Point(Point::Month(y, m))));
        }
        guards::bare_month(self, i, next).then_some((next, Sym::Month(m)))
    }

    /// "April and June 1955", "November, December and January 1998", "between Nov. 1 and Dec. 15, 1997": the year that
    /// stands behind the last of them; before the turn of a year it is the one before.
    fn year_behind(self, next: usize, month: u32) -> Option<i32> {
        let (mut at, mut last, mut turns) = (next, month, 0);
        for _ in 0..4 {
            let comma = self.skip(at, Lex::Comma);
            let joined = matches!(self.lex(comma), Lex::Hyphen | Lex::Dash | Lex::Slash)
                || self.any(comma, &["and", "or", "to", "through", "until"]);
            let to = if joined { comma + 1 } else { comma };
            if to == at {
                return None;
            }
            let to = self.modified(to);
            let (to, m) = self.month(to)?;
            turns += i32::from(m < last);
            last = m;
            at = self.dom(to).map_or(to, |(to, _)| to);
            if let Some((_, y)) = self.year_after(at) {
                return Some(y - turns);
            }
        }
        None
    }

    /// Behind "early", "late", "mid-".
    fn modified(self, i: usize) -> usize {
        if self.any(i, &["early", "late", "mid"]) {
            self.skip(i + 1, Lex::Hyphen)
        } else {
            i
        }
    }

    /// "2025-10-27", "27.10.2025", "10/27/2025".
    fn digits_only(self, i: usize) -> Found {
        match self.lex(i) {
            Lex::Ymd(day) => Some((i + 1, Sym::Point(Point::Day(day)))),
            Lex::Unsure(a, b) => Some((i + 1, Sym::Unsure(a, b))),
            _ => None,
        }
    }
}

/// Two digits of a year: 49 and below belong to this century.
pub(super) fn short_year(n: u32) -> i32 {
    let n = i32::try_from(n).unwrap_or(0);
    if n < 50 { 2000 + n } else { 1900 + n }
}

fn span_sym(m: u32, d: u32, last: (u32, u32), year: Option<i32>, split: usize) -> Option<Sym> {
    let (a, b) = match year {
        Some(y) => (
            Sym::Point(Point::day(y, m, d)?),
            Sym::Point(Point::day(y, last.0, last.1)?),
        ),
        None => (Sym::MonthDay(m, d), Sym::MonthDay(last.0, last.1)),
    };
    Some(Sym::Span(Box::new(a), Box::new(b), split))
}
