//! What became of an article's words: quotes first, then sentences.
//!
//! Two texts of one article with their analyses come in, what is new, gone and said otherwise goes out. It refuses to
//! pair words that have too little in common: those are gone, and the others new.

use rustc_hash::FxHashMap;
use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::roster::key;
use crate::analysis::{Analysis, Quote};
use crate::article::Article;
use crate::text::Span;

/// Of the words of two quotes so many must be the same, for one to be the other rewritten.
const ALIKE: f64 = 0.5;

/// What happened to a stretch of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Fate {
    /// It was not there.
    New,
    /// It is there no more.
    Gone,
    /// It is there in other words, or under another name.
    Changed,
}

/// A stretch that is not as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What happened to it.
    pub fate: Fate,
    /// For a quote who said it, and what became of that: "Ann Lee", "Ann Lee → Tom Oyelaran".
    pub who: Option<String>,
    /// The words, on one line; of changed ones what went stands as `[-so-]`, what came as `{+so+}`.
    pub words: String,
    /// Where in the present text: the first byte of the words, or of what stands where they stood.
    pub at: usize,
}

/// Everything that is not as it was.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Changes {
    /// The title, with what went and what came.
    pub title: Option<String>,
    /// Quotes: changed, new, gone.
    pub quotes: Vec<Change>,
    /// Sentences in the order of the text, but for those that only hold a quote that is told of already.
    pub sentences: Vec<Change>,
}

/// One text of an article, with what it says.
#[derive(Clone, Copy)]
pub struct Text<'a> {
    /// The article.
    pub article: &'a Article,
    /// What it says.
    pub analysis: &'a Analysis,
}

/// What became of `before`.
#[must_use]
pub fn between(before: Text<'_>, now: Text<'_>) -> Changes {
    let (old, new) = (before.article.heading(), now.article.heading());
    Changes {
        title: (old != new).then(|| marked(&flat(old), &flat(new))),
        quotes: quotes(before, now),
        sentences: sentences(before, now),
    }
}

impl Changes {
    /// Nothing that is told here is another.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.title.is_none() && self.quotes.is_empty() && self.sentences.is_empty()
    }

    /// "2 quotes new, 1 gone, 1 changed; 4 sentences new".
    #[must_use]
    pub fn in_short(&self) -> String {
        let count = |all: &[Change], one: &str| -> Option<String> {
            let mut parts = Vec::new();
            for (fate, word) in [
                (Fate::New, "new"),
                (Fate::Gone, "gone"),
                (Fate::Changed, "changed"),
            ] {
                let n = all.iter().filter(|c| c.fate == fate).count();
                if n > 0 {
                    let what = match (parts.is_empty(), n) {
                        (false, _) => String::new(),
                        (true, 1) => format!("{one} "),
                        (true, _) => format!("{one}s "),
                    };
                    parts.push(format!("{n} {what}{word}"));
                }
            }
            (!parts.is_empty()).then(|| parts.join(", "))
        };
        let mut parts: Vec<String> = self.title.iter().map(|_| "another title".to_owned()).collect();
        parts.extend(count(&self.quotes, "quote"));
        parts.extend(count(&self.sentences, "sentence"));
        parts.join("; ")
    }
}

fn flat(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A quote as it is compared.
struct Said {
    words: String,
    who: Option<String>,
    span: Span,
}

fn said(text: Text<'_>) -> Vec<Said> {
    let of = |q: &Quote| Said {
        words: flat(
            &q.content
                .iter()
                .map(|s| s.cut(&text.article.text))
                .collect::<Vec<_>>()
                .join(" … "),
        ),
        who: q.speaker.as_ref().map(|s| s.name.clone()),
        span: q.span(),
    };
    text.analysis.quotes.iter().map(of).collect()
}

fn quotes(before: Text<'_>, now: Text<'_>) -> Vec<Change> {
    let (old, new) = (said(before), said(now));
    let mut left: Vec<bool> = vec![true; old.len()];
    let mut all = Vec::new();
    let mut fresh: Vec<&Said> = Vec::new();
    let mut by_words: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
    for (i, quote) in old.iter().enumerate().rev() {
        by_words.entry(&quote.words).or_default().push(i);
    }
    let same = |a: &Option<String>, b: &Option<String>| a.as_deref().map(key) == b.as_deref().map(key);
    for quote in &new {
        let known = by_words.get_mut(quote.words.as_str()).and_then(Vec::pop);
        let Some(i) = known else {
            fresh.push(quote);
            continue;
        };
        if let Some(slot) = left.get_mut(i) {
            *slot = false;
        }
        if let Some(was) = old.get(i).filter(|was| !same(&was.who, &quote.who)) {
            all.push(Change {
                fate: Fate::Changed,
                who: Some(turned(&was.who, &quote.who)),
                words: quote.words.clone(),
                at: quote.span.start(),
            });
        }
    }
    let mut added = Vec::new();
    for quote in fresh {
        // the likest of those that are left, of the same speaker first
        let likest = old
            .iter()
            .enumerate()
            .filter(|(i, _)| left.get(*i) == Some(&true))
            .map(|(i, was)| {
                (
                    i,
                    was,
                    alike(&was.words, &quote.words),
                    same(&was.who, &quote.who),
                )
            })
            .filter(|(_, _, alike, _)| *alike >= ALIKE)
            .max_by(|a, b| a.3.cmp(&b.3).then(a.2.total_cmp(&b.2)).then(b.0.cmp(&a.0)));
        match likest {
            Some((i, was, ..)) => {
                if let Some(slot) = left.get_mut(i) {
                    *slot = false;
                }
                all.push(Change {
                    fate: Fate::Changed,
                    who: Some(turned(&was.who, &quote.who)),
                    words: marked(&was.words, &quote.words),
                    at: quote.span.start(),
                });
            }
            None => added.push(Change {
                fate: Fate::New,
                who: Some(named(&quote.who)),
                words: quote.words.clone(),
                at: quote.span.start(),
            }),
        }
    }
    all.extend(added);
    let gone = old.iter().zip(&left).filter(|(_, left)| **left);
    all.extend(gone.map(|(was, _)| Change {
        fate: Fate::Gone,
        who: Some(named(&was.who)),
        words: was.words.clone(),
        at: near(before, now, was.span.start()),
    }));
    all
}

fn named(who: &Option<String>) -> String {
    who.clone().unwrap_or_else(|| "speaker not named".to_owned())
}

fn turned(was: &Option<String>, is: &Option<String>) -> String {
    let (was, is) = (named(was), named(is));
    if was == is { is } else { format!("{was} → {is}") }
}

/// The part of the words that two stretches have in common, of all words of both.
fn alike(a: &str, b: &str) -> f64 {
    let lower = |words: &str| -> Vec<String> { words.split(' ').map(str::to_lowercase).collect() };
    let (a, b) = (lower(a), lower(b));
    let mut counts: FxHashMap<&str, usize> = FxHashMap::default();
    for word in &a {
        *counts.entry(word).or_default() += 1;
    }
    let mut common = 0;
    for word in &b {
        if let Some(n) = counts.get_mut(word.as_str()).filter(|n| **n > 0) {
            *n -= 1;
            common += 1;
        }
    }
    2.0 * common as f64 / (a.len() + b.len()).max(1) as f64
}

/// One line with what went as `[-so-]` and what came as `{+so+}`, word by word.
#[must_use]
pub fn marked(before: &str, now: &str) -> String {
    let old: Vec<&str> = before.split(' ').collect();
    let new: Vec<&str> = now.split(' ').collect();
    let cut = |words: &[&str], range: std::ops::Range<usize>| words.get(range).unwrap_or_default().join(" ");
    let mut parts = Vec::new();
    for op in capture_diff_slices(Algorithm::Patience, &old, &new) {
        match op {
            DiffOp::Equal { .. } => parts.push(cut(&old, op.old_range())),
            DiffOp::Delete { .. } => parts.push(format!("[-{}-]", cut(&old, op.old_range()))),
            DiffOp::Insert { .. } => parts.push(format!("{{+{}+}}", cut(&new, op.new_range()))),
            DiffOp::Replace { .. } => {
                parts.push(format!("[-{}-]", cut(&old, op.old_range())));
                parts.push(format!("{{+{}+}}", cut(&new, op.new_range())));
            }
        }
    }
    parts.join(" ")
}

fn sentences(before: Text<'_>, now: Text<'_>) -> Vec<Change> {
    let cut = |text: Text<'_>| -> Vec<String> {
        let all = text.analysis.sentences.iter();
        all.map(|s| flat(s.span.cut(&text.article.text))).collect()
    };
    let (old, new) = (cut(before), cut(now));
    let place = |i: usize| {
        let all = &now.analysis.sentences;
        all.get(i).or(all.last()).map_or(0, |s| s.span.start())
    };
    let mut all = Vec::new();
    for op in capture_diff_slices(Algorithm::Patience, &old, &new) {
        if let DiffOp::Equal { .. } = op {
            continue;
        }
        let (went, came) = (op.old_range(), op.new_range());
        let pairs = went.len().min(came.len());
        for n in 0..went.len().max(came.len()) {
            let was = old.get(went.start + n).filter(|_| n < went.len());
            let is = new.get(came.start + n).filter(|_| n < came.len());
            let at = place(came.start + n.min(came.len().saturating_sub(1)));
            let mut push = |fate, words| {
                all.push(Change {
                    fate,
                    who: None,
                    words,
                    at,
                });
            };
            match (was, is) {
                (Some(was), Some(is)) if n < pairs && alike(was, is) >= ALIKE => {
                    push(Fate::Changed, marked(was, is));
                }
                (was, is) => {
                    was.into_iter().for_each(|was| push(Fate::Gone, was.clone()));
                    is.into_iter().for_each(|is| push(Fate::New, is.clone()));
                }
            }
        }
    }
    all
}

/// Where in the present text stands what stood around a byte of the old one: as far from the beginning.
fn near(before: Text<'_>, now: Text<'_>, at: usize) -> usize {
    let (old, new) = (before.article.text.len().max(1), now.article.text.len());
    let at = (at as u128 * new as u128 / old as u128) as usize;
    let all = &now.analysis.sentences;
    let here = all.partition_point(|s| s.span.start() <= at).saturating_sub(1);
    all.get(here).map_or(0, |s| s.span.start())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::analyse;
    use crate::article::{ArticleId, BlockKind, Builder, Origin};

    fn article(title: &str, text: &str) -> (Article, Analysis) {
        let mut builder = Builder::new(ArticleId(1), Origin::Stdin);
        builder.title(title);
        for block in text.split("\n\n") {
            builder.block(BlockKind::Para, block);
        }
        let article = builder.build();
        let analysis = analyse(&article);
        (article, analysis)
    }

    fn check(before: &str, now: &str) -> Changes {
        let (old, new) = (article("Bridge shut", before), article("Bridge shut", now));
        let text = |(article, analysis): &(Article, Analysis)| -> Changes {
            between(
                Text {
                    article: &old.0,
                    analysis: &old.1,
                },
                Text { article, analysis },
            )
        };
        text(&new)
    }

    #[test]
    fn the_same_text_has_no_changes() {
        let text = "“We would rather explain a queue,” said Ilse Maren.\n\nThe bridge is shut.";
        let none = check(text, text);
        assert!(none.is_empty(), "{none:?}");
        assert_eq!(none.in_short(), "");
    }

    #[test]
    fn quotes_are_new_gone_or_in_other_words_or_under_another_name() {
        let changes = check(
            "“We would rather explain a queue than a collapse,” said Ilse Maren.\n\n“The money was there,” said Tomas Oyelaran.\n\n“It hums,” said Ana Quist.",
            "“We would rather explain a long queue than a collapse,” said Ilse Maren.\n\n“It hums,” said Tomas Oyelaran.\n\n“Nobody asked the drivers,” said Ana Quist.",
        );
        let told: Vec<(Fate, &str, &str)> = changes
            .quotes
            .iter()
            .map(|c| (c.fate, c.who.as_deref().unwrap_or_default(), c.words.as_str()))
            .collect();
        assert!(
            told.contains(&(
                Fate::Changed,
                "Ilse Maren",
                "We would rather explain a {+long+} queue than a collapse,"
            )),
            "{told:?}"
        );
        assert!(
            told.contains(&(Fate::Changed, "Ana Quist → Tomas Oyelaran", "It hums,")),
            "{told:?}"
        );
        assert!(
            told.contains(&(Fate::New, "Ana Quist", "Nobody asked the drivers,")),
            "{told:?}"
        );
        assert!(
            told.contains(&(Fate::Gone, "Tomas Oyelaran", "The money was there,")),
            "{told:?}"
        );
        assert_eq!(
            changes.in_short().split(';').next(),
            Some("1 quote new, 1 gone, 2 changed")
        );
    }

    #[test]
    fn sentences_come_in_the_order_of_the_text() {
        let changes = check(
            "The bridge closed at six. Ferries run. The council meets on Monday.",
            "The bridge closed at seven. Ferries run. Buses run too. The council meets on Monday.",
        );
        let told: Vec<(Fate, &str)> = changes
            .sentences
            .iter()
            .map(|c| (c.fate, c.words.as_str()))
            .collect();
        assert_eq!(
            told,
            [
                (Fate::Changed, "The bridge closed at [-six.-] {+seven.+}"),
                (Fate::New, "Buses run too."),
            ]
        );
    }

    #[test]
    fn another_title_is_told() {
        let (old, new) = (
            article("Bridge shut", "It is shut."),
            article("Bridge open", "It is shut."),
        );
        let changes = between(
            Text {
                article: &old.0,
                analysis: &old.1,
            },
            Text {
                article: &new.0,
                analysis: &new.1,
            },
        );
        assert_eq!(changes.title.as_deref(), Some("Bridge [-shut-] {+open+}"));
    }
}
