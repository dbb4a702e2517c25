//! Which day, of all those of that name, is meant: "7 August", "August", "Monday", "10/4/2025".
//!
//! A day or month without its year, or a weekday, comes in; the one that the publication day, the tense and the story
//! point to goes out. It refuses to choose where day and month of a date in digits could change places.

use chrono::{Datelike as _, NaiveDate};

use super::context::{Context, Told};
use super::symbol::Rel;
use super::tense::Tense;
use crate::calendar::point::shift_days;
use crate::calendar::{Point, show};

impl Context {
    /// "10/4/2025": the reading that lies nearer to the publication day, when the other lies far from it.
    pub(super) fn unsure(&self, a: NaiveDate, b: NaiveDate) -> Option<Told> {
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

    /// The year of a month or day without one: that of the story in a narrative, else the nearest to the publication day,
    /// the tense deciding where both sides are far.
    pub(super) fn month_day(&self, m: u32, d: u32) -> Option<Told> {
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
    pub(super) fn nearest(&self, on: impl Fn(i32) -> Option<NaiveDate>) -> Option<Told> {
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

    pub(super) fn month(&self, m: u32) -> Option<Told> {
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
    pub(super) fn story_year(&self, m: u32) -> Option<i32> {
        let y = self.told_year?;
        let turned = self
            .told_month
            .is_some_and(|(year, month)| year == y && month >= m + 9);
        Some(if turned { y + 1 } else { y })
    }

    pub(super) fn weekday(&self, n: u32, rel: Option<Rel>) -> Option<Told> {
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
            None if back == 0 && self.future() && self.bounded => (7, true),
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

    pub(super) fn told_weekday(&self, n: u32) -> Option<Told> {
        let day = self.told_day?;
        let by = i64::from(n) - 1 - i64::from(day.weekday().num_days_from_monday());
        Some(Told::Point(
            Point::Day(shift_days(day, by)?),
            format!("in the week of {}", show::day(day)),
        ))
    }
}
