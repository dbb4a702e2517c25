//! A catalogue: the measure, zen, folding.

use super::table::{Command, Group, Scope, Why, always, with_article};
use crate::app::message::Effect;
use crate::app::state::App;

/// Narrowest and widest measure, in cells.
const MEASURE: (u16, u16) = (25, 120);
/// What one key press changes.
const STEP: u16 = 4;

pub(super) const COMMANDS: &[Command] = &[
    Command {
        id: "layout.wider",
        title: "wider",
        doc: "Longer rows of text, up to 120 columns or the pane's width.",
        group: Group::Layout,
        scope: Scope::Global,
        keys: &["=", "+"],
        enabled: |app| {
            if app.panes.read.measure >= MEASURE.1 {
                Err(Why("120 columns are the widest"))
            } else {
                Ok(())
            }
        },
        run: |app, _| measure(app, app.panes.read.measure.saturating_add(STEP)),
    },
    Command {
        id: "layout.narrower",
        title: "narrower",
        doc: "Shorter rows of text, down to 25 columns.",
        group: Group::Layout,
        scope: Scope::Global,
        keys: &["-"],
        enabled: |app| {
            if app.panes.read.measure <= MEASURE.0 {
                Err(Why("25 columns are the narrowest"))
            } else {
                Ok(())
            }
        },
        run: |app, _| measure(app, app.panes.read.measure.saturating_sub(STEP)),
    },
    Command {
        id: "layout.zen",
        title: "zen",
        doc: "This pane alone, without tabs and bottom line; again to come back.",
        group: Group::Layout,
        scope: Scope::Global,
        keys: &["z"],
        enabled: always,
        run: |app, _| {
            app.view.zen = !app.view.zen;
            if app.view.zen {
                app.view.screen = app.view.focus;
            }
            Vec::new()
        },
    },
    Command {
        id: "read.fold",
        title: "dim the rest",
        doc: "Dims all but key paragraphs and quotes; again to undim.",
        group: Group::Layout,
        scope: Scope::Read,
        keys: &["c"],
        enabled: with_article,
        run: |app, _| {
            app.panes.read.folded = !app.panes.read.folded;
            Vec::new()
        },
    },
];

fn measure(app: &mut App, cols: u16) -> Vec<Effect> {
    let cols = cols.clamp(MEASURE.0, MEASURE.1);
    app.panes.read.measure = cols;
    app.say(format!("rows of up to {cols} columns"));
    Vec::new()
}
