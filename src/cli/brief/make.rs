//! From many articles to one briefing.
//!
//! Articles with their ids, and what could not be read, come in; stories are found, ordered and told, and every
//! article becomes a numbered source. It refuses to know the hour: the newest article's day dates the briefing.

use chrono::NaiveDate;
use rustc_hash::FxHashMap;

use super::model::{Brief, Failure, Paper, count};
use super::story;
use crate::article::{Article, Origin};
use crate::briefing::Opened;
use crate::briefing::stories::{Grouping, Piece, Story};
use crate::calendar::show;
use crate::cli::{json, out};

/// A story of the briefing: its headline and its articles by index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Group {
    pub title: String,
    pub articles: Vec<usize>,
}

/// The briefing of `articles`, each story with a summary of `sentences`. The same articles in the same order give
/// the same briefing.
#[must_use]
pub fn make(articles: &[Opened], failures: Vec<Failure>, sentences: usize) -> Brief {
    let groups = groups(articles);
    let papers = groups
        .iter()
        .flat_map(|g| papers(articles, &g.articles))
        .collect();
    let mut brief = Brief {
        title: match articles.iter().filter_map(day).max() {
            Some(day) => format!("Briefing, {}", show::day(day)),
            None => "Briefing".to_owned(),
        },
        about: about(articles, &groups),
        lang: language(articles),
        papers,
        failures,
        ..Brief::default()
    };
    let mut next = 0;
    for group in &groups {
        let numbers: Vec<usize> = (next..next + group.articles.len()).collect();
        next += group.articles.len();
        let members: Vec<Opened> = group
            .articles
            .iter()
            .filter_map(|&i| articles.get(i).cloned())
            .collect();
        match members.as_slice() {
            [_] if groups.len() == 1 => {
                // nothing else to tell: in full
                brief
                    .singles
                    .push(story::story(&group.title, &members, &numbers, sentences));
            }
            [alone] => brief.singles.push(story::single(alone, next - 1, sentences)),
            _ => brief
                .stories
                .push(story::story(&group.title, &members, &numbers, sentences)),
        }
    }
    brief
}

/// Stories of several articles first, then those that stand alone, each by its newest day, the newest first; what
/// has no day is last. Ties stand in the order of the inputs.
pub(super) fn groups(articles: &[Opened]) -> Vec<Group> {
    let pieces: Vec<Piece> = articles.iter().map(Piece::of).collect();
    let mut stories: Vec<Story> = Grouping::of(&pieces).stories();
    let newest = |s: &Story| s.articles.iter().filter_map(|&i| day(articles.get(i)?)).max();
    stories.sort_by_key(|s| std::cmp::Reverse((s.articles.len() > 1, newest(s))));
    stories
        .into_iter()
        .map(|s| {
            let mut members = s.articles.iter().filter_map(|&i| articles.get(i));
            let titled = members.clone().any(|o| o.article.title.is_some());
            let first = members.next().filter(|_| !titled);
            Group {
                title: first.map_or_else(|| out::one_line(&s.headline), |o| headline(&o.article)),
                articles: s.articles,
            }
        })
        .collect()
}

fn day(opened: &Opened) -> Option<NaiveDate> {
    opened.article.published.map(|p| p.date.day())
}

/// The sources of one story; two of them that are called the same carry a number.
fn papers(articles: &[Opened], of: &[usize]) -> Vec<Paper> {
    let mut papers: Vec<Paper> = of
        .iter()
        .filter_map(|&i| Some(paper(&articles.get(i)?.article)))
        .collect();
    let mut called: FxHashMap<String, Vec<usize>> = FxHashMap::default();
    for (n, paper) in papers.iter().enumerate() {
        called.entry(paper.label.clone()).or_default().push(n);
    }
    for (n, paper) in papers.iter_mut().enumerate() {
        if let Some(same) = called.get(&paper.label).filter(|same| same.len() > 1) {
            let number = same.iter().position(|&i| i == n).map_or(0, |i| i + 1);
            paper.label = format!("{} ({number})", paper.label);
        }
    }
    papers
}

/// The title on one line; where there is none the first words, cut between words.
pub(super) fn headline(article: &Article) -> String {
    let heading = out::one_line(article.heading());
    let first = article.blocks.first().map_or("", |b| b.span.cut(&article.text));
    if article.title.is_some() || first.trim().len() <= article.heading().len() {
        return heading;
    }
    let words = heading
        .rsplit_once(' ')
        .map_or(heading.as_str(), |(words, _)| words);
    format!("{}…", words.trim_end_matches([',', ';', ' ']))
}

/// One article as a source.
pub(super) fn paper(article: &Article) -> Paper {
    let locator = out::one_line(&article.origin.locator());
    let name = || match &article.origin {
        Origin::File(path) => {
            let stem = path
                .file_stem()
                .map_or(locator.clone(), |s| out::one_line(&s.to_string_lossy()));
            // a day in front of a file's name is told beside it
            let dated = stem.get(..10).is_some_and(|d| d.parse::<NaiveDate>().is_ok());
            let rest = stem.get(10..).filter(|_| dated).unwrap_or(&stem);
            let rest = rest.trim_start_matches(['-', '_', ' ', '.']);
            if rest.is_empty() { stem } else { rest.to_owned() }
        }
        Origin::Stdin => "standard input".to_owned(),
        Origin::Sample(_) | Origin::Web(_) | Origin::Entry { .. } => locator.clone(),
    };
    Paper {
        label: article.site.as_deref().map_or_else(name, out::one_line),
        title: headline(article),
        day: article
            .published
            .as_ref()
            .map(|p| (show::day(p.date.day()), json::published(p))),
        byline: article.bylines.clone(),
        lang: article.lang.clone(),
        words: article.word_count(),
        url: article.url.clone(),
        locator,
    }
}

/// "11 articles from 8 sources: 1 story that several tell, 8 articles that stand alone."
fn about(articles: &[Opened], groups: &[Group]) -> String {
    let mut sources: Vec<String> = articles.iter().map(|o| paper(&o.article).label).collect();
    sources.sort_unstable();
    sources.dedup();
    let stories = groups.iter().filter(|g| g.articles.len() > 1).count();
    let singles = groups.len() - stories;
    let mut parts = Vec::new();
    if stories > 0 {
        parts.push(format!("{} told by several", count(stories, "story", "stories")));
    }
    if singles > 0 {
        let stand = if singles == 1 {
            "that stands alone"
        } else {
            "that stand alone"
        };
        parts.push(format!("{} {stand}", count(singles, "article", "articles")));
    }
    format!(
        "{} from {}: {}.",
        count(articles.len(), "article", "articles"),
        count(sources.len(), "source", "sources"),
        parts.join(", ")
    )
}

/// The language of most articles, the first of those where several are.
fn language(articles: &[Opened]) -> Option<String> {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for lang in articles.iter().filter_map(|o| o.article.lang.as_deref()) {
        match counts.iter_mut().find(|(l, _)| *l == lang) {
            Some((_, n)) => *n += 1,
            None => counts.push((lang, 1)),
        }
    }
    let best = counts.into_iter().rev().max_by_key(|(_, n)| *n);
    best.map(|(lang, _)| lang.to_owned())
}
