//! How close two articles are.
//!
//! Pieces come in; sets of copies and a sparse table of closeness go out. It refuses to compare every
//! article with every other: only those that share a rare term are looked at.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rustc_hash::{FxHashMap, FxHashSet};

use super::stories::Piece;
use crate::text::Span;
use crate::text::terms::term;
use crate::text::token::{Token, TokenKind, tokenise};

/// For each vector the others it is close to, by index; symmetric.
pub(super) type Links = Vec<BTreeMap<usize, f32>>;

/// A term of the title counts as often as this many in the text.
const TITLE: f32 = 3.0;
/// A term of the lede counts as often as this many further down.
const LEDE: f32 = 4.0;
/// The lede, in bytes from the start of the text, to the end of its paragraph.
const LEDE_BYTES: usize = 600;
/// A name of two words ("Ilse Maren") counts as often as this many words.
const NAME: f32 = 3.0;
/// Articles imagined beside those at hand, so that a term of all three articles of a small folder still counts.
const IMAGINED: f32 = 20.0;
/// A term in more articles than this opens no comparison (it still counts in one).
const RARE: usize = 64;
/// An article is compared with at most this many others.
const COMPARED: usize = 48;

/// Sets of articles with the same words, in order of their first: wire copies, also where one paper cut the
/// end or changed the lede. An article without a copy is a set of one.
pub(super) fn copies(pieces: &[Piece]) -> Vec<Vec<usize>> {
    let mut sets: Vec<Vec<usize>> = Vec::new();
    let mut prints: Vec<usize> = Vec::new(); // fingerprints of the first of each set
    let mut holders: FxHashMap<u64, Vec<usize>> = FxHashMap::default();
    for (i, piece) in pieces.iter().enumerate() {
        let print = fingerprint(piece.text);
        let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
        for hash in &print {
            for &set in holders.get(hash).into_iter().flatten().take(RARE) {
                *shared.entry(set).or_default() += 1;
            }
        }
        let same = shared.into_iter().find(|&(set, n)| {
            let fewer = prints.get(set).map_or(0, |&m| m.min(print.len()));
            fewer > 3 && n * 10 >= fewer * 7
        });
        match same.and_then(|(set, _)| sets.get_mut(set)) {
            Some(set) => set.push(i),
            None => {
                for &hash in &print {
                    holders.entry(hash).or_default().push(sets.len());
                }
                prints.push(print.len());
                sets.push(vec![i]);
            }
        }
    }
    sets
}

/// A sample (one in four, by hash) of the runs of six words.
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
        .windows(6)
        .map(|run| run.iter().fold(0x9e37_79b9_7f4a_7c15, |h, &w| mix(h, w)))
        .filter(|h| (h >> 32) % 4 == 0)
        .collect()
}

/// One step of FNV-1a, on 64 bits.
fn mix(hash: u64, value: u64) -> u64 {
    (hash ^ value).wrapping_mul(0x0100_0000_01b3).rotate_left(23)
}

/// One vector of length 1 for each set of copies.
pub(super) struct Vectors {
    /// Term and weight, by term.
    rows: Vec<Vec<(u32, f32)>>,
    /// The day of each, where it is known.
    days: Vec<Option<NaiveDate>>,
    /// In how many rows each term stands.
    frequency: Vec<usize>,
}

impl Vectors {
    /// Weighs the first piece of every set.
    pub(super) fn of(pieces: &[Piece], sets: &[Vec<usize>]) -> Self {
        let mut names: FxHashMap<String, u32> = FxHashMap::default();
        let mut days = Vec::new();
        let mut counts: Vec<BTreeMap<u32, f32>> = Vec::new();
        for piece in sets.iter().filter_map(|set| pieces.get(*set.first()?)) {
            counts.push(count(piece, &mut names));
            days.push(piece.day);
        }
        let mut frequency = vec![0usize; names.len()];
        for id in counts.iter().flat_map(BTreeMap::keys) {
            if let Some(n) = frequency.get_mut(*id as usize) {
                *n += 1;
            }
        }
        let all = counts.len() as f32 + IMAGINED;
        let rows = counts
            .into_iter()
            .map(|count| {
                let mut row: Vec<(u32, f32)> = count
                    .into_iter()
                    .map(|(id, n)| {
                        let held = frequency.get(id as usize).map_or(1.0, |&f| f as f32);
                        (id, (1.0 + n.ln()) * (all / (held + 0.5)).ln())
                    })
                    .collect();
                let length = row
                    .iter()
                    .map(|(_, w)| w * w)
                    .sum::<f32>()
                    .sqrt()
                    .max(f32::MIN_POSITIVE);
                row.iter_mut().for_each(|(_, w)| *w /= length);
                row
            })
            .collect();
        Self {
            rows,
            days,
            frequency,
        }
    }

    /// The closeness of every two vectors that share enough rare terms.
    pub(super) fn links(&self) -> Links {
        let rare = |id: u32| {
            self.frequency
                .get(id as usize)
                .is_some_and(|&f| (2..=RARE).contains(&f))
        };
        let mut holders: FxHashMap<u32, Vec<(usize, f32)>> = FxHashMap::default();
        for (i, row) in self.rows.iter().enumerate() {
            for &(id, weight) in row.iter().filter(|(id, _)| rare(*id)) {
                holders.entry(id).or_default().push((i, weight));
            }
        }
        let mut links: Links = vec![BTreeMap::new(); self.rows.len()];
        for (i, row) in self.rows.iter().enumerate() {
            let mut shared: FxHashMap<usize, f32> = FxHashMap::default();
            for &(id, weight) in row {
                for &(j, other) in holders.get(&id).into_iter().flatten() {
                    if i != j {
                        *shared.entry(j).or_default() += weight * other;
                    }
                }
            }
            let mut order: Vec<(usize, f32)> = shared.into_iter().collect();
            order.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
            for &(j, _) in order.iter().take(COMPARED) {
                let close = self.closeness(i, j);
                for (a, b) in [(i, j), (j, i)] {
                    if let Some(near) = links.get_mut(a) {
                        near.insert(b, close);
                    }
                }
            }
        }
        links
    }

    /// The cosine of two vectors, less when their days lie apart.
    fn closeness(&self, i: usize, j: usize) -> f32 {
        let (Some(a), Some(b)) = (self.rows.get(i), self.rows.get(j)) else {
            return 0.0;
        };
        let (mut x, mut y) = (a.iter().peekable(), b.iter().peekable());
        let mut sum = 0.0;
        while let (Some(&&(p, v)), Some(&&(q, w))) = (x.peek(), y.peek()) {
            if p == q {
                sum += v * w;
            }
            if p <= q {
                x.next();
            }
            if q <= p {
                y.next();
            }
        }
        match (self.days.get(i), self.days.get(j)) {
            (Some(Some(a)), Some(Some(b))) => sum * in_time((*a - *b).num_days()),
            _ => sum,
        }
    }
}

/// A story is told within days: full weight up to two days apart, half of it gone in the long run.
fn in_time(days_apart: i64) -> f32 {
    let late = (days_apart.unsigned_abs().saturating_sub(2)) as f32;
    0.5 + 0.5 * (-late / 14.0).exp()
}

/// How often each term occurs, with title, lede and names counted more.
fn count(piece: &Piece, names: &mut FxHashMap<String, u32>) -> BTreeMap<u32, f32> {
    let mut counts: BTreeMap<u32, f32> = BTreeMap::new();
    let mut add = |key: String, weight: f32| {
        let next = u32::try_from(names.len()).unwrap_or(u32::MAX);
        let id = *names.entry(key).or_insert(next);
        *counts.entry(id).or_default() += weight;
    };
    let past = Span::snap(piece.text, LEDE_BYTES, piece.text.len());
    let lede = past.start() + past.cut(piece.text).find('\n').unwrap_or(past.len());
    for token in tokenise(piece.title) {
        if let Some(key) = key(piece.title, token) {
            add(key, TITLE);
        }
    }
    let mut before: Option<(String, usize)> = None; // the capital word before, and where it ends
    for token in tokenise(piece.text) {
        let weight = if token.span.start() < lede { LEDE } else { 1.0 };
        let Some(key) = key(piece.text, token) else {
            before = None;
            continue;
        };
        if token.is_capital(piece.text) {
            if let Some((first, _)) = before.filter(|(_, end)| token.span.start() == end + 1) {
                add(format!("{first} {key}"), weight * NAME);
            }
            before = Some((key.clone(), token.span.end()));
        } else {
            before = None;
        }
        add(key, weight);
    }
    counts
}

fn key(text: &str, token: Token) -> Option<String> {
    matches!(token.kind, TokenKind::Word | TokenKind::Number)
        .then(|| term(token.cut(text)))
        .flatten()
}
