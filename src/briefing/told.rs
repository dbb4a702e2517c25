//! The time of one event in words: no more exact than its article, with the zone and what is known of undated ones.
//!
//! An article and one of its events come in, short phrases go out, the same for the screen and for plain text.
//! It refuses to say what the article does not.

use super::Opened;
use crate::analysis::{Event, EventStatus, TimeExpr};
use crate::calendar::{DayRange, Precision, show, zone};
use crate::text::{Span, width};

/// Cells of another event's label where one is named by it.
const NAMED: usize = 48;

/// "23 Nov 2026", "27 Nov 2026 15:00 GMT"; none for an undated one.
#[must_use]
pub fn time(opened: &Opened, event: &Event) -> Option<String> {
    let w = event.when.as_ref()?;
    let shown = show::shown(&w.value, w.days, w.precision, w.approx);
    Some(match zone_of(opened, event) {
        Some(zone) => format!("{} {zone}", shown.strip_suffix('Z').unwrap_or(&shown)),
        None => shown,
    })
}

/// The time, or "undated" with what is known.
#[must_use]
pub fn when(opened: &Opened, event: &Event) -> String {
    match (time(opened, event), known(opened, event)) {
        (Some(time), _) => time,
        (None, Some(known)) => format!("undated, {known}"),
        (None, None) => "undated".to_owned(),
    }
}

/// The expression that dates an event.
#[must_use]
pub fn expression<'a>(opened: &'a Opened, event: &Event) -> Option<&'a TimeExpr> {
    opened.analysis.dates.get(event.when.as_ref()?.date?)
}

/// The zone that the article names beside a time of day.
#[must_use]
pub fn zone_of<'a>(opened: &'a Opened, event: &Event) -> Option<&'a str> {
    let w = event.when.as_ref()?;
    if w.precision > Precision::Hour {
        return None;
    }
    let text: &'a str = &opened.article.text;
    let span = expression(opened, event)?.span;
    let behind = Span::snap(text, span.end(), (span.end() + 24).min(text.len()));
    zone::named(span.cut(text), behind.cut(text))
}

/// Is it still to come, seen from its article? What is told as planned for a day before the article was published
/// is no plan: its sentence was misread, or tells of a plan of then.
#[must_use]
pub fn is_ahead(opened: &Opened, event: &Event) -> bool {
    let told = opened.article.published.map(|p| p.date.day());
    let over = |last| told.is_some_and(|day| last < day);
    let last = event.when.as_ref().and_then(|w| w.days).map(DayRange::last);
    event.status != EventStatus::Past && !last.is_some_and(over)
}

/// What the text says of an undated event's time.
#[must_use]
pub fn known(opened: &Opened, event: &Event) -> Option<String> {
    if event.when.is_some() {
        return None;
    }
    let label = |i: usize| {
        let other = opened.analysis.events.get(i)?;
        let words = other.label.cut(&opened.article.text);
        let flat = words.split_whitespace().collect::<Vec<_>>().join(" ");
        Some(width::fit(&flat, NAMED))
    };
    if let Some(other) = event.same_day_as.and_then(label) {
        return Some(format!("same day as “{other}”"));
    }
    if let Some(other) = event.during.and_then(label) {
        return Some(format!("during “{other}”"));
    }
    let day = event.not_after?;
    let own = opened.article.published.is_some_and(|p| p.date.day() == day);
    Some(if own {
        format!("not after {}, the day of the article", show::day(day))
    } else {
        format!("not after {}", show::day(day))
    })
}

/// "=day", "~month": exact to the day or finer, or somewhere inside something longer.
#[must_use]
pub fn exactness(event: &Event) -> Option<String> {
    let w = event.when.as_ref()?;
    let word = w.precision.word().replace('_', " ");
    let exact = w.precision <= Precision::Day && !w.approx;
    Some(format!("{}{word}", if exact { "=" } else { "~" }))
}
