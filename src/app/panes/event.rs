//! One node of the timeline as rows: its time, its words, who tells of it.
//!
//! A node and the library come in, rows of a width go out, the same for the pane and for plain text. It refuses
//! to add a word to the article's own label.

use crate::analysis::{Event, EventStatus};
use crate::app::library::{Entry, Library};
use crate::app::lines::{Line, Role, paragraph};
use crate::briefing::merged::{Node, Telling};
use crate::briefing::told;
use crate::text::width;

/// Narrower than this (cells) the time stands above its event, not beside it.
const BESIDE_FROM: usize = 52;
/// Cells of the time.
const WHEN: usize = 20;

/// What the rows of a node hold besides what its articles say.
#[derive(Debug, Clone, Default)]
pub struct Extra {
    /// The item that the rows belong to.
    pub item: Option<usize>,
    /// Its sources are named.
    pub sources: bool,
    /// It is bookmarked.
    pub starred: bool,
    /// How far off it is: "was due yesterday".
    pub away: Option<String>,
}

/// An event and its article.
#[must_use]
pub fn find(library: &Library, telling: Telling) -> Option<(&Entry, &Event)> {
    let entry = library.get(telling.article)?;
    Some((entry, entry.analysis().events.get(telling.event)?))
}

/// Is it still to come, seen from every article that tells of it?
#[must_use]
pub fn is_ahead(library: &Library, node: &Node) -> bool {
    let mut told = node.told.iter().filter_map(|&t| find(library, t));
    told.all(|(entry, event)| told::is_ahead(&entry.opened, event))
}

/// Who tells of it; where their days differ, each with its own: "disputed: Mar 2024 Port Gazette, Apr 2024 wire".
#[must_use]
pub fn sources(library: &Library, node: &Node) -> String {
    let one = |&telling: &Telling| {
        let (entry, event) = find(library, telling)?;
        let source = entry.label();
        Some(if node.disputed {
            format!("{} {source}", told::when(&entry.opened, event))
        } else {
            source
        })
    };
    let mut all: Vec<String> = Vec::new();
    for source in node.told.iter().filter_map(one) {
        if !all.contains(&source) {
            all.push(source);
        }
    }
    let dispute = if node.disputed { "disputed: " } else { "" };
    format!("{dispute}{}", all.join(", "))
}

/// "planned · ¶9 · Port Gazette, Coast FM".
fn about(library: &Library, node: &Node, (entry, event): (&Entry, &Event), extra: &Extra) -> Vec<String> {
    let mut about: Vec<String> = Vec::new();
    if node.status != EventStatus::Past {
        // planned for a day before its article: misread, or a plan of then
        let doubt = if is_ahead(library, node) { "" } else { "?" };
        about.push(format!("{}{doubt}", node.status.word()));
    }
    about.extend(extra.away.clone());
    about.push(format!("¶{}", entry.paragraph(event.span.start())));
    about.extend(extra.sources.then(|| sources(library, node)));
    about.extend(told::known(&entry.opened, event));
    about
}

/// The rows of a node at a width.
#[must_use]
pub fn rows(library: &Library, node: &Node, cols: usize, extra: &Extra) -> Vec<Line> {
    let Some(found @ (entry, event)) = node.told.first().and_then(|&t| find(library, t)) else {
        return Vec::new();
    };
    let (mark, thread) = match node.status {
        EventStatus::Past => ("◆", "│"),
        EventStatus::Planned | EventStatus::Possible => ("◇", "┆"),
    };
    let time = told::time(&entry.opened, event).unwrap_or_else(|| "undated".to_owned());
    let exact = told::exactness(event);
    let about = about(library, node, found, extra);
    let label = entry.cut(event.label);
    let item = extra.item;
    let star = |line: Line| match extra.starred {
        true => line.with("★", Role::Star),
        false => line.with(" ", Role::Text),
    };
    let blank = || Line {
        item,
        ..Line::default()
    };
    let mut lines = Vec::new();
    if cols < BESIDE_FROM {
        let about: Vec<String> = exact.into_iter().chain(about).collect();
        lines.push(
            star(blank())
                .with(format!("{mark} "), Role::Date)
                .with(width::fit(&time, cols.saturating_sub(4)), Role::Label),
        );
        lines.extend(paragraph(&label, Role::Text, 3, cols, item));
        lines.extend(paragraph(&about.join(" · "), Role::Dim, 3, cols, item));
        return lines;
    }
    // a time too long for its column goes on under itself: "27 Nov 2026 15:00 Eastern time"
    let mut left: Vec<(String, Role)> = paragraph(&time, Role::Label, 0, WHEN, None)
        .into_iter()
        .map(|l| (l.words().trim_end().to_owned(), Role::Label))
        .collect();
    left.extend(exact.map(|e| (e, Role::Dim)));
    let room = cols - WHEN - 4;
    let mut right: Vec<Line> = paragraph(&label, Role::Text, 0, room, item);
    right.extend(paragraph(&about.join(" · "), Role::Dim, 0, room, item));
    right.resize_with(right.len().max(left.len()), blank);
    for (i, words) in right.into_iter().enumerate() {
        let (time, role) = left.get(i).cloned().unwrap_or((String::new(), Role::Dim));
        let pad = WHEN.saturating_sub(width::cols(&time));
        let first = i == 0;
        let line = if first {
            star(blank())
        } else {
            blank().with(" ", Role::Text)
        };
        let mut line = line.with(" ".repeat(pad), Role::Text).with(time, role);
        line.push(
            format!(" {} ", if first { mark } else { thread }),
            if first { Role::Date } else { Role::Dim },
        );
        line.pieces.extend(words.pieces);
        lines.push(line);
    }
    lines
}
