//! The words of a cleaned text.
//!
//! A cleaned text comes in, what stands between its spaces and line ends goes out. It refuses texts that were not cleaned:
//! other white space parts nothing there.

use memchr::memchr2_iter;

/// What stands between spaces and line ends, in order; never empty.
pub fn words(text: &str) -> impl Iterator<Item = &str> + Clone {
    let mut rest = text;
    std::iter::from_fn(move || {
        let parts = |b: &u8| matches!(b, b' ' | b'\n');
        let from = rest.bytes().take_while(|b| parts(b)).count();
        let len = rest.bytes().skip(from).take_while(|b| !parts(b)).count();
        let (_, word) = rest.split_at_checked(from)?;
        let (word, behind) = word.split_at_checked(len)?;
        rest = behind;
        (!word.is_empty()).then_some(word)
    })
}

/// Does `word` hold a letter or a digit, so that it counts as one?
#[must_use]
pub fn counts(word: &str) -> bool {
    let plain = word.as_bytes().first().is_some_and(u8::is_ascii_alphanumeric);
    plain || word.chars().any(char::is_alphanumeric)
}

/// How many of the words of a cleaned text count. One pass over its bytes.
#[must_use]
pub fn count(text: &str) -> usize {
    let (mut all, mut start) = (0, 0);
    for end in memchr2_iter(b' ', b'\n', text.as_bytes()).chain([text.len()]) {
        all += usize::from(end > start && text.get(start..end).is_some_and(counts));
        start = end + 1;
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::sanitise::clean_block;

    #[test]
    fn a_cleaned_text_falls_apart_as_any_other() {
        for text in [
            "",
            " ",
            "a",
            " Évora’s\n\nferry — late ",
            "a\u{a0}b\u{2003}c\u{b}d\u{3000}e\u{2028}f\u{1680}g",
        ] {
            let clean = clean_block(text);
            assert!(words(&clean).eq(clean.split_whitespace()), "{text:?}");
            assert_eq!(
                count(&clean),
                words(&clean).filter(|w| counts(w)).count(),
                "{text:?}"
            );
        }
        assert!(counts("“1") && counts("a") && !counts("—"));
    }
}
