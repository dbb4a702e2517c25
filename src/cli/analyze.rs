//! `analyze` and `parse`: many inputs in, one object or document each out, in the order of the inputs.
//!
//! Files are read, loaded, analysed and rendered on all cores; what is done is printed as soon as all
//! before it is. Nothing is kept but what waits for its turn.

use std::io::Write;

use serde::Serialize;

use super::args::{Format, Inputs};
use super::brief::{self, Markup};
use super::config::Places;
use super::manifest::{Job, jobs};
use super::net::Net;
use super::reading::{Read, read};
use super::{json, out, report, status::Status};
use crate::analysis::{Analysis, analyse};
use crate::article::Article;
use crate::load::Wanted;
use crate::work::pool;

/// How far an input is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// Loaded.
    Text,
    /// Loaded and analysed.
    Analysis,
}

/// Runs `analyze` or `parse`.
///
/// # Errors
/// When the manifest cannot be read or the output cannot be written.
pub fn run(asked: &Inputs, net: &Net<'_>, depth: Depth, places: &Places) -> anyhow::Result<Status> {
    let jobs = jobs(asked, places)?;
    let format = Format::chosen(asked.format);
    let mut printer = Printer::new(std::io::BufWriter::new(std::io::stdout().lock()), format);
    pool::ordered(
        jobs,
        pool::cores(),
        |job| {
            let rendered = pool::guarded(|| render(&job, net, depth, format));
            rendered.unwrap_or_else(|fault| Rendered::failed(&job.id, &fault.to_string(), format))
        },
        |rendered| printer.print(rendered?, depth),
    )?;
    printer.finish()
}

/// Bytes of text of one input that are rendered before its turn to be printed.
const AHEAD: usize = 4 << 20;

/// What one input gave, ready to print.
struct Rendered {
    /// One for each article; one with the fault where there is none.
    pieces: Vec<String>,
    /// Articles of a large feed that are rendered when their turn comes: all at once they would be many times
    /// the feed.
    rest: Vec<(String, Article)>,
    /// The input could not be read.
    failed: bool,
}

impl Rendered {
    fn failed(id: &str, fault: &str, format: Format) -> Self {
        Self {
            pieces: vec![failure(id, fault, format)],
            rest: Vec::new(),
            failed: true,
        }
    }
}

/// Takes one input from its bytes to what is printed.
fn render(job: &Job, net: &Net<'_>, depth: Depth, format: Format) -> Rendered {
    if let Some(kept) = job.kept.as_ref().filter(|_| depth == Depth::Analysis) {
        return Rendered {
            pieces: vec![piece(&job.id, &kept.article, Some(&kept.analysis), format)],
            rest: Vec::new(),
            failed: false,
        };
    }
    let wanted = match depth {
        Depth::Text if format.is_json() => Wanted::Feed,
        _ => Wanted::Articles,
    };
    match read(job, net, wanted) {
        Ok(Read { feed: Some(feed), .. }) if depth == Depth::Text && format.is_json() => Rendered {
            pieces: vec![to_json(&json::feed(&job.id, &feed), 0)],
            rest: Vec::new(),
            failed: false,
        },
        Ok(read) if read.articles.is_empty() => {
            Rendered::failed(&job.id, "no article found: the feed has no entries", format)
        }
        Ok(read) => {
            let mut bytes = 0;
            let eager = read.articles.iter().take_while(|(_, article)| {
                bytes += article.text.len();
                bytes <= AHEAD
            });
            let eager = eager.count().max(1);
            let mut rest = read.articles;
            let first: Vec<_> = rest.drain(..eager.min(rest.len())).collect();
            let pieces = first.iter().map(|(id, article)| made(id, article, depth, format));
            Rendered {
                pieces: pieces.collect(),
                rest,
                failed: false,
            }
        }
        Err(fault) => Rendered::failed(&job.id, &fault, format),
    }
}

/// Analyses as far as asked for, and prints.
fn made(id: &str, article: &Article, depth: Depth, format: Format) -> String {
    let analysis = (depth == Depth::Analysis).then(|| analyse(article));
    piece(id, article, analysis.as_ref(), format)
}

fn piece(id: &str, article: &Article, analysis: Option<&Analysis>, format: Format) -> String {
    let markup = match format {
        Format::Jsonl | Format::Json => {
            return to_json(&json::article(id, article, analysis), article.text.len());
        }
        Format::Text => Markup::Text(brief::COLS),
        Format::Md => Markup::Md,
    };
    match analysis {
        Some(analysis) => report::briefing(article, analysis, markup),
        None => report::plain(article, markup),
    }
}

fn failure(id: &str, fault: &str, format: Format) -> String {
    let error = out::one_line(fault);
    match format {
        Format::Jsonl | Format::Json => to_json(&json::ErrorLine { id, error: &error }, 0),
        Format::Text | Format::Md if error.starts_with(id) => format!("dateline: {error}"),
        Format::Text | Format::Md => format!("dateline: {}: {error}", out::one_line(id)),
    }
}

/// Our own plain types always have a JSON form; an empty object would be a fault of ours.
///
/// An analysis is some times as long as the `text` of its article (in bytes): room for it is made at once.
fn to_json(value: &impl Serialize, text: usize) -> String {
    let mut json = Vec::with_capacity(1024 + 6 * text);
    let written = serde_json::to_writer(&mut json, value).map_err(|fault| fault.to_string());
    let json = written.and_then(|()| String::from_utf8(json).map_err(|fault| fault.to_string()));
    json.unwrap_or_else(|fault| format!(r#"{{"error": "{}"}}"#, fault.replace(['"', '\\'], "'")))
}

/// Puts pieces out in order, each at once.
struct Printer<W: Write> {
    out: W,
    format: Format,
    articles: usize,
    failures: usize,
}

impl<W: Write> Printer<W> {
    fn new(out: W, format: Format) -> Self {
        Self {
            out,
            format,
            articles: 0,
            failures: 0,
        }
    }

    fn print(&mut self, rendered: Rendered, depth: Depth) -> anyhow::Result<()> {
        if rendered.failed && matches!(self.format, Format::Text | Format::Md) {
            self.failures += 1;
            for piece in &rendered.pieces {
                crate::cli::out::tell!("{piece}");
            }
            return Ok(());
        }
        let format = self.format;
        let rest = rendered.rest.into_iter();
        let rest = rest.map(|(id, article)| {
            let rendered = pool::guarded(|| made(&id, &article, depth, format));
            rendered.unwrap_or_else(|fault| failure(&id, &fault.to_string(), format))
        });
        for piece in rendered.pieces.into_iter().chain(rest) {
            let first = self.articles + self.failures == 0;
            let before = match self.format {
                Format::Jsonl => "",
                Format::Json if first => "[\n",
                Format::Json => ",\n",
                Format::Text | Format::Md if first => "",
                Format::Text => "\n\n",
                Format::Md => "\n---\n\n",
            };
            self.out.write_all(before.as_bytes())?;
            self.out.write_all(piece.as_bytes())?;
            if self.format == Format::Jsonl {
                self.out.write_all(b"\n")?;
            }
            if rendered.failed {
                self.failures += 1;
            } else {
                self.articles += 1;
            }
        }
        self.out.flush()?;
        Ok(())
    }

    fn finish(mut self) -> anyhow::Result<Status> {
        let nothing = self.articles + self.failures == 0;
        if self.format == Format::Json {
            self.out.write_all(if nothing { b"[]\n" } else { b"\n]\n" })?;
        }
        self.out.flush()?;
        Ok(match (self.articles, self.failures) {
            (_, 1..) => Status::SomeFailed,
            (0, 0) => Status::Nothing,
            _ => Status::Fine,
        })
    }
}
