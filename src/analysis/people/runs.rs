//! Runs of capitals: the stretches of tokens that may hold a name.
//!
//! Words come in, half-open ranges of tokens go out, in text order and without overlap. It refuses to say
//! what a run names, or how many names it holds.

use super::lexicon::Kind;
use super::words::{Shape, Words};
use crate::text::token::TokenKind;

/// Tokens `first..last`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Run {
    /// First token.
    pub first: usize,
    /// The token after the last.
    pub last: usize,
}

/// All runs of the page. Linear: every run is at most [`LONGEST`] tokens.
#[must_use]
pub fn find_runs(words: &Words) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut at = 0;
    while at < words.all.len() {
        if !may_open(words, at) {
            at += 1;
            continue;
        }
        let last = extend(words, at);
        runs.push(Run { first: at, last });
        at = last.max(at + 1);
    }
    runs
}

/// Longest run in tokens ("Greater New Orleans Fair Housing Action Center" has seven).
const LONGEST: usize = 24;

fn may_open(words: &Words, i: usize) -> bool {
    words.capital(i) && !names_nobody(words, i) && !party_label(words.cut(i)) || small_opening(words, i)
}

/// "R-Ky.", "D-Newport": a party and a seat.
fn party_label(word: &str) -> bool {
    ["R-", "D-", "I-"]
        .iter()
        .any(|p| word.starts_with(p) && word.len() > 3)
}

/// "de Blasio", "bin Laden", "von der Leyen": a small word opens the name where no capital stands before it.
fn small_opening(words: &Words, i: usize) -> bool {
    let small = |i: usize| {
        matches!(
            words.cut(i),
            "bin" | "ibn" | "bint" | "von" | "van" | "de" | "del" | "di" | "der" | "den" | "al" | "el"
        )
    };
    let named = |i: usize| words.capital(i) && !words.is(i, Kind::Common) && !names_nobody(words, i);
    small(i) && (named(i + 1) || small(i + 1) && named(i + 2))
}

/// "Monday", "I", "April 5": a capital by rule of spelling. "April Ryan" is a name.
fn names_nobody(words: &Words, i: usize) -> bool {
    let plain_next =
        words.capital(i + 1) && !words.is(i + 1, Kind::Common) && !words.is(i + 1, Kind::NotName);
    let first_name = words.is(i, Kind::First) && plain_next;
    let initial = words.get(i).is_some_and(|w| w.shape == Shape::Initial) && words.capital(i + 1);
    words.is(i, Kind::NotName) && !first_name && !initial
}

fn extend(words: &Words, first: usize) -> usize {
    let mut last = first + 1;
    while last < first + LONGEST {
        let step = step(words, first, last);
        if step == 0 {
            break;
        }
        last += step;
    }
    last
}

/// How many tokens the run `first..last` goes on by: none where it ends.
fn step(words: &Words, first: usize, last: usize) -> usize {
    let Some(next) = words.get(last) else { return 0 };
    if next.first && !words.cut(last - 1).ends_with('.') || !same_block(words, last - 1, last) {
        return 0;
    }
    if next.is_capital() {
        // "Yin Myint May, 60"
        let month = matches!(words.cut(last), "May" | "April" | "June" | "August")
            && last >= first + 2
            && !next.opens
            && words.cut(last + 1) == ","
            && !(first..last).any(|i| words.is(i, Kind::Common) || words.is(i, Kind::Place));
        if month {
            return 1;
        }
        return usize::from(!names_nobody(words, last) || words.is(last, Kind::Suffix));
    }
    let follows = |n: usize| words.capital(last + n) && !names_nobody(words, last + n);
    match words.cut(last) {
        // "Sen. Lee", "St. Louis", "Inc."
        "." if words.touch(last - 1)
            && first + 1 < last
            && matches!(
                words.cut(last - 1),
                "Jr" | "Sr" | "Inc" | "Corp" | "Ltd" | "Co" | "Bros"
            ) =>
        {
            1
        }
        "." if words.touch(last - 1) && abbreviated(words, last - 1) => {
            let breaks = words
                .get(last + 1)
                .is_some_and(|w| w.first && !words.is(last - 1, Kind::Title));
            usize::from(follows(1) && !breaks)
        }
        "&" if follows(1) => 1,
        "," if suffix_after(words, last) => 1,
        "of" | "for" | "on" if takes_of(words, first, last) => {
            if follows(1) {
                1
            } else if words.cut(last + 1) == "the" && follows(2) {
                2
            } else {
                0
            }
        }
        "and" if takes_and(words, first, last) && follows(1) && !words.is(last + 1, Kind::First) => 1,
        _ if next.is(Kind::Particle) && words.get(last - 1).is_some_and(|w| w.shape != Shape::Upper) => {
            if follows(1) {
                1
            } else if words.is(last + 1, Kind::Particle) && follows(2) {
                2
            } else {
                0
            }
        }
        _ if words
            .page
            .tokens
            .get(last)
            .is_some_and(|t| t.kind == TokenKind::Possessive) =>
        {
            usize::from(words.known(first, last + 1).is(Kind::Org))
        }
        _ => 0,
    }
}

fn same_block(words: &Words, a: usize, b: usize) -> bool {
    let tokens = &words.page.tokens;
    match (tokens.get(a), tokens.get(b)) {
        (Some(a), Some(b)) => words
            .page
            .text
            .get(a.span.end()..b.span.start())
            .is_some_and(|gap| !gap.contains('\n')),
        _ => false,
    }
}

/// A word that is written with a final dot before a name.
fn abbreviated(words: &Words, i: usize) -> bool {
    let word = words.cut(i);
    words.is(i, Kind::Title) && word.len() <= 5
        || matches!(
            word,
            "St" | "Ste"
                | "Mt"
                | "Ft"
                | "Jr"
                | "Sr"
                | "Wm"
                | "Geo"
                | "Chas"
                | "Thos"
                | "Jos"
                | "Sec"
                | "Asst"
                | "Lt"
        )
}

/// ", Inc." and ", Jr." belong to the name before them.
fn suffix_after(words: &Words, comma: usize) -> bool {
    matches!(
        words.cut(comma + 1),
        "Inc" | "Jr" | "Sr" | "LLC" | "LLP" | "Ltd" | "III" | "Corp"
    )
}

fn takes_of(words: &Words, first: usize, last: usize) -> bool {
    let head = last - 1;
    match words.cut(last) {
        "of" => {
            words.is(head, Kind::OfHead) || (first..last).any(|i| words.is(i, Kind::OfHead) && i + 2 >= last)
        }
        "for" => matches!(
            words.cut(head),
            "Center"
                | "Centre"
                | "Centers"
                | "Institute"
                | "Committee"
                | "Council"
                | "Campaign"
                | "Citizens"
                | "Americans"
                | "Foundation"
                | "Association"
                | "Agency"
                | "Fund"
                | "Coalition"
                | "Alliance"
                | "Office"
                | "Students"
                | "Society"
                | "Organization"
                | "Centres"
                | "Mothers"
                | "Veterans"
                | "Party"
                | "Commission"
                | "Physicians"
                | "Network"
                | "Secretary"
                | "Minister"
        ),
        _ => matches!(
            words.cut(head),
            "Committee" | "Commission" | "Council" | "Center" | "Conference" | "Subcommittee"
        ),
    }
}

/// "Department of Health and Human Services": "and" goes on only after "of" or "for".
fn takes_and(words: &Words, first: usize, last: usize) -> bool {
    let heads = [
        "Department",
        "Ministry",
        "Office",
        "Bureau",
        "Committee",
        "Commission",
        "Secretary",
        "Institute",
        "Agency",
        "Centers",
        "Center",
        "Minister",
        "School",
        "Faculty",
        "Subcommittee",
        "Administration",
    ];
    (first..last).any(|i| heads.contains(&words.cut(i)))
        && (first..last).any(|i| matches!(words.cut(i), "of" | "for" | "on"))
        && !words.known(last - 1, last).is(Kind::Place)
}
