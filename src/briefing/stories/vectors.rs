//! How close two articles are.
//!
//! Pieces come in one after the other, and sparse rows of closeness go out. It refuses to compare every
//! article with every other: only those that share a rare term are looked at.

use chrono::NaiveDate;
use rustc_hash::FxHashMap;

use super::Piece;
use super::count::count;

/// For each vector the others it is close to, by index; symmetric.
pub(super) type Links = Vec<Vec<(u32, f32)>>;

/// Articles imagined beside those at hand, so that a term of all three articles of a small folder still counts.
const IMAGINED: f32 = 20.0;
/// A term in more articles than this opens no comparison (it still counts in one). It bounds the cost of one
/// article, whatever there are; a story that more articles tell is found by its rarer terms.
const RARE: usize = 64;
/// One in so many that come in is few.
pub(super) const FEW: usize = 50;
/// An article is compared with at most this many others.
const COMPARED: usize = 48;

/// One vector for each set of copies, with weights by rarity among all that are there now.
#[derive(Debug, Clone, Default)]
pub(super) struct Vectors {
    /// The number of each term.
    names: FxHashMap<String, u32>,
    /// For each term: in how many rows it stands, and in which, as long as it is rare.
    terms: Vec<(u32, Vec<u32>)>,
    /// Term and count (1 + ln), by term.
    rows: Vec<Vec<(u32, f32)>>,
    /// The day of each, where it is known.
    days: Vec<Option<NaiveDate>>,
    /// The weight of each term by its rarity when there were [`Vectors::weighed`] rows.
    idf: Vec<f32>,
    /// The length of each row under those weights.
    lengths: Vec<f32>,
    /// How many rows there were when all was weighed last.
    weighed: usize,
    /// Shared weight with each row, zero between two searches, so that a search takes no new memory.
    scratch: Vec<f32>,
}

impl Vectors {
    /// Takes in one more piece; rows are numbered in the order of coming.
    pub fn add(&mut self, piece: &Piece) {
        let number = u32::try_from(self.rows.len()).unwrap_or(u32::MAX);
        let mut row = count(piece, &mut self.names);
        self.terms.resize_with(self.names.len(), Default::default);
        for (id, n) in &mut row {
            *n = 1.0 + n.ln();
            if let Some((held, rows)) = self.terms.get_mut(*id as usize) {
                *held += 1;
                if *held as usize <= RARE {
                    rows.push(number);
                } else {
                    *rows = Vec::new();
                }
            }
        }
        self.rows.push(row);
        self.days.push(piece.day);
        self.scratch.push(0.0);
    }

    /// Weighs terms and rows anew where more than one in fifty has come since the last time, and the newest
    /// row in any case: one more among fifty thousand changes no weight that matters.
    pub fn weigh(&mut self) {
        if self.weighed + self.weighed / FEW >= self.rows.len() {
            let newest = self.rows.last().map(Vec::as_slice).unwrap_or_default();
            self.idf.resize(self.terms.len(), 0.0);
            for &(id, _) in newest {
                let rarity = self.terms.get(id as usize).map_or(0.0, |t| self.rarity(t.0));
                if let Some(idf) = self.idf.get_mut(id as usize) {
                    *idf = rarity;
                }
            }
            let length = length(newest, &self.idf);
            self.lengths.push(length);
            return;
        }
        self.idf = self.terms.iter().map(|t| self.rarity(t.0)).collect();
        self.lengths = self.rows.iter().map(|row| length(row, &self.idf)).collect();
        self.weighed = self.rows.len();
    }

    fn rarity(&self, held: u32) -> f32 {
        ((self.rows.len() as f32 + IMAGINED) / (held as f32 + 0.5)).ln()
    }

    /// The rows close to row `i` that share enough rare terms with it, the closest first; at most [`COMPARED`].
    /// Cost is bounded by the terms of the row, not by the number of rows.
    pub fn near(&mut self, i: usize) -> Vec<(u32, f32)> {
        let mut touched: Vec<u32> = Vec::new();
        let Some(row) = self.rows.get(i) else {
            return touched.into_iter().map(|j| (j, 0.0)).collect();
        };
        for &(id, n) in row {
            let Some((held, rows)) = self.terms.get(id as usize) else {
                continue;
            };
            if !(2..=RARE).contains(&(*held as usize)) {
                continue;
            }
            // both rows have the term: its rarity counts twice
            let rarity = self.idf.get(id as usize).copied().unwrap_or_default();
            let weight = n * rarity * rarity;
            for &j in rows {
                if let Some(sum) = self.scratch.get_mut(j as usize) {
                    if *sum == 0.0 {
                        touched.push(j);
                    }
                    *sum += weight;
                }
            }
        }
        let mut order: Vec<(f32, u32)> = Vec::with_capacity(touched.len());
        for j in touched {
            if let Some(sum) = self.scratch.get_mut(j as usize) {
                let sum = std::mem::take(sum);
                if j as usize != i {
                    order.push((sum, j));
                }
            }
        }
        let by_sum = |a: &(f32, u32), b: &(f32, u32)| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1));
        if order.len() > COMPARED {
            order.select_nth_unstable_by(COMPARED, by_sum);
            order.truncate(COMPARED);
        }
        let mut near: Vec<(u32, f32)> = order
            .into_iter()
            .map(|(_, j)| (j, self.closeness(i, j as usize)))
            .collect();
        near.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        near
    }

    /// The cosine of two rows, less when their days lie apart.
    fn closeness(&self, i: usize, j: usize) -> f32 {
        let (Some(a), Some(b)) = (self.rows.get(i), self.rows.get(j)) else {
            return 0.0;
        };
        let (mut x, mut y) = (a.iter().peekable(), b.iter().peekable());
        let mut sum = 0.0;
        while let (Some(&&(p, v)), Some(&&(q, w))) = (x.peek(), y.peek()) {
            if p == q {
                let idf = self.idf.get(p as usize).copied().unwrap_or_default();
                sum += v * w * idf * idf;
            }
            if p <= q {
                x.next();
            }
            if q <= p {
                y.next();
            }
        }
        let length = |k: usize| self.lengths.get(k).copied().unwrap_or_default();
        let cosine = sum / (length(i) * length(j)).max(f32::MIN_POSITIVE);
        match (self.days.get(i), self.days.get(j)) {
            (Some(Some(a)), Some(Some(b))) => cosine * in_time((*a - *b).num_days()),
            _ => cosine,
        }
    }
}

fn length(row: &[(u32, f32)], idf: &[f32]) -> f32 {
    let weight = |id: u32| idf.get(id as usize).copied().unwrap_or_default();
    let squares = row.iter().map(|&(id, n)| (n * weight(id)).powi(2));
    squares.sum::<f32>().sqrt()
}

/// A story is told within days: full weight up to two days apart, half of it gone in the long run.
fn in_time(days_apart: i64) -> f32 {
    let late = (days_apart.unsigned_abs().saturating_sub(2)) as f32;
    0.5 + 0.5 * (-late / 14.0).exp()
}
