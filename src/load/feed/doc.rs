//! A feed as other programs get it: the fields of "A parsed feed" in the JSON contract.
//!
//! Plain data: cleaned texts and addresses, dates in RFC 3339 (a day alone where no clock time was written).

use serde::Serialize;

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
    pub contributors: Vec<FeedPerson>,
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
    pub image: Option<String>,
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
