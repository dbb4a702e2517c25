//! How wide text is on a screen, in terminal cells.
//!
//! Text comes in, cells (`cols`) or a piece that fits go out, counted on whole graphemes with the same tables
//! as the drawing library. It refuses to cut a grapheme in two.

use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthStr as _;

/// Cells that `text` takes on one row.
#[must_use]
pub fn cols(text: &str) -> usize {
    if text.is_ascii() {
        return text.bytes().filter(|b| (0x20..0x7f).contains(b)).count();
    }
    text.graphemes(true).map(grapheme_cols).sum()
}

/// Cells of one grapheme; never more than two.
#[must_use]
pub fn grapheme_cols(grapheme: &str) -> usize {
    grapheme.width().min(2)
}

/// The longest head of `text` of at most `room` cells.
#[must_use]
pub fn head(text: &str, room: usize) -> &str {
    let mut used = 0;
    for (at, grapheme) in text.grapheme_indices(true) {
        used += grapheme_cols(grapheme);
        if used > room {
            return text.get(..at).unwrap_or_default();
        }
    }
    text
}

/// `text` if it fits into `room` cells, else its head with an ellipsis.
#[must_use]
pub fn fit(text: &str, room: usize) -> String {
    if room == 0 {
        return String::new();
    }
    let short = head(text, room);
    if short.len() == text.len() {
        return text.to_owned();
    }
    format!("{}…", head(text, room - 1).trim_end())
}

/// `text` if it fits into `room` cells, else its head and its tail with an ellipsis between them: the end of a
/// file's name tells as much as its beginning.
#[must_use]
pub fn middle(text: &str, room: usize) -> String {
    if cols(text) <= room || room < 5 {
        return fit(text, room);
    }
    let tail_room = (room - 1) / 2;
    let mut from = text.len();
    let mut used = 0;
    for (at, grapheme) in text.grapheme_indices(true).rev() {
        used += grapheme_cols(grapheme);
        if used > tail_room {
            break;
        }
        from = at;
    }
    let tail = text.get(from..).unwrap_or_default();
    let start = head(text, room - 1 - cols(tail));
    format!("{}…{}", start.trim_end(), tail.trim_start())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_counted_on_whole_graphemes() {
        for (text, want) in [
            ("", 0),
            ("bridge", 6),
            ("“said”", 6),
            ("橋が閉鎖", 8),
            ("e\u{301}te", 3),
            ("👩‍👩‍👧 ok", 5),
        ] {
            assert_eq!(cols(text), want, "{text}");
        }
    }

    #[test]
    fn what_does_not_fit_ends_in_an_ellipsis() {
        assert_eq!(fit("Harbour bridge", 14), "Harbour bridge");
        assert_eq!(fit("Harbour bridge", 13), "Harbour brid…");
        assert_eq!(fit("Harbour bridge", 9), "Harbour…");
        assert_eq!(fit("橋が閉鎖", 4), "橋…");
        assert_eq!(fit("x", 0), "");
    }

    #[test]
    fn the_middle_goes_first_where_both_ends_tell() {
        for (room, want) in [
            (20, "harbour-bridge-wire"),
            (12, "harbou…-wire"),
            (4, "har…"),
            (0, ""),
        ] {
            assert_eq!(middle("harbour-bridge-wire", room), want);
            assert!(cols(&middle("橋が閉鎖された港の橋", room)) <= room);
        }
    }
}
