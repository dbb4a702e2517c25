//! What a run of capitals holds: titles, and the names behind and before them.
//!
//! A run comes in, pieces go out: "Ohio Gov. John Kasich" is the piece "Ohio" and the piece "John Kasich" with
//! its title. It refuses to weigh whether a piece is a person.

use rustc_hash::FxHashSet;

use super::idle::{idle, idle_piece};
use super::lexicon::Kind;
use super::openings::{cut_opening, narrow};
use super::runs::Run;
use super::words::{Shape, Words};

/// One name, cut to its own words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Piece {
    /// The tokens of the name.
    pub name: Run,
    /// The tokens of the title right before it.
    pub title: Option<Run>,
}

/// Cuts `runs` into pieces, in text order.
#[must_use]
pub fn cut_runs(words: &Words, runs: &[Run]) -> Vec<Piece> {
    let mut sure = FxHashSet::default();
    for run in runs
        .iter()
        .filter(|r| !words.get(r.first).is_some_and(|w| w.opens))
    {
        sure.insert(words.key(run.first, run.last));
    }
    let (mut told, mut loose) = (Vec::new(), Vec::new());
    for run in runs {
        let opens = words.get(run.first).is_some_and(|w| w.opens);
        if !opens || (run.last > run.first + 1 && sure.contains(&words.key(run.first, run.last))) {
            name_parts(words, *run, &mut told);
        } else {
            cut_opening(words, *run, &mut loose);
        }
    }
    for piece in &told {
        sure.insert(words.key(piece.name.first, piece.name.last));
    }
    for piece in loose {
        narrow(words, piece, &sure, &mut told);
    }
    told.sort_by_key(|p| p.name.first);
    told
}

/// Verbs that open a question and no name.
const ASKING: &[&str] = &[
    "Did", "Does", "Is", "Was", "Are", "Were", "Has", "Had", "Can", "Could", "Should", "Would",
];

/// Pieces of a run without idle words in front.
pub(super) fn name_parts(words: &Words, run: Run, out: &mut Vec<Piece>) {
    let Run { mut first, mut last } = run;
    while last > first && dangling(words, last - 1) {
        last -= 1;
    }
    while first < last && !words.capital(first) && !words.is(first, Kind::Particle) {
        first += 1;
    }
    if first >= last {
        return;
    }
    let known = words.known(first, last);
    if known.is(Kind::Place) || known.is(Kind::Org) {
        push(words, Run { first, last }, None, out);
        return;
    }
    if let Some(title) = last_title(words, first, last) {
        let lead = title_start(words, first, title.first);
        if lead > first {
            name_parts(words, Run { first, last: lead }, out);
        }
        if title.last < last {
            let title = Run { first: lead, ..title };
            split_names(
                words,
                Run {
                    first: title.last,
                    last,
                },
                Some(title),
                out,
            );
        } else if let Some(of) = (title.first..last).find(|&i| words.cut(i) == "of") {
            // "Vice President of Dunmore Corp."
            name_parts(words, Run { first: of + 1, last }, out);
        } else if words.is(last - 1, Kind::OrgHead) {
            push(words, Run { first, last }, None, out);
        }
        return;
    }
    split_names(words, Run { first, last }, None, out);
}

/// A mark or a small word at the end of a run belongs to no name.
fn dangling(words: &Words, i: usize) -> bool {
    !words.capital(i)
        && !(words.cut(i) == "."
            && i > 0
            && (words.is(i - 1, Kind::Suffix) || words.is(i - 1, Kind::OrgHead)))
        && !words
            .page
            .tokens
            .get(i)
            .is_some_and(|t| t.kind == crate::text::token::TokenKind::Possessive)
}

/// The last title with something behind it: in "FBI Director James Comey" the word "Director".
fn last_title(words: &Words, first: usize, last: usize) -> Option<Run> {
    let mut found = None;
    let mut i = first;
    while i < last {
        if words.is(i, Kind::Title) && is_title_here(words, first, i, last) {
            let mut end = i + 1;
            if words.cut(end) == "." {
                end += 1;
            }
            if matches!(words.cut(end), "of" | "for") && end < last {
                end = name_after_office(words, end + 1, last);
            }
            found = Some(Run {
                first: i,
                last: end.min(last),
            });
            i = end.max(i + 1);
        } else {
            i += 1;
        }
    }
    // a title at the very end names an office, not a person, unless the run is that office alone
    found.filter(|t| {
        t.last < last || t.first == first || words.is(t.first - 1, Kind::Modifier) || t.last == last
    })
}

/// "Judge" is a title in "Judge Lee", a name in "Aaron Judge", part of an organisation in "General Motors".
fn is_title_here(words: &Words, first: usize, i: usize, last: usize) -> bool {
    let next = i + 1 + usize::from(words.cut(i + 1) == ".");
    if words.cut(i) == "Miss" && !words.is(next, Kind::First) && !words.is(next, Kind::Surname) {
        return false;
    }
    // "Dr. White", but "Justice Department", "Queen City", "Executive Session"
    let dotted = next > i + 1 && words.cut(i).len() <= 4;
    let noun = next < last
        && !dotted
        && words.is(next, Kind::Common)
        && !words.is(next, Kind::First)
        && !words.is(next, Kind::Surname);
    let house = next < last
        && words.is(next, Kind::OrgHead)
        && !words.is(next, Kind::First)
        && !words.is(next, Kind::Surname);
    if house
        || noun
            && (words.is(next, Kind::OrgHead)
                || words.is(next, Kind::PlaceHead)
                || next + 1 >= last && !words.is(next, Kind::Title))
    {
        return false;
    }
    if next < last
        && words.is(next, Kind::OrgHead)
        && next + 1 >= last
        && !words.is(next, Kind::First)
        && words.is(next, Kind::Common)
    {
        return false;
    }
    if i == first {
        return next < last || words.is(i, Kind::Common);
    }
    if next >= last {
        // "Marco Rubio Secretary" does not happen; "Aaron Judge", "Larry King" do
        let named = i > first + 1 && (words.is(i - 2, Kind::Title) || words.cut(i - 2) == ".");
        let surname = words.is(i, Kind::Surname) || words.is(i, Kind::First) || named;
        return !(words.is(i - 1, Kind::First) && (i == first + 1 || surname));
    }
    // "Stephen King Jr.", "Martin Luther King"
    !words.is(i - 1, Kind::First) || words.is(next, Kind::First)
}

/// In "Director of National Intelligence James Clapper" the name starts at the first name.
fn name_after_office(words: &Words, from: usize, last: usize) -> usize {
    let mut i = from;
    while i < last {
        let open =
            words.is(i, Kind::First) && !words.known(i, i + 1).is(Kind::Place) && !words.is(i, Kind::Common)
                || i > from && words.get(i).is_some_and(|w| w.shape == Shape::Initial);
        if open && i > from && words.capital(i) {
            return i;
        }
        i += 1;
    }
    // "Secretary of State Blinken": everything up to the last common or known word is the office
    (from..last)
        .rev()
        .find(|&j| {
            words.is(j, Kind::Common)
                || words.is(j, Kind::Place)
                || words.is(j, Kind::OrgHead)
                || !words.capital(j)
        })
        .map_or(last, |j| j + 1)
}

/// Where the title begins: "White House Press" belongs to "Secretary", "Ohio" does not belong to "Gov.".
fn title_start(words: &Words, first: usize, title: usize) -> usize {
    let mut at = title;
    while at > first {
        let before = at - 1;
        if words.is(before, Kind::Modifier)
            && !(before > first && words.known(before - 1, before + 1).is(Kind::Org))
            || words.is(before, Kind::Title)
            || words.cut(before) == "." && before > first && words.is(before - 1, Kind::Title)
        {
            at = before;
        } else {
            break;
        }
    }
    at
}

/// A name that may still carry peoples, parties or places in front: "Republican Steve King".
fn split_names(words: &Words, run: Run, title: Option<Run>, out: &mut Vec<Piece>) {
    let Run { mut first, last } = run;
    while first < last && !words.capital(first) && !words.is(first, Kind::Particle) {
        first += 1;
    }
    if let Some(at) = house_behind(words, first, last) {
        push(words, Run { first, last: at }, title, out);
        push(words, Run { first: at, last }, None, out);
        return;
    }
    let split = (first + 1..last).find(|&i| {
        if !words.is(i, Kind::First) || !words.capital(i) {
            return false;
        }
        let leads = || (first..i).all(|j| lead_word(words, j, first));
        let full = i + 1 < last
            && words.capital(i + 1)
            && !words.is(i + 1, Kind::Common)
            && !words.is(i + 1, Kind::OrgHead);
        // "Crooked Hillary"
        let short = i + 1 == last
            && (first..i).all(|j| words.is(j, Kind::Common) && !words.is(j, Kind::First))
            && !words.is(i, Kind::Common);
        let headed = [Kind::OrgHead, Kind::PlaceHead, Kind::Thing]
            .iter()
            .any(|k| words.is(last - 1, *k));
        (full && !headed || short) && leads()
    });
    match split {
        Some(at) => {
            let lead = Run { first, last: at };
            push(words, lead, None, out);
            push(words, Run { first: at, last }, title, out);
        }
        None => push(words, Run { first, last }, title, out),
    }
}

/// "Kevin A. Boone Accenture", as under a letter: where the known organisation starts behind a full name.
fn house_behind(words: &Words, first: usize, last: usize) -> Option<usize> {
    if !words.is(first, Kind::First) || words.known(first, last).is(Kind::Org) {
        return None;
    }
    (first + 2..last).find(|&at| {
        let named = !words.is(at, Kind::Common) && !words.is(at, Kind::Surname) && !words.is(at, Kind::First);
        let full = words.capital(at - 1) && !words.get(at - 1).is_some_and(|w| w.shape == Shape::Initial);
        named && full && words.known(at, last).is(Kind::Org)
    })
}

/// May word `j` stand before a full name without being part of it?
fn lead_word(words: &Words, j: usize, first: usize) -> bool {
    words.is(j, Kind::People)
        || words.is(j, Kind::Common) && !words.is(j, Kind::First)
        || words.is(j, Kind::OrgHead)
        || words.is(j, Kind::Role)
        || words.is(j, Kind::Org)
        || words.is(j, Kind::Place) && !words.is(j, Kind::First)
        || words.known(first, j + 1).is(Kind::Place)
        || words.get(j).is_some_and(|w| {
            w.shape == Shape::Upper && words.cut(j).len() > 2 && !words.cut(j).ends_with('.')
        })
}

/// Keeps a piece if any of its words can be a name.
fn push(words: &Words, run: Run, title: Option<Run>, out: &mut Vec<Piece>) {
    let Run { mut first, mut last } = run;
    while last > first && dangling(words, last - 1) {
        last -= 1;
    }
    let whole = words.known(first, last);
    if !(whole.is(Kind::Place) || whole.is(Kind::Org)) {
        let headed =
            last > first && (words.is(last - 1, Kind::OrgHead) || words.is(last - 1, Kind::PlaceHead));
        // "Clinton Democrats", "Republican Smith"
        while last > first + 1 && words.is(last - 1, Kind::People) && !words.known(first, last).is(Kind::Org)
        {
            last -= 1;
        }
        while first + 1 < last
            && !headed
            && !(title.is_some() && last == first + 2 && words.is(first, Kind::First))
            && (words.is(first, Kind::People) || idle(words, first))
            && !words.known(first, first + 2).is(Kind::Org)
        {
            first += 1;
        }
    }
    // "The Daily Ferry" and "the Daily Ferry" are one; "The Hill" is known with its article
    if last > first + 1 && words.cut(first) == "The" && !whole.is(Kind::Org) {
        first += 1;
    }
    // "Did Lee know?", "Is Lee wrong?" in a line of capitals
    while first + 1 < last && ASKING.contains(&words.cut(first)) {
        first += 1;
    }
    let title = title.or_else(|| title_in_brackets(words, first));
    if first >= last || idle_piece(words, first, last, title.is_some()) {
        return;
    }
    out.push(Piece {
        name: Run { first, last },
        title,
    });
}

/// "External Affairs Minister (EAM) S. Menon": the long title belongs to the name behind its short form.
fn title_in_brackets(words: &Words, first: usize) -> Option<Run> {
    let short = first.checked_sub(2)?;
    let &(open, close) = words.short_titles.get(words.cut(short))?;
    let here = words.cut(short + 1) == ")" && close + 1 == short;
    here.then_some(Run {
        first: open,
        last: close,
    })
}
