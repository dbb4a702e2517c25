//! What a sentence tells, in a form in which two sentences can be compared.
//!
//! Open articles come in; terms, names and numbers of their sentences go out. It refuses to know what a word
//! means: "five boats" and "5 boats" are one, "five boats" and "some boats" are two.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::analysis::PersonKind;
use crate::briefing::Opened;
use crate::text::Span;
use crate::text::dateline;
use crate::text::terms::term;
use crate::text::token::{TokenKind, tokenise};

/// One sentence that may be shown.
#[derive(Debug, Clone)]
pub(super) struct Told {
    /// Index of the article.
    pub article: usize,
    /// Index into the sentences of its analysis.
    pub sentence: usize,
    /// Its place in the ranking of its article, from zero.
    pub rank: usize,
    /// Its terms, each once, sorted.
    pub terms: Vec<u32>,
    /// Names, as written in the text; true for a person, a number of words that is no place, a house in full.
    pub names: Vec<(Span, bool)>,
    /// Numbers that are no part of a date, as written in the text.
    pub numbers: Vec<Span>,
}

/// All articles of a story as sets of words.
#[derive(Debug, Default)]
pub(super) struct Facts {
    numbered: FxHashMap<String, u32>,
    /// For each article its words in lower case, numbers in digits.
    words: Vec<FxHashSet<String>>,
    /// The same, only those that are written with a capital.
    capitals: Vec<FxHashSet<String>>,
    /// The initials of its names of several words.
    initials: Vec<FxHashSet<String>>,
    /// For each article the terms of every sentence, sorted.
    pub sentences: Vec<Vec<Vec<u32>>>,
}

impl Facts {
    /// Reads every word of `articles` once.
    pub fn of(articles: &[&Opened]) -> Self {
        let mut facts = Self::default();
        for opened in articles {
            let text = &opened.article.text;
            let mut words = FxHashSet::default();
            let mut capitals = FxHashSet::default();
            let title = opened.article.title.as_deref().unwrap_or_default();
            for token in tokenise(title) {
                let word = token.cut(title);
                words.insert(plain(word));
                if token.is_capital() {
                    capitals.insert(plain(word));
                }
            }
            let mut sentences = Vec::with_capacity(opened.analysis.sentences.len());
            for sentence in &opened.analysis.sentences {
                let part = sentence.span.cut(text);
                let mut terms = Vec::new();
                for token in tokenise(part) {
                    let word = token.cut(part);
                    words.insert(plain(word));
                    if token.is_capital() {
                        capitals.insert(plain(word));
                    }
                    if matches!(token.kind, TokenKind::Word | TokenKind::Number)
                        && let Some(term) = compared(word)
                    {
                        let next = u32::try_from(facts.numbered.len()).unwrap_or(u32::MAX);
                        terms.push(*facts.numbered.entry(term).or_insert(next));
                    }
                }
                terms.sort_unstable();
                terms.dedup();
                sentences.push(terms);
            }
            facts.words.push(words);
            facts.capitals.push(capitals);
            let names = opened.analysis.people.iter().filter(|p| p.name.contains(' '));
            let initials = names.map(|p| {
                let firsts = p.name.split_whitespace().filter_map(|w| w.chars().next());
                firsts
                    .filter(|c| c.is_uppercase())
                    .flat_map(char::to_lowercase)
                    .collect()
            });
            facts.initials.push(initials.collect());
            facts.sentences.push(sentences);
        }
        facts
    }

    /// Does another article than `article` have the word?
    pub fn elsewhere(&self, word: &str, article: usize) -> bool {
        held(&self.words, &plain(word), article)
    }

    /// Does another article call a name of several words by its initials, or spell out a short form? "IRS" is
    /// "Internal Revenue Service".
    pub fn short_form_elsewhere(&self, name: &str, article: usize) -> bool {
        let words: Vec<&str> = name.split_whitespace().collect();
        let initial = |w: &&str| w.chars().next().filter(|c| c.is_uppercase());
        let initials: String = words
            .iter()
            .filter_map(initial)
            .flat_map(char::to_lowercase)
            .collect();
        if words.len() > 1 {
            return initials.len() > 1 && held(&self.capitals, &initials, article);
        }
        let upper = name.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
        upper && held(&self.initials, &plain(name), article)
    }

    /// Does another article than `article` name something so? "steel" is no "Steel".
    pub fn named_elsewhere(&self, word: &str, article: usize) -> bool {
        held(&self.capitals, &plain(word), article)
    }

    /// The sentences of an article that may be shown: those that can be read alone, in the order of their rank.
    pub fn told(&self, article: usize, opened: &Opened, most: usize) -> Vec<Told> {
        let text = &opened.article.text;
        let analysis = &opened.analysis;
        let mut all: Vec<Told> = Vec::new();
        for (rank, ranked) in analysis.summary.ranked.iter().enumerate() {
            let Some(sentence) = analysis.sentences.get(ranked.sentence).filter(|_| ranked.alone) else {
                continue;
            };
            if all.len() >= most {
                break;
            }
            let terms = self.sentences.get(article).and_then(|s| s.get(ranked.sentence));
            let within = |s: &Span| sentence.span.contains(*s);
            let dated = |s: Span| analysis.dates.iter().any(|d| d.span.contains(s));
            let part = sentence.span.cut(text);
            let numbers = tokenise(part)
                .into_iter()
                .filter(|t| t.kind == TokenKind::Number)
                .map(|t| {
                    let at = sentence.span.start() + t.span.start();
                    Span::snap(text, at, at + t.span.len())
                })
                .filter(|&s| !dated(s));
            let names = analysis.people.iter().flat_map(|p| {
                let named = move |m: &Span| {
                    let long = m.cut(text).contains(' ') && p.kind != PersonKind::Place;
                    (*m, long || p.kind == PersonKind::Person)
                };
                p.mentions.iter().map(named)
            });
            let dateline = dateline::end(part);
            all.push(Told {
                article,
                sentence: ranked.sentence,
                rank,
                terms: terms.cloned().unwrap_or_default(),
                names: names
                    .filter(|(s, _)| within(s) && s.start() >= sentence.span.start() + dateline)
                    .collect(),
                numbers: numbers.collect(),
            });
        }
        all
    }
}

fn held(sets: &[FxHashSet<String>], word: &str, but: usize) -> bool {
    sets.iter()
        .enumerate()
        .any(|(i, words)| i != but && words.contains(word))
}

/// Which part of the terms of the shorter of two is in the longer; zero where either has fewer than three.
pub(super) fn shared(a: &[u32], b: &[u32]) -> f32 {
    let fewer = a.len().min(b.len());
    if fewer < 3 {
        return 0.0;
    }
    in_common(a, b) as f32 / fewer as f32
}

/// How many terms both have.
pub(super) fn in_common(a: &[u32], b: &[u32]) -> usize {
    let (few, many) = if a.len() < b.len() { (a, b) } else { (b, a) };
    few.iter().filter(|t| many.binary_search(t).is_ok()).count()
}

/// "Lindqvist’s" as "Lindqvist".
pub(super) fn without_possessive(word: &str) -> &str {
    ["’s", "'s", "’", "'"]
        .iter()
        .find_map(|end| word.strip_suffix(end))
        .unwrap_or(word)
}

/// The term of a word as two papers write it: "fund-raiser" and "fundraiser", "I.R.S." and "IRS" meet.
fn compared(word: &str) -> Option<String> {
    let parts = word.split(['-', '‐', '‑']);
    let letters = parts.clone().all(|p| p.chars().all(char::is_alphabetic));
    let word = if letters { parts.collect() } else { word.to_owned() };
    term(&plain(&word))
}

/// Lower case, no mark at the ends, no comma in a number, no dot in a short form, small numbers in digits.
pub(super) fn plain(word: &str) -> String {
    // "U.S." and "US", but "1.5" stays
    let short = word.chars().any(char::is_alphabetic);
    let low: String = word
        .trim_matches(|c: char| !c.is_alphanumeric())
        .chars()
        .filter(|c| *c != ',' && !(*c == '.' && short))
        .flat_map(char::to_lowercase)
        .collect();
    const NUMBERS: [&str; 13] = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve",
    ];
    match NUMBERS.iter().position(|n| *n == low) {
        Some(n) => n.to_string(),
        None => low,
    }
}
