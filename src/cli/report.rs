//! All that one article says, for a person: as plain text or Markdown.
//!
//! An article and its analysis come in, a document goes out, written as a briefing of many articles is. Every
//! sentence and label is cut from the article; nothing is rewritten.

use super::brief::text::{self, Doc, Markup};
use super::{brief, out};
use crate::analysis::{Analysis, minutes};
use crate::article::Article;
use crate::calendar::show;

/// Everything that is known of one article.
#[must_use]
pub fn briefing(article: &Article, analysis: &Analysis, markup: Markup) -> String {
    text::article(&brief::whole(article, analysis), &source_line(article), markup)
}

/// The text of one article, as it was loaded.
#[must_use]
pub fn plain(article: &Article, markup: Markup) -> String {
    let mut doc = Doc::new(markup, &[]);
    doc.title(1, article.title.as_deref().unwrap_or("(no title)"));
    doc.line(&doc.esc(&source_line(article)));
    for block in &article.blocks {
        doc.out.push('\n');
        doc.line(&doc.esc(block.span.cut(&article.text)));
    }
    doc.out
}

/// "Port Gazette · 23 Nov 2026 · By Ann Lee · 812 words, 4 min".
fn source_line(article: &Article) -> String {
    let mut parts = vec![
        article
            .site
            .clone()
            .unwrap_or_else(|| out::one_line(&article.origin.locator())),
    ];
    parts.push(article.published.map_or_else(
        || "publication day not known".to_owned(),
        |p| {
            format!(
                "{} (by {})",
                show::day(p.date.day()),
                p.from.word().replace('_', " ")
            )
        },
    ));
    if !article.bylines.is_empty() {
        parts.push(article.bylines.join(", "));
    }
    let words = article.word_count();
    parts.push(format!("{words} words, {} min", minutes(words)));
    parts.join(" · ")
}
