//! Rules for times of day: "9 a.m. EDT Monday", "1430 GMT", "Monday morning", "at noon".

use super::grammar::{Found, Line};
use super::lex::{Lex, to_24};
use super::symbol::{From, Piece, Rel, Sym};
use crate::calendar::{Clock, Part, Unit};

impl Line<'_> {
    /// A time of day with its day, where one stands beside it.
    pub(super) fn with_time(self, i: usize) -> Found {
        if let Some((next, clock)) = self.clock(i) {
            let piece = Piece::Clock(clock);
            if let Some((to, day)) = self.day_beside(next) {
                // "9 a.m. Monday" is one expression, "9 a.m. on Monday" two that share the day
                let one = self.day(next).is_some();
                if one
                    && clock.hour < 12
                    && let Some((end, Part::Afternoon | Part::Evening | Part::Night)) = self.part_after(to)
                {
                    // "9 o'clock Tuesday night"
                    let late = Piece::Clock(Clock {
                        hour: clock.hour + 12,
                        ..clock
                    });
                    return Some((end, Sym::Of(late, Box::new(day))));
                }
                return Some((if one { to } else { next }, Sym::Of(piece, Box::new(day))));
            }
            return Some((next, Sym::Bare(piece)));
        }
        if let Some((next, part)) = self.part_of(i)
            && let Some((to, day)) = self.day(next)
        {
            return Some((to, Sym::Of(Piece::Part(part), Box::new(day))));
        }
        let (next, day) = self.day(i)?;
        if let Some((to, part)) = self.part_after(next) {
            return Some((to, Sym::Of(Piece::Part(part), Box::new(day))));
        }
        let at = if self.any(next, &["at", "around", "about"]) {
            next + 1
        } else {
            self.skip(next, Lex::Comma)
        };
        let at = if self.any(at, &["around", "about"]) {
            at + 1
        } else {
            at
        };
        if at > next || matches!(self.lex(at), Lex::Clock(..) | Lex::Sharp(..)) {
            let (to, clock) = self.clock(at)?;
            return Some((to, Sym::Of(Piece::Clock(clock), Box::new(day))));
        }
        None
    }

    /// "9 a.m.", "9:05 p.m. EST", "14:30", "1430 GMT", "noon", "midnight local time", "12:00 UTC".
    fn clock(self, i: usize) -> Option<(usize, Clock)> {
        let make = |hour, minute| Clock {
            hour,
            minute,
            utc: false,
        };
        let (next, clock) = match self.lex(i) {
            Lex::Sharp(h, m) => (i + 1, make(h, m)),
            Lex::Clock(h, m) => match self.lex(i + 1) {
                Lex::Meridiem(pm) if (1..=12).contains(&h) => (i + 2, make(to_24(h, pm), Some(m))),
                _ if self.score(i) => return None,
                _ => (i + 1, make(h, Some(m))),
            },
            Lex::Num(h @ 1..=12) => match self.lex(i + 1) {
                Lex::Meridiem(pm) => (i + 2, make(to_24(h, pm), None)),
                Lex::Kw("o'clock" | "o’clock") => (i + 2, make(h, None)),
                _ => return None,
            },
            Lex::Year(n) if self.is_hours(i + 1) && n < 2400 && n % 100 < 60 => {
                let n = u32::try_from(n).ok()?;
                (i + 1, make(n / 100, Some(n % 100)))
            }
            Lex::Num(n)
                if self.is_hours(i + 1) && n < 1000 && n % 100 < 60 && self.toks.get(i)?.span.len() == 4 =>
            {
                (i + 1, make(n / 100, Some(n % 100)))
            }
            Lex::Kw("noon" | "midday") => (i + 1, make(12, None)),
            Lex::Kw("midnight") => (i + 1, make(0, None)),
            _ => return None,
        };
        if matches!(self.lex(next), Lex::Unit(Unit::Hour, true)) && matches!(self.lex(i), Lex::Clock(..)) {
            return Some((next + 1, clock));
        }
        // "(GMT +8)" and "local time" belong to it
        let open = self.skip(next, Lex::Open);
        if let Lex::Zone(utc) = self.lex(open) {
            let plain = open == next;
            let utc = utc && plain;
            return Some((if plain { open + 1 } else { next }, Clock { utc, ..clock }));
        }
        Some((next, clock))
    }

    /// What stands behind four digits that are a time of day: "1430 GMT", "1830 local time", "0600 hrs".
    fn is_hours(self, i: usize) -> bool {
        matches!(self.lex(i), Lex::Zone(_) | Lex::Unit(Unit::Hour, true))
            || self.is(i, "local") && self.is(i + 1, "time")
    }

    /// "5:30" in a race and "2:1" in a match are no times of day.
    fn score(self, i: usize) -> bool {
        let Lex::Clock(..) = self.lex(i) else {
            return false;
        };
        let timed = self.any(
            i.wrapping_sub(1),
            &[
                "at",
                "by",
                "until",
                "till",
                "from",
                "around",
                "about",
                "to",
                "before",
                "after",
                "between",
                "since",
                "approximately",
            ],
        ) || matches!(self.lex(i + 1), Lex::Zone(_) | Lex::Weekday(_) | Lex::Open)
            || matches!(
                self.back(i, 1),
                Lex::Comma | Lex::Weekday(_) | Lex::Ymd(_) | Lex::Year(_) | Lex::Hyphen | Lex::Dash
            )
            || self.any(i + 1, &["on", "in"])
            || i == 0;
        !timed
    }

    /// The day that stands right after a time of day: "Monday", "on Monday", ", May 3", "today".
    fn day_beside(self, i: usize) -> Found {
        // "6:42 p.m. (1042 GMT) on Wednesday"
        let open = self.lex(i) == Lex::Open;
        let closed = (i + 1..i + 6)
            .find(|&k| self.lex(k) == Lex::Close)
            .filter(|_| open);
        let local = self.is(i, "local") && self.is(i + 1, "time");
        let at = closed.map_or(i + 2 * usize::from(local), |k| k + 1);
        let at = self.skip(at, Lex::Close);
        let at = self.skip(at, Lex::Comma);
        let at = if self.is(at, "on") { at + 1 } else { at };
        if self.is(at, "in")
            && self.is(at + 1, "the")
            && let Lex::Part(_) = self.lex(at + 2)
        {
            return None;
        }
        self.day(at)
    }

    /// "the morning of", "the night of".
    fn part_of(self, i: usize) -> Option<(usize, Part)> {
        let at = i + usize::from(self.is(i, "the"));
        let at = at + usize::from(self.any(at, &["early", "late"]));
        let part = match self.lex(at) {
            Lex::Part(p) => p,
            // "in the early hours of Sunday"
            Lex::Unit(Unit::Hour, true) if self.is(at.wrapping_sub(1), "early") && at > i => {
                return self.any(at + 1, &["of", "on"]).then_some((at + 2, Part::Morning));
            }
            Lex::Kw("eve") => return None,
            _ => return None,
        };
        let at = if matches!(self.lex(at + 1), Lex::Unit(Unit::Hour, true)) {
            at + 1
        } else {
            at
        };
        self.any(at + 1, &["of", "on"]).then_some((at + 2, part))
    }

    /// "morning", "'s evening" after a day.
    fn part_after(self, i: usize) -> Option<(usize, Part)> {
        let at = self.skip(i, Lex::Possessive);
        match self.lex(at) {
            Lex::Part(part) => Some((at + 1, part)),
            _ => None,
        }
    }

    /// One day: what a part of the day or a time of day can belong to.
    fn day(self, i: usize) -> Found {
        let hit = self
            .explicit(i)
            .or_else(|| self.relative(i))
            .or_else(|| self.shifted(i))?;
        let is_day = match &hit.1 {
            Sym::Point(p) => matches!(p, crate::calendar::Point::Day(_)),
            Sym::MonthDay(..) | Sym::Weekday(..) | Sym::SomeWeekday(_) | Sym::Days(_) | Sym::Unsure(..) => {
                true
            }
            Sym::Unit(Unit::Day, rel) => !matches!(rel, Rel::Last),
            Sym::Shift(Unit::Day, _, From::Told | From::Speech) => true,
            Sym::Of(Piece::MonthDay(..) | Piece::Dom(_), _) => true,
            _ => false,
        };
        is_day.then_some(hit)
    }
}
