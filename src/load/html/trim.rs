//! The furniture around an article: what stands above it, below it and between its paragraphs.
//!
//! The blocks that were dug out of a page come in, those of the article go out. It refuses to know any
//! site: it goes by what a block says, how much of it is links, and by what the page itself calls the body.

use std::collections::HashSet;

use super::blocks::PageBlock;
use crate::article::BlockKind;
use crate::load::head;

/// Drops what is no text of the article. `body` is what the page's metadata gives as its whole text.
pub(super) fn trim(blocks: Vec<PageBlock>, title: Option<&str>, body: Option<&str>) -> Vec<PageBlock> {
    let mut blocks: Vec<PageBlock> = blocks.into_iter().filter(|b| !is_furniture(b)).collect();
    if let Some(body) = body {
        by_body(&mut blocks, body);
    }
    cut_head(&mut blocks, title);
    cut_tail(&mut blocks);
    blocks
}

/// Lines above the first paragraph that repeat the metadata: the title, the byline, the day.
fn cut_head(blocks: &mut Vec<PageBlock>, title: Option<&str>) {
    let first = blocks
        .iter()
        .position(|b| b.kind == BlockKind::Para && b.text.len() > 160)
        .unwrap_or(0);
    let mut at = 0;
    blocks.retain(|b| {
        at += 1;
        let is_title = title.is_some_and(|t| same_words(t, &b.text));
        let is_line = b.text.len() <= 160 && head::is_head_line(&b.text) && head::dateline(&b.text).is_none();
        at > first + 1 || !(is_title || (at <= first && is_line))
    });
}

fn same_words(a: &str, b: &str) -> bool {
    let words = |t: &str| {
        t.split(|c: char| !c.is_alphanumeric())
            .filter(|w| !w.is_empty())
            .map(str::to_lowercase)
            .collect::<Vec<_>>()
    };
    a.len() < 400 && b.len() < 400 && words(a) == words(b)
}

/// Blocks at the foot that are links, lists of links and the headings above them.
fn cut_tail(blocks: &mut Vec<PageBlock>) {
    while let Some(last) = blocks.last() {
        let linked = last.linked * 2 > last.text.len();
        if blocks.len() > 1 && (linked || last.kind == BlockKind::Heading) {
            blocks.pop();
        } else {
            break;
        }
    }
}

/// Keeps the blocks that the page's own text holds, if the two agree on most of it.
fn by_body(blocks: &mut Vec<PageBlock>, body: &str) {
    let grams = |text: &str| -> Vec<u64> {
        let words: Vec<String> = text
            .split(|c: char| !c.is_alphanumeric())
            .filter(|w| !w.is_empty())
            .map(str::to_lowercase)
            .collect();
        words
            .windows(3.min(words.len().max(1)))
            .map(|w| {
                w.iter()
                    .flat_map(|w| w.bytes().chain([0]))
                    .fold(0xcbf2_9ce4_8422_2325, |h, b| {
                        (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3)
                    })
            })
            .collect()
    };
    let own: HashSet<u64> = grams(body).into_iter().collect();
    let mut found: HashSet<u64> = HashSet::new();
    let shares: Vec<(usize, usize)> = blocks
        .iter()
        .map(|b| {
            let all = grams(&b.text);
            let held = all.iter().filter(|g| own.contains(g)).count();
            found.extend(all.iter().filter(|g| own.contains(g)));
            (held, all.len())
        })
        .collect();
    if own.len() < 60 || found.len() * 10 < own.len() * 8 {
        return;
    }
    let mut shares = shares.into_iter();
    blocks.retain(|b| {
        let (held, all) = shares.next().unwrap_or((1, 1));
        // a short heading or caption is kept where a publishing system leaves it out of the body
        held * 2 >= all || (b.kind == BlockKind::Heading && b.linked == 0)
    });
}

/// What a page says around any article: calls to share, sign in, read on.
fn is_furniture(block: &PageBlock) -> bool {
    let text = block.text.trim();
    if text.len() > 200 {
        return false;
    }
    let lower = text.to_lowercase();
    let lower = lower.trim_matches(|c: char| !c.is_alphanumeric());
    let whole = [
        "advertisement",
        "advertising",
        "ad",
        "share",
        "share this",
        "share this article",
        "tweet",
        "email",
        "print",
        "comments",
        "comment",
        "related",
        "related articles",
        "related stories",
        "related content",
        "read more",
        "more on this story",
        "sponsored",
        "loading",
        "close",
        "skip to content",
        "newsletter",
        "subscribe",
        "sign up",
        "follow us",
        "most read",
        "most popular",
        "recommended",
        "story continues below",
        "article continues below",
        "continue reading",
        "show more",
        "view comments",
        "leave a comment",
        "scroll down for video",
        "save",
        "copy link",
        "facebook",
        "twitter",
        "whatsapp",
        "linkedin",
        "share on facebook",
        "share on twitter",
        "image",
        "photo",
        "video",
        "watch",
        "listen",
        "next",
        "previous",
    ];
    if whole.contains(&lower) {
        return true;
    }
    let opens = [
        "read more:",
        "read also:",
        "also read:",
        "read next:",
        "see also:",
        "related:",
        "watch:",
        "more:",
        "follow us on",
        "sign up for our",
        "sign up to our",
        "subscribe to our",
        "click here to",
        "story continues below",
        "article continues below",
        "advertisement ",
        "all rights reserved",
        "copyright ©",
        "© ",
        "this article was originally published",
        "download our app",
        "join the conversation",
        "your email address will not be published",
    ];
    opens.iter().any(|o| lower.starts_with(o.trim())) && (block.linked > 0 || text.len() <= 120)
}
