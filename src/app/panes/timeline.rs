//! The timeline: what happened when, as exactly as the text says and no more.
//!
//! The events of the open article, or of all, come in; a head with the strip and rows with the time, its
//! precision in words and who tells of it go out. It refuses to place an event on a day that no text gives.

use chrono::NaiveDate;
use rustc_hash::{FxHashMap, FxHashSet};

use super::event::{self, Extra, find};
use super::front;
use super::only::{self, Only};
use super::timeline_head;
use crate::analysis::EventStatus;
use crate::app::library::Library;
use crate::app::lines::{Line, Role, Sheet, Stamp, Target, paragraph};
use crate::app::scope::Scope;
use crate::app::state::App;
use crate::briefing::agenda::{Due, away};
use crate::briefing::merged::{Node, Telling, alone, merge};
use crate::briefing::strip::{self, reach};
use crate::briefing::zoom::Zoom;
use crate::briefing::{BookmarkKind, Opened};
use crate::calendar::{DayRange, show};

/// The state of the timeline.
#[derive(Debug, Clone, Default)]
pub struct Timeline {
    /// The list.
    pub sheet: Sheet,
    /// All open articles, not the open one alone.
    pub all: bool,
    /// What comes next in all open articles, not what happened.
    pub next: bool,
    /// How closely it is looked at.
    pub zoom: Zoom,
    /// Held to one person or source.
    pub only: Option<Only>,
    /// The rows above the list, which do not scroll.
    pub head: Vec<Line>,
    /// Every node of the scope.
    nodes: Vec<Node>,
    /// What they were made from.
    made: Option<(u64, Option<usize>, Option<usize>)>,
    /// The nodes that are shown, in the order of the items.
    shown: Vec<usize>,
    /// The item on which each telling stands.
    places: FxHashMap<Telling, usize>,
    /// The time that the shown ones cover.
    pub(super) reach: Option<DayRange>,
}

/// Rows of the pane from which there is room for a strip, and for a blank row under it.
const STRIP_ROWS: (usize, usize) = (8, 14);

impl Timeline {
    /// The node that an item shows.
    #[must_use]
    pub fn node(&self, item: usize) -> Option<&Node> {
        self.nodes.get(*self.shown.get(item)?)
    }

    /// The node under the cursor.
    #[must_use]
    pub fn selected(&self) -> Option<&Node> {
        self.node(self.sheet.selected)
    }

    /// The nodes that are shown, in their order.
    pub fn shown(&self) -> impl Iterator<Item = &Node> {
        self.shown.iter().filter_map(|&i| self.nodes.get(i))
    }

    /// Every node of the scope, whether or not it is shown.
    #[must_use]
    pub fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    /// The item under which this event of an article stands: that of the article that tells it best, or its own.
    #[must_use]
    pub fn place(&self, target: Target) -> Option<Target> {
        let Target::Event(article, event) = target else {
            return None;
        };
        let item = self.places.get(&Telling { article, event })?;
        self.sheet.targets.get(*item).copied()
    }

    /// The days of the nodes shown, for zooming.
    #[must_use]
    pub fn days(&self) -> Vec<Option<DayRange>> {
        self.shown().map(|n| n.days).collect()
    }
}

/// Makes the pane ready for `rows` rows of `cols` cells.
pub fn build(app: &mut App, stamp: Stamp, rows: usize) {
    let fresh = remake(app);
    let state = &app.panes.timeline;
    let stamp = Stamp {
        scope: scope(app),
        ..stamp
    };
    let old = fresh || state.sheet.stamp != Some(stamp);
    if old {
        let order = order(app);
        let dated: Vec<DayRange> = order
            .iter()
            .filter_map(|&i| app.panes.timeline.nodes.get(i)?.days)
            .collect();
        let reach = reach(&dated, today(app)).filter(|_| dated.len() >= strip::FROM);
        let state = &mut app.panes.timeline;
        (state.shown, state.reach) = (order, reach);
    }
    let head = 1 + match app.panes.timeline.reach {
        Some(_) if app.config.strip && rows >= STRIP_ROWS.1 => 3,
        Some(_) if app.config.strip && rows >= STRIP_ROWS.0 => 2,
        _ => 0,
    };
    let height = rows.saturating_sub(head);
    if app.panes.timeline.sheet.height != height {
        app.panes.timeline.sheet.height = height;
        app.panes.timeline.sheet.reveal();
    }
    if old {
        let (lines, targets) = lines(app, stamp.cols);
        let state = &mut app.panes.timeline;
        // the selection follows the event, also where another article tells it now
        let was = state.sheet.target();
        state.places = state
            .shown()
            .enumerate()
            .flat_map(|(item, node)| node.told.iter().map(move |&t| (t, item)))
            .collect();
        state.sheet.replace(lines, targets, stamp);
        if let Some(place) = was.and_then(|t| state.place(t)) {
            state.sheet.select(place);
        }
    }
    app.panes.timeline.head = timeline_head::head(app, stamp.cols, head);
}

/// Makes the nodes of the scope anew where something they are made of has changed.
fn remake(app: &mut App) -> bool {
    let state = &app.panes.timeline;
    let article = app.panes.read.article.filter(|_| !(state.all || state.next));
    let story = app.story().filter(|_| !state.next && app.scope() == Scope::Story);
    // a scope of one article where there is no story tells as the article alone
    let article = app
        .panes
        .read
        .article
        .filter(|_| !state.next && app.scope() == Scope::Article)
        .or(article);
    let made = Some((app.library.version, article, story));
    if state.made == made {
        return false;
    }
    let nodes = match (article, state.all || state.next) {
        (Some(i), _) => app.library.get(i).map_or_else(Vec::new, |e| alone(i, &e.opened)),
        (None, true) => {
            let articles: Vec<usize> = match story {
                Some(_) => app.scoped(),
                None => (0..app.library.entries.len()).collect(),
            };
            let entry = |&i: &usize| Some(app.library.get(i)?.opened.clone());
            let opened: Vec<Opened> = articles.iter().filter_map(entry).collect();
            let mut nodes = merge(&opened);
            for telling in nodes.iter_mut().flat_map(|n| &mut n.told) {
                telling.article = articles.get(telling.article).copied().unwrap_or(telling.article);
            }
            nodes
        }
        (None, false) => Vec::new(),
    };
    (app.panes.timeline.nodes, app.panes.timeline.made) = (nodes, made);
    true
}

pub(super) fn today(app: &App) -> Option<NaiveDate> {
    app.news.now.map(|n| n.date_naive())
}

/// What the lines depend on besides library, article and width.
fn scope(app: &App) -> u64 {
    let state = &app.panes.timeline;
    let only = state
        .only
        .as_ref()
        .map_or(0, |o| crate::article::Revision::of(&o.words()).0);
    let flags = ((app.scope() as u64) << 1 | u64::from(state.next)) << 3 | state.zoom as u64;
    (front::scope(app) << 8 | flags) ^ (only << 32)
}

/// The nodes to show, in the order of the items.
fn order(app: &App) -> Vec<usize> {
    let state = &app.panes.timeline;
    let kept = only::kept(&app.library, &state.nodes, state.only.as_ref());
    if !state.next {
        let days: Vec<Option<DayRange>> = kept.iter().map(|&i| state.nodes.get(i)?.days).collect();
        let cut = state.zoom.stretches(&days).into_iter();
        return cut
            .flat_map(|s| s.events)
            .filter_map(|i| kept.get(i).copied())
            .collect();
    }
    let mut planned: Vec<(Option<Due>, i64, usize)> = kept
        .into_iter()
        .filter_map(|i| {
            let node = state.nodes.get(i).filter(|n| event::is_ahead(&app.library, n))?;
            let due = today(app).map(|t| Due::of(node.days, t));
            let day = node.days.map_or(0, |d| (d.last() - NaiveDate::MIN).num_days());
            // what was due last stands first among what was due
            let key = if due == Some(Due::Past) { -day } else { day };
            Some((due, key, i))
        })
        .collect();
    planned.sort_unstable();
    planned.into_iter().map(|(_, _, i)| i).collect()
}

/// The rows under the head.
fn lines(app: &App, cols: usize) -> (Vec<Line>, Vec<Target>) {
    let state = &app.panes.timeline;
    let mut page = Page::new(app, cols);
    if state.shown.is_empty() {
        page.lines = paragraph(&nothing(app), Role::Dim, 1, cols, None);
    } else if state.next {
        page.agenda();
    } else {
        page.story();
    }
    (page.lines, page.targets)
}

/// Why there is nothing to show.
fn nothing(app: &App) -> String {
    let state = &app.panes.timeline;
    match (&state.only, state.next, state.all) {
        (Some(only), ..) => format!("Nothing here of {} (esc shows all).", only.words()),
        (None, true, _) => "Nothing is planned in the open articles.".to_owned(),
        (None, false, true) => "No events were found in the open articles.".to_owned(),
        (None, false, false) => "No events were found in this article.".to_owned(),
    }
}

/// Rows under way.
struct Page<'a> {
    app: &'a App,
    cols: usize,
    starred: FxHashSet<Telling>,
    lines: Vec<Line>,
    targets: Vec<Target>,
}

impl<'a> Page<'a> {
    fn new(app: &'a App, cols: usize) -> Self {
        Self {
            app,
            cols,
            starred: starred(&app.library),
            lines: Vec::new(),
            targets: Vec::new(),
        }
    }

    fn heading(&mut self, words: &str) {
        self.lines.push(front::rule(words, self.cols));
    }

    fn node(&mut self, node: &Node, away: Option<String>) {
        let Some(&first) = node.told.first() else {
            return;
        };
        let state = &self.app.panes.timeline;
        let extra = Extra {
            item: Some(self.targets.len()),
            sources: state.all || state.next,
            starred: node.told.iter().any(|t| self.starred.contains(t)),
            away,
        };
        self.targets.push(Target::Event(first.article, first.event));
        let rows = event::rows(&self.app.library, node, self.cols, &extra);
        self.lines.extend(rows);
    }

    /// What happened and is to happen, with a rule at the day of the article and at today.
    fn story(&mut self) {
        let (app, state) = (self.app, &self.app.panes.timeline);
        let mut rules = rules(app);
        let order: Vec<&Node> = state.shown().collect();
        let days: Vec<Option<DayRange>> = order.iter().map(|n| n.days).collect();
        for stretch in state.zoom.stretches(&days) {
            if state.zoom != Zoom::Whole {
                let of = |status| {
                    let all = stretch.events.iter().filter_map(|&i| order.get(i));
                    all.filter(|n| (n.status == EventStatus::Past) == status).count()
                };
                self.heading(&counted(&stretch.name, of(true), of(false)));
            }
            for node in stretch.events.iter().filter_map(|&i| order.get(i)) {
                while let Some((day, _)) = rules.first()
                    && node.days.is_some_and(|d| *day < d.first())
                {
                    let (_, words) = rules.remove(0);
                    self.heading(&words);
                }
                self.node(node, None);
            }
        }
    }

    /// What is planned, by how far off it is.
    fn agenda(&mut self) {
        let (app, state) = (self.app, &self.app.panes.timeline);
        let mut section = None;
        for node in state.shown() {
            let due = today(app).map(|t| Due::of(node.days, t));
            if section != Some(due) {
                section = Some(due);
                let of = |n: &&Node| today(app).map(|t| Due::of(n.days, t)) == due;
                let n = state.shown().filter(of).count();
                self.heading(&format!("{} · {n}", due.map_or("Planned", Due::word)));
            }
            self.node(node, node.days.zip(today(app)).and_then(|(d, t)| away(d, t)));
        }
    }
}

/// "Nov 2026 · 4 events, 2 of them planned".
fn counted(name: &str, past: usize, planned: usize) -> String {
    let all = past + planned;
    let events = if all == 1 { "event" } else { "events" };
    match planned {
        0 => format!("{name} · {all} {events}"),
        _ if past == 0 => format!("{name} · {all} {events}, planned"),
        _ => format!("{name} · {all} {events}, {planned} planned"),
    }
}

/// Days at which the list has a rule, in their order: the article's own, and today.
fn rules(app: &App) -> Vec<(NaiveDate, String)> {
    let mut rules = Vec::new();
    let today = today(app);
    if !app.panes.timeline.all
        && let Some(day) = app.entry().and_then(|e| e.day).filter(|d| Some(*d) != today)
    {
        rules.push((day, format!("after the article, {}", show::day(day))));
    }
    rules.extend(today.map(|t| (t, format!("now · {}", show::day(t)))));
    rules.sort();
    rules
}

/// Events that are bookmarked.
fn starred(library: &Library) -> FxHashSet<Telling> {
    let mut found = FxHashSet::default();
    for (article, entry) in library.entries.iter().enumerate() {
        let spans: Vec<_> = library
            .marks_in(article)
            .filter(|(b, _)| b.kind == BookmarkKind::Event)
            .map(|(_, span)| span)
            .collect();
        if spans.is_empty() {
            continue;
        }
        let events = entry.analysis().shown_events();
        found.extend(
            events
                .filter(|(_, e)| spans.contains(&e.span))
                .map(|(event, _)| Telling { article, event }),
        );
    }
    found
}

/// Each article that tells of the node under the cursor: its place, its source, and its own day and words. None
/// where it is one article.
#[must_use]
pub fn tellings(app: &App) -> Vec<(usize, usize, String, String)> {
    let Some(node) = app.panes.timeline.selected().filter(|n| n.told.len() > 1) else {
        return Vec::new();
    };
    let one = |&telling: &Telling| {
        let (entry, event) = find(&app.library, telling)?;
        let (article, at) = app.place_of(Target::Event(telling.article, telling.event))?;
        let when = crate::briefing::told::when(&entry.opened, event);
        Some((
            article,
            at,
            entry.label(),
            format!("{when}: {}", entry.cut(event.label)),
        ))
    };
    node.told.iter().filter_map(one).collect()
}
