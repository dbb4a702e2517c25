//! A catalogue: the measure, zen, folding.

use super::table::{Command, Group, Scope, Why, always, with_article};
use crate::analysis::{Length, minutes};
use crate::app::layout::Pane;
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
        doc: "Dims all but key paragraphs, for skimming; again to undim. > and < take more or fewer.",
        group: Group::Layout,
        scope: Scope::Read,
        keys: &["c"],
        enabled: with_article,
        run: |app, _| {
            app.panes.read.folded = !app.panes.read.folded;
            say_keys(app);
            Vec::new()
        },
    },
    Command {
        id: "read.more_keys",
        title: "more key paragraphs",
        doc: "One more key paragraph: in the margin, for ]p and for c.",
        group: Group::Layout,
        scope: Scope::Read,
        keys: &[">"],
        enabled: |app| turned(app, 1, "every paragraph is key already"),
        run: |app, _| turn(app, 1),
    },
    Command {
        id: "read.fewer_keys",
        title: "fewer key paragraphs",
        doc: "One key paragraph fewer.",
        group: Group::Layout,
        scope: Scope::Read,
        keys: &["<"],
        enabled: |app| turned(app, -1, "one key paragraph is the fewest"),
        run: |app, _| turn(app, -1),
    },
    Command {
        id: "summary.longer",
        title: "longer summary",
        doc: "One sentence, three, five, as much as is read in a minute.",
        group: Group::Layout,
        scope: Scope::In(Pane::Summary),
        keys: &["=", "+"],
        enabled: |app| dial(app, longer, "a minute's read is the longest"),
        run: |app, _| set(app, longer),
    },
    Command {
        id: "summary.shorter",
        title: "shorter summary",
        doc: "A minute's read, five sentences, three, one.",
        group: Group::Layout,
        scope: Scope::In(Pane::Summary),
        keys: &["-"],
        enabled: |app| dial(app, shorter, "one sentence is the shortest"),
        run: |app, _| set(app, shorter),
    },
];

/// The next longer summary.
fn longer(length: Length) -> Option<Length> {
    Length::ALL.get(length as usize + 1).copied()
}

/// The next shorter one.
fn shorter(length: Length) -> Option<Length> {
    Length::ALL.get((length as usize).checked_sub(1)?).copied()
}

fn dial(app: &App, way: fn(Length) -> Option<Length>, why: &'static str) -> Result<(), Why> {
    way(app.panes.summary.length).map(|_| ()).ok_or(Why(why))
}

fn set(app: &mut App, way: fn(Length) -> Option<Length>) -> Vec<Effect> {
    if let Some(length) = way(app.panes.summary.length) {
        app.panes.summary.length = length;
        app.say(format!("summary: {}", length.words()));
    }
    Vec::new()
}

/// Would one key paragraph more, or fewer, change anything?
fn turned(app: &App, by: isize, why: &'static str) -> Result<(), Why> {
    let entry = app.entry().ok_or(Why("no article is open"))?;
    let more = app.search.more_keys;
    match entry.skim.keys(more) == entry.skim.keys(more + by) {
        true => Err(Why(why)),
        false => Ok(()),
    }
}

fn turn(app: &mut App, by: isize) -> Vec<Effect> {
    app.search.more_keys += by;
    say_keys(app);
    Vec::new()
}

fn say_keys(app: &mut App) {
    let Some(entry) = app.entry() else { return };
    let (keys, all) = (entry.skim.keys(app.search.more_keys), entry.skim.paragraphs());
    let read = minutes(entry.skim.words(app.search.more_keys));
    app.say(format!(
        "{keys} of {all} paragraphs key, {read} min to skim (> < change)"
    ));
}

fn measure(app: &mut App, cols: u16) -> Vec<Effect> {
    let cols = cols.clamp(MEASURE.0, MEASURE.1);
    app.panes.read.measure = cols;
    app.say(format!("rows of up to {cols} columns"));
    Vec::new()
}
