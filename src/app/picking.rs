//! Where the rows of a picker stand.
//!
//! A picker and the size of the terminal come in; its frame and the row of each option go out, the same for
//! drawing and for clicking. It refuses to draw.

use super::layout::Rect;
use super::overlay::Picker;

/// Rows of a picker that are no list: two edges, the field, and what the selected one does.
const AROUND: u16 = 4;

/// A rectangle in the middle of the screen, rather above it, clear of tabs and bottom line.
#[must_use]
pub fn centred((cols, rows): (u16, u16), wide: u16, high: u16) -> Rect {
    let (wide, high) = (wide.min(cols), high.min(rows.saturating_sub(2)));
    Rect {
        col: (cols - wide) / 2,
        row: 1 + (rows.saturating_sub(2) - high) / 3,
        cols: wide,
        rows: high,
    }
}

impl Picker {
    /// Its frame.
    #[must_use]
    pub fn area(&self, size: (u16, u16)) -> Rect {
        let rows = if self.grouped {
            size.1
        } else {
            20.min(u16::try_from(self.options.len()).unwrap_or(20) + AROUND + 1)
        };
        centred(size, size.0.saturating_sub(4).min(96), rows.max(6))
    }

    /// The rows of its list that are in sight: an index into `matches`, or a heading. Headings stand among
    /// the options while nothing is typed.
    #[must_use]
    pub fn rows(&self, size: (u16, u16)) -> Vec<(Option<usize>, &'static str)> {
        let room = usize::from(self.area(size).rows.saturating_sub(AROUND));
        let headed = self.grouped && self.editor.text.trim().is_empty();
        let mut lines: Vec<(Option<usize>, &str)> = Vec::new();
        for (i, option) in self
            .matches
            .iter()
            .filter_map(|&m| self.options.get(m))
            .enumerate()
        {
            lines.extend(option.group.filter(|_| headed).map(|g| (None, g)));
            lines.push((Some(i), ""));
        }
        let at = lines.iter().position(|l| l.0 == Some(self.selected)).unwrap_or(0);
        let top = (at + 2).min(lines.len()).saturating_sub(room);
        lines.into_iter().skip(top).take(room).collect()
    }

    /// The option on a cell of the screen, an index into `matches`.
    #[must_use]
    pub fn at(&self, size: (u16, u16), col: u16, row: u16) -> Option<usize> {
        let area = self.area(size);
        let line = row.checked_sub(area.row + 2)?;
        self.rows(size)
            .get(usize::from(line))
            .filter(|_| area.holds(col, row))?
            .0
    }
}
