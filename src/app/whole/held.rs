//! To what the front page holds the library: a query, a saved search, or groups of its articles; and the way back.
//!
//! What the reader chooses comes in, what to ask the store for goes out. It refuses to lose a view: each has a number
//! under which the history finds it again.

use chrono::Utc;

use crate::app::edits::Edit;
use crate::app::layout::Pane;
use crate::app::lines::Target;
use crate::app::message::Effect;
use crate::app::overlay::{Choice, Offer, Overlay};
use crate::app::shelf;
use crate::app::state::App;
use crate::briefing::query::{Query, parse};
use crate::briefing::{By, Group, SavedSearch};
use crate::text::sanitise::clean_line;

/// One way to look at the library.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct View {
    /// The query as it was typed; empty for all.
    pub line: String,
    /// Groups of articles are listed, not the articles.
    pub by: Option<By>,
    /// The view that it was opened from, by its number.
    pub up: usize,
}

/// A saved search on the front page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    /// The search.
    pub search: SavedSearch,
    /// How many it finds, and how many of them are unread; none until they are counted.
    pub counts: Option<(usize, usize)>,
    /// The first mistake in it, with its place.
    pub fault: Option<String>,
}

/// The views there were, and what stands beside the articles.
#[derive(Debug, Clone)]
pub struct Held {
    /// Every view of this run; the first is the whole library.
    pub views: Vec<View>,
    /// The one that is shown, by its number.
    pub at: usize,
    /// The groups of the view.
    pub groups: Vec<Group>,
    /// Saved searches, by name.
    pub saved: Vec<Saved>,
    /// Terms offered by the filter, and whether each is in the query now.
    pub offered: Vec<(String, bool)>,
    /// Mistakes in the query, with their places.
    pub faults: Vec<String>,
    /// The view is another than the list.
    pub stale: bool,
}

impl Default for Held {
    fn default() -> Self {
        Self {
            views: vec![View::default()],
            at: 0,
            groups: Vec::new(),
            saved: Vec::new(),
            offered: Vec::new(),
            faults: Vec::new(),
            stale: false,
        }
    }
}

impl Held {
    /// The view that is shown.
    #[must_use]
    pub fn view(&self) -> &View {
        // the whole library is always there
        self.views.get(self.at).or(self.views.first()).unwrap_or(&WHOLE)
    }

    /// The name under which the query of the view is saved.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        let line = &self.view().line;
        let saved = self.saved.iter().find(|s| s.search.query == *line);
        saved.map(|s| s.search.name.as_str()).filter(|_| !line.is_empty())
    }

    /// Something narrower than the whole list is shown.
    #[must_use]
    pub fn is_narrow(&self) -> bool {
        !self.view().line.is_empty() || self.view().by.is_some()
    }
}

static WHOLE: View = View {
    line: String::new(),
    by: None,
    up: 0,
};

/// Turns to a view; one like it that was there before keeps its number.
pub fn show(app: &mut App, view: View) -> Vec<Effect> {
    let held = &mut app.shelf.held;
    held.at = match held.views.iter().position(|v| *v == view) {
        Some(known) => known,
        None => {
            held.views.push(view);
            held.views.len() - 1
        }
    };
    understand(app);
    shelf::list(app)
}

/// Turns to the view of this number, as the history asks; the list is asked for after the change.
pub fn turn(app: &mut App, number: usize) {
    if app.shelf.held.at != number && number < app.shelf.held.views.len() {
        app.shelf.held.at = number;
        app.shelf.held.stale = true;
        understand(app);
    }
}

/// Understands the query of the view anew: "today" may be another day.
pub fn understand(app: &mut App) {
    let today = app.news.now.map(|n| n.date_naive());
    let (query, faults) = parse(&app.shelf.held.view().line, today);
    app.shelf.query = query;
    app.shelf.held.faults = faults.iter().map(ToString::to_string).collect();
}

/// The reader turned to something inside the view: the way is kept.
fn enter(app: &mut App, view: View) -> Vec<Effect> {
    app.history.leave(app.spot());
    app.turn_to(Pane::Front);
    app.panes.front.used = false; // a new list starts at its top
    show(app, view)
}

/// Holds the library to a query; mistakes in it are said, and hide nothing.
pub fn hold(app: &mut App, line: &str) -> Vec<Effect> {
    let view = View {
        line: line.trim().to_owned(),
        by: None,
        up: 0,
    };
    let effects = enter(app, view);
    if let Some(fault) = app.shelf.held.faults.first().cloned() {
        app.complain(fault);
    }
    effects
}

/// Opens a saved search.
pub fn open_saved(app: &mut App, n: usize) -> Vec<Effect> {
    let Some(line) = app.shelf.held.saved.get(n).map(|s| s.search.query.clone()) else {
        return Vec::new();
    };
    hold(app, &line)
}

/// Opens a group: its articles, within the query that the groups are of.
pub fn open_group(app: &mut App, n: usize) -> Vec<Effect> {
    let Some(line) = group_line(app, n) else {
        return Vec::new();
    };
    let up = app.shelf.held.at;
    let view = View { line, by: None, up };
    enter(app, view)
}

fn group_line(app: &App, n: usize) -> Option<String> {
    let group = app.shelf.held.groups.get(n)?;
    Some(
        format!("{} {}", app.shelf.held.view().line, group.term)
            .trim()
            .to_owned(),
    )
}

/// What "all of it" is, and in what words: the group or saved search under the cursor, else the list.
#[must_use]
pub fn meant(app: &App) -> (Query, String) {
    let today = app.news.now.map(|n| n.date_naive());
    let held = &app.shelf.held;
    let (line, words) = match app.panes.front.sheet.target() {
        Some(Target::Group(n)) => (group_line(app, n), held.groups.get(n).map(|g| g.name.clone())),
        Some(Target::Saved(n)) => {
            let saved = held.saved.get(n).map(|s| &s.search);
            (saved.map(|s| s.query.clone()), saved.map(|s| s.name.clone()))
        }
        _ => (None, None),
    };
    let line = line.unwrap_or_else(|| held.view().line.clone());
    let words = words
        .or_else(|| held.name().map(str::to_owned))
        .unwrap_or_else(|| line.clone());
    let words = if words.is_empty() {
        "the library".to_owned()
    } else {
        words
    };
    (parse(&line, today).0, words)
}

/// The next thing to group by; after the last one the articles again.
pub fn regroup(app: &mut App) -> Vec<Effect> {
    let view = app.shelf.held.view().clone();
    let at = view.by.and_then(|by| By::ALL.iter().position(|b| *b == by));
    let by = match at {
        None => By::ALL.first().copied(),
        Some(n) => By::ALL.get(n + 1).copied(),
    };
    app.say(match by {
        None => "articles by day".to_owned(),
        Some(by) => format!("by {}", by.word()),
    });
    enter(app, View { by, ..view })
}

/// Lets go of the query or the groups: back to what they were opened from.
pub fn let_go(app: &mut App) -> Vec<Effect> {
    let up = app.shelf.held.view().up;
    let view = app.shelf.held.views.get(up).cloned().unwrap_or_default();
    enter(app, view)
}

/// Groups came.
pub fn grouped(app: &mut App, generation: u64, groups: Vec<Group>, counts: (usize, usize)) {
    if generation != app.shelf.generation {
        return;
    }
    // the cursor stays on the group of its name
    let old = std::mem::replace(&mut app.shelf.held.groups, groups);
    let new = &app.shelf.held.groups;
    for target in &mut app.panes.front.sheet.targets {
        if let Target::Group(n) = target {
            let same = old
                .get(*n)
                .and_then(|o| new.iter().position(|g| (g.by, &g.name) == (o.by, &o.name)));
            *n = same.unwrap_or(usize::MAX);
        }
    }
    app.shelf.counts = counts;
    app.news.loading = false;
    app.library.version += 1;
}

/// All saved searches came: each is counted by itself, so that one that takes long holds up none.
pub fn told(app: &mut App, all: Vec<SavedSearch>) -> Vec<Effect> {
    let today = app.news.now.map(|n| n.date_naive());
    let mut effects = Vec::new();
    let before = std::mem::take(&mut app.shelf.held.saved);
    for search in all {
        let (query, faults) = parse(&search.query, today);
        effects.push(Effect::CountSearch {
            name: search.name.clone(),
            query,
        });
        let counts = before.iter().find(|s| s.search == search).and_then(|s| s.counts);
        app.shelf.held.saved.push(Saved {
            search,
            counts,
            fault: faults.first().map(ToString::to_string),
        });
    }
    app.library.version += 1;
    effects
}

/// A saved search was counted.
pub fn counted(app: &mut App, name: &str, counts: (usize, usize)) {
    let saved = app.shelf.held.saved.iter_mut().find(|s| s.search.name == name);
    if let Some(saved) = saved
        && saved.counts != Some(counts)
    {
        saved.counts = Some(counts);
        app.library.version += 1;
    }
}

/// Saves a search under a name, in place of the one that has it.
pub fn save(app: &mut App, name: &str, query: &str) -> Vec<Effect> {
    let search = SavedSearch {
        name: clean_line(name),
        query: query.trim().to_owned(),
        made: app
            .news
            .now
            .map_or(chrono::DateTime::UNIX_EPOCH, |now| now.with_timezone(&Utc)),
    };
    let before = app.shelf.held.saved.iter().map(|s| &s.search);
    let before = before.clone().find(|s| s.name == search.name).cloned();
    app.say(match &before {
        Some(_) => format!("“{}” is another search now  (u undoes)", search.name),
        None => format!(
            "saved as “{}”: it stands on the front page  (u undoes)",
            search.name
        ),
    });
    app.edits.push(Edit::Searched(before, Some(search.clone())));
    vec![Effect::SaveSearch(search)]
}

/// Lets a saved search go.
pub fn forget(app: &mut App, n: usize) -> Vec<Effect> {
    let Some(search) = app.shelf.held.saved.get(n).map(|s| s.search.clone()) else {
        return Vec::new();
    };
    app.say(format!("“{}” is no longer saved  (u undoes)", search.name));
    app.edits.push(Edit::Searched(Some(search.clone()), None));
    vec![Effect::ForgetSearch(search.name)]
}

/// The effects that turn one saved search into another.
#[must_use]
pub fn change(from: Option<&SavedSearch>, to: Option<&SavedSearch>) -> Vec<Effect> {
    match (from, to) {
        (_, Some(to)) => vec![Effect::SaveSearch(to.clone())],
        (Some(from), None) => vec![Effect::ForgetSearch(from.name.clone())],
        (None, None) => Vec::new(),
    }
}

/// Saved searches to choose from.
#[must_use]
pub fn picker(app: &App) -> Overlay {
    let offers = app.shelf.held.saved.iter().enumerate().map(|(n, saved)| Offer {
        group: None,
        keys: saved.counts.map_or_else(String::new, |(all, _)| all.to_string()),
        name: saved.search.name.clone(),
        doc: saved.fault.clone().unwrap_or_else(|| saved.search.query.clone()),
        enabled: true,
        choice: Choice::Saved(n),
    });
    Overlay::places("Saved searches".to_owned(), offers.collect())
}

/// Everything that the library can be held to came: the filter opens.
pub fn offered(app: &mut App, groups: Vec<Group>) {
    let line = app.shelf.held.view().line.clone();
    let is_on = |term: &str| format!(" {line} ").contains(&format!(" {term} "));
    let mut offered = Vec::new();
    let mut offers = Vec::new();
    let mut offer = |term: String, name: String, doc: &str, keys: String, on: bool| {
        offers.push(Offer {
            group: None,
            keys,
            name: format!("{} {name}", if on { "✓" } else { " " }),
            doc: doc.to_owned(),
            enabled: true,
            choice: Choice::Filter(offered.len()),
        });
        offered.push((term, on));
    };
    if !line.is_empty() {
        offer(
            String::new(),
            "everything".to_owned(),
            "lets go of the filter",
            String::new(),
            false,
        );
    }
    for (term, name) in [("after:today", "today"), ("after:7d", "the last seven days")] {
        offer(
            term.to_owned(),
            name.to_owned(),
            "day",
            String::new(),
            is_on(term),
        );
    }
    for group in groups {
        let on = is_on(&group.term);
        if group.all == 0 && !on {
            continue;
        }
        offer(group.term, group.name, group.by.word(), group.all.to_string(), on);
    }
    app.shelf.held.offered = offered;
    app.overlay = Some(Overlay::places(
        "Only: each adds to the filter, or leaves it".to_owned(),
        offers,
    ));
}

/// Puts a term that was offered into the query, or takes it out.
pub fn filter(app: &mut App, n: usize) -> Vec<Effect> {
    let Some((term, on)) = app.shelf.held.offered.get(n).cloned() else {
        return Vec::new();
    };
    let view = app.shelf.held.view().clone();
    let line = match (term.is_empty(), on) {
        (true, _) => String::new(),
        (false, true) => format!(" {} ", view.line).replacen(&format!(" {term} "), " ", 1),
        (false, false) => format!("{} {term}", view.line),
    };
    let view = View {
        line: line.trim().to_owned(),
        ..view
    };
    enter(app, view)
}
