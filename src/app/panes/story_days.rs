//! How a story moved: day by day which articles told of it, and what each was the first to quote.
//!
//! The articles of a story come in, lines in the order of time go out. It refuses to call new what an earlier article
//! has already, be it in other words.

use rustc_hash::FxHashMap;

use super::front::day_words;
use super::quotes::one_line;
use crate::app::lines::{Line, Role, Target, paragraph};
use crate::app::state::App;
use crate::article::Published;
use crate::text::width;

/// Statements of an article that are shown; more are told by number.
const SHOWN: usize = 2;

/// Adds the lines; nothing where all is of one moment or nobody says when.
pub(super) fn lines(
    app: &App,
    articles: &[usize],
    cols: usize,
    lines: &mut Vec<Line>,
    targets: &mut Vec<Target>,
) -> bool {
    let moment = |i: usize| {
        let known = app.library.get(i)?.article().published?;
        Some(match known.date {
            Published::Day(day) => (day, None),
            Published::At(at) => (at.date_naive(), Some(at.naive_local())),
        })
    };
    let mut order: Vec<usize> = articles
        .iter()
        .copied()
        .filter(|&i| moment(i).is_some())
        .collect();
    order.sort_by_key(|&i| moment(i));
    let differ = order.windows(2).any(|pair| match pair {
        [a, b] => moment(*a) != moment(*b),
        _ => false,
    });
    if !differ {
        return false;
    }
    let place: FxHashMap<usize, usize> = order.iter().enumerate().map(|(n, &i)| (i, n)).collect();
    let today = app.news.now.map(|n| n.date_naive());
    let mut day = None;
    for (n, &article) in order.iter().enumerate() {
        let (Some(entry), Some(at)) = (app.library.get(article), moment(article)) else {
            continue;
        };
        if day != Some(at.0) {
            day = Some(at.0);
            let words = day_words(day, today);
            lines.push(Line::default().with(format!(" {words}"), Role::Date));
        }
        let item = targets.len();
        targets.push(Target::Article(article));
        let time =
            at.1.map_or_else(String::new, |at| format!("{} ", at.format("%H:%M")));
        let head = format!("{time}{}: {}", entry.label(), entry.title());
        lines.extend(paragraph(&head, Role::Text, 3, cols, Some(item)));
        let earlier = |quote: usize| {
            let versions = app.panes.quotes.versions_of(article, quote);
            versions
                .iter()
                .any(|v| place.get(&v.article).is_some_and(|&p| p < n))
        };
        let first = |quote: usize| {
            // of several versions in the article itself the first stands for all
            let own = app.panes.quotes.versions_of(article, quote);
            own.iter().filter(|v| v.article == article).map(|v| v.quote).min()
        };
        let quotes = &entry.analysis().quotes;
        let new: Vec<usize> = (0..quotes.len())
            .filter(|&q| !earlier(q) && first(q).is_none_or(|f| f == q))
            .filter(|&q| {
                quotes
                    .get(q)
                    .is_some_and(|quote| quote.kind.is_among(app.kinds()))
            })
            .collect();
        for &q in new.iter().take(SHOWN) {
            let Some(quote) = quotes.get(q) else { continue };
            let item = targets.len();
            targets.push(Target::Quote(article, q));
            let who = entry.speaker_shown(quote).unwrap_or_else(|| "–".to_owned());
            let words = format!("+ {who}: {}", one_line(entry, quote));
            lines.push(
                Line {
                    item: Some(item),
                    ..Line::default()
                }
                .with("     ", Role::Text)
                .with(width::fit(&words, cols.saturating_sub(6)), Role::Dim),
            );
        }
        let more = match (n, new.len()) {
            (0, all) if all > SHOWN => format!("and {} more statements", all - SHOWN),
            (_, all) if all > SHOWN => format!("and {} more that are new", all - SHOWN),
            (0, _) => String::new(),
            (_, 0) if !quotes.is_empty() => "nothing said that was not told before".to_owned(),
            _ => String::new(),
        };
        if !more.is_empty() {
            lines.push(Line::default().with(format!("     {more}"), Role::Dim));
        }
    }
    true
}
