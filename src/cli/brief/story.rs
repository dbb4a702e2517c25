//! What a story gives to a briefing, and what an article that stands alone gives to it.
//!
//! The articles of a story come in, the most central first; one part goes out: a summary of all, who said what,
//! one timeline, what only one of them tells. It refuses to tell wire copies of one text twice.

use rustc_hash::{FxHashMap, FxHashSet};

use super::model::{Body, Moment, Part, Place, Told};
use super::one::One;
use super::speakers::{self, Most};
use crate::analysis::EventStatus;
use crate::briefing::Opened;
use crate::briefing::gist;
use crate::briefing::merged::{Node, Telling, merge};

/// Speakers of a story, and statements of each.
const OF_STORY: Most = Most { speakers: 8, each: 3 };
/// Speakers of an article that stands alone, and statements of each.
const OF_SINGLE: Most = Most { speakers: 3, each: 1 };
/// Events of a story.
const EVENTS: usize = 14;
/// From so many events with a day on, those without are left out.
const DATED: usize = 4;
/// What is planned is weightier than what is as far behind.
const AHEAD: f32 = 0.3;
/// Days from the story's day at which an event is about a third as near as today's.
const FAR: f32 = 60.0;
/// Sentences that say what comes next.
const NEXT: usize = 3;
/// Sentences that one article alone has.
const ONLY: usize = 3;
/// Sentences of an article that stands alone.
const SINGLE: usize = 2;

/// One article that no other tells, shortly. `paper` is its place among the papers.
pub(super) fn single(opened: &Opened, paper: usize, sentences: usize) -> Part {
    let one = of(opened, paper);
    let summary = &opened.analysis.summary;
    let mut part = Part {
        title: super::make::headline(&opened.article),
        papers: vec![paper],
        ..Part::default()
    };
    // a headline that came as the first words is told by the title already
    let bare = |words: &str| words.trim_end_matches(['.', '…', ';', ' ']).to_lowercase();
    let titled = |&s: &usize| {
        one.sentences(&[s])
            .iter()
            .all(|t| bare(&t.words) != bare(&part.title))
    };
    let ranked = summary.ranked.iter().map(|r| r.sentence);
    let shown = summary.sentences.iter().copied().filter(titled);
    let mut first: Vec<usize> = shown.take(sentences.min(SINGLE)).collect();
    if first.is_empty() {
        first = ranked.filter(titled).take(1).collect();
    }
    let (speakers, _) = speakers::of_story(std::slice::from_ref(opened), &[one], OF_SINGLE);
    let next = summary.next.iter().copied().filter(|s| !first.contains(s));
    let next: Vec<usize> = next.take(1).collect();
    part.add("", Body::Sentences(one.sentences(&first)));
    part.add("Who says", Body::Speakers(speakers, 0));
    part.add("What comes next", Body::Sentences(one.sentences(&next)));
    part
}

/// A story told by several articles, given in the order in which they are named, copies included.
pub(super) fn story(title: &str, articles: &[Opened], papers: &[usize], sentences: usize) -> Part {
    let sets = gist::copies(articles);
    let told: Vec<usize> = sets.iter().filter_map(|set| set.first().copied()).collect();
    let kept: Vec<Opened> = told.iter().filter_map(|&i| articles.get(i).cloned()).collect();
    let paper = |i: usize| papers.get(i).copied().unwrap_or_default();
    let ones: Vec<One> = kept.iter().zip(&told).map(|(o, &i)| of(o, paper(i))).collect();
    let sentence = |&(article, s): &(usize, usize)| ones.get(article).map(|one| one.sentences(&[s]));
    let cut = |list: &[(usize, usize)]| -> Vec<Told> { list.iter().filter_map(sentence).flatten().collect() };
    let folded = sets.iter().filter_map(|set| {
        let (first, rest) = set.split_first()?;
        (!rest.is_empty()).then(|| (paper(*first), rest.iter().map(|&i| paper(i)).collect()))
    });
    let mut part = Part {
        title: title.to_owned(),
        papers: papers.to_vec(),
        copies: folded.collect(),
        ..Part::default()
    };
    let summary = gist::summary(&kept, sentences);
    let next = gist::next(&kept, NEXT, &summary);
    part.add("What happened", Body::Sentences(cut(&summary)));
    part.add("What comes next", Body::Sentences(cut(&next)));
    let (speakers, left) = speakers::of_story(&kept, &ones, OF_STORY);
    part.add("Who said what", Body::Speakers(speakers, left));
    let (moments, left) = timeline(&kept, &ones);
    part.add("Timeline", Body::Timeline(moments, left));
    let only = gist::only_in(&kept, ONLY, &summary);
    let only = only.iter().enumerate().filter(|(_, list)| !list.is_empty());
    let only = only.filter_map(|(i, list)| {
        let one = ones.get(i)?;
        Some((one.paper, one.sentences(list)))
    });
    part.add("Only in", Body::Only(only.collect()));
    part
}

fn of(opened: &Opened, paper: usize) -> One<'_> {
    One {
        article: &opened.article,
        analysis: &opened.analysis,
        paper,
    }
}

/// One timeline: the weightiest events, told in order of time, and how many are left out. An event that several
/// articles tell comes before others; one without a day is told where there is room.
fn timeline(articles: &[Opened], ones: &[One]) -> (Vec<Moment>, usize) {
    let nodes = merge(articles);
    let today = articles
        .iter()
        .filter_map(|o| o.article.published.map(|p| p.date.day()))
        .max();
    let event = |t: &Telling| articles.get(t.article)?.analysis.events.get(t.event);
    let mut order: Vec<usize> = (0..nodes.len()).collect();
    let weight = |i: usize| {
        let node = nodes.get(i);
        let first = node.and_then(|n| event(n.told.first()?));
        let ahead = first.is_some_and(|e| e.status == EventStatus::Planned);
        let score = first.map_or(0.0, |e| e.score) + if ahead { AHEAD } else { 0.0 };
        let days = node.and_then(|n| n.days);
        let apart = days
            .zip(today)
            .map_or(FAR, |(d, t)| (d.first() - t).num_days().unsigned_abs() as f32);
        let told = node.map_or(0, |n| n.told.len());
        (days.is_some(), told, score + (-apart / FAR).exp())
    };
    order.sort_by(|&a, &b| {
        let ((d, n, s), (e, m, t)) = (weight(a), weight(b));
        e.cmp(&d).then(m.cmp(&n)).then(t.total_cmp(&s)).then(a.cmp(&b))
    });
    // a clause with two times ("in 1861 and again in 2013") is told once, at the weightier one
    let mut labels: FxHashSet<String> = FxHashSet::default();
    let label = |i: usize| moment(nodes.get(i)?, ones).map(|m| m.label);
    order.retain(|&i| label(i).is_none_or(|l| labels.insert(l)));
    let dated = order.iter().filter(|&&i| weight(i).0).count();
    order.truncate(if dated >= DATED { EVENTS.min(dated) } else { EVENTS });
    order.sort_unstable();
    let moments: Vec<Moment> = order
        .iter()
        .filter_map(|&i| moment(nodes.get(i)?, ones))
        .collect();
    let left = nodes.len() - moments.len();
    (moments, left)
}

fn moment(node: &Node, ones: &[One]) -> Option<Moment> {
    let told = |t: &Telling| {
        let one = ones.get(t.article)?;
        Some((one, one.analysis.events.get(t.event)?))
    };
    let all: Vec<_> = node.told.iter().filter_map(told).collect();
    let (one, event) = all.first()?;
    let mut moment = one.moment(event);
    // what one article tells as past is past
    if all.iter().any(|(_, e)| e.status == EventStatus::Past) {
        moment.ahead = None;
    }
    moment.places = all.iter().map(|(o, e)| o.place(e.span.start())).collect();
    if node.disputed {
        let each = all.iter().map(|(o, e)| (o.when(e), o.place(e.span.start())));
        let mut days: FxHashMap<String, Place> = FxHashMap::default();
        moment.disputed = each
            .filter(|(when, place)| days.insert(when.clone(), *place).is_none())
            .collect();
    }
    Some(moment)
}
