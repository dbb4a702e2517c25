//! The strip over a timeline: how thickly its time is set with events.
//!
//! Days of events, a window of time and a width come in; an axis and a row of bars go out, the same for the
//! screen and for plain text. It refuses to let few events of long ago flatten all others: those are counted at
//! the end of the axis.

use std::ops::Range;

use chrono::{Datelike as _, NaiveDate};

use crate::calendar::point::shift_days;
use crate::calendar::{DayRange, Point, Unit, show};
use crate::text::width;

/// Dated events from which a strip says more than the list under it.
pub const FROM: usize = 4;
/// Days from which the ends of the axis are months: an event of "March 2024" is on no day of it.
const MONTHS_FROM: i64 = 90;
/// Narrower than this (cells) the number of events left out stands without words.
const WORDS_FROM: usize = 70;
/// Leaving out the next far one must shorten the axis to a third, or it is not left out.
const SHORTER: i64 = 3;
/// This part of the events may be left out at either end.
const FAR: usize = 6;
/// Today is put onto an axis that ends before it when that makes the axis longer by this part at most.
const TO_NOW: i64 = 3;
/// Free cells around a word on the axis.
const GAP: usize = 2;
const BARS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/// A drawn strip. Axis and bars take the same cells.
#[derive(Debug, Clone, PartialEq)]
pub struct Strip {
    /// Where in time the columns lie, with a mark for now.
    pub axis: String,
    /// One bar a column, `·` where nothing happened.
    pub bars: String,
    /// Events on each column. One that covers several columns is shared out among them, so that all columns
    /// and those left out sum to the number of events.
    pub counts: Vec<f32>,
    /// Events before the window.
    pub earlier: usize,
    /// Events after it.
    pub later: usize,
    /// The columns of the event that was asked for, where the window shows it.
    pub cursor: Option<Range<usize>>,
}

/// The time that the events cover, without few that lie far off; today too, where that is near.
#[must_use]
pub fn reach(days: &[DayRange], today: Option<NaiveDate>) -> Option<DayRange> {
    let mut firsts: Vec<NaiveDate> = days.iter().map(|d| d.first()).collect();
    let mut lasts: Vec<NaiveDate> = days.iter().map(|d| d.last()).collect();
    firsts.sort_unstable();
    lasts.sort_unstable();
    let (mut first, mut last) = (*firsts.first()?, *lasts.last()?);
    let whole = DayRange::new(first, last)?;
    let much = |far: NaiveDate, near: NaiveDate, end: NaiveDate| {
        let (whole, part) = ((end - far).num_days().abs(), (end - near).num_days().abs());
        part > 0 && whole >= SHORTER * part
    };
    let few = (days.len() / FAR).max(1);
    for n in 1..=few {
        if let Some(&near) = firsts.get(n).filter(|d| much(first, **d, last)) {
            first = near;
        }
    }
    for n in 1..=few {
        let near = lasts.len().checked_sub(1 + n).and_then(|i| lasts.get(i));
        if let Some(&near) = near.filter(|d| much(last, **d, first)) {
            last = near;
        }
    }
    let shown = DayRange::new(first, last)
        .filter(|d| d.first() < d.last())
        .unwrap_or(whole);
    let long = (shown.last() - shown.first()).num_days();
    let near = |gap: i64| gap > 0 && gap * TO_NOW <= long;
    Some(match today {
        Some(t) if near((t - shown.last()).num_days()) => DayRange::new(shown.first(), t).unwrap_or(shown),
        Some(t) if near((shown.first() - t).num_days()) => DayRange::new(t, shown.last()).unwrap_or(shown),
        _ => shown,
    })
}

/// A window of `n` units around `day`, moved so that it does not leave `reach` where that is possible.
#[must_use]
pub fn around(day: NaiveDate, unit: Unit, n: i32, reach: DayRange) -> DayRange {
    let at = |by: i32| Point::shifted(unit, day, by).and_then(Point::days);
    let found = at(-(n / 2))
        .zip(at(n - n / 2 - 1))
        .and_then(|(a, b)| DayRange::new(a.first(), b.last()));
    let Some(window) = found else {
        return reach;
    };
    let long = (window.last() - window.first()).num_days();
    if !reach.holds(day) {
        return window;
    }
    if long >= (reach.last() - reach.first()).num_days() {
        return reach;
    }
    let moved = |by: i64| DayRange::new(shift_days(window.first(), by)?, shift_days(window.last(), by)?);
    let (before, after) = (
        (reach.first() - window.first()).num_days(),
        (reach.last() - window.last()).num_days(),
    );
    let by = if before > 0 { before } else { after.min(0) };
    moved(by).unwrap_or(window)
}

/// How many events fall on each column of `window`; a longer event spreads over the columns that it covers.
#[must_use]
pub fn strip(
    days: &[DayRange],
    window: DayRange,
    today: Option<NaiveDate>,
    cursor: Option<DayRange>,
    cols: usize,
) -> Strip {
    let scale = Scale::new(window, cols.max(10));
    let (first, last) = (window.first(), window.last());
    let earlier = days.iter().filter(|d| d.last() < first).count();
    let later = days.iter().filter(|d| last < d.first()).count();
    let mut counts = vec![0f32; scale.cols];
    for &d in days {
        let Some(on) = scale.columns(d) else {
            continue;
        };
        let share = 1.0 / on.len() as f32;
        if let Some(cells) = counts.get_mut(on) {
            cells.iter_mut().for_each(|c| *c += share);
        }
    }
    let most = counts.iter().copied().fold(0f32, f32::max);
    let bar = |&c: &f32| {
        let level = (c / most * 7.0).round() as usize;
        if c == 0.0 {
            '·'
        } else {
            BARS.get(level).copied().unwrap_or('█')
        }
    };
    Strip {
        axis: axis(&scale, (earlier, later), today),
        bars: counts.iter().map(bar).collect(),
        counts,
        earlier,
        later,
        cursor: cursor.and_then(|d| scale.columns(d)),
    }
}

/// Days on columns.
struct Scale {
    window: DayRange,
    /// Days from the first to the last, at least one.
    span: i64,
    cols: usize,
}

impl Scale {
    fn new(window: DayRange, cols: usize) -> Self {
        let span = (window.last() - window.first()).num_days().max(1);
        Self { window, span, cols }
    }

    fn column(&self, day: NaiveDate) -> usize {
        let at = (day - self.window.first()).num_days().clamp(0, self.span);
        let last = i64::try_from(self.cols).unwrap_or(1) - 1;
        usize::try_from(at * last / self.span).unwrap_or(0)
    }

    /// The columns of the days inside the window; none where there are none.
    fn columns(&self, d: DayRange) -> Option<Range<usize>> {
        let inside = self.window.first() <= d.last() && d.first() <= self.window.last();
        inside.then(|| self.column(d.first())..self.column(d.last()) + 1)
    }
}

/// The row of words over the bars: both ends, now, and between them as many years, months or days as have room.
fn axis(scale: &Scale, (earlier, later): (usize, usize), today: Option<NaiveDate>) -> String {
    let (first, last) = (scale.window.first(), scale.window.last());
    let end = |day: NaiveDate| {
        if scale.span > MONTHS_FROM {
            day.format("%b %Y").to_string()
        } else {
            show::day(day)
        }
    };
    let (mut from, mut to) = (end(first), end(last));
    // "‹1 earlier  9 Nov 2026": an event of years ago would press all others into one column
    let (before, after) = if scale.cols < WORDS_FROM {
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
    let mut row = Row {
        cells: vec![None; scale.cols],
    };
    row.put(0, &from);
    row.put(scale.cols.saturating_sub(width::cols(&to)), &to);
    if let Some(today) = today.filter(|t| scale.window.holds(*t)) {
        now(&mut row, scale.column(today));
    }
    ticks(&mut row, scale);
    row.cells.into_iter().map(|c| c.unwrap_or(' ')).collect()
}

/// "▼ now" with the arrow on its column. Where an end of the axis stands in its place, that gives way: today is
/// the better landmark.
fn now(row: &mut Row, at: usize) {
    let right = ("▼ now", at);
    let left = ("now ▼", (at + 1).saturating_sub(width::cols("now ▼")));
    for (words, from) in [right, left] {
        if row.is_free(from, words) {
            row.put(from, words);
            return;
        }
    }
    let (words, from) = if at + width::cols(right.0) <= row.cells.len() {
        right
    } else {
        left
    };
    row.clear(from, words);
    row.put(from, words);
}

/// The beginnings of the finest units whose names have room.
fn ticks(row: &mut Row, scale: &Scale) {
    const STEPS: [(Unit, i32, &str); 10] = [
        (Unit::Day, 1, "%-d %b"),
        (Unit::Week, 1, "%-d %b"),
        (Unit::Month, 1, "%b"),
        (Unit::Quarter, 1, "%b"),
        (Unit::Year, 1, "%Y"),
        (Unit::Year, 2, "%Y"),
        (Unit::Year, 5, "%Y"),
        (Unit::Decade, 1, "%Y"),
        (Unit::Decade, 5, "%Y"),
        (Unit::Century, 1, "%Y"),
    ];
    let per_day = scale.cols as f64 / scale.span as f64;
    let days_of = |unit: Unit| match unit {
        Unit::Day => 1.0,
        Unit::Week => 7.0,
        Unit::Month => 30.0,
        Unit::Quarter => 91.0,
        Unit::Year => 365.0,
        Unit::Decade => 3652.0,
        _ => 36524.0,
    };
    let fits = |&&(unit, n, _): &&(Unit, i32, &str)| days_of(unit) * f64::from(n) * per_day >= 10.0;
    let Some(&(unit, n, format)) = STEPS.iter().find(fits) else {
        return;
    };
    let mut day = Point::holding(unit, scale.window.first()).and_then(Point::days);
    // on no screen are there more ticks than columns
    for _ in 0..scale.cols {
        let Some(at) = day.map(DayRange::first).filter(|d| *d <= scale.window.last()) else {
            return;
        };
        let due = match unit {
            Unit::Year => at.year() % n == 0,
            Unit::Decade => at.year() % (10 * n) == 0,
            _ => true,
        };
        if due && at >= scale.window.first() {
            // January is told by its year: "Nov  2026  Mar"
            let words = match (unit, at.month()) {
                (Unit::Month | Unit::Quarter, 1) => at.format("%Y"),
                _ => at.format(format),
            };
            let (words, column) = (words.to_string(), scale.column(at));
            if row.is_free(column, &words) {
                row.put(column, &words);
            }
        }
        day = Point::shifted(unit, at, 1).and_then(Point::days);
    }
}

/// Words on cells, none over another.
struct Row {
    cells: Vec<Option<char>>,
}

impl Row {
    fn put(&mut self, at: usize, words: &str) {
        for (cell, c) in self.cells.iter_mut().skip(at).zip(words.chars()) {
            *cell = Some(c);
        }
    }

    /// Is there room for these words, with a gap on both sides?
    fn is_free(&self, at: usize, words: &str) -> bool {
        let end = at + width::cols(words);
        let around = at.saturating_sub(GAP)..(end + GAP).min(self.cells.len());
        end <= self.cells.len()
            && self
                .cells
                .get(around)
                .is_some_and(|cells| cells.iter().all(Option::is_none))
    }

    /// Takes away every word that touches this place or its gap.
    fn clear(&mut self, at: usize, words: &str) {
        let end = (at + width::cols(words) + GAP).min(self.cells.len());
        let mut from = at.saturating_sub(GAP);
        let mut to = end;
        // single blanks stand inside a word, two between words
        let blank = |cells: &[Option<char>], i: usize| cells.get(i).is_none_or(Option::is_none);
        while from > 0 && !(blank(&self.cells, from - 1) && blank(&self.cells, from)) {
            from -= 1;
        }
        while to < self.cells.len() && !(blank(&self.cells, to) && blank(&self.cells, to - 1)) {
            to += 1;
        }
        if let Some(cells) = self.cells.get_mut(from..to) {
            cells.fill(None);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn d(day: &str) -> NaiveDate {
        day.parse().unwrap()
    }

    fn days(all: &[&str]) -> Vec<DayRange> {
        all.iter().map(|day| DayRange::day(d(day))).collect()
    }

    fn drawn(all: &[&str], today: Option<&str>, cols: usize) -> [String; 2] {
        let (days, today) = (days(all), today.map(d));
        let window = reach(&days, today).unwrap();
        let strip = strip(&days, window, today, None, cols);
        [strip.axis, strip.bars]
    }

    #[test]
    fn one_far_event_is_counted_and_does_not_flatten_the_rest() {
        let near = ["2026-11-02", "2026-11-09", "2026-11-23", "2026-12-12"];
        let [axis, bars] = drawn(&[&["1931-05-01"], near.as_slice()].concat(), None, 77);
        assert!(
            axis.starts_with("‹1 earlier  2 Nov 2026") && axis.ends_with("12 Dec 2026"),
            "{axis}"
        );
        assert_eq!(bars.matches('█').count(), 4, "{bars}");
        let [axis, _] = drawn(&[near.as_slice(), &["2099-01-01"]].concat(), None, 77);
        assert!(axis.ends_with("12 Dec 2026 1 later›"), "{axis}");
        let [axis, _] = drawn(&[&["1931-05-01"], near.as_slice()].concat(), None, 37);
        assert!(axis.starts_with("‹1 2 Nov 2026 "), "{axis}");
    }

    #[test]
    fn evenly_spread_events_are_all_on_it_and_the_years_between_are_named() {
        let [axis, bars] = drawn(
            &["2024-01-01", "2025-01-01", "2026-01-01", "2027-01-01"],
            None,
            77,
        );
        assert!(
            axis.starts_with("Jan 2024") && axis.ends_with("Jan 2027"),
            "{axis}"
        );
        assert!(axis.contains("  2025  ") && axis.contains("  2026  "), "{axis}");
        assert_eq!(bars.matches('█').count(), 4, "{bars}");
        let [_, bars] = drawn(
            &["2026-01-01", "2026-01-01", "2026-01-01", "2020-01-01"],
            None,
            77,
        );
        assert_eq!(bars.matches('·').count(), 75, "{bars}");
    }

    #[test]
    fn now_has_its_mark_inside_the_axis_and_a_little_beyond_it() {
        let all = ["2026-11-02", "2026-11-09", "2026-11-16", "2026-11-22"];
        let [axis, bars] = drawn(&all, Some("2026-11-26"), 60);
        assert_eq!(axis.chars().position(|c| c == '▼'), Some(59), "{axis}");
        assert!(axis.ends_with("now ▼") && !axis.contains("26 Nov 2026"), "{axis}");
        assert!(bars.ends_with('·'), "{bars}");
        let [axis, _] = drawn(&all, Some("2026-11-12"), 60);
        assert!(axis.contains("▼ now") && axis.ends_with("22 Nov 2026"), "{axis}");
        let [axis, _] = drawn(&all, Some("2027-06-01"), 60);
        assert!(!axis.contains('▼'), "{axis}");
        let [axis, _] = drawn(&all, Some("2026-11-02"), 60);
        assert!(axis.starts_with("▼ now"), "{axis}");
    }

    #[test]
    fn a_window_follows_a_day_and_stays_inside_what_there_is() {
        let reach = DayRange::new(d("2020-01-01"), d("2026-12-31")).unwrap();
        let window = |day: &str, unit, n| {
            let w = around(d(day), unit, n, reach);
            (w.first().to_string(), w.last().to_string())
        };
        let all = ("2020-01-01".to_owned(), "2026-12-31".to_owned());
        assert_eq!(window("2024-05-05", Unit::Year, 12), all);
        let (first, last) = window("2024-05-05", Unit::Month, 12);
        assert_eq!((first.as_str(), last.as_str()), ("2023-11-01", "2024-10-31"));
        let (first, last) = window("2020-01-05", Unit::Month, 12);
        assert_eq!(first, "2020-01-01");
        assert!(last.starts_with("2020-12"), "{last}");
        let (first, last) = window("1931-05-05", Unit::Day, 14);
        assert!(first.as_str() < "1931-05-05" && last.as_str() > "1931-05-05");
    }

    proptest! {
        /// Nothing is lost: columns and what is left out sum to the number of events, at any width.
        #[test]
        fn columns_sum_to_the_number_of_events(
            starts in prop::collection::vec((0i64..40_000, 0i64..900), 1..60),
            cols in 1usize..220,
            today in 0i64..40_000,
            window in (0i64..40_000, 0i64..4_000),
        ) {
            let at = |n: i64| shift_days(d("1950-01-01"), n).unwrap();
            let days: Vec<DayRange> = starts.iter().map(|&(a, n)| DayRange::new(at(a), at(a + n)).unwrap()).collect();
            let today = Some(at(today));
            let whole = reach(&days, today).unwrap();
            let asked = DayRange::new(at(window.0), at(window.0 + window.1)).unwrap();
            for window in [whole, asked] {
                let s = strip(&days, window, today, days.first().copied(), cols);
                let sum: f32 = s.counts.iter().sum();
                prop_assert!((sum - (days.len() - s.earlier - s.later) as f32).abs() < 0.01, "{} of {}", sum, days.len());
                prop_assert_eq!(width::cols(&s.axis), cols.max(10));
                prop_assert_eq!(width::cols(&s.bars), cols.max(10));
            }
        }
    }
}
