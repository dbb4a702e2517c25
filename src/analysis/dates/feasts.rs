//! Rules for days that have a name of their own: "Christmas Day 2004", "Good Friday", "Labor Day".

use super::grammar::{Found, Line};
use super::lex::Lex;
use super::symbol::{Feast, Sym};
use crate::calendar::{Point, Unit};

impl Line<'_> {
    /// A day of the year by its name and, where it has one, its date: "New Year's Eve", "Good Friday", "Labor Day".
    fn feast(self, i: usize) -> Option<(usize, Sym)> {
        if !self.cap(i) {
            return None;
        }
        let is_day = |k: usize| matches!(self.lex(k), Lex::Unit(Unit::Day, false)) && self.cap(k);
        let weekday = |k: usize, n: u32| self.lex(k) == Lex::Weekday(n);
        let easter = |to: usize, days: i64| Some((to, Sym::Feast(Feast::Easter(days))));
        match self.lex(i) {
            Lex::Kw("new") if matches!(self.lex(i + 1), Lex::Unit(Unit::Year, false)) && self.cap(i + 1) => {
                let at = self.skip(i + 2, Lex::Possessive);
                if self.is(at, "eve") {
                    return Some((at + 1, Sym::MonthDay(12, 31)));
                }
                is_day(at).then_some((at + 1, Sym::MonthDay(1, 1)))
            }
            Lex::Kw("boxing") if is_day(i + 1) => Some((i + 2, Sym::MonthDay(12, 26))),
            Lex::Kw("valentine") => {
                let at = self.skip(i + 1, Lex::Possessive);
                is_day(at).then_some((at + 1, Sym::MonthDay(2, 14)))
            }
            Lex::Kw("easter") if weekday(i + 1, 7) => easter(i + 2, 0),
            Lex::Kw("easter") if weekday(i + 1, 1) => easter(i + 2, 1),
            Lex::Kw("easter") if !self.cap(i + 1) => easter(i + 1, 0),
            Lex::Kw("good") if weekday(i + 1, 5) => easter(i + 2, -2),
            Lex::Kw("maundy" | "holy") if weekday(i + 1, 4) => easter(i + 2, -3),
            Lex::Kw("palm") if weekday(i + 1, 7) => easter(i + 2, -7),
            Lex::Kw("ash") if weekday(i + 1, 3) => easter(i + 2, -46),
            Lex::Kw("thanksgiving") if is_day(i + 1) || !self.cap(i + 1) => Some((
                i + 1 + usize::from(is_day(i + 1)),
                Sym::Feast(Feast::Weekday(11, 4, 4, 0)),
            )),
            Lex::Kw("labor") if is_day(i + 1) => Some((i + 2, Sym::Feast(Feast::Weekday(9, 1, 1, 0)))),
            Lex::Kw("memorial") if is_day(i + 1) => Some((i + 2, Sym::Feast(Feast::Weekday(5, 0, 1, 0)))),
            _ => None,
        }
    }

    /// "Christmas", "Christmas Day 2004", "New Year's Eve" are days.
    pub(super) fn holiday(self, i: usize) -> Found {
        if let Some((to, sym)) = self.feast(i) {
            let comma = self.skip(to, Lex::Comma);
            if let Lex::Year(y) = self.lex(comma) {
                return Some((comma + 1, in_year(&sym, y)?));
            }
            return Some((to, sym));
        }
        let (mut next, m, d) = match self.lex(i) {
            Lex::Kw("christmas") if self.cap(i) => {
                let eve = self.is(i + 1, "eve");
                let day = matches!(self.lex(i + 1), Lex::Unit(Unit::Day, false));
                (i + 1 + usize::from(eve || day), 12, if eve { 24 } else { 25 })
            }
            Lex::Kw("halloween") if self.cap(i) => (i + 1, 10, 31),
            _ => return None,
        };
        if matches!(self.lex(next), Lex::Other | Lex::Possessive)
            && matches!(self.lex(i), Lex::Kw("christmas"))
            && next == i + 1
        {
            return None;
        }
        let comma = self.skip(next, Lex::Comma);
        if let Lex::Year(y) = self.lex(comma) {
            next = comma + 1;
            return Some((next, Sym::Point(crate::calendar::Point::day(y, m, d)?)));
        }
        Some((next, Sym::MonthDay(m, d)))
    }
}

/// The feast in a year that is told.
fn in_year(sym: &Sym, y: i32) -> Option<Sym> {
    let day = match sym {
        Sym::Feast(feast) => Point::Day(feast.in_year(y)?),
        Sym::MonthDay(m, d) => Point::day(y, *m, *d)?,
        _ => return None,
    };
    Some(Sym::Point(day))
}
