//! Surnames and first names alone, led to the full name that they belong to.
//!
//! Entries come in and are joined in place. It refuses to make one person of two: a title, a gender or the order
//! of the text that speaks against it keeps the surname an entry of its own.

use rustc_hash::FxHashMap;

use super::gender::{by_name, by_pronoun_at, by_title};
use super::join::{Entry, NAMESAKES, merge};
use super::lexicon::{Kind, Lexicon};
use super::parts::Piece;
use super::role_words::KIN;
use super::words::Words;
use crate::analysis::model::PersonKind;

/// Surnames and first names alone join the full name they belong to, mention by mention.
pub(super) fn join_single_words(words: &Words, pieces: &[Piece], entries: &mut Vec<Entry>) {
    let mut full: FxHashMap<String, Vec<usize>> = FxHashMap::default();
    let mut given: FxHashMap<String, Vec<usize>> = FxHashMap::default();
    for (i, e) in entries.iter().enumerate() {
        if e.parts.len() < 2 || e.kind() != PersonKind::Person {
            continue;
        }
        for (n, part) in e.parts.iter().enumerate() {
            if n == 0 {
                given.entry(part.clone()).or_default().push(i);
            } else if n + 1 == e.parts.len()
                || part.chars().count() > 2 && !Lexicon::get().of(part).is(Kind::Particle)
            {
                full.entry(part.clone()).or_default().push(i);
            }
        }
        // "van Dyke", "bin Laden", "al-Sadr"
        if e.parts.len() > 2 {
            full.entry(e.parts.get(1..).unwrap_or_default().join(" "))
                .or_default()
                .push(i);
            full.entry(e.parts.get(e.parts.len() - 2..).unwrap_or_default().join(" "))
                .or_default()
                .push(i);
        }
    }
    for i in 0..entries.len() {
        let Some(entry) = entries.get(i) else { continue };
        if entry.parts.is_empty() || entry.parts.len() > 3 {
            continue;
        }
        let key = entry.parts.join(" ");
        let mut who: Vec<usize> = full
            .get(&key)
            .map(|v| v.iter().copied().filter(|&k| k != i).collect())
            .unwrap_or_default();
        who.dedup();
        let by_first = who.is_empty();
        if by_first && entry.parts.len() == 1 {
            who = given.get(&key).cloned().unwrap_or_default();
            if who.len() > 1 {
                continue;
            }
        }
        who.truncate(NAMESAKES);
        who.retain(|&k| entries.get(k).is_some_and(|e| !e.pieces.is_empty()));
        if who.is_empty() {
            continue;
        }
        if !by_first {
            part_by_title(words, pieces, entries, i, &who);
            let Some(entry) = entries.get(i).filter(|e| !e.pieces.is_empty()) else {
                continue;
            };
            // of several, each mention is led to its own below; here only whether any of them can be meant
            let fits = |&k: &usize| entries.get(k).is_some_and(|e| !another(words, pieces, entry, e));
            if !who.iter().any(fits) {
                continue;
            }
        }
        let Some(entry) = entries.get(i) else { continue };
        let known = Lexicon::get().of(&key);
        if (known.is(Kind::Place) || known.is(Kind::Org)) && entry.weights.person < 1.0 {
            continue;
        }
        if by_first
            && entry.pieces.iter().any(|&p| {
                pieces
                    .get(p)
                    .is_some_and(|x| shares_surname(words, x, entries, &who))
            })
        {
            continue;
        }
        if by_first && entry.kind() != PersonKind::Person && entry.kind() != PersonKind::Unknown {
            continue;
        }
        assign(words, pieces, entries, i, &who);
    }
}

/// "David and Jeanne Heid" after "David Cole": the first name has its surname from the one it is joined to.
fn shares_surname(words: &Words, piece: &Piece, entries: &[Entry], who: &[usize]) -> bool {
    let at = piece.name.last;
    if !matches!(words.cut(at), "and" | "&") || !words.is(at + 1, Kind::First) || !words.capital(at + 2) {
        return false;
    }
    let surname = super::words::key(words.cut(at + 2));
    !who.iter()
        .filter_map(|&k| entries.get(k))
        .any(|e| e.parts.last() == Some(&surname))
}

/// "Mr. Cole" and "Mrs. Cole" where the article gives only Ada Cole in full: the mentions whose title speaks
/// against every full name become an entry of their own.
fn part_by_title(words: &Words, pieces: &[Piece], entries: &mut Vec<Entry>, i: usize, who: &[usize]) {
    let genders: Vec<Option<char>> = who
        .iter()
        .filter_map(|&k| entries.get(k).map(|e| by_name(words, pieces, e)))
        .collect();
    let theirs: Vec<String> = who
        .iter()
        .filter_map(|&k| entries.get(k))
        .flat_map(|e| offices(words, pieces, &e.pieces))
        .collect();
    let Some(entry) = entries.get_mut(i) else { return };
    let titles: Vec<Option<char>> = entry
        .pieces
        .iter()
        .map(|&p| pieces.get(p).and_then(|x| by_title(words, x)))
        .collect();
    // all are somebody else's, or none is: nothing is parted
    let agrees = titles.iter().flatten().any(|t| genders.contains(&Some(*t)));
    if !agrees {
        return;
    }
    let against = |p: usize| {
        let title = pieces.get(p).and_then(|x| by_title(words, x));
        title.is_some() && genders.iter().all(|g| g.is_some() && *g != title)
    };
    // "President Cole" goes with "Mr. Cole" where Ada Cole is never called so
    let office = |p: usize| {
        let own = offices(words, pieces, &[p]);
        !own.is_empty() && !own.iter().any(|t| theirs.contains(t))
    };
    let mut parted: Vec<usize> = entry.pieces.iter().copied().filter(|&p| against(p)).collect();
    if parted.is_empty() {
        return;
    }
    parted.extend(entry.pieces.iter().copied().filter(|&p| !against(p) && office(p)));
    parted.sort_unstable();
    if parted.len() == entry.pieces.len() {
        return;
    }
    entry.pieces.retain(|p| !parted.contains(p));
    if let Some(&first) = entry.pieces.first() {
        entry.fullest = first;
    }
    let weights = entry.weights;
    let own = Entry {
        parts: entry.parts.clone(),
        fullest: parted.first().copied().unwrap_or_default(),
        pieces: parted,
        weights,
    };
    entries.push(own);
}

/// Is the bearer of the surname `alone` somebody else than `full`? "President Cole" before "his daughter Mia
/// Cole" is: titles, genders and the order of the text decide.
fn another(words: &Words, pieces: &[Piece], alone: &Entry, full: &Entry) -> bool {
    let gender = by_name(words, pieces, full);
    let titles: Vec<char> = alone
        .pieces
        .iter()
        .filter_map(|&p| pieces.get(p).and_then(|x| by_title(words, x)))
        .collect();
    if gender.is_some() && !titles.is_empty() && titles.iter().all(|t| Some(*t) != gender) {
        return true;
    }
    let mine = offices(words, pieces, &alone.pieces);
    if mine.is_empty() {
        return false;
    }
    let theirs = offices(words, pieces, &full.pieces);
    if theirs.iter().any(|t| mine.contains(t)) {
        return false;
    }
    // what the article says of the full name: "Ann Cole, the president," is President Cole
    let told = super::role::find_role(words, pieces, full)
        .map(|r| r.cut(words.page.text).to_lowercase())
        .unwrap_or_default();
    if mine.iter().any(|t| {
        told.split(|c: char| !c.is_alphanumeric() && c != '-')
            .any(|w| long_title(w) == t)
    }) {
        return false;
    }
    if told.split(' ').any(|w| KIN.contains(&w) || w == "lady") {
        return true;
    }
    let titled = alone
        .pieces
        .iter()
        .filter(|&&p| pieces.get(p).is_some_and(|x| x.title.is_some()));
    let at: Vec<usize> = titled.copied().collect();
    let (he, she) = heard(words, pieces, &at);
    let told = if he > she {
        Some('m')
    } else if she > he {
        Some('f')
    } else {
        None
    };
    if gender.is_some() && told.is_some() {
        return gender != told;
    }
    // named with the office before anybody of the name is given in full, and often: the two need not be one
    let first = at.iter().min().copied().unwrap_or(usize::MAX);
    let given = full.pieces.iter().min().copied().unwrap_or_default();
    !theirs.is_empty() && first < given && full.pieces.len() < alone.pieces.len()
}

/// How many of the mentions `at` are followed by "he", and how many by "she".
fn heard(words: &Words, pieces: &[Piece], at: &[usize]) -> (u32, u32) {
    let (mut he, mut she) = (0u32, 0u32);
    let outside = |x: &&Piece| {
        let token = words.page.tokens.get(x.name.first);
        token.is_some_and(|t| !words.page.is_quoted(t.span.start())) // “Yes, Senator Cole,” he said
    };
    for piece in at.iter().filter_map(|&p| pieces.get(p)).filter(outside) {
        match by_pronoun_at(words, piece) {
            Some('m') => he += 1,
            Some(_) => she += 1,
            None => {}
        }
    }
    (he, she)
}

/// The offices that stand as titles before the mentions `at` ("president"), honorifics left out.
fn offices(words: &Words, pieces: &[Piece], at: &[usize]) -> Vec<String> {
    at.iter()
        .filter_map(|&p| pieces.get(p)?.title)
        .flat_map(|t| t.first..t.last)
        .map(|i| super::words::key(words.cut(i)))
        .filter(|t| t.len() > 1 && !super::role_words::HONORIFICS.contains(&t.as_str()))
        .map(|t| long_title(&t).to_owned())
        .collect()
}

/// "sen" and "senator" are one title.
fn long_title(short: &str) -> &str {
    match short {
        "sen" => "senator",
        "gov" => "governor",
        "rep" | "congressman" | "congresswoman" => "representative",
        "gen" => "general",
        "prof" => "professor",
        "pres" => "president",
        "lt" => "lieutenant",
        "sgt" => "sergeant",
        "capt" => "captain",
        "col" => "colonel",
        "rev" => "reverend",
        other => other,
    }
}

/// One of several people of a surname.
struct Bearer {
    entry: usize,
    /// Its pieces.
    full: Vec<usize>,
    gender: Option<char>,
    /// Its offices.
    titles: Vec<String>,
}

/// Gives each mention of entry `i` to one of `who`: by the gender of its title, else to the one named in full
/// last before it that the article speaks of most.
fn assign(words: &Words, pieces: &[Piece], entries: &mut [Entry], i: usize, who: &[usize]) {
    if let [one] = who {
        let full = entries.get(*one).map(|e| (e.parts.clone(), e.fullest));
        merge(entries, *one, i);
        if let (Some(e), Some((parts, fullest))) = (entries.get_mut(*one), full) {
            e.parts = parts;
            e.fullest = fullest;
        }
        return;
    }
    let Some(taken) = entries.get_mut(i).map(std::mem::take) else {
        return;
    };
    let bearers: Vec<Bearer> = who
        .iter()
        .filter_map(|&k| {
            let e = entries.get(k)?;
            Some(Bearer {
                entry: k,
                full: e.pieces.clone(),
                gender: by_name(words, pieces, e),
                titles: offices(words, pieces, &e.pieces),
            })
        })
        .collect();
    for p in taken.pieces {
        let title = pieces.get(p).and_then(|x| by_title(words, x));
        let own = offices(words, pieces, &[p]);
        let best = bearers
            .iter()
            .filter(|b| title.is_none() || b.gender.is_none() || b.gender == title)
            .max_by_key(|Bearer { full, titles, .. }| {
                // "President Cole" is rather the one whom the article calls president by the full name
                let agrees = own.iter().any(|t| titles.contains(t));
                let before = full.partition_point(|&q| q < p);
                let near = before
                    .checked_sub(1)
                    .and_then(|b| full.get(b))
                    .copied()
                    .unwrap_or(0);
                (agrees, before > 0, full.len().min(9), near)
            })
            .or(bearers.first());
        if let Some(entry) = best.and_then(|b| entries.get_mut(b.entry)) {
            entry.pieces.push(p);
        }
    }
}
