//! The article in a saved page.
//!
//! The page's source and its address come in, a draft goes out: the readability algorithm of `dom_smoothie`
//! finds the element that holds the article, its metadata come with it, the rest is cut away. It refuses to
//! hand on a page without an article as an empty one.

use dom_smoothie::{Config, Readability};

use super::blocks::{PageBlock, blocks_of, blocks_with_pictures};
use super::json_ld::{self, LdArticle};
use super::{clear, credits, gate, marks, second, tail, trim, walls};
use crate::article::BlockKind;
use crate::calendar::explicit::Named;
use crate::load::LoadError;
use crate::load::draft::{Draft, published_in};
use crate::load::{head, names, plain};

/// Reads a saved page.
///
/// # Errors
/// [`LoadError::NoArticle`] when no element of it holds enough words.
pub(in crate::load) fn read(source: &str, url: Option<&str>) -> Result<Draft, LoadError> {
    let html = gate::pass(source);
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
    let marks = marks::read(&reader.doc);
    let captions = clear::clear(&reader.doc);
    let marked = marks.published.or_else(|| credits::time_beside(&reader.doc));
    // the algorithm changes the tree: what may be needed after it is read before it
    let mut whole = reader.doc.body().map(blocks_of).unwrap_or_default();
    captions.mark(&mut whole);
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
            found
                .nodes()
                .first()
                .map(|n| blocks_with_pictures(*n))
                .unwrap_or_default()
        }
        Err(_) => reader.doc.body().map(blocks_of).unwrap_or_default(),
    };
    captions.mark(&mut blocks);
    fill(&mut draft, &ld);
    if draft.bylines.is_empty() {
        draft.bylines = marks.writer.as_deref().map(names::from_line).unwrap_or_default();
    }
    if let Some(site) = &draft.site {
        for name in &mut draft.bylines {
            *name = names::before_site(name, site).to_owned();
        }
    }
    let beside = credits::lines(&whole, draft.title.as_deref());
    draft.bylines = credits::writers(std::mem::take(&mut draft.bylines), beside);
    if draft.bylines.iter().all(|n| names::is_agency(n)) {
        let signed = tail::signers(&blocks);
        if !signed.is_empty() {
            draft.bylines = signed;
        }
    }
    draft.published = draft.published.or(marked);
    draft.url = draft.url.take().or(marks.canonical);
    draft.head_day = printed_day(&blocks).or_else(|| credits::day(beside));
    if draft.url.is_none() {
        draft.url = url.map(str::to_owned);
    }
    let known = trim::Known {
        title: draft.title.as_deref(),
        headline: credits::headline(&whole, draft.title.as_deref()),
        site: draft.site.as_deref(),
        bylines: &draft.bylines,
        body,
    };
    blocks = trim::trim(blocks, known);
    if let Some(body) = body
        && trim::coverage(&blocks, body) < 60
    {
        blocks = trim::trim(by_body(whole.clone(), body), known);
    }
    if second::in_doubt(&blocks, told) {
        let other = trim::trim(second::densest(whole.clone()), known);
        if second::is_better(&other, &blocks) {
            blocks = other;
        }
    }
    draft.is_cut = walls::cut_sales(&mut blocks);
    if let Some(what) = walls::asks(source, &blocks) {
        return Err(none(format!(
            "{what}; open its address in a browser, save the page and open the file"
        )));
    }
    draft.blocks = blocks.into_iter().map(kept).collect();
    if draft.is_empty() {
        return Err(none(format!(
            "{} bytes of markup were read and no paragraph was left",
            source.len()
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
            is_alternative: false,
        })
        .collect()
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
