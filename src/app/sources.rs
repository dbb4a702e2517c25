//! Sources in the reader: their list, and what is being fetched.
//!
//! Answers of the fetching come in, words on the bottom line and a list to choose from go out. It refuses to wait
//! for anything, and to move what is being read.

use chrono::Utc;

use super::edits::Edit;
use super::message::{Effect, Wanted};
use super::overlay::{Choice, Offer, Overlay};
use super::state::App;
use crate::article::Origin;
use crate::briefing::{Leave, RemovedSource, Source, state};
use crate::config::SourceSetting;

/// What the reader knows of its sources.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    /// In the order of the settings, as they were told last.
    pub all: Vec<Source>,
    /// A fetch is under way: sources done, of how many.
    pub fetching: Option<(usize, usize)>,
    /// Folders that have changed while a fetch was under way.
    pub waiting: Vec<String>,
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
    /// Nobody asked for it but the clock or a folder: silent where nothing came of it.
    pub by_itself: bool,
}

/// A source that was removed: enough to tell of it, and to undo it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Removal {
    /// What it is called.
    pub name: String,
    /// Its address or path.
    pub locator: String,
    /// What became of its articles.
    pub leave: Leave,
    /// What went from the library.
    pub removed: RemovedSource,
    /// What went from the settings.
    pub settings: Vec<SourceSetting>,
    /// The file of settings before.
    pub before: String,
    /// And after.
    pub after: String,
}

/// Asks what becomes of the articles of a source that goes.
pub(super) fn ask_removal(app: &App, n: usize) -> Option<Overlay> {
    let source = app.sources.all.get(n)?;
    let offer = |name: &str, doc: &str, leave| Offer {
        group: None,
        keys: String::new(),
        name: name.to_owned(),
        doc: doc.to_owned(),
        enabled: true,
        choice: Choice::Leave(n, leave),
    };
    let offers = vec![
        offer(
            "keep what is bookmarked",
            "its other articles leave the library",
            Leave::Bookmarked,
        ),
        offer("keep all", "its articles stay in the library", Leave::All),
        offer(
            "keep nothing",
            "all its articles leave the library; bookmarks stay in their list",
            Leave::Nothing,
        ),
    ];
    let title = format!(
        "{} goes: its articles?",
        crate::text::sanitise::clean_line(source.name())
    );
    Some(Overlay::places(title, offers))
}

/// Removes a source.
pub(super) fn remove(app: &App, n: usize, leave: Leave) -> Vec<Effect> {
    let locator = app.sources.all.get(n).map(|s| s.locator.clone());
    locator
        .map(|locator| Effect::RemoveSource { locator, leave })
        .into_iter()
        .collect()
}

/// A source was removed.
pub(super) fn removed(app: &mut App, removal: Removal) -> Vec<Effect> {
    app.config.sources.retain(|s| !removal.settings.contains(s));
    app.sources.all.retain(|s| s.locator != removal.locator);
    let with = match removal.removed.articles.len() {
        0 => String::new(),
        1 => " and 1 article".to_owned(),
        n => format!(" and {n} articles"),
    };
    app.say(format!("{}{with} removed  (u undoes)", removal.name));
    if !app.edits.is_redoing() {
        app.edits.push(Edit::SourceGone(Box::new(removal)));
    }
    anew(app)
}

/// It is back.
pub(super) fn back(app: &mut App, removal: Removal) -> Vec<Effect> {
    app.say(format!("{} is back", removal.name));
    app.config.sources.extend(removal.settings);
    anew(app)
}

fn anew(app: &mut App) -> Vec<Effect> {
    if app.shelf.on {
        super::shelf::list(app)
    } else {
        Vec::new()
    }
}

/// Starts to fetch; one fetch at a time.
pub(super) fn fetch(app: &mut App, wanted: Wanted) -> Vec<Effect> {
    app.sources.fetching = Some((0, 0));
    if wanted != Wanted::Due {
        app.say("fetching…");
    }
    vec![Effect::Fetch(wanted)]
}

/// A minute has passed: sources whose interval is over are looked at, if any has one.
pub(super) fn minute(app: &mut App) -> Vec<Effect> {
    let every = app.config.refresh.seconds();
    let any = |s: &SourceSetting| s.refresh.map_or(every, |e| e.seconds()).is_some();
    let wanted = app.config.network && app.sources.fetching.is_none() && app.config.sources.iter().any(any);
    if wanted {
        fetch(app, Wanted::Due)
    } else {
        Vec::new()
    }
}

/// Something has changed in a folder: it is looked at as soon as nothing else is.
pub(super) fn changed(app: &mut App, locator: String) -> Vec<Effect> {
    if !app.sources.waiting.contains(&locator) {
        app.sources.waiting.push(locator);
    }
    next(app)
}

fn next(app: &mut App) -> Vec<Effect> {
    if app.sources.fetching.is_some() || app.sources.waiting.is_empty() {
        return Vec::new();
    }
    app.sources.fetching = Some((0, 0));
    vec![Effect::Fetch(Wanted::Folder(app.sources.waiting.remove(0)))]
}

/// Some sources are done.
pub(super) fn under_way(app: &mut App, done: usize, of: usize) {
    if let Some(fetching) = &mut app.sources.fetching {
        *fetching = (done, of);
        // a message that tells of something else stays
        let ours = app
            .news
            .status
            .as_ref()
            .is_none_or(|(words, _)| words.starts_with("fetching"));
        if ours && of > 1 {
            app.say(format!("fetching: {done} of {of} sources"));
        }
    }
}

/// All sources are done.
pub(super) fn fetched(app: &mut App, fetched: Fetched) -> Vec<Effect> {
    app.sources.fetching = None;
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
    let keys = app
        .keys
        .map
        .keys_of("source.list")
        .into_iter()
        .next()
        .unwrap_or_default();
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
        [] => app.say(news),
        [one] => app.complain(format!("{news}; {one}")),
        [first, more @ ..] => {
            app.complain(format!("{news}; {first} (and {} more: {keys})", more.len()));
        }
    }
    next(app)
}

/// The sources to choose from: enter looks at one.
pub(super) fn told(app: &mut App, all: Vec<Source>, show: bool) {
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
pub(super) fn of_article(app: &App) -> Option<String> {
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
