//! Stories that grow article by article.
//!
//! Pieces come in, all at once or one at a time, and stories go out. It refuses to group all anew when one
//! article comes: only the stories that it is close to are looked at.

use super::Piece;
use super::copies::Copies;
use super::join::{CLOSE, join};
use super::piece::Heading;
use super::vectors::{FEW, Links, Vectors};

/// One story: its articles and what it is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Story {
    /// The title of its most central article that has one, else that article's first words; never invented.
    pub headline: String,
    /// Indices of the pieces, the most central first: the place in this list is the rank. Copies of one text
    /// stand one after the other.
    pub articles: Vec<usize>,
    /// The near-duplicates among them: each list holds the articles that print one and the same text, the
    /// earliest first; every list has two or more. A reader is shown the first, with the names of the others.
    pub copies: Vec<Vec<usize>>,
}

impl Story {
    /// The articles with each text once: of the copies of one wire text the first.
    #[must_use]
    pub fn distinct(&self) -> Vec<usize> {
        let again = |i: &usize| self.copies.iter().any(|c| c.iter().skip(1).any(|k| k == i));
        self.articles.iter().copied().filter(|i| !again(i)).collect()
    }
}

/// The stories of many articles, ready for one more.
#[derive(Debug, Clone, Default)]
pub struct Grouping {
    copies: Copies,
    vectors: Vectors,
    /// What each piece would call its story.
    headings: Vec<Heading>,
    /// The set of each piece.
    set_of: Vec<u32>,
    /// The pieces of each set of copies.
    sets: Vec<Vec<u32>>,
    /// Which sets are close to which.
    links: Links,
    /// For each set the number of its group.
    group_of: Vec<u32>,
    /// The sets of each group, in order; empty where a group went into another.
    groups: Vec<Vec<u32>>,
}

impl Grouping {
    /// Groups `pieces` at once: terms are weighed by all of them, and whoever is close to whom is known before
    /// the first two are joined. The same pieces give the same stories in any order, but for exact ties, and for
    /// copies, of which the first stands for all. Cost grows with the number of pieces times the articles that
    /// share a rare word, not with its square.
    #[must_use]
    pub fn of(pieces: &[Piece]) -> Self {
        let mut all = Self::default();
        for piece in pieces {
            all.take(piece);
        }
        all.vectors.weigh();
        all.links = vec![Vec::new(); all.sets.len()];
        for set in 0..all.sets.len() {
            all.link(set);
        }
        all.group_of = vec![0; all.sets.len()];
        for component in all.components() {
            all.regroup(&component);
        }
        all
    }

    /// Takes one more piece in and gives its number, counted from zero in the order of coming. It joins the
    /// stories it is close to, which may become one by it, or a new one; no other story is looked at. What comes
    /// one by one is weighed by what was there before it, so that a story may differ from what
    /// [`Grouping::of`] makes of all of them together, where a piece lies at the edge of two.
    pub fn add(&mut self, piece: &Piece) -> usize {
        let (number, new) = self.take(piece);
        if let Some(set) = new {
            self.vectors.weigh();
            self.links.push(Vec::new());
            self.link(set);
            self.group_of.push(u32::MAX);
            let mut region: Vec<u32> = vec![u32::try_from(set).unwrap_or(u32::MAX)];
            let mut touched: Vec<u32> = self
                .links
                .get(set)
                .into_iter()
                .flatten()
                .filter(|(_, close)| *close >= CLOSE)
                .filter_map(|(other, _)| self.group_of.get(*other as usize).copied())
                .collect();
            touched.sort_unstable();
            touched.dedup();
            for group in touched {
                if let Some(sets) = self.groups.get_mut(group as usize) {
                    region.append(sets);
                }
            }
            region.sort_unstable();
            self.regroup(&region);
        }
        number
    }

    /// Are so many more few beside those that it holds? Then [`Grouping::add`] is worth its while; many more are
    /// grouped anew together with the others, which is cheap as long as there are not thousands.
    #[must_use]
    pub fn takes(&self, more: usize) -> bool {
        more.saturating_mul(FEW) <= self.len()
    }

    /// How many pieces it holds.
    #[must_use]
    pub fn len(&self) -> usize {
        self.headings.len()
    }

    /// Does it hold none?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.headings.is_empty()
    }

    /// All stories, in the order of their first piece; every piece lies in exactly one.
    #[must_use]
    pub fn stories(&self) -> Vec<Story> {
        let mut stories: Vec<Story> = self
            .groups
            .iter()
            .filter(|sets| !sets.is_empty())
            .map(|sets| self.story(sets))
            .collect();
        stories.sort_by_key(|s| s.articles.iter().min().copied());
        stories
    }

    /// The story of one piece, if there is such a piece. It costs what the story holds, however many there are.
    #[must_use]
    pub fn story_of(&self, piece: usize) -> Option<Story> {
        let set = *self.set_of.get(piece)?;
        let group = *self.group_of.get(set as usize)?;
        Some(self.story(self.groups.get(group as usize)?))
    }

    /// The number of a piece, and its set where that is new.
    fn take(&mut self, piece: &Piece) -> (usize, Option<usize>) {
        let number = self.headings.len();
        let small = u32::try_from(number).unwrap_or(u32::MAX);
        self.headings.push(piece.heading());
        let set = self.copies.add(piece.text);
        self.set_of.push(u32::try_from(set).unwrap_or(u32::MAX));
        if let Some(known) = self.sets.get_mut(set) {
            known.push(small);
            return (number, None);
        }
        self.sets.push(vec![small]);
        self.vectors.add(piece);
        (number, Some(set))
    }

    /// Finds what is close to a set, both ways.
    fn link(&mut self, set: usize) {
        let here = u32::try_from(set).unwrap_or(u32::MAX);
        for (other, close) in self.vectors.near(set) {
            for (a, b) in [(set, other), (other as usize, here)] {
                if let Some(row) = self.links.get_mut(a)
                    && row.iter().all(|(known, _)| *known != b)
                {
                    row.push((b, close));
                }
            }
        }
    }

    /// Sets that hang together by close pairs; no two of different ones can become one story.
    fn components(&self) -> Vec<Vec<u32>> {
        let mut seen = vec![false; self.sets.len()];
        let mut components = Vec::new();
        for start in 0..self.sets.len() {
            if std::mem::replace(seen.get_mut(start).unwrap_or(&mut true), true) {
                continue;
            }
            let mut component = vec![u32::try_from(start).unwrap_or(u32::MAX)];
            let mut at = 0;
            while let Some(&set) = component.get(at) {
                at += 1;
                let row = self.links.get(set as usize).into_iter().flatten();
                for &(other, _) in row.filter(|(_, close)| *close >= CLOSE) {
                    if let Some(seen) = seen.get_mut(other as usize)
                        && !std::mem::replace(seen, true)
                    {
                        component.push(other);
                    }
                }
            }
            component.sort_unstable();
            components.push(component);
        }
        components
    }

    /// Makes groups of `sets`, which are in no group any more.
    fn regroup(&mut self, sets: &[u32]) {
        for group in join(&self.links, sets) {
            let number = u32::try_from(self.groups.len()).unwrap_or(u32::MAX);
            for &set in &group {
                if let Some(known) = self.group_of.get_mut(set as usize) {
                    *known = number;
                }
            }
            self.groups.push(group);
        }
    }

    fn story(&self, sets: &[u32]) -> Story {
        let mut articles: Vec<usize> = Vec::new();
        let mut copies = Vec::new();
        for set in self.by_centrality(sets) {
            let own = self.sets.get(set as usize).into_iter().flatten();
            let own: Vec<usize> = own.map(|&p| p as usize).collect();
            articles.extend(&own);
            if own.len() > 1 {
                copies.push(own);
            }
        }
        Story {
            headline: self.headline(&articles),
            articles,
            copies,
        }
    }

    /// The members of a group, closest to all the others first; ties by their order.
    fn by_centrality(&self, sets: &[u32]) -> Vec<u32> {
        let mut order: Vec<(f32, u32)> = sets
            .iter()
            .map(|&set| {
                let near = self.links.get(set as usize).into_iter().flatten();
                let mut inside: Vec<(u32, f32)> = near
                    .filter(|(other, _)| sets.binary_search(other).is_ok())
                    .copied()
                    .collect();
                // a sum of floats depends on its order
                inside.sort_unstable_by_key(|(other, _)| *other);
                (inside.iter().map(|(_, close)| close).sum(), set)
            })
            .collect();
        order.sort_by(|x, y| y.0.total_cmp(&x.0).then(x.1.cmp(&y.1)));
        order.into_iter().map(|(_, set)| set).collect()
    }

    /// The first title among `articles`, else the first words of the first that has any.
    fn headline(&self, articles: &[usize]) -> String {
        let of = || articles.iter().filter_map(|&i| self.headings.get(i));
        let titled = of().find(|h| h.titled);
        let any = || of().find(|h| !h.words.is_empty());
        titled.or_else(any).map_or_else(String::new, |h| h.words.clone())
    }
}
