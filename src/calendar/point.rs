//! A stretch of the calendar as people name it: a day, a week, a quarter, a decade.
//!
//! A [`Point`] comes in; its TIMEX3 value, its civil days and its precision go out, and its neighbours
//! ("the month before"). It refuses days that do not exist.

use chrono::{Datelike as _, Days, Months, NaiveDate, Weekday};

use super::{DayRange, Precision};

/// A unit of time that can be counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// Seconds.
    Second,
    /// Minutes.
    Minute,
    /// Hours.
    Hour,
    /// Days.
    Day,
    /// Weekends.
    Weekend,
    /// Weeks.
    Week,
    /// Fourteen days.
    Fortnight,
    /// Months.
    Month,
    /// Quarters of a year.
    Quarter,
    /// Half years.
    Half,
    /// Years.
    Year,
    /// Ten years.
    Decade,
    /// A hundred years.
    Century,
    /// A thousand years.
    Millennium,
}

/// A season.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Season {
    /// March to May.
    Spring,
    /// June to August.
    Summer,
    /// September to November.
    Autumn,
    /// December to February of the next year.
    Winter,
}

/// A part of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// Morning.
    Morning,
    /// Midday.
    Midday,
    /// Afternoon.
    Afternoon,
    /// Evening.
    Evening,
    /// Night.
    Night,
    /// Daytime.
    Daytime,
}

impl Part {
    /// As TIMEX3 writes it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Morning => "MO",
            Self::Midday => "MI",
            Self::Afternoon => "AF",
            Self::Evening => "EV",
            Self::Night => "NI",
            Self::Daytime => "DT",
        }
    }
}

/// A time of day: hours 0 to 24, minutes if the text gives them; `utc` where it says GMT or UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Clock {
    /// 0 to 24.
    pub hour: u32,
    /// 0 to 59.
    pub minute: Option<u32>,
    /// GMT, UTC, Z.
    pub utc: bool,
}

impl Clock {
    /// "T14:30", "T09:00Z".
    #[must_use]
    pub fn code(self) -> String {
        let minute = self.minute.unwrap_or(0);
        format!("T{:02}:{minute:02}{}", self.hour, if self.utc { "Z" } else { "" })
    }
}

/// A named stretch of the calendar. Years are astronomical: 0 is 1 BC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Point {
    /// A time of a day.
    At(NaiveDate, Clock),
    /// A part of a day.
    PartOf(NaiveDate, Part),
    /// A day.
    Day(NaiveDate),
    /// Saturday and Sunday of an ISO week.
    Weekend(i32, u32),
    /// An ISO week.
    Week(i32, u32),
    /// A month.
    Month(i32, u32),
    /// A quarter of a calendar year, 1 to 4.
    Quarter(i32, u32),
    /// A season, named after the year in which it begins.
    Season(i32, Season),
    /// A half year, 1 or 2.
    Half(i32, u32),
    /// A year.
    Year(i32),
    /// A fiscal year: its days are the company's own affair.
    Fiscal(i32),
    /// Ten years; 199 is the 1990s.
    Decade(i32),
    /// A hundred years; 19 is the twentieth century.
    Century(i32),
}

fn year_code(year: i32) -> String {
    if year <= 0 {
        format!("BC{:04}", 1 - i64::from(year))
    } else {
        format!("{year:04}")
    }
}

fn ymd(y: i32, m: u32, d: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(y, m, d)
}

fn months(y: i32, first: u32, n: u32) -> Option<DayRange> {
    let start = ymd(y, first, 1)?;
    DayRange::new(start, start.checked_add_months(Months::new(n))?.pred_opt()?)
}

impl Point {
    /// The day, if it exists.
    #[must_use]
    pub fn day(y: i32, m: u32, d: u32) -> Option<Self> {
        ymd(y, m, d).map(Self::Day)
    }

    /// The TIMEX3 value.
    #[must_use]
    pub fn value(self) -> String {
        match self {
            Self::Day(d) => format!("{}-{:02}-{:02}", year_code(d.year()), d.month(), d.day()),
            Self::At(d, clock) => format!("{}{}", Self::Day(d).value(), clock.code()),
            Self::PartOf(d, part) => format!("{}T{}", Self::Day(d).value(), part.code()),
            Self::Weekend(y, w) => format!("{}-W{w:02}-WE", year_code(y)),
            Self::Week(y, w) => format!("{}-W{w:02}", year_code(y)),
            Self::Month(y, m) => format!("{}-{m:02}", year_code(y)),
            Self::Quarter(y, q) => format!("{}-Q{q}", year_code(y)),
            Self::Season(y, s) => {
                let code = match s {
                    Season::Spring => "SP",
                    Season::Summer => "SU",
                    Season::Autumn => "FA",
                    Season::Winter => "WI",
                };
                format!("{}-{code}", year_code(y))
            }
            Self::Half(y, h) => format!("{}-H{h}", year_code(y)),
            Self::Year(y) => year_code(y),
            Self::Fiscal(y) => format!("FY{y:04}"),
            Self::Decade(d) => format!("{d:03}"),
            Self::Century(c) => format!("{c:02}"),
        }
    }

    /// The civil days it covers, where the calendar tells them.
    #[must_use]
    pub fn days(self) -> Option<DayRange> {
        match self {
            Self::Day(d) | Self::At(d, _) | Self::PartOf(d, _) => Some(DayRange::day(d)),
            Self::Weekend(y, w) => DayRange::new(
                NaiveDate::from_isoywd_opt(y, w, Weekday::Sat)?,
                NaiveDate::from_isoywd_opt(y, w, Weekday::Sun)?,
            ),
            Self::Week(y, w) => DayRange::new(
                NaiveDate::from_isoywd_opt(y, w, Weekday::Mon)?,
                NaiveDate::from_isoywd_opt(y, w, Weekday::Sun)?,
            ),
            Self::Month(y, m) => months(y, m, 1),
            Self::Quarter(y, q) => months(y, q.checked_mul(3)?.checked_sub(2)?, 3),
            Self::Season(y, s) => {
                let first = match s {
                    Season::Spring => 3,
                    Season::Summer => 6,
                    Season::Autumn => 9,
                    Season::Winter => 12,
                };
                months(y, first, 3)
            }
            Self::Half(y, h) => months(y, h.checked_mul(6)?.checked_sub(5)?, 6),
            Self::Year(y) => months(y, 1, 12),
            Self::Fiscal(_) => None,
            Self::Decade(d) => years(d.checked_mul(10)?, 10),
            Self::Century(c) => years(c.checked_mul(100)?, 100),
        }
    }

    /// How exact it is.
    #[must_use]
    pub fn precision(self) -> Precision {
        match self {
            Self::At(_, clock) if clock.minute.is_some() => Precision::Minute,
            Self::At(..) => Precision::Hour,
            Self::PartOf(..) => Precision::PartOfDay,
            Self::Day(_) => Precision::Day,
            Self::Weekend(..) => Precision::Weekend,
            Self::Week(..) => Precision::Week,
            Self::Month(..) => Precision::Month,
            Self::Quarter(..) => Precision::Quarter,
            Self::Season(..) => Precision::Season,
            Self::Half(..) => Precision::Half,
            Self::Year(_) | Self::Fiscal(_) => Precision::Year,
            Self::Decade(_) => Precision::Decade,
            Self::Century(_) => Precision::Century,
        }
    }

    /// Its first day; for a fiscal year that of the calendar year.
    #[must_use]
    pub fn first(self) -> Option<NaiveDate> {
        match self {
            Self::Fiscal(y) => ymd(y, 1, 1),
            other => other.days().map(DayRange::first),
        }
    }

    /// The year it begins in.
    #[must_use]
    pub fn year(self) -> Option<i32> {
        match self {
            Self::Year(y) | Self::Fiscal(y) | Self::Month(y, _) | Self::Quarter(y, _) => Some(y),
            Self::Season(y, _) | Self::Half(y, _) | Self::Week(y, _) | Self::Weekend(y, _) => Some(y),
            Self::Day(d) | Self::At(d, _) | Self::PartOf(d, _) => Some(d.year()),
            Self::Decade(_) | Self::Century(_) => None,
        }
    }

    /// The unit of this size that holds `day` ("the week of 3 May").
    #[must_use]
    pub fn holding(unit: Unit, day: NaiveDate) -> Option<Self> {
        let week = day.iso_week();
        Some(match unit {
            Unit::Day => Self::Day(day),
            Unit::Weekend => Self::Weekend(week.year(), week.week()),
            Unit::Week | Unit::Fortnight => Self::Week(week.year(), week.week()),
            Unit::Month => Self::Month(day.year(), day.month()),
            Unit::Quarter => Self::Quarter(day.year(), day.month0() / 3 + 1),
            Unit::Half => Self::Half(day.year(), day.month0() / 6 + 1),
            Unit::Year => Self::Year(day.year()),
            Unit::Decade => Self::Decade(day.year().div_euclid(10)),
            Unit::Century => Self::Century(day.year().div_euclid(100)),
            Unit::Second | Unit::Minute | Unit::Hour | Unit::Millennium => return None,
        })
    }

    /// The unit of this size `n` steps from the one that holds `day`; `None` beyond the calendar.
    #[must_use]
    pub fn shifted(unit: Unit, day: NaiveDate, n: i32) -> Option<Self> {
        let moved = match unit {
            Unit::Day => shift_days(day, i64::from(n))?,
            Unit::Weekend | Unit::Week => shift_days(day, i64::from(n) * 7)?,
            Unit::Fortnight => shift_days(day, i64::from(n) * 14)?,
            Unit::Month => shift_months(day, n)?,
            Unit::Quarter => shift_months(day, n.checked_mul(3)?)?,
            Unit::Half => shift_months(day, n.checked_mul(6)?)?,
            Unit::Year => shift_months(day, n.checked_mul(12)?)?,
            Unit::Decade => shift_months(day, n.checked_mul(120)?)?,
            Unit::Century => shift_months(day, n.checked_mul(1200)?)?,
            Unit::Second | Unit::Minute | Unit::Hour | Unit::Millennium => return None,
        };
        Self::holding(unit, moved)
    }

    /// The same stretch `n` years on ("the same quarter a year earlier").
    #[must_use]
    pub fn years_on(self, n: i32) -> Option<Self> {
        Some(match self {
            Self::Day(d) => Self::Day(shift_months(d, n.checked_mul(12)?)?),
            Self::At(d, c) => Self::At(shift_months(d, n.checked_mul(12)?)?, c),
            Self::PartOf(d, p) => Self::PartOf(shift_months(d, n.checked_mul(12)?)?, p),
            Self::Weekend(y, w) => Self::Weekend(y.checked_add(n)?, w),
            Self::Week(y, w) => Self::Week(y.checked_add(n)?, w),
            Self::Month(y, m) => Self::Month(y.checked_add(n)?, m),
            Self::Quarter(y, q) => Self::Quarter(y.checked_add(n)?, q),
            Self::Season(y, s) => Self::Season(y.checked_add(n)?, s),
            Self::Half(y, h) => Self::Half(y.checked_add(n)?, h),
            Self::Year(y) => Self::Year(y.checked_add(n)?),
            Self::Fiscal(y) => Self::Fiscal(y.checked_add(n)?),
            Self::Decade(_) | Self::Century(_) => return None,
        })
    }
}

fn years(first: i32, n: i32) -> Option<DayRange> {
    DayRange::new(
        ymd(first, 1, 1)?,
        ymd(first.checked_add(n)?.checked_sub(1)?, 12, 31)?,
    )
}

/// The day `n` days from `day`.
#[must_use]
pub fn shift_days(day: NaiveDate, n: i64) -> Option<NaiveDate> {
    let by = Days::new(n.unsigned_abs());
    if n < 0 {
        day.checked_sub_days(by)
    } else {
        day.checked_add_days(by)
    }
}

/// The day `n` months from `day`; the last of the month where the day is missing there.
#[must_use]
pub fn shift_months(day: NaiveDate, n: i32) -> Option<NaiveDate> {
    let by = Months::new(n.unsigned_abs());
    if n < 0 {
        day.checked_sub_months(by)
    } else {
        day.checked_add_months(by)
    }
}
