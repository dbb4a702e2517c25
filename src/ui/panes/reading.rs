//! The text with its header and gutter.
//!
//! Gutter from left to right: ★ bookmark (or › at the cursor), ▌ key paragraph, the speaker's letter, ┃ quote (in its
//! first row ? where the speaker is not certain, ✎ where the reader decided), ◆ a paragraph with a date. Only the words between quotation marks have the speaker's tint; the name is bold.

use ratatui::buffer::Buffer;
use ratatui::style::{Modifier, Style};

use super::super::draw::text;
use super::super::theme::Theme;
use crate::app::App;
use crate::app::layout::{Pane, Rect};
use crate::app::library::{Entry, Paint};
use crate::app::lines::Role;
use crate::app::panes::front;
use crate::app::panes::reading::{GUTTER, HEADER, Shown};
use crate::article::BlockKind;
use crate::config::KeyParagraphs;
use crate::text::{Span, width, wrap};

/// Draws the pane.
pub fn draw(app: &App, rect: Rect, theme: &Theme, buffer: &mut Buffer) {
    let reading = &app.panes.read;
    let (Some(index), Some(entry)) = (reading.article, app.entry()) else {
        let words = if app.news.loading {
            "Reading…"
        } else {
            "No article is open. 1 shows the front page."
        };
        text(
            buffer,
            (rect.col + 1, rect.row),
            rect.cols.saturating_sub(1),
            words,
            theme.dim,
        );
        return;
    };
    let left = rect.col + reading.left;
    let more = app.search.more_keys;
    header((entry, more), rect, left + GUTTER, reading.cols, theme, buffer);
    let marks: Vec<Span> = app.library.marks_in(index).map(|(_, s)| s).collect();
    let hits = app.search.marked_in(index);
    for (i, shown) in reading.shown.iter().enumerate() {
        let row = rect.row + HEADER + u16::try_from(i).unwrap_or(u16::MAX);
        let Shown::Text { span, block, first } = *shown else {
            continue;
        };
        let here = i == reading.row && app.view.focus == Pane::Read;
        let line = Row {
            entry,
            span,
            block,
            first,
            kinds: app.kinds(),
            more,
            bars: app.config.key_paragraphs == KeyParagraphs::Bar,
        };
        line.gutter(&marks, here, (left, row), theme, buffer);
        let dim = reading.folded && !line.is_key();
        line.text(hits, dim, (left + GUTTER, row), reading.cols, theme, buffer);
    }
}

/// Where the cursor stands in the text.
#[must_use]
pub fn cursor(app: &App, rect: Rect) -> Option<(u16, u16)> {
    let reading = &app.panes.read;
    let entry = app.entry()?;
    let Shown::Text { span, .. } = *reading.shown.get(reading.row)? else {
        return None;
    };
    let before = Span::snap(
        entry.text(),
        span.start(),
        reading.cursor.clamp(span.start(), span.end()),
    );
    let col = u16::try_from(width::cols(before.cut(entry.text()))).ok()?;
    let row = u16::try_from(reading.row).ok()?;
    Some((
        rect.col + reading.left + GUTTER + col.min(reading.cols.saturating_sub(1)),
        rect.row + HEADER + row,
    ))
}

/// The title on at most two rows, then where it is from; always as high.
fn header(
    (entry, more): (&Entry, isize),
    rect: Rect,
    col: u16,
    cols: u16,
    theme: &Theme,
    buffer: &mut Buffer,
) {
    let title = entry.title();
    let room = usize::from(cols);
    let rows = wrap::wrap(&title, Span::whole(&title), room, wrap::Breaks::Flow);
    let mut row = rect.row;
    for (i, span) in rows.iter().take(2).enumerate() {
        let words = if i == 1 && rows.len() > 2 {
            width::fit(Span::snap(&title, span.start(), title.len()).cut(&title), room)
        } else {
            span.cut(&title).to_owned()
        };
        text(buffer, (col, row), cols, &words, theme.style(Role::Title));
        row += 1;
    }
    text(
        buffer,
        (col, row),
        cols,
        &front::about(entry, room, more),
        theme.dim,
    );
}

struct Row<'a> {
    entry: &'a Entry,
    span: Span,
    block: usize,
    first: bool,
    /// Kinds of quotes that are shown.
    kinds: [bool; 3],
    /// The dial of the key paragraphs.
    more: isize,
    /// Key paragraphs have a bar.
    bars: bool,
}

impl Row<'_> {
    /// The quotes of the row that are of a kind that is shown.
    fn quotes(&self) -> impl Iterator<Item = (Span, usize)> {
        let all = &self.entry.analysis().quotes;
        let of_row = self.entry.quotes.over(self.span).map(|(s, q)| (*s, *q));
        of_row.filter(|(_, q)| all.get(*q).is_some_and(|q| q.kind.is_among(self.kinds)))
    }

    fn is_key(&self) -> bool {
        self.entry.skim.is_key(self.block, self.more)
    }

    fn gutter(&self, marks: &[Span], here: bool, (col, row): (u16, u16), theme: &Theme, buffer: &mut Buffer) {
        let mut put = |at: u16, words: &str, style: Style| text(buffer, (col + at, row), 1, words, style);
        // a bookmark of the whole article stands at its first row
        let starred = marks
            .iter()
            .any(|m| self.span.holds(m.start()) || (m.is_empty() && self.span.start() == 0));
        match (starred, here) {
            (true, false) => put(0, "★", theme.star),
            (true, true) => put(0, "★", theme.star.add_modifier(Modifier::REVERSED)),
            (false, true) => put(0, "›", theme.label),
            (false, false) => {}
        }
        if self.bars && self.is_key() {
            put(1, "▌", theme.style(Role::Key));
        }
        let mut open = None;
        for (span, quote) in self.quotes() {
            let who = self.entry.speaker_of.get(quote).copied().flatten();
            let style = who.map_or(theme.dim, |w| theme.style(Role::Speaker(self.entry.color(w))));
            if open.is_none() {
                put(3, "┃", style);
            }
            let opens = self
                .entry
                .analysis()
                .quotes
                .get(quote)
                .is_some_and(|q| q.span().start() == span.start());
            if opens && self.span.holds(span.start()) && open != Some(true) {
                let letter = who.map_or('–', |w| Entry::letter(self.entry.color(w)));
                put(2, &letter.to_string(), style);
                let certain = self.entry.analysis().quotes.get(quote).is_some_and(|q| q.certain);
                if !certain && who.is_some() {
                    put(3, "?", theme.doubt);
                }
                if self.entry.yours(quote).is_some() {
                    put(3, "✎", theme.star);
                }
                open = Some(true);
            } else {
                open = open.or(Some(false));
            }
        }
        let block = self.entry.article().blocks.get(self.block);
        let dated = block.is_some_and(|b| self.entry.paints.over(b.span).any(|(_, p)| *p == Paint::Date));
        if self.first && dated {
            put(4, "◆", theme.date);
        } else if self.first && block.is_some_and(|b| b.kind == BlockKind::Item) {
            put(4, "•", theme.dim);
        }
    }

    fn text(
        &self,
        hits: &[Span],
        dim: bool,
        (col, row): (u16, u16),
        cols: u16,
        theme: &Theme,
        buffer: &mut Buffer,
    ) {
        let words = self.entry.text();
        let kind = self.entry.article().blocks.get(self.block).map(|b| b.kind);
        let base = match kind {
            _ if dim => theme.dim,
            Some(BlockKind::Heading) => theme.style(Role::Title),
            Some(BlockKind::Caption) => theme.dim.add_modifier(Modifier::ITALIC),
            _ => Style::new(),
        };
        let mut edges = vec![self.span.start(), self.span.end()];
        let first = hits.partition_point(|h| h.end() <= self.span.start());
        let hits: Vec<Span> = hits
            .iter()
            .skip(first)
            .copied()
            .take_while(|h| h.start() < self.span.end())
            .collect();
        let paints: Vec<(Span, Paint)> = self.entry.paints.over(self.span).copied().collect();
        for span in paints.iter().map(|p| p.0).chain(hits.iter().copied()) {
            edges.extend(
                [span.start(), span.end()]
                    .into_iter()
                    .filter(|e| self.span.holds(*e)),
            );
        }
        edges.sort_unstable();
        edges.dedup();
        let mut at = col;
        for pair in edges.windows(2) {
            let &[from, to] = pair else { continue };
            let piece = Span::snap(words, from, to);
            let mut style = base;
            for (span, paint) in paints.iter().filter(|(s, _)| s.overlaps(piece)) {
                let _ = span;
                style = match paint {
                    Paint::Quoted(Some(who)) => style.patch(theme.style(Role::Quote(self.entry.color(*who)))),
                    Paint::Quoted(None) => style,
                    Paint::Name(who) => style.patch(theme.style(Role::Speaker(self.entry.color(*who)))),
                    Paint::Date => style.add_modifier(Modifier::UNDERLINED),
                };
            }
            if hits.iter().any(|h| h.overlaps(piece)) {
                style = style.patch(theme.style(Role::Hit));
            }
            let left = (col + cols).saturating_sub(at);
            let shown = piece.cut(words).replace('\n', " ");
            at = buffer.set_stringn(at, row, shown, left.into(), style).0;
        }
    }
}
