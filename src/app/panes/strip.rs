//! The strip over the timeline: how thickly its time is set with events.
//!
//! Days of events, today and a width come in; an axis and a row of bars go out. It refuses to let one event of
//! long ago flatten all others: that one is counted at the end of the axis.

use chrono::NaiveDate;

use crate::app::lines::{Line, Role};
use crate::calendar::{DayRange, show};
use crate::text::width;

/// Columns of "▼ now".
const NOW: usize = 5;
/// Days from which the ends of the strip's axis are months.
const MONTHS_FROM: i64 = 90;
/// Narrower than this the number of events left out stands without words.
const WORDS_FROM: usize = 70;
/// Leaving out the farthest twentieth must shorten the axis to a third, or nothing is left out.
const SHORTER: i64 = 3;

/// The first and last day of the axis.
fn span_of(days: &[DayRange]) -> Option<(NaiveDate, NaiveDate)> {
    let mut firsts: Vec<NaiveDate> = days.iter().map(|d| d.first()).collect();
    let mut lasts: Vec<NaiveDate> = days.iter().map(|d| d.last()).collect();
    firsts.sort_unstable();
    lasts.sort_unstable();
    let (mut first, mut last) = (*firsts.first()?, *lasts.last()?);
    let few = (days.len() / 20).max(1);
    let much = |far: NaiveDate, near: NaiveDate, end: NaiveDate| {
        let (whole, part) = ((end - far).num_days().abs(), (end - near).num_days().abs());
        part > 0 && whole >= SHORTER * part
    };
    if let Some(&near) = firsts.get(few).filter(|n| much(first, **n, last)) {
        first = near;
    }
    let near = lasts.len().checked_sub(1 + few).and_then(|i| lasts.get(i));
    if let Some(&near) = near.filter(|n| much(last, **n, first)) {
        last = near;
    }
    (first < last)
        .then_some((first, last))
        .or(Some((*firsts.first()?, *lasts.last()?)))
}

/// How many events fall on each stretch of the time from the first to the last; a longer time spreads over
/// the stretches that it covers. Few that lie far off are left out, and their number said at that end.
#[must_use]
pub fn strip(days: &[DayRange], today: Option<NaiveDate>, cols: usize) -> Vec<Line> {
    let Some((first, last)) = span_of(days) else {
        return Vec::new();
    };
    let earlier = days.iter().filter(|d| d.last() < first).count();
    let later = days.iter().filter(|d| last < d.first()).count();
    let room = cols.saturating_sub(3).max(10);
    let span = (last - first).num_days().max(1);
    let place = |day: NaiveDate| {
        let at = (day - first).num_days().clamp(0, span);
        usize::try_from(at * (room as i64 - 1) / span).unwrap_or(0)
    };
    let mut weight = vec![0f32; room];
    for d in days.iter().filter(|d| first <= d.last() && d.first() <= last) {
        let (from, to) = (place(d.first()), place(d.last()));
        let share = 1.0 / (to - from + 1) as f32;
        if let Some(cells) = weight.get_mut(from..=to) {
            cells.iter_mut().for_each(|w| *w += share);
        }
    }
    let most = weight.iter().copied().fold(0f32, f32::max);
    const BARS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
    let bars: String = weight
        .iter()
        .map(|&w| {
            let level = (w / most * 7.0).round() as usize;
            if w == 0.0 {
                '·'
            } else {
                BARS.get(level).copied().unwrap_or('█')
            }
        })
        .collect();
    // the ends of a long axis are named by their months: an event of “March 2024” is on no day of it
    let end = |day: NaiveDate| {
        if span > MONTHS_FROM {
            day.format("%b %Y").to_string()
        } else {
            show::day(day)
        }
    };
    let (mut from, mut to) = (end(first), end(last));
    // "‹1 earlier  9 Nov 2026": an event of years ago would press all others into one cell
    let (before, after) = if cols < WORDS_FROM {
        ("", "")
    } else {
        (" earlier ", " later")
    };
    if earlier > 0 {
        from = format!("‹{earlier}{before} {from}");
    }
    if later > 0 {
        to = format!("{to} {later}{after}›");
    }
    let mut axis: Vec<char> = vec![' '; room];
    let mut put = |at: usize, words: &str| {
        for (cell, c) in axis.iter_mut().skip(at).zip(words.chars()) {
            *cell = c;
        }
    };
    put(0, &from);
    put(room.saturating_sub(width::cols(&to)), &to);
    if let Some(today) = today.filter(|t| first <= *t && *t <= last) {
        let (at, free) = (
            place(today),
            width::cols(&from) + 1..room.saturating_sub(width::cols(&to) + 1),
        );
        match NOW.checked_sub(1) {
            Some(wide) if free.contains(&at) && free.contains(&(at + wide)) => put(at, "▼ now"),
            Some(wide) if free.contains(&at) && at >= wide && free.contains(&(at - wide)) => {
                put(at - wide, "now ▼")
            }
            _ => {}
        }
    }
    let axis: String = axis.into_iter().collect();
    vec![
        Line::default().with(format!(" {axis}"), Role::Dim),
        Line::default().with(format!(" {bars}"), Role::Date),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(all: &[&str]) -> Vec<DayRange> {
        let day = |d: &&str| DayRange::new(d.parse().unwrap(), d.parse().unwrap()).unwrap();
        all.iter().map(day).collect()
    }

    fn words(all: &[&str], cols: usize) -> [String; 2] {
        let lines = strip(&days(all), None, cols);
        [lines[0].words(), lines[1].words()]
    }

    #[test]
    fn one_far_event_is_counted_and_does_not_flatten_the_rest() {
        let near = ["2026-11-02", "2026-11-09", "2026-11-23", "2026-12-12"];
        let [axis, bars] = words(&[&["1931-05-01"], near.as_slice()].concat(), 80);
        assert!(
            axis.starts_with(" ‹1 earlier  2 Nov 2026") && axis.ends_with("12 Dec 2026"),
            "{axis}"
        );
        assert_eq!(bars.matches('█').count(), 4, "{bars}");
        let [axis, _] = words(&[near.as_slice(), &["2099-01-01"]].concat(), 80);
        assert!(axis.ends_with("12 Dec 2026 1 later›"), "{axis}");
        let [axis, _] = words(&[&["1931-05-01"], near.as_slice()].concat(), 40);
        assert!(axis.starts_with(" ‹1 2 Nov 2026 "), "{axis}");
    }

    #[test]
    fn evenly_spread_events_are_all_on_it() {
        let [axis, bars] = words(&["2024-01-01", "2025-01-01", "2026-01-01", "2027-01-01"], 80);
        assert!(
            axis.starts_with(" Jan 2024") && axis.ends_with("Jan 2027"),
            "{axis}"
        );
        assert_eq!(bars.matches('█').count(), 4, "{bars}");
        let [_, bars] = words(&["2026-01-01", "2026-01-01", "2026-01-01", "2020-01-01"], 80);
        assert_eq!(bars.matches('·').count(), 75, "{bars}");
    }
}
