//! "HAVERNESS, Nov. 23 (Metro Wire) — ": the place and the agency in front of a report.
//!
//! The words of a first sentence come in, the byte where the report begins goes out. It refuses to read the place or
//! the day.

/// Bytes of a dateline, at most.
const LONGEST: usize = 60;

/// Where the words start behind a dateline, in bytes; zero without one. The place is written in capitals, or the
/// agency stands in brackets ("(Metro Wire) — ").
#[must_use]
pub fn end(sentence: &str) -> usize {
    let place = sentence.split([' ', ',']).next().unwrap_or_default();
    if !is_shouted(place) {
        return 0;
    }
    let head = sentence
        .get(..sentence.floor_char_boundary(LONGEST))
        .unwrap_or_default();
    let dashes = ["— ", "– ", "― ", "-- ", "- "];
    let ends = dashes.iter().filter_map(|d| Some(head.find(d)? + d.len()));
    ends.min().unwrap_or(0)
}

/// Three letters or more, and none of them small.
fn is_shouted(place: &str) -> bool {
    !place.chars().any(char::is_lowercase) && place.chars().filter(|c| c.is_alphabetic()).count() > 2
}

/// Does `head`, all that stands before a full stop, read like the place of a dateline ("TARNBY, Me", "ST. ILVES")?
#[must_use]
pub fn is_place(head: &str) -> bool {
    if head.len() > LONGEST / 2 {
        return false;
    }
    let place = head.split([' ', ',']).next().unwrap_or_default();
    is_shouted(place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_report_begins_behind_the_dash() {
        for (sentence, report) in [
            (
                "HAVERNESS, Nov. 23 (Metro Wire) — The bridge shut.",
                "The bridge shut.",
            ),
            ("TARNBY, Me. — He went.", "He went."),
            ("LORN -- It rained.", "It rained."),
            ("(Metro) - It rained.", "(Metro) - It rained."),
            (
                "The bridge — nine hangers — shut.",
                "The bridge — nine hangers — shut.",
            ),
            (
                "NATO said in a long and winding statement without an end that it was — alas — late.",
                "",
            ),
        ] {
            let cut = sentence.get(end(sentence)..).unwrap_or_default();
            assert_eq!(cut, if report.is_empty() { sentence } else { report });
        }
        assert!(is_place("TARNBY, Me") && !is_place("Tarnby, Me") && !is_place("A"));
    }
}
