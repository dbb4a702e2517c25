//! The role of a person in the article’s own words.
//!
//! The pieces of one entry come in, the span of the best role phrase goes out: "U.S. Secretary of State",
//! "the authority’s chief engineer". It refuses to reword or to know anything of the person.

use super::beside::appositive_role;
use super::join::Entry;
use super::lexicon::Kind;
use super::parts::Piece;
use super::words::{Shape, Words};
use crate::text::Span;
use crate::text::token::TokenKind;

/// The best role phrase of the entry: after the name, before it in lower case, the longest title.
#[must_use]
pub fn find_role(words: &Words, pieces: &[Piece], entry: &Entry) -> Option<Span> {
    let mut best: Option<(u32, Span)> = None;
    for piece in entry.pieces.iter().filter_map(|&p| pieces.get(p)) {
        for (rank, span) in [
            (3, after(words, piece)),
            (2, before(words, piece)),
            (1, title(words, piece)),
        ] {
            let Some(span) = span else { continue };
            let rank = if rank == 1 && span.cut(words.page.text).contains(' ') {
                2
            } else {
                rank
            };
            if best.is_none_or(|(r, _)| rank > r) {
                best = Some((rank, span));
            }
        }
        if best.is_some_and(|(r, _)| r == 3) {
            break;
        }
    }
    best.map(|(_, span)| span)
}

fn span(words: &Words, first: usize, last: usize) -> Option<Span> {
    let tokens = words.page.tokens.get(first..last)?;
    Some(tokens.first()?.span.join(tokens.last()?.span))
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
        let article = super::parts::FUNCTION.contains(&words.cut(b));
        if article || words.is(b, Kind::First) && !words.is(b, Kind::Place) && !words.is(b, Kind::Common) {
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
    let honorific =
        (title.first..title.last).all(|i| HONORIFICS.contains(&words.cut(i).to_lowercase().as_str()));
    let bare = !(first..title.first).any(|i| words.is(i, Kind::Role));
    if honorific && bare {
        None
    } else {
        span(words, first, title.last)
    }
}

/// What a name is called by and what says nothing of its bearer.
const HONORIFICS: &[&str] = &[
    "mr", "mrs", "ms", "miss", "sir", "dr", "lady", "lord", "madam", "madame", "dame", "don", ".",
];

/// Words that say what one is to somebody, and nothing where that somebody is not named ("rival Ann Lee").
const RELATIONS: &[&str] = &[
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
];

/// "the authority’s chief engineer" right before the name, in lower case.
fn before(words: &Words, piece: &Piece) -> Option<Span> {
    let name = piece.title.map_or(piece.name.first, |t| t.first);
    let noun = name.checked_sub(1)?;
    let word = words.get(noun)?;
    if !word.is(Kind::Role) || word.shape != Shape::Lower {
        return None;
    }
    let mut first = noun;
    while first > 0 && noun - first < 7 {
        let b = first - 1;
        let token = words.page.tokens.get(b)?;
        let text = words.cut(b);
        if words.get(first).is_some_and(|w| w.first) {
            break;
        }
        if matches!(
            text,
            "the"
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
    if first == noun && RELATIONS.contains(&words.cut(noun)) {
        return None;
    }
    span(words, first, noun + 1)
}

/// "beating rival Ann Lee", "citing adviser Tom Park": a verb; "acting", "marketing" belong to the role.
fn doing(word: &str) -> bool {
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
fn told(word: &str) -> bool {
    word.ends_with("ed")
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
fn stops(word: &str) -> bool {
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
            | "not"
            | "even"
            | "only"
    )
}

/// ", the authority’s chief engineer," or ", who chairs the transport committee," behind the name.
fn after(words: &Words, piece: &Piece) -> Option<Span> {
    let mut at = piece.name.last;
    if words.cut(at) != "," {
        return None;
    }
    at += 1;
    // ", 47, a farmer"
    if words
        .page
        .tokens
        .get(at)
        .is_some_and(|t| t.kind == TokenKind::Number)
        && words.cut(at + 1) == ","
    {
        at += 2;
    }
    let who = words.cut(at) == "who"
        && matches!(
            words.cut(at + 1),
            "chairs"
                | "heads"
                | "leads"
                | "runs"
                | "directs"
                | "edits"
                | "founded"
                | "teaches"
                | "owns"
                | "manages"
                | "oversees"
                | "represents"
                | "serves"
                | "chaired"
                | "led"
                | "headed"
                | "co-founded"
                | "studies"
        );
    if !who && !appositive_role(words, at) && !capital_role(words, at) {
        return None;
    }
    let mut end = at;
    let mut depth = 0;
    while end < at + 25 {
        let Some(token) = words.page.tokens.get(end) else {
            break;
        };
        let text = token.cut(words.page.text);
        if end > at && words.get(end).is_some_and(|w| w.first) {
            break;
        }
        if matches!(
            text,
            "," | "." | ";" | ":" | "—" | "--" | "–" | "“" | "\"" | "”" | "``" | "''" | "(" | ")" | "?" | "!"
        ) || matches!(text, "said" | "told" | "says" | "but" | "while" | "when")
            || end > at && matches!(text, "who" | "which" | "whose")
        {
            break;
        }
        depth += 1;
        end += 1;
    }
    if depth == 0 || depth >= 25 {
        None
    } else {
        span(words, at, end)
    }
}

/// ", Secretary of State," or ", CEO of Acme,".
fn capital_role(words: &Words, at: usize) -> bool {
    words.is(at, Kind::Title) && words.capital(at) && matches!(words.cut(at + 1), "of" | "for" | "at" | ",")
}
