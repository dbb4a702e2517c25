//! One frame.
//!
//! The state, a theme and a buffer of cells come in; the buffer is filled, and the place of the cursor goes
//! out. It refuses to change the state.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect as Area;
use ratatui::style::Style;

use super::overlays;
use super::panes::{list, reading};
use super::theme::Theme;
use crate::app::App;
use crate::app::layout::{Bar, Pane, Rect, SMALLEST};
use crate::app::lines::{Line, Role};
use crate::app::panes::head_rows;
use crate::text::width;

/// Draws everything.
pub fn draw(app: &App, theme: &Theme, buffer: &mut Buffer) {
    let area = *buffer.area();
    if app.view.layout.too_small {
        let (cols, rows) = SMALLEST;
        let words = format!("dateline needs {cols}x{rows}");
        buffer.set_stringn(area.x, area.y, words, area.width.into(), Style::new());
        return;
    }
    let layout = &app.view.layout;
    for &(pane, rect) in &layout.panes {
        let focused = app.view.focus == pane && app.overlay.is_none();
        if rect.col > 0 {
            rule_left(rect, theme, buffer);
        }
        match pane {
            Pane::Read => reading::draw(app, rect, theme, buffer),
            _ => list::draw(app, pane, rect, focused, theme, buffer),
        }
    }
    bar(layout.tabs, &app.view.tabs, theme, buffer);
    bar(layout.foot, &app.view.foot, theme, buffer);
    overlays::draw(app, theme, buffer);
}

/// Where the terminal's cursor belongs: on the selection, or in what is being typed. Column and row.
#[must_use]
pub fn cursor(app: &App) -> Option<(u16, u16)> {
    if app.view.layout.too_small {
        return Some((0, 0));
    }
    if let Some(at) = overlays::cursor(app) {
        return Some(at);
    }
    let rect = app.view.layout.rect(app.view.focus)?;
    match app.view.focus {
        Pane::Read => reading::cursor(app, rect),
        pane => {
            let sheet = app.panes.sheet(pane)?;
            let row = sheet.first_row(sheet.selected).checked_sub(sheet.top)? + head_rows(app, pane);
            let row = u16::try_from(row).ok()?.min(rect.rows.saturating_sub(1));
            Some((rect.col, rect.row + row))
        }
    }
}

/// Draws a line's pieces from `col` on, at most `cols` cells.
pub(super) fn line(buffer: &mut Buffer, (col, row): (u16, u16), cols: u16, line: &Line, theme: &Theme) {
    let mut at = col;
    for piece in &line.pieces {
        let left = (col + cols).saturating_sub(at);
        let (next, _) = buffer.set_stringn(at, row, &piece.text, left.into(), theme.style(piece.role));
        at = next;
    }
}

/// Puts text at a place, at most `cols` cells.
pub(super) fn text(buffer: &mut Buffer, (col, row): (u16, u16), cols: u16, words: &str, style: Style) {
    if row < buffer.area().bottom() && col < buffer.area().right() {
        buffer.set_stringn(col, row, words, cols.into(), style);
    }
}

fn bar(rect: Option<Rect>, bar: &Bar, theme: &Theme, buffer: &mut Buffer) {
    if let Some(rect) = rect {
        line(buffer, (rect.col, rect.row), rect.cols, &bar.line, theme);
        // the chosen tab is told by more than weight
        let mut at = rect.col;
        for piece in &bar.line.pieces {
            let wide = u16::try_from(width::cols(&piece.text)).unwrap_or(0);
            if piece.role == Role::Title {
                let area = Area::new(at, rect.row, wide.min(rect.cols.saturating_sub(at)), 1);
                buffer.set_style(area, Style::new().reversed());
            }
            at += wide;
        }
    }
}

fn rule_left(rect: Rect, theme: &Theme, buffer: &mut Buffer) {
    for row in rect.row..rect.row + rect.rows {
        text(buffer, (rect.col - 1, row), 1, "│", theme.dim);
    }
}
