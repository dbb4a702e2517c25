//! One timeline over the articles of a story.
//!
//! Open articles come in, nodes in order of their first day go out, each with every article that tells of it.
//! It refuses to settle a quarrel: where two sources give different days, the node holds both and says so.

use chrono::NaiveDate;

use super::Opened;
use crate::analysis::{Event, When};
use crate::calendar::DayRange;
use crate::text::terms::term;
use crate::text::token::tokenise;

/// One thing that happened, as one or more articles tell it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// The days it covers, as the first telling gives them; none when no article dates it.
    pub days: Option<DayRange>,
    /// Who tells of it, at most once an article; the first telling gives the label.
    pub told: Vec<Telling>,
    /// The tellings give days that do not touch: each source's own day must be shown.
    pub disputed: bool,
}

/// Where one article tells of a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Telling {
    /// Index of the article in what was given.
    pub article: usize,
    /// Index into the events of its analysis.
    pub event: usize,
}

/// The same thing on the same day: this part of the terms of the shorter label is shared.
const SAME_DAY: f32 = 0.5;
/// The same thing on another day: more must be shared ("first logged in March", "first recorded in April").
const OTHER_DAY: f32 = 0.7;
/// Days apart at most for a dispute: further apart it is another thing.
const DISPUTE: i64 = 45;

/// Merges the timelines of `articles`. Dated nodes come by day, then the undated ones, article by article;
/// an undated event is never merged. Each event is compared with the nodes of the days around it alone.
#[must_use]
pub fn merge(articles: &[Opened]) -> Vec<Node> {
    let mut dated: Vec<(DayRange, Telling, Vec<String>)> = Vec::new();
    let mut nodes: Vec<Node> = Vec::new();
    let mut undated: Vec<Node> = Vec::new();
    for (article, opened) in articles.iter().enumerate() {
        for (event, e) in opened.analysis.events.iter().enumerate() {
            let telling = Telling { article, event };
            match e.when.as_ref().and_then(|w: &When| w.days) {
                Some(days) => dated.push((days, telling, terms(opened, e))),
                None => undated.push(Node {
                    days: None,
                    told: vec![telling],
                    disputed: false,
                }),
            }
        }
    }
    dated.sort_by_key(|(days, t, _)| (days.first(), days.last(), t.article, t.event));
    let mut words: Vec<Vec<String>> = Vec::new(); // the terms of the first telling of each node
    for (days, telling, terms) in dated {
        let near = nodes.partition_point(|n| gap_from(n, days.first()) > DISPUTE);
        let best = (near..nodes.len())
            .filter_map(|n| {
                let (node, theirs) = (nodes.get(n)?, words.get(n)?);
                let close = alike(node, theirs, days, telling.article, &terms)?;
                Some((close, n))
            })
            .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
        match best.and_then(|(_, n)| nodes.get_mut(n)) {
            Some(node) => {
                node.disputed |= node.days.is_some_and(|d| !touch(d, days));
                node.told.push(telling);
            }
            None => {
                nodes.push(Node {
                    days: Some(days),
                    told: vec![telling],
                    disputed: false,
                });
                words.push(terms);
            }
        }
    }
    nodes.append(&mut undated);
    nodes
}

/// How alike a node and an event are; none where they are not the same thing, or the article tells of the
/// node already.
fn alike(node: &Node, theirs: &[String], days: DayRange, article: usize, terms: &[String]) -> Option<f32> {
    if node.told.iter().any(|t| t.article == article) {
        return None;
    }
    let fewer = theirs.len().min(terms.len());
    let shared = terms.iter().filter(|t| theirs.binary_search(t).is_ok()).count();
    let close = shared as f32 / fewer.max(1) as f32;
    let same = node.days.is_some_and(|d| touch(d, days));
    let (least, part) = if same { (2, SAME_DAY) } else { (3, OTHER_DAY) };
    let value = if same { 1.0 + close } else { close };
    (shared >= least && close >= part).then_some(value)
}

/// Do the two share a day?
fn touch(a: DayRange, b: DayRange) -> bool {
    a.first() <= b.last() && b.first() <= a.last()
}

/// Days from the first day of a node to `day`; nodes come in order of that first day.
fn gap_from(node: &Node, day: NaiveDate) -> i64 {
    node.days.map_or(0, |d| (day - d.first()).num_days())
}

/// The terms of an event's label, sorted.
fn terms(opened: &Opened, event: &Event) -> Vec<String> {
    let label = event.label.cut(&opened.article.text);
    let mut terms: Vec<String> = tokenise(label)
        .iter()
        .filter_map(|t| term(t.cut(label)))
        .filter(|t| t.chars().any(char::is_alphabetic))
        .collect();
    terms.sort();
    terms.dedup();
    terms
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::analysis::{Analysis, EventStatus};
    use crate::article::{ArticleId, BlockKind, Builder, Origin};
    use crate::calendar::Precision;
    use crate::text::Span;

    /// An article of which every paragraph is one event; `2024-03-01..2024-03-31` in front of it, or `?`.
    fn opened(events: &[&str]) -> Opened {
        let mut builder = Builder::new(ArticleId(1), Origin::Stdin);
        let mut whens = Vec::new();
        for line in events {
            let (when, label) = line.split_once(' ').unwrap();
            builder.block(BlockKind::Para, label);
            whens.push(when.split_once("..").map(|(a, b)| When {
                value: when.to_owned(),
                days: DayRange::new(a.parse().unwrap(), b.parse().unwrap()),
                precision: Precision::Day,
                approx: false,
                date: None,
            }));
        }
        let article = builder.build();
        let events = article
            .blocks
            .iter()
            .zip(whens)
            .enumerate()
            .map(|(sentence, (b, when))| Event {
                when,
                span: b.span,
                label: Span::snap(&article.text, b.span.start(), b.span.end()),
                sentence,
                status: EventStatus::Past,
                not_after: None,
                same_day_as: None,
                during: None,
                score: 0.5,
            });
        let analysis = Analysis {
            events: events.collect(),
            ..Analysis::default()
        };
        Opened {
            article: Arc::new(article),
            analysis: Arc::new(analysis),
        }
    }

    fn told(nodes: &[Node]) -> Vec<(Vec<(usize, usize)>, bool)> {
        let of = |n: &Node| n.told.iter().map(|t| (t.article, t.event)).collect();
        nodes.iter().map(|n| (of(n), n.disputed)).collect()
    }

    #[test]
    fn two_sources_of_one_day_make_one_node() {
        let articles = [
            opened(&["2026-11-23..2026-11-23 the Harbour Bridge closed to all traffic"]),
            opened(&[
                "2026-11-23..2026-11-23 a road bridge in the harbour was closed",
                "2026-11-23..2026-11-23 shares in Dunmore rose",
            ]),
        ];
        let nodes = merge(&articles);
        assert_eq!(
            told(&nodes),
            [(vec![(0, 0), (1, 0)], false), (vec![(1, 1)], false)]
        );
    }

    #[test]
    fn differing_days_stand_side_by_side() {
        let articles = [
            opened(&["2024-03-01..2024-03-31 hairline cracking was first logged"]),
            opened(&["2024-04-01..2024-04-30 the port authority first logged hairline cracking"]),
            opened(&["2025-04-01..2025-04-30 hairline cracking was first logged"]),
        ];
        let nodes = merge(&articles);
        assert_eq!(
            told(&nodes),
            [(vec![(0, 0), (1, 0)], true), (vec![(2, 0)], false)]
        );
    }

    #[test]
    fn one_article_is_not_merged_with_itself_and_undated_events_stay_alone() {
        let articles = [
            opened(&[
                "? the harbour bridge closed",
                "2026-11-24..2026-11-24 the harbour bridge closed again",
                "2026-11-23..2026-11-23 the harbour bridge closed",
            ]),
            opened(&["? the harbour bridge closed"]),
        ];
        let order: Vec<_> = told(&merge(&articles)).into_iter().map(|(t, _)| t).collect();
        assert_eq!(order, [vec![(0, 2)], vec![(0, 1)], vec![(0, 0)], vec![(1, 0)]]);
        assert_eq!(merge(&[]), []);
    }
}
