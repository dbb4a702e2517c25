//! `stories`: which of many articles tell the same story, one line for each article.
//!
//! All inputs are read first, on all cores; then they are grouped and printed in the order of the inputs.

use std::io::Write;

use serde::Serialize;

use super::args::{Format, Inputs};
use super::config::Places;
use super::manifest::{Job, jobs};
use super::net::Net;
use super::reading::read;
use super::{json, out, status::Status};
use crate::article::Article;
use crate::briefing::stories::{Grouping, Piece, Story};
use crate::load::Wanted;
use crate::work::pool;

/// An input that could be read, or its fault.
type Line = (String, Result<Article, String>);

#[derive(Serialize)]
struct StoryLine<'a> {
    id: &'a str,
    story: String,
    title: &'a str,
    rank: usize,
}

/// Runs `stories`.
///
/// # Errors
/// When the manifest cannot be read or the output cannot be written.
pub fn run(asked: &Inputs, net: &Net<'_>, places: &Places) -> anyhow::Result<Status> {
    let mut lines: Vec<Line> = Vec::new();
    let one = |job: Job| match pool::guarded(|| read(&job, net, Wanted::Articles)) {
        Ok(Ok(read)) => read
            .articles
            .into_iter()
            .map(|(id, article)| (id, Ok(article)))
            .collect(),
        Ok(Err(fault)) => vec![(job.id, Err(fault))],
        Err(fault) => vec![(job.id, Err(fault.to_string()))],
    };
    pool::ordered(
        jobs(asked, places)?,
        pool::cores(),
        one,
        |read: Result<Vec<Line>, _>| {
            lines.extend(read?);
            anyhow::Ok(())
        },
    )?;
    let articles: Vec<&Article> = lines
        .iter()
        .filter_map(|(_, article)| article.as_ref().ok())
        .collect();
    let pieces: Vec<Piece> = articles.iter().map(|a| Piece::of_article(a)).collect();
    let stories = Grouping::of(&pieces).stories();
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    match Format::chosen(asked.format) {
        Format::Jsonl => objects(&mut out, &lines, &stories, ["", "", "\n", ""])?,
        Format::Json => objects(&mut out, &lines, &stories, ["[\n", ",\n", "", "\n]\n"])?,
        Format::Text | Format::Md => list(&mut out, &lines, &stories)?,
    }
    out.flush()?;
    let failed = lines.len() - articles.len();
    Ok(match (articles.len(), failed) {
        (_, 1..) => Status::SomeFailed,
        (0, 0) => Status::Nothing,
        _ => Status::Fine,
    })
}

/// For each article in input order: its story's number, counted from one, and its rank in it.
fn places(stories: &[Story], articles: usize) -> Vec<(usize, usize)> {
    let mut places = vec![(0, 0); articles];
    for (s, story) in stories.iter().enumerate() {
        for (rank, &article) in story.articles.iter().enumerate() {
            if let Some(place) = places.get_mut(article) {
                *place = (s, rank + 1);
            }
        }
    }
    places
}

fn objects(
    out: &mut impl Write,
    lines: &[Line],
    stories: &[Story],
    [open, between, after, close]: [&str; 4],
) -> anyhow::Result<()> {
    let mut places = places(stories, lines.len()).into_iter();
    out.write_all(open.as_bytes())?;
    for (n, (id, article)) in lines.iter().enumerate() {
        if n > 0 {
            out.write_all(between.as_bytes())?;
        }
        match article {
            Ok(_) => {
                let (s, rank) = places.next().unwrap_or_default();
                let title = stories.get(s).map_or("", |story| story.headline.as_str());
                serde_json::to_writer(
                    &mut *out,
                    &StoryLine {
                        id,
                        story: format!("s{}", s + 1),
                        title,
                        rank,
                    },
                )?;
            }
            Err(fault) => {
                serde_json::to_writer(
                    &mut *out,
                    &json::ErrorLine {
                        id,
                        error: &out::one_line(fault),
                    },
                )?;
            }
        }
        out.write_all(after.as_bytes())?;
    }
    out.write_all(close.as_bytes())?;
    Ok(())
}

/// A list for people, which is Markdown as well: stories with their articles, the most told first.
fn list(out: &mut impl Write, lines: &[Line], stories: &[Story]) -> anyhow::Result<()> {
    let read: Vec<(&str, &Article)> = lines
        .iter()
        .filter_map(|(id, a)| a.as_ref().ok().map(|a| (id.as_str(), a)))
        .collect();
    let mut order: Vec<&Story> = stories.iter().collect();
    order.sort_by_key(|s| std::cmp::Reverse(s.articles.len()));
    for (n, story) in order.into_iter().enumerate() {
        let gap = if n == 0 { "" } else { "\n" };
        writeln!(out, "{gap}## {}\n", out::one_line(&story.headline))?;
        for (id, article) in story.articles.iter().filter_map(|&i| read.get(i)) {
            let source = article.site.as_deref().unwrap_or(id);
            let day = article
                .published
                .map_or_else(String::new, |p| format!(", {}", p.date.day()));
            writeln!(
                out,
                "- {} ({}{day})",
                out::one_line(article.heading()),
                out::one_line(source)
            )?;
        }
    }
    for (id, article) in lines {
        if let Err(fault) = article {
            crate::cli::out::tell!("dateline: {}: {}", out::one_line(id), out::one_line(fault));
        }
    }
    Ok(())
}
