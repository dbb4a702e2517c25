//! A briefing as plain text or Markdown: the same walk, two ways to mark it up.
//!
//! A briefing comes in, a document goes out: text wrapped at a number of columns, or Markdown with one item a
//! line that any viewer shows. It refuses marks in the words: what Markdown would take for one is escaped.

use std::fmt::Write as _;

use super::model::{Body, Brief, Moment, Paper, Part, Place, Speaker, Told, count, left_out};
use crate::text::escape::{markdown as escape, target};

/// How a document is marked up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Markup {
    /// Plain text, wrapped at this many columns.
    Text(usize),
    /// Markdown.
    Md,
}

/// A whole briefing.
#[must_use]
pub fn brief(brief: &Brief, markup: Markup) -> String {
    let mut doc = Doc::new(markup, &brief.papers);
    doc.title(1, &brief.title);
    doc.line(&doc.esc(&brief.about));
    for part in &brief.stories {
        doc.title(2, &part.title);
        doc.papers(part);
        doc.sections(part, 3);
    }
    if !brief.singles.is_empty() && !brief.stories.is_empty() {
        doc.title(2, "Single articles");
    }
    for part in &brief.singles {
        doc.title(3, &part.title);
        doc.papers(part);
        doc.sections(part, 4);
    }
    doc.sources(brief);
    doc.out
}

/// One article: its title, where it is from, and everything known of it.
#[must_use]
pub fn article(part: &Part, about: &str, markup: Markup) -> String {
    let mut doc = Doc::new(markup, &[]);
    doc.title(1, &part.title);
    doc.line(&doc.esc(about));
    doc.sections(part, 2);
    doc.out
}

/// Rows of `cols` columns that part no word at its hyphen: a file's name stays whole.
fn whole_words(cols: usize) -> textwrap::Options<'static> {
    textwrap::Options::new(cols).word_splitter(textwrap::WordSplitter::NoHyphenation)
}

/// A document that grows.
pub struct Doc<'a> {
    /// What is written so far.
    pub out: String,
    markup: Markup,
    papers: &'a [Paper],
}

impl<'a> Doc<'a> {
    /// An empty document whose places name these papers.
    #[must_use]
    pub fn new(markup: Markup, papers: &'a [Paper]) -> Self {
        Self {
            out: String::new(),
            markup,
            papers,
        }
    }

    /// A title: of the document at level 1, of what is in it below.
    pub fn title(&mut self, level: usize, words: &str) {
        let gap = if self.out.is_empty() { "" } else { "\n" };
        let _ = match self.markup {
            Markup::Md => writeln!(self.out, "{gap}{} {}\n", "#".repeat(level), escape(words)),
            Markup::Text(cols) => {
                let rows = textwrap::wrap(words, whole_words(cols));
                let wide = rows
                    .iter()
                    .map(|r| crate::text::width::cols(r))
                    .max()
                    .unwrap_or(0);
                let mark = if level == 1 { "=" } else { "-" };
                let under = if level > 2 {
                    String::new()
                } else {
                    format!("{}\n", mark.repeat(wide))
                };
                let gap = if level == 2 && !gap.is_empty() {
                    "\n\n"
                } else {
                    gap
                };
                write!(self.out, "{gap}{}\n{under}", rows.join("\n"))
            }
        };
    }

    fn heading(&mut self, level: usize, words: &str) {
        let _ = match self.markup {
            _ if words.is_empty() => writeln!(self.out),
            Markup::Text(_) => writeln!(self.out, "\n{}", words.to_uppercase()),
            Markup::Md => writeln!(self.out, "\n{} {words}\n", "#".repeat(level)),
        };
    }

    /// A paragraph; `words` are escaped already.
    pub fn line(&mut self, words: &str) {
        let _ = match self.markup {
            Markup::Text(cols) => writeln!(self.out, "{}", textwrap::fill(words, whole_words(cols))),
            Markup::Md => writeln!(self.out, "{words}"),
        };
    }

    fn item(&mut self, words: &str) {
        let _ = match self.markup {
            Markup::Text(cols) => {
                let options = whole_words(cols).initial_indent("  ").subsequent_indent("    ");
                writeln!(self.out, "{}", textwrap::fill(words, options))
            }
            Markup::Md => writeln!(self.out, "- {words}"),
        };
    }

    /// A name over items.
    fn name(&mut self, first: bool, name: &str, rest: &str) {
        match self.markup {
            Markup::Text(_) => self.line(&format!("{name}{rest}")),
            Markup::Md => {
                let gap = if first { "" } else { "\n" };
                let _ = writeln!(self.out, "{gap}**{}**{}\n", escape(name), escape(rest));
            }
        }
    }

    /// Words as this form needs them.
    #[must_use]
    pub fn esc(&self, words: &str) -> String {
        match self.markup {
            Markup::Text(_) => words.to_owned(),
            Markup::Md => escape(words),
        }
    }

    /// Where a part is from: "Port Gazette, 23 Nov 2026; Coast FM, 24 Nov 2026".
    fn papers(&mut self, part: &Part) {
        let paper = |&i: &usize| {
            let paper = self.papers.get(i)?;
            let day = paper
                .day
                .as_ref()
                .map_or("day not known", |(day, _)| day.as_str());
            Some(format!("{}, {day}", self.cited(i)))
        };
        let all: Vec<String> = part.papers.iter().filter_map(paper).collect();
        self.line(&all.join("; "));
        for (told, folded) in &part.copies {
            let names: Vec<String> = folded.iter().map(|&i| self.cited(i)).collect();
            let has = if folded.len() == 1 { "has" } else { "have" };
            let words = format!(
                "{} {has} the same text as {}, told here once.",
                names.join(", "),
                self.cited(*told)
            );
            if self.markup == Markup::Md {
                self.out.push('\n');
            }
            self.line(&words);
        }
    }

    /// A paper's name, in Markdown with a link to its page.
    fn cited(&self, paper: usize) -> String {
        let Some(known) = self.papers.get(paper) else {
            return String::new();
        };
        match (self.markup, &known.url) {
            (Markup::Md, Some(_)) => format!("[{}][{}]", escape(&known.label), paper + 1),
            _ => self.esc(&known.label),
        }
    }

    fn place(&self, part: &Part, place: Place) -> String {
        let paragraph = format!("¶{}", place.paragraph);
        if part.papers.len() < 2 {
            return paragraph;
        }
        format!("{} {paragraph}", self.cited(place.paper))
    }

    fn places(&self, part: &Part, places: &[Place]) -> String {
        let all: Vec<String> = places.iter().map(|&p| self.place(part, p)).collect();
        let (open, close) = if self.markup == Markup::Md {
            ("(", ")")
        } else {
            ("[", "]")
        };
        format!("{open}{}{close}", all.join(", "))
    }

    /// What a part tells, its headings at `level`.
    pub fn sections(&mut self, part: &Part, level: usize) {
        for section in &part.sections {
            self.heading(level, section.heading);
            match &section.body {
                Body::Sentences(all) => self.sentences(part, all),
                Body::Only(all) => {
                    for (n, (paper, told)) in all.iter().enumerate() {
                        let label = self
                            .papers
                            .get(*paper)
                            .map_or_else(String::new, |p| p.label.clone());
                        self.name(n == 0, &label, "");
                        for one in told {
                            self.item(&format!("{} {}", self.esc(&one.words), self.paragraph_of(one)));
                        }
                    }
                }
                Body::Speakers(all, left) => {
                    for (n, speaker) in all.iter().enumerate() {
                        self.speaker(part, speaker, n == 0);
                    }
                    self.left_out(*left, "statement");
                }
                Body::Timeline(all, left) => {
                    for moment in all {
                        self.moment(part, moment);
                    }
                    self.left_out(*left, "event");
                }
                Body::Lines(all) => {
                    for line in all {
                        self.item(&self.esc(line));
                    }
                }
            }
        }
    }

    fn sentences(&mut self, part: &Part, all: &[Told]) {
        for told in all {
            let at = self.places(part, &[told.place]);
            self.item(&format!("{} {at}", self.esc(&told.words)));
        }
    }

    fn paragraph_of(&self, told: &Told) -> String {
        let (open, close) = if self.markup == Markup::Md {
            ("(", ")")
        } else {
            ("[", "]")
        };
        format!("{open}¶{}{close}", told.place.paragraph)
    }

    fn left_out(&mut self, n: usize, one: &str) {
        if let Some(words) = left_out(n, one) {
            if self.markup == Markup::Md {
                self.out.push('\n');
            }
            self.line(&words);
        }
    }

    fn speaker(&mut self, part: &Part, speaker: &Speaker, first: bool) {
        let title = speaker.title().map_or_else(String::new, |t| format!("{t} "));
        let office = speaker.office().map_or_else(String::new, |r| format!(", {r}"));
        self.name(first, &format!("{title}{}", speaker.shown()), &office);
        for said in &speaker.said {
            let shown = self.esc(&said.shown());
            let told = said.told();
            let told = if told.is_empty() {
                told
            } else {
                format!("— {} ", self.esc(&told))
            };
            self.item(&format!("{shown} {told}{}", self.places(part, &said.places)));
        }
    }

    fn moment(&mut self, part: &Part, moment: &Moment) {
        let ahead = moment.ahead.map_or_else(String::new, |a| format!(" ({a})"));
        let disputed: Vec<String> = moment
            .disputed
            .iter()
            .map(|(when, place)| format!("{} {}", self.esc(when), self.place(part, *place)))
            .collect();
        let at = if disputed.is_empty() {
            self.places(part, &moment.places)
        } else {
            format!("— sources differ: {}", disputed.join(", "))
        };
        let when = self.esc(&format!("{}: {}{ahead}", moment.when, moment.label));
        self.item(&format!("{when} {at}"));
    }

    fn sources(&mut self, brief: &Brief) {
        if !brief.papers.is_empty() {
            self.title(2, "Sources");
        }
        for (n, paper) in brief.papers.iter().enumerate() {
            let mut parts = vec![self.esc(&paper.label), self.esc(&paper.title)];
            parts.push(
                paper
                    .day
                    .as_ref()
                    .map_or("publication day not known".to_owned(), |d| d.0.clone()),
            );
            if !paper.byline.is_empty() {
                parts.push(self.esc(&paper.byline.join(", ")));
            }
            parts.push(count(paper.words, "word", "words"));
            let page = match (&paper.url, self.markup) {
                (Some(url), Markup::Md) => format!("<{}>", target(url)),
                (Some(url), Markup::Text(_)) => url.clone(),
                (None, _) => self.esc(&paper.locator),
            };
            let line = format!("{}. {}", n + 1, parts.join(" · "));
            match self.markup {
                Markup::Md => {
                    let _ = writeln!(self.out, "{line} · {page}");
                }
                // on a row of its own an address stays whole, and a terminal can follow it
                Markup::Text(_) => {
                    self.item(&line);
                    let _ = writeln!(self.out, "    {page}");
                }
            }
        }
        if !brief.failures.is_empty() {
            self.title(2, "Could not be read");
            for failure in &brief.failures {
                let words = if failure.error.starts_with(&failure.id) {
                    failure.error.clone()
                } else {
                    format!("{}: {}", failure.id, failure.error)
                };
                self.item(&self.esc(&words));
            }
        }
        if self.markup == Markup::Md {
            let mut gap = "\n";
            for (n, paper) in brief.papers.iter().enumerate() {
                if let Some(url) = &paper.url {
                    let _ = writeln!(self.out, "{gap}[{}]: <{}>", n + 1, target(url));
                    gap = "";
                }
            }
        }
    }
}
