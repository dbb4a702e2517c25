//! Pieces of a stretch that is not named beside them: "last August", "that spring", "the third quarter", "on the 22nd",
//! "at noon".
//!
//! A piece comes in; the year, month or day it belongs to is found, and the calendar point goes out. It refuses a time
//! of day whose day is not told.

use chrono::Datelike as _;

use super::context::{Context, Told};
use super::pieces::piece_of;
use super::symbol::{Piece, Rel};
use super::tense::Tense;
use crate::calendar::{Point, Season, show};

impl Context {
    pub(super) fn rel_piece(&self, piece: Piece, rel: Rel) -> Option<Told> {
        let base = match rel {
            Rel::After
                if self.told.is_none() && matches!(self.tense, Some(Tense::Past | Tense::Pluperfect)) =>
            {
                return None;
            }
            Rel::That | Rel::After | Rel::Before => self.told.and_then(Point::first).or(self.reference)?,
            Rel::This if self.narrative => self.told.and_then(Point::first).or(self.reference)?,
            _ if self.narrative && self.reference.is_none() => self.told.and_then(Point::first)?,
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

    pub(super) fn bare(&self, piece: Piece) -> Option<Told> {
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
                // "announced cuts in the fourth quarter", in August: the one at the door, not the one of last year
                let ahead = (this.first()? - day).num_days();
                let future = self.future() || (1..=62).contains(&ahead) && matches!(piece, Piece::Quarter(_));
                let y = day.year() - i32::from(ahead > 0 && !future);
                Some(Told::Point(
                    piece_of(piece, Point::Year(y))?,
                    self.because_tense(future)?,
                ))
            }
            _ => None,
        }
    }
}
