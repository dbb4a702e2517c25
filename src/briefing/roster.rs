//! Names as a reader writes them, and numbers for persons that stay while articles come in.
//!
//! What each person is known by comes in, a number for each goes out. It refuses to give one number to two.

use rustc_hash::FxHashMap;

use crate::text::fold::fold;

/// Words before a name that are no part of it ("Secretary of State Marco Rubio").
const TITLES: &[&str] = &[
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "dr",
    "prof",
    "professor",
    "sir",
    "dame",
    "lord",
    "lady",
    "rev",
    "reverend",
    "hon",
    "sen",
    "senator",
    "rep",
    "representative",
    "gov",
    "governor",
    "gen",
    "general",
    "lt",
    "lieutenant",
    "col",
    "colonel",
    "maj",
    "major",
    "capt",
    "captain",
    "sgt",
    "sergeant",
    "admiral",
    "adm",
    "president",
    "vice",
    "deputy",
    "prime",
    "minister",
    "foreign",
    "defence",
    "defense",
    "interior",
    "finance",
    "secretary",
    "of",
    "state",
    "treasury",
    "the",
    "chancellor",
    "ambassador",
    "judge",
    "justice",
    "mayor",
    "councillor",
    "councilman",
    "councilwoman",
    "alderman",
    "king",
    "queen",
    "prince",
    "princess",
    "pope",
    "chief",
    "former",
    "congressman",
    "congresswoman",
    "attorney",
    "inspector",
    "superintendent",
    "commissioner",
    "coach",
];

/// The words of a name as they are compared: lower case, no full stops, no title in front ("Sen. Ann Lee" is
/// "ann lee"). A name of titles alone keeps them.
#[must_use]
pub fn key(name: &str) -> String {
    let words: Vec<String> = name
        .split_whitespace()
        .map(|w| {
            w.chars()
                .map(fold)
                .filter(|c| *c != '.' && *c != ',')
                .collect::<String>()
        })
        .map(|w| w.strip_suffix("'s").map(str::to_owned).unwrap_or(w))
        .filter(|w| !w.is_empty())
        .collect();
    let titles = words.iter().take_while(|w| TITLES.contains(&w.as_str())).count();
    let from = if titles == words.len() { 0 } else { titles };
    words.get(from..).unwrap_or_default().join(" ")
}

/// Numbers of persons that stay the same while articles come in.
#[derive(Debug, Clone, Default)]
pub struct Roster {
    numbers: FxHashMap<String, usize>,
    next: usize,
}

impl Roster {
    /// The number of each person, by what each is known by: a full name, and "name @article" for what is a
    /// name in one article alone. Full names speak first, so that a person keeps the number when a surname
    /// turns out to be somebody else's.
    pub fn number(&mut self, persons: &[Vec<String>]) -> Vec<usize> {
        let mut taken = rustc_hash::FxHashSet::default();
        let mut of: Vec<Option<usize>> = vec![None; persons.len()];
        for full in [true, false] {
            for (keys, number) in persons.iter().zip(&mut of) {
                if number.is_some() || keys.iter().any(|k| !k.contains('@')) != full {
                    continue;
                }
                let known = keys.iter().filter_map(|k| self.numbers.get(k)).copied();
                *number = known.filter(|n| !taken.contains(n)).min();
                taken.extend(*number);
            }
        }
        persons
            .iter()
            .zip(of)
            .map(|(keys, number)| {
                let number = number.unwrap_or_else(|| {
                    self.next += 1;
                    self.next - 1
                });
                for key in keys {
                    self.numbers.insert(key.clone(), number);
                }
                number
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_marks_and_capitals_are_no_part_of_a_key() {
        for (name, want) in [
            ("Secretary of State Marco Reyes", "marco reyes"),
            ("Sen. J. O’Hara", "j o'hara"),
            ("Ann Lee's", "ann lee"),
            ("Mayor", "mayor"),
            ("Bo Rask (Port Gazette)", "bo rask (port gazette)"),
        ] {
            assert_eq!(key(name), want, "{name}");
        }
    }

    #[test]
    fn a_number_stays_with_the_full_name() {
        let persons = |list: &[&[&str]]| -> Vec<Vec<String>> {
            list.iter()
                .map(|keys| keys.iter().map(|k| (*k).to_owned()).collect())
                .collect()
        };
        let mut roster = Roster::default();
        assert_eq!(roster.number(&persons(&[&["Lee @0"]])), [0]);
        // the surname turns out to be Ann Lee's …
        assert_eq!(
            roster.number(&persons(&[&["Lee @0", "ann lee", "Ann Lee @1"], &["bo rask"]])),
            [0, 1]
        );
        // … and then may be somebody else's: she keeps the number
        assert_eq!(
            roster.number(&persons(&[&["Lee @0"], &["ann lee", "Ann Lee @1"], &["bo rask"]])),
            [2, 0, 1]
        );
    }
}
