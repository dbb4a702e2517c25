//! The layers: defaults, then the file, then the environment, then flags.
//!
//! The texts of all come in; the settings that result, the layer that each came from and every fault go out.
//! It refuses to stop at the first fault.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;

use toml_edit::{Item, Key as TomlKey, TableLike, Value};

use super::fault::{At, Fault, meant};
use super::keys::Key;
use super::lines::Lines;
use super::options::{self, SETTINGS};
use super::settings::{Bind, Config, Known};
use super::sources;
use super::theme::ROLES;

/// The commented file with every default.
pub const DEFAULT: &str = include_str!("../../config.toml");

/// Variables of the environment that are no options.
const OTHERS: [&str; 2] = ["DATELINE_CONFIG", "DATELINE_DATA"];

/// Sections whose names are the reader's own or the program's.
const SPECIAL: [&str; 3] = ["keys", "theme.style", "source"];

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

/// What they gave.
#[derive(Debug, Clone, PartialEq)]
pub struct Loaded {
    /// The settings.
    pub config: Config,
    /// Every fault, in the order of the layers and of the lines.
    pub faults: Vec<Fault>,
    /// Where options come from that are not at their defaults.
    origins: BTreeMap<&'static str, Origin>,
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

struct Layers<'a> {
    known: Known<'a>,
    loaded: Loaded,
}

impl Layers<'_> {
    fn fault(&mut self, at: At, what: String) {
        self.loaded.faults.push(Fault { at, what });
    }

    fn file(&mut self, name: &str, text: &str) {
        let lines = Lines::read(name, text, &mut self.loaded.faults);
        self.table(&lines, "", lines.table());
        // syntax first is no order that a reader knows: all by line
        self.loaded.faults.sort_by_key(|fault| match fault.at {
            At::File { line, column, .. } => (line, column),
            _ => (usize::MAX, 0),
        });
    }

    /// One section; `section` is "" at the top.
    fn table(&mut self, lines: &Lines<'_>, section: &str, table: &dyn TableLike) {
        for (written, item) in table.iter() {
            let key = table.get_key_value(written).map(|(key, _)| key);
            let span = key.and_then(TomlKey::span);
            let name = written.replace('-', "_");
            let path = if section.is_empty() {
                name
            } else {
                format!("{section}.{name}")
            };
            if path == "theme.style" {
                self.styles(lines, item, span);
            } else if path == "source" {
                self.sources(lines, item, span);
            } else if path == "keys" {
                self.scopes(lines, item, span);
            } else if let Some(setting) = options::setting(&path) {
                self.value(lines, setting, item, span);
            } else if is_section(&path) {
                match item.as_table_like() {
                    Some(inner) => self.table(lines, &path, inner),
                    None => {
                        let what = format!("\"{written}\" is a section: write [{path}]");
                        self.fault(lines.at(span), what);
                    }
                }
            } else {
                self.fault(
                    lines.at(item_span(span, item)),
                    unknown(section, written, item.is_table_like()),
                );
            }
        }
    }

    fn value(&mut self, lines: &Lines<'_>, setting: &'static options::Setting, item: &Item, key: Span) {
        let Some(value) = item.as_value() else {
            let what = format!("\"{}\" is an option, not a section", setting.path);
            return self.fault(lines.at(key), what);
        };
        let line = lines.line(value.span().or(key.clone()));
        match (setting.take)(&mut self.loaded.config, &bare(value)) {
            Ok(()) => {
                let origin = match lines.at(key) {
                    At::File { name, .. } => Origin::File(name, line),
                    _ => Origin::Default,
                };
                self.loaded.origins.insert(setting.path, origin);
            }
            Err(what) => self.fault(
                lines.at(value.span().or(key)),
                format!("{}: {what}", setting.path),
            ),
        }
    }

    fn styles(&mut self, lines: &Lines<'_>, item: &Item, span: Span) {
        let Some(table) = item.as_table_like() else {
            return self.fault(
                lines.at(span),
                "\"theme.style\" is a section: write [theme.style]".to_owned(),
            );
        };
        for (role, item) in table.iter() {
            let key = table.get_key_value(role).and_then(|(key, _)| key.span());
            if !ROLES.contains(&role) {
                let what = format!(
                    "no style is named \"{}\"{}",
                    role.escape_debug(),
                    meant(role, ROLES.iter().copied())
                );
                self.fault(lines.at(key), what);
                continue;
            }
            // [theme.style.quote] and quote = { } are the same
            let value = item.as_value().map(bare).or_else(|| {
                let table = item.as_table()?.clone();
                Some(Value::InlineTable(table.into_inline_table()))
            });
            match value.map(|v| options::style(&v)) {
                Some(Ok(style)) => {
                    self.loaded.config.theme.style.insert(role.to_owned(), style);
                }
                Some(Err(what)) => self.fault(
                    lines.at(item.span().or(key)),
                    format!("theme.style.{role}: {what}"),
                ),
                None => self.fault(lines.at(key), format!("theme.style.{role}: a style is one table")),
            }
        }
    }

    /// All `[[source]]` tables, or the tables of one list.
    fn sources(&mut self, lines: &Lines<'_>, item: &Item, span: Span) {
        let mut faults = Vec::new();
        let mut found = Vec::new();
        if let Some(tables) = item.as_array_of_tables() {
            for table in tables.iter() {
                let from = faults.len();
                found.extend(sources::read(table, &mut faults));
                for (at, _) in faults.iter_mut().skip(from) {
                    *at = at.take().or_else(|| table.span());
                }
            }
        } else if let Some(tables) = item.as_array() {
            for value in tables.iter() {
                match value.as_inline_table() {
                    Some(table) => found.extend(sources::read(table, &mut faults)),
                    None => faults.push((value.span(), "a source is a table".to_owned())),
                }
            }
        } else {
            faults.push((
                None,
                "sources are written as [[source]], in double brackets".to_owned(),
            ));
        }
        for source in found {
            let locator = source.place.locator();
            let all = &mut self.loaded.config.sources;
            if all.iter().any(|s| s.place.locator() == locator) {
                faults.push((
                    None,
                    format!("the source {} is there twice", locator.escape_debug()),
                ));
            } else {
                all.push(source);
            }
        }
        for (at, what) in faults {
            self.fault(lines.at(at.or_else(|| span.clone())), what);
        }
    }

    fn scopes(&mut self, lines: &Lines<'_>, item: &Item, span: Span) {
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
            let near = super::fault::nearest(rest, lower.iter().map(String::as_str))
                .map_or_else(String::new, |n| {
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

type Span = Option<Range<usize>>;

/// An unknown section is shown by its name, an unknown option by its key.
fn item_span(key: Span, item: &Item) -> Span {
    key.or_else(|| item.span())
}

fn is_section(path: &str) -> bool {
    SPECIAL.contains(&path)
        || options::paths().any(|p| p.strip_prefix(path).is_some_and(|rest| rest.starts_with('.')))
}

/// What is said of a key that is not known: the nearest in its section, else the same name elsewhere.
fn unknown(section: &str, written: &str, is_table: bool) -> String {
    let name = written.replace('-', "_");
    let shown = written.escape_debug();
    if section.is_empty() {
        let mut sections: Vec<&str> = options::paths().filter_map(|p| p.split('.').next()).collect();
        sections.extend(SPECIAL);
        let elsewhere = options::paths().find(|p| p.split_once('.').is_some_and(|(_, key)| key == name));
        return match elsewhere.filter(|_| !is_table) {
            Some(path) => format!("no option is named \"{shown}\" at the top; did you mean \"{path}\"?"),
            None => format!("no section is named \"{shown}\"{}", meant(&name, sections)),
        };
    }
    let keys = options::paths().filter_map(|p| p.strip_prefix(section)?.strip_prefix('.'));
    let near = meant(&name, keys);
    let near = if near.is_empty() {
        let elsewhere = options::paths().find(|p| p.split_once('.').is_some_and(|(_, key)| key == name));
        elsewhere.map_or_else(String::new, |path| format!("; did you mean \"{path}\"?"))
    } else {
        near
    };
    format!("[{section}] has no option \"{shown}\"{near}")
}

/// A value without the white space and comments around it.
fn bare(value: &Value) -> Value {
    value.clone().decorated("", "")
}

/// A value from a variable or a flag: as TOML where it is TOML, else as plain words.
fn typed(words: &str) -> Value {
    words.parse().unwrap_or_else(|_| Value::from(words))
}

#[cfg(test)]
mod tests {
    use super::super::settings::{KeyParagraphs, View};
    use super::super::theme::{Color, Depth, Style};
    use super::*;

    const KNOWN: Known<'_> = Known {
        commands: &["view.timeline", "jump.quote_next", "mark.toggle"],
        scopes: &["global", "read", "list"],
    };

    fn file(text: &str) -> Loaded {
        load(Sources {
            file: Some(("c.toml", text)),
            known: KNOWN,
            ..Sources::default()
        })
    }

    /// The faults as "line:column what".
    fn faults(text: &str) -> Vec<String> {
        let all = file(text).faults;
        all.iter()
            .map(|f| {
                f.to_string()
                    .lines()
                    .next()
                    .unwrap()
                    .strip_prefix("c.toml:")
                    .unwrap()
                    .to_owned()
            })
            .collect()
    }

    #[test]
    fn the_shipped_file_is_the_defaults_and_names_every_option() {
        let shipped = file(DEFAULT);
        assert_eq!(shipped.faults, []);
        assert_eq!(shipped.config, Config::default());
        let named: Vec<&str> = shipped.origins.keys().copied().collect();
        let mut all: Vec<&str> = options::paths().collect();
        all.sort_unstable();
        assert_eq!(named, all);
        // what is in comments must load too
        let examples: String = DEFAULT
            .lines()
            .map(|l| {
                l.strip_prefix("# ")
                    .filter(|l| l.starts_with(['"', 't', '[', 'u', 'r', 'f', 'c']) && l.contains(['=', '[']))
                    .unwrap_or(l)
            })
            .map(|l| format!("{l}\n"))
            .collect();
        let examples = file(&examples);
        assert_eq!(examples.faults, []);
        assert_eq!(
            (examples.config.keys.len(), examples.config.theme.style.len()),
            (2, 1)
        );
        assert_eq!(examples.config.sources.len(), 3);
    }

    #[test]
    fn what_is_shown_reads_back_as_itself() {
        let changed = file(
            "[ui]\nstart = 'marks'\n[quotes]\nshow = ['direct']\n[theme]\nspeakers = ['#010203', 'red']\n\
             [theme.style]\ntitle = { fg = 'red', bold = false }\n[open]\nbrowser = ['a \"b', '{url}']\n\
             [keys.read]\n'g x' = 'mark.toggle'\nz = false\n[network]\nrefresh = '2h'\nenabled = false\n\
             [convert]\npdf = ['pdftotext', '{file}', '-']\n[[source]]\nurl = 'https://a.example/x'\n\
             title = 'A \"b\"'\nrefresh = 'never'\nfull_text = 'always'\ntags = ['c', '#d']\n\
             [[source]]\ncommand = ['get', 'a b']\n[[source]]\nfolder = '~/news'\n",
        );
        assert_eq!(changed.faults, []);
        let again = file(&changed.show(false));
        assert_eq!(again.faults, [], "{}", changed.show(false));
        assert_eq!(again.config, changed.config);
        assert_eq!(file(&changed.show(true)).config, changed.config);
    }

    #[test]
    fn good_files() {
        for (text, check) in [
            ("ui.mouse = false", (|c| !c.mouse) as fn(&Config) -> bool),
            ("ui = { mouse = false, start = 'read' }", |c| {
                !c.mouse && c.start == View::Read
            }),
            ("[ui]\nmenu-delay-ms = 0", |c| c.menu_delay_ms == 0),
            ("[theme]\ncolors = 256", |c| c.theme.colors == Depth::Palette),
            ("[reading]\nkey_paragraphs = 'off'", |c| {
                c.key_paragraphs == KeyParagraphs::Off
            }),
            ("[theme.style.quote]\nfg = 'blue'", |c| {
                let blue = Style {
                    fg: Some(Color::Ansi(4)),
                    ..Style::default()
                };
                c.theme.style.get("quote") == Some(&blue)
            }),
            ("keys.read.x = false", |c| c.keys[0].command.is_none()),
            ("\u{feff}[ui]\r\nmouse = false\r\n", |c| !c.mouse),
            ("", |c| *c == Config::default()),
        ] {
            let loaded = file(text);
            assert_eq!(loaded.faults, [], "{text}");
            assert!(check(&loaded.config), "{text}");
        }
    }

    #[test]
    fn bad_files() {
        for (text, told) in [
            (
                "[reading]\nmesure = 70",
                "2:1: [reading] has no option \"mesure\"; did you mean \"measure\"?",
            ),
            (
                "[raeding]\nmeasure = 70",
                "1:2: no section is named \"raeding\"; did you mean \"reading\"?",
            ),
            (
                "mouse = true",
                "1:1: no option is named \"mouse\" at the top; did you mean \"ui.mouse\"?",
            ),
            (
                "[quotes]\nmouse = true",
                "2:1: [quotes] has no option \"mouse\"; did you mean \"ui.mouse\"?",
            ),
            (
                "[ui]\nmouse = 'yes'",
                "2:9: ui.mouse: this is \"yes\", but it should be true or false",
            ),
            (
                "[reading]\nmeasure = 7",
                "2:11: reading.measure: this is the integer 7, but it should be a number from 25 to 120",
            ),
            (
                "[ui]\nstart = 'qoutes'",
                "2:9: ui.start: this is \"qoutes\", but it should be one of \"front\", \"read\", \"quotes\", \"timeline\", \"summary\", \"marks\", \"people\"; did you mean \"quotes\"?",
            ),
            (
                "[quotes]\nshow = ['dirct']",
                "2:8: quotes.show: quotes are \"direct\", \"mixed\" or \"indirect\", not \"dirct\"; did you mean \"direct\"?",
            ),
            (
                "[theme.style]\nquotes = { fg = 'red' }",
                "2:1: no style is named \"quotes\"; did you mean \"quote\"?",
            ),
            (
                "[theme.style]\nquote = { color = 'red' }",
                "2:9: theme.style.quote: a style has no \"color\"",
            ),
            (
                "[theme]\nspeakers = ['mauve']",
                "2:12: theme.speakers: this is \"mauve\", but it should be a colour: \"#56b4e9\", \"red\", \"bright-red\", \"default\"",
            ),
            (
                "[open]\nbrowser = ['firefox']",
                "2:11: open.browser: the words that start a browser need \"{url}\" after the first",
            ),
            ("ui = 3", "1:1: \"ui\" is a section: write [ui]"),
            ("[ui.mouse]\n", "1:5: \"ui.mouse\" is an option, not a section"),
            (
                "[keys.reading]\nx = false",
                "1:7: keys are bound in [keys.global], [keys.read], [keys.list], not in \"reading\"",
            ),
            (
                "[keys.read]\nx = 'mark.togle'",
                "2:5: no command is named \"mark.togle\"; did you mean \"mark.toggle\"?",
            ),
            (
                "[keys.read]\n'ctrl-nonsense' = false",
                "2:1: \"ctrl-nonsense\" is no key: write \"x\", \"ctrl-x\", \"shift-tab\", \"F2\", \"g x\"",
            ),
            (
                "[keys.read]\ng = false\n'g x' = false",
                "3:1: \"g\" is in the way: one begins with the other",
            ),
            ("[ui]\nstart = 'é' # é\nmoüse = 1", "3:3: "),
        ] {
            let all = faults(text);
            if told.ends_with(": ") {
                assert!(all.iter().any(|f| f.starts_with("3:")), "{text}: {all:?}");
            } else {
                assert_eq!(all, [told], "{text}");
            }
        }
    }

    #[test]
    fn a_slip_in_the_syntax_costs_its_own_line() {
        for (text, lines, others_hold) in [
            ("[ui]\nmouse = \n[reading]\nmeasure = 70", vec![2], true),
            ("[ui\nmouse = true\n[reading]\nmeasure = 70", vec![1], true),
            ("[ui]\nstart = \"front\n[reading]\nmeasure = 70", vec![2], true),
            (
                "[quotes]\nshow = [\"direct\", \n[reading]\nmeasure = 70",
                vec![2],
                true,
            ),
            (
                "[ui]\nmouse = true\nmouse = false\n[reading]\nmeasure = 70",
                vec![3],
                true,
            ),
            (
                "what is this\nand this\n[reading]\nmeasure = 70\n!",
                vec![1, 2, 5],
                true,
            ),
            ("[reading]\nmeasure = 70\n\"\"\"", vec![3], true),
        ] {
            let loaded = file(text);
            let at: Vec<usize> = loaded
                .faults
                .iter()
                .map(|f| match &f.at {
                    At::File { line, .. } => *line,
                    _ => 0,
                })
                .collect();
            assert_eq!(at, lines, "{text}\n{:?}", loaded.faults);
            assert_eq!(loaded.config.measure == 70, others_hold, "{text}");
        }
    }

    #[test]
    fn the_message_shows_the_line_and_points_at_the_word() {
        let told = file("[reading]\n\tmesure = 70").faults[0].to_string();
        assert_eq!(
            told,
            "c.toml:2:2: [reading] has no option \"mesure\"; did you mean \"measure\"?\n 2 | \tmesure = 70\n   | \t^^^^^^"
        );
    }

    #[test]
    fn flags_win_over_the_environment_and_that_over_the_file() {
        let environment = [
            ("DATELINE_READING_MEASURE".to_owned(), "80".to_owned()),
            ("DATELINE_UI_START".to_owned(), "marks".to_owned()),
            ("DATELINE_CONFIG".to_owned(), "x".to_owned()),
            ("DATELINE_READING_MESURE".to_owned(), "1".to_owned()),
            ("DATELINE_UI_MOUSE".to_owned(), "perhaps".to_owned()),
        ];
        let sets = ["reading.measure=90", "ui.menu-delay-ms = 5", "ui.x=1", "nonsense"].map(str::to_owned);
        let loaded = load(Sources {
            file: Some(("c.toml", "[reading]\nmeasure = 70\nscroll_off = 1\n")),
            environment: &environment,
            sets: &sets,
            known: KNOWN,
        });
        let c = &loaded.config;
        assert_eq!(
            (c.measure, c.scroll_off, c.start, c.menu_delay_ms),
            (90, 1, View::Marks, 5)
        );
        let told: Vec<String> = loaded.faults.iter().map(ToString::to_string).collect();
        assert_eq!(told.len(), 4, "{told:?}");
        assert!(told[0].contains("DATELINE_READING_MEASURE?") && told[1].contains("perhaps"));
        let shown = loaded.show(true);
        for line in [
            "measure = 90  # --set",
            "scroll_off = 1  # c.toml:3",
            "start = \"marks\"  # DATELINE_UI_START",
            "mouse = true  # default",
        ] {
            assert!(shown.lines().any(|l| l == line), "{line}\n{shown}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_text_stops_it(text in "([a-z\\[\\]=\"'#{}., \n\r\té0-9]|ui|mouse|keys|theme|style|\\[reading\\]\n){0,60}") {
            let loaded = file(&text);
            for fault in &loaded.faults {
                proptest::prop_assert!(fault.to_string().lines().count() >= 3);
            }
        }
    }
}
