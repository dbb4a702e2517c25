//! A correction as the journal writes it: one flat object, readable without this program.
//!
//! A correction comes in and goes out again. It refuses what a later program may say and this one does not know.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::journal::{from_hex, hex};
use crate::analysis::QuoteKind;
use crate::article::{Anchor, ArticleId, Revision};
use crate::briefing::{Correction, CorrectionId, Says};
use crate::text::Span;

/// A correction as it is written.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Said {
    id: String,
    says: String,
    name: Option<String>,
    value: Option<String>,
    kind: String,
    article_id: String,
    revision: String,
    start: u32,
    end: u32,
    exact: String,
    prefix: String,
    suffix: String,
    was: Option<String>,
    made: DateTime<Utc>,
    title: String,
    source: String,
    url: Option<String>,
    published: Option<String>,
}

impl Said {
    pub(super) fn of(c: &Correction) -> Self {
        let (name, value) = c.says.parts();
        Self {
            id: hex(c.id.0),
            says: c.says.word().to_owned(),
            name: name.map(str::to_owned),
            value: value.map(str::to_owned),
            kind: c.kind.word().to_owned(),
            article_id: hex(c.anchor.article.0),
            revision: format!("{:016x}", c.anchor.revision.0),
            start: u32::try_from(c.anchor.span.start()).unwrap_or_default(),
            end: u32::try_from(c.anchor.span.end()).unwrap_or_default(),
            exact: c.anchor.exact.clone(),
            prefix: c.anchor.prefix.clone(),
            suffix: c.anchor.suffix.clone(),
            was: c.was.clone(),
            made: c.made,
            title: c.title.clone(),
            source: c.source.clone(),
            url: c.url.clone(),
            published: c.published.clone(),
        }
    }

    pub(super) fn correction(self) -> Option<Correction> {
        Some(Correction {
            id: CorrectionId(from_hex(&self.id)?),
            says: Says::of(&self.says, self.name, self.value)?,
            anchor: Anchor {
                article: ArticleId(from_hex(&self.article_id)?),
                revision: Revision(u64::from_str_radix(&self.revision, 16).ok()?),
                span: Span::kept(self.start, self.end)?,
                exact: self.exact,
                prefix: self.prefix,
                suffix: self.suffix,
            },
            kind: kind(&self.kind)?,
            was: self.was,
            made: self.made,
            title: self.title,
            source: self.source,
            url: self.url,
            published: self.published,
        })
    }
}

/// The kind of quote that is written so.
pub(super) fn kind(word: &str) -> Option<QuoteKind> {
    [QuoteKind::Direct, QuoteKind::Mixed, QuoteKind::Indirect]
        .into_iter()
        .find(|k| k.word() == word)
}
