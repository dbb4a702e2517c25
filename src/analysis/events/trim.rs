//! Where a dateline ends.
//!
//! The span of a lede comes in, the byte behind its dateline goes out. It refuses a dash that no place or agency
//! stands before.

use crate::text::Span;

/// Where the dateline at the head of `span` ends ("KUALA LUMPUR, Oct 27 (Reuters) - "), if there is one.
pub(super) fn dateline_end(text: &str, span: Span) -> Option<usize> {
    let words = span.cut(text);
    let head: &str = words.get(..words.floor_char_boundary(90))?;
    let (at, mark) = [" - ", " – ", " — ", " -- ", ") -", ") —", ") _", " _ "]
        .into_iter()
        .filter_map(|m| head.find(m).map(|i| (i, m)))
        .min()?;
    let place = head.get(..at)?;
    let capitals = place
        .split(|c: char| !c.is_alphabetic())
        .next()
        .is_some_and(|w| w.chars().count() > 1 && w.chars().all(char::is_uppercase));
    let agency = mark.starts_with(')') || place.ends_with(')');
    (capitals || agency).then_some(span.start() + at + mark.len())
}
