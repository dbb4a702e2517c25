//! What the front page shows of an article that is kept: everything but its text and its analysis.
//!
//! Plain data, made when an article is kept. It refuses to hold more than two lines need.

use chrono::{DateTime, NaiveDate, Utc};

use super::heads;
use super::{Opened, SourceId};
use crate::article::{ArticleId, Published};

/// Where an item stands in the order of the library, newest first: pages are asked for by the key of the last
/// item of the page before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemKey {
    /// Seconds since 1970 of its publication as the clock at its place showed it; where that is not known, or is
    /// days ahead of the day it came in, of its coming in.
    pub at: i64,
    /// Its number in the store.
    pub n: i64,
}

/// One kept article, as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The article.
    pub article: ArticleId,
    /// Its place in the order.
    pub key: ItemKey,
    /// Its title; where it has none its first words.
    pub title: String,
    /// The first line of what it tells.
    pub says: String,
    /// The publication, else the name of the file.
    pub label: String,
    /// When it was published; none where nobody says.
    pub published: Option<Published>,
    /// When it came in.
    pub added: DateTime<Utc>,
    /// Words in its text.
    pub words: usize,
    /// Quotes in it.
    pub quotes: usize,
    /// Events that its timeline shows.
    pub events: usize,
    /// Bookmarks in it.
    pub marks: usize,
    /// It has been read.
    pub read: bool,
    /// Its text has changed since it was read.
    pub changed: bool,
    /// The sources that have it, the one its text is from first; none for a file opened by hand.
    pub sources: Vec<SourceId>,
}

impl Item {
    /// The item of an article that comes in now; its key has no number yet.
    #[must_use]
    pub fn of(opened: &Opened, now: DateTime<Utc>) -> Self {
        let (article, analysis) = (&*opened.article, &*opened.analysis);
        let published = article.published.map(|known| known.date);
        Self {
            article: article.id,
            key: ItemKey {
                at: moment(published, now),
                n: 0,
            },
            title: heads::title(article),
            says: heads::second_line(article, analysis),
            label: heads::label(article),
            published,
            added: now,
            words: article.word_count(),
            quotes: analysis.quotes.len(),
            events: analysis.shown_events().count(),
            marks: 0,
            read: false,
            changed: false,
            sources: Vec::new(),
        }
    }

    /// The day under which a list shows it: of its publication, else of its coming in (UTC).
    #[must_use]
    pub fn day(&self) -> NaiveDate {
        DateTime::from_timestamp(self.key.at, 0).map_or(NaiveDate::MIN, |at| at.date_naive())
    }
}

/// A day that is not over yet somewhere is no day ahead.
const AHEAD: i64 = 2 * 86_400;

/// [`ItemKey::at`].
fn moment(published: Option<Published>, now: DateTime<Utc>) -> i64 {
    let said = match published {
        Some(Published::At(at)) => at.naive_local(),
        Some(Published::Day(day)) => day.and_time(chrono::NaiveTime::MIN),
        None => return now.timestamp(),
    };
    let said = said.and_utc().timestamp();
    if said > now.timestamp().saturating_add(AHEAD) {
        now.timestamp()
    } else {
        said
    }
}

/// What an article is to the library.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Change {
    /// It was not there.
    New,
    /// It was there with another text, title or date.
    Changed,
    /// It is there as it is, from elsewhere: this source is to be named with it, and nothing to be analysed.
    Named,
    /// It is there as it is, or was removed by the reader and stays so.
    Same,
}

/// An article that came in, before it is analysed: what it is to the library.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Arrival {
    /// Its identity, the old one or a new one.
    pub article: ArticleId,
    /// What it is: [`Change::New`] and [`Change::Changed`] are to be analysed and kept, [`Change::Named`] to be kept
    /// with any analysis, [`Change::Same`] to be left.
    pub change: Change,
    /// The day on which the reader says it was published: to be put in before it is analysed.
    pub published: Option<NaiveDate>,
}

/// An article that was kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept {
    /// The identity under which it is kept.
    pub article: ArticleId,
    /// What it was to the library.
    pub change: Change,
}
