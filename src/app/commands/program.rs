//! A catalogue: leaving, help, palette, undo.

use super::table::{Command, Group, Scope, Why, always};
use crate::app::edits;
use crate::app::layout::Pane;
use crate::app::message::Effect;
use crate::app::overlay::Overlay;
use crate::app::search::Stop;
use crate::app::state::App;
use crate::app::whole::held;

pub(super) const COMMANDS: &[Command] = &[
    Command {
        id: "app.help",
        title: "help",
        doc: "All keys of this view; typing filters, enter runs.",
        group: Group::Program,
        scope: Scope::Global,
        keys: &["?", "F1"],
        enabled: always,
        run: |app, _| {
            app.overlay = Some(Overlay::help(app));
            Vec::new()
        },
    },
    Command {
        id: "app.palette",
        title: "commands",
        doc: "All commands by name, with their keys; typing filters, enter runs.",
        group: Group::Program,
        scope: Scope::Global,
        keys: &[":", "ctrl-p"],
        enabled: always,
        run: |app, _| {
            app.overlay = Some(Overlay::palette(app));
            Vec::new()
        },
    },
    Command {
        id: "edit.undo",
        title: "undo",
        doc: "Takes back the last bookmark, note, correction, removal or read mark.",
        group: Group::Program,
        scope: Scope::Global,
        keys: &["u"],
        enabled: |app| {
            if app.edits.can_undo() {
                Ok(())
            } else {
                Err(Why("nothing to undo"))
            }
        },
        run: |app, _| edits::undo(app),
    },
    Command {
        id: "edit.redo",
        title: "redo",
        doc: "Does again what was undone.",
        group: Group::Program,
        scope: Scope::Global,
        keys: &["U", "ctrl-r"],
        enabled: |app| {
            if app.edits.can_redo() {
                Ok(())
            } else {
                Err(Why("nothing to redo"))
            }
        },
        run: |app, _| edits::redo(app),
    },
    Command {
        id: "app.cancel",
        title: "cancel",
        doc: "Closes what is open over the panes; clears search marks and messages; leaves zen; on the front page lets go of a search, filter or grouping.",
        group: Group::Program,
        scope: Scope::Global,
        keys: &["esc"],
        enabled: always,
        run: |app, _| {
            if app.view.focus == Pane::Front && app.shelf.on && app.shelf.held.is_narrow() {
                return held::let_go(app);
            }
            if app.search.last == Stop::Mention {
                app.search.last = Stop::Quote;
                app.search.followed = None;
            } else if app.search.hits.is_empty() {
                app.view.zen = false;
                app.panes.quotes.only = None;
                app.panes.quotes.page = None;
                let timeline = &mut app.panes.timeline;
                if timeline.only.take().is_none() {
                    timeline.next = false;
                }
            }
            app.search.hits.clear();
            Vec::new()
        },
    },
    Command {
        id: "app.back_or_quit",
        title: "leave",
        doc: "Leaves the view for the front page, a search there for the whole list; from there, ends the program. Places are kept.",
        group: Group::Program,
        scope: Scope::Global,
        keys: &["q"],
        enabled: always,
        run: |app, _| leave(app),
    },
    Command {
        id: "app.quit",
        title: "quit",
        doc: "Ends the program at once. Places are kept.",
        group: Group::Program,
        scope: Scope::Global,
        keys: &["Q", "ctrl-c"],
        enabled: always,
        run: |_, _| vec![Effect::Quit],
    },
    Command {
        id: "app.redraw",
        title: "redraw",
        doc: "Draws the whole screen anew.",
        group: Group::Program,
        scope: Scope::Global,
        keys: &["ctrl-l"],
        enabled: always,
        run: |_, _| vec![Effect::Redraw],
    },
    Command {
        id: "app.suspend",
        title: "suspend",
        doc: "To the shell; fg comes back.",
        group: Group::Program,
        scope: Scope::Global,
        keys: &["ctrl-z"],
        enabled: always,
        run: |_, _| vec![Effect::Suspend],
    },
];

fn leave(app: &mut App) -> Vec<Effect> {
    if app.view.zen {
        app.view.zen = false;
    } else if app.view.screen != Pane::Front {
        app.history.leave(app.spot());
        app.view.screen = Pane::Front;
        app.view.focus = Pane::Front;
    } else if app.view.focus != Pane::Front {
        app.view.focus = Pane::Front;
    } else if app.shelf.on && app.shelf.held.is_narrow() {
        return held::let_go(app);
    } else {
        return vec![Effect::Quit];
    }
    Vec::new()
}
