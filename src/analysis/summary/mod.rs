//! What matters: the extractive summary and the key paragraphs.

use super::model::{Event, ParagraphScore, Person, Quote, Summary};
use super::page::Page;

/// The summary, and a score for each block.
#[must_use]
pub fn summarise(
    page: &Page,
    quotes: &[Quote],
    events: &[Event],
    people: &[Person],
) -> (Summary, Vec<ParagraphScore>) {
    let _ = (quotes, events, people);
    let summary = Summary {
        sentences: (0..page.sentences.len().min(3)).collect(),
        ..Summary::default()
    };
    (
        summary,
        vec![ParagraphScore::default(); page.article.blocks.len()],
    )
}
