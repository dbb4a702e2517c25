//! Bookmarks and notes, newest first.
//!
//! Everything that is kept comes in, lines with the words, the note and the source go out, whether or not the
//! article is open. It refuses to show what is not on disk yet.

use crate::app::lines::{Line, Role, Target, flat, paragraph};
use crate::app::state::App;
use crate::briefing::{Bookmark, BookmarkKind};

/// The lines at a width.
#[must_use]
pub fn lines(app: &App, cols: usize) -> (Vec<Line>, Vec<Target>) {
    let (mut lines, mut targets) = (Vec::new(), Vec::new());
    if app.library.bookmarks.is_empty() {
        let words =
            "No bookmarks yet. b on a quote, paragraph, event or article makes one, B one with a note.";
        return (paragraph(words, Role::Dim, 1, cols, None), targets);
    }
    for bookmark in app.library.bookmarks.iter().rev() {
        if !lines.is_empty() {
            lines.push(Line::default());
        }
        let item = targets.len();
        targets.push(Target::Mark(bookmark.id));
        lines.extend(one(app, bookmark, cols, item));
    }
    (lines, targets)
}

fn one(app: &App, b: &Bookmark, cols: usize, item: usize) -> Vec<Line> {
    let (mark, words) = match b.kind {
        BookmarkKind::Quote => ("❝", flat(&b.anchor.exact)),
        BookmarkKind::Event => (
            "◆",
            format!(
                "{}  {}",
                b.when.as_deref().unwrap_or("undated"),
                flat(&b.anchor.exact)
            ),
        ),
        BookmarkKind::Paragraph => ("¶", flat(&b.anchor.exact)),
        BookmarkKind::Article => ("▤", b.title.clone()),
    };
    let mut lines = paragraph(&words, Role::Text, 5, cols, Some(item));
    let more = lines.len() > 3;
    lines.truncate(3);
    if more && let Some(line) = lines.last_mut() {
        line.push(" …", Role::Dim);
    }
    if let Some(first) = lines.first_mut() {
        let rest = first.pieces.split_off(1);
        first.pieces.clear();
        first.push(" ★ ", Role::Star);
        first.push(format!("{mark} "), Role::Dim);
        first.pieces.extend(rest);
    }
    if !b.note.is_empty() {
        let mut note = paragraph(&b.note, Role::Note, 7, cols, Some(item));
        if let Some(first) = note.first_mut().and_then(|l| l.pieces.first_mut()) {
            first.text = "     ✎ ".to_owned();
            first.role = Role::Note;
        }
        lines.extend(note);
    }
    let mut about: Vec<String> = app.library.corrections.speaker_of(b).into_iter().collect();
    about.push(b.source.clone());
    about.push(match b.kind {
        BookmarkKind::Article => "whole article".to_owned(),
        kind => kind.word().to_owned(),
    });
    about.extend(b.published.as_ref().and_then(|p| p.get(..10)).map(str::to_owned));
    if app.library.find(b.anchor.article).is_none() {
        about.push("article not open".to_owned());
    }
    lines.extend(paragraph(&about.join(" · "), Role::Dim, 5, cols, Some(item)));
    lines
}
