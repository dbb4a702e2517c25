//! A sentence cut into the clauses that can tell an event.
//!
//! The tokens of one sentence and its verb cues come in, clauses in text order go out, each with one verb or more,
//! its kind and its tense. It refuses to parse: it cuts at marks and joining words and gives what has no verb to its
//! neighbour ("Harbour Air, a small carrier, landed" is one clause).

use super::lexicon::{is_negation, is_possible, is_report, joins};
use crate::analysis::dates::tense::{Cues, Tense};
use crate::analysis::dates::verbs::is_done;
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
    pub kind: Kind,
    pub tense: Option<Tense>,
    /// "not", "never", "failed to".
    pub negated: bool,
    /// "may", "could", "would".
    pub possible: bool,
    /// "has met", "have won".
    pub perfect: bool,
}

/// Cuts one sentence.
pub(super) fn cut(text: &str, tokens: &[Token], cues: &Cues) -> Vec<Clause> {
    let mut pieces = pieces(text, tokens);
    merge(text, &mut pieces, tokens, cues);
    let mut clauses: Vec<Clause> = Vec::with_capacity(pieces.len());
    for (first, last) in pieces {
        let Some(slice) = tokens.get(first..last) else {
            continue;
        };
        let after_report = clauses.last().is_some_and(|c| c.kind == Kind::Report);
        if let Some(clause) = read(text, slice, cues, after_report) {
            clauses.push(clause);
        }
    }
    clauses
}

/// Token ranges between marks and joining words, and after a reporting verb.
fn pieces(text: &str, tokens: &[Token]) -> Vec<(usize, usize)> {
    let mut out = Vec::new();
    let mut start = 0;
    let mut reported = false;
    for (i, token) in tokens.iter().enumerate() {
        let word = token.cut(text);
        let cut_here = match token.kind {
            TokenKind::Punct => matches!(
                word,
                "," | ";" | ":" | "—" | "–" | "--" | "“" | "”" | "\"" | "``" | "''"
            ),
            TokenKind::Word => {
                let next = tokens.get(i + 1).map_or("", |t| t.cut(text));
                joins(word) && !leads_to_time(word, next) || reported && word == "that"
            }
            _ => false,
        };
        if cut_here && i > start {
            out.push((start, i));
            start = i;
            reported = false;
        }
        if token.kind == TokenKind::Word && is_report(word) {
            reported = true;
            // "officials said the plant will close": the complement follows without "that"
            let next = tokens.get(i + 1).map_or("", |t| t.cut(text));
            if opens_complement(next) && i + 2 < tokens.len() {
                out.push((start, i + 1));
                start = i + 1;
                reported = false;
            }
        }
    }
    if start < tokens.len() {
        out.push((start, tokens.len()));
    }
    out
}

/// "held since 2016": a time follows, and no clause.
fn leads_to_time(word: &str, next: &str) -> bool {
    let lower = next.trim_end_matches('.').to_lowercase();
    word == "since"
        && (next.starts_with(|c: char| c.is_ascii_digit())
            || matches!(next, "then" | "last" | "late" | "early" | "midnight" | "noon")
            || next.starts_with(char::is_uppercase)
                && (names::weekday(&lower).is_some() || names::month(&lower).is_some()))
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
fn merge(text: &str, pieces: &mut Vec<(usize, usize)>, tokens: &[Token], cues: &Cues) {
    let has_verb = |&(first, last): &(usize, usize)| {
        // "at twenty to four on Sunday, to suspend a strike" goes on, an infinitive opens nothing
        let finite = tokens.get(first..last).is_some_and(|t| {
            t.iter()
                .filter(|t| cues.any_in(t.span.start(), t.span.end()))
                .any(|t| t.cut(text) != "to")
                || t.iter().any(|t| matches!(t.cut(text), "does" | "do" | "can"))
        });
        finite
            || tokens
                .get(first..last)
                .is_some_and(|t| t.iter().any(|t| is_report(t.cut(text))))
    };
    let mut out: Vec<(usize, usize)> = Vec::with_capacity(pieces.len());
    let mut pending: Option<usize> = None;
    for piece in pieces.iter() {
        if has_verb(piece) {
            if pending.is_some() && opens_relative(text, tokens, piece.0) {
                // "The Petrel, which was built in 1984, sank": the subject belongs to what comes behind
                if let Some(first) = pending.take() {
                    out.push((first, piece.0));
                }
                let closed = piece.0 > 0 && tokens.get(piece.0 - 1).is_some_and(|t| t.cut(text) == ",");
                match main_verb(tokens, cues, *piece).filter(|_| !closed) {
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
            Some(last) => last.1 = tokens.len(),
            None => out.push((first, tokens.len())),
        }
    }
    *pieces = out;
}

fn opens_relative(text: &str, tokens: &[Token], at: usize) -> bool {
    tokens
        .get(at)
        .is_some_and(|t| matches!(t.cut(text), "who" | "which" | "whose"))
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
fn is_perfect(text: &str, tokens: &[Token]) -> bool {
    tokens.iter().enumerate().any(|(i, t)| {
        let word = t.cut(text);
        let helper =
            matches!(word, "has" | "have" | "Has" | "Have") || word.ends_with("'ve") || word.ends_with("’ve");
        helper && tokens.iter().skip(i + 1).take(4).any(|t| is_done(t.cut(text)))
    })
}

fn read(text: &str, tokens: &[Token], cues: &Cues, after_report: bool) -> Option<Clause> {
    let mut tokens = tokens;
    while let Some((first, rest)) = tokens.split_first() {
        if first.kind == TokenKind::Punct {
            tokens = rest;
        } else {
            break;
        }
    }
    let (first, last) = (tokens.first()?, tokens.last()?);
    let span = first.span.join(last.span);
    let opening = first.cut(text).to_lowercase();
    let words = || {
        tokens
            .iter()
            .filter(|t| t.kind == TokenKind::Word)
            .map(|t| t.cut(text))
    };
    let reports = words().any(is_report) || opening == "according";
    let kind = match opening.as_str() {
        "if" | "unless" | "whether" => Kind::Condition,
        "which" | "who" | "whose" | "where" => Kind::Relative,
        "after" | "before" | "when" | "while" | "as" | "because" | "although" | "though" | "since"
        | "until" => Kind::Under,
        "that" if after_report => Kind::Told,
        _ if reports => Kind::Report,
        _ if after_report && !matches!(opening.as_str(), "and" | "but") => Kind::Told,
        _ => Kind::Main,
    };
    let verb = match kind {
        // what is told stands on a time of its own wherever its first verb form leads ahead
        Kind::Told => cues.first_in(span.start(), span.end()),
        _ => cues.main_in(span.start(), span.end()),
    };
    Some(Clause {
        span,
        kind,
        tense: verb,
        negated: words().any(is_negation),
        possible: words().any(is_possible),
        perfect: is_perfect(text, tokens),
    })
}
