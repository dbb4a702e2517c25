//! The signs by which an article's beginning is known.
//!
//! Lines come in; what they say of the article below them goes out: its title, source, writer, day. It refuses to take
//! a sentence for one of them.

use crate::calendar::explicit::{self, FullDate, Named};
use crate::load::head;

/// What stands before a colon at the head of an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    Title,
    Writer,
    Source,
    Day,
    Address,
    /// Told of, and no text: "Page: 3", "Words: 412".
    Other,
}

/// "Source: Port Gazette", "Headline: Council votes for wall": the field and what it holds.
pub(super) fn field(line: &str) -> Option<(Field, &str)> {
    let line = line.trim().trim_start_matches("**");
    let (key, value) = line.split_once(':')?;
    let key = key.trim().trim_end_matches("**");
    let value = value.trim().trim_start_matches("**").trim();
    if value.is_empty() || key.len() > 16 {
        return None;
    }
    let field = match key.to_ascii_lowercase().as_str() {
        "title" | "headline" | "subject" => Field::Title,
        "author" | "byline" | "by" | "from" => Field::Writer,
        "source" | "publication" | "newspaper" | "outlet" | "medium" => Field::Source,
        "date" | "published" | "publication date" => Field::Day,
        "url" | "link" => Field::Address,
        "page" | "pages" | "section" | "words" | "length" | "to" | "cc" | "language" | "edition" => {
            Field::Other
        }
        "message" | "message-id" | "content-type" | "in-reply-to" | "references" => Field::Other,
        _ => return None,
    };
    Some((field, value))
}

/// "Port Gazette, 27 October 2025", "Port Gazette (27 Oct 2025)": a source and the day behind it.
pub(super) fn source_and_day(line: &str) -> Option<(&str, Named)> {
    if line.len() > 100 || line.split_whitespace().count() > 14 {
        return None;
    }
    let line = line.trim().trim_matches(['*', '_']);
    let line = line.strip_prefix("Source: ").unwrap_or(line);
    let starts = line
        .match_indices([',', '|', '·', '•', '–', '—', '-', '(', ';', '/'])
        .map(|(at, sign)| (at, at + sign.len()));
    for (at, from) in starts {
        let before = line.get(..at)?.trim();
        let behind = line
            .get(from..)?
            .trim()
            .trim_end_matches(')')
            .trim_start_matches('(')
            .trim();
        if let Some(day) = whole_day(behind) {
            return is_name_of_one(before).then_some((before, day));
        }
    }
    None
}

/// A text that is a day and nothing else.
pub(super) fn whole_day(text: &str) -> Option<Named> {
    match explicit::full_date(text) {
        Some(FullDate::Day(day)) => return Some(Named::Full(day)),
        Some(FullDate::At(at)) => return Some(Named::Full(at.date_naive())),
        None => {}
    }
    let (day, rest) = explicit::named_day(text)?;
    rest.trim().is_empty().then_some(day)
}

/// One to seven words that could be a paper's name: capitals, but for small words.
fn is_name_of_one(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    (1..=7).contains(&words.len())
        && words.iter().all(|w| {
            w.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || c == '&' || c == '(')
                || matches!(
                    *w,
                    "of" | "the" | "and" | "de" | "la" | "le" | "du" | "der" | "die" | "das" | "am" | "in"
                )
                || w.contains('.')
        })
        && text.contains(char::is_alphabetic)
}

/// A line that is said of an article and no title: its writer, day, source or address.
pub(super) fn is_meta(line: &str) -> bool {
    let line = line.trim();
    line.len() <= 200
        && (matches!(field(line), Some((field, _)) if field != Field::Other)
            || source_and_day(line).is_some()
            || is_address(line)
            || (head::is_head_line(line) && head::dateline(line).is_none()))
}

/// An address alone on its line, in angle brackets or none.
pub(super) fn is_address(line: &str) -> bool {
    let bare = line.trim().trim_matches(['<', '>']);
    (bare.starts_with("http://") || bare.starts_with("https://")) && !bare.contains(' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_of_an_article() {
        for line in [
            "Source: Port Gazette",
            "**Headline:** Council votes",
            "Port Gazette, 27 October 2025",
            "Port Gazette (Oct. 27, 2025)",
            "The Coast of Lorn | Monday, October 27, 2025",
            "By Ann Lee",
            "27 October 2025",
            "https://port.example/wall",
        ] {
            assert!(is_meta(line), "{line}");
        }
        for line in [
            "Council votes for new wall",
            "The vote: a history",
            "The vote was held on Monday, 27 October 2025",
            "HARBOUR CITY, Oct 27 (Newswire) - The council met.",
            "Page: 3",
        ] {
            assert!(!is_meta(line), "{line}");
        }
        let (source, _) = source_and_day("Gull Wire – 27 Oct 2025").expect("a source");
        assert_eq!(source, "Gull Wire");
    }
}
