//! Quotes by speaker: everything somebody says, under their name.
//!
//! The open article, all articles, or one speaker over all come in; lines go out with the words, the kind, the
//! cue, the occasion and what is not certain. Over all articles a statement stands once, with its sources. It
//! refuses to merge people of different names.

use super::quote_lines::{heading, quote_lines, reject};
pub use super::quote_lines::{one_line, words};
use super::quote_notes::{foreign_note, kinds_note};
use super::told::{Source, Told, sources_line};
use crate::analysis::{Quote, Standing};
use crate::app::library::Entry;
use crate::app::lines::{Line, Role, Sheet, Target, paragraph};
use crate::app::overlay::{Choice, Offer, Overlay};
use crate::app::portrait::Page;
use crate::app::state::App;

/// The state of the quotes pane.
#[derive(Debug, Clone, Default)]
pub struct Quotes {
    /// The list.
    pub sheet: Sheet,
    /// All open articles, not the open one alone.
    pub all: bool,
    /// Only the speaker with this number, over all articles.
    pub only: Option<usize>,
    /// Everything one speaker said over the whole library, instead of the list.
    pub page: Option<Page>,
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
        let page = self.page.as_ref().map_or(0, |p| p.generation << 32);
        number | u64::from(self.all) | page
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

    /// The versions of the statement that a quote of an open article is, as they were found last.
    #[must_use]
    pub fn versions_of(&self, article: usize, quote: usize) -> &[Source] {
        self.told.of(article, quote)
    }

    /// The versions of the statement that is selected.
    #[must_use]
    pub fn selected(&self) -> &[Source] {
        self.versions.get(self.sheet.selected).map_or(&[], Vec::as_slice)
    }
}

/// Everything somebody says.
pub(super) struct Group {
    pub name: Option<String>,
    pub role: Option<String>,
    pub role_yours: bool,
    pub standing: Option<Standing>,
    pub color: usize,
    pub quotes: Vec<(usize, usize)>,
}

/// Makes the lines at a width; the statements over all articles are found anew when articles came in.
pub fn made(app: &mut App, cols: usize) -> (Vec<Line>, Vec<Target>) {
    if let Some(page) = &app.panes.quotes.page {
        let made = super::portrait::lines(app, page, cols);
        app.panes.quotes.versions.clear();
        return made;
    }
    if everywhere(app) {
        refresh(app);
    }
    let mut out = Out::default();
    lines(app, cols, &mut out);
    app.panes.quotes.versions = out.versions;
    (out.lines, out.targets)
}

/// Finds the statements over all open articles, when something came in since.
pub fn refresh(app: &mut App) {
    let mut told = std::mem::take(&mut app.panes.quotes.told);
    told.refresh(&app.library);
    app.panes.quotes.told = told;
}

fn everywhere(app: &App) -> bool {
    app.panes.quotes.all || app.panes.quotes.only.is_some()
}

/// A list in the making.
#[derive(Default)]
pub(super) struct Out {
    pub lines: Vec<Line>,
    pub targets: Vec<Target>,
    pub versions: Vec<Vec<Source>>,
}

fn lines(app: &App, cols: usize, out: &mut Out) {
    let state = &app.panes.quotes;
    let everywhere = everywhere(app);
    let articles: Vec<usize> = match (everywhere, app.panes.read.article) {
        (true, _) if state.only.is_some() => app.panes.front.order.clone(),
        (true, _) => app.scoped(),
        (false, open) => open.into_iter().collect(),
    };
    let groups = gather(app, &articles);
    let mut dim = |words: &str| {
        out.lines.extend(paragraph(words, Role::Dim, 1, cols, None));
        out.lines.push(Line::default());
    };
    if everywhere {
        match (state.only, groups.first().and_then(|g| g.name.as_ref())) {
            (Some(_), Some(name)) => dim(&format!(
                "{name}, in all open articles  (s: the whole library, esc: everybody)"
            )),
            (Some(_), None) => dim("one speaker, in all open articles  (esc: everybody)"),
            _ => dim(&app.scope_words()),
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
