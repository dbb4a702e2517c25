//! Stretches of a text that carry something, found again by place.
//!
//! Spans with a value each come in once; those that touch a row of the screen come out, in logarithmic time.
//! It refuses to merge what overlaps: a date inside a quote stays both.

use crate::text::Span;

/// Spans in order of their start, each with a value. They may overlap.
#[derive(Debug, Clone)]
pub struct Ranges<T> {
    items: Vec<(Span, T)>,
    /// The largest end (bytes) of all items up to and with this one: grows along the list.
    reach: Vec<usize>,
}

impl<T> Default for Ranges<T> {
    fn default() -> Self {
        Self {
            items: Vec::new(),
            reach: Vec::new(),
        }
    }
}

impl<T> Ranges<T> {
    /// Sorts `items` by place.
    #[must_use]
    pub fn new(mut items: Vec<(Span, T)>) -> Self {
        items.sort_by_key(|(span, _)| *span);
        let mut far = 0;
        let reach = items
            .iter()
            .map(|(span, _)| {
                far = far.max(span.end());
                far
            })
            .collect();
        Self { items, reach }
    }

    /// Those that share a byte with `span`, in order of their start.
    pub fn over(&self, span: Span) -> impl Iterator<Item = &(Span, T)> {
        let from = self.reach.partition_point(|&end| end <= span.start());
        let to = self.items.partition_point(|(s, _)| s.start() < span.end());
        self.items
            .get(from..to)
            .unwrap_or_default()
            .iter()
            .filter(move |(s, _)| s.overlaps(span))
    }

    /// All of them, in order of their start.
    pub fn iter(&self) -> impl Iterator<Item = &(Span, T)> {
        self.items.iter()
    }

    /// None at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_range_is_found_behind_short_ones() {
        let text = "x".repeat(100);
        let s = |a, b| Span::snap(&text, a, b);
        let ranges = Ranges::new(vec![(s(5, 6), 'b'), (s(0, 90), 'a'), (s(40, 50), 'c')]);
        let at = |a, b| ranges.over(s(a, b)).map(|r| r.1).collect::<String>();
        assert_eq!(at(60, 61), "a");
        assert_eq!(at(5, 45), "abc");
        assert_eq!(at(95, 99), "");
    }
}
