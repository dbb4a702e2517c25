//! People: who appears, how often, in which role, what they said, in which articles.
//!
//! The open article, its story or all open articles come in; one entry for each person, organisation and other
//! name goes out, and under the unfolded one every mention. It refuses places, and to join two of one surname:
//! `briefing::people` says who is one.

use std::sync::Arc;

use crate::analysis::PersonKind;
use crate::app::library::Entry as Open;
use crate::app::lines::{Line, Role, Sheet, Target, paragraph};
use crate::app::state::App;
use crate::article::Revision;
use crate::briefing::Opened;
use crate::briefing::people::{Figure, join};
use crate::text::{Span, width};

/// The state of the people pane.
#[derive(Debug, Clone, Default)]
pub struct People {
    /// The list.
    pub sheet: Sheet,
    /// The unfolded entry.
    pub unfolded: Option<usize>,
    /// The entries, those who speak and are named most first.
    pub entries: Vec<Entry>,
    /// What the entries were made of: articles, their texts, and which analysis.
    made_of: Vec<(usize, Revision, usize)>,
}

/// Somebody or something with a name, over the articles of the scope.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The fullest name.
    pub name: String,
    /// What bears it.
    pub kind: PersonKind,
    /// The commonest role, in an article's words.
    pub role: Option<String>,
    /// For each article (by its place in the library) where it is named, in the order of the articles.
    pub mentions: Vec<(usize, Vec<Span>)>,
    /// Quotes: article, quote.
    pub quotes: Vec<(usize, usize)>,
}

impl Entry {
    /// How often it is named.
    #[must_use]
    pub fn named(&self) -> usize {
        self.mentions.iter().map(|(_, all)| all.len()).sum()
    }
}

/// The parts of the list; places are left out.
const PARTS: [(PersonKind, &str); 3] = [
    (PersonKind::Person, "People"),
    (PersonKind::Organisation, "Organisations"),
    (PersonKind::Unknown, "Other names"),
];

/// Finds anew who appears, where the articles of the scope are others than before.
pub fn refresh(app: &mut App) {
    let articles = app.scoped();
    let entries = || articles.iter().filter_map(|&i| Some((i, app.library.get(i)?)));
    let analysis = |e: &Open| Arc::as_ptr(&e.corrected.analysis) as usize;
    let made_of: Vec<_> = entries().map(|(i, e)| (i, e.revision, analysis(e))).collect();
    if app.panes.people.made_of == made_of {
        return;
    }
    // as the reader corrects it, so that quotes have the numbers that they have on screen
    let read = |e: &Open| Opened {
        article: e.opened.article.clone(),
        analysis: e.corrected.analysis.clone(),
    };
    let opened: Vec<Opened> = entries().map(|(_, e)| read(e)).collect();
    let story: Vec<usize> = story_of(app, &articles);
    let place = |i: usize| made_of.get(i).map(|(article, ..)| *article);
    let mut people: Vec<Entry> = join(&opened, &story)
        .iter()
        .filter_map(|f| entry(f, &opened, &place))
        .collect();
    let part = |kind| PARTS.iter().position(|(k, _)| *k == kind);
    people.retain(|p| part(p.kind).is_some());
    people.sort_by_key(|p| {
        (
            part(p.kind),
            std::cmp::Reverse((p.quotes.len() + p.named(), p.quotes.len())),
        )
    });
    let pane = &mut app.panes.people;
    // who was selected stays so, whatever their number is now
    if let Some(Target::Person(n)) = pane.sheet.target()
        && let Some(name) = pane.entries.get(n).map(|p| &p.name)
        && let Some(now) = people.iter().position(|p| p.name == *name)
        && let Some(target) = pane.sheet.targets.get_mut(pane.sheet.selected)
    {
        *target = Target::Person(now);
    }
    app.panes.people.entries = people;
    app.panes.people.made_of = made_of;
    app.panes.people.unfolded = None;
}

/// For each article the number of its story; one of its own where it has none.
fn story_of(app: &App, articles: &[usize]) -> Vec<usize> {
    let mut numbers: rustc_hash::FxHashMap<usize, usize> = rustc_hash::FxHashMap::default();
    for (n, (_, all)) in app.library.stories.iter().enumerate() {
        numbers.extend(all.iter().map(|&i| (i, n)));
    }
    let single = app.library.stories.len();
    let of = |(n, i): (usize, &usize)| numbers.get(i).copied().unwrap_or(single + n);
    articles.iter().enumerate().map(of).collect()
}

fn entry(figure: &Figure, opened: &[Opened], place: &impl Fn(usize) -> Option<usize>) -> Option<Entry> {
    let mut mentions: Vec<(usize, Vec<Span>)> = Vec::new();
    for (article, person) in figure.people(opened) {
        let article = place(article)?;
        match mentions.last_mut().filter(|(last, _)| *last == article) {
            Some((_, all)) => {
                all.extend(&person.mentions);
                all.sort_unstable_by_key(|s| s.start());
            }
            None => mentions.push((article, person.mentions.clone())),
        }
    }
    let quotes = figure.quotes(opened).filter_map(|(a, q)| Some((place(a)?, q)));
    Some(Entry {
        name: figure.name.clone(),
        kind: figure.kind,
        role: figure.roles(opened).into_iter().next().map(|r| r.words),
        quotes: quotes.collect(),
        mentions,
    })
}

/// What the lines depend on besides library and article.
#[must_use]
pub fn scope(app: &App) -> u64 {
    let unfolded = app.panes.people.unfolded.map_or(0, |n| n as u64 + 1);
    (unfolded << 2) | app.scope() as u64
}

/// The lines at a width.
#[must_use]
pub fn lines(app: &App, cols: usize) -> (Vec<Line>, Vec<Target>) {
    let (mut lines, mut targets) = (Vec::new(), Vec::new());
    if app.library.entries.len() > 1 {
        lines.extend(paragraph(&app.scope_words(), Role::Dim, 1, cols, None));
    }
    let people = &app.panes.people.entries;
    if people.is_empty() {
        lines.extend(paragraph("Nobody is named here.", Role::Dim, 1, cols, None));
    }
    let mut part = None;
    for (n, who) in people.iter().enumerate() {
        if part != Some(who.kind) {
            part = Some(who.kind);
            let heading = PARTS.iter().find(|(k, _)| *k == who.kind).map_or("", |p| p.1);
            let count = people.iter().filter(|p| p.kind == who.kind).count();
            if !lines.is_empty() {
                lines.push(Line::default());
            }
            lines.push(super::front::rule(&format!("{heading} · {count}"), cols));
        }
        let item = targets.len();
        targets.push(Target::Person(n));
        lines.extend(head(app, who, n, cols, item));
        if app.panes.people.unfolded == Some(n) {
            mentions(app, who, cols, &mut lines, &mut targets);
        }
    }
    (lines, targets)
}

/// "▸ Ilse Maren, chief engineer" and "5 mentions · 3 statements · Port Gazette, Coast FM".
fn head(app: &App, who: &Entry, n: usize, cols: usize, item: usize) -> Vec<Line> {
    let fold = if app.panes.people.unfolded == Some(n) {
        "▾"
    } else {
        "▸"
    };
    let mut name = Line {
        item: Some(item),
        ..Line::default()
    };
    name.push(format!(" {fold} "), Role::Dim);
    name.push(width::fit(&who.name, cols.saturating_sub(4)), Role::Title);
    let room = cols.saturating_sub(name.cols() + 1);
    if let Some(role) = who.role.as_ref().filter(|_| room > 12) {
        name.push(width::fit(&format!(", {role}"), room), Role::Dim);
    }
    let count = |n: usize, one: &str| format!("{n} {one}{}", if n == 1 { "" } else { "s" });
    let mut about = vec![count(who.named(), "mention")];
    if !who.quotes.is_empty() {
        about.push(count(who.quotes.len(), "statement"));
    }
    if app.scoped().len() > 1 {
        let label = |(i, _): &(usize, Vec<Span>)| Some(app.library.get(*i)?.label());
        let mut labels: Vec<String> = who.mentions.iter().filter_map(label).collect();
        labels.dedup();
        let more = labels.len().saturating_sub(SOURCES);
        labels.truncate(SOURCES);
        let more = if more > 0 {
            format!(" and {more} more")
        } else {
            String::new()
        };
        about.push(format!("{}{more}", labels.join(", ")));
    }
    let mut lines = vec![name];
    lines.extend(paragraph(&about.join(" · "), Role::Dim, 4, cols, Some(item)));
    lines
}

/// Sources named behind a person.
const SOURCES: usize = 4;

/// Every sentence in which somebody is named, with its paragraph; one that names them twice stands once.
fn mentions(app: &App, who: &Entry, cols: usize, lines: &mut Vec<Line>, targets: &mut Vec<Target>) {
    let many = app.scoped().len() > 1;
    for (article, spans) in &who.mentions {
        let Some(entry) = app.library.get(*article) else {
            continue;
        };
        let mut last = None;
        for span in spans {
            let sentence = entry.sentence_at(span.start());
            if last.replace(sentence) == Some(sentence) {
                continue;
            }
            let words = entry
                .sentence(sentence)
                .map_or_else(String::new, |s| entry.cut(s.span));
            let item = targets.len();
            targets.push(Target::Mention(*article, span.start()));
            let mut rows = paragraph(&words, Role::Text, 6, cols, Some(item));
            let more = rows.len() > ROWS;
            rows.truncate(ROWS);
            if let Some(row) = rows.last_mut().filter(|_| more) {
                row.push(" …", Role::Dim);
            }
            lines.extend(rows);
            let paragraph_number = format!("¶{}", entry.paragraph(span.start()));
            let place = if many {
                format!("{} {paragraph_number}", entry.label())
            } else {
                paragraph_number
            };
            lines.extend(paragraph(&place, Role::Dim, 6, cols, Some(item)));
        }
    }
}

/// Rows of a sentence that are shown; the rest is where enter leads.
const ROWS: usize = 4;
