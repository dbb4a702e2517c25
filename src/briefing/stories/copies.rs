//! Near-duplicates: one wire text in several papers.
//!
//! Texts come in one after the other, the set that each belongs to goes out. It refuses to compare texts: a
//! sample of their runs of six words is looked up, so that one more costs no more among fifty thousand.

use std::collections::BTreeMap;

use rustc_hash::{FxHashMap, FxHashSet};

use super::Piece;

/// Words in a run (shingle). Six: two reports of one speech share runs of three or four words everywhere.
const RUN: usize = 6;
/// One run in so many is kept, by its hash.
const SAMPLE: u64 = 4;
/// A text is a copy when this part (in tenths) of the sample of the shorter one is in the longer one: the end
/// may be cut off, the lede and the byline new, a paragraph put in.
const TENTHS: usize = 7;
/// Fewer runs than this in the sample tell nothing.
const LEAST: usize = 4;
/// Sets looked at for one run, at most: "all rights reserved" stands everywhere.
const HOLDERS: usize = 64;

/// Articles with the words of another, by the first of them: one without a copy is alone in its set.
#[must_use]
pub fn copies(pieces: &[Piece]) -> Vec<Vec<usize>> {
    let mut known = Copies::default();
    let mut sets: Vec<Vec<usize>> = Vec::new();
    for (i, piece) in pieces.iter().enumerate() {
        let set = known.add(piece.text);
        sets.resize_with(sets.len().max(set + 1), Vec::new);
        if let Some(set) = sets.get_mut(set) {
            set.push(i);
        }
    }
    sets
}

/// Sets of copies, in order of their first text.
#[derive(Debug, Clone, Default)]
pub(super) struct Copies {
    /// How many runs are in the sample of the first text of each set.
    prints: Vec<usize>,
    /// For each run the set that showed it first.
    first: FxHashMap<u64, u32>,
    /// The other sets that have it.
    others: FxHashMap<u64, Vec<u32>>,
}

impl Copies {
    /// The set of `text`: that of the earliest text it is a copy of, else a new one, with the next number.
    pub fn add(&mut self, text: &str) -> usize {
        let print = fingerprint(text);
        let mut shared: BTreeMap<u32, usize> = BTreeMap::new();
        for hash in &print {
            let first = self.first.get(hash).into_iter();
            let others = self.others.get(hash).into_iter().flatten();
            for &set in first.chain(others) {
                *shared.entry(set).or_default() += 1;
            }
        }
        let same = shared.into_iter().find(|&(set, n)| {
            let fewer = self.prints.get(set as usize).map_or(0, |&m| m.min(print.len()));
            fewer >= LEAST && n * 10 >= fewer * TENTHS
        });
        if let Some((set, _)) = same {
            return set as usize;
        }
        let new = u32::try_from(self.prints.len()).unwrap_or(u32::MAX);
        for &hash in &print {
            if *self.first.entry(hash).or_insert(new) != new {
                let others = self.others.entry(hash).or_default();
                if others.len() < HOLDERS {
                    others.push(new);
                }
            }
        }
        self.prints.push(print.len());
        new as usize
    }
}

/// A sample of the runs of words.
fn fingerprint(text: &str) -> FxHashSet<u64> {
    let words: Vec<u64> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .map(|w| {
            w.chars()
                .flat_map(char::to_lowercase)
                .fold(0xcbf2_9ce4_8422_2325, |h, c| mix(h, u64::from(c)))
        })
        .collect();
    words
        .windows(RUN)
        .map(|run| run.iter().fold(0x9e37_79b9_7f4a_7c15, |h, &w| mix(h, w)))
        .filter(|h| (h >> 32) % SAMPLE == 0)
        .collect()
}

/// One step of FNV-1a, on 64 bits.
fn mix(hash: u64, value: u64) -> u64 {
    (hash ^ value).wrapping_mul(0x0100_0000_01b3).rotate_left(23)
}
