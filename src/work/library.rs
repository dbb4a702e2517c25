//! What the reader asks of the library.
//!
//! Effects come in, one question or change each; the store's thread answers with messages. It refuses to read more
//! of the library than one page.

use chrono::Utc;

use super::keeper::Keeper;
use crate::app::message::{Effect, Msg};
use crate::app::shelf::Page;
use crate::article::ArticleId;
use crate::briefing::corrections::{Corrections, apply};
use crate::briefing::portrait::{Sitting, sitting};
use crate::briefing::query::{Query, Term, What};
use crate::briefing::stories::{Grouping, Piece};
use crate::briefing::{By, ItemKey, Opened, SourceId};
use crate::store::{Store, StoreError};

/// Items of one page.
const PAGE: usize = 100;

/// Items of one page at the most, where a long list is told anew.
const MOST: usize = 10_000;

/// Under which the moment of the last look at the library is kept.
const LOOKED: &str = "looked at the library";

/// The library of one reader.
#[derive(Debug)]
pub(super) struct Library {
    keeper: Keeper,
    /// The first page has been asked for: it says when the library was looked at before this run.
    looked: bool,
}

impl Library {
    pub(super) fn new(keeper: Keeper) -> Self {
        Self {
            keeper,
            looked: false,
        }
    }

    /// Does what concerns the library; anything else is handed back.
    pub(super) fn perform(&mut self, effect: Effect) -> Option<Effect> {
        let keeper = &self.keeper;
        match effect {
            Effect::List {
                generation,
                query,
                after,
                least,
            } => {
                let anew = !std::mem::replace(&mut self.looked, true);
                keeper.tell_of(move |store| {
                    Ok(Msg::Listed {
                        generation,
                        page: Box::new(page(store, &query, after, (least, anew))?),
                    })
                });
            }
            Effect::ListGroups {
                generation,
                by,
                query,
            } => keeper.tell_of(move |store| {
                Ok(Msg::Groups {
                    generation,
                    groups: store.groups(by, &query)?,
                    counts: store.count(&query)?,
                })
            }),
            Effect::Refresh {
                generation,
                query,
                articles,
            } => keeper.tell_of(move |store| {
                Ok(Msg::Refreshed {
                    generation,
                    items: store.items_of(&articles)?,
                    counts: store.count(&query)?,
                })
            }),
            Effect::ListSearches => keeper.tell_of(|store| Ok(Msg::Searches(store.searches()?))),
            Effect::CountSearch { name, query } => keeper.tell_of(move |store| {
                let counts = store.count(&query)?;
                Ok(Msg::SearchCounted { name, counts })
            }),
            Effect::SaveSearch(search) => keeper.tell_of(move |store| {
                store.save_search(&search)?;
                Ok(Msg::Searches(store.searches()?))
            }),
            Effect::ForgetSearch(name) => keeper.tell_of(move |store| {
                store.remove_search(&name)?;
                Ok(Msg::Searches(store.searches()?))
            }),
            Effect::ListFilters(query) => keeper.tell_of(move |store| {
                let mut all = Vec::new();
                for by in [By::State, By::Source, By::Tag] {
                    all.extend(store.groups(by, &query)?);
                }
                Ok(Msg::Filters(all))
            }),
            Effect::Glimpse(article) => {
                keeper.tell_of(move |store| Ok(Msg::Glimpsed(store.glimpse(article)?.map(Box::new))));
            }
            Effect::Portray {
                generation,
                name,
                after,
            } => keeper.tell_of(move |store| {
                let (sittings, after) = sittings(store, &name, after)?;
                Ok(Msg::Portrayed {
                    generation,
                    sittings,
                    after,
                })
            }),
            Effect::ListIds {
                generation,
                query,
                limit,
            } => keeper.tell_of(move |store| {
                let items = store.items(&query, None, limit)?;
                Ok(Msg::Ids {
                    generation,
                    articles: items.iter().map(|i| i.article).collect(),
                    all: store.count(&query)?.0,
                })
            }),
            Effect::OpenSeveral { generation, articles } => keeper.tell_of(move |store| {
                let read = articles.iter().map(|&id| store.article(id));
                let articles = read.filter_map(Result::transpose).collect::<Result<_, _>>()?;
                Ok(Msg::Several { generation, articles })
            }),
            Effect::GroupKept { generation, articles } => keeper.hand_on(
                move |store| {
                    let read = articles.iter().map(|&id| store.article(id));
                    read.filter_map(Result::transpose)
                        .collect::<Result<Vec<Opened>, _>>()
                },
                move |opened| Msg::KeptStories {
                    generation,
                    stories: stories(&opened),
                },
            ),
            Effect::OpenKept(article) => keeper.tell_of(move |store| {
                let opened = store.article(article)?;
                Ok(Msg::OpenedKept { article, opened })
            }),
            Effect::MarkRead(articles, read) => keeper.tell_of(move |store| {
                store.mark_read(&articles, read, Utc::now())?;
                let all = false;
                Ok(Msg::Marked { articles, read, all })
            }),
            Effect::MarkAllRead(query) => keeper.tell_of(move |store| {
                let articles = store.mark_all_read(&query, Utc::now())?;
                let (read, all) = (true, true);
                Ok(Msg::Marked { articles, read, all })
            }),
            Effect::RemoveKept(articles) => keeper.tell_of(move |store| {
                store.remove_articles(&articles, Utc::now())?;
                Ok(Msg::Gone(articles))
            }),
            Effect::BringBack(articles) => keeper.tell_of(move |store| {
                store.bring_back(&articles)?;
                Ok(Msg::Back)
            }),
            other => return Some(other),
        }
        None
    }
}

/// Articles that are looked through for a speaker at once: others may ask the store in between.
const LOOKED_THROUGH: usize = 25;

/// What the next articles say of a speaker, and the last of them where there are more.
fn sittings(
    store: &Store,
    name: &str,
    after: Option<ItemKey>,
) -> Result<(Vec<Sitting>, Option<ItemKey>), StoreError> {
    let term = Term {
        not: false,
        what: What::Speaker(name.to_owned()),
    };
    let items = store.items(&Query { terms: vec![term] }, after, LOOKED_THROUGH)?;
    let corrections = Corrections::of(store.corrections()?);
    let mut all = Vec::new();
    for item in &items {
        let Some(mut opened) = store.article(item.article)? else {
            continue;
        };
        opened.analysis = apply(&opened.article, &opened.analysis, &corrections).analysis;
        all.extend(sitting(item, &opened, name));
    }
    let more = items.len() == LOOKED_THROUGH;
    Ok((all, items.last().filter(|_| more).map(|i| i.key)))
}

/// Headlines of stories, with the articles that tell them.
fn stories(articles: &[Opened]) -> Vec<(String, Vec<ArticleId>)> {
    let pieces: Vec<Piece> = articles.iter().map(Piece::of).collect();
    let id = |i: &usize| articles.get(*i).map(|o| o.article.id);
    let several = Grouping::of(&pieces)
        .stories()
        .into_iter()
        .filter(|s| s.articles.len() > 1);
    several
        .map(|s| (s.headline, s.articles.iter().filter_map(id).collect()))
        .collect()
}

/// One page; with the first one how much there is, and what sources are called.
fn page(
    store: &mut Store,
    query: &Query,
    after: Option<ItemKey>,
    (least, anew): (usize, bool),
) -> Result<Page, StoreError> {
    let most = least.clamp(PAGE, MOST);
    let mut items = store.items(query, after, most + 1)?;
    let more = items.len() > most;
    items.truncate(most);
    let mut page = Page {
        items,
        more,
        counts: None,
        sources: Vec::new(),
        last: None,
    };
    if after.is_none() {
        page.counts = Some(store.count(query)?);
        let sources = store.sources()?.into_iter();
        page.sources = sources
            .map(|s| (s.id, s.name().to_owned()))
            .collect::<Vec<(SourceId, String)>>();
        // nought: this is the first look
        page.last = store.remembered(BEFORE)?.filter(|at| *at > 0);
        if anew {
            page.last = store.remembered(LOOKED)?;
            if store.refusal().is_none() {
                store.remember(BEFORE, page.last.unwrap_or_default())?;
                store.remember(LOOKED, Utc::now().timestamp())?;
            }
        }
    }
    Ok(page)
}

/// Under which the moment before that is kept, for further pages of the same run.
const BEFORE: &str = "looked at the library before";
