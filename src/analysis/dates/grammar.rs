//! The grammar: typed tokens in, a symbolic time and its length out.
//!
//! At one token after the other the rules are tried, most exact first; each looks only a fixed few tokens ahead, so
//! the whole is linear. It refuses to know which day it is.

use super::counts::{Amount, length};
use super::lex::{Lex, Tok};
use super::symbol::{Piece, Rel, Sym};
use crate::calendar::{Point, Unit};

/// A match: the tokens `from..to`, what they say.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Hit {
    pub from: usize,
    pub to: usize,
    pub sym: Sym,
    /// "about", "early", "mid-".
    pub approx: bool,
}

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
                | Lex::Hyphen
                | Lex::Possessive
                | Lex::Currency
                | Lex::Percent
        ) {
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
    fn modifier(self, i: usize) -> (usize, bool) {
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

    /// "the third quarter of 2009", "second-half", "the last week of March", "the spring of 1942".
    fn ordinal_piece(self, i: usize) -> Found {
        if let Some(hit) = self.year_first(i).or_else(|| self.nth_weekday(i)) {
            return Some(hit);
        }
        let at = i + usize::from(self.is(i, "the"));
        let (next, piece) = self.piece(at)?;
        if self.is(next, "of") || self.is(next, "in") && !matches!(piece, Piece::Week(_) | Piece::Day(_)) {
            let base = next + 1;
            let base = self.modifier(base).0;
            if let Some((to, sym)) = self.date(base)
                && holds(piece, &sym)
            {
                return Some((to, Sym::Of(piece, Box::new(sym))));
            }
        }
        let comma = self.skip(next, Lex::Comma);
        if let Some((to, sym)) = self.year_word(comma).or_else(|| self.relative(next))
            && matches!(sym, Sym::Point(Point::Year(_)) | Sym::Unit(Unit::Year, _))
            && holds(piece, &sym)
        {
            return Some((to, Sym::Of(piece, Box::new(sym))));
        }
        if let Some((to, n)) = self.year_ago(next)
            && matches!(piece, Piece::Quarter(_) | Piece::Half(_) | Piece::Season(_))
        {
            return Some((
                to,
                Sym::Of(
                    piece,
                    Box::new(Sym::Shift(Unit::Year, n, super::symbol::From::Speech)),
                ),
            ));
        }
        match piece {
            // "the second quarter of the game"
            Piece::Quarter(_) | Piece::Half(_) => (!self.is(next, "of")).then_some((next, Sym::Bare(piece))),
            Piece::Season(_) if self.season_alone(i, at, next) => Some((next, Sym::Bare(piece))),
            _ => None,
        }
    }

    /// "the 1990 third quarter", "1996's first half".
    fn year_first(self, i: usize) -> Found {
        let at = i + usize::from(self.is(i, "the"));
        let Lex::Year(y) = self.lex(at) else {
            return None;
        };
        let (to, piece) = self.piece(self.skip(at + 1, Lex::Possessive))?;
        matches!(piece, Piece::Quarter(_) | Piece::Half(_))
            .then(|| (to, Sym::Of(piece, Box::new(Sym::Point(Point::Year(y))))))
    }

    /// "the first Monday in March", "the last Friday of last month"; "the first Monday of each month" returns.
    fn nth_weekday(self, i: usize) -> Found {
        let at = i + usize::from(self.is(i, "the"));
        let n = match self.lex(at) {
            Lex::Ord(n @ 1..=5) => n,
            Lex::Kw("last") if at > i => 0,
            _ => return None,
        };
        let Lex::Weekday(day) = self.lex(at + 1) else {
            return None;
        };
        if self.short_weekday(at + 1) || !self.any(at + 2, &["of", "in"]) {
            return None;
        }
        if self.any(at + 3, &["the", "each", "every"])
            && matches!(self.lex(at + 4), Lex::Unit(Unit::Month, false))
        {
            return Some((at + 5, Sym::Set(format!("XXXX-WXX-{day}"))));
        }
        let (to, base) = self.date(at + 3)?;
        let month = matches!(
            base,
            Sym::Month(_)
                | Sym::Point(Point::Month(..))
                | Sym::Unit(Unit::Month, _)
                | Sym::Of(Piece::Month(_), _)
                | Sym::RelPiece(Piece::Month(_), _)
        );
        month.then(|| (to, Sym::Of(Piece::Nth(n, day), Box::new(base))))
    }

    /// "a year ago", "a year earlier": years back.
    pub(super) fn year_ago(self, i: usize) -> Option<(usize, i32)> {
        let one = self.any(i, &["a", "one"]) || self.lex(i) == Lex::Num(1);
        (one && matches!(self.lex(i + 1), Lex::Unit(Unit::Year, false))
            && self.any(i + 2, &["ago", "earlier", "before"]))
        .then_some((i + 3, -1))
    }

    /// A quarter, half, season, week or day of something.
    fn piece(self, i: usize) -> Option<(usize, Piece)> {
        if let Lex::Season(s) = self.lex(i) {
            return Some((i + 1, Piece::Season(s)));
        }
        let (n, last) = match self.lex(i) {
            Lex::Ord(n) => (n, false),
            Lex::Kw("last" | "final" | "closing") => (0, true),
            Lex::Kw("latter") => (2, false),
            Lex::Kw("opening") => (1, false),
            _ => return None,
        };
        let at = self.skip(i + 1, Lex::Hyphen);
        let at = if self.any(at, &["fiscal", "full", "calendar"]) {
            at + 1
        } else {
            at
        };
        match self.lex(at) {
            Lex::Unit(Unit::Quarter, false) if last && self.is(at + 1, "of") => {
                Some((at + 1, Piece::Quarter(4)))
            }
            Lex::Unit(Unit::Quarter, false) if (1..=4).contains(&n) => Some((at + 1, Piece::Quarter(n))),
            Lex::Kw("half") if (1..=2).contains(&n) => Some((at + 1, Piece::Half(n))),
            Lex::Unit(Unit::Week, false) if n <= 5 => Some((at + 1, Piece::Week(n))),
            Lex::Unit(Unit::Day, false) if n <= 31 => Some((at + 1, Piece::Day(n))),
            _ => None,
        }
    }

    /// "in spring", "the summer", "that winter": a season's name is also a verb and a noun ("a fall in prices").
    fn season_alone(self, from: usize, at: usize, next: usize) -> bool {
        use crate::calendar::Season;
        let Lex::Season(season) = self.lex(at) else {
            return false;
        };
        let led = self.any(
            from.wrapping_sub(1),
            &[
                "in",
                "during",
                "since",
                "until",
                "by",
                "through",
                "for",
                "over",
                "throughout",
                "early",
                "late",
                "of",
                "from",
                "to",
            ],
        ) || self.back(from, 1) == Lex::Hyphen;
        let article = at > from;
        match season {
            Season::Summer | Season::Winter => led || article || self.digits(next),
            Season::Spring => led && !self.cap(next),
            Season::Autumn => {
                let word = self.toks.get(at).map_or(0, |t| t.span.len());
                if word == 4 {
                    // "fall": only "in the fall", never "the fall of the city", "to fall"
                    led && article && !self.is(next, "of") && !self.is(next, "in")
                } else {
                    led || article
                }
            }
        }
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

/// May a stretch of this kind lie in that base ("the last week of March", not "the third quarter of Monday")?
fn holds(piece: Piece, base: &Sym) -> bool {
    let year_like = matches!(
        base,
        Sym::Point(Point::Year(_) | Point::Fiscal(_) | Point::Decade(_))
            | Sym::Unit(Unit::Year, _)
            | Sym::Shift(Unit::Year, ..)
            | Sym::Fiscal(_)
    );
    let month_like = matches!(
        base,
        Sym::Month(_)
            | Sym::Point(Point::Month(..))
            | Sym::Unit(Unit::Month, _)
            | Sym::Of(Piece::Month(_), _)
    );
    match piece {
        Piece::Week(_) | Piece::Day(_) => month_like || year_like,
        Piece::Quarter(_) | Piece::Half(_) | Piece::Season(_) => year_like,
        _ => true,
    }
}
