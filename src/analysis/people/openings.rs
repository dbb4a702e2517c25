//! Names where capitals tell nothing: at the head of a sentence, in headlines, in lines of capitals.
//!
//! A run comes in, pieces without the common words go out. It refuses to drop what the article writes as a name
//! elsewhere.

use rustc_hash::FxHashSet;

use super::idle::{borne, called};
use super::lexicon::{Kind, Kinds, Lexicon};
use super::parts::{Piece, name_parts};
use super::runs::Run;
use super::words::{Shape, Words};
use crate::text::list::among;

/// Cuts a run whose capitals tell nothing at its common words.
pub(super) fn cut_opening(words: &Words, run: Run, out: &mut Vec<Piece>) {
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
pub(super) fn narrow(words: &Words, piece: Piece, sure: &FxHashSet<String>, out: &mut Vec<Piece>) {
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
pub(super) const FUNCTION: &str = "The A An This That These Those His Her Its Our Their My Your In On At For Of From With By And But Or \
    If When As To After Before While No Not Against Moreover So Did Does Is Was Are Were Has Had Can \
    Could What Why How Who Where Yet Still Even Like Many Some All Both Since Until Under Over Then \
    There Here He She It They We You Besides Despite Unlike Although Though Because Whether Meanwhile \
    However Instead Perhaps Maybe Should Would During Without Nor";

/// A common word whose capital comes from its place: "Officials", or any small word of a headline.
fn tells_nothing(words: &Words, i: usize, last: usize, inner: bool) -> bool {
    let Some(word) = words.get(i) else { return true };
    if !word.opens || !word.is_capital() && !word.is(Kind::Common) {
        return false;
    }
    let loud = word.shape == Shape::Upper && words.cut(i).len() > 1;
    if among!(words.cut(i), FUNCTION)
        || loud && FUNCTION.split(' ').any(|f| f.eq_ignore_ascii_case(words.cut(i)))
    {
        return true;
    }
    let common = word.is(Kind::Common) || words.written_small(i);
    if !common || word.shape == Shape::Initial || called(words, i) || borne(words, i) {
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
