//! Whether a clause tells of what was or of what is to come.
//!
//! The tokens of a sentence come in, its verb cues go out, and for any place in it the tense of the nearest one.
//! It refuses to parse: the nearest cue before the place decides, else the first one after it.

use super::verbs::{is_done, is_participle, is_past_word, is_planned};
use crate::text::token::{Token, TokenKind};

/// Past or future, as far as a cue tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::analysis) enum Tense {
    /// "said", "closed", "has met".
    Past,
    /// "had met": before the time told.
    Pluperfect,
    /// "is", "meets".
    Present,
    /// "will", "is to", "due", "plans to", "ahead of".
    Future,
}

/// The verb cues of one sentence: byte where each stands, and what it tells.
#[derive(Debug, Clone, Default)]
pub(in crate::analysis) struct Cues(pub(in crate::analysis) Vec<(usize, Tense)>);

impl Cues {
    /// Finds the cues among the tokens of one sentence.
    pub(in crate::analysis) fn find(text: &str, tokens: &[Token]) -> Self {
        let mut cues: Vec<(usize, Tense)> = Vec::new();
        for (i, token) in tokens.iter().enumerate() {
            if token.kind != TokenKind::Word {
                continue;
            }
            let word = token.cut(text);
            let next = tokens.get(i + 1).map_or("", |t| t.cut(text));
            if matches!(word, "forecast" | "likely")
                && let Some(last) = cues.last_mut()
                && last.1 == Tense::Present
                && token.span.start() - last.0 < 8
            {
                last.1 = Tense::Future;
                continue;
            }
            if word == "until"
                && let Some(&(at, Tense::Past | Tense::Pluperfect)) = cues.last()
                && !is_put_off(text, at)
            {
                // "the talks lasted until Tuesday"
                continue;
            }
            let Some(mut tense) = cue(word, next) else {
                continue;
            };
            if matches!(word, "has" | "have" | "Has" | "Have") {
                // "has closed" lies behind, "has two cranes" is so now
                let near = tokens.iter().skip(i + 1).take(4).map(|t| t.cut(text));
                let done = near.clone().any(is_done);
                tense = if done { Tense::Past } else { Tense::Present };
            }
            if word.eq_ignore_ascii_case("to") {
                // "failed to pass", "was forced to leave": done or not, it lies behind
                let forced = cues.last().is_some_and(|&(at, t)| {
                    matches!(t, Tense::Past | Tense::Pluperfect)
                        && token.span.start() - at < 24
                        && !looks_ahead(text, at)
                });
                if forced {
                    continue;
                }
                tense = Tense::Future;
            }
            if let Some(last) = cues.last_mut() {
                // "has closed", "had closed", "will be closed", "to be closed": the helper decides
                let close = token.span.start() - last.0 < 16;
                if close
                    && tense == Tense::Past
                    && matches!(last.1, Tense::Future | Tense::Pluperfect)
                    && is_participle(word)
                    && is_helper(text, last.0)
                {
                    continue;
                }
                if close && tense == Tense::Past && last.1 == Tense::Present && is_planned(word) {
                    last.1 = Tense::Future;
                    continue;
                }
            }
            cues.push((token.span.start(), tense));
        }
        Self(cues)
    }

    /// Does a cue stand between the bytes `from` and `to`?
    pub(in crate::analysis) fn any_in(&self, from: usize, to: usize) -> bool {
        let next = self.0.partition_point(|c| c.0 < from);
        self.0.get(next).is_some_and(|c| c.0 < to)
    }

    /// The tense of the first cue between the bytes `from` and `to`.
    pub(in crate::analysis) fn main_in(&self, from: usize, to: usize) -> Option<Tense> {
        let next = self.0.partition_point(|c| c.0 < from);
        self.0.get(next).filter(|c| c.0 < to).map(|c| c.1)
    }

    /// The tense of the clause around the byte at `at`.
    pub(in crate::analysis) fn at(&self, at: usize) -> Option<Tense> {
        let next = self.0.partition_point(|c| c.0 < at);
        next.checked_sub(1)
            .and_then(|i| self.0.get(i))
            .or_else(|| self.0.get(next))
            .map(|c| c.1)
    }
}

fn cue(word: &str, next: &str) -> Option<Tense> {
    if word.len() > 20 {
        return None;
    }
    let mut buffer = [0u8; 20];
    let bytes = buffer.get_mut(..word.len())?;
    bytes.copy_from_slice(word.as_bytes());
    bytes.make_ascii_lowercase();
    let lower = std::str::from_utf8(bytes).ok()?;
    Some(match lower {
        "will" | "shall" | "won't" | "won’t" | "would" | "wouldn't" | "wouldn’t" | "due" | "scheduled"
        | "slated" | "expected" | "expects" | "expect" | "plans" | "plan" | "planning" | "planned"
        | "intends" | "intend" | "hopes" | "hope" | "aims" | "upcoming" | "may" | "might" | "could"
        | "should" | "ahead" | "until" | "set" | "deadline" | "poised" | "going" | "must" | "promises"
        | "pledged" | "vowed" | "expiring" | "expires" | "begins" | "resumes" | "resume" | "reopens"
        | "opens" | "starts" | "arrives" | "departs" | "convenes" | "meets" | "beginning" | "starting"
        | "effective" => {
            if word.starts_with(char::is_uppercase) && lower == "may" {
                return None;
            }
            Tense::Future
        }
        "to" => {
            let first = next.chars().next()?;
            let verb = first.is_lowercase()
                && !matches!(
                    next,
                    "the"
                        | "a"
                        | "an"
                        | "his"
                        | "her"
                        | "its"
                        | "their"
                        | "this"
                        | "that"
                        | "these"
                        | "those"
                        | "be-"
                        | "some"
                        | "more"
                        | "about"
                        | "which"
                        | "what"
                        | "where"
                        | "each"
                        | "both"
                        | "him"
                        | "them"
                        | "us"
                        | "me"
                        | "it"
                        | "you"
                        | "help"
                        | "early"
                        | "late"
                        | "mid"
                );
            if !verb {
                return None;
            }
            Tense::Future
        }
        "had" => Tense::Pluperfect,
        "has" | "have" | "was" | "were" | "did" | "been" => Tense::Past,
        "is" | "are" | "am" => Tense::Present,
        _ if lower.ends_with("’ll") || lower.ends_with("'ll") => Tense::Future,
        _ if is_past_word(lower) => Tense::Past,
        _ => return None,
    })
}

/// The word that opens at byte `at`, in lower case.
fn word_at(text: &str, at: usize) -> String {
    let rest = text.get(at..).unwrap_or_default();
    let letters = rest.chars().take_while(|c| c.is_alphabetic());
    letters.flat_map(char::to_lowercase).collect()
}

fn looks_ahead(text: &str, at: usize) -> bool {
    let word = word_at(text, at);
    matches!(
        word.as_str(),
        "agreed"
            | "decided"
            | "voted"
            | "offered"
            | "promised"
            | "threatened"
            | "wanted"
            | "sought"
            | "ordered"
            | "called"
            | "asked"
            | "invited"
            | "proposed"
            | "committed"
            | "announced"
            | "said"
            | "urged"
            | "was"
            | "were"
            | "has"
            | "have"
    )
}

/// "postponed until Monday", "shut until Friday": until a day to come.
fn is_put_off(text: &str, at: usize) -> bool {
    let word = word_at(text, at);
    matches!(
        word.as_str(),
        "postponed"
            | "delayed"
            | "put"
            | "adjourned"
            | "extended"
            | "suspended"
            | "closed"
            | "shut"
            | "barred"
            | "banned"
            | "deferred"
            | "given"
            | "gave"
            | "has"
            | "have"
            | "said"
            | "was"
            | "were"
    )
}

/// "will", "had", "to": a participle behind it belongs to it; behind "plans" it does not ("plans announced in May").
fn is_helper(text: &str, at: usize) -> bool {
    let word = word_at(text, at);
    matches!(
        word.as_str(),
        "will"
            | "would"
            | "shall"
            | "may"
            | "might"
            | "could"
            | "should"
            | "must"
            | "to"
            | "had"
            | "due"
            | "expected"
            | "scheduled"
            | "won"
            | "wouldn"
    )
}
