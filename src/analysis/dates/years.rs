//! Rules for years and what is made of them: "2009", "480 BC", "1914-18", "the 1990s", "the 19th century".

use super::explicit::short_year;
use super::grammar::{Found, Line};
use super::guards;
use super::lex::Lex;
use super::symbol::Sym;
use crate::calendar::{Point, Unit};

impl Line<'_> {
    /// After a number: "BC", "B.C.", "BCE".
    pub(super) fn bc_mark(self, i: usize) -> Option<usize> {
        self.any(i, &["bc", "b.c.", "b.c", "bce"]).then_some(i + 1)
    }

    pub(super) fn bc(self, i: usize) -> Found {
        let n = match self.lex(i) {
            Lex::Num(n) if self.digits(i) => i32::try_from(n).ok()?,
            Lex::Year(n) => n,
            _ => return None,
        };
        let to = self.bc_mark(i + 1)?;
        (n > 0 && n < 10_000).then(|| (to, Sym::Point(Point::Year(1 - n))))
    }

    /// "2009", "fiscal 2009", "the year 2009", "'99", "AD 79".
    pub(super) fn year_word(self, i: usize) -> Found {
        let at = i + usize::from(self.is(i, "the"));
        if self.any(at, &["fiscal", "financial"]) {
            let next = if matches!(self.lex(at + 1), Lex::Unit(Unit::Year, false)) {
                at + 2
            } else {
                at + 1
            };
            if let Lex::Year(y) = self.lex(next) {
                return Some((next + 1, Sym::Point(Point::Fiscal(y))));
            }
        }
        if matches!(self.lex(at), Lex::Unit(Unit::Year, false))
            && let Lex::Year(y) = self.lex(at + 1)
        {
            return Some((at + 2, Sym::Point(Point::Year(y))));
        }
        if self.any(i, &["ad", "a.d.", "a.d"])
            && let Lex::Num(n) = self.lex(i + 1)
        {
            return Some((
                i + 2,
                Sym::Point(Point::Year(i32::try_from(n).ok().filter(|n| *n < 1000)?)),
            ));
        }
        // "by 300 AD"
        if let Lex::Num(n) = self.lex(i)
            && self.digits(i)
            && self.any(i + 1, &["ad", "a.d.", "a.d", "ce"])
            && self.cap(i + 1)
        {
            let y = i32::try_from(n).ok().filter(|n| (1..1000).contains(n))?;
            return Some((i + 2, Sym::Point(Point::Year(y))));
        }
        if self.lex(i) == Lex::Apostrophe
            && self.touches(i)
            && let Lex::Num(n) = self.lex(i + 1)
            && self.digits(i + 1)
            && (10..100).contains(&n)
            && self.toks.get(i + 1).is_some_and(|t| t.span.len() == 2)
            && self.any(
                i.wrapping_sub(1),
                &["in", "since", "of", "from", "until", "by", "early", "late", "the"],
            )
        {
            return Some((i + 2, Sym::Point(Point::Year(short_year(n)))));
        }
        let Lex::Year(y) = self.lex(i) else {
            return None;
        };
        if !guards::year(self, i) {
            return None;
        }
        // "1914-18", "1990-1995"
        if matches!(self.lex(i + 1), Lex::Hyphen | Lex::Dash | Lex::Slash)
            && self.touches(i)
            && self.touches(i + 1)
        {
            let last = match self.lex(i + 2) {
                Lex::Year(last) => Some(last),
                Lex::Num(n) if n < 100 => i32::try_from(n).ok().map(|n| y - y.rem_euclid(100) + n),
                _ => None,
            };
            if let Some(last) = last.filter(|l| *l > y && self.digits(i + 2)) {
                return Some((
                    i + 3,
                    Sym::Span(
                        Box::new(Sym::Point(Point::Year(y))),
                        Box::new(Sym::Point(Point::Year(last))),
                        1,
                    ),
                ));
            }
        }
        Some((i + 1, Sym::Point(Point::Year(y))))
    }

    /// "the 1990s", "the '70s", "the late nineties".
    pub(super) fn decade(self, i: usize) -> Found {
        let at = i + usize::from(self.is(i, "the"));
        let modified = at + usize::from(self.any(at, &["early", "late", "mid"]));
        let modified = if modified > at {
            self.skip(modified, Lex::Hyphen)
        } else {
            at
        };
        let quoted = self.skip(modified, Lex::Apostrophe);
        if quoted == modified && guards::no_decade(self, i) {
            return None;
        }
        match self.lex(quoted) {
            Lex::Decade(n) if n >= 100 => {
                Some((quoted + 1, Sym::Point(Point::Decade(i32::try_from(n).ok()?))))
            }
            Lex::Decade(n)
                if at > i
                    || quoted > modified
                    || self.any(i.wrapping_sub(1), &["late", "early", "mid", "and", "the"]) =>
            {
                Some((quoted + 1, Sym::ShortDecade(n)))
            }
            _ => None,
        }
    }

    /// "the 19th century", "the twenty-first century".
    pub(super) fn century(self, i: usize) -> Found {
        let at = i + usize::from(self.is(i, "the"));
        let Lex::Ord(n) = self.lex(at) else {
            return None;
        };
        let next = self.skip(at + 1, Lex::Hyphen);
        (matches!(self.lex(next), Lex::Unit(Unit::Century, false)) && (1..=30).contains(&n))
            .then(|| i32::try_from(n).ok())
            .flatten()
            .map(|n| (next + 1, Sym::Point(Point::Century(n - 1))))
    }
}
