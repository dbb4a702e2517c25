//! What happened when: the nodes of the timeline, and the time of every sentence.

use super::model::{Event, Note, Person, Quote, TimeExpr, When};
use super::page::Page;

/// The timeline of one article.
#[derive(Debug, Clone, Default)]
pub struct Told {
    /// In the order of the timeline.
    pub events: Vec<Event>,
    /// One for each sentence: the time of its main event.
    pub whens: Vec<Option<When>>,
}

/// Tells the events of the article.
#[must_use]
pub fn tell(
    page: &Page,
    dates: &[TimeExpr],
    quotes: &[Quote],
    people: &[Person],
    notes: &mut Vec<Note>,
) -> Told {
    let _ = (dates, quotes, people, notes);
    Told {
        events: Vec::new(),
        whens: vec![None; page.sentences.len()],
    }
}
