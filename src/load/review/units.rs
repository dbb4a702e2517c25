//! A whole as units: rules, headings, lines, paragraphs.
//!
//! Text or the blocks of a mail come in, units with their places go out. It refuses to judge what a unit is for.

use super::signs;
use crate::article::BlockKind;
use crate::load::ending::is_closed;
use crate::load::html::PageBlock;
use crate::load::plain::{Para, paragraphs};
use crate::load::title::ends_in_initials;

/// What a unit looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    /// "-----", "* * *", "=====".
    Rule(Rule),
    /// Marked as one: "## The wall", or a line above "=====".
    Heading(u8),
    /// Short, or without a full stop.
    Line,
    /// A whole sentence of some length, or a long piece of one.
    Prose,
}

/// What parts, by its looks: two rules part the same things where they look the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Rule {
    /// The character it is drawn with.
    pub mark: char,
    /// Without spaces between.
    pub solid: bool,
    /// Five characters or more.
    pub long: bool,
}

/// One unit.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Unit {
    /// Its words; of a marked heading without its marks.
    pub text: String,
    /// What it looks like.
    pub sort: Sort,
    /// Lines or blocks, half-open.
    pub lines: (usize, usize),
    /// An empty line before it, or nothing.
    pub gap: bool,
    /// An empty line behind it.
    pub gap_after: bool,
    /// All of it is a link: a headline that leads to its article.
    pub linked: bool,
}

/// Links of a mail that stand where headlines do have this level.
pub(super) const LINK_LEVEL: u8 = 7;

impl Unit {
    /// As the judge of titles wants it.
    pub fn para(&self) -> Para {
        Para {
            text: self.text.clone(),
            lines: self.lines.1 - self.lines.0,
            gap_after: self.gap_after,
            first: self.lines.0,
        }
    }
}

/// The units of a text. In Markdown a line above any rule is a heading, else only above one of its own length.
pub(super) fn of_text(text: &str, markdown: bool) -> Vec<Unit> {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    let mut units = Vec::new();
    let mut open = 0; // the first line of the words that are not units yet
    let mut fenced = false;
    for (n, line) in lines.iter().enumerate() {
        if markdown && (line.trim_start().starts_with("```") || line.trim_start().starts_with("~~~")) {
            fenced = !fenced;
            continue;
        }
        if fenced {
            continue;
        }
        let before = n
            .checked_sub(1)
            .and_then(|b| lines.get(b))
            .map_or("", |l| l.trim());
        let apart = n < 2
            || lines
                .get(n - 2)
                .is_none_or(|l| l.trim().is_empty() || rule(l).is_some());
        let bare = line.trim();
        if let Some(found) = rule(bare) {
            if apart && open < n && underlines(bare, before, markdown) {
                words(&lines, open, n - 1, &mut units);
                let level = if found.mark == '=' { 1 } else { 2 };
                put(&mut units, before, Sort::Heading(level), (n - 1, n + 1), &lines);
            } else {
                words(&lines, open, n, &mut units);
                put(&mut units, bare, Sort::Rule(found), (n, n + 1), &lines);
            }
            open = n + 1;
        } else if open == n && signs::field(bare).is_some() {
            put(&mut units, bare, Sort::Line, (n, n + 1), &lines);
            open = n + 1;
        } else if bare.is_empty() && open == n {
            open = n + 1;
        } else if let Some((level, title)) = heading(bare) {
            words(&lines, open, n, &mut units);
            put(&mut units, title, Sort::Heading(level), (n, n + 1), &lines);
            open = n + 1;
        }
    }
    words(&lines, open, lines.len(), &mut units);
    units
}

/// The units of a mail's blocks.
pub(super) fn of_blocks(blocks: &[PageBlock]) -> Vec<Unit> {
    let unit = |(n, b): (usize, &PageBlock)| {
        let whole_link = b.linked * 10 >= b.text.len() * 9 && b.text.split_whitespace().count() >= 4;
        let sort = match b.kind {
            BlockKind::Heading => Sort::Heading(u8::try_from(b.level).unwrap_or(6)),
            BlockKind::Para | BlockKind::Item if whole_link => Sort::Heading(LINK_LEVEL),
            BlockKind::Para if b.linked * 2 < b.text.len().max(1) => sort_of(&b.text),
            _ => Sort::Line,
        };
        Unit {
            text: b.text.clone(),
            sort,
            lines: (n, n + 1),
            gap: true,
            gap_after: true,
            linked: b.href.is_some() && b.linked * 10 >= b.text.len() * 9,
        }
    };
    blocks.iter().enumerate().map(unit).collect()
}

fn put(units: &mut Vec<Unit>, text: &str, sort: Sort, at: (usize, usize), lines: &[&str]) {
    let empty = |n: Option<usize>| n.is_none_or(|n| lines.get(n).is_none_or(|l| l.trim().is_empty()));
    units.push(Unit {
        text: text.to_owned(),
        sort,
        lines: at,
        gap: empty(at.0.checked_sub(1)),
        gap_after: empty(Some(at.1)),
        linked: false,
    });
}

/// The paragraphs of `from..to`.
fn words(lines: &[&str], from: usize, to: usize, units: &mut Vec<Unit>) {
    let Some(run) = lines.get(from..to).filter(|run| !run.is_empty()) else {
        return;
    };
    for para in paragraphs(&run.join("\n")) {
        let first = from + para.first;
        let sort = sort_of(&para.text);
        put(units, &para.text, sort, (first, first + para.lines), lines);
    }
}

fn sort_of(text: &str) -> Sort {
    let words = text.split_whitespace().take(20).count();
    // the first byte of a character beyond U+3040 is 0xe3 at least
    let wide = text.bytes().any(|b| b >= 0xe3);
    let dense = if wide {
        text.chars().filter(|c| *c >= '\u{3040}').take(40).count()
    } else {
        0
    };
    let bare = text.trim_end_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '.' | '?' | '!' | '…'));
    // "Who will pay for the wall?", "Port deal divides the U.S."
    let open = (bare.ends_with(['?', '!']) || ends_in_initials(bare)) && words < 16;
    if words >= 20 || dense >= 40 || (words >= 8 && is_closed(text) && !open) {
        Sort::Prose
    } else {
        Sort::Line
    }
}

/// "-----", "* * *", "=== 2 ===".
fn rule(line: &str) -> Option<Rule> {
    let line = line.trim();
    let mark = line.chars().next().filter(|c| "-*=_~—–─━═".contains(*c))?;
    let drawn = line.chars().filter(|c| *c == mark).count();
    let (mut spaces, mut others) = (0, String::new());
    for c in line.chars().filter(|c| *c != mark) {
        if c.is_whitespace() {
            spaces += 1;
        }
        others.push(c);
    }
    let bare = others.trim();
    // a number between two rules parts as well: "--- 2 ---", "=== Article 2 ==="
    let numbered = bare.len() <= 16
        && bare.bytes().any(|b| b.is_ascii_digit())
        && bare.split_whitespace().count() <= 3
        && line.ends_with(mark)
        && drawn >= 6;
    (drawn >= 3 && (bare.is_empty() || numbered)).then_some(Rule {
        mark,
        solid: spaces == 0 || numbered,
        long: drawn >= 5,
    })
}

/// "## The wall", "== The wall ==".
fn heading(line: &str) -> Option<(u8, &str)> {
    let hashes = line.bytes().take_while(|b| *b == b'#').count();
    if (1..=6).contains(&hashes) {
        let title = line
            .get(hashes..)?
            .strip_prefix(' ')?
            .trim()
            .trim_end_matches('#')
            .trim_end();
        return (!title.is_empty()).then_some((u8::try_from(hashes).unwrap_or(6), title));
    }
    let drawn = line.bytes().take_while(|b| *b == b'=').count();
    let title = line.strip_suffix("==")?.trim_matches('=').trim();
    (drawn >= 2 && title.contains(char::is_alphabetic)).then_some((1, title))
}

/// Does the rule underline the line above it? "Council votes for wall" over as many signs.
fn underlines(rule: &str, above: &str, markdown: bool) -> bool {
    let (drawn, cols) = (rule.chars().count(), above.chars().count());
    let fits = drawn * 10 >= cols * 6 && drawn * 10 <= cols * 14;
    let is_line = cols > 2
        && cols <= 160
        && (!is_closed(above) || above.ends_with(['?', '!']) || ends_in_initials(above));
    let is_setext = markdown && (rule.starts_with('=') || rule.starts_with('-')) && !rule.contains(' ');
    is_line && (fits || is_setext) && self::rule(above).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_and_what_only_looks_like_one() {
        for (line, mark, solid, long) in [
            ("---", '-', true, false),
            ("==========", '=', true, true),
            ("* * *", '*', false, false),
            ("----- 2 -----", '-', true, true),
        ] {
            assert_eq!(rule(line), Some(Rule { mark, solid, long }), "{line}");
        }
        for line in [
            "- a wall",
            "--",
            "-30-",
            "***bold***",
            "*** Wall ***",
            "###",
            "2025-10-27",
        ] {
            assert_eq!(rule(line), None, "{line}");
        }
    }

    #[test]
    fn headings_are_marked_or_underlined() {
        let sorts = |text: &str, md| of_text(text, md).iter().map(|u| u.sort).collect::<Vec<_>>();
        let text = "The wall holds\n==============\n\nThe council met on Monday to vote on the wall.\n-----\nThe gate\n";
        let dashes = Sort::Rule(Rule {
            mark: '-',
            solid: true,
            long: true,
        });
        assert_eq!(
            sorts(text, false),
            [Sort::Heading(1), Sort::Prose, dashes, Sort::Line]
        );
        assert_eq!(
            sorts("The wall and the gate\n---\n\nx", true),
            [Sort::Heading(2), Sort::Line]
        );
        assert_eq!(
            sorts("# Wall\n## Gate", false),
            [Sort::Heading(1), Sort::Heading(2)]
        );
        assert!(
            sorts("```\n# no heading\n---\n```", true)
                .iter()
                .all(|s| *s == Sort::Line)
        );
        assert_eq!(of_text("== The wall ==", false)[0].text, "The wall");
    }
}
