//! Pieces of larger stretches, and the shape of times that have no place on the calendar.
//!
//! A piece ("the third quarter") and its base (a year) come in, a calendar point goes out; or a symbolic time comes in
//! and its open TIMEX3 value ("XXXX-WXX-1") goes out.

use chrono::{Datelike as _, NaiveDate, Weekday};

use super::symbol::{Feast, Piece, Rel, Sym};
use crate::calendar::point::shift_days;
use crate::calendar::{Point, Unit};

impl Feast {
    /// Its day in the year `y`. Easter by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, ch. 8).
    pub(super) fn in_year(self, y: i32) -> Option<NaiveDate> {
        match self {
            Self::Weekday(month, n, weekday, after) => shift_days(nth_weekday(y, month, n, weekday)?, after),
            Self::Easter(days) => {
                let (a, b, c) = (y.rem_euclid(19), y.div_euclid(100), y.rem_euclid(100));
                let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15).rem_euclid(30);
                let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4).rem_euclid(7);
                let m = (a + 11 * h + 22 * l) / 451;
                let at = h + l - 7 * m + 114;
                let (month, day) = (u32::try_from(at / 31).ok()?, u32::try_from(at % 31 + 1).ok()?);
                shift_days(NaiveDate::from_ymd_opt(y, month, day)?, days)
            }
        }
    }
}

/// The n-th Monday (1) to Sunday (7) of a month; 0 is the last.
fn nth_weekday(y: i32, month: u32, n: u32, weekday: u32) -> Option<NaiveDate> {
    let day = Weekday::try_from(u8::try_from(weekday.checked_sub(1)?).ok()?).ok()?;
    if n > 0 {
        return NaiveDate::from_weekday_of_month_opt(y, month, day, u8::try_from(n).ok()?);
    }
    [5, 4]
        .into_iter()
        .find_map(|n| NaiveDate::from_weekday_of_month_opt(y, month, day, n))
}

/// How many steps from this one.
pub(super) fn step(rel: Rel) -> Option<i32> {
    Some(match rel {
        Rel::This | Rel::That => 0,
        Rel::Last | Rel::Before => -1,
        Rel::Next | Rel::After => 1,
    })
}

/// The piece of a stretch: the third quarter of a year, the morning of a day.
pub(super) fn piece_of(piece: Piece, base: Point) -> Option<Point> {
    let day = match base {
        Point::Day(d) | Point::At(d, _) | Point::PartOf(d, _) => Some(d),
        _ => None,
    };
    Some(match piece {
        Piece::Part(part) => Point::PartOf(day?, part),
        Piece::Clock(clock) if clock.hour == 24 => return None,
        Piece::Clock(clock) => Point::At(day?, clock),
        Piece::Quarter(q) => match base {
            Point::Fiscal(_) => base,
            _ => Point::Quarter(base.year()?, q),
        },
        Piece::Half(h) => match base {
            Point::Decade(_) | Point::Fiscal(_) => base,
            _ => Point::Half(base.year()?, h),
        },
        Piece::Season(s) => Point::Season(base.year()?, s),
        Piece::Month(m) => Point::Month(base.year()?, m),
        Piece::MonthDay(m, d) => Point::day(base.year()?, m, d)?,
        Piece::Week(n) => {
            let days = base.days()?;
            let at = if n == 0 {
                days.last()
            } else {
                shift_days(days.first(), i64::from(n) * 7 - 7)?
            };
            let at = if n == 0 {
                shift_days(at, -3)?
            } else {
                shift_days(at, 3)?
            };
            Point::holding(Unit::Week, at)?
        }
        Piece::Day(n) => {
            let days = base.days()?;
            Point::Day(if n == 0 {
                days.last()
            } else {
                shift_days(days.first(), i64::from(n) - 1)?
            })
        }
        Piece::Nth(n, weekday) => {
            let first = base.first()?;
            Point::Day(nth_weekday(first.year(), first.month(), n, weekday)?)
        }
        Piece::Dom(n) => {
            let first = base.first()?;
            Point::day(first.year(), first.month(), n)?
        }
    })
}

/// The shape of a time that has no place on the calendar.
pub(super) fn open_value(sym: &Sym) -> String {
    match sym {
        Sym::Weekday(n, _) | Sym::SomeWeekday(n) => format!("XXXX-WXX-{n}"),
        Sym::MonthDay(m, d) => format!("XXXX-{m:02}-{d:02}"),
        Sym::Month(m) | Sym::RelPiece(Piece::Month(m), _) => format!("XXXX-{m:02}"),
        Sym::Of(Piece::Part(p), base) => format!("{}T{}", open_value(base), p.code()),
        Sym::Of(Piece::Clock(c), base) => format!("{}{}", open_value(base), c.code()),
        Sym::Of(piece, _) | Sym::Bare(piece) | Sym::RelPiece(piece, _) => match piece {
            Piece::Quarter(q) => format!("XXXX-Q{q}"),
            Piece::Half(h) => format!("XXXX-H{h}"),
            Piece::Month(m) => format!("XXXX-{m:02}"),
            Piece::MonthDay(m, d) => format!("XXXX-{m:02}-{d:02}"),
            Piece::Season(s) => Point::Season(2000, *s).value().replacen("2000", "XXXX", 1),
            Piece::Part(p) => format!("XXXX-XX-XXT{}", p.code()),
            Piece::Clock(c) => format!("XXXX-XX-XX{}", c.code()),
            Piece::Week(_) => "XXXX-WXX".to_owned(),
            Piece::Day(_) => "XXXX-XX-XX".to_owned(),
            Piece::Dom(n) => format!("XXXX-XX-{n:02}"),
            Piece::Nth(..) => "XXXX-XX-XX".to_owned(),
        },
        Sym::Unit(Unit::Month, _) | Sym::Shift(Unit::Month, ..) => "XXXX-XX".to_owned(),
        Sym::Unit(Unit::Week | Unit::Fortnight, _) | Sym::Shift(Unit::Week | Unit::Fortnight, ..) => {
            "XXXX-WXX".to_owned()
        }
        Sym::Unit(Unit::Weekend, _) => "XXXX-WXX-WE".to_owned(),
        Sym::Unit(Unit::Quarter, _) => "XXXX-QX".to_owned(),
        Sym::Unit(Unit::Year, _)
        | Sym::Shift(Unit::Year, ..)
        | Sym::YearsOn(_)
        | Sym::YearsFrom(..)
        | Sym::SamePeriod(..)
        | Sym::Fiscal(_) => "XXXX".to_owned(),
        Sym::Unit(Unit::Decade, _) | Sym::Shift(Unit::Decade, ..) => "XXX".to_owned(),
        Sym::Unit(Unit::Century, _) | Sym::Shift(Unit::Century, ..) => "XX".to_owned(),
        Sym::Vague(v) => (*v).to_owned(),
        Sym::Duration(v) | Sym::Set(v) => v.clone(),
        _ => "XXXX-XX-XX".to_owned(),
    }
}
