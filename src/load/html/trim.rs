//! The furniture around an article: what stands above it, below it and between its paragraphs.
//!
//! The blocks that were dug out of a page come in, those of the article go out. It refuses to know any
//! site: it goes by what a block says, how much of it is links, and by what the page itself calls the body.

use std::collections::{HashMap, HashSet};

use super::blocks::PageBlock;
use super::furniture::{is_furniture, is_pitch};
use super::tail;
use crate::article::BlockKind;
use crate::load::{ending, head};

/// What the page says of itself, by which repetitions are known.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Known<'a> {
    /// The headline as the metadata have it.
    pub title: Option<&'a str>,
    /// The headline as the page shows it.
    pub headline: Option<&'a str>,
    /// The publication.
    pub site: Option<&'a str>,
    /// The writers.
    pub bylines: &'a [String],
    /// What JSON-LD gives as the whole text.
    pub body: Option<&'a str>,
}

/// Drops what is no text of the article.
pub(super) fn trim(mut blocks: Vec<PageBlock>, known: Known<'_>) -> Vec<PageBlock> {
    blocks.retain(|b| !is_furniture(b));
    drop_told_pictures(&mut blocks, known);
    drop_repeats(&mut blocks);
    if let Some(body) = known.body {
        keep_what_the_body_holds(&mut blocks, body);
    }
    cut_head(&mut blocks, known);
    tail::cut(&mut blocks, known.bylines);
    drop_links_between(&mut blocks);
    tail::drop_lists_of_stories(&mut blocks);
    blocks
}

/// The same words twice, once of them in a list or under a picture: the captions of a gallery. A paragraph
/// that a page repeats stays.
fn drop_repeats(blocks: &mut Vec<PageBlock>) {
    let is_aside = |kind: BlockKind| matches!(kind, BlockKind::Item | BlockKind::Caption);
    // the credit of a picture that is there in two sizes
    blocks.dedup_by(|b, before| b.text.len() < 80 && is_credit(&b.text) && before.text == b.text);
    let mut seen: HashMap<String, BlockKind> = HashMap::new();
    blocks.retain(|b| {
        if b.text.len() < 50 {
            return true;
        }
        let open = b.text.get(..b.text.floor_char_boundary(100)).unwrap_or_default();
        match seen.insert(open.to_lowercase(), b.kind) {
            None => true,
            Some(before) => !(is_aside(before) || is_aside(b.kind)),
        }
    });
}

/// A picture with a caption needs no other words, nor does one whose words are in the text or are the headline.
fn drop_told_pictures(blocks: &mut Vec<PageBlock>, known: Known<'_>) {
    if !blocks.iter().any(|b| b.is_alternative) {
        return;
    }
    let mut texts: HashSet<Vec<u64>> = HashSet::new();
    let told: HashSet<u64> = blocks
        .iter()
        .filter(|b| !b.is_alternative)
        .flat_map(|b| grams(&b.text))
        .collect();
    let is_caption: Vec<bool> = blocks
        .iter()
        .map(|b| b.kind == BlockKind::Caption && !b.is_alternative)
        .collect();
    let mut at = 0_usize;
    blocks.retain(|b| {
        at += 1;
        if !b.is_alternative {
            return true;
        }
        let beside = [at.wrapping_sub(2), at, at + 1]
            .iter()
            .any(|i| is_caption.get(*i).copied().unwrap_or(false));
        let own = grams(&b.text);
        let held = own.iter().filter(|g| told.contains(g)).count();
        let lower = b.text.to_lowercase();
        let is_title = [known.title, known.headline].into_iter().flatten().any(|title| {
            let title = title.to_lowercase();
            let (all, shared) = lower.split_whitespace().fold((0, 0), |(n, s), w| {
                (n + 1, s + usize::from(title.split_whitespace().any(|t| t == w)))
            });
            shared * 10 >= all * 6
        });
        !(beside || is_title || held * 2 >= own.len()) && texts.insert(own)
    });
}

/// Who took a picture: "Photo: Ann Lee, Newswire".
fn is_credit(text: &str) -> bool {
    let lower = text.to_lowercase();
    ["photo", "credit", "image", "picture", "foto", "©"]
        .iter()
        .any(|w| lower.contains(w))
}

/// Lines above the first paragraph that repeat the metadata: title, byline, day, and links beside them.
fn cut_head(blocks: &mut Vec<PageBlock>, known: Known<'_>) {
    let first = blocks
        .iter()
        .position(|b| b.kind == BlockKind::Para && b.text.len() > 160 && ending::is_closed(&b.text))
        .unwrap_or(4)
        .min(10)
        .min(blocks.len().saturating_sub(1));
    let mut at = 0;
    blocks.retain(|b| {
        let in_head = at < first;
        let at_title = at <= first + 1;
        at += 1;
        let repeats = |known: Option<&str>| known.is_some_and(|t| same_words(t, &b.text));
        if at_title && (repeats(known.title) || repeats(known.headline)) {
            return false;
        }
        let is_call = b.text.len() <= 250 && is_pitch(&b.text);
        !(in_head && (is_call || repeats(known.site) || is_head_furniture(b, known.bylines)))
    });
}

/// A short line without a full stop that names a writer or a time, or a link.
fn is_head_furniture(block: &PageBlock, bylines: &[String]) -> bool {
    let text = block.text.as_str();
    if text.len() > 160 || !matches!(block.kind, BlockKind::Para | BlockKind::Item) {
        return false;
    }
    if head::dateline(text).is_some() {
        return false;
    }
    let lower = text.to_lowercase();
    let named = bylines
        .iter()
        .any(|name| name.len() >= 4 && lower.contains(&name.to_lowercase()));
    let stamped = head::is_head_line(text) || head::has_stamp(text);
    let open = !ending::is_closed(text);
    (open && text.len() <= 100 && (named || stamped))
        || block.linked * 10 >= text.len() * 8
        || (stamped && text.split_whitespace().count() <= 16)
}

/// The same words, whatever stands between them.
pub(super) fn same_words(a: &str, b: &str) -> bool {
    let words = |t: &str| {
        t.split(|c: char| !c.is_alphanumeric())
            .filter(|w| !w.is_empty())
            .map(str::to_lowercase)
            .collect::<Vec<_>>()
    };
    a.len() < 400 && b.len() < 400 && words(a) == words(b)
}

/// A paragraph that is one link and no sentence: the headline of another story.
fn drop_links_between(blocks: &mut Vec<PageBlock>) {
    let prose = blocks
        .iter()
        .filter(|b| b.kind == BlockKind::Para && b.linked * 2 < b.text.len() && b.text.len() > 100)
        .count();
    if prose < 3 {
        return;
    }
    blocks.retain(|b| {
        b.kind != BlockKind::Para
            || b.text.len() > 200
            || b.linked * 20 < b.text.len() * 19
            || ending::is_closed(&b.text)
    });
}

/// Keeps the blocks that the page's own text holds, if that is the whole text: most of it is in the blocks
/// and most of the blocks in it.
fn keep_what_the_body_holds(blocks: &mut Vec<PageBlock>, body: &str) {
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
    let (held, all) = shares.iter().fold((0, 0), |(h, n), s| (h + s.0, n + s.1));
    if own.len() < 60 || found.len() * 10 < own.len() * 8 || held * 2 < all {
        return;
    }
    let mut shares = shares.into_iter();
    blocks.retain(|b| {
        let (held, all) = shares.next().unwrap_or((1, 1));
        // headings, captions, quoted posts are kept: publishing systems leave them out of the body
        held * 2 >= all || (is_apart(b.kind) && b.linked * 2 <= b.text.len())
    });
}

fn is_apart(kind: BlockKind) -> bool {
    matches!(
        kind,
        BlockKind::Heading | BlockKind::Caption | BlockKind::Blockquote | BlockKind::Table
    )
}

/// What share of `body` the blocks hold, in hundredths of its three-word runs.
pub(super) fn coverage(blocks: &[PageBlock], body: &str) -> usize {
    let own: HashSet<u64> = grams(body).into_iter().collect();
    let found: HashSet<u64> = blocks
        .iter()
        .flat_map(|b| grams(&b.text))
        .filter(|g| own.contains(g))
        .collect();
    found.len() * 100 / own.len().max(1)
}

/// The blocks of a whole page that `body` holds: the article, where the algorithm lost most of it.
pub(super) fn held_by(blocks: Vec<PageBlock>, body: &str) -> Vec<PageBlock> {
    let own: HashSet<u64> = grams(body).into_iter().collect();
    blocks
        .into_iter()
        .filter(|b| {
            let all = grams(&b.text);
            let held = all.iter().filter(|g| own.contains(g)).count();
            held > 0 && held * 2 >= all.len()
        })
        .collect()
}

/// Hashes of every three words that follow each other.
fn grams(text: &str) -> Vec<u64> {
    let words: Vec<u64> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .map(|w| {
            w.chars()
                .flat_map(char::to_lowercase)
                .fold(0xcbf2_9ce4_8422_2325, |h, c| {
                    (h ^ u64::from(c)).wrapping_mul(0x0100_0000_01b3)
                })
        })
        .collect();
    words
        .windows(3.min(words.len().max(1)))
        .map(|w| w.iter().fold(17, |h: u64, w| h.wrapping_mul(31).wrapping_add(*w)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn para(text: &str) -> PageBlock {
        PageBlock {
            kind: BlockKind::Para,
            text: text.to_owned(),
            linked: 0,
            level: 0,
            href: None,
            is_alternative: false,
        }
    }

    fn link(text: &str) -> PageBlock {
        PageBlock {
            linked: text.len(),
            ..para(text)
        }
    }

    fn heading(text: &str) -> PageBlock {
        PageBlock {
            kind: BlockKind::Heading,
            level: 2,
            ..para(text)
        }
    }

    const ONE: &str = "The council of Harbour City voted on Monday to build a new wall around its oldest pier, after years of floods that drove families out of their homes, and it did so without a single vote against.";
    const TWO: &str = "“It will hold,” Mayor Ann Lee said after the vote, and left the hall without another word to those who had waited for her through the night.";
    const THREE: &str = "Work starts in March and is to take two years, the city’s engineers say, if the winter storms allow it.";

    fn check(blocks: Vec<PageBlock>, known: Known<'_>, want: &[&str]) {
        let got: Vec<String> = trim(blocks, known).into_iter().map(|b| b.text).collect();
        assert_eq!(got, want);
    }

    #[test]
    fn head_and_tail_go() {
        let bylines = ["Bo Roe".to_owned()];
        let known = Known {
            title: Some("Council votes for wall"),
            bylines: &bylines,
            ..Known::default()
        };
        let page = vec![
            heading("Council votes for wall"),
            para("By Bo Roe"),
            para("Oct. 27, 2025 | Updated: 10:05 a.m."),
            para("A wall at last"),
            para(ONE),
            para(TWO),
            link("Ferry fares to rise in spring"),
            para(THREE),
            heading("More from Harbour City"),
            link("Gate to be painted green"),
            para("Get the news in your inbox: sign up for our newsletter."),
        ];
        check(page, known, &["A wall at last", ONE, TWO, THREE]);
    }

    #[test]
    fn a_whole_body_decides() {
        let body = format!("{ONE} {TWO} {THREE}");
        let page = || {
            vec![
                para(ONE),
                para("Our reporters are at the pier all week."),
                para(TWO),
                para(THREE),
            ]
        };
        let known = Known {
            body: Some(&body),
            ..Known::default()
        };
        check(page(), known, &[ONE, TWO, THREE]);
    }

    #[test]
    fn what_the_body_holds_is_found_again() {
        let body = format!("{ONE} {TWO} {THREE}");
        let page = vec![
            para("Harbour weather: rain all day"),
            para(ONE),
            link("Ferry fares to rise"),
            para(TWO),
            para(THREE),
        ];
        assert!(coverage(&page[..2], &body) < 60);
        let held = held_by(page, &body);
        assert_eq!(held.len(), 3);
        assert!(coverage(&held, &body) >= 95); // runs over the joints are in the body alone
    }

    #[test]
    fn an_article_of_one_paragraph_stays() {
        check(vec![para("Short.")], Known::default(), &["Short."]);
        check(vec![link("Only a link")], Known::default(), &["Only a link"]);
    }
}
