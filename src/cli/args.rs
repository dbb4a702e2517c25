//! The command line: its words, and which function each leads to.

use std::io::IsTerminal as _;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand, ValueEnum};

use super::net::Net;
use super::status::{Misused, Status};
use super::{
    add, analyze, brief, config, corrections, exchange, fetch, library, out, quotes, reader, remove, search,
    sources, stories, timeline,
};

/// Shown below `--help`.
const EXAMPLES: &str = "\
Examples:
  dateline                                the library; at first the bundled briefing
  dateline saved-page.html notes/ -       a page, a folder and standard input
  dateline https://port.example/news      a page or feed by its address
  dateline add https://port.example/      subscribes to the feed of a page; dateline fetch reads it
  dateline brief --format html notes/     the day's briefing, one file to mail
  dateline analyze --format md page.html  all that one article says
  dateline timeline --planned reports/    what comes next, over a folder
  dateline analyze *.txt | jq .quotes     who said what, for programs
In the reader, ? shows all keys and : all commands. Exit status: 0 fine, 1 failed, 2 usage,
3 nothing found, 4 at least one input could not be read.";

/// Turns news into briefings: who said what, what happened when, what matters.
///
/// Without arguments it opens the library, and the bundled briefing while that is empty. With files, folders or
/// `-` (standard input) it opens those, and keeps them: text, Markdown, saved web pages, feeds, mail, wire items and subtitles.
#[derive(Debug, Parser)]
#[command(name = "dateline", version, max_term_width = 100, after_help = EXAMPLES)]
pub struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    /// What to read: files, folders (walked in order), addresses, or `-` for standard input
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The day the articles were published (YYYY-MM-DD); wins over what they say themselves
    #[arg(long, value_name = "DAY")]
    published: Option<String>,
    /// Does not keep what is opened in the library (storage.keep in the settings)
    #[arg(long)]
    no_keep: bool,
    #[command(flatten)]
    places: config::Places,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Load and analyse: quotes, speakers, dates, events, summary, people
    #[command(visible_alias = "analyse")]
    Analyze(Inputs),
    /// Load only: text, title, date, paragraphs
    Parse(Inputs),
    /// Which articles belong to one story
    Stories(Inputs),
    /// What happened when and what is planned: one timeline over all inputs, also as a table or calendar
    Timeline(timeline::Asked),
    /// The day's briefing as one document: stories, who said what, one timeline, sources
    Brief(brief::Asked),
    /// A feed, a page, a folder or a list of feeds (OPML) becomes a source
    Add(add::Asked),
    /// Where news comes from, and how each source is doing
    Sources(sources::Asked),
    /// Sources go; what is bookmarked stays
    Remove(remove::Asked),
    /// Looks at the sources now, and keeps what is new
    Fetch(fetch::Asked),
    /// Articles of the library by words, speaker, source, tag, day; exit status 3 when none is found
    Search(search::Asked),
    /// Who said what, over the whole library, newest first; exit status 3 when nothing is found
    Quotes(quotes::Asked),
    /// What was bookmarked in the reader, printed, exported and imported; exit status 3 when nothing was
    Bookmarks(exchange::Asked),
    /// What you corrected in the reader: speakers, roles, what is no quote; exit status 3 when nothing was
    Corrections {
        /// How to print; JSON Lines when standard output is not a terminal, else text
        #[arg(long, value_enum)]
        format: Option<corrections::Format>,
    },
    /// Settings: check them, show them, say where they are
    #[command(subcommand)]
    Config(config::Asked),
}

/// What a command reads, and how it prints.
#[derive(Debug, Args, Clone, Default)]
pub struct Inputs {
    /// Files, folders (walked in order), addresses, or `-` for standard input
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// One JSON object a line: path, and what is known of it (id, title, published, url, kind)
    #[arg(long, value_name = "FILE")]
    pub manifest: Option<PathBuf>,
    #[command(flatten)]
    pub library: library::Wanted,
    /// The day the articles were published (YYYY-MM-DD); wins over what they say themselves
    #[arg(long, value_name = "DAY")]
    pub published: Option<String>,
    /// How to print; JSON Lines when standard output is not a terminal, else text
    #[arg(long, value_enum)]
    pub format: Option<Format>,
}

/// How a command prints.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// One JSON object a line
    Jsonl,
    /// One JSON array
    Json,
    /// For reading in a terminal or a plain mail
    Text,
    /// Markdown
    Md,
}

impl Format {
    /// For programs.
    #[must_use]
    pub fn is_json(self) -> bool {
        matches!(self, Self::Jsonl | Self::Json)
    }

    /// What was asked for, else JSON Lines for programs and text for people.
    #[must_use]
    pub fn chosen(asked: Option<Self>) -> Self {
        asked.unwrap_or(if std::io::stdout().is_terminal() {
            Self::Text
        } else {
            Self::Jsonl
        })
    }
}

/// Is there a screen to read on? Anything else gets the briefing as text or JSON.
fn on_screen() -> bool {
    let dumb = std::env::var_os("TERM").is_none_or(|t| t.is_empty() || t == "dumb");
    std::io::stdout().is_terminal() && (cfg!(windows) || !dumb)
}

/// Runs the program.
#[must_use]
pub fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(fault) => {
            // help and version are no faults; both are quiet on a closed pipe
            let status = if fault.use_stderr() {
                Status::Usage
            } else {
                Status::Fine
            };
            let _ = fault.print();
            return status.into();
        }
    };
    let net = Net::of(&cli.places);
    let done = match cli.command {
        // flags that say where settings are hold everywhere; this one is of what is read
        Some(_) if cli.published.is_some() || !cli.files.is_empty() => Err(Misused(
            "write files and --published after the command: dateline analyze --published DAY FILE".to_owned(),
        )
        .into()),
        Some(Command::Analyze(inputs)) => analyze::run(&inputs, &net, analyze::Depth::Analysis, &cli.places),
        Some(Command::Parse(inputs)) => analyze::run(&inputs, &net, analyze::Depth::Text, &cli.places),
        Some(Command::Stories(inputs)) => stories::run(&inputs, &net, &cli.places),
        Some(Command::Timeline(asked)) => timeline::run(&asked, &net, &cli.places),
        Some(Command::Brief(asked)) => brief::run(&asked, &net, &cli.places),
        Some(Command::Add(asked)) => add::run(&asked, &cli.places, &net),
        Some(Command::Sources(asked)) => sources::run(&asked, &cli.places),
        Some(Command::Remove(asked)) => remove::run(&asked, &cli.places),
        Some(Command::Fetch(asked)) => fetch::run(&asked, &cli.places, &net),
        Some(Command::Search(asked)) => {
            let store = cli.places.store();
            store.and_then(|mut store| {
                search::run(
                    &asked,
                    &mut store,
                    &mut std::io::BufWriter::new(std::io::stdout().lock()),
                )
            })
        }
        Some(Command::Quotes(asked)) => {
            let store = cli.places.store();
            store.and_then(|store| {
                quotes::run(
                    &asked,
                    &store,
                    &mut std::io::BufWriter::new(std::io::stdout().lock()),
                )
            })
        }
        Some(Command::Bookmarks(asked)) => cli.places.store().and_then(|store| exchange::run(&asked, store)),
        Some(Command::Corrections { format }) => cli.places.store().and_then(|store| {
            let format = corrections::Format::chosen(format);
            corrections::run(&store, format, &mut std::io::stdout().lock())
        }),
        Some(Command::Config(asked)) => cli.places.config(&asked),
        None if on_screen() => reader::run(cli.files, cli.published.as_deref(), !cli.no_keep, &cli.places),
        None => analyze::run(
            &Inputs {
                files: cli.files,
                published: cli.published,
                ..Inputs::default()
            },
            &net,
            analyze::Depth::Analysis,
            &cli.places,
        ),
    };
    match done {
        Ok(status) => status.into(),
        Err(fault) if out::is_closed_pipe(&fault) => Status::Fine.into(),
        Err(fault) => {
            crate::cli::out::tell!("dateline: {}", out::one_line(&format!("{fault:#}")));
            if fault.is::<Misused>() {
                Status::Usage.into()
            } else {
                Status::Failed.into()
            }
        }
    }
}
