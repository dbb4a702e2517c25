//! The role of a person in the article’s own words.
//!
//! The pieces of one entry come in, the span of the best role phrase goes out: "U.S. Secretary of State",
//! "the authority’s chief engineer". It refuses to reword or to know anything of the person.

use super::apposition::{behind, span};
use super::join::Entry;
use super::lexicon::Kind;
use super::parts::Piece;
use super::role_before::{before, before_comma};
use super::role_words::{JUDGED, RELATIONS, honorific, stops};
use super::words::{Shape, Words};
use crate::text::Span;
use crate::text::list::among;
use crate::text::token::TokenKind;

/// The best role phrase of the entry: behind the name, before it in lower case, the longest title, what a
/// sentence says that the person is, the house.
#[must_use]
pub fn find_role(words: &Words, pieces: &[Piece], entry: &Entry) -> Option<Span> {
    let mut best: Option<(u32, Span)> = None;
    for piece in entry.pieces.iter().filter_map(|&p| pieces.get(p)) {
        let title = title(words, piece).map(|s| {
            (
                if s.cut(words.page.text).contains(' ') {
                    5
                } else {
                    3
                },
                s,
            )
        });
        let found = [
            // between marks 7, a mere party or relation 2, the house 0
            behind(words, piece).map(|(rank, s)| (rank * 2 + rank / 3, s)),
            before(words, piece).map(|s| (6, s)),
            before_comma(words, piece).map(|s| (6, s)),
            title,
            said_to_be(words, piece).map(|s| (2, s)),
        ];
        for (rank, span) in found.into_iter().flatten() {
            if best.is_none_or(|(r, _)| rank > r) {
                best = Some((rank, span));
            }
        }
        if best.is_some_and(|(r, _)| r == 7) {
            break;
        }
    }
    best.map(|(_, span)| span)
}

/// "Park is a harbour pilot who …": what a sentence of the article itself says of its subject.
fn said_to_be(words: &Words, piece: &Piece) -> Option<Span> {
    let (first, last) = (piece.name.first, piece.name.last);
    let opens = words
        .get(piece.title.map_or(first, |t| t.first))
        .is_some_and(|w| w.first);
    if !opens
        || !matches!(words.cut(last), "is" | "was")
        || !matches!(words.cut(last + 1), "a" | "an")
        || words.page.is_quoted(words.page.tokens.get(first)?.span.start())
    {
        return None;
    }
    let noun = (last + 2..last + 9).find(|&i| words.is(i, Kind::Role) && !words.capital(i))?;
    let plain = (last + 2..noun).all(|i| {
        words
            .page
            .tokens
            .get(i)
            .is_some_and(|t| t.kind != TokenKind::Punct)
            && !stops(words.cut(i))
    });
    let closed = matches!(
        words.cut(noun + 1),
        "who" | "." | "," | "at" | "for" | "in" | "from" | "with" | "and"
    );
    (plain && closed && !JUDGED.contains(&words.cut(noun)) && !RELATIONS.contains(&words.cut(noun)))
        .then(|| span(words, last + 1, noun + 1))
        .flatten()
}

/// "U.S. Secretary of State" before "Marco Rubio"; honorifics are no role.
fn title(words: &Words, piece: &Piece) -> Option<Span> {
    let title = piece.title?;
    // "EAM Menon": the title as the article spells it out
    if title.last == title.first + 1
        && let Some(&(open, close)) = words.short_titles.get(words.cut(title.first))
    {
        return span(words, open, close);
    }
    let mut first = title.first;
    while first > 0
        && title.first - first < 6
        && words.capital(first - 1)
        && !words.get(first).is_some_and(|w| w.first)
    {
        let b = first - 1;
        let article = among!(words.cut(b), super::openings::FUNCTION);
        // "South Carolina Gov.": the second word of a place is no first name
        let placed = words.is(b, Kind::Place) || b > 0 && words.known(b - 1, b + 1).is(Kind::Place);
        if article || words.is(b, Kind::First) && !placed && !words.is(b, Kind::Common) {
            break;
        }
        // "Well, Senator", "Enter Senator Lee": a common word whose capital comes from its place
        let word = words.get(b).copied();
        let tells = [
            Kind::Modifier,
            Kind::Title,
            Kind::Role,
            Kind::People,
            Kind::Place,
            Kind::Org,
            Kind::OrgHead,
        ];
        // "DUES RISE Turkish President": the line before
        let loud = word.is_some_and(|w| w.opens && w.shape == Shape::Upper) && words.cut(b).len() > 3;
        if loud && !words.get(title.first).is_some_and(|w| w.shape == Shape::Upper) {
            break;
        }
        let stray = word.is_some_and(|w| w.opens && w.is(Kind::Common) && !tells.iter().any(|k| w.is(*k)));
        if stray && first == title.first {
            break;
        }
        first = b;
    }
    if first > 0
        && matches!(
            words.cut(first - 1),
            "former" | "acting" | "interim" | "deputy" | "then" | "incoming"
        )
    {
        first -= 1;
    }
    // the crowd cheered for “President Lee”: a wish and no office
    let marks = &words.page.marks;
    let open = words.page.tokens.get(first)?.span.start();
    let at = marks.partition_point(|m| m.inner.start() < open);
    let wished = marks
        .get(at)
        .is_some_and(|m| m.inner.start() == open && words.page.tokens_in(m.inner).len() <= 5);
    if wished {
        return None;
    }
    // "Enter Ms. Lauten", a word of a headline, makes no role of an honorific; "Party Chair Mr. Lauten" has one
    let honorific = (title.first..title.last).all(|i| honorific(words, i));
    let bare = !(first..title.first).any(|i| words.is(i, Kind::Role));
    if honorific && bare {
        None
    } else {
        span(words, first, title.last)
    }
}
