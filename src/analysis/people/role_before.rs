//! The role that stands in front of a name: "the authority’s chief engineer Ann Lee", "his chief pilot, Tom Park,".
//!
//! A piece comes in, the span of the phrase goes out. It refuses phrases that say whose nobody is.

use super::apposition::span;
use super::lexicon::Kind;
use super::parts::Piece;
use super::role_words::{KIN, RELATIONS, doing, honorific, stops, told};
use super::words::{Shape, Words};
use crate::text::Span;
use crate::text::token::TokenKind;

/// "the authority’s chief engineer" right before the name, in lower case; "harbour spokesman the Rev. Lee".
pub(super) fn before(words: &Words, piece: &Piece) -> Option<Span> {
    let name = piece.title.map_or(piece.name.first, |t| t.first);
    let the = piece.title.is_some() && name.checked_sub(1).is_some_and(|i| words.cut(i) == "the");
    let last = name.checked_sub(1 + usize::from(the))?;
    let lower = |i: usize, kind: Kind| {
        words
            .get(i)
            .is_some_and(|w| w.is(kind) && w.shape == Shape::Lower)
    };
    // "former secretary of state Ann Lee"
    let of =
        last > 2 && words.cut(last - 1) == "of" && words.get(last).is_some_and(|w| w.shape == Shape::Lower);
    let noun = if lower(last, Kind::Role) {
        last
    } else if of && lower(last - 2, Kind::Role) {
        last - 2
    } else {
        return None;
    };
    let first = back_to_article(words, noun)?;
    // "rival Ann Lee", "to spotlight daughter Ann Lee": whose?
    let owned = (first..noun).any(|i| {
        words
            .page
            .tokens
            .get(i)
            .is_some_and(|t| t.kind == TokenKind::Possessive)
            || matches!(
                words.cut(i).to_lowercase().as_str(),
                "his" | "her" | "their" | "my" | "our" | "its"
            )
    });
    if first == noun && RELATIONS.contains(&words.cut(noun)) || !owned && KIN.contains(&words.cut(noun)) {
        return None;
    }
    // "the union’s executive Director Ann Lee"
    let office = piece
        .title
        .filter(|t| !the && !(t.first..t.last).any(|i| honorific(words, i)));
    span(words, first, office.map_or(last + 1, |t| t.last))
}

/// The first token of the phrase whose head is `noun`: its article, or the first word that belongs to it.
fn back_to_article(words: &Words, noun: usize) -> Option<usize> {
    let mut first = noun;
    while first > 0 && noun - first < 7 {
        let b = first - 1;
        let token = words.page.tokens.get(b)?;
        let text = words.cut(b);
        if words.get(first).is_some_and(|w| w.first)
            || matches!(text, "year" | "day" | "week" | "month" | "night")
        {
            break;
        }
        if matches!(
            text,
            "the"
                | "another"
                | "Another"
                | "The"
                | "a"
                | "A"
                | "an"
                | "An"
                | "his"
                | "her"
                | "its"
                | "their"
                | "His"
                | "Her"
                | "Its"
                | "Their"
                | "our"
                | "my"
                | "My"
        ) {
            first = b;
            break;
        }
        let goes_on = match token.kind {
            TokenKind::Possessive => true,
            TokenKind::Word => !words.is(b, Kind::NotName) && !stops(text) && !told(text) && !doing(text),
            TokenKind::Number => true,
            TokenKind::Punct => false,
        };
        if !goes_on {
            break;
        }
        first = b;
    }
    let owner = words
        .page
        .tokens
        .get(first)
        .is_some_and(|t| t.kind == TokenKind::Possessive);
    Some(first + usize::from(owner))
}

/// "His chief strategist, Tom Park, said": an office with its article, and the name between commas.
pub(super) fn before_comma(words: &Words, piece: &Piece) -> Option<Span> {
    let name = piece.title.map_or(piece.name.first, |t| t.first);
    let last = name.checked_sub(2).filter(|&n| words.cut(n + 1) == ",")?;
    let noun = office_before(words, last)?;
    let closed = matches!(words.cut(piece.name.last), "," | "." | "(" | "of");
    let word = words.get(noun)?;
    // "the mayor’s chief of staff"
    let listed = words.cut(piece.name.last + 1) == "and" || words.capital(piece.name.last + 1);
    if noun < last && words.cut(piece.name.last) == "," && listed {
        return None;
    }
    let staff = words.cut(noun) == "staff"
        && noun > 2
        && words.cut(noun - 1) == "of"
        && words.cut(noun - 2) == "chief";
    if !closed || !(word.is(Kind::Role) || staff) || word.shape != Shape::Lower {
        return None;
    }
    let first = back_to_article(words, if staff { noun - 2 } else { noun })?;
    // "a study by a noted botanist, Ann Lee, concluded": and no list goes on behind the name
    let next = piece.name.last + 1;
    let loose = words.cut(piece.name.last) == "," && words.cut(next) != "and" && !words.capital(next);
    let owned = (first..noun).any(|i| {
        words
            .page
            .tokens
            .get(i)
            .is_some_and(|t| t.kind == TokenKind::Possessive)
            || matches!(
                words.cut(i),
                "the"
                    | "The"
                    | "another"
                    | "Another"
                    | "his"
                    | "His"
                    | "her"
                    | "Her"
                    | "its"
                    | "Its"
                    | "their"
                    | "Their"
            )
            || loose && matches!(words.cut(i), "a" | "an" | "A" | "An")
    });
    (owned && first < noun)
        .then(|| span(words, first, last + 1))
        .flatten()
}

/// In "the union’s candidate for mayor, Ann Lee," the word "candidate": the office itself, or the one before a
/// short "for …", "of …".
fn office_before(words: &Words, last: usize) -> Option<usize> {
    let lower = |i: usize| {
        words
            .get(i)
            .is_some_and(|w| w.is(Kind::Role) && w.shape == Shape::Lower)
    };
    if lower(last) || words.cut(last) == "staff" {
        return Some(last);
    }
    (last.saturating_sub(6)..last).rev().find_map(|i| {
        let inside = (i..=last).all(|j| {
            words
                .page
                .tokens
                .get(j)
                .is_some_and(|t| t.kind != TokenKind::Punct)
                && !super::heads::verb(words, j)
                && !words.get(j).is_some_and(|w| w.first)
        });
        let of = matches!(words.cut(i), "of" | "for" | "at" | "on") && i > 0 && lower(i - 1);
        (of && inside).then(|| i - 1)
    })
}
