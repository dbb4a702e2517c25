//! Words of time stamps: zones by name and number, months by name in several languages.
//!
//! One word in lower case comes in, what it stands for goes out. It refuses to choose where a name stands for
//! two zones ("IST", "BST").

use chrono::FixedOffset;

use super::explicit;
use super::stamp::{Zone, number};

/// Hours from UTC of the names that mean one zone wherever they are read.
const ZONES: &[(&str, i32)] = &[
    ("z", 0),
    ("ut", 0),
    ("utc", 0),
    ("gmt", 0),
    ("wet", 0),
    ("cet", 1),
    ("met", 1),
    ("west", 1),
    ("cest", 2),
    ("mest", 2),
    ("eet", 2),
    ("eest", 3),
    ("msk", 3),
    ("sgt", 8),
    ("hkt", 8),
    ("jst", 9),
    ("kst", 9),
    ("aest", 10),
    ("aedt", 11),
    ("nzst", 12),
    ("nzdt", 13),
    ("adt", -3),
    ("ast", -4),
    ("at", -4),
    ("edt", -4),
    ("est", -5),
    ("et", -5),
    ("cdt", -5),
    ("cst", -6),
    ("ct", -6),
    ("mdt", -6),
    ("mst", -7),
    ("mt", -7),
    ("pdt", -7),
    ("pst", -8),
    ("pt", -8),
];

/// An offset in numbers or by name; none where the word is no zone at all.
pub(super) fn zone_of(word: &str) -> Option<Zone> {
    let word = word.strip_prefix("etc/").unwrap_or(word);
    for name in ["gmt", "utc", "z"] {
        if let Some(tail) = word.strip_prefix(name)
            && tail.starts_with(['+', '-'])
        {
            return zone_of(tail);
        }
    }
    if let Some(digits) = word.strip_prefix(['+', '-', '−']) {
        let digits = digits.replace(':', "");
        let (hours, minutes) = match digits.len() {
            1 | 2 => (number(&digits)?, 0),
            3 | 4 => {
                let (h, m) = digits.split_at_checked(digits.len() - 2)?;
                (number(h)?, number(m)?)
            }
            _ => return None,
        };
        let seconds = i32::try_from(hours * 3600 + minutes * 60).ok()?;
        let seconds = if word.starts_with('+') { seconds } else { -seconds };
        // no place is further from UTC than fourteen hours: what says so is a mistake
        let known = seconds.abs() <= 14 * 3600 && minutes < 60;
        let offset = FixedOffset::east_opt(seconds).filter(|_| known);
        return Some(offset.map_or(Zone::Unknown, Zone::Known));
    }
    if word == "0000" {
        return Some(Zone::Unsaid);
    }
    if let Some((_, hours)) = ZONES.iter().find(|(name, _)| *name == word) {
        return FixedOffset::east_opt(hours * 3600).map(Zone::Known);
    }
    let is_name = word.chars().count() <= 5 && word.chars().all(char::is_alphabetic);
    // "europe/berlin": what it is from UTC depends on the day
    let is_place = word.contains('/')
        && word
            .chars()
            .all(|c| c.is_alphabetic() || matches!(c, '/' | '_' | '-'));
    (is_name || is_place).then_some(Zone::Unknown)
}

/// 1 to 12 for a month's name, in English also by its first three letters ("Juno", "Sept").
pub(super) fn month(name: &str) -> Option<u32> {
    const OTHERS: &[(&str, u32)] = &[
        // Greek
        ("ιαν", 1),
        ("φεβ", 2),
        ("μαρ", 3),
        ("μάρ", 3),
        ("απρ", 4),
        ("μάι", 5),
        ("μαϊ", 5),
        ("μαι", 5),
        ("μάϊ", 5),
        ("ιούν", 6),
        ("ιουν", 6),
        ("ιούλ", 7),
        ("ιουλ", 7),
        ("αυγ", 8),
        ("αύγ", 8),
        ("σεπ", 9),
        ("οκτ", 10),
        ("νοέ", 11),
        ("νοε", 11),
        ("δεκ", 12),
        // Hungarian
        ("márc", 3),
        ("ápr", 4),
        ("máj", 5),
        ("jún", 6),
        ("júl", 7),
        ("szept", 9),
        // German, French, Spanish, Portuguese, Italian, Dutch where they are shortened
        ("mär", 3),
        ("mrt", 3),
        ("okt", 10),
        ("dez", 12),
        ("fév", 2),
        ("avr", 4),
        ("juil", 7),
        ("aoû", 8),
        ("déc", 12),
        ("ene", 1),
        ("abr", 4),
        ("ago", 8),
        ("dic", 12),
        ("fev", 2),
        ("out", 10),
        ("gen", 1),
        ("mag", 5),
        ("giu", 6),
        ("lug", 7),
        ("ott", 10),
        // Russian, Ukrainian
        ("янв", 1),
        ("фев", 2),
        ("мар", 3),
        ("апр", 4),
        ("мая", 5),
        ("май", 5),
        ("июн", 6),
        ("июл", 7),
        ("авг", 8),
        ("сен", 9),
        ("окт", 10),
        ("ноя", 11),
        ("дек", 12),
        ("січ", 1),
        ("лют", 2),
        ("бер", 3),
        ("квіт", 4),
        ("трав", 5),
        ("черв", 6),
        ("лип", 7),
        ("серп", 8),
        ("вер", 9),
        ("жовт", 10),
        ("лист", 11),
        ("груд", 12),
        // Polish and Czech, but for the names that are another month next door ("listopad")
        ("sty", 1),
        ("lut", 2),
        ("kwi", 4),
        ("maj", 5),
        ("czerw", 6),
        ("lipc", 7),
        ("lipiec", 7),
        ("sierp", 8),
        ("wrz", 9),
        ("paź", 10),
        ("gru", 12),
        ("led", 1),
        ("únor", 2),
        ("břez", 3),
        ("dub", 4),
        ("květ", 5),
        ("červenc", 7),
        ("červen", 6),
        ("červn", 6),
        ("srpna", 8),
        ("září", 9),
        ("říj", 10),
        ("prosin", 12),
        // Turkish, Romanian, Norwegian
        ("oca", 1),
        ("şub", 2),
        ("nis", 4),
        ("haz", 6),
        ("tem", 7),
        ("ağu", 8),
        ("eyl", 9),
        ("eki", 10),
        ("kas", 11),
        ("ara", 12),
        ("ian", 1),
        ("iun", 6),
        ("iul", 7),
        ("noie", 11),
        ("des", 12),
    ];
    let name = name.trim_end_matches('.');
    if name.chars().any(|c| !c.is_alphabetic()) {
        return None;
    }
    explicit::month(name)
        .or_else(|| {
            OTHERS
                .iter()
                .find(|(head, _)| name.starts_with(head))
                .map(|(_, m)| *m)
        })
        .or_else(|| explicit::month(name.get(..3)?))
}
