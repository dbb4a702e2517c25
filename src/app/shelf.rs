//! The library on the front page: the pages of its list that were asked for, the query that holds it, and which of
//! its articles is wanted.
//!
//! Answers of the store come in, what to ask it for goes out. It refuses to ask for an article that nobody looks at,
//! and for a page that nobody has come near.

use rustc_hash::FxHashMap;

use super::edits::Edit;
use super::goal::{self, At};
use super::layout::Pane;
use super::lines::Target;
use super::marking;
use super::message::{Effect, Input};
use super::state::App;
use super::whole::gathering::Gathering;
use super::whole::held::Held;
use crate::article::{ArticleId, Origin};
use crate::briefing::query::Query;
use crate::briefing::{Item, Opened, SourceId};

/// Items from the end at which the next page is asked for.
const NEAR: usize = 40;

/// The library as far as it is on screen.
#[derive(Debug, Clone, Default)]
pub struct Shelf {
    /// The front page lists the library, not what is open.
    pub on: bool,
    /// The items that came so far, newest first.
    pub items: Vec<Item>,
    /// There are more behind them.
    pub more: bool,
    /// Stories that several of the newest tell: headline, and their places in `items`.
    pub stories: Vec<(String, Vec<usize>)>,
    /// How many the query wants, and how many of them are unread.
    pub counts: (usize, usize),
    /// To what the list is held.
    pub held: Held,
    /// The query of it, understood.
    pub query: Query,
    /// What sources are called.
    pub sources: FxHashMap<SourceId, String>,
    /// When the library was last looked at before this run, in seconds since 1970.
    pub last: Option<i64>,
    /// Names the newest question; answers to older ones are stale.
    pub generation: u64,
    /// Where the reader wants to go, while the article is on its way.
    pub goal: Option<(ArticleId, At)>,
    /// Articles that are opened together, while they are on their way.
    pub gathering: Option<Gathering>,
    /// Names the newest question of finders, pages of speakers and gatherings.
    pub finding: u64,
    /// A page is under way.
    waiting: bool,
    /// Nothing of the library has been told yet: where it is empty, the bundled briefing is opened.
    first: bool,
    /// The article that was asked for last.
    asked: Option<ArticleId>,
    /// It is to be read when it comes, not only shown beside the list.
    open: bool,
    /// An article that is brought to be bookmarked.
    brought: Option<(ArticleId, Brought)>,
}

/// For what an article of the list is brought, when it was not opened yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Brought {
    /// Its bookmark is made, or taken away.
    Toggled,
    /// A note to it is asked for.
    Noted,
}

/// One page of the library, as it is answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Its items.
    pub items: Vec<Item>,
    /// There are more behind them.
    pub more: bool,
    /// For a first page: how many the query wants, how many of them are unread.
    pub counts: Option<(usize, usize)>,
    /// For a first page: what sources are called.
    pub sources: Vec<(SourceId, String)>,
    /// When the library was last looked at before this run.
    pub last: Option<i64>,
}

/// Turns the front page to the library, from its first page.
pub fn show(app: &mut App) -> Vec<Effect> {
    app.shelf.first |= !app.shelf.on && app.library.entries.is_empty();
    app.shelf.on = true;
    list(app)
}

/// Asks for the view from its first page: for its groups, else its articles; for all with the saved searches.
pub fn list(app: &mut App) -> Vec<Effect> {
    ask(app, 0)
}

/// Asks for the view from its first page, with at least so many articles.
fn ask(app: &mut App, least: usize) -> Vec<Effect> {
    app.shelf.on = true;
    app.shelf.held.stale = false;
    app.shelf.generation += 1;
    app.news.loading = true;
    app.library.version += 1;
    let (generation, query) = (app.shelf.generation, app.shelf.query.clone());
    if let Some(by) = app.shelf.held.view().by {
        app.shelf.waiting = false;
        return vec![Effect::ListGroups {
            generation,
            by,
            query,
        }];
    }
    app.shelf.waiting = true;
    let mut effects = vec![Effect::List {
        generation,
        query,
        after: None,
        least,
    }];
    if !app.shelf.held.is_narrow() {
        effects.push(Effect::ListSearches);
    }
    effects
}

/// A page came.
pub fn listed(app: &mut App, generation: u64, page: Page) -> Vec<Effect> {
    let shelf = &mut app.shelf;
    if generation != shelf.generation {
        return Vec::new();
    }
    shelf.waiting = false;
    shelf.more = page.more;
    let first_page = page.counts.is_some();
    match page.counts {
        Some(counts) => {
            shelf.counts = counts;
            shelf.sources = page.sources.into_iter().collect();
            shelf.last = page.last;
            exchange(app, page.items);
        }
        None => shelf.items.extend(page.items),
    }
    let shelf = &mut app.shelf;
    app.library.version += 1;
    app.news.loading = false;
    let all = !shelf.held.is_narrow();
    let empty = shelf.items.is_empty() && all;
    let articles: Vec<ArticleId> = shelf.items.iter().map(|i| i.article).collect();
    if std::mem::take(&mut shelf.first) && empty {
        shelf.on = false;
        app.news.loading = true;
        if app.news.status.is_none() {
            let key = |id: &str| app.keys.map.keys_of(id).into_iter().next().unwrap_or_default();
            let (add, help) = (key("source.add"), key("app.help"));
            let fetch = match app.config.sources.is_empty() {
                true => format!("{add} adds a source of news"),
                false => format!("{} fetches your sources", key("source.fetch_all")),
            };
            app.say(format!(
                "a briefing to try things on: {fetch}, {help} has all keys"
            ));
        }
        return vec![Effect::Load {
            generation: app.news.generation,
            inputs: vec![Input::Samples],
        }];
    }
    // what is searched for stands newest first
    if all && first_page && articles.len() > 1 {
        return vec![Effect::GroupKept { generation, articles }];
    }
    Vec::new()
}

/// New items take the place of those that are listed. Whatever names one by its place, the cursor above all, names the
/// same article then; a story that somebody may be reading stays together.
fn exchange(app: &mut App, items: Vec<Item>) {
    let new: FxHashMap<ArticleId, usize> = items.iter().enumerate().map(|(n, i)| (i.article, n)).collect();
    let old = std::mem::replace(&mut app.shelf.items, items);
    let place = |n: usize| new.get(&old.get(n)?.article).copied();
    let stories = std::mem::take(&mut app.shelf.stories);
    if app.panes.front.used {
        app.shelf.stories = stories
            .into_iter()
            .map(|(headline, places)| (headline, places.into_iter().filter_map(place).collect()))
            .filter(|(_, places): &(String, Vec<usize>)| places.len() > 1)
            .collect();
    }
    let now = |target: Target| match target {
        // what is gone is nowhere
        Target::Kept(n) => Target::Kept(place(n).unwrap_or(usize::MAX)),
        other => other,
    };
    for target in &mut app.panes.front.sheet.targets {
        *target = now(*target);
    }
    app.history.follow(app.shelf.held.at, now);
}

/// Which of the newest tell one story. A list that is being read is not put in another order.
pub fn grouped(app: &mut App, generation: u64, stories: Vec<(String, Vec<ArticleId>)>) {
    if generation != app.shelf.generation || app.panes.front.used {
        return;
    }
    let place = |id: &ArticleId| app.shelf.items.iter().position(|i| i.article == *id);
    app.shelf.stories = stories
        .into_iter()
        .map(|(headline, ids)| (headline, ids.iter().filter_map(place).collect()))
        .filter(|(_, places): &(String, Vec<usize>)| places.len() > 1)
        .collect();
    app.library.version += 1;
}

/// The front page shows the bundled briefing alone: it stands in for a library that was empty.
pub fn stood_in(app: &App) -> bool {
    let mut origins = app.library.entries.iter().map(|e| &e.article().origin);
    !app.shelf.on && app.view.screen == Pane::Front && origins.all(|o| matches!(o, Origin::Sample(_)))
}

/// Something new has come in: the list is told anew as far as it goes; the cursor stays on its article.
pub fn fresh(app: &mut App) -> Vec<Effect> {
    if stood_in(app) {
        app.panes.front.used = false; // a new list starts at its top
        return show(app);
    }
    if !app.shelf.on {
        return Vec::new();
    }
    let least = app.shelf.items.len() + NEAR;
    ask(app, least)
}

/// Another program has written: the marks of what is listed are told anew. A fetch of this program tells by itself
/// what it brought, when it is done.
pub fn others(app: &App) -> Vec<Effect> {
    if !app.shelf.on || app.sources.fetching.is_some() {
        return Vec::new();
    }
    vec![
        Effect::Refresh {
            generation: app.shelf.generation,
            query: app.shelf.query.clone(),
            articles: app.shelf.items.iter().map(|i| i.article).collect(),
        },
        Effect::ListSearches,
    ]
}

/// How listed articles are now; where there are more or fewer of them, the list is told anew.
pub fn refreshed(app: &mut App, generation: u64, items: Vec<Item>, counts: (usize, usize)) -> Vec<Effect> {
    if generation != app.shelf.generation {
        return Vec::new();
    }
    let anew = app.shelf.counts.0 != counts.0;
    app.shelf.counts = counts;
    for new in items {
        let entry = app.library.find(new.article);
        if let Some(entry) = entry.and_then(|i| app.library.entries.get_mut(i)) {
            entry.read = new.read;
        }
        if let Some(item) = app.shelf.items.iter_mut().find(|i| i.article == new.article) {
            *item = new;
        }
    }
    app.library.version += 1;
    let grouped = app.shelf.held.view().by.is_some();
    if anew || grouped { fresh(app) } else { Vec::new() }
}

/// What is to be asked for after a change: the article that is looked at, and the next page.
pub fn wanted(app: &mut App) -> Vec<Effect> {
    let mut effects = Vec::new();
    if !app.shelf.on {
        return effects;
    }
    if app.shelf.held.stale {
        effects.extend(list(app));
        app.settle();
    }
    let selected = app.panes.front.sheet.target();
    let beside = app.view.layout.rect(Pane::Read).is_some();
    if let Some(Target::Kept(n)) = selected
        && let Some(item) = app.shelf.items.get(n)
    {
        let id = item.article;
        if app.library.find(id).is_none() && (beside || app.shelf.open) && app.shelf.asked != Some(id) {
            app.shelf.asked = Some(id);
            effects.push(Effect::OpenKept(id));
        }
        if app.shelf.more && !app.shelf.waiting && n + NEAR > app.shelf.items.len() {
            app.shelf.waiting = true;
            effects.push(Effect::List {
                generation: app.shelf.generation,
                query: app.shelf.query.clone(),
                after: app.shelf.items.last().map(|i| i.key),
                least: 0,
            });
        }
    }
    effects
}

/// Opens the selected article of the library: at once where it is here, else when it comes.
pub fn open(app: &mut App, n: usize) -> Vec<Effect> {
    let Some(id) = app.shelf.items.get(n).map(|i| i.article) else {
        return Vec::new();
    };
    match app.library.find(id) {
        Some(i) => read(app, i),
        None => {
            app.shelf.open = true;
            app.shelf.asked = None;
            Vec::new() // asked for by `wanted`
        }
    }
}

/// Asks for the article under the cursor, to bookmark it.
pub fn bring(app: &mut App, what: Brought) -> Vec<Effect> {
    let Some(id) = selected(app).map(|i| i.article) else {
        return Vec::new();
    };
    app.shelf.brought = Some((id, what));
    vec![Effect::OpenKept(id)]
}

/// An article of the library came; none where it is gone.
pub fn opened(app: &mut App, id: ArticleId, opened: Option<Opened>) -> Vec<Effect> {
    let wanted = app.shelf.asked == Some(id);
    let Some(opened) = opened else {
        if wanted {
            app.shelf.open = false;
            app.complain("this article was removed from the library meanwhile");
        }
        goal::missed(app, id);
        return Vec::new();
    };
    let i = app.library.take(opened);
    if let (Some(item), Some(entry)) = (
        app.shelf.items.iter().find(|item| item.article == id),
        app.library.entries.get_mut(i),
    ) {
        entry.read = item.read;
    }
    if let Some((_, what)) = app.shelf.brought.take_if(|(wanted, _)| *wanted == id)
        && let Some(subject) = marking::subject(app, Target::Article(i))
    {
        match what {
            Brought::Toggled => return marking::toggle(app, &subject),
            Brought::Noted => marking::ask_note(app, subject),
        }
    }
    if let Some(effects) = goal::came(app, id, i) {
        return effects;
    }
    if wanted && std::mem::take(&mut app.shelf.open) {
        return read(app, i);
    }
    Vec::new()
}

/// Turns to the text, at the first place of what was searched for, else where it was left.
fn read(app: &mut App, article: usize) -> Vec<Effect> {
    let Some(entry) = app.library.get(article) else {
        return Vec::new();
    };
    let hits = app.shelf.query.hits(entry.text(), entry.analysis());
    let at = hits.first().map_or(entry.at, |hit| hit.start());
    if !hits.is_empty() {
        app.search.pattern.clone_from(&app.shelf.held.view().line);
        app.search.article = Some(article);
        app.search.hits = hits;
        app.search.last = super::search::Stop::Hit;
    }
    app.jump(article, at)
}

/// Is it listed as changed since it was read?
#[must_use]
pub fn changed(app: &App, article: ArticleId) -> bool {
    app.shelf.items.iter().any(|i| i.article == article && i.changed)
}

/// An article was marked: its item says so too.
pub fn marked(app: &mut App, articles: &[ArticleId], read: bool) {
    for id in articles {
        let mut item = app.shelf.items.iter_mut().find(|i| i.article == *id);
        if let Some(item) = &mut item {
            item.changed &= !read;
        }
        if let Some(item) = item.filter(|i| i.read != read) {
            item.read = read;
            let unread = &mut app.shelf.counts.1;
            *unread = if read {
                unread.saturating_sub(1)
            } else {
                *unread + 1
            };
        }
        let entry = app.library.find(*id);
        if let Some(entry) = entry.and_then(|i| app.library.entries.get_mut(i)) {
            entry.read = read;
        }
    }
    app.library.version += 1;
}

/// Everything that the query wants was marked as read: these were unread.
pub fn all_marked(app: &mut App, articles: Vec<ArticleId>) -> Vec<Effect> {
    if articles.is_empty() {
        app.say("nothing here is unread");
        return Vec::new();
    }
    app.say(format!("{} marked read  (u undoes)", articles.len()));
    let effects = several_marked(app, &articles, true);
    app.edits.push(Edit::Marked(articles, true));
    effects
}

/// Articles were marked, listed or not: counts and groups are told anew.
pub fn several_marked(app: &mut App, articles: &[ArticleId], read: bool) -> Vec<Effect> {
    let listed = articles
        .iter()
        .all(|id| app.shelf.items.iter().any(|i| i.article == *id));
    marked(app, articles, read);
    if app.shelf.held.view().by.is_some() || !listed {
        return list(app);
    }
    vec![Effect::ListSearches]
}

/// Articles are gone from the library.
pub fn removed(app: &mut App, articles: &[ArticleId]) {
    take_out(app, articles);
    app.say("removed from the library; its bookmarks stay  (u undoes)");
}

/// Articles have left the library, as the settings want it: told, and to be undone.
pub fn let_go(app: &mut App, articles: Vec<ArticleId>) {
    take_out(app, &articles);
    app.say(match articles.len() {
        1 => "1 article is older or more than the library keeps, and left it  (u undoes)".to_owned(),
        n => format!("{n} articles are older or more than the library keeps, and left it  (u undoes)"),
    });
    app.edits.push(Edit::Gone(articles));
}

fn take_out(app: &mut App, articles: &[ArticleId]) {
    let shelf = &mut app.shelf;
    let unread = |i: &&Item| !i.read && articles.contains(&i.article);
    let gone = shelf
        .items
        .iter()
        .filter(|i| articles.contains(&i.article))
        .count();
    shelf.counts.1 = shelf
        .counts
        .1
        .saturating_sub(shelf.items.iter().filter(unread).count());
    shelf.counts.0 = shelf.counts.0.saturating_sub(gone);
    // places move: the stories are told anew with the next list
    shelf.stories.clear();
    shelf.items.retain(|i| !articles.contains(&i.article));
    app.library.version += 1;
}

/// They are back.
pub fn brought_back(app: &mut App) -> Vec<Effect> {
    app.say("back in the library");
    list(app)
}

/// The selected item.
#[must_use]
pub fn selected(app: &App) -> Option<&Item> {
    match app.panes.front.sheet.target()? {
        Target::Kept(n) if app.shelf.on => app.shelf.items.get(n),
        _ => None,
    }
}
