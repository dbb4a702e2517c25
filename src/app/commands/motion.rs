//! A catalogue: moving by lines, pages and ends, in the text and in lists.

use super::table::{Arg, Command, Group, Scope, always};
use crate::app::layout::Pane;
use crate::app::message::Effect;
use crate::app::panes::reading::Show;
use crate::app::state::App;

macro_rules! motion {
    ($id:literal, $title:literal, $doc:literal, $keys:expr, $run:expr) => {
        Command {
            id: $id,
            title: $title,
            doc: $doc,
            group: Group::Move,
            scope: Scope::Global,
            keys: $keys,
            enabled: always,
            run: $run,
        }
    };
}

pub(super) const COMMANDS: &[Command] = &[
    motion!(
        "move.down",
        "down",
        "A row of text, or an item of a list, down.",
        &["j", "down"],
        |app, _| step(app, 1)
    ),
    motion!(
        "move.up",
        "up",
        "A row of text, or an item of a list, up.",
        &["k", "up"],
        |app, _| step(app, -1)
    ),
    motion!(
        "move.half_down",
        "half page down",
        "Half a page down.",
        &["ctrl-d"],
        |app, _| half(app, 1)
    ),
    motion!(
        "move.half_up",
        "half page up",
        "Half a page up.",
        &["ctrl-u"],
        |app, _| half(app, -1)
    ),
    motion!(
        "move.page_down",
        "page down",
        "A page down, two rows kept.",
        &["space", "ctrl-f", "pagedown"],
        |app, _| page(app, 1)
    ),
    motion!(
        "move.page_up",
        "page up",
        "A page up, two rows kept.",
        &["ctrl-b", "pageup"],
        |app, _| page(app, -1)
    ),
    motion!(
        "move.top",
        "top",
        "To the beginning; a jump.",
        &["gg", "home"],
        top
    ),
    motion!("move.end", "end", "To the end; a jump.", &["G", "end"], end),
];

fn step(app: &mut App, by: isize) -> Vec<Effect> {
    match app.view.focus {
        Pane::Read => app.read(|reading, entry| reading.step(entry, by)),
        _ => {
            if let Some(sheet) = app.sheet() {
                sheet.step(by);
            }
        }
    }
    Vec::new()
}

fn scroll(app: &mut App, rows: isize) -> Vec<Effect> {
    match app.view.focus {
        Pane::Read => app.read(|reading, entry| reading.scroll(entry, rows)),
        _ => {
            if let Some(sheet) = app.sheet() {
                sheet.page(rows);
            }
        }
    }
    Vec::new()
}

fn height(app: &App) -> isize {
    let rows = match app.view.focus {
        Pane::Read => app.panes.read.height(),
        pane => app.panes.sheet(pane).map_or(0, |s| s.height),
    };
    isize::try_from(rows).unwrap_or(1)
}

fn half(app: &mut App, way: isize) -> Vec<Effect> {
    let rows = (height(app) / 2).max(1);
    scroll(app, way * rows)
}

fn page(app: &mut App, way: isize) -> Vec<Effect> {
    let rows = (height(app) - 2).max(1);
    scroll(app, way * rows)
}

fn top(app: &mut App, _: Arg) -> Vec<Effect> {
    app.history.leave(app.spot());
    match app.view.focus {
        Pane::Read => app.read(|reading, entry| {
            reading.go(entry, 0, Show::Row(0));
        }),
        _ => {
            if let Some(sheet) = app.sheet() {
                sheet.step(isize::MIN);
            }
        }
    }
    Vec::new()
}

fn end(app: &mut App, _: Arg) -> Vec<Effect> {
    app.history.leave(app.spot());
    match app.view.focus {
        Pane::Read => app.read(|reading, entry| reading.go_end(entry)),
        _ => {
            if let Some(sheet) = app.sheet() {
                sheet.step(isize::MAX);
            }
        }
    }
    Vec::new()
}
