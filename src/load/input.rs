//! One input: its bytes, what is already known about it, and which loader it goes to.

use std::collections::HashMap;

use super::draft::{self, Draft, finish};
use super::html::Offers;
use super::opml::{Subscriptions, is_opml, read_opml};
use super::{
    FeedDoc, LoadError, detect, encoding, feed, html, mail, markdown, plain, review, transcript, wire,
};
use crate::article::{Article, ArticleId, Known, Origin};

/// Largest input, in bytes: spans are 32 bits, and a reader's patience less.
pub const MAX_BYTES: usize = 64 << 20;

/// The loaders.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Plain text: every character kept.
    Text,
    /// Markdown, by name or front matter.
    Markdown,
    /// A saved page.
    Html,
    /// RSS, Atom, CDF, JSON Feed.
    Feed,
    /// A mail or newsletter.
    Mail,
    /// NITF, NewsML-G2, ninjs.
    Wire,
    /// Subtitles: WebVTT, SubRip.
    Transcript,
}

/// What is known about an input before it is read: from a manifest or a flag. It wins over what the bytes say.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Given {
    /// A title; with one given, the empty one included, the whole input is body.
    pub title: Option<String>,
    /// The publication date.
    pub published: Option<Known>,
    /// Its address.
    pub url: Option<String>,
    /// Which loader.
    pub kind: Option<Kind>,
    /// Where it was fetched: what its links are relative to, and its address where it names no better one.
    pub base: Option<String>,
    /// The encoding that the server says it is in; what the bytes themselves show wins.
    pub charset: Option<String>,
    /// What is wanted of a feed.
    pub wanted: Wanted,
    /// It is one article, whatever it looks like.
    pub whole: bool,
}

/// What is wanted of a feed: a large one is better not kept twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Wanted {
    /// The feed for other programs, and its articles.
    #[default]
    Both,
    /// [`Loaded::feed`] alone.
    Feed,
    /// [`Loaded::articles`] alone.
    Articles,
}

impl Given {
    /// What its links are relative to.
    fn base(&self) -> Option<&str> {
        self.base.as_deref().or(self.url.as_deref())
    }
}

/// What an input held.
#[derive(Debug, Clone, PartialEq)]
pub struct Loaded {
    /// Which loader read it.
    pub kind: Kind,
    /// The articles in it, in order; one, but for press reviews, which have several, and feeds, which may have none.
    pub articles: Vec<Article>,
    /// A feed as other programs get it.
    pub feed: Option<Box<FeedDoc>>,
}

/// Reads one input. `origin` says where the bytes came from, for its name alone; `id` makes the identity of
/// each article.
///
/// # Errors
/// [`LoadError`] when there is no article in it.
pub fn load(
    bytes: &[u8],
    origin: &Origin,
    given: &Given,
    id: &mut dyn FnMut() -> ArticleId,
) -> Result<Loaded, LoadError> {
    if bytes.len() > MAX_BYTES {
        return Err(LoadError::TooLarge(bytes.len()));
    }
    let name = origin.locator();
    detect::refuse_binary(bytes, &name)?;
    let decoded = encoding::decode(bytes, given.charset.as_deref());
    let text = &*decoded.text;
    if !text.chars().any(|c| !c.is_whitespace() && c != '\u{feff}') {
        return Err(LoadError::Empty);
    }
    detect::refuse_noise(text)?;
    let kind = match given.kind {
        Some(kind) => kind,
        None => detect::kind(text, &name)?,
    };
    let all_body = given.title.is_some();
    let whole = given.whole || all_body;
    let mut drafts = match kind {
        Kind::Feed => return load_feed(text, origin, given, id),
        Kind::Html => vec![html::read(text, given.base())?],
        Kind::Mail => mail::read(bytes, whole)?,
        Kind::Markdown | Kind::Text => {
            let is_markdown = kind == Kind::Markdown;
            let reader = if is_markdown { markdown::read } else { plain::read };
            let several = if whole {
                None
            } else {
                review::by_lines(text, is_markdown, reader)
            };
            several.unwrap_or_else(|| vec![reader(text, all_body)])
        }
        Kind::Wire if text.trim_start().starts_with(['{', '[']) => wire::read_ninjs(text)?,
        Kind::Wire => wire::read_xml(text)?,
        Kind::Transcript => vec![transcript::read(text)],
    };
    drafts.retain(|draft| !draft.is_empty());
    if let Some(first) = drafts.first_mut() {
        first.notes.extend(decoded.note);
    }
    let mut articles = match <[Draft; 1]>::try_from(drafts) {
        Ok([draft]) => vec![finish(draft, given, origin, id())],
        Err(drafts) => finish_each(drafts, given, origin, id),
    };
    articles.retain(|article| !article.blocks.is_empty());
    if articles.is_empty() {
        return Err(LoadError::Empty);
    }
    Ok(Loaded {
        kind,
        articles,
        feed: None,
    })
}

/// Several articles of one input. Each is known by its own words, so that it is the same wherever it stands in it.
fn finish_each(
    drafts: Vec<Draft>,
    given: &Given,
    origin: &Origin,
    id: &mut dyn FnMut() -> ArticleId,
) -> Vec<Article> {
    let of_each = Given {
        published: given.published,
        ..Given::default()
    };
    let day = draft::day_of_name(origin);
    let mut keys = HashMap::new();
    let each = drafts.into_iter().map(|mut draft| {
        let mut key = draft.key();
        let same: &mut usize = keys.entry(key.clone()).or_default();
        *same += 1;
        if *same > 1 {
            key = format!("{key}-{same}");
        }
        draft.around = draft.around.or(day);
        let own = Origin::Entry {
            source: Box::new(origin.clone()),
            key,
        };
        finish(draft, &of_each, &own, id())
    });
    each.collect()
}

/// What an input is, before it is loaded.
#[derive(Debug, Clone, PartialEq)]
pub enum Look {
    /// A feed, with its own title.
    Feed(Option<String>),
    /// A page, with the feeds that it names.
    Page(Offers),
    /// A list of subscriptions.
    List(Subscriptions),
    /// Another kind of article.
    Other(Kind),
}

/// Says what an input is.
///
/// # Errors
/// [`LoadError`] when it is nothing that is read.
pub fn look(bytes: &[u8], name: &str, given: &Given) -> Result<Look, LoadError> {
    detect::refuse_binary(bytes, name)?;
    let decoded = encoding::decode(bytes, given.charset.as_deref());
    let text = &*decoded.text;
    if text.trim().is_empty() {
        return Err(LoadError::Empty);
    }
    if is_opml(text) {
        return read_opml(text).map(Look::List);
    }
    Ok(match detect::kind(text, name)? {
        Kind::Feed => Look::Feed(
            feed::read(text, given.base())?
                .doc
                .feed
                .title
                .as_deref()
                .map(html::words),
        ),
        Kind::Html => Look::Page(html::offers(text)),
        other => Look::Other(other),
    })
}

/// A feed: one article an entry. What is given about the whole (a title, an address) is not said of each.
fn load_feed(
    text: &str,
    origin: &Origin,
    given: &Given,
    id: &mut dyn FnMut() -> ArticleId,
) -> Result<Loaded, LoadError> {
    let mut feed = feed::read(text, given.base())?;
    let mut articles = Vec::new();
    for (n, key) in std::mem::take(&mut feed.keys).into_iter().enumerate() {
        if given.wanted == Wanted::Feed {
            break;
        }
        let Some(draft) = feed.draft(n) else { continue };
        if given.wanted == Wanted::Articles {
            feed.forget(n);
        }
        let own = Origin::Entry {
            source: Box::new(origin.clone()),
            key,
        };
        let of_entry = Given {
            published: given.published.filter(|_| draft.published.is_none()),
            ..Given::default()
        };
        articles.push(finish(draft, &of_entry, &own, id()));
    }
    Ok(Loaded {
        kind: Kind::Feed,
        articles,
        feed: (given.wanted != Wanted::Articles).then(|| Box::new(feed.doc)),
    })
}
