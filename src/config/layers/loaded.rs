//! What the layers gave: the settings, the faults, and where each option comes from.
//!
//! It is filled in by who reads them; every option is shown as TOML. It refuses to show an option without its value.

use std::collections::BTreeMap;
use std::fmt;

use crate::config::fault::Fault;
use crate::config::options::{self, SETTINGS};
use crate::config::settings::Config;

/// What they gave.
#[derive(Debug, Clone, PartialEq)]
pub struct Loaded {
    /// The settings.
    pub config: Config,
    /// Every fault, in the order of the layers and of the lines.
    pub faults: Vec<Fault>,
    /// Where options come from that are not at their defaults.
    pub(super) origins: BTreeMap<&'static str, Origin>,
}

/// Where the value of an option comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// Built in.
    Default,
    /// A file and a line of it, counted from one.
    File(String, usize),
    /// A variable of the environment.
    Environment(String),
    /// `--set`.
    Flag,
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Default => f.write_str("default"),
            Self::File(name, line) => write!(f, "{name}:{line}"),
            Self::Environment(name) => f.write_str(name),
            Self::Flag => f.write_str("--set"),
        }
    }
}
impl Loaded {
    /// Every option with its value as TOML, under its section; `origins` says where each comes from.
    #[must_use]
    pub fn show(&self, origins: bool) -> String {
        let mut out = String::new();
        let mut section = "";
        for setting in SETTINGS {
            let (of, key) = setting.path.split_once('.').unwrap_or_default();
            if of != section {
                section = of;
                out.push_str(&format!(
                    "{}[{section}]\n",
                    if out.is_empty() { "" } else { "\n" }
                ));
            }
            out.push_str(&format!("{key} = {}", (setting.show)(&self.config)));
            if origins {
                let origin = self.origins.get(setting.path).unwrap_or(&Origin::Default);
                out.push_str(&format!("  # {origin}"));
            }
            out.push('\n');
        }
        let styles = options::show_styles(&self.config.theme.style);
        if !styles.is_empty() {
            out.push_str("\n[theme.style]\n");
            out.extend(styles.iter().map(|s| format!("{s}\n")));
        }
        let mut scope = None;
        for bind in &self.config.keys {
            if scope != Some(&bind.scope) {
                scope = Some(&bind.scope);
                out.push_str(&format!("\n[keys.{}]\n", bind.scope));
            }
            let keys: Vec<String> = bind.keys.iter().map(ToString::to_string).collect();
            let command = bind
                .command
                .as_deref()
                .map_or_else(|| "false".to_owned(), options::quoted);
            out.push_str(&format!("{} = {command}\n", options::quoted(&keys.join(" "))));
        }
        for source in &self.config.sources {
            out.push_str(&format!("\n{}", source.lines()));
        }
        out
    }
}
