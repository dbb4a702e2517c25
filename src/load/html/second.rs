//! The second look at a page, where the first is in doubt.
//!
//! What was found first and how much the page tells in paragraphs come in; whether that can be all goes out, and another
//! candidate: the stretch of the page in which paragraphs stand densest. It refuses a stretch that tells something else
//! than what was found, unless that was next to nothing.

use super::blocks::PageBlock;
use super::furniture::{is_furniture, is_pitch, opens_tail};
use super::trim;
use crate::load::ending::is_closed;

/// Words below which a page may have more: a notice, a teaser.
const FEW: usize = 60;
/// Words from which what was found is an article, however much stands below it: comments, other stories.
const ENOUGH: usize = 400;
/// Bytes of paragraphs from which a page tells something.
const TELLING: usize = 600;
/// What a line that is no paragraph costs a stretch, in words: three of them end a short paragraph's worth.
const BREAK: i64 = 12;

/// Bytes that stand in paragraphs and in no link.
pub(super) fn told(doc: &dom_query::Document) -> usize {
    let Some(body) = doc.body() else { return 0 };
    let mut bytes = 0;
    for node in body.descendants_it() {
        match node.node_name().as_deref() {
            Some("p") => bytes += node.text().trim().len(),
            Some("a")
                if node
                    .parent()
                    .is_some_and(|p| p.node_name().as_deref() == Some("p")) =>
            {
                bytes = bytes.saturating_sub(node.text().trim().len());
            }
            _ => {}
        }
    }
    bytes
}

/// Is what was found too little to be the article? Few words; or no long text, and less than half of the page's
/// paragraphs or mostly links.
pub(super) fn in_doubt(blocks: &[PageBlock], told: usize) -> bool {
    let (bytes, linked) = blocks
        .iter()
        .fold((0, 0), |(b, l), block| (b + block.text.len(), l + block.linked));
    let found = words(blocks);
    let is_little = bytes * 2 < told || linked * 2 > bytes;
    told >= TELLING && (found < FEW || found < ENOUGH && is_little)
}

/// The stretch of the page in which paragraphs stand densest, of all its blocks.
pub(super) fn densest(mut blocks: Vec<PageBlock>) -> Vec<PageBlock> {
    blocks.retain(|b| !is_furniture(b));
    let gain = |b: &PageBlock| -> i64 {
        let words = i64::try_from(words_in(&b.text)).unwrap_or(i64::MAX);
        if opens_tail(b) {
            return -4 * BREAK;
        }
        let is_prose = words >= 8 && b.linked * 2 < b.text.len() && !is_pitch(&b.text) && is_closed(&b.text);
        if is_prose { words } else { -BREAK }
    };
    // the run of the largest sum, in one pass
    let (mut best, mut best_sum) = (0..0, 0);
    let (mut from, mut sum) = (0, 0);
    for (n, block) in blocks.iter().enumerate() {
        if sum <= 0 {
            (from, sum) = (n, 0);
        }
        sum += gain(block);
        if sum > best_sum {
            (best, best_sum) = (from..n + 1, sum);
        }
    }
    blocks.truncate(best.end);
    blocks.split_off(best.start)
}

/// Is the second candidate the article? It is much longer, and holds what was found first or that was next to nothing.
pub(super) fn is_better(second: &[PageBlock], first: &[PageBlock]) -> bool {
    let (now, before) = (words(second), words(first));
    if now < FEW || now * 2 < before * 3 {
        return false;
    }
    let text = |blocks: &[PageBlock]| {
        let texts: Vec<&str> = blocks.iter().map(|b| b.text.as_str()).collect();
        texts.join("\n")
    };
    before < FEW && now >= 2 * FEW || trim::coverage(second, &text(first)) >= 70
}

/// Words; of a script without spaces, two signs are one.
fn words(blocks: &[PageBlock]) -> usize {
    blocks.iter().map(|b| words_in(&b.text)).sum()
}

fn words_in(text: &str) -> usize {
    text.split_whitespace().count() + text.chars().filter(|c| *c >= '\u{3040}').count() / 2
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::html::all_blocks;

    const ONE: &str = "The council of Harbour City voted on Monday to build a new wall around its oldest pier, after years of floods that drove families out of their homes.";

    fn page(paragraphs: usize) -> String {
        let body: String = (0..paragraphs)
            .map(|n| format!("<div><p>{n} {ONE}</p></div>"))
            .collect();
        let menu = "<ul><li><a href=x>News</a><li><a href=y>Weather</a></ul>";
        format!(
            "<body>{menu}<p><a href=z>Ferry fares rise</a></p>{body}<h3>More stories</h3><p><a href=x>Gate</a></p></body>"
        )
    }

    #[test]
    fn the_densest_stretch_is_the_article() {
        let html = page(6);
        let found = densest(all_blocks(&html));
        assert_eq!(found.len(), 6, "{found:?}");
        assert!(found[0].text.starts_with("0 The council"));
        assert_eq!(
            densest(all_blocks("<body><ul><li><a href=x>News</a></ul></body>")),
            []
        );
    }

    #[test]
    fn doubt_has_its_signs() {
        let html = page(6);
        let doc = dom_query::Document::from(html.as_str());
        let told = told(&doc);
        assert!((6 * ONE.len()..7 * ONE.len()).contains(&told), "{told}");
        let all = densest(all_blocks(&html));
        assert!(!in_doubt(&all, told));
        assert!(in_doubt(&all[..2], told), "less than half");
        assert!(!in_doubt(&all[..1], 0), "a page without paragraphs has no more");
        let links: Vec<PageBlock> = all
            .iter()
            .map(|b| PageBlock {
                linked: b.text.len(),
                ..b.clone()
            })
            .collect();
        assert!(in_doubt(&links, told));
        assert!(is_better(&all, &all[..2]) && is_better(&all, &[]));
        assert!(!is_better(&all, &all[..5]), "hardly longer");
        let other = [PageBlock {
            text: format!("{} x", "Ferry fares rise again. ".repeat(20)),
            ..all[0].clone()
        }];
        assert!(!is_better(&all, &other), "it tells something else");
    }
}
