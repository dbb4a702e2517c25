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
        if let Some(close) = skip_mark(words, i).filter(|_| i > from) {
            i = close; // another “Ferry Hour” host
            continue;
        }
        let dotted = words.cut(i) == "." && i > from && words.touch(i - 1) && words.capital(i - 1);
        if dotted && words.get(i + 1).is_some_and(|w| w.is_capital() && !w.first) {
            i += 1; // "Mr. Lee’s former adviser"
            continue;
        }
        // "the Reyes’ campaign manager", "Sanders' campaign manager"
        let owner = matches!(words.cut(i), "'" | "’")
            && i > from
            && words.touch(i - 1)
            && words.cut(i - 1).ends_with('s');
        if owner {
            i += 1;
            continue;
        }
        // "Lee, Park referenced an inspector’s report": a clause of its own
        let clause = word.shape == Shape::Lower
            && super::heads::verb(words, i)
            && (!words.cut(i).ends_with("ed") || super::role_words::told(words.cut(i)));
        if clause && i > from {
            return false;
        }
        if word.shape == Shape::Other
            && words
                .page
                .tokens
                .get(i)
                .is_some_and(|t| t.kind == TokenKind::Punct)
        {
            return false;
        }
        let office =
            word.shape == Shape::Upper && matches!(words.cut(i), "CEO" | "CFO" | "COO" | "CTO" | "MP");
        let of_another = words
            .page
            .tokens
            .get(i + 1)
            .is_some_and(|t| t.kind == TokenKind::Possessive);
        // "a major presence", "general unrest": an adjective where a noun follows
        let adjective = matches!(
            words.cut(i),
            "major" | "general" | "private" | "principal" | "chief" | "executive" | "head"
        ) && words
            .get(i + 1)
            .is_some_and(|w| w.shape == Shape::Lower && !w.is(Kind::NotName))
            && !matches!(
                words.cut(i + 1),
                "of" | "for" | "at" | "who" | "in" | "from" | "and" | "with" | "on" | "to"
            );
        if adjective {
            i += 1;
            continue;
        }
        if ((word.is(Kind::Role) || word.is(Kind::Title)) && word.shape == Shape::Lower || office)
            && !of_another
        {
            // "Ann Lee, pilot Tom Park and …": the next in a list
            return !words.is(i + 1, Kind::First) || !words.capital(i + 1);
        }
        // "the Office of Ports and Piers director"
        let joined = words.cut(i) == "and" && i > from && words.capital(i - 1) && words.capital(i + 1);
        if !joined
            && matches!(
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
                    | "as"
                    | "than"
                    | "both"
                    | "because"
            )
        {
            return false;
        }
        i += 1;
    }
    false
}

/// Can the word at `i` open what somebody is: an article, somebody’s, an office, "former"?
#[must_use]
pub fn opens_phrase(words: &Words, i: usize) -> bool {
    let Some(word) = words.get(i) else { return false };
    let text = words.cut(i);
    if super::heads::pronoun(text) && text != "her" {
        return false;
    }
    if matches!(text, "then" | "now" | "once" | "formerly") {
        return words.get(i + 1).is_some_and(|w| w.shape != Shape::Other)
            && !super::heads::verb(words, i + 1);
    }
    if word.shape != Shape::Lower {
        return word.is_capital();
    }
    let adverb = text.ends_with("ly");
    let doing = text.ends_with("ing") && super::role_words::doing(text);
    let told = text.ends_with("ed") && super::role_words::told(text);
    !adverb && !doing && !told && !super::role_words::stops(text) && !super::heads::verb(words, i)
}

/// The token behind the closing mark where a quotation mark opens at `i` and closes within a few words.
#[must_use]
pub fn skip_mark(words: &Words, i: usize) -> Option<usize> {
    let token = words.page.tokens.get(i).filter(|t| t.kind == TokenKind::Punct)?;
    let marks = &words.page.marks;
    let at = marks.partition_point(|m| m.outer.start() < token.span.start());
    let mark = marks
        .get(at)
        .filter(|m| m.outer.start() == token.span.start() && m.closed)?;
    let close = words.page.token_from(mark.outer.end());
    (close <= i + 12).then_some(close)
}
