//! A catalogue: the library: searching it, marking all of it read, removing from it.

use super::table::{Command, Group, Scope, Why, always};
use crate::app::edits::Edit;
use crate::app::layout::Pane;
use crate::app::lines::Target;
use crate::app::message::Effect;
use crate::app::overlay::Overlay;
use crate::app::shelf;
use crate::app::state::App;
use crate::app::whole::gathering;
use crate::app::whole::held;
use crate::article::ArticleId;

pub(super) const COMMANDS: &[Command] = &[
    Command {
        id: "library.search",
        title: "search the library",
        doc: "Finds articles of the library: words, speaker:, source:, tag:, after:, before:, is:unread, sort:relevance, -word, \"phrase\". Empty shows all.",
        group: Group::Find,
        scope: Scope::Global,
        keys: &["g/"],
        enabled: always,
        run: |app, _| {
            app.overlay = Some(Overlay::library(&app.shelf.held.view().line));
            Vec::new()
        },
    },
    Command {
        id: "library.save_search",
        title: "save this search",
        doc: "Gives a name to the search or filter that holds the list; it stands on the front page from then on.",
        group: Group::Find,
        scope: Scope::Global,
        keys: &["gw"],
        enabled: held_to_a_query,
        run: |app, _| {
            app.overlay = Some(Overlay::search_name(&app.shelf.held.view().line));
            Vec::new()
        },
    },
    Command {
        id: "library.searches",
        title: "saved searches",
        doc: "Saved searches, with how much each finds; enter opens one.",
        group: Group::Go,
        scope: Scope::Global,
        keys: &["gv"],
        enabled: |app| {
            if app.shelf.held.saved.is_empty() {
                Err(Why("there is none; gw saves a search"))
            } else {
                Ok(())
            }
        },
        run: |app, _| {
            app.overlay = Some(held::picker(app));
            Vec::new()
        },
    },
    Command {
        id: "library.edit_search",
        title: "edit search",
        doc: "Changes what the saved search at the cursor asks for; u takes it back.",
        group: Group::Find,
        scope: Scope::In(Pane::Front),
        keys: &["e"],
        enabled: |app| match app.panes.front.sheet.target() {
            Some(Target::Saved(_)) => Ok(()),
            _ => Err(Why("no saved search is at the cursor")),
        },
        run: |app, _| {
            if let Some(Target::Saved(n)) = app.panes.front.sheet.target()
                && let Some(saved) = app.shelf.held.saved.get(n)
            {
                app.overlay = Some(Overlay::search_query(&saved.search.name, &saved.search.query));
            }
            Vec::new()
        },
    },
    Command {
        id: "library.group",
        title: "group",
        doc: "Lists the library by source, tag, day, state, and as articles again; enter opens a group, esc comes back.",
        group: Group::Layout,
        scope: Scope::In(Pane::Front),
        keys: &["c"],
        enabled: on,
        run: |app, _| held::regroup(app),
    },
    Command {
        id: "library.filter",
        title: "filter",
        doc: "Holds the library to a source, tag, state or the last days; several add up, chosen again one goes; esc lets go.",
        group: Group::Find,
        scope: Scope::In(Pane::Front),
        keys: &["F"],
        enabled: on,
        run: |app, _| vec![Effect::ListFilters(app.shelf.query.clone())],
    },
    Command {
        id: "library.timeline",
        title: "timeline of the list",
        doc: "One timeline over everything that is listed here, or the group or saved search at the cursor; quotes and people too (s).",
        group: Group::Go,
        scope: Scope::In(Pane::Front),
        keys: &["T"],
        enabled: listed,
        run: |app, _| gathering::timeline(app),
    },
    Command {
        id: "article.changes",
        title: "what changed",
        doc: "What changed in the article since it was read: quotes first, then sentences; enter leads to the text.",
        group: Group::Find,
        scope: Scope::Global,
        keys: &["gd"],
        enabled: |app| here(app).map(|_| ()).ok_or(Why("no article is open")),
        run: |app, _| here(app).map(Effect::Compare).into_iter().collect(),
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
        doc: "Marks everything that the library lists here, or all of the group or saved search at the cursor, as read; u takes it back.",
        group: Group::Article,
        scope: Scope::In(Pane::Front),
        keys: &["A"],
        enabled: listed,
        run: |app, _| vec![Effect::MarkAllRead(held::meant(app).0)],
    },
    Command {
        id: "library.remove",
        title: "remove",
        doc: "Removes the article from the library, its bookmarks stay; or the saved search. u brings it back.",
        group: Group::Article,
        scope: Scope::In(Pane::Front),
        keys: &["d", "delete"],
        enabled: |app| {
            listed(app)?;
            match app.panes.front.sheet.target() {
                Some(Target::Group(_)) => Err(Why("this is a group; enter shows its articles")),
                _ => Ok(()),
            }
        },
        run: |app, _| {
            if let Some(Target::Saved(n)) = app.panes.front.sheet.target() {
                return held::forget(app, n);
            }
            let Some(id) = shelf::selected(app).map(|i| i.article) else {
                return Vec::new();
            };
            app.edits.push(Edit::Gone(vec![id]));
            vec![Effect::RemoveKept(vec![id])]
        },
    },
];

fn on(app: &App) -> Result<(), Why> {
    if app.shelf.on {
        Ok(())
    } else {
        Err(Why("the front page shows what is open; gk turns to the library"))
    }
}

fn listed(app: &App) -> Result<(), Why> {
    on(app)?;
    let target = app.panes.front.sheet.target();
    target.map(|_| ()).ok_or(Why("the list is empty"))
}

/// The article under the cursor of the front page, else the open one.
fn here(app: &App) -> Option<ArticleId> {
    match shelf::selected(app).filter(|_| app.view.focus == Pane::Front) {
        Some(item) => Some(item.article),
        None => app.entry().map(|e| e.article().id),
    }
}

/// The query that the list is held to can be given a name.
fn held_to_a_query(app: &App) -> Result<(), Why> {
    on(app)?;
    match app.shelf.held.view() {
        view if view.line.is_empty() => Err(Why("nothing is searched for; g/ searches")),
        _ => Ok(()),
    }
}
