//! The rows above the timeline, which do not scroll with it: what is shown, and the strip.
//!
//! The state of the pane comes in, rows of a width go out. It refuses to hide what the list is held to.

use super::timeline::today;
use crate::app::lines::{Line, Role};
use crate::app::state::App;
use crate::article::PublishedFrom;
use crate::briefing::strip::{around, strip};
use crate::briefing::zoom::Zoom;
use crate::calendar::{DayRange, show};
use crate::text::width;

/// Cells left and right of the strip.
const MARGIN: usize = 3;

/// The rows above the list: what is shown, and the strip.
pub(super) fn head(app: &App, cols: usize, rows: usize) -> Vec<Line> {
    let state = &app.panes.timeline;
    let mut head = vec![chips(app, cols)];
    if rows > 1
        && let Some(reach) = state.reach
    {
        let days: Vec<DayRange> = state.shown().filter_map(|n| n.days).collect();
        let here = state.selected().and_then(|n| n.days);
        let window = match (state.zoom.unit().filter(|_| !state.next), here) {
            (Some(unit), Some(d)) => around(d.first(), unit, state.zoom.window(), reach),
            _ => reach,
        };
        let drawn = strip(&days, window, today(app), here, cols.saturating_sub(MARGIN));
        head.push(Line::default().with(format!(" {}", drawn.axis), Role::Dim));
        let mut bars = Line::default().with(" ", Role::Text);
        for (i, bar) in drawn.bars.chars().enumerate() {
            let on = drawn.cursor.as_ref().is_some_and(|c| c.contains(&i));
            let role = if on { Role::Hit } else { Role::Date };
            match bars.pieces.last_mut().filter(|p| p.role == role) {
                Some(piece) => piece.text.push(bar),
                None => bars.push(bar.to_string(), role),
            }
        }
        head.push(bars);
    }
    head.resize_with(rows, Line::default);
    head
}

/// What is shown and how to change it: " all open articles · by month · who: Ilse Maren (esc)".
fn chips(app: &App, cols: usize) -> Line {
    let state = &app.panes.timeline;
    let mut parts: Vec<(String, Role)> = Vec::new();
    if state.next {
        parts.push(("what comes next, all open articles".to_owned(), Role::Dim));
    } else if state.all {
        parts.push((app.scope_words(), Role::Dim));
    } else {
        parts.push((reference(app), Role::Dim));
    }
    if state.zoom != Zoom::Whole && !state.next {
        parts.insert(0, (format!("by {}", state.zoom.word()), Role::Label));
    }
    if let Some(only) = &state.only {
        parts.insert(0, (format!("{} (esc: all)", only.words()), Role::Label));
    }
    let mut line = Line::default().with(" ", Role::Text);
    for (i, (words, role)) in parts.into_iter().enumerate() {
        let gap = if i == 0 { "" } else { " · " };
        let room = cols.saturating_sub(line.cols() + width::cols(gap) + 1);
        if room > 6 {
            line.push(gap, Role::Dim);
            line.push(width::fit(&words, room), role);
        }
    }
    line
}

/// The day that the article's dates are read against, and where it comes from.
fn reference(app: &App) -> String {
    let Some(entry) = app.entry() else {
        return String::new();
    };
    match entry.article().published {
        None => "the article's day is not known: weekdays stay open (D sets it)".to_owned(),
        Some(known) => format!(
            "article of {}, {}",
            show::day(known.date.day()),
            whence(known.from)
        ),
    }
}

/// Where a publication day was found, in words.
#[must_use]
pub fn whence(from: PublishedFrom) -> &'static str {
    match from {
        PublishedFrom::Reader => "as you said",
        PublishedFrom::Manifest => "as the command line says",
        PublishedFrom::Metadata => "by its metadata",
        PublishedFrom::Dateline => "by its dateline",
        PublishedFrom::Url => "by its address",
        PublishedFrom::FileName => "by its file's name",
    }
}
