//! Joining groups that are close on average.
//!
//! Some members and their closeness come in, groups go out. It refuses to join on one close pair: a report on
//! two things would draw both stories into one.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BinaryHeap};

use rustc_hash::FxHashMap;

use super::vectors::Links;

/// Two groups closer than this on average are one story. Development stories were split in halves three times,
/// the value chosen on one half and scored on the other: 0.16 to 0.19 was best on five of six halves.
pub(super) const CLOSE: f32 = 0.185;

/// Joins the two closest groups of `members` until the closest are not [`CLOSE`] on average (UPGMA; a missing
/// link is a closeness of zero). Links out of `members` are not looked at. Each group is in order.
pub(super) fn join(links: &Links, members: &[u32]) -> Vec<Vec<u32>> {
    let place: FxHashMap<u32, usize> = members.iter().enumerate().map(|(i, &m)| (m, i)).collect();
    let mut groups: Vec<Option<Vec<u32>>> = members.iter().map(|&m| Some(vec![m])).collect();
    let mut near: Vec<BTreeMap<usize, f32>> = members
        .iter()
        .map(|&m| {
            let row = links.get(m as usize).into_iter().flatten();
            row.filter_map(|(other, close)| Some((*place.get(other)?, *close)))
                .collect()
        })
        .collect();
    let mut queue: BinaryHeap<Pair> = BinaryHeap::new();
    for (a, row) in near.iter().enumerate() {
        let pairs = row.iter().filter(|&(&b, &close)| a < b && close >= CLOSE);
        queue.extend(pairs.map(|(&b, &close)| Pair { close, a, b }));
    }
    while let Some(Pair { a, b, .. }) = queue.pop() {
        let (Some(Some(left)), Some(Some(right))) = (groups.get(a), groups.get(b)) else {
            continue;
        };
        let (m, n) = (left.len() as f32, right.len() as f32);
        let mut joined: Vec<u32> = left.iter().chain(right).copied().collect();
        joined.sort_unstable();
        let c = groups.len();
        let mut row: BTreeMap<usize, f32> = BTreeMap::new();
        for (from, weight) in [(a, m), (b, n)] {
            let old = near.get_mut(from).map(std::mem::take).unwrap_or_default();
            for (other, close) in old {
                if other != a && other != b {
                    *row.entry(other).or_default() += close * weight / (m + n);
                }
            }
        }
        for (&other, &close) in &row {
            if let Some(theirs) = near.get_mut(other) {
                theirs.remove(&a);
                theirs.remove(&b);
                theirs.insert(c, close);
            }
            if close >= CLOSE {
                queue.push(Pair {
                    close,
                    a: other,
                    b: c,
                });
            }
        }
        near.push(row);
        for gone in [a, b] {
            if let Some(group) = groups.get_mut(gone) {
                *group = None;
            }
        }
        groups.push(Some(joined));
    }
    groups.into_iter().flatten().collect()
}

/// Two groups that may be joined; the closest first, ties by the older groups.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Pair {
    close: f32,
    a: usize,
    b: usize,
}

impl Eq for Pair {}

impl Ord for Pair {
    fn cmp(&self, other: &Self) -> Ordering {
        let by_age = (other.b, other.a).cmp(&(self.b, self.a));
        self.close.total_cmp(&other.close).then(by_age)
    }
}

impl PartialOrd for Pair {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
