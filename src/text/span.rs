//! A stretch of a text, in bytes.
//!
//! A start and an end come in, a checked [`Span`] goes out. It refuses offsets that lie outside the
//! text or inside a character, so that cutting with one can never panic.

use std::ops::Range;

/// Half-open range of **byte** offsets into one text: `start` is the first byte, `end` the byte after
/// the last. Both lie on character boundaries of the text it was made for.
///
/// Ordered by start, then by end. Model: aho-corasick's `Span`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    start: u32,
    end: u32,
}

impl Span {
    /// The span `start..end` (bytes) of `text`; `None` where it is reversed, out of the text, or off a
    /// character boundary.
    #[must_use]
    pub fn new(text: &str, start: usize, end: usize) -> Option<Self> {
        let whole = text.get(start..end)?;
        debug_assert_eq!(whole.len(), end - start);
        Some(Self {
            start: u32::try_from(start).ok()?,
            end: u32::try_from(end).ok()?,
        })
    }

    /// As [`Span::new`], but total: offsets are pulled into the text and back to the character boundary
    /// before them; a reversed range becomes empty at its start.
    #[must_use]
    pub fn snap(text: &str, start: usize, end: usize) -> Self {
        let start = text.floor_char_boundary(start);
        let end = text.floor_char_boundary(end).max(start);
        Self::new(text, start, end).unwrap_or_default()
    }

    /// A span read back from where it was kept, without its text; `None` where it is reversed. Whether it
    /// fits a text shows when it is cut.
    #[must_use]
    pub fn kept(start: u32, end: u32) -> Option<Self> {
        (start <= end).then_some(Self { start, end })
    }

    /// The whole of `text`.
    #[must_use]
    pub fn whole(text: &str) -> Self {
        Self::snap(text, 0, text.len())
    }

    /// First byte.
    #[must_use]
    pub fn start(self) -> usize {
        self.start as usize
    }

    /// The byte after the last.
    #[must_use]
    pub fn end(self) -> usize {
        self.end as usize
    }

    /// Length in bytes.
    #[must_use]
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// No byte at all.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// As a range of bytes.
    #[must_use]
    pub fn range(self) -> Range<usize> {
        self.start()..self.end()
    }

    /// The words it covers; the empty string if `text` is not the text it was made for and the offsets
    /// do not fit.
    #[must_use]
    pub fn cut(self, text: &str) -> &str {
        text.get(self.range()).unwrap_or_default()
    }

    /// Does the byte at `at` lie inside?
    #[must_use]
    pub fn holds(self, at: usize) -> bool {
        self.start() <= at && at < self.end()
    }

    /// Does all of `other` lie inside?
    #[must_use]
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Do the two share a byte?
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that covers both.
    #[must_use]
    pub fn join(self, other: Self) -> Self {
        Self {
            start: self.start.min(other.start),
            end: self.end.max(other.end),
        }
    }

    /// The same span without white space at either side.
    #[must_use]
    pub fn trim(self, text: &str) -> Self {
        let cut = self.cut(text);
        let start = self.start() + (cut.len() - cut.trim_start().len());
        Self::snap(text, start, start + cut.trim().len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refuses_what_does_not_fit() {
        let text = "a“b”";
        assert_eq!(Span::new(text, 0, 1).map(|s| s.cut(text)), Some("a"));
        assert_eq!(Span::new(text, 1, 2), None, "inside the mark");
        assert_eq!(Span::new(text, 1, 99), None);
        assert_eq!(Span::new(text, 4, 1), None);
    }

    #[test]
    fn snapping_never_panics_and_trims() {
        let text = "é “b”  ";
        for a in 0..12 {
            for b in 0..12 {
                let s = Span::snap(text, a, b);
                assert!(text.get(s.range()).is_some());
            }
        }
        assert_eq!(Span::whole(text).trim(text).cut(text), "é “b”");
    }
}
