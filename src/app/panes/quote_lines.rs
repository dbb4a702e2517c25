//! The rows of the list of quotes: headings, words, and what is said of them.
//!
//! A speaker or a quote comes in, its rows at a width go out. It refuses to put marks around words that the
//! article does not give word for word.

use rustc_hash::FxHashSet;

use super::quotes::{Group, Out};
use super::told::Source;
use crate::analysis::{Quote, QuoteKind, Standing};
use crate::app::library::Entry;
use crate::app::lines::{Line, Role, Target, flat, paragraph};
use crate::app::state::App;
use crate::text::{Span, width, wrap};

pub(super) fn heading(group: &Group, shown: &[(usize, usize, Vec<Source>)], cols: usize) -> Vec<Line> {
    let n = shown.len();
    let mut about: Vec<String> = Vec::new();
    if let Some(role) = &group.role {
        let mark = if group.role_yours { " (✎ yours)" } else { "" };
        about.push(format!("{role}{mark}"));
    }
    match group.standing {
        Some(Standing::Unnamed) => about.push("unnamed source".to_owned()),
        Some(Standing::Document) => about.push("a document".to_owned()),
        Some(Standing::OnRecord) | None => {}
    }
    let mut count = format!("{n} {}", if n == 1 { "quote" } else { "quotes" });
    let articles: FxHashSet<usize> = shown
        .iter()
        .flat_map(|(_, _, versions)| versions.iter().map(|s| s.article))
        .collect();
    if articles.len() > 1 {
        count.push_str(&format!(" in {} articles", articles.len()));
    }
    about.push(count);
    let color = group.color;
    let mut line = Line::default();
    match &group.name {
        Some(name) => {
            line.push(format!(" {} ", Entry::letter(color)), Role::Speaker(color));
            line.push(width::fit(name, cols.saturating_sub(4)), Role::Speaker(color));
        }
        None => line.push(" – speaker not named", Role::Label),
    }
    let about = format!("  {}", about.join(" · "));
    if line.cols() + width::cols(&about) <= cols {
        line.push(about, Role::Dim);
        return vec![line];
    }
    let mut lines = vec![line];
    lines.extend(paragraph(about.trim(), Role::Dim, 3, cols, None));
    lines
}

pub(super) fn quote_lines(
    entry: &Entry,
    index: usize,
    group: &Group,
    everywhere: bool,
    cols: usize,
    item: usize,
) -> Vec<Line> {
    let Some(quote) = entry.analysis().quotes.get(index) else {
        return Vec::new();
    };
    let color = group.name.as_ref().map(|_| group.color);
    let mut lines = words(entry, quote, color, 4, cols, item);
    let at = quote.span().start();
    let mut meta = Vec::new();
    if everywhere {
        meta.push(short(entry, cols));
    }
    meta.push(format!("¶{}", entry.paragraph(at)));
    meta.push(quote.kind.word().to_owned());
    meta.extend(quote.cue.map(|c| entry.cut(c)));
    meta.extend(quote.occasion.map(|o| entry.cut(o)));
    meta.extend(quote.via.as_ref().map(|v| format!("via {}", v.name)));
    let mut last = paragraph(&meta.join(" · "), Role::Dim, 6, cols, Some(item));
    let mut sign = |words: &str, role: Role| match last.last_mut() {
        Some(line) if line.cols() + width::cols(words) + 3 <= cols => {
            line.push(" · ", Role::Dim);
            line.push(words, role);
        }
        _ => last.extend(paragraph(words, role, 6, cols, Some(item))),
    };
    if !quote.certain && quote.speaker.is_some() {
        sign("? speaker not certain", Role::Doubt);
    }
    match entry.yours(index) {
        Some(yours) if yours.speaker => sign("✎ speaker yours", Role::Note),
        Some(yours) if yours.role.is_some() => sign("✎ role yours", Role::Note),
        _ => {}
    }
    lines.extend(last);
    lines
}

/// The name of the source, in a third of the row: what is said of the quote stands behind it.
pub(super) fn short(entry: &Entry, cols: usize) -> String {
    width::fit(&entry.label(), (cols / 3).max(16))
}

/// What the reader says is no quote, at the end of the list.
pub(super) fn reject(app: &App, rejected: &[(usize, &Quote)], everywhere: bool, cols: usize, out: &mut Out) {
    if rejected.is_empty() {
        return;
    }
    if !out.lines.is_empty() {
        out.lines.push(Line::default());
    }
    let key = app.keys.map.keys_of("correct.not_quote").into_iter().next();
    let back = key
        .map(|k| format!("  ({k}: a quote after all)"))
        .unwrap_or_default();
    let mut head = Line::default().with(" ✎ not a quote, as you say", Role::Label);
    head.push(back, Role::Dim);
    out.lines.push(head);
    for &(article, quote) in rejected {
        let Some(entry) = app.library.get(article) else {
            continue;
        };
        let at = quote.span().start();
        let item = out.targets.len();
        out.targets.push(Target::Sentence(article, entry.sentence_at(at)));
        out.versions.push(Vec::new());
        out.lines.extend(words(entry, quote, None, 4, cols, item));
        let mut meta = vec![format!("¶{}", entry.paragraph(at))];
        if everywhere {
            meta.insert(0, short(entry, cols));
        }
        out.lines
            .extend(paragraph(&meta.join(" · "), Role::Dim, 6, cols, Some(item)));
    }
}

/// The words of a quote, wrapped; those between quotation marks in the speaker's tint.
#[must_use]
pub fn words(
    entry: &Entry,
    quote: &Quote,
    color: Option<usize>,
    indent: usize,
    cols: usize,
    item: usize,
) -> Vec<Line> {
    let text = entry.text();
    let mut shown = String::new();
    let mut tinted: Vec<(usize, usize)> = Vec::new();
    let marks = quote.kind == QuoteKind::Direct;
    if marks {
        shown.push('“');
    }
    for (i, &part) in quote.content.iter().enumerate() {
        if i > 0 {
            shown.push_str(if marks { " … " } else { " " });
        }
        let mut at = part.start();
        let mut push = |from: usize, to: usize, tint: bool, shown: &mut String| {
            let piece = Span::snap(text, from, to).cut(text).replace('\n', " ");
            let start = shown.len();
            shown.push_str(&piece);
            if tint {
                tinted.push((start, shown.len()));
            }
        };
        crate::app::library::quoted_parts(text, part, quote.kind, |s| {
            push(at, s.start(), false, &mut shown);
            push(s.start(), s.end(), true, &mut shown);
            at = s.end();
        });
        push(at, part.end(), false, &mut shown);
    }
    if marks {
        shown.push('”');
    }
    let role = color.map_or(Role::Text, Role::Quote);
    wrap::wrap(
        &shown,
        Span::whole(&shown),
        cols.saturating_sub(indent).max(1),
        wrap::Breaks::Flow,
    )
    .into_iter()
    .map(|row| {
        let mut line = Line {
            item: Some(item),
            ..Line::default()
        }
        .with(" ".repeat(indent), Role::Text);
        let mut at = row.start();
        for &(from, to) in tinted.iter().filter(|(f, t)| *f < row.end() && row.start() < *t) {
            let (from, to) = (from.max(row.start()), to.min(row.end()));
            line.push(Span::snap(&shown, at, from).cut(&shown), Role::Text);
            line.push(Span::snap(&shown, from, to).cut(&shown), role);
            at = to;
        }
        line.push(Span::snap(&shown, at, row.end()).cut(&shown), Role::Text);
        line
    })
    .collect()
}

/// A quote on one line, for other lists.
#[must_use]
pub fn one_line(entry: &Entry, quote: &Quote) -> String {
    let words = flat(&quote.words(entry.text()));
    if quote.kind == QuoteKind::Direct {
        format!("“{words}”")
    } else {
        words
    }
}
