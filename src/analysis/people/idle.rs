//! Capitals that name nobody.
//!
//! Words and their places come in, a yes or no goes out. It refuses to drop what a catalogue knows, or what the
//! article itself writes as a name elsewhere.

use super::lexicon::Kind;
use super::words::{Shape, Words};

/// "India-U.S. ties", "the Indo-Pacific", "ASEAN-India": both halves name a place, a people or a body, and
/// the whole names nobody that acts.
fn pairs_names(words: &Words, i: usize) -> bool {
    let word = super::words::key(words.cut(i));
    let Some((a, b)) = word.split_once(['-', '‑', '–', '/']) else {
        return false;
    };
    let lexicon = super::lexicon::Lexicon::get();
    let side = |part: &str| {
        let kinds = lexicon.of(part.trim_end_matches('.'));
        kinds.is(Kind::Place) || kinds.is(Kind::People) || kinds.is(Kind::Org)
    };
    let prefix = matches!(
        a,
        "indo" | "anglo" | "sino" | "franco" | "russo" | "euro" | "afro" | "trans" | "pan" | "asia"
    );
    (prefix || side(a)) && (side(b) || b == "pacific" || b == "atlantic" || b == "saxon")
}

/// A common word that is no first name.
#[must_use]
pub fn idle(words: &Words, i: usize) -> bool {
    words.is(i, Kind::Common)
        && !words.is(i, Kind::First)
        && !words.is(i, Kind::OrgHead)
        && words.get(i).is_some_and(|w| w.shape == Shape::Capital && w.opens)
}

/// Does the piece `first..last` name nobody: a common word, a people, a quarter, a short form of a title?
#[must_use]
pub fn idle_piece(words: &Words, first: usize, last: usize, titled: bool) -> bool {
    let whole = words.known(first, last);
    if whole.is(Kind::Place) || whole.is(Kind::Org) {
        // "Us", "It", "Apple" at the head of a sentence; "US" and "WHO" are meant
        return last == first + 1
            && words.is(first, Kind::Common)
            && words.get(first).is_some_and(|w| {
                let meant = w.shape == Shape::Upper && (w.first || !w.opens);
                !meant && (w.opens || w.shape == Shape::Capital && !whole.is(Kind::Org))
            });
    }
    if last == first + 1 {
        let Some(word) = words.get(first) else { return true };
        if pairs_names(words, first) || words.short_titles.contains_key(words.cut(first)) {
            return true;
        }
        let common = word.is(Kind::Common) || words.written_small(first);
        let quarter = matches!(
            words.cut(first),
            "North"
                | "South"
                | "East"
                | "West"
                | "Central"
                | "Latin"
                | "Native"
                | "Del"
                | "Los"
                | "Las"
                | "San"
                | "Santa"
                | "New"
        );
        if quarter || words.is(first, Kind::PlaceHead) && !titled && !whole.is(Kind::Place) {
            return true;
        }
        if word.is(Kind::People) || word.is(Kind::NotName) || word.is(Kind::OrgHead) && !titled {
            return true;
        }
        if titled {
            return false;
        }
        if word.shape == Shape::Initial {
            return true;
        }
        if word.shape == Shape::Upper {
            return word.is(Kind::Common)
                || words.cut(first).chars().count() > 7
                || word.is(Kind::Title) && word.is(Kind::Common);
        }
        return common
            && !borne(words, first)
            && (!word.is(Kind::First)
                || word.opens && !word.alone && !called(words, first)
                || word.is(Kind::Title));
    }
    let tells = |i: usize| {
        words.get(i).is_some_and(|w| {
            w.is_capital()
                && (!w.is(Kind::Common) || w.is(Kind::First))
                && !w.is(Kind::People)
                && !w.is(Kind::NotName)
        })
    };
    let any = (first..last).any(tells);
    let headed = words.is(last - 1, Kind::OrgHead)
        || words.is(last - 1, Kind::PlaceHead)
        || words.is(first, Kind::OfHead) && words.cut(first + 1) == "of";
    let placed = words.get(first).is_some_and(|w| w.opens) && !words.is(first, Kind::OfHead);
    !any && (!headed || placed)
}

/// "Mark said no." at the head of a sentence: a first name that is a word as well, before a verb of saying; or
/// one that the article writes with a capital elsewhere, and never without.
#[must_use]
pub fn called(words: &Words, i: usize) -> bool {
    let word = words.cut(i);
    words.is(i, Kind::First)
        && words.get(i).is_some_and(|w| w.shape == Shape::Capital)
        && !words.is(i, Kind::Title)
        && !words.is(i, Kind::People)
        && !words.written_small(i)
        && (super::kind::says(words.cut(i + 1)) || words.named.contains(word))
}

/// "Price said", "But Price left": a common word that somebody named in full bears as a surname. At the head of a
/// sentence only before a verb of saying, or where the article never writes it without its capital.
#[must_use]
pub fn borne(words: &Words, i: usize) -> bool {
    let word = words.cut(i);
    words.borne.contains(word)
        && words.get(i).is_some_and(|w| {
            w.shape == Shape::Capital
                && (!w.opens || super::kind::says(words.cut(i + 1)) || !words.written_small(i))
        })
}
