//! Days, ranges of days, and how exact a time is.

use chrono::NaiveDate;

/// Civil days from `first` to `last`, both included; no zone, `first <= last`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DayRange {
    first: NaiveDate,
    last: NaiveDate,
}

impl DayRange {
    /// The days from `first` to `last`; `None` when they are the wrong way round.
    #[must_use]
    pub fn new(first: NaiveDate, last: NaiveDate) -> Option<Self> {
        (first <= last).then_some(Self { first, last })
    }

    /// One day.
    #[must_use]
    pub fn day(day: NaiveDate) -> Self {
        Self {
            first: day,
            last: day,
        }
    }

    /// The first day.
    #[must_use]
    pub fn first(self) -> NaiveDate {
        self.first
    }

    /// The last day, included.
    #[must_use]
    pub fn last(self) -> NaiveDate {
        self.last
    }

    /// Does it hold `day`?
    #[must_use]
    pub fn holds(self, day: NaiveDate) -> bool {
        self.first <= day && day <= self.last
    }
}

/// How exact a time is; nothing is shown more exact than the text says. Ordered from fine to coarse.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// "at 06:15".
    Minute,
    /// "at 6 a.m.".
    Hour,
    /// "Monday morning".
    PartOfDay,
    /// "Monday".
    Day,
    /// "last weekend".
    Weekend,
    /// "this week".
    Week,
    /// "in October".
    Month,
    /// "the third quarter".
    Quarter,
    /// "last autumn".
    Season,
    /// "the first half of 2024".
    Half,
    /// "in 2024".
    Year,
    /// "the 1990s".
    Decade,
    /// "the 19th century".
    Century,
}

impl Precision {
    /// The word that `json.md` uses.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Minute => "minute",
            Self::Hour => "hour",
            Self::PartOfDay => "part_of_day",
            Self::Day => "day",
            Self::Weekend => "weekend",
            Self::Week => "week",
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Season => "season",
            Self::Half => "half",
            Self::Year => "year",
            Self::Decade => "decade",
            Self::Century => "century",
        }
    }
}
