//! What stands below an article and is none of it, and the lists of other stories between its paragraphs.
//!
//! The blocks of an article come in with its writers; they go out without their tail. It refuses to cut where more
//! prose follows than a tail has.

use super::blocks::PageBlock;
use super::furniture::{is_pitch, opens_tail};
use crate::article::BlockKind;
use crate::load::ending::is_closed;
use crate::load::names;

/// What follows the article: a heading that opens a list of other stories, links, calls to subscribe.
pub(super) fn cut(blocks: &mut Vec<PageBlock>, bylines: &[String]) {
    let weight = |b: &PageBlock| {
        if b.kind.is_prose() {
            b.text.len() - b.linked.min(b.text.len())
        } else {
            0
        }
    };
    let total: usize = blocks.iter().map(weight).sum();
    let mut before = 0;
    // what follows the article has less prose than the article: else this is a page of several
    let cut = blocks.iter().position(|b| {
        let here = before;
        before += weight(b);
        here * 3 >= total * 2 && opens_tail(b)
    });
    if let Some(cut) = cut {
        blocks.truncate(cut);
    }
    while blocks.len() > 1 {
        let Some(last) = blocks.last() else { break };
        if is_last_line(last, bylines) {
            blocks.pop();
            continue;
        }
        let run = blocks
            .iter()
            .rev()
            .take_while(|b| b.kind == BlockKind::Item && last.kind == BlockKind::Item)
            .count();
        let (linked, all) = blocks
            .iter()
            .rev()
            .take(run.max(1))
            .fold((0, 0), |(l, n), b| (l + b.linked, n + b.text.len()));
        if linked * 2 > all || last.kind == BlockKind::Heading || is_pitch(&last.text) {
            blocks.truncate(blocks.len().saturating_sub(run.max(1)).max(1));
            if blocks.len() == 1 {
                break;
            }
        } else {
            break;
        }
    }
    // a pitch may stand above the writer's own last line
    let tail = blocks.len().saturating_sub(3).max(1);
    let mut at = 0;
    blocks.retain(|b| {
        at += 1;
        at <= tail || !is_pitch(&b.text)
    });
}

/// A line below the last paragraph: who reported and edited, what the writer is, where there is more, a rule.
fn is_last_line(block: &PageBlock, bylines: &[String]) -> bool {
    let text = block.text.trim();
    if !matches!(
        block.kind,
        BlockKind::Para | BlockKind::Item | BlockKind::Blockquote
    ) || text.len() > 500
    {
        return false;
    }
    let is_rule = text.len() <= 80 && !text.chars().any(char::is_alphanumeric);
    is_rule
        || is_portrait(text)
        || sign_off(text).is_some()
        || is_address(block)
        || tells_of_writer(text, bylines)
        || is_right(text)
}

/// "Reporting by Ann Lee and Bo Roe; Editing by Cy Poe" from the names on.
fn sign_off(text: &str) -> Option<&str> {
    let bare = text.trim_start_matches(['(', '[', '–', '—', '-', ' ']);
    let lower = bare.to_lowercase();
    let opening = [
        "reporting by ",
        "additional reporting by ",
        "reporting and writing by ",
        "writing by ",
        "written by ",
        "compiled by ",
        "editing by ",
        "edited by ",
        "with reporting by ",
    ]
    .iter()
    .find(|o| lower.starts_with(**o))?;
    let rest = bare.get(opening.len()..)?;
    // names and what joins them: "Reporting by the Gazette found ..." is a sentence
    let (mut all, mut small) = (0, 0);
    for word in rest.split_whitespace() {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        let joins = matches!(
            bare.as_str(),
            "by" | "and"
                | "with"
                | "in"
                | "additional"
                | "reporting"
                | "editing"
                | "writing"
                | "de"
                | "von"
                | "van"
        );
        all += 1;
        small += usize::from(!joins && word.starts_with(char::is_lowercase));
    }
    (all > 0 && small * 5 <= all).then_some(rest)
}

/// The writers that sign below an article.
pub(super) fn signers(blocks: &[PageBlock]) -> Vec<String> {
    let line = blocks.iter().rev().take(4).find_map(|b| {
        let text = b.text.trim();
        let reports = text.to_lowercase().contains("reporting") && text.len() <= 500;
        sign_off(text).filter(|_| reports)
    });
    let line = line.unwrap_or_default();
    // up to the place, and to those who only helped or edited
    let lower = line.to_ascii_lowercase();
    let end = [
        ";",
        " in ",
        "additional ",
        "with ",
        "reporting ",
        "editing ",
        "writing ",
    ]
    .iter()
    .filter_map(|w| lower.find(w))
    .min()
    .unwrap_or(line.len());
    let first = line
        .get(..end)
        .unwrap_or_default()
        .trim_end_matches([' ', ',', '.']);
    names::from_line(first.trim_end_matches(')'))
        .into_iter()
        .filter(|n| n.contains(' ') && crate::load::head::is_name(n))
        .collect()
}

/// "More on the wall: https://port.example/wall": an address and what leads to it.
fn is_address(block: &PageBlock) -> bool {
    let text = block.text.as_str();
    let lower = text.to_lowercase();
    let has_address = ["http://", "https://", "www."].iter().any(|w| lower.contains(w));
    let leads = [
        "more ",
        "follow ",
        "for more",
        "read ",
        "see ",
        "full coverage",
        "find ",
        "visit ",
        "online:",
        "on the net",
    ]
    .iter()
    .any(|w| lower.starts_with(w));
    has_address && (leads || block.linked * 2 > text.len()) && text.split_whitespace().count() <= 30
}

/// "Ann Lee is a reporter of the Gazette": the last line of many articles, and none of the article.
fn tells_of_writer(text: &str, bylines: &[String]) -> bool {
    bylines.iter().filter(|name| name.contains(' ')).any(|name| {
        let rest = text
            .get(..name.len())
            .filter(|open| open.eq_ignore_ascii_case(name))
            .and_then(|_| text.get(name.len()..));
        rest.is_some_and(|rest| {
            [
                " is ",
                " was a",
                " has ",
                " covers ",
                " writes ",
                " reports ",
                " works ",
                " can be ",
                ", a ",
                ", an ",
                " joined ",
                " lives ",
                " teaches ",
                " leads ",
                " edits ",
            ]
            .iter()
            .any(|w| rest.starts_with(w))
        })
    })
}

/// What journalists are, in the line below their text.
const TRADES: &[&str] = &[
    "reporter",
    "writer",
    "journalist",
    "editor",
    "columnist",
    "correspondent",
    "contributor",
    "freelancer",
    "photojournalist",
    "critic",
];

/// "Cy Poe is a freelance writer in Harbour City": as above, where the page does not name its writer otherwise.
fn is_portrait(text: &str) -> bool {
    let Some((name, rest)) = text.split_once(" is ") else {
        return false;
    };
    let first: Vec<&str> = rest.split_whitespace().take(7).collect();
    let trade = |w: &&str| {
        let bare = w.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        TRADES.contains(&bare.as_str())
    };
    text.len() <= 300
        && name.contains(' ')
        && crate::load::head::is_name(name)
        && matches!(first.first(), Some(&("a" | "an" | "the")))
        && first.iter().any(trade)
}

/// Whose the text is: "© 2025 Port Gazette".
fn is_right(text: &str) -> bool {
    let lower = text.to_lowercase();
    text.len() <= 300
        && ["copyright ", "©", "ⓒ", "(c) 2"]
            .iter()
            .any(|w| lower.starts_with(w))
}

/// Lists of other stories: two and more headings in a row that are links; and near the end items that are.
pub(super) fn drop_lists_of_stories(blocks: &mut Vec<PageBlock>) {
    // a link into the page itself is a table of contents
    let leads_away = |b: &PageBlock| b.href.as_deref().is_none_or(|h| !h.starts_with('#'));
    let is_link = |b: &PageBlock| b.linked * 20 >= b.text.len() * 19 && leads_away(b) && !is_closed(&b.text);
    let words = |b: &PageBlock| b.text.split_whitespace().count();
    let total: usize = blocks.iter().filter(|b| b.kind.is_prose()).map(words).sum();
    let mut after = total;
    let mut gone = vec![false; blocks.len()];
    let mut from = 0;
    while let Some(first) = blocks.get(from) {
        let kind = first.kind;
        let listed = |b: &&PageBlock| b.kind == kind && is_link(b) && (3..=30).contains(&words(b));
        let run = match kind {
            BlockKind::Heading | BlockKind::Item => blocks
                .get(from..)
                .unwrap_or_default()
                .iter()
                .take_while(listed)
                .count(),
            _ => 0,
        };
        let is_list = run >= 2 && total >= 100 && (kind == BlockKind::Heading || after * 7 <= total);
        for flag in gone.iter_mut().skip(from).take(if is_list { run } else { 0 }) {
            *flag = true;
        }
        for block in blocks.iter().skip(from).take(run.max(1)) {
            after -= if block.kind.is_prose() {
                words(block).min(after)
            } else {
                0
            };
        }
        from += run.max(1);
    }
    let mut gone = gone.into_iter();
    blocks.retain(|_| !gone.next().unwrap_or(false));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(kind: BlockKind, text: &str, is_link: bool) -> PageBlock {
        PageBlock {
            kind,
            text: text.to_owned(),
            linked: if is_link { text.len() } else { 0 },
            level: 0,
            href: None,
            is_alternative: false,
        }
    }

    const ONE: &str = "The council of Harbour City voted on Monday to build a new wall around its oldest pier, after years of floods that drove families out of their homes.";

    fn check(last: &[&str], want: usize) {
        let mut blocks: Vec<PageBlock> = (0..4).map(|_| block(BlockKind::Para, ONE, false)).collect();
        blocks.extend(last.iter().map(|t| block(BlockKind::Para, t, false)));
        cut(&mut blocks, &["Ann Lee".to_owned()]);
        assert_eq!(blocks.len(), 4 + want, "{last:?}");
    }

    #[test]
    fn last_lines_go() {
        check(&["(Reporting by Ann Lee and Bo Roe; Editing by Cy Poe)"], 0);
        check(
            &["Reporting by Ann Lee in Harbour City, additional reporting by Bo Roe, editing by Cy Poe"],
            0,
        );
        check(
            &[
                "___",
                "More on the pier: https://port.example/pier and https://port.example/wall",
            ],
            0,
        );
        check(&["Ann Lee is a reporter in Harbour City."], 0);
        check(&["© 2025 Port Gazette"], 0);
        check(
            &["Reporting by the Gazette found that the wall was never built."],
            1,
        );
        check(&["Cy Poe is a freelance writer in Harbour City."], 0);
        check(&["Bo Roe is the mayor of Harbour City."], 1);
        check(&["More than a hundred came."], 1);
    }

    #[test]
    fn who_signs_has_written() {
        let signed = |text: &str| {
            signers(&[
                block(BlockKind::Para, ONE, false),
                block(BlockKind::Para, text, false),
            ])
        };
        assert_eq!(
            signed("(Reporting by Ann Lee and Bo Roe; Editing by Cy Poe)"),
            ["Ann Lee", "Bo Roe"]
        );
        assert_eq!(
            signed("Reporting by Ann Lee in Harbour City; Editing by Cy Poe"),
            ["Ann Lee"]
        );
        assert_eq!(
            signed("Reporting by Ann Lee, Bo Roe, with reporting by Flo Hay and Di Zed, editing by Cy Poe"),
            ["Ann Lee", "Bo Roe"]
        );
        assert!(signed("Editing by Cy Poe").is_empty());
    }

    #[test]
    fn lists_of_stories_go() {
        let para = || block(BlockKind::Para, ONE, false);
        let story = |kind| block(kind, "Ferry fares to rise in spring", true);
        let mut page = vec![para(); 3];
        page.extend([story(BlockKind::Heading), story(BlockKind::Heading)]);
        page.extend(vec![para(); 5]);
        page.extend([
            story(BlockKind::Item),
            story(BlockKind::Item),
            block(BlockKind::Para, "Note: corrected.", false),
        ]);
        drop_lists_of_stories(&mut page);
        assert_eq!(page.len(), 9);
        // a list in the middle, and one heading, are the article's
        let mut page = vec![
            para(),
            story(BlockKind::Item),
            story(BlockKind::Item),
            para(),
            story(BlockKind::Heading),
            para(),
            para(),
            para(),
        ];
        drop_lists_of_stories(&mut page);
        assert_eq!(page.len(), 8);
    }
}
