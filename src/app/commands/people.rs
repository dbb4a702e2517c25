//! A catalogue: people: where they are named, and stories.

use super::table::{Command, Group, Scope, Why, with_article};
use crate::app::layout::Pane;
use crate::app::lines::Target;
use crate::app::message::Effect;
use crate::app::overlay::{Choice, Offer, Overlay};
use crate::app::panes::people;
use crate::app::scope::Scope as Of;
use crate::app::state::App;
use crate::app::whole::gathering;

pub(super) const COMMANDS: &[Command] = &[
    Command {
        id: "view.people",
        title: "people",
        doc: "Who appears, how often, in which role, in which articles; enter unfolds every mention.",
        group: Group::Go,
        scope: Scope::Global,
        keys: &["7", "gp"],
        enabled: with_article,
        run: |app, _| super::go::go(app, Pane::People),
    },
    Command {
        id: "people.find",
        title: "find a person",
        doc: "Finds a person or organisation of the list by some letters of the name or role.",
        group: Group::Find,
        scope: Scope::In(Pane::People),
        keys: &["/"],
        enabled: |app| app.target().map(|_| ()).ok_or(Why("nobody is named here")),
        run: |app, _| {
            let offers = app.panes.people.entries.iter().enumerate().map(|(n, who)| Offer {
                group: None,
                keys: String::new(),
                name: who.name.clone(),
                doc: who.role.clone().unwrap_or_default(),
                enabled: true,
                choice: Choice::Person(n),
            });
            app.overlay = Some(Overlay::list("Person", offers.collect()));
            Vec::new()
        },
    },
    Command {
        id: "story.open",
        title: "story",
        doc: "The story of this article: one summary of all its sources; quotes, timeline and people too.",
        group: Group::Go,
        scope: Scope::Global,
        keys: &["S"],
        enabled: |app| {
            let story = app.story().map(|_| ());
            let kept = || gathering::kept_story(app).map(|_| ());
            story
                .or_else(kept)
                .ok_or(Why("no other article here tells this story"))
        },
        run: |app, _| {
            if let Some((headline, articles)) = gathering::kept_story(app) {
                return gathering::story(app, &headline, articles);
            }
            app.history.leave(app.spot());
            app.set_scope(Of::Story);
            app.panes.quotes.only = None;
            app.panes.quotes.page = None;
            app.view.screen = Pane::Summary;
            app.turn_to(Pane::Summary);
            Vec::new()
        },
    },
];

/// Unfolds whoever is selected, or folds them; goes to a mention.
pub(super) fn unfold(app: &mut App) -> Vec<Effect> {
    match app.target() {
        Some(Target::Person(n)) => {
            let open = app.panes.people.unfolded == Some(n);
            app.panes.people.unfolded = (!open).then_some(n);
            Vec::new()
        }
        Some(Target::Mention(article, at)) => {
            if let Some(n) = app.panes.people.unfolded {
                follow(app, n);
            }
            app.jump(article, at)
        }
        _ => Vec::new(),
    }
}

/// From here on `n` goes from mention to mention of the one with this number in the list.
fn follow(app: &mut App, n: usize) {
    if let Some(who) = app.panes.people.entries.get(n) {
        app.search.follow(who.name.clone(), who.mentions.clone());
    }
}

/// Follows whoever is named at the cursor, when nobody is followed in this article yet.
pub(super) fn follow_here(app: &mut App) {
    people::refresh(app);
    if let Some(n) = named_here(app).filter(|_| !followed(app)) {
        follow(app, n);
    }
}

/// Somebody is followed who is named in the open article.
pub(super) fn followed(app: &App) -> bool {
    let article = app.panes.read.article;
    article.is_some_and(|a| !app.search.mentions_in(a).is_empty())
}

/// Whoever is named in the paragraph at the cursor, nearest to it; else nearest before it.
fn named_here(app: &App) -> Option<usize> {
    let (article, entry) = (app.panes.read.article?, app.entry()?);
    let cursor = app.panes.read.cursor;
    let here = entry.article().blocks.get(entry.article().block_at(cursor))?.span;
    let all = app.panes.people.entries.iter().enumerate().flat_map(|(n, who)| {
        let of = who.mentions.iter().filter(|(a, _)| *a == article);
        of.flat_map(|(_, spans)| spans).map(move |s| (n, *s))
    });
    let inside = all.clone().filter(|(_, s)| here.overlaps(*s));
    let nearest = inside.min_by_key(|(_, s)| s.start().abs_diff(cursor));
    let before = || {
        all.filter(|(_, s)| s.start() <= cursor)
            .max_by_key(|(_, s)| s.start())
    };
    nearest.or_else(before).map(|(n, _)| n)
}
