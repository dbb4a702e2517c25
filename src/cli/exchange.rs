//! `bookmarks`, `bookmarks export`, `bookmarks import`: what a reader has kept, taken elsewhere and back.
//!
//! The store comes in; a document goes to a file or standard output, or comes from one. It refuses to write over a
//! file that is there.

use std::fs::{self, File};
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use clap::{Args, Subcommand, ValueEnum};

use super::args::Format;
use super::bookmarks;
use super::status::Status;
use crate::briefing::Bookmark;
use crate::briefing::corrections::Corrections;
use crate::briefing::notebook::{Note, Style, written};
use crate::store::Store;

const EXAMPLES: &str = "\
Examples:
  dateline bookmarks                                what was bookmarked, as text; JSON Lines in a pipe
  dateline bookmarks export notes.md                Markdown; also .org, .csv, .html, .json
  dateline bookmarks export --tag bridge --format csv > bridge.csv
  dateline bookmarks export all.json                everything, and the way back:
  dateline bookmarks import all.json";

/// What `bookmarks` is asked.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES, args_conflicts_with_subcommands = true)]
pub struct Asked {
    #[command(subcommand)]
    what: Option<What>,
    /// How to print; JSON Lines when standard output is not a terminal, else text
    #[arg(long, value_enum)]
    format: Option<Format>,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Writes them to a file: Markdown, Org, JSON, CSV or HTML
    Export {
        /// The file, which must not be there yet; none or `-` for standard output
        #[arg(value_name = "FILE")]
        file: Option<PathBuf>,
        /// How to write; else by the ending of the file, else JSON, which loses nothing
        #[arg(long, value_enum)]
        format: Option<As>,
        /// Only those with this tag; may be given again
        #[arg(long, value_name = "TAG")]
        tag: Vec<String>,
    },
    /// Takes bookmarks in that `export` wrote as JSON, all or none
    Import {
        /// The file; `-` for standard input
        #[arg(value_name = "FILE")]
        file: PathBuf,
        /// Where a bookmark is there with another note, take the file's
        #[arg(long)]
        replace: bool,
    },
}

/// How bookmarks are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum As {
    /// Markdown
    Md,
    /// Org, for Emacs
    Org,
    /// Everything, read back without loss
    Json,
    /// For a spreadsheet
    Csv,
    /// One page for a browser
    Html,
}

impl As {
    fn style(self) -> Style {
        match self {
            Self::Md => Style::Markdown,
            Self::Org => Style::Org,
            Self::Json => Style::Json,
            Self::Csv => Style::Csv,
            Self::Html => Style::Html,
        }
    }
}

/// Runs `bookmarks`.
///
/// # Errors
/// When the store cannot be read or written, or the file neither.
pub fn run(asked: &Asked, mut store: Store) -> anyhow::Result<Status> {
    match &asked.what {
        None => {
            let format = Format::chosen(asked.format);
            bookmarks::run(&store, format, &mut std::io::stdout().lock())
        }
        Some(What::Export { file, format, tag }) => {
            let file = file.as_deref().filter(|f| *f != Path::new("-"));
            let name = file.map(|f| f.to_string_lossy().into_owned());
            let style = match (format, name.as_deref()) {
                (Some(given), _) => given.style(),
                (None, None) => Style::Json,
                (None, Some(name)) => Style::of_file(name).with_context(|| {
                    format!(
                        "{name}: no ending says how to write it; give --format md, org, json, csv or html"
                    )
                })?,
            };
            export(&store, style, tag, file)
        }
        Some(What::Import { file, replace }) => import(&mut store, file, *replace),
    }
}

/// Has it one of the tags, in any case? All are wanted where none is given.
fn tagged(b: &Bookmark, tags: &[String]) -> bool {
    let lower = |t: &String| t.trim_start_matches('#').to_lowercase();
    tags.is_empty() || b.tags.iter().any(|t| tags.iter().any(|w| lower(w) == lower(t)))
}

fn export(store: &Store, style: Style, tags: &[String], file: Option<&Path>) -> anyhow::Result<Status> {
    let all = store.bookmarks()?;
    let wanted: Vec<&Bookmark> = all.iter().filter(|b| tagged(b, tags)).collect();
    let corrections = Corrections::of(store.corrections()?);
    let notes: Vec<Note> = wanted.iter().map(|b| Note::of(b, &corrections)).collect();
    let text = match written(&notes, style) {
        Some(text) => text,
        None => store.export_bookmarks(|b| tagged(b, tags))?,
    };
    match file {
        None => {
            let mut out = std::io::stdout().lock();
            out.write_all(text.as_bytes())?;
            out.flush()?;
        }
        Some(path) => {
            let shown = path.display();
            let mut new = File::create_new(path).with_context(|| format!("{shown} cannot be written"))?;
            new.write_all(text.as_bytes())
                .and_then(|()| new.sync_all())
                .with_context(|| format!("{shown} cannot be written"))?;
            crate::cli::out::put!("{} in {shown}", count(wanted.len()));
        }
    }
    Ok(if wanted.is_empty() {
        Status::Nothing
    } else {
        Status::Fine
    })
}

fn import(store: &mut Store, file: &Path, replace: bool) -> anyhow::Result<Status> {
    let text = if file == Path::new("-") {
        let mut text = String::new();
        std::io::stdin().read_to_string(&mut text)?;
        text
    } else {
        fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))?
    };
    let came = store
        .import_bookmarks(&text, replace)
        .with_context(|| file.display().to_string())?;
    let mut said = format!("{} new", count(came.new));
    for (n, words) in [
        (came.same, "there already"),
        (came.replaced, "replaced"),
        (
            came.left,
            "there otherwise and left so (--replace takes the file's)",
        ),
    ] {
        if n > 0 {
            said.push_str(&format!(", {n} {words}"));
        }
    }
    crate::cli::out::put!("{said}");
    Ok(Status::Fine)
}

fn count(n: usize) -> String {
    match n {
        1 => "1 bookmark".to_owned(),
        n => format!("{n} bookmarks"),
    }
}
