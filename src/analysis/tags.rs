//! What the catalogues of dates and events say of each token, looked up once.
//!
//! A token comes in, with its form in lower case; the kinds of word that it is go out. It refuses to look at the words
//! around it.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::dates::time_words;
use super::dates::verbs::{AHEAD, CUES, DONE, NOT_PAST, PAST, TIMETABLE};
use super::events::{lexicon, words};
use crate::text::lowered::Low;
use crate::text::table::Table;

/// Kinds of word, as bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Tags(u32);

impl Tags {
    /// A verb of saying, in the forms newswire uses.
    pub const REPORT: Self = Self(1);
    /// A word that begins another clause.
    pub const JOINING: Self = Self(1 << 1);
    /// A word that turns a clause into what did not happen.
    pub const NEGATION: Self = Self(1 << 2);
    /// A word that leaves it open whether a thing will happen.
    pub const POSSIBLE: Self = Self(1 << 3);
    /// A word that tells of a habit.
    pub const HABIT: Self = Self(1 << 4);
    /// A verb of being or seeming.
    pub const STATE: Self = Self(1 << 5);
    /// A verb of saying that leaves what is said as it is.
    pub const PLAIN_REPORT: Self = Self(1 << 6);
    /// Another verb of speech.
    pub const SPEECH: Self = Self(1 << 7);
    /// A verb that judges.
    pub const APPRAISAL: Self = Self(1 << 8);
    /// A verb of standing or feeling.
    pub const STANCE: Self = Self(1 << 9);
    /// A word that leaves open whether a thing did happen.
    pub const HEDGE: Self = Self(1 << 10);
    /// A word that is mostly a verb in the past.
    pub const PAST: Self = Self(1 << 11);
    /// A participle behind "has".
    pub const DONE: Self = Self(1 << 12);
    /// "has", "have", "we've".
    pub const HAS: Self = Self(1 << 13);
    /// "does", "do", "can": a verb that tells no tense.
    pub const DOES: Self = Self(1 << 14);
    /// "I", "should", "clearly": whoever writes so tells an opinion.
    pub const OPINION: Self = Self(1 << 15);
    /// In any case of letters: a word that may tell the tense of its clause.
    pub const CUE: Self = Self(1 << 16);
    /// In any case of letters: a word that matters to time expressions.
    pub const TIME: Self = Self(1 << 17);
    const NOT_PAST: Self = Self(1 << 18);

    /// Is it one of `kinds`?
    #[inline]
    pub(super) fn is(self, kinds: Self) -> bool {
        self.0 & kinds.0 != 0
    }

    /// The kinds of both.
    #[inline]
    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// All kinds that one of `tags` is.
    pub(super) fn all(tags: &[Self]) -> Self {
        tags.iter().fold(Self::default(), |all, t| all.or(*t))
    }

    /// The kinds of `word`, which is `low` in lower case.
    pub(super) fn of(word: &str, low: Low) -> Self {
        let mut tags = KNOWN
            .get(&low)
            .map_or(Self::default(), |known| known.of(word, &low));
        let bytes = word.as_bytes();
        if bytes.len() > 4 && low.ends_with("ed") {
            tags = tags.or(Self::CUE);
            if bytes.ends_with(b"ed") && !tags.is(Self::NOT_PAST) {
                tags = tags.or(Self::PAST);
            }
        }
        if tags.is(Self::PAST) || bytes.len() > 4 && bytes.ends_with(b"en") {
            tags = tags.or(Self::DONE);
        }
        match low.as_bytes() {
            [.., b'\'', b'l', b'l'] => tags.or(Self::CUE),
            [.., b'\'', b'v', b'e'] if bytes.ends_with(b"ve") => tags.or(Self::HAS),
            _ => tags,
        }
    }
}

/// What is known of a word in each of its spellings.
#[derive(Debug, Clone, Copy, Default)]
struct Known {
    small: Tags,
    /// With a capital in front.
    capital: Tags,
    any: Tags,
}

impl Known {
    fn of(self, word: &str, low: &str) -> Tags {
        if self.small.or(self.capital) == Tags::default() {
            return self.any;
        }
        let spelt = if is_spelt(word, low) {
            self.small
        } else {
            let mut chars = word.chars();
            let first = chars.next().is_some_and(char::is_uppercase);
            let rest = low.char_indices().nth(1).and_then(|(i, _)| low.get(i..));
            if first && is_spelt(chars.as_str(), rest.unwrap_or_default()) {
                self.capital
            } else {
                Tags::default()
            }
        };
        self.any.or(spelt)
    }
}

/// The same letters, whichever apostrophe they have.
fn is_spelt(word: &str, low: &str) -> bool {
    word == low || !word.is_ascii() && word.replace('’', "'") == low
}

static KNOWN: LazyLock<Table<Known>> = LazyLock::new(|| {
    let mut known: FxHashMap<String, Known> = FxHashMap::default();
    let spelt = [
        (Tags::REPORT, lexicon::REPORT),
        (Tags::JOINING, lexicon::JOINING),
        (Tags::NEGATION, lexicon::NEGATION),
        (Tags::POSSIBLE, lexicon::POSSIBLE),
        (Tags::HABIT, lexicon::HABIT),
        (Tags::STATE, lexicon::STATE),
        (Tags::PLAIN_REPORT, words::PLAIN_REPORT),
        (Tags::SPEECH, words::SPEECH),
        (Tags::APPRAISAL, words::APPRAISAL),
        (Tags::STANCE, words::STANCE),
        (Tags::HEDGE, words::HEDGE),
        (Tags::PAST, PAST),
        (Tags::DONE, DONE),
        (Tags::NOT_PAST, NOT_PAST),
        (Tags::HAS, "has have Has Have"),
        (Tags::DOES, "does do can"),
        (Tags::OPINION, lexicon::OPINION),
    ];
    for (kind, list) in spelt {
        for word in list.split_whitespace() {
            let low = word.to_lowercase().replace('’', "'");
            let small = !word.starts_with(char::is_uppercase);
            let known = known.entry(low).or_default();
            let tags = if small {
                &mut known.small
            } else {
                &mut known.capital
            };
            *tags = tags.or(kind);
        }
    }
    for list in [AHEAD, CUES, TIMETABLE, PAST] {
        for word in list.split_whitespace() {
            let known = known.entry(word.replace('’', "'")).or_default();
            known.any = known.any.or(Tags::CUE);
        }
    }
    for word in time_words() {
        let known = known.entry(word.replace('’', "'")).or_default();
        known.any = known.any.or(Tags::TIME);
    }
    Table::of(known)
});

#[cfg(test)]
mod tests {
    use super::Tags;
    use crate::text::lowered::Lowered;
    use crate::text::token::tokenise;

    fn tags(word: &str) -> Tags {
        let tokens = tokenise(word);
        Tags::of(word, Lowered::of(word, &tokens).get(0))
    }

    #[test]
    fn spelling_tells() {
        assert!(tags("said").is(Tags::REPORT) && !tags("SAID").is(Tags::REPORT));
        assert!(tags("According").is(Tags::REPORT) && tags("according").is(Tags::REPORT));
        assert!(tags("didn’t").is(Tags::NEGATION) && tags("didn't").is(Tags::NEGATION));
        assert!(tags("Nobody").is(Tags::NEGATION) && !tags("None").is(Tags::HEDGE));
        assert!(tags("I’m").is(Tags::OPINION) && tags("We").is(Tags::OPINION));
        for word in ["closed", "Ended", "fell", "United"] {
            assert!(tags(word).is(Tags::PAST) && tags(word).is(Tags::DONE), "{word}");
        }
        assert!(!tags("united").is(Tags::PAST) && !tags("Fell").is(Tags::PAST));
        assert!(tags("broken").is(Tags::DONE) && tags("we’ve").is(Tags::HAS) && tags("Has").is(Tags::HAS));
        for word in ["Will", "WILL", "won’t", "they’ll", "CLOSED", "to", "airs"] {
            assert!(tags(word).is(Tags::CUE), "{word}");
        }
        assert!(!tags("harbour").is(Tags::CUE) && !tags("need").is(Tags::PAST));
    }
}
