//! What a loader found, before it is an article.
//!
//! Pieces of text with their kinds and the metadata that the bytes themselves gave come in; [`finish`] adds
//! what is known from elsewhere, in the order in which sources are believed, and an [`Article`] goes out.
//! It refuses to fill a gap: what no source says stays open and is noted.

use super::ending::breaks_off;
use super::head;
use super::input::Given;
use super::language;
use crate::article::{Article, ArticleId, BlockKind, Builder, Known, Origin, Published, PublishedFrom};
use crate::calendar::explicit::{self, FullDate, Named};

/// What one loader makes of one input.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Draft {
    /// The headline that the source gives.
    pub title: Option<String>,
    /// Writers, one each.
    pub bylines: Vec<String>,
    /// A date from front matter, JSON-LD, OpenGraph, a feed or mail header.
    pub published: Option<Published>,
    /// The publication's name.
    pub site: Option<String>,
    /// The page's own address.
    pub url: Option<String>,
    /// The language as declared.
    pub lang: Option<String>,
    /// The text, block by block.
    pub blocks: Vec<(BlockKind, String)>,
    /// What the loader was unsure of.
    pub notes: Vec<String>,
    /// A day printed above the text, where that line is no part of the blocks.
    pub head_day: Option<Named>,
    /// The day of the review that it stands in: for want of its own, and where its own has no year.
    pub around: Option<Known>,
    /// Pages end in furniture more often than they break off, so there more is asked for.
    pub is_page: bool,
    /// The rest of the text is kept back for subscribers.
    pub is_cut: bool,
}

impl Draft {
    /// What it is known by among the articles of one file: its title, else its first words, in sixteen digits (FNV-1a
    /// of the lower-case letters and figures).
    pub fn key(&self) -> String {
        let first = || self.blocks.first().map_or("", |(_, text)| text.as_str());
        let words = self.title.as_deref().unwrap_or_else(first);
        let letters = words
            .chars()
            .filter(|c| c.is_alphanumeric())
            .flat_map(char::to_lowercase);
        let hash = letters.take(200).fold(0xcbf2_9ce4_8422_2325_u64, |hash, c| {
            (hash ^ u64::from(c)).wrapping_mul(0x0100_0000_01b3)
        });
        format!("{hash:016x}")
    }

    /// Has it any word?
    pub fn is_empty(&self) -> bool {
        self.blocks
            .iter()
            .all(|(_, text)| !text.chars().any(|c| !c.is_whitespace()))
    }
}

/// A metadata date as the article keeps it.
pub(super) fn published(date: FullDate) -> Published {
    match date {
        FullDate::Day(day) => Published::Day(day),
        FullDate::At(at) => Published::At(at),
    }
}

/// The date that a header or a tag writes, if it is one.
pub(super) fn published_in(text: &str) -> Option<Published> {
    explicit::full_date(text).map(published)
}

/// Makes the article: `given` is believed first, then the draft's own metadata, then the article's dateline,
/// its address, its file name.
pub(super) fn finish(draft: Draft, given: &Given, origin: &Origin, id: ArticleId) -> Article {
    let mut builder = Builder::new(id, origin.clone());
    let url = given
        .url
        .as_deref()
        .filter(|u| !u.trim().is_empty())
        .or(draft.url.as_deref())
        .or(given.base.as_deref())
        .unwrap_or_default();
    let title = match &given.title {
        Some(title) => title.as_str(),
        None => draft.title.as_deref().unwrap_or_default(),
    };
    builder.title(title).url(url);
    builder.site(draft.site.as_deref().unwrap_or_default());
    for name in &draft.bylines {
        builder.byline(name);
    }
    let mut notes = draft.notes.clone();
    let known = when(&draft, given, origin, url, &mut notes);
    builder.published(known);
    let lang = draft
        .lang
        .clone()
        .and_then(|l| language::tag(&l))
        .or_else(|| language::told(draft.blocks.iter().map(|(_, t)| t.as_str())).map(str::to_owned));
    builder.lang(lang.as_deref().unwrap_or_default());
    if draft.is_cut {
        builder.complete(false);
        notes.push("The page keeps the rest of the text for subscribers.".to_owned());
    } else if breaks_off(&draft.blocks, draft.is_page) {
        builder.complete(false);
        notes.push("The text breaks off in the middle of a sentence.".to_owned());
    }
    for (kind, text) in &draft.blocks {
        builder.block(*kind, text);
    }
    for note in notes {
        builder.note(note);
    }
    builder.build()
}

/// The publication date and its source; a note where there is none.
fn when(draft: &Draft, given: &Given, origin: &Origin, url: &str, notes: &mut Vec<String>) -> Option<Known> {
    if given.published.is_some() {
        return given.published;
    }
    let known = |date, from| Some(Known { date, from });
    if let Some(date) = draft.published {
        return known(date, PublishedFrom::Metadata);
    }
    let in_url = explicit::day_in_path(url);
    let name = file_name(origin);
    let in_name = name.as_deref().and_then(explicit::day_in_path);
    match draft.head_day.or_else(|| head::date_in_head(&draft.blocks)) {
        Some(Named::Full(day)) => return known(Published::Day(day), PublishedFrom::Dateline),
        Some(Named::Yearless(day)) => {
            let around = draft.around.map(|known| known.date.day());
            let near = in_url.or(in_name).or(around).and_then(|near| day.near(near));
            let year = || {
                explicit::year_in_path(url)
                    .or_else(|| name.as_deref().and_then(explicit::year_in_path))
                    .and_then(|year| chrono::NaiveDate::from_ymd_opt(year, day.month, day.day))
            };
            if let Some(day) = near.or_else(year) {
                return known(Published::Day(day), PublishedFrom::Dateline);
            }
            if in_url.is_none() && in_name.is_none() {
                notes.push(
                    "The dateline names a day without its year, and nothing else gives one: the publication \
                     date is left open."
                        .to_owned(),
                );
                return None;
            }
        }
        None => {}
    }
    if let Some(day) = in_url {
        return known(Published::Day(day), PublishedFrom::Url);
    }
    if let Some(day) = in_name {
        return known(Published::Day(day), PublishedFrom::FileName);
    }
    if draft.around.is_some() {
        return draft.around;
    }
    notes.push("No publication date is given: relative days such as \"Monday\" stay open.".to_owned());
    None
}

/// The day in the name of the file that several articles stand in.
pub(super) fn day_of_name(origin: &Origin) -> Option<Known> {
    let day = explicit::day_in_path(&file_name(origin)?)?;
    Some(Known {
        date: Published::Day(day),
        from: PublishedFrom::FileName,
    })
}

/// The last part of the path; an entry of a feed or mail has no file of its own.
fn file_name(origin: &Origin) -> Option<String> {
    match origin {
        Origin::File(path) => path.file_name().map(|n| n.to_string_lossy().into_owned()),
        Origin::Sample(name) => Some(name.clone()),
        Origin::Stdin | Origin::Web(_) | Origin::Entry { .. } => None,
    }
}
