//! The tokens of a text in lower case, made once for everybody who looks words up.
//!
//! A text and its tokens come in; the lower-case form of each token goes out, ’ as '. It refuses to change the text.

use std::hash::{Hash, Hasher};
use std::ops::Deref;

use super::list::{self, Asked};
use super::token::Token;

/// One token in lower case, with the number by which [`list`] and [`table`](super::table) look it up.
#[derive(Debug, Clone, Copy, Default)]
pub struct Low<'t> {
    word: &'t str,
    number: u64,
}

impl<'t> Low<'t> {
    /// A word that is in lower case.
    #[must_use]
    pub fn of(word: &'t str) -> Self {
        Self {
            word,
            number: list::hash(word.as_bytes()),
        }
    }

    /// Its letters.
    #[inline]
    #[must_use]
    pub fn letters(self) -> &'t str {
        self.word
    }
}

impl Deref for Low<'_> {
    type Target = str;

    #[inline]
    fn deref(&self) -> &str {
        self.word
    }
}

impl Asked for Low<'_> {
    #[inline]
    fn letters(&self) -> &str {
        self.word
    }

    #[inline]
    fn number(&self) -> u64 {
        self.number
    }
}

impl PartialEq for Low<'_> {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number && self.word == other.word
    }
}

impl Eq for Low<'_> {}

impl Hash for Low<'_> {
    #[inline]
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u64(self.number);
    }
}

impl PartialEq<&str> for Low<'_> {
    #[inline]
    fn eq(&self, other: &&str) -> bool {
        self.word == *other
    }
}

/// The tokens of one text in lower case.
#[derive(Debug, Clone, Default)]
pub struct Lowered {
    words: String,
    /// One for each token.
    places: Vec<Place>,
}

/// Where a token stands among the words, in bytes, and its number.
#[derive(Debug, Clone, Copy)]
struct Place {
    start: u32,
    end: u32,
    number: u64,
}

impl Lowered {
    /// Writes each of `tokens` in lower case. Linear in `text`.
    #[must_use]
    pub fn of(text: &str, tokens: &[Token]) -> Self {
        // plain words stand where they stood; the others come behind
        let mut words = text.to_ascii_lowercase();
        let mut places = Vec::with_capacity(tokens.len());
        for token in tokens {
            let word = token.cut(text);
            let (start, end) = if word.is_ascii() {
                (token.span.start(), token.span.end())
            } else {
                let start = words.len();
                lower(word, &mut words);
                (start, words.len())
            };
            places.push(Place {
                start: u32::try_from(start).unwrap_or(u32::MAX),
                end: u32::try_from(end).unwrap_or(u32::MAX),
                number: list::hash(words.as_bytes().get(start..end).unwrap_or_default()),
            });
        }
        Self { words, places }
    }

    /// The token with the index `i` in lower case; empty behind the last.
    #[inline]
    #[must_use]
    pub fn get(&self, i: usize) -> Low<'_> {
        let place = self.places.get(i);
        place.map_or_else(Low::default, |p| Low {
            word: self
                .words
                .get(p.start as usize..p.end as usize)
                .unwrap_or_default(),
            number: p.number,
        })
    }
}

/// Adds `word` to `low` in lower case, ’ as '. Nearly every word is plain ASCII and goes over as bytes.
pub(super) fn lower(word: &str, low: &mut String) {
    if word.is_ascii() {
        let at = low.len();
        low.push_str(word);
        if let Some(tail) = low.get_mut(at..) {
            tail.make_ascii_lowercase();
        }
        return;
    }
    for c in word.chars() {
        let c = if c == '’' { '\'' } else { c };
        low.extend(c.to_lowercase());
    }
}

#[cfg(test)]
mod tests {
    use super::Lowered;
    use crate::text::token::tokenise;

    #[test]
    fn every_token_in_lower_case() {
        let text = "Évora’s MAYOR didn’t say — İzmir";
        let tokens = tokenise(text);
        let low = Lowered::of(text, &tokens);
        let all: Vec<&str> = (0..tokens.len()).map(|i| low.get(i).letters()).collect();
        assert_eq!(
            all,
            ["évora", "'s", "mayor", "didn't", "say", "—", "i\u{307}zmir"]
        );
        assert_eq!(low.get(tokens.len()), "");
    }
}
