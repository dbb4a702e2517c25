//! `quotes`: who said what, over the whole library, newest first.
//!
//! A query and a few flags come in, one quote an entry goes out, as the reader corrects it. It refuses a quote that
//! the reader says is none, and names no speaker that is not sure without saying so.

use std::io::Write;

use clap::Args;
use serde::Serialize;

use super::args::Format;
use super::json::{self, ArticleRef, QuotePart};
use super::library::{self, Found};
use super::out::one_line;
use super::status::Status;
use crate::analysis::{Quote, QuoteKind};
use crate::briefing::corrections::{Corrections, apply};
use crate::briefing::query::{Query, Term, What};
use crate::calendar::show;
use crate::store::Store;
use crate::text::escape::markdown as escaped;

const EXAMPLES: &str = "\
Examples:
  dateline quotes --speaker maren                    everything that Maren said
  dateline quotes --speaker maren --after 2026-10-01 bridge
  dateline quotes --tag harbour --format md          for a note
Words and terms are those of dateline search; words must stand in the quote itself.
Exit status: 0 found, 1 failed, 2 usage, 3 nothing found.";

/// Which quotes are wanted.
#[derive(Debug, Args, Clone)]
#[command(after_help = EXAMPLES)]
pub struct Asked {
    /// Words that stand in the quote, and terms of dateline search
    #[arg(value_name = "QUERY")]
    query: Vec<String>,
    /// Said by this speaker
    #[arg(long, value_name = "NAME")]
    speaker: Option<String>,
    /// In articles published on this day or later
    #[arg(long, value_name = "DAY")]
    after: Option<String>,
    /// In articles published before this day
    #[arg(long, value_name = "DAY")]
    before: Option<String>,
    /// In articles of this source
    #[arg(long, value_name = "NAME")]
    source: Option<String>,
    /// In articles with this tag
    #[arg(long, value_name = "TAG")]
    tag: Option<String>,
    /// How to print; JSON Lines when standard output is not a terminal, else text
    #[arg(long, value_enum)]
    format: Option<Format>,
    /// Quotes at most
    #[arg(long, value_name = "N", default_value_t = usize::MAX, hide_default_value = true)]
    limit: usize,
}

impl Asked {
    fn query(&self) -> Query {
        let mut line = self.query.join(" ");
        for (field, day) in [("after", &self.after), ("before", &self.before)] {
            if let Some(day) = day {
                line.push_str(&format!(" {field}:{day}"));
            }
        }
        let mut query = library::query(&line);
        let mut one = |what: What| query.terms.push(Term { not: false, what });
        if let Some(name) = &self.speaker {
            one(What::Speaker(name.clone()));
        }
        if let Some(name) = &self.source {
            one(What::Source(name.clone()));
        }
        if let Some(tag) = &self.tag {
            one(What::Tag(tag.clone()));
        }
        query
    }
}

#[derive(Serialize)]
struct Line<'a> {
    schema: u32,
    article: ArticleRef<'a>,
    speaker_corrected: bool,
    #[serde(flatten)]
    quote: QuotePart<'a>,
}

/// Runs `quotes`.
///
/// # Errors
/// When the library cannot be read or the output cannot be written.
pub fn run(asked: &Asked, store: &Store, out: &mut impl Write) -> anyhow::Result<Status> {
    let query = asked.query();
    let corrections = Corrections::of(store.corrections()?);
    let format = Format::chosen(asked.format);
    let mut printed = 0;
    'all: for found in library::found(store, &query, usize::MAX)? {
        let found = found?;
        let article = &*found.opened.article;
        let corrected = apply(article, &found.opened.analysis, &corrections);
        for (n, quote) in corrected.analysis.quotes.iter().enumerate() {
            if !query.wants_quote(&article.text, quote) {
                continue;
            }
            if printed == asked.limit {
                break 'all;
            }
            let yours = corrected.yours(n).is_some_and(|y| y.speaker);
            let before = match format {
                Format::Json if printed == 0 => "[\n",
                Format::Json => ",\n",
                Format::Text if printed > 0 => "\n",
                _ => "",
            };
            out.write_all(before.as_bytes())?;
            match format {
                Format::Jsonl => {
                    serde_json::to_writer(&mut *out, &line(&found, quote, yours))?;
                    out.write_all(b"\n")?;
                }
                Format::Json => serde_json::to_writer(&mut *out, &line(&found, quote, yours))?,
                Format::Text => out.write_all(text(&found, quote, yours).as_bytes())?,
                Format::Md => out.write_all(markdown(&found, quote, yours).as_bytes())?,
            }
            printed += 1;
        }
    }
    if format == Format::Json {
        out.write_all(if printed == 0 { b"[]\n" } else { b"\n]\n" })?;
    }
    out.flush()?;
    Ok(if printed == 0 {
        Status::Nothing
    } else {
        Status::Fine
    })
}

fn line<'a>(found: &'a Found, quote: &'a Quote, yours: bool) -> Line<'a> {
    let article = &*found.opened.article;
    Line {
        schema: json::SCHEMA,
        article: ArticleRef {
            id: format!("{:032x}", article.id.0),
            title: article.title.as_deref(),
            source: match &article.site {
                Some(site) => site.into(),
                None => article.origin.locator().into(),
            },
            published: article.published.as_ref().map(|p| json::published(p).into()),
            url: article.url.as_deref(),
        },
        speaker_corrected: yours,
        quote: json::quote(&article.text, quote),
    }
}

/// The words; direct ones between marks.
fn said(found: &Found, quote: &Quote) -> String {
    let words = one_line(&quote.words(&found.opened.article.text));
    match quote.kind {
        QuoteKind::Direct => format!("“{words}”"),
        QuoteKind::Mixed | QuoteKind::Indirect => words,
    }
}

/// "Ilse Maren, chief engineer · indirect · Port Gazette · 23 Nov 2026".
fn about(found: &Found, quote: &Quote, yours: bool) -> String {
    let article = &*found.opened.article;
    let speaker = quote.speaker.as_ref().map(|s| {
        let sure = if quote.certain || yours { "" } else { "?" };
        let role = s.role.map(|r| r.cut(&article.text));
        let role = role.map(|r| format!(", {}", one_line(r))).unwrap_or_default();
        format!("{}{sure}{role}", one_line(&s.name))
    });
    let mut parts = vec![speaker.unwrap_or_else(|| "speaker not named".to_owned())];
    if yours {
        parts.push("as you said".to_owned());
    }
    if quote.kind != QuoteKind::Direct {
        parts.push(quote.kind.word().to_owned());
    }
    parts.push(one_line(&found.item.label));
    parts.push(match article.published {
        Some(p) => show::day(p.date.day()),
        None => "day not known".to_owned(),
    });
    parts.join(" · ")
}

fn text(found: &Found, quote: &Quote, yours: bool) -> String {
    let indented = textwrap::Options::new(78)
        .initial_indent("  ")
        .subsequent_indent("  ");
    format!(
        "{}\n{}\n",
        textwrap::fill(&said(found, quote), 78),
        textwrap::fill(&about(found, quote, yours), &indented)
    )
}

fn markdown(found: &Found, quote: &Quote, yours: bool) -> String {
    format!(
        "> {}\n>\n> — {}\n\n",
        escaped(&said(found, quote)),
        escaped(&about(found, quote, yours))
    )
}
