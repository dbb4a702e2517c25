//! The list over the whole library that typing filters, with the beginning of the selected article.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect as Area;
use ratatui::style::Style;

use super::draw::text;
use super::overlays::{frame, typed};
use super::theme::Theme;
use crate::app::lines::{Role, flat, paragraph};
use crate::app::whole::finder::{Finder, Finds, Leads};
use crate::article::Published;
use crate::briefing::finding::Glimpse;
use crate::calendar::show;
use crate::text::width;

/// Where the list ends and the article begins, where they stand beside each other: in hundredths.
const LIST: u16 = 55;

/// Columns of the list under which the day is left out.
const NARROW: u16 = 50;

/// Columns of what stands beside the name, at most.
const LABEL: usize = 24;

/// Draws it.
pub fn draw(finder: &Finder, theme: &Theme, buffer: &mut Buffer) {
    let screen = *buffer.area();
    let size = (screen.width, screen.height);
    let r = finder.area(size);
    let area = Area::new(r.col, r.row, r.cols, r.rows);
    let (title, enter) = match finder.finds {
        Finds::Articles => ("Article, in the whole library", "enter opens"),
        Finds::Speakers => ("Speaker, in the whole library", "enter shows everything they say"),
    };
    let (found, all) = (finder.shown.found, finder.shown.all);
    let waiting = if finder.waiting { " · looking…" } else { "" };
    let foot = format!("{found} of {all}{waiting} · typing filters · {enter} · esc leaves");
    frame(area, title, &foot, theme, buffer);
    let inner = typed(area, &finder.editor.text, theme, buffer);
    let beside = finder.beside(size);
    let list = if beside { inner * LIST / 100 } else { inner };
    let rows = finder.rows(size);
    let top = finder.top(size);
    if finder.shown.rows.is_empty() && !finder.waiting {
        text(
            buffer,
            (area.x + 3, area.y + 2),
            inner,
            "Nothing is like this.",
            theme.dim,
        );
    }
    for (i, row) in finder.shown.rows.iter().skip(top).take(rows).enumerate() {
        let y = area.y + 2 + u16::try_from(i).unwrap_or(u16::MAX);
        let narrow = list < NARROW && finder.finds == Finds::Articles;
        let right = if narrow {
            String::new()
        } else {
            width::fit(&row.right, 12)
        };
        let right_cols = u16::try_from(width::cols(&right)).unwrap_or(0);
        let room = usize::from(list.saturating_sub(right_cols + 4));
        let label = width::fit(&row.doc, (room / 3).min(LABEL));
        let name = width::fit(&row.name, room.saturating_sub(width::cols(&label) + 2));
        let name_cols = u16::try_from(width::cols(&name)).unwrap_or(0);
        text(buffer, (area.x + 3, y), list, &name, Style::new());
        text(buffer, (area.x + 5 + name_cols, y), list, &label, theme.dim);
        let at = (area.x + 2 + list).saturating_sub(right_cols + 1);
        text(buffer, (at, y), right_cols, &right, theme.dim);
        if top + i == finder.selected {
            buffer.set_style(Area::new(area.x + 2, y, list, 1), Style::new().reversed());
        }
    }
    if finder.finds == Finds::Articles {
        let at = if beside {
            let x = area.x + 4 + list;
            for y in area.y + 2..area.bottom().saturating_sub(1) {
                text(buffer, (x - 2, y), 1, "│", theme.dim);
            }
            Area::new(
                x,
                area.y + 2,
                (inner - list).saturating_sub(2),
                area.height.saturating_sub(3),
            )
        } else {
            let y = area.y + 2 + u16::try_from(rows).unwrap_or(0);
            let line = "─".repeat(inner.into());
            text(buffer, (area.x + 2, y), inner, &line, theme.dim);
            Area::new(area.x + 2, y + 1, inner, area.bottom().saturating_sub(y + 2))
        };
        let chosen = finder.chosen().map(|r| &r.leads);
        let fits = |g: &&Glimpse| chosen == Some(&Leads::Article(g.article));
        if let Some(glimpse) = finder.glimpse.as_ref().filter(fits) {
            preview(glimpse, at, theme, buffer);
        }
    }
}

/// The title, where it is from, and how it begins.
fn preview(glimpse: &Glimpse, area: Area, theme: &Theme, buffer: &mut Buffer) {
    let cols = usize::from(area.width);
    let mut lines = paragraph(&glimpse.title, Role::Title, 0, cols, None);
    let day = match glimpse.published {
        Some(Published::At(at)) => format!("{} {}", show::day(at.date_naive()), at.format("%H:%M")),
        Some(Published::Day(day)) => show::day(day),
        None => "day not known".to_owned(),
    };
    let [words, quotes, events] = glimpse.counts;
    let read = if glimpse.read { "read" } else { "unread" };
    let about = format!(
        "{} · {day} · {words} words · ❝{quotes} ◆{events} · {read}",
        glimpse.label
    );
    lines.extend(paragraph(&about, Role::Dim, 0, cols, None));
    let told = |b: &&str| !b.trim().is_empty() && flat(b) != glimpse.title;
    for block in glimpse.text.split('\n').filter(told) {
        if lines.len() >= usize::from(area.height) {
            break;
        }
        lines.extend(paragraph(&flat(block), Role::Text, 0, cols, None));
    }
    for (line, y) in lines.iter().take(area.height.into()).zip(area.y..) {
        super::draw::line(buffer, (area.x, y), area.width, line, theme);
    }
}

/// Where the cursor stands.
pub fn cursor(finder: &Finder, size: (u16, u16)) -> (u16, u16) {
    let area = finder.area(size);
    let before = finder.editor.text.get(..finder.editor.cursor).unwrap_or_default();
    let cols = u16::try_from(width::cols(before)).unwrap_or(u16::MAX);
    (area.col + 4 + cols.min(area.cols.saturating_sub(6)), area.row + 1)
}
