//! Words, numbers and marks, with their places.
//!
//! A text comes in, tokens in text order go out, in one pass. It refuses to say what a word means.

use super::Span;

/// What a token is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Letters, with apostrophes, hyphens and the dots of abbreviations inside ("O’Brien", "vice-chair", "U.S.").
    Word,
    /// Opens with a digit ("22nd", "3.5", "2025-10-27").
    Number,
    /// The clitic `'s` or `’s` or a bare `’` after a plural.
    Possessive,
    /// One character of punctuation, or a run of the same one ("...", "--", "``", "''").
    Punct,
}

/// One token: bytes of the text it was cut from, and its kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is made of.
    pub kind: TokenKind,
    /// A word that opens with an upper-case letter.
    capital: bool,
}

impl Token {
    /// Its words.
    #[must_use]
    pub fn cut(self, text: &str) -> &str {
        self.span.cut(text)
    }

    /// A word that opens with an upper-case letter?
    #[inline]
    #[must_use]
    pub fn is_capital(self) -> bool {
        self.capital
    }
}

/// Cuts `text` into tokens; white space belongs to none. Linear.
#[must_use]
pub fn tokenise(text: &str) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(text.len() / 5);
    let mut at = 0;
    loop {
        // nearly all of every text is plain words and single spaces
        match text.as_bytes().get(at) {
            Some(b' ') => {
                at += 1;
                continue;
            }
            Some(first) if first.is_ascii_alphabetic() => {
                if let Some((end, kind)) = plain_word(text, at) {
                    tokens.push(Token {
                        span: Span::new(text, at, end).unwrap_or_default(),
                        kind,
                        capital: first.is_ascii_uppercase(),
                    });
                    at = end;
                    continue;
                }
            }
            _ => {}
        }
        let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) else {
            break;
        };
        if c.is_whitespace() {
            at += c.len_utf8();
            continue;
        }
        let (end, kind) = if c.is_alphanumeric() {
            word_end(text, at, c)
        } else {
            mark_end(text, at, c, tokens.last())
        };
        tokens.push(Token {
            span: Span::new(text, at, end).unwrap_or_default(),
            kind,
            capital: kind == TokenKind::Word && c.is_uppercase(),
        });
        at = end.max(at + c.len_utf8());
    }
    tokens
}

/// Nearly every word: plain letters, and behind them white space or a mark that joins nothing.
fn plain_word(text: &str, start: usize) -> Option<(usize, TokenKind)> {
    let rest = text.as_bytes().get(start..)?;
    let letters = rest.iter().take_while(|b| b.is_ascii_alphabetic()).count();
    let ends = match rest.get(letters) {
        Some(&b) => b.is_ascii_whitespace() || matches!(b, b')' | b';' | b'"' | b'?' | b'!' | b',' | b':'),
        None => true,
    };
    (letters > 0 && ends).then_some((start + letters, TokenKind::Word))
}

/// Where the word that opens at `start` ends: "O’Brien", "vice-chair" and "U.S." are one, "Rubio’s" is two.
fn word_end(text: &str, start: usize, first: char) -> (usize, TokenKind) {
    let kind = if first.is_numeric() {
        TokenKind::Number
    } else {
        TokenKind::Word
    };
    let rest = text.get(start..).unwrap_or_default();
    let mut end = rest.len();
    let mut chars = rest.char_indices().peekable();
    let mut letters = 0usize; // letters since the last dot: one in an abbreviation
    let mut dotted = false;
    while let Some((i, c)) = chars.next() {
        if c.is_alphanumeric() {
            letters += 1;
            continue;
        }
        let next = chars.peek().map(|&(_, n)| n);
        let joins = match c {
            '\'' | '’' => {
                next.is_some_and(char::is_alphabetic)
                    && !clitic(rest.get(i + c.len_utf8()..).unwrap_or_default())
            }
            '-' | '‐' | '‑' | '@' | '_' | '&' => next.is_some_and(char::is_alphanumeric),
            '.' if kind == TokenKind::Number => next.is_some_and(char::is_numeric),
            '.' if letters == 1 => {
                // "U.S." keeps its last dot, "J. Smith" too; "plan B." does not
                let more = next.is_some_and(char::is_alphabetic);
                let closes = dotted || (i == first.len_utf8() && first.is_uppercase());
                dotted = dotted || more;
                letters = 0;
                if !more && closes {
                    return (start + i + 1, kind);
                }
                more
            }
            '.' => next.is_some_and(char::is_alphanumeric), // "example.org", "a.m"
            ',' | ':' | '/' if kind == TokenKind::Number => next.is_some_and(char::is_numeric),
            _ => false,
        };
        if !joins {
            end = i;
            break;
        }
        if c != '.' {
            letters = 0;
        }
    }
    (start + end, kind)
}

/// Is this the "s" of a possessive, alone?
fn clitic(after: &str) -> bool {
    let mut chars = after.chars();
    matches!(chars.next(), Some('s' | 'S')) && !chars.next().is_some_and(char::is_alphanumeric)
}

fn mark_end(text: &str, start: usize, c: char, before: Option<&Token>) -> (usize, TokenKind) {
    let rest = text.get(start..).unwrap_or_default();
    if matches!(c, '\'' | '’') && before.is_some_and(|t| t.span.end() == start && t.kind != TokenKind::Punct)
    {
        let after = rest.get(c.len_utf8()..).unwrap_or_default();
        if clitic(after) {
            return (start + c.len_utf8() + 1, TokenKind::Possessive);
        }
    }
    let run = match c {
        '.' | '-' | '`' | '\'' | '*' | '_' | '=' | '~' | '!' | '?' => {
            rest.chars().take_while(|&n| n == c).map(char::len_utf8).sum()
        }
        _ => c.len_utf8(),
    };
    (start + run, TokenKind::Punct)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        tokenise(text).iter().map(|t| t.cut(text)).collect()
    }

    #[test]
    fn words_numbers_marks() {
        assert_eq!(
            words("Ann O’Brien’s vice-chair, J. Lee."),
            ["Ann", "O’Brien", "’s", "vice-chair", ",", "J.", "Lee", "."]
        );
        assert_eq!(
            words("the U.S. paid 3,200.50 in 22nd place..."),
            ["the", "U.S.", "paid", "3,200.50", "in", "22nd", "place", "..."]
        );
        assert_eq!(
            words("``So,'' he didn’t — “no”"),
            ["``", "So", ",", "''", "he", "didn’t", "—", "“", "no", "”"]
        );
    }
}
