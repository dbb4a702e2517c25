//! Quotes by speaker: everything somebody says, under their name.
//!
//! The open article, all articles, or one speaker over all come in; lines go out with the words, the kind, the
//! cue, the occasion and what is not certain. It refuses to merge people of different names.

use crate::analysis::{Quote, QuoteKind};
use crate::app::library::Entry;
use crate::app::lines::{Line, Role, Sheet, Target, flat, paragraph};
use crate::app::state::App;
use crate::text::{Span, width, wrap};

/// The state of the quotes pane.
#[derive(Debug, Clone, Default)]
pub struct Quotes {
    /// The list.
    pub sheet: Sheet,
    /// All open articles, not the open one alone.
    pub all: bool,
    /// Only this speaker, over all articles.
    pub only: Option<String>,
    /// Indirect speech is shown, or not, whatever the settings say.
    pub indirect: Option<bool>,
}

impl Quotes {
    /// What the lines depend on besides library and article.
    #[must_use]
    pub fn scope(&self) -> u64 {
        let name = self
            .only
            .as_ref()
            .map_or(0, |n| crate::article::Revision::of(n).0 | 2);
        name ^ u64::from(self.all)
    }
}

struct Group<'a> {
    name: Option<&'a str>,
    role: Option<String>,
    /// Article, and number of the speaker there.
    color: Option<usize>,
    quotes: Vec<(usize, usize)>,
}

/// The lines at a width.
#[must_use]
pub fn lines(app: &App, cols: usize) -> (Vec<Line>, Vec<Target>) {
    let state = &app.panes.quotes;
    let everywhere = state.all || state.only.is_some();
    let articles: Vec<usize> = match (everywhere, app.panes.read.article) {
        (true, _) => app.panes.front.order.clone(),
        (false, open) => open.into_iter().collect(),
    };
    let groups = gather(app, &articles, state.only.as_deref());
    let note = kinds_note(app, &articles);
    let (mut lines, mut targets) = (Vec::new(), Vec::new());
    if everywhere {
        let words = match &state.only {
            Some(name) => format!("{name}, in all open articles  (s: everybody)"),
            None => "all open articles  (s: this article)".to_owned(),
        };
        lines.extend(paragraph(&words, Role::Dim, 1, cols, None));
        lines.push(Line::default());
    }
    if let Some(note) = &note {
        lines.extend(paragraph(note, Role::Dim, 1, cols, None));
        lines.push(Line::default());
    }
    if groups.is_empty() {
        let words = match note {
            Some(_) => "Nobody is quoted in their own words here.",
            None => "Nobody is quoted here.",
        };
        lines.extend(paragraph(words, Role::Dim, 1, cols, None));
    }
    for (i, group) in groups.iter().enumerate() {
        if i > 0 {
            lines.push(Line::default());
        }
        lines.extend(heading(group, i, everywhere, cols));
        for &(article, quote) in &group.quotes {
            if let Some(entry) = app.library.get(article)
                && let Some(q) = entry.analysis().quotes.get(quote)
            {
                let item = targets.len();
                targets.push(Target::Quote(article, quote));
                lines.extend(quote_lines(entry, q, group.color, everywhere, cols, item));
            }
        }
    }
    (lines, targets)
}

fn gather<'a>(app: &'a App, articles: &[usize], only: Option<&str>) -> Vec<Group<'a>> {
    let mut groups: Vec<Group> = Vec::new();
    let mut unnamed = Group {
        name: None,
        role: None,
        color: None,
        quotes: Vec::new(),
    };
    let mut place: rustc_hash::FxHashMap<&str, usize> = rustc_hash::FxHashMap::default();
    for &article in articles {
        let Some(entry) = app.library.get(article) else {
            continue;
        };
        for (who, speaker) in entry.cast.iter().enumerate() {
            if only.is_some_and(|o| o != speaker.name) {
                continue;
            }
            let at = *place.entry(&speaker.name).or_insert(groups.len());
            if at == groups.len() {
                groups.push(Group {
                    name: Some(&speaker.name),
                    role: None,
                    color: Some(who),
                    quotes: Vec::new(),
                });
            }
            if let Some(group) = groups.get_mut(at) {
                group.role = group.role.take().or_else(|| speaker.role.map(|r| entry.cut(r)));
                let shown = speaker.quotes.iter().filter(|&&q| is_shown(app, entry, q));
                group.quotes.extend(shown.map(|&q| (article, q)));
            }
        }
        if only.is_none() {
            let open = entry.speaker_of.iter().enumerate().filter(|(_, s)| s.is_none());
            let shown = open.filter(|(q, _)| is_shown(app, entry, *q));
            unnamed.quotes.extend(shown.map(|(q, _)| (article, q)));
        }
    }
    if !unnamed.quotes.is_empty() {
        groups.push(unnamed);
    }
    groups.retain(|group| !group.quotes.is_empty());
    groups
}

/// The settings may leave out direct, mixed or indirect quotes, a key the indirect ones.
fn is_shown(app: &App, entry: &Entry, quote: usize) -> bool {
    let quote = entry.analysis().quotes.get(quote);
    quote.is_some_and(|q| q.kind.is_among(app.kinds()))
}

/// "5 direct, 1 mixed, 16 indirect  (i hides indirect)": what the articles hold, and what is left out. Nothing
/// where all is shown and nothing is indirect.
fn kinds_note(app: &App, articles: &[usize]) -> Option<String> {
    let only = app.panes.quotes.only.as_deref();
    let mut counts = [0usize; 3];
    for entry in articles.iter().filter_map(|&i| app.library.get(i)) {
        for (i, quote) in entry.analysis().quotes.iter().enumerate() {
            let who = entry
                .speaker_of
                .get(i)
                .copied()
                .flatten()
                .and_then(|w| entry.cast.get(w));
            if only.is_none_or(|o| who.is_some_and(|w| w.name == o)) {
                let n = match quote.kind {
                    QuoteKind::Direct => 0,
                    QuoteKind::Mixed => 1,
                    QuoteKind::Indirect => 2,
                };
                if let Some(count) = counts.get_mut(n) {
                    *count += 1;
                }
            }
        }
    }
    let shown = app.kinds();
    let hidden = counts.iter().zip(shown).any(|(n, s)| *n > 0 && !s);
    let [_, _, indirect] = counts;
    if indirect == 0 && !hidden {
        return None;
    }
    let kinds = [QuoteKind::Direct, QuoteKind::Mixed, QuoteKind::Indirect];
    let words: Vec<String> = kinds
        .iter()
        .zip(counts)
        .zip(shown)
        .filter(|((_, n), _)| *n > 0)
        .map(|((kind, n), shown)| format!("{n} {}{}", kind.word(), if shown { "" } else { " hidden" }))
        .collect();
    let [.., on] = shown;
    let key = app.keys.map.keys_of("quotes.indirect").into_iter().next();
    let turn = key.filter(|_| indirect > 0).map(|k| {
        let what = if on { "hides" } else { "shows" };
        format!("  ({k} {what} indirect)")
    });
    Some(format!("{}{}", words.join(", "), turn.unwrap_or_default()))
}

fn heading(group: &Group, number: usize, everywhere: bool, cols: usize) -> Vec<Line> {
    let n = group.quotes.len();
    let mut about: Vec<String> = group.role.iter().cloned().collect();
    let mut count = format!("{n} {}", if n == 1 { "quote" } else { "quotes" });
    let mut articles: Vec<usize> = group.quotes.iter().map(|q| q.0).collect();
    articles.dedup();
    if everywhere && articles.len() > 1 {
        count.push_str(&format!(" in {} articles", articles.len()));
    }
    about.push(count);
    let color = if everywhere {
        number
    } else {
        group.color.unwrap_or(0)
    };
    let mut line = Line::default();
    match group.name {
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

fn quote_lines(
    entry: &Entry,
    quote: &Quote,
    color: Option<usize>,
    everywhere: bool,
    cols: usize,
    item: usize,
) -> Vec<Line> {
    let mut lines = words(entry, quote, color, 4, cols, item);
    let at = quote.span().start();
    let mut meta = Vec::new();
    if everywhere {
        meta.push(entry.label());
    }
    meta.push(format!("¶{}", entry.paragraph(at)));
    meta.push(quote.kind.word().to_owned());
    meta.extend(quote.cue.map(|c| entry.cut(c)));
    meta.extend(quote.occasion.map(|o| entry.cut(o)));
    meta.extend(quote.via.as_ref().map(|v| format!("via {}", v.name)));
    let mut last = paragraph(&meta.join(" · "), Role::Dim, 6, cols, Some(item));
    if !quote.certain && quote.speaker.is_some() {
        let doubt = "? speaker not certain";
        match last.last_mut() {
            Some(line) if line.cols() + width::cols(doubt) + 3 <= cols => {
                line.push(" · ", Role::Dim);
                line.push(doubt, Role::Doubt);
            }
            _ => last.extend(paragraph(doubt, Role::Doubt, 6, cols, Some(item))),
        }
    }
    lines.extend(last);
    lines
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
