//! What is wrong with a configuration, where, and what was probably meant.
//!
//! A place and words come in, a message as compilers write it goes out. It refuses a fault without a place.

use std::fmt;

/// Where a fault is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum At {
    /// In a file.
    File {
        /// The file, as it was named.
        name: String,
        /// The line, counted from one.
        line: usize,
        /// The column in characters, counted from one.
        column: usize,
        /// Characters that are at fault, at least one.
        width: usize,
        /// The line as it stands.
        text: String,
    },
    /// A file as a whole, by its name.
    Whole(String),
    /// In a variable of the environment.
    Environment(String),
    /// In `--set WORDS`.
    Flag(String),
}

/// One fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Where.
    pub at: At,
    /// What is wrong, and what to do.
    pub what: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.at {
            At::File {
                name,
                line,
                column,
                width,
                text,
            } => {
                let number = line.to_string();
                let pad = " ".repeat(number.len());
                // the caret stands under its character also where the line holds tabs
                let before: String = text
                    .chars()
                    .take(column.saturating_sub(1))
                    .map(|c| if c == '\t' { '\t' } else { ' ' })
                    .collect();
                writeln!(f, "{name}:{line}:{column}: {}", self.what)?;
                writeln!(f, " {number} | {text}")?;
                write!(f, " {pad} | {before}{}", "^".repeat(*width))
            }
            At::Whole(name) | At::Environment(name) => write!(f, "{name}: {}", self.what),
            At::Flag(words) => write!(f, "--set {words}: {}", self.what),
        }
    }
}

/// The one of `names` that `word` was probably meant to be: at most a third of its letters differ, and no
/// other is as near.
#[must_use]
pub(super) fn nearest<'a>(word: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = word.to_lowercase();
    let mut best: Option<(usize, &str)> = None;
    for name in names {
        let far = distance(&word, name);
        if far <= name.chars().count().div_ceil(3).max(1) && best.is_none_or(|(b, _)| far < b) {
            best = Some((far, name));
        }
    }
    best.map(|(_, name)| name)
}

/// `; did you mean "measure"?`, or nothing.
pub(super) fn meant<'a>(word: &str, names: impl IntoIterator<Item = &'a str>) -> String {
    nearest(word, names).map_or_else(String::new, |name| format!("; did you mean \"{name}\"?"))
}

/// Letters to put in, take out, change or swap with their neighbour; long words are cut at 64.
fn distance(a: &str, b: &str) -> usize {
    let a: Vec<char> = a.chars().take(64).collect();
    let b: Vec<char> = b.chars().take(64).collect();
    let mut rows: Vec<Vec<usize>> = vec![(0..=b.len()).collect()];
    for (i, x) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let get = |up: usize, left: usize| -> usize {
                rows.get((i + 1).wrapping_sub(up))
                    .and_then(|r| r.get((j + 1).wrapping_sub(left)))
                    .copied()
                    .unwrap_or(usize::MAX / 2)
            };
            let mut least = (row.last().copied().unwrap_or(usize::MAX / 2) + 1)
                .min(get(1, 0) + 1)
                .min(get(1, 1) + usize::from(x != y));
            let swapped = i > 0 && j > 0 && a.get(i - 1) == Some(y) && b.get(j - 1) == Some(x);
            if swapped {
                least = least.min(get(2, 2) + 1);
            }
            row.push(least);
        }
        rows.push(row);
    }
    rows.last().and_then(|r| r.last()).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_near_and_a_different_word_is_not() {
        let names = ["measure", "mouse", "menu_delay_ms", "start"];
        for (word, meant) in [
            ("mesure", Some("measure")),
            ("MEASURE", Some("measure")),
            ("maesure", Some("measure")),
            ("menu_delay", Some("menu_delay_ms")),
            ("colour", None),
            ("", None),
        ] {
            assert_eq!(nearest(word, names), meant, "{word}");
        }
        assert_eq!(distance("ab", "ba"), 1);
        assert_eq!(distance("kitten", "sitting"), 3);
    }
}
