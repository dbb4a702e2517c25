//! A catalogue: searching, picking, explaining.

use super::table::{Command, Group, Scope, Why, always, with_article};
use crate::app::explain;
use crate::app::layout::Pane;
use crate::app::overlay::Overlay;
use crate::app::whole::finder::{self, Finds};

pub(super) const COMMANDS: &[Command] = &[
    Command {
        id: "search.open",
        title: "search",
        doc: "Searches in the article; n and N go on. A capital letter makes case count.",
        group: Group::Find,
        scope: Scope::Global,
        keys: &["/"],
        enabled: with_article,
        run: |app, _| {
            app.history.leave(app.spot());
            app.turn_to(Pane::Read);
            app.overlay = Some(Overlay::search(app.panes.read.cursor));
            Vec::new()
        },
    },
    Command {
        id: "find.article",
        title: "find an article",
        doc: "Finds an article by some letters of its title or source, open or in the library, and shows how it begins.",
        group: Group::Find,
        scope: Scope::Global,
        keys: &["ga"],
        enabled: always,
        run: |app, _| finder::open(app, Finds::Articles),
    },
    Command {
        id: "find.why",
        title: "why",
        doc: "Why the quote, date or event here was read so. A ? beside a letter: speaker not certain.",
        group: Group::Find,
        scope: Scope::Global,
        keys: &["w"],
        enabled: |app| {
            explain::why(app)
                .map(|_| ())
                .ok_or(Why("no quote, date or event under the cursor"))
        },
        run: |app, _| {
            app.overlay = explain::why(app).map(Overlay::why);
            Vec::new()
        },
    },
];
