//! A catalogue: every option, how it is read and how it is shown.
//!
//! A value comes in and sets its field, or one line says what it should be. It refuses options that nothing
//! in the program obeys.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use toml_edit::Value;

use super::settings::{Config, KeyParagraphs, View};
use super::sources::Every;
use super::theme::{Color, Depth, Name, ROLES, Style};

/// One option.
pub(super) struct Setting {
    /// Its section and key: "ui.mouse".
    pub path: &'static str,
    /// Sets it, or says what it should be.
    pub take: fn(&mut Config, &Value) -> Result<(), String>,
    /// Its value, as TOML.
    pub show: fn(&Config) -> String,
}

/// All options but `[keys]` and `[theme.style]`, in the order of the file.
pub(super) const SETTINGS: &[Setting] = &[
    Setting {
        path: "ui.start",
        take: |c, v| one_of(v, VIEWS).map(|view| c.start = view),
        show: |c| named(c.start, VIEWS),
    },
    Setting {
        path: "ui.two_pane_from",
        take: |c, v| number(v, 60..=1000).map(|n| c.two_pane_from = n),
        show: |c| c.two_pane_from.to_string(),
    },
    Setting {
        path: "ui.three_pane_from",
        take: |c, v| number(v, 90..=1000).map(|n| c.three_pane_from = n),
        show: |c| c.three_pane_from.to_string(),
    },
    Setting {
        path: "ui.mouse",
        take: |c, v| truth(v).map(|b| c.mouse = b),
        show: |c| c.mouse.to_string(),
    },
    Setting {
        path: "ui.hints",
        take: |c, v| truth(v).map(|b| c.hints = b),
        show: |c| c.hints.to_string(),
    },
    Setting {
        path: "ui.menu_delay_ms",
        take: |c, v| number(v, 0..=10_000).map(|n| c.menu_delay_ms = n),
        show: |c| c.menu_delay_ms.to_string(),
    },
    Setting {
        path: "reading.measure",
        take: |c, v| number(v, 25..=120).map(|n| c.measure = n),
        show: |c| c.measure.to_string(),
    },
    Setting {
        path: "reading.paragraph_gap",
        take: |c, v| number(v, 0..=3).map(|n| c.paragraph_gap = n),
        show: |c| c.paragraph_gap.to_string(),
    },
    Setting {
        path: "reading.scroll_off",
        take: |c, v| number(v, 0..=20).map(|n| c.scroll_off = n),
        show: |c| c.scroll_off.to_string(),
    },
    Setting {
        path: "reading.key_paragraphs",
        take: |c, v| one_of(v, KEY_PARAGRAPHS).map(|k| c.key_paragraphs = k),
        show: |c| named(c.key_paragraphs, KEY_PARAGRAPHS),
    },
    Setting {
        path: "quotes.show",
        take: |c, v| kinds(v).map(|k| c.quotes = k),
        show: |c| {
            let shown = QUOTE_KINDS.iter().zip(c.quotes).filter(|(_, on)| *on);
            list(shown.map(|(word, _)| (*word).to_owned()))
        },
    },
    Setting {
        path: "timeline.strip",
        take: |c, v| truth(v).map(|b| c.strip = b),
        show: |c| c.strip.to_string(),
    },
    Setting {
        path: "theme.name",
        take: |c, v| one_of(v, THEMES).map(|n| c.theme.name = n),
        show: |c| named(c.theme.name, THEMES),
    },
    Setting {
        path: "theme.colors",
        take: |c, v| one_of(v, DEPTHS).map(|d| c.theme.colors = d),
        show: |c| named(c.theme.colors, DEPTHS),
    },
    Setting {
        path: "theme.speakers",
        take: |c, v| colors(v).map(|s| c.theme.speakers = s),
        show: |c| list(c.theme.speakers.iter().map(ToString::to_string)),
    },
    Setting {
        path: "storage.folder",
        take: |c, v| words(v).map(|w| c.folder = w),
        show: |c| quoted(&c.folder),
    },
    Setting {
        path: "storage.keep",
        take: |c, v| truth(v).map(|b| c.keep = b),
        show: |c| c.keep.to_string(),
    },
    Setting {
        path: "storage.keep_days",
        take: |c, v| number(v, 0..=u16::MAX).map(|n| c.keep_days = n),
        show: |c| c.keep_days.to_string(),
    },
    Setting {
        path: "storage.keep_mib",
        take: |c, v| number(v, 0..=u16::MAX).map(|n| c.keep_mib = n),
        show: |c| c.keep_mib.to_string(),
    },
    Setting {
        path: "storage.keep_unread",
        take: |c, v| truth(v).map(|b| c.keep_unread = b),
        show: |c| c.keep_unread.to_string(),
    },
    Setting {
        path: "open.browser",
        take: |c, v| browser(v).map(|b| c.browser = b),
        show: |c| list(c.browser.iter().cloned()),
    },
    Setting {
        path: "open.whole",
        take: |c, v| truth(v).map(|b| c.whole = b),
        show: |c| c.whole.to_string(),
    },
    Setting {
        path: "network.enabled",
        take: |c, v| truth(v).map(|b| c.network = b),
        show: |c| c.network.to_string(),
    },
    Setting {
        path: "network.refresh",
        take: |c, v| words(v).and_then(|w| Every::of(&w)).map(|e| c.refresh = e),
        show: |c| quoted(&c.refresh.word()),
    },
    Setting {
        path: "convert.pdf",
        take: |c, v| converter(v).map(|w| c.convert.pdf = w),
        show: |c| list(c.convert.pdf.iter().cloned()),
    },
    Setting {
        path: "convert.docx",
        take: |c, v| converter(v).map(|w| c.convert.docx = w),
        show: |c| list(c.convert.docx.iter().cloned()),
    },
    Setting {
        path: "convert.epub",
        take: |c, v| converter(v).map(|w| c.convert.epub = w),
        show: |c| list(c.convert.epub.iter().cloned()),
    },
    Setting {
        path: "convert.odt",
        take: |c, v| converter(v).map(|w| c.convert.odt = w),
        show: |c| list(c.convert.odt.iter().cloned()),
    },
    Setting {
        path: "convert.rtf",
        take: |c, v| converter(v).map(|w| c.convert.rtf = w),
        show: |c| list(c.convert.rtf.iter().cloned()),
    },
    Setting {
        path: "convert.zip",
        take: |c, v| converter(v).map(|w| c.convert.zip = w),
        show: |c| list(c.convert.zip.iter().cloned()),
    },
];

const VIEWS: &[(&str, View)] = &[
    ("front", View::Front),
    ("read", View::Read),
    ("quotes", View::Quotes),
    ("timeline", View::Timeline),
    ("summary", View::Summary),
    ("marks", View::Marks),
    ("people", View::People),
];
const KEY_PARAGRAPHS: &[(&str, KeyParagraphs)] = &[("bar", KeyParagraphs::Bar), ("off", KeyParagraphs::Off)];
const QUOTE_KINDS: &[&str] = &["direct", "mixed", "indirect"];
const THEMES: &[(&str, Name)] = &[("auto", Name::Auto), ("dark", Name::Dark), ("light", Name::Light)];
const DEPTHS: &[(&str, Depth)] = &[
    ("auto", Depth::Auto),
    ("truecolor", Depth::True),
    ("256", Depth::Palette),
    ("16", Depth::Sixteen),
    ("none", Depth::Mono),
];

/// The names of all options ("ui.mouse"), in the order of the file.
pub fn paths() -> impl Iterator<Item = &'static str> {
    SETTINGS.iter().map(|s| s.path)
}

/// The option at `path`.
pub(super) fn setting(path: &str) -> Option<&'static Setting> {
    SETTINGS.iter().find(|s| s.path == path)
}

/// What `[theme.style]` says of one role.
pub(super) fn style(v: &Value) -> Result<Style, String> {
    let Some(table) = v.as_inline_table() else {
        return Err(format!(
            "{}, but a style is a table: {{ fg = \"red\", bold = true }}",
            is(v)
        ));
    };
    let mut style = Style::default();
    for (key, value) in table {
        match key {
            "fg" => style.fg = Some(color(value)?),
            "bg" => style.bg = Some(color(value)?),
            "bold" => style.bold = Some(truth(value)?),
            "italic" => style.italic = Some(truth(value)?),
            "underline" => style.underline = Some(truth(value)?),
            "reverse" => style.reverse = Some(truth(value)?),
            other => {
                let names = ["fg", "bg", "bold", "italic", "underline", "reverse"];
                return Err(format!(
                    "a style has no \"{}\"{}",
                    other.escape_debug(),
                    super::fault::meant(other, names)
                ));
            }
        }
    }
    Ok(style)
}

/// All styles as TOML, one a line.
pub(super) fn show_styles(styles: &BTreeMap<String, Style>) -> Vec<String> {
    let shown = ROLES.iter().filter_map(|role| styles.get_key_value(*role));
    shown
        .map(|(role, s)| {
            let colors = [("fg", s.fg), ("bg", s.bg)]
                .into_iter()
                .filter_map(|(name, c)| Some(format!("{name} = {}", quoted(&c?.to_string()))));
            let flags = [
                ("bold", s.bold),
                ("italic", s.italic),
                ("underline", s.underline),
                ("reverse", s.reverse),
            ];
            let flags = flags
                .into_iter()
                .filter_map(|(name, on)| Some(format!("{name} = {}", on?)));
            format!(
                "{role} = {{ {} }}",
                colors.chain(flags).collect::<Vec<_>>().join(", ")
            )
        })
        .collect()
}

/// `words` as a TOML string.
pub(super) fn quoted(words: &str) -> String {
    Value::from(words).to_string().trim().to_owned()
}

/// What a value is, as the first half of a sentence.
fn is(v: &Value) -> String {
    let shown: String = v.to_string().trim().chars().take(40).collect();
    match v.type_name() {
        "string" => format!("this is {shown}"),
        other => format!("this is the {other} {shown}"),
    }
}

fn truth(v: &Value) -> Result<bool, String> {
    v.as_bool()
        .ok_or_else(|| format!("{}, but it should be true or false", is(v)))
}

fn number(v: &Value, range: RangeInclusive<u16>) -> Result<u16, String> {
    v.as_integer()
        .and_then(|n| u16::try_from(n).ok())
        .filter(|n| range.contains(n))
        .ok_or_else(|| {
            format!(
                "{}, but it should be a number from {} to {}",
                is(v),
                range.start(),
                range.end()
            )
        })
}

fn words(v: &Value) -> Result<String, String> {
    v.as_str()
        .map(str::to_owned)
        .ok_or_else(|| format!("{}, but it should be in quotes", is(v)))
}

fn one_of<T: Copy>(v: &Value, names: &[(&str, T)]) -> Result<T, String> {
    // 16 and 256 are also taken without quotes
    let word = v
        .as_str()
        .map_or_else(|| v.to_string().trim().to_owned(), str::to_owned);
    let found = names
        .iter()
        .find(|(name, _)| *name == word)
        .map(|(_, value)| *value);
    found.ok_or_else(|| {
        let all: Vec<String> = names.iter().map(|(name, _)| format!("\"{name}\"")).collect();
        let near = super::fault::meant(&word, names.iter().map(|(name, _)| *name));
        format!("{}, but it should be one of {}{near}", is(v), all.join(", "))
    })
}

fn named<T: PartialEq>(value: T, names: &[(&str, T)]) -> String {
    let name = names.iter().find(|(_, v)| *v == value).map(|(name, _)| *name);
    quoted(name.unwrap_or_default())
}

fn kinds(v: &Value) -> Result<[bool; 3], String> {
    let mut shown = [false; 3];
    for word in strings(v)? {
        let at = QUOTE_KINDS.iter().position(|k| *k == word);
        match at.and_then(|at| shown.get_mut(at)) {
            Some(on) => *on = true,
            None => {
                let near = super::fault::meant(&word, QUOTE_KINDS.iter().copied());
                return Err(format!(
                    "quotes are \"direct\", \"mixed\" or \"indirect\", not \"{}\"{near}",
                    word.escape_debug()
                ));
            }
        }
    }
    Ok(shown)
}

fn strings(v: &Value) -> Result<Vec<String>, String> {
    let all = v.as_array().map(|a| {
        a.iter()
            .map(|w| w.as_str().map(str::to_owned))
            .collect::<Option<Vec<_>>>()
    });
    all.flatten()
        .ok_or_else(|| format!("{}, but it should be a list of words in quotes", is(v)))
}

fn browser(v: &Value) -> Result<Vec<String>, String> {
    let all = strings(v)?;
    if all.is_empty() || all.iter().skip(1).any(|w| w.contains("{url}")) {
        return Ok(all);
    }
    Err("the words that start a browser need \"{url}\" after the first".to_owned())
}

fn converter(v: &Value) -> Result<Vec<String>, String> {
    let all = strings(v)?;
    if all.is_empty() || all.iter().skip(1).any(|w| w.contains("{file}")) {
        return Ok(all);
    }
    Err("the words that convert a file need \"{file}\" after the first".to_owned())
}

fn color(v: &Value) -> Result<Color, String> {
    v.as_str().and_then(Color::of).ok_or_else(|| {
        format!(
            "{}, but it should be a colour: \"#56b4e9\", \"red\", \"bright-red\", \"default\"",
            is(v)
        )
    })
}

fn colors(v: &Value) -> Result<Vec<Color>, String> {
    match v.as_array() {
        Some(all) => all.iter().map(color).collect(),
        None => Err(format!("{}, but it should be a list of colours", is(v))),
    }
}

fn list(words: impl Iterator<Item = String>) -> String {
    format!("[{}]", words.map(|w| quoted(&w)).collect::<Vec<_>>().join(", "))
}
