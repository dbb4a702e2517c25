//! What only looks like a time: names, prices, models, streets.
//!
//! A place in a line comes in, yes or no goes out.

use super::grammar::Line;
use super::lex::Lex;
use crate::calendar::Unit;

/// Is the month's name at `i` (the next token at `next`) a month and no person, verb or march?
///
/// "April Jones", "Theresa May", "may", "the March on the capital" are none; "in May", "last March", "June sales" are.
pub(super) fn bare_month(line: Line, i: usize, next: usize) -> bool {
    if line.toks.get(i).is_some_and(|t| !t.cap) {
        return false;
    }
    let Lex::Month(month) = line.lex(i) else {
        return false;
    };
    let led = led(line, i);
    let short = next > i + 1 || line.toks.get(i).is_some_and(|t| t.span.len() == 3 && month != 5);
    if short && next == i + 1 {
        // "Jan" and "Sep" without a dot are people and misprints
        return led;
    }
    let tail = matches!(line.lex(next), Lex::Year(_)) || line.lex(next) == Lex::Possessive;
    let name_before = i > 0 && matches!(line.back(i, 1), Lex::Other) && line.cap(i - 1);
    let name_after = line.lex(next) == Lex::Other && line.cap(next) && line.touches_by_space(next);
    match month {
        // "May" and "March" are also words
        3 | 5 => led || tail && !name_before,
        // "April", "June", "August" are also first names
        4 | 6 | 8 => led || !(name_before || name_after),
        _ => led || !name_before || tail,
    }
}

/// What is counted: "2000 people".
const COUNTED: &[&str] = &[
    "people",
    "men",
    "women",
    "children",
    "troops",
    "soldiers",
    "votes",
    "jobs",
    "miles",
    "feet",
    "dollars",
    "euros",
    "pounds",
    "yards",
    "metres",
    "meters",
    "workers",
    "employees",
    "homes",
    "houses",
    "points",
    "acres",
    "tons",
    "tonnes",
    "barrels",
    "shares",
    "containers",
    "vehicles",
    "cars",
    "ships",
    "students",
    "members",
    "refugees",
    "yen",
    "yuan",
    "won",
    "rupees",
    "francs",
    "rubles",
    "roubles",
    "pesos",
    "kronor",
    "kroner",
    "lire",
    "baht",
    "passengers",
    "spectators",
    "seats",
    "dead",
    "wounded",
];

/// What bears a number: "Route 1940".
const NUMBERED: &[&str] = &[
    "route",
    "model",
    "flight",
    "highway",
    "interstate",
    "room",
    "windows",
    "boeing",
    "airbus",
    "mark",
];

/// Where a house number stands before: "1600 Elm Street".
const STREETS: &[&str] = &["street", "avenue", "road", "boulevard", "drive", "lane", "square"];

/// A word before that leads to a time: "in", "last", "early", "of", "the".
fn led(line: Line, i: usize) -> bool {
    match line.back(i, 1) {
        Lex::Kw(word) => {
            !matches!(
                word,
                "ad" | "bc"
                    | "time"
                    | "single"
                    | "us"
                    | "as"
                    | "and"
                    | "or"
                    | "at"
                    | "thousands"
                    | "hundreds"
                    | "dozens"
                    | "many"
                    | "few"
                    | "workers"
                    | "students"
                    | "women"
                    | "men"
                    | "people"
                    | "troops"
                    | "soldiers"
                    | "children"
                    | "members"
                    | "refugees"
            ) || {
                matches!(word, "and" | "or")
                    && matches!(
                        line.back(i, 2),
                        Lex::Month(_) | Lex::Year(_) | Lex::Num(_) | Lex::Ord(_)
                    )
            }
        }
        Lex::Month(_) => true,
        Lex::Hyphen | Lex::Dash => matches!(line.back(i, 2), Lex::Kw(_) | Lex::Month(_)),
        Lex::Possessive => true,
        _ => false,
    }
}

/// "in his early 40s", "temperatures in the 90s": no years.
pub(super) fn no_decade(line: Line, i: usize) -> bool {
    let age = |k: usize| line.any(k, &["his", "her", "their", "my", "our", "your"]);
    let led = (1..=3).take_while(|k| {
        *k == 1 || {
            let at = i.wrapping_sub(*k - 1);
            line.any(at, &["early", "late", "mid", "the"]) || line.lex(at) == Lex::Hyphen
        }
    });
    let warm = || (1..=8).any(|k| line.any(i.wrapping_sub(k), &["temperatures", "highs", "lows", "degrees"]));
    led.into_iter().any(|k| age(i.wrapping_sub(k))) || warm()
}

/// Can the four digits at `i` be a year?
///
/// "$2000", "2000 people", "No. 1945", "1600 Elm Street", "Boeing 1900" are none.
pub(super) fn year(line: Line, i: usize) -> bool {
    let numbered = line.any(i.wrapping_sub(1), NUMBERED)
        || line.back(i, 1) == Lex::Dot && line.is(i.wrapping_sub(2), "no") && i >= 2;
    if line.any(i + 1, COUNTED) || numbered {
        return false;
    }
    // "a Karro 1060": a number of old that follows a name belongs to it
    let old = matches!(line.lex(i), Lex::Year(y) if y < 1500);
    if old && line.cap(i.wrapping_sub(1)) && line.back(i, 1) == Lex::Other {
        return false;
    }
    if line.cap(i + 1) && (1..=3).any(|k| line.cap(i + k) && line.any(i + k, STREETS)) {
        return false;
    }

    if matches!(
        line.back(i, 1),
        Lex::Currency | Lex::Num(_) | Lex::Big(_) | Lex::Tenths(_)
    ) && !matches!(line.back(i, 2), Lex::Month(_))
    {
        return false;
    }
    if matches!(
        line.lex(i + 1),
        Lex::Percent | Lex::Unit(..) | Lex::Zone(_) | Lex::Currency
    ) {
        return matches!(line.lex(i + 1), Lex::Unit(Unit::Quarter, _));
    }
    if matches!(line.lex(i + 1), Lex::Hyphen)
        && matches!(line.lex(i + 2), Lex::Unit(..) | Lex::Other)
        && line.touches(i)
    {
        return false;
    }
    if matches!(line.back(i, 1), Lex::Hyphen) && line.touches(i.wrapping_sub(1)) {
        return matches!(line.back(i, 2), Lex::Kw(_) | Lex::Month(_) | Lex::Year(_));
    }
    true
}

/// "Black Friday", "Super Tuesday", "the Sunday Times": a name and no day of a week.
pub(super) fn named_day(line: Line, i: usize) -> bool {
    let before = i.wrapping_sub(1);
    let bears = line.cap(before)
        && line.any(
            before,
            &[
                "black", "bloody", "super", "cyber", "good", "easter", "palm", "ash", "maundy", "holy",
            ],
        );
    let titled =
        line.is(before, "the") && line.lex(i + 1) == Lex::Other && line.cap(i + 1) && !line.shouted(i);
    bears || titled
}

impl Line<'_> {
    /// Is the token at `i` all in capitals, or a one that could be?
    fn shouted(self, i: usize) -> bool {
        // a line in capitals has no word in small letters
        self.toks
            .iter()
            .all(|t| t.cap || t.digits || !matches!(t.lex, Lex::Other | Lex::Kw(_)))
            && self.cap(i)
    }

    /// Is token `i` parted from the one before by white space alone (no mark between)?
    pub(super) fn touches_by_space(self, i: usize) -> bool {
        i > 0 && !matches!(self.lex(i - 1), Lex::Comma | Lex::Break | Lex::Dash)
    }
}
