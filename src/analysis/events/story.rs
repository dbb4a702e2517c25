//! The day a story stands on.
//!
//! A page and its time expressions come in; whether it is newswire, and the day told last, go out. It refuses the
//! publication day to any article that never says it stands on it.

use chrono::NaiveDate;

use crate::analysis::model::{TimeExpr, TimexType, When};
use crate::analysis::page::Page;
use crate::calendar::{DayRange, Precision};

/// Is the article news of the day? Then some day near the publication day is told in its own words: a dateline, "on
/// Monday", "yesterday", "today".
pub(super) fn is_newswire(page: &Page, dates: &[TimeExpr]) -> bool {
    let Some(day) = reference(page) else {
        return false;
    };
    dates.iter().any(|d| {
        !d.in_quote
            && d.precision.is_some_and(|p| p <= Precision::Day)
            && d.days.is_some_and(|r| {
                let behind = (day - r.last()).num_days();
                r.first() == r.last() && (-1..=3).contains(&behind)
            })
    })
}

/// The publication day.
pub(super) fn reference(page: &Page) -> Option<NaiveDate> {
    page.article.published.map(|k| k.date.day())
}

/// The publication day as the time of a sentence.
pub(super) fn on_day(day: NaiveDate) -> When {
    When {
        value: day.format("%Y-%m-%d").to_string(),
        days: Some(DayRange::day(day)),
        precision: Precision::Day,
        approx: false,
        date: None,
    }
}

/// The expression as the time of an event; none for lengths, sets, vague words and what stands in a quotation.
pub(super) fn when_of(index: usize, date: &TimeExpr) -> Option<When> {
    if date.in_quote || !matches!(date.kind, TimexType::Date | TimexType::Time) {
        return None;
    }
    Some(When {
        value: date.value.clone(),
        days: Some(date.days?),
        precision: date.precision?,
        approx: date.approx,
        date: Some(index),
    })
}
