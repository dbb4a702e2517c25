//! A briefing that a person reads or mails: one article as plain text or Markdown.
//!
//! An article and its analysis come in, a document goes out: what happened, who said what, the timeline,
//! who appears, what is unsure. Every sentence and label is cut from the article; nothing is rewritten.

use std::fmt::Write as _;

use rustc_hash::FxHashMap;

use super::out;
use crate::analysis::{Analysis, Event, EventStatus, PersonKind, Quote, QuoteKind};
use crate::article::Article;
use crate::calendar::show;
use crate::text::Span;

/// Columns of the plain-text form.
const COLS: usize = 78;

/// How a document is marked up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Markup {
    /// Plain text, wrapped.
    Text,
    /// Markdown, one paragraph a line.
    Md,
}

/// The briefing of one article.
#[must_use]
pub fn briefing(article: &Article, analysis: &Analysis, markup: Markup) -> String {
    let mut doc = Doc {
        out: String::new(),
        markup,
    };
    doc.title(article.title.as_deref().unwrap_or("(no title)"));
    doc.line(&source_line(article));
    let page = Reading { article, analysis };
    page.summary(&mut doc);
    page.quotes(&mut doc);
    page.timeline(&mut doc);
    page.people(&mut doc);
    page.notes(&mut doc);
    doc.out
}

/// The text of one article, as it was loaded.
#[must_use]
pub fn plain(article: &Article, markup: Markup) -> String {
    let mut doc = Doc {
        out: String::new(),
        markup,
    };
    doc.title(article.title.as_deref().unwrap_or("(no title)"));
    doc.line(&source_line(article));
    for block in &article.blocks {
        doc.out.push('\n');
        doc.line(block.span.cut(&article.text));
    }
    doc.out
}

/// "Port Gazette · 23 Nov 2026 · By Ann Lee · 812 words, 4 min".
fn source_line(article: &Article) -> String {
    let mut parts = vec![
        article
            .site
            .clone()
            .unwrap_or_else(|| out::one_line(&article.origin.locator())),
    ];
    parts.push(article.published.map_or_else(
        || "publication day not known".to_owned(),
        |p| {
            format!(
                "{} (by {})",
                show::day(p.date.day()),
                p.from.word().replace('_', " ")
            )
        },
    ));
    if !article.bylines.is_empty() {
        parts.push(article.bylines.join(", "));
    }
    let words = article.word_count();
    parts.push(format!("{words} words, {} min", words.div_ceil(220).max(1)));
    parts.join(" · ")
}

struct Doc {
    out: String,
    markup: Markup,
}

impl Doc {
    fn title(&mut self, words: &str) {
        match self.markup {
            Markup::Text => {
                self.line(words);
                let width = words.chars().count().min(COLS);
                self.out.push_str(&"=".repeat(width));
                self.out.push('\n');
            }
            Markup::Md => {
                let _ = writeln!(self.out, "# {}\n", md(words));
            }
        }
    }

    fn heading(&mut self, words: &str) {
        let _ = match self.markup {
            Markup::Text => writeln!(self.out, "\n{}", words.to_uppercase()),
            Markup::Md => writeln!(self.out, "\n## {words}\n"),
        };
    }

    fn line(&mut self, words: &str) {
        let _ = match self.markup {
            Markup::Text => writeln!(self.out, "{}", textwrap::fill(words, COLS)),
            Markup::Md => writeln!(self.out, "{}", md(words)),
        };
    }

    fn item(&mut self, words: &str) {
        let _ = match self.markup {
            Markup::Text => {
                let options = textwrap::Options::new(COLS)
                    .initial_indent("  ")
                    .subsequent_indent("    ");
                writeln!(self.out, "{}", textwrap::fill(words, options))
            }
            Markup::Md => writeln!(self.out, "- {}", md(words)),
        };
    }

    fn name(&mut self, name: &str, rest: &str) {
        let _ = match self.markup {
            Markup::Text => writeln!(self.out, "{}", textwrap::fill(&format!("{name}{rest}"), COLS)),
            Markup::Md => writeln!(self.out, "\n**{}**{}\n", md(name), md(rest)),
        };
    }
}

/// Characters that Markdown would take for marks, escaped; line ends become spaces.
pub(super) fn md(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '\n' => out.push(' '),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' => {
                out.push('\\');
                out.push(c);
            }
            c => out.push(c),
        }
    }
    out
}

struct Reading<'a> {
    article: &'a Article,
    analysis: &'a Analysis,
}

impl Reading<'_> {
    fn cut(&self, span: Span) -> String {
        span.cut(&self.article.text)
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// Paragraphs are counted from one, as the reader's screen does.
    fn paragraph(&self, at: usize) -> usize {
        self.article.block_at(at) + 1
    }

    fn sentences(&self, doc: &mut Doc, list: &[usize]) {
        for sentence in list.iter().filter_map(|&i| self.analysis.sentences.get(i)) {
            doc.item(&format!("{} [¶{}]", self.cut(sentence.span), sentence.block + 1));
        }
    }

    fn summary(&self, doc: &mut Doc) {
        doc.heading("What happened");
        self.sentences(doc, &self.analysis.summary.sentences);
        if !self.analysis.summary.next.is_empty() {
            doc.heading("What comes next");
            self.sentences(doc, &self.analysis.summary.next);
        }
    }

    fn quotes(&self, doc: &mut Doc) {
        if self.analysis.quotes.is_empty() {
            return;
        }
        doc.heading("Who said what");
        for (name, quotes) in by_speaker(&self.analysis.quotes) {
            let role = quotes
                .iter()
                .find_map(|q| q.speaker.as_ref().and_then(|s| s.role))
                .map_or_else(String::new, |r| format!(", {}", self.cut(r)));
            doc.name(name.unwrap_or("Speaker not named"), &role);
            for quote in quotes {
                doc.item(&self.quote(quote));
            }
        }
    }

    fn quote(&self, quote: &Quote) -> String {
        let text: &str = &self.article.text;
        let words = quote.words(text).split_whitespace().collect::<Vec<_>>().join(" ");
        let words = if quote.kind == QuoteKind::Direct {
            format!("“{words}”")
        } else {
            words
        };
        let mut rest = vec![quote.kind.word().to_owned()];
        rest.extend(quote.cue.map(|c| self.cut(c)));
        rest.extend(quote.occasion.map(|o| self.cut(o)));
        rest.extend(quote.via.as_ref().map(|v| format!("via {}", v.name)));
        rest.push(format!("¶{}", self.paragraph(quote.span().start())));
        let doubt = if quote.certain || quote.speaker.is_none() {
            ""
        } else {
            " (speaker unsure?)"
        };
        format!("{words} — {}{doubt}", rest.join(", "))
    }

    fn timeline(&self, doc: &mut Doc) {
        if self.analysis.events.is_empty() {
            return;
        }
        doc.heading("Timeline");
        for event in &self.analysis.events {
            let planned = match event.status {
                EventStatus::Past => "",
                EventStatus::Planned => " (planned)",
                EventStatus::Possible => " (possible)",
            };
            let when = self.when(event);
            let at = self.paragraph(event.span.start());
            doc.item(&format!("{when}: {}{planned} [¶{at}]", self.cut(event.label)));
        }
    }

    fn when(&self, event: &Event) -> String {
        if let Some(when) = &event.when {
            let shown = show::shown(&when.value, when.days, when.precision, when.approx);
            return format!("{shown} ({})", when.precision.word().replace('_', " "));
        }
        let label = |i: usize| {
            self.analysis
                .events
                .get(i)
                .map(|e| self.cut(e.label))
                .unwrap_or_default()
        };
        if let Some(i) = event.same_day_as {
            format!("undated, same day as “{}”", label(i))
        } else if let Some(i) = event.during {
            format!("undated, during “{}”", label(i))
        } else if let Some(day) = event.not_after {
            format!("undated, not after {}", show::day(day))
        } else {
            "undated".to_owned()
        }
    }

    fn people(&self, doc: &mut Doc) {
        let shown: Vec<_> = self
            .analysis
            .people
            .iter()
            .filter(|p| matches!(p.kind, PersonKind::Person | PersonKind::Organisation))
            .take(20)
            .collect();
        if shown.is_empty() {
            return;
        }
        doc.heading("Who appears");
        for person in shown {
            let role = person
                .role
                .map_or_else(String::new, |r| format!(", {}", self.cut(r)));
            let times = person.mentions.len();
            let quotes = match person.quotes.len() {
                0 => String::new(),
                1 => ", 1 statement".to_owned(),
                n => format!(", {n} statements"),
            };
            let s = if times == 1 { "" } else { "s" };
            doc.item(&format!(
                "{}{role} ({}): {times} mention{s}{quotes}",
                person.name,
                person.kind.word()
            ));
        }
    }

    fn notes(&self, doc: &mut Doc) {
        let notes: Vec<&str> = self
            .article
            .notes
            .iter()
            .map(String::as_str)
            .chain(self.analysis.notes.iter().map(|n| n.0.as_str()))
            .collect();
        if !notes.is_empty() {
            doc.heading("What is unsure");
            for note in notes {
                doc.item(note);
            }
        }
    }
}

/// Quotes gathered under their speakers, in the order in which each first speaks.
fn by_speaker(quotes: &[Quote]) -> Vec<(Option<&str>, Vec<&Quote>)> {
    let mut groups: Vec<(Option<&str>, Vec<&Quote>)> = Vec::new();
    let mut place: FxHashMap<Option<&str>, usize> = FxHashMap::default();
    for quote in quotes {
        let name = quote.speaker.as_ref().map(|s| s.name.as_str());
        let at = *place.entry(name).or_insert(groups.len());
        match groups.get_mut(at) {
            Some((_, group)) => group.push(quote),
            None => groups.push((name, vec![quote])),
        }
    }
    groups
}
