//! A list that typing filters, and what choosing a row of it does.
//!
//! Rows come in; the choice runs. It refuses a row that cannot be chosen now: its command says why.

use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use super::Overlay;
use crate::app::commands::{self, Arg, Command};
use crate::app::correcting::{self, Asks};
use crate::app::editor::Editor;
use crate::app::lines::Target;
use crate::app::message::{Effect, Wanted};
use crate::app::sources;
use crate::app::state::App;
use crate::app::update::run;
use crate::app::whole::held;
use crate::briefing::Leave;
use crate::briefing::notebook::Style;
use crate::config::keys::{Code, Key};

/// What a picker's choice does.
#[derive(Debug, Clone, Copy)]
pub enum Choice {
    /// Runs a command.
    Run(&'static Command),
    /// Goes to a byte of an article.
    Jump(usize, usize),
    /// Takes the row's name as the answer.
    Name,
    /// Answers that the text does not say.
    Nobody,
    /// Holds the timeline to the person or source of this number among the choices; none to nobody.
    Only(Option<usize>),
    /// Shows somebody of the people pane, by number.
    Person(usize),
    /// Looks at the source of this number.
    Fetch(usize),
    /// Writes bookmarks like this.
    Export(Style),
    /// Asks what becomes of the articles of the source of this number.
    Unsubscribe(usize),
    /// Removes that source.
    Leave(usize, Leave),
    /// Opens the saved search of this number.
    Saved(usize),
    /// Puts the term of this number into the filter of the library, or takes it out.
    Filter(usize),
}

/// One row of a picker.
#[derive(Debug, Clone)]
pub struct Offer {
    /// Heading over it, where it opens a group.
    pub group: Option<&'static str>,
    /// Keys, or nothing.
    pub keys: String,
    /// The name.
    pub name: String,
    /// What it does, or why it cannot be.
    pub doc: String,
    /// It can be chosen.
    pub enabled: bool,
    /// What choosing it does.
    pub choice: Choice,
}

/// A list that typing filters.
#[derive(Debug, Clone)]
pub struct Picker {
    /// On its frame.
    pub title: String,
    /// What is typed.
    pub editor: Editor,
    /// Everything there is.
    pub options: Vec<Offer>,
    /// Those that match, best first; indices into `options`.
    pub matches: Vec<usize>,
    /// The chosen one, an index into `matches`.
    pub selected: usize,
    /// Groups have headings while nothing is typed.
    pub grouped: bool,
    /// What a name is asked for; what is typed may be one too.
    pub asks: Option<Asks>,
}

/// Beside a name that is typed and not in the list.
const TYPED: &str = "as typed: a new name";

impl Picker {
    pub(in crate::app) fn new(title: String, options: Vec<Offer>, grouped: bool) -> Self {
        let matches = (0..options.len()).collect();
        Self {
            title,
            editor: Editor::default(),
            options,
            matches,
            selected: 0,
            grouped,
            asks: None,
        }
    }

    pub(super) fn filter(&mut self) {
        self.selected = 0;
        if self.asks.is_some() {
            self.options.retain(|o| o.doc != TYPED);
        }
        let typed = self.editor.text.trim();
        if typed.is_empty() {
            self.matches = (0..self.options.len()).collect();
            return;
        }
        let mut matcher = Matcher::new(Config::DEFAULT);
        let pattern = Pattern::parse(typed, CaseMatching::Smart, Normalization::Smart);
        let mut buffer = Vec::new();
        let mut scored: Vec<(u32, usize)> = self
            .options
            .iter()
            .enumerate()
            .filter_map(|(i, o)| {
                let named = pattern.score(Utf32Str::new(&o.name, &mut buffer), &mut matcher);
                let whole = format!("{} {} {}", o.name, o.keys, o.doc);
                let any = pattern.score(Utf32Str::new(&whole, &mut buffer), &mut matcher)?;
                // a hit in the name counts twice one in the description
                Some((named.map_or(any, |n| 2 * n + any), i))
            })
            .collect();
        scored.sort_by_key(|&(score, i)| (std::cmp::Reverse(score), i));
        self.matches = scored.into_iter().map(|(_, i)| i).collect();
        if self.asks.is_some() && self.options.iter().all(|o| o.name != typed) {
            self.matches.push(self.options.len());
            self.options.push(Offer {
                group: None,
                keys: String::new(),
                name: typed.to_owned(),
                doc: TYPED.to_owned(),
                enabled: true,
                choice: Choice::Name,
            });
        }
    }

    /// What is chosen now.
    #[must_use]
    pub fn chosen(&self) -> Option<&Offer> {
        self.options.get(*self.matches.get(self.selected)?)
    }

    pub(super) fn step(&mut self, by: isize) {
        let last = self.matches.len().saturating_sub(1);
        self.selected = self.selected.saturating_add_signed(by).min(last);
    }
}

pub(super) fn in_picker(app: &mut App, mut picker: Picker, key: Key) -> Vec<Effect> {
    match (key.code, key.ctrl) {
        (Code::Esc, _) => return Vec::new(),
        (Code::Enter, _) => {
            return match picker.chosen().map(|o| o.choice) {
                Some(Choice::Run(command)) if takes_letter(command) => {
                    app.complain(format!(
                        "{}: needs a letter; press {}",
                        command.title,
                        command.keys.join(" ")
                    ));
                    Vec::new()
                }
                Some(Choice::Run(command)) => run(app, command, Arg::None),
                Some(Choice::Jump(article, at)) => app.jump(article, at),
                Some(choice @ (Choice::Name | Choice::Nobody)) => {
                    let name = picker.chosen().map(|o| o.name.clone());
                    let name = name.filter(|_| matches!(choice, Choice::Name));
                    match &picker.asks {
                        Some(asks) => correcting::answered(app, asks, name.as_deref()),
                        None => Vec::new(),
                    }
                }
                Some(Choice::Only(nth)) => {
                    commands::hold_timeline(app, nth);
                    Vec::new()
                }
                Some(Choice::Fetch(n)) => {
                    let locator = app.sources.all.get(n).map(|s| s.locator.clone());
                    match locator.filter(|_| app.sources.fetching.is_none()) {
                        Some(locator) => sources::fetch(app, Wanted::One(locator)),
                        None => Vec::new(),
                    }
                }
                Some(Choice::Export(style)) => {
                    let day = app.news.now.map(|n| n.format("-%Y-%m-%d").to_string());
                    let day = day.unwrap_or_default();
                    let path = format!("~/dateline-bookmarks{day}.{}", style.ending());
                    app.overlay = Some(Overlay::export_to(style, &path));
                    Vec::new()
                }
                Some(Choice::Unsubscribe(n)) => {
                    app.overlay = sources::ask_removal(app, n);
                    Vec::new()
                }
                Some(Choice::Leave(n, leave)) => sources::remove(app, n, leave),
                Some(Choice::Saved(n)) => held::open_saved(app, n),
                Some(Choice::Filter(n)) => held::filter(app, n),
                Some(Choice::Person(n)) => {
                    app.panes.people.unfolded = Some(n);
                    app.settle();
                    app.panes.people.sheet.select(Target::Person(n));
                    Vec::new()
                }
                None => Vec::new(),
            };
        }
        (Code::Down | Code::Tab, _) | (Code::Char('n' | 'j'), true) => picker.step(1),
        (Code::Up, _) | (Code::Char('p' | 'k'), true) => picker.step(-1),
        (Code::PageDown, _) => picker.step(10),
        (Code::PageUp, _) => picker.step(-10),
        _ => {
            let before = picker.editor.text.clone();
            picker.editor.key(key);
            if picker.editor.text != before {
                picker.filter();
            }
        }
    }
    app.overlay = Some(Overlay::Picker(picker));
    Vec::new()
}

fn takes_letter(command: &Command) -> bool {
    command.keys.iter().any(|k| k.ends_with("{a-z}"))
}
