//! From inputs to the nodes that are printed.
//!
//! Inputs and what is asked of them come in; every input is read and analysed, all are merged, and one writer
//! prints what is left. It refuses to print a calendar or a table of nothing: the exit status says it.

use std::io::{IsTerminal as _, Write};
use std::path::PathBuf;
use std::sync::Arc;

use chrono::{Local, NaiveDate};
use clap::{Args, ValueEnum};

use super::{calendar, lines, table, text};
use crate::app::library::Library;
use crate::app::panes::event::is_ahead;
use crate::article::{Article, ArticleId};
use crate::briefing::Opened;
use crate::briefing::merged::{Node, merge};
use crate::cli::args::Inputs;
use crate::cli::config::Places;
use crate::cli::library::Wanted;
use crate::cli::manifest::{Job, jobs};
use crate::cli::net::Net;
use crate::cli::reading::open;
use crate::cli::status::{Misused, Status};
use crate::cli::{json, out};
use crate::work::pool;

const EXAMPLES: &str = "\
Examples:
  dateline timeline reports/                       what happened when, over a folder
  dateline timeline --planned --from 2026-11-23 reports/
  dateline timeline --format ics reports/ > planned.ics    for a calendar program
  dateline timeline --tag asean                    over what the library has, held to a tag
  dateline timeline --format csv *.html > timeline.csv     for a spreadsheet
Articles that tell the same event share one entry that names them; where their days differ, each is shown.
Exit status: 0 fine, 1 failed, 2 usage, 3 no events, 4 at least one input could not be read.";

/// What is read, which part of it is printed, and how.
#[derive(Debug, Args, Clone, Default)]
#[command(after_help = EXAMPLES)]
pub struct Asked {
    /// Files, folders (walked in order), addresses, or `-` for standard input
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
    /// One JSON object a line: path, and what is known of it (id, title, published, url, kind)
    #[arg(long, value_name = "FILE")]
    manifest: Option<PathBuf>,
    /// The day the articles were published (YYYY-MM-DD); wins over what they say themselves
    #[arg(long, value_name = "DAY")]
    published: Option<String>,
    #[command(flatten)]
    library: Wanted,
    /// How to print; JSON Lines when standard output is not a terminal, else text
    #[arg(long, value_enum)]
    format: Option<Form>,
    /// Events from this day on (YYYY-MM-DD); undated ones are left out
    #[arg(long, value_name = "DAY")]
    from: Option<NaiveDate>,
    /// Events up to this day (YYYY-MM-DD); undated ones are left out
    #[arg(long, value_name = "DAY")]
    to: Option<NaiveDate>,
    /// Only what is planned or possible, not what has happened
    #[arg(long)]
    planned: bool,
    /// The day that counts as now (YYYY-MM-DD), for older articles
    #[arg(long, value_name = "DAY")]
    today: Option<NaiveDate>,
}

/// How a timeline is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Form {
    /// For reading: a strip and the events
    Text,
    /// A Markdown table
    Md,
    /// One JSON object an event
    Jsonl,
    /// A table for spreadsheets (RFC 4180)
    Csv,
    /// A calendar of what is planned (RFC 5545)
    Ics,
}

/// What a writer prints.
pub(super) struct Page {
    /// The articles, in the order of the inputs.
    pub library: Library,
    /// Their ids for programs, in the same order.
    pub ids: Vec<String>,
    /// What is left of the timeline.
    pub nodes: Vec<Node>,
    /// The day that counts as now.
    pub today: NaiveDate,
    /// Cells of a line.
    pub cols: usize,
    /// More than one article was read: sources are named.
    pub many: bool,
}

/// An input's articles with their ids, or what is wrong with it.
type Answer = Result<Vec<(String, Opened)>, (String, String)>;

/// Cells of a line where the output is no terminal.
const COLS: usize = 80;

/// Runs `timeline`.
///
/// # Errors
/// When the manifest cannot be read, a range of days is the wrong way round, or the output cannot be written.
pub fn run(asked: &Asked, net: &Net<'_>, places: &Places) -> anyhow::Result<Status> {
    if let (Some(from), Some(to)) = (asked.from, asked.to)
        && to < from
    {
        return Err(Misused(format!(
            "--from {from} --to {to}: the second day is before the first"
        ))
        .into());
    }
    let inputs = Inputs {
        files: asked.files.clone(),
        manifest: asked.manifest.clone(),
        published: asked.published.clone(),
        library: asked.library.clone(),
        format: None,
    };
    let mut articles: Vec<(String, Opened)> = Vec::new();
    let mut faults: Vec<(String, String)> = Vec::new();
    pool::ordered(
        jobs(&inputs, places)?,
        pool::cores(),
        |job| one(job, net),
        |answer: Result<Answer, _>| {
            match answer? {
                Ok(more) => articles.extend(more),
                Err(fault) => faults.push(fault),
            }
            anyhow::Ok(())
        },
    )?;
    let terminal = std::io::stdout().is_terminal();
    let form = asked
        .format
        .unwrap_or(if terminal { Form::Text } else { Form::Jsonl });
    let page = page(articles, asked, terminal);
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for (id, fault) in &faults {
        let error = out::one_line(fault);
        if form == Form::Jsonl {
            serde_json::to_writer(&mut out, &json::ErrorLine { id, error: &error })?;
            out.write_all(b"\n")?;
        } else {
            crate::cli::out::tell!("dateline: {error}");
        }
    }
    let printed = match form {
        _ if page.nodes.is_empty() => false,
        Form::Text => text::text(&mut out, &page)?,
        Form::Md => text::markdown(&mut out, &page)?,
        Form::Jsonl => lines::write(&mut out, &page)?,
        Form::Csv => table::write(&mut out, &page)?,
        Form::Ics => calendar::write(&mut out, &page)?,
    };
    out.flush()?;
    if !printed && form != Form::Jsonl {
        crate::cli::out::tell!(
            "dateline: {}",
            match form {
                Form::Ics => "nothing with a day is planned here, so there is no calendar",
                _ => "no events were found",
            }
        );
    }
    Ok(match (faults.is_empty(), printed) {
        (false, _) => Status::SomeFailed,
        (true, false) => Status::Nothing,
        (true, true) => Status::Fine,
    })
}

/// Reads and analyses one input.
fn one(job: Job, net: &Net<'_>) -> Answer {
    let id = job.id.clone();
    match pool::guarded(|| open(&job, net)) {
        Ok(Ok(articles)) => Ok(articles),
        Ok(Err(fault)) => Err((id, fault)),
        Err(fault) => Err((id, fault.to_string())),
    }
}

/// Merges what was read, and leaves of it what was asked for.
fn page(articles: Vec<(String, Opened)>, asked: &Asked, terminal: bool) -> Page {
    let mut library = Library::default();
    let mut ids = Vec::with_capacity(articles.len());
    let mut opened = Vec::with_capacity(articles.len());
    for (n, (id, one)) in articles.into_iter().enumerate() {
        // inputs are numbered one by one: here every article needs a name of its own
        let article = Article {
            id: ArticleId(n as u128 + 1),
            ..Article::clone(&one.article)
        };
        let one = Opened {
            article: Arc::new(article),
            ..one
        };
        opened.push(one.clone());
        library.take(one);
        ids.push(id);
    }
    let inside = |node: &Node| {
        let Some(days) = node.days else {
            return asked.from.is_none() && asked.to.is_none();
        };
        asked.from.is_none_or(|f| f <= days.last()) && asked.to.is_none_or(|t| days.first() <= t)
    };
    let mut nodes = match opened.as_slice() {
        // one article keeps its own order, in which undated events stand where the text puts them
        [only] => crate::briefing::merged::alone(0, only),
        all => merge(all),
    };
    nodes.retain(|n| inside(n) && (!asked.planned || is_ahead(&library, n)));
    Page {
        many: opened.len() > 1,
        library,
        ids,
        nodes,
        today: asked.today.unwrap_or_else(|| Local::now().date_naive()),
        cols: crossterm::terminal::size()
            .ok()
            .filter(|(cols, _)| terminal && *cols > 0)
            .map_or(COLS, |(cols, _)| usize::from(cols)),
    }
}
