//! Which sentences stand for the article.
//!
//! Weighed candidates come in, the summary goes out: the article's own opening order, without sentences that
//! cannot stand alone and without saying a thing twice. It refuses to leave a "He said" whose "he" is not
//! told, as long as there is anything else.

use super::candidate::{Candidate, mask_of};
use super::opening::Opening;
use super::strands;
use crate::analysis::model::{Event, EventStatus, Person, Ranked, Summary};
use crate::analysis::page::Page;

/// Sentences in the short form.
const SENTENCES: usize = 3;
/// Words in the long form.
const WORDS: usize = 60;
/// A sentence shorter than this many words says too little to be taken before others.
const TOO_SHORT: usize = 5;
/// A sentence that cannot stand alone gives way when one of the next sentences is this much more central.
const CLEARLY: f32 = 1.1;
/// How many sentences further down are looked at for a better one.
const AHEAD: usize = 10;
/// Two sentences say the same when they share this part of the terms of the shorter one.
const SAME: f32 = 0.6;
/// Sentences ranked beyond the short form, at most: a minute's read holds about twelve.
const RANKED: usize = 40;
/// A sentence in the middle of a long article counts this much less than its first.
const BY_PLACE: f32 = 0.4;
/// Planned events told in "what next", at most.
const NEXT: usize = 5;

/// Chooses the summary. An article without prose gives its first sentence.
pub(super) fn choose(page: &Page, candidates: &[Candidate], events: &[Event], people: &[Person]) -> Summary {
    let mut picked: Vec<usize> = Vec::new();
    let mut words = 0;
    for strict in [true, false] {
        for i in 0..candidates.len() {
            if picked.len() >= SENTENCES && words >= WORDS {
                break;
            }
            let Some(candidate) = candidates.get(i) else {
                continue;
            };
            if picked.contains(&i) || says_the_same(candidate, candidates, &picked) {
                continue;
            }
            if strict && gives_way(candidates, i, &picked) {
                continue;
            }
            picked.push(i);
            words += candidate.words;
        }
    }
    if picked.len() >= SENTENCES
        && let Some(lede) = picked.get(..SENTENCES)
        && let Some(other) = strands::missing(page, candidates, lede, people)
        && let Some(last) = picked.get_mut(SENTENCES - 1)
    {
        *last = other;
    }
    let mut enough = 0;
    let long = picked.iter().filter_map(|&i| candidates.get(i)).take_while(|c| {
        let more = enough < WORDS;
        enough += c.words;
        more
    });
    let short = picked.iter().filter_map(|&i| candidates.get(i)).take(SENTENCES);
    let mut summary = Summary {
        sentences: short.map(|c| c.sentence).collect(),
        words: long.map(|c| c.sentence).collect(),
        next: next(candidates, events),
        ranked: Vec::new(),
    };
    if picked.is_empty() && !page.sentences.is_empty() {
        (summary.sentences, summary.words) = (vec![0], vec![0]);
        summary.ranked = vec![Ranked {
            sentence: 0,
            alone: false,
        }];
    }
    rank_more(candidates, &mut picked);
    summary.ranked.extend(picked.iter().filter_map(|&i| {
        let candidate = candidates.get(i)?;
        Some(Ranked {
            sentence: candidate.sentence,
            alone: candidate.opening == Opening::Plain && candidate.quotable,
        })
    }));
    summary.sentences.sort_unstable();
    summary.words.sort_unstable();
    summary
}

/// The sentences of a longer form behind those of the short one: central ones that can be read alone, from the
/// whole article, each saying something of its own.
fn rank_more(candidates: &[Candidate], picked: &mut Vec<usize>) {
    let last = candidates.len().max(1) as f32;
    let mut more: Vec<(f32, usize)> = candidates
        .iter()
        .enumerate()
        .filter(|(i, c)| c.opening == Opening::Plain && c.words > TOO_SHORT && !picked.contains(i))
        .map(|(i, c)| (c.centrality - BY_PLACE * i as f32 / last, i))
        .collect();
    more.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    for (_, i) in more {
        if picked.len() >= RANKED {
            break;
        }
        let new = candidates
            .get(i)
            .is_some_and(|c| !says_the_same(c, candidates, picked));
        if new {
            picked.push(i);
        }
    }
}

/// "He said it would." without the sentence before it, "“Nobody won,” said Solveig Marchetti." as an opening,
/// "Was it wise?": these give way to a sentence further down that is clearly more central.
fn gives_way(candidates: &[Candidate], i: usize, picked: &[usize]) -> bool {
    let Some(candidate) = candidates.get(i) else {
        return true;
    };
    let follows = i > 0 && picked.last() == Some(&(i - 1)) && !candidate.parted;
    let better = || {
        candidates
            .iter()
            .skip(i + 1)
            .take(AHEAD)
            .any(|c| c.opening == Opening::Plain && c.centrality > CLEARLY * candidate.centrality)
    };
    if candidate.words < TOO_SHORT {
        return true;
    }
    match candidate.opening {
        Opening::Plain => false,
        Opening::Leaning | Opening::Joined if follows => false,
        Opening::Leaning if i > 0 => true,
        _ => better(),
    }
}

/// Does a chosen sentence say what this one says?
fn says_the_same(candidate: &Candidate, candidates: &[Candidate], picked: &[usize]) -> bool {
    picked.iter().filter_map(|&p| candidates.get(p)).any(|other| {
        let fewer = candidate.terms.len().min(other.terms.len());
        if fewer < 3 {
            return false;
        }
        let shared = candidate
            .terms
            .iter()
            .filter(|t| other.mask & mask_of(**t) != 0 && other.terms.binary_search(t).is_ok())
            .count();
        shared as f32 >= SAME * fewer as f32
    })
}

/// The sentences of planned events that can be read alone, the weightiest few, in reading order.
fn next(candidates: &[Candidate], events: &[Event]) -> Vec<usize> {
    let readable = |sentence: usize| {
        let at = candidates.binary_search_by_key(&sentence, |c| c.sentence);
        at.ok()
            .and_then(|i| candidates.get(i))
            .is_some_and(|c| matches!(c.opening, Opening::Plain | Opening::Joined | Opening::Quote))
    };
    let mut planned: Vec<&Event> = events
        .iter()
        .filter(|e| e.status == EventStatus::Planned && readable(e.sentence))
        .collect();
    planned.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.sentence.cmp(&b.sentence)));
    let mut sentences: Vec<usize> = Vec::new();
    for event in planned {
        if sentences.len() < NEXT && !sentences.contains(&event.sentence) {
            sentences.push(event.sentence);
        }
    }
    sentences.sort_unstable();
    sentences
}
