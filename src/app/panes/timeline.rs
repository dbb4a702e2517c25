//! The timeline: what happened when, as exactly as the text says and no more.
//!
//! The events of the open article, or of all, come in; lines go out with the time, its precision in words, and
//! what is known of undated ones. It refuses to place an event on a day that the text does not give.

use chrono::NaiveDate;

use crate::analysis::{Event, EventStatus};
use crate::app::library::Entry;
use crate::app::lines::{Line, Role, Sheet, Target, paragraph};
use crate::app::state::App;
use crate::calendar::{DayRange, Precision, show};
use crate::text::width;

/// The state of the timeline.
#[derive(Debug, Clone, Default)]
pub struct Timeline {
    /// The list.
    pub sheet: Sheet,
    /// All open articles, not the open one alone.
    pub all: bool,
}

/// Dated events from which the density strip is drawn.
const STRIP_FROM: usize = 4;
/// Narrower than this the time stands above its event, not beside it.
const BESIDE_FROM: usize = 52;
/// Columns of "▼ now".
const NOW: usize = 5;
/// Days from which the ends of the strip's axis are months.
const MONTHS_FROM: i64 = 90;
/// Columns of the time.
const WHEN: usize = 20;

/// What the lines depend on besides library and article.
#[must_use]
pub fn scope(app: &App) -> u64 {
    (super::front::scope(app) << 1) | u64::from(app.panes.timeline.all)
}

/// The lines at a width.
#[must_use]
pub fn lines(app: &App, cols: usize) -> (Vec<Line>, Vec<Target>) {
    let all = app.panes.timeline.all;
    let mut events: Vec<(usize, usize)> = Vec::new();
    let articles = if all {
        app.panes.front.order.clone()
    } else {
        app.panes.read.article.into_iter().collect()
    };
    for article in articles {
        let n = app.library.get(article).map_or(0, |e| e.analysis().events.len());
        events.extend((0..n).map(|e| (article, e)));
    }
    if all {
        // undated ones of other articles have no place among the days of this one: they stand at the end
        events.sort_by_key(|&(a, e)| {
            let when = event_of(app, a, e)
                .and_then(|(_, e)| e.when.as_ref())
                .and_then(|w| w.days);
            (when.is_none(), when.map(|d| (d.first(), d.last())))
        });
    }
    let (mut lines, mut targets) = (Vec::new(), Vec::new());
    if all {
        lines.push(Line::default().with(" all open articles  (s: this article)", Role::Dim));
    }
    if events.is_empty() {
        lines.extend(paragraph(
            "No events were found in this article.",
            Role::Dim,
            1,
            cols,
            None,
        ));
        return (lines, targets);
    }
    let days: Vec<DayRange> = events
        .iter()
        .filter_map(|&(a, e)| event_of(app, a, e)?.1.when.as_ref()?.days)
        .collect();
    if app.config.strip && days.len() >= STRIP_FROM {
        lines.extend(strip(&days, app.news.now.map(|n| n.date_naive()), cols));
        lines.push(Line::default());
    }
    for (article, index) in events {
        if let Some((entry, event)) = event_of(app, article, index) {
            let item = targets.len();
            targets.push(Target::Event(article, index));
            lines.extend(event_lines(entry, event, all, cols, item));
        }
    }
    (lines, targets)
}

fn event_of(app: &App, article: usize, event: usize) -> Option<(&Entry, &Event)> {
    let entry = app.library.get(article)?;
    Some((entry, entry.analysis().events.get(event)?))
}

/// The time of an event as shown: "23 Nov 2026", or "undated" with what is known.
#[must_use]
pub fn when(entry: &Entry, event: &Event) -> String {
    match &event.when {
        Some(w) => show::shown(&w.value, w.days, w.precision, w.approx),
        None => match known(entry, event) {
            Some(known) => format!("undated, {known}"),
            None => "undated".to_owned(),
        },
    }
}

/// What the text says of an undated event's time.
fn known(entry: &Entry, event: &Event) -> Option<String> {
    let label = |i: usize| {
        let other = entry.analysis().events.get(i)?;
        Some(width::fit(&entry.cut(other.label), 40))
    };
    if let Some(other) = event.same_day_as.and_then(label) {
        return Some(format!("same day as “{other}”"));
    }
    if let Some(other) = event.during.and_then(label) {
        return Some(format!("during “{other}”"));
    }
    event.not_after.map(|day| format!("not after {}", show::day(day)))
}

/// "=day", "~month": exact to the day or finer, or somewhere inside something longer.
fn exactness(event: &Event) -> Option<String> {
    let w = event.when.as_ref()?;
    let word = w.precision.word().replace('_', " ");
    let exact = w.precision <= Precision::Day && !w.approx;
    Some(format!("{}{word}", if exact { "=" } else { "~" }))
}

fn event_lines(entry: &Entry, event: &Event, all: bool, cols: usize, item: usize) -> Vec<Line> {
    let (mark, thread) = match event.status {
        EventStatus::Past => ("◆", "│"),
        EventStatus::Planned | EventStatus::Possible => ("◇", "┆"),
    };
    let time = match &event.when {
        Some(w) => show::shown(&w.value, w.days, w.precision, w.approx),
        None => "undated".to_owned(),
    };
    let mut about: Vec<String> = Vec::new();
    if cols < BESIDE_FROM {
        about.extend(exactness(event));
    }
    if event.status != EventStatus::Past {
        about.push(event.status.word().to_owned());
    }
    about.push(format!("¶{}", entry.paragraph(event.span.start())));
    if all {
        about.push(entry.label());
    }
    if event.when.is_none() {
        about.extend(known(entry, event));
    }
    let about = about.join(" · ");
    let label = entry.cut(event.label);
    let blank = || Line {
        item: Some(item),
        ..Line::default()
    };
    let mut lines = Vec::new();
    if cols < BESIDE_FROM {
        lines.push(
            blank()
                .with(format!(" {mark} "), Role::Date)
                .with(width::fit(&time, cols - 4), Role::Label),
        );
        lines.extend(paragraph(&label, Role::Text, 3, cols, Some(item)));
        lines.extend(paragraph(&about, Role::Dim, 3, cols, Some(item)));
        return lines;
    }
    let mut left = vec![(width::fit(&time, WHEN), Role::Label)];
    left.extend(exactness(event).map(|e| (e, Role::Dim)));
    let mut right: Vec<Line> = paragraph(&label, Role::Text, 0, cols - WHEN - 4, Some(item));
    right.extend(paragraph(&about, Role::Dim, 0, cols - WHEN - 4, Some(item)));
    for (i, words) in right.into_iter().enumerate() {
        let (time, role) = left.get(i).cloned().unwrap_or((String::new(), Role::Dim));
        let pad = (WHEN + 1).saturating_sub(width::cols(&time));
        let mut line = blank().with(" ".repeat(pad), Role::Text).with(time, role);
        let mark = if i == 0 { mark } else { thread };
        line.push(format!(" {mark} "), if i == 0 { Role::Date } else { Role::Dim });
        line.pieces.extend(words.pieces);
        lines.push(line);
    }
    lines
}

/// How many events fall on each stretch of the time from the first to the last; a longer time spreads over
/// the stretches that it covers.
fn strip(days: &[DayRange], today: Option<NaiveDate>, cols: usize) -> Vec<Line> {
    let (Some(first), Some(last)) = (
        days.iter().map(|d| d.first()).min(),
        days.iter().map(|d| d.last()).max(),
    ) else {
        return Vec::new();
    };
    let room = cols.saturating_sub(3).max(10);
    let span = (last - first).num_days().max(1);
    let place = |day: NaiveDate| {
        let at = (day - first).num_days().clamp(0, span);
        usize::try_from(at * (room as i64 - 1) / span).unwrap_or(0)
    };
    let mut weight = vec![0f32; room];
    for d in days {
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
    let (from, to) = (end(first), end(last));
    let mut axis: Vec<char> = vec![' '; room];
    let mut put = |at: usize, words: &str| {
        for (cell, c) in axis.iter_mut().skip(at).zip(words.chars()) {
            *cell = c;
        }
    };
    put(0, &from);
    put(room.saturating_sub(to.len()), &to);
    if let Some(today) = today.filter(|t| first <= *t && *t <= last) {
        let (at, free) = (place(today), from.len() + 1..room.saturating_sub(to.len() + 1));
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
