//! The panes together: building those on screen, finding the list of one.
//!
//! The state and a rectangle come in; the pane's lines are made anew if anything they depend on changed. It
//! refuses to build what is not on screen.

use super::{front, front_kept, marks, people, quotes, summary, timeline};
use crate::app::layout::{Pane, Rect};
use crate::app::lines::{Line, Sheet, Stamp, Target};
use crate::app::scope::Scope;
use crate::app::state::App;

/// The state of all panes.
#[derive(Debug, Clone, Default)]
pub struct Panes {
    /// The list of articles.
    pub front: front::Front,
    /// The text.
    pub read: super::Reading,
    /// Quotes by speaker.
    pub quotes: quotes::Quotes,
    /// The timeline.
    pub timeline: timeline::Timeline,
    /// The summary.
    pub summary: summary::Summary,
    /// Bookmarks.
    pub marks: Sheet,
    /// Who appears.
    pub people: people::People,
}

impl Panes {
    /// The list of a pane; none for the text.
    #[must_use]
    pub fn sheet(&self, pane: Pane) -> Option<&Sheet> {
        Some(match pane {
            Pane::Front => &self.front.sheet,
            Pane::Read => return None,
            Pane::Quotes => &self.quotes.sheet,
            Pane::Timeline => &self.timeline.sheet,
            Pane::Summary => &self.summary.sheet,
            Pane::Marks => &self.marks,
            Pane::People => &self.people.sheet,
        })
    }

    /// The same, to change it.
    pub fn sheet_mut(&mut self, pane: Pane) -> Option<&mut Sheet> {
        Some(match pane {
            Pane::Front => &mut self.front.sheet,
            Pane::Read => return None,
            Pane::Quotes => &mut self.quotes.sheet,
            Pane::Timeline => &mut self.timeline.sheet,
            Pane::Summary => &mut self.summary.sheet,
            Pane::Marks => &mut self.marks,
            Pane::People => &mut self.people.sheet,
        })
    }
}

/// Rows that the rule with the pane's name takes: one where panes are stacked or lists stand beside a text.
#[must_use]
pub fn rule_rows(app: &App, pane: Pane) -> usize {
    let beside = app.view.layout.panes.len() > 1;
    usize::from(beside && !matches!(pane, Pane::Front | Pane::Read))
}

/// The rows above a pane's list that do not scroll with it.
#[must_use]
pub fn head(app: &App, pane: Pane) -> &[Line] {
    match pane {
        Pane::Timeline => &app.panes.timeline.head,
        _ => &[],
    }
}

/// Rows above a pane's list: the rule with its name, and its head.
#[must_use]
pub fn head_rows(app: &App, pane: Pane) -> usize {
    rule_rows(app, pane) + head(app, pane).len()
}

/// Makes a pane ready for its rectangle.
pub fn build(app: &mut App, pane: Pane, rect: Rect) {
    if pane == Pane::Read {
        let entry = app.panes.read.article.and_then(|i| app.library.get(i));
        app.panes.read.resize(entry, rect.cols, rect.rows);
        return;
    }
    if pane == Pane::People {
        people::refresh(app);
    }
    let height = usize::from(rect.rows).saturating_sub(rule_rows(app, pane));
    let stamp = Stamp {
        version: app.library.version,
        article: match pane {
            Pane::Front | Pane::Marks => None,
            _ => app.panes.read.article,
        },
        cols: usize::from(rect.cols),
        scope: match pane {
            Pane::Front => front::scope(app),
            Pane::Quotes => {
                app.kinds()
                    .iter()
                    .fold(app.panes.quotes.scope(), |s, k| (s << 1) | u64::from(*k))
                    ^ (u64::from(app.view.story) << 62)
            }
            Pane::Summary => summary::scope(app),
            Pane::People => people::scope(app),
            _ => 0,
        },
    };
    if pane == Pane::Timeline {
        timeline::build(app, stamp, height);
        return;
    }
    let Some(sheet) = app.panes.sheet_mut(pane) else {
        return;
    };
    if sheet.height != height {
        sheet.height = height;
        sheet.reveal();
    }
    if sheet.stamp == Some(stamp) {
        return;
    }
    let cols = stamp.cols;
    if pane == Pane::Summary && app.scope() == Scope::Story {
        quotes::refresh(app);
    }
    let (lines, targets) = match pane {
        Pane::Front => {
            app.panes.front.order = front::order(app);
            if app.shelf.on {
                front_kept::lines(app, cols)
            } else {
                front::lines(app, cols)
            }
        }
        Pane::Quotes => quotes::made(app, cols),
        Pane::Summary => summary::lines(app, cols),
        Pane::People => people::lines(app, cols),
        _ => marks::lines(app, cols),
    };
    let fresh = pane == Pane::Front && !app.panes.front.used;
    if let Some(sheet) = app.panes.sheet_mut(pane) {
        sheet.replace(lines, targets, stamp);
        if fresh {
            // saved searches stand above: what is read is what is new
            let first = sheet.targets.iter().position(|t| !matches!(t, Target::Saved(_)));
            (sheet.selected, sheet.top) = (first.unwrap_or(0), 0);
            sheet.reveal();
        }
    }
}
