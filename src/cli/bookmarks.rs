//! `bookmarks`: what a reader has kept, printed.
//!
//! The store comes in; its bookmarks go out, oldest first, as text, Markdown or JSON. Everything printed was
//! cleaned when it was kept, and is cleaned once more: the file may have been edited.

use std::io::Write;

use serde::Serialize;

use super::args::Format;
use super::out::one_line;
use super::status::Status;
use crate::briefing::Bookmark;
use crate::briefing::corrections::Corrections;
use crate::briefing::notebook::{self, Note};
use crate::store::Store;
use crate::text::sanitise;

/// One bookmark as JSON.
#[derive(Debug, Serialize)]
struct Object<'a> {
    schema: u32,
    id: String,
    kind: &'static str,
    article: ArticleObject,
    start: usize,
    end: usize,
    text: String,
    speaker: Option<String>,
    /// The reader gave the speaker.
    speaker_corrected: bool,
    when: Option<String>,
    note: String,
    tags: Vec<String>,
    made: &'a chrono::DateTime<chrono::Utc>,
}

/// The article that it is in.
#[derive(Debug, Serialize)]
struct ArticleObject {
    id: String,
    title: String,
    source: String,
    published: Option<String>,
    url: Option<String>,
}

/// Prints all bookmarks; [`Status::Nothing`] when there are none.
///
/// # Errors
/// When the store cannot be read or the output cannot be written.
pub fn run(store: &Store, format: Format, out: &mut impl Write) -> anyhow::Result<Status> {
    let mut all = store.bookmarks()?;
    let corrections = Corrections::of(store.corrections()?);
    let corrected: Vec<bool> = all.iter_mut().map(|b| correct(b, &corrections, format)).collect();
    let notes = || all.iter().map(|b| Note::with(b, b.speaker.as_deref()));
    let objects = || all.iter().zip(&corrected).map(|(b, c)| object(b, *c));
    match format {
        Format::Jsonl => {
            for object in objects() {
                serde_json::to_writer(&mut *out, &object)?;
                out.write_all(b"\n")?;
            }
        }
        Format::Json => {
            serde_json::to_writer_pretty(&mut *out, &objects().collect::<Vec<_>>())?;
            out.write_all(b"\n")?;
        }
        Format::Text => {
            for (n, note) in notes().enumerate() {
                out.write_all(text(&note, n > 0).as_bytes())?;
            }
        }
        Format::Md => {
            for note in notes() {
                out.write_all(notebook::markdown(&note).as_bytes())?;
            }
        }
    }
    out.flush()?;
    Ok(if all.is_empty() {
        Status::Nothing
    } else {
        Status::Fine
    })
}

/// Puts the speaker that the reader gave meanwhile in place of the one at the time of the bookmark; true when
/// there is one. Text says so in words, JSON in a field of its own.
fn correct(b: &mut Bookmark, corrections: &Corrections, format: Format) -> bool {
    let said = corrections.speaker_kept(&b.anchor, b.speaker.as_deref());
    let corrected = said.is_some();
    if format.is_json() {
        b.speaker = said.unwrap_or(b.speaker.take());
    } else {
        b.speaker = corrections.speaker_of(b);
    }
    corrected
}

fn object(b: &Bookmark, speaker_corrected: bool) -> Object<'_> {
    Object {
        schema: 1,
        id: format!("{:032x}", b.id.0),
        kind: b.kind.word(),
        article: ArticleObject {
            id: format!("{:032x}", b.anchor.article.0),
            title: one_line(&b.title),
            source: one_line(&b.source),
            published: b.published.as_deref().map(one_line),
            url: b.url.as_deref().map(one_line),
        },
        start: b.anchor.span.start(),
        end: b.anchor.span.end(),
        text: sanitise::clean_block(&b.anchor.exact),
        speaker: b.speaker.as_deref().map(one_line),
        speaker_corrected,
        when: b.when.as_deref().map(one_line),
        note: sanitise::clean_block(&b.note),
        tags: b.tags.iter().map(|t| one_line(t)).collect(),
        made: &b.made,
    }
}

fn text(note: &Note, gap: bool) -> String {
    let indented = textwrap::Options::new(78)
        .initial_indent("  ")
        .subsequent_indent("  ");
    let mut out = String::from(if gap { "\n" } else { "" });
    out.push_str(&textwrap::fill(&format!("{}: {}", note.kind, note.words), 78));
    out.push('\n');
    out.push_str(&textwrap::fill(&note.about(), &indented));
    out.push('\n');
    for line in note.note.lines().filter(|l| !l.trim().is_empty()) {
        out.push_str(&textwrap::fill(&format!("note: {line}"), &indented));
        out.push('\n');
    }
    if !note.tags.is_empty() {
        let tags: Vec<String> = note.tags.iter().map(|t| format!("#{t}")).collect();
        out.push_str(&format!("  {}\n", tags.join(" ")));
    }
    if !note.url.is_empty() {
        out.push_str(&format!("  {}\n", note.url));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Anchor, ArticleId, Revision};
    use crate::briefing::BookmarkId;
    use crate::briefing::BookmarkKind;
    use crate::text::Span;

    fn kept() -> Bookmark {
        Bookmark {
            id: BookmarkId(255),
            kind: BookmarkKind::Quote,
            anchor: Anchor {
                article: ArticleId(1),
                revision: Revision(1),
                span: Span::kept(4, 30).unwrap(),
                exact: "We have\nwaited \u{1b}[31m*four* hours".to_owned(),
                prefix: String::new(),
                suffix: String::new(),
            },
            note: "ask her\u{202e} again\nand soon".to_owned(),
            tags: vec!["ferry".to_owned()],
            made: chrono::DateTime::UNIX_EPOCH,
            title: "Ferry waits".to_owned(),
            source: "Port Gazette".to_owned(),
            url: Some("https://port.example/ferry".to_owned()),
            published: Some("2026-10-12".to_owned()),
            speaker: Some("Ann Lee?".to_owned()),
            when: None,
        }
    }

    fn printed(format: Format) -> String {
        let dir = tempfile::tempdir().unwrap();
        let mut store = Store::open(dir.path()).unwrap();
        let mut out = Vec::new();
        assert_eq!(run(&store, format, &mut out).unwrap(), Status::Nothing);
        store.save_bookmark(&kept()).unwrap();
        out.clear();
        assert_eq!(run(&store, format, &mut out).unwrap(), Status::Fine);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn printed_clean_in_every_format() {
        assert_eq!(
            printed(Format::Text),
            "quote: We have waited *four* hours\n  Ann Lee? · Ferry waits · Port Gazette · 2026-10-12\n  note: ask her again\n  note: and soon\n  #ferry\n  https://port.example/ferry\n"
        );
        assert_eq!(
            printed(Format::Md),
            "> We have waited \\*four\\* hours\n>\n> — Ann Lee? · Ferry waits · Port Gazette · 2026-10-12 <https://port.example/ferry>\n\nask her again\nand soon\n\n\\#ferry\n\n"
        );
        let line = printed(Format::Jsonl);
        let json: serde_json::Value = serde_json::from_str(&line).unwrap();
        assert_eq!(line.lines().count(), 1);
        assert_eq!(json["schema"], 1);
        assert_eq!(json["article"]["title"], "Ferry waits");
        assert_eq!(json["text"], "We have\nwaited *four* hours");
        assert!(serde_json::from_str::<Vec<serde_json::Value>>(&printed(Format::Json)).is_ok());
    }
}
