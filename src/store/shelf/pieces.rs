//! Words as few bytes: by their number where they came before, by their place where the text has them.
//!
//! Words come in piece by piece, bytes go out, and come back the same words. It refuses to look for words beyond the first
//! part of a long text.

use std::borrow::Cow;

use memchr::memmem;

use super::code::{Code, Reader, Writer};

/// Where reasons are put together; what is empty is one piece too.
pub(super) fn cut(words: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(words);
    std::iter::from_fn(move || {
        let now = rest?;
        let cuts = [" → ", ": "]
            .iter()
            .filter_map(|cut| Some(now.find(cut)? + cut.len()));
        let (piece, more) = match cuts.min().filter(|&at| at < now.len()) {
            Some(at) => {
                let (piece, more) = now.split_at_checked(at)?;
                (piece, Some(more))
            }
            None => (now, None),
        };
        rest = more;
        Some(piece)
    })
}

/// How a piece is told.
const LETTERS: usize = 0;
const AGAIN: usize = 1;
const BY_PLACE: usize = 2;
const BY_PLACE_CUT: usize = 3;

/// What stands behind words that are cut off in the text.
const ARROW: &str = " → ";

/// Writes one piece.
pub(super) fn put(piece: &str, out: &mut Writer<'_>) {
    if let Some(number) = out.number_of(piece) {
        out.choice(AGAIN, 4);
        number.put(out);
        return;
    }
    let (words, how) = match piece.strip_suffix(ARROW) {
        Some(words) => (words, BY_PLACE_CUT),
        None => (piece, BY_PLACE),
    };
    let place = (words.len() > 3).then(|| memmem::find(out.text().as_bytes(), words.as_bytes()));
    match place.flatten() {
        Some(at) => {
            out.choice(how, 4);
            (at as i64 - i64::from(out.at)).put(out);
            words.len().put(out);
        }
        None => {
            out.choice(LETTERS, 4);
            piece.len().put(out);
            out.extend(piece.as_bytes());
        }
    }
}

/// Reads one piece.
pub(super) fn take<'a>(from: &mut Reader<'a>) -> Option<Cow<'a, str>> {
    let piece = match from.choice(4)? {
        AGAIN => {
            let number = usize::take(from)?;
            return from.words(number);
        }
        LETTERS => {
            let n = usize::take(from)?;
            Cow::Borrowed(std::str::from_utf8(from.take(n)?).ok()?)
        }
        how => {
            let start = usize::try_from(i64::from(from.at).checked_add(i64::take(from)?)?).ok()?;
            let end = start.checked_add(usize::take(from)?)?;
            let words = from.text().get(start..end)?;
            if how == BY_PLACE {
                Cow::Borrowed(words)
            } else {
                Cow::Owned(format!("{words}{ARROW}"))
            }
        }
    };
    from.read(piece.clone());
    Some(piece)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_come_back_the_same_however_they_are_told() {
        let text = "Ann Lee left on 23 June. → Évora’s ferry: late";
        let all = [
            "",
            "Ann Lee",
            "Ann Lee",
            "23 June → 23 Jun 2026: given in full",
            "24 June → 24 Jun 2026: given in full",
            "Évora",
            " → ",
            ": ",
            "a → b → c: d: ",
            "left → ",
        ];
        let mut out = Writer::packed(text);
        for words in all {
            words.to_owned().put(&mut out);
            true.put(&mut out);
            0.5_f32.put(&mut out);
        }
        let bytes = out.done();
        assert!(bytes.len() < all.concat().len());
        let mut from = Reader::packed(&bytes, text).unwrap();
        for words in all {
            assert_eq!(String::take(&mut from).as_deref(), Some(words));
            assert_eq!(bool::take(&mut from), Some(true));
            assert_eq!(f32::take(&mut from), Some(0.5));
        }
        assert!(from.is_done());
        // beside another text, or cut off, it gives something else or nothing, and never stops the program
        for n in 0..bytes.len() {
            for text in [text, "", "É"] {
                let Some(mut from) = Reader::packed(bytes.get(..n).unwrap(), text) else {
                    continue;
                };
                while String::take(&mut from).is_some() && bool::take(&mut from).is_some() {}
            }
        }
    }
}
