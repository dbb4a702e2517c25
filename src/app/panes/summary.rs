//! The summary: what happened, who says what, what comes next.
//!
//! The open article or its story comes in, their own sentences go out with their paragraph numbers: of a story
//! with their sources, what one source alone tells, and who prints the same text. It refuses to rewrite.

use rustc_hash::FxHashMap;

use super::{quotes, story_days};
use crate::analysis::{Length, QuoteKind};
use crate::app::library::Entry;
use crate::app::lines::{Line, Role, Sheet, Target, paragraph};
use crate::app::scope::Scope;
use crate::app::state::App;
use crate::briefing::Opened;
use crate::briefing::gist::{self, Pick};
use crate::text::width;

/// The state of the summary.
#[derive(Debug, Clone, Default)]
pub struct Summary {
    /// The list.
    pub sheet: Sheet,
    /// How long it is.
    pub length: Length,
}

/// Most speakers shown; the rest stand in the quotes pane.
const SPEAKERS: usize = 5;
/// Sentences that tell what comes next, and that one source alone has.
const NEXT: usize = 5;
const ONLY: usize = 3;

/// What the lines depend on besides library and article.
#[must_use]
pub fn scope(app: &App) -> u64 {
    ((app.panes.summary.length as u64) << 2) | app.scope() as u64
}

/// The lines at a width.
#[must_use]
pub fn lines(app: &App, cols: usize) -> (Vec<Line>, Vec<Target>) {
    let mut page = Page {
        app,
        cols,
        labels: false,
        lines: Vec::new(),
        targets: Vec::new(),
    };
    match (app.panes.read.article, app.entry()) {
        (Some(_), Some(_)) if app.scope() == Scope::Story => page.story(),
        (Some(article), Some(entry)) => page.article(article, entry),
        _ => page.lines = paragraph("No article is open.", Role::Dim, 1, cols, None),
    }
    (page.lines, page.targets)
}

/// The pane in the making.
struct Page<'a> {
    app: &'a App,
    cols: usize,
    /// Places name their source.
    labels: bool,
    lines: Vec<Line>,
    targets: Vec<Target>,
}

impl Page<'_> {
    fn article(&mut self, article: usize, entry: &Entry) {
        if self.app.story().is_some() {
            let words = match self.app.scope() {
                Scope::All => self
                    .app
                    .scope_words()
                    .replace("all open articles", "this article"),
                _ => self.app.scope_words(),
            };
            self.lines
                .extend(paragraph(&words, Role::Dim, 1, self.cols, None));
        }
        self.happened();
        for s in gist::alone(&entry.opened, self.app.panes.summary.length) {
            self.sentence(article, s);
        }
        self.who_says(&[article]);
        let next = &entry.analysis().summary.next;
        self.section("WHAT NEXT", !next.is_empty());
        for &s in next {
            self.sentence(article, s);
        }
    }

    /// One summary of all articles of the story, each sentence with its source.
    fn story(&mut self) {
        let articles = self.app.scoped();
        let opened: Vec<Opened> = self.opened(&articles);
        let sets = gist::copies(&opened);
        let told: Vec<usize> = sets
            .iter()
            .filter_map(|s| articles.get(*s.first()?).copied())
            .collect();
        let kept = self.opened(&told);
        let title = self.app.story_title().unwrap_or_default();
        self.lines
            .extend(paragraph(&title, Role::Title, 1, self.cols, None));
        self.lines
            .extend(paragraph(&self.app.scope_words(), Role::Dim, 1, self.cols, None));
        self.labels = true;
        self.happened();
        let length = self.app.panes.summary.length;
        let summary = gist::together(&kept, length);
        self.picks(&told, &summary);
        self.who_says(&told);
        let next = gist::next(&kept, NEXT, &summary);
        self.section("WHAT NEXT", !next.is_empty());
        self.picks(&told, &next);
        let only = gist::only_in(&kept, ONLY, &summary);
        for (&article, own) in told.iter().zip(&only) {
            let label = self
                .app
                .library
                .get(article)
                .map_or_else(String::new, Entry::label);
            self.section(&format!("ONLY IN {label}"), !own.is_empty());
            self.labels = false;
            for &s in own {
                self.sentence(article, s);
            }
            self.labels = true;
        }
        let (mut moved, mut targets) = (Vec::new(), std::mem::take(&mut self.targets));
        let any = story_days::lines(self.app, &articles, self.cols, &mut moved, &mut targets);
        self.targets = targets;
        self.section("HOW IT MOVED", any);
        self.lines.extend(moved);
        self.copies(&articles, &sets);
    }

    fn opened(&self, articles: &[usize]) -> Vec<Opened> {
        let entry = |&i: &usize| Some(self.app.library.get(i)?.opened.clone());
        articles.iter().filter_map(entry).collect()
    }

    /// Articles with the same words as another: named, and each leads to itself.
    fn copies(&mut self, articles: &[usize], sets: &[Vec<usize>]) {
        self.section("SAME TEXT", sets.iter().any(|s| s.len() > 1));
        let label = |i: usize| self.app.library.get(i).map_or_else(String::new, Entry::label);
        for set in sets {
            let Some((first, rest)) = set.split_first() else {
                continue;
            };
            for (&copy, &told) in rest
                .iter()
                .filter_map(|&i| Some((articles.get(i)?, articles.get(*first)?)))
            {
                let item = self.targets.len();
                self.targets.push(Target::Article(copy));
                let words = format!("{} has the text of {}", label(copy), label(told));
                self.lines
                    .extend(paragraph(&words, Role::Text, 1, self.cols, Some(item)));
            }
        }
    }

    fn picks(&mut self, articles: &[usize], picks: &[Pick]) {
        for &(article, s) in picks {
            if let Some(&article) = articles.get(article) {
                self.sentence(article, s);
            }
        }
    }

    /// "WHAT HAPPENED · three sentences": the dial is said where its work is seen.
    fn happened(&mut self) {
        self.section("WHAT HAPPENED", true);
        if let Some(line) = self.lines.last_mut() {
            line.push(format!(" · {}", self.app.panes.summary.length.words()), Role::Dim);
        }
    }

    fn section(&mut self, words: &str, any: bool) {
        if !any {
            return;
        }
        if !self.lines.is_empty() {
            self.lines.push(Line::default());
        }
        let words = width::fit(words, self.cols.saturating_sub(2));
        self.lines
            .push(Line::default().with(format!(" {words}"), Role::Label));
    }

    fn sentence(&mut self, article: usize, s: usize) {
        let Some(entry) = self.app.library.get(article) else {
            return;
        };
        let Some(found) = entry.sentence(s) else {
            return;
        };
        let item = self.targets.len();
        self.targets.push(Target::Sentence(article, s));
        let rows = paragraph(&entry.cut(found.span), Role::Text, 1, self.cols, Some(item));
        let place = self.place(entry, found.block + 1);
        number(rows, &place, self.cols, &mut self.lines);
    }

    fn place(&self, entry: &Entry, paragraph: usize) -> String {
        if self.labels {
            let label = width::middle(&entry.label(), (self.cols / 2).max(8));
            format!("{label} ¶{paragraph}")
        } else {
            format!("¶{paragraph}")
        }
    }

    /// For those who speak most, their first certain words between quotation marks, else their first words; who
    /// speaks in several articles stands once.
    fn who_says(&mut self, articles: &[usize]) {
        let app = self.app;
        let mut voices: Vec<(usize, usize, [usize; 2])> = Vec::new(); // article, speaker there, statements: certain, all
        let mut known: FxHashMap<usize, usize> = FxHashMap::default();
        for &article in articles {
            let Some(entry) = app.library.get(article) else {
                continue;
            };
            for (who, speaker) in entry.cast.iter().enumerate() {
                let certain = |q: &&usize| entry.analysis().quotes.get(**q).is_some_and(|q| q.certain);
                let said = [
                    speaker.quotes.iter().filter(certain).count(),
                    speaker.quotes.len(),
                ];
                let at = *known.entry(speaker.number).or_insert(voices.len());
                match voices.get_mut(at) {
                    Some((_, _, [sure, all])) => (*sure, *all) = (*sure + said[0], *all + said[1]),
                    None => voices.push((article, who, said)),
                }
            }
        }
        self.section("WHO SAYS", !voices.is_empty());
        let mut by_weight: Vec<usize> = (0..voices.len()).collect();
        by_weight.sort_by_key(|&i| std::cmp::Reverse(voices.get(i).map(|v| v.2)));
        by_weight.truncate(SPEAKERS);
        by_weight.sort_unstable();
        for &(article, who, _) in by_weight.iter().filter_map(|&i| voices.get(i)) {
            self.voice(article, who);
        }
    }

    fn voice(&mut self, article: usize, who: usize) {
        let Some((entry, speaker)) = self
            .app
            .library
            .get(article)
            .and_then(|e| Some((e, e.cast.get(who)?)))
        else {
            return;
        };
        let quotes = &entry.analysis().quotes;
        let own = || {
            speaker
                .quotes
                .iter()
                .filter_map(|&q| quotes.get(q).map(|quote| (q, quote)))
        };
        let best = own()
            .find(|(_, q)| q.certain && q.kind == QuoteKind::Direct)
            .or_else(|| own().find(|(_, q)| q.certain))
            .or_else(|| own().next());
        let Some((q, quote)) = best else {
            return;
        };
        let item = self.targets.len();
        self.targets.push(Target::Quote(article, q));
        let mut name = Line {
            item: Some(item),
            ..Line::default()
        };
        let color = speaker.color;
        name.push(format!(" {} ", Entry::letter(color)), Role::Speaker(color));
        name.push(
            width::fit(
                if self.labels { &speaker.full } else { &speaker.name },
                self.cols.saturating_sub(6),
            ),
            Role::Speaker(color),
        );
        if !quote.certain {
            name.push("?", Role::Doubt);
        }
        if let Some(role) = &speaker.role {
            let role = format!(", {role}");
            let room = self.cols.saturating_sub(name.cols() + 1);
            name.push(width::fit(&role, room), Role::Dim);
        }
        self.lines.push(name);
        let rows = quotes::words(entry, quote, Some(color), 3, self.cols, item);
        let place = self.place(entry, entry.paragraph(quote.span().start()));
        number(rows, &place, self.cols, &mut self.lines);
    }
}

/// Adds rows with the place at the right end of the last one.
fn number(mut rows: Vec<Line>, mark: &str, cols: usize, lines: &mut Vec<Line>) {
    let wide = width::cols(mark);
    if let Some(last) = rows.last_mut() {
        let used = last.cols();
        if used + wide + 2 <= cols {
            last.push(" ".repeat(cols - used - wide - 1), Role::Text);
            last.push(mark, Role::Dim);
        } else {
            let item = last.item;
            let gap = " ".repeat(cols.saturating_sub(wide + 1));
            rows.push(
                Line {
                    item,
                    ..Line::default()
                }
                .with(gap, Role::Text)
                .with(mark, Role::Dim),
            );
        }
    }
    lines.extend(rows);
}
