//! One entry for each person, organisation and place of the article, whatever it is called.
//!
//! Pieces come in, entries with their mentions go out: "Rubio" and "Secretary Rubio" join "Marco Rubio". It
//! refuses to put two people of one surname into one entry.

use rustc_hash::{FxHashMap, FxHashSet};

use super::full_names::may_be_one;
use super::kind::{Weights, by_context, by_form};
use super::lexicon::{Kind, Lexicon};
use super::namesakes::join_single_words;
use super::parts::Piece;
use super::words::{Shape, Words};
use crate::analysis::model::PersonKind;

/// All that one name stands for.
#[derive(Debug, Clone, Default)]
pub struct Entry {
    /// The words of its fullest name, in lower case.
    pub parts: Vec<String>,
    /// Its pieces, by index.
    pub pieces: Vec<usize>,
    /// What speaks for which kind.
    pub weights: Weights,
    /// The piece that gives the fullest name.
    pub fullest: usize,
}

impl Entry {
    /// What it is.
    #[must_use]
    pub fn kind(&self) -> PersonKind {
        self.weights.kind()
    }
}

/// At most so many people of one surname are told apart from a new mention; it keeps a list of ten thousand
/// Lees linear.
pub(super) const NAMESAKES: usize = 24;

/// Joins `pieces` into entries, in order of first mention.
#[must_use]
pub fn join(words: &Words, pieces: &[Piece]) -> Vec<Entry> {
    let mut entries = by_same_words(words, pieces);
    hear_surnames(&mut entries);
    hear_storms(&mut entries);
    hear_lists(words, pieces, &mut entries);
    join_longer_heads(&mut entries);
    join_unknown_titles(words, pieces, &mut entries);
    join_full_names(words, pieces, &mut entries);
    join_organisations(words, pieces, &mut entries);
    join_former_names(words, pieces, &mut entries);
    join_single_words(words, pieces, &mut entries);
    entries.retain(|e| !e.pieces.is_empty());
    for e in &mut entries {
        e.pieces.sort_unstable();
    }
    entries.sort_by_key(|e| e.pieces.first().copied());
    entries
}

fn parts_of(key: &str) -> Vec<String> {
    key.split(' ')
        .filter(|p| !p.is_empty() && !matches!(*p, "jr" | "sr" | "inc" | "ltd" | "llc" | "&"))
        .map(str::to_owned)
        .collect()
}

/// Pieces that read the same are one entry.
fn by_same_words(words: &Words, pieces: &[Piece]) -> Vec<Entry> {
    let mut index: FxHashMap<Vec<String>, usize> = FxHashMap::default();
    let mut by_key: FxHashMap<String, Option<usize>> = FxHashMap::default();
    let mut entries: Vec<Entry> = Vec::new();
    for (i, piece) in pieces.iter().enumerate() {
        let key = words.key(piece.name.first, piece.name.last);
        let mut new = |key: &String| {
            let parts = parts_of(key);
            if parts.is_empty() {
                return None;
            }
            let at = *index.entry(parts.clone()).or_insert_with(|| {
                entries.push(Entry {
                    parts,
                    weights: by_form(words, piece),
                    fullest: i,
                    ..Entry::default()
                });
                entries.len() - 1
            });
            Some(at)
        };
        let Some(at) = *by_key.entry(key).or_insert_with_key(|key| new(key)) else {
            continue;
        };
        if let Some(entry) = entries.get_mut(at) {
            entry.pieces.push(i);
            entry.weights.add(by_context(words, piece));
        }
    }
    entries
}

/// A name of two or three words whose last word stands alone elsewhere is rather a person's, and what speaks
/// for a person there speaks for it here: "Wyn Adair", then "Adair said".
fn hear_surnames(entries: &mut [Entry]) {
    let alone: FxHashMap<String, Weights> = entries
        .iter()
        .filter(|e| e.parts.len() == 1)
        .filter_map(|e| e.parts.first().map(|p| (p.clone(), e.weights)))
        .collect();
    for entry in entries.iter_mut().filter(|e| (2..=4).contains(&e.parts.len())) {
        let last = entry.parts.last().and_then(|p| alone.get(p));
        if let Some(heard) = last.filter(|w| w.organisation < 2.5 && w.place < 2.0) {
            entry.weights.person += 0.5 + heard.person.clamp(0.0, 1.5);
        }
    }
}

/// "Hurricane Rita", then "Rita" alone.
fn hear_storms(entries: &mut [Entry]) {
    let storms: FxHashSet<String> = entries
        .iter()
        .filter(|e| {
            matches!(
                e.parts.first().map(String::as_str),
                Some("hurricane" | "typhoon" | "cyclone")
            )
        })
        .filter_map(|e| e.parts.get(1).filter(|_| e.parts.len() == 2).cloned())
        .collect();
    for entry in entries.iter_mut().filter(|e| e.parts.len() == 1) {
        if entry.parts.first().is_some_and(|p| storms.contains(p)) {
            entry.weights.person -= 4.0;
        }
    }
}

/// In "Osei, Lund and Marrec" the third is what the others are: names of one list are of one kind. A kind that
/// is known already is not touched, and lists of several kinds tell nothing.
fn hear_lists(words: &Words, pieces: &[Piece], entries: &mut [Entry]) {
    let mut owner: FxHashMap<usize, usize> = FxHashMap::default();
    for (i, entry) in entries.iter().enumerate() {
        owner.extend(entry.pieces.iter().map(|&p| (p, i)));
    }
    let kinds: Vec<PersonKind> = entries.iter().map(Entry::kind).collect();
    let mut heard: FxHashMap<usize, [u32; 3]> = FxHashMap::default();
    for (p, pair) in pieces.windows(2).enumerate() {
        let [left, right] = pair else { continue };
        if right.title.is_some() || !in_a_list(words, left.name.last, right.name.first) {
            continue;
        }
        let (Some(&a), Some(&b)) = (owner.get(&p), owner.get(&(p + 1))) else {
            continue;
        };
        for (one, other) in [(a, b), (b, a)] {
            let slot = match kinds.get(other) {
                Some(PersonKind::Person) => 0,
                Some(PersonKind::Organisation) => 1,
                Some(PersonKind::Place) => 2,
                _ => continue,
            };
            if kinds.get(one) == Some(&PersonKind::Unknown)
                && let Some(count) = heard.entry(one).or_default().get_mut(slot)
            {
                *count += 1;
            }
        }
    }
    for (i, counts) in heard {
        let Some(entry) = entries.get_mut(i) else { continue };
        match counts {
            [_, 0, 0] => entry.weights.person += 0.7,
            [0, _, 0] => entry.weights.organisation += 0.7,
            [0, 0, _] => entry.weights.place += 0.7,
            _ => {}
        }
    }
}

/// Are the tokens from `from` to `to` a comma, "and", "or", or both?
fn in_a_list(words: &Words, from: usize, to: usize) -> bool {
    let joins = |i: usize| matches!(words.cut(i), "and" | "or" | "&");
    match to.checked_sub(from) {
        Some(1) => joins(from) || words.cut(from) == ",",
        Some(2) => words.cut(from) == "," && joins(from + 1),
        _ => false,
    }
}

/// Takes all of entry `from` into entry `into`.
pub(super) fn merge(entries: &mut [Entry], into: usize, from: usize) {
    if into == from {
        return;
    }
    let taken = entries.get_mut(from).map(std::mem::take);
    if let (Some(entry), Some(taken)) = (entries.get_mut(into), taken) {
        entry.pieces.extend(taken.pieces);
        entry.weights.add(taken.weights);
        if taken.parts.len() > entry.parts.len() {
            entry.parts = taken.parts;
            entry.fullest = taken.fullest;
        }
    }
}

/// "John Kennedy" and "John F. Kennedy"; "Bernie Sanders" and "Bernard Sanders".
fn join_full_names(words: &Words, pieces: &[Piece], entries: &mut [Entry]) {
    let mut by_last: FxHashMap<String, Vec<(usize, bool)>> = FxHashMap::default();
    for i in 0..entries.len() {
        let Some(entry) = entries.get(i) else { continue };
        if entry.parts.len() < 2 || entry.kind() != PersonKind::Person {
            continue;
        }
        let last = entry.parts.last().cloned().unwrap_or_default();
        let kin = kin(words, pieces, entry);
        let known = by_last.entry(last).or_default();
        let same = known.iter().rev().take(NAMESAKES).copied().find(|&(k, of_kin)| {
            of_kin == kin && entries.get(k).is_some_and(|e| may_be_one(&e.parts, &entry.parts))
        });
        match same {
            Some((k, _)) => merge(entries, k, i),
            None => known.push((i, kin)),
        }
    }
}

/// Is somebody’s kin named right before the name ("Mr. Cole’s father, Tom Cole")? Then "Tom B. Cole" is another.
fn kin(words: &Words, pieces: &[Piece], entry: &Entry) -> bool {
    entry.pieces.iter().filter_map(|&p| pieces.get(p)).any(|piece| {
        let name = piece.title.map_or(piece.name.first, |t| t.first);
        let comma = usize::from(name > 0 && words.cut(name - 1) == ",");
        name.checked_sub(1 + comma)
            .is_some_and(|i| super::role_words::KIN.contains(&words.cut(i)))
    })
}

/// "Crooked Ann Lee" is "Ann Lee" with a word in front that is no first name: the shorter name is the name.
fn join_longer_heads(entries: &mut [Entry]) {
    let full: FxHashMap<Vec<String>, usize> = entries
        .iter()
        .enumerate()
        .filter(|(_, e)| e.parts.len() >= 2 && e.kind() == PersonKind::Person)
        .map(|(i, e)| (e.parts.clone(), i))
        .collect();
    for i in 0..entries.len() {
        let Some(entry) = entries.get(i).filter(|e| e.parts.len() >= 3) else {
            continue;
        };
        let head = entry
            .parts
            .first()
            .map(|p| Lexicon::get().of(p))
            .unwrap_or_default();
        let tail = entry.parts.get(1..).unwrap_or_default();
        let Some(&short) = full
            .get(tail)
            .filter(|_| !head.is(Kind::First) && !head.is(Kind::Particle))
        else {
            continue;
        };
        let kept = entries.get(short).map(|e| (e.parts.clone(), e.fullest));
        merge(entries, short, i);
        if let (Some(e), Some((parts, fullest))) = (entries.get_mut(short), kept) {
            e.parts = parts;
            e.fullest = fullest;
        }
    }
}

/// "DPIO Menon" and "Boatman Lee" beside "Asha Menon" and "Ann Lee": an acronym or a common word before a
/// surname that the article gives in full is a title, and no first name.
fn join_unknown_titles(words: &Words, pieces: &[Piece], entries: &mut [Entry]) {
    let mut by_surname: FxHashMap<String, Vec<usize>> = FxHashMap::default();
    for (i, e) in entries.iter().enumerate() {
        if e.parts.len() >= 2
            && e.kind() == PersonKind::Person
            && !title_like(words, pieces, e)
            && let Some(last) = e.parts.last()
        {
            by_surname.entry(last.clone()).or_default().push(i);
        }
    }
    for i in 0..entries.len() {
        let Some(entry) = entries.get(i).filter(|e| e.parts.len() == 2) else {
            continue;
        };
        let full = entry.parts.last().and_then(|p| by_surname.get(p));
        let Some(&[full]) = full.map(Vec::as_slice) else {
            continue;
        };
        if full == i || !title_like(words, pieces, entry) {
            continue;
        }
        let kept = entries.get(full).map(|e| (e.parts.clone(), e.fullest));
        merge(entries, full, i);
        if let (Some(e), Some((parts, fullest))) = (entries.get_mut(full), kept) {
            e.parts = parts;
            e.fullest = fullest;
        }
    }
}

/// Does the name open with an acronym of three letters or more ("DPIO"), or with a common word that is no
/// first name, no surname and no name of a place?
fn title_like(words: &Words, pieces: &[Piece], entry: &Entry) -> bool {
    let Some(at) = pieces.get(entry.fullest).map(|p| p.name.first) else {
        return false;
    };
    let Some(word) = words.get(at) else { return false };
    let named = [Kind::First, Kind::Surname, Kind::Place, Kind::Org, Kind::Particle]
        .iter()
        .any(|k| word.is(*k));
    let acronym =
        word.shape == Shape::Upper && (3..=6).contains(&words.cut(at).len()) && !words.cut(at).contains('.');
    let lower = word.is(Kind::Common) || words.written_small(at);
    let common = word.shape == Shape::Capital && lower && words.cut(at).len() > 3;
    entry.parts.len() == 2 && !named && (acronym || common)
}

/// "X (formerly Twitter)", "Northbank (formerly known as Port Savings)": one thing under two names.
fn join_former_names(words: &Words, pieces: &[Piece], entries: &mut [Entry]) {
    let mut owner: FxHashMap<usize, usize> = FxHashMap::default();
    for (i, e) in entries.iter().enumerate() {
        for &p in &e.pieces {
            owner.insert(p, i);
        }
    }
    for p in 1..pieces.len() {
        let (Some(old), Some(new)) = (pieces.get(p), pieces.get(p - 1)) else {
            continue;
        };
        let at = new.name.last;
        let former = matches!(words.cut(at), "(" | ",")
            && words.cut(at + 1) == "formerly"
            && (at + 2..old.name.first).all(|i| matches!(words.cut(i), "known" | "as" | "called" | "the"));
        if !former || old.name.first < at + 2 {
            continue;
        }
        let (Some(&into), Some(&from)) = (owner.get(&(p - 1)), owner.get(&p)) else {
            continue;
        };
        let things = [into, from].iter().all(|&k| {
            entries
                .get(k)
                .is_some_and(|e| !e.pieces.is_empty() && e.kind() != PersonKind::Person)
        });
        if things {
            let kept = entries.get(into).map(|e| (e.parts.clone(), e.fullest));
            merge(entries, into, from);
            if let (Some(e), Some((parts, fullest))) = (entries.get_mut(into), kept) {
                e.parts = parts;
                e.fullest = fullest;
            }
        }
    }
}

/// "MEA" joins "Ministry of External Affairs (MEA)"; "Wells Fargo & Co" joins "Wells Fargo".
fn join_organisations(words: &Words, pieces: &[Piece], entries: &mut [Entry]) {
    let mut by_initials: FxHashMap<String, usize> = FxHashMap::default();
    for (i, e) in entries.iter().enumerate() {
        if e.parts.len() > 1 && e.kind() != PersonKind::Person {
            let big: String = e
                .parts
                .iter()
                .filter(|p| !small(p))
                .filter_map(|p| p.chars().next())
                .collect();
            by_initials.entry(big).or_insert(i);
            let all: String = e.parts.iter().filter_map(|p| p.chars().next()).collect();
            by_initials.entry(all).or_insert(i);
        }
    }
    for i in 0..entries.len() {
        let Some(entry) = entries.get(i) else { continue };
        let Some(piece) = entry.pieces.first().and_then(|&p| pieces.get(p)) else {
            continue;
        };
        if entry.parts.len() == 1
            && words
                .get(piece.name.first)
                .is_some_and(|w| w.shape == Shape::Upper)
            && let Some(short) = entry.parts.first().map(|p| p.replace('.', ""))
            && short.len() > 1
            && let Some(&long) = by_initials.get(&short)
            && long != i
            && entries.get(long).is_some_and(|e| !e.pieces.is_empty())
        {
            merge(entries, long, i);
        }
    }
}

fn small(word: &str) -> bool {
    matches!(word, "of" | "the" | "and" | "for" | "on" | "in" | "&" | "de")
}
