//! A catalogue: the timeline: zooming, holding it to a person or source, what comes next.

use super::table::{Command, Group, Scope, Why, with_article};
use crate::app::layout::Pane;
use crate::app::overlay::{Choice, Offer, Overlay, Picker};
use crate::app::panes::only::{Only, choices};
use crate::app::panes::timeline::tellings;
use crate::app::state::App;
use crate::briefing::zoom::Zoom;

pub(super) const COMMANDS: &[Command] = &[
    Command {
        id: "timeline.zoom_in",
        title: "zoom in",
        doc: "Closer: the events by year, quarter, month, week, day; the strip shows the time around the cursor.",
        group: Group::Layout,
        scope: Scope::In(Pane::Timeline),
        keys: &["=", "+"],
        enabled: |app| step(app, true).map(|_| ()),
        run: |app, _| zoom(app, true),
    },
    Command {
        id: "timeline.zoom_out",
        title: "zoom out",
        doc: "Farther: coarser stretches of time, and at last one list under the whole strip.",
        group: Group::Layout,
        scope: Scope::In(Pane::Timeline),
        keys: &["-"],
        enabled: |app| step(app, false).map(|_| ()),
        run: |app, _| zoom(app, false),
    },
    Command {
        id: "timeline.only",
        title: "who or which source",
        doc: "Holds the timeline to events that name one person or body, or to one source; esc lets go.",
        group: Group::Find,
        scope: Scope::In(Pane::Timeline),
        keys: &["F"],
        enabled: |app| {
            if app.panes.timeline.nodes().is_empty() {
                Err(Why("there are no events"))
            } else {
                Ok(())
            }
        },
        run: |app, _| {
            app.overlay = Some(picker(app));
            Vec::new()
        },
    },
    Command {
        id: "timeline.next",
        title: "what comes next",
        doc: "What is planned in all open articles: today, this week, later, and what was due. Again: the timeline.",
        group: Group::Go,
        scope: Scope::Global,
        keys: &["gn"],
        enabled: with_article,
        run: |app, _| {
            let here = app.view.focus == Pane::Timeline;
            if here && app.panes.timeline.next {
                app.panes.timeline.next = false;
                return Vec::new();
            }
            app.history.leave(app.spot());
            app.panes.timeline.next = true;
            app.panes.timeline.only = None;
            app.turn_to(Pane::Timeline);
            app.settle();
            app.panes.timeline.sheet.step(isize::MIN);
            Vec::new()
        },
    },
];

/// The zoom to go to, or why there is none.
fn step(app: &App, nearer: bool) -> Result<Zoom, Why> {
    let state = &app.panes.timeline;
    if state.next {
        return Err(Why("what comes next has its own order (gn leaves it)"));
    }
    let found = state.zoom.step(nearer, &state.days());
    found.ok_or(Why(match nearer {
        true => "closer there is nothing more to tell apart",
        false => "this is all of it",
    }))
}

fn zoom(app: &mut App, nearer: bool) -> Vec<crate::app::message::Effect> {
    if let Ok(zoom) = step(app, nearer) {
        app.panes.timeline.zoom = zoom;
        app.say(match zoom {
            Zoom::Whole => "one list".to_owned(),
            _ => format!("by {}", zoom.word()),
        });
    }
    Vec::new()
}

/// Everybody and every source of the timeline, with the number of their events.
fn picker(app: &App) -> Overlay {
    let state = &app.panes.timeline;
    let offer = |keys: String, name: String, doc: &str, nth| Offer {
        group: None,
        keys,
        name,
        doc: doc.to_owned(),
        enabled: true,
        choice: Choice::Only(nth),
    };
    let mut options = Vec::new();
    if state.only.is_some() {
        options.push(offer(
            state.nodes().len().to_string(),
            "everything".to_owned(),
            "all events again",
            None,
        ));
    }
    for (nth, (only, n)) in choices(&app.library, state.nodes()).into_iter().enumerate() {
        let (name, doc) = match only {
            Only::Person(name) => (name, "who"),
            Only::Source(name) => (name, "source"),
        };
        options.push(offer(n.to_string(), name, doc, Some(nth)));
    }
    Overlay::Picker(Picker::new("Events of".to_owned(), options, false))
}

/// Holds the timeline to the choice of this number, as the picker counted it; none lets go.
pub fn hold(app: &mut App, nth: Option<usize>) {
    let all = choices(&app.library, app.panes.timeline.nodes());
    app.panes.timeline.only = nth.and_then(|n| all.into_iter().nth(n)).map(|(only, _)| only);
}

/// Where more than one article tells of the event under the cursor: each, to choose from.
pub(super) fn offer(app: &App) -> Option<Overlay> {
    if app.view.focus != Pane::Timeline {
        return None;
    }
    let told = tellings(app);
    let options: Vec<Offer> = told
        .into_iter()
        .map(|(article, at, source, words)| Offer {
            group: None,
            keys: String::new(),
            name: source,
            doc: words,
            enabled: true,
            choice: Choice::Jump(article, at),
        })
        .collect();
    (!options.is_empty()).then(|| Overlay::Picker(Picker::new("Told by".to_owned(), options, false)))
}
