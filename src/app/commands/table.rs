//! What a command is, and the table of all.
//!
//! The groups' lists come in, one iterator over all goes out. It refuses two commands of one name (a test).

use std::fmt;

use super::{
    article, correct, find as finding, go, jump, layout, library, mark, motion, people, program, source,
    timeline,
};
use crate::app::layout::Pane;
use crate::app::message::Effect;
use crate::app::state::App;

/// Why a command cannot run now; ends a sentence that opens with the command's title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Why(pub &'static str);

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

/// What a key sequence gives its command.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Arg {
    /// Nothing.
    #[default]
    None,
    /// The letter typed last.
    Letter(char),
}

/// Where a command's keys hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scope {
    /// Everywhere.
    Global,
    /// In the reading pane.
    Read,
    /// In every list.
    List,
    /// In one list.
    In(Pane),
}

impl Scope {
    /// Do its keys hold in `pane`?
    #[must_use]
    pub fn holds(self, pane: Pane) -> bool {
        match self {
            Self::Global => true,
            Self::Read => pane == Pane::Read,
            Self::List => pane != Pane::Read,
            Self::In(own) => pane == own,
        }
    }
}

/// Groups, in the order in which help shows them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the words are those that help shows")]
pub enum Group {
    Go,
    Move,
    Jump,
    Article,
    Mark,
    Correct,
    Find,
    Layout,
    Program,
}

impl Group {
    /// In the order in which help shows them.
    pub const ALL: [Self; 9] = [
        Self::Go,
        Self::Move,
        Self::Jump,
        Self::Article,
        Self::Mark,
        Self::Correct,
        Self::Find,
        Self::Layout,
        Self::Program,
    ];

    /// The heading over its commands.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Go => "Go to",
            Self::Move => "Move",
            Self::Jump => "Jump in the text",
            Self::Article => "Articles",
            Self::Mark => "Marks and notes",
            Self::Correct => "Correct who said what",
            Self::Find => "Find and explain",
            Self::Layout => "Layout",
            Self::Program => "Program",
        }
    }
}

/// One thing the reader can do.
#[derive(Clone, Copy)]
pub struct Command {
    /// Its name in configuration and palette ("jump.quote_next").
    pub id: &'static str,
    /// Two or three words, for the bottom line.
    pub title: &'static str,
    /// One sentence.
    pub doc: &'static str,
    /// Under which heading help shows it.
    pub group: Group,
    /// Where its keys hold.
    pub scope: Scope,
    /// Key sequences; the first is the one shown where there is room for one.
    pub keys: &'static [&'static str],
    /// Can it run now?
    pub enabled: fn(&App) -> Result<(), Why>,
    /// Runs it.
    pub run: fn(&mut App, Arg) -> Vec<Effect>,
}

impl fmt::Debug for Command {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id)
    }
}

/// Every command, group by group.
pub fn all() -> impl Iterator<Item = &'static Command> {
    [
        go::COMMANDS,
        motion::COMMANDS,
        jump::COMMANDS,
        article::COMMANDS,
        people::COMMANDS,
        mark::COMMANDS,
        correct::COMMANDS,
        finding::COMMANDS,
        library::COMMANDS,
        timeline::COMMANDS,
        layout::COMMANDS,
        source::COMMANDS,
        program::COMMANDS,
    ]
    .into_iter()
    .flatten()
}

/// The command of this name.
#[must_use]
pub fn find(id: &str) -> Option<&'static Command> {
    all().find(|c| c.id == id)
}

/// Always.
pub(super) fn always(_: &App) -> Result<(), Why> {
    Ok(())
}

/// An article is open.
pub(super) fn with_article(app: &App) -> Result<(), Why> {
    app.entry().map(|_| ()).ok_or(Why("no article is open"))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::app::keymap;

    #[test]
    fn names_are_unique_and_every_key_can_be_read() {
        let mut names = BTreeSet::new();
        for c in all() {
            assert!(names.insert(c.id), "{} twice", c.id);
            assert!(!c.keys.is_empty(), "{} has no key", c.id);
            assert!(c.title.len() <= 24, "{}: the title is long", c.id);
            for keys in c.keys {
                assert!(keymap::parse(keys).is_some(), "{}: {keys}", c.id);
            }
        }
        for group in Group::ALL {
            assert!(all().any(|c| c.group == group), "{group:?} is empty");
        }
    }
}
