//! Plain text: its layout told, its lines joined to paragraphs, its title found where it shows one.
//!
//! Decoded text comes in, a draft goes out in which every character but white space is kept. It refuses to
//! take a paragraph for a title, and to take a short line for a heading without a reason.

use super::draft::Draft;
use super::ending::is_closed;
use super::{head, title};
use crate::article::BlockKind;

/// Longest line, in characters, of a text that was wrapped by hand or by a mail program.
const WRAPPED_AT: usize = 140;

/// One line without the white space at its sides.
#[derive(Debug, Clone, Copy)]
struct Line<'a> {
    text: &'a str,
    /// White space before it, in columns.
    indent: usize,
    /// Characters.
    cols: usize,
}

/// One paragraph before it has a kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Para {
    /// Its lines, joined.
    pub text: String,
    /// How many lines it stood on.
    pub lines: usize,
    /// An empty line follows it.
    pub gap_after: bool,
    /// Its first line, counted from zero.
    pub first: usize,
}

/// Reads a plain text. `all_body` says that a title is known, so that none is looked for.
pub(super) fn read(text: &str, all_body: bool) -> Draft {
    let text = text.replace('\t', "    ");
    let text = crate::text::sanitise::clean_block(&text);
    let mut paras = paragraphs(&text);
    let mut draft = Draft::default();
    if !all_body && title::is_title(&paras) {
        draft.title = Some(paras.remove(0).text);
    }
    let kinds = kinds(&paras);
    draft.blocks = kinds
        .into_iter()
        .zip(paras)
        .map(|(kind, para)| (kind, para.text))
        .collect();
    draft.bylines = head::bylines_in_head(&draft.blocks);
    draft
}

/// Lines joined to paragraphs, whatever the layout: an empty line between two, one paragraph a line, or
/// lines wrapped at a width.
pub(super) fn paragraphs(text: &str) -> Vec<Para> {
    let lines: Vec<Line> = text
        .split('\n')
        .map(|raw| {
            let bare = raw.trim();
            Line {
                text: bare,
                indent: raw.chars().take_while(|c| c.is_whitespace()).count(),
                cols: bare.chars().count(),
            }
        })
        .collect();
    let width = wrapped_at(&lines);
    let spaced = lines
        .split(|l| l.text.is_empty())
        .filter(|chunk| !chunk.is_empty())
        .count()
        >= 3;
    let mut paras: Vec<Para> = Vec::new();
    let mut before: Option<Line> = None;
    let mut in_item = false;
    for (n, line) in lines.into_iter().enumerate() {
        if line.text.is_empty() {
            if let Some(last) = paras.last_mut() {
                last.gap_after = true;
            }
            before = None;
            continue;
        }
        let joins = before.is_some_and(|b| goes_on(b, line, width, spaced, in_item));
        match paras.last_mut() {
            Some(last) if joins => {
                join(&mut last.text, line.text);
                last.lines += 1;
            }
            _ => {
                in_item = marker(line.text).is_some();
                paras.push(Para {
                    text: line.text.to_owned(),
                    lines: 1,
                    gap_after: false,
                    first: n,
                });
            }
        }
        before = Some(line);
    }
    paras
}

/// The width at which the lines were wrapped, if they were: no line is longer, and breaks fall inside
/// sentences.
fn wrapped_at(lines: &[Line]) -> Option<usize> {
    let (mut breaks, mut inside, mut lower) = (0, 0, 0);
    let mut widths = Vec::new();
    for pair in lines.windows(2) {
        let [a, b] = pair else { continue };
        if a.text.is_empty() || b.text.is_empty() {
            continue;
        }
        breaks += 1;
        let open = !is_closed(a.text);
        inside += usize::from(open);
        lower += usize::from(open && !starts_new(b.text));
        if a.text.contains(' ') || a.cols <= WRAPPED_AT {
            widths.push(a.cols);
        }
    }
    if breaks == 0 || widths.is_empty() {
        return None;
    }
    widths.sort_unstable();
    let width = *widths.get(widths.len() * 95 / 100).or(widths.last())?;
    let wraps = (20..=WRAPPED_AT).contains(&width) && inside * 10 >= breaks * 4 && lower * 10 >= breaks * 3;
    wraps.then(|| widths.last().copied().unwrap_or(width).clamp(width, WRAPPED_AT))
}

/// Does `line` go on with the paragraph of the line `before` it?
fn goes_on(before: Line, line: Line, width: Option<usize>, spaced: bool, in_item: bool) -> bool {
    if marker(line.text).is_some() {
        return false;
    }
    let Some(width) = width else {
        // one paragraph a line; a line that opens with a small letter after an open end is a stray break
        return before.cols >= 30
            && before.text.ends_with(|c: char| c.is_alphanumeric() || c == ',')
            && line.text.starts_with(char::is_lowercase);
    };
    if line.indent >= before.indent + 2 && !in_item {
        return false;
    }
    let ended = is_closed(before.text) && starts_new(line.text);
    if !ended {
        // a short line without a full stop above a line with a capital: a heading or an address
        let short = before.cols * 2 < width && !is_closed(before.text) && starts_new(line.text);
        return !short;
    }
    let word = line
        .text
        .split_whitespace()
        .next()
        .map_or(0, |w| w.chars().count());
    let room = before.cols + 1 + word <= width;
    let ragged = if spaced { 6 } else { 9 };
    !(room && before.cols * 10 < width * ragged)
}

/// Joins two lines of one paragraph: no space inside a word that was cut at its hyphen, nor between two
/// signs of a script without spaces.
fn join(text: &mut String, line: &str) {
    let last = text.chars().next_back().unwrap_or(' ');
    let first = line.chars().next().unwrap_or(' ');
    let before = text.chars().nth_back(1).unwrap_or(' ');
    let hyphen = last == '-' && before.is_alphabetic() && first.is_lowercase();
    if !(hyphen || (is_cjk(last) && is_cjk(first))) {
        text.push(' ');
    }
    text.push_str(line);
}

fn is_cjk(c: char) -> bool {
    matches!(c, '\u{3000}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ff60}')
}

/// Could a sentence start here?
fn starts_new(text: &str) -> bool {
    let bare = text.trim_start_matches(['"', '\'', '“', '‘', '«', '(', '[', '¿', '¡', '„']);
    bare.chars().next().is_some_and(|c| {
        c.is_uppercase() || c.is_ascii_digit() || (bare.len() < text.len() && !c.is_lowercase())
    })
}

/// What opens an item of a list, and its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Marker {
    Bullet(char),
    Number(u32),
}

/// "• The wall", "- The wall", "3. The wall", "3) The wall".
fn marker(text: &str) -> Option<Marker> {
    let mut chars = text.chars();
    let first = chars.next()?;
    if matches!(first, '•' | '‣' | '◦' | '▪' | '●' | '*' | '-' | '–' | '+' | '·') {
        return (chars.next() == Some(' ')).then_some(Marker::Bullet(first));
    }
    let digits = text.find(|c: char| !c.is_ascii_digit())?;
    let number = text.get(..digits)?.parse().ok()?;
    let rest = text.get(digits..)?;
    ((1..=3).contains(&digits) && (rest.starts_with(". ") || rest.starts_with(") ")))
        .then_some(Marker::Number(number))
}

/// The kind of each paragraph, on evidence alone.
fn kinds(paras: &[Para]) -> Vec<BlockKind> {
    let markers: Vec<Option<Marker>> = paras.iter().map(|p| marker(&p.text)).collect();
    let prose = |p: &&Para| p.text.split_whitespace().take(8).count() == 8;
    let (closed, all) = paras
        .iter()
        .filter(prose)
        .fold((0, 0), |(c, n), p| (c + usize::from(is_closed(&p.text)), n + 1));
    // a text whose paragraphs do not end in full stops says nothing by leaving one out
    let stops_tell = all >= 2 && closed * 10 >= all * 7;
    paras
        .iter()
        .enumerate()
        .map(|(i, para)| {
            let beside = |j: Option<usize>| j.and_then(|j| markers.get(j)).copied().flatten();
            if let Some(own) = markers.get(i).copied().flatten()
                && is_item(own, beside(i.checked_sub(1)), beside(Some(i + 1)))
            {
                return BlockKind::Item;
            }
            let next = paras.get(i + 1);
            if stops_tell && i > 0 && next.is_some_and(|n| is_heading(para, n)) {
                BlockKind::Heading
            } else {
                BlockKind::Para
            }
        })
        .collect()
}

/// A marked paragraph is an item beside another of its kind: a dash alone may open a line of dialogue, a
/// number a sentence.
fn is_item(own: Marker, before: Option<Marker>, after: Option<Marker>) -> bool {
    match own {
        Marker::Bullet('•' | '‣' | '◦' | '▪') => true,
        Marker::Bullet('–') => false,
        Marker::Bullet(_) => before == Some(own) || after == Some(own),
        Marker::Number(n) => {
            after == Some(Marker::Number(n.saturating_add(1)))
                || (n > 1 && before == Some(Marker::Number(n - 1)))
        }
    }
}

/// A short line with a capital and no full stop, above a whole paragraph: "What happens next".
fn is_heading(para: &Para, next: &Para) -> bool {
    if para.lines != 1 || para.text.len() > 4 * 80 {
        return false;
    }
    let words = para.text.split_whitespace().take(11).count();
    let stands_apart = para.gap_after || words <= 6;
    words <= 10
        && para.text.chars().count() <= 80
        && stands_apart
        && starts_new(&para.text)
        && para
            .text
            .ends_with(|c: char| c.is_alphanumeric() || c == '?' || c == '’')
        && (para.text.ends_with('?') || !is_closed(&para.text))
        && !head::is_head_line(&para.text)
        && !para.text.contains(['@', '|', '©'])
        && !para.text.contains("://")
        && is_closed(&next.text)
        && next.text.split_whitespace().nth(11).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: &str =
        "The council met on Monday to vote on the new harbour wall, which has been planned for years.";
    const TWO: &str =
        "“It will hold,” Mayor Ann Lee said after the vote, and left the hall without another word.";
    const THREE: &str = "Work starts in March and is to take two years, the city’s engineers say.";

    fn texts(text: &str) -> Vec<String> {
        paragraphs(text).into_iter().map(|p| p.text).collect()
    }

    fn wrap(text: &str, cols: usize) -> String {
        let mut out = String::new();
        let mut at = 0;
        for word in text.split(' ') {
            let n = word.chars().count();
            if at > 0 && at + 1 + n > cols {
                out.push('\n');
                at = 0;
            } else if at > 0 {
                out.push(' ');
                at += 1;
            }
            out.push_str(word);
            at += n;
        }
        out
    }

    #[test]
    fn the_three_layouts_give_the_same_paragraphs() {
        let want = [ONE, TWO, THREE].map(str::to_owned).to_vec();
        assert_eq!(texts(&format!("{ONE}\n\n{TWO}\n\n{THREE}\n")), want);
        assert_eq!(texts(&format!("{ONE}\n{TWO}\n{THREE}")), want);
        for cols in [40, 60, 72, 80] {
            let wrapped = [ONE, TWO, THREE].map(|p| wrap(p, cols));
            assert_eq!(texts(&wrapped.join("\n\n")), want, "{cols}");
        }
        let indented = [ONE, TWO, THREE].map(|p| format!("    {}", wrap(p, 60)));
        assert_eq!(texts(&indented.join("\n")), want);
        assert_eq!(
            texts(&format!("{ONE}\r\n\r\n{TWO}\r\n\r\n{THREE}").replace('\r', "")),
            want
        );
    }

    #[test]
    fn lists_keep_their_items() {
        let text = "The plan has three parts:\n\n- a wall\n- a gate that is wide enough for the ferries\n  of both lines\n- a pump\n\nIt costs 3 million.";
        let draft = read(text, true);
        let kinds: Vec<_> = draft.blocks.iter().map(|(k, _)| *k).collect();
        use BlockKind::{Item, Para};
        assert_eq!(kinds, [Para, Item, Item, Item, Para]);
    }

    #[test]
    fn a_heading_needs_its_evidence() {
        let kinds = |text: &str| {
            read(text, true)
                .blocks
                .iter()
                .map(|(k, _)| *k)
                .collect::<Vec<_>>()
        };
        use BlockKind::{Heading, Para};
        let with = format!("{ONE}\n\n{TWO}\n\nWhat happens next\n\n{THREE}\n\nPort Gazette");
        assert_eq!(kinds(&with), [Para, Para, Heading, Para, Para]);
        let none = "The wall\n\nthe gate and the pump and the rest of it all\n\nThe plan\n\nmore of the plan and nothing but the plan";
        assert!(kinds(none).iter().all(|k| *k == Para));
    }

    #[test]
    fn every_character_stays() {
        let text = format!("{ONE}\n\nBy Ann Lee\n\n* * *\n\n{TWO}\n-----\n3. {THREE}\n");
        let joined: String = texts(&text).concat();
        let bare = |t: &str| t.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        assert_eq!(bare(&joined), bare(&text));
    }

    #[test]
    fn cut_words_and_scripts_without_spaces() {
        let mut text = "a well-".to_owned();
        join(&mut text, "known pier");
        assert_eq!(text, "a well-known pier");
        let mut text = "港は".to_owned();
        join(&mut text, "閉鎖");
        assert_eq!(text, "港は閉鎖");
    }
}
