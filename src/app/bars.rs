//! The line of tabs and the bottom line.
//!
//! The state comes in; the words and what a click on them runs go out, keys taken from the command table. It
//! refuses to show a key of a command that cannot run now.

use super::commands;
use super::layout::{Bar, Pane};
use super::lines::{Line, Role};
use super::state::App;
use crate::text::width;

const VIEWS: [&str; 7] = [
    "view.front",
    "view.read",
    "view.quotes",
    "view.timeline",
    "view.summary",
    "view.marks",
    "view.people",
];

/// The line of tabs: the seven views, and what is open at the right. Where not all words fit, only the chosen view
/// has its word.
#[must_use]
pub fn tabs(app: &App) -> Bar {
    let cols = usize::from(app.view.size.0);
    let mut bar = Bar::default();
    let whole: usize = Pane::ALL.iter().map(|p| width::cols(p.word()) + 4).sum();
    for (i, (pane, id)) in Pane::ALL.into_iter().zip(VIEWS).enumerate() {
        let words = if whole <= cols || pane == app.view.screen {
            format!(" {} {} ", i + 1, pane.word())
        } else {
            format!(" {} ", i + 1)
        };
        if bar.line.cols() + width::cols(&words) > cols {
            break;
        }
        let role = if pane == app.view.screen {
            Role::Title
        } else {
            Role::Dim
        };
        add(&mut bar, &words, role, Some(id));
    }
    let (all, unread) = if app.shelf.on {
        app.shelf.counts
    } else {
        let unread = app.library.entries.iter().filter(|e| !e.read).count();
        (app.library.entries.len(), unread)
    };
    let reading = if app.news.loading { "reading… " } else { "" };
    let unread = match (all, unread) {
        (0, _) => String::new(),
        (_, 0) => "all read ".to_owned(),
        (_, n) => format!("{n} unread "),
    };
    let fetched = super::sources::how_far(app).unwrap_or_default();
    let left = cols.saturating_sub(bar.line.cols());
    let rights = [
        format!("{fetched}{reading}{unread}"),
        format!("{fetched}{reading}"),
        fetched,
    ];
    if let Some(right) = rights.iter().find(|right| width::cols(right) < left) {
        add(&mut bar, &" ".repeat(left - width::cols(right)), Role::Dim, None);
        add(&mut bar, right, Role::Dim, None);
    }
    bar
}

/// The bottom line: a message, the keys typed so far, or what can be done here; help and palette at the right.
#[must_use]
pub fn foot(app: &App) -> Bar {
    let cols = usize::from(app.view.size.0);
    let mut right = Vec::new();
    for (id, word) in [("app.help", "help"), ("app.palette", "commands")] {
        if let Some(key) = app.keys.map.keys_of(id).first() {
            right.push((format!("  {key} {word}"), id));
        }
    }
    let wide: usize = right.iter().map(|(w, _)| width::cols(w)).sum::<usize>() + 1;
    let message = app.news.status.as_ref().filter(|_| app.keys.pending.is_empty());
    // a message is worth more than two hints
    let is_long = message.is_some_and(|(words, _)| width::cols(words) + 3 + wide > cols);
    let keep_right = cols >= 60 && !is_long;
    let room = if keep_right { cols - wide } else { cols };
    let mut bar = Bar::default();
    add(&mut bar, " ", Role::Dim, None);
    if !app.keys.pending.is_empty() {
        let typed: Vec<String> = app.keys.pending.iter().map(ToString::to_string).collect();
        add(&mut bar, &format!("{}…", typed.join(" ")), Role::Label, None);
    } else if let Some((words, fault)) = &app.news.status {
        let role = if *fault { Role::Fault } else { Role::Label };
        add(&mut bar, &width::fit(words, room.saturating_sub(2)), role, None);
    } else if app.config.hints {
        hints(app, room, &mut bar);
    }
    if keep_right {
        let gap = cols.saturating_sub(bar.line.cols() + wide);
        add(&mut bar, &" ".repeat(gap), Role::Dim, None);
        for (words, id) in right {
            add(&mut bar, &words, Role::Dim, Some(id));
        }
    }
    bar
}

fn hints(app: &App, room: usize, bar: &mut Bar) {
    let ids: &[&str] = match app.view.focus {
        Pane::Front => &[
            "list.open",
            "story.open",
            "move.down",
            "view.quotes",
            "view.timeline",
            "view.summary",
            "mark.toggle",
            "library.search",
            "library.group",
            "library.filter",
            "find.article",
            "app.back_or_quit",
        ],
        Pane::Read => &[
            "jump.repeat",
            "jump.key_next",
            "jump.date_next",
            "mark.toggle",
            "find.why",
            "correct.speaker",
            "history.back",
            "search.open",
            "quotes.speaker",
            "read.enter",
            "layout.zen",
        ],
        Pane::Quotes => &[
            "list.open",
            "list.scope",
            "quotes.indirect",
            "quotes.speaker",
            "correct.speaker",
            "copy.smart",
            "mark.toggle",
            "find.why",
            "history.back",
        ],
        Pane::Timeline => &[
            "list.open",
            "timeline.zoom_in",
            "timeline.zoom_out",
            "timeline.only",
            "timeline.next",
            "list.scope",
            "find.why",
            "copy.smart",
            "mark.toggle",
            "history.back",
        ],
        Pane::Summary => &[
            "list.open",
            "summary.longer",
            "summary.shorter",
            "list.scope",
            "copy.smart",
            "mark.toggle",
            "history.back",
        ],
        Pane::People => &[
            "list.open",
            "quotes.speaker",
            "list.scope",
            "people.find",
            "copy.smart",
            "history.back",
        ],
        Pane::Marks => &[
            "list.open",
            "list.edit",
            "list.remove",
            "copy.smart",
            "export.open",
            "edit.undo",
            "history.back",
        ],
    };
    for command in ids.iter().filter_map(|id| commands::find(id)) {
        if (command.enabled)(app).is_err() {
            continue;
        }
        let Some(key) = app.keys.map.keys_of(command.id).into_iter().next() else {
            continue;
        };
        let title = if command.id == "jump.repeat" {
            format!("next {}", app.search.last.words().0)
        } else {
            command.title.to_owned()
        };
        let words = format!("{key} {title}");
        if bar.line.cols() + width::cols(&words) + 2 > room {
            break;
        }
        add(bar, &words, Role::Dim, Some(command.id));
        add(bar, "  ", Role::Dim, None);
    }
}

fn add(bar: &mut Bar, words: &str, role: Role, command: Option<&'static str>) {
    let from = bar.line.cols();
    let line: &mut Line = &mut bar.line;
    line.push(words, role);
    let to = line.cols();
    if let (Some(id), Ok(from), Ok(to)) = (command, u16::try_from(from), u16::try_from(to)) {
        bar.hits.push((from, to, id));
    }
}
