//! The words shown for an event.
//!
//! A clause and the sentence around it come in, the span of a label goes out: a whole clause with its subject and its
//! verb, without lead-in and trailing attribution. It refuses to cut where a coordination or a complement goes on: in
//! doubt the label is the whole sentence.

use std::ops::Range;

use super::clause::{Clause, Kind};
use super::words::{is_lead_in, is_left_hanging, is_pronoun, opens_subject};
use crate::analysis::dates::tense::Cues;
use crate::analysis::dates::verbs::is_past_word;
use crate::analysis::page::Page;
use crate::analysis::tags::Tags;
use crate::text::Span;
use crate::text::token::{Token, TokenKind};

/// A label longer than this loses its participle or relative clause at the end, in bytes.
const LONG: usize = 110;

/// One sentence, as its labels see it.
pub(super) struct Sentence<'a> {
    pub page: &'a Page<'a>,
    /// Without the dateline.
    pub span: Span,
    /// Its tokens.
    pub range: Range<usize>,
    pub cues: &'a Cues,
    pub clauses: &'a [Clause],
}

impl<'a> Sentence<'a> {
    /// All tokens of the sentence.
    pub(super) fn own_tokens(&self) -> &'a [Token] {
        self.page.tokens.get(self.range.clone()).unwrap_or_default()
    }

    pub(super) fn tokens(&self, span: Span) -> &'a [Token] {
        self.page.tokens_in(span)
    }

    pub(super) fn word(&self, token: &Token) -> &'a str {
        token.cut(self.page.text)
    }

    pub(super) fn has_verb(&self, from: usize, to: usize) -> bool {
        self.cues.any_in(from, to)
    }

    /// The stretch between ";" or ", and the …" around `clause`: it has a subject and a verb of its own.
    pub fn unit(&self, clause: &Clause) -> Span {
        let tokens = self.own_tokens();
        let tags = self.page.tags.get(self.range.clone()).unwrap_or_default();
        let (mut start, mut end) = (self.span.start(), self.span.end());
        let mut reported = false;
        for (i, (token, tags)) in tokens.iter().zip(tags).enumerate() {
            reported |= tags.is(Tags::PLAIN_REPORT);
            let at = token.span.start();
            if token.kind != TokenKind::Punct
                || at <= start
                || !self.parts(tokens, i, reported, start)
                || self.page.is_quoted(at)
            {
                continue;
            }
            if at <= clause.span.start() {
                start = token.span.end();
                reported = false;
            } else {
                end = at;
                break;
            }
        }
        Span::snap(self.page.text, start, end)
    }

    /// "The strike began on Monday, and the mayor called both sides in": two of them, at the comma.
    fn parts(&self, tokens: &[Token], i: usize, reported: bool, start: usize) -> bool {
        let Some(token) = tokens.get(i) else { return false };
        let at = token.span.start();
        let end = self.span.end();
        match self.word(token) {
            ";" => self.has_verb(start, at) && self.has_verb(at, end),
            "," if !reported => {
                let word = |n: usize| tokens.get(i + n).map_or("", |t| self.word(t));
                let subject = opens_subject(word(2)) || word(2).starts_with(char::is_uppercase);
                if !matches!(word(1), "and" | "but" | "so") || !subject || !self.has_verb(start, at) {
                    return false;
                }
                // the verb comes before another comma: "the Gull, and the Tern, built in 1984" is a list
                let near = tokens.get(i + 3..).unwrap_or_default();
                let stop = near.iter().take(9).take_while(|t| self.word(t) != ",").last();
                stop.is_some_and(|t| self.has_verb(at, t.span.end()))
            }
            _ => false,
        }
    }

    /// The label of the event that `clause` tells, whose time stands at the bytes `times`.
    pub fn label(&self, clause: &Clause, times: &[Span]) -> Span {
        let label = self.own_label(clause, times);
        let last = self.tokens(label).last().map_or("", |t| self.word(t));
        let behind = self.page.text.get(label.end()..).unwrap_or_default().trim_start();
        let opens =
            behind.starts_with(['“', '‘', '"']) || behind.starts_with("``") || behind.starts_with("''");
        if is_left_hanging(last) || opens && label.end() < self.span.end() {
            // "Mr. Holm described how", "led to what the mayor called": what is described stands behind a mark
            return self.trimmed(self.span);
        }
        label
    }

    fn own_label(&self, clause: &Clause, times: &[Span]) -> Span {
        if clause.kind == Kind::Relative
            && let Some(span) = self.relative(clause)
        {
            return self.trimmed(span);
        }
        let mut span = self.unit(clause);
        if clause.kind == Kind::Under
            && let Some(own) = self.under(clause, span)
        {
            return self.trimmed(self.without_tail(own, clause, times));
        }
        span = self.without_attribution(span, clause);
        span = self.without_lead_in(span);
        span = self.without_tail(span, clause, times);
        self.trimmed(span)
    }

    /// "Two men — a miner and a clerk — who had been held since 2016 were freed": the noun stands beyond an insertion, and
    /// no label of its own can be cut.
    pub(super) fn is_cut_off(&self, clause: &Clause) -> bool {
        let before = self.tokens(Span::snap(self.page.text, self.span.start(), clause.span.start()));
        clause.kind == Kind::Relative
            && before
                .last()
                .is_some_and(|t| matches!(self.word(t), "—" | "–" | "--" | ")" | "-"))
    }

    /// "Edda Marsh, who left office in March": the noun and what is told of it.
    fn relative(&self, clause: &Clause) -> Option<Span> {
        let before = self.tokens(Span::snap(self.page.text, self.span.start(), clause.span.start()));
        let mut left = before.iter().rev().peekable();
        left.next_if(|t| self.word(t) == ",");
        let mut start = None;
        for token in left {
            let mark = token.kind == TokenKind::Punct
                && !matches!(
                    self.word(token),
                    "." | "-" | "’" | "'" | "$" | "£" | "€" | "%" | "&"
                );
            let verb = self.has_verb(token.span.start(), token.span.end());
            if mark || verb || self.page.is_quoted(token.span.start()) {
                break;
            }
            start = Some(token.span.start());
        }
        let start = start?;
        let head = self.tokens(Span::snap(self.page.text, start, clause.span.start()));
        let skip = head.iter().find(|t| {
            !matches!(
                self.word(t),
                "in" | "on"
                    | "at"
                    | "of"
                    | "to"
                    | "by"
                    | "with"
                    | "from"
                    | "for"
                    | "and"
                    | "but"
                    | "or"
                    | "as"
            )
        })?;
        // "blamed her rival for shutting the mole, which will cost the town its boats": all of it, and no noun
        let acts = head.windows(2).any(|w| match w {
            [a, b] => {
                matches!(
                    self.word(a),
                    "for" | "of" | "by" | "from" | "without" | "after" | "before"
                ) && self.word(b).len() > 5
                    && self.word(b).ends_with("ing")
            }
            _ => false,
        });
        if acts {
            return None;
        }
        // "repeal much of the Bridge Act, which was passed in 2010": the act
        let skip = match head.iter().find(|t| opens_subject(self.word(t))) {
            Some(noun) if self.word(skip).starts_with(char::is_lowercase) => noun,
            _ => skip,
        };
        (skip.kind != TokenKind::Punct)
            .then(|| Span::snap(self.page.text, skip.span.start(), clause.span.end()))
    }

    /// "when the dam was closed in 1949": "the dam was closed in 1949".
    fn under(&self, clause: &Clause, unit: Span) -> Option<Span> {
        let tokens = self.tokens(clause.span);
        let second = tokens.get(1)?;
        // "while she was secretary pleaded guilty on Wednesday": the second verb is that of the sentence
        let mut verbs = tokens
            .iter()
            .enumerate()
            .filter(|(_, t)| self.has_verb(t.span.start(), t.span.end()));
        let first = verbs.next().map_or(0, |(i, _)| i);
        let doubled = verbs.any(|(i, t)| {
            let before = tokens.get(i - 1).map_or("", |t| self.word(t));
            i > first + 2
                && is_past_word(self.word(t))
                && !matches!(before, "and" | "or" | "," | "to" | "been" | "be")
        });
        if doubled {
            return None;
        }
        let subject = opens_subject(self.word(second))
            || !self.word(second).ends_with("ing")
                && !matches!(self.word(second), "that" | "it" | "was" | "did");
        // "drivers agreed, at four on Sunday, to suspend a strike": an infinitive goes on
        let next = self.clauses.iter().find(|c| {
            let first = self.tokens(c.span).first().map_or("", |t| self.word(t));
            c.span.start() > clause.span.start() && c.kind == Kind::Main && first != "to"
        });
        let end = next.map_or(unit.end(), |c| c.span.start().min(unit.end()));
        let own = Span::snap(self.page.text, second.span.start(), end);
        (subject && second.kind == TokenKind::Word && self.has_verb(second.span.end(), end)).then_some(own)
    }

    /// "Officials said the bridge closed": "the bridge closed", where nothing but the saying is lost.
    fn without_attribution(&self, unit: Span, clause: &Clause) -> Span {
        let text = self.page.text;
        let mut span = unit;
        let inside = |c: &&Clause| c.span.start() >= unit.start() && c.span.end() <= unit.end();
        let mut own: Vec<&Clause> = self.clauses.iter().filter(inside).collect();
        let plain = |c: &Clause| {
            c.kind == Kind::Report
                && !c.negated
                && Tags::all(self.page.tags.get(c.tokens.0..c.tokens.1).unwrap_or_default())
                    .is(Tags::PLAIN_REPORT)
        };
        if let [.., before, last] = own.as_slice()
            && plain(last)
            && last.span != clause.span
            && self.page.tokens.get(self.page.token_from(last.span.start()).saturating_sub(1)).is_some_and(|t| self.word(t) == ",")
            && self.has_verb(unit.start(), before.span.end())
            // ", who said" and ", but the union said it had not" belong to what stands before
            && !self.tokens(last.span).first().is_some_and(|t| matches!(self.word(t), "and" | "but" | "who" | "which"))
            && self.tokens(last.span).len() < 12
        {
            span = Span::snap(text, span.start(), last.span.start());
            own.pop();
        }
        if let [first, told, ..] = own.as_slice()
            && plain(first)
            && told.kind == Kind::Told
            && told.span.start() <= clause.span.start()
        {
            let mut words = self.tokens(told.span).iter();
            let mut head = words.next();
            if head.is_some_and(|t| self.word(t) == "that") {
                head = words.next();
            }
            // "it", "he" say nothing alone
            let noun = head.filter(|t| !is_pronoun(self.word(t)) && !is_past_word(self.word(t)));
            if let Some(noun) = noun {
                span = Span::snap(text, noun.span.start(), span.end());
            }
        }
        span
    }

    /// "However, the talks ended": "the talks ended".
    fn without_lead_in(&self, span: Span) -> Span {
        let tokens = self.tokens(span);
        let mut start = span.start();
        if let Some(first) = tokens.iter().find(|t| t.kind != TokenKind::Punct)
            && matches!(
                self.word(first),
                "And" | "But" | "and" | "but" | "so" | "So" | "Yet"
            )
        {
            start = first.span.end();
        }
        let rest = Span::snap(self.page.text, start, span.end());
        let comma = self
            .tokens(rest)
            .iter()
            .take(12)
            .enumerate()
            .find(|(i, t)| *i > 0 && self.word(t) == ",");
        if let Some((_, comma)) = comma {
            let lead = Span::snap(self.page.text, start, comma.span.start());
            if is_lead_in(lead.cut(self.page.text).trim()) && self.has_verb(comma.span.end(), span.end()) {
                start = comma.span.end();
            }
        }
        Span::snap(self.page.text, start, span.end())
    }

    /// ", marking his twelfth", ", which runs until May": what only explains goes where the label is long.
    fn without_tail(&self, span: Span, clause: &Clause, times: &[Span]) -> Span {
        if span.len() <= LONG {
            return span;
        }
        let tokens = self.tokens(span);
        for pair in tokens.windows(2) {
            let [comma, next] = pair else { continue };
            let at = comma.span.start();
            let word = self.word(next);
            let explains = word.len() > 5 && word.ends_with("ing") && word.starts_with(char::is_lowercase)
                || matches!(word, "which" | "who" | "whose" | "where" | "although" | "because");
            let kept = clause.span.start() < at
                && times.iter().all(|t| t.end() <= at)
                && self.has_verb(span.start(), at)
                && at - span.start() > 40;
            if self.word(comma) != "," || !explains || !kept || self.page.is_quoted(at) {
                continue;
            }
            // the verb of the sentence stands before, and no verb after a second comma could be its own
            let goes_on = tokens
                .windows(2)
                .filter(|p| {
                    p.first()
                        .is_some_and(|t| t.span.start() > at && self.word(t) == ",")
                })
                .any(|p| {
                    p.get(1).is_some_and(|t| {
                        matches!(self.word(t), "said" | "told" | "and" | "but")
                            && self.has_verb(t.span.start(), span.end())
                    })
                });
            if !goes_on {
                return Span::snap(self.page.text, span.start(), at);
            }
        }
        span
    }

    /// Without marks at either side; a closing quotation mark stays where the label opens it.
    pub fn trimmed(&self, span: Span) -> Span {
        let tokens = self.tokens(span);
        let words = span.cut(self.page.text);
        let opens = words.contains(['“', '‘', '"']) || words.contains("''");
        let keeps = |t: &Token, end: bool| {
            let w = self.word(t);
            t.kind != TokenKind::Punct
                || matches!(w, "$" | "#" | "£" | "€" | "@" | "(" | "[" | "“" | "\"" | "‘") && !end
                || matches!(w, "%" | ")" | "]") && end
                || matches!(w, "”" | "’" | "\"" | "''" | "?") && end && opens
        };
        match (
            tokens.iter().find(|t| keeps(t, false)),
            tokens.iter().rev().find(|t| keeps(t, true)),
        ) {
            (Some(a), Some(b)) if a.span.start() <= b.span.start() => a.span.join(b.span),
            _ => span,
        }
    }
}
