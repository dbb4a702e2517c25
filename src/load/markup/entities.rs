//! Names and numbers of characters, and characters that were written in the wrong table.
//!
//! Text with entities comes in, the characters go out. It refuses to drop what it does not know: `AT&T` and
//! `&nosuch;` stay as they are written.

use std::borrow::Cow;
use std::cell::Cell;
use std::collections::HashMap;

/// The longest name in the HTML standard's table, in bytes, is 31 (`CounterClockwiseContourIntegral`).
const LONGEST: usize = 40;

/// Longest value of an entity that a document type may give, and how many of them, in bytes and entities.
const MAX_VALUE: usize = 1024;
const MAX_OWN: usize = 256;

/// Bytes that a document's own entities may add to it in all.
const MAX_ADDED: usize = 1 << 20;

/// The entities that a text may name: those of HTML, and those that its document type gives.
#[derive(Debug, Default)]
pub(in crate::load) struct Entities<'a> {
    own: HashMap<&'a str, &'a str>,
    added: Cell<usize>,
}

impl<'a> Entities<'a> {
    /// Takes up `<!ENTITY name "value">` from a document type. A value that names other entities is left out,
    /// and so is one from elsewhere: entities neither nest nor fetch.
    pub fn declare(&mut self, doctype: &'a str) {
        for declared in doctype.split("<!ENTITY").skip(1).take(MAX_OWN) {
            let Some((name, rest)) = declared
                .trim_start()
                .split_once(|c: char| c.is_ascii_whitespace())
            else {
                continue;
            };
            let rest = rest.trim_start();
            let Some(quote) = rest.chars().next().filter(|c| matches!(c, '"' | '\'')) else {
                continue;
            };
            let value = rest
                .get(1..)
                .and_then(|r| r.split(quote).next())
                .unwrap_or_default();
            if value.len() <= MAX_VALUE && !value.replace("&#", "").contains(['&', '<', '%']) {
                self.own.insert(name, value);
            }
        }
    }

    /// Decodes character references by number, by the HTML standard's names, and by the document's own.
    pub fn decode<'t>(&self, text: &'t str) -> Cow<'t, str> {
        if memchr::memchr(b'&', text.as_bytes()).is_none() {
            return Cow::Borrowed(text);
        }
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(at) = rest.find('&') {
            let (before, from) = rest.split_at_checked(at).unwrap_or((rest, ""));
            out.push_str(before);
            rest = match reference(from) {
                Some((body, after)) => {
                    match self.own.get(body) {
                        Some(value) if self.added.get() + value.len() <= MAX_ADDED => {
                            self.added.set(self.added.get() + value.len());
                            out.push_str(&Self::default().decode(value));
                        }
                        Some(_) => {}
                        None => push_character(&mut out, body),
                    }
                    after
                }
                None => {
                    out.push('&');
                    from.get(1..).unwrap_or_default()
                }
            };
        }
        out.push_str(rest);
        Cow::Owned(out)
    }
}

/// The name or number behind `&`, and what stands after its semicolon.
fn reference(from: &str) -> Option<(&str, &str)> {
    let body = from.get(1..)?;
    let end = body
        .bytes()
        .take(LONGEST)
        .position(|b| !(b.is_ascii_alphanumeric() || matches!(b, b'#' | b'-' | b'_' | b'.')))?;
    let (body, after) = body.split_at_checked(end)?;
    (!body.is_empty()).then_some((body, after.strip_prefix(';')?))
}

fn push_character(out: &mut String, body: &str) {
    if let Some(number) = body.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16),
            None => number.parse(),
        };
        match code.ok().and_then(char::from_u32) {
            Some(c) => out.push(c),
            None => out.push('\u{fffd}'),
        }
        return;
    }
    let whole = format!("&{body};");
    out.push_str(&html_escape::decode_html_entities(&whole));
}

/// Text for HTML: a `<` becomes an entity, and so does a `&` that opens no reference.
pub(in crate::load) fn escape_bare(out: &mut String, text: &str) {
    let mut rest = text;
    while let Some(at) = rest.find(['<', '>', '&']) {
        let (before, from) = rest.split_at_checked(at).unwrap_or((rest, ""));
        out.push_str(before);
        match from.as_bytes().first() {
            Some(b'<') => out.push_str("&lt;"),
            Some(b'>') => out.push_str("&gt;"),
            _ if reference(from).is_some() => out.push('&'),
            _ => out.push_str("&amp;"),
        }
        rest = from.get(1..).unwrap_or_default();
    }
    out.push_str(rest);
}

/// Repairs of two common mistakes in writing a feed: UTF-8 that was taken for Latin-1 and encoded once more
/// ("â€¦" for "…"), and characters of Windows-1252 under their byte's number ("\u{92}" for "’").
pub(in crate::load) fn windows(text: String) -> String {
    if text.is_ascii() {
        return text;
    }
    let mut text = text;
    let bytes: Option<Vec<u8>> = text.chars().map(|c| u8::try_from(u32::from(c)).ok()).collect();
    if let Some(Ok(once)) = bytes.map(String::from_utf8) {
        text = once;
    }
    if !text.contains(|c| matches!(c, '\u{80}'..='\u{9f}')) {
        return text;
    }
    text.chars()
        .map(|c| match u8::try_from(u32::from(c)) {
            Ok(byte @ 0x80..=0x9f) => encoding_rs::WINDOWS_1252
                .decode_without_bom_handling(&[byte])
                .0
                .chars()
                .next()
                .unwrap_or(c),
            _ => c,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references() {
        let check = |text: &str, want: &str| assert_eq!(Entities::default().decode(text), want, "{text:?}");
        check(
            "a &amp; b &lt;c&gt; &#233;&#xE9;&#XE9; &eacute; &hellip;",
            "a & b <c> ééé é …",
        );
        check("AT&T &nosuch; & &; &#; R&D;", "AT&T &nosuch; & &; \u{fffd} R&D;");
        check("&#1114112;", "\u{fffd}");
        let mut own = Entities::default();
        own.declare(" rss [<!ENTITY port \"Port&#32;Town\"><!ENTITY two '&port;&port;'>]");
        assert_eq!(own.decode("&port;, &copy; 2025 &two;"), "Port Town, © 2025 &two;");
    }

    #[test]
    fn entities_add_no_more_than_a_feed_could_need() {
        let mut own = Entities::default();
        let doctype = format!("[<!ENTITY a '{}'>]", "x".repeat(1000));
        own.declare(&doctype);
        assert!(own.decode(&"&a;".repeat(100_000)).len() <= MAX_ADDED);
    }

    #[test]
    fn wrong_tables() {
        let check = |text: &str, want: &str| assert_eq!(windows(text.to_owned()), want);
        check("don\u{92}t", "don’t");
        check("\u{e2}\u{80}\u{a6}", "…");
        check("Zürich", "Zürich");
        check("“Ça va”", "“Ça va”");
    }

    #[test]
    fn escaping_is_done_once() {
        let mut out = String::new();
        escape_bare(&mut out, "a < b & c &amp; d &#38; AT&T");
        assert_eq!(out, "a &lt; b &amp; c &amp; d &#38; AT&amp;T");
    }
}
