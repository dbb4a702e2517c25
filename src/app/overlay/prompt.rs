//! A line or note being typed: search, note, day, role.
//!
//! Keys come in; what was typed goes to who asked. It refuses a day that is none, and says so.

use super::Overlay;
use crate::app::correcting::{self, Asks};
use crate::app::days;
use crate::app::editor::Editor;
use crate::app::lines::flat;
use crate::app::marking::{self, Subject};
use crate::app::message::Effect;
use crate::app::panes::reading::Show;
use crate::app::search::Stop;
use crate::app::sources;
use crate::app::state::App;
use crate::app::whole::held;
use crate::briefing::notebook::Style;
use crate::config::keys::{Code, Key};
use crate::text::fold::find_all;

/// What a prompt asks for.
#[derive(Debug, Clone)]
pub enum Asked {
    /// Words to find, and the cursor to come back to.
    Search(usize),
    /// A query for the library.
    Library,
    /// A source to add.
    Source,
    /// Where bookmarks are written, and as what.
    Export(Style),
    /// A name for this query.
    SearchName(String),
    /// Another query for the saved search of this name.
    SearchQuery(String),
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

pub(super) fn in_prompt(app: &mut App, mut prompt: Prompt, key: Key) -> Vec<Effect> {
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
        (Asked::Library, _) if enter => return held::hold(app, prompt.editor.text.trim()),
        (Asked::Library, Code::Char('s')) if key.ctrl => {
            let query = prompt.editor.text.trim().to_owned();
            if query.is_empty() {
                prompt.fault = Some("type what to search for, then ctrl-s gives it a name".to_owned());
            } else {
                app.overlay = Some(Overlay::search_name(&query));
                return Vec::new();
            }
        }
        (Asked::SearchName(query), _) if enter => {
            let name = flat(&prompt.editor.text);
            if name.is_empty() {
                prompt.fault = Some("a name is missing".to_owned());
            } else {
                let query = query.clone();
                return held::save(app, &name, &query);
            }
        }
        (Asked::Source, _) if enter => match sources::add(app, &prompt.editor.text) {
            Ok(effects) => return effects,
            Err(why) => prompt.fault = Some(why),
        },
        (Asked::Export(style), _) if enter => {
            let path = prompt.editor.text.trim();
            if path.is_empty() {
                prompt.fault = Some("a file is missing".to_owned());
            } else {
                return vec![Effect::Export {
                    style: *style,
                    path: path.to_owned(),
                }];
            }
        }
        (Asked::SearchQuery(name), _) if enter => {
            let (name, query) = (name.clone(), flat(&prompt.editor.text));
            return held::save(app, &name, &query);
        }
        (Asked::Note(subject), _) if enter => {
            return marking::note(app, subject, prompt.editor.text.trim());
        }
        (Asked::Role(asks), _) if enter => {
            let role = flat(&prompt.editor.text);
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
