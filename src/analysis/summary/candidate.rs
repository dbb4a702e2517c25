//! The sentences that may stand for the article, and what each is worth.
//!
//! A page comes in, its candidates go out in text order with their terms, their opening and their centrality.
//! It refuses sentences outside running prose: headings, captions, tables, and the furniture of a page.

use rustc_hash::FxHashMap;

use super::boilerplate::is_boilerplate;
use crate::analysis::model::Sentence;
use crate::analysis::page::Page;
use crate::text::terms::term;
use crate::text::token::TokenKind;

/// How a sentence opens, for a reader who has not read the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Opening {
    /// It can stand alone.
    Plain,
    /// "He said", "But they": it leans on the sentence before.
    Leaning,
    /// "But", "Meanwhile": it goes on from the sentence before, and can be read without it.
    Joined,
    /// It asks something.
    Question,
    /// It is somebody's words.
    Quote,
}

/// One sentence that may be chosen.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    /// Index into the sentences of the page.
    pub sentence: usize,
    /// Its terms, each once, sorted, by number.
    pub terms: Vec<u32>,
    /// Words in it.
    pub words: usize,
    /// How it opens.
    pub opening: Opening,
    /// A heading, a picture or a table stands between it and the candidate before.
    pub parted: bool,
    /// How much it speaks of what the whole article speaks of; 0 to 1, the best of the article has 1.
    pub centrality: f32,
}

/// Candidates are taken from this many sentences at most: a summary of a book is not asked for.
const LOOKED_AT: usize = 4000;

/// The candidates of the page, in text order.
pub(super) fn weigh(page: &Page) -> Vec<Candidate> {
    let mut numbers: FxHashMap<String, u32> = FxHashMap::default();
    let mut counts: Vec<f32> = Vec::new();
    let mut found: Vec<Candidate> = Vec::new();
    let mut after_byline = false;
    let mut parted = false;
    for (i, sentence) in page.sentences.iter().enumerate().take(LOOKED_AT) {
        let prose = page
            .article
            .blocks
            .get(sentence.block)
            .is_some_and(|b| b.kind.is_prose());
        let words = sentence.span.cut(page.text);
        let furniture = !prose || is_boilerplate(words, after_byline) || is_headline(page, sentence, words);
        after_byline = furniture
            && words
                .trim_matches(|c: char| !c.is_alphanumeric())
                .eq_ignore_ascii_case("by");
        parted |= !prose;
        if furniture {
            continue;
        }
        let mut terms = Vec::new();
        let mut n = 0;
        for token in page.tokens_in(sentence.span) {
            if !matches!(token.kind, TokenKind::Word | TokenKind::Number) {
                continue;
            }
            n += 1;
            let Some(term) = term(token.cut(page.text)) else {
                continue;
            };
            let next = u32::try_from(counts.len()).unwrap_or(u32::MAX);
            let id = *numbers.entry(term).or_insert(next);
            match counts.get_mut(id as usize) {
                Some(count) => *count += 1.0,
                None => counts.push(1.0),
            }
            terms.push(id);
        }
        terms.sort_unstable();
        terms.dedup();
        found.push(Candidate {
            sentence: i,
            terms,
            words: n,
            opening: opening(page, i, words),
            parted: std::mem::take(&mut parted),
            centrality: 0.0,
        });
    }
    for name in titled(page) {
        if let Some(count) = numbers.get(&name).and_then(|&id| counts.get_mut(id as usize)) {
            *count += TITLED;
        }
    }
    centre(&mut found, &counts);
    found
}

/// "Bridge shut as cracks are found" in the first two paragraphs, with nothing at its end and nothing beside it
/// in its paragraph: a headline or a kicker that came as text.
fn is_headline(page: &Page, sentence: &Sentence, words: &str) -> bool {
    let whole = page
        .article
        .blocks
        .get(sentence.block)
        .is_some_and(|b| b.span == sentence.span);
    let more = page.article.blocks.len() > sentence.block + 2;
    let n = words.split_whitespace().count();
    whole && more && sentence.block < 2 && n <= 16 && words.ends_with(char::is_alphanumeric)
}

/// A term of the title counts as often as this many more in the text.
const TITLED: f32 = 3.0;

/// The terms of the title.
fn titled(page: &Page) -> Vec<String> {
    let title = page.article.title.as_deref().unwrap_or_default();
    title
        .split_whitespace()
        .filter_map(|w| term(w.trim_matches(|c: char| !c.is_alphanumeric())))
        .collect()
}

/// Centrality: the weight of the terms that come again in the article, over the length (square root, so that
/// a long sentence does not win by length alone).
fn centre(found: &mut [Candidate], counts: &[f32]) {
    let mut best = f32::MIN_POSITIVE;
    for candidate in found.iter_mut() {
        let weight: f32 = candidate
            .terms
            .iter()
            .filter_map(|&id| counts.get(id as usize))
            .map(|count| count.ln())
            .sum();
        let length = (candidate.words.max(8) as f32).sqrt();
        candidate.centrality = weight / length;
        best = best.max(candidate.centrality);
    }
    for candidate in found {
        candidate.centrality /= best;
    }
}

fn opening(page: &Page, sentence: usize, words: &str) -> Opening {
    let start = page.sentences.get(sentence).map_or(0, |s| s.span.start());
    if words.starts_with(['“', '"', '‘', '«', '„', '「', '\'', '`']) || page.is_quoted(start) {
        return Opening::Quote;
    }
    if words.trim_end_matches(['”', '"', '’', ')']).ends_with('?') {
        return Opening::Question;
    }
    let first = bare(words.split_whitespace().next().unwrap_or_default());
    if LEANING.contains(&first.as_str()) {
        return Opening::Leaning;
    }
    if refers_back(words) {
        return Opening::Leaning;
    }
    if JOINING.contains(&first.as_str()) {
        return Opening::Joined;
    }
    let mut after_comma = false;
    for (n, word) in words.split_whitespace().enumerate().take(NEAR) {
        if n > 0 && word.starts_with(char::is_uppercase) {
            break;
        }
        if after_comma && matches!(bare(word).as_str(), "he" | "she" | "it" | "they") {
            return Opening::Leaning;
        }
        after_comma = word.ends_with(',');
    }
    Opening::Plain
}

/// "The company said", "The two met", "The move comes": a noun for what was named before, with nothing beside it
/// that names it. "The company behind the ferry" and "The report of the Coast Board" stand alone.
fn refers_back(words: &str) -> bool {
    let mut words = words.split_whitespace();
    if words.next() != Some("The") {
        return false;
    }
    let (Some(noun), after) = (words.next(), words.next().unwrap_or_default()) else {
        return false;
    };
    let named = matches!(
        after,
        "of" | "by" | "behind" | "from" | "between" | "in" | "at" | "for" | "on" | "to" | "that"
    );
    REFERRING.contains(&noun.trim_end_matches(',')) && !named
}

/// "It’s," as "it".
fn bare(word: &str) -> String {
    word.split(|c: char| !c.is_alphanumeric())
        .next()
        .unwrap_or_default()
        .to_lowercase()
}

/// A pronoun after a comma among the first words, before any name, leans on the sentence before: "At first
/// glance, it does not look like much."
const NEAR: usize = 5;

/// Words for what was named before.
const LEANING: &[&str] = &[
    "he", "she", "they", "it", "his", "her", "their", "its", "this", "that", "these", "those", "him", "them",
    "such", "both", "neither", "another", "others",
];

/// Nouns that need the sentence before where nothing follows that says which one is meant.
const REFERRING: &[&str] = &[
    "company",
    "firm",
    "move",
    "decision",
    "announcement",
    "agency",
    "group",
    "pair",
    "two",
    "three",
    "latter",
    "former",
    "incident",
    "accident",
    "attack",
    "report",
    "statement",
    "suit",
    "lawsuit",
    "deal",
    "bill",
    "measure",
    "plan",
    "study",
    "ban",
    "man",
    "woman",
    "couple",
    "suspect",
    "victim",
    "victims",
    "comments",
    "remarks",
    "proposal",
    "ruling",
    "law",
    "letter",
    "document",
    "documents",
    "order",
    "program",
    "programme",
    "project",
    "change",
    "changes",
    "others",
    "men",
    "women",
    "team",
    "organization",
    "organisation",
    "paper",
    "newspaper",
    "official",
    "officials",
    "spokesman",
    "spokeswoman",
    "same",
    "result",
    "results",
    "figure",
    "figures",
    "survey",
    "poll",
    "meeting",
    "talks",
    "visit",
];

/// Words that join a sentence to the one before.
const JOINING: &[&str] = &[
    "and",
    "but",
    "so",
    "or",
    "yet",
    "then",
    "however",
    "also",
    "moreover",
    "meanwhile",
    "instead",
    "still",
    "therefore",
    "nor",
    "because",
    "thus",
    "additionally",
    "furthermore",
];
