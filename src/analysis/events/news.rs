//! Whether a clause without a date tells that something happened.
//!
//! The words of one clause come in, a verdict goes out, by its first finite verb. It refuses states, appraisals,
//! opinions, habits and plain saying: "The summit provided a platform" is no event, "The minister attended" is one.

use super::lexicon::{is_report, is_state};
use super::words::{is_appraisal, is_news_place, is_speech, is_stance};
use crate::analysis::dates::verbs::is_past_word;
use crate::text::token::{Token, TokenKind};

/// What a clause tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tells {
    /// "The minister attended the summit".
    Act,
    /// "The minister praised the council".
    Saying,
    /// A state, an appraisal, or nothing that has a verb.
    Nothing,
}

/// Reads the words of a clause up to its main verb.
pub(super) fn tells(text: &str, tokens: &[Token]) -> Tells {
    let words: Vec<&str> = tokens
        .iter()
        .filter(|t| t.kind == TokenKind::Word)
        .map(|t| t.cut(text))
        .collect();
    if words.iter().any(|w| {
        matches!(
            *w,
            "I" | "I’m"
                | "I'm"
                | "clearly"
                | "obviously"
                | "wrong"
                | "would"
                | "could"
                | "we"
                | "We"
                | "our"
                | "Our"
                | "you"
                | "You"
                | "my"
                | "should"
                | "must"
        )
    }) {
        return Tells::Nothing;
    }
    let mut subject = false;
    for (i, word) in words.iter().enumerate() {
        let next = words.get(i + 1).copied().unwrap_or_default();
        match *word {
            "is" | "are" | "am" | "isn't" | "isn’t" => return Tells::Nothing,
            "was" | "were" | "been" | "has" | "have" | "had" | "be" => {
                if matches!(
                    next,
                    "more" | "less" | "very" | "so" | "as" | "too" | "a" | "an" | "the"
                ) {
                    return Tells::Nothing;
                }
                // "was closed", "has since agreed", "had been shut"
                let near = words.get(i + 1..).unwrap_or_default().iter().take(3);
                let participle = near
                    .clone()
                    .find(|w| is_past_word(w) && !is_state(w) || w.ends_with("en") && w.len() > 4);
                return match participle {
                    Some(w) if is_appraisal(w) || is_stance(w) => Tells::Nothing,
                    Some(w) if is_speech(w) || is_report(w) => Tells::Saying,
                    Some(_) => Tells::Act,
                    None => Tells::Nothing,
                };
            }
            // "the proposed route", "a move led by": a participle beside its noun is no verb yet
            _ if is_past_word(word) && !subject => {}
            _ if is_past_word(word) && next == "by" => {}
            _ if is_appraisal(word) || is_stance(word) || is_state(word) => return Tells::Nothing,
            _ if is_speech(word) || is_report(word) => return Tells::Saying,
            _ if is_past_word(word) => return Tells::Act,
            _ => {}
        }
        subject |= word.starts_with(char::is_uppercase)
            || !matches!(
                *word,
                "the" | "a" | "an" | "his" | "her" | "its" | "their" | "this" | "that" | "and" | "but"
            );
    }
    Tells::Nothing
}

/// "to reporters", "in a post on X", "at the summit": there the saying itself is the news.
pub(super) fn has_news_place(text: &str, tokens: &[Token]) -> bool {
    tokens.windows(3).any(|w| match w {
        [a, b, c] => is_news_place(&[a.cut(text), b.cut(text), c.cut(text)]),
        _ => false,
    })
}
