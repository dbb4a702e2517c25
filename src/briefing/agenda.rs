//! What comes next: planned and possible events, by how far off they are.
//!
//! Days of planned events and today come in; the section that each belongs to and how far off it is, in words,
//! go out. It refuses to say that a thing has happened because its day has passed: it "was due".

use chrono::{Datelike as _, NaiveDate};

use crate::calendar::DayRange;
use crate::calendar::point::shift_days;

/// How far off a planned event is, in the order in which it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Due {
    /// Today and no other day.
    Today,
    /// By the end of this week, Sunday.
    Week,
    /// After this week, or some time in a longer stretch that is not over.
    Later,
    /// Its day has passed.
    Past,
    /// No day is told.
    Open,
}

impl Due {
    /// In the order in which they are shown.
    pub const ALL: [Self; 5] = [Self::Today, Self::Week, Self::Later, Self::Past, Self::Open];

    /// Where an event of these days belongs.
    #[must_use]
    pub fn of(days: Option<DayRange>, today: NaiveDate) -> Self {
        let Some(days) = days else {
            return Self::Open;
        };
        let sunday = shift_days(today, 6 - i64::from(today.weekday().num_days_from_monday()));
        if days.last() < today {
            Self::Past
        } else if days == DayRange::day(today) {
            Self::Today
        } else if sunday.is_some_and(|s| days.last() <= s) {
            Self::Week
        } else {
            Self::Later
        }
    }

    /// The heading of its section.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Today => "Today",
            Self::Week => "This week",
            Self::Later => "Later",
            Self::Past => "Was due",
            Self::Open => "No day told",
        }
    }
}

/// "was due yesterday", "tomorrow", "in 12 days"; for longer stretches only once they are over or before they begin,
/// and none for what is years off: its year says it.
#[must_use]
pub fn away(days: DayRange, today: NaiveDate) -> Option<String> {
    let count = |n: i64, one: &str| format!("{n} {one}{}", if n == 1 { "" } else { "s" });
    let long = |n: i64| match n {
        0..14 => count(n, "day"),
        14..60 => count(n / 7, "week"),
        60..730 => count(n / 30, "month"),
        _ => count(n / 365, "year"),
    };
    if days.holds(today) {
        return (days == DayRange::day(today)).then(|| "today".to_owned());
    }
    let past = (today - days.last()).num_days();
    let ahead = (days.first() - today).num_days();
    Some(match (past, ahead) {
        (1, _) => "was due yesterday".to_owned(),
        (2.., _) => format!("was due {} ago", long(past)),
        (_, 1) => "tomorrow".to_owned(),
        _ => format!("in {}", long(ahead)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_day_has_its_section_and_its_words() {
        let d = |day: &str| -> NaiveDate { day.parse().unwrap() };
        let today = d("2026-11-25"); // a Wednesday
        for (days, due, words) in [
            ("2026-11-25..2026-11-25", Due::Today, Some("today")),
            ("2026-11-26..2026-11-26", Due::Week, Some("tomorrow")),
            ("2026-11-23..2026-11-29", Due::Week, None),
            ("2026-11-29..2026-11-29", Due::Week, Some("in 4 days")),
            ("2026-11-30..2026-11-30", Due::Later, Some("in 5 days")),
            ("2026-11-01..2026-11-30", Due::Later, None),
            ("2027-01-01..2027-12-31", Due::Later, Some("in 5 weeks")),
            ("2029-01-01..2029-12-31", Due::Later, Some("in 2 years")),
            ("2026-11-24..2026-11-24", Due::Past, Some("was due yesterday")),
            ("2026-10-01..2026-10-31", Due::Past, Some("was due 3 weeks ago")),
        ] {
            let (a, b) = days.split_once("..").unwrap();
            let days = DayRange::new(d(a), d(b)).unwrap();
            assert_eq!(Due::of(Some(days), today), due, "{days:?}");
            assert_eq!(away(days, today).as_deref(), words, "{days:?}");
        }
        assert_eq!(Due::of(None, today), Due::Open);
        let sunday = d("2026-11-29");
        let monday = DayRange::day(d("2026-11-30"));
        assert_eq!(Due::of(Some(monday), sunday), Due::Later);
    }
}
