//! A feed to drafts of articles.
//!
//! The text of a feed comes in; its fields for other programs and a draft for each entry go out. It refuses
//! to fetch what an entry only links to: a summary is loaded as a summary, and that is noted.

use super::doc::{FeedDoc, FeedEntry, FeedPerson};
use super::fields::Inside;
use super::identity::{EntryIdentity, keys};
use super::{json, xml};
use crate::article::{Article, BlockKind};
use crate::calendar::stamp::Stamp;
use crate::load::draft::{Draft, published};
use crate::load::{LoadError, html, names, plain};

/// Noted of an entry without words.
const NO_TEXT: &str = "The feed gives no text for this entry, only what stands above it.";
/// Noted of an entry with a summary alone.
const SUMMARY: &str = "The feed gives a summary of this entry; the article is at its address.";

/// Does this entry of a feed hold less than the article at its address? A summary does, and so does a text that
/// breaks off or ends in "[…]".
#[must_use]
pub fn is_excerpt(article: &Article) -> bool {
    let end = article.text.trim_end().trim_end_matches([']', ')']);
    article.url.is_some()
        && (article.notes.iter().any(|n| n == NO_TEXT || n == SUMMARY)
            || !article.complete
            || end.ends_with('…')
            || end.ends_with("..."))
}

/// Is this what an entry that is an excerpt is noted with?
#[must_use]
pub fn notes_excerpt(note: &str) -> bool {
    note == NO_TEXT || note == SUMMARY
}

/// A feed. Its entries become drafts one by one, so that a large feed is never in memory three times.
pub(in crate::load) struct Feed {
    /// For other programs.
    pub doc: FeedDoc,
    /// What each entry is known by in this feed ([`keys`]).
    pub keys: Vec<String>,
    inside: Vec<Inside>,
    heirs: Vec<FeedPerson>,
    site: Option<String>,
}

impl Feed {
    /// What the entry at `n` holds.
    pub fn draft(&self, n: usize) -> Option<Draft> {
        let (entry, inside) = (self.doc.entries.get(n)?, self.inside.get(n)?);
        let mut draft = draft(entry, inside, &self.heirs);
        draft.site = self.site.clone();
        draft.lang = entry.language.clone().or_else(|| self.doc.feed.language.clone());
        Some(draft)
    }

    /// Lets the texts of the entry at `n` go.
    pub fn forget(&mut self, n: usize) {
        if let Some(entry) = self.doc.entries.get_mut(n) {
            *entry = FeedEntry::default();
        }
    }
}

/// Reads a feed that has been decoded; `base` is the address that it came from, where that is known.
///
/// # Errors
/// [`LoadError::NoArticle`] when it is none of the formats.
pub(in crate::load) fn read(text: &str, base: Option<&str>) -> Result<Feed, LoadError> {
    let none = |why: &str| LoadError::NoArticle {
        kind: "feed",
        why: why.to_owned(),
    };
    let text = text.trim_start_matches(['\u{feff}', ' ', '\t', '\n', '\r']);
    let base = base.unwrap_or_default();
    let parsed = if text.starts_with(['{', '[']) {
        json::read(text, base)?
    } else {
        xml::read(text, base)
    };
    if !parsed.is_feed {
        let head: String = text.chars().take(2048).collect::<String>().to_ascii_lowercase();
        return Err(none(
            if head.contains("<html") || head.contains("<!doctype html") {
                "it is a web page, perhaps one that asks to log in or to agree; open the feed's address in a browser"
            } else {
                "it is not RSS, Atom or JSON Feed"
            },
        ));
    }
    let mut doc = parsed.doc;
    if doc.entries.is_empty() {
        doc.warnings.push("The feed has no entries.".to_owned());
    }
    let site = doc.feed.title.as_deref().map(html::words);
    let identities: Vec<EntryIdentity> = doc.entries.iter().map(identity).collect();
    let heirs = if parsed.is_atom {
        doc.feed.authors.clone()
    } else {
        Vec::new()
    };
    Ok(Feed {
        keys: keys(&identities),
        inside: parsed.inside,
        heirs,
        site,
        doc,
    })
}

/// The longest text of an entry, and whether it is HTML.
fn body_of<'a>(entry: &'a FeedEntry, inside: &Inside) -> (&'a str, bool) {
    let whole = entry.content.iter().max_by_key(|c| c.value.len());
    let summary = entry.summary.as_deref().unwrap_or_default();
    match whole {
        Some(content) if content.value.len() >= summary.len() => {
            let plain = content
                .kind
                .as_deref()
                .is_some_and(|k| k.starts_with("text/") && k != "text/html");
            (&content.value, !plain)
        }
        _ => (summary, inside.summary_is_html),
    }
}

fn identity(entry: &FeedEntry) -> EntryIdentity {
    let (text, _) = body_of(entry, &Inside::default());
    EntryIdentity::of(
        entry.id.as_deref(),
        entry.link.as_deref(),
        entry.title.as_deref().unwrap_or_default(),
        text,
        entry.published.as_deref().unwrap_or_default(),
    )
}

fn draft(entry: &FeedEntry, inside: &Inside, heirs: &[FeedPerson]) -> Draft {
    let mut draft = Draft {
        title: entry.title.as_deref().map(|title| {
            if inside.title_is_html {
                html::words(title)
            } else {
                title.to_owned()
            }
        }),
        url: entry.link.clone(),
        published: inside.when.map(Stamp::full).map(published),
        is_page: true,
        ..Draft::default()
    };
    let writers = if inside.writers.is_empty() {
        heirs
    } else {
        &inside.writers
    };
    for name in writers.iter().filter_map(|person| person.name.as_deref()) {
        draft.bylines.extend(names::from_line(name));
    }
    let (text, is_html) = body_of(entry, inside);
    draft.blocks = body(text, is_html);
    if draft.blocks.is_empty() {
        draft.notes.push(NO_TEXT.to_owned());
    } else if entry.content.is_empty() {
        draft.notes.push(SUMMARY.to_owned());
    }
    draft
}

/// The blocks of an entry's text; HTML without a tag is plain text with its paragraphs.
fn body(text: &str, is_html: bool) -> Vec<(BlockKind, String)> {
    if !is_html || !text.contains(['<', '&']) {
        return plain::read(text, true).blocks;
    }
    html::fragment(text)
}
