//! What is pasted: text opens as an article, an address as what stands behind it.
//!
//! The pasted text comes in, a load goes out; what that brings is opened. It refuses to take somebody away from a
//! note that is being typed.

use super::goal::{self, At};
use super::message::{Effect, Input};
use super::overlay;
use super::shelf;
use super::state::App;
use crate::article::{Article, ArticleId, Origin};
use crate::briefing::Opened;

/// What was pasted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pasted {
    /// Text.
    Text,
    /// An address.
    Address,
}

impl Pasted {
    /// Is this an article of it?
    fn gave(self, article: &Article) -> bool {
        let mut origin = &article.origin;
        while let Origin::Entry { source, .. } = origin {
            origin = source;
        }
        match self {
            Self::Text => *origin == Origin::Stdin,
            Self::Address => matches!(origin, Origin::Web(_)),
        }
    }
}

/// Takes in what was pasted: into what is open over the panes, else as an article.
pub(super) fn pasted(app: &mut App, text: &str) -> Vec<Effect> {
    if app.overlay.is_some() {
        return overlay::paste(app, text);
    }
    let alone = text.trim();
    if alone.is_empty() {
        return Vec::new();
    }
    let is_address = (alone.starts_with("https://") || alone.starts_with("http://"))
        && !alone.contains(char::is_whitespace);
    let (input, what) = if is_address {
        app.say(format!("looking at {alone}…"));
        (Input::Path(alone.into()), Pasted::Address)
    } else {
        (Input::Bytes(text.as_bytes().to_vec()), Pasted::Text)
    };
    app.news.loading = true;
    app.news.pasted = Some(what);
    vec![Effect::Load {
        generation: app.news.generation,
        inputs: vec![input],
    }]
}

/// Those of the articles that came which were pasted.
pub(super) fn among(app: &App, articles: &[Opened]) -> Vec<ArticleId> {
    let Some(what) = app.news.pasted else {
        return Vec::new();
    };
    let gave = articles.iter().filter(|o| what.gave(&o.article));
    gave.map(|o| o.article.id).collect()
}

/// Opens the first of them; the others are open beside it.
pub(super) fn came(app: &mut App, articles: &[ArticleId]) -> Vec<Effect> {
    let Some(&first) = articles.first() else {
        return Vec::new();
    };
    app.news.pasted = None;
    let mut effects = Vec::new();
    let title = app
        .library
        .find(first)
        .and_then(|i| app.library.get(i))
        .map(|e| e.title());
    app.say(match articles.len() {
        1 => format!("opened: {}", title.unwrap_or_default()),
        n => format!("opened {n} articles; this is the first"),
    });
    if app.overlay.is_none() {
        effects.extend(goal::go(app, first, At::Left));
    }
    effects.extend(shelf::fresh(app));
    effects
}
