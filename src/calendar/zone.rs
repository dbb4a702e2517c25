//! The time zone that a text names beside a time of day.
//!
//! Words come in; the zone as the words have it, and its distance from UTC where the name leaves no doubt, go
//! out. It refuses to guess: "IST" is said in India, Ireland and Israel, and "ET" hangs on the season.

use chrono::FixedOffset;

/// Abbreviations that are one zone only, with hours east of Greenwich.
const CLEAR: [(&str, i32); 17] = [
    ("GMT", 0),
    ("UTC", 0),
    ("UT", 0),
    ("EST", -5),
    ("EDT", -4),
    ("CDT", -5),
    ("MDT", -6),
    ("PST", -8),
    ("PDT", -7),
    ("CET", 1),
    ("CEST", 2),
    ("EET", 2),
    ("EEST", 3),
    ("JST", 9),
    ("HKT", 8),
    ("AEST", 10),
    ("AEDT", 11),
];
/// Abbreviations that several zones use, or that change with the season.
const UNCLEAR: [&str; 10] = ["ET", "CT", "MT", "PT", "CST", "MST", "BST", "IST", "MSK", "WIB"];
/// Written out, as they stand right behind a time.
const WRITTEN: [&str; 5] = [
    "local time",
    "Eastern time",
    "Central time",
    "Mountain time",
    "Pacific time",
];

/// The zone named in a time expression or right behind it: "9 a.m. EDT Monday" has "EDT", "at noon" before
/// " local time on" has "local time".
#[must_use]
pub fn named<'a>(expression: &'a str, behind: &'a str) -> Option<&'a str> {
    let is_zone = |w: &&str| UNCLEAR.contains(w) || CLEAR.iter().any(|(z, _)| z == w);
    let own = expression.split(|c: char| !c.is_ascii_alphabetic()).find(is_zone);
    let written = |text: &'a str| {
        let text = text.trim_start();
        let hit = |w: &&str| {
            text.get(..w.len())
                .is_some_and(|head| head.eq_ignore_ascii_case(w))
        };
        WRITTEN.iter().find(|w| hit(w)).and_then(|w| text.get(..w.len()))
    };
    own.or_else(|| {
        let starts = expression.char_indices().filter(|(_, c)| *c == ' ');
        starts
            .filter_map(|(i, _)| expression.get(i..).and_then(written))
            .next()
            .or_else(|| written(behind))
    })
}

/// How far the zone is from UTC, where its name says that.
#[must_use]
pub fn offset(zone: &str) -> Option<FixedOffset> {
    let (_, hours) = CLEAR.iter().find(|(z, _)| *z == zone)?;
    FixedOffset::east_opt(hours * 3600)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zone_is_found_in_the_expression_or_right_behind_it() {
        for (expression, behind, zone, hours) in [
            ("9 a.m. EDT Monday", " on the quay", Some("EDT"), Some(-4)),
            ("1430 GMT", "", Some("GMT"), Some(0)),
            ("3 p.m. ET", " the court", Some("ET"), None),
            ("midnight local time", "", Some("local time"), None),
            ("noon", " local time on Friday", Some("local time"), None),
            ("10 a.m.", " Eastern Time", Some("Eastern Time"), None),
            ("Monday", " at the local timetable", None, None),
            ("Friday morning", " and the set", None, None),
        ] {
            assert_eq!(named(expression, behind), zone, "{expression}|{behind}");
            let off = zone.and_then(offset).map(|o| o.local_minus_utc() / 3600);
            assert_eq!(off, hours, "{expression}");
        }
    }
}
