//! The trained weights: a readable table of feature names, compiled in.
//!
//! A feature's name comes in, its weight goes out. It refuses features that hold words of a text: names are
//! made of templates and cue lemmas only.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::text::list;

/// A part of a feature's name, and its number.
#[derive(Debug, Clone, Copy)]
pub struct Part {
    /// As it is written in the table.
    pub name: &'static str,
    number: u64,
}

impl Part {
    /// The part that is written as `name`.
    #[must_use]
    pub const fn of(name: &'static str) -> Self {
        Self {
            name,
            number: list::hash(name.as_bytes()),
        }
    }
}

/// A part that stands in the code: its number is worked out while it is compiled.
macro_rules! part {
    ($name:literal) => {
        const { $crate::analysis::quotes::weights::Part::of($name) }
    };
}
pub(super) use part;

/// Takes the features of one case, each as the parts of its name.
pub trait Sink {
    /// One feature with its strength; its name is `parts` joined by `|`.
    fn put<const N: usize>(&mut self, strength: f32, parts: &[Part; N]);

    /// One feature that is there.
    #[inline]
    fn add<const N: usize>(&mut self, parts: &[Part; N]) {
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
    #[inline]
    fn put<const N: usize>(&mut self, strength: f32, parts: &[Part; N]) {
        self.total += strength * self.weights.named(parts);
    }
}

/// One number for a name, from the numbers of its parts.
#[inline]
fn hash(parts: impl Iterator<Item = u64>) -> u64 {
    const K: u64 = 0x517c_c1b7_2722_0a95;
    parts.fold(0u64, |h, part| (h.rotate_left(5) ^ part).wrapping_mul(K))
}

/// The number of a name that is written out.
fn hash_of(name: &str) -> u64 {
    hash(name.split('|').map(|part| list::hash(part.as_bytes())))
}

/// Where a hash stands in a table of `n` slots, and what marks it there (never nought, which is an empty slot).
#[allow(
    clippy::cast_possible_truncation,
    reason = "both halves of the number are wanted"
)]
fn place(hash: u64, n: usize) -> (usize, u32) {
    let mark = (hash >> 32) as u32 | 1;
    (
        (hash as usize ^ (hash >> 40) as usize) & n.saturating_sub(1),
        mark,
    )
}

/// Weights by the hash of their names: a table with open addressing, half empty and small, as a quote asks it
/// some hundred times. A slot holds the upper half of the hash; the lower half says where it stands.
#[derive(Debug, Clone, Default)]
pub struct Weights {
    slots: Vec<(u32, f32)>,
}

static OURS: LazyLock<Weights> =
    LazyLock::new(|| Weights::read(include_str!("../../../assets/quotes.weights")));

impl Weights {
    /// Reads a table: a name, a space and a number a line, `#` before a comment. What is no number is left out.
    #[must_use]
    pub fn read(table: &str) -> Self {
        let lines = table.lines().filter(|line| !line.starts_with('#'));
        let weights: FxHashMap<u64, f32> = lines
            .filter_map(|line| {
                let (name, weight) = line.rsplit_once(' ')?;
                Some((hash_of(name), weight.parse().ok()?))
            })
            .collect();
        let mut slots = vec![(0, 0.0); (weights.len() * 2).next_power_of_two()];
        for (hash, weight) in weights {
            let (mut at, mark) = place(hash, slots.len());
            while slots.get(at).is_some_and(|s| s.0 != 0) {
                at = (at + 1) & (slots.len() - 1);
            }
            if let Some(slot) = slots.get_mut(at) {
                *slot = (mark, weight);
            }
        }
        Self { slots }
    }

    /// The weight of the name with these `parts`; none counts nothing.
    #[inline]
    pub(super) fn named<const N: usize>(&self, parts: &[Part; N]) -> f32 {
        self.by_hash(hash(parts.iter().map(|part| part.number)))
    }

    fn by_hash(&self, hash: u64) -> f32 {
        let (mut at, mark) = place(hash, self.slots.len());
        loop {
            match self.slots.get(at) {
                Some(&(held, weight)) if held == mark => return weight,
                Some(&(held, _)) if held != 0 => at = (at + 1) & (self.slots.len() - 1),
                _ => return 0.0,
            }
        }
    }

    /// Those the program ships with.
    #[must_use]
    pub fn ours() -> &'static Self {
        &OURS
    }

    /// The weight of one name, for the few numbers that are thresholds.
    pub(super) fn get(&self, name: &str) -> f32 {
        self.by_hash(hash_of(name))
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
pub(super) fn bucket(n: usize) -> Part {
    match n {
        0 => part!("0"),
        1 => part!("1"),
        2 => part!("2"),
        3 => part!("3"),
        4 | 5 => part!("4-5"),
        6..=8 => part!("6-8"),
        9..=13 => part!("9-13"),
        14..=20 => part!("14-20"),
        21..=40 => part!("21-40"),
        _ => part!("41+"),
    }
}

/// As a part of a name.
pub(super) fn yes(is: bool) -> Part {
    if is { part!("y") } else { part!("n") }
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
        let all = include_str!("../../../assets/quotes.weights")
            .lines()
            .filter(|l| !l.starts_with('#'));
        assert_eq!(all.count(), names.len(), "a name stands twice");
        let full = super::Weights::ours().slots.iter().filter(|s| s.0 != 0);
        let marks: rustc_hash::FxHashSet<u64> = names.iter().map(|n| super::hash_of(n)).collect();
        assert_eq!(full.count(), names.len());
        assert_eq!(marks.len(), names.len());
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
