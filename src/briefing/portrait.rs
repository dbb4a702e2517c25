//! One speaker over a whole library: in which roles, from when to when, beside whom, and everything they said.
//!
//! Articles with what the reader corrected come in one after the other, newest first; one portrait goes out. It refuses
//! to take a shorter name for the same person: only who is called so by the article is in it.

use chrono::NaiveDate;

use super::roster::key;
use super::{Item, Opened};
use crate::analysis::{PersonKind, QuoteKind};
use crate::article::ArticleId;
use crate::text::Span;

/// One statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoken {
    /// The article that it is in.
    pub article: ArticleId,
    /// Its title.
    pub title: String,
    /// Its publication.
    pub label: String,
    /// The day under which lists show it.
    pub day: NaiveDate,
    /// The first byte of the quote in its text.
    pub start: usize,
    /// The number of the paragraph, counted from one.
    pub paragraph: usize,
    /// The words, on one line; what stands between two parts of them is left out with an ellipsis.
    pub words: String,
    /// How they are given.
    pub kind: QuoteKind,
    /// That it is theirs is certain.
    pub certain: bool,
}

/// What one article says of the speaker.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sitting {
    /// What they said, in the order of the text.
    pub spoken: Vec<Spoken>,
    /// Their roles, in the article's own words.
    pub roles: Vec<String>,
    /// The other persons in it.
    pub beside: Vec<String>,
}

/// A speaker over many articles.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Portrait {
    /// The name.
    pub name: String,
    /// Everything they said, newest article first.
    pub spoken: Vec<Spoken>,
    /// Their roles and in how many articles each is given, most first.
    pub roles: Vec<(String, usize)>,
    /// Other persons and in how many of the articles they are, most first.
    pub beside: Vec<(String, usize)>,
    /// Articles in which they are quoted.
    pub articles: usize,
}

/// What an article says of the speaker `name`; none where it quotes nobody of this name. `opened` has the reader's
/// corrections in it.
#[must_use]
pub fn sitting(item: &Item, opened: &Opened, name: &str) -> Option<Sitting> {
    let (article, analysis) = (&opened.article, &opened.analysis);
    let text: &str = &article.text;
    let wanted = key(name);
    let flat = |span: Span| span.cut(text).split_whitespace().collect::<Vec<_>>().join(" ");
    let mut sitting = Sitting::default();
    let mut add_role = |role: Option<Span>| {
        if let Some(role) = role.map(flat)
            && !sitting.roles.contains(&role)
        {
            sitting.roles.push(role);
        }
    };
    for quote in &analysis.quotes {
        let Some(speaker) = quote.speaker.as_ref().filter(|s| key(&s.name) == wanted) else {
            continue;
        };
        add_role(speaker.role);
        let person = speaker.person.and_then(|p| analysis.people.get(p));
        add_role(person.and_then(|p| p.role));
        let start = quote.span().start();
        let parts: Vec<String> = quote.content.iter().map(|&s| flat(s)).collect();
        sitting.spoken.push(Spoken {
            article: article.id,
            title: item.title.clone(),
            label: item.label.clone(),
            day: item.day(),
            start,
            paragraph: article.block_at(start) + 1,
            words: match quote.kind {
                QuoteKind::Direct => format!("“{}”", parts.join(" … ")),
                QuoteKind::Mixed | QuoteKind::Indirect => parts.join(" "),
            },
            kind: quote.kind,
            certain: quote.certain,
        });
    }
    let others = analysis.people.iter().filter(|p| p.kind == PersonKind::Person);
    sitting.beside = others
        .map(|p| p.name.clone())
        .filter(|n| key(n) != wanted)
        .collect();
    (!sitting.spoken.is_empty()).then_some(sitting)
}

impl Portrait {
    /// Of nobody's words yet.
    #[must_use]
    pub fn of(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            ..Self::default()
        }
    }

    /// Adds what one more article says; they come newest first.
    pub fn add(&mut self, sitting: Sitting) {
        self.articles += 1;
        self.spoken.extend(sitting.spoken);
        count(&mut self.roles, sitting.roles);
        count(&mut self.beside, sitting.beside);
    }

    /// The days of the first and the last article that quotes them.
    #[must_use]
    pub fn days(&self) -> Option<(NaiveDate, NaiveDate)> {
        let days = || self.spoken.iter().map(|s| s.day);
        Some((days().min()?, days().max()?))
    }
}

fn count(all: &mut Vec<(String, usize)>, more: Vec<String>) {
    for words in more {
        match all.iter_mut().find(|(known, _)| *known == words) {
            Some((_, n)) => *n += 1,
            None => all.push((words, 1)),
        }
    }
    // stable: of equals the newer one first
    all.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
}
