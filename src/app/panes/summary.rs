//! The summary: what happened, who says what, what comes next.
//!
//! The open article comes in, its own sentences go out with their paragraph numbers. It refuses to rewrite.

use super::quotes;
use crate::analysis::QuoteKind;
use crate::app::library::Entry;
use crate::app::lines::{Line, Role, Target, paragraph};
use crate::app::state::App;
use crate::text::width;

/// Most speakers shown; the rest stand in the quotes pane.
const SPEAKERS: usize = 5;

/// The lines at a width.
#[must_use]
pub fn lines(app: &App, cols: usize) -> (Vec<Line>, Vec<Target>) {
    let (mut lines, mut targets) = (Vec::new(), Vec::new());
    let (Some(article), Some(entry)) = (app.panes.read.article, app.entry()) else {
        return (
            paragraph("No article is open.", Role::Dim, 1, cols, None),
            targets,
        );
    };
    let summary = &entry.analysis().summary;
    section(&mut lines, "WHAT HAPPENED");
    for &s in &summary.sentences {
        sentence(entry, article, s, cols, &mut lines, &mut targets);
    }
    if !entry.cast.is_empty() {
        section(&mut lines, "WHO SAYS");
        who_says(entry, article, cols, &mut lines, &mut targets);
    }
    if !summary.next.is_empty() {
        section(&mut lines, "WHAT NEXT");
        for &s in &summary.next {
            sentence(entry, article, s, cols, &mut lines, &mut targets);
        }
    }
    (lines, targets)
}

fn section(lines: &mut Vec<Line>, words: &str) {
    if !lines.is_empty() {
        lines.push(Line::default());
    }
    lines.push(Line::default().with(format!(" {words}"), Role::Label));
}

fn sentence(
    entry: &Entry,
    article: usize,
    s: usize,
    cols: usize,
    lines: &mut Vec<Line>,
    targets: &mut Vec<Target>,
) {
    let Some(found) = entry.sentence(s) else {
        return;
    };
    let item = targets.len();
    targets.push(Target::Sentence(article, s));
    let rows = paragraph(&entry.cut(found.span), Role::Text, 1, cols, Some(item));
    number(rows, found.block + 1, cols, lines);
}

/// Adds rows with the paragraph's number at the right end of the last one.
fn number(mut rows: Vec<Line>, n: usize, cols: usize, lines: &mut Vec<Line>) {
    let mark = format!("¶{n}");
    let wide = width::cols(&mark);
    if let Some(last) = rows.last_mut() {
        let used = last.cols();
        if used + wide + 2 <= cols {
            last.push(" ".repeat(cols - used - wide - 1), Role::Text);
            last.push(mark, Role::Dim);
        } else {
            let item = last.item;
            let gap = " ".repeat(cols.saturating_sub(wide + 1));
            rows.push(
                Line {
                    item,
                    ..Line::default()
                }
                .with(gap, Role::Text)
                .with(mark, Role::Dim),
            );
        }
    }
    lines.extend(rows);
}

/// For those who speak most, their first certain words between quotation marks, else their first words.
fn who_says(entry: &Entry, article: usize, cols: usize, lines: &mut Vec<Line>, targets: &mut Vec<Target>) {
    let quotes = &entry.analysis().quotes;
    let mut by_weight: Vec<usize> = (0..entry.cast.len()).collect();
    by_weight.sort_by_key(|&w| std::cmp::Reverse(entry.cast.get(w).map_or(0, |s| s.quotes.len())));
    by_weight.truncate(SPEAKERS);
    by_weight.sort_unstable();
    for who in by_weight {
        let Some(speaker) = entry.cast.get(who) else {
            continue;
        };
        let own = || {
            speaker
                .quotes
                .iter()
                .filter_map(|&q| quotes.get(q).map(|quote| (q, quote)))
        };
        let best = own()
            .find(|(_, q)| q.certain && q.kind == QuoteKind::Direct)
            .or_else(|| own().find(|(_, q)| q.certain))
            .or_else(|| own().next());
        let Some((q, quote)) = best else {
            continue;
        };
        let item = targets.len();
        targets.push(Target::Quote(article, q));
        let mut name = Line {
            item: Some(item),
            ..Line::default()
        };
        let color = speaker.color;
        name.push(format!(" {} ", Entry::letter(color)), Role::Speaker(color));
        name.push(
            width::fit(&speaker.name, cols.saturating_sub(6)),
            Role::Speaker(color),
        );
        if !quote.certain {
            name.push("?", Role::Doubt);
        }
        if let Some(role) = &speaker.role {
            let role = format!(", {role}");
            let room = cols.saturating_sub(name.cols() + 1);
            name.push(width::fit(&role, room), Role::Dim);
        }
        lines.push(name);
        let rows = quotes::words(entry, quote, Some(color), 3, cols, item);
        number(rows, entry.paragraph(quote.span().start()), cols, lines);
    }
}
