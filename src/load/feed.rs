//! RSS, Atom and JSON Feed.
//!
//! The text of a feed comes in; its fields for other programs and a draft for each entry go out. It refuses
//! to fetch what an entry only links to: a summary is loaded as a summary, and that is noted.

use feedparser_rs as fp;

use super::draft::{Draft, published, published_in};
use super::feed_doc::{FeedDoc, FeedEntry};
use super::{LoadError, html, names, plain};
use crate::article::BlockKind;
use crate::calendar::explicit;

/// A feed, and a draft with its own key for each entry.
pub(super) struct Feed {
    /// For other programs.
    pub doc: FeedDoc,
    /// The entry's id, else its address, else its number; and what it holds.
    pub entries: Vec<(String, Draft)>,
}

/// Reads a feed that has been decoded.
///
/// # Errors
/// [`LoadError::NoArticle`] when it is none of the three formats.
pub(super) fn read(text: &str) -> Result<Feed, LoadError> {
    let none = |why: String| LoadError::NoArticle { kind: "feed", why };
    let parsed = fp::parse(without_declaration(text).as_bytes()).map_err(|fault| none(fault.to_string()))?;
    if parsed.version == fp::FeedVersion::Unknown {
        return Err(none("it is not RSS, Atom or JSON Feed".to_owned()));
    }
    let doc = FeedDoc::of(&parsed);
    let site = doc.feed.title.as_deref().map(html::words);
    let entries = doc
        .entries
        .iter()
        .enumerate()
        .map(|(n, entry)| {
            let key = entry
                .id
                .clone()
                .or_else(|| entry.link.clone())
                .unwrap_or_else(|| (n + 1).to_string());
            let written = parsed
                .entries
                .get(n)
                .and_then(|e| e.published_str.clone().or_else(|| e.updated_str.clone()));
            let mut draft = draft(entry, written.as_deref());
            draft.site = site.clone();
            draft.lang = entry.language.clone().or_else(|| doc.feed.language.clone());
            (key, draft)
        })
        .collect();
    Ok(Feed { doc, entries })
}

/// The XML without its declaration, whose encoding no longer holds once the text is decoded.
fn without_declaration(text: &str) -> &str {
    let bare = text.trim_start_matches(['\u{feff}', ' ', '\n', '\r', '\t']);
    if bare.starts_with("<?xml")
        && let Some(end) = bare.find("?>")
    {
        return bare.get(end + 2..).unwrap_or_default();
    }
    bare
}

fn draft(entry: &FeedEntry, written: Option<&str>) -> Draft {
    let mut draft = Draft {
        title: entry.title.as_deref().map(html::words),
        url: entry.link.clone(),
        is_page: true,
        ..Draft::default()
    };
    for person in &entry.authors {
        if let Some(name) = &person.name {
            draft.bylines.extend(names::from_line(name));
        }
    }
    if draft.bylines.is_empty() {
        draft.bylines = entry.author.as_deref().map(names::from_line).unwrap_or_default();
    }
    draft.published = written.and_then(explicit::full_date).map(published).or_else(|| {
        let moment = entry.published.as_deref().or(entry.updated.as_deref())?;
        published_in(moment)
    });
    let whole = entry.content.iter().max_by_key(|c| c.value.len());
    let summary = entry.summary.as_deref().unwrap_or_default();
    let (text, kind) = match whole {
        Some(content) if content.value.len() >= summary.len() => {
            (content.value.as_str(), content.kind.as_deref())
        }
        _ => (summary, None),
    };
    draft.blocks = body(text, kind);
    if draft.blocks.is_empty() {
        draft
            .notes
            .push("The feed gives no text for this entry, only what stands above it.".to_owned());
    } else if whole.is_none() {
        draft
            .notes
            .push("The feed gives a summary of this entry; the article is at its address.".to_owned());
    }
    draft
}

/// The blocks of an entry's text, which is HTML unless it says or shows that it is not.
fn body(text: &str, kind: Option<&str>) -> Vec<(BlockKind, String)> {
    let tagged = text.contains("</") || text.contains("<p") || text.contains("<br") || text.contains("/>");
    if !tagged && (kind == Some("text/plain") || !text.contains('&')) {
        return plain::read(text, true).blocks;
    }
    html::fragment(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    const RSS: &str = r#"<?xml version="1.0" encoding="ISO-8859-1"?>
<rss version="2.0"><channel><title>Port Gazette</title><link>https://port.example/</link>
<item><title>Wall &amp; gate</title><link>https://port.example/wall</link><guid>w1</guid>
<author>Ann Lee</author><pubDate>Mon, 27 Oct 2025 08:00:00 +0800</pubDate>
<description>&lt;p&gt;The council met.&lt;/p&gt;&lt;p&gt;It voted for the wall.&lt;/p&gt;&lt;script&gt;no&lt;/script&gt;</description></item>
<item><title>Second</title></item></channel></rss>"#;

    #[test]
    fn rss_entries_become_drafts() {
        let feed = read(RSS).expect("a feed");
        assert_eq!(feed.doc.feed.title.as_deref(), Some("Port Gazette"));
        let (key, first) = &feed.entries[0];
        assert_eq!(key, "w1");
        assert_eq!(first.title.as_deref(), Some("Wall & gate"));
        assert_eq!(first.blocks.len(), 2);
        assert_eq!(
            first.published.map(|p| p.day().to_string()).as_deref(),
            Some("2025-10-27")
        );
        assert_eq!(first.site.as_deref(), Some("Port Gazette"));
        assert!(feed.entries[1].1.blocks.is_empty());
        assert_eq!(feed.entries[1].1.notes.len(), 1);
    }

    #[test]
    fn json_feed() {
        let text = r#"{"version":"https://jsonfeed.org/version/1.1","title":"Gazette","items":[{"id":"1","url":"https://port.example/1","title":"T","content_text":"One.\n\nTwo & three.","date_published":"2025-10-27T08:00:00+08:00","authors":[{"name":"Ann Lee"}]}]}"#;
        let feed = read(text).expect("a feed");
        let (_, entry) = &feed.entries[0];
        assert_eq!(entry.blocks.len(), 2);
        assert_eq!(entry.bylines, ["Ann Lee"]);
    }

    #[test]
    fn what_is_no_feed() {
        assert!(matches!(
            read("<feedback/>"),
            Err(LoadError::NoArticle { kind: "feed", .. })
        ));
        assert!(read("no feed at all").is_err());
    }
}
