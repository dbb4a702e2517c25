//! Where the rows of a paragraph break.
//!
//! A piece of text and a measure in cells come in, the span of each row goes out: an optimal fit, ragged
//! right, at the places where Unicode lets a line break. It refuses to change a character; what stands between
//! two rows is white space alone.

use textwrap::core::Fragment;
use textwrap::wrap_algorithms::{Penalties, wrap_optimal_fit};
use unicode_linebreak::linebreaks;
use unicode_segmentation::UnicodeSegmentation as _;

use super::{Span, width};

/// More words than this and rows are filled first-fit: nobody judges the rag of a text of that length, and
/// the optimal fit costs about ten times as much.
const OPTIMAL_WORDS: usize = 4_000;

/// How line ends inside the piece are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Breaks {
    /// As white space: running prose.
    Flow,
    /// As the ends of rows: code, tables, verse.
    Keep,
}

/// The rows of `within`, each at most `cols` cells wide unless one grapheme is wider. White space at the ends
/// of rows belongs to none. Linear in the length of the piece.
#[must_use]
pub fn wrap(text: &str, within: Span, cols: usize, breaks: Breaks) -> Vec<Span> {
    let cols = cols.max(1);
    let mut rows = Vec::new();
    match breaks {
        Breaks::Flow => flow(text, within, cols, &mut rows),
        Breaks::Keep => {
            let mut at = within.start();
            for line in within.cut(text).split('\n') {
                let span = Span::snap(text, at, at + line.len());
                at += line.len() + 1;
                let whole = line.trim_end();
                if whole.is_empty() {
                    rows.push(Span::snap(text, span.start(), span.start()));
                } else if width::cols(whole) <= cols {
                    // what indents code stays where it fits
                    rows.push(Span::snap(text, span.start(), span.start() + whole.len()));
                } else {
                    flow(text, span, cols, &mut rows);
                }
            }
        }
    }
    rows
}

#[derive(Debug, Clone, Copy)]
struct Word {
    start: usize,
    /// Without the white space after it.
    end: usize,
    cols: usize,
    gap: usize,
}

impl Fragment for Word {
    fn width(&self) -> f64 {
        self.cols as f64
    }
    fn whitespace_width(&self) -> f64 {
        self.gap as f64
    }
    fn penalty_width(&self) -> f64 {
        0.0
    }
}

fn flow(text: &str, within: Span, cols: usize, rows: &mut Vec<Span>) {
    let words = words(text, within, cols);
    let mut push = |line: &[Word]| {
        if let (Some(first), Some(last)) = (line.first(), line.last()) {
            rows.push(Span::snap(text, first.start, last.end));
        }
    };
    if words.len() <= OPTIMAL_WORDS
        && let Ok(lines) = wrap_optimal_fit(&words, &[cols as f64], &Penalties::new())
        && lines.iter().all(|l| fits(l, cols))
    {
        lines.into_iter().for_each(push);
        return;
    }
    let (mut from, mut used) = (0, 0);
    for (i, word) in words.iter().enumerate() {
        if i > from && used + word.cols > cols {
            push(words.get(from..i).unwrap_or_default());
            (from, used) = (i, 0);
        }
        used += word.cols + word.gap;
    }
    push(words.get(from..).unwrap_or_default());
}

fn fits(line: &[Word], cols: usize) -> bool {
    let used: usize = line.iter().map(|w| w.cols + w.gap).sum();
    line.len() == 1 || used - line.last().map_or(0, |w| w.gap) <= cols
}

/// The pieces between which a row may break; one that is wider than a row is cut between graphemes.
fn words(text: &str, within: Span, cols: usize) -> Vec<Word> {
    let piece = within.cut(text);
    let mut words: Vec<Word> = Vec::with_capacity(piece.len() / 5);
    let mut from = 0;
    for (to, _) in linebreaks(piece) {
        let whole = piece.get(from..to).unwrap_or_default();
        let word = whole.trim();
        let lead = whole.len() - whole.trim_start().len();
        let base = within.start() + from + lead;
        from = to;
        if let Some(last) = words.last_mut() {
            last.gap += blanks(whole.get(..lead).unwrap_or_default());
        }
        if word.is_empty() {
            continue;
        }
        let gap = blanks(whole.get(lead + word.len()..).unwrap_or_default());
        let wide = width::cols(word);
        if wide <= cols {
            words.push(Word {
                start: base,
                end: base + word.len(),
                cols: wide,
                gap,
            });
        } else {
            cut_long(word, base, cols, &mut words);
            if let Some(last) = words.last_mut() {
                last.gap = gap;
            }
        }
    }
    words
}

/// White space inside a row is drawn one cell a character, a line end too.
fn blanks(text: &str) -> usize {
    text.chars().filter(|c| c.is_whitespace()).count()
}

fn cut_long(word: &str, base: usize, cols: usize, words: &mut Vec<Word>) {
    let (mut start, mut used) = (0, 0);
    for (at, grapheme) in word.grapheme_indices(true) {
        let wide = width::grapheme_cols(grapheme);
        if used + wide > cols && at > start {
            words.push(Word {
                start: base + start,
                end: base + at,
                cols: used,
                gap: 0,
            });
            (start, used) = (at, 0);
        }
        used += wide;
    }
    words.push(Word {
        start: base + start,
        end: base + word.len(),
        cols: used,
        gap: 0,
    });
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn rows(text: &str, cols: usize, breaks: Breaks) -> Vec<&str> {
        wrap(text, Span::whole(text), cols, breaks)
            .into_iter()
            .map(|s| s.cut(text))
            .collect()
    }

    #[test]
    fn the_rag_is_even() {
        // first-fit would leave "x" alone on the last row
        assert_eq!(
            rows("The deck hummed since the frost came in", 16, Breaks::Flow),
            ["The deck hummed", "since the frost", "came in"]
        );
    }

    #[test]
    fn line_ends_flow_in_prose_and_stay_in_tables() {
        assert_eq!(rows("one\ntwo", 20, Breaks::Flow).len(), 1);
        assert_eq!(rows("one\n\ntwo", 20, Breaks::Keep), ["one", "", "two"]);
        assert_eq!(
            rows("for x:\n    do(x) \n", 20, Breaks::Keep),
            ["for x:", "    do(x)", ""]
        );
    }

    #[test]
    fn a_word_wider_than_a_row_is_cut_between_graphemes() {
        assert_eq!(rows("橋橋橋", 4, Breaks::Flow), ["橋橋", "橋"]);
        assert_eq!(rows("abcdefgh", 3, Breaks::Flow), ["abc", "def", "gh"]);
    }

    proptest! {
        #[test]
        fn rows_join_to_the_text_and_fit(text in "[a-z “”é橋👩\\n-]{0,200}", cols in 2usize..60) {
            let spans = wrap(&text, Span::whole(&text), cols, Breaks::Flow);
            let joined: String = spans.iter().map(|s| s.cut(&text)).collect();
            let strip = |s: &str| s.split_whitespace().collect::<String>();
            prop_assert_eq!(strip(&joined), strip(&text));
            for row in &spans {
                // an inner line end draws as one space, and has no cells of its own
                let shown = row.cut(&text).replace('\n', " ");
                prop_assert!(width::cols(&shown) <= cols, "{:?} over {}", shown, cols);
            }
            prop_assert!(spans.windows(2).all(|w| w[0].end() <= w[1].start()));
        }
    }
}
