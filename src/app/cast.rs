//! Who speaks in each article, and which letter and colour each has in all of them.
//!
//! Analyses come in; speakers with their quotes go out, numbered so that one person is one letter wherever they
//! speak. It refuses to change a letter that was given.

use rustc_hash::FxHashMap;

use super::library::Entry;
use super::lines::flat;
use crate::analysis::Standing;
use crate::article::Article;
use crate::briefing::Opened;
use crate::briefing::corrections::{Corrected, Corrections, part};
use crate::briefing::people::{Figure, join};
use crate::briefing::roster::{Roster, key};

/// Letters there are: "A" to "Z", "a" to "z".
const LETTERS: usize = 52;

/// Somebody who speaks in an article.
#[derive(Debug, Clone, PartialEq)]
pub struct Speaker {
    /// As the article names them, or as the reader does.
    pub name: String,
    /// The role in the article's words, or in the reader's.
    pub role: Option<String>,
    /// The role is the reader's.
    pub role_yours: bool,
    /// Indices of their quotes.
    pub quotes: Vec<usize>,
    /// Index into the people of the analysis; none for sources without a name.
    pub person: Option<usize>,
    /// Whether they stand behind their words by name.
    pub standing: Standing,
    /// The person's number over all articles.
    pub number: usize,
    /// The fullest name that any article gives.
    pub full: String,
    /// The number of letter and colour; from 52 on the letter is "·".
    pub color: usize,
}

/// One speaker for each person, or name where the person is not known; and for each quote its speaker.
#[must_use]
pub fn of(article: &Article, corrected: &Corrected) -> (Vec<Speaker>, Vec<Option<usize>>) {
    let analysis = &corrected.analysis;
    let mut cast: Vec<Speaker> = Vec::new();
    let mut by_person: FxHashMap<usize, usize> = FxHashMap::default();
    let mut by_name: FxHashMap<&str, usize> = FxHashMap::default();
    let mut of = Vec::with_capacity(analysis.quotes.len());
    for (i, quote) in analysis.quotes.iter().enumerate() {
        let Some(speaker) = &quote.speaker else {
            of.push(None);
            continue;
        };
        let person = speaker.person.and_then(|p| analysis.people.get(p));
        let name = person.map_or(&speaker.name, |p| &p.name);
        let known = speaker.person.and_then(|p| by_person.get(&p));
        let n = known
            .or_else(|| by_name.get(name.as_str()))
            .copied()
            .unwrap_or(cast.len());
        by_name.entry(name).or_insert(n);
        if let Some(p) = speaker.person {
            by_person.entry(p).or_insert(n);
        }
        let yours = corrected.yours(i);
        if n == cast.len() {
            let role = person.and_then(|p| p.role);
            cast.push(Speaker {
                name: name.clone(),
                role: role.map(|r| flat(r.cut(&article.text))),
                role_yours: false,
                quotes: Vec::new(),
                person: speaker.person,
                standing: speaker.standing,
                number: n,
                full: name.clone(),
                color: n,
            });
        }
        if let Some(known) = cast.get_mut(n) {
            known.quotes.push(i);
            if let Some(role) = yours.and_then(|y| y.role.clone()) {
                (known.role, known.role_yours) = (Some(role), true);
            } else if known.role.is_none() {
                known.role = speaker.role.map(|r| flat(r.cut(&article.text)));
            }
        }
        of.push(Some(n));
    }
    (cast, of)
}

/// Letters that were given.
#[derive(Debug, Clone, Default)]
pub struct Letters {
    roster: Roster,
    /// For each person's number the letter.
    of: Vec<Option<usize>>,
}

impl Letters {
    /// Joins who is one over the articles and gives everybody who speaks a number, and a letter that no other
    /// has while there are letters; after that the rarest that is free in the article. `story` is the number
    /// of the story of each article.
    pub fn give(&mut self, entries: &mut [Entry], story: &[usize], corrections: &Corrections) -> Vec<Figure> {
        let articles: Vec<Opened> = entries
            .iter()
            .map(|e| Opened {
                article: e.opened.article.clone(),
                analysis: e.corrected.analysis.clone(),
            })
            .collect();
        let mut figures = join(&articles, story);
        part(&mut figures, &articles, corrections);
        let mut figure_of: FxHashMap<(usize, usize), usize> = FxHashMap::default();
        for (f, figure) in figures.iter().enumerate() {
            figure_of.extend(figure.appearances.iter().map(|a| ((a.article, a.person), f)));
        }
        // those who speak, in the order in which they first do; sources without a name each for itself
        let mut speaking: Vec<Vec<String>> = Vec::new();
        let mut place: FxHashMap<usize, usize> = FxHashMap::default();
        let mut of: Vec<usize> = Vec::new();
        for (i, entry) in entries.iter().enumerate() {
            for speaker in &entry.cast {
                let figure = speaker.person.and_then(|p| figure_of.get(&(i, p)).copied());
                let own = match figure {
                    Some(_) => key(&speaker.name),
                    None => String::new(),
                };
                let here = format!("{} @{i}", speaker.name);
                let n = match figure {
                    Some(f) => *place.entry(f).or_insert(speaking.len()),
                    None => speaking.len(),
                };
                if n == speaking.len() {
                    speaking.push(Vec::new());
                }
                if let Some(keys) = speaking.get_mut(n) {
                    // a full name is known everywhere, a short one in its article
                    keys.extend(own.contains(' ').then_some(own));
                    keys.push(here);
                }
                of.push(n);
            }
        }
        let numbers = self.roster.number(&speaking);
        let mut of = of.into_iter();
        for (i, entry) in entries.iter_mut().enumerate() {
            for speaker in &mut entry.cast {
                let n = of.next().unwrap_or_default();
                speaker.number = numbers.get(n).copied().unwrap_or_default();
                let figure = speaker.person.and_then(|p| figure_of.get(&(i, p)));
                if let Some(figure) = figure.and_then(|&f| figures.get(f)) {
                    speaker.full.clone_from(&figure.name);
                }
            }
        }
        self.letter(entries);
        figures
    }

    fn letter(&mut self, entries: &mut [Entry]) {
        let mut used = [0usize; LETTERS];
        for &letter in self.of.iter().flatten() {
            if let Some(n) = used.get_mut(letter) {
                *n += 1;
            }
        }
        for entry in entries {
            let mut here = [false; LETTERS];
            let given: Vec<Option<usize>> = entry
                .cast
                .iter()
                .map(|s| self.of.get(s.number).copied().flatten())
                .collect();
            for &letter in given.iter().flatten() {
                if let Some(taken) = here.get_mut(letter) {
                    *taken = true;
                }
            }
            let mut shown: [Option<usize>; LETTERS] = [None; LETTERS];
            for (speaker, given) in entry.cast.iter_mut().zip(given) {
                let letter = given.unwrap_or_else(|| {
                    let free = used.iter().zip(here).enumerate().filter(|(_, (_, h))| !h);
                    let rarest = free.min_by_key(|(i, (n, _))| (**n, *i)).map(|(i, _)| i);
                    rarest.unwrap_or(LETTERS)
                });
                if given.is_none() {
                    if self.of.len() <= speaker.number {
                        self.of.resize(speaker.number + 1, None);
                    }
                    if let Some(slot) = self.of.get_mut(speaker.number) {
                        *slot = Some(letter);
                    }
                    if let (Some(n), Some(taken)) = (used.get_mut(letter), here.get_mut(letter)) {
                        *n += 1;
                        *taken = true;
                    }
                }
                // two whose letters are one only since this article names both: the second has none here
                speaker.color = match shown.get_mut(letter) {
                    Some(Some(other)) if *other != speaker.number => LETTERS + letter,
                    Some(first) => {
                        *first = Some(speaker.number);
                        letter
                    }
                    None => letter,
                };
            }
        }
    }
}
