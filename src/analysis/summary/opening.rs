//! How a sentence opens, for a reader who has not read the one before.
//!
//! A sentence comes in, what it leans on goes out. It refuses to know who "he" is: a sentence that opens with him is
//! not read alone.

use memchr::{memchr, memchr_iter};

use super::openers::{
    BEFORE, BETWEEN_COMMAS, DAYS, JOINING, JOINING_PHRASES, LEANING, REFERRING, SPEAKING, UNITS,
};
use crate::analysis::page::Page;
use crate::text::Span;
use crate::text::dateline;
use crate::text::list::among;
use crate::text::token::TokenKind;
use crate::text::words::words as all_words;

/// How a sentence opens, for a reader who has not read the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Opening {
    /// It can stand alone.
    Plain,
    /// "He said", "But they": it leans on the sentence before.
    Leaning,
    /// "But", "Meanwhile": it goes on from the sentence before, and can be read without it.
    Joined,
    /// It asks something.
    Question,
    /// It is somebody's words.
    Quote,
}

pub(super) fn opening(page: &Page, sentence: usize, words: &str) -> Opening {
    let start = page.sentences.get(sentence).map_or(0, |s| s.span.start());
    let from = dateline::end(words);
    let words = words.get(from..).unwrap_or(words).trim_start();
    if words.starts_with(['“', '"', '‘', '«', '„', '「', '\'', '`']) || page.is_quoted(start + from) {
        return Opening::Quote;
    }
    if words.trim_end_matches(['”', '"', '’', ')']).ends_with('?') {
        return Opening::Question;
    }
    let first = bare(all_words(words).next().unwrap_or_default());
    if among!(first.low(), LEANING) || refers_back(words) || leans_early(words, &first) || joins(words) {
        return Opening::Leaning;
    }
    if among!(first.low(), JOINING) {
        return Opening::Joined;
    }
    Opening::Plain
}

/// "The company said", "The two met", "The move comes": a noun for what was named before, with nothing beside it
/// that names it. "The company behind the ferry" and "The report of the Coast Board" stand alone.
fn refers_back(words: &str) -> bool {
    let mut words = all_words(words);
    if words.next() != Some("The") {
        return false;
    }
    let (Some(noun), after) = (words.next(), words.next().unwrap_or_default()) else {
        return false;
    };
    let named = matches!(
        after,
        "of" | "by" | "behind" | "from" | "between" | "in" | "at" | "for" | "on" | "to" | "that"
    );
    among!(noun.trim_end_matches(','), REFERRING) && !named
}

/// A pronoun among the first words, before any name: "At first glance, it does not look like much", "In that letter
/// the mayor said", "Under her direction, the board sued", "Pacing the stage without a script, he promised boats". A
/// name behind the comma tells who it is: "In her first speech, Maren promised boats."
fn leans_early(words: &str, first: &Bare) -> bool {
    let part = first.word.len() > 4
        && first
            .word
            .as_bytes()
            .last_chunk::<3>()
            .is_some_and(|end| end.eq_ignore_ascii_case(b"ing"));
    let placed = among!(first.low(), BEFORE);
    let within = if part || placed { FAR } else { NEAR };
    let second_is_of = all_words(words).nth(1) == Some("of");
    let mut after_comma = false;
    let mut owned = false; // "her letter", "as they left": who it is must follow
    for (n, word) in all_words(words).enumerate().take(within) {
        let bare = bare(word);
        let low = bare.low();
        if n > 0 && word.starts_with(char::is_uppercase) {
            // "In his letter on Thursday, the mayor": a day is no name
            if among!(low, DAYS) {
                after_comma = word.ends_with(',');
                continue;
            }
            return false;
        }
        match low {
            "he" | "she" | "it" | "they" if after_comma => return true,
            "this" | "that" | "these" | "those" if n == 1 && placed => return true,
            // "One of its members", "Some of them"
            "its" | "his" | "her" | "their" | "them" | "these" | "those" if n == 2 && second_is_of => {
                return true;
            }
            "his" | "her" | "their" | "he" | "she" | "they" if n == 1 && placed => owned = true,
            _ if after_comma && owned => return true,
            _ => {}
        }
        after_comma = word.ends_with(',');
    }
    owned
}

/// "Later, the council met", "A year later, it closed", "The mayor, however, stayed": it goes on from before.
fn joins(words: &str) -> bool {
    let initial = words.as_bytes().first().map(u8::to_ascii_lowercase);
    let phrase = |p: &&str| {
        let open = words.as_bytes().get(..p.len());
        p.as_bytes().first() == initial.as_ref()
            && open.is_some_and(|open| open.eq_ignore_ascii_case(p.as_bytes()))
    };
    if JOINING_PHRASES.iter().any(phrase) {
        return true;
    }
    let mut before = "";
    for (n, word) in all_words(words).enumerate().take(NEAR + 1) {
        let plain = word.trim_end_matches(',');
        let behind = before.ends_with(',') && word.ends_with(',');
        if n > 0 && behind && among!(plain, BETWEEN_COMMAS) {
            return true;
        }
        if matches!(plain, "later" | "earlier") && n < 4 && among!(before, UNITS) && word.ends_with(',') {
            return true;
        }
        // "Carrick then turned to the boats", "The mayor later said"
        if matches!(plain, "then" | "later")
            && (1..4).contains(&n)
            && plain == word
            && !among!(before, UNITS)
            && !matches!(before, "who" | "which" | "that" | "and" | "was")
        {
            return true;
        }
        before = word;
    }
    false
}

/// Does it say "you" or "I" outside quotation marks? "See the cover below, and tell us", "your comment is".
pub(super) fn is_addressed(page: &Page, sentence: Span) -> bool {
    let tokens = page.tokens_in(sentence);
    let first = page.token_from(sentence.start());
    tokens.iter().enumerate().any(|(n, token)| {
        if token.kind != TokenKind::Word {
            return false;
        }
        let low = page.low(first + n);
        if !among!(low, "i i'm i've us") && !among!(low, SPEAKING) {
            return false;
        }
        let word = token.cut(page.text);
        let numeral = || {
            let named = |t: &crate::text::token::Token| t.is_capital();
            n.checked_sub(1).and_then(|p| tokens.get(p)).is_some_and(named) // "World War I"
        };
        let spoken = match word {
            "I" | "I’m" | "I'm" | "I’ve" | "I've" => !numeral(),
            "us" => true,
            _ => among!(low, SPEAKING),
        };
        spoken && !page.is_quoted(token.span.start())
    })
}

/// Is it a whole sentence? "She wrote on Monday:" goes on elsewhere, and so does a quotation that it opens and does not
/// close, or closes and did not open.
pub(super) fn is_whole(words: &str) -> bool {
    let count = |mark: char| words.matches(mark).count();
    // “ and ” share their first byte with all marks of their kind
    let paired = || memchr(0xe2, words.as_bytes()).is_none() || count('“') == count('”');
    !words.ends_with(':') && paired() && memchr_iter(b'"', words.as_bytes()).count().is_multiple_of(2)
}

/// A word up to its first mark, and the same in lower case where it is short.
struct Bare<'w> {
    word: &'w str,
    low: [u8; LONGEST],
}

/// The longest word, in bytes, that any of the lists holds.
const LONGEST: usize = 16;

impl Bare<'_> {
    /// In lower case; empty where the word is longer than any of the lists or no plain ASCII.
    fn low(&self) -> &str {
        let low = self.low.get(..self.word.len()).unwrap_or_default();
        std::str::from_utf8(low).unwrap_or_default()
    }
}

/// "It’s," as "it".
fn bare(word: &str) -> Bare<'_> {
    let plain = word.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let word = match word.as_bytes().get(plain) {
        Some(b) if !b.is_ascii() => word.split(|c: char| !c.is_alphanumeric()).next(),
        _ => word.get(..plain),
    };
    let word = word.unwrap_or_default();
    let mut low = [0; LONGEST];
    if word.is_ascii()
        && let Some(to) = low.get_mut(..word.len())
    {
        to.copy_from_slice(word.as_bytes());
        to.make_ascii_lowercase();
    }
    Bare { word, low }
}

/// A pronoun after a comma among the first words, before any name, leans on the sentence before.
const NEAR: usize = 5;
/// The same behind an opening clause: "Trying to win back the boats that it had lost to Corrow, it".
const FAR: usize = 20;
