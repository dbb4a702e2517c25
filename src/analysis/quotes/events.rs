//! The quotation marks of one block, each with the sides it can stand on.
//!
//! A block comes in; every character (or pair of characters) that may be a quotation mark goes out with its
//! family and whether it leans left or right. It refuses to pair them.

use crate::text::Span;

/// Which marks belong to one convention.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Family {
    /// “ ” and a closing ” used on both sides.
    Curly,
    /// " on both sides.
    Straight,
    /// Two single ones: `` '' on either side.
    Typewriter,
    /// ‘ ’.
    CurlySingle,
    /// ' on both sides.
    StraightSingle,
    /// « » and » «.
    Angle,
    /// ‹ › and › ‹.
    AngleSingle,
    /// „ “ and „ ”.
    Low,
    /// ‚ ‘.
    LowSingle,
    /// 「 」.
    Corner,
    /// 『 』.
    CornerDouble,
    /// The dash of dialogue.
    Dash,
    /// No marks: a turn of a transcript, after its label.
    Label,
}

impl Family {
    /// Single marks, which are apostrophes as often.
    #[must_use]
    pub fn is_single(self) -> bool {
        matches!(self, Self::CurlySingle | Self::StraightSingle)
    }

    fn is_english_double(self) -> bool {
        matches!(self, Self::Curly | Self::Straight | Self::Typewriter)
    }

    /// Two marks that stand for one another: “ and ", but not “ and ‘.
    #[must_use]
    pub(super) fn same_level(self, other: Self) -> bool {
        self == other
            || (self.is_english_double() && other.is_english_double())
            || (self.is_single() && other.is_single())
    }

    /// The families whose opening mark is low, and whose closing mark opens elsewhere: „so“.
    pub(super) fn is_low(self) -> bool {
        matches!(self, Self::Low | Self::LowSingle)
    }

    /// May a mark of `other` close what a mark of this family opened?
    pub(super) fn closed_by(self, other: Self) -> bool {
        match self {
            Self::Low => other == Self::Curly || other == Self::Straight,
            Self::LowSingle => other == Self::CurlySingle,
            _ => self.same_level(other),
        }
    }
}

/// Where the words stand that a mark belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// It opens.
    Left,
    /// It closes.
    Right,
    /// Both can be.
    Either,
}

/// One mark.
#[derive(Debug, Clone, Copy)]
pub(super) struct Event {
    pub span: Span,
    pub family: Family,
    pub side: Side,
    /// Right after the letter s.
    pub after_s: bool,
}

impl Event {
    /// May it open a stretch?
    pub(super) fn may_open(self, inside: bool) -> bool {
        match self.side {
            Side::Left => true,
            Side::Either => !inside && !self.family.is_single(),
            Side::Right => false,
        }
    }
}

/// Words that open with an apostrophe.
const ELIDED: &[&str] = &[
    "em", "til", "till", "cause", "n", "tis", "twas", "bout", "round", "kay",
];

/// All marks of the block `within`, in text order. Linear.
pub(super) fn events_of(text: &str, within: Span) -> Vec<Event> {
    let block = within.cut(text);
    let mut events = Vec::new();
    let mut next = 0;
    // letters, digits and spaces go by as bytes
    let marked = |b: &u8| matches!(b, b'"' | b'\'' | b'`') || !b.is_ascii();
    while let Some(skipped) = block
        .as_bytes()
        .get(next..)
        .and_then(|rest| rest.iter().position(marked))
    {
        let i = next + skipped;
        let Some(c) = block.get(i..).and_then(|rest| rest.chars().next()) else {
            break;
        };
        let mut end = i + c.len_utf8();
        next = end;
        let Some(mut family) = family_of(c) else {
            continue;
        };
        let before = block.get(..i).and_then(|head| head.chars().next_back());
        if matches!(c, '`' | '\'') && block.get(end..).is_some_and(|rest| rest.starts_with(c)) {
            end += 1;
            next = end;
            family = Family::Typewriter;
        }
        let rest = block.get(end..).unwrap_or_default();
        let side = side_of(c, family, before, rest);
        if let Some(side) = side {
            events.push(Event {
                span: Span::snap(text, within.start() + i, within.start() + end),
                family,
                side,
                after_s: matches!(before, Some('s' | 'S')),
            });
        }
    }
    events
}

fn family_of(c: char) -> Option<Family> {
    Some(match c {
        '“' | '”' | '‟' => Family::Curly,
        '"' | '＂' => Family::Straight,
        '‘' | '’' | '‛' => Family::CurlySingle,
        '\'' | '`' => Family::StraightSingle,
        '«' | '»' => Family::Angle,
        '‹' | '›' => Family::AngleSingle,
        '„' => Family::Low,
        '‚' => Family::LowSingle,
        '「' | '」' => Family::Corner,
        '『' | '』' => Family::CornerDouble,
        _ => return None,
    })
}

/// Which way the mark `c` leans between `before` and `rest`; none for an apostrophe inside a word.
fn side_of(c: char, family: Family, before: Option<char>, rest: &str) -> Option<Side> {
    let after = rest.chars().next();
    let word_before = before.is_some_and(char::is_alphanumeric);
    let word_after = after.is_some_and(char::is_alphanumeric);
    if family.is_single() && word_before && word_after {
        return None;
    }
    if matches!(c, '„' | '‚' | '「' | '『' | '`') {
        return Some(Side::Left);
    }
    if matches!(c, '」' | '』') {
        return Some(Side::Right);
    }
    let open_before = before.is_none_or(|b| b.is_whitespace() || "([{“‘«„‚\"'—–-/:¡¿".contains(b));
    let open_after = after.is_none_or(|a| a.is_whitespace() || ")]},.;:!?…”’»\"'—–-/“‘«".contains(a));
    let side = match (open_before, open_after) {
        (true, false) => Side::Left,
        (false, true) => Side::Right,
        _ => match c {
            '“' | '‘' | '«' | '‹' => Side::Left,
            '”' | '»' | '›' => Side::Right,
            '’' | '\'' if family.is_single() => {
                if before.is_none_or(char::is_whitespace) {
                    Side::Left
                } else {
                    Side::Right
                }
            }
            _ => {
                let space_before = before.is_none_or(char::is_whitespace);
                let space_after = after.is_none_or(char::is_whitespace);
                match (space_before, space_after) {
                    (true, false) => Side::Left,
                    (false, true) => Side::Right,
                    _ => Side::Either,
                }
            }
        },
    };
    if family.is_single() && side == Side::Left && !opens_single(c, rest) {
        return None;
    }
    Some(side)
}

/// ’em, ’til and ’90s open with an apostrophe, not with a mark.
fn opens_single(c: char, rest: &str) -> bool {
    let word: String = rest
        .chars()
        .take_while(|c| c.is_alphanumeric())
        .take(6)
        .flat_map(char::to_lowercase)
        .collect();
    if c == '’' {
        return false;
    }
    if ELIDED.contains(&word.as_str()) {
        return false;
    }
    let opens_number = word.chars().next().is_some_and(char::is_numeric);
    !(opens_number && word.len() <= 3)
}
