//! The one history of jumps, over panes and articles.
//!
//! The spot left by each jump comes in; going back gives it out and keeps the one left. It refuses to hold the
//! same spot twice in a row.

use super::layout::Pane;
use super::lines::Target;
use super::scope::Scope;

/// Where the reader was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spot {
    /// The view.
    pub screen: Pane,
    /// The pane with the keys.
    pub focus: Pane,
    /// The open article.
    pub article: Option<usize>,
    /// Byte at the cursor in its text.
    pub at: usize,
    /// Of which articles the lists told.
    pub scope: Scope,
    /// To what the front page was held, by the number of that view.
    pub held: usize,
    /// What was selected in the pane with the keys, where it is a list.
    pub selected: Option<Target>,
}

/// Spots behind and ahead.
#[derive(Debug, Clone, Default)]
pub struct History {
    behind: Vec<Spot>,
    ahead: Vec<Spot>,
}

/// Spots kept; older ones are let go.
const KEPT: usize = 500;

impl History {
    /// A jump leaves `from`.
    pub fn leave(&mut self, from: Spot) {
        self.ahead.clear();
        if self.behind.last() != Some(&from) {
            self.behind.push(from);
        }
        if self.behind.len() > KEPT {
            self.behind.remove(0);
        }
    }

    /// Back from `from`.
    pub fn back(&mut self, from: Spot) -> Option<Spot> {
        let to = self.behind.pop()?;
        self.ahead.push(from);
        Some(to)
    }

    /// Forward again from `from`.
    pub fn forward(&mut self, from: Spot) -> Option<Spot> {
        let to = self.ahead.pop()?;
        self.behind.push(from);
        Some(to)
    }

    /// What was selected stands elsewhere in the list now: in spots of the front page held to `held`.
    pub fn follow(&mut self, held: usize, now: impl Fn(Target) -> Target) {
        for spot in self.behind.iter_mut().chain(&mut self.ahead) {
            if spot.held == held {
                spot.selected = spot.selected.map(&now);
            }
        }
    }

    /// There is a spot behind.
    #[must_use]
    pub fn has_back(&self) -> bool {
        !self.behind.is_empty()
    }

    /// There is a spot ahead.
    #[must_use]
    pub fn has_forward(&self) -> bool {
        !self.ahead.is_empty()
    }

    /// The spot last left.
    #[must_use]
    pub fn last(&self) -> Option<Spot> {
        self.behind.last().copied()
    }
}
