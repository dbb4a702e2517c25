//! The front page of the library: two lines an item, by day, newest first.
//!
//! The items that came so far go in; lines with title, sources and time, the first line of what it tells and the
//! counts go out. It refuses to need the articles themselves.

use std::collections::BTreeSet;

use super::front::{Row, day_words, row, rule};
use super::front_ways;
use crate::app::lines::{Line, Role, Target, flat, paragraph};
use crate::app::state::App;
use crate::article::Published;
use crate::briefing::Item;
use crate::briefing::query::Sort;
use crate::text::width;

/// The lines at a width.
#[must_use]
pub fn lines(app: &App, cols: usize) -> (Vec<Line>, Vec<Target>) {
    let (mut lines, mut targets) = (Vec::new(), Vec::new());
    let shelf = &app.shelf;
    lines.extend(front_ways::heading(app, cols));
    if shelf.held.view().by.is_some() {
        front_ways::groups(app, cols, &mut lines, &mut targets);
        return (lines, targets);
    }
    if shelf.held.is_narrow() && shelf.items.is_empty() {
        let words = if app.library.entries.is_empty() {
            "Nothing in the library is like this."
        } else {
            "Nothing in the library is like this. What is open and not kept, as the bundled briefing, is not in it."
        };
        lines.extend(paragraph(words, Role::Dim, 1, cols, None));
    }
    if !shelf.held.is_narrow() {
        front_ways::saved(app, cols, &mut lines, &mut targets);
    }
    let today = app.news.now.map(|n| n.date_naive());
    let mut told = vec![false; shelf.items.len()];
    let mut add = |lines: &mut Vec<Line>, n: usize, item: &Item| {
        let number = targets.len();
        targets.push(Target::Kept(n));
        lines.extend(article(app, item, cols).map(|l| Line {
            item: Some(number),
            ..l
        }));
    };
    for (headline, places) in &shelf.stories {
        let items: Vec<(usize, &Item)> = places
            .iter()
            .filter_map(|&n| Some((n, shelf.items.get(n)?)))
            .collect();
        lines.push(rule(&story_words(headline, &items, cols), cols));
        for (n, item) in items {
            if let Some(told) = told.get_mut(n) {
                *told = true;
            }
            add(&mut lines, n, item);
        }
    }
    let ranked = shelf.query.sort() == Sort::Relevance;
    if ranked && !shelf.items.is_empty() {
        lines.push(rule("Best first", cols));
    }
    let mut day = None;
    for (n, item) in shelf.items.iter().enumerate() {
        if told.get(n).is_some_and(|told| *told) {
            continue;
        }
        if !ranked && day != Some(item.day()) {
            day = Some(item.day());
            lines.push(rule(&day_words(day, today), cols));
        }
        add(&mut lines, n, item);
    }
    (lines, targets)
}

/// "Harbour bridge shut … · 4 articles · 3 sources"; the headline is one of theirs.
fn story_words(headline: &str, items: &[(usize, &Item)], cols: usize) -> String {
    let sources: BTreeSet<&str> = items.iter().map(|(_, i)| i.label.as_str()).collect();
    let count = format!(
        " · {} articles · {} source{}",
        items.len(),
        sources.len(),
        if sources.len() == 1 { "" } else { "s" }
    );
    let room = cols.saturating_sub(4 + width::cols(&count)).max(8);
    format!("{}{count}", width::fit(&flat(headline), room))
}

fn article(app: &App, item: &Item, cols: usize) -> [Line; 2] {
    let ranked = app.shelf.query.sort() == Sort::Relevance;
    let time = match item.published {
        Some(published) if ranked => published.day().to_string(),
        Some(Published::At(at)) => at.format("%H:%M").to_string(),
        Some(Published::Day(_)) => String::new(),
        None => "day not known".to_owned(),
    };
    let named = |id| app.shelf.sources.get(id);
    let mut from = vec![item.label.clone()];
    // the first source is the one that the label is from
    for other in item.sources.iter().skip(1).filter_map(named) {
        if !from.contains(other) {
            from.push(other.clone());
        }
    }
    let stars = app
        .library
        .bookmarks
        .iter()
        .filter(|b| b.anchor.article == item.article)
        .count();
    let new = app.shelf.last.is_some_and(|last| item.added.timestamp() > last);
    row(
        Row {
            title: &item.title,
            from: from.join(", "),
            time,
            says: &item.says,
            read: item.read,
            note: match (item.changed, new && !item.read) {
                (true, _) => "changed",
                (false, true) => "new",
                (false, false) => "",
            },
            counts: [item.quotes, item.events, stars],
        },
        cols,
    )
}
