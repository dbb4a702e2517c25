//! A timeline for programs: one JSON object a node.
//!
//! The nodes come in; for each the event of its most exact article goes out as `analyze` prints it, with the
//! article it is of, and every telling with its own day. Indices (`sentence`, `same_day_as`, `during`) are those
//! of that article's own lists, in which the event is number `index`.

use std::io::Write;

use serde::Serialize;

use super::run::Page;
use crate::app::panes::event::find;
use crate::briefing::merged::Telling;
use crate::cli::json;

#[derive(Serialize)]
struct NodeLine<'a> {
    schema: u32,
    article: ArticlePart<'a>,
    index: usize,
    #[serde(flatten)]
    event: json::EventPart<'a>,
    disputed: bool,
    told: Vec<TellingPart<'a>>,
}

#[derive(Serialize)]
struct ArticlePart<'a> {
    id: &'a str,
    title: Option<&'a str>,
    source: String,
    published: Option<String>,
    url: Option<&'a str>,
}

/// Where one article tells of it: the event as `analyze` has it, and its number there.
#[derive(Serialize)]
struct TellingPart<'a> {
    article: ArticlePart<'a>,
    index: usize,
    #[serde(flatten)]
    event: json::EventPart<'a>,
}

/// JSON Lines; false when nothing was printed.
pub(super) fn write(out: &mut impl Write, page: &Page) -> anyhow::Result<bool> {
    for node in &page.nodes {
        let told: Vec<TellingPart> = node.told.iter().filter_map(|&t| telling(page, t)).collect();
        let Some(lead) = node.told.first().and_then(|&t| telling(page, t)) else {
            continue;
        };
        let line = NodeLine {
            schema: json::SCHEMA,
            article: lead.article,
            index: lead.index,
            event: lead.event,
            disputed: node.disputed,
            told,
        };
        serde_json::to_writer(&mut *out, &line)?;
        out.write_all(b"\n")?;
    }
    Ok(true)
}

fn telling(page: &Page, at: Telling) -> Option<TellingPart<'_>> {
    let (entry, event) = find(&page.library, at)?;
    let article = entry.article();
    Some(TellingPart {
        article: ArticlePart {
            id: page.ids.get(at.article)?,
            title: article.title.as_deref(),
            source: article.site.clone().unwrap_or_else(|| article.origin.locator()),
            published: article.published.as_ref().map(json::published),
            url: article.url.as_deref(),
        },
        index: at.event,
        event: json::event(&article.text, event),
    })
}
