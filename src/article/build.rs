//! Blocks in, one article out.
//!
//! Pieces of text with their kinds come in, cleaned at this door ([`crate::text::sanitise`]) and joined by
//! an empty line; an [`Article`] goes out in which every offset is a byte of that one string. It refuses to
//! guess anything: title, date and the rest are given by the loader.

use std::sync::Arc;

use super::model::{Article, ArticleId, Block, BlockKind, Known, Origin};
use crate::text::{Span, sanitise};

/// Collects blocks and metadata, then makes the article.
#[derive(Debug, Clone)]
pub struct Builder {
    text: String,
    blocks: Vec<(usize, usize, BlockKind)>,
    article: Article,
}

impl Builder {
    /// An article without words yet.
    #[must_use]
    pub fn new(id: ArticleId, origin: Origin) -> Self {
        Self {
            text: String::new(),
            blocks: Vec::new(),
            article: Article {
                id,
                origin,
                title: None,
                bylines: Vec::new(),
                published: None,
                site: None,
                url: None,
                lang: None,
                complete: true,
                text: Arc::from(""),
                blocks: Vec::new(),
                notes: Vec::new(),
            },
        }
    }

    /// Adds one block; a block without words is left out.
    pub fn block(&mut self, kind: BlockKind, raw: &str) -> &mut Self {
        let clean = sanitise::clean_block(raw);
        let clean = clean.trim();
        if !clean.is_empty() {
            if !self.text.is_empty() {
                self.text.push_str("\n\n");
            }
            let start = self.text.len();
            self.text.push_str(clean);
            self.blocks.push((start, self.text.len(), kind));
        }
        self
    }

    /// The headline; white space alone is none.
    pub fn title(&mut self, raw: &str) -> &mut Self {
        self.article.title = line(raw);
        self
    }

    /// One more writer.
    pub fn byline(&mut self, raw: &str) -> &mut Self {
        self.article.bylines.extend(line(raw));
        self
    }

    /// The publication date.
    pub fn published(&mut self, known: Option<Known>) -> &mut Self {
        self.article.published = known;
        self
    }

    /// The publication's name.
    pub fn site(&mut self, raw: &str) -> &mut Self {
        self.article.site = line(raw);
        self
    }

    /// The page's address; anything but http and https is dropped.
    pub fn url(&mut self, raw: &str) -> &mut Self {
        self.article.url = line(raw).filter(|u| {
            let head: String = u.chars().take(8).flat_map(char::to_lowercase).collect();
            head.starts_with("http://") || head.starts_with("https://")
        });
        self
    }

    /// The language.
    pub fn lang(&mut self, raw: &str) -> &mut Self {
        self.article.lang = line(raw);
        self
    }

    /// Whether the text is whole.
    pub fn complete(&mut self, complete: bool) -> &mut Self {
        self.article.complete = complete;
        self
    }

    /// Something the loader was unsure of.
    pub fn note(&mut self, note: impl Into<String>) -> &mut Self {
        self.article.notes.push(note.into());
        self
    }

    /// Bytes of text so far.
    #[must_use]
    pub fn len(&self) -> usize {
        self.text.len()
    }

    /// No block with words yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.blocks.is_empty()
    }

    /// The article.
    #[must_use]
    pub fn build(self) -> Article {
        let Self {
            text,
            blocks,
            mut article,
        } = self;
        article.blocks = blocks
            .into_iter()
            .map(|(start, end, kind)| Block {
                span: Span::snap(&text, start, end),
                kind,
            })
            .collect();
        article.text = Arc::from(text);
        article
    }
}

/// One cleaned line, or nothing.
fn line(raw: &str) -> Option<String> {
    let clean = sanitise::clean_line(raw);
    (!clean.is_empty()).then_some(clean)
}
