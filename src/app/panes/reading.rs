//! The reading pane: one article, wrapped where it is looked at.
//!
//! An article and a size come in; the rows on screen, the cursor and the scroll position are kept. It refuses
//! to wrap what is not near the screen, and to move the text by itself.

use super::rows::{At, Rows};
use crate::app::library::Entry;
use crate::text::Span;

/// Columns left of the text: bookmark, key bar, speaker letter, quote bar, date, blank.
pub const GUTTER: u16 = 6;
/// Rows of the header: the title on two, the source on one, one blank or fewer of them.
pub const HEADER: u16 = 4;
/// One row on screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// Between blocks, before the first, after the last.
    Blank,
    /// A row of text.
    Text {
        /// Bytes of the article's text.
        span: Span,
        /// Index of the block.
        block: usize,
        /// The first row of its block.
        first: bool,
    },
}

/// The state of the reading pane.
#[derive(Debug, Clone)]
pub struct Reading {
    /// The open article, by its place in the library.
    pub article: Option<usize>,
    /// Byte at the cursor: the start of a row, or of what a jump led to.
    pub cursor: usize,
    /// Widest row wanted, in cells.
    pub measure: u16,
    /// Rows kept in sight above and below the cursor.
    pub margin: usize,
    /// Blank rows between paragraphs.
    pub gap: usize,
    /// All but key paragraphs and quotes are dimmed.
    pub folded: bool,
    /// What is on screen, one for each row of the text's part of the pane.
    pub shown: Vec<Shown>,
    /// Row on screen of the cursor.
    pub row: usize,
    /// Columns of the pane left of the gutter.
    pub left: u16,
    /// Columns of the text.
    pub cols: u16,
    rows: Rows,
    height: usize,
    top: At,
    /// Blank rows above the first: only after a resize, so that the text does not move.
    lead: usize,
}

impl Default for Reading {
    fn default() -> Self {
        Self {
            article: None,
            cursor: 0,
            measure: 66,
            margin: 3,
            gap: 1,
            folded: false,
            shown: Vec::new(),
            row: 0,
            left: 0,
            cols: 66,
            rows: Rows::default(),
            height: 0,
            top: (0, 0),
            lead: 0,
        }
    }
}

/// Where the cursor is to stand on screen after a jump.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Show {
    /// Scroll as little as needed.
    Near,
    /// In the upper third, unless it is well in sight already.
    Third,
    /// On this row, whatever it takes.
    Row(usize),
}

impl Reading {
    /// The pane has a size; the sentence at the cursor keeps its row. `cols` and `rows` are those of the pane.
    pub fn resize(&mut self, entry: Option<&Entry>, cols: u16, rows: u16) {
        let room = cols.saturating_sub(GUTTER + 1).max(1);
        let text_cols = self.measure.min(room);
        let height = usize::from(rows.saturating_sub(HEADER));
        self.left = cols.saturating_sub(GUTTER + text_cols) / 2;
        // with room to spare the text stands in the middle, not the gutter with it
        self.left = self.left.saturating_sub(GUTTER / 2);
        let Some(entry) = entry else {
            (self.cols, self.height) = (text_cols, height);
            self.shown.clear();
            return;
        };
        let key = (entry.article().id, entry.revision, usize::from(text_cols));
        if self.rows.key == Some(key) && self.height == height {
            return;
        }
        let row = self.row.min(height.saturating_sub(1));
        (self.cols, self.height) = (text_cols, height);
        self.rows = Rows::of(entry, key, self.gap);
        self.place(entry, Show::Row(row));
    }

    /// Opens an article at the byte `at`, so that the place stands in the upper third, the beginning on top.
    pub fn open(&mut self, entry: &Entry, index: usize, at: usize) {
        self.article = Some(index);
        let key = (entry.article().id, entry.revision, usize::from(self.cols));
        if self.rows.key != Some(key) {
            self.rows = Rows::of(entry, key, self.gap);
        }
        (self.top, self.lead) = ((0, 0), 0);
        self.go(entry, at, Show::Third);
    }

    /// The same article came anew; the sentence at the cursor keeps its row.
    pub fn refresh(&mut self, entry: &Entry) {
        let key = (entry.article().id, entry.revision, usize::from(self.cols));
        let row = self.row;
        self.rows = Rows::of(entry, key, self.gap);
        self.go(entry, self.cursor.min(entry.text().len()), Show::Row(row));
    }

    /// To the last row.
    pub fn go_end(&mut self, entry: &Entry) {
        let last = self.rows.at(entry, entry.text().len());
        let start = self.rows.span(entry, last).map_or(0, |s| s.start());
        self.go(entry, start, Show::Near);
        if let Some(last) = self.height.checked_sub(1) {
            let at = self.rows.at(entry, start);
            self.set_top(entry, at, last, false);
            self.fill(entry);
        }
    }

    /// Puts the cursor on the word at a row and column of the text.
    pub fn click(&mut self, entry: &Entry, row: usize, col: usize) {
        if let Some(Shown::Text { span, .. }) = self.shown.get(row).copied() {
            let head = crate::text::width::head(span.cut(entry.text()), col);
            self.cursor = span.start() + head.len().min(span.len().saturating_sub(1));
            self.cursor = entry.text().floor_char_boundary(self.cursor);
            self.row = row;
        }
    }

    /// Moves the cursor to the byte `at`.
    pub fn go(&mut self, entry: &Entry, at: usize, show: Show) {
        self.cursor = entry.text().floor_char_boundary(at);
        self.place(entry, show);
    }

    /// Moves the cursor by `by` rows of text.
    pub fn step(&mut self, entry: &Entry, by: isize) {
        let mut at = self.rows.at(entry, self.cursor);
        for _ in 0..by.unsigned_abs() {
            let next = if by > 0 {
                self.rows.text_after(entry, at)
            } else {
                self.rows.text_before(entry, at)
            };
            match next {
                Some(next) => at = next,
                None => break,
            }
        }
        if let Some(span) = self.rows.span(entry, at) {
            self.cursor = span.start();
        }
        self.place(entry, Show::Near);
    }

    /// Moves text and cursor by `by` rows, as far as there is text; the cursor alone at the ends.
    pub fn scroll(&mut self, entry: &Entry, by: isize) {
        let before = self.top;
        let lead = self.lead;
        self.wheel(entry, by);
        if self.top == before && self.lead == lead {
            self.step(entry, by);
            return;
        }
        let row = self.row;
        self.cursor = self.byte_on(row).unwrap_or(self.cursor);
        self.fill(entry);
    }

    /// Scrolls; the cursor stays on its words while they are in sight, else goes to the nearest row.
    pub fn wheel(&mut self, entry: &Entry, by: isize) {
        let was = self.row;
        for _ in 0..by.unsigned_abs() {
            if by > 0 {
                if self.lead > 0 {
                    self.lead -= 1;
                } else if self.has_more_below(entry) {
                    match self.rows.after(entry, self.top) {
                        Some(next) => self.top = next,
                        None => break,
                    }
                }
            } else {
                self.lead = 0;
                match self.rows.before(entry, self.top) {
                    Some(before) => self.top = before,
                    None => break,
                }
            }
        }
        self.fill(entry);
        if !self.in_sight() {
            self.cursor = self
                .byte_on(was.min(self.height.saturating_sub(1)))
                .unwrap_or(self.cursor);
            self.fill(entry);
        }
    }

    /// Rows of text on screen.
    #[must_use]
    pub fn height(&self) -> usize {
        self.height
    }

    /// The byte at which the row of text on (or nearest to) this row of the screen opens.
    #[must_use]
    pub fn byte_on(&self, row: usize) -> Option<usize> {
        let text = |s: &Shown| match s {
            Shown::Text { span, .. } => Some(span.start()),
            Shown::Blank => None,
        };
        let below = self.shown.iter().skip(row).find_map(text);
        below.or_else(|| self.shown.iter().take(row).rev().find_map(text))
    }

    /// The row on screen holds the cursor.
    fn in_sight(&self) -> bool {
        self.shown
            .iter()
            .any(|s| matches!(s, Shown::Text { span, .. } if self.on(*span)))
    }

    fn on(&self, span: Span) -> bool {
        span.holds(self.cursor) || (span.start() == self.cursor)
    }

    fn has_more_below(&mut self, entry: &Entry) -> bool {
        let mut at = self.top;
        for _ in 0..self.height.saturating_sub(self.lead) {
            match self.rows.after(entry, at) {
                Some(next) => at = next,
                None => return false,
            }
        }
        true
    }

    /// Puts the cursor's row where it is wanted, and fills the screen.
    fn place(&mut self, entry: &Entry, show: Show) {
        let at = self.rows.at(entry, self.cursor);
        let now = self.row_of(entry, at);
        let last = self.height.saturating_sub(1);
        let margin = self.margin.min(last / 2);
        let wanted = match show {
            Show::Row(row) => {
                self.set_top(entry, at, row.min(last), true);
                self.fill(entry);
                return;
            }
            Show::Near => match now {
                Some(row) if (margin..=last - margin).contains(&row) => row,
                Some(row) if row < margin => margin,
                Some(_) => last - margin,
                None if at < self.top => margin,
                None => last - margin,
            },
            Show::Third => match now {
                Some(row)
                    if (margin..=last / 2).contains(&row) || (row <= last / 2 && self.top == (0, 0)) =>
                {
                    row
                }
                _ => self.height / 3,
            },
        };
        if now != Some(wanted) {
            self.set_top(entry, at, wanted, false);
            self.clamp_end(entry);
        }
        self.fill(entry);
    }

    fn row_of(&mut self, entry: &Entry, at: At) -> Option<usize> {
        let mut here = self.top;
        for row in self.lead..self.height {
            if here == at {
                return Some(row);
            }
            here = self.rows.after(entry, here)?;
        }
        None
    }

    fn set_top(&mut self, entry: &Entry, at: At, row: usize, may_lead: bool) {
        (self.top, self.lead) = (at, 0);
        for done in 0..row {
            match self.rows.before(entry, self.top) {
                Some(before) => self.top = before,
                None => {
                    self.lead = if may_lead { row - done } else { 0 };
                    return;
                }
            }
        }
    }

    /// No blank screen under the last row.
    fn clamp_end(&mut self, entry: &Entry) {
        while !self.has_more_below(entry) && self.rows_below(entry) < self.height {
            match self.rows.before(entry, self.top) {
                Some(before) => self.top = before,
                None => return,
            }
        }
    }

    fn rows_below(&mut self, entry: &Entry) -> usize {
        let (mut at, mut n) = (self.top, 1);
        while n < self.height {
            match self.rows.after(entry, at) {
                Some(next) => (at, n) = (next, n + 1),
                None => break,
            }
        }
        n
    }

    fn fill(&mut self, entry: &Entry) {
        self.shown = vec![Shown::Blank; self.lead.min(self.height)];
        let mut at = Some(self.top).filter(|_| !self.rows.pieces.is_empty());
        while let Some(here) = at.filter(|_| self.shown.len() < self.height) {
            let first = here.1 == 0 && self.rows.pieces.get(here.0).is_some_and(|p| p.first);
            let block = self.rows.pieces.get(here.0).map_or(0, |p| p.block);
            self.shown.push(match self.rows.span(entry, here) {
                Some(span) => Shown::Text { span, block, first },
                None => Shown::Blank,
            });
            at = self.rows.after(entry, here);
        }
        self.shown.resize(self.height, Shown::Blank);
        let cursor = self.rows.at(entry, self.cursor);
        if let Some(row) = self.row_of(entry, cursor) {
            self.row = row;
        }
    }
}
