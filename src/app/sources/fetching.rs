//! The list of sources, and what is being fetched.
//!
//! Answers of the fetching come in, words on the bottom line and a list to choose from go out. It refuses to wait
//! for anything, and to move what is being read.

use chrono::Utc;

use crate::app::message::{Effect, Wanted};
use crate::app::overlay::{Choice, Offer, Overlay};
use crate::app::state::App;
use crate::article::Origin;
use crate::briefing::{Source, state};
use crate::config::SourceSetting;

/// What the reader knows of its sources.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    /// In the order of the settings, as they were told last.
    pub all: Vec<Source>,
    /// A fetch is under way: sources done, of how many.
    pub fetching: Option<(usize, usize)>,
    /// Pages behind excerpts in that fetch: how many are there, of how many.
    pub pages: (usize, usize),
    /// What came up while a fetch was under way: folders that have changed, sources that were added.
    pub waiting: Vec<Wanted>,
    /// What was typed to add a source, until it is there: who mistyped changes a letter.
    pub typed: String,
    /// The list is asked for to remove one.
    pub removing: bool,
    /// What the last fetch brought, for tests and the list: new and changed articles.
    pub brought: (usize, usize),
}

/// What a fetch brought.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fetched {
    /// New articles.
    pub new: usize,
    /// Changed articles.
    pub changed: usize,
    /// One line for each source that failed, its name first.
    pub failures: Vec<String>,
    /// One line for each source that was read, but not as it should be, its name first.
    pub notes: Vec<String>,
    /// Nobody asked for it but the clock or a folder: silent where nothing came of it.
    pub by_itself: bool,
}

/// Starts to fetch; one fetch at a time.
pub(in crate::app) fn fetch(app: &mut App, wanted: Wanted) -> Vec<Effect> {
    app.sources.fetching = Some((0, 0));
    if wanted != Wanted::Due {
        app.say("fetching…");
    }
    vec![Effect::Fetch(wanted)]
}

/// A minute has passed: sources whose interval is over are looked at, if any has one.
pub(in crate::app) fn minute(app: &mut App) -> Vec<Effect> {
    let every = app.config.refresh.seconds();
    let any = |s: &SourceSetting| s.refresh.map_or(every, |e| e.seconds()).is_some();
    let wanted = app.config.network && app.sources.fetching.is_none() && app.config.sources.iter().any(any);
    if wanted {
        fetch(app, Wanted::Due)
    } else {
        Vec::new()
    }
}

/// Something is to be looked at, as soon as nothing else is.
pub(in crate::app) fn soon(app: &mut App, wanted: Wanted) -> Vec<Effect> {
    if !app.sources.waiting.contains(&wanted) {
        app.sources.waiting.push(wanted);
    }
    next(app)
}

fn next(app: &mut App) -> Vec<Effect> {
    if app.sources.fetching.is_some() || app.sources.waiting.is_empty() {
        return Vec::new();
    }
    app.sources.fetching = Some((0, 0));
    vec![Effect::Fetch(app.sources.waiting.remove(0))]
}

/// Some sources are done, some pages are there.
pub(in crate::app) fn under_way(app: &mut App, sources: (usize, usize), pages: (usize, usize)) {
    if app.sources.fetching.is_none() {
        return;
    }
    app.sources.fetching = Some(sources);
    app.sources.pages = pages;
    // a message that tells of something else stays
    let ours = app
        .news
        .status
        .as_ref()
        .is_none_or(|(words, _)| words.starts_with("fetching"));
    let of_sources = Some(sources).filter(|(_, of)| *of > 1);
    let of_pages = Some(pages).filter(|(_, of)| *of > 0);
    let words = match (of_sources, of_pages) {
        (None, None) => return,
        (Some((done, of)), None) => format!("fetching: {done} of {of} sources"),
        (None, Some((there, wanted))) => format!("fetching: {there} of {wanted} pages"),
        (Some((done, of)), Some((there, wanted))) => {
            format!("fetching: {done} of {of} sources, {there} of {wanted} pages")
        }
    };
    if ours {
        app.say(words);
    }
}

/// How far a fetch is, in few cells: pages where pages are fetched, else sources.
pub(in crate::app) fn how_far(app: &App) -> Option<String> {
    let (done, of) = app.sources.fetching?;
    Some(match app.sources.pages {
        (_, 0) if of < 2 => "↻ ".to_owned(),
        (_, 0) => format!("↻ {done}/{of} "),
        (there, wanted) => format!("↻ {there}/{wanted} "),
    })
}

/// All sources are done.
pub(in crate::app) fn fetched(app: &mut App, fetched: Fetched) -> Vec<Effect> {
    app.sources.fetching = None;
    app.sources.pages = (0, 0);
    app.sources.brought = (fetched.new, fetched.changed);
    let articles = |n: usize| {
        if n == 1 {
            "1 article".to_owned()
        } else {
            format!("{n} articles")
        }
    };
    let news = match (fetched.new, fetched.changed) {
        (0, 0) => "nothing new".to_owned(),
        (new, 0) => format!("{} new", articles(new)),
        (0, changed) => format!("{} changed", articles(changed)),
        (new, changed) => format!("{} new, {changed} changed", articles(new)),
    };
    let key_of = |id: &str| app.keys.map.keys_of(id).into_iter().next().unwrap_or_default();
    let elsewhere = fetched.new > 0 && !app.shelf.on && !crate::app::shelf::stood_in(app);
    let news = if elsewhere {
        format!("{news}  ({} shows the library)", key_of("library.turn"))
    } else {
        news
    };
    let keys = key_of("source.list");
    match fetched.failures.as_slice() {
        [] if fetched.by_itself && (fetched.new, fetched.changed) == (0, 0) => {
            if app
                .news
                .status
                .as_ref()
                .is_some_and(|(w, _)| w.starts_with("fetching"))
            {
                app.news.status = None;
            }
        }
        [] => match fetched.notes.as_slice() {
            [] => app.say(news),
            [one] => app.say(format!("{news}; {one}")),
            [first, more @ ..] => app.say(format!("{news}; {first} (and {} more: {keys})", more.len())),
        },
        [one] => app.complain(format!("{news}; {one}")),
        [first, more @ ..] => {
            app.complain(format!("{news}; {first} (and {} more: {keys})", more.len()));
        }
    }
    next(app)
}

/// The sources to choose from: enter looks at one.
pub(in crate::app) fn told(app: &mut App, all: Vec<Source>, show: bool) {
    app.sources.all = all;
    if show {
        let removing = std::mem::take(&mut app.sources.removing);
        let now = app.news.now.map_or_else(Utc::now, |now| now.with_timezone(&Utc));
        let options = app.sources.all.iter().enumerate().map(|(n, source)| Offer {
            group: None,
            keys: String::new(),
            name: crate::text::sanitise::clean_line(source.name()),
            doc: crate::text::sanitise::clean_line(&state(source, now)),
            enabled: true,
            choice: if removing {
                Choice::Unsubscribe(n)
            } else {
                Choice::Fetch(n)
            },
        });
        let title = if removing {
            "Remove which source?"
        } else {
            "Sources: enter looks at one now"
        };
        app.overlay = Some(Overlay::places(title.to_owned(), options.collect()));
    }
}

/// The locator of the source that the open article is from.
pub(in crate::app) fn of_article(app: &App) -> Option<String> {
    let origin = &app.entry()?.article().origin;
    let locator = match origin {
        Origin::Entry { source, .. } => source.locator(),
        other => other.locator(),
    };
    let is_source = |s: &SourceSetting| {
        let place = s.place.locator();
        place == locator || locator.starts_with(&format!("{}/", place.trim_end_matches('/')))
    };
    let known = app.sources.all.iter().any(|s| s.locator == locator);
    (known || app.config.sources.iter().any(is_source)).then_some(locator)
}
