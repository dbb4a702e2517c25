//! A catalogue: views, panes and the way back.

use super::table::{Arg, Command, Group, Scope, Why, always, with_article};
use crate::app::layout::Pane;
use crate::app::message::Effect;
use crate::app::state::App;

macro_rules! view {
    ($id:literal, $title:literal, $doc:literal, $keys:expr, $pane:expr, $enabled:expr) => {
        Command {
            id: $id,
            title: $title,
            doc: $doc,
            group: Group::Go,
            scope: Scope::Global,
            keys: $keys,
            enabled: $enabled,
            run: |app, _| go(app, $pane),
        }
    };
}

pub(super) const COMMANDS: &[Command] = &[
    view!(
        "view.front",
        "front page",
        "The list of articles.",
        &["1", "gf"],
        Pane::Front,
        always
    ),
    view!(
        "view.read",
        "read",
        "The text of the article.",
        &["2", "gr"],
        Pane::Read,
        with_article
    ),
    view!(
        "view.quotes",
        "quotes",
        "Who said what, speaker by speaker.",
        &["3", "gq"],
        Pane::Quotes,
        with_article
    ),
    view!(
        "view.timeline",
        "timeline",
        "What happened when.",
        &["4"],
        Pane::Timeline,
        with_article
    ),
    view!(
        "view.summary",
        "summary",
        "What happened, who says what, what comes next.",
        &["5", "gy"],
        Pane::Summary,
        with_article
    ),
    view!(
        "view.marks",
        "marks",
        "Bookmarks and notes.",
        &["6", "gm"],
        Pane::Marks,
        always
    ),
    Command {
        id: "pane.next",
        title: "next pane",
        doc: "Gives the keys to the next pane on screen; with one pane, turns to the next view.",
        group: Group::Go,
        scope: Scope::Global,
        keys: &["tab"],
        enabled: always,
        run: |app, _| cycle(app, 1),
    },
    Command {
        id: "pane.prev",
        title: "previous pane",
        doc: "Gives the keys to the pane before; with one pane, turns to the view before.",
        group: Group::Go,
        scope: Scope::Global,
        keys: &["shift-tab"],
        enabled: always,
        run: |app, _| cycle(app, -1),
    },
    Command {
        id: "pane.left",
        title: "left",
        doc: "To the pane on the left; with one pane, back out to the text or the front page.",
        group: Group::Go,
        scope: Scope::Global,
        keys: &["h", "left"],
        enabled: |app| {
            if app.view.focus == Pane::Front {
                Err(Why("this is the front page"))
            } else {
                Ok(())
            }
        },
        run: left,
    },
    Command {
        id: "history.back",
        title: "back",
        doc: "Back to where the last jump left from, over panes and articles.",
        group: Group::Go,
        scope: Scope::Global,
        keys: &["H", "ctrl-o", "backspace", "alt-left"],
        enabled: |app| {
            if app.history.has_back() {
                Ok(())
            } else {
                Err(Why("no jump was made yet"))
            }
        },
        run: |app, _| {
            if let Some(spot) = app.history.back(app.spot()) {
                app.go_to(spot);
            }
            Vec::new()
        },
    },
    Command {
        id: "history.forward",
        title: "forward",
        doc: "Forward again, after going back.",
        group: Group::Go,
        scope: Scope::Global,
        keys: &["L", "alt-right"],
        enabled: |app| {
            if app.history.has_forward() {
                Ok(())
            } else {
                Err(Why("nothing to go forward to"))
            }
        },
        run: |app, _| {
            if let Some(spot) = app.history.forward(app.spot()) {
                app.go_to(spot);
            }
            Vec::new()
        },
    },
];

/// Turns to a view; a jump.
pub(super) fn go(app: &mut App, pane: Pane) -> Vec<Effect> {
    if app.view.focus == pane && app.view.screen == pane {
        return Vec::new();
    }
    app.history.leave(app.spot());
    app.view.screen = pane;
    app.view.focus = pane;
    match (pane, app.panes.read.article) {
        (Pane::Read, Some(article)) => app.mark_read(article, true),
        _ => Vec::new(),
    }
}

fn cycle(app: &mut App, by: isize) -> Vec<Effect> {
    let on_screen: Vec<Pane> = app.view.layout.panes.iter().map(|(p, _)| *p).collect();
    let next = |list: &[Pane], here: Pane| {
        let at = list.iter().position(|p| *p == here).unwrap_or(0);
        let n = list.len().max(1) as isize;
        list.get((at as isize + by).rem_euclid(n) as usize).copied()
    };
    if on_screen.len() > 1 {
        if let Some(pane) = next(&on_screen, app.view.focus) {
            app.view.focus = pane;
        }
        return Vec::new();
    }
    match next(&Pane::ALL, app.view.screen) {
        Some(pane) if app.entry().is_some() || matches!(pane, Pane::Front | Pane::Marks) => go(app, pane),
        _ => Vec::new(),
    }
}

fn left(app: &mut App, _: Arg) -> Vec<Effect> {
    let here = app.view.layout.rect(app.view.focus);
    let beside = app
        .view
        .layout
        .panes
        .iter()
        .filter(|(_, r)| here.is_some_and(|h| r.col < h.col))
        .max_by_key(|(_, r)| r.col)
        .map(|(p, _)| *p);
    match (beside, app.view.focus) {
        (Some(pane), _) => {
            app.view.focus = pane;
            Vec::new()
        }
        (None, Pane::Read | Pane::Marks) => go(app, Pane::Front),
        (None, _) => go(app, Pane::Read),
    }
}
