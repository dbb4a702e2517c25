//! What a run of capitals holds: titles, and the names behind and before them.
//!
//! A run comes in, pieces go out: "Ohio Gov. John Kasich" is the piece "Ohio" and the piece "John Kasich" with
//! its title. It refuses to weigh whether a piece is a person.

use rustc_hash::FxHashSet;

use super::idle::{called, idle, idle_piece};
use super::lexicon::{Kind, Kinds, Lexicon};
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

/// Cuts a run whose capitals tell nothing at its common words.
fn cut_opening(words: &Words, run: Run, out: &mut Vec<Piece>) {
    let mut at = run.first;
    while at < run.last {
        if tells_nothing(words, at, run.last, at > run.first) {
            at += 1;
            continue;
        }
        let mut end = at + 1;
        while end < run.last && !tells_nothing(words, end, run.last, true) {
            end += 1;
        }
        name_parts(words, Run { first: at, last: end }, out);
        at = end;
    }
}

/// "Warren Hammers Wells Fargo": in a headline the names that the text gives elsewhere are cut out of a piece
/// that it gives nowhere.
fn narrow(words: &Words, piece: Piece, sure: &FxHashSet<String>, out: &mut Vec<Piece>) {
    let Run { first, last } = piece.name;
    let shouted = words.get(first + 1).is_some_and(|w| w.opens);
    if last < first + 2 || !shouted || sure.contains(&words.key(first, last)) {
        out.push(piece);
        return;
    }
    let (mut at, mut found, mut whole) = (first, false, false);
    while at < last {
        let end = (at + 1..=last.min(at + 6))
            .rev()
            .find(|&e| words.capital(at) && sure.contains(&words.key(at, e)));
        if let Some(end) = end {
            let title = piece.title.filter(|_| at == first);
            out.push(Piece {
                name: Run { first: at, last: end },
                title,
            });
            whole |= at == first && end >= first + 2;
            found = true;
            at = end;
        } else {
            at += 1;
        }
    }
    // a full first name in front is a full name all the same: "Ivan Petrov" after "Petrov" alone
    if found && !whole && words.is(first, Kind::First) && !words.is(first, Kind::Common) && last <= first + 3
    {
        out.retain(|p| !(p.name.first >= first && p.name.last <= last));
        found = false;
    }
    if !found {
        out.push(piece);
    }
}

/// Words that open sentences and no names.
pub(super) const FUNCTION: &[&str] = &[
    "The",
    "A",
    "An",
    "This",
    "That",
    "These",
    "Those",
    "His",
    "Her",
    "Its",
    "Our",
    "Their",
    "My",
    "Your",
    "In",
    "On",
    "At",
    "For",
    "Of",
    "From",
    "With",
    "By",
    "And",
    "But",
    "Or",
    "If",
    "When",
    "As",
    "To",
    "After",
    "Before",
    "While",
    "No",
    "Not",
    "Against",
    "Moreover",
    "So",
    "Did",
    "Does",
    "Is",
    "Was",
    "Are",
    "Were",
    "Has",
    "Had",
    "Can",
    "Could",
    "What",
    "Why",
    "How",
    "Who",
    "Where",
    "Yet",
    "Still",
    "Even",
    "Like",
    "Many",
    "Some",
    "All",
    "Both",
    "Since",
    "Until",
    "Under",
    "Over",
    "Then",
    "There",
    "Here",
    "He",
    "She",
    "It",
    "They",
    "We",
    "You",
    "Besides",
    "Despite",
    "Unlike",
    "Although",
    "Though",
    "Because",
    "Whether",
    "Meanwhile",
    "However",
    "Instead",
    "Perhaps",
    "Maybe",
    "Should",
    "Would",
    "During",
    "Without",
    "Nor",
];

/// Verbs that open a question and no name.
const ASKING: &[&str] = &[
    "Did", "Does", "Is", "Was", "Are", "Were", "Has", "Had", "Can", "Could", "Should", "Would",
];

/// A common word whose capital comes from its place: "Officials", or any small word of a headline.
fn tells_nothing(words: &Words, i: usize, last: usize, inner: bool) -> bool {
    let Some(word) = words.get(i) else { return true };
    if !word.opens || !word.is_capital() && !word.is(Kind::Common) {
        return false;
    }
    let loud = word.shape == Shape::Upper && words.cut(i).len() > 1;
    if FUNCTION.contains(&words.cut(i))
        || loud && FUNCTION.iter().any(|f| f.eq_ignore_ascii_case(words.cut(i)))
    {
        return true;
    }
    let common = word.is(Kind::Common) || words.lower.contains(super::words::key(words.cut(i)).as_str());
    if !common || word.shape == Shape::Initial || called(words, i) {
        return false;
    }
    if word.shape == Shape::Upper && words.cut(i).len() > 1 && !word.is(Kind::Common) {
        return false;
    }
    let follows = i + 1 < last && words.capital(i + 1);
    let name_next = follows && !words.is(i + 1, Kind::Common);
    // "De Blasio", "Bin Laden"
    if word.is(Kind::Particle)
        && name_next
        && words.cut(i).len() <= 3
        && !matches!(words.cut(i), "Do" | "E" | "Y")
    {
        return false;
    }
    // "Ban Ki-moon": a given name of two syllables behind its surname
    if follows && two_syllables(words.cut(i + 1)) && word.shape == Shape::Capital {
        return false;
    }
    if word.is(Kind::First) && (name_next || words.get(i + 1).is_some_and(|w| w.shape == Shape::Initial)) {
        return false;
    }
    if word.is(Kind::Title) && (name_next || words.cut(i + 1) == ".") {
        return false;
    }
    if word.is(Kind::OfHead) && words.cut(i + 1) == "of" && i + 2 < last {
        return false;
    }
    if inner
        && (word.is(Kind::OrgHead) || word.is(Kind::PlaceHead))
        && words.capital(i - 1)
        && !words.is(i - 1, Kind::Common)
    {
        return false;
    }
    if (2..=3).any(|n| {
        i + n <= last && {
            let k = words.known(i, i + n);
            k.is(Kind::Place) || k.is(Kind::Org)
        }
    }) || inner && i > 0 && {
        let k = words.known(i - 1, i + 1);
        k.is(Kind::Place) || k.is(Kind::Org)
    } {
        return false;
    }
    // "National Security Council", "Foreign Ministry": a head behind common words
    if follows
        && (i + 1..last.min(i + 4))
            .any(|j| words.is(j, Kind::OrgHead) && !words.get(j).is_some_and(|w| w.opens))
    {
        return false;
    }
    true
}

/// "Ki-moon", "Jae-in": a capital, a hyphen, small letters.
fn two_syllables(word: &str) -> bool {
    word.split_once('-').is_some_and(|(a, b)| {
        (2..=6).contains(&a.len())
            && (2..=6).contains(&b.len())
            && a.chars().next().is_some_and(char::is_uppercase)
            && b.chars().all(|c| c.is_ascii_lowercase())
            && Lexicon::get().of(b) == Kinds::default()
    })
}

/// Pieces of a run without idle words in front.
fn name_parts(words: &Words, run: Run, out: &mut Vec<Piece>) {
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
        let leads = (first..i).all(|j| lead_word(words, j, first));
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
        words.is(i, Kind::First) && words.capital(i) && (full && !headed || short) && leads
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
