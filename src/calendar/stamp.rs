//! The time stamps of feeds and wires, in every form that is found in them.
//!
//! One date field comes in; its day, and the clock time and zone where they are written, go out. It reads the
//! forms that feeds must have (RFC 822 and 2822, RFC 3339, W3C-DTF, ISO 8601 with the year first, asctime),
//! those that they have all the same, and month names of several languages. It refuses a field that names no
//! single day ("2003-12", "31 June", "10/11/2025"), and takes no zone for known that could be two.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveTime, TimeZone as _, Weekday};

use super::explicit::{self, FullDate};
use super::field;
use super::zones::{month, zone_of};

/// Longest field that is looked at, in bytes: the longest form in use has 45.
const LONGEST: usize = 120;

/// A day with the clock time that was written, if one was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    day: NaiveDate,
    clock: Option<NaiveTime>,
    zone: Zone,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Zone {
    Unsaid,
    /// Written, and more than one or none that is known ("IST").
    Unknown,
    Known(FixedOffset),
}

impl Stamp {
    /// The date as an article keeps it: a moment only where its zone is known, else the day as written.
    #[must_use]
    pub fn full(self) -> FullDate {
        match (self.clock, self.zone) {
            (Some(clock), Zone::Known(offset)) => at(self.day, clock, offset).map(FullDate::At),
            _ => None,
        }
        .unwrap_or(FullDate::Day(self.day))
    }

    /// RFC 3339, a date alone where no clock time or no zone that is known was written. A clock time without
    /// any zone is in UTC, as feeds are read everywhere.
    #[must_use]
    pub fn rfc3339(self) -> String {
        let offset = match self.zone {
            Zone::Known(offset) => Some(offset),
            Zone::Unsaid => FixedOffset::east_opt(0),
            Zone::Unknown => None,
        };
        let moment = self.clock.zip(offset).and_then(|(c, o)| at(self.day, c, o));
        moment.map_or_else(|| self.day.to_string(), |m| m.to_rfc3339())
    }
}

fn at(day: NaiveDate, clock: NaiveTime, offset: FixedOffset) -> Option<DateTime<FixedOffset>> {
    offset.from_local_datetime(&day.and_time(clock)).single()
}

/// The stamp that the whole of `text` is.
#[must_use]
pub fn stamp(text: &str) -> Option<Stamp> {
    let text = text.trim();
    if text.is_empty() || text.len() > LONGEST {
        return None;
    }
    let lower = field::bare(&text.to_lowercase());
    let lower = korean(&lower).unwrap_or(lower);
    let found = since_1970(&lower)
        .or_else(|| year_first(&lower))
        .or_else(|| in_words(&lower));
    let found = found.or_else(|| {
        Some(
            match explicit::full_date(&lower).or_else(|| explicit::full_date(text))? {
                FullDate::Day(day) => Stamp {
                    day,
                    clock: None,
                    zone: Zone::Unsaid,
                },
                FullDate::At(at) => Stamp {
                    day: at.date_naive(),
                    clock: Some(at.time()),
                    zone: Zone::Known(*at.offset()),
                },
            },
        )
    });
    // the first moment of 1970 is a clock that was never set
    found.filter(|stamp| {
        stamp.clock != Some(NaiveTime::MIN) || Some(stamp.day) != NaiveDate::from_ymd_opt(1970, 1, 1)
    })
}

/// "1761573600", seconds since 1970, and "1761573600000", thousandths of them.
fn since_1970(text: &str) -> Option<Stamp> {
    let seconds = match text.len() {
        10 => text,
        13 => text.get(..10)?,
        _ => return None,
    };
    if !text.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    // "2025102714" is an hour of a day, written without its marks
    let part = |from: usize, to: usize| text.get(from..to).and_then(number).unwrap_or_default();
    if text.len() == 10 && matches!(part(0, 4), 1900..=2099) && part(8, 10) < 24 {
        let day = NaiveDate::from_ymd_opt(part(0, 4).try_into().ok()?, part(4, 6), part(6, 8));
        if let Some(day) = day {
            return close(day, "");
        }
    }
    let at = DateTime::from_timestamp(seconds.parse().ok()?, 0)?;
    (2001..=2100).contains(&at.year()).then_some(Stamp {
        day: at.date_naive(),
        clock: Some(at.time()),
        zone: Zone::Known(FixedOffset::east_opt(0)?),
    })
}

/// "2004년 05월 28일 01:31:15" and "2004-05-25 오후 11:23:17" are in the one zone that Korea has.
fn korean(text: &str) -> Option<String> {
    if !text.contains(['년', '후', '전']) {
        return None;
    }
    let dashes = text
        .replace(['년', '월'], "-")
        .replace('일', " ")
        .replace("- ", "-");
    let (half, plain) = match (dashes.contains("오후"), dashes.contains("오전")) {
        (true, false) => (" pm", dashes.replace("오후", "")),
        (false, true) => (" am", dashes.replace("오전", "")),
        _ => ("", dashes),
    };
    let zone = if plain.contains(':') { " +0900" } else { "" };
    Some(format!("{}{half}{zone}", plain.trim_end_matches(['-', ' '])))
}

/// "2003-12-31T10:14:55Z", "20031231T1014", "2003-335", "03-12-31", "2006/09/15 08:19:53 EDT".
fn year_first(text: &str) -> Option<Stamp> {
    let end = text
        .find(|c: char| !(c.is_ascii_digit() || matches!(c, '-' | '/' | '.')))
        .unwrap_or(text.len());
    let (date, rest) = text.split_at_checked(end)?;
    // "2004-július-13t9:15": a month's name among numbers
    if let Some(year) = date.strip_suffix('-')
        && year.len() == 4
        && let Some((name, tail)) = rest.split_once('-')
        && let Some(month) = month(name)
    {
        let end = tail.find(|c: char| !c.is_ascii_digit()).unwrap_or(tail.len());
        let (day, rest) = tail.split_at_checked(end)?;
        return close(ymd(year, &month.to_string(), day)?, rest);
    }
    // "2025-w44-1": a day of a week
    if let Some(week) = rest.strip_prefix('w')
        && let Some((week, rest)) = week.split_at_checked(4)
        && let (Some(year), Some((week, day))) = (date.strip_suffix('-'), week.split_once('-'))
    {
        let day = match number(day)? {
            0 => return None,
            n => Weekday::try_from(u8::try_from(n - 1).ok()?).ok()?,
        };
        return close(
            NaiveDate::from_isoywd_opt(year_of(year)?, number(week)?, day)?,
            rest,
        );
    }
    close(numbers(date)?, rest)
}

/// A day in numbers, the year first.
fn numbers(date: &str) -> Option<NaiveDate> {
    if !date.contains(['-', '/', '.']) {
        let cut = |year: usize, month: usize| {
            let (y, rest) = date.split_at_checked(year)?;
            let (m, d) = rest.split_at_checked(month)?;
            ymd(y, m, d)
        };
        return match date.len() {
            8 => cut(4, 2),
            7 => ordinal(date.get(..4)?, date.get(4..)?),
            6 => cut(2, 2),
            _ => None,
        };
    }
    let mut parts = date.split(['-', '/', '.']);
    let (year, middle, last) = (parts.next()?, parts.next()?, parts.next());
    match (last, parts.next()) {
        (Some(day), None) if year.len() == 4 || (year.len() == 2 && date.contains('-')) => {
            ymd(year, middle, day)
        }
        (None, None) if middle.len() == 3 => ordinal(year, middle),
        _ => None,
    }
}

fn year_of(digits: &str) -> Option<i32> {
    let year: i32 = number(digits)?.try_into().ok()?;
    let year = match digits.len() {
        2 if year >= 90 => 1900 + year,
        2 => 2000 + year,
        4 => year,
        _ => return None,
    };
    (1600..=2199).contains(&year).then_some(year)
}

pub(super) fn number(digits: &str) -> Option<u32> {
    (!digits.is_empty() && digits.len() <= 4 && digits.bytes().all(|b| b.is_ascii_digit()))
        .then(|| digits.parse().ok())
        .flatten()
}

fn ymd(year: &str, month: &str, day: &str) -> Option<NaiveDate> {
    if month.len() > 2 || day.len() > 2 {
        return None;
    }
    NaiveDate::from_ymd_opt(year_of(year)?, number(month)?, number(day)?)
}

fn ordinal(year: &str, day: &str) -> Option<NaiveDate> {
    NaiveDate::from_yo_opt(year_of(year)?, number(day)?)
}

/// "Thu, 01 Jan 2004 19:48:21 GMT", "Sun Jan 4 16:29:06 PST 2004", "Wed, Feb 13, 2012 6:28 PM UTC".
fn in_words(text: &str) -> Option<Stamp> {
    let mut words: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || c == ',')
        .map(|w| w.trim_end_matches('.'))
        .filter(|w| !w.is_empty())
        .collect();
    let is_name = |w: &str| w.chars().all(char::is_alphabetic);
    // the day of the week, in whatever language: "mar" is a Tuesday before "27 oct"
    let is_weekday = match words.as_slice() {
        [first, day, name, ..] if is_name(first) && number(day).is_some() && month(name).is_some() => true,
        [first, ..] => is_name(first) && month(first).is_none(),
        [] => false,
    };
    if is_weekday {
        words.remove(0);
    }
    if words.len() > 12 {
        return None;
    }
    let rest = words.join(" ");
    if words.first().is_some_and(|w| w.contains('/')) {
        return year_first(&rest);
    }
    // "mo 27.10.2025 14:00"
    if let Some(dotted) = words.first().filter(|_| is_weekday)
        && dotted.contains('.')
        && let Some(FullDate::Day(day)) = explicit::full_date(dotted)
    {
        return close(day, words.get(1..)?.join(" ").as_str());
    }
    // "01-jan-2004", "1. januar 2004"
    let apart: Vec<&str> = words
        .first()
        .filter(|w| w.contains('-') && w.chars().any(char::is_alphabetic))
        .map(|w| w.split('-').collect())
        .unwrap_or_default();
    if apart.len() == 3 {
        words.splice(0..1, apart);
    }
    let (month_at, month) = words
        .iter()
        .take(2)
        .enumerate()
        .find_map(|(n, w)| Some((n, month(w)?)))?;
    words.remove(month_at);
    let day = words.first()?;
    let day = ["st", "nd", "rd", "th"]
        .iter()
        .find_map(|tail| day.strip_suffix(tail))
        .unwrap_or(day);
    let day = number(day).filter(|_| day.len() <= 2)?;
    words.remove(0);
    let is_year = |w: &&str| w.len() == 4 && w.bytes().all(|b| b.is_ascii_digit());
    // asctime puts the year behind the clock time; two digits are a year only where it must stand
    let year_at = words.iter().position(is_year).or_else(|| {
        let first = words.first()?;
        (first.len() == 2 && number(first).is_some()).then_some(0)
    })?;
    let year = year_of(words.remove(year_at))?;
    close(NaiveDate::from_ymd_opt(year, month, day)?, &words.join(" "))
}

/// The stamp of a day and of what stands after it: nothing, or a clock time with or without its zone.
fn close(day: NaiveDate, rest: &str) -> Option<Stamp> {
    if !(1600..=2199).contains(&day.year()) {
        return None;
    }
    let rest = rest.trim();
    let compact = rest.starts_with('t');
    let rest = rest.strip_prefix('t').unwrap_or(rest).trim_start();
    let rest = rest.strip_prefix("at ").unwrap_or(rest);
    if rest.is_empty() || rest == "0000" {
        return Some(Stamp {
            day,
            clock: None,
            zone: Zone::Unsaid,
        });
    }
    let end = rest
        .find(|c: char| !(c.is_ascii_digit() || matches!(c, ':' | '.')))
        .unwrap_or(rest.len());
    let (clock, tail) = rest.split_at_checked(end)?;
    let (mut hour, minute, second) = clock_of(clock, compact)?;
    let mut zone = Zone::Unsaid;
    for word in tail.split_whitespace() {
        let bare = word.trim_matches(['(', ')', '[', ']', '"']);
        match bare {
            "am" | "a.m" if hour == 12 => hour = 0,
            "pm" | "p.m" if hour < 12 => hour += 12,
            "am" | "pm" | "a.m" | "p.m" | "" => {}
            // a name behind the number of its own offset says nothing new
            _ if word.starts_with('(') && zone != Zone::Unsaid => break,
            _ => {
                let found = zone_of(bare)?;
                if !(matches!(zone, Zone::Known(_)) && found == Zone::Unknown) {
                    zone = found;
                }
            }
        }
    }
    let (day, hour) = match (hour, minute, second) {
        (24, 0, 0) => (day.succ_opt()?, 0),
        _ => (day, hour),
    };
    Some(Stamp {
        day,
        clock: Some(NaiveTime::from_hms_opt(hour, minute, second.min(59))?),
        zone,
    })
}

/// "10:14", "10:14:55.12", and behind a `T` "101455", "1014", "10".
fn clock_of(clock: &str, compact: bool) -> Option<(u32, u32, u32)> {
    if let Some((hour, rest)) = clock.split_once(':') {
        let (minute, second) = rest.split_once(':').unwrap_or((rest, "0"));
        let second = second.split('.').next().unwrap_or_default();
        let second = if second.is_empty() { 0 } else { number(second)? };
        let (hour, minute) = (number(hour)?, number(minute)?);
        return (hour <= 24 && minute < 60 && second <= 60).then_some((hour, minute, second));
    }
    if !compact {
        return None;
    }
    let digits = clock.split('.').next().unwrap_or_default();
    let part = |from: usize| digits.get(from..from + 2).map_or(Some(0), number);
    matches!(digits.len(), 2 | 4 | 6).then_some(())?;
    Some((part(0)?, part(2)?, part(4)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(text: &str, want: &str) {
        let got = stamp(text).map(Stamp::rfc3339).unwrap_or_default();
        assert_eq!(got, want, "{text:?}");
    }

    #[test]
    fn what_feeds_must_write() {
        for text in [
            "Mon, 27 Oct 2025 10:14:55 GMT",
            "27 Oct 2025 10:14:55 +0000",
            "Mon, 27 Oct 25 10:14:55 UT",
            "2025-10-27T10:14:55Z",
            "2025-10-27T10:14:55.25Z",
            "20251027T101455Z",
            "2025-300T10:14:55Z",
        ] {
            check(text, "2025-10-27T10:14:55+00:00");
        }
        check("2025-10-27", "2025-10-27");
        check("2025-10-27T10:14+08:00", "2025-10-27T10:14:00+08:00");
        check("Mon, 27 Oct 2025 10:14:55 EST", "2025-10-27T10:14:55-05:00");
    }

    #[test]
    fn what_they_write_all_the_same() {
        for text in [
            "Mon Oct 27 10:14:55 2025",
            "Mon Oct 27 10:14:55 UTC 2025",
            "Mon, Oct 27, 2025 10:14:55 AM GMT",
            "Monday, 27th October 2025 10:14:55 Etc/GMT",
            "Mon, 27 Oct, 2025 10:14:55 GMT",
            "Mon, 2025/10/27 10:14:55 GMT",
            "27-Oct-2025 10:14:55 GMT+00:00",
            "2025-10-27 10:14:55.0",
            "Mo, 27 Okt 2025 10:14:55 GMT",
            "Δευ, 27 Οκτ 2025 10:14:55 GMT",
            "2025-október-27T10:14:55+00:00",
            "2025년 10월 27일 19:14:55 +0000 ",
        ] {
            let want = if text.contains('년') {
                "2025-10-27T19:14:55+09:00"
            } else {
                "2025-10-27T10:14:55+00:00"
            };
            check(text, want);
        }
        check("2025-10-27 오후 7:14:55", "2025-10-27T19:14:55+09:00");
        check("2025-10-27 오전 12:14:55", "2025-10-27T00:14:55+09:00");
        check("27 Oct 2025", "2025-10-27");
        check("Mon, 27 Oct 2025 10:14:55 GMT-01:01", "2025-10-27T10:14:55-01:01");
        check(
            "Mon, 27 Oct 2025 10:14:55 -0500 (EST)",
            "2025-10-27T10:14:55-05:00",
        );
        check("Mon, 27 Oct 2025 24:00:00 GMT", "2025-10-28T00:00:00+00:00");
        check("03-12-31", "2003-12-31");
        for text in [
            "1761560095",
            "1761560095000",
            "Mon Oct 27 2025 10:14:55 GMT+0000 (Coordinated Universal Time)",
            "\"2025-10-27T10:14:55Z\"",
            "Published: 27 October 2025 10:14:55",
            "Monday, October 27, 2025 - 10:14:55",
            "Mo., 27.10.2025 - 10:14:55 Uhr",
            "пн, 27 окт 2025 10:14:55 +0000",
            "lunes, 27 de octubre de 2025, 10:14:55",
            "2025-W44-1T10:14:55Z",
        ] {
            check(text, "2025-10-27T10:14:55+00:00");
        }
        for text in [
            "2025年10月27日 10:14",
            "2025102710",
            "27 октября 2025 г.",
            "poniedziałek, 27 października 2025",
            "27 Ekim 2025",
            "27. října 2025",
            "2025-10-27T10:14:55 Europe/Berlin",
            "Mon, 27 Oct 2025 10:14:55 America/New_York",
            "Mon, 27 Oct 2025 10:14:55 (MOON)",
        ] {
            check(text, "2025-10-27");
        }
    }

    #[test]
    fn a_zone_or_clock_time_that_cannot_be_leaves_the_day() {
        for text in [
            "Mon, 27 Oct 2025 10:14:55 IST",
            "Mon, 27 Oct 2025 10:14:55 +9900",
            "27 Oct 2025 10:14 XYZ",
            "Mon, 27 Oct 2025 99:48:21 GMT",
        ] {
            check(text, "2025-10-27");
        }
    }

    #[test]
    fn what_names_no_day() {
        for text in [
            "",
            "2025-10",
            "2025",
            "2025-W60-1",
            "2025-W44-9",
            "Thu, 01 Jan 1970 00:00:00 GMT",
            "0",
            "0000000000",
            "5551234567",
            "31 Jun 2025 10:00:00 GMT",
            "10/11/2025",
            "Mon, 27 Oct",
            "yesterday",
            "27 Oct 2025 the council met at 10:00",
        ] {
            check(text, "");
        }
    }

    #[test]
    fn only_a_known_zone_makes_a_moment() {
        let full = |text: &str| stamp(text).map(Stamp::full);
        assert!(matches!(full("27 Oct 2025 10:14 GMT"), Some(FullDate::At(_))));
        assert!(matches!(full("27 Oct 2025 10:14"), Some(FullDate::Day(_))));
        assert!(matches!(full("27 Oct 2025 10:14 IST"), Some(FullDate::Day(_))));
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in any::<String>(), dateish in "[0-9A-Za-z/.,:+ -]{0,40}") {
            let _ = (stamp(&text).map(Stamp::full), stamp(&dateish).map(Stamp::rfc3339));
        }
    }
}
