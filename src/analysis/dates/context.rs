//! What is known while an article's times are read, from its first sentence to its last.
//!
//! Resolved times come in, what later ones are counted from is kept: the time, the day, the year and the month told
//! last. It refuses to let what stands aside from the story move the story's year.

use chrono::{Datelike as _, NaiveDate};

use super::numeric::Order;
use super::symbol::{From, Rel, Sym};
use super::tense::Tense;
use crate::calendar::{Point, show};

/// What is known while the text is read from its first sentence to its last.
#[derive(Debug, Clone, Default)]
pub(super) struct Context {
    /// Whether the day stands first in dates in digits.
    pub order: Option<Order>,
    /// The day relative times are read against.
    pub reference: Option<NaiveDate>,
    /// The day of its dateline, where that is a day or two before: "today" is that day.
    pub dateline: Option<NaiveDate>,
    /// The text tells of long ago, year by year: a month belongs to the year told last.
    pub narrative: bool,
    /// The time told last, outside quotation marks.
    pub told: Option<Point>,
    /// The quarter, half, month or year told last for itself, and the sentence that told it.
    pub stretch: Option<(Point, usize)>,
    /// The day told last.
    pub told_day: Option<NaiveDate>,
    /// The year told last.
    pub told_year: Option<i32>,
    /// The month, with its year, that the story told last.
    pub told_month: Option<(i32, u32)>,
    /// A heading stood before, and no year was told behind it: the next one is that of the story.
    pub opens_section: bool,
    /// A year told once, far from the others.
    pub stray_year: Option<i32>,
    /// The index of the sentence that told it.
    pub told_in: usize,
    /// The sentence being read.
    pub sentence: usize,
    /// The tense of the clause.
    pub tense: Option<Tense>,
    /// Behind "before", "by", "until": a day to come is never the day of the article itself.
    pub bounded: bool,
    /// "earlier in the day": of the day of the article, where no other is told.
    pub whole_day: bool,
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
        // "from $298 million a year earlier" leaves the text in its own quarter
        if matches!(sym, Sym::YearsOn(_) | Sym::SamePeriod(..)) && !self.narrative && self.told.is_some() {
            return;
        }
        self.told = Some(point);
        self.told_in = self.sentence;
        if let Point::Quarter(..) | Point::Half(..) | Point::Month(..) | Point::Fiscal(_) | Point::Year(_) =
            point
        {
            self.stretch = Some((point, self.sentence));
        }
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
        if strays && matches!(point, Point::Year(_)) && self.stray_year != Some(y) && !self.opens_section {
            self.stray_year = Some(y);
        } else {
            self.told_year = Some(y);
            self.stray_year = None;
        }
        self.opens_section = false;
        if let Point::Day(_) | Point::At(..) | Point::PartOf(..) | Point::Month(..) = point {
            self.told_month = point.first().map(|d| (d.year(), d.month()));
        }
    }

    /// The day on which the words were spoken or written, where that is known to the day.
    pub(super) fn spoken(&self) -> Option<NaiveDate> {
        if self.open_quote {
            None
        } else {
            self.dateline.or(self.reference)
        }
    }

    pub(super) fn because(&self) -> Option<String> {
        Some(format!("article of {}", show::day(self.reference?)))
    }

    pub(super) fn because_tense(&self, future: bool) -> Option<String> {
        let tense = if future { "future" } else { "past" };
        Some(format!("{tense} tense, {}", self.because()?))
    }

    pub(super) fn future(&self) -> bool {
        self.tense == Some(Tense::Future)
    }

    /// Was a time told in this sentence or the one before?
    pub(super) fn told_is_recent(&self) -> bool {
        self.told.is_some() && self.sentence <= self.told_in + 1
    }
}
