//! The grammar: typed tokens in, a symbolic time and its length out.
//!
//! At one token after the other the rules are tried, most exact first; each looks only a fixed few tokens ahead, so
//! the whole is linear. It refuses to know which day it is.

use super::counts::{Amount, length};
use super::lex::{Lex, Tok};
use super::symbol::{Rel, Sym};
use crate::calendar::Unit;
use crate::text::list::among;

/// Words of the grammar that no expression opens with, the commonest of them.
const NEVER_FIRST: &str = "of in to and on by for from or his her its their our your us no than as any until between through \
    during since before after over about around some people women men children";

/// A match: the tokens `from..to`, what they say.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Hit {
    pub from: usize,
    pub to: usize,
    pub sym: Sym,
    /// "about", "early", "mid-".
    pub approx: bool,
}

/// Words whose expressions go on with a word of the grammar.
const POINTING: &str = "the a an this that these those another";

/// One line of typed tokens.
#[derive(Clone, Copy)]
pub(super) struct Line<'a> {
    pub toks: &'a [Tok],
}

/// What a rule gives: where it stopped, what it says.
pub(super) type Found = Option<(usize, Sym)>;

impl<'a> Line<'a> {
    pub(super) fn lex(self, i: usize) -> Lex {
        self.toks.get(i).map_or(Lex::Break, |t| t.lex)
    }

    pub(super) fn back(self, i: usize, n: usize) -> Lex {
        i.checked_sub(n).map_or(Lex::Break, |j| self.lex(j))
    }

    pub(super) fn is(self, i: usize, word: &str) -> bool {
        matches!(self.lex(i), Lex::Kw(w) if w == word)
    }

    pub(super) fn any(self, i: usize, words: &[&str]) -> bool {
        matches!(self.lex(i), Lex::Kw(w) if words.contains(&w))
    }

    pub(super) fn cap(self, i: usize) -> bool {
        self.toks.get(i).is_some_and(|t| t.cap)
    }

    pub(super) fn digits(self, i: usize) -> bool {
        self.toks.get(i).is_some_and(|t| t.digits)
    }

    /// Do tokens `i` and `i + 1` touch?
    pub(super) fn touches(self, i: usize) -> bool {
        match (self.toks.get(i), self.toks.get(i + 1)) {
            (Some(a), Some(b)) => a.span.end() == b.span.start(),
            _ => false,
        }
    }

    /// Steps over one token if it is `lex`.
    pub(super) fn skip(self, i: usize, lex: Lex) -> usize {
        if self.lex(i) == lex { i + 1 } else { i }
    }

    /// The longest expression that begins at `i`.
    pub(super) fn match_at(self, i: usize) -> Option<Hit> {
        // no expression opens with a plain word or a mark: most tokens end here
        if matches!(
            self.lex(i),
            Lex::Other
                | Lex::Break
                | Lex::Comma
                | Lex::Dot
                | Lex::Open
                | Lex::Close
                | Lex::Dash
                | Lex::Slash
                | Lex::Hyphen
                | Lex::Possessive
                | Lex::Currency
                | Lex::Percent
        ) || matches!(self.lex(i), Lex::Kw(word) if among!(word, NEVER_FIRST))
        {
            return None;
        }
        // "the harbour", "that boat": what they open has no plain word behind them
        if self.lex(i + 1) == Lex::Other && matches!(self.lex(i), Lex::Kw(word) if among!(word, POINTING)) {
            return None;
        }
        let (start, approx) = self.modifier(i);
        if start > i
            && let Some((to, sym)) = self.core(start).or_else(|| self.the_unit(start))
            && !matches!(sym, Sym::Duration(_) | Sym::Set(_) | Sym::Vague(_))
        {
            return Some(Hit {
                from: i,
                to,
                sym,
                approx,
            });
        }
        let (to, sym) = self.core(i)?;
        Some(Hit {
            from: i,
            to,
            sym,
            approx: self.any(
                i.wrapping_sub(1),
                &[
                    "about",
                    "around",
                    "some",
                    "nearly",
                    "almost",
                    "roughly",
                    "approximately",
                    "circa",
                    "ca",
                ],
            ),
        })
    }

    /// "early", "late last", "the end of", "mid-": how many tokens, and whether they blur the time.
    pub(super) fn modifier(self, i: usize) -> (usize, bool) {
        let mut at = i;
        if self.is(at, "the") {
            at += 1;
        }
        if self.is(at, "very") {
            at += 1;
        }
        if self.any(
            at,
            &[
                "end",
                "beginning",
                "start",
                "middle",
                "close",
                "rest",
                "remainder",
                "turn",
                "part",
                "opening",
            ],
        ) && self.is(at + 1, "of")
        {
            return (at + 2, true);
        }
        if self.any(at, &["latter", "early", "later", "first", "final"])
            && self.is(at + 1, "part")
            && self.is(at + 2, "of")
        {
            return (at + 3, true);
        }
        let at = i + usize::from(self.is(i, "the"));
        if self.any(at, &["early", "late", "mid", "earlier", "later"]) {
            let next = self.skip(at + 1, Lex::Hyphen);
            let next = if self.any(next, &["in", "on"]) && at == i {
                next + 1
            } else {
                next
            };
            return (next, true);
        }
        if self.any(i, &["circa", "ca", "c"]) {
            return (self.skip(i + 1, Lex::Dot), true);
        }
        (i, false)
    }

    /// "the year" behind "the end of", "late in": that of the article or of the story.
    fn the_unit(self, i: usize) -> Found {
        let Lex::Unit(unit @ (Unit::Year | Unit::Month | Unit::Week | Unit::Decade | Unit::Day), false) =
            self.lex(i + 1)
        else {
            return None;
        };
        (self.is(i, "the") && self.noun_ends(i + 2)).then_some((
            i + 2,
            Sym::Unit(unit, if unit == Unit::Day { Rel::That } else { Rel::This }),
        ))
    }

    fn core(self, i: usize) -> Found {
        self.with_time(i)
            .or_else(|| self.date(i))
            .or_else(|| self.counted(i))
            .or_else(|| self.vague(i))
    }

    /// A date without a time of day.
    pub(super) fn date(self, i: usize) -> Found {
        self.explicit(i)
            .or_else(|| self.ordinal_piece(i))
            .or_else(|| self.relative(i))
            .or_else(|| self.shifted(i))
            .or_else(|| self.holiday(i))
    }

    /// Vague references, kept vague.
    fn vague(self, i: usize) -> Found {
        let one = |n: usize, value| Some((i + n, Sym::Vague(value)));
        match self.lex(i) {
            Lex::Kw("now" | "currently" | "current" | "presently" | "nowadays") => one(1, "PRESENT_REF"),
            Lex::Kw("recently" | "lately") => one(1, "PAST_REF"),
            Lex::Kw("recent") if !self.relative_noun(i + 1) => one(1, "PAST_REF"),
            Lex::Kw("recent") => {
                let Lex::Unit(unit, _) = self.lex(i + 1) else {
                    return None;
                };
                Some((i + 2, Sym::Duration(length(Amount::Vague, unit))))
            }
            Lex::Kw("soon") if !self.any(i + 1, &["after", "before", "as"]) => one(1, "FUTURE_REF"),
            Lex::Kw("future") if !self.cap(i) => one(1, "FUTURE_REF"),
            Lex::Kw("the" | "this") if self.is(i + 1, "future") => one(2, "FUTURE_REF"),
            Lex::Kw("the")
                if self.is(i + 1, "past")
                    && (self.noun_ends(i + 2)
                        || self.is(i.wrapping_sub(1), "in") && self.lex(i + 2) == Lex::Other) =>
            {
                one(2, "PAST_REF")
            }
            Lex::Kw("the") if self.is(i + 1, "present") && self.noun_ends(i + 2) => one(2, "PRESENT_REF"),
            Lex::Kw("the") if self.is(i + 1, "moment") && self.is(i.wrapping_sub(1), "at") => {
                one(2, "PRESENT_REF")
            }
            // "at the time, nobody objected", but not "at the time of the vote"
            Lex::Kw("the" | "that")
                if self.is(i + 1, "time")
                    && self.is(i.wrapping_sub(1), "at")
                    && self.closes(self.lex(i + 2)) =>
            {
                one(2, "PAST_REF")
            }
            Lex::Kw("these" | "those") if matches!(self.lex(i + 1), Lex::Unit(Unit::Day, true)) => one(
                2,
                if self.is(i, "these") {
                    "PRESENT_REF"
                } else {
                    "PAST_REF"
                },
            ),
            Lex::Kw("this" | "the")
                if self.is(i + 1, "time") && self.is(i, "this") && self.is(i.wrapping_sub(1), "at") =>
            {
                one(2, "PRESENT_REF")
            }
            _ => None,
        }
    }

    fn relative_noun(self, i: usize) -> bool {
        matches!(self.lex(i), Lex::Unit(_, true))
    }

    /// Nothing that a noun phrase could go on with: "in the past." but not "the past year", "the past champion".
    pub(super) fn noun_ends(self, i: usize) -> bool {
        !matches!(
            self.lex(i),
            Lex::Unit(..)
                | Lex::Num(_)
                | Lex::Other
                | Lex::Hyphen
                | Lex::Month(_)
                | Lex::Weekday(_)
                | Lex::Season(_)
                | Lex::Kw("few" | "several" | "couple")
        ) || self.lex(i) == Lex::Break
    }

    /// Which one the word points to.
    pub(super) fn rel_word(self, i: usize) -> Option<Rel> {
        Some(match self.lex(i) {
            Lex::Kw("this" | "current") => Rel::This,
            Lex::Kw("last" | "past") => Rel::Last,
            // "the latest quarter"
            Lex::Kw("latest")
                if matches!(
                    self.lex(i + 1),
                    Lex::Unit(Unit::Quarter, false) | Lex::Kw("fiscal")
                ) =>
            {
                Rel::Last
            }
            Lex::Kw("next" | "coming" | "upcoming") => Rel::Next,
            Lex::Kw("that" | "same") => Rel::That,
            Lex::Kw("following" | "ensuing" | "succeeding") => Rel::After,
            Lex::Kw("previous" | "preceding" | "prior") => Rel::Before,
            _ => return None,
        })
    }
}
