//! A list to be read over the panes, whose items lead into an article: what changed in it.
//!
//! Keys come in; the list moves, closes, or leads somewhere. It refuses to be filtered: it is read.

use super::Overlay;
use crate::app::layout::Rect;
use crate::app::lines::{Line, Role, Sheet, Stamp, Target, paragraph};
use crate::app::message::Effect;
use crate::app::picking::centred;
use crate::app::state::App;
use crate::briefing::changes::{Change, Changes, Fate};
use crate::config::keys::{Code, Key};

/// A list to be read.
#[derive(Debug, Clone, Default)]
pub struct Listing {
    /// On its frame.
    pub title: String,
    /// The rows, made for the width of the screen.
    pub sheet: Sheet,
    /// The article.
    article: usize,
    changes: Changes,
}

impl Listing {
    /// What changed in an open article.
    #[must_use]
    pub fn changes(article: usize, title: &str, changes: Changes) -> Self {
        Self {
            title: format!("What changed: {title}"),
            sheet: Sheet::default(),
            article,
            changes,
        }
    }

    /// Its frame.
    #[must_use]
    pub fn area((cols, rows): (u16, u16)) -> Rect {
        centred(
            (cols, rows),
            cols.saturating_sub(4).min(100),
            rows.saturating_sub(2),
        )
    }

    /// Makes the rows for a size of the screen.
    pub fn settle(&mut self, size: (u16, u16)) {
        let area = Self::area(size);
        let cols = usize::from(area.cols.saturating_sub(3));
        let stamp = Stamp {
            version: 0,
            article: Some(self.article),
            cols,
            scope: 0,
        };
        self.sheet.height = usize::from(area.rows.saturating_sub(2));
        if self.sheet.stamp != Some(stamp) {
            let (lines, targets) = self.lines(cols);
            self.sheet.replace(lines, targets, stamp);
        }
    }

    fn lines(&self, cols: usize) -> (Vec<Line>, Vec<Target>) {
        let (mut lines, mut targets) = (Vec::new(), Vec::new());
        lines.extend(paragraph(&self.changes.in_short(), Role::Dim, 0, cols, None));
        let head = |lines: &mut Vec<Line>, words: &str| {
            lines.push(Line::default());
            lines.push(Line::default().with(words, Role::Label));
        };
        if let Some(title) = &self.changes.title {
            head(&mut lines, "TITLE");
            lines.extend(paragraph(title, Role::Text, 2, cols, None));
        }
        for (words, all) in [
            ("QUOTES", &self.changes.quotes),
            ("TEXT", &self.changes.sentences),
        ] {
            if !all.is_empty() {
                head(&mut lines, words);
            }
            for change in all {
                let item = targets.len();
                targets.push(Target::Mention(self.article, change.at));
                lines.extend(one(change, cols, item));
            }
        }
        (lines, targets)
    }
}

/// "+ new    Ann Lee" and the words below.
fn one(change: &Change, cols: usize, item: usize) -> Vec<Line> {
    let (mark, word, role) = match change.fate {
        Fate::New => ("+", "new", Role::Key),
        Fate::Gone => ("−", "gone", Role::Fault),
        Fate::Changed => ("~", "changed", Role::Date),
    };
    let mut first = Line {
        item: Some(item),
        ..Line::default()
    }
    .with(format!("{mark} {word}"), role);
    if let Some(who) = &change.who {
        first.push("  ", Role::Text);
        first.push(who.clone(), Role::Title);
    }
    let mut lines = vec![first];
    lines.extend(paragraph(&change.words, Role::Text, 2, cols, Some(item)));
    lines
}

/// Takes a key.
pub(super) fn in_listing(app: &mut App, mut listing: Listing, key: Key) -> Vec<Effect> {
    let page = isize::try_from(listing.sheet.height).unwrap_or(10).max(2);
    let sheet = &mut listing.sheet;
    match (key.code, key.ctrl) {
        (Code::Esc | Code::Char('q') | Code::Left | Code::Char('h'), false) => return Vec::new(),
        (Code::Enter | Code::Right | Code::Char('l'), false) => {
            if let Some(Target::Mention(article, at)) = sheet.target() {
                return app.jump(article, at);
            }
            return Vec::new();
        }
        (Code::Down | Code::Char('j') | Code::Tab, false) => sheet.step(1),
        (Code::Up | Code::Char('k'), false) => sheet.step(-1),
        (Code::Char('d'), true) => sheet.page(page / 2),
        (Code::Char('u'), true) => sheet.page(-page / 2),
        (Code::PageDown, _) | (Code::Char(' '), false) | (Code::Char('f'), true) => sheet.page(page - 2),
        (Code::PageUp, _) | (Code::Char('b'), true) => sheet.page(2 - page),
        (Code::Home, _) | (Code::Char('g'), false) => sheet.step(isize::MIN),
        (Code::End, _) | (Code::Char('G'), false) => sheet.step(isize::MAX),
        _ => {}
    }
    app.overlay = Some(Overlay::Listing(listing));
    Vec::new()
}
