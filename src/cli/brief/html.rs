//! A briefing as one HTML file that needs nothing else: no script, no font, no picture, nothing fetched.
//!
//! A briefing comes in, a page goes out: headings and landmarks in order, quotes as `blockquote`, times as
//! `time`, light and dark by what the reader prefers, readable on a telephone and on paper. It refuses every
//! mark in the words: they pass [`escape`], and nothing else is written.

use std::fmt::Write as _;

use super::model::{Body, Brief, Moment, Paper, Part, Place, Speaker, Statement, Told, count, left_out};
use crate::analysis::QuoteKind;
use crate::text::escape::html as escape;

/// Colours have a contrast of at least 4.5:1 on their ground, light and dark.
const STYLE: &str = include_str!("brief.css");

/// The page.
#[must_use]
pub fn brief(brief: &Brief) -> String {
    let mut page = Page {
        out: String::new(),
        brief,
    };
    page.head();
    page.header();
    page.push("<main id=\"main\">\n");
    for (n, part) in brief.stories.iter().enumerate() {
        page.part(part, &format!("story-{}", n + 1), 2);
    }
    if !brief.singles.is_empty() {
        let titled = !brief.stories.is_empty();
        if titled {
            page.push("<section aria-labelledby=\"singles\">\n<h2 id=\"singles\">Single articles</h2>\n");
        }
        for (n, part) in brief.singles.iter().enumerate() {
            page.part(part, &format!("article-{}", n + 1), 2 + usize::from(titled));
        }
        if titled {
            page.push("</section>\n");
        }
    }
    page.push("</main>\n");
    page.sources();
    page.push("</body>\n</html>\n");
    page.out
}

struct Page<'a> {
    out: String,
    brief: &'a Brief,
}

impl Page<'_> {
    fn push(&mut self, raw: &str) {
        self.out.push_str(raw);
    }

    fn head(&mut self) {
        let lang = self.brief.lang.as_deref().unwrap_or("en");
        let title = escape(&self.brief.title);
        let _ = write!(
            self.out,
            "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n\
             <meta name=\"referrer\" content=\"no-referrer\">\n<title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n",
            escape(lang)
        );
    }

    fn header(&mut self) {
        let brief = self.brief;
        let _ = write!(
            self.out,
            "<body>\n<a class=\"skip\" href=\"#main\">Skip to the stories</a>\n<header>\n<h1>{}</h1>\n<p>{}</p>\n",
            escape(&brief.title),
            escape(&brief.about)
        );
        let stories = brief.stories.iter().enumerate();
        let stories = stories.map(|(n, p)| (format!("story-{}", n + 1), &p.title));
        let singles = brief.singles.iter().enumerate();
        let singles = singles.map(|(n, p)| (format!("article-{}", n + 1), &p.title));
        let all: Vec<(String, &String)> = stories.chain(singles).collect();
        if all.len() > 1 {
            self.push("<nav aria-label=\"In this briefing\">\n<ul>\n");
            for (id, title) in all {
                let _ = writeln!(self.out, "<li><a href=\"#{id}\">{}</a></li>", escape(title));
            }
            self.push("</ul>\n</nav>\n");
        }
        self.push("</header>\n");
    }

    fn part(&mut self, part: &Part, id: &str, level: usize) {
        let lang = self.foreign(part);
        let _ = writeln!(
            self.out,
            "<article aria-labelledby=\"{id}\"{lang}>\n<h{level} id=\"{id}\">{}</h{level}>",
            escape(&part.title)
        );
        self.papers(part);
        for (n, section) in part.sections.iter().enumerate() {
            let (open, close) = if section.heading.is_empty() {
                (String::new(), "")
            } else {
                let name = format!("{id}-{}", n + 1);
                let heading = escape(section.heading);
                let below = level + 1;
                let open = format!(
                    "<section aria-labelledby=\"{name}\">\n<h{below} id=\"{name}\">{heading}</h{below}>\n"
                );
                (open, "</section>\n")
            };
            self.push(&open);
            self.body(part, &section.body, level + 2);
            self.push(close);
        }
        self.push("</article>\n");
    }

    /// The language of a part whose articles are all in one that is not the page's, so that it is read out right.
    fn foreign(&self, part: &Part) -> String {
        let of = |&i: &usize| self.brief.papers.get(i)?.lang.as_deref();
        let mut all = part.papers.iter().map(of);
        let first = all.next().flatten();
        match first.filter(|&l| Some(l) != self.brief.lang.as_deref() && all.all(|o| o == Some(l))) {
            Some(lang) => format!(" lang=\"{}\"", escape(lang)),
            None => String::new(),
        }
    }

    fn papers(&mut self, part: &Part) {
        let all: Vec<String> = part.papers.iter().filter_map(|&i| self.paper(i)).collect();
        let _ = writeln!(self.out, "<p class=\"papers\">{}</p>", all.join("; "));
        for (told, folded) in &part.copies {
            let names: Vec<String> = folded.iter().map(|&i| self.cited(i)).collect();
            let has = if folded.len() == 1 { "has" } else { "have" };
            let _ = writeln!(
                self.out,
                "<p class=\"papers\">{} {has} the same text as {}, told here once.</p>",
                names.join(", "),
                self.cited(*told)
            );
        }
    }

    /// "Port Gazette, 23 Nov 2026".
    fn paper(&self, i: usize) -> Option<String> {
        let paper = self.brief.papers.get(i)?;
        Some(format!("{}, {}", self.cited(i), day(paper)))
    }

    /// A paper's name, with a link to it among the sources.
    fn cited(&self, i: usize) -> String {
        let label = self.brief.papers.get(i).map_or("", |p| p.label.as_str());
        format!("<cite><a href=\"#source-{}\">{}</a></cite>", i + 1, escape(label))
    }

    fn place(&self, part: &Part, place: Place) -> String {
        let paragraph = format!("¶{}", place.paragraph);
        if part.papers.len() < 2 {
            return paragraph;
        }
        format!("{}\u{a0}{paragraph}", self.cited(place.paper))
    }

    fn places(&self, part: &Part, places: &[Place]) -> String {
        let all: Vec<String> = places.iter().map(|&p| self.place(part, p)).collect();
        format!("<span class=\"at\">{}</span>", all.join(", "))
    }

    fn body(&mut self, part: &Part, body: &Body, level: usize) {
        match body {
            Body::Sentences(all) => self.sentences(all, |page, told| page.places(part, &[told.place])),
            Body::Only(all) => {
                for (paper, told) in all {
                    let _ = writeln!(self.out, "<h{level}>{}</h{level}>", self.cited(*paper));
                    self.sentences(told, |_, told| {
                        format!("<span class=\"at\">¶{}</span>", told.place.paragraph)
                    });
                }
            }
            Body::Speakers(all, left) => {
                for speaker in all {
                    self.speaker(part, speaker, level);
                }
                self.left_out(*left, "statement");
            }
            Body::Timeline(all, left) => {
                self.push("<ol class=\"timeline\">\n");
                for moment in all {
                    self.moment(part, moment);
                }
                self.push("</ol>\n");
                self.left_out(*left, "event");
            }
            Body::Lines(all) => {
                self.push("<ul>\n");
                for line in all {
                    let _ = writeln!(self.out, "<li>{}</li>", escape(line));
                }
                self.push("</ul>\n");
            }
        }
    }

    fn sentences(&mut self, all: &[Told], at: impl Fn(&Self, &Told) -> String) {
        self.push("<ul class=\"told\">\n");
        for told in all {
            let at = at(self, told);
            let _ = writeln!(self.out, "<li>{} {at}</li>", escape(&told.words));
        }
        self.push("</ul>\n");
    }

    fn left_out(&mut self, n: usize, one: &str) {
        if let Some(words) = left_out(n, one) {
            let _ = writeln!(self.out, "<p class=\"papers\">{words}</p>");
        }
    }

    fn speaker(&mut self, part: &Part, speaker: &Speaker, level: usize) {
        let role = |r: String| format!("<span class=\"role\">{}</span>", escape(&r));
        let title = speaker
            .title()
            .map_or_else(String::new, |t| role(format!("{t} ")));
        let office = speaker
            .office()
            .map_or_else(String::new, |r| role(format!(", {r}")));
        let _ = writeln!(
            self.out,
            "<h{level}>{title}{}{office}</h{level}>",
            escape(&speaker.shown())
        );
        for said in &speaker.said {
            self.statement(part, said);
        }
    }

    /// Direct speech is a quotation; reported speech is the reporter's.
    fn statement(&mut self, part: &Part, said: &Statement) {
        let url = said
            .places
            .first()
            .and_then(|p| self.brief.papers.get(p.paper)?.url.as_ref());
        let cite = url.map_or_else(String::new, |u| format!(" cite=\"{}\"", escape(u)));
        let words = escape(&said.shown());
        let words = match said.kind {
            QuoteKind::Direct => format!("<blockquote{cite}><p>{words}</p></blockquote>"),
            QuoteKind::Mixed | QuoteKind::Indirect => format!("<p class=\"reported\">{words}</p>"),
        };
        let told = said.told();
        let told = if told.is_empty() {
            told
        } else {
            format!("{} ", escape(&told))
        };
        let _ = writeln!(
            self.out,
            "<figure>\n{words}\n<figcaption>{told}{}</figcaption>\n</figure>",
            self.places(part, &said.places)
        );
    }

    fn moment(&mut self, part: &Part, moment: &Moment) {
        let class = if moment.ahead.is_some() {
            " class=\"ahead\""
        } else {
            ""
        };
        let when = match &moment.iso {
            Some(iso) => format!(
                "<time datetime=\"{}\">{}</time>",
                escape(iso),
                escape(&moment.when)
            ),
            None => format!("<span class=\"when\">{}</span>", escape(&moment.when)),
        };
        let ahead = moment
            .ahead
            .map_or_else(String::new, |a| format!(" <em>({a})</em>"));
        let at = if moment.disputed.is_empty() {
            self.places(part, &moment.places)
        } else {
            let each = moment.disputed.iter();
            let each: Vec<String> = each
                .map(|(w, p)| format!("{} {}", escape(w), self.place(part, *p)))
                .collect();
            format!("<span class=\"at\">sources differ: {}</span>", each.join(", "))
        };
        let _ = writeln!(
            self.out,
            "<li{class}>{when}: {}{ahead} {at}</li>",
            escape(&moment.label)
        );
    }

    fn sources(&mut self) {
        self.push("<footer>\n<section aria-labelledby=\"sources\">\n<h2 id=\"sources\">Sources</h2>\n<ol>\n");
        for (n, paper) in self.brief.papers.iter().enumerate() {
            let title = escape(&paper.title);
            let title = match &paper.url {
                Some(url) => format!("<a href=\"{}\">{title}</a>", escape(url)),
                None => format!("{title} ({})", escape(&paper.locator)),
            };
            let byline = if paper.byline.is_empty() {
                String::new()
            } else {
                format!(" · {}", escape(&paper.byline.join(", ")))
            };
            let _ = writeln!(
                self.out,
                "<li id=\"source-{}\"><cite>{}</cite> · {title} · {}{byline} · {}</li>",
                n + 1,
                escape(&paper.label),
                day(paper),
                count(paper.words, "word", "words")
            );
        }
        self.push("</ol>\n</section>\n");
        if !self.brief.failures.is_empty() {
            self.push(
                "<section aria-labelledby=\"failures\">\n<h2 id=\"failures\">Could not be read</h2>\n<ul>\n",
            );
            for failure in &self.brief.failures {
                let _ = writeln!(
                    self.out,
                    "<li>{}: {}</li>",
                    escape(&failure.id),
                    escape(&failure.error)
                );
            }
            self.push("</ul>\n</section>\n");
        }
        self.push("<p class=\"papers\">Every sentence is one of the articles’ own; ¶ is its paragraph there.</p>\n</footer>\n");
    }
}

/// A day with its machine form, or that it is not known.
fn day(paper: &Paper) -> String {
    match &paper.day {
        Some((shown, iso)) => format!("<time datetime=\"{}\">{}</time>", escape(iso), escape(shown)),
        None => "publication day not known".to_owned(),
    }
}
