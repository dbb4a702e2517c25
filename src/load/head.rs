//! The lines between a title and the first paragraph: byline, date line, dateline.
//!
//! The first blocks of an article come in; the writers' names and the day that they print go out. It
//! refuses a day without a year a year, and "Updated" is not "published".

use crate::article::BlockKind;
use crate::calendar::explicit::{self, FullDate, Named};

/// Blocks that can stand before the first paragraph.
const HEAD: usize = 4;

/// The day printed at the head of the article: on a line of its own, else in its dateline.
pub(super) fn date_in_head(blocks: &[(BlockKind, String)]) -> Option<Named> {
    let head = || blocks.iter().take(HEAD).filter(|(k, _)| *k != BlockKind::Caption);
    let line = head()
        .take_while(|(_, text)| text.len() <= 160)
        .flat_map(|(_, text)| pieces(text))
        .find_map(date_line);
    line.or_else(|| head().find_map(|(_, text)| dateline(text)?.day))
}

/// The writers named on a line of its own at the head: "By Ann Lee and Bo Roe".
pub(super) fn bylines_in_head(blocks: &[(BlockKind, String)]) -> Vec<String> {
    blocks
        .iter()
        .take(HEAD)
        .take_while(|(_, text)| text.len() <= 160)
        .flat_map(|(_, text)| pieces(text))
        .find_map(byline_line)
        .unwrap_or_default()
}

/// Is this a line of the head and no title: a byline, a date, a dateline?
pub(super) fn is_head_line(text: &str) -> bool {
    pieces(text).all(|p| byline_line(p).is_some() || date_line(p).is_some() || is_stamp(p))
        || dateline(text).is_some()
}

/// "By Ann Lee | 27 October 2025" is two lines in one.
pub(super) fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split(['\n', '|', '·', '•'])
        .map(str::trim)
        .filter(|p| !p.is_empty())
}

/// "Published 27 October 2025", "Date: 2025-10-27", "Oct 27": a line that is a date and nothing else.
fn date_line(line: &str) -> Option<Named> {
    let bare = strip_word(
        line,
        &[
            "first published on",
            "first published",
            "published on",
            "published at",
            "published",
            "posted on",
            "posted",
            "publication date",
            "release date",
            "date",
        ],
    );
    let bare = bare.trim_start_matches([':', ' ', '-', '–']);
    if let Some(date) = explicit::full_date(bare) {
        return Some(Named::Full(match date {
            FullDate::Day(day) => day,
            FullDate::At(at) => at.date_naive(),
        }));
    }
    let (named, rest) = explicit::named_day(bare)?;
    rest.trim().is_empty().then_some(named)
}

/// "Updated 3 hours ago", "4 min read": said of the article, not by it.
fn is_stamp(line: &str) -> bool {
    let lower = line.to_lowercase();
    line.len() <= 60
        && (["updated", "last updated", "last modified", "published", "posted"]
            .iter()
            .any(|w| lower.starts_with(w))
            && lower.bytes().any(|b| b.is_ascii_digit())
            || lower.ends_with(" min read")
            || lower.ends_with(" ago"))
}

/// Does a short line hold a day of print: a month's name beside a figure, or a clock time? "Nov. 20,
/// 2019Updated: 1:35 a.m."
pub(super) fn has_stamp(line: &str) -> bool {
    if line.len() > 120 {
        return false;
    }
    let words: Vec<&str> = line
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .collect();
    let number =
        |w: Option<&&str>| w.is_some_and(|w| w.starts_with(|c: char| c.is_ascii_digit()) && w.len() <= 14);
    words.iter().enumerate().any(|(i, w)| {
        // "22 de janeiro"
        let before = words.get(i.wrapping_sub(if i >= 2 && words.get(i - 1) == Some(&"de") {
            2
        } else {
            1
        }));
        explicit::month(w).is_some() && (number(words.get(i + 1)) || number(before))
    }) || explicit::day_in_path(line).is_some()
        || words.windows(3).any(|w| {
            let [a, b, c] = w else { return false };
            let digits = |w: &str, most: usize| w.len() <= most && w.bytes().all(|b| b.is_ascii_digit());
            digits(a, 2) && digits(b, 2) && digits(c, 4) && c.len() == 4
        })
}

fn strip_word<'a>(line: &'a str, words: &[&str]) -> &'a str {
    for word in words {
        if line
            .get(..word.len())
            .is_some_and(|head| head.eq_ignore_ascii_case(word))
            && let Some(rest) = line.get(word.len()..)
            && !rest.starts_with(char::is_alphanumeric)
        {
            return rest;
        }
    }
    line
}

/// The names on a line that is a byline: "By Ann Lee, Staff Writer" gives Ann Lee.
pub(super) fn byline_line(line: &str) -> Option<Vec<String>> {
    let rest = line
        .strip_prefix("By ")
        .or_else(|| line.strip_prefix("BY "))
        .or_else(|| line.strip_prefix("by "))
        .or_else(|| line.strip_prefix("By: "))?;
    if rest.split_whitespace().count() > 14 || rest.ends_with(['.', '!', '?', ':']) {
        return None;
    }
    let names: Vec<String> = rest
        .replace(" and ", ", ")
        .replace(" AND ", ", ")
        .replace(" & ", ", ")
        .split(',')
        .map(str::trim)
        .take_while(|name| is_name(name))
        .filter(|name| !is_desk(name))
        .map(str::to_owned)
        .collect();
    (!names.is_empty()).then_some(names)
}

/// One to five words, each with a capital but for particles, no figure: "Maria de la Cruz".
pub(super) fn is_name(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let particle = |w: &str| {
        matches!(
            w,
            "de" | "la"
                | "le"
                | "van"
                | "von"
                | "der"
                | "den"
                | "bin"
                | "binti"
                | "al"
                | "el"
                | "da"
                | "dos"
                | "di"
                | "du"
                | "y"
                | "of"
                | "the"
        )
    };
    (1..=5).contains(&words.len())
        && words
            .first()
            .is_some_and(|w| explicit::month(w).is_none() && !is_day_name(w))
        && words.iter().all(|w| {
            particle(w)
                || (w.chars().next().is_some_and(char::is_uppercase)
                    && w.chars()
                        .all(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '\'' | '’')))
        })
}

/// What a newsroom shouts before a line, and no place: "UPDATE - May 30: The mayor spoke."
fn is_label(word: &str) -> bool {
    matches!(
        word.trim_end_matches(|c: char| !c.is_alphabetic()),
        "UPDATE"
            | "UPDATED"
            | "CORRECTION"
            | "CORRECTED"
            | "CLARIFICATION"
            | "BREAKING"
            | "EXCLUSIVE"
            | "WATCH"
            | "EDITOR"
            | "EDITOR'S"
            | "EDITOR’S"
            | "NOTE"
            | "PHOTOS"
            | "VIDEO"
            | "LIVE"
    )
}

/// Is it the name of a day of the week?
pub(super) fn is_day_name(word: &str) -> bool {
    matches!(
        word,
        "Monday" | "Tuesday" | "Wednesday" | "Thursday" | "Friday" | "Saturday" | "Sunday"
    )
}

/// What stands behind a name and is none: "Staff Writer".
fn is_desk(name: &str) -> bool {
    let last = name.rsplit(' ').next().unwrap_or_default().to_lowercase();
    matches!(
        last.trim_end_matches('s'),
        "writer" | "reporter" | "correspondent" | "editor" | "staff" | "desk" | "columnist"
    )
}

/// An article's dateline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Dateline {
    /// The day it names, with its year or without.
    pub day: Option<Named>,
}

/// The dateline that a paragraph opens with: "KUALA LUMPUR, Oct 27 (Reuters) - ", "Harbour City (dpa) – ".
/// A place in small letters needs an agency or a day beside it.
pub(super) fn dateline(text: &str) -> Option<Dateline> {
    let head = text.get(..text.floor_char_boundary(110)).unwrap_or(text);
    let end = dash(head)?;
    let head = head.get(..end)?.trim();
    let place_end = head.find([',', '(', '/']).unwrap_or(head.len());
    let place = head.get(..place_end)?.trim();
    let agency = head.contains('(') && head.ends_with(')');
    let day = head
        .char_indices()
        .filter(|(i, c)| {
            *i >= place_end.min(head.len())
                && c.is_alphanumeric()
                && head
                    .get(..*i)
                    .and_then(|b| b.chars().next_back())
                    .is_some_and(|b| !b.is_alphanumeric())
        })
        .find_map(|(i, _)| explicit::named_day(head.get(i..)?))
        .map(|(day, _)| day);
    let words: Vec<&str> = place.split_whitespace().collect();
    if words.is_empty()
        || words.len() > 5
        || words.iter().any(|w| is_day_name(w))
        || matches!(
            words.first(),
            Some(&("On" | "In" | "At" | "By" | "As" | "From" | "Since" | "Until"))
        )
        || is_label(words.first().copied().unwrap_or_default())
    {
        return None;
    }
    let letters = || place.chars().filter(|c| c.is_alphabetic());
    let shouted = letters().count() >= 3 && letters().all(|c| !c.is_lowercase());
    let titled = words.iter().all(|w| w.starts_with(char::is_uppercase));
    let by_colon = text.get(end..).is_some_and(|rest| rest.starts_with(':'));
    let told = (agency || day.is_some()) && titled && !by_colon;
    // "BREAKING: ..." is a label; a shouted place before a colon needs its day or agency too
    let named = shouted && (!by_colon || agency || day.is_some());
    (told || named).then_some(Dateline { day })
}

/// Where the first mark stands that may close a dateline: a dash of any length, "(-)", or a colon.
fn dash(head: &str) -> Option<usize> {
    let bytes = head.as_bytes();
    (0..bytes.len()).find(|&i| {
        matches!(
            bytes.get(i..),
            Some(
                [b' ', b'-' | b'_', b' ', ..]
                    | [b' ', b'-', b'-', b' ', ..]
                    | [b'-', b'-', ..]
                    | [b'(', b'-', b')', ..]
                    | [b':', b' ', ..]
                    | [0xe2, 0x80, 0x93 | 0x94, ..] // – and —
            )
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> String {
        match date_in_head(&[(BlockKind::Para, text.to_owned())]) {
            None => String::new(),
            Some(Named::Full(day)) => day.to_string(),
            Some(Named::Yearless(d)) => format!("{}-{}", d.month, d.day),
        }
    }

    #[test]
    fn datelines() {
        assert_eq!(day("PORT KLANG, Oct 27 (Newswire) - The council met."), "10-27");
        assert_eq!(
            day("HARBOUR CITY, Oct. 27, 2025 (XYZ) -- The council met."),
            "2025-10-27"
        );
        assert_eq!(day("Harbour City, 27 October — The council met."), "10-27");
        assert_eq!(day("HARBOUR CITY, Monday, Oct 27 – The council met."), "10-27");
        assert!(dateline("HARBOUR CITY — The council met on Oct 27.").is_some());
        assert_eq!(day("HARBOUR CITY — The council met on Oct 27."), "");
        assert_eq!(
            day("KUALA LUMPUR, Oct 27 (Gull Wire) - The council met."),
            "10-27"
        );
        assert_eq!(day("NORTH PORT, March 3 (Gull Wire) -- The council met."), "3-3");
        assert_eq!(day("Lorn, 12 mai (Gull) - Le conseil a siégé."), "5-12");
        assert_eq!(
            day("LORN, Sept. 9, 1989 /Gullwire/ -- The council met."),
            "1989-9-9".replace("-9", "-09")
        );
        assert!(dateline("LORN (GW) _ The council met Thursday.").is_some());
        assert!(dateline("Harbour City (dpa) - The council met.").is_some());
        assert!(dateline("The council met on Monday - and how.").is_none());
        assert!(dateline("On Monday, Oct 27 - a day to remember").is_none());
        assert!(dateline("BREAKING: Council votes for wall").is_none());
        assert!(dateline("UPDATE - May 30, 10 p.m.: The mayor spoke.").is_none());
        assert!(dateline("Ann Lee – the mayor").is_none());
    }

    #[test]
    fn date_lines() {
        assert_eq!(day("Published: 27 October 2025, 10:05 a.m."), "2025-10-27");
        assert_eq!(day("By Ann Lee | October 27, 2025"), "2025-10-27");
        assert_eq!(day("Oct 27"), "10-27");
        assert_eq!(day("Updated 27 October 2025"), "");
        assert_eq!(day("The wall opened on 27 October 2025."), "");
    }

    #[test]
    fn bylines() {
        let names = |line: &str| byline_line(line).unwrap_or_default().join("; ");
        assert_eq!(names("By Ann Lee"), "Ann Lee");
        assert_eq!(names("By Ann Lee and Bo Roe, Staff Writers"), "Ann Lee; Bo Roe");
        assert_eq!(names("By Maria de la Cruz, Staff Writer"), "Maria de la Cruz");
        assert_eq!(names("BY ANN LEE"), "ANN LEE");
        assert_eq!(names("By Monday the water had gone"), "");
        assert_eq!(names("By Monday"), "");
        assert_eq!(names("By 2030, half of the fleet"), "");
    }
}
