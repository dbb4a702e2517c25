//! What matters: the extractive summary and the key paragraphs.
//!
//! A page with its quotes, events and people comes in; indices of sentences and a score for each block go
//! out. It refuses to write: every word of a summary is the article's.

mod boilerplate;
mod candidate;
mod choose;
mod dial;
mod key;
mod openers;
mod opening;
mod strands;
#[cfg(test)]
mod tests;

pub use dial::{Length, WORDS_A_MINUTE, key_blocks, minutes, most_key_blocks, words_in};

use super::model::{Event, ParagraphScore, Person, Quote, Summary};
use super::page::Page;

/// The summary, and a score for each block. Linear in the text: ten sentences are compared with each other,
/// never all with all.
#[must_use]
pub fn summarise(
    page: &Page,
    quotes: &[Quote],
    events: &[Event],
    people: &[Person],
) -> (Summary, Vec<ParagraphScore>) {
    let candidates = candidate::weigh(page);
    let summary = choose::choose(page, &candidates, events, people);
    let paragraphs = key::score(page, &candidates, &summary, quotes, events);
    (summary, paragraphs)
}
