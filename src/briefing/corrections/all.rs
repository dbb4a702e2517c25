//! All that a reader says, ready to be looked up.
//!
//! Corrections come in, in the order in which they were kept; who a name is, and which hold for an article, goes
//! out. It refuses to let two of them contradict each other: the later one holds.

use rustc_hash::FxHashMap;

use super::super::Bookmark;
use super::super::roster::key;
use super::{Correction, CorrectionId, Says};
use crate::article::{Anchor, ArticleId};

/// All corrections, ready to be looked up; of two that contradict each other the later one holds.
#[derive(Debug, Clone, Default)]
pub struct Corrections {
    all: Vec<Correction>,
    pub(super) of_article: FxHashMap<ArticleId, Vec<usize>>,
    /// Key of a name: the correction that says who that is.
    pub(super) same: FxHashMap<String, usize>,
    /// Keys of names that are never one person.
    pub(super) apart: Vec<(String, String)>,
}

impl Corrections {
    /// Makes them ready. `all` is in the order in which they were kept.
    #[must_use]
    pub fn of(all: Vec<Correction>) -> Self {
        let mut made = Self::default();
        for (i, correction) in all.iter().enumerate() {
            made.of_article
                .entry(correction.anchor.article)
                .or_default()
                .push(i);
            match &correction.says {
                Says::SamePerson { name, person } => {
                    let pair = (key(name), key(person));
                    made.apart.retain(|p| !is_pair(p, &pair));
                    // "A is B" takes back "B is A"
                    if made.leads_to(&all, &pair.1, &pair.0) {
                        made.same.remove(&pair.1);
                    }
                    made.same.insert(pair.0, i);
                }
                Says::TwoPersons { name, other } => {
                    let pair = (key(name), key(other));
                    for (from, to) in [(&pair.0, &pair.1), (&pair.1, &pair.0)] {
                        if made.leads_to(&all, from, to) {
                            made.same.remove(from);
                        }
                    }
                    made.apart.push(pair);
                }
                _ => {}
            }
        }
        made.all = all;
        made
    }

    fn leads_to(&self, all: &[Correction], from: &str, to: &str) -> bool {
        let person = self.same.get(from).and_then(|&i| all.get(i));
        person.is_some_and(|c| c.says.parts().1.is_some_and(|p| key(p) == to))
    }

    /// In the order in which they were kept.
    #[must_use]
    pub fn all(&self) -> &[Correction] {
        &self.all
    }

    /// Keys of names that are never one person.
    #[must_use]
    pub fn apart(&self) -> &[(String, String)] {
        &self.apart
    }

    /// A correction by its name.
    #[must_use]
    pub fn get(&self, id: CorrectionId) -> Option<&Correction> {
        self.all.iter().find(|c| c.id == id)
    }

    /// All of them but `id`, and `new` at the end.
    #[must_use]
    pub fn with(&self, id: CorrectionId, new: Option<Correction>) -> Self {
        let kept = self.all.iter().filter(|c| c.id != id).cloned();
        Self::of(kept.chain(new).collect())
    }

    /// Those that are in one and not in the other, or stand at another place in the order.
    #[must_use]
    pub fn differing<'a>(&'a self, other: &'a Self) -> Vec<&'a Correction> {
        let same = self
            .all
            .iter()
            .zip(&other.all)
            .take_while(|(a, b)| a == b)
            .count();
        let rest = |all: &'a [Correction]| all.get(same..).unwrap_or_default();
        rest(&self.all).iter().chain(rest(&other.all)).collect()
    }

    pub(super) fn in_article(&self, id: ArticleId) -> impl Iterator<Item = &Correction> {
        let found = self.of_article.get(&id).map_or(&[][..], Vec::as_slice);
        found.iter().filter_map(|&i| self.all.get(i))
    }

    /// Who is called `name`, and the corrections that say so; none where the reader says nothing of the name.
    #[must_use]
    pub fn person(&self, name: &str) -> Option<(&str, Vec<CorrectionId>)> {
        let mut by = Vec::new();
        let mut now: Option<&str> = None;
        while let Some(correction) = self
            .same
            .get(&key(now.unwrap_or(name)))
            .and_then(|&i| self.all.get(i))
            .filter(|c| !by.contains(&c.id))
        {
            by.push(correction.id);
            now = correction.says.parts().1;
        }
        Some((now?, by))
    }

    /// The speaker of a bookmark as it is printed: "Ann Lee?", or "Bo Rask (corrected)" where the reader says
    /// so now.
    #[must_use]
    pub fn speaker_of(&self, bookmark: &Bookmark) -> Option<String> {
        match self.speaker_kept(&bookmark.anchor, bookmark.speaker.as_deref()) {
            Some(Some(name)) => Some(format!("{name} (corrected)")),
            Some(None) => Some("speaker not named (corrected)".to_owned()),
            None => bookmark.speaker.clone(),
        }
    }

    /// The speaker of a quote that was bookmarked under `speaker`, as the reader says now; none where the
    /// reader says nothing.
    #[must_use]
    pub fn speaker_kept(&self, anchor: &Anchor, speaker: Option<&str>) -> Option<Option<String>> {
        let mut now: Option<Option<String>> = None;
        let bare = |s: &str| s.trim_end_matches('?').to_owned();
        for correction in self.in_article(anchor.article) {
            let same = correction.anchor.exact == anchor.exact && correction.anchor.prefix == anchor.prefix;
            match &correction.says {
                Says::Speaker(name) if same => now = Some(name.clone()),
                Says::TwoPersons { name, other }
                    if now.is_none() && speaker.is_some_and(|s| key(&bare(s)) == key(name)) =>
                {
                    now = Some(Some(other.clone()));
                }
                _ => {}
            }
        }
        let called = now.clone().unwrap_or_else(|| speaker.map(bare));
        match called.and_then(|called| self.person(&called).map(|(p, _)| p.to_owned())) {
            Some(person) => Some(Some(person)),
            None => now,
        }
    }
}

fn is_pair(a: &(String, String), b: &(String, String)) -> bool {
    (a.0 == b.0 && a.1 == b.1) || (a.0 == b.1 && a.1 == b.0)
}
