//! Bytes as they are written and read, with what was written before.
//!
//! Bytes, choices and words come in one by one; one run of bytes goes out, and the same way back. It refuses to know what
//! they mean.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use super::code::Code;

/// Bytes that were written, where the last span ended (spans are told from there), and the words that were written
/// already: the same again are told by their number.
///
/// Packed, whatever has few values stands in a stream of bits of its own, numbers that come again are told like words,
/// and words that stand in the text are told by their place.
#[derive(Debug)]
pub(super) struct Writer<'t> {
    bytes: Vec<u8>,
    pub at: u32,
    words: FxHashMap<String, usize>,
    packed: Option<Packed<'t>>,
}

#[derive(Debug)]
struct Packed<'t> {
    bits: Bits,
    text: &'t str,
    numbers: FxHashMap<u32, usize>,
}

impl<'t> Writer<'t> {
    /// Nothing but bytes.
    pub(super) fn plain() -> Self {
        Self {
            bytes: Vec::new(),
            at: 0,
            words: FxHashMap::default(),
            packed: None,
        }
    }

    /// Packed, beside `text`.
    pub(super) fn packed(text: &'t str) -> Self {
        Self {
            packed: Some(Packed {
                bits: Bits::default(),
                text: near(text),
                numbers: FxHashMap::default(),
            }),
            ..Self::plain()
        }
    }

    /// All that was written.
    pub(super) fn done(self) -> Vec<u8> {
        let Some(packed) = self.packed else {
            return self.bytes;
        };
        let mut all = Self::plain();
        packed.bits.bytes.len().put(&mut all);
        all.bytes.extend(packed.bits.bytes);
        all.bytes.extend(self.bytes);
        all.bytes
    }

    /// Few values have bits of their own.
    pub(super) fn is_packed(&self) -> bool {
        self.packed.is_some()
    }

    /// As much of the text as words are looked for in; empty where nothing is packed.
    pub(super) fn text(&self) -> &'t str {
        self.packed.as_ref().map_or("", |p| p.text)
    }

    /// Adds one byte.
    pub(super) fn push(&mut self, byte: u8) {
        self.bytes.push(byte);
    }

    /// Adds bytes.
    pub(super) fn extend(&mut self, bytes: &[u8]) {
        self.bytes.extend(bytes);
    }

    /// The number of words that were written before; else they have one from now on.
    pub(super) fn number_of(&mut self, words: &str) -> Option<usize> {
        if let Some(&number) = self.words.get(words) {
            return Some(number);
        }
        self.words.insert(words.to_owned(), self.words.len());
        None
    }

    /// Packed, a bit that says whether this was written before, and its number if so.
    pub(super) fn again(&mut self, value: u32) -> Option<usize> {
        let packed = self.packed.as_mut()?;
        let next = packed.numbers.len();
        let number = *packed.numbers.entry(value).or_insert(next);
        packed.bits.put(usize::from(number < next), 1);
        (number < next).then_some(number)
    }

    /// One of `of` values: bits, or a byte where nothing is packed.
    pub(super) fn choice(&mut self, value: usize, of: usize) {
        match &mut self.packed {
            Some(packed) => packed.bits.put(value, width(of)),
            None => value.put(self),
        }
    }
}

/// How many bits tell one of `of` values.
fn width(of: usize) -> u32 {
    usize::BITS - of.saturating_sub(1).leading_zeros()
}

/// As much of a text as words are looked for in, in bytes: a book costs no more than a long article.
const NEAR: usize = 1 << 16;

fn near(text: &str) -> &str {
    text.get(..text.floor_char_boundary(NEAR)).unwrap_or_default()
}

/// Bits, the lowest of a byte first.
#[derive(Debug, Default)]
struct Bits {
    bytes: Vec<u8>,
    n: usize,
}

impl Bits {
    fn put(&mut self, value: usize, width: u32) {
        for bit in 0..width {
            if self.n.is_multiple_of(8) {
                self.bytes.push(0);
            }
            if let Some(last) = self.bytes.last_mut() {
                *last |= ((value >> bit & 1) as u8) << (self.n % 8);
            }
            self.n += 1;
        }
    }
}

/// Bytes that are still to be read.
#[derive(Debug)]
pub(super) struct Reader<'a> {
    bytes: &'a [u8],
    pub at: u32,
    words: Vec<Cow<'a, str>>,
    packed: Option<Unpacked<'a>>,
}

#[derive(Debug)]
struct Unpacked<'a> {
    bits: &'a [u8],
    n: usize,
    text: &'a str,
    numbers: Vec<u32>,
}

impl<'a> Reader<'a> {
    /// Of what [`Writer::plain`] wrote.
    pub(super) fn plain(bytes: &'a [u8]) -> Self {
        Self {
            bytes,
            at: 0,
            words: Vec::new(),
            packed: None,
        }
    }

    /// Of what [`Writer::packed`] wrote beside the same text.
    pub(super) fn packed(bytes: &'a [u8], text: &'a str) -> Option<Self> {
        let mut all = Self::plain(bytes);
        let bits = usize::take(&mut all)?;
        let bits = all.take(bits)?;
        all.packed = Some(Unpacked {
            bits,
            n: 0,
            text: near(text),
            numbers: Vec::new(),
        });
        Some(all)
    }

    /// Everything was read.
    pub(super) fn is_done(&self) -> bool {
        let bits = |p: &Unpacked| p.n.div_ceil(8) == p.bits.len();
        self.bytes.is_empty() && self.packed.as_ref().is_none_or(bits)
    }

    /// Few values have bits of their own.
    pub(super) fn is_packed(&self) -> bool {
        self.packed.is_some()
    }

    /// As much of the text as words are looked for in; empty where nothing is packed.
    pub(super) fn text(&self) -> &'a str {
        self.packed.as_ref().map_or("", |p| p.text)
    }

    /// Bytes that are left.
    pub(super) fn left(&self) -> usize {
        self.bytes.len()
    }

    /// Words that were read before.
    pub(super) fn words(&self, number: usize) -> Option<Cow<'a, str>> {
        self.words.get(number).cloned()
    }

    /// Words have been read.
    pub(super) fn read(&mut self, words: Cow<'a, str>) {
        self.words.push(words);
    }

    /// What [`Writer::again`] gave this number.
    pub(super) fn number(&self, number: usize) -> Option<u32> {
        self.packed.as_ref()?.numbers.get(number).copied()
    }

    /// A value has been read that may come again.
    pub(super) fn met(&mut self, value: u32) {
        if let Some(packed) = &mut self.packed {
            packed.numbers.push(value);
        }
    }

    /// The next `n` bytes.
    pub(super) fn take(&mut self, n: usize) -> Option<&'a [u8]> {
        let (first, rest) = self.bytes.split_at_checked(n)?;
        self.bytes = rest;
        Some(first)
    }

    /// What [`Writer::choice`] wrote.
    pub(super) fn choice(&mut self, of: usize) -> Option<usize> {
        let Some(packed) = &mut self.packed else {
            return usize::take(self);
        };
        let mut value = 0;
        for bit in 0..width(of) {
            let byte = *packed.bits.get(packed.n / 8)?;
            value |= usize::from(byte >> (packed.n % 8) & 1) << bit;
            packed.n += 1;
        }
        Some(value)
    }
}
