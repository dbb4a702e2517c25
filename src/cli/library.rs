//! What the commands for scripts share of the library: a query understood, and the articles that it wants.
//!
//! Words of the command line come in, articles with their analyses and the places of the words go out, one page of
//! the library at a time. It refuses to hold more than one article that is not asked for yet.

use chrono::Local;
use clap::Args;

use super::out::one_line;
use crate::article::ArticleId;
use crate::briefing::query::{Query, Term, What, parse};
use crate::briefing::{Item, Opened};
use crate::store::Store;
use crate::text::Span;

/// Items that are asked for at once.
const PAGE: usize = 200;

/// Which articles of the library are read, where no file is named.
#[derive(Debug, Args, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Without files: only articles of the library that this query wants (see dateline search --help)
    #[arg(long, value_name = "QUERY")]
    pub query: Option<String>,
    /// Without files: only articles of the library with this tag; may be given again
    #[arg(long, value_name = "TAG")]
    pub tag: Vec<String>,
}

impl Wanted {
    /// Does it say anything?
    #[must_use]
    pub fn is_given(&self) -> bool {
        self.query.is_some() || !self.tag.is_empty()
    }

    /// As one query; mistakes in it are told.
    #[must_use]
    pub fn query(&self) -> Query {
        let mut all = query(self.query.as_deref().unwrap_or_default());
        all.terms.extend(self.tag.iter().map(|tag| Term {
            not: false,
            what: What::Tag(tag.clone()),
        }));
        all
    }
}

/// Understands a query; what is not understood is told on standard error and asks for nothing.
#[must_use]
pub fn query(line: &str) -> Query {
    let (query, faults) = parse(line, Some(Local::now().date_naive()));
    for fault in faults {
        crate::cli::out::tell!("dateline: query: {}", one_line(&fault.to_string()));
    }
    query
}

/// The identities that the query wants, newest first, at most `limit`.
///
/// # Errors
/// When the library cannot be read.
pub fn wanted(store: &Store, query: &Query, limit: usize) -> anyhow::Result<Vec<ArticleId>> {
    let mut all = Vec::new();
    let mut after = None;
    while all.len() < limit {
        let page = store.items(query, after, PAGE.min(limit - all.len()))?;
        let Some(last) = page.last() else { break };
        after = Some(last.key);
        all.extend(page.iter().map(|item| item.article));
    }
    Ok(all)
}

/// An article that a query wants.
pub struct Found {
    /// As a list shows it.
    pub item: Item,
    /// The article and what it says.
    pub opened: Opened,
    /// Where the words of the query stand.
    pub hits: Vec<Span>,
}

impl Found {
    /// The sentence of the first hit; without one, the first line of what the article tells.
    #[must_use]
    pub fn around(&self) -> String {
        let sentence = self.hits.first().and_then(|hit| {
            let all = &self.opened.analysis.sentences;
            all.iter().find(|s| s.span.holds(hit.start()))
        });
        match sentence {
            Some(sentence) => sentence.span.cut(&self.opened.article.text).to_owned(),
            None => self.item.says.clone(),
        }
    }
}

/// The articles that the query wants, newest first, read one after the other.
///
/// # Errors
/// When the library cannot be read.
pub fn found<'a>(
    store: &'a Store,
    query: &'a Query,
    limit: usize,
) -> anyhow::Result<impl Iterator<Item = anyhow::Result<Found>> + 'a> {
    let mut page: std::vec::IntoIter<Item> = Vec::new().into_iter();
    let mut left = limit;
    let mut after = None;
    let next = move || -> anyhow::Result<Option<Found>> {
        loop {
            let Some(item) = page.next() else {
                page = store.items(query, after, PAGE.min(left))?.into_iter();
                if page.as_slice().is_empty() {
                    return Ok(None);
                }
                continue;
            };
            after = Some(item.key);
            left -= 1;
            // removed meanwhile by another program
            let Some(opened) = store.article(item.article)? else {
                continue;
            };
            let hits = query.hits(&opened.article.text, &opened.analysis);
            return Ok(Some(Found { item, opened, hits }));
        }
    };
    let mut next = next;
    Ok(std::iter::from_fn(move || next().transpose()))
}
