//! `search`: the articles of the library that a query wants.
//!
//! A query comes in, one article an entry goes out, newest first, each with the words that were found. It refuses
//! to pass over a mistake in the query in silence: it is told on standard error, with its place.

use std::io::Write;

use clap::Args;
use serde::Serialize;

use super::args::Format;
use super::library::{self, Found};
use super::out::one_line;
use super::saved;
use super::status::Status;
use crate::calendar::show;
use crate::store::Store;
use crate::text::escape::markdown as escaped;

const EXAMPLES: &str = "\
Examples:
  dateline search harbour wall                  both words, in title, text or note
  dateline search '\"harbour wall\" -gate'        words side by side, without another
  dateline search 'speaker:maren bridge'        where Maren speaks of a bridge, if she does
  dateline search 'source:gazette after:7d is:unread' --format jsonl | jq .title
  dateline search --save maren 'speaker:maren'   stands on the reader's front page from now on
  dateline search --saved maren after:7d         what it finds, held to more terms
  dateline search --list                         saved searches, with how much each finds
  dateline search 'harbour sort:relevance'       the best first, not the newest
Also tag:, before:, is:read, is:bookmarked, is:changed, is:new; a word that ends in * is the start of one.
Exit status: 0 found, 1 failed, 2 usage, 3 nothing found.";

/// What is searched for.
#[derive(Debug, Args, Clone)]
#[command(after_help = EXAMPLES)]
pub struct Asked {
    /// Words, and terms like speaker:maren, after:2026-10-01 or -gate; one that starts with - goes behind --
    #[arg(value_name = "QUERY", required_unless_present_any = ["saved", "list", "forget"])]
    query: Vec<String>,
    /// Saves the query under this name, in place of the one that has it, and says how much it finds
    #[arg(long, value_name = "NAME", conflicts_with_all = ["saved", "list", "forget"])]
    save: Option<String>,
    /// What the saved search of this name finds; a query behind it holds that to more terms
    #[arg(long, value_name = "NAME", conflicts_with_all = ["list", "forget"])]
    saved: Option<String>,
    /// Lists the saved searches, with how much each finds
    #[arg(long, conflicts_with_all = ["query", "forget"])]
    list: bool,
    /// Lets the saved search of this name go; what it finds stays
    #[arg(long, value_name = "NAME", conflicts_with = "query")]
    forget: Option<String>,
    /// How to print; JSON Lines when standard output is not a terminal, else text
    #[arg(long, value_enum)]
    format: Option<Format>,
    /// Articles at most
    #[arg(long, value_name = "N", default_value_t = 100)]
    limit: usize,
}

#[derive(Serialize)]
struct Hit<'a> {
    schema: u32,
    id: String,
    title: &'a str,
    source: &'a str,
    published: Option<String>,
    url: Option<&'a str>,
    read: bool,
    quotes: usize,
    events: usize,
    bookmarks: usize,
    hits: Vec<[usize; 2]>,
    text: String,
}

/// Runs `search`.
///
/// # Errors
/// When the library cannot be read or the output cannot be written.
pub fn run(asked: &Asked, store: &mut Store, out: &mut impl Write) -> anyhow::Result<Status> {
    let mut line = asked.query.join(" ");
    let format = Format::chosen(asked.format);
    if let Some(name) = &asked.save {
        return saved::save(store, (name, &line), out);
    }
    if let Some(name) = &asked.forget {
        return saved::forget(store, name, out);
    }
    if asked.list {
        return saved::list(store, format, out);
    }
    if let Some(name) = &asked.saved {
        line = format!("{} {line}", saved::named(store, name)?.query);
    }
    let query = library::query(&line);
    let found = library::found(store, &query, asked.limit)?;
    let mut first = true;
    for one in found {
        let one = one?;
        let before = match format {
            Format::Json if first => "[\n",
            Format::Json => ",\n",
            Format::Text | Format::Md if !first => "\n",
            _ => "",
        };
        out.write_all(before.as_bytes())?;
        match format {
            Format::Jsonl => {
                serde_json::to_writer(&mut *out, &hit(&one))?;
                out.write_all(b"\n")?;
            }
            Format::Json => serde_json::to_writer(&mut *out, &hit(&one))?,
            Format::Text => out.write_all(text(&one).as_bytes())?,
            Format::Md => out.write_all(markdown(&one).as_bytes())?,
        }
        first = false;
    }
    if format == Format::Json {
        out.write_all(if first { b"[]\n" } else { b"\n]\n" })?;
    }
    out.flush()?;
    Ok(if first { Status::Nothing } else { Status::Fine })
}

fn hit(one: &Found) -> Hit<'_> {
    Hit {
        schema: 1,
        id: format!("{:032x}", one.item.article.0),
        title: &one.item.title,
        source: &one.item.label,
        published: one.opened.article.published.as_ref().map(super::json::published),
        url: one.opened.article.url.as_deref(),
        read: one.item.read,
        quotes: one.item.quotes,
        events: one.item.events,
        bookmarks: one.item.marks,
        hits: one.hits.iter().map(|s| [s.start(), s.end()]).collect(),
        text: one.around(),
    }
}

/// "Port Gazette · 23 Nov 2026 · ❝6 ◆5 ★1".
fn about(one: &Found) -> String {
    let item = &one.item;
    let mut parts = vec![one_line(&item.label)];
    parts.push(
        item.published
            .map_or_else(|| "day not known".to_owned(), |p| show::day(p.day())),
    );
    let counts: Vec<String> = [("❝", item.quotes), ("◆", item.events), ("★", item.marks)]
        .iter()
        .filter(|(_, n)| *n > 0)
        .map(|(mark, n)| format!("{mark}{n}"))
        .collect();
    if !counts.is_empty() {
        parts.push(counts.join(" "));
    }
    parts.join(" · ")
}

fn text(one: &Found) -> String {
    let indented = textwrap::Options::new(78)
        .initial_indent("  ")
        .subsequent_indent("  ");
    let mut out = textwrap::fill(&one_line(&one.item.title), 78);
    out.push('\n');
    for line in [about(one), one_line(&one.around())] {
        if !line.is_empty() {
            out.push_str(&textwrap::fill(&line, &indented));
            out.push('\n');
        }
    }
    out
}

fn markdown(one: &Found) -> String {
    format!(
        "**{}**  \n{}\n\n> {}\n",
        escaped(&one_line(&one.item.title)),
        escaped(&about(one)),
        escaped(&one_line(&one.around()))
    )
}
