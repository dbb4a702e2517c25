//! Whether a clause without a date tells that something happened.
//!
//! The words of one clause come in, a verdict goes out, by its first finite verb. It refuses states, appraisals,
//! opinions, habits and plain saying: "The summit provided a platform" is no event, "The minister attended" is one.

use std::ops::Range;

use super::words::is_news_place;
use crate::analysis::page::Page;
use crate::analysis::tags::Tags;
use crate::text::list::among;
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

/// Reads the words of a clause, the tokens with the indices `clause`, up to its main verb.
pub(super) fn tells(page: &Page, clause: Range<usize>) -> Tells {
    let tags = page.tags.get(clause.clone()).unwrap_or_default();
    if Tags::all(tags).is(Tags::OPINION) {
        return Tells::Nothing;
    }
    let tokens = page.tokens.get(clause).unwrap_or_default();
    let words: Vec<(&str, Tags)> = tokens
        .iter()
        .zip(tags)
        .filter(|(t, _)| t.kind == TokenKind::Word)
        .map(|(t, tags)| (t.cut(page.text), *tags))
        .collect();
    let mut subject = false;
    for (i, &(word, tags)) in words.iter().enumerate() {
        let next = words.get(i + 1).map_or("", |w| w.0);
        match word {
            "is" | "are" | "am" | "isn't" | "isn’t" => return Tells::Nothing,
            "was" | "were" | "been" | "has" | "have" | "had" | "be" => {
                if matches!(
                    next,
                    "more" | "less" | "very" | "so" | "as" | "too" | "a" | "an" | "the"
                ) {
                    return Tells::Nothing;
                }
                // "was closed", "has since agreed", "had been shut"
                let mut near = words.get(i + 1..).unwrap_or_default().iter().take(3);
                let participle = near.find(|(w, tags)| {
                    tags.is(Tags::PAST) && !tags.is(Tags::STATE) || w.ends_with("en") && w.len() > 4
                });
                return match participle {
                    Some((_, tags)) if tags.is(Tags::APPRAISAL.or(Tags::STANCE)) => Tells::Nothing,
                    Some((_, tags)) if tags.is(Tags::SPEECH.or(Tags::REPORT)) => Tells::Saying,
                    Some(_) => Tells::Act,
                    None => Tells::Nothing,
                };
            }
            // "the proposed route", "a move led by": a participle beside its noun is no verb yet
            _ if tags.is(Tags::PAST) && (!subject || next == "by") => {}
            _ if tags.is(Tags::APPRAISAL.or(Tags::STANCE).or(Tags::STATE)) => return Tells::Nothing,
            _ if tags.is(Tags::SPEECH.or(Tags::REPORT)) => return Tells::Saying,
            _ if tags.is(Tags::PAST) => return Tells::Act,
            _ => {}
        }
        subject = subject
            || word.starts_with(char::is_uppercase)
            || !among!(word, "the a an his her its their this that and but");
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
