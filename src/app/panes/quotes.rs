//! Quotes by speaker: everything somebody says, under their name.
//!
//! The open article, all articles, or one speaker over all come in; lines go out with the words, the kind, the
//! cue, the occasion and what is not certain. Over all articles a statement stands once, with its sources. It
//! refuses to merge people of different names.

use rustc_hash::FxHashSet;

use super::told::{Source, Told, sources_line};
use crate::analysis::{Quote, QuoteKind, Standing};
use crate::app::library::Entry;
use crate::app::lines::{Line, Role, Sheet, Target, flat, paragraph};
use crate::app::overlay::{Choice, Offer, Overlay};
use crate::app::state::App;
use crate::text::{Span, width, wrap};

/// The state of the quotes pane.
#[derive(Debug, Clone, Default)]
pub struct Quotes {
    /// The list.
    pub sheet: Sheet,
    /// All open articles, not the open one alone.
    pub all: bool,
    /// Only the speaker with this number, over all articles.
    pub only: Option<usize>,
    /// Indirect speech is shown, or not, whatever the settings say.
    pub indirect: Option<bool>,
    /// Statements over all articles.
    told: Told,
    /// For each item of the list every version of its statement, the one that is shown first.
    versions: Vec<Vec<Source>>,
}

impl Quotes {
    /// What the lines depend on besides library and article.
    #[must_use]
    pub fn scope(&self) -> u64 {
        let number = self.only.map_or(0, |n| (n as u64 + 1) << 1);
        number | u64::from(self.all)
    }

    /// Selects a quote, or the statement that it is a version of; false when neither is in the list.
    pub fn select(&mut self, target: Target) -> bool {
        let Target::Quote(article, quote) = target else {
            return self.sheet.select(target);
        };
        let is = |s: &Source| (s.article, s.quote) == (article, quote);
        let found = self.versions.iter().position(|all| all.iter().any(is));
        match found.and_then(|i| self.sheet.targets.get(i).copied()) {
            Some(shown) => self.sheet.select(shown),
            None => self.sheet.select(target),
        }
    }

    /// The versions of the statement that is selected.
    #[must_use]
    pub fn selected(&self) -> &[Source] {
        self.versions.get(self.sheet.selected).map_or(&[], Vec::as_slice)
    }
}

struct Group {
    name: Option<String>,
    role: Option<String>,
    role_yours: bool,
    standing: Option<Standing>,
    color: usize,
    quotes: Vec<(usize, usize)>,
}

/// Makes the lines at a width; the statements over all articles are found anew when articles came in.
pub fn made(app: &mut App, cols: usize) -> (Vec<Line>, Vec<Target>) {
    if everywhere(app) {
        let mut told = std::mem::take(&mut app.panes.quotes.told);
        told.refresh(&app.library);
        app.panes.quotes.told = told;
    }
    let mut out = Out::default();
    lines(app, cols, &mut out);
    app.panes.quotes.versions = out.versions;
    (out.lines, out.targets)
}

fn everywhere(app: &App) -> bool {
    app.panes.quotes.all || app.panes.quotes.only.is_some()
}

/// A list in the making.
#[derive(Default)]
struct Out {
    lines: Vec<Line>,
    targets: Vec<Target>,
    versions: Vec<Vec<Source>>,
}

fn lines(app: &App, cols: usize, out: &mut Out) {
    let state = &app.panes.quotes;
    let everywhere = everywhere(app);
    let articles: Vec<usize> = match (everywhere, app.panes.read.article) {
        (true, _) => app.panes.front.order.clone(),
        (false, open) => open.into_iter().collect(),
    };
    let groups = gather(app, &articles);
    let mut dim = |words: &str| {
        out.lines.extend(paragraph(words, Role::Dim, 1, cols, None));
        out.lines.push(Line::default());
    };
    if everywhere {
        match (state.only, groups.first().and_then(|g| g.name.as_ref())) {
            (Some(_), Some(name)) => dim(&format!("{name}, in all open articles  (s: everybody)")),
            (Some(_), None) => dim("one speaker, in all open articles  (s: everybody)"),
            _ => dim("all open articles  (s: this article)"),
        }
    }
    let note = kinds_note(app, &articles);
    note.iter().for_each(|n| dim(n));
    foreign_note(app, &articles).iter().for_each(|n| dim(n));
    let rejected: Vec<(usize, &Quote)> = articles
        .iter()
        .filter(|_| state.only.is_none())
        .filter_map(|&i| Some((i, app.library.get(i)?)))
        .flat_map(|(i, entry)| entry.corrected.rejected.iter().map(move |(_, q)| (i, q)))
        .collect();
    if groups.is_empty() {
        let words = match note {
            Some(_) => "Nobody is quoted in their own words here.",
            None => "Nobody is quoted here.",
        };
        out.lines.extend(paragraph(words, Role::Dim, 1, cols, None));
    }
    let mut opened = false;
    for group in &groups {
        let shown: Vec<(usize, usize, Vec<Source>)> = group
            .quotes
            .iter()
            .filter_map(|&(article, quote)| Some((article, quote, versions(app, article, quote)?)))
            .collect();
        if shown.is_empty() {
            continue;
        }
        if std::mem::replace(&mut opened, true) {
            out.lines.push(Line::default());
        }
        out.lines.extend(heading(group, &shown, cols));
        for (article, quote, versions) in shown {
            let Some(entry) = app.library.get(article) else {
                continue;
            };
            let item = out.targets.len();
            out.targets.push(Target::Quote(article, quote));
            out.lines
                .extend(quote_lines(entry, quote, group, everywhere, cols, item));
            out.lines.extend(sources_line(app, &versions, cols, item));
            out.versions.push(versions);
        }
    }
    reject(app, &rejected, everywhere, cols, out);
}

/// The versions of a quote's statement that are shown, when it is the first of them; none for the others.
fn versions(app: &App, article: usize, quote: usize) -> Option<Vec<Source>> {
    let own = || {
        vec![Source {
            article,
            quote,
            differs: false,
        }]
    };
    if !everywhere(app) {
        return Some(own());
    }
    let shown = |s: &&Source| {
        app.library.get(s.article).is_some_and(|entry| {
            let wanted = |n| entry.speaker(s.quote).is_some_and(|s| s.number == n);
            is_shown(app, entry, s.quote) && app.panes.quotes.only.is_none_or(wanted)
        })
    };
    let all = app.panes.quotes.told.of(article, quote);
    let all: Vec<Source> = all.iter().filter(shown).copied().collect();
    match all.first() {
        Some(first) if (first.article, first.quote) == (article, quote) => Some(all),
        Some(_) => None,
        None => Some(own()),
    }
}

/// Where the selected statement stands, to choose from; none when it is in one article alone.
#[must_use]
pub fn sources(app: &App) -> Option<Overlay> {
    if app.view.focus != crate::app::layout::Pane::Quotes {
        return None;
    }
    let versions = app.panes.quotes.selected();
    let offers = versions.iter().enumerate().filter_map(|(n, source)| {
        let entry = app.library.get(source.article)?;
        let quote = entry.analysis().quotes.get(source.quote)?;
        let how = match (n, source.differs) {
            (0, _) => "fullest",
            (_, true) => "other words",
            (_, false) => "same words",
        };
        Some(Offer {
            group: None,
            keys: String::new(),
            name: entry.label(),
            doc: format!("{how} · {}", one_line(entry, quote)),
            enabled: true,
            choice: Choice::Jump(source.article, quote.span().start()),
        })
    });
    (versions.len() > 1).then(|| {
        let title = format!("Said in {} articles", versions.len());
        Overlay::places(title, offers.collect())
    })
}

fn gather(app: &App, articles: &[usize]) -> Vec<Group> {
    let state = &app.panes.quotes;
    let mut groups: Vec<Group> = Vec::new();
    let mut unnamed = Vec::new();
    let mut place: rustc_hash::FxHashMap<usize, usize> = rustc_hash::FxHashMap::default();
    for &article in articles {
        let Some(entry) = app.library.get(article) else {
            continue;
        };
        for speaker in &entry.cast {
            if state.only.is_some_and(|o| o != speaker.number) {
                continue;
            }
            let at = *place.entry(speaker.number).or_insert(groups.len());
            if at == groups.len() {
                let name = if everywhere(app) {
                    &speaker.full
                } else {
                    &speaker.name
                };
                groups.push(Group {
                    name: Some(name.clone()),
                    role: None,
                    role_yours: false,
                    standing: Some(speaker.standing),
                    color: speaker.color,
                    quotes: Vec::new(),
                });
            }
            if let Some(group) = groups.get_mut(at) {
                if group.role.is_none() || (speaker.role_yours && !group.role_yours) {
                    group.role.clone_from(&speaker.role);
                    group.role_yours = speaker.role_yours;
                }
                let shown = speaker.quotes.iter().filter(|&&q| is_shown(app, entry, q));
                group.quotes.extend(shown.map(|&q| (article, q)));
            }
        }
        if state.only.is_none() {
            let open = entry.speaker_of.iter().enumerate().filter(|(_, s)| s.is_none());
            let shown = open.filter(|(q, _)| is_shown(app, entry, *q));
            unnamed.extend(shown.map(|(q, _)| (article, q)));
        }
    }
    groups.push(Group {
        name: None,
        role: None,
        role_yours: false,
        standing: None,
        color: 0,
        quotes: unnamed,
    });
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
    let only = app.panes.quotes.only;
    let mut counts = [0usize; 3];
    for entry in articles.iter().filter_map(|&i| app.library.get(i)) {
        for (i, quote) in entry.analysis().quotes.iter().enumerate() {
            if only.is_none_or(|o| entry.speaker(i).is_some_and(|s| s.number == o)) {
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

/// Where cues are not known: what is shown, and what is not.
fn foreign_note(app: &App, articles: &[usize]) -> Option<String> {
    let foreign = |i: &&usize| {
        let entry = app.library.get(**i);
        entry.is_some_and(|e| {
            e.analysis()
                .quotes
                .iter()
                .any(|q| q.rule.0 == "marks-alone" && q.speaker.is_none())
        }) && entry.and_then(|e| e.article().lang.as_deref()).is_some_and(|l| {
            let primary = l.split(['-', '_']).next().unwrap_or_default();
            !["", "en", "und"].contains(&primary.to_lowercase().as_str())
        })
    };
    let found: Vec<&usize> = articles.iter().filter(foreign).collect();
    let first = app.library.get(**found.first()?)?;
    let lang = first.article().lang.as_deref().unwrap_or_default();
    Some(match (articles.len(), found.len()) {
        (1, _) => format!(
            "Not English ({lang}): only the words between quotation marks are shown, and no speaker is guessed."
        ),
        (_, 1) => format!(
            "One article is not English ({lang}): of it only the words between quotation marks are shown, and no speaker is guessed."
        ),
        (_, n) => format!(
            "{n} articles are not English: of them only the words between quotation marks are shown, and no speaker is guessed."
        ),
    })
}

fn heading(group: &Group, shown: &[(usize, usize, Vec<Source>)], cols: usize) -> Vec<Line> {
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

fn quote_lines(
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
fn reject(app: &App, rejected: &[(usize, &Quote)], everywhere: bool, cols: usize, out: &mut Out) {
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
