//! What one article gives to a briefing.
//!
//! An article with its analysis comes in; its sentences, statements and events go out as they are shown, and
//! the part of an article that is told alone. It refuses to leave out what the analysis was unsure of.

use super::model::{Body, Moment, Part, Place, Section, Statement, Told};
use super::speakers;
use crate::analysis::{Analysis, Event, EventStatus, Person, PersonKind, Quote, QuoteKind};
use crate::article::Article;
use crate::calendar::show;
use crate::text::Span;

/// People and organisations listed of one article, at most.
const PEOPLE: usize = 20;

/// An article, its analysis, and its place among the papers of the briefing.
#[derive(Debug, Clone, Copy)]
pub(super) struct One<'a> {
    pub article: &'a Article,
    pub analysis: &'a Analysis,
    pub paper: usize,
}

/// Everything that is known of one article.
#[must_use]
pub fn whole(article: &Article, analysis: &Analysis) -> Part {
    let one = One {
        article,
        analysis,
        paper: 0,
    };
    let mut part = Part {
        title: article.title.clone().unwrap_or_else(|| "(no title)".to_owned()),
        papers: vec![0],
        ..Part::default()
    };
    let sentences = |list: &[usize]| Body::Sentences(one.sentences(list));
    let summary = &analysis.summary;
    part.add("What happened", sentences(&summary.sentences));
    part.add("What comes next", sentences(&summary.next));
    part.add("Who said what", Body::Speakers(speakers::of_one(one), 0));
    let events = analysis.shown_events().map(|(_, e)| one.moment(e)).collect();
    part.add("Timeline", Body::Timeline(events, 0));
    part.add("Who appears", Body::Lines(one.people()));
    let notes = analysis.notes.iter().map(|n| &n.0);
    let notes = article.notes.iter().chain(notes).cloned().collect();
    part.add("What is unsure", Body::Lines(notes));
    part
}

impl Part {
    /// Adds a section if there is anything in it.
    pub(super) fn add(&mut self, heading: &'static str, body: Body) {
        let empty = match &body {
            Body::Sentences(all) => all.is_empty(),
            Body::Only(all) => all.is_empty(),
            Body::Speakers(all, left) => all.is_empty() && *left == 0,
            Body::Timeline(all, left) => all.is_empty() && *left == 0,
            Body::Lines(all) => all.is_empty(),
        };
        if !empty {
            self.sections.push(Section { heading, body });
        }
    }
}

impl One<'_> {
    /// Words of the article on one line.
    pub fn cut(&self, span: Span) -> String {
        let words: Vec<&str> = span.cut(&self.article.text).split_whitespace().collect();
        words.join(" ")
    }

    /// The place of a byte.
    pub fn place(&self, at: usize) -> Place {
        Place {
            paper: self.paper,
            paragraph: self.article.block_at(at) + 1,
        }
    }

    /// Sentences by index.
    pub fn sentences(&self, list: &[usize]) -> Vec<Told> {
        let told = |&i: &usize| {
            let span = self.analysis.sentences.get(i)?.span;
            Some(Told {
                words: self.cut(span),
                place: self.place(span.start()),
            })
        };
        list.iter().filter_map(told).collect()
    }

    /// A quote. Where words of the reporter stand between two parts, an ellipsis does.
    pub fn statement(&self, quote: &Quote) -> Statement {
        let parts: Vec<String> = quote.content.iter().map(|&s| self.cut(s)).collect();
        let between = match quote.kind {
            QuoteKind::Direct if !self.apart_by_paragraphs(quote) => " … ",
            _ => " ",
        };
        // "told reporters in the capital" has its cue in it
        let cue = quote
            .cue
            .filter(|c| !quote.occasion.is_some_and(|o| o.overlaps(*c)));
        let mut about: Vec<String> = cue.map(|c| self.cut(c)).into_iter().collect();
        about.extend(quote.occasion.map(|o| self.cut(o)));
        about.extend(quote.via.as_ref().map(|v| format!("via {}", v.name)));
        Statement {
            words: parts.join(between),
            kind: quote.kind,
            about,
            doubt: !quote.certain && quote.speaker.is_some(),
            places: vec![self.place(quote.span().start())],
        }
    }

    /// Its parts follow each other paragraph by paragraph, with no words of the reporter between.
    fn apart_by_paragraphs(&self, quote: &Quote) -> bool {
        quote.content.windows(2).all(|pair| {
            let [a, b] = pair else { return true };
            let between = Span::snap(&self.article.text, a.end(), b.start()).cut(&self.article.text);
            !between.chars().any(char::is_alphanumeric)
        })
    }

    /// An event.
    pub fn moment(&self, event: &Event) -> Moment {
        Moment {
            when: self.when(event),
            iso: event.when.as_ref().and_then(|w| iso(&w.value)),
            label: self.cut(event.label),
            ahead: (event.status != EventStatus::Past).then(|| event.status.word()),
            disputed: Vec::new(),
            places: vec![self.place(event.span.start())],
        }
    }

    /// "23 Nov 2026", or "undated" with what the text says of it.
    pub fn when(&self, event: &Event) -> String {
        if let Some(when) = &event.when {
            return show::shown(&when.value, when.days, when.precision, when.approx);
        }
        let label = |i: usize| self.analysis.events.get(i).map(|e| self.cut(e.label));
        if let Some(other) = event.same_day_as.and_then(label) {
            format!("undated, same day as “{other}”")
        } else if let Some(other) = event.during.and_then(label) {
            format!("undated, during “{other}”")
        } else if let Some(day) = event.not_after {
            format!("undated, not after {}", show::day(day))
        } else {
            "undated".to_owned()
        }
    }

    /// "Ilse Maren, chief engineer (person): 2 mentions, 5 statements", those named most first.
    fn people(&self) -> Vec<String> {
        let named = |p: &&Person| matches!(p.kind, PersonKind::Person | PersonKind::Organisation);
        let line = |p: &Person| {
            let role = p.role.map_or_else(String::new, |r| format!(", {}", self.cut(r)));
            let times = super::model::count(p.mentions.len(), "mention", "mentions");
            let said = match p.quotes.len() {
                0 => String::new(),
                n => format!(", {}", super::model::count(n, "statement", "statements")),
            };
            format!("{}{role} ({}): {times}{said}", p.name, p.kind.word())
        };
        let people = self.analysis.people.iter().filter(named);
        people.take(PEOPLE).map(line).collect()
    }
}

/// A value that HTML's `time` takes too: a year, a month, a week, a day, a minute of a day.
fn iso(value: &str) -> Option<String> {
    let digit = |c: char| if c.is_ascii_digit() { '0' } else { c };
    let shape: String = value.chars().map(digit).collect();
    let known = ["0000", "0000-00", "0000-W00", "0000-00-00", "0000-00-00T00:00"];
    known.contains(&shape.as_str()).then(|| value.to_owned())
}

#[cfg(test)]
mod tests {
    use super::iso;

    #[test]
    fn times_that_html_takes() {
        for value in ["2026", "2026-11", "2026-W48", "2026-11-23", "2026-11-23T06:15"] {
            assert_eq!(iso(value).as_deref(), Some(value));
        }
        for value in [
            "202",
            "2026-Q1",
            "2026-11-23TMO",
            "2026-W48-WE",
            "PAST_REF",
            "BC0480",
            "P3D",
        ] {
            assert_eq!(iso(value), None);
        }
    }
}
