//! Lists of words that are asked for at every token, laid out while the program is compiled.
//!
//! A list written as one string comes in, whether it holds a word goes out: one hash of at most sixteen bytes and
//! nearly always one comparison. It refuses lists that are not known when the program is compiled.

/// A word that is looked for, and its number by [`hash`]: worked out when it is asked for, or long before.
pub trait Asked {
    /// Its letters.
    fn letters(&self) -> &str;

    /// Its number.
    fn number(&self) -> u64;
}

impl Asked for str {
    #[inline]
    fn letters(&self) -> &str {
        self
    }

    #[inline]
    fn number(&self) -> u64 {
        hash(self.as_bytes())
    }
}

impl Asked for String {
    #[inline]
    fn letters(&self) -> &str {
        self
    }

    #[inline]
    fn number(&self) -> u64 {
        hash(self.as_bytes())
    }
}

impl<T: Asked + ?Sized> Asked for &T {
    #[inline]
    fn letters(&self) -> &str {
        T::letters(self)
    }

    #[inline]
    fn number(&self) -> u64 {
        T::number(self)
    }
}

/// The words of one list, found by their hash: open addressing, at most half full.
#[derive(Debug)]
pub struct List<const SLOTS: usize> {
    list: &'static str,
    /// Which lengths in bytes (31 and longer as one) there are: most words are told off by this.
    lengths: u32,
    slots: [Slot; SLOTS],
}

/// Where a word stands in the list, in bytes, and its hash; a length of nought is an empty slot.
#[derive(Debug, Clone, Copy)]
struct Slot {
    hash: u64,
    start: u16,
    len: u16,
}

/// Words of one length that are no longer than this have a [`hash`] of their own each, so that their letters need not be
/// compared: every one of their bytes is in the number that it is made from, and that is turned round without loss.
pub const TOLD_BY_HASH: usize = 7;

const EMPTY: Slot = Slot {
    hash: 0,
    start: 0,
    len: 0,
};

/// How many slots `list` needs: a power of two, at least twice its words.
#[must_use]
pub const fn slots(list: &str) -> usize {
    let bytes = list.as_bytes();
    let (mut words, mut at) = (0, 0);
    while at < bytes.len() {
        if bytes[at] != b' ' && (at == 0 || bytes[at - 1] == b' ') {
            words += 1;
        }
        at += 1;
    }
    (2 * words + 2usize).next_power_of_two()
}

/// One number for a word, from its length and its first and last eight bytes.
#[inline]
#[must_use]
pub const fn hash(word: &[u8]) -> u64 {
    const K: u64 = 0x9e37_79b9_7f4a_7c15;
    let mixed = if let (Some(first), Some(last)) = (word.first_chunk::<8>(), word.last_chunk::<8>()) {
        u64::from_le_bytes(*first).wrapping_mul(K).rotate_left(29) ^ u64::from_le_bytes(*last)
    } else if let (Some(first), Some(last)) = (word.first_chunk::<4>(), word.last_chunk::<4>()) {
        u32::from_le_bytes(*first) as u64 | (u32::from_le_bytes(*last) as u64) << 32
    } else {
        match *word {
            [a, b, c] => a as u64 | (b as u64) << 8 | (c as u64) << 16,
            [a, b] => a as u64 | (b as u64) << 8,
            [a] => a as u64,
            _ => 0,
        }
    };
    let h = (mixed ^ (word.len() as u64) << 56).wrapping_mul(K);
    h ^ h >> 32
}

impl<const SLOTS: usize> List<SLOTS> {
    /// Lays out the words of `list`, which stand apart by spaces; a word that stands twice counts once.
    #[must_use]
    #[allow(
        clippy::cast_possible_truncation,
        reason = "a list is far shorter than 64 KiB, or does not compile"
    )]
    pub const fn of(list: &'static str) -> Self {
        let bytes = list.as_bytes();
        assert!(bytes.len() < u16::MAX as usize, "a list is shorter than 64 KiB");
        let mut slots = [EMPTY; SLOTS];
        let (mut lengths, mut start) = (0u32, 0);
        while start < bytes.len() {
            let mut end = start;
            while end < bytes.len() && bytes[end] != b' ' {
                end += 1;
            }
            if end > start {
                let (_, rest) = bytes.split_at(start);
                let (word, _) = rest.split_at(end - start);
                let hash = hash(word);
                let mut at = hash as usize & (SLOTS - 1);
                while slots[at].len != 0 {
                    at = (at + 1) & (SLOTS - 1);
                }
                slots[at] = Slot {
                    hash,
                    start: start as u16,
                    len: word.len() as u16,
                };
                lengths |= 1 << if word.len() < 31 { word.len() } else { 31 };
            }
            start = end + 1;
        }
        Self { list, lengths, slots }
    }

    /// Is `word` one of the words?
    #[inline]
    #[must_use]
    #[allow(
        clippy::cast_possible_truncation,
        reason = "the lower half of the hash is wanted"
    )]
    pub fn holds<W: Asked + ?Sized>(&self, word: &W) -> bool {
        let letters = word.letters();
        if self.lengths >> letters.len().min(31) & 1 == 0 {
            return false;
        }
        let hash = word.number();
        let mut at = hash as usize;
        while let Some(slot) = self.slots.get(at & (SLOTS - 1)) {
            if slot.len == 0 {
                return false;
            }
            let (start, len) = (slot.start as usize, slot.len as usize);
            if slot.hash == hash
                && len == letters.len()
                && (len <= TOLD_BY_HASH || self.list.get(start..start + len) == Some(letters))
            {
                return true;
            }
            at = at.wrapping_add(1);
        }
        false
    }
}

/// Is the word one of a list, written as one string with spaces between? The list is a constant.
macro_rules! among {
    ($word:expr, $list:expr $(,)?) => {{
        static LIST: $crate::text::list::List<{ $crate::text::list::slots($list) }> =
            $crate::text::list::List::of($list);
        LIST.holds(&$word)
    }};
}
pub(crate) use among;

#[cfg(test)]
mod tests {
    const WORDS: &str =
        "a an  the — harbour-master harbour-masters “ harbour harbours said said a.m. abcdefgh abcdefgi";

    #[test]
    fn every_word_of_the_list_and_no_other() {
        for word in WORDS.split_whitespace() {
            assert!(among!(word, WORDS), "{word}");
            for other in [format!("{word}x"), format!("x{word}"), word.replace('a', "b")] {
                let there = WORDS.split_whitespace().any(|w| w == other);
                assert_eq!(among!(&other, WORDS), there, "{other}");
            }
        }
        for word in ["", " ", "an the", "s", "harbour-mastes", "A"] {
            assert!(!among!(word, WORDS), "{word}");
        }
        assert!(!among!("a", ""));
    }
}
