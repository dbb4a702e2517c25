//! Typed tokens of one sentence.
//!
//! The tokens of the page come in; for a sentence that holds a trigger a line of typed tokens goes out, compounds
//! taken apart ("third-quarter" is an ordinal, a hyphen, a unit). It refuses to join tokens: that is grammar.

use std::ops::Range;

use chrono::NaiveDate;

use super::lexicon;
use crate::analysis::page::Page;
use crate::analysis::tags::Tags;
use crate::calendar::{Part, Season, Unit, names};
use crate::text::Span;
use crate::text::list::Asked;
use crate::text::lowered::Low;
use crate::text::token::{Token, TokenKind};

/// What a token can be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Lex {
    /// "three", "27".
    Num(u32),
    /// "1,945".
    Big(u32),
    /// "2.5": tenths.
    Tenths(u32),
    /// Four digits that can be a year.
    Year(i32),
    /// "third", "22nd".
    Ord(u32),
    /// 1 to 12.
    Month(u32),
    /// 1 (Monday) to 7.
    Weekday(u32),
    /// The same in another language: a day only beside a date.
    ForeignDay(u32),
    /// A unit; true for the plural.
    Unit(Unit, bool),
    Season(Season),
    /// "Q3", "3Q".
    Quarter(u32),
    /// "H1", "1H".
    Half(u32),
    Part(Part),
    /// "14:30".
    Clock(u32, u32),
    /// "9am": hour of 24 and minutes.
    Sharp(u32, Option<u32>),
    /// "a.m." (false), "p.m." (true).
    Meridiem(bool),
    /// A time zone; true for GMT and UTC.
    Zone(bool),
    /// A whole date in digits.
    Ymd(NaiveDate),
    /// A date in digits whose day and month could be either: both readings.
    Unsure(NaiveDate, NaiveDate),
    /// "1990s", "nineties": with or without century (199, 9).
    Decade(u32),
    /// A word of the grammar.
    Kw(&'static str),
    Hyphen,
    Dash,
    /// "August/September".
    Slash,
    Dot,
    Comma,
    Open,
    Close,
    Apostrophe,
    /// "$", "£", "No.".
    Currency,
    Percent,
    Possessive,
    /// A sentence-like break: semicolon, colon, quotation mark.
    Break,
    Other,
}

/// One typed token.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tok {
    pub span: Span,
    pub lex: Lex,
    /// Opens with a capital.
    pub cap: bool,
    /// Digits, not words.
    pub digits: bool,
}

/// Types the tokens of one sentence into `out`; false (and `out` empty) when nothing in it can be a time.
pub(super) fn type_tokens(page: &Page, sentence: Range<usize>, out: &mut Vec<Tok>) -> bool {
    out.clear();
    let mut any = false;
    let (text, first) = (page.text, sentence.start);
    for (i, token) in page.tokens.get(sentence).unwrap_or_default().iter().enumerate() {
        let word = token.cut(text);
        match token.kind {
            TokenKind::Number => {
                any = true;
                type_number(text, token.span, word, out);
            }
            TokenKind::Word => {
                let known = page.tags.get(first + i).is_some_and(|t| t.is(Tags::TIME));
                any |= type_word(text, *token, known.then(|| page.low(first + i)), out);
            }
            TokenKind::Possessive => out.push(plain(token.span, Lex::Possessive)),
            TokenKind::Punct => out.push(plain(token.span, mark(word))),
        }
    }
    if !any {
        out.clear();
    }
    any
}

fn plain(span: Span, lex: Lex) -> Tok {
    Tok {
        span,
        lex,
        cap: false,
        digits: false,
    }
}

fn mark(word: &str) -> Lex {
    match word {
        "." => Lex::Dot,
        "," => Lex::Comma,
        "-" => Lex::Hyphen,
        "–" | "—" | "--" | "―" => Lex::Dash,
        "/" => Lex::Slash,
        "(" | "[" => Lex::Open,
        ")" | "]" => Lex::Close,
        "'" | "’" | "‘" => Lex::Apostrophe,
        "$" | "£" | "€" | "¥" | "#" | "₹" => Lex::Currency,
        "%" => Lex::Percent,
        _ => Lex::Break,
    }
}

/// Types a word, which is `low` in lower case where the catalogue knows it; compounds are cut at their hyphens.
fn type_word(text: &str, token: Token, low: Option<Low>, out: &mut Vec<Tok>) -> bool {
    let (span, word, cap) = (token.span, token.cut(text), token.is_capital());
    if let Some((lex, trigger)) = low.and_then(|low| whole_word(word, &low, cap)) {
        out.push(Tok {
            span,
            lex,
            cap,
            digits: false,
        });
        return trigger;
    }
    if word.bytes().any(|b| matches!(b, b'-' | b'.' | 0xe2)) && word.contains(['-', '‐', '‑', '.']) {
        return type_compound(text, span, word, out);
    }
    out.push(Tok {
        span,
        lex: Lex::Other,
        cap,
        digits: false,
    });
    false
}

/// What `word` can be, which is `low` in lower case.
fn whole_word<W: Asked + ?Sized>(word: &str, low: &W, cap: bool) -> Option<(Lex, bool)> {
    if word.len() > 16 {
        return None;
    }
    let (lex, trigger) = lexicon::look_up(low)?;
    let lower = low.letters();
    let needs_capital = match lex {
        Lex::Month(_) => !names::is_foreign_month(lower),
        Lex::Weekday(n) if names::is_foreign_weekday(lower) => return Some((Lex::ForeignDay(n), false)),
        Lex::Weekday(_) => true,
        Lex::Zone(_) => {
            if word.chars().any(char::is_lowercase) {
                return None;
            }
            false
        }
        _ => false,
    };
    if needs_capital && !cap {
        return None;
    }
    Some((lex, trigger))
}

/// "third-quarter", "mid-2011", "Oct.27", "twenty-first": each piece typed by itself.
fn type_compound(text: &str, span: Span, word: &str, out: &mut Vec<Tok>) -> bool {
    let from = out.len();
    let mut any = false;
    let mut at = span.start();
    for piece in word.split_inclusive(['-', '‐', '‑', '.']) {
        let bare = piece.trim_end_matches(['-', '‐', '‑', '.']);
        if !bare.is_empty() {
            let sub = Span::snap(text, at, at + bare.len());
            if bare.starts_with(|c: char| c.is_ascii_digit()) {
                type_number(text, sub, bare, out);
                any = true;
            } else {
                let cap = bare.chars().next().is_some_and(char::is_uppercase);
                let low = bare.to_lowercase();
                let (lex, trigger) = whole_word(bare, &low, cap).unwrap_or((Lex::Other, false));
                any |= trigger;
                out.push(Tok {
                    span: sub,
                    lex,
                    cap,
                    digits: false,
                });
            }
        }
        if bare.len() < piece.len() {
            let sub = Span::snap(text, at + bare.len(), at + piece.len());
            let lex = if piece.ends_with('.') {
                Lex::Dot
            } else {
                Lex::Hyphen
            };
            out.push(plain(sub, lex));
        }
        at += piece.len();
    }
    join_tens(out, from);
    any
}

/// "twenty-one", "twenty-first" are one number.
fn join_tens(out: &mut Vec<Tok>, from: usize) {
    let Some([a, h, b]) = out.get(from..).and_then(|s| s.first_chunk::<3>()).copied() else {
        return;
    };
    if h.lex != Lex::Hyphen {
        return;
    }
    let joined = match (a.lex, b.lex) {
        (Lex::Num(tens @ 20..=90), Lex::Num(n @ 1..=9)) if !a.digits && !b.digits => Lex::Num(tens + n),
        (Lex::Num(tens @ 20..=90), Lex::Ord(n @ 1..=9)) if !a.digits => Lex::Ord(tens + n),
        _ => return,
    };
    out.splice(
        from..from + 3,
        [Tok {
            span: a.span.join(b.span),
            lex: joined,
            cap: a.cap,
            digits: false,
        }],
    );
}

/// Types what opens with a digit.
fn type_number(text: &str, span: Span, word: &str, out: &mut Vec<Tok>) {
    let tok = |lex| Tok {
        span,
        lex,
        cap: false,
        digits: true,
    };
    if let Some(lex) = number(word) {
        out.push(tok(lex));
        return;
    }
    if word == "1/2" || word == "½" {
        out.push(tok(Lex::Tenths(5)));
        return;
    }
    if let Some(lex) = digits_date(word) {
        out.push(tok(lex));
        return;
    }
    if word.len() <= 40 && word.contains(['-', '‐', '‑']) {
        type_compound(text, span, word, out);
        return;
    }
    // "10/27" and the like prove nothing; "8:30-9:00" was cut above
    out.push(tok(Lex::Other));
}

fn number(word: &str) -> Option<Lex> {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let (head, tail) = word.split_at_checked(digits)?;
    let n: u32 = head.parse().ok().filter(|_| digits <= 9)?;
    if tail.is_empty() {
        return Some(match digits {
            4 if (1000..2200).contains(&n) => Lex::Year(i32::try_from(n).ok()?),
            _ => Lex::Num(n),
        });
    }
    let lower = tail.to_ascii_lowercase();
    match lower.as_str() {
        "st" | "nd" | "rd" | "th" | "er" if digits <= 3 => return Some(Lex::Ord(n)),
        "s" if digits == 4 && n.is_multiple_of(10) => return Some(Lex::Decade(n / 10)),
        "s" if digits == 2 && n.is_multiple_of(10) && n >= 10 => return Some(Lex::Decade(n / 10)),
        "am" | "a.m" | "a.m." | "pm" | "p.m" | "p.m." if (1..=12).contains(&n) => {
            return Some(Lex::Sharp(to_24(n, lower.starts_with('p')), None));
        }
        "q" if digits == 1 && (1..=4).contains(&n) => return Some(Lex::Quarter(n)),
        "h" if digits == 1 && (1..=2).contains(&n) => return Some(Lex::Half(n)),
        "hrs" | "h" | "hours" | "est" | "edt" | "gmt" if digits == 4 && n < 2400 && n % 100 < 60 => {
            return Some(Lex::Clock(n / 100, n % 100));
        }
        _ => {}
    }
    clock(n, &lower).or_else(|| {
        if let Some(rest) = lower.strip_prefix('.') {
            let tenth = rest.parse::<u32>().ok().filter(|_| rest.len() == 1)?;
            return (n < 1000).then(|| Lex::Tenths(n * 10 + tenth));
        }
        let plain: String = word.chars().filter(|c| *c != ',').collect();
        let grouped = lower.starts_with(',') && lower.split(',').skip(1).all(|g| g.len() == 3);
        grouped.then(|| plain.parse().ok().map(Lex::Big)).flatten()
    })
}

/// "14:30", "9:05pm", "8.30am", "14:30:00".
fn clock(hour: u32, tail: &str) -> Option<Lex> {
    let rest = tail.strip_prefix([':', '.'])?;
    let minute: u32 = rest.get(..2)?.parse().ok().filter(|m| *m < 60)?;
    let after = rest.get(2..)?;
    let colon = tail.starts_with(':');
    match after {
        "" if colon && hour <= 24 => Some(Lex::Clock(hour, minute)),
        "am" | "a.m" | "a.m." | "pm" | "p.m" | "p.m." if (1..=12).contains(&hour) => {
            Some(Lex::Sharp(to_24(hour, after.starts_with('p')), Some(minute)))
        }
        "z" | "hrs" | "h" if colon && hour <= 24 => Some(Lex::Clock(hour, minute)),
        _ if colon && hour <= 24 && after.len() == 3 && after.starts_with(':') => {
            Some(Lex::Clock(hour, minute))
        }
        _ => None,
    }
}

/// 12-hour to 24-hour: 12 a.m. is 0.
pub(super) fn to_24(hour: u32, pm: bool) -> u32 {
    hour % 12 + if pm { 12 } else { 0 }
}

/// "2025-10-27", "27.10.2025", "10/27/2025", "7/8/07".
fn digits_date(word: &str) -> Option<Lex> {
    let sep = word.chars().find(|c| !c.is_ascii_digit())?;
    if !matches!(sep, '-' | '.' | '/') {
        return None;
    }
    let mut parts = word.split(sep);
    let (a, b, c) = (parts.next()?, parts.next()?, parts.next()?);
    let clean =
        |s: &str| (!s.is_empty() && s.len() <= 4 && s.bytes().all(|b| b.is_ascii_digit())).then_some(());
    clean(a)?;
    clean(b)?;
    let c = c.split(['T', 't']).next().unwrap_or_default();
    clean(c)?;
    let (x, y, z): (u32, u32, u32) = (a.parse().ok()?, b.parse().ok()?, c.parse().ok()?);
    if parts.next().is_some() {
        return None;
    }
    let day = |y: u32, m: u32, d: u32| NaiveDate::from_ymd_opt(i32::try_from(y).ok()?, m, d);
    if a.len() == 4 {
        return day(x, y, z).map(Lex::Ymd);
    }
    let year = match (c.len(), z) {
        (4, z) if (1000..2200).contains(&z) => z,
        // "02-27-98" as agencies' slugs write it
        (2, z) if sep == '/' || sep == '-' && a.len() == 2 && b.len() == 2 => {
            if z < 50 {
                2000 + z
            } else {
                1900 + z
            }
        }
        _ => return None,
    };
    match (day(year, y, x), day(year, x, y)) {
        (Some(dm), _) if sep == '.' => Some(Lex::Ymd(dm)),
        (_, Some(md)) if sep == '-' && c.len() == 2 => Some(Lex::Ymd(md)),
        (_, None) if sep == '-' && c.len() == 2 => None,
        (Some(dm), Some(md)) if dm != md => Some(Lex::Unsure(dm, md)),
        (Some(one), _) | (None, Some(one)) => Some(Lex::Ymd(one)),
        (None, None) => None,
    }
}
