//! The merged summary of a story.
//!
//! Open articles come in; sentences of all of them go out, each with its article and with those that say the
//! same. It refuses to say a thing twice.

use chrono::NaiveDate;

use super::facts::{Facts, Told, plain, shared};
use crate::analysis::{Length, words_in};
use crate::briefing::Opened;
use crate::text::Span;

/// A sentence of one article that stands for the story.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shared {
    /// Index of the article in what was given.
    pub article: usize,
    /// Index into the sentences of its analysis.
    pub sentence: usize,
    /// The other articles that say the same in words of their own, in order.
    pub also: Vec<usize>,
}

/// Sentences looked at in each article, the best ranked ones.
const LOOKED_AT: usize = 10;
/// Articles looked at, the most central ones: the hundredth report of a story brings no summary sentence.
const ARTICLES: usize = 24;
/// Two sentences of two articles say the same when they share this part of the terms of the shorter one: papers
/// tell a thing in their own words.
const SAME: f32 = 0.4;
/// A chosen sentence and a new one of the same article may share less than this: a writer seldom says a thing twice.
const AGAIN: f32 = 0.3;
/// The same for two articles, which tell one thing in two ways. Of a hundred sentences read in twenty stories, those
/// that told a thing again shared a quarter or more.
const AGAIN_ELSEWHERE: f32 = 0.25;
/// What the day of the newest article adds to the worth of its lede: a story that goes on for days has its news there.
const NEWEST: f32 = 0.5;
/// What one more article that says the same adds to the worth of a sentence.
const BACKED: f32 = 0.25;

/// The merged summary of a story at a length. `articles` come with the most central first, each text once. The
/// first sentence comes first, the others in the order of their place in their articles; every sentence can be
/// read alone.
#[must_use]
pub fn merged_summary(articles: &[&Opened], length: Length) -> Vec<Shared> {
    let articles = articles.get(..articles.len().min(ARTICLES)).unwrap_or_default();
    let facts = Facts::of(articles);
    let newest = articles.iter().filter_map(|o| day(o)).max();
    let oldest = articles.iter().filter_map(|o| day(o)).min();
    let goes_on = apart(newest, oldest);
    let mut candidates: Vec<(f32, Told, Vec<usize>)> = Vec::new();
    for (article, opened) in articles.iter().enumerate() {
        for told in facts.told(article, opened, LOOKED_AT) {
            let also: Vec<usize> = (0..articles.len())
                .filter(|&other| other != article && says(&facts, other, &told.terms))
                .collect();
            let worth = 1.0 / (1.0 + told.rank as f32)
                + BACKED * also.len().min(3) as f32
                + 0.1 / (1.0 + article as f32)
                + if told.rank == 0 && goes_on && day(opened) == newest {
                    NEWEST
                } else {
                    0.0
                };
            candidates.push((worth, told, also));
        }
    }
    candidates.sort_by(|a, b| {
        let by_place = (a.1.article, a.1.sentence).cmp(&(b.1.article, b.1.sentence));
        b.0.total_cmp(&a.0).then(by_place)
    });
    let mut chosen: Vec<(Told, Vec<usize>)> = Vec::new();
    for (_, told, also) in candidates {
        if chosen.iter().all(|(other, _)| is_new(articles, other, &told)) {
            chosen.push((told, also));
        }
    }
    let words = chosen.iter().map(|(told, _)| {
        let opened = articles.get(told.article);
        let sentence = opened.and_then(|o| Some((o, o.analysis.sentences.get(told.sentence)?)));
        sentence.map_or(0, |(o, s)| words_in(s.span, &o.article.text))
    });
    let holds = length.holds(words.collect::<Vec<_>>());
    chosen.truncate(holds);
    if let Some(rest) = chosen.get_mut(1..) {
        let place = |told: &Told| {
            let all = articles
                .get(told.article)
                .map_or(1, |o| o.analysis.sentences.len());
            told.sentence as f32 / all.max(1) as f32
        };
        rest.sort_by(|a, b| {
            let by_number = (a.0.article, a.0.sentence).cmp(&(b.0.article, b.0.sentence));
            place(&a.0).total_cmp(&place(&b.0)).then(by_number)
        });
    }
    chosen
        .into_iter()
        .map(|(told, also)| Shared {
            article: told.article,
            sentence: told.sentence,
            also,
        })
        .collect()
}

/// Does the sentence tell what the chosen one does not? Ledes of one time tell one thing, in whatever words: a lede of
/// another day tells what came of it.
fn is_new(articles: &[&Opened], chosen: &Told, told: &Told) -> bool {
    let day = |t: &Told| articles.get(t.article).and_then(|o| day(o));
    let same_article = chosen.article == told.article;
    let ledes = chosen.rank == 0 && told.rank == 0 && !same_article && !apart(day(chosen), day(told));
    let most = if same_article { AGAIN } else { AGAIN_ELSEWHERE };
    !ledes && shared(&chosen.terms, &told.terms) < most && !one_figure(articles, chosen, told)
}

fn day(opened: &Opened) -> Option<NaiveDate> {
    opened.article.published.map(|p| p.date.day())
}

/// Do two days lie further apart than the evening paper and the morning paper?
fn apart(a: Option<NaiveDate>, b: Option<NaiveDate>) -> bool {
    a.zip(b)
        .is_some_and(|(a, b)| (a - b).num_days().unsigned_abs() > 1)
}

/// Do both give one number of three digits or more ("234-193", "55,000")? Then the rest is told twice, too.
fn one_figure(articles: &[&Opened], a: &Told, b: &Told) -> bool {
    let cut = |told: &Told, span: Span| {
        articles
            .get(told.article)
            .map(|o| plain(span.cut(&o.article.text)))
    };
    let large = |word: &String| word.chars().filter(char::is_ascii_digit).count() >= 3;
    let theirs: Vec<String> = b
        .numbers
        .iter()
        .filter_map(|&s| cut(b, s))
        .filter(large)
        .collect();
    let mut own = a.numbers.iter().filter_map(|&s| cut(a, s));
    own.any(|word| theirs.contains(&word))
}

/// Does some sentence of the article say what these terms say?
fn says(facts: &Facts, article: usize, terms: &[u32]) -> bool {
    let sentences = facts.sentences.get(article).into_iter().flatten();
    // a short sentence is held in many long ones: three terms in common at least
    sentences
        .filter(|theirs| theirs.len() >= 5)
        .any(|theirs| shared(theirs, terms) >= SAME && super::facts::in_common(theirs, terms) >= 4)
}
