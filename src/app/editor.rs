//! A small text editor: a note, a search, a day.
//!
//! Keys and pasted text come in, the text and its cursor are kept, moved by whole graphemes. It refuses
//! characters that do not belong on a screen.

use unicode_segmentation::UnicodeSegmentation as _;

use crate::config::keys::{Code, Key};
use crate::text::sanitise;

/// Text being typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Editor {
    /// The text.
    pub text: String,
    /// Byte of the cursor, on a grapheme's edge.
    pub cursor: usize,
}

impl Editor {
    /// With `text` in it, the cursor at its end.
    #[must_use]
    pub fn with(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            cursor: text.len(),
        }
    }

    /// Takes a key; false when it is no key of an editor.
    pub fn key(&mut self, key: Key) -> bool {
        match (key.code, key.ctrl, key.alt) {
            (Code::Char(c), false, false) => self.insert(&c.to_string()),
            (Code::Enter, false, true) => self.put("\n"),
            (Code::Backspace, false, false) | (Code::Char('h'), true, false) => {
                self.cut(self.before(), self.cursor)
            }
            (Code::Delete, ..) => self.cut(self.cursor, self.after()),
            (Code::Left, ..) | (Code::Char('b'), true, false) => self.cursor = self.before(),
            (Code::Right, ..) | (Code::Char('f'), true, false) => self.cursor = self.after(),
            (Code::Home, ..) | (Code::Char('a'), true, false) => self.cursor = 0,
            (Code::End, ..) | (Code::Char('e'), true, false) => self.cursor = self.text.len(),
            (Code::Char('u'), true, false) => self.cut(0, self.cursor),
            (Code::Char('k'), true, false) => self.cut(self.cursor, self.text.len()),
            (Code::Char('w'), true, false) => {
                let head = self.text.get(..self.cursor).unwrap_or_default();
                let kept = head.trim_end().rfind(char::is_whitespace).map_or(0, |i| i + 1);
                self.cut(self.text.floor_char_boundary(kept), self.cursor);
            }
            _ => return false,
        }
        true
    }

    /// Puts text in at the cursor, cleaned.
    pub fn insert(&mut self, raw: &str) {
        self.put(&sanitise::clean_block(raw));
    }

    fn put(&mut self, words: &str) {
        self.text.insert_str(self.cursor, words);
        self.cursor += words.len();
    }

    fn cut(&mut self, from: usize, to: usize) {
        if from < to {
            self.text.replace_range(from..to, "");
            self.cursor = from;
        }
    }

    fn before(&self) -> usize {
        let head = self.text.get(..self.cursor).unwrap_or_default();
        head.grapheme_indices(true).next_back().map_or(0, |(i, _)| i)
    }

    fn after(&self) -> usize {
        let tail = self.text.get(self.cursor..).unwrap_or_default();
        self.cursor + tail.graphemes(true).next().map_or(0, str::len)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typed_and_taken_back_by_graphemes() {
        let mut editor = Editor::default();
        let mut press = |word: &str| {
            assert!(editor.key(Key::parse(word).unwrap()), "{word}");
            (editor.text.clone(), editor.cursor)
        };
        for c in ["n", "o", "space", "e\u{301}"] {
            if c.chars().count() == 1 || c == "space" {
                press(c);
            }
        }
        editor.insert("e\u{301}\u{202e}");
        assert_eq!(editor.text, "no e\u{301}");
        editor.key(Key::parse("backspace").unwrap());
        assert_eq!(editor.text, "no ");
        editor.key(Key::parse("ctrl-w").unwrap());
        assert_eq!(editor.text, "");
        assert!(!editor.key(Key::parse("enter").unwrap()));
    }
}
