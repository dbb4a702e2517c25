//! A catalogue of words with what is known of each, looked up at every token.
//!
//! Words with their values come in once, the value of a word goes out: the hash of [`list`](super::list), which a token
//! knows already, and nearly always one comparison. It refuses to change once it is laid out.

use super::list::{Asked, TOLD_BY_HASH, hash};

/// What is known of each word of a catalogue: open addressing, at most half full.
#[derive(Debug, Clone)]
pub struct Table<V> {
    slots: Vec<Slot<V>>,
    /// The letters of all words, one behind the other.
    letters: String,
}

/// A word with its value, all in one place; a length of [`EMPTY`] is an empty slot.
#[derive(Debug, Clone)]
struct Slot<V> {
    hash: u64,
    /// Where its letters stand, in bytes.
    start: u32,
    len: u32,
    value: Option<V>,
}

const EMPTY: u32 = u32::MAX;

impl<V> Table<V> {
    /// Lays out `words`; of a word that comes twice the last counts.
    pub fn of<W: AsRef<str>>(words: impl IntoIterator<Item = (W, V)>) -> Self {
        let words: Vec<(W, V)> = words.into_iter().collect();
        let slots = (2 * words.len() + 2).next_power_of_two();
        let empty = || Slot {
            hash: 0,
            start: 0,
            len: EMPTY,
            value: None,
        };
        let mut table = Self {
            slots: std::iter::repeat_with(empty).take(slots).collect(),
            letters: String::new(),
        };
        for (word, value) in words {
            let word = word.as_ref();
            let hash = hash(word.as_bytes());
            let at = table.place(word, hash);
            let (start, len) = (u32::try_from(table.letters.len()), u32::try_from(word.len()));
            if let (Some(slot), Ok(start), Ok(len)) = (table.slots.get_mut(at), start, len) {
                *slot = Slot {
                    hash,
                    start,
                    len,
                    value: Some(value),
                };
                table.letters.push_str(word);
            }
        }
        table
    }

    /// All words.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        let full = self.slots.iter().filter(|slot| slot.len != EMPTY);
        full.map(|slot| self.word(slot))
    }

    /// What is known of `word`.
    #[inline]
    #[must_use]
    pub fn get<W: Asked + ?Sized>(&self, word: &W) -> Option<&V> {
        let at = self.place(word.letters(), word.number());
        self.slots.get(at)?.value.as_ref()
    }

    fn word(&self, slot: &Slot<V>) -> &str {
        let start = slot.start as usize;
        self.letters
            .get(start..start + slot.len as usize)
            .unwrap_or_default()
    }

    /// The slot of `word`, or the empty one where it would stand.
    #[inline]
    #[allow(
        clippy::cast_possible_truncation,
        reason = "the lower half of the hash is wanted"
    )]
    fn place(&self, word: &str, hash: u64) -> usize {
        let last = self.slots.len() - 1;
        let mut at = hash as usize & last;
        while let Some(slot) = self.slots.get(at) {
            let same = slot.hash == hash
                && slot.len as usize == word.len()
                && (word.len() <= TOLD_BY_HASH || self.word(slot) == word);
            if slot.len == EMPTY || same {
                break;
            }
            at = (at + 1) & last;
        }
        at
    }
}

#[cfg(test)]
mod tests {
    use super::Table;

    #[test]
    fn every_word_with_its_own_value() {
        // the hash of long words sees their ends only: these two share it
        let words = [
            "",
            "a",
            "harbour",
            "abcdefgh-1-abcdefgh",
            "abcdefgh-2-abcdefgh",
            "harbour",
        ];
        let table = Table::of(words.into_iter().enumerate().map(|(i, w)| (w, i)));
        for (i, word) in words.into_iter().enumerate().filter(|(i, _)| *i != 2) {
            assert_eq!(table.get(word), Some(&i), "{word}");
        }
        assert_eq!(table.get("harbou"), None);
        assert_eq!(table.get("abcdefgh-3-abcdefgh"), None);
        assert_eq!(Table::<u8>::of::<&str>([]).get("a"), None);
    }

    #[test]
    fn short_words_of_one_length_have_a_hash_of_their_own() {
        let mut seen = std::collections::HashMap::new();
        let letters = ["a", "b", "z", "'", "-", "\u{e9}", "t", "h"];
        let mut words = vec![String::new()];
        for _ in 0..5 {
            words = words
                .iter()
                .flat_map(|w| letters.map(|l| format!("{w}{l}")))
                .collect();
            for word in words.iter().filter(|w| w.len() <= super::TOLD_BY_HASH) {
                let other = seen.insert((word.len(), super::hash(word.as_bytes())), word.clone());
                assert!(other.is_none_or(|o| o == *word), "{word}");
            }
        }
    }
}
