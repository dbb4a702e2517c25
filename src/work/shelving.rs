//! From articles that were read to articles that are kept.
//!
//! Articles of one source come in; what the library has already is not analysed, the rest is, on all cores, and
//! kept with the source in one transaction. It refuses to analyse an article twice.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};

use super::pool;
use crate::analysis::{Analysis, analyse};
use crate::article::{Article, ArticleId, Known, Published, PublishedFrom};
use crate::briefing::{Change, Kept, Opened, Source};
use crate::store::{Store, StoreError};

/// Articles that are kept at once: what is analysed but not yet kept stays within this.
const AT_ONCE: usize = 1000;

/// Keeps the articles of one source and its new state. What each was to the library, in their order; an article
/// on which the analysis fell over is left out and told in words.
///
/// # Errors
/// When they cannot be kept.
pub fn shelve(
    store: &mut Store,
    source: Option<&Source>,
    articles: Vec<Article>,
    now: DateTime<Utc>,
) -> Result<Shelved, StoreError> {
    // what an answer is known again by holds once all that was in it is kept
    let mut source = source.cloned();
    let mut unsure = source.clone().map(|source| Source {
        etag: None,
        last_modified: None,
        digest: None,
        ..source
    });
    if let (Some(source), Some(unsure)) = (&mut source, &mut unsure)
        && source.id.0 == 0
    {
        source.id = store.save_source(unsure)?;
        unsure.id = source.id;
    }
    let arrivals = store.arrivals(source.as_ref().map(|s| s.id), &articles)?;
    let mut all = Shelved {
        ids: arrivals.iter().map(|arrival| Some(arrival.article)).collect(),
        ..Shelved::default()
    };
    let mut fresh = Vec::new();
    for (at, (mut article, arrival)) in articles.into_iter().zip(arrivals).enumerate() {
        article.id = arrival.article;
        if let Some(day) = arrival.published {
            article.published = Some(reader_says(day));
        }
        if arrival.change == Change::Same {
            all.kept.push(Kept {
                article: arrival.article,
                change: Change::Same,
            });
        } else {
            fresh.push((at, article, arrival.change));
        }
    }
    let mut fresh = fresh.into_iter().peekable();
    while fresh.peek().is_some() {
        let batch: Vec<_> = fresh.by_ref().take(AT_ONCE).collect();
        let places: Vec<usize> = batch.iter().map(|(at, _, _)| *at).collect();
        let mut answered = places.into_iter();
        let mut opened = Vec::with_capacity(batch.len());
        let one = |(_, article, change): (usize, Article, Change)| Opened {
            analysis: Arc::new(match change {
                Change::Named | Change::Same => Analysis::default(), // what is there stays
                Change::New | Change::Changed => analyse(&article),
            }),
            article: Arc::new(article),
        };
        let mut placed = Vec::with_capacity(opened.capacity());
        let _ = pool::ordered(batch, pool::cores(), one, |answer| {
            let at = answered.next();
            match answer {
                Ok(one) => {
                    opened.push(one);
                    placed.extend(at);
                }
                Err(fault) => {
                    all.faults.push(fault.to_string());
                    if let Some(id) = at.and_then(|at| all.ids.get_mut(at)) {
                        *id = None;
                    }
                }
            }
            Ok::<(), ()>(())
        });
        let kept = store.keep(unsure.as_ref(), &opened, now)?;
        for (at, one) in placed.into_iter().zip(&kept) {
            if let Some(id) = all.ids.get_mut(at) {
                *id = Some(one.article);
            }
        }
        all.kept.extend(kept);
    }
    if let Some(source) = &source {
        store.save_source(source)?;
    }
    Ok(all)
}

/// What became of the articles.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shelved {
    /// Those that were there already first, then the others in their order.
    pub kept: Vec<Kept>,
    /// Under which identity each is kept, in the order in which they came; none of what could not be analysed.
    pub ids: Vec<Option<ArticleId>>,
    /// One line for each that could not be analysed.
    pub faults: Vec<String>,
}

impl Shelved {
    /// How many are new, and how many have changed.
    #[must_use]
    pub fn counts(&self) -> (usize, usize) {
        let count = |change| self.kept.iter().filter(|k| k.change == change).count();
        (count(Change::New), count(Change::Changed))
    }
}

/// The reader's word as the date of publication.
pub(super) fn reader_says(day: NaiveDate) -> Known {
    Known {
        date: Published::Day(day),
        from: PublishedFrom::Reader,
    }
}
