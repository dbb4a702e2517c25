//! The types of the document model: plain data, units in the comments.

use std::path::PathBuf;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset, NaiveDate};

use crate::text::Span;
use crate::text::words;

/// The words that a person reads as one piece of news, cleaned, in one string.
#[derive(Debug, Clone, PartialEq)]
pub struct Article {
    /// What bookmarks and reading places are kept under.
    pub id: ArticleId,
    /// Where it came from.
    pub origin: Origin,
    /// The headline as the source gives it; never invented.
    pub title: Option<String>,
    /// Names of the writers, one each.
    pub bylines: Vec<String>,
    /// The day that relative dates are read against.
    pub published: Option<Known>,
    /// Name of the publication ("Port Gazette").
    pub site: Option<String>,
    /// Address of the page, http or https only.
    pub url: Option<String>,
    /// BCP 47 language, as declared or told from the words ("en").
    pub lang: Option<String>,
    /// False when the text breaks off in mid-sentence.
    pub complete: bool,
    /// Sanitised UTF-8, `\n` line ends, without the title. Blocks are parted by one empty line.
    pub text: Arc<str>,
    /// The blocks in reading order; together they hold every character of `text` that is not white space.
    pub blocks: Vec<Block>,
    /// What the loader was unsure of, one sentence each.
    pub notes: Vec<String>,
}

impl Article {
    /// The name of this very text, for anchors and caches.
    #[must_use]
    pub fn revision(&self) -> Revision {
        Revision::of(&self.text)
    }

    /// Index of the block in which the byte at `at` lies, or that stands nearest before it.
    #[must_use]
    pub fn block_at(&self, at: usize) -> usize {
        self.blocks
            .partition_point(|b| b.span.start() <= at)
            .saturating_sub(1)
    }

    /// Words in the text, headings and captions too.
    #[must_use]
    pub fn word_count(&self) -> usize {
        words::count(&self.text)
    }

    /// What a list shows for it: the title, else the first words of the text (at most `cols` characters),
    /// cut at a word.
    #[must_use]
    pub fn heading(&self) -> &str {
        match &self.title {
            Some(title) => title,
            None => {
                let first = self.blocks.first().map_or("", |b| b.span.cut(&self.text));
                let line = first.lines().next().unwrap_or_default();
                let end = line.char_indices().nth(100).map_or(line.len(), |(i, _)| i);
                Span::snap(line, 0, end).cut(line)
            }
        }
    }
}

/// A random 128-bit number, kept by the store and found again by address, path or words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ArticleId(pub u128);

/// The name of one text: a 64-bit hash (FNV-1a) of its bytes, the same on every machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Revision(pub u64);

impl Revision {
    /// The revision of `text`.
    #[must_use]
    pub fn of(text: &str) -> Self {
        Self(text.bytes().fold(0xcbf2_9ce4_8422_2325, |h, b| {
            (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3)
        }))
    }
}

/// Where an article came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// Compiled into the program; the name of the sample.
    Sample(String),
    /// A file, by the path as the user gave it.
    File(PathBuf),
    /// Standard input, or text pasted into the reader.
    Stdin,
    /// A page or feed, by its address without user and password.
    Web(String),
    /// One entry of a feed or mail: where the whole came from, and the entry's own identity in it.
    Entry {
        /// The feed or mail.
        source: Box<Origin>,
        /// The entry's own identity, else its number counted from one.
        key: String,
    },
}

impl Origin {
    /// As a person would name it: the path, `-`, the address, or the sample's name.
    #[must_use]
    pub fn locator(&self) -> String {
        match self {
            Self::Sample(name) => name.clone(),
            Self::File(path) => path.to_string_lossy().into_owned(),
            Self::Stdin => "-".to_owned(),
            Self::Web(address) => address.clone(),
            Self::Entry { source, key } => format!("{}#{key}", source.locator()),
        }
    }
}

/// When the article was published: a day, or a moment in its own offset.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Published {
    /// A civil day, no zone.
    Day(NaiveDate),
    /// A moment with the offset that was written.
    At(DateTime<FixedOffset>),
}

impl Published {
    /// The day as written, in its own offset, never by way of UTC.
    #[must_use]
    pub fn day(self) -> NaiveDate {
        match self {
            Self::Day(day) => day,
            Self::At(at) => at.date_naive(),
        }
    }
}

/// A publication date and where it was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known {
    /// The date itself.
    pub date: Published,
    /// Which source gave it.
    pub from: PublishedFrom,
}

/// Where a publication date was found, best first. A file's time is never one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PublishedFrom {
    /// The reader said so.
    Reader,
    /// A manifest or a flag.
    Manifest,
    /// Front matter, JSON-LD, OpenGraph, a feed or mail header.
    Metadata,
    /// The dateline of the article ("KUALA LUMPUR, Oct 27 (Reuters) -").
    Dateline,
    /// The address of the page ("/2025/10/27/").
    Url,
    /// The name of the file ("2025-10-27-summit.txt").
    FileName,
}

impl PublishedFrom {
    /// The word that `json.md` uses.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Reader => "reader",
            Self::Manifest => "manifest",
            Self::Metadata => "metadata",
            Self::Dateline => "dateline",
            Self::Url => "url",
            Self::FileName => "file_name",
        }
    }
}

/// One block of the article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Block {
    /// Where it stands, in bytes of the article's text; no white space at either side.
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
}

/// What a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BlockKind {
    /// A heading inside the article.
    Heading,
    /// A paragraph of prose.
    Para,
    /// An item of a list.
    Item,
    /// A paragraph set off as a quotation.
    Blockquote,
    /// The words under a picture.
    Caption,
    /// Preformatted text.
    Code,
    /// A table, one row a line.
    Table,
}

impl BlockKind {
    /// The word that `json.md` uses.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Heading => "heading",
            Self::Para => "para",
            Self::Item => "item",
            Self::Blockquote => "blockquote",
            Self::Caption => "caption",
            Self::Code => "code",
            Self::Table => "table",
        }
    }

    /// Running prose, in which quotes and events are told.
    #[must_use]
    pub fn is_prose(self) -> bool {
        matches!(self, Self::Para | Self::Item | Self::Blockquote)
    }
}

/// A place in an article that is found again by its words when the text has changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Anchor {
    /// The article.
    pub article: ArticleId,
    /// The text it was made on.
    pub revision: Revision,
    /// Bytes in that text.
    pub span: Span,
    /// The words themselves.
    pub exact: String,
    /// Up to 32 characters before.
    pub prefix: String,
    /// Up to 32 characters after.
    pub suffix: String,
}
