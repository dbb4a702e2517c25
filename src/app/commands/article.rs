//! A catalogue: articles: opening, the next one, read or unread, the day of publication.

use super::jump::show;
use super::table::{Command, Group, Scope, Why, always, with_article};
use crate::app::days::Reach;
use crate::app::goal;
use crate::app::layout::Pane;
use crate::app::lines::{Sheet, Target};
use crate::app::message::Effect;
use crate::app::overlay::Overlay;
use crate::app::panes::quotes;
use crate::app::portrait;
use crate::app::recut;
use crate::app::shelf;
use crate::app::state::App;
use crate::app::whole::finder::{self, Finds};
use crate::app::whole::held;
use crate::briefing::BookmarkId;

pub(super) const COMMANDS: &[Command] = &[
    Command {
        id: "list.open",
        title: "open",
        doc: "Opens the article; from a quote, event, summary line, mention or bookmark: its sentence. Of several sources, a choice; of a person, all mentions.",
        group: Group::Article,
        scope: Scope::List,
        keys: &["enter", "l", "right"],
        enabled: |app| {
            let target = app.target().ok_or(Why("the list is empty"))?;
            // what is not open is asked of the library
            let asks = match target {
                Target::Kept(_) | Target::Saved(_) | Target::Group(_) | Target::Said(_) => true,
                Target::Mark(id) => {
                    let article = app.library.bookmark(id).map(|b| b.anchor.article);
                    article.is_some_and(|a| app.library.find(a).is_none())
                }
                _ => false,
            };
            if asks {
                return Ok(());
            }
            app.place_of(target)
                .map(|_| ())
                .ok_or(Why("its article is not open now, or no longer holds these words"))
        },
        run: |app, _| {
            if app.view.focus == Pane::People {
                return super::people::unfold(app);
            }
            match app.target() {
                Some(Target::Kept(n)) => return shelf::open(app, n),
                Some(Target::Saved(n)) => return held::open_saved(app, n),
                Some(Target::Group(n)) => return held::open_group(app, n),
                Some(Target::Said(n)) => return said(app, n),
                Some(Target::Mark(id)) => return marked(app, id),
                _ => {}
            }
            if let Some(offer) = quotes::sources(app).or_else(|| super::timeline::offer(app)) {
                app.overlay = Some(offer);
                return Vec::new();
            }
            let place = app.target().and_then(|t| app.place_of(t));
            place.map_or_else(Vec::new, |(article, at)| app.jump(article, at))
        },
    },
    Command {
        id: "article.next",
        title: "next article",
        doc: "The next article of the front page.",
        group: Group::Article,
        scope: Scope::Global,
        keys: &["J"],
        enabled: |app| neighbour(app, 1).map(|_| ()).ok_or(Why("this is the last one")),
        run: |app, _| turn(app, 1),
    },
    Command {
        id: "article.prev",
        title: "previous article",
        doc: "The article before, on the front page.",
        group: Group::Article,
        scope: Scope::Global,
        keys: &["K"],
        enabled: |app| neighbour(app, -1).map(|_| ()).ok_or(Why("this is the first one")),
        run: |app, _| turn(app, -1),
    },
    Command {
        id: "article.toggle_read",
        title: "read or unread",
        doc: "Marks the article read, or unread again.",
        group: Group::Article,
        scope: Scope::Global,
        keys: &["."],
        enabled: |app| {
            if app.view.focus == Pane::Front && shelf::selected(app).is_some() {
                return Ok(());
            }
            with_article(app)
        },
        run: |app, _| {
            if app.view.focus == Pane::Front
                && let Some((id, was)) = shelf::selected(app).map(|i| (i.article, i.read))
            {
                app.edits.push(crate::app::edits::Edit::Marked(vec![id], !was));
                app.say(if was { "marked unread" } else { "marked read" });
                return vec![Effect::MarkRead(vec![id], !was)];
            }
            let Some(article) = app.panes.read.article else {
                return Vec::new();
            };
            let was = app.library.get(article).is_some_and(|e| e.read);
            app.edits.push(crate::app::edits::Edit::Read(article, was));
            app.say(if was { "marked unread" } else { "marked read" });
            app.mark_read(article, !was)
        },
    },
    Command {
        id: "article.recut",
        title: "file as one article",
        doc: "Reads the file of a press review as one article, or as its several articles again.",
        group: Group::Article,
        scope: Scope::Global,
        keys: &["gW"],
        enabled: |app| {
            recut::of_article(app)
                .map(|_| ())
                .ok_or(Why("the open article is of no file with several"))
        },
        run: |app, _| {
            let Some((path, whole)) = recut::of_article(app) else {
                return Vec::new();
            };
            app.edits
                .push(crate::app::edits::Edit::Recut(path.clone(), whole));
            vec![recut::effect(app, path, whole)]
        },
    },
    Command {
        id: "article.open_original",
        title: "open the page",
        doc: "Opens the article's address in the browser.",
        group: Group::Article,
        scope: Scope::Global,
        keys: &["o"],
        enabled: |app| {
            let entry = app.entry().ok_or(Why("no article is open"))?;
            entry
                .article()
                .url
                .as_ref()
                .map(|_| ())
                .ok_or(Why("the article gives no address"))
        },
        run: |app, _| {
            let url = app.entry().and_then(|e| e.article().url.clone());
            url.map(Effect::OpenUrl).into_iter().collect()
        },
    },
    Command {
        id: "article.day",
        title: "publication day",
        doc: "Says on which day the article was published; tab: all bookmarked ones, a folder, all. u takes it back.",
        group: Group::Article,
        scope: Scope::Global,
        keys: &["D"],
        enabled: with_article,
        run: |app, _| {
            if let Some(article) = app.panes.read.article {
                let day = app
                    .entry()
                    .and_then(|e| e.day)
                    .map(|d| d.to_string())
                    .unwrap_or_default();
                app.overlay = Some(Overlay::day(Reach::of(app, article), &day));
            }
            Vec::new()
        },
    },
    Command {
        id: "quotes.speaker",
        title: "all of this speaker",
        doc: "Everything the speaker at the cursor says, in all open articles; again, in the whole library. Where nobody is: finds a speaker.",
        group: Group::Article,
        scope: Scope::Global,
        keys: &["gs"],
        enabled: always,
        run: |app, _| {
            let (Some(number), Some(target)) = (speaker(app), app.target()) else {
                return finder::open(app, Finds::Speakers);
            };
            if app.view.focus == Pane::Quotes && app.panes.quotes.only == Some(number) {
                return in_the_library(app);
            }
            app.history.leave(app.spot());
            app.panes.quotes.page = None;
            app.panes.quotes.only = Some(number);
            app.turn_to(Pane::Quotes);
            app.settle();
            app.panes.quotes.select(target);
            Vec::new()
        },
    },
    Command {
        id: "list.scope",
        title: "scope",
        doc: "Tells of this article, of its story, or of all open articles: quotes, events, people, summary.",
        group: Group::Article,
        scope: Scope::List,
        keys: &["s"],
        enabled: |app| match app.view.focus {
            Pane::Summary if app.next_scope() == app.scope() => {
                Err(Why("no other article here tells this story"))
            }
            Pane::Quotes | Pane::Timeline | Pane::Summary | Pane::People => Ok(()),
            _ => Err(Why("only in quotes, timeline, summary and people")),
        },
        run: |app, _| {
            match app.view.focus {
                Pane::Quotes if app.panes.quotes.page.is_some() => return to_open_articles(app),
                Pane::Quotes if app.panes.quotes.only.is_some() => return in_the_library(app),
                Pane::Timeline if app.panes.timeline.next => {
                    app.panes.timeline.next = false;
                    app.set_scope(crate::app::scope::Scope::All);
                }
                _ => app.set_scope(app.next_scope()),
            }
            Vec::new()
        },
    },
    Command {
        id: "quotes.indirect",
        title: "indirect speech",
        doc: "Shows or hides indirect speech: among the quotes, in the text's margin, for n and ]q.",
        group: Group::Article,
        scope: Scope::Global,
        keys: &["i"],
        enabled: with_article,
        run: |app, _| {
            let [.., shown] = app.kinds();
            app.panes.quotes.indirect = Some(!shown);
            app.say(if shown {
                "indirect speech is hidden: quotes, margin and n leave it out"
            } else {
                "indirect speech is shown"
            });
            Vec::new()
        },
    },
    Command {
        id: "timeline.here",
        title: "event near here",
        doc: "The event of the timeline that is told nearest to the cursor.",
        group: Group::Article,
        scope: Scope::Global,
        keys: &["gt"],
        enabled: |app| nearest(app).map(|_| ()).ok_or(Why("no events in this article")),
        run: |app, _| {
            if let Some(target) = nearest(app) {
                show(app, Pane::Timeline, target);
            }
            Vec::new()
        },
    },
];

fn nearest(app: &App) -> Option<Target> {
    let (article, at) = match app.view.focus {
        Pane::Front | Pane::Read => (app.panes.read.article?, app.panes.read.cursor),
        _ => app.place_of(app.target()?)?,
    };
    Some(Target::Event(article, app.library.get(article)?.event_near(at)?))
}

/// Goes to a statement of the page of a speaker.
fn said(app: &mut App, n: usize) -> Vec<Effect> {
    let page = app.panes.quotes.page.as_ref();
    let said = page.and_then(|p| p.portrait.spoken.get(n));
    match said.map(|s| (s.article, s.start)) {
        Some((article, at)) => goal::go(app, article, goal::At::Byte(at)),
        None => Vec::new(),
    }
}

/// Goes to a bookmark.
fn marked(app: &mut App, id: BookmarkId) -> Vec<Effect> {
    match app.library.bookmark(id).map(|b| b.anchor.article) {
        Some(article) => goal::go(app, article, goal::At::Mark(id)),
        None => Vec::new(),
    }
}

/// From the speaker of the open articles to the page over the whole library.
fn in_the_library(app: &mut App) -> Vec<Effect> {
    let name = app.panes.quotes.only.and_then(|n| portrait::name_of(app, n));
    match name {
        Some(name) => portrait::open(app, &name),
        None => Vec::new(),
    }
}

/// Back from the page of a speaker: to all open articles.
fn to_open_articles(app: &mut App) -> Vec<Effect> {
    app.panes.quotes.page = None;
    app.panes.quotes.only = None;
    app.set_scope(crate::app::scope::Scope::All);
    Vec::new()
}

/// The number of the speaker at the cursor.
fn speaker(app: &App) -> Option<usize> {
    let target = match app.target()? {
        Target::Person(n) => {
            let (article, quote) = *app.panes.people.entries.get(n)?.quotes.first()?;
            Target::Quote(article, quote)
        }
        other => other,
    };
    match target {
        Target::Quote(article, quote) => Some(app.library.get(article)?.speaker(quote)?.number),
        _ => None,
    }
}

/// The article `by` places from the open one on the front page.
fn neighbour(app: &App, by: isize) -> Option<Target> {
    let open = app.panes.read.article?;
    let list = &app.panes.front.sheet.targets;
    let here = list
        .iter()
        .position(|&t| app.place_of(t).is_some_and(|(i, _)| i == open))?;
    list.get(here.checked_add_signed(by)?).copied()
}

fn turn(app: &mut App, by: isize) -> Vec<Effect> {
    let Some(target) = neighbour(app, by) else {
        return Vec::new();
    };
    app.history.leave(app.spot());
    let sheet: &mut Sheet = &mut app.panes.front.sheet;
    sheet.select(target);
    if let (Target::Kept(n), false) = (target, app.view.focus == Pane::Front) {
        return shelf::open(app, n);
    }
    let Some((article, _)) = app.place_of(target) else {
        return Vec::new();
    };
    app.open_at(article, None);
    if app.view.focus == Pane::Front {
        Vec::new()
    } else {
        app.mark_read(article, true)
    }
}
