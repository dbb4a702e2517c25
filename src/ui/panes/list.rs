//! A list pane: its lines, and the selection.
//!
//! The selected item is reversed where the pane has the keys, and has a bar at its left where it has not.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect as Area;
use ratatui::style::Style;

use super::super::draw::{line, text};
use super::super::theme::Theme;
use crate::app::App;
use crate::app::layout::{Pane, Rect};
use crate::app::panes::{front, head, rule_rows};

/// Draws a list.
pub fn draw(app: &App, pane: Pane, rect: Rect, focused: bool, theme: &Theme, buffer: &mut Buffer) {
    let Some(sheet) = app.panes.sheet(pane) else {
        return;
    };
    let mut row = rect.row;
    if rule_rows(app, pane) > 0 {
        let words = match pane {
            Pane::Quotes => "Quotes by speaker",
            Pane::Marks => "Bookmarks",
            Pane::People => "People and organisations",
            other => other.word(),
        };
        line(
            buffer,
            (rect.col, row),
            rect.cols,
            &front::rule(words, rect.cols.into()),
            theme,
        );
        row += 1;
    }
    let end = rect.row + rect.rows;
    for l in head(app, pane) {
        if row < end {
            line(buffer, (rect.col, row), rect.cols, l, theme);
            row += 1;
        }
    }
    if sheet.lines.is_empty() {
        let words = match (app.news.loading, pane) {
            (true, _) => vec!["Reading…".to_owned()],
            (false, Pane::Front) => front::nothing(app),
            (false, _) => vec!["Nothing here.".to_owned()],
        };
        let room = rect.cols.saturating_sub(1);
        for (words, row) in words.iter().zip(row..end) {
            text(buffer, (rect.col + 1, row), room, words, theme.dim);
        }
        return;
    }
    let mut marked = false;
    for l in sheet.lines.iter().skip(sheet.top) {
        if row >= end {
            break;
        }
        line(buffer, (rect.col, row), rect.cols, l, theme);
        if l.item == Some(sheet.selected) && !sheet.targets.is_empty() {
            if focused && !marked {
                buffer.set_style(Area::new(rect.col, row, rect.cols, 1), Style::new().reversed());
            } else {
                text(buffer, (rect.col, row), 1, "▌", theme.label);
            }
            marked = true;
        }
        row += 1;
    }
}
