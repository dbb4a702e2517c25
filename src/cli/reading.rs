//! From a job to its articles: the bytes are read, loaded, and each article gets the name it is printed under.

use std::sync::Arc;

use super::manifest::Job;
use super::net::Net;
use crate::analysis::analyse;
use crate::article::{Article, ArticleId, Origin};
use crate::briefing::Opened;
use crate::load::{FeedDoc, Given, Kind, Loaded, Wanted};
use crate::work::gather::load_with;
use crate::work::inputs::{self, Entry};
use crate::work::net;

/// The articles of one input, each with its id for programs.
pub struct Read {
    /// In order; a feed's are named `<id>#<n>`, counted from one.
    pub articles: Vec<(String, Article)>,
    /// The feed itself, where it is one.
    pub feed: Option<Box<FeedDoc>>,
}

/// Reads and loads one input.
///
/// # Errors
/// One line that says what is wrong, where, and what to do.
pub fn read(job: &Job, net: &Net<'_>, wanted: Wanted) -> Result<Read, String> {
    if let Some(kept) = &job.kept {
        return Ok(Read {
            articles: vec![(job.id.clone(), Article::clone(&kept.article))],
            feed: None,
        });
    }
    let mut given = Given {
        wanted,
        whole: net.whole(),
        ..job.given.clone()
    };
    let (origin, bytes) = match &job.entry {
        Some(Entry::File(path)) => (
            Origin::File(path.clone()),
            inputs::read(path).map_err(|fault| fault.to_string())?,
        ),
        Some(Entry::Stdin) => (
            Origin::Stdin,
            inputs::read_stdin().map_err(|fault| fault.to_string())?,
        ),
        Some(Entry::Web(address)) => {
            let (origin, bytes) = net::read(net.fetcher(), address, &mut given)?;
            (origin, bytes)
        }
        Some(Entry::Fault(fault)) => return Err(fault.to_string()),
        None => return Err(job.note.clone().unwrap_or_default()),
    };
    let mut number = 0;
    let mut identity = || {
        number += 1;
        ArticleId(number)
    };
    let loaded = load_with(net.convert(), &origin, &bytes, &given, &mut identity);
    let Loaded { kind, articles, feed } = loaded?;
    let many = kind == Kind::Feed || articles.len() > 1;
    let named = articles.into_iter().enumerate().map(|(n, mut article)| {
        article.notes.extend(job.note.clone());
        (
            if many {
                format!("{}#{}", job.id, n + 1)
            } else {
                job.id.clone()
            },
            article,
        )
    });
    Ok(Read {
        articles: named.collect(),
        feed,
    })
}

/// Reads, loads and analyses one input; what the library has analysed is not analysed again.
///
/// # Errors
/// As [`read`]; and for a feed without entries.
pub fn open(job: &Job, net: &Net<'_>) -> Result<Vec<(String, Opened)>, String> {
    if let Some(kept) = &job.kept {
        return Ok(vec![(job.id.clone(), kept.clone())]);
    }
    let read = read(job, net, Wanted::Articles)?;
    if read.articles.is_empty() {
        return Err("no article found: the feed has no entries".to_owned());
    }
    let each = read.articles.into_iter().map(|(id, article)| {
        let analysis = Arc::new(analyse(&article));
        let article = Arc::new(article);
        (id, Opened { article, analysis })
    });
    Ok(each.collect())
}
