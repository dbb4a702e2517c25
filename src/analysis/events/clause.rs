//! A sentence cut into the clauses that can tell an event.
//!
//! The tokens of one sentence and its verb cues come in, clauses in text order go out, each with one verb or more,
//! its kind and its tense. It refuses to parse: it cuts at marks and joining words and gives what has no verb to its
//! neighbour ("Harbour Air, a small carrier, landed" is one clause).

use std::ops::Range;

use crate::analysis::dates::tense::{Cues, Tense};
use crate::analysis::page::Page;
use crate::analysis::tags::Tags;
use crate::calendar::names;
use crate::text::Span;
use crate::text::token::{Token, TokenKind};

/// What a clause is to its sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// It stands by itself.
    Main,
    /// "officials said", "according to the ministry".
    Report,
    /// What is reported: "that it would close".
    Told,
    /// "which", "who".
    Relative,
    /// "after", "when", "because".
    Under,
    /// "if", "unless", "whether".
    Condition,
}

/// One clause.
#[derive(Debug, Clone, Copy)]
pub(super) struct Clause {
    /// Bytes of the text.
    pub span: Span,
    /// Its tokens, half-open.
    pub tokens: (usize, usize),
    pub kind: Kind,
    pub tense: Option<Tense>,
    /// "not", "never", "failed to".
    pub negated: bool,
    /// "may", "could", "would".
    pub possible: bool,
    /// "has met", "have won".
    pub perfect: bool,
}

/// Cuts one sentence: the tokens with the indices `sentence`.
pub(super) fn cut(page: &Page, sentence: Range<usize>, cues: &Cues) -> Vec<Clause> {
    let mut pieces = pieces(page, &sentence);
    merge(page, &mut pieces, sentence.end, cues);
    let mut clauses: Vec<Clause> = Vec::with_capacity(pieces.len());
    for piece in pieces {
        let after_report = clauses.last().is_some_and(|c| c.kind == Kind::Report);
        if let Some(clause) = read(page, piece, cues, after_report) {
            clauses.push(clause);
        }
    }
    clauses
}

/// Token ranges between marks and joining words, and after a reporting verb.
fn pieces(page: &Page, sentence: &Range<usize>) -> Vec<(usize, usize)> {
    let mut out = Vec::new();
    let mut start = sentence.start;
    let mut reported = false;
    let end = sentence.end.min(page.tokens.len());
    let word = |i: usize| {
        page.tokens
            .get(i)
            .filter(|_| i < end)
            .map_or("", |t| t.cut(page.text))
    };
    for i in sentence.start..end {
        let (Some(token), Some(tags)) = (page.tokens.get(i), page.tags.get(i)) else {
            break;
        };
        let cut_here = match token.kind {
            TokenKind::Punct => matches!(
                word(i),
                "," | ";" | ":" | "—" | "–" | "--" | "“" | "”" | "\"" | "``" | "''"
            ),
            TokenKind::Word => {
                tags.is(Tags::JOINING) && !leads_to_time(word(i), word(i + 1))
                    || reported && word(i) == "that"
            }
            _ => false,
        };
        if cut_here && i > start {
            out.push((start, i));
            start = i;
            reported = false;
        }
        if tags.is(Tags::REPORT) {
            reported = true;
            // "officials said the plant will close": the complement follows without "that"
            if i + 2 < end && opens_complement(word(i + 1)) {
                out.push((start, i + 1));
                start = i + 1;
                reported = false;
            }
        }
    }
    if start < end {
        out.push((start, end));
    }
    out
}

/// "held since 2016": a time follows, and no clause.
fn leads_to_time(word: &str, next: &str) -> bool {
    let lower = || next.trim_end_matches('.').to_lowercase();
    word == "since"
        && (next.starts_with(|c: char| c.is_ascii_digit())
            || matches!(next, "then" | "last" | "late" | "early" | "midnight" | "noon")
            || next.starts_with(char::is_uppercase)
                && (names::weekday(&lower()).is_some() || names::month(&lower()).is_some()))
}

/// A word that begins what is reported: "he", "the", "it", "their".
fn opens_complement(word: &str) -> bool {
    matches!(
        word,
        "he" | "she"
            | "it"
            | "they"
            | "we"
            | "the"
            | "there"
            | "its"
            | "his"
            | "her"
            | "their"
            | "this"
            | "these"
            | "no"
            | "some"
            | "many"
            | "more"
    )
}

/// Gives what has no verb to the piece after it, or, at the end, to the one before.
fn merge(page: &Page, pieces: &mut Vec<(usize, usize)>, end: usize, cues: &Cues) {
    let has_verb = |&(first, last): &(usize, usize)| {
        let tokens = page.tokens.get(first..last).unwrap_or_default();
        // "at twenty to four on Sunday, to suspend a strike" goes on, an infinitive opens nothing
        let finite = match (tokens.first(), tokens.last()) {
            (Some(a), Some(b)) => cues.any_but_to(a.span.start(), b.span.end()),
            _ => false,
        };
        let tags = page.tags.get(first..last).unwrap_or_default();
        finite || Tags::all(tags).is(Tags::DOES.or(Tags::REPORT))
    };
    let word = |i: usize| page.tokens.get(i).map_or("", |t| t.cut(page.text));
    let mut out: Vec<(usize, usize)> = Vec::with_capacity(pieces.len());
    let mut pending: Option<usize> = None;
    for piece in pieces.iter() {
        if has_verb(piece) {
            if pending.is_some() && matches!(word(piece.0), "who" | "which" | "whose") {
                // "The Petrel, which was built in 1984, sank": the subject belongs to what comes behind
                let first = pending.take().unwrap_or(piece.0);
                out.push((first, piece.0));
                let closed = word(piece.0 - 1) == ",";
                match main_verb(&page.tokens, cues, *piece).filter(|_| !closed) {
                    Some(cut) => out.extend([(piece.0, cut), (cut, piece.1)]),
                    None => out.push(*piece),
                }
                continue;
            }
            let first = pending.take().unwrap_or(piece.0);
            out.push((first, piece.1));
        } else if let Some(last) = out.last_mut().filter(|_| pending.is_none()) {
            last.1 = piece.1;
        } else {
            pending.get_or_insert(piece.0);
        }
    }
    if let Some(first) = pending {
        match out.last_mut() {
            Some(last) => last.1 = end,
            None => out.push((first, end)),
        }
    }
    *pieces = out;
}

/// "who chaired the board in 2019 resigned on Monday": the token of the verb that belongs to the subject before "who",
/// the last one that stands apart from its helper; none where the clause has one verb only.
fn main_verb(tokens: &[Token], cues: &Cues, (first, last): (usize, usize)) -> Option<usize> {
    let slice = tokens.get(first..last)?;
    let mut groups = 0;
    let mut begins = None;
    let mut before = usize::MAX;
    for (i, token) in slice.iter().enumerate() {
        if cues.any_in(token.span.start(), token.span.end()) {
            if before.checked_add(2).is_none_or(|b| b < i) {
                groups += 1;
                begins = Some(first + i);
            }
            before = i;
        }
    }
    begins.filter(|_| groups == 2)
}

/// "has met", "have now won", "we've lost".
fn is_perfect(tags: &[Tags]) -> bool {
    tags.iter()
        .enumerate()
        .any(|(i, helper)| helper.is(Tags::HAS) && tags.iter().skip(i + 1).take(4).any(|t| t.is(Tags::DONE)))
}

fn read(page: &Page, (mut from, to): (usize, usize), cues: &Cues, after_report: bool) -> Option<Clause> {
    while page.tokens.get(from).is_some_and(|t| t.kind == TokenKind::Punct) {
        from += 1;
    }
    let tokens = page.tokens.get(from..to)?;
    let span = tokens.first()?.span.join(tokens.last()?.span);
    let opening = page.low(from);
    let tags = page.tags.get(from..to).unwrap_or_default();
    let all = Tags::all(tags);
    let reports = all.is(Tags::REPORT) || opening == "according";
    let kind = match opening.letters() {
        "if" | "unless" | "whether" => Kind::Condition,
        "which" | "who" | "whose" | "where" => Kind::Relative,
        "after" | "before" | "when" | "while" | "as" | "because" | "although" | "though" | "since"
        | "until" => Kind::Under,
        "that" if after_report => Kind::Told,
        _ if reports => Kind::Report,
        "and" | "but" => Kind::Main,
        _ if after_report => Kind::Told,
        _ => Kind::Main,
    };
    let verb = match kind {
        // what is told stands on a time of its own wherever its first verb form leads ahead
        Kind::Told => cues.first_in(span.start(), span.end()),
        _ => cues.main_in(span.start(), span.end()),
    };
    Some(Clause {
        span,
        tokens: (from, to),
        kind,
        tense: verb,
        negated: all.is(Tags::NEGATION),
        possible: all.is(Tags::POSSIBLE),
        perfect: is_perfect(tags),
    })
}
