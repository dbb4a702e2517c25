//! The timeline: what happened when, as exactly as the text says and no more.
//!
//! The events of the open article, or of all, come in; lines go out with the time, its precision in words, and
//! what is known of undated ones. It refuses to place an event on a day that the text does not give.

use super::strip::strip;
use crate::analysis::{Event, EventStatus};
use crate::app::library::Entry;
use crate::app::lines::{Line, Role, Sheet, Target, paragraph};
use crate::app::state::App;
use crate::briefing::Opened;
use crate::briefing::merged::{Node, Telling, merge};
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
    let events = if all { of_all(app) } else { of_open(app) };
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
    let days: Vec<DayRange> = events.iter().filter_map(|node| node.days).collect();
    if app.config.strip && days.len() >= STRIP_FROM {
        lines.extend(strip(&days, app.news.now.map(|n| n.date_naive()), cols));
        lines.push(Line::default());
    }
    for node in &events {
        if let Some(&first) = node.told.first()
            && let Some((entry, event)) = event_of(app, first)
        {
            let item = targets.len();
            targets.push(Target::Event(first.article, first.event));
            let told = all.then(|| sources(app, node));
            lines.extend(event_lines(entry, event, told, cols, item));
        }
    }
    (lines, targets)
}

/// The events of the open article, in its order.
fn of_open(app: &App) -> Vec<Node> {
    let (Some(article), Some(entry)) = (app.panes.read.article, app.entry()) else {
        return Vec::new();
    };
    let events = entry.analysis().events.iter().enumerate();
    events
        .map(|(event, e)| Node {
            days: e.when.as_ref().and_then(|w| w.days),
            told: vec![Telling { article, event }],
            disputed: false,
        })
        .collect()
}

/// The events of all open articles, what several tell once. Undated ones have no place among the days of other
/// articles: they stand at the end.
fn of_all(app: &App) -> Vec<Node> {
    let order = &app.panes.front.order;
    let opened: Vec<Opened> = order
        .iter()
        .filter_map(|&i| Some(app.library.get(i)?.opened.clone()))
        .collect();
    let mut nodes = merge(&opened);
    for telling in nodes.iter_mut().flat_map(|n| &mut n.told) {
        telling.article = order.get(telling.article).copied().unwrap_or(telling.article);
    }
    nodes
}

/// Who tells of it; where their days differ, each with its own: "disputed: Mar 2024 Port Gazette, Apr 2024 wire".
fn sources(app: &App, node: &Node) -> String {
    let one = |&t: &Telling| {
        let (entry, event) = event_of(app, t)?;
        let source = entry.label();
        Some(if node.disputed {
            format!("{} {source}", when(entry, event))
        } else {
            source
        })
    };
    let mut all: Vec<String> = Vec::new();
    for source in node.told.iter().filter_map(one) {
        if !all.contains(&source) {
            all.push(source);
        }
    }
    format!(
        "{}{}",
        if node.disputed { "disputed: " } else { "" },
        all.join(", ")
    )
}

fn event_of(app: &App, told: Telling) -> Option<(&Entry, &Event)> {
    let entry = app.library.get(told.article)?;
    Some((entry, entry.analysis().events.get(told.event)?))
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

fn event_lines(entry: &Entry, event: &Event, told: Option<String>, cols: usize, item: usize) -> Vec<Line> {
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
    about.extend(told);
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
