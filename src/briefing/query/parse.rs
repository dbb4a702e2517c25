//! From what a person types to a query.
//!
//! A line comes in, the terms that were understood go out, and a [`Fault`] for each that was not. It refuses no line:
//! a term that is not understood asks for nothing, so that it hides nothing.

use std::fmt;

use chrono::{Datelike as _, Days, NaiveDate};

use super::model::{Is, Query, Sort, Term, What};

/// What of a query was not understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Where it starts: characters, counted from one.
    pub at: usize,
    /// The term as it was written.
    pub term: String,
    /// What is wrong with it, and what would be right.
    pub why: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} (at character {}): {}", self.term, self.at, self.why)
    }
}

const FIELDS: [&str; 7] = ["speaker", "source", "tag", "after", "before", "is", "sort"];

/// Words of `is:`, and what they ask for.
const STATES: [(&str, Is); 5] = [
    ("unread", Is::Unread),
    ("read", Is::Read),
    ("bookmarked", Is::Bookmarked),
    ("changed", Is::Changed),
    ("new", Is::New),
];

/// Takes a line apart. `today` is the day from which "today", "yesterday" and "7d" are counted; without it they are
/// not understood.
#[must_use]
pub fn parse(line: &str, today: Option<NaiveDate>) -> (Query, Vec<Fault>) {
    let mut query = Query::default();
    let mut faults = Vec::new();
    for piece in pieces(line) {
        let fault = |why: String| Fault {
            at: piece.at,
            term: piece.raw.clone(),
            why,
        };
        if piece.open {
            faults.push(fault(
                "the quotation mark is not closed; read to the end".to_owned(),
            ));
        }
        match piece.what(today) {
            Ok(what) => query.terms.push(Term { not: piece.not, what }),
            Err(why) => faults.push(fault(format!("{why}; left out"))),
        }
    }
    (query, faults)
}

/// One term as a person would type it: `tag:harbour`, `source:"=Port Gazette"`. Quotation marks in the value cannot be
/// written: they become spaces, and a whole name is no longer asked for then.
#[must_use]
pub fn term(field: &str, value: &str) -> String {
    let bare = if value.contains(is_mark) {
        value.trim_start_matches('=')
    } else {
        value
    };
    let bare = bare.replace(is_mark, " ");
    if bare.contains(|c: char| c.is_whitespace() || c == ':' || c == '=') {
        format!("{field}:\"{}\"", bare.trim())
    } else {
        format!("{field}:{bare}")
    }
}

/// One term, cut up.
struct Piece {
    /// Characters before it, and one.
    at: usize,
    /// As it was written.
    raw: String,
    not: bool,
    field: Option<String>,
    value: String,
    /// A quotation mark in it was not closed.
    open: bool,
}

fn is_mark(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»')
}

/// Cuts at white space outside quotation marks.
fn pieces(line: &str) -> Vec<Piece> {
    let mut all = Vec::new();
    let mut chars = line.chars().enumerate().peekable();
    while let Some(&(start, first)) = chars.peek() {
        if first.is_whitespace() {
            chars.next();
            continue;
        }
        let mut piece = Piece {
            at: start + 1,
            raw: String::new(),
            not: false,
            field: None,
            value: String::new(),
            open: false,
        };
        let mut quoted = false;
        while let Some(&(_, c)) = chars.peek() {
            if c.is_whitespace() && !piece.open {
                break;
            }
            chars.next();
            if c == '-' && piece.raw.is_empty() {
                piece.not = true;
            } else if is_mark(c) {
                piece.open = !piece.open;
                quoted = true;
                piece.value.push(' ');
            } else if c == ':' && !quoted && piece.field.is_none() && is_field(&piece.value) {
                piece.field = Some(std::mem::take(&mut piece.value));
            } else {
                piece.value.push(c);
            }
            piece.raw.push(c);
        }
        all.push(piece);
    }
    all
}

/// Letters alone stand before the colon of a field: "10:30" and "https://…" have none.
fn is_field(before: &str) -> bool {
    !before.is_empty()
        && before.chars().all(|c| c.is_ascii_alphabetic())
        && !matches!(before.to_ascii_lowercase().as_str(), "http" | "https")
}

impl Piece {
    fn what(&self, today: Option<NaiveDate>) -> Result<What, String> {
        let value = self.value.trim();
        let field = self.field.as_deref().map(str::to_ascii_lowercase);
        if !value.chars().any(char::is_alphanumeric) {
            return Err(match field {
                Some(field) => format!("nothing stands behind {field}:"),
                None => "there is no word in it".to_owned(),
            });
        }
        let value = value.to_owned();
        match field.as_deref() {
            None => Ok(What::Words(value)),
            Some("speaker") => Ok(What::Speaker(value)),
            Some("source") => Ok(What::Source(value)),
            Some("tag") => Ok(What::Tag(value.trim_start_matches('#').to_owned())),
            Some("after") => day(&value, today).map(What::After),
            Some("before") => day(&value, today).map(What::Before),
            Some("is") => STATES
                .iter()
                .find(|(word, _)| value.eq_ignore_ascii_case(word))
                .map(|(_, is)| What::Is(*is))
                .ok_or_else(|| "is: takes unread, read, bookmarked, changed or new".to_owned()),
            Some("sort") => match value.to_ascii_lowercase().as_str() {
                "relevance" => Ok(What::Sort(Sort::Relevance)),
                "newest" => Ok(What::Sort(Sort::Newest)),
                _ => Err("sort: takes newest or relevance".to_owned()),
            },
            Some(other) => Err(match nearest(other) {
                Some(field) => format!("did you mean {field}:?"),
                None => format!(
                    "there is no {other}:, only {}; put it in quotation marks to search for the words",
                    FIELDS.map(|f| format!("{f}:")).join(" ")
                ),
            }),
        }
    }
}

/// A day: 2025-10-01; the first of 2025-10 or 2025; today, yesterday; "7d" for seven days ago.
fn day(value: &str, today: Option<NaiveDate>) -> Result<NaiveDate, String> {
    let low = value.to_ascii_lowercase();
    let ago = |days: u64| today.and_then(|t| t.checked_sub_days(Days::new(days)));
    let found = match low.as_str() {
        "today" => ago(0),
        "yesterday" => ago(1),
        _ => match low.strip_suffix('d').map(str::parse) {
            Some(Ok(days)) => ago(days),
            _ => written(&low),
        },
    };
    // what lies outside the years that anybody writes in four digits is a slip
    found
        .filter(|day| (1..=9999).contains(&day.year()))
        .ok_or_else(|| "a day is written 2025-10-01, 2025-10, 2025, today, yesterday or 7d".to_owned())
}

fn written(value: &str) -> Option<NaiveDate> {
    let mut numbers = value.split('-').map(|part| {
        let digits = part.bytes().all(|b| b.is_ascii_digit()) && part.len() <= 4;
        digits.then(|| part.parse::<u32>().ok()).flatten()
    });
    let year = numbers.next()??;
    let month = numbers.next().unwrap_or(Some(1))?;
    let day = numbers.next().unwrap_or(Some(1))?;
    if numbers.next().is_some() {
        return None;
    }
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

/// A field that differs from `word` by one letter more, less, or other.
fn nearest(word: &str) -> Option<&'static str> {
    let near = |field: &&&str| {
        let (a, b) = (word.as_bytes(), field.as_bytes());
        let front = a.iter().zip(b).take_while(|(x, y)| x == y).count();
        let back = a
            .iter()
            .rev()
            .zip(b.iter().rev())
            .take_while(|(x, y)| x == y)
            .count();
        let longer = a.len().max(b.len());
        a.len().abs_diff(b.len()) <= 1 && front + back + 2 >= longer && front + back >= 2
    };
    FIELDS.iter().find(near).copied()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn today() -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(2026, 11, 26)
    }

    /// Terms as one line each: "not speaker ann lee".
    fn check(line: &str, want: &[&str], faults: &[(usize, &str)]) {
        let (query, found) = parse(line, today());
        let terms: Vec<String> = query
            .terms
            .iter()
            .map(|t| {
                let what = match &t.what {
                    What::Words(w) => format!("words {w}"),
                    What::Speaker(w) => format!("speaker {w}"),
                    What::Source(w) => format!("source {w}"),
                    What::Tag(w) => format!("tag {w}"),
                    What::After(d) => format!("after {d}"),
                    What::Before(d) => format!("before {d}"),
                    What::Is(is) => format!("is {is:?}").to_lowercase(),
                    What::Sort(sort) => format!("sort {sort:?}").to_lowercase(),
                };
                format!("{}{what}", if t.not { "not " } else { "" })
            })
            .collect();
        assert_eq!(terms, want, "{line}");
        let told: Vec<(usize, &str)> = found.iter().map(|f| (f.at, f.term.as_str())).collect();
        assert_eq!(told, faults, "{line}: {found:?}");
    }

    #[test]
    fn plain_words_phrases_and_fields() {
        check("harbour  wall", &["words harbour", "words wall"], &[]);
        check(
            "\"harbour wall\" -gate",
            &["words harbour wall", "not words gate"],
            &[],
        );
        check("“harbour wall”", &["words harbour wall"], &[]);
        check(
            "speaker:rubio source:\"Port Gazette\" tag:#asean",
            &["speaker rubio", "source Port Gazette", "tag asean"],
            &[],
        );
        check(
            "after:2025-10-01 before:2025-11 IS:Unread -is:bookmarked",
            &[
                "after 2025-10-01",
                "before 2025-11-01",
                "is unread",
                "not is bookmarked",
            ],
            &[],
        );
        check(
            "after:7d before:today",
            &["after 2026-11-19", "before 2026-11-26"],
            &[],
        );
        check(
            "10:30 https://port.example/a",
            &["words 10:30", "words https://port.example/a"],
            &[],
        );
        check(
            "well-kept -\"two words\"",
            &["words well-kept", "not words two words"],
            &[],
        );
        check(
            "wall sort:relevance sort:age",
            &["words wall", "sort relevance"],
            &[(21, "sort:age")],
        );
        check("", &[], &[]);
    }

    #[test]
    fn what_is_not_understood_is_told_with_its_place_and_asks_for_nothing() {
        check("wall speker:ann", &["words wall"], &[(6, "speker:ann")]);
        check("é is:late", &["words é"], &[(3, "is:late")]);
        check(
            "is:new source:\"=Port Gazette\"",
            &["is new", "source =Port Gazette"],
            &[],
        );
        check("after:soon", &[], &[(1, "after:soon")]);
        check("after:2025-13-01", &[], &[(1, "after:2025-13-01")]);
        check("after:99999999999d", &[], &[(1, "after:99999999999d")]);
        check("speaker: ann", &["words ann"], &[(1, "speaker:")]);
        check(
            "\"harbour wall",
            &["words harbour wall"],
            &[(1, "\"harbour wall")],
        );
        check("- * ()", &[], &[(1, "-"), (3, "*"), (5, "()")]);
        let (_, faults) = parse("speker:ann", today());
        assert_eq!(
            faults[0].to_string(),
            "speker:ann (at character 1): did you mean speaker:?; left out"
        );
        let (_, faults) = parse("colour:red", None);
        assert!(faults[0].why.contains("there is no colour:"), "{faults:?}");
    }

    proptest! {
        #[test]
        fn no_line_breaks_it_and_every_term_is_understood_or_told(line in "(\\PC|[ \"“:\\-a-z0-9]){0,80}") {
            let (query, faults) = parse(&line, today());
            let pieces = pieces(&line).len();
            let closed = faults.iter().filter(|f| !f.why.contains("not closed")).count();
            prop_assert_eq!(query.terms.len() + closed, pieces);
            for fault in faults {
                let from: String = line.chars().skip(fault.at - 1).collect();
                prop_assert!(from.starts_with(&fault.term));
            }
        }
    }
}
