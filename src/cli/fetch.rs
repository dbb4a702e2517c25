//! `fetch`: looks at the sources, now.
//!
//! The settings come in; every source is looked at, what is new goes into the library, and one line a source goes
//! out, with bars on a terminal while it goes on. It refuses to ask a server that wants to be left alone.

use std::io::{IsTerminal as _, Write as _};

use chrono::Utc;
use clap::Args;
use indicatif::{MultiProgress, ProgressBar, ProgressStyle};

use super::config::Places;
use super::net::Net;
use super::out::one_line;
use super::remove::named;
use super::status::Status;
use crate::work::gather::{Gathered, Planned, Told, due, gather, plan};
use crate::work::housekeeping::{tidy, wanted as wanted_of};

/// What `fetch` is asked.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  dateline fetch                   every source
  dateline fetch \"Port Gazette\"    one
  dateline fetch --due             those whose interval is over, for a timer")]
pub struct Asked {
    /// Titles or addresses, as `dateline sources` shows them; none means all
    #[arg(value_name = "SOURCE")]
    what: Vec<String>,
    /// Only sources whose interval is over
    #[arg(long)]
    due: bool,
}

/// Runs `fetch`.
///
/// # Errors
/// When the store cannot be read or the output not be written.
pub fn run(asked: &Asked, places: &Places, net: &Net<'_>) -> anyhow::Result<Status> {
    let mut store = places.store()?;
    let now = Utc::now();
    let config = places.load().config;
    let all = plan(&config, &store)?;
    let mut failed = false;
    let mut wanted: Vec<Planned> = Vec::new();
    for what in &asked.what {
        match named(&all, what) {
            Ok(one) if wanted.contains(one) => {}
            Ok(one) => wanted.push(one.clone()),
            Err(why) => {
                failed = true;
                crate::cli::out::tell!("dateline: {}", one_line(&why));
            }
        }
    }
    if asked.what.is_empty() {
        wanted = all;
    }
    if asked.due {
        wanted.retain(|one| due(&one.source, now));
    }
    if wanted.is_empty() {
        if !asked.due && !failed {
            crate::cli::out::tell!("dateline: no sources yet; dateline add ADDRESS makes one");
        }
        return Ok(match (failed, asked.due) {
            (true, _) => Status::SomeFailed,
            (_, true) => Status::Fine, // nothing is due: all is as it should be
            (_, false) => Status::Nothing,
        });
    }
    let bars = Bars::new(&wanted, std::io::stderr().is_terminal());
    let mut lines: Vec<(String, bool)> = Vec::new();
    let mut names: Vec<String> = wanted.iter().map(|one| one.source.name().to_owned()).collect();
    let mut notes = vec![String::new(); wanted.len()];
    gather(net.fetcher(), &mut store, &wanted, now, &mut |n, told| {
        let Some(name) = names.get_mut(n) else { return };
        if let Told::Named(title) = &told {
            name.clone_from(title);
        }
        if let (Told::Note(note), Some(kept)) = (&told, notes.get_mut(n)) {
            kept.clone_from(note);
        }
        if let Told::Done(gathered) = &told {
            let (words, is_fault) = words(gathered);
            failed |= is_fault;
            let line = match notes.get(n).filter(|note| !note.is_empty()) {
                Some(note) => format!("{name}: {words}; {note}"),
                None => format!("{name}: {words}"),
            };
            if bars.shown() {
                lines.push((one_line(&line), is_fault));
            } else {
                print(&one_line(&line), is_fault);
            }
        }
        bars.tell(n, &told);
    });
    bars.clear();
    for (line, is_fault) in &lines {
        print(line, *is_fault);
    }
    match tidy(&mut store, wanted_of(&config)) {
        Ok(gone) if gone.is_empty() => {}
        Ok(gone) => print(&let_go(gone.len()), false),
        Err(why) => {
            failed = true;
            print(&one_line(&why.to_string()), true);
        }
    }
    Ok(if failed { Status::SomeFailed } else { Status::Fine })
}

/// "3 articles left the library: …"
fn let_go(n: usize) -> String {
    let articles = if n == 1 { "article" } else { "articles" };
    format!("{n} {articles} left the library: storage.keep_days and storage.keep_mib say how long they stay")
}

/// Data on standard output, faults on standard error; a pipe that is closed stops nothing that is being kept.
fn print(line: &str, is_fault: bool) {
    if is_fault {
        crate::cli::out::tell!("dateline: {line}");
    } else {
        let _ = writeln!(std::io::stdout(), "{line}");
    }
}

/// "3 new, 1 changed", and whether it is a fault.
fn words(gathered: &Gathered) -> (String, bool) {
    match gathered {
        Gathered::News { new: 0, changed: 0 } | Gathered::Unchanged => ("nothing new".to_owned(), false),
        Gathered::News { new, changed: 0 } => (format!("{new} new"), false),
        Gathered::News { new: 0, changed } => (format!("{changed} changed"), false),
        Gathered::News { new, changed } => (format!("{new} new, {changed} changed"), false),
        Gathered::Skipped(why) | Gathered::Failed(why) => (why.clone(), true),
    }
}

/// One line a source on a terminal, and how many are done.
struct Bars {
    all: Option<(MultiProgress, ProgressBar, Vec<ProgressBar>)>,
}

/// Lines shown at once.
const MOST: usize = 12;

impl Bars {
    fn new(wanted: &[Planned], terminal: bool) -> Self {
        if !terminal {
            return Self { all: None };
        }
        let multi = MultiProgress::new();
        let style =
            |form: &str| ProgressStyle::with_template(form).unwrap_or_else(|_| ProgressStyle::default_bar());
        let total = multi.add(ProgressBar::new(wanted.len() as u64));
        total.set_style(style("{bar:24} {pos} of {len} sources"));
        let each = wanted
            .iter()
            .map(|one| {
                let bar = ProgressBar::hidden();
                bar.set_style(style("  {prefix:.dim} {wide_msg}"));
                bar.set_prefix(one_line(one.source.name()));
                bar
            })
            .collect();
        Self {
            all: Some((multi, total, each)),
        }
    }

    fn shown(&self) -> bool {
        self.all.is_some()
    }

    fn tell(&self, n: usize, told: &Told) {
        let Some((multi, total, each)) = &self.all else {
            return;
        };
        let Some(bar) = each.get(n) else { return };
        match told {
            Told::Asked if n < MOST => {
                let bar = multi.add(bar.clone());
                bar.set_message("…");
                bar.tick();
            }
            Told::Asked | Told::Kept | Told::Note(_) => {}
            Told::Named(title) => bar.set_prefix(one_line(title)),
            Told::Pages(done, of) => {
                bar.set_message(format!("{done} of {of} articles"));
                bar.tick();
            }
            Told::Done(_) => {
                bar.finish_and_clear();
                total.inc(1);
            }
        }
    }

    fn clear(&self) {
        if let Some((multi, total, _)) = &self.all {
            total.finish_and_clear();
            let _ = multi.clear();
        }
    }
}
