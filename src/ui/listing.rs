//! A list to be read over the panes.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect as Area;
use ratatui::style::Style;

use super::draw::line;
use super::overlays::frame;
use super::theme::Theme;
use crate::app::overlay::Listing;

/// Draws it.
pub fn draw(listing: &Listing, theme: &Theme, buffer: &mut Buffer) {
    let screen = *buffer.area();
    let r = Listing::area((screen.width, screen.height));
    let area = Area::new(r.col, r.row, r.cols, r.rows);
    let n = listing.sheet.targets.len();
    let at = (listing.sheet.selected + 1).min(n);
    let foot = format!("{at} of {n} · enter leads to the text · esc closes");
    frame(area, &listing.title, &foot, theme, buffer);
    let mut marked = false;
    let rows = listing
        .sheet
        .lines
        .iter()
        .skip(listing.sheet.top)
        .take(listing.sheet.height);
    for (l, y) in rows.zip(area.y + 1..) {
        let cols = area.width.saturating_sub(3);
        line(buffer, (area.x + 2, y), cols, l, theme);
        if l.item == Some(listing.sheet.selected) && !marked && n > 0 {
            buffer.set_style(Area::new(area.x + 2, y, cols, 1), Style::new().reversed());
            marked = true;
        }
    }
}

/// Where the cursor stands.
pub fn cursor(listing: &Listing, size: (u16, u16)) -> (u16, u16) {
    let area = Listing::area(size);
    let sheet = &listing.sheet;
    let row = sheet.first_row(sheet.selected).saturating_sub(sheet.top);
    let row = u16::try_from(row).unwrap_or(0).min(area.rows.saturating_sub(3));
    (area.col + 2, area.row + 1 + row)
}
