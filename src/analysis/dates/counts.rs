//! Rules for lengths of time and for what returns: "three days", "a decade", "every Monday", "10-year", "daily".

use super::grammar::{Found, Line};
use super::lex::Lex;
use super::symbol::Sym;
use crate::calendar::Unit;

/// How many.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Amount {
    /// Whole.
    Whole(u32),
    /// In tenths (2.5 is 25).
    Tenths(u32),
    /// "several", "a few", none given.
    Vague,
}

impl Amount {
    /// The whole number, if it is one that steps can be counted with.
    pub(super) fn whole(self) -> Option<i32> {
        match self {
            Self::Whole(n) if n < 100_000 => i32::try_from(n).ok(),
            _ => None,
        }
    }

    fn shown(self) -> String {
        match self {
            Self::Whole(n) => n.to_string(),
            Self::Tenths(n) if n % 10 == 0 => (n / 10).to_string(),
            Self::Tenths(n) => format!("{}.{}", n / 10, n % 10),
            Self::Vague => "X".to_owned(),
        }
    }
}

/// The ISO 8601 length ("P3D", "PT5H", "P1DE").
pub(super) fn length(n: Amount, unit: Unit) -> String {
    let n = match (unit, n) {
        (Unit::Fortnight, Amount::Whole(k)) => Amount::Whole(k.saturating_mul(2)),
        _ => n,
    };
    let n = n.shown();
    match unit {
        Unit::Second => format!("PT{n}S"),
        Unit::Minute => format!("PT{n}M"),
        Unit::Hour => format!("PT{n}H"),
        Unit::Day => format!("P{n}D"),
        Unit::Weekend => format!("P{n}WE"),
        Unit::Week | Unit::Fortnight => format!("P{n}W"),
        Unit::Month => format!("P{n}M"),
        Unit::Quarter => format!("P{n}Q"),
        Unit::Half => format!("P{n}H"),
        Unit::Year => format!("P{n}Y"),
        Unit::Decade => format!("P{n}DE"),
        Unit::Century => format!("P{n}CE"),
        Unit::Millennium => format!("P{n}ML"),
    }
}

impl Line<'_> {
    /// "three", "a", "several", "a few", "two and a half", "half a", "20 to 30"; or none before a bare plural.
    pub(super) fn amount(self, i: usize) -> Option<(usize, Amount)> {
        match self.lex(i) {
            // "2 1/2 years"
            Lex::Num(n) if self.lex(i + 1) == Lex::Tenths(5) && self.digits(i + 1) && n < 1000 => {
                Some((self.skip(i + 2, Lex::Hyphen), Amount::Tenths(n * 10 + 5)))
            }
            Lex::Num(n) => self.after_number(i + 1, n),
            Lex::Year(y) => Some((i + 1, Amount::Whole(u32::try_from(y).ok()?))),
            Lex::Big(n) => Some((i + 1, Amount::Whole(n))),
            Lex::Tenths(n) => Some((i + 1, Amount::Tenths(n))),
            Lex::Kw("a" | "an" | "another") => match self.lex(i + 1) {
                Lex::Kw("few" | "couple" | "dozen") => self.few(i + 1),
                Lex::Kw("half") if self.lex(i + 2) == Lex::Hyphen => Some((i + 3, Amount::Tenths(5))),
                Lex::Kw("hundred") => Some((i + 2, Amount::Whole(100))),
                Lex::Kw("full" | "whole" | "single") if self.is(i, "a") => Some((i + 2, Amount::Whole(1))),
                Lex::Unit(_, false) => Some((i + 1, Amount::Whole(1))),
                Lex::Num(n) if self.is(i, "another") => Some((i + 2, Amount::Whole(n))),
                _ => None,
            },
            Lex::Kw("many") if self.is(i.wrapping_sub(1), "as") => None,
            Lex::Kw("few" | "several" | "many" | "couple" | "dozens" | "hundreds" | "dozen") => self.few(i),
            Lex::Kw("half") if self.lex(i + 1) == Lex::Hyphen && matches!(self.lex(i + 2), Lex::Unit(..)) => {
                Some((i + 2, Amount::Tenths(5)))
            }
            Lex::Kw("half") if self.any(i + 1, &["a", "an"]) => Some((i + 2, Amount::Tenths(5))),
            Lex::Unit(_, true) if self.is(i.wrapping_sub(1), "many") && self.is(i.wrapping_sub(2), "as") => {
                None
            }
            Lex::Unit(_, true) => Some((i, Amount::Vague)),
            _ => None,
        }
    }

    fn few(self, i: usize) -> Option<(usize, Amount)> {
        let next = if self.is(i + 1, "of") { i + 2 } else { i + 1 };
        let next = if self.any(next, &["more", "hundred", "thousand"]) {
            next + 1
        } else {
            next
        };
        Some(match self.lex(i) {
            Lex::Kw("dozen") => (next, Amount::Whole(12)),
            Lex::Kw("couple") => (next, Amount::Whole(2)),
            _ => (next, Amount::Vague),
        })
    }

    /// What may stand between a number and its unit: "and a half", "to 30", "more", "straight", a hyphen.
    fn after_number(self, i: usize, n: u32) -> Option<(usize, Amount)> {
        let mut at = i;
        let mut n = n;
        if self.any(at, &["hundred", "thousand"]) {
            n = n.saturating_mul(if self.is(at, "hundred") { 100 } else { 1000 });
            at += 1;
        }
        if (self.any(at, &["to", "or"]) || self.lex(at) == Lex::Hyphen)
            && let Lex::Num(m) = self.lex(at + 1)
            && m > n
            && matches!(self.lex(at + 2), Lex::Unit(_, true))
        {
            return Some((at + 2, Amount::Vague));
        }
        if self.lex(at) == Lex::Hyphen && self.is(at + 1, "and") {
            // "two-and-a-half-year"
            if self.is(at + 3, "a") && self.is(at + 5, "half") {
                return Some((self.skip(at + 6, Lex::Hyphen), Amount::Tenths(n * 10 + 5)));
            }
        }
        if self.is(at, "and") && self.any(at + 1, &["a", "one"]) && self.is(at + 2, "half") {
            return (n < 1000).then_some((at + 3, Amount::Tenths(n * 10 + 5)));
        }
        if self.any(
            at,
            &["more", "full", "straight", "consecutive", "successive", "whole"],
        ) {
            at += 1;
        }
        Some((self.skip(at, Lex::Hyphen), Amount::Whole(n)))
    }

    /// Lengths and sets.
    pub(super) fn counted(self, i: usize) -> Found {
        self.set(i)
            .or_else(|| self.led_length(i))
            .or_else(|| self.length_at(i))
    }

    /// "every Monday", "each year", "daily", "a year" after a number ("15 a year").
    fn set(self, i: usize) -> Found {
        let word = match self.lex(i) {
            Lex::Kw("daily" | "everyday") => "P1D",
            Lex::Kw("weekly") => "P1W",
            Lex::Kw("monthly") => "P1M",
            Lex::Kw("quarterly") => "P1Q",
            Lex::Kw("yearly" | "annual" | "annually") => "P1Y",
            Lex::Kw("hourly") => "PT1H",
            Lex::Kw("nightly") => "P1D",
            Lex::Kw("biennial") => "P2Y",
            Lex::Kw("every" | "each" | "per") => return self.every(i),
            _ => return None,
        };
        // "Daily News", "Weekly" in a name
        let name = self.cap(i) && i > 0 && (self.cap(i + 1) || self.cap(i - 1));
        (!name).then(|| (i + 1, Sym::Set(word.to_owned())))
    }

    fn every(self, i: usize) -> Found {
        let at = if self.is(i + 1, "single") { i + 2 } else { i + 1 };
        match self.lex(at) {
            Lex::Unit(unit, false) => Some((at + 1, Sym::Set(length(Amount::Whole(1), unit)))),
            Lex::Weekday(n) if !self.short_weekday(at) => Some((at + 1, Sym::Set(format!("XXXX-WXX-{n}")))),
            Lex::Month(m) if self.cap(at) => Some((at + 1, Sym::Set(format!("XXXX-{m:02}")))),
            Lex::Season(s) => {
                let value = crate::calendar::Point::Season(2000, s).value();
                let code = value.rsplit('-').next().unwrap_or_default().to_owned();
                Some((at + 1, Sym::Set(format!("XXXX-{code}"))))
            }
            Lex::Part(p) => Some((at + 1, Sym::Set(format!("XXXX-XX-XXT{}", p.code())))),
            Lex::Num(n) if self.is(i, "every") => {
                let Lex::Unit(unit, _) = self.lex(at + 1) else {
                    return None;
                };
                Some((at + 2, Sym::Set(length(Amount::Whole(n), unit))))
            }
            Lex::Kw("few") if self.is(i, "every") => {
                let Lex::Unit(unit, _) = self.lex(at + 1) else {
                    return None;
                };
                Some((at + 2, Sym::Set(length(Amount::Vague, unit))))
            }
            _ => None,
        }
    }

    /// "the past three years", "the next few months", "the last decade", "more than two weeks", "at least a day".
    fn led_length(self, i: usize) -> Found {
        let mut at = i + usize::from(self.is(i, "the"));
        if self.any(
            at,
            &[
                "past",
                "last",
                "next",
                "first",
                "coming",
                "previous",
                "following",
                "final",
                "latest",
                "intervening",
                "preceding",
                "recent",
                "entire",
                "whole",
            ],
        ) || self.lex(at) == Lex::Ord(1)
        {
            let past = self.is(at, "past");
            at += 1;
            if let Lex::Unit(unit, false) = self.lex(at) {
                let long = matches!(unit, Unit::Decade | Unit::Century) && at > i + 1;
                let ok = past && !matches!(unit, Unit::Weekend)
                    || self.spans(i) && matches!(unit, Unit::Week | Unit::Month)
                    || long && self.any(at - 1, &["last", "next", "coming"])
                    || self.any(at - 1, &["entire", "whole"]);
                return ok.then(|| (at + 1, Sym::Duration(length(Amount::Whole(1), unit))));
            }
            if self.is(at - 1, "recent") && matches!(self.lex(at), Lex::Unit(_, true)) {
                return None;
            }
            let (next, n) = self.amount(at)?;
            let Lex::Unit(unit, plural) = self.lex(next) else {
                return None;
            };
            return plural.then(|| (next + 1, Sym::Duration(length(n, unit))));
        }
        if self.any(i, &["more", "less"]) && self.is(i + 1, "than") {
            if self.shifted(i + 2).is_some() {
                return None;
            }
            return self.length_at(i + 2);
        }
        // "over the years"
        if self.is(i, "the")
            && self.is(i.wrapping_sub(1), "over")
            && let Lex::Unit(unit, true) = self.lex(i + 1)
            && self.noun_ends(i + 2)
        {
            return Some((i + 2, Sym::Duration(length(Amount::Vague, unit))));
        }
        if self.is(i, "at") && self.any(i + 1, &["least", "most"]) {
            return self.length_at(i + 2);
        }
        if self.any(
            i,
            &[
                "nearly",
                "almost",
                "about",
                "some",
                "over",
                "under",
                "around",
                "roughly",
                "approximately",
                "exactly",
                "just",
                "only",
                "within",
            ],
        ) {
            return None;
        }
        None
    }

    /// "three days", "10-year", "a week", "months".
    pub(super) fn length_at(self, i: usize) -> Found {
        let (at, n) = self.amount(i)?;
        let Lex::Unit(unit, plural) = self.lex(at) else {
            return None;
        };
        let hyphen = at > i && self.lex(at - 1) == Lex::Hyphen;
        let mut to = at + 1;
        if !plural
            && !hyphen
            && !matches!(n, Amount::Whole(1) | Amount::Tenths(5))
            && !self.any(i, &["a", "an"])
        {
            return None;
        }
        // "a 70-year-old man", "70 years old", "aged 70 years" tell an age
        if self.is(to, "old") || self.lex(to) == Lex::Hyphen && self.any(to + 1, &["old", "olds"]) {
            return None;
        }
        // "the second day" is none; "a quarter of the votes", "a day care centre"
        if unit == Unit::Quarter && (self.is(to, "of") || !plural && !hyphen || self.is(i, "a")) {
            return None;
        }
        if matches!(unit, Unit::Second | Unit::Weekend) && n == Amount::Vague {
            return None;
        }
        if matches!(unit, Unit::Second | Unit::Minute)
            && self.any(i, &["a", "an"])
            && self.lex(to) == Lex::Other
        {
            return None;
        }
        // a rate: "15 a year", "$3 a share" has no unit of time; "twice a week"
        if self.any(i, &["a", "an"]) && at == i + 1 && self.rate(i) {
            return Some((to, Sym::Set(length(n, unit))));
        }
        if n == Amount::Vague && at == i {
            // a bare plural: "for years", "months of talks", "weeks after"; never "the years", "his days"
            let led = self.any(
                i.wrapping_sub(1),
                &["for", "of", "in", "within", "over", "after", "about"],
            ) || self.is(to, "of")
                || self.any(to, &["after", "before"])
                || self.lex(to) == Lex::Hyphen && self.is(to + 1, "long");
            let in_name = self.cap(i) && i > 0;
            if !led && i != 0 || in_name {
                return None;
            }
        }
        if self.lex(to) == Lex::Hyphen && self.any(to + 1, &["long"]) {
            to += 2;
        }
        Some((to, Sym::Duration(length(n, unit))))
    }

    /// Does a number or "twice" stand right before "a year"?
    fn rate(self, i: usize) -> bool {
        matches!(
            self.back(i, 1),
            Lex::Num(_) | Lex::Big(_) | Lex::Tenths(_) | Lex::Percent | Lex::Currency
        ) || matches!(self.back(i, 2), Lex::Num(_) | Lex::Big(_) | Lex::Tenths(_))
            && matches!(self.back(i, 1), Lex::Other)
            && !matches!(self.back(i, 2), Lex::Year(_))
    }
}
