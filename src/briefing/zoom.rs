//! How closely a timeline is looked at: as one list, or cut into years, quarters, months, weeks or days.
//!
//! Days of events come in; the stretch of time that each is told under, and its name, go out. It refuses to put
//! an event under a day that the text does not give: "in March" stands under March also among days.

use std::cmp::Reverse;

use chrono::NaiveDate;

use crate::calendar::{DayRange, Point, Precision, Unit, show};

/// The steps from far to near.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Hash)]
pub enum Zoom {
    /// One list, undated events where the text puts them.
    #[default]
    Whole,
    /// By year.
    Year,
    /// By quarter.
    Quarter,
    /// By month.
    Month,
    /// By ISO week.
    Week,
    /// By day.
    Day,
}

/// One stretch of time with the events told under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    /// Its days; none for what has no day.
    pub days: Option<DayRange>,
    /// "Nov 2026", "2026, month not told", "no day told".
    pub name: String,
    /// Indices of its events, in their order.
    pub events: Vec<usize>,
}

impl Zoom {
    /// From far to near.
    pub const ALL: [Self; 6] = [
        Self::Whole,
        Self::Year,
        Self::Quarter,
        Self::Month,
        Self::Week,
        Self::Day,
    ];

    /// The unit it cuts time into; none for one list.
    #[must_use]
    pub fn unit(self) -> Option<Unit> {
        Some(match self {
            Self::Whole => return None,
            Self::Year => Unit::Year,
            Self::Quarter => Unit::Quarter,
            Self::Month => Unit::Month,
            Self::Week => Unit::Week,
            Self::Day => Unit::Day,
        })
    }

    /// "month".
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Whole => "whole",
            Self::Year => "year",
            Self::Quarter => "quarter",
            Self::Month => "month",
            Self::Week => "week",
            Self::Day => "day",
        }
    }

    /// Units that the strip shows at once around the selected event: a dozen, of days two weeks.
    #[must_use]
    pub fn window(self) -> i32 {
        if self == Self::Day { 14 } else { 12 }
    }

    /// The next step nearer (or farther) at which these events fall into more (or fewer) stretches than now;
    /// none when there is no such step. A step that shows the same stretches is passed over.
    #[must_use]
    pub fn step(self, nearer: bool, days: &[Option<DayRange>]) -> Option<Self> {
        let cuts = |zoom: Self| match zoom {
            Self::Whole => 1,
            _ => zoom.stretches(days).iter().filter(|s| s.days.is_some()).count(),
        };
        let here = Self::ALL.iter().position(|z| *z == self)?;
        let now = cuts(self);
        if nearer {
            let mut finer = Self::ALL.iter().skip(here + 1).copied();
            return finer.find(|&z| cuts(z) > now);
        }
        let mut coarser = Self::ALL.iter().take(here).rev().copied();
        coarser.find(|&z| z == Self::Whole || (1 < cuts(z) && cuts(z) < now))
    }

    /// Cuts events into stretches, in the order of time; a long one stands before those inside it, what has no
    /// day stands last. As one list there is one stretch without a name.
    #[must_use]
    pub fn stretches(self, days: &[Option<DayRange>]) -> Vec<Stretch> {
        let Some(unit) = self.unit() else {
            return vec![Stretch {
                days: None,
                name: String::new(),
                events: (0..days.len()).collect(),
            }];
        };
        let mut keyed: Vec<(Key, usize)> = days.iter().map(|d| key(*d, unit)).zip(0..).collect();
        keyed.sort_by_key(|(key, i)| (*key, *i));
        let mut out: Vec<(Key, Stretch)> = Vec::new();
        for (key, i) in keyed {
            match out.last_mut().filter(|(k, _)| *k == key) {
                Some((_, stretch)) => stretch.events.push(i),
                None => out.push((
                    key,
                    Stretch {
                        days: key.days(),
                        name: self.name(key),
                        events: vec![i],
                    },
                )),
            }
        }
        out.into_iter().map(|(_, stretch)| stretch).collect()
    }

    fn name(self, key: Key) -> String {
        let Some(days) = key.days() else {
            return "no day told".to_owned();
        };
        let name = match key.unit {
            Some(Unit::Day) => days.first().format("%a %-d %b %Y").to_string(),
            Some(Unit::Week) => show::shown("", Some(days), Precision::Week, false),
            Some(Unit::Month) => show::shown("", Some(days), Precision::Month, false),
            Some(Unit::Quarter) => show::shown("", Some(days), Precision::Quarter, false),
            Some(Unit::Year) => show::shown("", Some(days), Precision::Year, false),
            _ => match unit_of(days) {
                Some(Unit::Decade) => show::shown("", Some(days), Precision::Decade, false),
                Some(_) => show::shown("", Some(days), Precision::Century, false),
                None => show::shown("", Some(days), Precision::Day, false),
            },
        };
        if key.unit == self.unit() {
            name
        } else {
            format!("{name}, {} not told", self.word())
        }
    }
}

/// The decade or century that these days are.
fn unit_of(days: DayRange) -> Option<Unit> {
    let is = |unit: &Unit| Point::holding(*unit, days.first()).and_then(Point::days) == Some(days);
    [Unit::Decade, Unit::Century].into_iter().find(is)
}

/// What a stretch is sorted and known by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    /// Dated ones first.
    undated: bool,
    first: NaiveDate,
    last: Reverse<NaiveDate>,
    /// The unit that this is one of; none for a range between units, as "Sep to Nov".
    unit: Option<Unit>,
}

impl Key {
    fn days(self) -> Option<DayRange> {
        DayRange::new(self.first, self.last.0).filter(|_| !self.undated)
    }
}

/// The finest unit, from `unit` up to a year, that holds all of the days; else the days themselves.
fn key(days: Option<DayRange>, unit: Unit) -> Key {
    let Some(days) = days else {
        return Key {
            undated: true,
            first: NaiveDate::MAX,
            last: Reverse(NaiveDate::MAX),
            unit: None,
        };
    };
    let made = |whole: DayRange, unit| Key {
        undated: false,
        first: whole.first(),
        last: Reverse(whole.last()),
        unit,
    };
    [Unit::Day, Unit::Week, Unit::Month, Unit::Quarter, Unit::Year]
        .into_iter()
        .skip_while(|u| *u != unit)
        .find_map(|u| {
            let whole = Point::holding(u, days.first())?.days()?;
            (whole.first() <= days.first() && days.last() <= whole.last()).then(|| made(whole, Some(u)))
        })
        .unwrap_or_else(|| made(days, None))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(all: &[&str]) -> Vec<Option<DayRange>> {
        let one = |word: &&str| {
            let (a, b) = word.split_once("..").unwrap_or((word, word));
            DayRange::new(a.parse().ok()?, b.parse().ok()?)
        };
        all.iter().map(one).collect()
    }

    fn cut(zoom: Zoom, all: &[&str]) -> Vec<(String, Vec<usize>)> {
        let stretches = zoom.stretches(&days(all));
        stretches.into_iter().map(|s| (s.name, s.events)).collect()
    }

    #[test]
    fn an_event_stands_under_no_day_that_the_text_does_not_give() {
        let all = [
            "2024-03-01..2024-03-31",
            "2025-09-01..2025-11-30",
            "2026-11-09",
            "?",
            "2026-11-23",
            "2026-11-23",
            "1990-01-01..1999-12-31",
        ];
        let names = |zoom| -> Vec<String> {
            let cut = cut(zoom, &all);
            cut.into_iter().map(|(n, e)| format!("{n} {}", e.len())).collect()
        };
        assert_eq!(
            names(Zoom::Year),
            [
                "1990s, year not told 1",
                "2024 1",
                "2025 1",
                "2026 3",
                "no day told 1"
            ]
        );
        let months = names(Zoom::Month);
        assert!(
            months.contains(&"2025, month not told 1".to_owned()),
            "{months:?}"
        );
        assert!(months.contains(&"Nov 2026 3".to_owned()), "{months:?}");
        let by_day = names(Zoom::Day);
        assert!(
            by_day.contains(&"Mar 2024, day not told 1".to_owned()),
            "{by_day:?}"
        );
        assert!(by_day.contains(&"Mon 23 Nov 2026 2".to_owned()), "{by_day:?}");
        assert_eq!(by_day.last().map(String::as_str), Some("no day told 1"));
        assert_eq!(
            cut(Zoom::Whole, &all),
            [(String::new(), vec![0, 1, 2, 3, 4, 5, 6])]
        );
    }

    #[test]
    fn a_long_stretch_stands_before_those_inside_it_and_is_not_cut_in_two() {
        let all = [
            "2026-03-02",
            "2026-01-01..2026-12-31",
            "2026-03-01",
            "2026-03-01..2026-03-31",
        ];
        assert_eq!(
            cut(Zoom::Month, &all),
            [
                ("2026, month not told".to_owned(), vec![1]),
                ("Mar 2026".to_owned(), vec![0, 2, 3])
            ]
        );
    }

    #[test]
    fn a_step_that_changes_nothing_is_passed_over() {
        let all = days(&["2026-11-02", "2026-11-09", "2026-11-10"]);
        assert_eq!(Zoom::Whole.step(true, &all), Some(Zoom::Week));
        assert_eq!(Zoom::Week.step(true, &all), Some(Zoom::Day));
        assert_eq!(Zoom::Day.step(true, &all), None);
        assert_eq!(Zoom::Day.step(false, &all), Some(Zoom::Week));
        assert_eq!(Zoom::Week.step(false, &all), Some(Zoom::Whole));
        assert_eq!(Zoom::Whole.step(false, &all), None);
        assert_eq!(Zoom::Whole.step(true, &days(&["?"])), None);
    }
}
