//! A file of many articles read as one, and as many again.
//!
//! The open article comes in; which file it is of and how that could be read goes out, and what came of it takes the
//! place of what was there. It refuses the entries of a feed: those are articles whatever one thinks of them.

use std::path::PathBuf;

use super::history::History;
use super::message::Effect;
use super::search::Search;
use super::shelf;
use super::state::App;
use crate::article::{ArticleId, Origin};
use crate::briefing::Opened;
use crate::load::notes_part;

/// The file of the open article, and whether it would be read as one: a part of it is open.
#[must_use]
pub fn of_article(app: &App) -> Option<(PathBuf, bool)> {
    let article = app.entry()?.article();
    match &article.origin {
        Origin::File(path) => Some((path.clone(), false)),
        Origin::Entry { source, .. } if article.notes.iter().any(|n| notes_part(n)) => {
            match source.as_ref() {
                Origin::File(path) => Some((path.clone(), true)),
                _ => None,
            }
        }
        _ => None,
    }
}

/// What asks for it.
#[must_use]
pub fn effect(app: &App, path: PathBuf, whole: bool) -> Effect {
    Effect::Recut {
        generation: app.news.generation,
        path,
        whole,
    }
}

/// It was read the other way: the first of what it is now is open.
pub fn done(app: &mut App, generation: u64, gone: &[ArticleId], articles: Vec<Opened>) -> Vec<Effect> {
    if generation != app.news.generation || articles.is_empty() {
        return Vec::new();
    }
    let words = match articles.len() {
        1 => "read as one article  (u undoes)".to_owned(),
        n => format!("read as {n} articles  (u undoes)"),
    };
    let first = app.library.exchange(gone, articles);
    // whatever named an article by its place names another now
    app.history = History::default();
    app.search = Search::default();
    app.keys.named.clear();
    app.edits.forget_places();
    app.panes.read.article = None;
    app.open_at(first, None);
    app.say(words);
    let articles = app.library.entries.iter().map(|e| e.opened.clone()).collect();
    let mut effects = vec![Effect::GroupStories { generation, articles }];
    effects.extend(shelf::fresh(app));
    effects
}
