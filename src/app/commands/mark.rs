//! A catalogue: bookmarks, notes, copying.

use super::table::{Command, Group, Scope, Why};
use crate::app::layout::Pane;
use crate::app::lines::Target;
use crate::app::marking::{self, Subject};
use crate::app::message::Effect;
use crate::app::overlay::Overlay;
use crate::app::shelf::{self, Brought};
use crate::app::state::App;

pub(super) const COMMANDS: &[Command] = &[
    Command {
        id: "mark.toggle",
        title: "bookmark",
        doc: "Bookmarks the quote, paragraph, event or article under the cursor; again removes it.",
        group: Group::Mark,
        scope: Scope::Global,
        keys: &["b"],
        enabled: something,
        run: |app, _| match subject(app) {
            Some(subject) => marking::toggle(app, &subject),
            None => shelf::bring(app, Brought::Toggled),
        },
    },
    Command {
        id: "mark.note",
        title: "bookmark with note",
        doc: "Bookmarks what is under the cursor and writes a note to it.",
        group: Group::Mark,
        scope: Scope::Global,
        keys: &["B"],
        enabled: something,
        run: |app, _| {
            match subject(app) {
                Some(subject) => marking::ask_note(app, subject),
                None => return shelf::bring(app, Brought::Noted),
            }
            Vec::new()
        },
    },
    Command {
        id: "list.remove",
        title: "remove",
        doc: "Removes the bookmark; u brings it back.",
        group: Group::Mark,
        scope: Scope::In(Pane::Marks),
        keys: &["d", "delete"],
        enabled: on_mark,
        run: |app, _| match app.target() {
            Some(Target::Mark(id)) => marking::remove(app, id),
            _ => Vec::new(),
        },
    },
    Command {
        id: "list.edit",
        title: "edit note",
        doc: "Changes the note of the bookmark.",
        group: Group::Mark,
        scope: Scope::In(Pane::Marks),
        keys: &["e"],
        enabled: on_mark,
        run: |app, _| {
            if let Some(Target::Mark(id)) = app.target() {
                let note = app
                    .library
                    .bookmark(id)
                    .map(|b| b.note.clone())
                    .unwrap_or_default();
                app.overlay = Some(Overlay::note(Subject::Kept(id), &note));
            }
            Vec::new()
        },
    },
    Command {
        id: "export.open",
        title: "export",
        doc: "Writes all bookmarks to a file: Markdown, Org, JSON, CSV or HTML, with words, speaker, source, day, link, note, tags.",
        group: Group::Mark,
        scope: Scope::Global,
        keys: &["x"],
        enabled: |app| {
            if app.library.bookmarks.is_empty() {
                Err(Why("there is no bookmark yet (b makes one)"))
            } else {
                Ok(())
            }
        },
        run: |app, _| {
            app.overlay = Some(Overlay::export());
            Vec::new()
        },
    },
    Command {
        id: "copy.smart",
        title: "copy",
        doc: "Copies what is under the cursor, with speaker, source and day.",
        group: Group::Mark,
        scope: Scope::Global,
        keys: &["y"],
        enabled: |app| app.target().map(|_| ()).ok_or(Why("nothing is under the cursor")),
        run: |app, _| {
            let text = app.target().and_then(|t| marking::copied(app, t));
            text.map(Effect::Copy).into_iter().collect()
        },
    },
];

fn subject(app: &App) -> Option<Subject> {
    marking::subject(app, app.target()?)
}

fn something(app: &App) -> Result<(), Why> {
    // an article of the library that was not opened yet is brought first
    if subject(app).is_some() || shelf::selected(app).is_some() {
        return Ok(());
    }
    Err(Why("nothing to bookmark is under the cursor"))
}

fn on_mark(app: &App) -> Result<(), Why> {
    match app.target() {
        Some(Target::Mark(_)) => Ok(()),
        _ => Err(Why("there is no bookmark yet (b makes one)")),
    }
}
