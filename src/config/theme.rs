//! Colours and styles as a reader writes them.
//!
//! Words come in ("#56b4e9", "bright-blue", `{ fg = "red", bold = true }`), plain values go out. It refuses
//! colours that no terminal has.

use std::collections::BTreeMap;
use std::fmt;

/// What stands under `[theme]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    /// `theme.name`.
    pub name: Name,
    /// `theme.colors`: how many the terminal is given.
    pub colors: Depth,
    /// `theme.speakers`: one colour a speaker, again from the first when there are more; empty for the
    /// theme's own.
    pub speakers: Vec<Color>,
    /// `[theme.style]`: what is changed of a role's style, by the names in [`ROLES`].
    pub style: BTreeMap<String, Style>,
}

impl Default for Theme {
    fn default() -> Self {
        Self {
            name: Name::Auto,
            colors: Depth::Auto,
            speakers: Vec::new(),
            style: BTreeMap::new(),
        }
    }
}

/// Which theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Name {
    /// Told by the terminal's background.
    Auto,
    /// For dark backgrounds.
    Dark,
    /// For light backgrounds.
    Light,
}

/// How many colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// As the terminal says of itself.
    Auto,
    /// 24 bits.
    True,
    /// The palette of 256.
    Palette,
    /// The terminal's own sixteen.
    Sixteen,
    /// None: bold, underline and reverse alone.
    Mono,
}

/// The names that `[theme.style]` takes.
pub const ROLES: &[&str] = &[
    "text", "title", "dim", "label", "star", "date", "note", "doubt", "speaker", "quote", "hit", "key",
    "fault",
];

/// What a style changes; what is not named stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Style {
    /// The colour of the words.
    pub fg: Option<Color>,
    /// The colour behind them.
    pub bg: Option<Color>,
    /// Bold.
    pub bold: Option<bool>,
    /// Italic.
    pub italic: Option<bool>,
    /// Underlined.
    pub underline: Option<bool>,
    /// Foreground and background change places.
    pub reverse: Option<bool>,
}

/// A colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Color {
    /// The terminal's own foreground or background.
    Default,
    /// One of the terminal's sixteen, 0 to 15.
    Ansi(u8),
    /// Red, green, blue.
    Rgb(u8, u8, u8),
}

const NAMES: [&str; 16] = [
    "black",
    "red",
    "green",
    "yellow",
    "blue",
    "magenta",
    "cyan",
    "white",
    "bright-black",
    "bright-red",
    "bright-green",
    "bright-yellow",
    "bright-blue",
    "bright-magenta",
    "bright-cyan",
    "bright-white",
];

impl Color {
    /// The colour that `word` names: "#56b4e9", one of the terminal's sixteen by name, or "default".
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        if word == "default" {
            return Some(Self::Default);
        }
        if let Some(digits) = word.strip_prefix('#') {
            let value = u32::from_str_radix(digits, 16).ok()?;
            let [_, r, g, b] = value.to_be_bytes();
            return (digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit()))
                .then_some(Self::Rgb(r, g, b));
        }
        let word = word.replace('_', "-");
        let at = NAMES.iter().position(|n| *n == word)?;
        u8::try_from(at).ok().map(Self::Ansi)
    }
}

impl fmt::Display for Color {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Default => f.write_str("default"),
            Self::Ansi(n) => f.write_str(NAMES.get(usize::from(*n)).unwrap_or(&"default")),
            Self::Rgb(r, g, b) => write!(f, "#{r:02x}{g:02x}{b:02x}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_written_and_read_back() {
        for word in ["#56b4e9", "default", "red", "bright-black"] {
            assert_eq!(Color::of(word).map(|c| c.to_string()).as_deref(), Some(word));
        }
        for bad in ["", "#fff", "#56b4e9ff", "#+6b4e9", "#12345é", "mauve", "17"] {
            assert_eq!(Color::of(bad), None, "{bad}");
        }
    }
}
