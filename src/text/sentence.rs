//! Where sentences end.
//!
//! A paragraph comes in, the spans of its sentences go out; they tile it but for white space. Unicode's
//! breaks (UAX 29) are the candidates. It refuses to change a character.

use unicode_segmentation::UnicodeSegmentation as _;

use super::Span;

/// Cuts the paragraph `within` (bytes of `text`) into sentences and appends them to `out`, each without
/// white space at either side. Every other character lies in exactly one.
pub fn cut_sentences(text: &str, within: Span, out: &mut Vec<Span>) {
    let mut at = within.start();
    for piece in within.cut(text).split_sentence_bounds() {
        let span = Span::snap(text, at, at + piece.len()).trim(text);
        at += piece.len();
        if !span.is_empty() {
            out.push(span);
        }
    }
}
