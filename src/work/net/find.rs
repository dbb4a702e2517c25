//! From an address that a person wrote to what can be read there again and again.
//!
//! An address comes in; the feed at it, the feed that its page names, a list of feeds, or the page as an article
//! goes out. It refuses to guess where a page names its feed, and asks for the usual places one after another
//! only where a page is no article and names none.

use super::{Address, Answer, Fetched, Fetcher, Request};
use crate::article::{ArticleId, Origin};
use crate::load::{FeedOffer, Given, Look, Subscriptions, load, look};
use crate::text::sanitise::clean_line;

/// Where sites put their feed, the commonest first.
const USUAL: &[&str] = &[
    "feed",
    "rss.xml",
    "feed.xml",
    "atom.xml",
    "index.xml",
    "feed.json",
];

/// Words from which a page that names no feed is an article.
const LEAST_WORDS: usize = 60;

/// What was found.
#[derive(Debug, Clone)]
pub struct Found {
    /// What it is.
    pub kind: FoundKind,
    /// Where it is, as it is to be asked for from now on.
    pub address: Address,
    /// What it calls itself.
    pub title: Option<String>,
    /// Other feeds that the page names.
    pub others: Vec<FeedOffer>,
}

/// What can be found.
#[derive(Debug, Clone)]
pub enum FoundKind {
    /// A feed.
    Feed,
    /// One page that is an article.
    Page,
    /// A list of subscriptions.
    List(Subscriptions),
}

/// What is known of bytes that were fetched.
#[must_use]
pub fn given(fetched: &Fetched) -> Given {
    Given {
        base: Some(fetched.address.shown()),
        charset: fetched.charset.clone(),
        ..Given::default()
    }
}

/// The bytes at an address that the reader has written, and what is known of them, which goes into `given`.
///
/// # Errors
/// One line: what, where, what to do.
pub fn read(fetcher: &Fetcher, address: &Address, given: &mut Given) -> Result<(Origin, Vec<u8>), String> {
    let fetched = fetch(fetcher, Request::typed(address.clone()))?;
    given.base = Some(fetched.address.shown());
    given.charset.clone_from(&fetched.charset);
    Ok((Origin::Web(fetched.address.shown()), fetched.bytes))
}

/// Finds what is at `typed`.
///
/// # Errors
/// One line: what, where, what to do.
pub fn find(fetcher: &Fetcher, typed: &Address) -> Result<Found, String> {
    let request = Request::typed(typed.clone());
    let fetched = fetch(fetcher, request.clone())?;
    // an address that has moved for good is kept as the new one, with the reader's user and password
    let home = match &fetched.moved {
        Some(moved) if moved.host() != typed.host() => moved.clone(),
        Some(moved) => typed.join(&moved.shown()).unwrap_or_else(|| moved.clone()),
        None => typed.clone(),
    };
    let line = |why: &dyn std::fmt::Display| clean_line(&format!("{typed}: {why}"));
    let offers = match what(&fetched).map_err(|why| line(&why))? {
        Look::Feed(title) => return Ok(found(FoundKind::Feed, home, title)),
        Look::List(list) => return Ok(found(FoundKind::List(list), home, None)),
        Look::Other(_) => {
            let title = article(&fetched).map_err(|why| line(&why))?.0;
            return Ok(found(FoundKind::Page, home, title));
        }
        Look::Page(offers) => offers,
    };
    let base = offers.base.as_deref().and_then(|b| fetched.address.join(b));
    let base = base.unwrap_or_else(|| fetched.address.clone());
    let mut trouble = None;
    for (n, offer) in offers.feeds.iter().enumerate().take(3) {
        let Some(address) = base.join(&offer.href) else {
            continue;
        };
        match feed_at(fetcher, &address, &request) {
            Ok((address, title)) => {
                let mut others = offers.feeds.clone();
                others.remove(n);
                return Ok(Found {
                    others,
                    ..found(FoundKind::Feed, address, title.or_else(|| offer.title.clone()))
                });
            }
            Err(why) => trouble = trouble.or(Some(why)),
        }
    }
    let page = article(&fetched);
    if offers.feeds.is_empty() {
        if let Ok((title, words)) = &page
            && *words >= LEAST_WORDS
        {
            return Ok(found(FoundKind::Page, home, title.clone()));
        }
        for place in USUAL {
            let Some(address) = base.top().and_then(|top| top.join(place)) else {
                continue;
            };
            if let Ok((address, title)) = feed_at(fetcher, &address, &request) {
                return Ok(found(FoundKind::Feed, address, title));
            }
        }
    }
    Err(match (trouble, page) {
        (Some(why), _) => line(&format!("the page names a feed, but {why}")),
        (None, Err(why)) if why.contains("log in") => line(&why),
        (None, _) => line(
            &"no feed and no article found: the page names no feed, and there is none in the usual places; give the address of the feed itself",
        ),
    })
}

fn found(kind: FoundKind, address: Address, title: Option<String>) -> Found {
    Found {
        kind,
        address,
        title: title.map(|t| clean_line(&t)).filter(|t| !t.is_empty()),
        others: Vec::new(),
    }
}

fn fetch(fetcher: &Fetcher, request: Request) -> Result<Fetched, String> {
    let address = request.address.clone();
    match fetcher.fetch(request) {
        Ok(Answer::Fresh(fetched)) => Ok(*fetched),
        Ok(Answer::Unchanged { .. }) => Err(format!("{address}: the answer is empty (304); try again")),
        Err(fault) if fault.is_gone() => Err(format!(
            "{address}: gone for good (410); look for a newer address"
        )),
        Err(fault) => Err(clean_line(&fault.to_string())),
    }
}

fn what(fetched: &Fetched) -> Result<Look, String> {
    look(&fetched.bytes, &fetched.address.shown(), &given(fetched)).map_err(|fault| fault.to_string())
}

/// The feed at an address that a page names; its own title.
fn feed_at(
    fetcher: &Fetcher,
    address: &Address,
    source: &Request,
) -> Result<(Address, Option<String>), String> {
    let fetched = fetch(fetcher, Request::found(address, source))?;
    match what(&fetched) {
        Ok(Look::Feed(title)) => Ok((fetched.moved.unwrap_or_else(|| address.clone()), title)),
        Ok(_) => Err(format!("{address}: is no feed")),
        Err(why) => Err(format!("{address}: {why}")),
    }
}

/// The title and the words of a page's article.
fn article(fetched: &Fetched) -> Result<(Option<String>, usize), String> {
    let origin = Origin::Web(fetched.address.shown());
    let loaded = load(&fetched.bytes, &origin, &given(fetched), &mut || ArticleId(0))
        .map_err(|fault| fault.to_string())?;
    let first = loaded.articles.first();
    let words = first.map_or(0, crate::article::Article::word_count);
    Ok((first.and_then(|a| a.title.clone()), words))
}
