//! The tokens of a text in lower case, made once for everybody who looks words up.
//!
//! A text and its tokens come in; the lower-case form of each token goes out, ’ as '. It refuses to change the text.

use super::token::Token;

/// The tokens of one text in lower case, one behind the other.
#[derive(Debug, Clone, Default)]
pub struct Lowered {
    words: String,
    /// Where each token opens in `words`, in bytes, and where the last one ends.
    starts: Vec<u32>,
}

impl Lowered {
    /// Writes each of `tokens` in lower case. Linear in `text`.
    #[must_use]
    pub fn of(text: &str, tokens: &[Token]) -> Self {
        let mut words = String::with_capacity(text.len());
        let mut starts = Vec::with_capacity(tokens.len() + 1);
        for token in tokens {
            starts.push(u32::try_from(words.len()).unwrap_or(u32::MAX));
            lower(token.cut(text), &mut words);
        }
        starts.push(u32::try_from(words.len()).unwrap_or(u32::MAX));
        Self { words, starts }
    }

    /// The token with the index `i` in lower case; empty behind the last.
    #[inline]
    #[must_use]
    pub fn get(&self, i: usize) -> &str {
        match (self.starts.get(i), self.starts.get(i + 1)) {
            (Some(&a), Some(&b)) => self.words.get(a as usize..b as usize).unwrap_or_default(),
            _ => "",
        }
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
        let all: Vec<&str> = (0..tokens.len()).map(|i| low.get(i)).collect();
        assert_eq!(
            all,
            ["évora", "'s", "mayor", "didn't", "say", "—", "i\u{307}zmir"]
        );
        assert_eq!(low.get(tokens.len()), "");
    }
}
