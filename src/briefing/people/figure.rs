//! One person, organisation or place over many articles.

use super::super::Opened;
use crate::analysis::{Person, PersonKind};

/// Somebody or something with a name, over all the articles where it appears.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// The fullest name that an article gives; of two of one length the earlier one.
    pub name: String,
    /// What it is; unknown where no article tells.
    pub kind: PersonKind,
    /// `Some('f')`, `Some('m')`, or not known.
    pub gender: Option<char>,
    /// Where it appears, in the order of the articles; never empty. An article may give two entries of its
    /// own ("Bill Reyes" and "William Reyes").
    pub appearances: Vec<Appearance>,
}

/// One entry of one article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Appearance {
    /// Index of the article in what was given.
    pub article: usize,
    /// Index into the people of its analysis.
    pub person: usize,
}

/// A role in the words of an article, and every article that gives it in these words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Role {
    /// The words, white space as one space.
    pub words: String,
    /// Indices of the articles, in order.
    pub articles: Vec<usize>,
}

impl Figure {
    /// What the articles say of it, one analysis entry each; `articles` are those that were joined.
    pub fn people<'a>(&'a self, articles: &'a [Opened]) -> impl Iterator<Item = (usize, &'a Person)> {
        self.appearances.iter().filter_map(|seen| {
            let people = &articles.get(seen.article)?.analysis.people;
            Some((seen.article, people.get(seen.person)?))
        })
    }

    /// How often it is named in all the articles together, pronouns left out.
    #[must_use]
    pub fn mentions(&self, articles: &[Opened]) -> usize {
        self.people(articles).map(|(_, p)| p.mentions.len()).sum()
    }

    /// Its quotes: index of the article, index into the quotes of its analysis; in the order of the articles.
    pub fn quotes<'a>(&'a self, articles: &'a [Opened]) -> impl Iterator<Item = (usize, usize)> + 'a {
        self.people(articles)
            .flat_map(|(article, p)| p.quotes.iter().map(move |&q| (article, q)))
    }

    /// Its roles, those that most articles give first; the case of letters makes no other role.
    #[must_use]
    pub fn roles(&self, articles: &[Opened]) -> Vec<Role> {
        let mut roles: Vec<Role> = Vec::new();
        for (article, person) in self.people(articles) {
            let Some((role, text)) = person.role.zip(articles.get(article).map(|o| &o.article.text)) else {
                continue;
            };
            let words = role.cut(text).split_whitespace().collect::<Vec<_>>().join(" ");
            match roles
                .iter_mut()
                .find(|r| r.words.to_lowercase() == words.to_lowercase())
            {
                Some(known) if known.articles.last() == Some(&article) => {}
                Some(known) => known.articles.push(article),
                None => roles.push(Role {
                    words,
                    articles: vec![article],
                }),
            }
        }
        roles.sort_by_key(|r| std::cmp::Reverse(r.articles.len()));
        roles
    }
}
