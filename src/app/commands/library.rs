//! A catalogue: the library: searching it, marking all of it read, removing from it.

use super::table::{Command, Group, Scope, Why, always};
use crate::app::edits::Edit;
use crate::app::layout::Pane;
use crate::app::message::Effect;
use crate::app::overlay::Overlay;
use crate::app::shelf;
use crate::app::state::App;

pub(super) const COMMANDS: &[Command] = &[
    Command {
        id: "library.search",
        title: "search the library",
        doc: "Finds articles of the library: words, speaker:, source:, tag:, after:, before:, is:unread, -word, \"phrase\". Empty shows all.",
        group: Group::Find,
        scope: Scope::Global,
        keys: &["g/"],
        enabled: always,
        run: |app, _| {
            app.overlay = Some(Overlay::library(&app.shelf.line));
            Vec::new()
        },
    },
    Command {
        id: "library.turn",
        title: "library",
        doc: "Turns the front page from the library to the articles that are open, and back.",
        group: Group::Go,
        scope: Scope::Global,
        keys: &["gk"],
        enabled: |app| {
            if app.shelf.on && app.library.entries.is_empty() {
                Err(Why("no article is open"))
            } else {
                Ok(())
            }
        },
        run: |app, _| {
            app.history.leave(app.spot());
            app.turn_to(Pane::Front);
            if app.shelf.on {
                app.shelf.on = false;
                app.library.version += 1;
                return Vec::new();
            }
            shelf::show(app)
        },
    },
    Command {
        id: "library.read_all",
        title: "all read",
        doc: "Marks everything that the library lists here as read; u takes it back.",
        group: Group::Article,
        scope: Scope::In(Pane::Front),
        keys: &["A"],
        enabled: listed,
        run: |app, _| vec![Effect::MarkAllRead(app.shelf.query.clone())],
    },
    Command {
        id: "library.remove",
        title: "remove",
        doc: "Removes the article from the library; its bookmarks stay. u brings it back.",
        group: Group::Article,
        scope: Scope::In(Pane::Front),
        keys: &["d", "delete"],
        enabled: listed,
        run: |app, _| {
            let Some(id) = shelf::selected(app).map(|i| i.article) else {
                return Vec::new();
            };
            app.edits.push(Edit::Gone(vec![id]));
            vec![Effect::RemoveKept(vec![id])]
        },
    },
];

fn listed(app: &App) -> Result<(), Why> {
    if !app.shelf.on {
        return Err(Why("the front page shows what is open; gk turns to the library"));
    }
    shelf::selected(app).map(|_| ()).ok_or(Why("the list is empty"))
}
