//! Everything the finders need of one article: scene, mentions, cues, and quotes that are one utterance.
//!
//! A page and its people come in; the stage goes out. It refuses to choose speakers.

use super::cues::{Cue, Index, find_cues};
use super::marks::Marked;
use super::mentions::{Mention, find_mentions};
use super::offices::Offices;
use super::scene::Scene;
use super::verbs::Class;
use super::weights::Weights;
use crate::analysis::model::Person;
use crate::analysis::page::Page;

/// One article, ready to be asked who said what.
pub(super) struct Stage<'a> {
    pub scene: Scene<'a>,
    pub people: &'a [Person],
    pub weights: &'a Weights,
    pub mentions: Vec<Mention>,
    pub index: Index,
    pub offices: Offices,
    pub cues: Vec<Cue>,
    /// First and last token of each stretch between marks, the marks themselves included.
    pub tokens_of: Vec<(usize, usize)>,
    /// Cues of each mention, by index.
    cues_of: Vec<(u32, u32)>,
    /// For each token, and behind the last: the first mention that ends there or later, and how many stretches open
    /// before.
    near: Vec<(u32, u32)>,
}

impl<'a> Stage<'a> {
    pub(super) fn of(page: &'a Page<'a>, people: &'a [Person], weights: &'a Weights) -> Self {
        let scene = Scene::of(page);
        let mentions = find_mentions(&scene, people);
        let index = Index::of(&scene, &mentions);
        let offices = Offices::of(&scene, people, &mentions);
        let cues = find_cues(&scene, &mentions, &index);
        let tokens_of: Vec<(usize, usize)> = page
            .marks
            .iter()
            .map(|m| {
                let first = page.token_from(m.outer.start());
                (first, page.token_from(m.outer.end()).saturating_sub(1).max(first))
            })
            .collect();
        let mut cues_of: Vec<(u32, u32)> = cues
            .iter()
            .enumerate()
            .filter_map(|(i, c)| Some((u32::try_from(c.subject?).ok()?, u32::try_from(i).ok()?)))
            .collect();
        cues_of.sort_unstable();
        let near = near(scene.n(), &mentions, &tokens_of);
        Self {
            scene,
            people,
            weights,
            mentions,
            index,
            offices,
            cues,
            tokens_of,
            cues_of,
            near,
        }
    }

    /// The cues whose subject is the mention `m`.
    pub(super) fn cues_of(&self, m: usize) -> impl Iterator<Item = (usize, &Cue)> {
        let m = u32::try_from(m).unwrap_or(u32::MAX);
        let from = self.cues_of.partition_point(|&(x, _)| x < m);
        self.cues_of
            .iter()
            .skip(from)
            .take_while(move |&&(x, _)| x == m)
            .filter_map(|&(_, c)| Some((c as usize, self.cues.get(c as usize)?)))
    }

    /// Cues whose first token lies in `from..to`.
    pub(super) fn cues_in(&self, from: usize, to: usize) -> impl DoubleEndedIterator<Item = (usize, &Cue)> {
        let a = self.cues.partition_point(|c| c.first < from);
        let b = self.cues.partition_point(|c| c.first < to).max(a);
        self.cues
            .get(a..b)
            .unwrap_or_default()
            .iter()
            .enumerate()
            .map(move |(i, c)| (a + i, c))
    }

    /// Mentions whose last token lies in `from..to`, by index.
    pub(super) fn mentions_in(&self, from: usize, to: usize) -> std::ops::Range<usize> {
        let ends = |t: usize| {
            let at = self.near.get(t);
            at.map_or(self.mentions.len(), |&(m, _)| m as usize)
        };
        let a = ends(from);
        a..ends(to).max(a)
    }

    /// How many stretches between marks open in `from..to`.
    pub(super) fn marks_in(&self, from: usize, to: usize) -> usize {
        let opened = |t: usize| {
            let at = self.near.get(t);
            at.map_or(self.tokens_of.len(), |&(_, n)| n as usize)
        };
        opened(to) - opened(from).min(opened(to))
    }

    pub(super) fn mark(&self, i: usize) -> Option<&Marked> {
        self.scene.page.marks.get(i)
    }

    /// The stretches with the indices `marks`, put together where they are one utterance.
    pub(super) fn units(&self, marks: &[usize]) -> Vec<Vec<usize>> {
        let mut units: Vec<Vec<usize>> = Vec::new();
        for &m in marks {
            let joined = units
                .last()
                .and_then(|u| u.last())
                .is_some_and(|&before| self.goes_on(before, m));
            match units.last_mut() {
                Some(unit) if joined => unit.push(m),
                _ => units.push(vec![m]),
            }
        }
        units
    }

    /// “It rained,” Lee said. “We left. ¶ “We stayed,” said Park: two speakers, though the first mark never closed.
    fn another(&self, before: usize, after: usize) -> bool {
        let named = |from: usize, to: usize| {
            self.cues_in(from, to)
                .find(|(_, c)| !c.quoted && c.class == Class::Speech && matches!(c.pattern, "sv" | "vs"))
                .and_then(|(_, c)| self.mentions.get(c.subject?))
        };
        let (Some(&(start, _)), Some(&(_, last))) = (self.tokens_of.get(before), self.tokens_of.get(after))
        else {
            return false;
        };
        let opens = self.scene.block_tokens(self.scene.block_of(start)).0;
        match (named(opens, start), named(last + 1, last + 6)) {
            (Some(a), Some(b)) => !a.kind.is_pronoun() && !b.kind.is_pronoun() && a.person != b.person,
            _ => false,
        }
    }

    /// “We won,” she said, “at last.” and “We won,” she said. “At last.” are one; so is a stretch that goes
    /// on in the next paragraph.
    fn goes_on(&self, before: usize, after: usize) -> bool {
        let (Some(a), Some(b)) = (self.mark(before), self.mark(after)) else {
            return false;
        };
        if b.continues {
            return before + 1 == after && !self.another(before, after);
        }
        let (Some(&(_, end)), Some(&(start, last))) = (self.tokens_of.get(before), self.tokens_of.get(after))
        else {
            return false;
        };
        let between = start.saturating_sub(end + 1);
        if a.block != b.block || between == 0 || between > 16 {
            return false;
        }
        let reports = self
            .cues_in(end + 1, start)
            .any(|(_, c)| c.class == Class::Speech && matches!(c.pattern, "sv" | "vs" | "sv-apposition"));
        let leads_on = self
            .cues_in(end + 1, start)
            .next_back()
            .is_some_and(|(_, c)| c.last + 2 >= start && c.pattern != "vs" && c.first > end + 4);
        if !reports || leads_on {
            return false;
        }
        let ends = self.scene.low_before(start);
        let mid = ends == "," || self.scene.sentence_of(end) == self.scene.sentence_of(start);
        let own = self
            .cues_in(last + 1, last + 7)
            .any(|(_, c)| matches!(c.pattern, "sv" | "vs") && c.class == Class::Speech);
        mid || (ends == "." && !own)
    }
}

/// For each of `n` tokens, and behind the last: the first of `mentions` that ends there or later, and how many of the
/// stretches `tokens_of` open before.
fn near(n: usize, mentions: &[Mention], tokens_of: &[(usize, usize)]) -> Vec<(u32, u32)> {
    let (mut m, mut k) = (0, 0);
    (0..=n)
        .map(|t| {
            while mentions.get(m).is_some_and(|x| x.last < t) {
                m += 1;
            }
            while tokens_of.get(k).is_some_and(|x| x.0 < t) {
                k += 1;
            }
            (
                u32::try_from(m).unwrap_or(u32::MAX),
                u32::try_from(k).unwrap_or(u32::MAX),
            )
        })
        .collect()
}
