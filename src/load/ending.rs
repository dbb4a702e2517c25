//! How a paragraph ends, and whether a text breaks off.
//!
//! Blocks come in, a yes or no goes out. It refuses to call a signature, a heading, a list or an end mark a
//! broken sentence: "Reuters" at the foot of a text is whole.

use crate::article::BlockKind;

/// Marks that may stand behind the last full stop.
const CLOSERS: &[char] = &[
    '"', '\'', '”', '’', '»', '«', ')', ']', '“', '‘', '›', '」', '』', '*', '_', '■', '●', '◼', '♦', '†',
];

/// Does the sentence that `text` ends with end? "He left." and "“Why?”" do, "He left" does not.
pub(super) fn is_closed(text: &str) -> bool {
    let bare = text.trim_end().trim_end_matches(CLOSERS).trim_end();
    bare.ends_with(['.', '!', '?', '…', '。', '！', '？', '؟', '।', '։'])
}

/// Does the last block break off in mid-sentence? `is_page` says that the blocks were dug out of a web page.
///
/// "Simultaneously, the city’s share of the 22" does; "Reporting by Ann Lee" and "ENDS" do not.
pub(super) fn breaks_off(blocks: &[(BlockKind, String)], is_page: bool) -> bool {
    let Some((kind, last)) = blocks.iter().rev().find(|(_, t)| !t.trim().is_empty()) else {
        return false;
    };
    if !matches!(kind, BlockKind::Para | BlockKind::Blockquote) {
        return false;
    }
    let last = last.trim();
    let tail = last.chars().next_back().unwrap_or('.');
    if !(tail.is_alphanumeric() || matches!(tail, ',' | '-' | '–' | '—' | '(' | '“' | '$' | '£' | '€' | '%'))
    {
        return false;
    }
    if is_signature(last) {
        return false;
    }
    let words = last.split_whitespace().count();
    let mut prose = blocks
        .iter()
        .filter(|(k, t)| k.is_prose() && t.split_whitespace().count() >= 8)
        .peekable();
    if prose.peek().is_none() {
        return false;
    }
    let (closed, all) = prose.fold((0, 0), |(closed, all), (_, t)| {
        (closed + usize::from(is_closed(t)), all + 1)
    });
    if all == 1 && words >= 8 {
        // the only paragraph: it breaks off if it ends sentences elsewhere, or is too long for a line
        return words >= 10;
    }
    let least = if is_page { 8 } else { 3 };
    words >= least && closed * 2 >= all
}

/// A line that needs no full stop: a name, an agency, an end mark, an address, a credit.
fn is_signature(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let lower = text.to_lowercase();
    if words
        .last()
        .is_some_and(|w| w.contains('@') || w.contains("://") || w.starts_with("www.") || w.starts_with('#'))
    {
        return true;
    }
    let credit = [
        "reporting by",
        "additional reporting",
        "editing by",
        "written by",
        "by ",
        "source:",
        "photo",
        "image:",
        "©",
        "copyright",
        "(c)",
        "contact",
        "follow ",
        "read more",
        "related:",
        "tags:",
        "with files from",
        "with inputs from",
        "tel",
        "phone",
    ];
    if words.len() <= 24 && credit.iter().any(|c| lower.starts_with(c)) {
        return true;
    }
    let small = |w: &str| {
        matches!(
            w,
            "of" | "the"
                | "and"
                | "for"
                | "in"
                | "de"
                | "von"
                | "van"
                | "der"
                | "la"
                | "le"
                | "at"
                | "on"
                | "y"
                | "et"
                | "und"
                | "to"
                | "with"
                | "by"
                | "from"
        )
    };
    let capital = |w: &&str| {
        w.chars()
            .find(|c| c.is_alphanumeric())
            .is_none_or(|c| !c.is_lowercase())
            || small(w)
    };
    words.len() <= 8 && words.iter().all(capital) && words.last().is_none_or(|w| !small(w))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(last: &str, cut: bool) {
        let para = |t: &str| (BlockKind::Para, t.to_owned());
        let blocks = [
            para("The council met on Monday to vote on the new harbour wall."),
            para("“It will hold,” the mayor said after the vote was counted."),
            para(last),
        ];
        assert_eq!(breaks_off(&blocks, false), cut, "{last:?}");
    }

    #[test]
    fn mid_sentence_or_not() {
        check("Meanwhile, the city’s share of the 22", true);
        check("The wall, which engineers say will", true);
        check("He paid $", true);
        check("The vote was,", true);
        check("The vote was close.", false);
        check("“We are done”", false);
        check("Reuters", false);
        check("ENDS", false);
        check("Reporting by Ann Lee; editing by Bo Roe", false);
        check("Ann Lee, Port Gazette", false);
        check("© 2025 Port Gazette", false);
        check("desk@gazette.example", false);
        check("###", false);
        check("Read the full report at https://port.example/r", false);
    }

    #[test]
    fn headings_lists_and_lone_fragments_are_whole() {
        let para = |t: &str| (BlockKind::Para, t.to_owned());
        let body = "The council met on Monday to vote on the new harbour wall.";
        for kind in [BlockKind::Heading, BlockKind::Item, BlockKind::Caption] {
            assert!(!breaks_off(
                &[para(body), (kind, "What the council will do next".into())],
                false
            ));
        }
        assert!(!breaks_off(&[para("Hello there")], false));
        assert!(!breaks_off(&[], false));
        assert!(breaks_off(
            &[para(
                "The minister arrived in Harbour City on Monday and was due to"
            )],
            false
        ));
    }
}
