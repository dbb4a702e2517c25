//! Whether a clause tells of what was or of what is to come.
//!
//! The tokens of a sentence come in, its verb cues go out, and for any place in it the tense of the nearest one.
//! It refuses to parse: the nearest cue before the place decides, else the first one after it.

use std::ops::Range;

use super::verbs::{AHEAD, TIMETABLE, is_done, is_participle, is_past_word, is_planned};
use crate::analysis::page::Page;
use crate::analysis::tags::Tags;
use crate::calendar::names;
use crate::text::list::among;
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

/// One cue.
#[derive(Debug, Clone, Copy)]
struct Cue {
    /// Byte where its word opens.
    at: usize,
    tense: Tense,
    /// "to close", "a planned march": the verb of the sentence may stand behind it.
    weak: bool,
    /// It is "to" itself.
    to: bool,
}

/// The verb cues of one sentence, in text order.
#[derive(Debug, Clone, Default)]
pub(in crate::analysis) struct Cues(Vec<Cue>);

impl Cues {
    /// Finds the cues among the tokens of one sentence.
    pub(in crate::analysis) fn find(page: &Page, sentence: Range<usize>) -> Self {
        let text = page.text;
        let tokens = page.tokens.get(sentence.clone()).unwrap_or_default();
        let tags = page.tags.get(sentence).unwrap_or_default();
        let mut cues: Vec<Cue> = Vec::new();
        let finite = |at, tense| Cue {
            at,
            tense,
            weak: false,
            to: false,
        };
        for (i, (token, tags)) in tokens.iter().zip(tags).enumerate() {
            if !tags.is(Tags::CUE) || token.kind != TokenKind::Word {
                continue;
            }
            let word = token.cut(text);
            let next = tokens.get(i + 1).map_or("", |t| t.cut(text));
            if matches!(word, "forecast" | "likely")
                && let Some(last) = cues.last_mut()
                && last.tense == Tense::Present
                && token.span.start() - last.at < 8
            {
                last.tense = Tense::Future;
                continue;
            }
            if word == "until"
                && let Some(&Cue {
                    at,
                    tense: Tense::Past | Tense::Pluperfect,
                    ..
                }) = cues.last()
                && !is_put_off(text, at)
            {
                // "the talks lasted until Tuesday"
                continue;
            }
            if matches!(word, "to" | "for" | "till")
                && let Some(&Cue { at, .. }) = cues.last()
                && token.span.start() - at < 16
                && is_moved(text, at)
                && is_time_word(next)
            {
                // "was moved to Saturday", "rescheduled for Monday", "slipped to May"
                cues.push(finite(token.span.start(), Tense::Future));
                continue;
            }
            if word == "deadline" && (is_past_word(next) || matches!(next, "was" | "had")) {
                continue;
            }
            if is_timetable(word)
                && is_set_for(text, tokens, i)
                && tokens.last().is_some_and(|t| t.cut(text) == ".")
            {
                cues.push(finite(token.span.start(), Tense::Future));
                continue;
            }
            let Some(mut tense) = cue(word, next) else {
                continue;
            };
            if matches!(word, "is" | "are") && is_set_for(text, tokens, i) {
                tense = Tense::Future;
            }
            if matches!(word, "has" | "have" | "Has" | "Have") {
                // "has closed" lies behind, "has two cranes" is so now
                let near = tokens.iter().skip(i + 1).take(4).map(|t| t.cut(text));
                let done = near.clone().any(is_done);
                tense = if done { Tense::Past } else { Tense::Present };
            }
            if word.eq_ignore_ascii_case("to") {
                // "failed to pass", "was forced to leave": done or not, it lies behind
                let forced = cues.last().is_some_and(|c| {
                    matches!(c.tense, Tense::Past | Tense::Pluperfect)
                        && token.span.start() - c.at < 24
                        && !looks_ahead(text, c.at)
                });
                if forced {
                    continue;
                }
                tense = Tense::Future;
            }
            if let Some(last) = cues.last_mut() {
                // "has closed", "had closed", "will be closed", "to be closed": the helper decides
                let close = token.span.start() - last.at < 16;
                if close
                    && tense == Tense::Past
                    && matches!(last.tense, Tense::Future | Tense::Pluperfect)
                    && is_participle(word)
                    && is_helper(text, last.at)
                {
                    continue;
                }
                if close && tense == Tense::Past && last.tense == Tense::Present && is_planned(word) {
                    last.tense = Tense::Future;
                    continue;
                }
            }
            cues.push(Cue {
                at: token.span.start(),
                tense,
                weak: word.eq_ignore_ascii_case("to") || is_attribute(text, tokens, i),
                to: word == "to",
            });
        }
        Self(cues)
    }

    /// Does a cue stand between the bytes `from` and `to`?
    pub(in crate::analysis) fn any_in(&self, from: usize, to: usize) -> bool {
        let next = self.0.partition_point(|c| c.at < from);
        self.0.get(next).is_some_and(|c| c.at < to)
    }

    /// Does a cue other than "to" stand between the bytes `from` and `to`?
    pub(in crate::analysis) fn any_but_to(&self, from: usize, to: usize) -> bool {
        let next = self.0.partition_point(|c| c.at < from);
        let inside = self.0.iter().skip(next).take_while(|c| c.at < to);
        inside.into_iter().any(|c| !c.to)
    }

    /// The tense of the first cue between the bytes `from` and `to`.
    pub(in crate::analysis) fn first_in(&self, from: usize, to: usize) -> Option<Tense> {
        let next = self.0.partition_point(|c| c.at < from);
        self.0.get(next).filter(|c| c.at < to).map(|c| c.tense)
    }

    /// The tense of the main verb between the bytes `from` and `to`: its first cue. An infinitive gives way to a verb behind it:
    /// "opposition to closing it … has grown", "his bid to lead the party failed".
    pub(in crate::analysis) fn main_in(&self, from: usize, to: usize) -> Option<Tense> {
        let next = self.0.partition_point(|c| c.at < from);
        let mut inside = self.0.get(next..)?.iter().take_while(|c| c.at < to);
        let first = inside.next()?;
        if first.weak && first.at > from {
            return Some(inside.find(|c| !c.weak).unwrap_or(first).tense);
        }
        Some(first.tense)
    }

    /// The tense of the clause around the byte at `at`.
    pub(in crate::analysis) fn at(&self, at: usize) -> Option<Tense> {
        let next = self.0.partition_point(|c| c.at < at);
        if let Some(before) = next.checked_sub(1).and_then(|i| self.0.get(i)) {
            return Some(before.tense);
        }
        let mut after = self.0.get(next..)?.iter();
        let first = after.next()?;
        // "Monday's vote to shut the mine drew crowds"
        let finite = after.find(|c| !c.weak).filter(|_| first.weak);
        Some(finite.unwrap_or(first).tense)
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
        _ if among!(lower, AHEAD) => {
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

/// "a planned march", "the scheduled vote": it stands beside a noun and is no verb.
fn is_attribute(text: &str, tokens: &[Token], i: usize) -> bool {
    let word = |k: Option<usize>| k.and_then(|k| tokens.get(k)).map_or("", |t| t.cut(text));
    matches!(word(Some(i)), "planned" | "scheduled" | "expected" | "upcoming")
        && matches!(
            word(i.checked_sub(1)),
            "a" | "an" | "A" | "An" | "the" | "The" | "its" | "their" | "his" | "her" | "this" | "’s" | "'s"
        )
        && word(Some(i + 1)) != "to"
}

/// A verb in the present that a day right behind it sets for that day: "the ship leaves Saturday".
fn is_timetable(word: &str) -> bool {
    among!(word, TIMETABLE)
}

/// "moved to Saturday": what has been given another day.
fn is_moved(text: &str, at: usize) -> bool {
    let word = word_at(text, at);
    matches!(
        word.as_str(),
        "moved"
            | "rescheduled"
            | "postponed"
            | "delayed"
            | "deferred"
            | "pushed"
            | "slipped"
            | "brought"
            | "put"
    )
}

/// A word that opens a time to come.
fn is_time_word(word: &str) -> bool {
    matches!(
        word,
        "early" | "late" | "mid" | "next" | "later" | "noon" | "tomorrow" | "midnight"
    ) || word.starts_with(|c: char| c.is_ascii_digit())
        || word.starts_with(char::is_uppercase) && is_day_or_month(word)
}

fn is_day_or_month(word: &str) -> bool {
    let lower = word.trim_end_matches('.').to_lowercase();
    names::weekday(&lower).is_some() || names::month(&lower).is_some()
}

/// "The meeting is Friday", "the election is on 7 May", "the deadline is midnight Friday": what is set for a day. "It is
/// Friday" and "today is Friday" name the day itself.
fn is_set_for(text: &str, tokens: &[Token], verb: usize) -> bool {
    let word = |k: usize| tokens.get(k).map_or("", |t| t.cut(text));
    let before = verb.checked_sub(1).map_or("", word);
    if before.is_empty()
        || matches!(
            before.to_ascii_lowercase().as_str(),
            "it" | "today" | "this" | "that" | "tomorrow" | "yesterday" | "there" | "who" | "which" | "here"
        )
    {
        return false;
    }
    let mut at = verb + 1;
    if matches!(word(at), "on" | "at" | "for") {
        at += 1;
    }
    if matches!(word(at), "noon" | "midnight") {
        at += 1;
    }
    let day = word(at);
    let month_first = is_day_or_month(day) && day.starts_with(char::is_uppercase);
    let day_first = day.bytes().all(|b| b.is_ascii_digit())
        && !day.is_empty()
        && is_day_or_month(word(at + 1))
        && word(at + 1).starts_with(char::is_uppercase);
    month_first || day_first
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
