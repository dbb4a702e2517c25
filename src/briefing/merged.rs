//! One timeline over many articles.
//!
//! Open articles come in, nodes in order of their first day go out, each with every article that tells of it.
//! It refuses to settle a quarrel: where two sources give different days, the node holds both and says so.
//!
//! Two events are one where their days touch and their labels share enough: names first, then words, each
//! weighted by how few articles have it ("the bridge closed", "Quay Bridge was closed to traffic"). What names
//! different people is not one, however alike the words. Every event is compared with few others, found by its
//! rarest words, so that the cost grows with the number of events and not with its square.

use rustc_hash::FxHashMap;

use super::Opened;
use crate::analysis::{Event, EventStatus, When};
use crate::calendar::{DayRange, Precision};
use crate::text::terms::term;
use crate::text::token::tokenise;

/// One thing that happened or is to happen, as one or more articles tell it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// The days it covers, as the first telling gives them; none when no article dates it.
    pub days: Option<DayRange>,
    /// Who tells of it, at most once an article. The first gives time and label: one that tells it as past before
    /// one that tells it as planned, then the most exact.
    pub told: Vec<Telling>,
    /// The tellings give days that do not touch: each source's own day must be shown.
    pub disputed: bool,
    /// Past as soon as one article tells it as past; that of the first telling.
    pub status: EventStatus,
}

/// Where one article tells of a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Telling {
    /// Index of the article in what was given.
    pub article: usize,
    /// Index into the events of its analysis.
    pub event: usize,
}

/// The same thing on the same day: this part of the weight of the lighter label is shared.
const SAME_DAY: f32 = 0.55;
/// The same thing on another day: more must be shared ("first logged in March", "first logged in April").
const OTHER_DAY: f32 = 0.7;
/// The same week, month or year, in which more things happen than on a day.
const SAME_STRETCH: f32 = 0.65;
/// The same day, two names and three other words in common: this much less is enough.
const SAME_NAMES: f32 = 0.3;
/// With names that have nothing in common, the words must be all but the same.
const OTHER_NAMES: f32 = 0.9;
/// Days apart at most for a dispute: further apart it is another thing.
const DISPUTE: i64 = 45;
/// Rarest terms of an event by which others are looked up, and others looked at for each: bounds the cost.
const LOOK_UP: usize = 8;
const LOOK_AT: usize = 48;

/// The events of one article in their own order, each a node.
#[must_use]
pub fn alone(article: usize, opened: &Opened) -> Vec<Node> {
    let events = opened.analysis.shown_events();
    events
        .map(|(event, e)| Node::of(Telling { article, event }, e))
        .collect()
}

/// Merges the timelines of `articles`. Dated nodes come by day, then the undated ones, article by article;
/// an undated event is never merged.
#[must_use]
pub fn merge(articles: &[Opened]) -> Vec<Node> {
    merge_counted(articles).0
}

/// The same, with the number of pairs that were compared.
fn merge_counted(articles: &[Opened]) -> (Vec<Node>, usize) {
    let mut told: Vec<Told> = Vec::new();
    let mut undated: Vec<Node> = Vec::new();
    for (article, opened) in articles.iter().enumerate() {
        let mentions = mentions(opened);
        for (event, e) in opened.analysis.shown_events() {
            let node = Node::of(Telling { article, event }, e);
            match e.when.as_ref().and_then(|w: &When| w.days) {
                Some(days) => told.push(Told {
                    days,
                    exact: e.when.as_ref().map(|w| (w.precision, w.approx)),
                    words: words(opened, e, &mentions),
                    node,
                }),
                None => undated.push(node),
            }
        }
    }
    let weights = Weights::of(&told);
    told.sort_by_key(|t| {
        (
            t.days.first(),
            t.days.last(),
            t.node.told.first().map(|t| (t.article, t.event)),
        )
    });
    let mut compared = 0;
    let same = gather(told, &weights, &mut compared, touch, SAME_DAY);
    let other = |a: DayRange, b: DayRange| !touch(a, b) && apart(a, b) <= DISPUTE;
    let mut all = gather(same, &weights, &mut compared, other, OTHER_DAY);
    for t in &mut all {
        t.node.days = Some(t.days);
    }
    let mut nodes: Vec<Node> = all.into_iter().map(|t| t.node).collect();
    nodes.sort_by_key(|n| n.days.map(|d| (d.first(), d.last())));
    nodes.append(&mut undated);
    (nodes, compared)
}

impl Node {
    fn of(telling: Telling, event: &Event) -> Self {
        Self {
            days: event.when.as_ref().and_then(|w| w.days),
            told: vec![telling],
            disputed: false,
            status: event.status,
        }
    }

    /// Does this article tell of it?
    #[must_use]
    pub fn has(&self, article: usize) -> bool {
        self.told.iter().any(|t| t.article == article)
    }
}

/// A node under way: what it is compared by.
struct Told {
    days: DayRange,
    exact: Option<(Precision, bool)>,
    words: Words,
    node: Node,
}

/// The terms of a label, sorted; those that are part of a name apart.
#[derive(Debug, Clone, Default)]
struct Words {
    all: Vec<String>,
    names: Vec<String>,
}

/// How much it tells that two labels share a term.
struct Weights {
    articles: f32,
    by_term: FxHashMap<String, usize>,
}

impl Weights {
    /// Events come article by article.
    fn of(told: &[Told]) -> Self {
        let mut seen: FxHashMap<String, (usize, Option<usize>)> = FxHashMap::default();
        let mut articles = 0usize;
        for t in told {
            let article = t.node.told.first().map(|t| t.article);
            articles = articles.max(article.map_or(0, |a| a + 1));
            for term in &t.words.all {
                let (n, last) = seen.entry(term.clone()).or_default();
                if *last != article {
                    (*n, *last) = (*n + 1, article);
                }
            }
        }
        Self {
            articles: articles as f32,
            by_term: seen.into_iter().map(|(term, (n, _))| (term, n)).collect(),
        }
    }

    fn count(&self, term: &str) -> usize {
        self.by_term.get(term).copied().unwrap_or(1)
    }

    fn weight(&self, term: &str) -> f32 {
        (1.0 + self.articles / self.count(term) as f32).ln()
    }

    fn sum<'a>(&self, terms: impl Iterator<Item = &'a String>) -> f32 {
        terms.map(|t| self.weight(t)).sum()
    }
}

/// Joins each to the one before it that is most like it, of those that `near` takes; the others stay.
fn gather(
    told: Vec<Told>,
    weights: &Weights,
    compared: &mut usize,
    near: impl Fn(DayRange, DayRange) -> bool,
    least: f32,
) -> Vec<Told> {
    let mut kept: Vec<Told> = Vec::new();
    let mut places: FxHashMap<String, Vec<usize>> = FxHashMap::default();
    let mut candidates: Vec<usize> = Vec::new();
    for t in told {
        // a term of one article alone finds nothing
        let shared = t.words.all.iter().filter(|term| weights.count(term) > 1);
        let mut rare: Vec<&String> = shared.collect();
        rare.sort_by_key(|term| weights.count(term));
        candidates.clear();
        for term in rare.into_iter().take(LOOK_UP) {
            let at = places.get(term).map_or(&[][..], Vec::as_slice);
            candidates.extend(at.iter().rev().take(LOOK_AT));
        }
        candidates.sort_unstable();
        candidates.dedup();
        *compared += candidates.len();
        let best = candidates
            .iter()
            .filter_map(|&k| {
                let with = kept.get(k).filter(|k| near(k.days, t.days))?;
                let apart = t.node.told.iter().all(|x| !with.node.has(x.article));
                let close = alike(with, &t, weights, least).filter(|_| apart)?;
                Some((close, k))
            })
            .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
        match best.and_then(|(_, k)| kept.get_mut(k)) {
            Some(with) => with.join(t),
            None => {
                for term in &t.words.all {
                    places.entry(term.clone()).or_default().push(kept.len());
                }
                kept.push(t);
            }
        }
    }
    kept
}

impl Told {
    /// What leads first: that it has happened, else that it is planned; then how exact its day is.
    fn rank(&self) -> (usize, Option<(Precision, bool)>) {
        let status = match self.node.status {
            EventStatus::Past => 0,
            EventStatus::Planned => 1,
            EventStatus::Possible => 2,
        };
        (status, self.exact)
    }

    /// Is its day known?
    fn is_day(&self) -> bool {
        self.exact
            .is_some_and(|(p, approx)| p <= Precision::Day && !approx)
    }

    /// Takes another telling in. The one of the better rank leads; on a par the one that is there.
    fn join(&mut self, other: Self) {
        self.node.disputed |= other.node.disputed || !touch(self.days, other.days);
        if other.rank() < self.rank() {
            self.days = other.days;
            self.exact = other.exact;
            self.node.status = other.node.status;
            self.words = other.words;
            self.node.told.splice(0..0, other.node.told);
        } else {
            self.node.told.extend(other.node.told);
        }
    }
}

/// How alike two are, 0 to 1; none where they are not of one thing.
fn alike(a: &Told, b: &Told, weights: &Weights, least: f32) -> Option<f32> {
    let (a_words, b_words) = (&a.words, &b.words);
    let shared: Vec<&String> = a_words
        .all
        .iter()
        .filter(|t| b_words.all.binary_search(t).is_ok())
        .collect();
    let is_name = |t: &&&String| a_words.names.contains(t) || b_words.names.contains(t);
    let names = shared.iter().filter(is_name).count();
    let lighter = weights
        .sum(a_words.all.iter())
        .min(weights.sum(b_words.all.iter()));
    let close = weights.sum(shared.iter().copied()) / lighter.max(f32::EPSILON);
    let strangers = names == 0 && !a_words.names.is_empty() && !b_words.names.is_empty();
    let (few, part) = match least > SAME_DAY {
        true => (3, least),
        // two accounts of one speech share few of many words, but whole names and what it was about
        false if a.is_day() && b.is_day() && names >= 2 && shared.len() - names >= 3 => (5, SAME_NAMES),
        false if a.is_day() && b.is_day() => (2, least),
        false => (2, SAME_STRETCH),
    };
    let part = if strangers { OTHER_NAMES } else { part };
    (shared.len() >= few && close >= part).then_some(close)
}

/// Do the two share a day?
fn touch(a: DayRange, b: DayRange) -> bool {
    a.first() <= b.last() && b.first() <= a.last()
}

/// Days between the first days of two.
fn apart(a: DayRange, b: DayRange) -> i64 {
    (a.first() - b.first()).num_days().abs()
}

/// First and last byte of every mention of somebody or something named, sorted.
fn mentions(opened: &Opened) -> Vec<(usize, usize)> {
    let people = opened.analysis.people.iter();
    let mut all: Vec<(usize, usize)> = people
        .flat_map(|p| p.mentions.iter().map(|m| (m.start(), m.end())))
        .collect();
    all.sort_unstable();
    all
}

/// The terms of an event's label.
fn words(opened: &Opened, event: &Event, mentions: &[(usize, usize)]) -> Words {
    let label = event.label.cut(&opened.article.text);
    let mut words = Words::default();
    for (i, token) in tokenise(label).iter().enumerate() {
        let Some(term) = term(token.cut(label)).filter(|t| t.chars().any(char::is_alphabetic)) else {
            continue;
        };
        let at = event.label.start() + token.span.start();
        let before = mentions.partition_point(|m| m.0 <= at);
        let named = before
            .checked_sub(1)
            .and_then(|m| mentions.get(m))
            .is_some_and(|m| at < m.1);
        if named || (i > 0 && token.is_capital()) {
            words.names.push(term.clone());
        }
        words.all.push(term);
    }
    words.all.sort();
    words.all.dedup();
    words
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
                saying: false,
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

    #[test]
    fn what_has_happened_leads_and_other_names_are_other_things() {
        let mut planned =
            opened(&["2026-11-23..2026-11-23 the harbour board meets to close the quay bridge"]);
        let mut analysis = Analysis::clone(&planned.analysis);
        analysis.events[0].status = EventStatus::Planned;
        planned.analysis = Arc::new(analysis);
        let past = opened(&["2026-11-23..2026-11-23 the harbour board met and closed the quay bridge"]);
        let nodes = merge(&[planned, past]);
        assert_eq!(told(&nodes), [(vec![(1, 0), (0, 0)], false)]);
        assert_eq!(nodes[0].status, EventStatus::Past);

        let resigned = |name: &str| {
            opened(&[&format!(
                "2026-11-23..2026-11-23 the board heard {name} resign from the county council"
            )])
        };
        assert_eq!(
            merge(&[resigned("Ilse Maren"), resigned("Tomas Oyelaran")]).len(),
            2
        );
        assert_eq!(merge(&[resigned("Ilse Maren"), resigned("Ilse Maren")]).len(), 1);
    }

    /// Ten thousand events of one day in common words: the number of comparisons grows with their number.
    #[test]
    fn the_cost_of_merging_grows_with_the_events_and_not_with_their_square() {
        let many = |n: usize| {
            let lines: Vec<String> = (0..n)
                .map(|i| {
                    format!(
                        "2026-11-23..2026-11-23 the harbour council of ward{} voted on bridge{}",
                        i % 97,
                        i
                    )
                })
                .collect();
            let of =
                |k: usize| -> Vec<&str> { lines.iter().skip(k).step_by(4).map(String::as_str).collect() };
            let articles: Vec<Opened> = (0..4).map(|k| opened(&of(k))).collect();
            let (nodes, compared) = merge_counted(&articles);
            assert_eq!(nodes.iter().map(|n| n.told.len()).sum::<usize>(), n);
            compared
        };
        let (small, large) = (many(2_500), many(10_000));
        assert!(large <= 10_000 * 2 * LOOK_UP * LOOK_AT, "{large}");
        // four times the events: a cost by pairs would be sixteen times as high
        assert!(large < small * 8, "{small} to {large}");
    }
}
