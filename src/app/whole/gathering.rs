//! Many articles of the library opened at once: those that a list shows, for one timeline over them; those of a story.
//!
//! A query or identities come in; the articles are asked for some at a time, and when all are there the list that was
//! wanted opens. It refuses more than [`MOST`] at once, and says so.

use crate::app::layout::Pane;
use crate::app::message::Effect;
use crate::app::scope::Scope;
use crate::app::state::App;
use crate::article::ArticleId;
use crate::briefing::Opened;
use crate::briefing::query::Sort;

/// Articles at most: what is further down is reached by a narrower query.
pub const MOST: usize = 200;

/// Articles that are asked for at once.
const AT_ONCE: usize = 20;

/// Articles that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Set {
    /// What they are, in a few words.
    pub words: String,
    /// By their places among the open articles, newest first.
    pub articles: Vec<usize>,
}

/// What is wanted of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Then {
    /// One timeline; of what, in a few words, and in which order the most were taken.
    Timeline(String, Sort),
    /// A story of this headline.
    Story(String),
}

/// Articles that are on their way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gathering {
    generation: u64,
    then: Then,
    ids: Vec<ArticleId>,
    /// How many were wanted; more than [`MOST`] are not brought.
    all: usize,
    /// Answers that are awaited.
    left: usize,
}

/// Opens what the list shows, or the group or saved search under the cursor, for one timeline.
pub fn timeline(app: &mut App) -> Vec<Effect> {
    let (query, words) = crate::app::whole::held::meant(app);
    app.shelf.finding += 1;
    let generation = app.shelf.finding;
    let sort = query.sort();
    app.shelf.gathering = Some(Gathering {
        generation,
        then: Then::Timeline(words, sort),
        ids: Vec::new(),
        all: 0,
        left: 1,
    });
    app.say("opening…");
    vec![Effect::ListIds {
        generation,
        query,
        limit: MOST,
    }]
}

/// Opens the articles of a story of the library.
pub fn story(app: &mut App, headline: &str, ids: Vec<ArticleId>) -> Vec<Effect> {
    app.shelf.finding += 1;
    let generation = app.shelf.finding;
    let all = ids.len();
    app.shelf.gathering = Some(Gathering {
        generation,
        then: Then::Story(headline.to_owned()),
        ids: Vec::new(),
        all: 0,
        left: 1,
    });
    listed(app, generation, ids, all)
}

/// What is being gathered, where the answer belongs to it.
fn under_way(app: &mut App, generation: u64) -> Option<&mut Gathering> {
    let gathering = app.shelf.gathering.as_mut();
    gathering.filter(|g| g.generation == generation)
}

/// The articles are known: those that are not open are asked for.
pub fn listed(app: &mut App, generation: u64, ids: Vec<ArticleId>, all: usize) -> Vec<Effect> {
    let missing: Vec<ArticleId> = ids
        .iter()
        .copied()
        .filter(|id| app.library.find(*id).is_none())
        .collect();
    let Some(gathering) = under_way(app, generation) else {
        return Vec::new();
    };
    gathering.ids = ids;
    gathering.all = all;
    gathering.left = missing.len().div_ceil(AT_ONCE);
    if gathering.left == 0 {
        return done(app);
    }
    app.news.loading = true;
    let chunks = missing.chunks(AT_ONCE);
    chunks
        .map(|ids| Effect::OpenSeveral {
            generation,
            articles: ids.to_vec(),
        })
        .collect()
}

/// Some of them came.
pub fn came(app: &mut App, generation: u64, articles: Vec<Opened>) -> Vec<Effect> {
    for opened in articles {
        app.library.take(opened);
    }
    let Some(gathering) = under_way(app, generation) else {
        return Vec::new();
    };
    gathering.left = gathering.left.saturating_sub(1);
    if gathering.left > 0 {
        return Vec::new();
    }
    app.news.loading = false;
    done(app)
}

fn done(app: &mut App) -> Vec<Effect> {
    let Some(gathering) = app.shelf.gathering.take() else {
        return Vec::new();
    };
    let places: Vec<usize> = gathering
        .ids
        .iter()
        .filter_map(|id| app.library.find(*id))
        .collect();
    let Some(&first) = places.first() else {
        app.complain("nothing in the library is like this");
        return Vec::new();
    };
    app.history.leave(app.spot());
    app.panes.quotes.only = None;
    app.panes.quotes.page = None;
    if app.panes.read.article.is_none() {
        app.open_at(first, None);
    }
    match gathering.then {
        Then::Timeline(words, sort) => {
            let n = places.len();
            app.view.set = Some(Set {
                words,
                articles: places,
            });
            app.library.version += 1;
            app.set_scope(Scope::Set);
            (app.panes.timeline.next, app.panes.timeline.only) = (false, None);
            app.view.screen = Pane::Timeline;
            app.turn_to(Pane::Timeline);
            if gathering.all > n {
                let which = match sort {
                    Sort::Relevance => "best",
                    Sort::Newest => "newest",
                };
                app.say(format!("the {which} {n} of {}", gathering.all));
            } else {
                app.news.status = None;
            }
        }
        Then::Story(headline) => {
            app.library.add_story(headline, places);
            app.open_at(first, None);
            app.set_scope(Scope::Story);
            app.view.screen = Pane::Summary;
            app.turn_to(Pane::Summary);
        }
    }
    Vec::new()
}

/// The story of the library that the open or selected article belongs to: headline, and its articles.
#[must_use]
pub fn kept_story(app: &App) -> Option<(String, Vec<ArticleId>)> {
    let here = match crate::app::shelf::selected(app).filter(|_| app.view.focus == Pane::Front) {
        Some(item) => item.article,
        None => app.entry()?.article().id,
    };
    let ids = |places: &[usize]| -> Vec<ArticleId> {
        let items = places.iter().filter_map(|&n| app.shelf.items.get(n));
        items.map(|i| i.article).collect()
    };
    let mut stories = app.shelf.stories.iter();
    let (headline, places) = stories.find(|(_, places)| ids(places).contains(&here))?;
    Some((headline.clone(), ids(places)))
}
