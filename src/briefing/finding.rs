//! What is found in a library by a few letters, and what is shown of it before it is opened.
//!
//! Plain data, narrow: fifty thousand of them are held while somebody types. It refuses to hold texts.

use chrono::NaiveDate;

use crate::article::{ArticleId, Published};

/// An article, by its title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Titled {
    /// The article.
    pub article: ArticleId,
    /// Its title; where it has none its first words.
    pub title: String,
    /// The publication, else the name of the file.
    pub label: String,
    /// The day under which a list shows it.
    pub day: NaiveDate,
}

/// Somebody who is quoted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quoted {
    /// The name, as articles give it.
    pub name: String,
    /// In how many articles.
    pub articles: usize,
    /// The day of the first of them.
    pub first: NaiveDate,
    /// The day of the last.
    pub last: NaiveDate,
}

/// What is shown of an article before it is opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Glimpse {
    /// The article.
    pub article: ArticleId,
    /// Its title.
    pub title: String,
    /// The publication, else the name of the file.
    pub label: String,
    /// When it was published.
    pub published: Option<Published>,
    /// It has been read.
    pub read: bool,
    /// Words, quotes, events.
    pub counts: [usize; 3],
    /// The beginning of its text.
    pub text: String,
}
