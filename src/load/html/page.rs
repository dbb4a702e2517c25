//! The article in a saved page.
//!
//! The page's source and its address come in, a draft goes out: the readability algorithm of `dom_smoothie`
//! finds the element that holds the article, its metadata come with it, the rest is cut away. It refuses to
//! hand on a page without an article as an empty one.

use dom_smoothie::{Config, Readability};

use super::blocks::{PageBlock, blocks_of};
use super::json_ld::{self, LdArticle};
use super::{credits, gate, offers, second, trim};
use crate::article::{BlockKind, Published};
use crate::calendar::explicit::Named;
use crate::load::LoadError;
use crate::load::draft::{Draft, published_in};
use crate::load::{head, names, plain};

/// Words from which a page is an article although it has a field for a password somewhere.
const LEAST_BESIDE_LOGIN: usize = 80;

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
    let body = ld.body.as_deref().filter(|b| is_whole(b));
    open_embeds(&reader.doc);
    let marked = marked_date(&reader.doc).or_else(|| credits::time_beside(&reader.doc));
    let canonical =
        attribute(&reader.doc, "link[rel='canonical'][href]", "href").filter(|u| u.starts_with("http"));
    // the algorithm changes the tree: what may be needed after it is read before it
    let whole = reader.doc.body().map(blocks_of).unwrap_or_default();
    let told = second::told(&reader.doc);
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
        Err(_) => reader.doc.body().map(blocks_of).unwrap_or_default(),
    };
    fill(&mut draft, &ld);
    if let Some(site) = &draft.site {
        for name in &mut draft.bylines {
            *name = names::before_site(name, site).to_owned();
        }
    }
    let beside = credits::lines(&whole, draft.title.as_deref());
    draft.bylines = credits::writers(std::mem::take(&mut draft.bylines), beside);
    draft.published = draft.published.or(marked);
    draft.url = draft.url.take().or(canonical);
    draft.head_day = printed_day(&blocks).or_else(|| credits::day(beside));
    if draft.url.is_none() {
        draft.url = url.map(str::to_owned);
    }
    let known = trim::Known {
        title: draft.title.as_deref(),
        bylines: &draft.bylines,
        body,
    };
    blocks = trim::trim(blocks, known);
    if let Some(body) = body
        && trim::coverage(&blocks, body) < 60
    {
        blocks = by_body(whole, body);
    }
    if second::in_doubt(&blocks, told) {
        let other = trim::trim(second::densest(&html), known);
        if second::is_better(&other, &blocks) {
            blocks = other;
        }
    }
    draft.blocks = blocks.into_iter().map(kept).collect();
    let words: usize = draft
        .blocks
        .iter()
        .map(|(_, t)| t.split_whitespace().count())
        .sum();
    if words < LEAST_BESIDE_LOGIN && offers::asks_to_log_in(&html) {
        return Err(none(
            "it asks to log in; open its address in a browser, save the page and open the file".to_owned(),
        ));
    }
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
    all_blocks(html).into_iter().map(kept).collect()
}

/// The same, with what is known of their links.
pub(in crate::load) fn all_blocks(html: &str) -> Vec<PageBlock> {
    let html = gate::pass(html);
    let doc = dom_query::Document::from(html.as_ref());
    doc.body().map(blocks_of).unwrap_or_default()
}

/// Blocks of one article of several, without the furniture around it.
pub(in crate::load) fn trimmed(blocks: Vec<PageBlock>, title: Option<&str>) -> Vec<PageBlock> {
    trim::trim(
        blocks,
        trim::Known {
            title,
            ..trim::Known::default()
        },
    )
}

/// The words of a title that may hold tags and entities, on one line.
pub(in crate::load) fn words(html: &str) -> String {
    if !html.contains(['<', '&']) {
        return html.to_owned();
    }
    let texts: Vec<String> = fragment(html).into_iter().map(|(_, text)| text).collect();
    texts.join(" ")
}

/// Where pages mark their date beside JSON-LD and OpenGraph; the element and the attribute that holds it.
const DATES: &[(&str, &str)] = &[
    ("meta[itemprop='datePublished']", "content"),
    ("time[itemprop='datePublished']", "datetime"),
    ("[itemprop='datePublished'][content]", "content"),
    ("meta[name='parsely-pub-date']", "content"),
    ("meta[name='sailthru.date']", "content"),
    ("meta[name='article.published']", "content"),
    ("meta[name='pubdate']", "content"),
    ("meta[name='publish-date']", "content"),
    ("meta[name='publish_date']", "content"),
    ("meta[name='publication_date']", "content"),
    ("meta[name='DC.date.issued']", "content"),
    ("meta[name='dc.date']", "content"),
    ("meta[name='date']", "content"),
    ("time[pubdate]", "datetime"),
    ("time.published", "datetime"),
    ("time.entry-date", "datetime"),
    ("abbr.published", "title"),
];

/// The date that the page marks as that of its publication.
fn marked_date(doc: &dom_query::Document) -> Option<Published> {
    DATES
        .iter()
        .find_map(|(element, name)| published_in(&attribute(doc, element, name)?))
}

fn attribute(doc: &dom_query::Document, element: &str, name: &str) -> Option<String> {
    let value = doc.select_single(element).attr(name)?;
    Some(value.trim().to_owned()).filter(|v| !v.is_empty())
}

/// The day on a line of its own above the first paragraph.
fn printed_day(blocks: &[PageBlock]) -> Option<Named> {
    let head: Vec<(BlockKind, String)> = blocks
        .iter()
        .take(8)
        .take_while(|b| b.text.len() <= 200)
        .filter(|b| b.linked == 0)
        .map(|b| (b.kind, b.text.clone()))
        .collect();
    head.chunks(1).find_map(head::date_in_head)
}

/// Is this the whole text, and no excerpt of it?
fn is_whole(body: &str) -> bool {
    let end = body.trim_end();
    body.split_whitespace().count() >= 120
        && !(end.ends_with('…') || end.ends_with("...") || end.ends_with("&hellip;") || end.ends_with("[…]"))
}

/// The article by the page's own text: its blocks where the page shows them, else that text itself.
fn by_body(whole: Vec<PageBlock>, body: &str) -> Vec<PageBlock> {
    let held = trim::held_by(whole, body);
    if trim::coverage(&held, body) >= 80 {
        return held;
    }
    let texts = if body.contains("</") || body.contains("&lt;") {
        fragment(body)
    } else {
        plain::read(body, true).blocks
    };
    texts
        .into_iter()
        .map(|(kind, text)| PageBlock {
            kind,
            text,
            linked: 0,
            level: 0,
            href: None,
        })
        .collect()
}

/// Posts quoted in the article stand in boxes named "social", which the algorithm takes for buttons: a box
/// that holds a quoted post and little else loses its name.
fn open_embeds(doc: &dom_query::Document) {
    for quote in doc
        .select("blockquote.twitter-tweet, blockquote.twitter-video")
        .iter()
        .take(200)
    {
        let Some(node) = quote.nodes().first().copied() else {
            continue;
        };
        let own = node.text().trim().len();
        for parent in node.ancestors(Some(2)) {
            if parent.text().trim().len() > own + own / 2 + 80 {
                break;
            }
            parent.remove_attrs(&["class", "id"]);
        }
    }
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
