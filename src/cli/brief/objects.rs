//! A briefing as JSON Lines: one story an object, an article that stands alone is a story of one.
//!
//! The articles with their ids come in, objects go out: quotes and events as `analyze` prints them, each with
//! the article it belongs to. Offsets are bytes of that article's text, as `analyze` and `parse` print it.

use serde::Serialize;

use super::make::Group;
use crate::article::Article;
use crate::briefing::Opened;
use crate::briefing::gist::{self, Pick};
use crate::briefing::merged::merge;
use crate::cli::json::{self, ArticleRef, EventPart, QuotePart, SCHEMA};

/// Most sentences that tell what comes next, and that one article alone has: as the other forms have.
const NEXT: usize = 3;
const ONLY: usize = 3;

#[derive(Serialize)]
pub(super) struct StoryLine<'a> {
    schema: u32,
    kind: &'static str,
    id: String,
    title: &'a str,
    articles: Vec<ArticleRef<'a>>,
    /// Ids of articles with the same words, the one that is told first.
    copies: Vec<Vec<&'a str>>,
    summary: Vec<SentenceLine<'a>>,
    next: Vec<SentenceLine<'a>>,
    quotes: Vec<Of<'a, QuotePart<'a>>>,
    timeline: Vec<NodeLine<'a>>,
    only_in: Vec<SentenceLine<'a>>,
}

#[derive(Serialize)]
struct SentenceLine<'a> {
    article: ArticleRef<'a>,
    start: usize,
    end: usize,
    text: &'a str,
    paragraph: usize,
}

/// An object of `analyze` with the article it belongs to.
#[derive(Serialize)]
struct Of<'a, T> {
    article: ArticleRef<'a>,
    #[serde(flatten)]
    object: T,
}

/// One event, as each article tells it.
#[derive(Serialize)]
struct NodeLine<'a> {
    first: Option<String>,
    last: Option<String>,
    disputed: bool,
    told: Vec<Of<'a, EventPart<'a>>>,
}

/// The object of the story with this number, counted from one. Quotes and events of copies are told once.
pub(super) fn story<'a>(
    number: usize,
    group: &'a Group,
    all: &'a [Opened],
    ids: &'a [String],
    sentences: usize,
) -> StoryLine<'a> {
    let id = |i: usize| ids.get(i).map_or("", String::as_str);
    let members: Vec<usize> = group
        .articles
        .iter()
        .copied()
        .filter(|&i| i < all.len())
        .collect();
    let opened: Vec<Opened> = members.iter().filter_map(|&i| all.get(i).cloned()).collect();
    let sets = gist::copies(&opened);
    let told: Vec<usize> = sets
        .iter()
        .filter_map(|s| members.get(*s.first()?).copied())
        .collect();
    let kept: Vec<Opened> = told.iter().filter_map(|&i| all.get(i).cloned()).collect();
    let of = |i: usize| told.get(i).and_then(|&n| Some((all.get(n)?, id(n))));
    let cut = |&(article, s): &Pick| sentence(of(article)?, s);
    let summary = gist::summary(&kept, sentences);
    let next = gist::next(&kept, NEXT, &summary);
    let only = gist::only_in(&kept, ONLY, &summary);
    let only = only
        .iter()
        .enumerate()
        .flat_map(|(i, list)| list.iter().map(move |&s| (i, s)));
    let only: Vec<Pick> = only.collect();
    let quotes = (0..kept.len()).filter_map(of).flat_map(|(o, id)| {
        let each = o.analysis.quotes.iter();
        each.map(move |q| Of {
            article: article_ref(&o.article, id),
            object: json::quote(&o.article.text, q),
        })
    });
    let nodes = merge(&kept).into_iter().map(|node| NodeLine {
        first: node.days.map(|d| d.first().to_string()),
        last: node.days.map(|d| d.last().to_string()),
        disputed: node.disputed,
        told: node
            .told
            .iter()
            .filter_map(|t| {
                let (o, id) = of(t.article)?;
                Some(Of {
                    article: article_ref(&o.article, id),
                    object: json::event(&o.article.text, o.analysis.events.get(t.event)?),
                })
            })
            .collect(),
    });
    let copies = sets.iter().filter(|s| s.len() > 1);
    StoryLine {
        schema: SCHEMA,
        kind: "story",
        id: format!("s{number}"),
        title: &group.title,
        articles: members
            .iter()
            .filter_map(|&i| Some(article_ref(&all.get(i)?.article, id(i))))
            .collect(),
        copies: copies
            .map(|s| s.iter().filter_map(|&m| members.get(m)).map(|&i| id(i)).collect())
            .collect(),
        summary: summary.iter().filter_map(cut).collect(),
        next: next.iter().filter_map(cut).collect(),
        quotes: quotes.collect(),
        timeline: nodes.collect(),
        only_in: only.iter().filter_map(cut).collect(),
    }
}

fn sentence<'a>((opened, id): (&'a Opened, &'a str), s: usize) -> Option<SentenceLine<'a>> {
    let span = opened.analysis.sentences.get(s)?.span;
    Some(SentenceLine {
        article: article_ref(&opened.article, id),
        start: span.start(),
        end: span.end(),
        text: span.cut(&opened.article.text),
        paragraph: opened.article.block_at(span.start()) + 1,
    })
}

fn article_ref<'a>(article: &'a Article, id: &str) -> ArticleRef<'a> {
    ArticleRef {
        id: id.to_owned(),
        title: article.title.as_deref(),
        source: match &article.site {
            Some(site) => site.as_str().into(),
            None => article.origin.locator().into(),
        },
        published: article.published.as_ref().map(|p| json::published(p).into()),
        url: article.url.as_deref(),
    }
}
