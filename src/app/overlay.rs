//! What lies over the panes: help, palette, pickers, small editors, the popup of reasons.
//!
//! Keys come in while one is open; it closes with effects or without. It refuses keys of the panes below.

use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use super::commands::{self, Arg, Command};
use super::correcting::{self, Asks};
use super::days;
use super::editor::Editor;
use super::explain::Reasons;
use super::marking::{self, Subject};
use super::message::{Effect, Mouse};
use super::panes::reading::Show;
use super::search::Stop;
use super::state::App;
use super::update::run;
use crate::config::keys::{Code, Key};
use crate::text::fold::find_all;

/// What lies over the panes.
#[derive(Debug, Clone)]
pub enum Overlay {
    /// A list that typing filters.
    Picker(Picker),
    /// A line or note being typed.
    Prompt(Prompt),
    /// Reasons, to be read and closed.
    Why(Reasons),
}

/// What a picker's choice does.
#[derive(Debug, Clone, Copy)]
pub enum Choice {
    /// Runs a command.
    Run(&'static Command),
    /// Opens an article.
    Open(usize),
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

/// What a prompt asks for.
#[derive(Debug, Clone)]
pub enum Asked {
    /// Words to find, and the cursor to come back to.
    Search(usize),
    /// A note.
    Note(Subject),
    /// The publication day of articles.
    Day(days::Reach),
    /// The role of a quote's speaker.
    Role(Asks),
}

/// A line or note being typed.
#[derive(Debug, Clone)]
pub struct Prompt {
    /// What for.
    pub asked: Asked,
    /// On its frame.
    pub title: &'static str,
    /// What the keys do.
    pub help: &'static str,
    /// What is typed.
    pub editor: Editor,
    /// Why it cannot be taken.
    pub fault: Option<String>,
}

impl Overlay {
    /// The keys of this view, by group.
    #[must_use]
    pub fn help(app: &App) -> Self {
        let pane = app.view.focus;
        let mut options = Vec::new();
        for group in commands::Group::ALL {
            let of_group = commands::all().filter(|c| c.group == group && c.scope.holds(pane));
            for (i, command) in of_group.enumerate() {
                let heading = (i == 0).then(|| group.word());
                options.push(option(app, command, heading, command.title.to_owned()));
            }
        }
        Self::Picker(Picker::new(format!("Keys in {}", pane.word()), options, true))
    }

    /// All commands by name.
    #[must_use]
    pub fn palette(app: &App) -> Self {
        let options = commands::all()
            .map(|c| option(app, c, None, c.id.to_owned()))
            .collect();
        Self::Picker(Picker::new("Command".to_owned(), options, false))
    }

    /// Any list to choose from.
    #[must_use]
    pub fn list(title: &str, options: Vec<Offer>) -> Self {
        Self::Picker(Picker::new(title.to_owned(), options, false))
    }

    /// All open articles.
    #[must_use]
    pub fn articles(app: &App) -> Self {
        let options = app.panes.front.order.iter().filter_map(|&i| {
            let entry = app.library.get(i)?;
            Some(Offer {
                group: None,
                keys: String::new(),
                name: entry.title(),
                doc: entry.label(),
                enabled: true,
                choice: Choice::Open(i),
            })
        });
        Self::Picker(Picker::new("Article".to_owned(), options.collect(), false))
    }

    /// Search in the article.
    #[must_use]
    pub fn search(cursor: usize) -> Self {
        Self::Prompt(Prompt {
            asked: Asked::Search(cursor),
            title: "Search in this article",
            help: "enter keeps, esc leaves",
            editor: Editor::default(),
            fault: None,
        })
    }

    /// A note.
    #[must_use]
    pub fn note(subject: Subject, note: &str) -> Self {
        Self::Prompt(Prompt {
            asked: Asked::Note(subject),
            title: "Note",
            help: "enter saves, alt-enter a new line, esc leaves, #word is a tag",
            editor: Editor::with(note),
            fault: None,
        })
    }

    /// The publication day.
    #[must_use]
    pub fn day(reach: days::Reach, day: &str) -> Self {
        Self::Prompt(Prompt {
            asked: Asked::Day(reach),
            title: "",
            help: "",
            editor: Editor::with(day),
            fault: None,
        })
    }

    /// Names to choose from, or to type.
    #[must_use]
    pub fn names(title: String, options: Vec<Offer>, asks: Asks) -> Self {
        let mut picker = Picker::new(title, options, false);
        picker.asks = Some(asks);
        Self::Picker(picker)
    }

    /// Places to go to.
    #[must_use]
    pub fn places(title: String, options: Vec<Offer>) -> Self {
        Self::Picker(Picker::new(title, options, false))
    }

    /// The role of a quote's speaker.
    #[must_use]
    pub fn role(asks: Asks, role: &str) -> Self {
        Self::Prompt(Prompt {
            asked: Asked::Role(asks),
            title: "Role of the speaker",
            help: "enter keeps it as yours; empty: as the article says",
            editor: Editor::with(role),
            fault: None,
        })
    }

    /// Reasons.
    #[must_use]
    pub fn why(reasons: Reasons) -> Self {
        Self::Why(reasons)
    }
}

impl Prompt {
    /// The words on its frame: above what it asks for, below what the keys do.
    #[must_use]
    pub fn frame(&self) -> (String, String) {
        match &self.asked {
            Asked::Day(reach) => (reach.title(), reach.help()),
            _ => (self.title.to_owned(), self.help.to_owned()),
        }
    }
}

fn option(app: &App, command: &'static Command, group: Option<&'static str>, name: String) -> Offer {
    let enabled = (command.enabled)(app);
    Offer {
        group,
        keys: app.keys.map.keys_of(command.id).join("  "),
        name,
        doc: match &enabled {
            Ok(()) => command.doc.to_owned(),
            Err(why) => format!("not now: {why}"),
        },
        enabled: enabled.is_ok(),
        choice: Choice::Run(command),
    }
}

/// Beside a name that is typed and not in the list.
const TYPED: &str = "as typed: a new name";

impl Picker {
    pub(super) fn new(title: String, options: Vec<Offer>, grouped: bool) -> Self {
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

    fn filter(&mut self) {
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

    fn step(&mut self, by: isize) {
        let last = self.matches.len().saturating_sub(1);
        self.selected = self.selected.saturating_add_signed(by).min(last);
    }
}

/// What a click on the selected row is.
const ENTER: Key = Key {
    code: Code::Enter,
    ctrl: false,
    alt: false,
    shift: false,
};

/// Takes a key while something lies over the panes.
pub fn key(app: &mut App, key: Key) -> Vec<Effect> {
    if key.code == Code::Char('c') && key.ctrl {
        return vec![Effect::Quit];
    }
    let Some(overlay) = app.overlay.take() else {
        return Vec::new();
    };
    match overlay {
        Overlay::Picker(picker) => in_picker(app, picker, key),
        Overlay::Prompt(prompt) => in_prompt(app, prompt, key),
        Overlay::Why(reasons) => {
            if !matches!(key.code, Code::Esc | Code::Enter | Code::Char('q' | 'w')) {
                app.overlay = Some(Overlay::Why(reasons));
            }
            Vec::new()
        }
    }
}

fn in_picker(app: &mut App, mut picker: Picker, key: Key) -> Vec<Effect> {
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
                Some(Choice::Open(article)) => {
                    let at = app.library.get(article).map_or(0, |e| e.at);
                    app.panes
                        .front
                        .sheet
                        .select(super::lines::Target::Article(article));
                    app.jump(article, at)
                }
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
                Some(Choice::Person(n)) => {
                    app.panes.people.unfolded = Some(n);
                    app.settle();
                    app.panes.people.sheet.select(super::lines::Target::Person(n));
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

fn in_prompt(app: &mut App, mut prompt: Prompt, key: Key) -> Vec<Effect> {
    let enter = key.code == Code::Enter && !key.alt;
    match (&mut prompt.asked, key.code) {
        (Asked::Day(reach), Code::Tab) => reach.turn(),
        (Asked::Search(from), Code::Esc) => {
            let from = *from;
            app.search.hits.clear();
            app.read(|reading, entry| reading.go(entry, from, Show::Third));
            return Vec::new();
        }
        (_, Code::Esc) => return Vec::new(),
        (Asked::Search(_), _) if enter => {
            if app.search.hits.is_empty() {
                app.complain(format!("“{}” is not in this article", prompt.editor.text));
            } else {
                let n = app.search.hits.len();
                app.say(format!(
                    "{n} {}; n and N go on, esc clears",
                    if n == 1 { "hit" } else { "hits" }
                ));
            }
            return Vec::new();
        }
        (Asked::Note(subject), _) if enter => {
            return marking::note(app, subject, prompt.editor.text.trim());
        }
        (Asked::Role(asks), _) if enter => {
            let role = super::lines::flat(&prompt.editor.text);
            return correcting::answered(app, asks, Some(role.as_str()).filter(|r| !r.is_empty()));
        }
        (Asked::Day(reach), _) if enter => {
            let typed = prompt.editor.text.trim();
            let day = if typed.is_empty() {
                Ok(None)
            } else {
                chrono::NaiveDate::parse_from_str(typed, "%Y-%m-%d").map(Some)
            };
            match day {
                Ok(day) => {
                    let set = reach.choices.get(reach.chosen).map(|(_, set)| set.clone());
                    return days::set(app, &set.unwrap_or_default(), day);
                }
                Err(_) => prompt.fault = Some(format!("“{typed}” is no day; 2026-11-23 is one")),
            }
        }
        _ => {
            prompt.fault = None;
            prompt.editor.key(key);
            if let Asked::Search(from) = prompt.asked {
                look(app, &prompt.editor.text, from);
            }
        }
    }
    app.overlay = Some(Overlay::Prompt(prompt));
    Vec::new()
}

/// Finds `words` in the article and shows the first hit from `from` on, as one types.
fn look(app: &mut App, words: &str, from: usize) {
    let article = app.panes.read.article;
    let hits = app.entry().map_or_else(Vec::new, |e| find_all(e.text(), words));
    let next = hits
        .iter()
        .find(|h| h.start() >= from)
        .or(hits.first())
        .map_or(from, |h| h.start());
    app.search.pattern = words.to_owned();
    app.search.article = article;
    app.search.hits = hits;
    app.search.last = Stop::Hit;
    app.read(|reading, entry| reading.go(entry, next, Show::Third));
}

/// Takes pasted text into what is being typed.
pub fn paste(overlay: &mut Overlay, text: &str) {
    match overlay {
        Overlay::Picker(picker) => {
            picker.editor.insert(&super::lines::flat(text));
            picker.filter();
        }
        Overlay::Prompt(prompt) => prompt.editor.insert(text.trim_end()),
        Overlay::Why(_) => {}
    }
}

/// The wheel moves a picker's choice, a click selects a row, and runs it when it is selected; a click beside the
/// frame closes the picker.
pub fn mouse(app: &mut App, what: Mouse, (col, row): (u16, u16)) -> Vec<Effect> {
    let size = app.view.size;
    match (&mut app.overlay, what) {
        (Some(Overlay::Picker(picker)), Mouse::Click) if !picker.area(size).holds(col, row) => {
            app.overlay = None;
        }
        (Some(Overlay::Picker(picker)), Mouse::Click) => match picker.at(size, col, row) {
            Some(i) if i == picker.selected => return key(app, ENTER),
            Some(i) => picker.selected = i,
            None => {}
        },
        (Some(Overlay::Picker(picker)), Mouse::WheelDown) => picker.step(1),
        (Some(Overlay::Picker(picker)), Mouse::WheelUp) => picker.step(-1),
        (Some(Overlay::Why(_)), Mouse::Click) => app.overlay = None,
        _ => {}
    }
    Vec::new()
}
