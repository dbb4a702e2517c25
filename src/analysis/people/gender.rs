//! Grammatical gender: by title, by first name, by a pronoun that can mean nobody else.
//!
//! Entries come in, `'f'`, `'m'` or nothing goes out. It refuses to guess from a surname or a job.

use super::join::Entry;
use super::lexicon::{Kind, Lexicon};
use super::parts::Piece;
use super::words::{Words, key};

/// The gender that the title of one mention tells ("Mrs.", "spokeswoman").
#[must_use]
pub fn by_title(words: &Words, piece: &Piece) -> Option<char> {
    let from = piece
        .title
        .map_or(piece.name.first.saturating_sub(1), |t| t.first);
    (from..piece.name.first).rev().find_map(|i| {
        if words.is(i, Kind::HeTitle) {
            Some('m')
        } else if words.is(i, Kind::SheTitle) {
            Some('f')
        } else {
            None
        }
    })
}

/// By titles, else by the first name.
#[must_use]
pub fn by_name(words: &Words, pieces: &[Piece], entry: &Entry) -> Option<char> {
    let (mut he, mut she) = (0u32, 0u32);
    for piece in entry.pieces.iter().filter_map(|&p| pieces.get(p)) {
        match by_title(words, piece) {
            Some('m') => he += 1,
            Some(_) => she += 1,
            None => {}
        }
    }
    if he != she {
        return Some(if he > she { 'm' } else { 'f' });
    }
    let alone = entry.parts.len() == 1;
    let first = entry.parts.iter().find(|p| p.chars().count() > 1)?;
    let kinds = Lexicon::get().of(first);
    if alone && !kinds.is(Kind::First) {
        return None;
    }
    match (kinds.is(Kind::He), kinds.is(Kind::She)) {
        (true, false) => Some('m'),
        (false, true) => Some('f'),
        _ => None,
    }
}

/// The pronoun that follows one mention in its sentence, where all agree: "President Cole said he …".
#[must_use]
pub fn by_pronoun_at(words: &Words, piece: &Piece) -> Option<char> {
    match pronouns(words, piece) {
        (1.., 0) => Some('m'),
        (0, 1..) => Some('f'),
        _ => None,
    }
}

/// How many "he" and "she" stand behind the mention in its sentence.
fn pronouns(words: &Words, piece: &Piece) -> (u32, u32) {
    let (mut he, mut she) = (0u32, 0u32);
    let Some(token) = words.page.tokens.get(piece.name.first) else {
        return (he, she);
    };
    let sentence = words.page.sentence_at(token.span.start());
    let end = words.page.sentences.get(sentence).map_or(0, |s| s.span.end());
    for i in piece.name.last..words.all.len().min(piece.name.last + 40) {
        let Some(t) = words.page.tokens.get(i) else { break };
        if t.span.start() >= end {
            break;
        }
        match key(words.cut(i)).as_str() {
            "he" | "his" | "himself" => he += 1,
            "she" | "her" | "herself" => she += 1,
            _ => {}
        }
    }
    (he, she)
}

/// By pronouns: in a sentence that names this person alone, "he" or "she" behind the name is this person.
/// All such sentences must agree.
#[must_use]
pub fn by_pronoun(
    words: &Words,
    pieces: &[Piece],
    entry: &Entry,
    sole: impl Fn(usize) -> bool,
) -> Option<char> {
    let (mut he, mut she) = (0u32, 0u32);
    for piece in entry.pieces.iter().filter_map(|&p| pieces.get(p)) {
        let Some(token) = words.page.tokens.get(piece.name.first) else {
            continue;
        };
        let sentence = words.page.sentence_at(token.span.start());
        if !sole(sentence) {
            continue;
        }
        let (m, f) = pronouns(words, piece);
        he += m;
        she += f;
    }
    match (he, she) {
        (1.., 0) => Some('m'),
        (0, 1..) => Some('f'),
        _ => None,
    }
}
