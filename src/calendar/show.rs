//! A time as a person reads it: no more exact than its value.
//!
//! A TIMEX3 value with its days and precision come in, a short English phrase goes out ("23 Nov 2026",
//! "about Mar 2024", "autumn 2024"). It refuses to add anything the value does not hold.

use chrono::{Datelike as _, NaiveDate};

use super::{DayRange, Precision};

/// The phrase for a time. Without days the value itself is all there is to show, in words where it has any.
#[must_use]
pub fn shown(value: &str, days: Option<DayRange>, precision: Precision, approx: bool) -> String {
    let phrase = match days {
        Some(days) => phrase(value, days, precision),
        None => vague(value),
    };
    if approx { format!("about {phrase}") } else { phrase }
}

/// One day: "23 Nov 2026".
#[must_use]
pub fn day(day: NaiveDate) -> String {
    day.format("%-d %b %Y").to_string()
}

fn phrase(value: &str, days: DayRange, precision: Precision) -> String {
    let first = days.first();
    match precision {
        Precision::Minute | Precision::Hour => match value.split_once('T') {
            Some((_, clock)) => format!("{} {clock}", day(first)),
            None => range(days),
        },
        Precision::PartOfDay => match part_of_day(value) {
            Some(part) => format!("{} {part}", day(first)),
            None => range(days),
        },
        Precision::Weekend => format!("weekend of {}", day(first)),
        Precision::Week => format!("week of {}", day(first)),
        Precision::Month if one_month(days) => first.format("%b %Y").to_string(),
        Precision::Quarter => format!("Q{} {}", (first.month0() / 3) + 1, first.year()),
        Precision::Half => format!(
            "{} half of {}",
            if first.month() < 7 { "first" } else { "second" },
            first.year()
        ),
        Precision::Season => {
            season(value).map_or_else(|| range(days), |s| format!("{s} {}", year_of(value, first)))
        }
        Precision::Year if first.year() == days.last().year() => first.year().to_string(),
        Precision::Decade => format!("{}s", first.year()),
        Precision::Century => format!("{} century", ordinal(first.year().div_euclid(100) + 1)),
        _ => range(days),
    }
}

fn one_month(days: DayRange) -> bool {
    (days.first().year(), days.first().month()) == (days.last().year(), days.last().month())
}

fn range(days: DayRange) -> String {
    let (first, last) = (days.first(), days.last());
    if first == last {
        day(first)
    } else if one_month(days) {
        format!("{}–{}", first.day(), day(last))
    } else if first.year() == last.year() {
        format!("{} – {}", first.format("%-d %b"), day(last))
    } else {
        format!("{} – {}", day(first), day(last))
    }
}

fn part_of_day(value: &str) -> Option<&'static str> {
    Some(match value.rsplit_once('T')?.1 {
        "MO" => "morning",
        "MI" => "midday",
        "AF" => "afternoon",
        "EV" => "evening",
        "NI" => "night",
        "DT" => "daytime",
        _ => return None,
    })
}

fn season(value: &str) -> Option<&'static str> {
    Some(match value.rsplit_once('-')?.1 {
        "SP" => "spring",
        "SU" => "summer",
        "FA" | "AU" => "autumn",
        "WI" => "winter",
        _ => return None,
    })
}

fn year_of(value: &str, first: NaiveDate) -> String {
    value
        .split('-')
        .next()
        .filter(|y| y.len() == 4)
        .map_or_else(|| first.year().to_string(), str::to_owned)
}

fn vague(value: &str) -> String {
    match value {
        "PAST_REF" => "earlier".to_owned(),
        "PRESENT_REF" => "now".to_owned(),
        "FUTURE_REF" => "later".to_owned(),
        other => other.to_owned(),
    }
}

fn ordinal(n: i32) -> String {
    let end = match (n % 10, n % 100) {
        (1, m) if m != 11 => "st",
        (2, m) if m != 12 => "nd",
        (3, m) if m != 13 => "rd",
        _ => "th",
    };
    format!("{n}{end}")
}

/// A day as ISO 8601 writes it ("2025-10-27"): every date of an analysis goes through here, so it is written by hand.
#[must_use]
pub fn iso(day: NaiveDate) -> String {
    let Some(year) = u32::try_from(day.year()).ok().filter(|y| *y <= 9999) else {
        return day.to_string();
    };
    let (month, day) = (day.month(), day.day());
    let digit = |n: u32| char::from_digit(n % 10, 10).unwrap_or('0');
    let mut out = String::with_capacity("2025-10-27".len());
    out.extend([year / 1000, year / 100, year / 10, year].map(digit));
    out.extend([
        '-',
        digit(month / 10),
        digit(month),
        '-',
        digit(day / 10),
        digit(day),
    ]);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_more_exact_than_its_value() {
        let d = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
        let r = |a, b| DayRange::new(a, b);
        let cases = [
            (
                "2026-11-23",
                r(d(2026, 11, 23), d(2026, 11, 23)),
                Precision::Day,
                "23 Nov 2026",
            ),
            (
                "2026-11-23T06:15",
                r(d(2026, 11, 23), d(2026, 11, 23)),
                Precision::Minute,
                "23 Nov 2026 06:15",
            ),
            (
                "2026-11-23TMO",
                r(d(2026, 11, 23), d(2026, 11, 23)),
                Precision::PartOfDay,
                "23 Nov 2026 morning",
            ),
            (
                "2026-W48",
                r(d(2026, 11, 23), d(2026, 11, 29)),
                Precision::Week,
                "week of 23 Nov 2026",
            ),
            (
                "2024-03",
                r(d(2024, 3, 1), d(2024, 3, 31)),
                Precision::Month,
                "Mar 2024",
            ),
            (
                "2024-Q2",
                r(d(2024, 4, 1), d(2024, 6, 30)),
                Precision::Quarter,
                "Q2 2024",
            ),
            (
                "2024-WI",
                r(d(2024, 12, 1), d(2025, 2, 28)),
                Precision::Season,
                "winter 2024",
            ),
            (
                "2024-H2",
                r(d(2024, 7, 1), d(2024, 12, 31)),
                Precision::Half,
                "second half of 2024",
            ),
            ("2024", r(d(2024, 1, 1), d(2024, 12, 31)), Precision::Year, "2024"),
            (
                "199",
                r(d(1990, 1, 1), d(1999, 12, 31)),
                Precision::Decade,
                "1990s",
            ),
            (
                "19",
                r(d(1900, 1, 1), d(1999, 12, 31)),
                Precision::Century,
                "20th century",
            ),
            ("XXXX-WXX-5", None, Precision::Day, "XXXX-WXX-5"),
            ("PAST_REF", None, Precision::Year, "earlier"),
            (
                "2026-11",
                r(d(2026, 11, 27), d(2026, 11, 29)),
                Precision::Day,
                "27–29 Nov 2026",
            ),
        ];
        for (value, days, precision, want) in cases {
            assert_eq!(shown(value, days, precision, false), want);
        }
        assert_eq!(
            shown("2024", r(d(2024, 1, 1), d(2024, 12, 31)), Precision::Year, true),
            "about 2024"
        );
    }

    #[test]
    fn iso_days_are_those_of_the_calendar() {
        for (y, m, d) in [
            (2025, 10, 27),
            (2000, 1, 1),
            (33, 4, 3),
            (-480, 9, 9),
            (12_345, 12, 31),
        ] {
            let day = chrono::NaiveDate::from_ymd_opt(y, m, d).unwrap();
            assert_eq!(super::iso(day), day.to_string());
        }
    }
}
