//! Full dates as metadata write them: headers, addresses, file names, datelines.
//!
//! A short text that is meant as a date comes in; a civil day, or a moment in the offset that was written,
//! goes out. It refuses to guess: "10/11/2025" may be two days and is none, and a day without its year
//! stays one ([`YearlessDay`]).

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate};

/// A date in full.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FullDate {
    /// A civil day, no zone.
    Day(NaiveDate),
    /// A moment with the offset that was written.
    At(DateTime<FixedOffset>),
}

/// "Oct 27": a month and a day of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct YearlessDay {
    /// 1 to 12.
    pub month: u32,
    /// 1 to 31.
    pub day: u32,
}

impl YearlessDay {
    /// The day of that name nearest to `near`, if it is within three months of it: "Dec 31" beside an
    /// address of 2026-01-01 is in 2025.
    #[must_use]
    pub fn near(self, near: NaiveDate) -> Option<NaiveDate> {
        (near.year() - 1..=near.year() + 1)
            .filter_map(|year| NaiveDate::from_ymd_opt(year, self.month, self.day))
            .filter(|day| (*day - near).num_days().abs() <= 92)
            .min_by_key(|day| (*day - near).num_days().abs())
    }
}

/// The date that the whole of `text` is: RFC 3339, RFC 2822, "27 October 2025", "Monday, Oct. 27, 2025 at
/// 10:05 a.m.", "2025/10/27", "20251027". A clock time without an offset gives the day alone.
#[must_use]
pub fn full_date(text: &str) -> Option<FullDate> {
    let text = text.trim();
    if text.len() > 80 {
        return None;
    }
    if let Some(at) = moment(text) {
        return sane(at.date_naive()).map(|_| FullDate::At(at));
    }
    numeric_day(text)
        .or_else(|| {
            let (found, rest) = named_day(text)?;
            (matches!(found, Named::Full(_)) && is_clock(rest)).then_some(())?;
            found.full()
        })
        .map(FullDate::Day)
}

fn moment(text: &str) -> Option<DateTime<FixedOffset>> {
    // "2025-10-27 10:00:00 +0800", "2025-10-27T10:00+0800": RFC 3339 but for small things
    DateTime::parse_from_rfc3339(text)
        .or_else(|_| DateTime::parse_from_rfc2822(text))
        .or_else(|_| DateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S%.f%#z"))
        .or_else(|_| DateTime::parse_from_str(text, "%Y-%m-%dT%H:%M%#z"))
        .or_else(|_| DateTime::parse_from_str(text, "%Y-%m-%d %H:%M:%S%.f %#z"))
        .or_else(|_| DateTime::parse_from_str(text, "%Y-%m-%d %H:%M %#z"))
        .or_else(|_| DateTime::parse_from_str(text, "%a %b %d %H:%M:%S %#z %Y"))
        .ok()
}

/// A publication is of the age of print and not centuries ahead.
fn sane(day: NaiveDate) -> Option<NaiveDate> {
    (1600..=2199).contains(&day.year()).then_some(day)
}

/// "2025-10-27", "2025/10/27", "2025.10.27", "20251027", "27.10.2025", with a clock time after it or none.
/// Slashes with the year last are read only where no other reading is possible ("10/27/2025").
fn numeric_day(text: &str) -> Option<NaiveDate> {
    let end = text
        .find(|c: char| !(c.is_ascii_digit() || matches!(c, '-' | '/' | '.')))
        .unwrap_or(text.len());
    let (date, rest) = text.split_at_checked(end)?;
    if !is_clock(rest) {
        return None;
    }
    if date.len() == 8 && date.bytes().all(|b| b.is_ascii_digit()) {
        return ymd(date.get(..4)?, date.get(4..6)?, date.get(6..)?);
    }
    let sep = date.chars().find(|c| !c.is_ascii_digit())?;
    let parts: Vec<&str> = date.split(sep).collect();
    let [a, b, c] = parts.as_slice() else { return None };
    if a.len() == 4 {
        return ymd(a, b, c);
    }
    if c.len() != 4 {
        return None;
    }
    match sep {
        '.' => ymd(c, b, a),
        _ => {
            let (first, second): (u32, u32) = (a.parse().ok()?, b.parse().ok()?);
            match (first > 12, second > 12) {
                (true, false) => ymd(c, b, a),
                (false, true) => ymd(c, a, b),
                (false, false) if first == second => ymd(c, a, b),
                _ => None,
            }
        }
    }
}

fn ymd(year: &str, month: &str, day: &str) -> Option<NaiveDate> {
    let digits = |s: &str| s.len() <= 4 && !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
    if !(digits(year) && digits(month) && digits(day)) {
        return None;
    }
    sane(NaiveDate::from_ymd_opt(
        year.parse().ok()?,
        month.parse().ok()?,
        day.parse().ok()?,
    )?)
}

/// Nothing, or what stands after a date in a header: "T10:05:00", ", 10:05 a.m. EDT", "at 6 pm GMT",
/// "| 10:05".
fn is_clock(rest: &str) -> bool {
    rest.split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .all(|word| {
            let lower = word.to_ascii_lowercase();
            let unit = lower.trim_matches(|c: char| c.is_ascii_digit());
            matches!(
                unit,
                "" | "t"
                    | "z"
                    | "at"
                    | "a"
                    | "p"
                    | "m"
                    | "am"
                    | "pm"
                    | "h"
                    | "uhr"
                    | "utc"
                    | "gmt"
                    | "ist"
                    | "et"
                    | "ct"
                    | "mt"
                    | "pt"
                    | "est"
                    | "edt"
                    | "cst"
                    | "cdt"
                    | "mst"
                    | "mdt"
                    | "pst"
                    | "pdt"
                    | "bst"
                    | "cet"
                    | "cest"
                    | "jst"
                    | "hkt"
                    | "sgt"
                    | "aest"
                    | "aedt"
            )
        })
}

/// A day with a month's name: in full, or without its year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named {
    /// "27 October 2025".
    Full(NaiveDate),
    /// "Oct 27".
    Yearless(YearlessDay),
}

impl Named {
    fn full(self) -> Option<NaiveDate> {
        match self {
            Self::Full(day) => Some(day),
            Self::Yearless(_) => None,
        }
    }
}

/// The day that `text` opens with, a weekday before it or none, and what stands after it: "Monday, Oct. 27
/// (Reuters)" gives October 27 and " (Reuters)".
#[must_use]
pub fn named_day(text: &str) -> Option<(Named, &str)> {
    let mut rest = text.trim_start();
    if let Some((word, after)) = word(rest)
        && is_weekday(word)
    {
        rest = skip(after, ".,");
    }
    if let Some((number, after)) = number(rest) {
        // "27 October 2025", "27th of October 2025", "27. Oktober 2025"
        let after = ["st", "nd", "rd", "th", "º", "er"]
            .iter()
            .find_map(|tail| after.strip_prefix(tail))
            .unwrap_or(after);
        let after = skip(after, ".-");
        let after = after
            .strip_prefix("of ")
            .or_else(|| after.strip_prefix("de "))
            .unwrap_or(after);
        let (name, after) = word(after)?;
        return close(month(name)?, number, after);
    }
    let (name, after) = word(rest)?;
    let month = month(name)?;
    let (day, after) = number(skip(after, "."))?;
    let after = ["st", "nd", "rd", "th"]
        .iter()
        .find_map(|tail| after.strip_prefix(tail))
        .unwrap_or(after);
    close(month, day, after)
}

fn close(month: u32, day: u32, after: &str) -> Option<(Named, &str)> {
    if !(1..=31).contains(&day) {
        return None;
    }
    let tail = skip(after, ".,-");
    let tail = tail.strip_prefix("de ").unwrap_or(tail);
    let year_end = tail.find(|c: char| !c.is_ascii_digit()).unwrap_or(tail.len());
    if year_end == 4 {
        let (year, rest) = tail.split_at_checked(4)?;
        let full = sane(NaiveDate::from_ymd_opt(year.parse().ok()?, month, day)?)?;
        return Some((Named::Full(full), rest));
    }
    // a leap year has every day that any year has
    NaiveDate::from_ymd_opt(2024, month, day)?;
    Some((Named::Yearless(YearlessDay { month, day }), after))
}

fn word(text: &str) -> Option<(&str, &str)> {
    let end = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    (end > 0).then(|| text.split_at_checked(end)).flatten()
}

/// One or two digits and no third.
fn number(text: &str) -> Option<(u32, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (digits, rest) = text.split_at_checked(end)?;
    (1..=2)
        .contains(&digits.len())
        .then(|| Some((digits.parse().ok()?, rest)))
        .flatten()
}

fn skip<'a>(text: &'a str, marks: &str) -> &'a str {
    text.trim_start_matches(|c: char| c.is_whitespace() || marks.contains(c))
}

/// 1 to 12 for a month's name in English, whole or as it is shortened, or whole in German, French, Spanish,
/// Portuguese, Italian.
#[must_use]
pub fn month(name: &str) -> Option<u32> {
    let lower = name.to_lowercase();
    Some(match lower.as_str() {
        "jan" | "january" | "januar" | "janvier" | "enero" | "janeiro" | "gennaio" => 1,
        "feb" | "february" | "februar" | "février" | "febrero" | "fevereiro" | "febbraio" => 2,
        "mar" | "march" | "märz" | "mars" | "marzo" | "março" => 3,
        "apr" | "april" | "avril" | "abril" | "aprile" => 4,
        "may" | "mai" | "mayo" | "maio" | "maggio" => 5,
        "jun" | "june" | "juni" | "juin" | "junio" | "junho" | "giugno" => 6,
        "jul" | "july" | "juli" | "juillet" | "julio" | "julho" | "luglio" => 7,
        "aug" | "august" | "août" | "agosto" => 8,
        "sep" | "sept" | "september" | "septembre" | "septiembre" | "setembro" | "settembre" => 9,
        "oct" | "october" | "oktober" | "octobre" | "octubre" | "outubro" | "ottobre" => 10,
        "nov" | "november" | "novembre" | "noviembre" | "novembro" => 11,
        "dec" | "december" | "dezember" | "décembre" | "diciembre" | "dezembro" | "dicembre" => 12,
        _ => return None,
    })
}

fn is_weekday(name: &str) -> bool {
    let lower = name.to_lowercase();
    matches!(
        lower.as_str(),
        "mon"
            | "monday"
            | "tue"
            | "tues"
            | "tuesday"
            | "wed"
            | "weds"
            | "wednesday"
            | "thu"
            | "thur"
            | "thurs"
            | "thursday"
            | "fri"
            | "friday"
            | "sat"
            | "saturday"
            | "sun"
            | "sunday"
    )
}

/// The one day that an address or a file name spells: "/2025/10/27/", "/2025/oct/27/", "2025-10-27-summit.txt",
/// "summit_20251027.html". With two different days in it there is none.
#[must_use]
pub fn day_in_path(path: &str) -> Option<NaiveDate> {
    let pieces: Vec<&str> = path
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|p| !p.is_empty())
        .take(256)
        .collect();
    let mut found = None;
    let mut keep = |day: NaiveDate| {
        let same = found.is_none_or(|f| f == day);
        found = Some(day);
        same
    };
    let near = |year: &str| year.len() == 4 && (year.starts_with("19") || year.starts_with("20"));
    for (i, piece) in pieces.iter().enumerate() {
        let day = if near(piece) {
            let (Some(m), Some(d)) = (pieces.get(i + 1), pieces.get(i + 2)) else {
                continue;
            };
            let name = month(m).map(|m| m.to_string());
            let short = |s: &str| (1..=2).contains(&s.len());
            match name {
                Some(m) if short(d) => ymd(piece, &m, d),
                None if short(m) && short(d) => ymd(piece, m, d),
                _ => None,
            }
        } else if piece.len() == 8 && piece.get(..4).is_some_and(near) {
            ymd(
                piece.get(..4).unwrap_or_default(),
                piece.get(4..6).unwrap_or_default(),
                piece.get(6..).unwrap_or_default(),
            )
        } else {
            None
        };
        if let Some(day) = day
            && !keep(day)
        {
            return None;
        }
    }
    found
}

/// A year that an address or a file name spells ("/2025/summit.html"), if there is just one.
#[must_use]
pub fn year_in_path(path: &str) -> Option<i32> {
    let mut years = path
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|p| p.len() == 4 && (p.starts_with("19") || p.starts_with("20")))
        .filter_map(|p| p.parse::<i32>().ok());
    let first = years.next()?;
    years.all(|y| y == first).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(text: &str, want: &str) {
        let got = full_date(text).map_or(String::new(), |d| match d {
            FullDate::Day(d) => d.to_string(),
            FullDate::At(at) => at.to_rfc3339(),
        });
        assert_eq!(got, want, "{text:?}");
    }

    #[test]
    fn metadata_dates() {
        check("2025-10-27T10:00:00+08:00", "2025-10-27T10:00:00+08:00");
        check("2025-10-27T10:00:00+0800", "2025-10-27T10:00:00+08:00");
        check("2025-10-27T23:30Z", "2025-10-27T23:30:00+00:00");
        check("Mon, 27 Oct 2025 10:00:00 GMT", "2025-10-27T10:00:00+00:00");
        check("2025-10-27 10:00:00", "2025-10-27");
        check("2025-10-27T10:00:00.000", "2025-10-27");
        for day in [
            "2025-10-27",
            "2025/10/27",
            "20251027",
            "27.10.2025",
            "10/27/2025",
            "27/10/2025",
            "27 October 2025",
            "27th of October, 2025",
            "Oct 27, 2025",
            "Oct. 27, 2025, 10:05 a.m. EDT",
            "Monday, October 27, 2025",
            "Monday 27 October 2025 at 10:05",
            "27. Oktober 2025",
            "27 de octubre de 2025",
        ] {
            check(day, "2025-10-27");
        }
    }

    #[test]
    fn what_is_no_date_or_more_than_one() {
        for text in [
            "",
            "10/11/2025",
            "0000-00-00",
            "31 February 2024",
            "2024-02-30T25:61:61Z",
            "Oct 27",
            "99999999999-01-01",
            "-0001-01-01",
            "262144-01-01",
            "12/13/14",
            "27 October 2025 the council met",
            "2024-W60-9",
            "Feb 29 2023",
            "٢٠٢٤-٠٥-٠٦",
        ] {
            check(text, "");
        }
    }

    #[test]
    fn days_in_addresses() {
        let check = |path: &str, want: Option<&str>| {
            assert_eq!(
                day_in_path(path).map(|d| d.to_string()).as_deref(),
                want,
                "{path:?}"
            );
        };
        check("https://news.example/2025/10/27/summit.html", Some("2025-10-27"));
        check(
            "https://news.example/world/2025/oct/27/summit",
            Some("2025-10-27"),
        );
        check("2025-10-27-summit.txt", Some("2025-10-27"));
        check("summit_20251027.html", Some("2025-10-27"));
        check("https://news.example/2025/10/27/recap-of-2025-10-26", None);
        check("https://news.example/story-20259999", None);
        check("https://news.example/2025/10/", None);
        check("chapter-1984-2-of-3", None);
        assert_eq!(year_in_path("/2025/summit"), Some(2025));
        assert_eq!(year_in_path("/2025/summit-of-2024"), None);
    }

    #[test]
    fn a_yearless_day_takes_the_year_of_what_is_near() {
        let near = |m, d, y, mm, dd| {
            YearlessDay { month: m, day: d }
                .near(NaiveDate::from_ymd_opt(y, mm, dd).unwrap())
                .map(|d| d.to_string())
        };
        assert_eq!(near(12, 31, 2026, 1, 1).as_deref(), Some("2025-12-31"));
        assert_eq!(near(10, 27, 2025, 10, 28).as_deref(), Some("2025-10-27"));
        assert_eq!(near(4, 27, 2025, 10, 28), None);
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in any::<String>(), dateish in "[0-9A-Za-z/., :+-]{0,40}") {
            let _ = (full_date(&text), full_date(&dateish), named_day(&dateish), named_day(&text));
            let _ = (day_in_path(&text), day_in_path(&dateish), year_in_path(&dateish));
        }
    }
}
