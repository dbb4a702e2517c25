//! What an expression says, before it is known which day that is.

use chrono::NaiveDate;

use crate::calendar::{Clock, Part, Point, Season, Unit};

/// Which one of several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rel {
    /// "this year".
    This,
    /// "last year".
    Last,
    /// "next year".
    Next,
    /// "that year", "the same year".
    That,
    /// "the following year", "the next day".
    After,
    /// "the previous year", "the day before".
    Before,
}

/// From where steps are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum From {
    /// The publication day ("two days ago").
    Speech,
    /// The time told last ("two days later").
    Told,
}

/// A piece of a larger stretch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece {
    Quarter(u32),
    Half(u32),
    Season(Season),
    Month(u32),
    MonthDay(u32, u32),
    Part(Part),
    Clock(Clock),
    /// The n-th week; 0 is the last.
    Week(u32),
    /// The n-th day; 0 is the last.
    Day(u32),
    /// Day of the month ("the 22nd").
    Dom(u32),
    /// The n-th weekday of a month ("the first Monday in March"); 0 is the last.
    Nth(u32, u32),
}

/// A day of the year that has no fixed date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Feast {
    /// Days from Easter Sunday (Good Friday is -2).
    Easter(i64),
    /// Month, which one (0: the last), weekday (1 is Monday), days after it.
    Weekday(u32, u32, u32, i64),
}

/// A symbolic time.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Sym {
    /// Said in full.
    Point(Point),
    /// From one point to another ("Oct. 27-29"): the first and the last, the number of tokens of the first, and of the
    /// joining word or mark.
    Span(Box<Sym>, Box<Sym>, usize),
    /// A date in digits of which day and month could be either.
    Unsure(NaiveDate, NaiveDate),
    /// "7 August", the year left out; with a weekday, if given.
    MonthDay(u32, u32),
    /// "the Sept. 11 attacks": a day that has made its date a name, and the date for articles from before it.
    Named(NaiveDate, Box<Sym>),
    /// "August".
    Month(u32),
    /// "Monday", "last Monday".
    Weekday(u32, Option<Rel>),
    /// "a Friday": the day told right before, or any.
    SomeWeekday(u32),
    /// "yesterday" (-1).
    Days(i32),
    /// "this week", "last year", "the following day".
    Unit(Unit, Rel),
    /// "two days ago", "three months later".
    Shift(Unit, i32, From),
    /// "last August", "the previous spring".
    RelPiece(Piece, Rel),
    /// "summer", "the third quarter", without a year.
    Bare(Piece),
    /// "August of last year", "Monday morning", "the third quarter of 2009".
    Of(Piece, Box<Sym>),
    /// "a week from Monday", "two days before Christmas", "three years after 1990": steps on from a time told beside it.
    Steps(Unit, i32, Box<Sym>),
    /// "four years ago this month": years on from a stretch.
    YearsFrom(i32, Box<Sym>),
    /// "Easter Sunday", "Labor Day".
    Feast(Feast),
    /// "the same period last year", "the same month a year ago": the told stretch (of this unit), years on.
    SamePeriod(i32, Option<Unit>),
    /// "a year earlier" right after a quarter or month.
    YearsOn(i32),
    /// "the '70s", "the nineties": the century is to be found.
    ShortDecade(u32),
    /// "fiscal 2008".
    Fiscal(Rel),
    /// No calendar value at all ("PAST_REF").
    Vague(&'static str),
    /// "three days".
    Duration(String),
    /// "every Monday".
    Set(String),
}
