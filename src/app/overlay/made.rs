//! Makes what lies over the panes: each kind of list, line and popup from the state.
//!
//! The app comes in; an overlay goes out. It refuses to open one: a command does.

use super::Overlay;
use super::picker::{Choice, Offer, Picker};
use super::prompt::{Asked, Prompt};
use crate::app::commands::{self, Command};
use crate::app::correcting::Asks;
use crate::app::days;
use crate::app::editor::Editor;
use crate::app::explain::Reasons;
use crate::app::marking::Subject;
use crate::app::state::App;
use crate::briefing::notebook::Style;

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

    /// A query for the library.
    #[must_use]
    pub fn library(line: &str) -> Self {
        Self::Prompt(Prompt {
            asked: Asked::Library,
            title: "Search the library",
            help: "words, speaker:, source:, tag:, after:, is:, sort: · ctrl-s saves",
            editor: Editor::with(line),
            fault: None,
        })
    }

    /// A source to add.
    #[must_use]
    pub fn source(typed: &str) -> Self {
        Self::Prompt(Prompt {
            asked: Asked::Source,
            title: "Add a source",
            help: "an address, file, folder or OPML list; #tags behind it",
            editor: Editor::with(typed),
            fault: None,
        })
    }

    /// A name for a search.
    #[must_use]
    pub fn search_name(query: &str) -> Self {
        Self::Prompt(Prompt {
            asked: Asked::SearchName(query.to_owned()),
            title: "Save this search as",
            help: "enter saves it to the front page, esc leaves",
            editor: Editor::default(),
            fault: None,
        })
    }

    /// As what bookmarks are written.
    #[must_use]
    pub fn export() -> Self {
        let offers = Style::ALL.into_iter().map(|style| Offer {
            group: None,
            keys: String::new(),
            name: style.words().0.to_owned(),
            doc: style.words().1.to_owned(),
            enabled: true,
            choice: Choice::Export(style),
        });
        Self::list("Export all bookmarks as", offers.collect())
    }

    /// Where bookmarks are written.
    #[must_use]
    pub fn export_to(style: Style, path: &str) -> Self {
        Self::Prompt(Prompt {
            asked: Asked::Export(style),
            title: "Write all bookmarks to",
            help: "enter writes, esc leaves; no file is written over",
            editor: Editor::with(path),
            fault: None,
        })
    }

    /// Another query for a saved search.
    #[must_use]
    pub fn search_query(name: &str, query: &str) -> Self {
        Self::Prompt(Prompt {
            asked: Asked::SearchQuery(name.to_owned()),
            title: "What this saved search asks for",
            help: "words, speaker:, source:, tag:, after:, is:unread, -word",
            editor: Editor::with(query),
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
