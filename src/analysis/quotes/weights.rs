//! The trained weights: a readable table of feature names, compiled in.
//!
//! A feature's name comes in, its weight goes out. It refuses features that hold words of a text: names are
//! made of templates and cue lemmas only.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// Takes the features of one case, each as the parts of its name.
pub trait Sink {
    /// One feature that is there; its name is `parts` joined by `|`.
    fn add(&mut self, parts: &[&str]);
}

/// Sums the weights of the features it is given.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Sum(pub f32);

impl Sink for Sum {
    fn add(&mut self, parts: &[&str]) {
        self.0 += TABLE.get(&hash(parts)).copied().unwrap_or_default();
    }
}

/// Features by name, for the trainer.
impl Sink for Vec<String> {
    fn add(&mut self, parts: &[&str]) {
        self.push(parts.join("|"));
    }
}

/// FNV-1a over the parts and the bars between them.
fn hash(parts: &[&str]) -> u64 {
    let mut h = 0xcbf2_9ce4_8422_2325u64;
    let mut first = true;
    for part in parts {
        let bar: &[u8] = if first { b"" } else { b"|" };
        for byte in bar.iter().chain(part.as_bytes()) {
            h = (h ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
        first = false;
    }
    h
}

static TABLE: LazyLock<FxHashMap<u64, f32>> = LazyLock::new(|| {
    include_str!("../../../assets/quotes.weights")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| {
            let (name, weight) = line.rsplit_once(' ')?;
            Some((hash(&[name]), weight.parse().ok()?))
        })
        .collect()
});

/// The weight of one name, for the few numbers that are thresholds.
pub(super) fn weight(name: &str) -> f32 {
    TABLE.get(&hash(&[name])).copied().unwrap_or_default()
}

/// From a sum of weights to a probability.
pub(super) fn squash(sum: f32) -> f32 {
    1.0 / (1.0 + (-sum).exp())
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
