//! Which pane stands where, in terminal cells.
//!
//! The size of the terminal and the chosen view come in, rectangles go out; drawing and clicking use the same
//! ones. It refuses to squeeze: one pane below 110 columns, two from there, three from 180, unless settings say otherwise.

use super::lines::Line;

/// Below this size one line says that the terminal is too small.
pub const SMALLEST: (u16, u16) = (30, 8);

/// The seven views.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Pane {
    /// The list of articles.
    #[default]
    Front,
    /// The text.
    Read,
    /// Quotes by speaker.
    Quotes,
    /// The timeline.
    Timeline,
    /// The summary.
    Summary,
    /// Bookmarks and notes.
    Marks,
    /// Who appears.
    People,
}

impl Pane {
    /// In the order of their number keys.
    pub const ALL: [Self; 7] = [
        Self::Front,
        Self::Read,
        Self::Quotes,
        Self::Timeline,
        Self::Summary,
        Self::Marks,
        Self::People,
    ];

    /// The word on its tab.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Front => "Front",
            Self::Read => "Read",
            Self::Quotes => "Quotes",
            Self::Timeline => "Timeline",
            Self::Summary => "Summary",
            Self::Marks => "Marks",
            Self::People => "People",
        }
    }
}

/// A rectangle of cells, counted from the top left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Rect {
    /// First column.
    pub col: u16,
    /// First row.
    pub row: u16,
    /// Columns.
    pub cols: u16,
    /// Rows.
    pub rows: u16,
}

impl Rect {
    /// Does it hold this cell?
    #[must_use]
    pub fn holds(self, col: u16, row: u16) -> bool {
        (self.col..self.col + self.cols).contains(&col) && (self.row..self.row + self.rows).contains(&row)
    }
}

/// Where everything stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Layout {
    /// The terminal is smaller than [`SMALLEST`].
    pub too_small: bool,
    /// The line of tabs; none in zen.
    pub tabs: Option<Rect>,
    /// The panes from left to right, top to bottom, with the text of the rule above a stacked one.
    pub panes: Vec<(Pane, Rect)>,
    /// The bottom line; none in zen.
    pub foot: Option<Rect>,
}

impl Layout {
    /// Places the panes of `screen`. `from` are the columns from which two panes stand side by side, and three.
    #[must_use]
    pub fn of((cols, rows): (u16, u16), screen: Pane, zen: bool, from: (u16, u16)) -> Self {
        if cols < SMALLEST.0 || rows < SMALLEST.1 {
            return Self {
                too_small: true,
                ..Self::default()
            };
        }
        let line = |row| {
            Some(Rect {
                col: 0,
                row,
                cols,
                rows: 1,
            })
        };
        let body = if zen {
            Rect {
                col: 0,
                row: 0,
                cols,
                rows,
            }
        } else {
            Rect {
                col: 0,
                row: 1,
                cols,
                rows: rows - 2,
            }
        };
        Self {
            too_small: false,
            tabs: if zen { None } else { line(0) },
            panes: if zen {
                vec![(screen, body)]
            } else {
                place(body, screen, from)
            },
            foot: if zen { None } else { line(rows - 1) },
        }
    }

    /// The rectangle of a pane, if it is on screen.
    #[must_use]
    pub fn rect(&self, pane: Pane) -> Option<Rect> {
        self.panes.iter().find(|(p, _)| *p == pane).map(|(_, r)| *r)
    }
}

fn place(body: Rect, screen: Pane, (two, three): (u16, u16)) -> Vec<(Pane, Rect)> {
    let side = |pane| match pane {
        Pane::Front | Pane::Read => vec![Pane::Summary, Pane::Quotes],
        other => vec![other],
    };
    if body.cols >= three {
        let list = body.cols * 32 / 100;
        let text = body.cols * 37 / 100;
        let mut stack = side(screen);
        if matches!(screen, Pane::Front | Pane::Read) {
            stack.push(Pane::Timeline);
        }
        let mut panes = vec![
            (Pane::Front, Rect { cols: list, ..body }),
            (
                Pane::Read,
                Rect {
                    col: body.col + list + 1,
                    cols: text,
                    ..body
                },
            ),
        ];
        let col = body.col + list + text + 2;
        panes.extend(stacked(
            Rect {
                col,
                cols: body.cols - col,
                ..body
            },
            &stack,
        ));
        return panes;
    }
    if body.cols >= two {
        let (left, share, right) = match screen {
            Pane::Front => (Pane::Front, 44, vec![Pane::Read]),
            other => (Pane::Read, 60, side(other)),
        };
        let cols = body.cols * share / 100;
        let mut panes = vec![(left, Rect { cols, ..body })];
        let col = body.col + cols + 1;
        panes.extend(stacked(
            Rect {
                col,
                cols: body.cols - col,
                ..body
            },
            &right,
        ));
        return panes;
    }
    vec![(screen, body)]
}

/// Panes one under the other: the summary a third, the rest shared.
fn stacked(body: Rect, panes: &[Pane]) -> Vec<(Pane, Rect)> {
    let mut row = body.row;
    let mut left = u16::try_from(panes.len()).unwrap_or(1);
    panes
        .iter()
        .map(|&pane| {
            let rows = (body.row + body.rows - row) / left.max(1);
            let rect = Rect { row, rows, ..body };
            row += rows;
            left -= 1;
            (pane, rect)
        })
        .collect()
}

/// A line and where each of its pieces that can be clicked begins and ends.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Bar {
    /// What is drawn.
    pub line: Line,
    /// First column, column after the last, and the command a click runs.
    pub hits: Vec<(u16, u16, &'static str)>,
}
