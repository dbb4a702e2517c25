//! The ways into the library on the front page: what it is held to, saved searches, groups of articles.
//!
//! What is held and counted comes in, one line each goes out. It refuses to show a number that was not counted.

use super::front::{day_words, rule};
use crate::app::lines::{Line, Role, Target, paragraph};
use crate::app::state::App;
use crate::briefing::By;
use crate::text::width;

/// Saved searches that stand above the articles; more are in their own list.
const SHOWN: usize = 6;

/// To what the list is held, with what it finds; mistakes in the query below it.
#[must_use]
pub fn heading(app: &App, cols: usize) -> Vec<Line> {
    let held = &app.shelf.held;
    let view = held.view();
    let mut lines = Vec::new();
    if !held.is_narrow() {
        return lines;
    }
    let (all, unread) = app.shelf.counts;
    let mut words = match (held.name(), view.line.is_empty()) {
        (_, true) => "Everything".to_owned(),
        (Some(name), false) => format!("{name}: {}", view.line),
        (None, false) => view.line.clone(),
    };
    if let Some(by) = view.by {
        words.push_str(&format!(", by {}", by.word()));
    }
    let tail = format!(" · {all} found, {unread} unread");
    let ways = match (held.name().is_some(), view.by) {
        (_, Some(_)) => " · c turns, esc leaves",
        (true, None) => " · g/ changes, esc leaves",
        (false, None) => " · g/ changes, gw saves, esc leaves",
    };
    let room = cols.saturating_sub(width::cols(&tail));
    let mut line = Line::default()
        .with(width::fit(&words, room), Role::Star)
        .with(tail, Role::Star);
    if line.cols() + width::cols(ways) <= cols {
        line.push(ways, Role::Dim);
    }
    lines.push(line);
    for fault in &held.faults {
        lines.extend(paragraph(fault, Role::Fault, 1, cols, None));
    }
    lines
}

/// Saved searches, one line each.
pub fn saved(app: &App, cols: usize, lines: &mut Vec<Line>, targets: &mut Vec<Target>) {
    let all = &app.shelf.held.saved;
    if all.is_empty() {
        return;
    }
    lines.push(rule("Saved searches", cols));
    let wide = all.iter().take(SHOWN).map(|s| width::cols(&s.search.name)).max();
    let wide = wide.unwrap_or(0).min(cols / 3);
    for (n, saved) in all.iter().take(SHOWN).enumerate() {
        let item = targets.len();
        targets.push(Target::Saved(n));
        let (what, role) = match &saved.fault {
            Some(fault) => (fault, Role::Fault),
            None => (&saved.search.query, Role::Dim),
        };
        let counts = saved.counts;
        lines.push(Line {
            item: Some(item),
            ..way("⌕", (&saved.search.name, wide), (what, role), counts, cols)
        });
    }
    if all.len() > SHOWN {
        let words = format!("   and {} more: gv lists all", all.len() - SHOWN);
        lines.push(Line::default().with(width::fit(&words, cols), Role::Dim));
    }
}

/// Groups, one line each.
pub fn groups(app: &App, cols: usize, lines: &mut Vec<Line>, targets: &mut Vec<Target>) {
    let today = app.news.now.map(|n| n.date_naive());
    let all = &app.shelf.held.groups;
    if all.is_empty() && !app.news.loading {
        let words = match app.shelf.held.view().by {
            Some(By::Tag) => {
                " No tags: a source has them in the settings, a bookmark from #words of its note."
            }
            _ => " Nothing in the library is like this.",
        };
        lines.extend(paragraph(words.trim(), Role::Dim, 1, cols, None));
    }
    let wide = cols.saturating_sub(if cols < 60 { 20 } else { 28 }).max(8);
    for (n, group) in all.iter().enumerate() {
        let item = targets.len();
        targets.push(Target::Group(n));
        let name = match group.by {
            By::Day => day_words(group.name.parse().ok(), today),
            _ => group.name.clone(),
        };
        let counts = Some((group.all, group.unread));
        lines.push(Line {
            item: Some(item),
            ..way("▸", (&name, wide), ("", Role::Dim), counts, cols)
        });
    }
}

/// "⌕ harbour   speaker:maren after:7d          12, 3 unread": bold while something in it is unread.
fn way(
    mark: &str,
    (name, wide): (&str, usize),
    (what, role): (&str, Role),
    counts: Option<(usize, usize)>,
    cols: usize,
) -> Line {
    let right = match counts {
        None => String::new(),
        Some((all, 0)) => format!("{all}"),
        Some((all, unread)) => format!("{unread} unread of {all}"),
    };
    let unread = counts.is_some_and(|(_, unread)| unread > 0);
    let name = width::fit(name, wide);
    let gap = wide.saturating_sub(width::cols(&name));
    let room = cols.saturating_sub(3 + wide + 2 + width::cols(&right) + 2);
    let what = width::fit(what, room);
    let mut line = Line::default()
        .with(format!(" {mark} "), if unread { Role::Label } else { Role::Dim })
        .with(name, if unread { Role::Title } else { Role::Text })
        .with(" ".repeat(gap + 2), Role::Text)
        .with(what, role);
    let gap = cols.saturating_sub(line.cols() + width::cols(&right));
    line.push(" ".repeat(gap), Role::Text);
    line.with(right, Role::Dim)
}
