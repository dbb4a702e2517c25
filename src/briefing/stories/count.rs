//! The terms of one article, and how much each counts.
//!
//! A piece comes in, numbers of terms with their weights go out. It refuses to know how rare a term is.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::Piece;
use crate::text::Span;
use crate::text::terms::term;
use crate::text::token::{Token, TokenKind, tokenise};

/// A term of the title counts as often as this many in the text.
const TITLE: f32 = 3.0;
/// A term of the lede counts as often as this many further down.
const LEDE: f32 = 4.0;
/// The lede, in bytes from the start of the text, to the end of its paragraph.
const LEDE_BYTES: usize = 600;
/// A name of two words ("Ilse Maren") counts as often as this many words.
const NAME: f32 = 3.0;

/// How often each term occurs, by term, with title, lede and names counted more.
pub(super) fn count(piece: &Piece, names: &mut FxHashMap<String, u32>) -> Vec<(u32, f32)> {
    let mut counts: BTreeMap<u32, f32> = BTreeMap::new();
    let mut add = |key: String, weight: f32| {
        let next = u32::try_from(names.len()).unwrap_or(u32::MAX);
        let id = *names.entry(key).or_insert(next);
        *counts.entry(id).or_default() += weight;
    };
    let past = Span::snap(piece.text, LEDE_BYTES, piece.text.len());
    let lede = past.start() + past.cut(piece.text).find('\n').unwrap_or(past.len());
    for token in tokenise(piece.title) {
        if let Some(key) = key(piece.title, token) {
            add(key, TITLE);
        }
    }
    let mut before: Option<(String, usize)> = None; // the capital word before, and where it ends
    for token in tokenise(piece.text) {
        let weight = if token.span.start() < lede { LEDE } else { 1.0 };
        let Some(key) = key(piece.text, token) else {
            before = None;
            continue;
        };
        if token.is_capital() {
            if let Some((first, _)) = before.filter(|(_, end)| token.span.start() == end + 1) {
                add(format!("{first} {key}"), weight * NAME);
            }
            before = Some((key.clone(), token.span.end()));
        } else {
            before = None;
        }
        add(key, weight);
    }
    counts.into_iter().collect()
}

fn key(text: &str, token: Token) -> Option<String> {
    matches!(token.kind, TokenKind::Word | TokenKind::Number)
        .then(|| term(token.cut(text)))
        .flatten()
}
