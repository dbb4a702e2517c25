//! What lies over the panes: lists that typing filters, prompts, reasons, the menu after a prefix key.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect as Area;
use ratatui::style::Style;
use ratatui::widgets::{Clear, Widget as _};

use super::draw::text;
use super::theme::Theme;
use super::{finder, listing};
use crate::app::App;
use crate::app::explain::Reasons;
use crate::app::layout::Rect;
use crate::app::lines::{Role, paragraph};
use crate::app::overlay::{Choice, Overlay, Picker, Prompt};
use crate::app::picking;
use crate::text::width;

/// Draws what is open.
pub fn draw(app: &App, theme: &Theme, buffer: &mut Buffer) {
    let screen = *buffer.area();
    match &app.overlay {
        Some(Overlay::Picker(p)) => picker(p, screen, theme, buffer),
        Some(Overlay::Prompt(p)) => prompt(p, screen, theme, buffer),
        Some(Overlay::Finder(f)) => finder::draw(f, theme, buffer),
        Some(Overlay::Listing(l)) => listing::draw(l, theme, buffer),
        Some(Overlay::Why(reasons)) => why(reasons, screen, theme, buffer),
        None if app.keys.menu => menu(app, screen, theme, buffer),
        None => {}
    }
}

/// Where the cursor stands in what is open.
pub fn cursor(app: &App) -> Option<(u16, u16)> {
    let (cols, rows) = app.view.size;
    let screen = Area::new(0, 0, cols, rows);
    match app.overlay.as_ref()? {
        Overlay::Picker(p) => {
            let area = picker_area(p, screen);
            Some((
                area.x + 4 + before(&p.editor.text, p.editor.cursor, area.width.saturating_sub(6)),
                area.y + 1,
            ))
        }
        Overlay::Prompt(p) => {
            let area = prompt_area(p, screen);
            let (row, col) = typed_at(p, area.width.saturating_sub(4));
            Some((area.x + 2 + col, area.y + 1 + row))
        }
        Overlay::Finder(f) => Some(finder::cursor(f, app.view.size)),
        Overlay::Listing(l) => Some(listing::cursor(l, app.view.size)),
        Overlay::Why(reasons) => {
            let area = why_area(reasons, screen);
            Some((area.x + 2, area.y + 1))
        }
    }
}

fn before(words: &str, cursor: usize, room: u16) -> u16 {
    let cols = width::cols(words.get(..cursor).unwrap_or_default());
    u16::try_from(cols).unwrap_or(u16::MAX).min(room)
}

/// An empty frame with words on its upper and lower edge.
pub(super) fn frame(area: Area, title: &str, foot: &str, theme: &Theme, buffer: &mut Buffer) {
    Clear.render(area, buffer);
    let wide = usize::from(area.width.saturating_sub(2));
    let edge = |words: &str, (a, b): (&str, &str)| {
        let words = if words.is_empty() {
            String::new()
        } else {
            format!("─ {} ", width::fit(words, wide.saturating_sub(4)))
        };
        format!(
            "{a}{words}{}{b}",
            "─".repeat(wide.saturating_sub(width::cols(&words)))
        )
    };
    text(
        buffer,
        (area.x, area.y),
        area.width,
        &edge(title, ("╭", "╮")),
        theme.dim,
    );
    for row in area.y + 1..area.bottom().saturating_sub(1) {
        text(buffer, (area.x, row), 1, "│", theme.dim);
        text(buffer, (area.right() - 1, row), 1, "│", theme.dim);
    }
    text(
        buffer,
        (area.x, area.bottom() - 1),
        area.width,
        &edge(foot, ("╰", "╯")),
        theme.dim,
    );
}

fn centred(screen: Area, cols: u16, rows: u16) -> Area {
    area(picking::centred((screen.width, screen.height), cols, rows))
}

fn area(r: Rect) -> Area {
    Area::new(r.col, r.row, r.cols, r.rows)
}

fn picker_area(p: &Picker, screen: Area) -> Area {
    area(p.area((screen.width, screen.height)))
}

fn picker(p: &Picker, screen: Area, theme: &Theme, buffer: &mut Buffer) {
    let area = picker_area(p, screen);
    let n = p.matches.len();
    let enter = match (p.asks.is_some(), p.chosen().map(|o| &o.choice)) {
        (true, _) => "enter takes it, or what is typed",
        (false, Some(Choice::Jump(..) | Choice::Saved(_))) => "enter opens",
        _ => "enter runs",
    };
    let foot = format!(
        "{n} of {} · typing filters · {enter} · esc leaves",
        p.options.len()
    );
    frame(area, &p.title, &foot, theme, buffer);
    let inner = typed(area, &p.editor.text, theme, buffer);
    let wide = p
        .options
        .iter()
        .map(|o| width::cols(&o.name))
        .max()
        .unwrap_or(0)
        .min(usize::from(inner) * 3 / 5);
    let keys = if p.grouped { 20 } else { 0 };
    // the column beside the names is narrow: what the selected one does stands whole at the bottom
    if let Some(o) = p.chosen() {
        let words = width::fit(&o.doc, inner.into());
        text(buffer, (area.x + 2, area.bottom() - 2), inner, &words, theme.dim);
    }
    for (i, (option, group)) in p.rows((screen.width, screen.height)).iter().enumerate() {
        let row = area.y + 2 + u16::try_from(i).unwrap_or(0);
        let Some(o) = option
            .and_then(|o| p.matches.get(o))
            .and_then(|&m| p.options.get(m))
        else {
            text(buffer, (area.x + 2, row), inner, group, theme.label);
            continue;
        };
        let style = if o.enabled { Style::new() } else { theme.dim };
        let mut col = area.x + 3;
        if keys > 0 {
            let shown = width::fit(&o.keys, keys - 2);
            text(buffer, (col, row), inner, &shown, style.bold());
            col += u16::try_from(keys).unwrap_or(0);
        }
        text(buffer, (col, row), inner, &width::fit(&o.name, wide), style);
        let doc_at = col + u16::try_from(wide).unwrap_or(0) + 2;
        let right = if p.grouped { 0 } else { width::cols(&o.keys) + 2 };
        let room = usize::from((area.right() - 2).saturating_sub(doc_at)).saturating_sub(right);
        text(buffer, (doc_at, row), inner, &width::fit(&o.doc, room), theme.dim);
        if right > 2 {
            let start = (area.right() - 2).saturating_sub(u16::try_from(right - 2).unwrap_or(0));
            text(buffer, (start, row), inner, &o.keys, style.bold());
        }
        if *option == Some(p.selected) {
            buffer.set_style(Area::new(area.x + 2, row, inner, 1), Style::new().reversed());
        }
    }
}

fn prompt_area(p: &Prompt, screen: Area) -> Area {
    let cols = screen.width.saturating_sub(4).min(72);
    let typed = typed_rows(p, cols.saturating_sub(4)).len();
    let rows = u16::try_from(typed)
        .unwrap_or(u16::MAX)
        .clamp(1, screen.height.saturating_sub(6).max(1))
        + 3;
    // just above the bottom line: what is searched stands above
    let rows = rows.min(screen.height.saturating_sub(1));
    let top = screen.height.saturating_sub(rows + 1);
    Area::new((screen.width - cols) / 2, top, cols, rows)
}

fn typed_rows(p: &Prompt, cols: u16) -> Vec<(usize, String)> {
    let cols = usize::from(cols.max(2)) - 1;
    let mut rows = Vec::new();
    let mut start = 0;
    for line in p.editor.text.split('\n') {
        let mut rest = line;
        loop {
            let head = width::head(rest, cols);
            let head = if head.is_empty() { rest } else { head };
            rows.push((start + (line.len() - rest.len()), head.to_owned()));
            rest = rest.get(head.len()..).unwrap_or_default();
            if rest.is_empty() {
                break;
            }
        }
        start += line.len() + 1;
    }
    rows
}

/// Row and column of the cursor in a prompt.
fn typed_at(p: &Prompt, cols: u16) -> (u16, u16) {
    let rows = typed_rows(p, cols);
    let at = rows
        .iter()
        .rposition(|(start, _)| *start <= p.editor.cursor)
        .unwrap_or(0);
    let col = rows
        .get(at)
        .map_or(0, |(start, words)| before(words, p.editor.cursor - start, cols));
    (u16::try_from(at).unwrap_or(0), col)
}

fn prompt(p: &Prompt, screen: Area, theme: &Theme, buffer: &mut Buffer) {
    let area = prompt_area(p, screen);
    let (title, help) = p.frame();
    frame(area, &title, &help, theme, buffer);
    let inner = area.width.saturating_sub(4);
    let body = usize::from(area.height.saturating_sub(3));
    for (i, (_, words)) in typed_rows(p, inner).iter().take(body).enumerate() {
        let row = area.y + 1 + u16::try_from(i).unwrap_or(0);
        text(buffer, (area.x + 2, row), inner, words, Style::new());
    }
    if let Some(fault) = &p.fault {
        text(
            buffer,
            (area.x + 2, area.bottom() - 2),
            inner,
            &width::fit(fault, inner.into()),
            theme.fault,
        );
    }
}

fn why_area(reasons: &Reasons, screen: Area) -> Area {
    let cols = screen.width.saturating_sub(4).min(72);
    let rows: usize = reasons.lines.iter().map(|(_, w)| why_rows(w, cols)).sum();
    centred(
        screen,
        cols,
        u16::try_from(rows).unwrap_or(u16::MAX).saturating_add(2),
    )
}

/// Columns of the labels.
const LABELS: usize = 17;

fn why_rows(words: &str, cols: u16) -> usize {
    paragraph(
        words,
        Role::Text,
        0,
        usize::from(cols).saturating_sub(LABELS + 4),
        None,
    )
    .len()
    .max(1)
}

fn why(reasons: &Reasons, screen: Area, theme: &Theme, buffer: &mut Buffer) {
    let area = why_area(reasons, screen);
    frame(area, &reasons.title, "esc closes", theme, buffer);
    let mut row = area.y + 1;
    for (label, words) in &reasons.lines {
        let rows = paragraph(
            words,
            Role::Text,
            0,
            usize::from(area.width).saturating_sub(LABELS + 4),
            None,
        );
        if row < area.bottom() - 1 {
            text(buffer, (area.x + 2, row), area.width, label, theme.dim);
        }
        for line in &rows {
            if row < area.bottom() - 1 {
                let col = area.x + 2 + u16::try_from(LABELS).unwrap_or(0);
                text(
                    buffer,
                    (col, row),
                    area.right().saturating_sub(col + 1),
                    &line.words(),
                    Style::new(),
                );
            }
            row += 1;
        }
        row += u16::from(rows.is_empty());
    }
}

/// The line that is typed on, at the top of a framed list; how many cells wide the inside is.
pub(super) fn typed(area: Area, words: &str, theme: &Theme, buffer: &mut Buffer) -> u16 {
    let inner = area.width.saturating_sub(4);
    let field = width::fit(words, inner.saturating_sub(2).into());
    let at = (area.x + 2, area.y + 1);
    text(buffer, at, inner, &format!("> {field}"), theme.label);
    inner
}

fn menu(app: &App, screen: Area, theme: &Theme, buffer: &mut Buffer) {
    let next = app.keys.map.after(app.view.focus, &app.keys.pending);
    let wide = next
        .iter()
        .map(|(k, c)| width::cols(k).max(3) + width::cols(c.title) + 8)
        .max()
        .unwrap_or(0);
    let cols = u16::try_from(wide)
        .unwrap_or(0)
        .clamp(20, screen.width.max(20))
        .min(screen.width);
    let rows = (u16::try_from(next.len()).unwrap_or(0) + 2).min(screen.height.saturating_sub(1));
    let area = Area::new(screen.width - cols, screen.height - 1 - rows, cols, rows);
    let typed: Vec<String> = app.keys.pending.iter().map(ToString::to_string).collect();
    frame(area, &format!("{}…", typed.join(" ")), "", theme, buffer);
    for (i, (keys, command)) in next.iter().take(usize::from(rows.saturating_sub(2))).enumerate() {
        let row = area.y + 1 + u16::try_from(i).unwrap_or(0);
        let style = if (command.enabled)(app).is_ok() {
            Style::new()
        } else {
            theme.dim
        };
        text(
            buffer,
            (area.x + 2, row),
            cols.saturating_sub(3),
            keys,
            style.bold(),
        );
        text(
            buffer,
            (area.x + 7, row),
            cols.saturating_sub(8),
            command.title,
            style,
        );
    }
}
