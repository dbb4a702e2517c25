//! What is looked at of one article.

use chrono::NaiveDate;

use crate::article::Article;
use crate::briefing::Opened;
use crate::text::Span;

/// What is looked at of one article.
#[derive(Debug, Clone, Copy)]
pub struct Piece<'a> {
    /// The headline; empty for none.
    pub title: &'a str,
    /// The text, without the title.
    pub text: &'a str,
    /// The publication day, where it is known.
    pub day: Option<NaiveDate>,
}

impl<'a> Piece<'a> {
    /// What is looked at of an open article.
    #[must_use]
    pub fn of(opened: &'a Opened) -> Self {
        Self::of_article(&opened.article)
    }

    /// What is looked at of an article.
    #[must_use]
    pub fn of_article(article: &'a Article) -> Self {
        Self {
            title: article.title.as_deref().unwrap_or_default(),
            text: &article.text,
            day: article.published.map(|known| known.date.day()),
        }
    }

    /// What a story of this article alone is called: its title, else the first words of its text.
    pub(super) fn heading(&self) -> Heading {
        let title = self.title.trim();
        let opening = || self.text.lines().map(str::trim).find(|l| !l.is_empty());
        let line = match title {
            "" => opening().unwrap_or_default(),
            title => title,
        };
        let end = line.char_indices().nth(LONGEST).map_or(line.len(), |(i, _)| i);
        Heading {
            words: Span::snap(line, 0, end).cut(line).to_owned(),
            titled: !title.is_empty(),
        }
    }
}

/// Characters of a headline, at most.
const LONGEST: usize = 160;

/// What one article would call its story.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Heading {
    pub words: String,
    /// It is a title, and not the first words of a text.
    pub titled: bool,
}
