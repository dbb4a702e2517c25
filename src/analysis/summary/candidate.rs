//! The sentences that may stand for the article, and what each is worth.
//!
//! A page comes in, its candidates go out in text order with their terms, their opening and their centrality.
//! It refuses sentences outside running prose: headings, captions, tables, and the furniture of a page.

use rustc_hash::FxHashMap;

use super::boilerplate::{is_boilerplate, is_embedded, tells_of_pictures};
use super::opening::{Opening, is_addressed, is_whole, opening};
use crate::analysis::model::Sentence;
use crate::analysis::page::Page;
use crate::text::terms::{term, term_of};
use crate::text::token::TokenKind;

/// One sentence that may be chosen.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    /// Index into the sentences of the page.
    pub sentence: usize,
    /// Its terms, each once, sorted, by number.
    pub terms: Vec<u32>,
    /// One bit for each of them, so that most of others are told off at once.
    pub mask: u64,
    /// Words in it.
    pub words: usize,
    /// How it opens.
    pub opening: Opening,
    /// It can be shown beside sentences of others: it is whole, and nobody in it is "you" or "I" outside quotation
    /// marks, of whom one could not tell who speaks.
    pub quotable: bool,
    /// A heading, a picture or a table stands between it and the candidate before.
    pub parted: bool,
    /// How much it speaks of what the whole article speaks of; 0 to 1, the best of the article has 1.
    pub centrality: f32,
}

/// The bit of a term in the masks.
pub(super) fn mask_of(term: u32) -> u64 {
    1 << (term % 64)
}

/// Candidates are taken from this many sentences at most: a summary of a book is not asked for.
const LOOKED_AT: usize = 4000;

/// The candidates of the page, in text order.
pub(super) fn weigh(page: &Page) -> Vec<Candidate> {
    let mut numbers: FxHashMap<&str, u32> = FxHashMap::default();
    let mut counts: Vec<f32> = Vec::new();
    let mut found: Vec<Candidate> = Vec::new();
    let pictures = tells_of_pictures(page.text);
    let mut after_byline = false;
    let mut parted = false;
    let mut framed = (usize::MAX, false);
    for (i, sentence) in page.sentences.iter().enumerate().take(LOOKED_AT) {
        let prose = page
            .article
            .blocks
            .get(sentence.block)
            .is_some_and(|b| b.kind.is_prose());
        if framed.0 != sentence.block {
            framed = (sentence.block, is_framed(page, sentence.block));
        }
        let words = sentence.span.cut(page.text);
        let furniture = !prose
            || is_boilerplate(words, after_byline, pictures)
            || is_headline(page, sentence)
            || framed.1;
        after_byline = furniture
            && words
                .trim_matches(|c: char| !c.is_alphanumeric())
                .eq_ignore_ascii_case("by");
        parted |= !prose;
        if furniture {
            continue;
        }
        let mut terms = Vec::with_capacity(words.len() / 10);
        let mut n = 0;
        let first = page.token_from(sentence.span.start());
        for (i, token) in page.tokens_in(sentence.span).iter().enumerate() {
            if !matches!(token.kind, TokenKind::Word | TokenKind::Number) {
                continue;
            }
            n += 1;
            let Some(term) = term_of(page.low(first + i)) else {
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
            mask: terms.iter().fold(0, |mask, &t| mask | mask_of(t)),
            terms,
            words: n,
            opening: opening(page, i, words),
            quotable: is_whole(words) && !is_addressed(page, sentence.span),
            parted: std::mem::take(&mut parted),
            centrality: 0.0,
        });
    }
    for name in titled(page) {
        if let Some(count) = numbers
            .get(name.as_str())
            .and_then(|&id| counts.get_mut(id as usize))
        {
            *count += TITLED;
        }
    }
    centre(&mut found, &counts);
    found
}

/// "Bridge shut as cracks are found", "‘Shut!’ Mayor calls for boats" in the first two paragraphs, with nothing at
/// its end and nothing beside it in its paragraph: a headline or a kicker that came as text.
fn is_headline(page: &Page, sentence: &Sentence) -> bool {
    let Some(block) = page.article.blocks.get(sentence.block) else {
        return false;
    };
    let words = block.span.cut(page.text).trim_end();
    let more = page.article.blocks.len() > sentence.block + 2;
    let open = words.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '’' | '\''));
    more && sentence.block < 2 && open && words.split_whitespace().take(17).count() <= 16
}

/// A post of somebody else that the page shows in a frame.
fn is_framed(page: &Page, block: usize) -> bool {
    let block = page.article.blocks.get(block);
    block.is_some_and(|b| is_embedded(b.span.cut(page.text)))
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
