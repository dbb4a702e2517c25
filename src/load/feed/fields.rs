//! What a feed or one of its entries says of itself, before it is put into the contract's fields.
//!
//! Values come in as elements are read, in whatever order and as often as they stand there; one feed head or
//! one entry goes out. It refuses to put a lesser source over a better one.

use super::doc::{FeedCategory, FeedContent, FeedEnclosure, FeedEntry, FeedHead, FeedLink, FeedPerson};
use super::person;
use super::value::Value;
use crate::calendar::stamp::Stamp;
use crate::text::sanitise::{clean_block, clean_line};

/// Texts, links and categories that one entry may have; more are left out.
pub(super) const MAX_EACH: usize = 256;

/// The fields of a feed or an entry.
#[derive(Debug, Default)]
pub(super) struct Fields {
    pub title: Option<Value>,
    /// Of a picture or film in the entry.
    pub media_title: Option<Value>,
    /// `description`, `summary`, `subtitle`.
    pub summary: Option<Value>,
    /// The same from a vocabulary for sound and film.
    pub media_summary: Option<Value>,
    pub contents: Vec<Value>,
    pub link: Option<String>,
    /// A `guid` that is an address.
    pub permalink: Option<String>,
    pub id: Option<String>,
    /// The first writer, as written.
    pub author: Option<String>,
    pub authors: Vec<FeedPerson>,
    /// The writers of the feed that an entry was taken over from.
    pub source_authors: Vec<FeedPerson>,
    pub contributors: Vec<FeedPerson>,
    pub published: Option<Stamp>,
    pub updated: Option<Stamp>,
    pub created: Option<Stamp>,
    pub rights: Option<Value>,
    pub language: Option<String>,
    pub generator: Option<String>,
    pub image: Option<String>,
    pub logo: Option<String>,
    pub links: Vec<FeedLink>,
    pub enclosures: Vec<FeedEnclosure>,
    pub categories: Vec<FeedCategory>,
}

/// What the loader needs of an entry beside its fields.
#[derive(Debug, Default, Clone)]
pub(super) struct Inside {
    pub title_is_html: bool,
    pub summary_is_html: bool,
    /// When it was published, else changed, else made.
    pub when: Option<Stamp>,
    /// Its writers, else those of the feed that it was taken over from.
    pub writers: Vec<FeedPerson>,
}

impl Fields {
    /// A subject; one that is there is not added again.
    pub fn add_category(&mut self, term: Option<String>, scheme: Option<String>, label: Option<String>) {
        let Some(term) = term.or_else(|| label.clone()).and_then(|t| line(&t)) else {
            return;
        };
        let category = FeedCategory {
            term,
            scheme: scheme.and_then(|s| line(&s)),
            label: label.and_then(|l| line(&l)),
        };
        if self.categories.len() < MAX_EACH && !self.categories.contains(&category) {
            self.categories.push(category);
        }
    }

    /// The address of the page: said, else the permanent one, else the first alternate of any type.
    fn address(&mut self) -> Option<String> {
        let link = self.link.take().or_else(|| self.permalink.take());
        let alternate = || {
            let is_page = |l: &&FeedLink| {
                l.rel.as_deref() == Some("alternate") && !l.kind.as_deref().is_some_and(|k| k.contains("xml"))
            };
            self.links.iter().find(is_page).map(|l| l.href.clone())
        };
        link.or_else(alternate).and_then(|l| line(&l))
    }

    fn one_author(&mut self) -> Option<String> {
        let said = self.author.take();
        said.or_else(|| self.authors.first().and_then(person::line))
            .and_then(|a| line(&a))
    }

    /// The head of a feed.
    pub fn into_head(mut self) -> FeedHead {
        let subtitle = self.summary.take().or_else(|| self.media_summary.take());
        FeedHead {
            title: self.title.as_ref().and_then(|v| line(&v.text)),
            subtitle: subtitle.and_then(|v| block(&v.text)),
            link: self.address(),
            id: self.id.take().and_then(|i| line(&i)),
            author: self.one_author(),
            authors: self.authors,
            updated: self.updated.map(Stamp::rfc3339),
            published: self.published.or(self.created).map(Stamp::rfc3339),
            language: self.language.and_then(|l| line(&l)),
            rights: self.rights.and_then(|v| block(&v.text)),
            generator: self.generator.and_then(|g| line(&g)),
            image: self.image.or(self.logo).and_then(|i| line(&i)),
            links: self.links,
            categories: self.categories,
            contributors: self.contributors,
        }
    }

    /// An entry, and what the loader needs beside it.
    pub fn into_entry(mut self) -> (FeedEntry, Inside) {
        let title = self.title.take().or_else(|| self.media_title.take());
        let summary = self.summary.take().or_else(|| self.media_summary.take());
        let writers = if self.authors.is_empty() {
            std::mem::take(&mut self.source_authors)
        } else {
            self.authors.clone()
        };
        let inside = Inside {
            title_is_html: title.as_ref().is_some_and(|t| t.is_html),
            summary_is_html: summary.as_ref().is_some_and(|s| s.is_html),
            when: self.published.or(self.created).or(self.updated),
            writers,
        };
        let content = self.contents.iter().filter_map(|content| {
            Some(FeedContent {
                value: block(&content.text)?,
                kind: Some(content.kind.clone()).filter(|k| !k.is_empty()),
                language: content.language.clone(),
            })
        });
        let entry = FeedEntry {
            content: content.collect(),
            title: title.and_then(|v| line(&v.text)),
            link: self.address(),
            id: self.id.take().and_then(|i| line(&i)),
            author: self.one_author(),
            authors: self.authors,
            published: self.published.or(self.created).map(Stamp::rfc3339),
            updated: self.updated.map(Stamp::rfc3339),
            summary: summary.and_then(|v| block(&v.text)),
            enclosures: self.enclosures,
            links: self.links,
            categories: self.categories,
            rights: self.rights.and_then(|v| block(&v.text)),
            language: self.language.and_then(|l| line(&l)),
            image: self.image.and_then(|i| line(&i)),
            contributors: self.contributors,
        };
        (entry, inside)
    }
}

/// One clean line, or nothing.
pub(super) fn line(text: &str) -> Option<String> {
    let line = clean_line(text);
    (!line.is_empty()).then_some(line)
}

/// A clean text, or nothing.
pub(super) fn block(text: &str) -> Option<String> {
    let text = clean_block(text);
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}
