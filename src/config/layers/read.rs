//! The layers: defaults, then the file, then the environment, then flags.
//!
//! The texts of all come in; the settings that result, the layer that each came from and every fault go out.
//! It refuses to stop at the first fault.

use std::collections::BTreeMap;

use toml_edit::Value;

use super::loaded::{Loaded, Origin};
use crate::config::fault::{At, Fault, meant, nearest};
use crate::config::options::{self, SETTINGS};
use crate::config::settings::{Config, Known};

/// The commented file with every default.
pub const DEFAULT: &str = include_str!("../../../config.toml");

/// Variables of the environment that are no options.
const OTHERS: [&str; 2] = ["DATELINE_CONFIG", "DATELINE_DATA"];
/// Everything that settings come from.
#[derive(Debug, Clone, Copy, Default)]
pub struct Sources<'a> {
    /// The name and the text of the file.
    pub file: Option<(&'a str, &'a str)>,
    /// The environment, or at least what opens with `DATELINE_`.
    pub environment: &'a [(String, String)],
    /// The words after each `--set`: "reading.measure=72".
    pub sets: &'a [String],
    /// What bindings are checked against.
    pub known: Known<'a>,
}
/// Reads all layers.
#[must_use]
pub fn load(sources: Sources<'_>) -> Loaded {
    let mut layers = Layers {
        known: sources.known,
        loaded: Loaded {
            config: Config::default(),
            faults: Vec::new(),
            origins: BTreeMap::new(),
        },
    };
    if let Some((name, text)) = sources.file {
        layers.file(name, text);
    }
    for (name, value) in sources.environment {
        layers.environment(name, value);
    }
    for words in sources.sets {
        layers.flag(words);
    }
    layers.loaded
}
pub(super) struct Layers<'a> {
    pub(super) known: Known<'a>,
    pub(super) loaded: Loaded,
}

impl Layers<'_> {
    pub(super) fn fault(&mut self, at: At, what: String) {
        self.loaded.faults.push(Fault { at, what });
    }
    fn environment(&mut self, name: &str, value: &str) {
        let Some(rest) = name.strip_prefix("DATELINE_") else {
            return;
        };
        if OTHERS.contains(&name) {
            return;
        }
        let variable = |path: &str| path.replace('.', "_").to_uppercase();
        let Some(setting) = SETTINGS.iter().find(|s| variable(s.path) == rest) else {
            let all: Vec<String> = options::paths().map(variable).collect();
            let lower: Vec<String> = all.iter().map(|v| v.to_lowercase()).collect();
            let near = nearest(rest, lower.iter().map(String::as_str)).map_or_else(String::new, |n| {
                format!("; did you mean DATELINE_{}?", n.to_uppercase())
            });
            return self.fault(
                At::Environment(name.to_owned()),
                format!("no option is named so{near}"),
            );
        };
        match (setting.take)(&mut self.loaded.config, &typed(value)) {
            Ok(()) => {
                let origin = Origin::Environment(name.to_owned());
                self.loaded.origins.insert(setting.path, origin);
            }
            Err(what) => self.fault(At::Environment(name.to_owned()), what),
        }
    }

    fn flag(&mut self, words: &str) {
        let at = At::Flag(words.to_owned());
        let Some((path, value)) = words.split_once('=') else {
            return self.fault(at, "write it as reading.measure=72".to_owned());
        };
        let path = path.trim().replace('-', "_");
        let Some(setting) = options::setting(&path) else {
            let what = format!(
                "no option is named \"{}\"{}",
                path.escape_debug(),
                meant(&path, options::paths())
            );
            return self.fault(at, what);
        };
        match (setting.take)(&mut self.loaded.config, &typed(value.trim())) {
            Ok(()) => {
                self.loaded.origins.insert(setting.path, Origin::Flag);
            }
            Err(what) => self.fault(at, what),
        }
    }
}

/// A value from a variable or a flag: as TOML where it is TOML, else as plain words.
fn typed(words: &str) -> Value {
    words.parse().unwrap_or_else(|_| Value::from(words))
}
