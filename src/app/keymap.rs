//! From keys to commands.
//!
//! The command table comes in; for the keys typed so far a command, a prefix or nothing goes out, the pane's
//! own keys before those that hold everywhere. It refuses a key that is the beginning of another.

use std::fmt;

use super::commands::{self, Arg, Command, Scope};
use super::layout::Pane;
use crate::config::Bind;
use crate::config::keys::{Code, Key};

/// One step of a key sequence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stroke {
    /// This key.
    Key(Key),
    /// Any small letter, which the command is given.
    Letter,
}

impl fmt::Display for Stroke {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Key(key) => key.fmt(f),
            Self::Letter => f.write_str("a–z"),
        }
    }
}

/// A sequence and its command.
#[derive(Debug, Clone)]
pub struct Binding {
    /// In the order typed.
    pub strokes: Vec<Stroke>,
    /// Where it holds.
    pub scope: Scope,
    /// What it runs.
    pub command: &'static Command,
}

/// All bindings.
#[derive(Debug, Clone)]
pub struct Keymap {
    bindings: Vec<Binding>,
}

/// What keys lead to.
#[derive(Debug, Clone, Copy)]
pub enum Found {
    /// A command.
    Command(&'static Command, Arg),
    /// The beginning of a sequence.
    Prefix,
    /// Nothing.
    Nothing,
}

impl Default for Keymap {
    fn default() -> Self {
        let bindings = commands::all().flat_map(|command| {
            command.keys.iter().filter_map(move |keys| {
                Some(Binding {
                    strokes: parse(keys)?,
                    scope: command.scope,
                    command,
                })
            })
        });
        Self {
            bindings: bindings.collect(),
        }
    }
}

/// A sequence as the command table writes it: "]q", "ctrl-o", "m{a-z}".
#[must_use]
pub fn parse(keys: &str) -> Option<Vec<Stroke>> {
    let (fixed, letter) = match keys.strip_suffix("{a-z}") {
        Some(head) => (head, true),
        None => (keys, false),
    };
    let mut strokes: Vec<Stroke> = Key::parse_sequence(fixed)?.into_iter().map(Stroke::Key).collect();
    strokes.extend(letter.then_some(Stroke::Letter));
    Some(strokes)
}

/// A sequence as a person reads it: "]q", "ctrl-o", "m a–z".
#[must_use]
pub fn shown(strokes: &[Stroke]) -> String {
    let plain = |s: &Stroke| matches!(s, Stroke::Key(Key { code: Code::Char(c), ctrl: false, alt: false, .. }) if *c != ' ');
    let words: Vec<String> = strokes.iter().map(ToString::to_string).collect();
    words.join(if strokes.iter().all(plain) { "" } else { " " })
}

/// The scopes in which settings bind keys, by name.
pub const SCOPES: [&str; 3] = ["global", "read", "list"];

impl Keymap {
    /// Binds and unbinds as the settings say. A binding takes the place of all in its scope that begin with
    /// it, or that it begins with.
    /// What the settings bind stands first: the bottom line shows the reader's own key.
    pub fn rebind(&mut self, binds: &[Bind]) {
        let mut own: Vec<Binding> = Vec::new();
        for bind in binds {
            let scope = match bind.scope.as_str() {
                "read" => Scope::Read,
                "list" => Scope::List,
                _ => Scope::Global,
            };
            let within =
                |other: Scope| other == scope || (scope == Scope::List && matches!(other, Scope::In(_)));
            let strokes: Vec<Stroke> = bind.keys.iter().copied().map(Stroke::Key).collect();
            let stays = |b: &Binding| {
                !(within(b.scope) && (b.strokes.starts_with(&strokes) || strokes.starts_with(&b.strokes)))
            };
            self.bindings.retain(stays);
            own.retain(stays);
            if let Some(command) = bind.command.as_deref().and_then(commands::find) {
                own.push(Binding {
                    strokes,
                    scope,
                    command,
                });
            }
        }
        self.bindings.splice(0..0, own);
    }

    /// What `keys` lead to in `pane`.
    #[must_use]
    pub fn find(&self, pane: Pane, keys: &[Key]) -> Found {
        let mut prefix = false;
        for own in [true, false] {
            for b in self.in_pane(pane).filter(|b| (b.scope != Scope::Global) == own) {
                let Some(arg) = matches(&b.strokes, keys) else {
                    continue;
                };
                if b.strokes.len() == keys.len() {
                    return Found::Command(b.command, arg);
                }
                prefix = true;
            }
        }
        if prefix { Found::Prefix } else { Found::Nothing }
    }

    /// The bindings that hold in `pane`, its own and the global ones.
    pub fn in_pane(&self, pane: Pane) -> impl Iterator<Item = &Binding> {
        self.bindings.iter().filter(move |b| b.scope.holds(pane))
    }

    /// What may follow `keys` in `pane`: the next stroke, and the command or the number of commands it leads to.
    #[must_use]
    pub fn after(&self, pane: Pane, keys: &[Key]) -> Vec<(String, &'static Command)> {
        self.in_pane(pane)
            .filter(|b| b.strokes.len() > keys.len() && matches(&b.strokes, keys).is_some())
            .map(|b| (shown(b.strokes.get(keys.len()..).unwrap_or_default()), b.command))
            .collect()
    }

    /// The keys of a command, as a person reads them.
    #[must_use]
    pub fn keys_of(&self, id: &str) -> Vec<String> {
        self.bindings
            .iter()
            .filter(|b| b.command.id == id)
            .map(|b| shown(&b.strokes))
            .collect()
    }
}

/// Do `keys` begin (or make up) `strokes`? With the letter they give.
fn matches(strokes: &[Stroke], keys: &[Key]) -> Option<Arg> {
    if keys.len() > strokes.len() {
        return None;
    }
    let mut arg = Arg::None;
    for (stroke, key) in strokes.iter().zip(keys) {
        match (stroke, key.code) {
            (Stroke::Key(want), _) if want == key => {}
            (Stroke::Letter, Code::Char(c)) if c.is_ascii_lowercase() && !key.ctrl && !key.alt => {
                arg = Arg::Letter(c)
            }
            _ => return None,
        }
    }
    Some(arg)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(map: &Keymap, pane: Pane, keys: &str) -> Option<&'static str> {
        match map.find(pane, &Key::parse_sequence(keys).unwrap()) {
            Found::Command(command, _) => Some(command.id),
            Found::Prefix => Some("…"),
            Found::Nothing => None,
        }
    }

    #[test]
    fn settings_bind_and_unbind() {
        let bind = |scope: &str, keys: &str, command: Option<&str>| Bind {
            scope: scope.to_owned(),
            keys: Key::parse_sequence(keys).unwrap(),
            command: command.map(str::to_owned),
        };
        let mut map = Keymap::default();
        assert_eq!(id(&map, Pane::Read, "]q"), Some("jump.quote_next"));
        map.rebind(&[
            bind("read", "]", Some("jump.quote_next")),
            bind("global", "Q", None),
            bind("list", "ctrl-t", Some("view.timeline")),
        ]);
        assert_eq!(id(&map, Pane::Read, "]"), Some("jump.quote_next"));
        assert_eq!(id(&map, Pane::Read, "]q"), None);
        assert_eq!(id(&map, Pane::Front, "Q"), None);
        assert_eq!(id(&map, Pane::Front, "ctrl-t"), Some("view.timeline"));
        assert_eq!(id(&map, Pane::Quotes, "ctrl-t"), Some("view.timeline"));
        assert_ne!(id(&map, Pane::Read, "ctrl-t"), Some("view.timeline"));
    }

    #[test]
    fn no_key_is_the_beginning_of_another() {
        let map = Keymap::default();
        for pane in Pane::ALL {
            let all: Vec<&Binding> = map.in_pane(pane).collect();
            for a in &all {
                for b in &all {
                    let longer = b.strokes.len() > a.strokes.len() && b.strokes.starts_with(&a.strokes);
                    assert!(
                        !longer,
                        "{} ({}) begins {} ({})",
                        shown(&a.strokes),
                        a.command.id,
                        shown(&b.strokes),
                        b.command.id
                    );
                    let twice = a.strokes == b.strokes && a.command.id != b.command.id && a.scope == b.scope;
                    assert!(
                        !twice,
                        "{}: {} and {}",
                        shown(&a.strokes),
                        a.command.id,
                        b.command.id
                    );
                }
            }
        }
    }
}
