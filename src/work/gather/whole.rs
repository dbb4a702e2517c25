//! The whole article behind an excerpt.
//!
//! An entry of a feed and the page at its address come in; the entry with the page's text goes out. It refuses a
//! page that tells something else, as those do that ask to log in or to agree.

use std::collections::HashSet;

use crate::article::{Article, ArticleId, Origin};
use crate::load::{Given, Kind, Wanted, is_excerpt, load, notes_excerpt};
use crate::work::net::Fetched;

/// Words from which a page is more than a notice.
const LEAST_WORDS: usize = 60;

/// Noted of an entry whose page does not tell the article.
const OTHER: &str = "The page at its address tells something else, perhaps that one is to log in or agree; this is the feed's excerpt.";

/// Puts the text of its page into an entry; says whether it did.
pub(super) fn fill(entry: &mut Article, fetched: &Fetched) -> bool {
    let origin = Origin::Web(fetched.address.shown());
    let given = Given {
        base: Some(fetched.address.shown()),
        charset: fetched.charset.clone(),
        wanted: Wanted::Articles,
        ..Given::default()
    };
    let page = load(&fetched.bytes, &origin, &given, &mut || ArticleId(0))
        .ok()
        .filter(|loaded| loaded.kind != Kind::Feed)
        .and_then(|loaded| loaded.articles.into_iter().next());
    let Some(page) = page.filter(|page| tells_it(entry, page)) else {
        if is_excerpt(entry) {
            entry.notes.push(OTHER.to_owned());
        }
        return false;
    };
    entry.notes.retain(|n| !notes_excerpt(n));
    put_in(entry, page);
    true
}

/// Puts a whole text under the entry's own title, writers and day.
pub(super) fn put_in(entry: &mut Article, whole: Article) {
    if entry.bylines.is_empty() {
        entry.bylines = whole.bylines;
    }
    entry.title = entry.title.take().or(whole.title);
    entry.published = entry.published.or(whole.published);
    entry.lang = whole.lang.or(entry.lang.take());
    entry.complete = whole.complete;
    entry.text = whole.text;
    entry.blocks = whole.blocks;
}

/// Does the page hold the entry's article? It is longer, and most of the entry's long words are in it.
fn tells_it(entry: &Article, page: &Article) -> bool {
    let words = page.word_count();
    if words < LEAST_WORDS || words <= entry.word_count() {
        return false;
    }
    let long = |text: &str| -> HashSet<String> {
        text.split(|c: char| !c.is_alphanumeric())
            .filter(|w| w.chars().count() >= 4)
            .map(str::to_lowercase)
            .collect()
    };
    let own = long(&format!(
        "{} {}",
        entry.title.as_deref().unwrap_or_default(),
        entry.text
    ));
    let theirs = long(&format!(
        "{} {}",
        page.title.as_deref().unwrap_or_default(),
        page.text
    ));
    let held = own.iter().filter(|w| theirs.contains(*w)).count();
    // an entry of a few words has little to go by
    own.len() < 3 || held * 2 >= own.len()
}
