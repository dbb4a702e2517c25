//! A feed as other programs get it: the fields of "A parsed feed" in the JSON contract.
//!
//! What the feed parser understood comes in, plain cleaned fields with RFC 3339 dates go out. It refuses
//! active content and characters that cannot be shown.

use chrono::{DateTime, Utc};
use feedparser_rs as fp;
use serde::Serialize;

use crate::calendar::explicit::{self, FullDate};
use crate::text::sanitise::{clean_block, clean_line};

/// A parsed feed.
#[derive(Debug, Clone, PartialEq, Serialize, Default)]
pub struct FeedDoc {
    /// What was wrong with it and read all the same.
    pub warnings: Vec<String>,
    /// The feed itself.
    pub feed: FeedHead,
    /// Its entries, in the feed's order.
    pub entries: Vec<FeedEntry>,
}

/// What a feed says of itself. Dates are RFC 3339; what is not said is `None` or empty.
#[derive(Debug, Clone, PartialEq, Serialize, Default)]
#[allow(
    missing_docs,
    reason = "the names are those of the JSON contract and of every feed format"
)]
pub struct FeedHead {
    pub title: Option<String>,
    pub subtitle: Option<String>,
    pub link: Option<String>,
    pub id: Option<String>,
    pub author: Option<String>,
    pub authors: Vec<FeedPerson>,
    pub updated: Option<String>,
    pub published: Option<String>,
    pub language: Option<String>,
    pub rights: Option<String>,
    pub generator: Option<String>,
    pub image: Option<String>,
    pub links: Vec<FeedLink>,
    pub categories: Vec<FeedCategory>,
}

/// One entry of a feed.
#[derive(Debug, Clone, PartialEq, Serialize, Default)]
#[allow(
    missing_docs,
    reason = "the names are those of the JSON contract and of every feed format"
)]
pub struct FeedEntry {
    pub title: Option<String>,
    pub link: Option<String>,
    pub id: Option<String>,
    pub author: Option<String>,
    pub authors: Vec<FeedPerson>,
    pub published: Option<String>,
    pub updated: Option<String>,
    pub summary: Option<String>,
    pub content: Vec<FeedContent>,
    pub enclosures: Vec<FeedEnclosure>,
    pub links: Vec<FeedLink>,
    pub categories: Vec<FeedCategory>,
    pub rights: Option<String>,
    pub language: Option<String>,
    pub contributors: Vec<FeedPerson>,
}

/// A writer.
#[derive(Debug, Clone, PartialEq, Serialize, Default)]
#[allow(
    missing_docs,
    reason = "the names are those of the JSON contract and of every feed format"
)]
pub struct FeedPerson {
    pub name: Option<String>,
    pub email: Option<String>,
    pub url: Option<String>,
}

/// An address.
#[derive(Debug, Clone, PartialEq, Serialize, Default)]
#[allow(
    missing_docs,
    reason = "the names are those of the JSON contract and of every feed format"
)]
pub struct FeedLink {
    pub href: String,
    pub rel: Option<String>,
    #[serde(rename = "type")]
    pub kind: Option<String>,
    pub title: Option<String>,
    pub length: Option<String>,
}

/// A subject.
#[derive(Debug, Clone, PartialEq, Serialize, Default)]
#[allow(
    missing_docs,
    reason = "the names are those of the JSON contract and of every feed format"
)]
pub struct FeedCategory {
    pub term: String,
    pub scheme: Option<String>,
    pub label: Option<String>,
}

/// A text of an entry, HTML or plain by its type.
#[derive(Debug, Clone, PartialEq, Serialize, Default)]
#[allow(
    missing_docs,
    reason = "the names are those of the JSON contract and of every feed format"
)]
pub struct FeedContent {
    pub value: String,
    #[serde(rename = "type")]
    pub kind: Option<String>,
    pub language: Option<String>,
}

/// A file that comes with an entry.
#[derive(Debug, Clone, PartialEq, Serialize, Default)]
#[allow(
    missing_docs,
    reason = "the names are those of the JSON contract and of every feed format"
)]
pub struct FeedEnclosure {
    pub url: String,
    #[serde(rename = "type")]
    pub kind: Option<String>,
    pub length: Option<String>,
}

impl FeedDoc {
    /// The contract's fields out of the parser's.
    pub(super) fn of(parsed: &fp::ParsedFeed) -> Self {
        let warnings = parsed.bozo_exception.iter().filter_map(|w| line(w)).collect();
        Self {
            warnings,
            feed: head(&parsed.feed),
            entries: parsed.entries.iter().map(entry).collect(),
        }
    }
}

fn head(feed: &fp::FeedMeta) -> FeedHead {
    FeedHead {
        title: opt_line(feed.title.as_deref()),
        subtitle: opt_text(feed.subtitle.as_deref()),
        link: opt_line(feed.link.as_deref()),
        id: opt_line(feed.id.as_deref()),
        author: opt_line(feed.author.as_deref()),
        authors: feed.authors.iter().map(person).collect(),
        updated: date(feed.updated_str.as_deref(), feed.updated),
        published: date(feed.published_str.as_deref(), feed.published),
        language: opt_line(feed.language.as_deref()),
        rights: opt_text(feed.rights.as_deref()),
        generator: opt_line(feed.generator.as_deref()),
        image: feed.image.as_ref().and_then(|i| line(&i.url)),
        links: feed.links.iter().filter_map(link).collect(),
        categories: feed.tags.iter().filter_map(category).collect(),
    }
}

fn entry(entry: &fp::Entry) -> FeedEntry {
    FeedEntry {
        title: opt_line(entry.title.as_deref()),
        link: opt_line(entry.link.as_deref()),
        id: opt_line(entry.id.as_deref()),
        author: opt_line(entry.author.as_deref()),
        authors: entry.authors.iter().map(person).collect(),
        published: date(entry.published_str.as_deref(), entry.published),
        updated: date(entry.updated_str.as_deref(), entry.updated),
        summary: opt_text(entry.summary.as_deref()),
        content: entry
            .content
            .iter()
            .map(|c| FeedContent {
                value: clean_block(&c.value),
                kind: opt_line(c.content_type.as_deref()),
                language: opt_line(c.language.as_deref()),
            })
            .collect(),
        enclosures: entry
            .enclosures
            .iter()
            .filter_map(|e| {
                Some(FeedEnclosure {
                    url: line(&e.url)?,
                    kind: opt_line(e.enclosure_type.as_deref()),
                    length: opt_line(e.length.as_deref()),
                })
            })
            .collect(),
        links: entry.links.iter().filter_map(link).collect(),
        categories: entry.tags.iter().filter_map(category).collect(),
        rights: opt_text(entry.rights.as_deref()),
        language: opt_line(entry.language.as_deref()),
        contributors: entry.contributors.iter().map(person).collect(),
    }
}

fn person(person: &fp::Person) -> FeedPerson {
    FeedPerson {
        name: opt_line(person.name.as_deref()),
        email: opt_line(person.email.as_deref()),
        url: opt_line(person.uri.as_deref()),
    }
}

fn link(link: &fp::Link) -> Option<FeedLink> {
    Some(FeedLink {
        href: line(&link.href)?,
        rel: opt_line(link.rel.as_deref()),
        kind: opt_line(link.link_type.as_deref()),
        title: opt_line(link.title.as_deref()),
        length: opt_line(link.length.as_deref()),
    })
}

fn category(tag: &fp::Tag) -> Option<FeedCategory> {
    Some(FeedCategory {
        term: line(&tag.term)?,
        scheme: opt_line(tag.scheme.as_deref()),
        label: opt_line(tag.label.as_deref()),
    })
}

/// A date in the offset it was written in, else as the parser understood it.
fn date(written: Option<&str>, parsed: Option<DateTime<Utc>>) -> Option<String> {
    if let Some(FullDate::At(at)) = written.and_then(explicit::full_date) {
        return Some(at.to_rfc3339());
    }
    parsed.map(|at| at.to_rfc3339())
}

fn line(text: &str) -> Option<String> {
    let line = clean_line(text);
    (!line.is_empty()).then_some(line)
}

fn opt_line(text: Option<&str>) -> Option<String> {
    text.and_then(line)
}

fn opt_text(text: Option<&str>) -> Option<String> {
    let text = clean_block(text?);
    (!text.trim().is_empty()).then_some(text)
}
