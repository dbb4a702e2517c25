//! How much each paragraph matters, and which ones a hurried reader reads.
//!
//! The summary, the quotes and the events come in, one score a block goes out. It refuses headings, captions
//! and tables: they are never key.

use rustc_hash::{FxHashMap, FxHashSet};

use super::candidate::Candidate;
use super::dial::most_key_blocks;
use crate::analysis::model::{Event, ParagraphScore, Quote, QuoteKind, Summary};
use crate::analysis::page::Page;
use crate::text::words::words;

/// A quote of this weight or less is no main one: a few words, or reported.
const MAIN_QUOTE: f32 = 0.08;

/// A score for each block of the article, in the same order.
pub(super) fn score(
    page: &Page,
    candidates: &[Candidate],
    summary: &Summary,
    quotes: &[Quote],
    events: &[Event],
) -> Vec<ParagraphScore> {
    let blocks = &page.article.blocks;
    let mut raw = vec![0f32; blocks.len()];
    let mut add = |block: usize, value: f32| {
        if let Some(score) = raw.get_mut(block) {
            *score += value;
        }
    };
    let block_of = |sentence: usize| page.sentences.get(sentence).map_or(usize::MAX, |s| s.block);
    for &sentence in &summary.sentences {
        add(block_of(sentence), 1.0);
    }
    for &sentence in &summary.next {
        add(block_of(sentence), 0.3);
    }
    let mut central = vec![0f32; blocks.len()];
    for candidate in candidates {
        if let Some(best) = central.get_mut(block_of(candidate.sentence)) {
            *best = best.max(candidate.centrality);
        }
    }
    for (block, best) in central.iter().enumerate() {
        add(block, 0.6 * best);
    }
    for event in events {
        add(block_of(event.sentence), 0.25 * event.score.clamp(0.0, 1.0));
    }
    let mut often: FxHashMap<usize, usize> = FxHashMap::default();
    for person in quotes.iter().filter_map(speaker) {
        *often.entry(person).or_default() += 1;
    }
    let mut spoken = vec![0f32; blocks.len()];
    for quote in quotes {
        let block = page.article.block_at(quote.span().start());
        if let Some(best) = spoken.get_mut(block) {
            *best = best.max(weight(quote, &often, page));
        }
    }
    let (main, _) =
        spoken.iter().enumerate().fold(
            (usize::MAX, MAIN_QUOTE),
            |best, (i, &w)| {
                if w > best.1 { (i, w) } else { best }
            },
        );
    for (block, best) in spoken.iter().enumerate() {
        add(block, *best);
    }
    // words under pictures and posts in frames hold no candidate; where nothing does, the first words are all there is
    let told: FxHashSet<usize> = candidates.iter().map(|c| block_of(c.sentence)).collect();
    let prose = |i: &usize| {
        blocks.get(*i).is_some_and(|b| b.kind.is_prose()) && (told.is_empty() || told.contains(i))
    };
    let mut order: Vec<usize> = (0..blocks.len()).filter(prose).collect();
    let keys = most_key_blocks(order.len());
    let by_value = |raw: &[f32], a: usize, b: usize| {
        let value = |i: usize| raw.get(i).copied().unwrap_or_default();
        value(b).total_cmp(&value(a)).then(a.cmp(&b))
    };
    order.sort_by(|&a, &b| by_value(&raw, a, b));
    // from three on, the main quote is one of them
    if keys >= 3
        && let Some(place) = order.iter().position(|&i| i == main).filter(|&p| p >= keys)
        && let Some(least) = order.get(keys - 1).and_then(|&i| raw.get(i)).copied()
        && let Some(value) = raw.get_mut(main)
    {
        *value = least * 1.001;
        order.remove(place);
        order.insert(keys - 1, main);
    }
    let most = raw.iter().copied().fold(f32::MIN_POSITIVE, f32::max);
    let value = |i: usize| raw.get(i).copied().unwrap_or_default();
    let mut scores: Vec<ParagraphScore> = (0..blocks.len())
        .map(|i| ParagraphScore {
            score: if prose(&i) {
                (value(i) / most).clamp(0.0, 1.0)
            } else {
                0.0
            },
            key: false,
        })
        .collect();
    for &i in order.iter().take(keys) {
        if let Some(score) = scores.get_mut(i) {
            score.key = true;
        }
    }
    scores
}

/// The person who speaks, by index.
fn speaker(quote: &Quote) -> Option<usize> {
    quote.speaker.as_ref().and_then(|s| s.person)
}

/// A quote of someone who speaks often weighs more, and so does a whole sentence in their own words.
fn weight(quote: &Quote, often: &FxHashMap<usize, usize>, page: &Page) -> f32 {
    let times = speaker(quote)
        .and_then(|person| often.get(&person))
        .copied()
        .unwrap_or(0);
    let words: usize = quote
        .content
        .iter()
        .map(|s| words(s.cut(page.text)).count())
        .sum();
    let direct = if quote.kind == QuoteKind::Direct { 1.0 } else { 0.5 };
    let whole = (words as f32 / 20.0).min(1.0);
    0.4 * direct * whole * (0.5 + 0.5 * (times as f32 / 4.0).min(1.0))
}
