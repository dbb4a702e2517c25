//! From what an expression says to the days it means.
//!
//! A symbolic time comes in; read against what is known so far, a calendar point and the reason for it in words go
//! out. It refuses to be more exact than the text: without a reference day a relative time has no days.

use chrono::Datelike as _;

use super::context::{Context, Told};
use super::pieces::{open_value, piece_of, step};
use super::symbol::Sym;
use crate::calendar::point::shift_days;
use crate::calendar::{Point, Unit, show};

impl Context {
    /// Reads `sym`; `None` for lengths, sets and vague words.
    pub fn resolve(&self, sym: &Sym) -> Told {
        match self.point(sym).filter(in_calendar) {
            Some(told) => told,
            None => Told::Open(open_value(sym), self.why_open()),
        }
    }

    fn why_open(&self) -> String {
        if self.open_quote {
            "inside a quotation whose day is not told".to_owned()
        } else if self.reference.is_none() {
            "no publication day to read it against".to_owned()
        } else {
            "nothing told before to read it against".to_owned()
        }
    }

    fn point(&self, sym: &Sym) -> Option<Told> {
        let said = |p: Point| Some(Told::Point(p, "given in full".to_owned()));
        match sym {
            Sym::Point(p) => said(*p),
            Sym::Unsure(a, b) => self.unsure(*a, *b),
            Sym::Span(a, b, _) => self.span(a, b),
            Sym::MonthDay(m, d) => self.month_day(*m, *d),
            Sym::Named(day, _) if self.reference.is_none_or(|r| r > *day) => said(Point::Day(*day)),
            Sym::Named(_, date) => self.point(date),
            Sym::Month(m) => self.month(*m),
            Sym::Weekday(n, rel) => self.weekday(*n, *rel),
            Sym::SomeWeekday(n) => {
                let day = self
                    .told_day
                    .filter(|d| self.told_in == self.sentence && d.weekday().number_from_monday() == *n)?;
                Some(Told::Point(Point::Day(day), format!("on {}", show::day(day))))
            }
            Sym::Days(n) => {
                let day = shift_days(self.spoken()?, i64::from(*n))?;
                Some(Told::Point(Point::Day(day), self.because()?))
            }
            Sym::Unit(unit, rel) => self.unit(*unit, *rel),
            Sym::Shift(unit, n, from) => self.shift(*unit, *n, *from),
            Sym::RelPiece(piece, rel) => self.rel_piece(*piece, *rel),
            Sym::Bare(piece) => self.bare(*piece),
            Sym::Of(piece, base) => {
                let Told::Point(p, why) = self.point(base)? else {
                    return None;
                };
                Some(Told::Point(piece_of(*piece, p)?, why))
            }
            Sym::Steps(unit, n, base) => {
                let Told::Point(p, why) = self.point(base)? else {
                    return None;
                };
                let p = match unit {
                    // a week from a Monday is a Monday
                    Unit::Week => Point::Day(shift_days(p.first()?, i64::from(*n) * 7)?),
                    _ => Point::shifted(*unit, p.first()?, *n)?,
                };
                Some(Told::Point(p, why))
            }
            Sym::YearsFrom(n, base) => {
                let Told::Point(p, why) = self.point(base)? else {
                    return None;
                };
                let p = match p {
                    Point::Day(day) => Point::day(day.year() + n, day.month(), day.day())?,
                    _ => p.years_on(*n)?,
                };
                Some(Told::Point(p, why))
            }
            Sym::Feast(feast) => self.nearest(|y| feast.in_year(y)),
            Sym::SamePeriod(n, unit) => {
                let Some(last) = self.told else {
                    // which month, nobody told; the year is known
                    let year = self.reference?.year() + n;
                    return (*n < 0).then(|| Some(Told::Point(Point::Year(year), self.because()?)))?;
                };
                let told = match unit {
                    Some(unit) => Point::holding(*unit, last.first()?)?,
                    None => last,
                };
                let p = told.years_on(*n)?;
                Some(Told::Point(p, format!("counted from {}", last.value())))
            }
            Sym::YearsOn(n) => self.years_on(*n),
            Sym::ShortDecade(n) => {
                let n = i32::try_from(*n).ok()?;
                said(Point::Decade(if n <= 2 { 200 + n } else { 190 + n }))
            }
            Sym::Fiscal(rel) => {
                let year = self.reference?.year() + step(*rel)?;
                Some(Told::Point(Point::Fiscal(year), self.because()?))
            }
            Sym::Vague(_) | Sym::Duration(_) | Sym::Set(_) => None,
        }
    }

    fn span(&self, a: &Sym, b: &Sym) -> Option<Told> {
        let (Told::Point(first, why), Told::Point(last, _)) = (self.point(a)?, self.point(b)?) else {
            return None;
        };
        let last = match (a, b) {
            // both ends are read alike: the later one never before the first
            (Sym::MonthDay(..), Sym::MonthDay(m, d)) => Point::day(first.year()?, *m, *d)?,
            _ => last,
        };
        (first.first()? <= last.first()?).then_some(Told::Span(first, last, why))
    }
}

/// Four digits of a year are all a value can hold; decades and centuries before our era have no value.
fn in_calendar(told: &Told) -> bool {
    let fits = |p: &Point| match p {
        Point::Decade(d) => (0..=999).contains(d),
        Point::Century(c) => (0..=99).contains(c),
        _ => p.year().is_some_and(|y| (-9998..=9999).contains(&y)),
    };
    match told {
        Told::Point(p, _) => fits(p),
        Told::Span(a, b, _) => fits(a) && fits(b),
        Told::Open(..) => true,
    }
}
