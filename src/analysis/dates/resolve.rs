//! From what an expression says to the days it means.
//!
//! A symbolic time, its clause's tense and what was told before come in; a calendar point and the reason for it in
//! words go out. It refuses to be more exact than the text: without a reference day a relative time has no days.

use chrono::{Datelike as _, NaiveDate};

use super::numeric::Order;
use super::pieces::{open_value, piece_of, step};
use super::symbol::{From, Piece, Rel, Sym};
use super::tense::Tense;
use crate::calendar::point::shift_days;
use crate::calendar::{Point, Season, Unit, show};

/// What is known while the text is read from its first sentence to its last.
#[derive(Debug, Clone, Default)]
pub(super) struct Context {
    /// Whether the day stands first in dates in digits.
    pub order: Option<Order>,
    /// The day relative times are read against.
    pub reference: Option<NaiveDate>,
    /// The text tells of long ago, year by year: a month belongs to the year told last.
    pub narrative: bool,
    /// The time told last, outside quotation marks.
    pub told: Option<Point>,
    /// The day told last.
    pub told_day: Option<NaiveDate>,
    /// The year told last.
    pub told_year: Option<i32>,
    /// The month, with its year, that the story told last.
    pub told_month: Option<(i32, u32)>,
    /// A year told once, far from the others.
    pub stray_year: Option<i32>,
    /// The index of the sentence that told it.
    pub told_in: usize,
    /// The sentence being read.
    pub sentence: usize,
    /// The tense of the clause.
    pub tense: Option<Tense>,
    /// Between quotation marks, and no day of speaking is told.
    pub open_quote: bool,
}

/// Where an expression stands in its sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// It opens the sentence: "In 1942, ...".
    Head,
    /// Amid the sentence.
    Amid,
    /// Behind "since", "until", "planned for".
    Aside,
}

/// Is the time told for itself, and not counted from another ("the previous year", "ten years earlier")?
fn is_own(sym: &Sym) -> bool {
    match sym {
        Sym::Point(_) | Sym::MonthDay(..) | Sym::Month(_) | Sym::Span(..) | Sym::Bare(_) => true,
        Sym::Unit(_, rel) | Sym::RelPiece(_, rel) => *rel == Rel::After,
        Sym::Shift(_, n, From::Told) => *n > 0,
        Sym::Of(_, base) => is_own(base),
        _ => false,
    }
}

/// What a resolved expression is.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Told {
    /// On the calendar.
    Point(Point, String),
    /// From one point to another.
    Span(Point, Point, String),
    /// Of this shape, with no place on the calendar ("XXXX-WXX-1").
    Open(String, String),
}

impl Context {
    /// Remembers a resolved time as the one told last. A time that stands aside from the story ("since 1813", "the year
    /// before", "planned for 1976") is told, but does not move the year the story is in.
    pub fn remember(&mut self, told: &Told, sym: &Sym, place: Place) {
        let point = match told {
            Told::Point(p, _) => *p,
            Told::Span(_, p, _) => *p,
            Told::Open(..) => return,
        };
        self.told = Some(point);
        self.told_in = self.sentence;
        if let Point::Day(d) | Point::At(d, _) | Point::PartOf(d, _) = point {
            self.told_day = Some(d);
        }
        let Some(y) = point.year().filter(|_| place != Place::Aside && is_own(sym)) else {
            return;
        };
        // a bare year amid a sentence ("a report of 2005 showed") does not move the story; two do, and so does one that
        // opens its sentence ("In 1942, ...") or is near
        let weak = matches!(point, Point::Year(_)) && place != Place::Head;
        let strays = self
            .told_year
            .is_some_and(|t| (t - y).abs() > if weak { 0 } else { 12 });
        if strays && matches!(point, Point::Year(_)) && self.stray_year != Some(y) {
            self.stray_year = Some(y);
        } else {
            self.told_year = Some(y);
            self.stray_year = None;
        }
        if let Point::Day(_) | Point::At(..) | Point::PartOf(..) | Point::Month(..) = point {
            self.told_month = point.first().map(|d| (d.year(), d.month()));
        }
    }

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
            Sym::Month(m) => self.month(*m),
            Sym::Weekday(n, rel) => self.weekday(*n, *rel),
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
            Sym::Weeks(n, base) => {
                let Told::Point(p, why) = self.point(base)? else {
                    return None;
                };
                Some(Told::Point(
                    Point::Day(shift_days(p.first()?, i64::from(*n) * 7)?),
                    why,
                ))
            }
            Sym::Feast(feast) => self.nearest(|y| feast.in_year(y)),
            Sym::SamePeriod(n, unit) => {
                let told = match unit {
                    Some(unit) => Point::holding(*unit, self.told?.first()?)?,
                    None => self.told?,
                };
                let p = told.years_on(*n)?;
                Some(Told::Point(p, format!("counted from {}", self.told?.value())))
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

    /// The day on which the words were spoken or written, where that is known to the day.
    fn spoken(&self) -> Option<NaiveDate> {
        if self.open_quote { None } else { self.reference }
    }

    fn because(&self) -> Option<String> {
        Some(format!("article of {}", show::day(self.reference?)))
    }

    fn because_tense(&self, future: bool) -> Option<String> {
        let tense = if future { "future" } else { "past" };
        Some(format!("{tense} tense, {}", self.because()?))
    }

    fn future(&self) -> bool {
        self.tense == Some(Tense::Future)
    }

    /// "10/4/2025": the reading that lies nearer to the publication day, when the other lies far from it.
    fn unsure(&self, a: NaiveDate, b: NaiveDate) -> Option<Told> {
        if let Some(order) = self.order {
            let (day, words) = if order.day_first {
                (a, "day before month")
            } else {
                (b, "month before day")
            };
            return Some(Told::Point(Point::Day(day), format!("{words}, {}", order.why)));
        }
        if let Some(day) = self.reference {
            let (da, db) = ((a - day).num_days().abs(), (b - day).num_days().abs());
            let (best, near, far) = if da <= db { (a, da, db) } else { (b, db, da) };
            if near <= 14 && far >= 28 {
                return Some(Told::Point(
                    Point::Day(best),
                    format!(
                        "the reading of day and month that is near the {}",
                        self.because()?
                    ),
                ));
            }
        }
        (a.year() == b.year()).then(|| {
            Told::Point(
                Point::Year(a.year()),
                format!("unsure which is the day: {} or {}", show::day(a), show::day(b)),
            )
        })
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

    /// The year of a month or day without one: that of the story in a narrative, else the nearest to the publication day,
    /// the tense deciding where both sides are far.
    fn month_day(&self, m: u32, d: u32) -> Option<Told> {
        if self.narrative
            && let Some(y) = self.story_year(m)
        {
            return Some(Told::Point(
                Point::day(y, m, d)?,
                format!("year of the story, {y}"),
            ));
        }
        self.nearest(|y| NaiveDate::from_ymd_opt(y, m, d))
    }

    /// The day of the year that `on` gives, nearest to the publication day, the tense deciding where both are far.
    fn nearest(&self, on: impl Fn(i32) -> Option<NaiveDate>) -> Option<Told> {
        let day = self.reference?;
        let y = day.year();
        let past = (0..=8).filter_map(|n| on(y - n)).find(|x| *x <= day)?;
        let next = (0..=8).filter_map(|n| on(y + n)).find(|x| *x >= day)?;
        let (back, ahead) = ((day - past).num_days(), (next - day).num_days());
        let future = match self.tense {
            _ if back == 0 => false,
            Some(Tense::Future) => back >= 60 || ahead <= back * 2,
            Some(Tense::Past | Tense::Pluperfect) => ahead < 45 && back > 300,
            _ => ahead < back,
        };
        Some(Told::Point(
            Point::Day(if future { next } else { past }),
            self.because_tense(future)?,
        ))
    }

    fn month(&self, m: u32) -> Option<Told> {
        if self.narrative
            && let Some(y) = self.story_year(m)
        {
            return Some(Told::Point(Point::Month(y, m), format!("year of the story, {y}")));
        }
        let day = self.reference?;
        let back = i64::from((day.month() + 12 - m) % 12);
        let ahead = (12 - back) % 12;
        let future = match self.tense {
            _ if back == 0 => false,
            Some(Tense::Future) => back > 2 || ahead < 3,
            Some(Tense::Past | Tense::Pluperfect) => false,
            _ => ahead < 5,
        };
        let y = day.year()
            + if future {
                i32::from(m < day.month())
            } else {
                -i32::from(m > day.month())
            };
        Some(Told::Point(Point::Month(y, m), self.because_tense(future)?))
    }

    /// In a narrative: the year told last, or the next one when the story turns from winter to a new spring.
    fn story_year(&self, m: u32) -> Option<i32> {
        let y = self.told_year?;
        let turned = self
            .told_month
            .is_some_and(|(year, month)| year == y && month >= m + 9);
        Some(if turned { y + 1 } else { y })
    }

    fn weekday(&self, n: u32, rel: Option<Rel>) -> Option<Told> {
        let day = self.reference?;
        let back = i64::from((day.weekday().num_days_from_monday() + 8 - n) % 7);
        let (by, future) = match rel {
            Some(Rel::Last | Rel::Before) => (-if back == 0 { 7 } else { back }, false),
            Some(Rel::Next | Rel::After) => (7 - back, true),
            Some(Rel::That) => return self.told_weekday(n),
            Some(Rel::This) => {
                let by = if back == 0 {
                    0
                } else if self.tense == Some(Tense::Past) {
                    -back
                } else {
                    7 - back
                };
                (by, by > 0)
            }
            None if back == 0 => (0, self.future()),
            None if self.future() => (7 - back, true),
            None => (-back, false),
        };
        let why = match rel {
            Some(Rel::Last | Rel::Next) => self.because()?,
            _ => self.because_tense(future)?,
        };
        Some(Told::Point(Point::Day(shift_days(day, by)?), why))
    }

    fn told_weekday(&self, n: u32) -> Option<Told> {
        let day = self.told_day?;
        let by = i64::from(n) - 1 - i64::from(day.weekday().num_days_from_monday());
        Some(Told::Point(
            Point::Day(shift_days(day, by)?),
            format!("in the week of {}", show::day(day)),
        ))
    }

    fn unit(&self, unit: Unit, rel: Rel) -> Option<Told> {
        let speech = |n: i32| -> Option<Told> {
            if unit == Unit::Day && self.open_quote {
                return None;
            }
            Some(Told::Point(
                Point::shifted(unit, self.anchor(From::Speech)?, n)?,
                self.because()?,
            ))
        };
        match rel {
            Rel::This if self.narrative && self.told.is_some() => self.told_unit(unit, 0),
            Rel::This if unit == Unit::Weekend => speech(0),
            Rel::This => speech(0),
            Rel::Last if unit == Unit::Weekend => {
                let day = self.reference?;
                speech(if day.weekday().num_days_from_monday() == 6 {
                    0
                } else {
                    -1
                })
            }
            Rel::Last => speech(-1),
            Rel::Next => speech(1),
            // "over the weekend": the one just past, or, with a future, the one to come
            Rel::That if unit == Unit::Weekend && !self.narrative => {
                let begun = self.reference?.weekday().num_days_from_monday() >= 5;
                speech(if begun || self.future() { 0 } else { -1 })
            }
            Rel::That => self.told_unit(unit, 0),
            Rel::After if self.told_is_recent() || self.narrative => self.told_unit(unit, 1),
            Rel::After => speech(1),
            Rel::Before => {
                if self.told.is_some() {
                    self.told_unit(unit, -1)
                } else {
                    speech(-1)
                }
            }
        }
    }

    /// Was a time told in this sentence or the one before?
    fn told_is_recent(&self) -> bool {
        self.told.is_some() && self.sentence <= self.told_in + 1
    }

    fn told_unit(&self, unit: Unit, n: i32) -> Option<Told> {
        let told = self.told?;
        let first = match unit {
            Unit::Day if told.precision() <= crate::calendar::Precision::Day => told.first()?,
            Unit::Day => self.told_day.filter(|d| {
                told.days().is_some_and(|r| r.holds(*d)) || self.sentence <= self.told_in + 2 && n == 0
            })?,
            _ if told.precision() >= crate::calendar::Precision::Decade => return None,
            _ => told.first()?,
        };
        Some(Told::Point(
            Point::shifted(unit, first, n)?,
            format!("counted from {}", told.value()),
        ))
    }

    fn anchor(&self, from: From) -> Option<NaiveDate> {
        match from {
            From::Speech if self.narrative && self.reference.is_none() => self.told_day,
            From::Speech => self.reference,
            From::Told => self.told.and_then(Point::first).or(self.reference),
        }
    }

    fn shift(&self, unit: Unit, n: i32, from: From) -> Option<Told> {
        if from == From::Speech {
            if unit == Unit::Day && self.open_quote {
                return None;
            }
            let p = Point::shifted(unit, self.reference?, n)?;
            return Some(Told::Point(p, self.because()?));
        }
        let Some(told) = self.told else {
            let p = Point::shifted(unit, self.reference?, n)?;
            return Some(Told::Point(p, self.because()?));
        };
        let coarse = told.precision() > crate::calendar::Precision::Day
            && matches!(unit, Unit::Day | Unit::Week | Unit::Fortnight);
        if coarse {
            let day = self
                .told_day
                .filter(|d| told.days().is_some_and(|r| r.holds(*d)))?;
            let p = Point::shifted(unit, day, n)?;
            return Some(Told::Point(p, format!("counted from {}", show::day(day))));
        }
        let p = Point::shifted(unit, told.first()?, n)?;
        Some(Told::Point(p, format!("counted from {}", told.value())))
    }

    /// "a year earlier": after a quarter or month in the same sentence the same stretch a year before, else the year.
    fn years_on(&self, n: i32) -> Option<Told> {
        let why = |p: Point| format!("counted from {}", p.value());
        if let Some(told) = self.told
            && self.told_is_recent()
        {
            let p = match told {
                Point::Quarter(..)
                | Point::Half(..)
                | Point::Month(..)
                | Point::Fiscal(_)
                | Point::Year(_) => told.years_on(n)?,
                _ => Point::Year(told.year()? + n),
            };
            return Some(Told::Point(p, why(told)));
        }
        if let Some(y) = self.told_year.filter(|_| self.narrative) {
            return Some(Told::Point(Point::Year(y + n), format!("counted from {y}")));
        }
        Some(Told::Point(
            Point::Year(self.reference?.year() + n),
            self.because()?,
        ))
    }

    fn rel_piece(&self, piece: Piece, rel: Rel) -> Option<Told> {
        let base = match rel {
            Rel::That | Rel::After | Rel::Before => self.told.and_then(Point::first).or(self.reference)?,
            _ if self.narrative => self.told.and_then(Point::first).or(self.reference)?,
            _ => self.reference?,
        };
        let make = |y: i32| match piece {
            Piece::Month(m) => Some(Point::Month(y, m)),
            Piece::Season(s) => Some(Point::Season(y, s)),
            _ => None,
        };
        let mut y = base.year();
        let p = match rel {
            Rel::This | Rel::That => {
                if matches!(piece, Piece::Season(Season::Winter)) && base.month() <= 3 {
                    y -= 1;
                }
                make(y)?
            }
            Rel::Last | Rel::Before => [y, y - 1]
                .into_iter()
                .filter_map(make)
                .find(|p| p.days().is_some_and(|r| r.last() < base))
                .or_else(|| make(y - 1))?,
            Rel::Next | Rel::After => [y, y + 1]
                .into_iter()
                .filter_map(make)
                .find(|p| p.days().is_some_and(|r| r.first() > base))
                .or_else(|| make(y + 1))?,
        };
        Some(Told::Point(
            p,
            self.because()
                .or_else(|| self.told.map(|t| format!("counted from {}", t.value())))?,
        ))
    }

    fn bare(&self, piece: Piece) -> Option<Told> {
        match piece {
            Piece::Clock(_) | Piece::Part(_) => {
                let day = match self.told_day {
                    Some(day) if self.narrative || self.told_in + 2 > self.sentence => day,
                    _ if self.narrative => return None,
                    _ => self.spoken()?,
                };
                Some(Told::Point(
                    piece_of(piece, Point::Day(day))?,
                    format!("on {}", show::day(day)),
                ))
            }
            Piece::Dom(n) => {
                let base = match self.told {
                    Some(t @ (Point::Day(_) | Point::Month(..) | Point::PartOf(..) | Point::At(..))) => {
                        t.first()?
                    }
                    _ => self.reference?,
                };
                Some(Told::Point(
                    Point::day(base.year(), base.month(), n)?,
                    format!("in {}", Point::Month(base.year(), base.month()).value()),
                ))
            }
            Piece::Season(s) => {
                if let Some(y) = self.told_year.filter(|_| self.narrative) {
                    return Some(Told::Point(
                        Point::Season(y, s),
                        format!("year of the story, {y}"),
                    ));
                }
                let day = self.reference?;
                let this = Point::Season(day.year(), s);
                let begins = this.first()?;
                let y = if begins > day && !self.future() {
                    day.year() - 1
                } else {
                    day.year()
                };
                Some(Told::Point(
                    Point::Season(y, s),
                    self.because_tense(self.future())?,
                ))
            }
            Piece::Quarter(_) | Piece::Half(_) => {
                let day = self.reference?;
                let same = self.told_year.filter(|_| {
                    self.narrative
                        || self.told_in == self.sentence && !matches!(self.told, Some(Point::Day(_)))
                });
                if let Some(y) = same {
                    return Some(Told::Point(
                        piece_of(piece, Point::Year(y))?,
                        format!("year told last, {y}"),
                    ));
                }
                let this = piece_of(piece, Point::Year(day.year()))?;
                let y = if this.first()? > day && !self.future() {
                    day.year() - 1
                } else {
                    day.year()
                };
                Some(Told::Point(
                    piece_of(piece, Point::Year(y))?,
                    self.because_tense(self.future())?,
                ))
            }
            _ => None,
        }
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
