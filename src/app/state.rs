//! The reader's state: a few named parts.
//!
//! Nothing comes in here but through `update`; drawing reads it. It refuses to know files, clocks and terminals.

use chrono::{DateTime, Local};
use rustc_hash::FxHashMap;

use super::edits::Edits;
use super::history::{History, Spot};
use super::keymap::Keymap;
use super::layout::{Bar, Layout, Pane};
use super::library::{Entry, Library};
use super::lines::{Sheet, Target};
use super::message::Effect;
use super::overlay::Overlay;
use super::panes::reading::Show;
use super::panes::{Panes, Reading};
use super::pasting::Pasted;
use super::search::Search;
use super::shelf::Shelf;
use super::sources::Sources;
use super::whole::gathering::Set;
use crate::config::keys::Key;
use crate::config::{Config, View as Start};

/// Everything the reader knows.
#[derive(Debug, Clone, Default)]
pub struct App {
    /// The open articles and what is kept.
    pub library: Library,
    /// The library on the front page.
    pub shelf: Shelf,
    /// What is on screen, and where.
    pub view: View,
    /// The seven panes.
    pub panes: Panes,
    /// Where the reader came from.
    pub history: History,
    /// Keys typed and what they lead to.
    pub keys: Keys,
    /// What lies over the panes.
    pub overlay: Option<Overlay>,
    /// Searching and jumping.
    pub search: Search,
    /// Bookmarks, notes and read marks that can be undone.
    pub edits: Edits,
    /// Loads under way, messages, the time.
    pub news: News,
    /// Where news comes from.
    pub sources: Sources,
    /// What the reader set.
    pub config: Config,
}

/// What is on screen.
#[derive(Debug, Clone, Default)]
pub struct View {
    /// The view that was chosen.
    pub screen: Pane,
    /// The pane that has the keys.
    pub focus: Pane,
    /// Text only.
    pub zen: bool,
    /// Lists that tell of more than the open article tell of its story alone, not of all.
    pub story: bool,
    /// Articles that were opened together from a list of the library.
    pub set: Option<Set>,
    /// Lists that tell of more than the open article tell of those.
    pub in_set: bool,
    /// Columns and rows of the terminal.
    pub size: (u16, u16),
    /// Where everything stands.
    pub layout: Layout,
    /// The line of tabs.
    pub tabs: Bar,
    /// The bottom line.
    pub foot: Bar,
}

/// Keys typed and what they lead to.
#[derive(Debug, Clone, Default)]
pub struct Keys {
    /// Every binding.
    pub map: Keymap,
    /// The beginning of a sequence.
    pub pending: Vec<Key>,
    /// Names the wait for the menu; older ones are stale.
    pub generation: u64,
    /// The menu of what may follow is shown.
    pub menu: bool,
    /// Named marks: article and byte.
    pub named: FxHashMap<char, (usize, usize)>,
}

/// What the world says.
#[derive(Debug, Clone, Default)]
pub struct News {
    /// The newest load; answers of older ones are dropped.
    pub generation: u64,
    /// It is not done yet.
    pub loading: bool,
    /// Something was pasted, from the network or as text: the first article of it opens when it comes.
    pub pasted: Option<Pasted>,
    /// What is kept has been told once; after that it moves nothing that is being read.
    pub kept: bool,
    /// One line for each input that could not be read.
    pub failures: Vec<String>,
    /// The bottom line's message until the next key, and whether it tells of a fault.
    pub status: Option<(String, bool)>,
    /// The time, when known.
    pub now: Option<DateTime<Local>>,
}

impl App {
    /// A reader with nothing open, for a terminal of this size.
    #[must_use]
    pub fn new(cols: u16, rows: u16) -> Self {
        let mut app = Self::default();
        app.view.size = (cols, rows);
        app.settle();
        app
    }

    /// A reader with nothing open, as the settings want it.
    #[must_use]
    pub fn configured(config: Config, cols: u16, rows: u16) -> Self {
        let mut app = Self::default();
        let start = match config.start {
            Start::Front => Pane::Front,
            Start::Read => Pane::Read,
            Start::Quotes => Pane::Quotes,
            Start::Timeline => Pane::Timeline,
            Start::Summary => Pane::Summary,
            Start::Marks => Pane::Marks,
            Start::People => Pane::People,
        };
        app.view.size = (cols, rows);
        (app.view.screen, app.view.focus) = (start, start);
        app.panes.read.measure = config.measure;
        app.panes.read.margin = usize::from(config.scroll_off);
        app.panes.read.gap = usize::from(config.paragraph_gap);
        app.keys.map.rebind(&config.keys);
        app.config = config;
        app.settle();
        app
    }

    /// Which kinds of quotes are shown: direct, mixed, indirect.
    #[must_use]
    pub fn kinds(&self) -> [bool; 3] {
        let [direct, mixed, indirect] = self.config.quotes;
        [direct, mixed, self.panes.quotes.indirect.unwrap_or(indirect)]
    }

    /// The quote at a byte of an article, if its kind is shown.
    #[must_use]
    pub fn quote_at(&self, entry: &Entry, at: usize) -> Option<usize> {
        let kinds = self.kinds();
        entry.quote_at(at, |quote| quote.kind.is_among(kinds))
    }

    /// The open article.
    #[must_use]
    pub fn entry(&self) -> Option<&Entry> {
        self.library.get(self.panes.read.article?)
    }

    /// Says something on the bottom line.
    pub fn say(&mut self, words: impl Into<String>) {
        self.news.status = Some((words.into(), false));
    }

    /// Says on the bottom line that something went wrong, or cannot be.
    pub fn complain(&mut self, words: impl Into<String>) {
        self.news.status = Some((words.into(), true));
    }

    /// Works on the reading pane with its article.
    pub fn read(&mut self, f: impl FnOnce(&mut Reading, &Entry)) {
        let reading = &mut self.panes.read;
        if let Some(entry) = reading.article.and_then(|i| self.library.get(i)) {
            f(reading, entry);
        }
    }

    /// The list of the pane that has the keys.
    pub fn sheet(&mut self) -> Option<&mut Sheet> {
        self.panes.sheet_mut(self.view.focus)
    }

    /// Where the reader is, to come back to.
    #[must_use]
    pub fn spot(&self) -> Spot {
        Spot {
            screen: self.view.screen,
            focus: self.view.focus,
            article: self.panes.read.article,
            at: self.panes.read.cursor,
            scope: self.scope(),
            held: self.shelf.held.at,
            selected: self.panes.sheet(self.view.focus).and_then(Sheet::target),
        }
    }

    /// Goes to a spot without a trace in the history.
    pub fn go_to(&mut self, spot: Spot) {
        self.view.screen = spot.screen;
        self.view.focus = spot.focus;
        if let Some(article) = spot.article {
            self.open_at(article, Some(spot.at));
        }
        self.set_scope(spot.scope);
        if spot.focus == Pane::Front {
            super::whole::held::turn(self, spot.held);
        }
        self.settle();
        if let Some(target) = spot.selected
            && let Some(sheet) = self.sheet()
        {
            sheet.select(target);
        }
    }

    /// Shows an article in the reading pane, at a byte or where it was left.
    pub fn open_at(&mut self, article: usize, at: Option<usize>) {
        let reading = &mut self.panes.read;
        if let Some(old) = reading.article.filter(|&old| old != article)
            && let Some(left) = self.library.entries.get_mut(old)
        {
            left.at = reading.cursor;
        }
        if let Some(entry) = self.library.get(article) {
            if reading.article == Some(article) {
                reading.go(entry, at.unwrap_or(reading.cursor), Show::Third);
            } else {
                reading.open(entry, article, at.unwrap_or(entry.at));
            }
        }
    }

    /// Turns to a view; from two panes on the pane may be on screen already.
    pub fn turn_to(&mut self, pane: Pane) {
        if self.view.layout.rect(pane).is_none() || self.view.zen {
            self.view.screen = pane;
        }
        self.view.focus = pane;
    }

    /// Jumps to a byte of an article in the reading pane; the way back is kept.
    pub fn jump(&mut self, article: usize, at: usize) -> Vec<Effect> {
        self.history.leave(self.spot());
        if self.view.screen == Pane::Front && self.view.focus == Pane::Front {
            // opening turns the page; beside the list stood only a preview
            self.view.screen = Pane::Read;
        }
        self.turn_to(Pane::Read);
        self.open_at(article, Some(at));
        self.mark_read(article, true)
    }

    /// What is under the cursor.
    #[must_use]
    pub fn target(&self) -> Option<Target> {
        if self.view.focus != Pane::Read {
            return self.panes.sheet(self.view.focus)?.target();
        }
        let article = self.panes.read.article?;
        let entry = self.library.get(article)?;
        Some(match self.quote_at(entry, self.panes.read.cursor) {
            Some(quote) => Target::Quote(article, quote),
            None => Target::Sentence(article, entry.sentence_at(self.panes.read.cursor)),
        })
    }

    /// Where a target stands: article and byte.
    #[must_use]
    pub fn place_of(&self, target: Target) -> Option<(usize, usize)> {
        match target {
            Target::Article(i) => Some((i, self.library.get(i)?.at)),
            Target::Kept(n) => {
                let i = self.library.find(self.shelf.items.get(n)?.article)?;
                Some((i, self.library.get(i)?.at))
            }
            Target::Saved(_) | Target::Group(_) => None,
            Target::Said(n) => {
                let said = self.panes.quotes.page.as_ref()?.portrait.spoken.get(n)?;
                Some((self.library.find(said.article)?, said.start))
            }
            Target::Quote(i, q) => Some((i, self.library.get(i)?.analysis().quotes.get(q)?.span().start())),
            Target::Event(i, e) => {
                let analysis = self.library.get(i)?.analysis();
                let sentence = analysis.events.get(e)?.sentence;
                Some((i, analysis.sentences.get(sentence)?.span.start()))
            }
            Target::Sentence(i, s) => Some((i, self.library.get(i)?.sentence(s)?.span.start())),
            Target::Mention(i, at) => Some((i, at)),
            Target::Person(n) => {
                let who = self.panes.people.entries.get(n)?;
                let (article, all) = who.mentions.first()?;
                Some((*article, all.first()?.start()))
            }
            Target::Mark(id) => {
                let article = self.library.find(self.library.bookmark(id)?.anchor.article)?;
                let (_, span) = self.library.marks_in(article).find(|(b, _)| b.id == id)?;
                Some((article, span.start()))
            }
        }
    }

    /// Marks an article read or unread, and keeps that.
    pub fn mark_read(&mut self, article: usize, read: bool) -> Vec<Effect> {
        let Some(entry) = self.library.get(article) else {
            return Vec::new();
        };
        let id = entry.article().id;
        let changed = super::shelf::changed(self, id) && read;
        let Some(entry) = self.library.entries.get_mut(article) else {
            return Vec::new();
        };
        if entry.read == read && !changed {
            return Vec::new();
        }
        entry.read = read;
        if changed {
            self.say("its text has changed since it was read: gd shows what");
            super::shelf::marked(self, &[id], read);
            return vec![Effect::MarkRead(vec![id], true)];
        }
        self.library.version += 1;
        super::shelf::marked(self, &[id], read);
        self.save_place(article).into_iter().collect()
    }

    /// The effect that keeps the place in an article.
    #[must_use]
    pub fn save_place(&self, article: usize) -> Option<Effect> {
        let entry = self.library.get(article)?;
        let at = if self.panes.read.article == Some(article) {
            self.panes.read.cursor
        } else {
            entry.at
        };
        let at = entry
            .sentence(entry.sentence_at(at))
            .map_or(0, |s| s.span.start());
        Some(Effect::SavePlace(crate::briefing::Place {
            article: entry.article().id,
            revision: entry.revision,
            at,
            read: entry.read,
        }))
    }

    /// Makes everything that drawing needs: sizes, visible rows, old lists anew. Called after every change.
    pub fn settle(&mut self) {
        self.library.recast(self.news.loading);
        if self.panes.front.order.len() != self.library.entries.len() {
            // lists tell of all open articles also where the front page is not on screen
            self.panes.front.order = super::panes::front::order(self);
        }
        let (cols, rows) = self.view.size;
        self.view.layout = Layout::of(
            (cols, rows),
            self.view.screen,
            self.view.zen,
            (self.config.two_pane_from, self.config.three_pane_from),
        );
        if self.view.layout.rect(self.view.focus).is_none() && !self.view.layout.too_small {
            self.view.focus = self.view.screen;
        }
        let panes = self.view.layout.panes.clone();
        for pick in [true, false] {
            // the front page first: its selection says which article the others show
            for &(pane, rect) in panes.iter().filter(|(p, _)| (*p == Pane::Front) == pick) {
                super::panes::build(self, pane, rect);
            }
            if pick {
                self.follow_selection();
            }
        }
        self.follow_cursor();
        if let Some(Overlay::Listing(listing)) = &mut self.overlay {
            listing.settle(self.view.size);
        }
        if !self.view.layout.too_small {
            self.view.tabs = super::bars::tabs(self);
            self.view.foot = super::bars::foot(self);
        }
    }

    /// While the text is read, the lists beside it show the quote and the event at the cursor.
    fn follow_cursor(&mut self) {
        let (Pane::Read, Some(article), Some(entry)) =
            (self.view.focus, self.panes.read.article, self.entry())
        else {
            return;
        };
        let cursor = self.panes.read.cursor;
        let here = entry.sentence_at(cursor);
        let quote = self.quote_at(entry, cursor).map(|q| Target::Quote(article, q));
        let event = entry.analysis().shown_events().find(|(_, e)| e.sentence == here);
        let event = event.map(|(e, _)| Target::Event(article, e));
        let beside = |pane| self.view.layout.rect(pane).is_some();
        let (quotes, timeline) = (beside(Pane::Quotes), beside(Pane::Timeline));
        if let Some(quote) = quote.filter(|_| quotes) {
            self.panes.quotes.select(quote);
        }
        if let Some(event) = event.filter(|_| timeline) {
            let shown = self.panes.timeline.place(event);
            self.panes.timeline.sheet.select(shown.unwrap_or(event));
        }
    }

    fn follow_selection(&mut self) {
        if self.view.focus != Pane::Front {
            return;
        }
        let target = self.panes.front.sheet.target();
        let target = target.filter(|t| matches!(t, Target::Article(_) | Target::Kept(_)));
        if let Some((i, _)) = target.and_then(|t| self.place_of(t))
            && self.panes.read.article != Some(i)
        {
            self.open_at(i, None);
        }
    }
}
