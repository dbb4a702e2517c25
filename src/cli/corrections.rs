//! `corrections`: what a reader said against the analysis, printed.
//!
//! The store comes in; its corrections go out, in the order in which they were kept, as text, Markdown, JSON or
//! CSV. It refuses to apply them: `analyze` prints what the analysis says, the same for everybody.

use std::io::{IsTerminal as _, Write};

use clap::ValueEnum;
use serde::Serialize;

use super::out::one_line;
use super::status::Status;
use crate::briefing::Correction;
use crate::store::Store;
use crate::text::escape::{cell, markdown as escaped};
use crate::text::sanitise;

/// How corrections are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// One JSON object a line
    Jsonl,
    /// One JSON array
    Json,
    /// For reading in a terminal
    Text,
    /// Markdown
    Md,
    /// For a spreadsheet, with a line of headings
    Csv,
}

impl Format {
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

/// One correction as JSON.
#[derive(Debug, Serialize)]
struct Object<'a> {
    schema: u32,
    id: String,
    /// "speaker", "role", "not_quote", "same_person", "two_persons".
    says: &'static str,
    /// Whose name it is about, for the last two.
    name: Option<String>,
    /// The speaker, the role, the other person; null where the text does not say or the words are no quote.
    value: Option<String>,
    /// The speaker as the analysis had it.
    was: Option<String>,
    article: ArticleObject,
    start: usize,
    end: usize,
    text: String,
    kind: &'static str,
    made: &'a chrono::DateTime<chrono::Utc>,
}

/// The article that it was said of.
#[derive(Debug, Serialize)]
struct ArticleObject {
    id: String,
    title: String,
    source: String,
    published: Option<String>,
    url: Option<String>,
}

/// Prints all corrections; [`Status::Nothing`] when there are none.
///
/// # Errors
/// When the store cannot be read or the output cannot be written.
pub fn run(store: &Store, format: Format, out: &mut impl Write) -> anyhow::Result<Status> {
    let all = store.corrections()?;
    match format {
        Format::Jsonl => {
            for correction in &all {
                serde_json::to_writer(&mut *out, &object(correction))?;
                out.write_all(b"\n")?;
            }
        }
        Format::Json => {
            let objects: Vec<_> = all.iter().map(object).collect();
            serde_json::to_writer_pretty(&mut *out, &objects)?;
            out.write_all(b"\n")?;
        }
        Format::Text => {
            for (n, correction) in all.iter().enumerate() {
                out.write_all(text(correction, n > 0).as_bytes())?;
            }
        }
        Format::Md => {
            for correction in &all {
                out.write_all(markdown(correction).as_bytes())?;
            }
        }
        Format::Csv => out.write_all(&table(&all)?)?,
    }
    out.flush()?;
    Ok(if all.is_empty() {
        Status::Nothing
    } else {
        Status::Fine
    })
}

fn object(c: &Correction) -> Object<'_> {
    let (name, value) = c.says.parts();
    Object {
        schema: 1,
        id: format!("{:032x}", c.id.0),
        says: c.says.word(),
        name: name.map(one_line),
        value: value.map(one_line),
        was: c.was.as_deref().map(one_line),
        article: ArticleObject {
            id: format!("{:032x}", c.anchor.article.0),
            title: one_line(&c.title),
            source: one_line(&c.source),
            published: c.published.as_deref().map(one_line),
            url: c.url.as_deref().map(one_line),
        },
        start: c.anchor.span.start(),
        end: c.anchor.span.end(),
        text: sanitise::clean_block(&c.anchor.exact),
        kind: c.kind.word(),
        made: &c.made,
    }
}

/// "Ferry waits · Port Gazette · 2026-10-12 · the analysis said: Ann Lee?".
fn about(c: &Correction) -> String {
    let was = c.was.as_ref().map(|w| format!("the analysis said: {w}"));
    [
        Some(&c.title),
        Some(&c.source),
        c.published.as_ref(),
        was.as_ref(),
    ]
    .into_iter()
    .flatten()
    .map(|part| one_line(part))
    .filter(|part| !part.is_empty())
    .collect::<Vec<_>>()
    .join(" · ")
}

fn text(c: &Correction, gap: bool) -> String {
    let indented = textwrap::Options::new(78)
        .initial_indent("  ")
        .subsequent_indent("  ");
    let mut out = String::from(if gap { "\n" } else { "" });
    for (words, options) in [
        (one_line(&c.says.told()), textwrap::Options::new(78)),
        (format!("of: {}", one_line(&c.anchor.exact)), indented.clone()),
        (about(c), indented),
    ] {
        out.push_str(&textwrap::fill(&words, options));
        out.push('\n');
    }
    out
}

fn markdown(c: &Correction) -> String {
    format!(
        "> {}\n>\n> — {}\n\n**{}**\n\n",
        escaped(&one_line(&c.anchor.exact)),
        escaped(&about(c)),
        escaped(&one_line(&c.says.told()))
    )
}

fn table(all: &[Correction]) -> anyhow::Result<Vec<u8>> {
    let mut table = csv::Writer::from_writer(Vec::new());
    table.write_record([
        "says",
        "name",
        "value",
        "was",
        "text",
        "kind",
        "title",
        "source",
        "published",
        "url",
        "made",
    ])?;
    for c in all {
        let o = object(c);
        let empty = String::new;
        let row = [
            o.says.to_owned(),
            o.name.unwrap_or_else(empty),
            o.value.unwrap_or_else(empty),
            o.was.unwrap_or_else(empty),
            o.text,
            o.kind.to_owned(),
            o.article.title,
            o.article.source,
            o.article.published.unwrap_or_else(empty),
            o.article.url.unwrap_or_else(empty),
            o.made.to_rfc3339(),
        ];
        table.write_record(row.map(|words| cell(&words)))?;
    }
    Ok(table.into_inner()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::QuoteKind;
    use crate::article::{Anchor, ArticleId, Revision};
    use crate::briefing::{CorrectionId, Says};
    use crate::text::Span;

    fn kept(id: u128, says: Says) -> Correction {
        Correction {
            id: CorrectionId(id),
            says,
            anchor: Anchor {
                article: ArticleId(1),
                revision: Revision(1),
                span: Span::kept(4, 30).unwrap(),
                exact: "We have\nwaited \u{1b}[31m*four* “long” hours, all".to_owned(),
                prefix: String::new(),
                suffix: String::new(),
            },
            kind: QuoteKind::Direct,
            was: Some("Bo Rask?".to_owned()),
            made: chrono::DateTime::UNIX_EPOCH,
            title: "Ferry, \"late\"".to_owned(),
            source: "Port Gazette".to_owned(),
            url: None,
            published: Some("2026-10-12".to_owned()),
        }
    }

    fn printed(format: Format) -> String {
        let dir = tempfile::tempdir().unwrap();
        let mut store = Store::open(dir.path()).unwrap();
        let mut out = Vec::new();
        assert_eq!(run(&store, format, &mut out).unwrap(), Status::Nothing);
        let says = [
            Says::Speaker(Some("Ann *Lee*".to_owned())),
            Says::TwoPersons {
                name: "Lee".to_owned(),
                other: "Bo Lee".to_owned(),
            },
        ];
        for (id, says) in (1..).zip(says) {
            store.save_correction(&kept(id, says)).unwrap();
        }
        out.clear();
        assert_eq!(run(&store, format, &mut out).unwrap(), Status::Fine);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn printed_clean_in_every_format() {
        let about = "Ferry, \"late\" · Port Gazette · 2026-10-12 · the analysis said: Bo Rask?";
        assert_eq!(
            printed(Format::Text),
            format!(
                "the speaker is Ann *Lee*\n  of: We have waited *four* “long” hours, all\n  {about}\n\n\
                 Lee of this article is Bo Lee; the two are never one\n  of: We have waited *four* “long” hours, all\n  {about}\n"
            )
        );
        assert!(printed(Format::Md).starts_with(&format!(
            "> We have waited \\*four\\* “long” hours, all\n>\n> — {about}\n\n**the speaker is Ann \\*Lee\\***\n\n"
        )));
        let lines: Vec<serde_json::Value> = printed(Format::Jsonl)
            .lines()
            .map(|l| serde_json::from_str(l).unwrap())
            .collect();
        assert_eq!(lines[0]["says"], "speaker");
        assert_eq!(lines[0]["value"], "Ann *Lee*");
        assert_eq!(lines[1]["name"], "Lee");
        assert_eq!(lines[1]["value"], "Bo Lee");
        assert_eq!(lines[1]["was"], "Bo Rask?");
        let array: Vec<serde_json::Value> = serde_json::from_str(&printed(Format::Json)).unwrap();
        assert_eq!(array, lines);
        let table = printed(Format::Csv);
        let mut rows = csv::Reader::from_reader(table.as_bytes());
        assert_eq!(rows.headers().unwrap().len(), 11);
        let rows: Vec<csv::StringRecord> = rows.records().map(Result::unwrap).collect();
        assert_eq!(rows.len(), 2);
        assert_eq!(&rows[0][6], "Ferry, \"late\"");
        assert_eq!(&rows[1][1], "Lee");
    }
}
