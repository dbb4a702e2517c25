//! Rules for pieces of a stretch: "the third quarter of 2009", "the spring and summer of 1979", "the last week of
//! March", "the first Monday in May".
//!
//! Typed tokens come in, a piece and the stretch it belongs to go out. It refuses pieces of what is no time ("the second
//! quarter of the game").

use super::grammar::{Found, Line};
use super::lex::Lex;
use super::symbol::{Piece, Sym};
use crate::calendar::{Point, Season, Unit};

impl Line<'_> {
    /// "the third quarter of 2009", "second-half", "the last week of March", "the spring of 1942".
    pub(super) fn ordinal_piece(self, i: usize) -> Found {
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
        if matches!(piece, Piece::Quarter(_))
            && self.is(next, "and")
            && matches!(self.lex(next + 1), Lex::Ord(_))
        {
            let base = next + 3 + usize::from(self.any(next + 3, &["of", "in"]));
            return Some((
                next,
                match self.date(base) {
                    Some((_, sym)) if holds(piece, &sym) => Sym::Of(piece, Box::new(sym)),
                    _ => Sym::Bare(piece),
                },
            ));
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
            Piece::Season(_) if self.season_behind(next).is_some() => {
                let (_, base) = self.season_behind(next)?;
                Some((next, Sym::Of(piece, Box::new(base))))
            }
            Piece::Season(_) if self.season_alone(i, at, next) => Some((next, Sym::Bare(piece))),
            _ => None,
        }
    }

    /// "the spring and summer of 1979": the year behind the second season.
    fn season_behind(self, next: usize) -> Found {
        let at = next + 1;
        let at = at + usize::from(self.is(at, "the"));
        if !self.any(next, &["and", "or", "to"]) || !matches!(self.lex(at), Lex::Season(_)) {
            return None;
        }
        self.year_word(at + 1 + usize::from(self.is(at + 1, "of")))
    }

    /// "the 1990 third quarter", "1996's first half".
    fn year_first(self, i: usize) -> Found {
        let at = i + usize::from(self.is(i, "the"));
        let Lex::Year(y) = self.lex(at) else {
            return None;
        };
        let (to, piece) = self.piece(self.skip(at + 1, Lex::Possessive))?;
        let season = matches!(piece, Piece::Season(s) if s != Season::Autumn) && !self.cap(at + 1);
        (season || matches!(piece, Piece::Quarter(_) | Piece::Half(_)))
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
        if let Lex::Quarter(n) | Lex::Half(n) = self.lex(i) {
            let quarter = matches!(self.lex(i), Lex::Quarter(_));
            let piece = if quarter {
                Piece::Quarter(n)
            } else {
                Piece::Half(n)
            };
            // "in Q3" and "Q3 of 2009", but neither "the Audi Q3" nor "an H1 visa"
            let led = self.any(
                i.wrapping_sub(1),
                &[
                    "in", "for", "of", "during", "from", "since", "until", "to", "by", "and", "over",
                ],
            );
            let dated = matches!(self.lex(i + 1), Lex::Year(_))
                || self.is(i + 1, "of") && matches!(self.lex(i + 2), Lex::Year(_));
            let behind = matches!(self.back(i, 1), Lex::Year(_) | Lex::Possessive);
            return (dated || led && quarter || behind).then_some((i + 1, piece));
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
            // "the first and second quarters of 1997"
            Lex::Unit(Unit::Quarter, true) if (1..=4).contains(&n) && self.is(i.wrapping_sub(1), "and") => {
                Some((at + 1, Piece::Quarter(n)))
            }
            Lex::Kw("and")
                if (1..=4).contains(&n)
                    && matches!(self.lex(at + 1), Lex::Ord(1..=4))
                    && matches!(self.lex(at + 2), Lex::Unit(Unit::Quarter, true)) =>
            {
                Some((at, Piece::Quarter(n)))
            }
            Lex::Kw("half") if (1..=2).contains(&n) => Some((at + 1, Piece::Half(n))),
            Lex::Unit(Unit::Week, false) if n <= 5 => Some((at + 1, Piece::Week(n))),
            Lex::Unit(Unit::Day, false) if n <= 31 => Some((at + 1, Piece::Day(n))),
            _ => None,
        }
    }

    /// "in spring", "the summer", "that winter": a season's name is also a verb and a noun ("a fall in prices").
    fn season_alone(self, from: usize, at: usize, next: usize) -> bool {
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
