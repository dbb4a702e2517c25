//! One thing that a reader says: plain data.

use chrono::{DateTime, Utc};

use crate::analysis::QuoteKind;
use crate::article::Anchor;

/// A random 128-bit number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CorrectionId(pub u128);

/// What the reader says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Says {
    /// Who said the quote; none: the text does not say.
    Speaker(Option<String>),
    /// The role of its speaker, in this article.
    Role(String),
    /// The words are nobody's statement: a title, a nickname, words held at arm's length.
    NotQuote,
    /// In every article, who is called `name` is `person`.
    SamePerson {
        /// As the quote's speaker is called.
        name: String,
        /// Who that is.
        person: String,
    },
    /// In the quote's article, who is called `name` is `other`; and in no article are the two one.
    TwoPersons {
        /// As the quote's speaker is called.
        name: String,
        /// Who is meant in this article.
        other: String,
    },
}

impl Says {
    /// The word that is stored and printed.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::Speaker(_) => "speaker",
            Self::Role(_) => "role",
            Self::NotQuote => "not_quote",
            Self::SamePerson { .. } => "same_person",
            Self::TwoPersons { .. } => "two_persons",
        }
    }

    /// Whose name it is about (rules of persons alone), and what is said.
    #[must_use]
    pub fn parts(&self) -> (Option<&str>, Option<&str>) {
        match self {
            Self::Speaker(name) => (None, name.as_deref()),
            Self::Role(role) => (None, Some(role)),
            Self::NotQuote => (None, None),
            Self::SamePerson { name, person: value } | Self::TwoPersons { name, other: value } => {
                (Some(name), Some(value))
            }
        }
    }

    /// What is stored under `word` with these parts.
    #[must_use]
    pub fn of(word: &str, name: Option<String>, value: Option<String>) -> Option<Self> {
        Some(match (word, name, value) {
            ("speaker", _, value) => Self::Speaker(value),
            ("role", _, Some(role)) => Self::Role(role),
            ("not_quote", ..) => Self::NotQuote,
            ("same_person", Some(name), Some(person)) => Self::SamePerson { name, person },
            ("two_persons", Some(name), Some(other)) => Self::TwoPersons { name, other },
            _ => return None,
        })
    }

    /// It holds for a name in all articles, not for one quote.
    #[must_use]
    pub fn is_of_persons(&self) -> bool {
        matches!(self, Self::SamePerson { .. } | Self::TwoPersons { .. })
    }

    /// "the speaker is Ann Lee": for lists and the status line.
    #[must_use]
    pub fn told(&self) -> String {
        match self {
            Self::Speaker(Some(name)) => format!("the speaker is {name}"),
            Self::Speaker(None) => "the text does not say who speaks".to_owned(),
            Self::Role(role) => format!("the speaker’s role: {role}"),
            Self::NotQuote => "not a quote".to_owned(),
            Self::SamePerson { name, person } => format!("{name} is {person}, in all articles"),
            Self::TwoPersons { name, other } => {
                format!("{name} of this article is {other}; the two are never one")
            }
        }
    }
}

/// One thing that a reader says. It carries enough to be printed when its article is gone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// Its own name.
    pub id: CorrectionId,
    /// What the reader says.
    pub says: Says,
    /// The quote it was said of, found again by its words.
    pub anchor: Anchor,
    /// How the quote gives speech, so that it can be shown when a later analysis misses it.
    pub kind: QuoteKind,
    /// The speaker that the analysis gave, as it was shown.
    pub was: Option<String>,
    /// When it was said.
    pub made: DateTime<Utc>,
    /// The article's heading then.
    pub title: String,
    /// The article's site, else its locator.
    pub source: String,
    /// The article's address, if it has one.
    pub url: Option<String>,
    /// The article's publication day or moment, as printed in JSON.
    pub published: Option<String>,
}
