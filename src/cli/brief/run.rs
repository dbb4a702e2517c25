//! The command `brief`: many inputs in, one document out.
//!
//! Inputs are read and analysed on all cores; when the last is done, the briefing is made and printed whole. What
//! cannot be read is named in it and on standard error.

use std::io::{IsTerminal as _, Write};

use clap::{Args, ValueEnum};

use super::make::{groups, make};
use super::model::Failure;
use super::text::{self, Markup};
use super::{html, objects};
use crate::briefing::Opened;
use crate::cli::args::Inputs;
use crate::cli::config::Places;
use crate::cli::library::Wanted;
use crate::cli::manifest::{Job, jobs};
use crate::cli::net::Net;
use crate::cli::reading::open;
use crate::cli::status::Status;
use crate::cli::{json, out};
use crate::work::pool;

/// Columns of text where standard output is no terminal: fits a mail.
pub const COLS: usize = 78;
/// Columns of text on a terminal, at least and at most: longer rows are hard to read.
const ON_TERMINAL: (u16, u16) = (40, 100);

/// Shown below `brief --help`.
const EXAMPLES: &str = "\
Examples:
  dateline brief notes/                             the day's briefing, as text
  dateline brief --format html *.html > brief.html  one file for a browser or a mail
  dateline brief --format md --sentences 3 feed.xml
  dateline brief --query 'after:yesterday -tag:sport'   of what the library has
  dateline brief --format jsonl --manifest list.jsonl | jq .title
Exit status: 0 fine, 1 failed, 2 usage, 3 nothing found, 4 at least one input could not be read.";

/// What `brief` is asked for.
#[derive(Debug, Args, Clone)]
#[command(after_help = EXAMPLES)]
pub struct Asked {
    /// Files, folders (walked in order), addresses, or `-` for standard input
    #[arg(value_name = "FILE")]
    files: Vec<std::path::PathBuf>,
    /// One JSON object a line: path, and what is known of it (id, title, published, url, kind)
    #[arg(long, value_name = "FILE")]
    manifest: Option<std::path::PathBuf>,
    /// The day the articles were published (YYYY-MM-DD); wins over what they say themselves
    #[arg(long, value_name = "DAY")]
    published: Option<String>,
    #[command(flatten)]
    library: Wanted,
    /// How to write it; text also where standard output is not a terminal
    #[arg(long, value_enum, default_value_t = Form::Text)]
    format: Form,
    /// Sentences in the summary of a story that several articles tell, at most; no more than a minute's read
    #[arg(long, value_name = "N", default_value_t = 5, value_parser = clap::value_parser!(u8).range(1..=10))]
    sentences: u8,
}

/// How a briefing is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Form {
    /// For reading in a terminal or a plain mail
    Text,
    /// Markdown
    Md,
    /// One HTML file that needs nothing else
    Html,
    /// One JSON object a story
    Jsonl,
}

/// Runs `brief`.
///
/// # Errors
/// When the manifest cannot be read or the output cannot be written.
pub fn run(asked: &Asked, net: &Net<'_>, places: &Places) -> anyhow::Result<Status> {
    let inputs = Inputs {
        files: asked.files.clone(),
        manifest: asked.manifest.clone(),
        published: asked.published.clone(),
        library: asked.library.clone(),
        format: None,
    };
    let (ids, articles, failures) = open_all(&inputs, net, places)?;
    for failure in &failures {
        let words = if failure.error.starts_with(&failure.id) {
            failure.error.clone()
        } else {
            format!("{}: {}", failure.id, failure.error)
        };
        crate::cli::out::tell!("dateline: {words}");
    }
    let failed = !failures.is_empty();
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let sentences = usize::from(asked.sentences);
    if asked.format == Form::Jsonl {
        lines(&mut out, &ids, &articles, &failures, sentences)?;
    } else if !articles.is_empty() {
        let brief = make(&articles, failures, sentences);
        let document = match asked.format {
            Form::Html => html::brief(&brief),
            Form::Md => text::brief(&brief, Markup::Md),
            Form::Text | Form::Jsonl => text::brief(&brief, Markup::Text(columns())),
        };
        out.write_all(document.as_bytes())?;
    }
    out.flush()?;
    Ok(match (articles.is_empty(), failed) {
        (_, true) => Status::SomeFailed,
        (true, false) => Status::Nothing,
        _ => Status::Fine,
    })
}

/// The columns of the terminal, within reason; those of a mail where there is none.
fn columns() -> usize {
    let (least, most) = ON_TERMINAL;
    match crossterm::terminal::size() {
        Ok((cols, _)) if std::io::stdout().is_terminal() => cols.clamp(least, most).into(),
        _ => COLS,
    }
}

type Read = (Vec<String>, Vec<Opened>, Vec<Failure>);

/// Reads and analyses all inputs, in their order.
fn open_all(inputs: &Inputs, net: &Net<'_>, places: &Places) -> anyhow::Result<Read> {
    let one = |job: Job| {
        let opened = pool::guarded(|| open(&job, net));
        let opened = opened.unwrap_or_else(|fault| Err(fault.to_string()));
        (job.id, opened)
    };
    let (mut ids, mut articles, mut failures) = Read::default();
    pool::ordered(jobs(inputs, places)?, pool::cores(), one, |answer| {
        match answer? {
            (_, Ok(opened)) => {
                let (names, opened): (Vec<_>, Vec<_>) = opened.into_iter().unzip();
                ids.extend(names);
                articles.extend(opened);
            }
            (id, Err(error)) => failures.push(Failure {
                id: out::one_line(&id),
                error: out::one_line(&error),
            }),
        }
        anyhow::Ok(())
    })?;
    Ok((ids, articles, failures))
}

/// One object a story, then one an input that could not be read.
fn lines(
    out: &mut impl Write,
    ids: &[String],
    articles: &[Opened],
    failures: &[Failure],
    sentences: usize,
) -> anyhow::Result<()> {
    let groups = groups(articles);
    for (n, group) in groups.iter().enumerate() {
        serde_json::to_writer(&mut *out, &objects::story(n + 1, group, articles, ids, sentences))?;
        out.write_all(b"\n")?;
    }
    for Failure { id, error } in failures {
        serde_json::to_writer(&mut *out, &json::ErrorLine { id, error })?;
        out.write_all(b"\n")?;
    }
    Ok(())
}
