//! What a story says when all its articles are read together.
//!
//! The articles of one story come in, the most central first; sentences go out, each by its article: a summary
//! that says nothing twice, what comes next, and what one article alone tells. It refuses to write: sentences
//! are named by index, and stand as they are in their article.

use rustc_hash::{FxHashMap, FxHashSet};

use super::Opened;
use super::closeness;
use super::stories::Piece;
use crate::analysis::Sentence;
use crate::text::Span;
use crate::text::terms::term;
use crate::text::token::{TokenKind, tokenise};

/// A sentence: index of the article in what was given, index into the sentences of its analysis.
pub type Pick = (usize, usize);

/// Two sentences say the same when they share this part of the terms of the shorter one.
const SAME: f32 = 0.4;
/// Names and numbers that no other article has, from which a sentence is what its article alone tells.
const OWN: usize = 2;
/// Words of a sentence that is shown as what one article alone tells: at least, at most.
const LONG: (usize, usize) = (8, 60);

/// Articles with the words of another, by the first of them: an article without a copy is alone in its set.
#[must_use]
pub fn copies(articles: &[Opened]) -> Vec<Vec<usize>> {
    let pieces: Vec<Piece> = articles.iter().map(Piece::of).collect();
    closeness::copies(&pieces)
}

/// How long a summary is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Length {
    /// One sentence.
    One,
    /// Three.
    #[default]
    Three,
    /// Five.
    Five,
    /// As much as is read in a minute.
    Minute,
}

/// Words of a minute's read.
const MINUTE: usize = 220;

impl Length {
    const ALL: [Self; 4] = [Self::One, Self::Three, Self::Five, Self::Minute];

    /// The next longer one.
    #[must_use]
    pub fn longer(self) -> Option<Self> {
        Self::ALL.get(self as usize + 1).copied()
    }

    /// The next shorter one.
    #[must_use]
    pub fn shorter(self) -> Option<Self> {
        Self::ALL.get((self as usize).checked_sub(1)?).copied()
    }

    /// As a reader sees it.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::One => "one sentence",
            Self::Three => "three sentences",
            Self::Five => "five sentences",
            Self::Minute => "a minute’s read",
        }
    }

    /// Takes from `picks` as many as fit; `count` gives the words of one.
    fn take<T: Copy>(self, picks: &[T], count: impl Fn(T) -> usize) -> Vec<T> {
        let most = match self {
            Self::One => 1,
            Self::Three => 3,
            Self::Five => 5,
            Self::Minute => usize::MAX,
        };
        let mut words = 0;
        let fits = |&pick: &T| {
            words += count(pick);
            self != Self::Minute || words <= MINUTE
        };
        let mut taken: Vec<T> = picks.iter().copied().take(most).take_while(fits).collect();
        if taken.is_empty() {
            taken.extend(picks.first());
        }
        taken
    }
}

/// The summary of one article at a length, in reading order.
#[must_use]
pub fn alone(opened: &Opened, length: Length) -> Vec<usize> {
    let mut taken = length.take(&ranked(opened), |s| words_of(opened, s));
    taken.sort_unstable();
    taken
}

/// The summary of a story at a length: in the order of the articles, and within each as it tells them.
#[must_use]
pub fn together(articles: &[Opened], length: Length) -> Vec<Pick> {
    let lists: Vec<Vec<usize>> = articles.iter().map(ranked).collect();
    let lists: Vec<&[usize]> = lists.iter().map(Vec::as_slice).collect();
    let picks = choose(articles, &lists, MOST, &[]);
    let count = |(a, s): Pick| articles.get(a).map_or(0, |o| words_of(o, s));
    let mut taken = length.take(&picks, count);
    taken.sort_unstable();
    taken
}

/// Sentences that are put together for a story, at most.
const MOST: usize = 30;

/// The sentences of an article that may stand for it, the weightiest first: its summary, then the first sentence
/// of each further paragraph by rank that can be read alone, without saying anything twice.
fn ranked(opened: &Opened) -> Vec<usize> {
    let analysis = &opened.analysis;
    let mut list = analysis.summary.sentences.clone();
    let mut blocks: Vec<usize> = (0..analysis.paragraphs.len()).collect();
    let score = |i: usize| analysis.paragraphs.get(i).map_or(0.0, |p| p.score);
    blocks.sort_by(|&a, &b| score(b).total_cmp(&score(a)).then(a.cmp(&b)));
    let mut known: Vec<FxHashSet<String>> = list.iter().map(|&s| terms(opened, s)).collect();
    for block in blocks.into_iter().take(MOST) {
        if !opened
            .article
            .blocks
            .get(block)
            .is_some_and(|b| b.kind.is_prose())
        {
            continue;
        }
        let first = analysis.sentences.partition_point(|s| s.block < block);
        let Some(span) = analysis.sentences.get(first).map(|s| s.span) else {
            continue;
        };
        let words = span.cut(&opened.article.text);
        let new = terms(opened, first);
        let whole =
            words_of(opened, first) >= LONG.0 && !leans(words) && words.ends_with(['.', '!', '”', '"']);
        if whole && !known.iter().any(|old| same(old, &new)) {
            list.push(first);
            known.push(new);
        }
    }
    list
}

fn words_of(opened: &Opened, sentence: usize) -> usize {
    let span = opened.analysis.sentences.get(sentence).map(|s| s.span);
    span.map_or(0, |s| s.cut(&opened.article.text).split_whitespace().count())
}

/// At most `most` sentences for the whole story: the summaries of its articles, best sentences first, without
/// what is said already; in the order of the articles, and within each as it tells them.
#[must_use]
pub fn summary(articles: &[Opened], most: usize) -> Vec<Pick> {
    let lists: Vec<Vec<usize>> = articles.iter().map(ranked).collect();
    let lists: Vec<&[usize]> = lists.iter().map(Vec::as_slice).collect();
    let mut picks = choose(articles, &lists, most, &[]);
    picks.sort_unstable();
    picks
}

/// At most `most` sentences that tell what comes next, none that says what is in `told` already.
#[must_use]
pub fn next(articles: &[Opened], most: usize, told: &[Pick]) -> Vec<Pick> {
    let lists: Vec<&[usize]> = articles
        .iter()
        .map(|o| o.analysis.summary.next.as_slice())
        .collect();
    choose(articles, &lists, most, told)
}

/// Takes the first sentence of each list, then the second, as long as it says something new.
fn choose(articles: &[Opened], lists: &[&[usize]], most: usize, told: &[Pick]) -> Vec<Pick> {
    let known = told.iter().filter_map(|&(a, s)| Some(terms(articles.get(a)?, s)));
    let mut known: Vec<FxHashSet<String>> = known.collect();
    let mut picks: Vec<Pick> = Vec::new();
    let rounds = lists.iter().map(|l| l.len()).max().unwrap_or_default();
    for round in 0..rounds {
        for (article, list) in lists.iter().enumerate() {
            let (Some(&sentence), Some(opened)) = (list.get(round), articles.get(article)) else {
                continue;
            };
            let new = terms(opened, sentence);
            if picks.len() < most && !known.iter().any(|old| same(old, &new)) {
                picks.push((article, sentence));
                known.push(new);
            }
        }
    }
    picks
}

/// For each article at most `most` sentences that tell what no other article of the story does: their names and
/// numbers stand nowhere else, and they are not `told` already. One article alone has nothing to be told apart from.
#[must_use]
pub fn only_in(articles: &[Opened], most: usize, told: &[Pick]) -> Vec<Vec<usize>> {
    if articles.len() < 2 {
        return vec![Vec::new(); articles.len()];
    }
    let mut holders: FxHashMap<String, FxHashSet<usize>> = FxHashMap::default();
    for (i, opened) in articles.iter().enumerate() {
        let title = opened.article.title.as_deref().unwrap_or_default();
        for words in [title, &opened.article.text] {
            for token in tokenise(words) {
                if let Some(term) = term(token.cut(words)) {
                    holders.entry(term).or_default().insert(i);
                }
            }
        }
    }
    let alone = |term: &str| holders.get(term).is_none_or(|h| h.len() < 2);
    let all = articles.iter().enumerate();
    all.map(|(a, opened)| {
        let own = |(i, s): (usize, &Sentence)| {
            let prose = opened
                .article
                .blocks
                .get(s.block)
                .is_some_and(|b| b.kind.is_prose());
            let n = own_facts(opened, s.span, &alone);
            (prose && n >= OWN && !told.contains(&(a, i))).then_some((n, i))
        };
        let mut found: Vec<(usize, usize)> = opened
            .analysis
            .sentences
            .iter()
            .enumerate()
            .filter_map(own)
            .collect();
        found.sort_by_key(|&(n, i)| (std::cmp::Reverse(n), i));
        found.truncate(most);
        let mut sentences: Vec<usize> = found.into_iter().map(|(_, i)| i).collect();
        sentences.sort_unstable();
        sentences
    })
    .collect()
}

/// Names and numbers of a sentence that stand in no other article; none where it leans on the one before, asks,
/// or is too short or too long to be read alone.
fn own_facts(opened: &Opened, span: Span, alone: &impl Fn(&str) -> bool) -> usize {
    let words = span.cut(&opened.article.text);
    let n = words.split_whitespace().count();
    if n < LONG.0 || n > LONG.1 || leans(words) || words.trim_end().ends_with(['?', ':', ',']) {
        return 0;
    }
    let mut found: FxHashSet<String> = FxHashSet::default();
    for (i, token) in tokenise(words).into_iter().enumerate() {
        let fact = match token.kind {
            TokenKind::Number => true,
            TokenKind::Word => i > 0 && token.is_capital(words),
            _ => false,
        };
        found.extend(term(token.cut(words)).filter(|t| fact && alone(t)));
    }
    found.len()
}

/// It opens with a word for what was named before, or with somebody's words.
fn leans(words: &str) -> bool {
    let first = words
        .split(|c: char| !c.is_alphanumeric())
        .next()
        .unwrap_or_default();
    first.is_empty() || LEANING.contains(&first.to_lowercase().as_str())
}

/// Words for what was named before, and words that join a sentence to another.
const LEANING: &[&str] = &[
    "he",
    "she",
    "they",
    "it",
    "his",
    "her",
    "their",
    "its",
    "this",
    "that",
    "these",
    "those",
    "him",
    "them",
    "such",
    "both",
    "and",
    "but",
    "so",
    "then",
    "however",
    "also",
    "meanwhile",
    "another",
];

fn terms(opened: &Opened, sentence: usize) -> FxHashSet<String> {
    let Some(span) = opened.analysis.sentences.get(sentence).map(|s| s.span) else {
        return FxHashSet::default();
    };
    let words = span.cut(&opened.article.text);
    tokenise(words)
        .iter()
        .filter_map(|t| term(t.cut(words)))
        .collect()
}

fn same(a: &FxHashSet<String>, b: &FxHashSet<String>) -> bool {
    let shared = a.intersection(b).count();
    shared as f32 >= SAME * a.len().min(b.len()).max(1) as f32
}
