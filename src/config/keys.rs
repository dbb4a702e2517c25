//! Keys as a person writes them: "ctrl-o", "]q", "shift-tab", "F1".
//!
//! Text comes in, [`Key`]s go out, and back. It refuses what no terminal sends.

use std::fmt;

/// One key press.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// Which key; a letter already carries its case.
    pub code: Code,
    /// With control held.
    pub ctrl: bool,
    /// With alt held.
    pub alt: bool,
    /// With shift held; never set for characters.
    pub shift: bool,
}

/// Which key was pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names are those on the keyboard")]
pub enum Code {
    Char(char),
    Enter,
    Esc,
    Tab,
    Backspace,
    Delete,
    Insert,
    Up,
    Down,
    Left,
    Right,
    Home,
    End,
    PageUp,
    PageDown,
    F(u8),
}

const NAMED: &[(&str, Code)] = &[
    ("enter", Code::Enter),
    ("esc", Code::Esc),
    ("tab", Code::Tab),
    ("backspace", Code::Backspace),
    ("delete", Code::Delete),
    ("insert", Code::Insert),
    ("up", Code::Up),
    ("down", Code::Down),
    ("left", Code::Left),
    ("right", Code::Right),
    ("home", Code::Home),
    ("end", Code::End),
    ("pageup", Code::PageUp),
    ("pagedown", Code::PageDown),
    ("space", Code::Char(' ')),
];

impl Key {
    /// A key without modifiers.
    #[must_use]
    pub fn plain(code: Code) -> Self {
        Self {
            code,
            ctrl: false,
            alt: false,
            shift: false,
        }
    }

    /// One key: "q", "ctrl-o", "alt-left", "shift-tab", "F1", "space".
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        let mut key = Self::plain(Code::Esc);
        let mut rest = word;
        loop {
            let before = rest;
            for (name, flag) in [
                ("ctrl-", &mut key.ctrl),
                ("alt-", &mut key.alt),
                ("shift-", &mut key.shift),
            ] {
                if let Some(r) = rest.strip_prefix(name).filter(|r| !r.is_empty()) {
                    *flag = true;
                    rest = r;
                }
            }
            if rest == before {
                break;
            }
        }
        let mut chars = rest.chars();
        let first = chars.next()?;
        key.code = if chars.next().is_none() {
            Code::Char(first)
        } else if let Some((_, code)) = NAMED.iter().find(|(name, _)| name.eq_ignore_ascii_case(rest)) {
            *code
        } else {
            let n: u8 = rest.strip_prefix('F')?.parse().ok()?;
            if !(1..=24).contains(&n) {
                return None;
            }
            Code::F(n)
        };
        (!(key.shift && matches!(key.code, Code::Char(_)))).then_some(key)
    }

    /// A sequence of keys: "]q", "gt", "ctrl-o", "g ctrl-o". Words are parted by spaces; a word that is no
    /// single key is read letter by letter.
    #[must_use]
    pub fn parse_sequence(words: &str) -> Option<Vec<Self>> {
        let mut keys = Vec::new();
        for word in words.split_whitespace() {
            if let Some(key) = Self::parse(word) {
                keys.push(key);
            } else if word.contains('-') && word.chars().count() > 3 {
                return None;
            } else {
                keys.extend(word.chars().map(|c| Self::plain(Code::Char(c))));
            }
        }
        (!keys.is_empty()).then_some(keys)
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (name, held) in [("ctrl-", self.ctrl), ("alt-", self.alt), ("shift-", self.shift)] {
            if held {
                f.write_str(name)?;
            }
        }
        match self.code {
            Code::F(n) => write!(f, "F{n}"),
            code => match (NAMED.iter().find(|(_, c)| *c == code), code) {
                (Some((name, _)), _) => f.write_str(name),
                (None, Code::Char(c)) => write!(f, "{c}"),
                (None, _) => Ok(()),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn written_and_read_back() {
        for word in [
            "q",
            "ctrl-o",
            "alt-left",
            "shift-tab",
            "F1",
            "space",
            "]",
            "-",
            "ctrl--",
            "enter",
        ] {
            assert_eq!(
                Key::parse(word).map(|k| k.to_string()),
                Some(word.to_owned()),
                "{word}"
            );
        }
        for bad in ["", "ctrl-", "F0", "F99", "shift-a", "hyper-x"] {
            assert_eq!(Key::parse(bad), None, "{bad}");
        }
        assert_eq!(Key::parse_sequence("]q").map(|k| k.len()), Some(2));
        assert_eq!(Key::parse_sequence("g ctrl-o").map(|k| k.len()), Some(2));
        assert_eq!(Key::parse_sequence("ctrl-nonsense"), None);
    }
}
