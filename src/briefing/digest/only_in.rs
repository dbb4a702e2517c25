//! "Only in": what one article of a story tells and the others do not.
//!
//! Open articles come in; sentences go out that hold a name or a number which stands in no other article. It
//! refuses what the others may tell in other words: rather three true ones than ten.

use super::facts::{Facts, Told, in_common, without_possessive};
use crate::briefing::Opened;
use crate::text::Span;

/// A sentence that tells what no other article of the story tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alone {
    /// Index of the article in what was given.
    pub article: usize,
    /// Index into the sentences of its analysis.
    pub sentence: usize,
    /// The names and numbers in it that no other article has, in text order; never empty.
    pub facts: Vec<Span>,
}

/// Sentences shown for one article, at most.
const MOST: usize = 3;
/// Sentences looked at in each article.
const LOOKED_AT: usize = 40;
/// Fewer terms than this tell too little.
const LEAST_TERMS: usize = 6;
/// A sentence that shares this part of its terms with one sentence of another article is told there too.
const TOLD: f32 = 0.3;
/// This part of its terms, at least, must stand nowhere in the other articles.
const NEW: f32 = 0.4;
/// The same, where nothing but names of one word speak for it ("in Iran", "Congress"): others leave them out as known
/// and tell the rest.
const NEW_ALONE: f32 = 0.75;

/// What each article of a story tells alone, article by article, in reading order; `MOST` for each, those with
/// the most of their own. With one article there is nothing to compare, and nothing is told. Cost grows with the
/// square of the articles of the story.
#[must_use]
pub fn only_in(articles: &[&Opened]) -> Vec<Alone> {
    if articles.len() < 2 {
        return Vec::new();
    }
    let facts = Facts::of(articles);
    let mut all = Vec::new();
    for (article, opened) in articles.iter().enumerate() {
        let mut found: Vec<(f32, Alone)> = facts
            .told(article, opened, LOOKED_AT)
            .into_iter()
            .filter_map(|told| alone(&facts, opened, told))
            .collect();
        found.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.sentence.cmp(&b.1.sentence)));
        found.truncate(MOST);
        found.sort_by_key(|(_, alone)| alone.sentence);
        all.extend(found.into_iter().map(|(_, alone)| alone));
    }
    all
}

/// The sentence with what it tells alone, and how much that is; none where another article may tell it.
fn alone(facts: &Facts, opened: &Opened, told: Told) -> Option<(f32, Alone)> {
    // the lede tells what the story is, in whatever words
    if told.terms.len() < LEAST_TERMS || told.rank == 0 {
        return None;
    }
    let text = &opened.article.text;
    let names = told.names.iter().filter_map(|&(span, strong)| {
        let name = span.cut(text);
        let words = name.split_whitespace().filter(|w| w.chars().count() > 2);
        let new = words
            .clone()
            .all(|w| !facts.named_elsewhere(without_possessive(w), told.article));
        let known = !new || words.count() == 0 || facts.short_form_elsewhere(name, told.article);
        (!known).then_some((span, strong))
    });
    let numbers = told.numbers.iter().filter_map(|&span| {
        let word = span.cut(text);
        let digits = word.chars().filter(char::is_ascii_digit).count();
        // "15th", "18-year-old": how others put it cannot be known
        let plain = word.chars().all(|c| c.is_ascii_digit() || matches!(c, ',' | '.'));
        (plain && digits >= 2 && !facts.elsewhere(word, told.article)).then_some((span, true))
    });
    let mut own: Vec<(Span, bool)> = names.chain(numbers).collect();
    own.sort_unstable();
    own.dedup();
    let strong = own.iter().any(|(_, strong)| *strong);
    let own: Vec<Span> = own.into_iter().map(|(span, _)| span).collect();
    if own.is_empty() {
        return None;
    }
    let others = || {
        facts
            .sentences
            .iter()
            .enumerate()
            .filter(|(i, _)| *i != told.article)
    };
    let terms = told.terms.len() as f32;
    let told_there = others()
        .flat_map(|(_, sentences)| sentences)
        .any(|theirs| in_common(theirs, &told.terms) as f32 >= TOLD * terms);
    if told_there {
        return None;
    }
    let figure = told.numbers.iter().any(|&span| {
        let word = span.cut(text);
        let digits = word.chars().filter(char::is_ascii_digit).count();
        digits >= 4 && word.contains([',', '.']) && facts.elsewhere(word, told.article)
    });
    if figure {
        return None; // "800,000 workers" stand there, too
    }
    let new = told.terms.iter().filter(|&t| {
        let held = |sentences: &Vec<Vec<u32>>| sentences.iter().any(|s| s.binary_search(t).is_ok());
        !others().any(|(_, sentences)| held(sentences))
    });
    let new = new.count() as f32 / terms;
    (new >= if strong { NEW } else { NEW_ALONE }).then(|| {
        let worth = new + 0.2 * own.len().min(4) as f32 - 0.01 * told.rank as f32;
        let alone = Alone {
            article: told.article,
            sentence: told.sentence,
            facts: own,
        };
        (worth, alone)
    })
}
