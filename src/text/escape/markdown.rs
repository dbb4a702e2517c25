//! Words and addresses as Markdown needs them.
//!
//! Words of an article come in, words that no viewer takes for marks go out. It refuses line ends: an item is
//! one line.

/// Characters that Markdown would take for marks, escaped; white space becomes one space.
#[must_use]
pub fn escape(words: &str) -> String {
    let mut out = String::with_capacity(words.len() + 8);
    for (n, word) in words.split_whitespace().enumerate() {
        if n > 0 || words.starts_with(char::is_whitespace) {
            out.push(' ');
        }
        // a number with a stop, or a dash, would open a list where it opens a line
        let digits = word.trim_start_matches(|c: char| c.is_ascii_digit());
        let number = digits.len() < word.len() && matches!(digits, "." | ")");
        let opens = matches!(word, "-" | "+" | "=")
            || (word.len() > 1 && word.chars().all(|c| matches!(c, '-' | '=')));
        for (i, c) in word.char_indices() {
            let last = i + c.len_utf8() == word.len();
            let mark = matches!(
                c,
                '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' | '$'
            );
            if mark || (number && last) || (opens && i == 0) {
                out.push('\\');
            }
            out.push(c);
        }
    }
    if words.ends_with(char::is_whitespace) && !out.is_empty() && !out.ends_with(' ') {
        out.push(' ');
    }
    out
}

/// An address between angle brackets: what would end it is written by its code.
#[must_use]
pub fn target(url: &str) -> String {
    url.replace('<', "%3C")
        .replace('>', "%3E")
        .replace(char::is_whitespace, "%20")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Options, Parser, Tag};

    use super::escape;

    /// What a viewer shows of an item: its words, and whether there is anything but words in it.
    fn viewed(item: &str) -> (String, bool) {
        let (mut words, mut plain) = (String::new(), true);
        let options = Options::ENABLE_TABLES
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_FOOTNOTES
            | Options::ENABLE_TASKLISTS
            | Options::ENABLE_MATH;
        for event in Parser::new_ext(item, options) {
            match event {
                Event::Text(t) => words.push_str(&t),
                Event::SoftBreak => words.push(' '),
                Event::Start(Tag::List(None) | Tag::Item | Tag::Paragraph) | Event::End(_) => {}
                _ => plain = false,
            }
        }
        (words, plain)
    }

    #[test]
    fn marks_are_shown_as_they_are() {
        for words in [
            "*bold* _and_ `code` [link](x) <b> # | ~~gone~~ &amp; \\ $x$",
            "1. not a list",
            "12) neither",
            "- no dash",
            "--- no rule",
            "=== no heading",
            "+ no plus",
            "http://a_b.c/d_e",
        ] {
            assert_eq!(
                viewed(&format!("- {}", escape(words))),
                (words.to_owned(), true),
                "{words}"
            );
        }
    }

    proptest! {
        #[test]
        fn no_words_become_marks(words in "[ -~“”é¶–]{1,60}") {
            let flat: Vec<&str> = words.split_whitespace().collect();
            let flat = flat.join(" ");
            let (shown, plain) = viewed(&format!("- {} end", escape(&flat)));
            prop_assert!(plain, "{}", escape(&flat));
            let bare = |s: &str| s.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
            prop_assert_eq!(bare(&shown), bare(&format!("{flat} end")));
        }
    }
}
