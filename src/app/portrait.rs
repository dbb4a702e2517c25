//! The page of one speaker over the whole library, in the pane of the quotes.
//!
//! A name comes in, the library is asked article by article, the page grows with every answer. It refuses answers for
//! another page than the one that is shown.

use super::layout::Pane;
use super::message::Effect;
use super::state::App;
use crate::briefing::ItemKey;
use crate::briefing::portrait::{Portrait, Sitting};

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Page {
    /// What is known so far.
    pub portrait: Portrait,
    /// Names the page; answers for another are stale.
    pub generation: u64,
    /// More is to come.
    pub waiting: bool,
}

/// Opens the page of a speaker.
pub fn open(app: &mut App, name: &str) -> Vec<Effect> {
    app.history.leave(app.spot());
    app.shelf.finding += 1;
    let generation = app.shelf.finding;
    app.panes.quotes.page = Some(Page {
        portrait: Portrait::of(name),
        generation,
        waiting: true,
    });
    app.turn_to(Pane::Quotes);
    app.settle();
    app.panes.quotes.sheet.step(isize::MIN);
    vec![ask(generation, name, None)]
}

/// Holds the quotes of all open articles to a speaker.
pub fn open_articles(app: &mut App, number: usize) -> Vec<Effect> {
    app.history.leave(app.spot());
    app.panes.quotes.page = None;
    app.panes.quotes.only = Some(number);
    app.turn_to(Pane::Quotes);
    app.settle();
    Vec::new()
}

fn ask(generation: u64, name: &str, after: Option<ItemKey>) -> Effect {
    Effect::Portray {
        generation,
        name: name.to_owned(),
        after,
    }
}

/// What some more articles say came; `after` is the last of them where there are more.
pub fn came(app: &mut App, generation: u64, sittings: Vec<Sitting>, after: Option<ItemKey>) -> Vec<Effect> {
    let Some(page) = app
        .panes
        .quotes
        .page
        .as_mut()
        .filter(|p| p.generation == generation)
    else {
        return Vec::new();
    };
    for sitting in sittings {
        page.portrait.add(sitting);
    }
    page.waiting = after.is_some();
    let name = page.portrait.name.clone();
    app.library.version += 1;
    after
        .map(|key| ask(generation, &name, Some(key)))
        .into_iter()
        .collect()
}

/// The speaker of the list that is held to one, by name.
#[must_use]
pub fn name_of(app: &App, number: usize) -> Option<String> {
    let mut cast = app.library.entries.iter().flat_map(|e| &e.cast);
    cast.find(|s| s.number == number).map(|s| s.full.clone())
}
