//! Times that are so many steps from another: "last week", "two days later", "a year earlier".
//!
//! A unit and a number of steps come in; counted from the publication day or from the time told last, the stretch goes
//! out. It refuses to count days from a month or a year.

use chrono::{Datelike as _, NaiveDate};

use super::context::{Context, Told};
use super::symbol::{From, Rel};
use super::tense::Tense;
use crate::calendar::{Point, Unit, show};

impl Context {
    pub(super) fn unit(&self, unit: Unit, rel: Rel) -> Option<Told> {
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
            // a story of long ago tells "this year" and "this month" of its own time, but hardly "this week"
            Rel::This if self.narrative && self.told.is_some() && unit != Unit::Week => {
                self.told_unit(unit, 0)
            }
            Rel::This if unit == Unit::Weekend => speech(0),
            // on a Sunday, what is to come this week begins on the morrow
            Rel::This if unit == Unit::Week && self.future() => {
                speech(i32::from(self.reference?.weekday().num_days_from_monday() == 6))
            }
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
            Rel::That if unit == Unit::Day && self.whole_day => self
                .told_unit(unit, 0)
                .or_else(|| Some(Told::Point(Point::Day(self.spoken()?), self.because()?))),
            Rel::That => self.told_unit(unit, 0),
            Rel::After if self.told_is_recent() || self.narrative => self.told_unit(unit, 1),
            // "he left the following day", and no day told
            Rel::After if matches!(self.tense, Some(Tense::Past | Tense::Pluperfect)) => None,
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
    pub(super) fn told_unit(&self, unit: Unit, n: i32) -> Option<Told> {
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

    pub(super) fn anchor(&self, from: From) -> Option<NaiveDate> {
        match from {
            From::Speech if self.narrative && self.reference.is_none() => self.told_day,
            From::Speech => self.reference,
            From::Told => self.told.and_then(Point::first).or(self.reference),
        }
    }

    pub(super) fn shift(&self, unit: Unit, n: i32, from: From) -> Option<Told> {
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
    pub(super) fn years_on(&self, n: i32) -> Option<Told> {
        let why = |p: Point| format!("counted from {}", p.value());
        // "the third quarter ended Sept. 30": the quarter, not its last day
        let near = self.stretch.filter(|(_, at)| self.sentence <= at + 1);
        let quarter = self
            .stretch
            .filter(|(p, at)| matches!(p, Point::Quarter(..)) && self.sentence <= at + 4);
        if !self.narrative
            && let Some((told, _)) = near.or(quarter)
        {
            return Some(Told::Point(told.years_on(n)?, why(told)));
        }
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
}
