//! What briefings show of a story: the one place that says how much, for the document and for the reader.
//!
//! The articles of one story come in, the most central first; picks of their sentences go out. It refuses to rank:
//! that is done by the analysis of each article, and by `digest` over all of them.

use rustc_hash::FxHashSet;

use super::Opened;
use super::digest::{merged_summary, only_in as alone_in};
use super::stories::{self, Piece};
use crate::analysis::Length;
use crate::text::terms::term;
use crate::text::token::tokenise;

/// A sentence: index of the article in what was given, index into the sentences of its analysis.
pub type Pick = (usize, usize);

/// Two sentences say the same when they share this part of the terms of the shorter one.
const SAME: f32 = 0.4;

/// Articles with the words of another, by the first of them: an article without a copy is alone in its set.
#[must_use]
pub fn copies(articles: &[Opened]) -> Vec<Vec<usize>> {
    let pieces: Vec<Piece> = articles.iter().map(Piece::of).collect();
    stories::copies(&pieces)
}

/// The summary of one article at a length, in reading order.
#[must_use]
pub fn alone(opened: &Opened, length: Length) -> Vec<usize> {
    let analysis = &opened.analysis;
    analysis
        .summary
        .at(length, &analysis.sentences, &opened.article.text)
}

/// The summary of a story at a length; each text comes in once.
#[must_use]
pub fn together(articles: &[Opened], length: Length) -> Vec<Pick> {
    let all: Vec<&Opened> = articles.iter().collect();
    let shared = merged_summary(&all, length).into_iter();
    shared.map(|s| (s.article, s.sentence)).collect()
}

/// The summary of a story in at most `most` sentences, and no longer than a minute's read.
#[must_use]
pub fn summary(articles: &[Opened], most: usize) -> Vec<Pick> {
    let length = match most {
        0 | 1 => Length::One,
        2 | 3 => Length::Three,
        4 | 5 => Length::Five,
        _ => Length::Minute,
    };
    let mut picks = together(articles, length);
    picks.truncate(most);
    picks
}

/// At most `most` sentences that tell what comes next, none that says what is in `told` already.
#[must_use]
pub fn next(articles: &[Opened], most: usize, told: &[Pick]) -> Vec<Pick> {
    let lists: Vec<&[usize]> = articles
        .iter()
        .map(|o| o.analysis.summary.next.as_slice())
        .collect();
    choose(articles, &lists, most, told)
}

/// Takes the first sentence of each list, then the second, as long as it says something new.
fn choose(articles: &[Opened], lists: &[&[usize]], most: usize, told: &[Pick]) -> Vec<Pick> {
    let known = told.iter().filter_map(|&(a, s)| Some(terms(articles.get(a)?, s)));
    let mut known: Vec<FxHashSet<String>> = known.collect();
    let mut picks: Vec<Pick> = Vec::new();
    let rounds = lists.iter().map(|l| l.len()).max().unwrap_or_default();
    for round in 0..rounds {
        for (article, list) in lists.iter().enumerate() {
            let (Some(&sentence), Some(opened)) = (list.get(round), articles.get(article)) else {
                continue;
            };
            let new = terms(opened, sentence);
            if picks.len() < most && !known.iter().any(|old| same(old, &new)) {
                picks.push((article, sentence));
                known.push(new);
            }
        }
    }
    picks
}

/// For each article what it alone tells, at most `most` sentences, none of them `told` already.
#[must_use]
pub fn only_in(articles: &[Opened], most: usize, told: &[Pick]) -> Vec<Vec<usize>> {
    let all: Vec<&Opened> = articles.iter().collect();
    let mut lists = vec![Vec::new(); articles.len()];
    for alone in alone_in(&all) {
        if let Some(list) = lists.get_mut(alone.article)
            && list.len() < most
            && !told.contains(&(alone.article, alone.sentence))
        {
            list.push(alone.sentence);
        }
    }
    lists
}

fn terms(opened: &Opened, sentence: usize) -> FxHashSet<String> {
    let Some(span) = opened.analysis.sentences.get(sentence).map(|s| s.span) else {
        return FxHashSet::default();
    };
    let words = span.cut(&opened.article.text);
    tokenise(words)
        .iter()
        .filter_map(|t| term(t.cut(words)))
        .collect()
}

fn same(a: &FxHashSet<String>, b: &FxHashSet<String>) -> bool {
    let shared = a.intersection(b).count();
    shared as f32 >= SAME * a.len().min(b.len()).max(1) as f32
}
