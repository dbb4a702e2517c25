//! Keys of the reader's own, checked against what can be bound.
//!
//! The sections of keys come in, bindings and faults go out. It refuses a key that another one hides.

use std::ops::Range;

use toml_edit::Item;

use super::read::Layers;
use crate::config::fault::meant;
use crate::config::keys::Key;
use crate::config::lines::Lines;
use crate::config::settings::Bind;

type Span = Option<Range<usize>>;

impl Layers<'_> {
    pub(super) fn scopes(&mut self, lines: &Lines<'_>, item: &Item, span: Span) {
        let Some(table) = item.as_table_like() else {
            return self.fault(
                lines.at(span),
                "\"keys\" is a section: write [keys.global]".to_owned(),
            );
        };
        for (scope, item) in table.iter() {
            let key = table.get_key_value(scope).and_then(|(key, _)| key.span());
            if !self.known.scopes.contains(&scope) {
                let names: Vec<String> = self.known.scopes.iter().map(|s| format!("[keys.{s}]")).collect();
                let near = meant(scope, self.known.scopes.iter().copied());
                let what = format!(
                    "keys are bound in {}, not in \"{}\"{near}",
                    names.join(", "),
                    scope.escape_debug()
                );
                self.fault(lines.at(key), what);
                continue;
            }
            let Some(binds) = item.as_table_like() else {
                self.fault(
                    lines.at(key),
                    format!("\"keys.{scope}\" is a section: write [keys.{scope}]"),
                );
                continue;
            };
            for (keys, item) in binds.iter() {
                let span = binds.get_key_value(keys).and_then(|(key, _)| key.span());
                match self.bind(scope, keys, item) {
                    Ok(bind) => self.loaded.config.keys.push(bind),
                    Err((of_value, what)) => {
                        let span = if of_value { item.span().or(span) } else { span };
                        self.fault(lines.at(span), what);
                    }
                }
            }
        }
    }

    /// One binding; the fault says whether it is the value's.
    fn bind(&self, scope: &str, keys: &str, item: &Item) -> Result<Bind, (bool, String)> {
        let sequence = Key::parse_sequence(keys).ok_or_else(|| {
            let shown = keys.escape_debug();
            (
                false,
                format!("\"{shown}\" is no key: write \"x\", \"ctrl-x\", \"shift-tab\", \"F2\", \"g x\""),
            )
        })?;
        let mine = self.loaded.config.keys.iter().filter(|b| b.scope == scope);
        for other in mine {
            if other.keys.starts_with(&sequence) || sequence.starts_with(&other.keys) {
                let one: Vec<String> = other.keys.iter().map(ToString::to_string).collect();
                let what = format!("\"{}\" is in the way: one begins with the other", one.join(" "));
                return Err((false, what));
            }
        }
        let command = match (item.as_str(), item.as_bool()) {
            (_, Some(false)) => None,
            (Some(command), _) if self.known.commands.contains(&command) => Some(command.to_owned()),
            (Some(command), _) => {
                let near = meant(command, self.known.commands.iter().copied());
                return Err((
                    true,
                    format!("no command is named \"{}\"{near}", command.escape_debug()),
                ));
            }
            _ => {
                return Err((
                    true,
                    "a key is bound to the name of a command, or to false".to_owned(),
                ));
            }
        };
        Ok(Bind {
            scope: scope.to_owned(),
            keys: sequence,
            command,
        })
    }
}
