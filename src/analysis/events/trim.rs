//! The words shown for an event.
//!
//! The span of a clause comes in, the span of its label goes out: without dateline, joining word and mark at either
//! side, and without "officials said". It refuses to change a word.

use super::lexicon::joins;
use crate::text::Span;
use crate::text::token::{Token, TokenKind};

/// Where the dateline at the head of `span` ends ("KUALA LUMPUR, Oct 27 (Reuters) - "), if there is one.
pub(super) fn dateline_end(text: &str, span: Span) -> Option<usize> {
    let words = span.cut(text);
    let head: &str = words.get(..words.floor_char_boundary(90))?;
    let (at, mark) = [" - ", " – ", " — ", " -- ", ") -", ") —", ") _", " _ "]
        .into_iter()
        .filter_map(|m| head.find(m).map(|i| (i, m)))
        .min()?;
    let place = head.get(..at)?;
    let capitals = place
        .split(|c: char| !c.is_alphabetic())
        .next()
        .is_some_and(|w| w.chars().count() > 1 && w.chars().all(char::is_uppercase));
    let agency = mark.starts_with(')') || place.ends_with(')');
    (capitals || agency).then_some(span.start() + at + mark.len())
}

/// Trims a clause to its label.
pub(super) fn label(text: &str, tokens: &[Token], clause: Span) -> Span {
    let mut first = 0;
    let mut last = tokens.len();
    while let Some(token) = tokens.get(first) {
        let word = token.cut(text);
        let goes = token.kind == TokenKind::Punct && !matches!(word, "$" | "#" | "£" | "€" | "@")
            || token.kind == TokenKind::Word
                && (joins(word) && !matches!(word, "who" | "which" | "when" | "after" | "before" | "since")
                    || word == "that");
        if !goes {
            break;
        }
        first += 1;
    }
    while let Some(token) = last.checked_sub(1).and_then(|i| tokens.get(i)) {
        let word = token.cut(text);
        let goes = token.kind == TokenKind::Punct && !matches!(word, "%" | ")" | "]")
            || matches!(word, "and" | "but");
        if !goes {
            break;
        }
        last -= 1;
    }
    match (tokens.get(first), last.checked_sub(1).and_then(|i| tokens.get(i))) {
        (Some(a), Some(b)) if a.span.start() <= b.span.start() => a.span.join(b.span),
        _ => clause,
    }
}
