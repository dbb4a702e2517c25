//! The trained weights: a readable table of feature names, compiled in.
//!
//! A feature's name comes in, its weight goes out. It refuses features that hold words of a text: names are
//! made of templates and cue lemmas only.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// Takes the features of one case, each as the parts of its name.
pub trait Sink {
    /// One feature with its strength; its name is `parts` joined by `|`.
    fn put(&mut self, strength: f32, parts: &[&str]);

    /// One feature that is there.
    fn add(&mut self, parts: &[&str]) {
        self.put(1.0, parts);
    }
}

/// Sums the weights of the features it is given.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sum<'w> {
    weights: &'w Weights,
    pub total: f32,
}

impl<'w> Sum<'w> {
    pub(super) fn of(weights: &'w Weights) -> Self {
        Self { weights, total: 0.0 }
    }
}

impl Sink for Sum<'_> {
    fn put(&mut self, strength: f32, parts: &[&str]) {
        self.total += strength
            * self
                .weights
                .0
                .get(&hash(parts.iter().copied()))
                .copied()
                .unwrap_or_default();
    }
}

/// One number for a name, from its parts: eight bytes at a time, each part with its length.
fn hash<'p>(parts: impl Iterator<Item = &'p str>) -> u64 {
    const K: u64 = 0x517c_c1b7_2722_0a95;
    let mut h = 0u64;
    let mut mix = |word: u64| h = (h.rotate_left(5) ^ word).wrapping_mul(K);
    for part in parts {
        let mut rest = part.as_bytes();
        while let Some((eight, more)) = rest.split_first_chunk::<8>() {
            mix(u64::from_le_bytes(*eight));
            rest = more;
        }
        let tail = rest.iter().fold(0u64, |t, &byte| t << 8 | u64::from(byte));
        mix(tail | (part.len() as u64) << 56);
    }
    h
}

/// Weights by the hash of their names.
#[derive(Debug, Clone, Default)]
pub struct Weights(FxHashMap<u64, f32>);

static OURS: LazyLock<Weights> =
    LazyLock::new(|| Weights::read(include_str!("../../../assets/quotes.weights")));

impl Weights {
    /// Reads a table: a name, a space and a number a line, `#` before a comment. What is no number is left out.
    #[must_use]
    pub fn read(table: &str) -> Self {
        let lines = table.lines().filter(|line| !line.starts_with('#'));
        Self(
            lines
                .filter_map(|line| {
                    let (name, weight) = line.rsplit_once(' ')?;
                    Some((hash(name.split('|')), weight.parse().ok()?))
                })
                .collect(),
        )
    }

    /// Those the program ships with.
    #[must_use]
    pub fn ours() -> &'static Self {
        &OURS
    }

    /// The weight of one name, for the few numbers that are thresholds.
    pub(super) fn get(&self, name: &str) -> f32 {
        self.0.get(&hash(name.split('|'))).copied().unwrap_or_default()
    }
}

/// From a sum of weights to a probability.
pub(super) fn squash(sum: f32) -> f32 {
    1.0 / (1.0 + (-sum).exp())
}

/// From a probability back to the sum, not beyond seven either way.
pub(super) fn odds(p: f32) -> f32 {
    let p = p.clamp(0.001, 0.999);
    (p / (1.0 - p)).ln()
}

/// Names of small numbers, in steps that grow.
pub(super) fn bucket(n: usize) -> &'static str {
    match n {
        0 => "0",
        1 => "1",
        2 => "2",
        3 => "3",
        4 | 5 => "4-5",
        6..=8 => "6-8",
        9..=13 => "9-13",
        14..=20 => "14-20",
        21..=40 => "21-40",
        _ => "41+",
    }
}

/// As a part of a name.
pub(super) fn yes(is: bool) -> &'static str {
    if is { "y" } else { "n" }
}

#[cfg(test)]
mod tests {
    #[test]
    fn no_two_names_of_the_table_share_a_number() {
        let lines = include_str!("../../../assets/quotes.weights").lines();
        let names: rustc_hash::FxHashSet<&str> = lines
            .filter(|l| !l.starts_with('#'))
            .filter_map(|l| Some(l.rsplit_once(' ')?.0))
            .collect();
        assert_eq!(super::Weights::ours().0.len(), names.len());
    }

    #[test]
    fn the_table_is_readable_and_holds_no_text() {
        let lines = include_str!("../../../assets/quotes.weights").lines();
        let mut n = 0usize;
        for line in lines.filter(|l| !l.starts_with('#')) {
            let (name, weight) = line.rsplit_once(' ').unwrap();
            assert!(weight.parse::<f32>().unwrap().is_finite(), "{line}");
            assert!(!name.contains(' ') && name.is_ascii(), "{line}");
            assert!(!name.chars().any(|c| c.is_ascii_uppercase()), "{line}");
            n += 1;
        }
        assert!((100..20_000).contains(&n), "{n} weights");
    }
}
