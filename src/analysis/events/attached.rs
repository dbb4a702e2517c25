//! Times that belong to a noun beside the verb: "The ferry, built in 1984, sank".
//!
//! A clause and a time in its unit come in, yes or no goes out. It refuses to parse: the words before the time decide.

use super::clause::{Clause, Kind};
use super::label::Sentence;
use crate::analysis::dates::verbs::is_past_word;
use crate::text::Span;

impl Sentence<'_> {
    /// Does the expression at `time` belong to a noun or a comparison, and not to the verb of the unit? "The ferry,
    /// built in 1984, leaves service", "compared with 12 million in 2025", "the most since 1987".
    pub fn is_attached(&self, clause: &Clause, time: Span) -> bool {
        let unit = self.unit(clause);
        let before = self.tokens(Span::snap(self.page.text, unit.start(), time.start()));
        let near = before.iter().rev().take(7);
        let mut commas = 0usize;
        for (i, token) in near.enumerate() {
            match self.word(token) {
                "since" | "Since" if i == 0 => return clause.kind != Kind::Relative,
                "since" | "Since" if token.span.start() == clause.span.start() => return true,
                "than" | "against" | "compared" if commas == 0 => return true,
                // "every school built between 1955 and 1975"
                "between" if commas == 0 => {
                    let left = before.iter().rev().nth(i + 1);
                    return left.is_some_and(|t| {
                        is_past_word(self.word(t)) && self.has_verb(unit.start(), t.span.start())
                    });
                }
                // "a Sunday evening boat"
                "a" | "an" if i == 0 => {
                    return self
                        .tokens(unit)
                        .iter()
                        .find(|t| t.span.start() >= time.end())
                        .is_some_and(|t| {
                            let w = self.word(t);
                            w.starts_with(char::is_lowercase)
                                && !is_past_word(w)
                                && !matches!(
                                    w,
                                    "in" | "on"
                                        | "of"
                                        | "at"
                                        | "and"
                                        | "when"
                                        | "that"
                                        | "by"
                                        | "for"
                                        | "with"
                                )
                        });
                }
                "," => commas += 1,
                _ => {}
            }
        }
        let Some(at) = before.iter().rposition(|t| self.word(t) == ",") else {
            return false;
        };
        let mut after = before.iter().skip(at + 1).map(|t| self.word(t));
        let head = after.find(|w| !matches!(*w, "first" | "last" | "originally" | "newly" | "itself"));
        let comma = before.get(at).map_or(0, |t| t.span.start());
        let closed = self
            .tokens(unit)
            .iter()
            .find(|t| t.span.start() >= time.end())
            .is_some_and(|t| matches!(self.word(t), "," | "and"));
        closed
            && clause.kind != Kind::Under
            && head.is_some_and(|w| {
                is_past_word(w)
                    || matches!(
                        w,
                        "given" | "built" | "written" | "drawn" | "begun" | "sold" | "held" | "made"
                    )
            })
            && !self.has_verb(unit.start(), comma)
    }

    /// "jailed in 2001 for a murder committed in 1996", "a ferry that left Lorn on Sunday": the noun whose time stands at
    /// `time`, with what is told of it, where the verb of the clause is another.
    pub fn nominal(&self, clause: &Clause, time: Span) -> Option<Span> {
        let before = self.tokens(Span::snap(self.page.text, clause.span.start(), time.start()));
        let word = |i: usize| before.get(i).map_or("", |t| self.word(t));
        let verb = (0..before.len()).rev().take(6).find(|&i| is_past_word(word(i)))?;
        let at = before.get(verb)?.span.start();
        let links = |i: usize| matches!(word(i), "that" | "which" | "who");
        let head = if verb > 1 && links(verb - 1) {
            verb - 1
        } else {
            let near = before.len() - verb <= 3;
            let earlier = (0..verb).any(links);
            if !near || earlier || !is_participle_of_noun(word(verb)) {
                return None;
            }
            verb
        };
        // the article or number that opens the noun phrase, and the preposition or verb before it
        let opens = (0..head)
            .rev()
            .take(5)
            .take_while(|&i| !matches!(word(i), "," | "and" | "but"))
            .find(|&i| {
                matches!(
                    word(i),
                    "a" | "an" | "the" | "his" | "her" | "its" | "their" | "two" | "three"
                )
            })?;
        let led = opens.checked_sub(1).map_or("", word);
        let own = head > verb.saturating_sub(1) && !is_preposition(led);
        let first = before.get(opens)?.span.start();
        if own || head == opens + 1 || !self.has_verb(clause.span.start(), first) || at < first {
            return None;
        }
        Some(Span::snap(self.page.text, first, time.end()))
    }
}

fn is_preposition(word: &str) -> bool {
    matches!(
        word,
        "in" | "of"
            | "for"
            | "with"
            | "from"
            | "by"
            | "on"
            | "at"
            | "under"
            | "about"
            | "against"
            | "into"
            | "over"
    )
}

/// A participle that tells when its noun came about: "a deal signed on Friday".
fn is_participle_of_noun(word: &str) -> bool {
    matches!(
        word,
        "committed"
            | "signed"
            | "built"
            | "made"
            | "issued"
            | "published"
            | "released"
            | "filed"
            | "passed"
            | "adopted"
            | "reached"
            | "founded"
            | "launched"
            | "recorded"
            | "written"
            | "approved"
            | "obtained"
            | "posted"
            | "conducted"
            | "introduced"
            | "enacted"
            | "struck"
            | "sent"
            | "taped"
            | "filmed"
            | "sealed"
            | "drafted"
    )
}
