//! Bytes to characters.
//!
//! The bytes of one input come in; a string and the name of the encoding it was read in go out, by byte
//! order mark, declaration, UTF-8's own pattern, then a guess. It refuses nothing: a byte that fits no
//! character becomes U+FFFD and is counted.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, REPLACEMENT, UTF_8, UTF_16BE, UTF_16LE, X_USER_DEFINED};

/// Bytes in which a declaration is looked for: the figure of the HTML standard.
const DECLARED_WITHIN: usize = 1024;

/// A text, and how it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Decoded<'a> {
    /// The characters, without a byte order mark.
    pub text: Cow<'a, str>,
    /// What a reader should know: bytes that fitted no character.
    pub note: Option<String>,
}

/// Decodes an input; `said` is the encoding that a server named.
pub(super) fn decode<'a>(bytes: &'a [u8], said: Option<&str>) -> Decoded<'a> {
    if let Some(decoded) = four_bytes(bytes) {
        return decoded;
    }
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return read(encoding, bytes.get(mark..).unwrap_or_default());
    }
    if let Some(wide) = wide_without_mark(bytes) {
        return read(wide, bytes);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        // a declaration of something else is wrong far oftener than text that is valid UTF-8 by chance
        if !bytes.is_ascii() || declared(bytes).is_none_or(|e| e.is_ascii_compatible()) {
            return Decoded {
                text: Cow::Borrowed(text),
                note: None,
            };
        }
    }
    // servers say "iso-8859-1" of everything, so what a text says of itself is tried first
    let said = said.and_then(|label| Encoding::for_label(label.as_bytes()));
    let said = said.filter(|e| *e != REPLACEMENT && *e != X_USER_DEFINED);
    for encoding in declared(bytes).into_iter().chain(said) {
        let decoded = read(encoding, bytes);
        if decoded.note.is_none() {
            return decoded;
        }
    }
    if mostly_utf8(bytes) {
        return read(UTF_8, bytes);
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(bytes, true);
    read(detector.guess(None, Utf8Detection::Deny), bytes)
}

fn read<'a>(encoding: &'static Encoding, bytes: &'a [u8]) -> Decoded<'a> {
    let (text, damaged) = encoding.decode_without_bom_handling(bytes);
    let note = damaged.then(|| damage(&text, encoding.name()));
    Decoded { text, note }
}

fn damage(text: &str, name: &str) -> String {
    let n = text.chars().filter(|c| *c == '\u{fffd}').count();
    let (places, are) = if n == 1 {
        ("place", "is")
    } else {
        ("places", "are")
    };
    format!("{n} {places} {are} no valid {name}: shown as \u{fffd}.")
}

/// UTF-32, told by its mark or by a `<` at the beginning; the table of encodings does not have it, since the
/// standard of the web forbids it.
fn four_bytes(bytes: &[u8]) -> Option<Decoded<'static>> {
    let (skip, read): (usize, fn([u8; 4]) -> u32) = match bytes.get(..4)? {
        [0, 0, 0xfe, 0xff] => (4, u32::from_be_bytes),
        [0xff, 0xfe, 0, 0] => (4, u32::from_le_bytes),
        [0, 0, 0, b'<'] => (0, u32::from_be_bytes),
        [b'<', 0, 0, 0] => (0, u32::from_le_bytes),
        _ => return None,
    };
    let units = bytes.get(skip..).unwrap_or_default().as_chunks().0;
    let character = |unit: &[u8; 4]| char::from_u32(read(*unit));
    let damaged = units.iter().any(|unit| character(unit).is_none());
    let text: String = units
        .iter()
        .map(|unit| character(unit).unwrap_or('\u{fffd}'))
        .collect();
    let note = damaged.then(|| damage(&text, "UTF-32"));
    Some(Decoded {
        text: Cow::Owned(text),
        note,
    })
}

/// UTF-16 without its mark: every second byte of the first kilobyte is zero, as in no other text.
fn wide_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..bytes.len().min(1024) & !1).unwrap_or_default();
    if head.len() < 8 {
        return None;
    }
    let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|b| **b == 0).count();
    let half = head.len() / 2;
    match (zeros(0), zeros(1)) {
        (high, 0) if high * 10 >= half * 7 => Some(UTF_16BE),
        (0, low) if low * 10 >= half * 7 => Some(UTF_16LE),
        _ => None,
    }
}

/// A UTF-8 text with a few damaged places: most of its multi-byte characters are whole.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut whole, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    whole > 0 && broken <= whole
}

/// The encoding that a page or an XML document names near its head.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..bytes.len().min(DECLARED_WITHIN)).unwrap_or(bytes);
    let head = String::from_utf8_lossy(head).to_ascii_lowercase();
    let label = if head.trim_start().starts_with("<?xml") {
        let end = head.find("?>")?;
        label_after(head.get(..end)?, "encoding")
    } else {
        None
    };
    let label = label.or_else(|| {
        let mut rest = head.as_str();
        while let Some(at) = rest.find("<meta") {
            rest = rest.get(at + 5..)?;
            let tag = rest.get(..rest.find('>').unwrap_or(rest.len()))?;
            if let Some(label) = label_after(tag, "charset") {
                return Some(label);
            }
        }
        None
    })?;
    let encoding = Encoding::for_label(label.as_bytes())?;
    // a declaration that can be read as ASCII is not written in UTF-16
    if encoding == UTF_16LE || encoding == UTF_16BE {
        return Some(UTF_8);
    }
    (encoding != REPLACEMENT && encoding != X_USER_DEFINED).then_some(encoding)
}

/// The value in `name = "value"`, quoted or bare.
fn label_after(text: &str, name: &str) -> Option<String> {
    let rest = text.get(text.find(name)? + name.len()..)?;
    let rest = rest.trim_start().strip_prefix('=')?.trim_start();
    let label: String = rest
        .trim_start_matches(['"', '\''])
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || "-_:.".contains(*c))
        .collect();
    (!label.is_empty()).then_some(label)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bytes: &[u8], want: &str) {
        assert_eq!(decode(bytes, None).text, want);
    }

    #[test]
    fn marks_patterns_and_declarations() {
        check("\u{feff}Café".as_bytes(), "Café");
        check(b"\xff\xfeC\0a\0f\0\xe9\0", "Café");
        check(b"\xfe\xff\0C\0a\0f\0\xe9", "Café");
        check(b"\xff\xfe\0\0C\0\0\0\xe9\0\0\0", "Cé");
        check(b"\0\0\xfe\xff\0\0\0C\0\0\0\xe9", "Cé");
        check(b"<\0\0\0\x44\0\0\0", "<D");
        check(b"\0H\0e\0l\0l\0o\0 \0y\0o\0u", "Hello you");
        check(b"H\0e\0l\0l\0o\0 \0y\0o\0u\0", "Hello you");
        check(
            b"<?xml version='1.0' encoding='ISO-8859-2'?><a>\xb3\xf3d\xbc</a>",
            "<?xml version='1.0' encoding='ISO-8859-2'?><a>łódź</a>",
        );
        check(
            b"<html><meta charset=\"windows-1251\"><p>\xcf\xee\xf0\xf2</p>",
            "<html><meta charset=\"windows-1251\"><p>Порт</p>",
        );
        check(
            b"<meta http-equiv=Content-Type content='text/html; charset=Shift_JIS'>\x8d`",
            "<meta http-equiv=Content-Type content='text/html; charset=Shift_JIS'>港",
        );
    }

    #[test]
    fn a_wrong_declaration_does_not_win_over_valid_utf8() {
        check(
            "<meta charset=iso-8859-1><p>Zürich — “yes”</p>".as_bytes(),
            "<meta charset=iso-8859-1><p>Zürich — “yes”</p>",
        );
        check(
            "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>é</a>".as_bytes(),
            "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>é</a>",
        );
    }

    #[test]
    fn guessed_where_nothing_is_declared() {
        check(
            b"Le caf\xe9 du port a ferm\xe9 ses portes l'\xe9t\xe9 dernier.",
            "Le café du port a fermé ses portes l'été dernier.",
        );
        check(
            b"\x93We sail,\x94 she said \x96 and they did.",
            "“We sail,” she said – and they did.",
        );
    }

    #[test]
    fn what_a_server_says_is_heard_last() {
        let said = |bytes: &[u8], label| decode(bytes, Some(label)).text.into_owned();
        assert_eq!(said(b"\xcf\xee\xf0\xf2", "windows-1251"), "Порт");
        assert_eq!(said("Порт".as_bytes(), "windows-1252"), "Порт");
        assert_eq!(
            said(b"<meta charset=windows-1251>\xcf\xee\xf0\xf2", "iso-8859-1"),
            "<meta charset=windows-1251>Порт"
        );
        assert_eq!(said(b"caf\xe9 du port", "no-such-table"), "café du port");
    }

    #[test]
    fn damage_is_counted() {
        let decoded = decode(b"Caf\xc3\xa9 \xff in Z\xc3\xbcrich\n", None);
        assert_eq!(decoded.text, "Café \u{fffd} in Zürich\n");
        assert!(decoded.note.is_some_and(|n| n.starts_with("1 place is")));
    }
}
