//! Which pages behind excerpts are asked for, and what becomes of them.
//!
//! The entries of a feed come in; the requests for their pages go out, then the entries with their pages' text and
//! what is to be remembered. It refuses to ask again for a page that is here while the feed tells the same of it,
//! and to let an excerpt take the place of a whole text.

use std::collections::HashMap;

use chrono::{DateTime, TimeDelta, Utc};

use super::whole;
use crate::article::{Article, ArticleId};
use crate::briefing::{Change, SourceId};
use crate::config::FullText;
use crate::load::is_excerpt;
use crate::store::{BehindExcerpt, PageState, Seen, Store, canonical_url};
use crate::text::sanitise::clean_line;
use crate::work::net::{Address, Answer, Fault, Request};
use crate::work::pool;

/// Pages that one look asks for: a host is asked one thing a second.
const MOST: usize = 40;

/// After a page that brought nothing it is asked for again in an hour at the earliest, then in two, in four, and so
/// on, once the feed has changed.
const FIRST_WAIT: TimeDelta = TimeDelta::hours(1);
/// A page that brought nothing so often is asked for no more while its feed tells nothing new.
const MOST_TRIES: u32 = 8;
/// The longest such wait.
const LONGEST_WAIT: TimeDelta = TimeDelta::days(7);

/// The entries of one feed whose pages are asked for.
#[derive(Debug, Default)]
pub(super) struct Pages {
    /// By their places among the entries: what the feed tells of each, and what was known of its page.
    asked: HashMap<usize, (String, PageState)>,
    /// What became of them.
    done: Vec<(usize, PageState)>,
    /// Entries that stay excerpts for now.
    pending: usize,
    /// Some of those are worth another look, though the feed tells nothing new.
    retry: bool,
    /// Why the page of one of them is not here.
    why: Option<String>,
}

impl Pages {
    /// Looks through the entries of a feed. Those of which the library has the whole text get it.
    pub(super) fn of(
        store: &Store,
        source: Option<SourceId>,
        full_text: FullText,
        articles: &mut [Article],
        feed: &Request,
        now: DateTime<Utc>,
    ) -> (Self, Vec<(usize, Request)>) {
        let (mut pages, mut requests) = (Self::default(), Vec::new());
        let Ok(arrivals) = store.arrivals(source, articles) else {
            return (pages, requests); // keeping them will fail as well, and say why
        };
        let addresses: Vec<Option<String>> = articles
            .iter()
            .map(|a| a.url.as_deref().and_then(canonical_url))
            .collect();
        let mut shared: HashMap<&str, usize> = HashMap::new();
        for address in addresses.iter().flatten() {
            *shared.entry(address).or_default() += 1;
        }
        for (at, (article, arrival)) in articles.iter_mut().zip(arrivals).enumerate() {
            article.id = arrival.article;
            let wants = match full_text {
                FullText::Never => false,
                FullText::Always => true,
                FullText::Auto => is_excerpt(article),
            };
            if !wants && !is_excerpt(article) {
                continue;
            }
            let given = Seen::of(article).words().to_owned();
            let (state, may_ask) = match store.behind_excerpt(article.id) {
                Err(_) | Ok(BehindExcerpt::Removed) => continue,
                Ok(BehindExcerpt::NeverAsked) => {
                    let whole = kept(store, article.id).is_some_and(|kept| !is_excerpt(&kept));
                    let state = PageState {
                        whole,
                        ..PageState::default()
                    };
                    (state, !whole || arrival.change == Change::Changed)
                }
                Ok(BehindExcerpt::Asked(state)) => {
                    let is_over = state.again.is_none_or(|again| again <= now);
                    let told_other = state.given != given && arrival.change == Change::Changed;
                    let may_ask = is_over && (told_other || !state.whole);
                    (state, may_ask)
                }
            };
            // a page that several entries name is the page of none of them
            let own = addresses.get(at).and_then(Option::as_deref);
            let is_own = own.is_none_or(|own| shared.get(own) == Some(&1));
            let address = article.url.as_deref().and_then(Address::parse);
            let has_page = address.is_some();
            match address.filter(|_| wants && may_ask && is_own && requests.len() < MOST) {
                Some(address) => {
                    pages.asked.insert(at, (given, state));
                    requests.push((at, Request::found(&address, feed)));
                }
                None if state.whole => as_kept(store, article),
                None => {
                    // its turn comes, or its wait is not over
                    if wants && is_own && has_page {
                        pages.pends(state.tries);
                    }
                }
            }
        }
        (pages, requests)
    }

    /// Takes in what came for the page of `entry`, the one at `at`.
    pub(super) fn take(
        &mut self,
        at: usize,
        entry: &mut Article,
        answer: Result<Answer, Fault>,
        store: &Store,
        now: DateTime<Utc>,
    ) {
        let Some((given, before)) = self.asked.remove(&at) else {
            return;
        };
        let mut wait = TimeDelta::zero();
        let mut filled = entry.clone();
        let is_filled = match answer {
            Ok(Answer::Fresh(fetched)) => {
                let done = pool::guarded(|| whole::fill(&mut filled, &fetched));
                if done.is_ok() {
                    entry.notes.clone_from(&filled.notes);
                }
                if !matches!(done, Ok(true)) {
                    let why = || "it tells something else, perhaps that one is to log in".to_owned();
                    self.why.get_or_insert_with(why);
                }
                done.unwrap_or_default()
            }
            Ok(Answer::Unchanged { .. }) => false,
            Err(fault) => {
                let why = clean_line(&fault.why.to_string());
                entry.notes.push(format!("Its page was not read: {why}."));
                self.why.get_or_insert(why);
                let asked = fault.wait().and_then(|wait| TimeDelta::from_std(wait).ok());
                wait = match fault.is_gone() {
                    true => LONGEST_WAIT,
                    false => asked.unwrap_or_default(),
                };
                false
            }
        };
        let nothing_new = match (is_filled, before.whole) {
            (true, true) => kept(store, entry.id).is_some_and(|kept| kept.text == filled.text),
            (true, false) => false,
            (false, _) => true,
        };
        let tries = if nothing_new { before.tries + 1 } else { 0 };
        let mut state = PageState {
            // what failed is asked for again though the feed tells the same
            given: if is_filled || !before.whole {
                given
            } else {
                before.given
            },
            whole: is_filled || before.whole,
            tries,
            again: (tries > 0).then(|| now + wait.max(doubled(tries))),
        };
        if is_filled {
            *entry = filled;
        } else if before.whole {
            as_kept(store, entry);
        }
        if !state.whole {
            self.pends(state.tries);
        }
        if state.given.is_empty() {
            state.given = Seen::of(entry).words().to_owned();
        }
        self.done.push((at, state));
    }

    /// An entry stays an excerpt for now.
    fn pends(&mut self, tries: u32) {
        self.pending += 1;
        self.retry |= tries < MOST_TRIES;
    }

    /// Is the feed to be looked at again though it tells nothing new?
    pub(super) fn retry(&self) -> bool {
        self.retry
    }

    /// What there is to tell of entries that stay excerpts for now.
    pub(super) fn note(&self) -> Option<String> {
        let articles = match self.pending {
            0 => return None,
            1 => "1 article".to_owned(),
            n => format!("{n} articles"),
        };
        let why = self.why.as_ref().map_or_else(
            || "the pages of others come first".to_owned(),
            |why| format!("of a page: {why}"),
        );
        Some(format!("{articles} without the whole text yet; {why}"))
    }

    /// How many are still to come.
    pub(super) fn waiting(&self) -> usize {
        self.asked.len()
    }

    /// Is the page of the entry at `at` still to come?
    pub(super) fn awaits(&self, at: usize) -> bool {
        self.asked.contains_key(&at)
    }

    /// What is to be remembered of those that came since this was asked last; `id` gives the identity of an entry.
    pub(super) fn noted(&mut self, id: impl Fn(usize) -> Option<ArticleId>) -> Vec<(ArticleId, PageState)> {
        std::mem::take(&mut self.done)
            .into_iter()
            .filter_map(|(at, state)| Some((id(at)?, state)))
            .collect()
    }
}

/// One hour, two, four … a week.
fn doubled(tries: u32) -> TimeDelta {
    let times = 1 << tries.saturating_sub(1).min(10);
    (FIRST_WAIT * times).min(LONGEST_WAIT)
}

/// The article as the library has it.
fn kept(store: &Store, id: ArticleId) -> Option<Article> {
    store.unanalysed(&[id]).ok()?.pop()
}

/// The whole text that the library has, under the entry's own title and day.
fn as_kept(store: &Store, entry: &mut Article) {
    let Some(mut kept) = kept(store, entry.id) else {
        return;
    };
    entry.url = kept.url.take().or(entry.url.take());
    entry.notes = std::mem::take(&mut kept.notes);
    entry.lang = None; // that of the text, if it has one
    whole::put_in(entry, kept);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_up_to_a_week() {
        let hours: Vec<i64> = [1, 2, 3, 8, 9, 4000].map(|n| doubled(n).num_hours()).into();
        assert_eq!(hours, [1, 2, 4, 128, 168, 168]);
    }
}
