//! A feed to drafts of articles.
//!
//! The text of a feed comes in; its fields for other programs and a draft for each entry go out. It refuses
//! to fetch what an entry only links to: a summary is loaded as a summary, and that is noted.

use super::doc::{FeedDoc, FeedEntry, FeedPerson};
use super::fields::Inside;
use super::identity::{EntryIdentity, keys};
use super::{json, xml};
use crate::article::BlockKind;
use crate::calendar::stamp::Stamp;
use crate::load::draft::{Draft, published};
use crate::load::{LoadError, html, names, plain};

/// A feed, and a draft with its own key for each entry.
pub(in crate::load) struct Feed {
    /// For other programs.
    pub doc: FeedDoc,
    /// What the entry is known by in this feed ([`keys`]), and what it holds.
    pub entries: Vec<(String, Draft)>,
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
    let heirs: &[FeedPerson] = if parsed.is_atom { &doc.feed.authors } else { &[] };
    let entries = keys(&identities)
        .into_iter()
        .zip(doc.entries.iter().zip(&parsed.inside))
        .map(|(key, (entry, inside))| {
            let mut draft = draft(entry, inside, heirs);
            draft.site = site.clone();
            draft.lang = entry.language.clone().or_else(|| doc.feed.language.clone());
            (key, draft)
        })
        .collect();
    Ok(Feed { doc, entries })
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
        draft
            .notes
            .push("The feed gives no text for this entry, only what stands above it.".to_owned());
    } else if entry.content.is_empty() {
        draft
            .notes
            .push("The feed gives a summary of this entry; the article is at its address.".to_owned());
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
