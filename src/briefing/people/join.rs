//! Joining the people of many articles.
//!
//! Full names that read the same are one. A name that is shorter ("Clinton", "J. Reyes", "Jack Reyes" for
//! "John Reyes") joins a full one only where one single bearer fits and the articles belong together: they
//! tell one story, or name the same other people. Two Clintons in one story leave "Clinton" alone.

use rustc_hash::{FxHashMap, FxHashSet};

use super::super::Opened;
use super::figure::{Appearance, Figure};
use super::name::Name;
use crate::analysis::{Person, PersonKind, may_be_one};

/// Two articles that tell no one story belong together when they name this many other people in common.
const COMPANIONS: usize = 2;
/// Articles of a much named person looked at for companions: it keeps ten thousand articles linear.
const LOOKED_AT: usize = 64;

/// The people of `articles`, in order of their first appearance. `story` gives the number of the story of each
/// article; an article beyond its end tells a story of its own. The same articles in the same order give the
/// same answer; more articles behind them join or add, and part nobody but where a second bearer of a surname
/// comes into a story. Cost grows with the number of entries, and with the square of the bearers of one surname.
#[must_use]
pub fn join(articles: &[Opened], story: &[usize]) -> Vec<Figure> {
    let mut joining = Joining::of(articles, story);
    joining.join_equal();
    joining.join_variants();
    joining.join_short();
    joining.figures()
}

/// One entry of one article, and the group it is in.
#[derive(Debug)]
struct Entry<'a> {
    at: Appearance,
    person: &'a Person,
    name: Name,
    /// Two articles with one number tell one story.
    story: usize,
    /// The entry that stands for its group; its own index where that is itself.
    group: usize,
}

#[derive(Debug)]
struct Joining<'a> {
    entries: Vec<Entry<'a>>,
    /// For each article the entries of full-named persons, as groups after the first step.
    company: Vec<FxHashSet<usize>>,
}

impl<'a> Joining<'a> {
    fn of(articles: &'a [Opened], story: &[usize]) -> Self {
        let single = story.iter().max().map_or(0, |most| most + 1);
        let mut entries = Vec::new();
        for (article, opened) in articles.iter().enumerate() {
            for (person, p) in opened.analysis.people.iter().enumerate() {
                let Some(name) = Name::of(&p.name) else { continue };
                entries.push(Entry {
                    at: Appearance { article, person },
                    person: p,
                    name,
                    story: story.get(article).copied().unwrap_or(single + article),
                    group: entries.len(),
                });
            }
        }
        Self {
            entries,
            company: vec![FxHashSet::default(); articles.len()],
        }
    }

    /// The same full name, or the same name of an organisation or a place. Over two stories a woman and a man
    /// of one name are two.
    fn join_equal(&mut self) {
        type Key = (String, Option<String>, u8);
        let mut known: FxHashMap<Key, Vec<usize>> = FxHashMap::default();
        for i in 0..self.entries.len() {
            let Some(entry) = self.entries.get(i) else {
                continue;
            };
            let kind = class(entry.person.kind);
            if kind == PEOPLE && !entry.name.is_full() {
                continue;
            }
            let key = (entry.name.key(), entry.name.suffix.clone(), kind);
            let groups = known.entry(key).or_default();
            let same = groups.iter().copied().find(|&g| {
                self.entries
                    .get(g)
                    .is_some_and(|first| one_gender(first, entry) || first.story == entry.story)
            });
            match same {
                Some(group) => self.put(i, group),
                None => groups.push(i),
            }
        }
        for entry in &self.entries {
            if entry.person.kind == PersonKind::Person
                && entry.name.is_full()
                && let Some(company) = self.company.get_mut(entry.at.article)
            {
                company.insert(entry.group);
            }
        }
    }

    /// "John Kennedy" and "John F. Kennedy", "Bernie" and "Bernard Lund": the longer names first, so that a
    /// shorter one that fits two of them joins neither.
    fn join_variants(&mut self) {
        let members = self.members();
        let mut by_surname: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
        for (i, entry) in self.entries.iter().enumerate() {
            if entry.group == i && is_person(entry) && entry.name.is_full() {
                let last = entry.name.words.last().map_or("", String::as_str);
                by_surname.entry(last).or_default().push(i);
            }
        }
        let mut joined: Vec<(usize, usize)> = Vec::new();
        let mut surnames: Vec<Vec<usize>> = by_surname.into_values().filter(|v| v.len() > 1).collect();
        surnames.sort_unstable();
        for mut bearers in surnames {
            bearers.sort_by_key(|&i| self.entries.get(i).map(|e| std::cmp::Reverse(length(&e.name))));
            let mut kept: Vec<usize> = Vec::new();
            for i in bearers {
                let fits: Vec<usize> = kept
                    .iter()
                    .copied()
                    .filter(|&k| match (self.entries.get(k), self.entries.get(i)) {
                        (Some(a), Some(b)) => {
                            may_be_one(&a.name.words, &b.name.words)
                                && a.name.suffix == b.name.suffix
                                && one_gender(a, b)
                        }
                        _ => false,
                    })
                    .collect();
                match fits.as_slice() {
                    [one] if self.belong(&members, *one, i) => joined.push((i, *one)),
                    _ => kept.push(i),
                }
            }
        }
        for (from, into) in joined {
            for &i in members.get(&from).into_iter().flatten() {
                self.put(i, into);
            }
        }
    }

    /// A surname alone: the one bearer in its story, else the one bearer of all in an article that belongs to
    /// this one. What stays alone joins its like in the same story.
    fn join_short(&mut self) {
        let members = self.members();
        let mut all: FxHashMap<String, Bearers> = FxHashMap::default();
        let mut here: FxHashMap<(String, usize), Bearers> = FxHashMap::default();
        for entry in self.entries.iter().filter(|e| is_person(e) && e.name.is_full()) {
            for form in entry.name.short_forms() {
                here.entry((form.clone(), entry.story))
                    .or_default()
                    .add(entry.group);
                all.entry(form).or_default().add(entry.group);
            }
        }
        let mut alone: FxHashMap<(String, usize), Vec<usize>> = FxHashMap::default();
        for i in 0..self.entries.len() {
            let Some(entry) = self.entries.get(i) else {
                continue;
            };
            if class(entry.person.kind) != PEOPLE || entry.name.is_full() {
                continue;
            }
            let key = entry.name.key();
            let fits = |g: usize| {
                self.entries
                    .get(g)
                    .is_some_and(|bearer| one_gender(bearer, entry))
            };
            let everywhere = all.get(&key).copied().unwrap_or_default();
            let in_story = here.get(&(key.clone(), entry.story)).copied().unwrap_or_default();
            let found = match (in_story, everywhere) {
                (Bearers::One(one), _) => fits(one).then_some(one),
                (Bearers::Nobody, Bearers::One(one)) => {
                    (fits(one) && self.belong(&members, one, i)).then_some(one)
                }
                _ => None,
            };
            match found {
                Some(group) => self.put(i, group),
                None => alone.entry((key, entry.story)).or_default().push(i),
            }
        }
        let mut alone: Vec<Vec<usize>> = alone.into_values().collect();
        alone.sort_unstable();
        for same in alone {
            let Some((&first, rest)) = same.split_first() else {
                continue;
            };
            let agree = |a: usize, b: usize| match (self.entries.get(a), self.entries.get(b)) {
                (Some(a), Some(b)) => one_gender(a, b) && a.person.kind == b.person.kind,
                _ => false,
            };
            let joined: Vec<usize> = rest.iter().copied().filter(|&i| agree(first, i)).collect();
            for i in joined {
                self.put(i, first);
            }
        }
    }

    fn put(&mut self, entry: usize, group: usize) {
        if let Some(entry) = self.entries.get_mut(entry) {
            entry.group = group;
        }
    }

    /// The entries of every group.
    fn members(&self) -> FxHashMap<usize, Vec<usize>> {
        let mut members: FxHashMap<usize, Vec<usize>> = FxHashMap::default();
        for (i, entry) in self.entries.iter().enumerate() {
            members.entry(entry.group).or_default().push(i);
        }
        members
    }

    /// Do two groups appear in one story, or in two articles that name the same other people?
    fn belong(&self, members: &FxHashMap<usize, Vec<usize>>, a: usize, b: usize) -> bool {
        let own = |g: usize| match members.get(&g) {
            Some(all) => all.as_slice(),
            None => &[],
        };
        // an entry that is no group of its own stands for itself
        let (left, right) = (own(a), if own(b).is_empty() { &[b] } else { own(b) });
        let entries = |list: &'_ [usize]| -> Vec<(usize, usize)> {
            list.iter()
                .take(LOOKED_AT)
                .filter_map(|&i| self.entries.get(i))
                .map(|e| (e.story, e.at.article))
                .collect()
        };
        let right = entries(right);
        entries(left).iter().any(|(story, article)| {
            right.iter().any(|(other, theirs)| {
                story == other || article == theirs || self.in_common(*article, *theirs, [a, b]) >= COMPANIONS
            })
        })
    }

    /// How many people two articles both name in full, those two left out.
    fn in_common(&self, a: usize, b: usize, but: [usize; 2]) -> usize {
        let (Some(a), Some(b)) = (self.company.get(a), self.company.get(b)) else {
            return 0;
        };
        let (few, many) = if a.len() < b.len() { (a, b) } else { (b, a) };
        few.iter()
            .filter(|g| !but.contains(g) && many.contains(*g))
            .take(COMPANIONS)
            .count()
    }

    fn figures(self) -> Vec<Figure> {
        let mut at: FxHashMap<usize, usize> = FxHashMap::default();
        let mut figures: Vec<(Figure, usize)> = Vec::new();
        for entry in &self.entries {
            let place = *at.entry(entry.group).or_insert_with(|| {
                figures.push((
                    Figure {
                        name: String::new(),
                        kind: PersonKind::Unknown,
                        gender: None,
                        appearances: Vec::new(),
                    },
                    0,
                ));
                figures.len() - 1
            });
            let Some((figure, longest)) = figures.get_mut(place) else {
                continue;
            };
            let length = length(&entry.name);
            if length > *longest {
                *longest = length;
                figure.name.clone_from(&entry.person.name);
            }
            if figure.kind == PersonKind::Unknown {
                figure.kind = entry.person.kind;
            }
            figure.gender = figure.gender.or(entry.person.gender);
            figure.appearances.push(entry.at);
        }
        figures.into_iter().map(|(figure, _)| figure).collect()
    }
}

/// Who is called by a short form.
#[derive(Debug, Clone, Copy, Default)]
enum Bearers {
    #[default]
    Nobody,
    One(usize),
    Several,
}

impl Bearers {
    fn add(&mut self, group: usize) {
        *self = match *self {
            Self::Nobody => Self::One(group),
            Self::One(one) if one == group => Self::One(one),
            _ => Self::Several,
        };
    }
}

/// Classes of kinds: what is not known may be a person.
const PEOPLE: u8 = 0;

fn class(kind: PersonKind) -> u8 {
    match kind {
        PersonKind::Person | PersonKind::Unknown => PEOPLE,
        PersonKind::Organisation => 1,
        PersonKind::Place => 2,
    }
}

fn is_person(entry: &Entry) -> bool {
    entry.person.kind == PersonKind::Person
}

/// Nothing says that one is a woman and the other a man.
fn one_gender(a: &Entry, b: &Entry) -> bool {
    match (a.person.gender, b.person.gender) {
        (Some(a), Some(b)) => a == b,
        _ => true,
    }
}

/// Words and letters: "John F. Kennedy" is longer than "John Kennedy", and that than "J. Kennedy".
fn length(name: &Name) -> usize {
    let letters: usize = name.words.iter().map(String::len).sum();
    name.words.len() * 1000 + letters
}
