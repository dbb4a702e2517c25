//! A list over the whole library that typing filters: articles by title, or who is quoted. What is typed is matched
//! elsewhere; the list is what came of it last.
//!
//! Keys come in, questions and the choice go out. It refuses to match on the drawing thread.

use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use crate::app::editor::Editor;
use crate::app::layout::Rect;
use crate::app::message::Effect;
use crate::app::overlay::Overlay;
use crate::app::picking::centred;
use crate::app::state::App;
use crate::app::{goal, portrait};
use crate::article::ArticleId;
use crate::briefing::finding::Glimpse;
use crate::config::keys::{Code, Key};

/// Rows that are shown at most; what is further down is found by one more letter.
pub const MOST: usize = 200;

/// Rows between two looks at whether something else was typed meanwhile.
const AT_ONCE: usize = 1_024;

/// What is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Finds {
    /// Articles.
    Articles,
    /// Who is quoted.
    Speakers,
}

/// Where a row leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Leads {
    /// To an article.
    Article(ArticleId),
    /// To everything that somebody of this name says.
    Speaker(String),
    /// To everything that a speaker of the open articles says, by number.
    Cast(usize),
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What is matched first.
    pub name: String,
    /// What is matched too, and counts less.
    pub doc: String,
    /// At the right.
    pub right: String,
    /// Where it leads.
    pub leads: Leads,
}

/// What came of what was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matched {
    /// The best, at most [`MOST`].
    pub rows: Vec<Row>,
    /// How many match.
    pub found: usize,
    /// How many there are.
    pub all: usize,
}

/// The list.
#[derive(Debug, Clone)]
pub struct Finder {
    /// What is looked for.
    pub finds: Finds,
    /// What is typed.
    pub editor: Editor,
    /// What came of it last; of nothing typed, what is open.
    pub shown: Matched,
    /// The selected row.
    pub selected: usize,
    /// What is shown of the selected article.
    pub glimpse: Option<Glimpse>,
    /// Names the newest question.
    pub generation: u64,
    /// It is not answered yet.
    pub waiting: bool,
}

/// The rows that match what is typed, best first; all in their order where nothing is. None where `stop` says that
/// nobody waits for it any more.
pub fn matched(rows: &[Row], typed: &str, stop: impl Fn() -> bool) -> Option<Matched> {
    let typed = typed.trim();
    let all = rows.len();
    if typed.is_empty() {
        return Some(Matched {
            rows: rows.iter().take(MOST).cloned().collect(),
            found: all,
            all,
        });
    }
    let mut matcher = Matcher::new(Config::DEFAULT);
    let pattern = Pattern::parse(typed, CaseMatching::Smart, Normalization::Smart);
    let (mut buffer, mut whole) = (Vec::new(), String::new());
    let mut scored: Vec<(u32, usize)> = Vec::new();
    for (i, row) in rows.iter().enumerate() {
        if i % AT_ONCE == 0 && stop() {
            return None;
        }
        // a hit in the name counts twice one beside it
        let named = pattern.score(Utf32Str::new(&row.name, &mut buffer), &mut matcher);
        let score = named.map(|n| 2 * n).or_else(|| {
            whole.clear();
            whole.extend([row.name.as_str(), " ", &row.doc]);
            pattern.score(Utf32Str::new(&whole, &mut buffer), &mut matcher)
        });
        scored.extend(score.map(|s| (s, i)));
    }
    let found = scored.len();
    let best = |&(score, i): &(u32, usize)| (std::cmp::Reverse(score), i);
    if found > MOST {
        scored.select_nth_unstable_by_key(MOST, best);
        scored.truncate(MOST);
    }
    scored.sort_unstable_by_key(best);
    let rows = scored.into_iter().filter_map(|(_, i)| rows.get(i).cloned());
    Some(Matched {
        rows: rows.collect(),
        found,
        all,
    })
}

/// Opens the list, at first of what is open; everything else is asked for.
pub fn open(app: &mut App, finds: Finds) -> Vec<Effect> {
    let rows = match finds {
        Finds::Articles => articles(app),
        Finds::Speakers => speakers(app),
    };
    let Some(shown) = matched(&rows, "", || false) else {
        return Vec::new();
    };
    app.shelf.finding += 1;
    let generation = app.shelf.finding;
    app.overlay = Some(Overlay::Finder(Finder {
        finds,
        editor: Editor::default(),
        shown,
        selected: 0,
        glimpse: None,
        generation,
        waiting: true,
    }));
    vec![Effect::FindIn {
        generation,
        finds,
        open: rows,
    }]
}

fn articles(app: &App) -> Vec<Row> {
    let entries = app.panes.front.order.iter().filter_map(|&i| app.library.get(i));
    entries
        .map(|entry| Row {
            name: entry.title(),
            doc: entry.label(),
            right: entry.day.map(|day| day.to_string()).unwrap_or_default(),
            leads: Leads::Article(entry.article().id),
        })
        .collect()
}

fn speakers(app: &App) -> Vec<Row> {
    let mut seen = rustc_hash::FxHashSet::default();
    let cast = app.library.entries.iter().flat_map(|e| &e.cast);
    cast.filter(|s| s.person.is_some() && seen.insert(s.full.clone()))
        .map(|s| Row {
            name: s.full.clone(),
            doc: s.role.clone().unwrap_or_default(),
            right: "open".to_owned(),
            leads: Leads::Cast(s.number),
        })
        .collect()
}

/// An answer came.
pub fn found(app: &mut App, generation: u64, matched: Matched) -> Vec<Effect> {
    match &mut app.overlay {
        Some(Overlay::Finder(finder)) if finder.generation == generation => {
            let was = finder.chosen().map(|r| r.leads.clone());
            finder.shown = matched;
            finder.waiting = false;
            // what was moved to stays, what was typed for starts at the best
            let kept = was.filter(|_| finder.selected > 0);
            let kept = kept.and_then(|w| finder.shown.rows.iter().position(|r| r.leads == w));
            finder.selected = kept.unwrap_or(0);
            finder.look()
        }
        _ => Vec::new(),
    }
}

/// The beginning of an article came.
pub fn glimpsed(app: &mut App, glimpse: Option<Glimpse>) {
    if let Some(Overlay::Finder(finder)) = &mut app.overlay
        && let Some(glimpse) = glimpse
        && finder.chosen().map(|r| &r.leads) == Some(&Leads::Article(glimpse.article))
    {
        finder.glimpse = Some(glimpse);
    }
}

/// Takes a key.
pub fn key(app: &mut App, mut finder: Finder, key: Key) -> Vec<Effect> {
    let rows = isize::try_from(finder.rows(app.view.size)).unwrap_or(10).max(1);
    let mut effects = Vec::new();
    match (key.code, key.ctrl) {
        (Code::Esc, _) => return vec![Effect::FindNoMore],
        (Code::Enter, _) => {
            let mut effects = vec![Effect::FindNoMore];
            effects.extend(match finder.chosen().map(|r| r.leads.clone()) {
                Some(Leads::Article(id)) => goal::go(app, id, goal::At::Left),
                Some(Leads::Speaker(name)) => portrait::open(app, &name),
                Some(Leads::Cast(number)) => portrait::open_articles(app, number),
                None => Vec::new(),
            });
            return effects;
        }
        (Code::Down | Code::Tab, _) | (Code::Char('n' | 'j'), true) => effects = finder.step(1),
        (Code::Up, _) | (Code::Char('p' | 'k'), true) => effects = finder.step(-1),
        (Code::PageDown, _) => effects = finder.step(rows),
        (Code::PageUp, _) => effects = finder.step(-rows),
        _ => {
            let before = finder.editor.text.clone();
            finder.editor.key(key);
            if finder.editor.text != before {
                effects = typed(app, &mut finder);
            }
        }
    }
    app.overlay = Some(Overlay::Finder(finder));
    effects
}

/// Something else is typed now.
pub fn typed(app: &mut App, finder: &mut Finder) -> Vec<Effect> {
    app.shelf.finding += 1;
    finder.generation = app.shelf.finding;
    finder.waiting = true;
    finder.selected = 0;
    vec![Effect::Find {
        generation: finder.generation,
        typed: finder.editor.text.clone(),
    }]
}

impl Finder {
    /// The selected row.
    #[must_use]
    pub fn chosen(&self) -> Option<&Row> {
        self.shown.rows.get(self.selected)
    }

    /// Moves the selection.
    pub fn step(&mut self, by: isize) -> Vec<Effect> {
        let last = self.shown.rows.len().saturating_sub(1);
        self.selected = self.selected.saturating_add_signed(by).min(last);
        self.look()
    }

    /// Asks for the beginning of the selected article.
    fn look(&mut self) -> Vec<Effect> {
        match self.chosen().map(|r| &r.leads) {
            Some(Leads::Article(id)) if self.glimpse.as_ref().is_none_or(|g| g.article != *id) => {
                vec![Effect::Glimpse(*id)]
            }
            _ => Vec::new(),
        }
    }

    /// Its frame.
    #[must_use]
    pub fn area(&self, (cols, rows): (u16, u16)) -> Rect {
        centred(
            (cols, rows),
            cols.saturating_sub(4).min(160),
            rows.saturating_sub(2),
        )
    }

    /// Rows of the list in sight; what is shown of the article stands below or beside.
    #[must_use]
    pub fn rows(&self, size: (u16, u16)) -> usize {
        let inner = self.area(size).rows.saturating_sub(3);
        let below = match (self.finds, self.beside(size)) {
            (Finds::Articles, false) => (inner / 3).max(3) + 1,
            _ => 0,
        };
        usize::from(inner.saturating_sub(below))
    }

    /// There is room for the article beside the list.
    #[must_use]
    pub fn beside(&self, size: (u16, u16)) -> bool {
        self.finds == Finds::Articles && self.area(size).cols >= 100
    }

    /// The first row in sight.
    #[must_use]
    pub fn top(&self, size: (u16, u16)) -> usize {
        (self.selected + 2)
            .min(self.shown.rows.len())
            .saturating_sub(self.rows(size))
    }

    /// The row on a cell of the screen.
    #[must_use]
    pub fn at(&self, size: (u16, u16), col: u16, row: u16) -> Option<usize> {
        let area = self.area(size);
        let line = usize::from(row.checked_sub(area.row + 2)?);
        let n = self.top(size) + line;
        (area.holds(col, row) && line < self.rows(size) && n < self.shown.rows.len()).then_some(n)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(name: &str, doc: &str) -> Row {
        Row {
            name: name.to_owned(),
            doc: doc.to_owned(),
            right: String::new(),
            leads: Leads::Speaker(name.to_owned()),
        }
    }

    #[test]
    fn titles_come_before_what_stands_beside_them_and_stopping_stops() {
        let rows = [
            row("Budget vote", "Harbour Post"),
            row("Harbour wall", "Wire"),
            row("Tram", "Wire"),
        ];
        let names = |typed: &str| -> Vec<String> {
            let matched = matched(&rows, typed, || false).unwrap();
            matched.rows.into_iter().map(|r| r.name).collect()
        };
        assert_eq!(names("harb"), ["Harbour wall", "Budget vote"]);
        assert_eq!(names("wire wall"), ["Harbour wall"]);
        assert_eq!(names("").len(), 3);
        assert_eq!(matched(&rows, "harb", || true), None);
        let many: Vec<Row> = (0..500).map(|n| row(&format!("Ferry {n}"), "")).collect();
        let best = matched(&many, "ferry", || false).unwrap();
        assert_eq!((best.rows.len(), best.found, best.all), (MOST, 500, 500));
        assert_eq!(best.rows[0].name, "Ferry 0");
    }
}
