//! The order of the stages: words, runs, pieces, entries, then role and gender of each.
//!
//! A page comes in, people go out, the most mentioned first. It refuses to decide anything itself.

use super::gender;
use super::join::{Entry, join};
use super::parts::{Piece, cut_runs};
use super::role::find_role;
use super::runs::find_runs;
use super::words::Words;
use crate::analysis::model::{Person, PersonKind};
use crate::analysis::page::Page;
use crate::text::Span;

/// Everybody and everything with a name, most mentioned first. Linear in the text.
#[must_use]
pub fn find_people(page: &Page) -> Vec<Person> {
    let words = Words::of(page);
    let runs = find_runs(&words);
    let pieces = cut_runs(&words, &runs);
    let mut entries = join(&words, &pieces);
    entries.retain(|e| !rests_on_a_capital(&words, &pieces, e));
    let alone = named_alone(&words, &pieces, &entries);
    let mut people: Vec<Person> = entries
        .iter()
        .enumerate()
        .map(|(i, e)| describe(&words, &pieces, e, |s| alone.get(s) == Some(&Named::One(i))))
        .filter(|p| !p.mentions.is_empty())
        .collect();
    people.sort_by_key(|p| (usize::MAX - p.mentions.len(), p.mentions.first().copied()));
    people
}

/// A single word with nothing but the capital of a sentence's first word to speak for it ("Rain fell").
fn rests_on_a_capital(words: &Words, pieces: &[Piece], entry: &Entry) -> bool {
    entry.parts.len() == 1
        && entry.kind() == PersonKind::Unknown
        && entry.weights.person < 0.5
        && entry.weights.organisation < 0.5
        && entry
            .pieces
            .iter()
            .filter_map(|&p| pieces.get(p))
            .all(|p| words.get(p.name.first).is_some_and(|w| w.opens))
}

/// How many people a sentence names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Named {
    Nobody,
    One(usize),
    Several,
}

fn named_alone(words: &Words, pieces: &[Piece], entries: &[Entry]) -> Vec<Named> {
    let mut named = vec![Named::Nobody; words.page.sentences.len()];
    for (i, entry) in entries.iter().enumerate() {
        if !matches!(entry.kind(), PersonKind::Person | PersonKind::Unknown) {
            continue;
        }
        for piece in entry.pieces.iter().filter_map(|&p| pieces.get(p)) {
            let Some(token) = words.page.tokens.get(piece.name.first) else {
                continue;
            };
            if let Some(slot) = named.get_mut(words.page.sentence_at(token.span.start())) {
                *slot = match *slot {
                    Named::Nobody => Named::One(i),
                    Named::One(k) if k == i => Named::One(i),
                    _ => Named::Several,
                };
            }
        }
    }
    named
}

fn span_of(words: &Words, piece: &Piece) -> Option<Span> {
    let tokens = words.page.tokens.get(piece.name.first..piece.name.last)?;
    Some(tokens.first()?.span.join(tokens.last()?.span))
}

fn describe(words: &Words, pieces: &[Piece], entry: &Entry, sole: impl Fn(usize) -> bool) -> Person {
    let kind = entry.kind();
    let mentions: Vec<Span> = entry
        .pieces
        .iter()
        .filter_map(|&p| pieces.get(p))
        .filter_map(|p| span_of(words, p))
        .collect();
    let name = pieces
        .get(entry.fullest)
        .and_then(|p| span_of(words, p))
        .map(|s| {
            s.cut(words.page.text)
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
        })
        .unwrap_or_default();
    let person = matches!(kind, PersonKind::Person | PersonKind::Unknown);
    Person {
        name,
        kind,
        gender: if person {
            gender::by_name(words, pieces, entry).or_else(|| gender::by_pronoun(words, pieces, entry, sole))
        } else {
            None
        },
        role: if kind == PersonKind::Person {
            find_role(words, pieces, entry)
        } else {
            None
        },
        mentions,
        quotes: Vec::new(),
    }
}
