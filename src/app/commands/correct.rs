//! A catalogue: what the reader says against the analysis of a quote. Their common first key opens the menu.

use super::table::{Command, Group, Scope};
use crate::app::correcting::{self, What};

macro_rules! correct {
    ($id:literal, $title:literal, $doc:literal, $key:literal, $what:expr) => {
        Command {
            id: $id,
            title: $title,
            doc: $doc,
            group: Group::Correct,
            scope: Scope::Global,
            keys: &[$key],
            enabled: |app| correcting::can(app, $what),
            run: |app, _| correcting::ask(app, $what),
        }
    };
}

pub(super) const COMMANDS: &[Command] = &[
    correct!(
        "correct.speaker",
        "another speaker",
        "Somebody else said this: a name from the open articles or a new one, or the text does not say who.",
        "Cs",
        What::Speaker
    ),
    correct!(
        "correct.role",
        "another role",
        "What the speaker is, in this article; empty takes your word back.",
        "Cr",
        What::Role
    ),
    correct!(
        "correct.not_quote",
        "not a quote",
        "The words are nobody's statement and leave lists and margin; again, in their sentence, they are.",
        "Cn",
        What::NotQuote
    ),
    correct!(
        "correct.same_person",
        "same person as",
        "The speaker is the same person as another, in all articles.",
        "Cp",
        What::SamePerson
    ),
    correct!(
        "correct.two_persons",
        "two persons",
        "In this article the name is another person's; the two are never taken for one.",
        "Ct",
        What::TwoPersons
    ),
    correct!(
        "correct.clear",
        "as the analysis says",
        "Takes back everything that you said of this quote and its speaker's name.",
        "Cx",
        What::Clear
    ),
];
