//! The screens that are kept as pictures, and how a screen becomes text, style runs and SVG.

#![allow(dead_code, clippy::unwrap_used, reason = "shared by a test and an example")]

use std::fmt::Write as _;

use chrono::{TimeDelta, Utc};
use dateline::app::App;
use dateline::app::message::{Effect, Msg};
use dateline::briefing::{Source, SourceKind, SourceStatus};
use dateline::config::{SourcePlace, SourceSetting};
use dateline::ui::theme::{Colors, Depth, Theme};
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier};

use super::fixed::{Desk, clock, reader};

/// Name, keys from the front page, columns, rows.
pub const SCREENS: &[(&str, &str, u16, u16)] = &[
    ("front", "", 80, 24),
    ("reading", "<cr>n", 80, 24),
    ("quotes", "3", 80, 24),
    ("timeline", "4", 80, 24),
    ("summary", "5", 80, 24),
    ("marks", "<cr>nBask for the log #bridge<cr>]sb6", 80, 24),
    ("help", "<cr>?", 80, 24),
    ("palette", "<cr>:quo", 80, 24),
    ("menu", "<cr>g", 80, 24),
    ("search", "<cr>/crack", 80, 24),
    ("why", "<cr>nw", 80, 24),
    ("correct", "<cr>nC", 80, 24),
    ("speaker", "<cr>nCs", 80, 24),
    ("corrected", "<cr>nCsquist<cr><cr>", 80, 24),
    ("corrected", "<cr>nCsquist<cr><cr>", 40, 20),
    ("note", "<cr>nBuse as a headline?", 80, 24),
    ("front", "", 40, 20),
    ("reading", "<cr>n", 40, 20),
    ("quotes", "3", 40, 20),
    ("timeline", "4", 40, 20),
    ("summary", "5", 40, 20),
    ("front", "", 120, 36),
    ("reading", "<cr>n", 120, 36),
    ("timeline", "4", 120, 36),
    ("front", "", 200, 50),
    ("reading", "<cr>nb", 200, 50),
    ("summary", "5", 120, 36),
    ("quotes", "3", 120, 36),
    ("marks", "<cr>nBask for the log #bridge<cr>]sb6", 120, 36),
    ("help", "<cr>?", 120, 36),
    ("summary", "5", 200, 50),
    ("quotes", "3", 200, 50),
    ("marks", "<cr>nBask for the log #bridge<cr>]sb6", 200, 50),
    ("help", "<cr>?", 200, 50),
    ("timeline", "4", 200, 50),
    ("timeline-months", "4s===", 80, 24),
    ("timeline-next", "gn", 80, 24),
    ("timeline-next", "gn", 40, 20),
    ("timeline-who", "4F", 80, 24),
    ("people", "7s<cr>", 80, 24),
    ("people", "7s<cr>", 40, 20),
    ("people", "7s<cr>", 120, 36),
    ("people", "7s<cr>", 200, 50),
    ("story", "S", 80, 24),
    ("story", "S", 40, 20),
    ("story", "S", 120, 36),
    ("story", "S", 200, 50),
    ("mentions", "7<cr>j<cr>", 80, 24),
    ("skim", "<cr>c", 80, 24),
    ("sources", "<cr>gl", 80, 24),
    ("sources", "<cr>gl", 40, 20),
    ("sources", "<cr>gl", 120, 36),
    ("find", "gaferry", 80, 24),
    ("find", "gaferry", 120, 36),
    ("library", "gkg/bridge after:2026<cr>gwBridge<cr><esc>", 80, 24),
    ("library", "gkg/bridge after:2026<cr>gwBridge<cr><esc>", 40, 20),
];

/// Sources, each doing in its own way.
fn sources() -> Vec<Source> {
    let now = clock().with_timezone(&Utc);
    let ago = |minutes| Some(now - TimeDelta::minutes(minutes));
    let of = |kind, locator: &str, title: &str| Source {
        title: Some(title.to_owned()),
        checked_at: ago(4),
        status: SourceStatus::Ok,
        ..Source::new(kind, locator)
    };
    let failing = |source: Source, why: &str| Source {
        status: SourceStatus::Failing,
        error: Some(why.to_owned()),
        ..source
    };
    vec![
        Source {
            interval: Some(7200),
            ..of(SourceKind::Feed, "https://port.example/feed.xml", "Port Gazette")
        },
        failing(
            of(SourceKind::Feed, "https://coast.example/rss", "Coast FM"),
            "no such host; check the address and the connection",
        ),
        failing(
            of(SourceKind::Feed, "https://hill.example/atom.xml", "Hill Courier"),
            "its certificate is not accepted (it ended on 2026-11-02); nothing was read",
        ),
        Source {
            status: SourceStatus::Retired,
            error: Some("gone for good (410); it is not asked again: `dateline remove` it".to_owned()),
            ..of(SourceKind::Feed, "https://herald.example/feed", "Evening Herald")
        },
        of(SourceKind::Folder, "/home/ann/press", "press"),
        Source {
            checked_at: None,
            ..of(
                SourceKind::Page,
                "https://lorn.example/council",
                "Council of Lorn",
            )
        },
    ]
}

/// A screen after its keys; a prefix key has waited.
pub fn screen(keys: &str, cols: u16, rows: u16) -> (App, Desk) {
    let (mut app, mut desk) = reader(cols, rows);
    let all = sources();
    let setting = |s: &Source| SourceSetting::at(SourcePlace::Feed(s.locator.clone()));
    app.config.sources = all.iter().map(setting).collect();
    desk.drive(&mut app, keys);
    if desk.effects.contains(&Effect::ListSources) {
        desk.send(&mut app, Msg::Sources { all, show: true });
    }
    let generation = app.keys.generation;
    desk.send(&mut app, Msg::PrefixWaited { generation });
    (app, desk)
}

pub fn render(app: &App, colors: Colors) -> Buffer {
    let (cols, rows) = app.view.size;
    let mut buffer = Buffer::empty(Rect::new(0, 0, cols, rows));
    dateline::ui::draw(app, &Theme::of(colors, Depth::True), &mut buffer);
    buffer
}

pub fn text(buffer: &Buffer) -> String {
    let mut out = String::new();
    for row in buffer.content.chunks(buffer.area.width.into()) {
        let mut line = String::new();
        let mut skip = 0usize;
        for cell in row {
            if skip > 0 {
                skip -= 1;
                continue;
            }
            line.push_str(cell.symbol());
            skip = dateline::text::width::cols(cell.symbol()).saturating_sub(1);
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}

/// "3: 6-20 #56b4e9 bold": row, columns, style; plain stretches are left out.
pub fn styles(buffer: &Buffer) -> String {
    let mut out = String::new();
    for (y, row) in buffer.content.chunks(buffer.area.width.into()).enumerate() {
        let mut at = 0;
        let mut runs = String::new();
        while at < row.len() {
            let end = at
                + row[at..]
                    .iter()
                    .take_while(|c| named(c) == named(&row[at]))
                    .count();
            let name = named(&row[at]);
            if !name.is_empty() {
                let _ = write!(runs, " {at}-{end}{name}");
            }
            at = end;
        }
        if !runs.is_empty() {
            let _ = writeln!(out, "{y}:{runs}");
        }
    }
    out
}

fn named(cell: &Cell) -> String {
    let mut name = String::new();
    for (color, what) in [(cell.fg, "fg"), (cell.bg, "bg")] {
        if color != Color::Reset {
            let _ = write!(name, " {what}={color}");
        }
    }
    if !cell.modifier.is_empty() {
        let _ = write!(name, " {:?}", cell.modifier);
    }
    name
}

/// The screen as SVG, dark, one text element for each run.
pub fn svg(buffer: &Buffer) -> String {
    const CELL: (u16, u16) = (9, 19);
    let area = buffer.area;
    let (wide, high) = (area.width * CELL.0 + 20, area.height * CELL.1 + 20);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {wide} {high}\" width=\"{wide}\" height=\"{high}\">\n\
         <rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"#16181d\"/>\n\
         <g font-family=\"ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace\" font-size=\"15\" xml:space=\"preserve\">\n"
    );
    for (y, row) in buffer.content.chunks(area.width.into()).enumerate() {
        let mut at = 0;
        while at < row.len() {
            let len = row[at..]
                .iter()
                .take_while(|c| named(c) == named(&row[at]))
                .count();
            run(&mut out, &row[at..at + len], at, y, CELL);
            at += len;
        }
    }
    out.push_str("</g>\n</svg>\n");
    out
}

fn run(out: &mut String, cells: &[Cell], col: usize, row: usize, cell: (u16, u16)) {
    let words: String = cells.iter().map(Cell::symbol).collect();
    let style = &cells[0];
    let reversed = style.modifier.contains(Modifier::REVERSED);
    let shade = match style.fg {
        Color::Reset => "#d8dbe2".to_owned(),
        other => other.to_string(),
    };
    let (x, y) = (10 + col * usize::from(cell.0), 10 + row * usize::from(cell.1));
    let wide = cells.len() * usize::from(cell.0);
    if reversed {
        let _ = writeln!(
            out,
            "<rect x=\"{x}\" y=\"{y}\" width=\"{wide}\" height=\"{}\" fill=\"{shade}\"/>",
            cell.1
        );
    }
    if words.trim().is_empty() {
        return;
    }
    let mut looks = String::new();
    let has = |m| style.modifier.contains(m);
    if has(Modifier::BOLD) {
        looks.push_str(" font-weight=\"bold\"");
    }
    if has(Modifier::ITALIC) {
        looks.push_str(" font-style=\"italic\"");
    }
    if has(Modifier::UNDERLINED) {
        looks.push_str(" text-decoration=\"underline\"");
    }
    let fill = if reversed { "#16181d" } else { &shade };
    let words = words.replace('&', "&amp;").replace('<', "&lt;");
    let _ = writeln!(
        out,
        "<text x=\"{x}\" y=\"{}\" textLength=\"{wide}\" fill=\"{fill}\"{looks}>{words}</text>",
        y + 15
    );
}
