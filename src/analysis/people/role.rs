//! The role of a person in the article’s own words.
//!
//! The pieces of one entry come in, the span of the best role phrase goes out: "U.S. Secretary of State",
//! "the authority’s chief engineer". It refuses to reword or to know anything of the person.

use super::apposition::{behind, span};
use super::join::Entry;
use super::lexicon::Kind;
use super::parts::Piece;
use super::words::{Shape, Words};
use crate::text::Span;
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

/// "His chief strategist, Tom Park, said": an office with its article, and the name between commas.
fn before_comma(words: &Words, piece: &Piece) -> Option<Span> {
    let name = piece.title.map_or(piece.name.first, |t| t.first);
    let last = name.checked_sub(2).filter(|&n| words.cut(n + 1) == ",")?;
    let noun = office_before(words, last)?;
    let closed = matches!(words.cut(piece.name.last), "," | "." | "(");
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

/// What one says of somebody rather than what he does.
const JUDGED: &[&str] = &[
    "champion",
    "winner",
    "star",
    "celebrity",
    "legend",
    "icon",
    "guru",
    "expert",
    "dictator",
    "king",
    "queen",
    "prince",
    "princess",
    "emperor",
    "terrorist",
    "hacker",
    "victim",
    "survivor",
    "suspect",
    "hopeful",
    "contender",
    "candidate",
    "leader",
    "player",
    "politician",
    "fellow",
    "member",
    "democrat",
    "republican",
    "model",
    "builder",
];

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
        let article = super::parts::FUNCTION.contains(&words.cut(b));
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
    // "Enter Ms. Lauten", a word of a headline, makes no role of an honorific; "Party Chair Mr. Lauten" has one
    let honorific = (title.first..title.last).all(|i| honorific(words, i));
    let bare = !(first..title.first).any(|i| words.is(i, Kind::Role));
    if honorific && bare {
        None
    } else {
        span(words, first, title.last)
    }
}

/// What a name is called by and what says nothing of its bearer.
pub(super) const HONORIFICS: &[&str] = &[
    "mr", "mrs", "ms", "miss", "sir", "dr", "lady", "lord", "madam", "madame", "dame", "don", ".",
];

/// Words that say what one is to somebody, and nothing where that somebody is not named ("rival Ann Lee").
pub(super) const RELATIONS: &[&str] = &[
    "rival",
    "opponent",
    "critic",
    "foe",
    "ally",
    "supporter",
    "friend",
    "colleague",
    "successor",
    "predecessor",
    "backer",
    "fan",
    "partner",
    "neighbor",
    "neighbour",
];

/// "the authority’s chief engineer" right before the name, in lower case; "harbour spokesman the Rev. Lee".
fn before(words: &Words, piece: &Piece) -> Option<Span> {
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

fn honorific(words: &Words, i: usize) -> bool {
    HONORIFICS.contains(&words.cut(i).to_lowercase().as_str())
}

/// What one is to one’s family.
pub(super) const KIN: &[&str] = &[
    "wife",
    "husband",
    "son",
    "daughter",
    "brother",
    "sister",
    "mother",
    "father",
    "uncle",
    "aunt",
    "cousin",
    "nephew",
    "niece",
    "widow",
    "grandson",
    "granddaughter",
    "grandfather",
    "grandmother",
];

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

/// "beating rival Ann Lee", "citing adviser Tom Park": a verb; "acting", "marketing" belong to the role.
pub(super) fn doing(word: &str) -> bool {
    word.len() > 5
        && word.ends_with("ing")
        && word.chars().all(|c| c.is_ascii_lowercase())
        && !matches!(
            word,
            "acting"
                | "sitting"
                | "retiring"
                | "outgoing"
                | "incoming"
                | "leading"
                | "ruling"
                | "founding"
                | "managing"
                | "reigning"
                | "commanding"
                | "presiding"
                | "visiting"
                | "ranking"
                | "training"
                | "planning"
                | "marketing"
                | "building"
                | "advertising"
                | "serving"
                | "nursing"
                | "housing"
                | "banking"
                | "mining"
                | "fundraising"
                | "polling"
                | "engineering"
                | "rising"
                | "aspiring"
                | "surviving"
                | "longstanding"
                | "grieving"
                | "contributing"
                | "consulting"
                | "manufacturing"
                | "shipping"
                | "fishing"
                | "farming"
                | "boxing"
                | "racing"
                | "accounting"
                | "teaching"
                | "fencing"
                | "breeding"
                | "opposing"
                | "defending"
                | "testing"
        )
}

/// "described", "called" end the phrase to the left; "retired", "elected" belong to it.
pub(super) fn told(word: &str) -> bool {
    word.ends_with("ed")
        && word.starts_with(|c: char| c.is_lowercase())
        && !matches!(
            word,
            "retired"
                | "elected"
                | "appointed"
                | "registered"
                | "certified"
                | "renowned"
                | "noted"
                | "accused"
                | "convicted"
                | "disgraced"
                | "embattled"
                | "red"
        )
}

/// Function words and verbs at which a role before a name begins.
pub(super) fn stops(word: &str) -> bool {
    matches!(
        word.to_lowercase().as_str(),
        "of" | "by"
            | "with"
            | "to"
            | "from"
            | "for"
            | "and"
            | "or"
            | "but"
            | "as"
            | "that"
            | "when"
            | "where"
            | "while"
            | "said"
            | "says"
            | "told"
            | "in"
            | "on"
            | "at"
            | "is"
            | "was"
            | "were"
            | "are"
            | "be"
            | "been"
            | "has"
            | "had"
            | "have"
            | "if"
            | "than"
            | "then"
            | "about"
            | "against"
            | "via"
            | "since"
            | "through"
            | "over"
            | "under"
            | "until"
            | "per"
            | "without"
            | "asked"
            | "like"
            | "after"
            | "before"
            | "because"
            | "including"
            | "between"
            | "among"
            | "which"
            | "who"
            | "named"
            | "called"
            | "saw"
            | "met"
            | "joined"
            | "added"
            | "wrote"
            | "argued"
            | "so"
            | "ask"
            | "see"
            | "meet"
            | "call"
            | "tell"
            | "hear"
            | "let"
            | "take"
            | "make"
            | "beat"
            | "just"
            | "calls"
            | "names"
            | "meets"
            | "not"
            | "even"
            | "only"
    )
}
