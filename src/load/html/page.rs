//! The article in a saved page.
//!
//! The page's source and its address come in, a draft goes out: the readability algorithm of `dom_smoothie`
//! finds the element that holds the article, its metadata come with it, the rest is cut away. It refuses to
//! hand on a page without an article as an empty one.

use dom_smoothie::{Config, Readability};

use super::blocks::{PageBlock, blocks_of};
use super::json_ld::{self, LdArticle};
use super::{gate, trim};
use crate::article::BlockKind;
use crate::load::LoadError;
use crate::load::draft::{Draft, published_in};
use crate::load::names;

/// Reads a saved page.
///
/// # Errors
/// [`LoadError::NoArticle`] when no element of it holds enough words.
pub(in crate::load) fn read(html: &str, url: Option<&str>) -> Result<Draft, LoadError> {
    let html = gate::pass(html);
    let config = Config::default();
    let reader = Readability::new(html.as_ref(), None, Some(config));
    let none = |why: String| LoadError::NoArticle {
        kind: "web page",
        why,
    };
    let mut reader = reader.map_err(|fault| none(fault.to_string()))?;
    let scripts: Vec<String> = reader
        .doc
        .select("script[type='application/ld+json']")
        .iter()
        .map(|s| s.text().to_string())
        .collect();
    let ld = json_ld::article(scripts.iter().map(String::as_str)).unwrap_or_default();
    let whole = reader.doc.body().map(blocks_of).unwrap_or_default();
    let mut draft = Draft {
        is_page: true,
        ..Draft::default()
    };
    let mut blocks = match reader.parse() {
        Ok(article) => {
            draft.title = Some(article.title.trim().to_owned()).filter(|t| !t.is_empty());
            draft.bylines = article
                .byline
                .as_deref()
                .map(names::from_line)
                .unwrap_or_default();
            draft.published = article.published_time.as_deref().and_then(published_in);
            draft.site = article.site_name.clone();
            draft.lang = article.lang.clone();
            draft.url = article.url.clone().filter(|u| u.starts_with("http"));
            let found = reader.doc.select_single("#readability-page-1");
            found.nodes().first().map(|n| blocks_of(*n)).unwrap_or_default()
        }
        Err(_) => whole,
    };
    fill(&mut draft, &ld);
    let _ = url;
    let known = trim::Known {
        title: draft.title.as_deref(),
        bylines: &draft.bylines,
        body: ld.body.as_deref(),
    };
    blocks = trim::trim(blocks, known);
    draft.blocks = blocks.into_iter().map(kept).collect();
    if draft.is_empty() {
        return Err(none(format!(
            "{} bytes of markup were read and no paragraph was left",
            html.len()
        )));
    }
    Ok(draft)
}

/// The blocks of a piece of HTML that is all article: a feed's entry, a mail's part.
pub(in crate::load) fn fragment(html: &str) -> Vec<(BlockKind, String)> {
    let html = gate::pass(html);
    let doc = dom_query::Document::from(html.as_ref());
    let blocks = doc.body().map(blocks_of).unwrap_or_default();
    blocks.into_iter().map(kept).collect()
}

/// The words of a title that may hold tags and entities, on one line.
pub(in crate::load) fn words(html: &str) -> String {
    if !html.contains(['<', '&']) {
        return html.to_owned();
    }
    let texts: Vec<String> = fragment(html).into_iter().map(|(_, text)| text).collect();
    texts.join(" ")
}

fn kept(block: PageBlock) -> (BlockKind, String) {
    (block.kind, block.text)
}

/// What JSON-LD adds where the page's other metadata are silent.
fn fill(draft: &mut Draft, ld: &LdArticle) {
    if draft.title.is_none() {
        draft.title = ld.headline.clone();
    }
    if draft.bylines.is_empty() {
        draft.bylines = ld.authors.iter().flat_map(|a| names::from_line(a)).collect();
    }
    if draft.published.is_none() {
        draft.published = ld.published.as_deref().and_then(published_in);
    }
    if draft.site.is_none() {
        draft.site = ld.publisher.clone();
    }
    if draft.url.is_none() {
        draft.url = ld.url.clone().filter(|u| u.starts_with("http"));
    }
    if draft.lang.is_none() {
        draft.lang = ld.lang.clone();
    }
}
