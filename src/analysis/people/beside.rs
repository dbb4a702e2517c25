//! What stands right beside a name and tells that it is somebody's.
//!
//! Words come in, a yes or no goes out. It refuses to look further than the next mark.

use super::lexicon::Kind;
use super::words::{Shape, Words};
use crate::text::token::TokenKind;

/// What a person's name may stand before like an adjective: "the Rubio campaign".
#[must_use]
pub fn owned(word: &str) -> bool {
    matches!(
        word,
        "administration"
            | "campaign"
            | "family"
            | "team"
            | "presidency"
            | "camp"
            | "era"
            | "brothers"
            | "years"
            | "supporters"
            | "rally"
            | "supporter"
            | "aide"
            | "adviser"
            | "surrogate"
            | "ticket"
            | "doctrine"
            | "candidacy"
            | "White"
            | "Administration"
            | "Campaign"
            | "voters"
            | "email"
            | "emails"
            | "tax"
    )
}

/// ", 47,"
#[must_use]
pub fn age(words: &Words, i: usize) -> bool {
    let word = words.cut(i);
    word.len() <= 3
        && word.parse::<u8>().is_ok_and(|n| n > 3 && n < 115)
        && matches!(words.cut(i + 1), "," | "." | ")")
}

/// "(R-Ohio)", "(D., Conn.)"
#[must_use]
pub fn party(word: &str) -> bool {
    matches!(word, "D" | "R" | "I" | "D." | "R.")
        || ["R-", "D-", "I-", "R‑", "D‑"].iter().any(|p| word.starts_with(p))
}

/// ", the authority’s chief engineer," or ", a farmer from Kerala,": a role noun before the next mark.
#[must_use]
pub fn appositive_role(words: &Words, from: usize) -> bool {
    let mut i = from;
    while i < from + 9 {
        let Some(word) = words.get(i) else { return false };
        if word.shape == Shape::Other
            && words
                .page
                .tokens
                .get(i)
                .is_some_and(|t| t.kind == TokenKind::Punct)
        {
            return false;
        }
        if (word.is(Kind::Role) || word.is(Kind::Title)) && word.shape == Shape::Lower {
            // "Ann Lee, pilot Tom Park and …": the next in a list
            return !words.is(i + 1, Kind::First) || !words.capital(i + 1);
        }
        if matches!(
            words.cut(i),
            "and"
                | "but"
                | "said"
                | "was"
                | "is"
                | "has"
                | "had"
                | "were"
                | "are"
                | "when"
                | "while"
                | "that"
                | "who"
                | "which"
                | "whose"
                | "in"
                | "on"
        ) {
            return false;
        }
        i += 1;
    }
    false
}
