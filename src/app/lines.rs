//! Rows of a list pane: text with roles, and which item each row belongs to.
//!
//! A pane builds its lines at a width; a [`Sheet`] keeps them with a selection and a scroll position, and both
//! drawing and clicking read the same rows. It refuses colours: a role says what a piece is, not how it looks.

use crate::briefing::BookmarkId;
pub use crate::briefing::heads::flat;
use crate::text::{Span, width, wrap};

/// What a piece of a line is; the theme says how that looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// Plain text.
    Text,
    /// A headline.
    Title,
    /// Of second rank: sources, counts, rules.
    Dim,
    /// The name of a section.
    Label,
    /// A bookmark's star.
    Star,
    /// A date or the mark of one.
    Date,
    /// A reader's own note.
    Note,
    /// A question mark: not certain.
    Doubt,
    /// The name or letter of the speaker with this number in its article.
    Speaker(usize),
    /// Words of that speaker.
    Quote(usize),
    /// Words found by a search.
    Hit,
    /// The bar of a key paragraph.
    Key,
    /// A fault.
    Fault,
}

/// A stretch of one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The words.
    pub text: String,
    /// What they are.
    pub role: Role,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Line {
    /// From left to right.
    pub pieces: Vec<Piece>,
    /// The item it belongs to.
    pub item: Option<usize>,
}

impl Line {
    /// Adds a piece.
    #[must_use]
    pub fn with(mut self, text: impl Into<String>, role: Role) -> Self {
        self.push(text, role);
        self
    }

    /// Adds a piece.
    pub fn push(&mut self, text: impl Into<String>, role: Role) {
        let text = text.into();
        if !text.is_empty() {
            self.pieces.push(Piece { text, role });
        }
    }

    /// Cells it takes.
    #[must_use]
    pub fn cols(&self) -> usize {
        self.pieces.iter().map(|p| width::cols(&p.text)).sum()
    }

    /// Its words.
    #[must_use]
    pub fn words(&self) -> String {
        self.pieces.iter().map(|p| p.text.as_str()).collect()
    }
}

/// What an item of a list stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Target {
    /// An article, by its place in the library.
    Article(usize),
    /// An article of the library, by its place in the list.
    Kept(usize),
    /// A saved search, by its place in the list of them.
    Saved(usize),
    /// A group of articles of the library, by its place in the list of them.
    Group(usize),
    /// A statement on the page of a speaker over the whole library, by its place there.
    Said(usize),
    /// A quote of an article.
    Quote(usize, usize),
    /// An event of an article.
    Event(usize, usize),
    /// A sentence of an article.
    Sentence(usize, usize),
    /// A bookmark.
    Mark(BookmarkId),
    /// Somebody of the people pane, by number.
    Person(usize),
    /// A place where somebody is named: article and byte.
    Mention(usize, usize),
}

/// The lines of a list pane with selection and scroll position.
#[derive(Debug, Clone, Default)]
pub struct Sheet {
    /// All rows.
    pub lines: Vec<Line>,
    /// What each item stands for.
    pub targets: Vec<Target>,
    /// The selected item.
    pub selected: usize,
    /// The first row on screen.
    pub top: usize,
    /// Rows on screen.
    pub height: usize,
    /// What the lines were built from; another stamp means they are old.
    pub stamp: Option<Stamp>,
}

/// Everything that a sheet's lines depend on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    /// The library's version.
    pub version: u64,
    /// The article shown, if one.
    pub article: Option<usize>,
    /// Width in cells.
    pub cols: usize,
    /// What else the pane depends on.
    pub scope: u64,
}

impl Sheet {
    /// What is selected.
    #[must_use]
    pub fn target(&self) -> Option<Target> {
        self.targets.get(self.selected).copied()
    }

    /// Puts new lines in; the selection stays on what it was on, and that stays on its row.
    pub fn replace(&mut self, lines: Vec<Line>, targets: Vec<Target>, stamp: Stamp) {
        let was = self.target();
        let row = self.first_row(self.selected).saturating_sub(self.top);
        self.lines = lines;
        self.targets = targets;
        let kept = was.and_then(|w| self.targets.iter().position(|t| *t == w));
        self.selected = kept.unwrap_or(self.selected.min(self.targets.len().saturating_sub(1)));
        self.top = self.first_row(self.selected).saturating_sub(row);
        self.stamp = Some(stamp);
        // no blank rows below while lines are hidden above
        self.top = self.top.min(self.lines.len().saturating_sub(self.height));
        self.reveal();
    }

    /// The row on which an item opens.
    #[must_use]
    pub fn first_row(&self, item: usize) -> usize {
        self.lines.iter().position(|l| l.item == Some(item)).unwrap_or(0)
    }

    fn last_row(&self, item: usize) -> usize {
        self.lines.iter().rposition(|l| l.item == Some(item)).unwrap_or(0)
    }

    /// Selects `target`; false when it is not in the list.
    pub fn select(&mut self, target: Target) -> bool {
        let found = self.targets.iter().position(|t| *t == target);
        if let Some(i) = found {
            self.selected = i;
            self.reveal();
        }
        found.is_some()
    }

    /// Moves the selection by `by` items.
    pub fn step(&mut self, by: isize) {
        let last = self.targets.len().saturating_sub(1);
        self.selected = self.selected.saturating_add_signed(by).min(last);
        self.reveal();
    }

    /// Moves the selection by about `rows` rows.
    pub fn page(&mut self, rows: isize) {
        let from = self.first_row(self.selected);
        let to = from
            .saturating_add_signed(rows)
            .min(self.lines.len().saturating_sub(1));
        let item = if rows > 0 {
            self.lines.iter().take(to + 1).rev().find_map(|l| l.item)
        } else {
            self.lines.iter().skip(to).find_map(|l| l.item)
        };
        let moved = item.unwrap_or(self.selected);
        if moved == self.selected {
            self.step(rows.signum());
        } else {
            self.selected = moved;
            self.reveal();
        }
    }

    /// Scrolls without moving the selection out of the screen.
    pub fn wheel(&mut self, rows: isize) {
        let last = self.lines.len().saturating_sub(self.height);
        self.top = self.top.saturating_add_signed(rows).min(last);
        let seen = self.top..self.top + self.height;
        if !seen.contains(&self.first_row(self.selected)) {
            let mut inside = self.lines.iter().enumerate().filter(|(i, _)| seen.contains(i));
            let first = if rows > 0 {
                inside.find_map(|(_, l)| l.item)
            } else {
                inside.filter_map(|(_, l)| l.item).next_back()
            };
            self.selected = first.unwrap_or(self.selected);
        }
    }

    /// The item on a row of the screen, counted from the pane's first.
    #[must_use]
    pub fn item_at(&self, row: usize) -> Option<usize> {
        self.lines.get(self.top + row)?.item
    }

    /// Scrolls as little as it takes to show the selected item whole, with the heading above it.
    pub fn reveal(&mut self) {
        if self.height == 0 {
            return;
        }
        let (first, last) = (self.first_row(self.selected), self.last_row(self.selected));
        let above = if self.selected == 0 {
            first
        } else {
            usize::from(first > 0 && self.lines.get(first - 1).is_some_and(|l| l.item.is_none()))
        };
        let first = first.saturating_sub(above);
        if last >= self.top + self.height {
            self.top = last + 1 - self.height;
        }
        if first < self.top {
            self.top = first;
        }
        self.top = self.top.min(self.lines.len().saturating_sub(1));
    }
}

/// Wraps `words` (one run of text, one role) into lines of `cols` cells behind an indent.
#[must_use]
pub fn paragraph(words: &str, role: Role, indent: usize, cols: usize, item: Option<usize>) -> Vec<Line> {
    let room = cols.saturating_sub(indent).max(1);
    wrap::wrap(words, Span::whole(words), room, wrap::Breaks::Flow)
        .into_iter()
        .map(|row| {
            let mut line = Line {
                item,
                ..Line::default()
            }
            .with(" ".repeat(indent), Role::Text);
            line.push(row.cut(words).replace('\n', " "), role);
            line
        })
        .collect()
}
