//! The gate before the HTML parser, in time linear in the page.
//!
//! The source of a page comes in; the same source goes out, without its code and style sheets, and without the tags and
//! attributes that would make a parser's work grow with their square. It refuses no page: past a limit tags go and their text stays.
//! Where this scanner and a parser could read a page differently it counts more tags, never fewer.

use std::borrow::Cow;
use std::collections::HashMap;

/// Elements open at once: html5ever needs 35 s for a hundred thousand nested `div`s, pages use under 60.
const MAX_DEPTH: usize = 512;

/// Attributes of one tag: their names are compared pair by pair.
const MAX_ATTRIBUTES: usize = 256;

/// Open formatting elements (`b`, `font`, …): a parser opens all of them again in every paragraph.
const MAX_FORMATS: usize = 24;

/// Start tags of one page: the largest saved pages measured have under 40,000.
const MAX_TAGS: usize = 400_000;

/// Elements without an end.
const VOID: &[&str] = &[
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr",
];

/// Elements that close by themselves when the next of their kind opens, so that they never nest as such.
const SELF_CLOSING: &[&str] = &[
    "p", "li", "dt", "dd", "option", "optgroup", "tr", "td", "th", "thead", "tbody", "tfoot",
];

const FORMATS: &[&str] = &[
    "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
];

/// Elements whose content is no markup.
const RAW: &[&str] = &[
    "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes",
];

/// The page, made safe to parse.
pub(super) fn pass(html: &str) -> Cow<'_, str> {
    let mut gate = Gate {
        html,
        ..Gate::default()
    };
    gate.run();
    if gate.kept == 0 {
        Cow::Borrowed(html)
    } else {
        gate.keep_to(html.len());
        Cow::Owned(gate.out)
    }
}

#[derive(Default)]
struct Gate<'a> {
    html: &'a str,
    /// Written only once something had to go.
    out: String,
    /// Bytes of the page that are in `out` or were left out.
    kept: usize,
    /// Elements open, by name, and whether their start tag was kept.
    open: Vec<(&'a str, bool)>,
    counts: HashMap<&'a str, usize>,
    formats: usize,
    foreign: usize,
    tags: usize,
}

/// A start tag as scanned.
struct StartTag<'a> {
    name: &'a str,
    /// The byte after its `>`.
    end: usize,
    /// Where the first attribute over the limit starts.
    cut: Option<usize>,
    is_closed: bool,
}

impl<'a> Gate<'a> {
    fn run(&mut self) {
        let bytes = self.html.as_bytes();
        let mut at = 0;
        while let Some(found) = bytes.get(at..).and_then(|rest| memchr::memchr(b'<', rest)) {
            let tag = at + found;
            at = match bytes.get(tag + 1) {
                Some(b'!') => self.declaration_end(tag),
                Some(b'?') => self.find(b'>', tag),
                Some(b'/') => self.end_tag(tag),
                Some(c) if c.is_ascii_alphabetic() => self.start_tag(tag),
                _ => tag + 1,
            };
        }
    }

    /// The byte after the next `mark`, else the end.
    fn find(&self, mark: u8, from: usize) -> usize {
        self.html
            .as_bytes()
            .get(from..)
            .and_then(|rest| memchr::memchr(mark, rest))
            .map_or(self.html.len(), |i| from + i + 1)
    }

    /// The end of a comment or declaration: the earliest that any parser would see.
    fn declaration_end(&self, tag: usize) -> usize {
        let rest = self.html.as_bytes().get(tag + 2..).unwrap_or_default();
        if !rest.starts_with(b"--") {
            return self.find(b'>', tag);
        }
        let body = rest.get(2..).unwrap_or_default();
        if body.starts_with(b">") || body.starts_with(b"->") {
            return self.find(b'>', tag);
        }
        let mut from = tag + 4;
        loop {
            // a search that leaps from dash to dash, so that each byte is seen once
            let Some(dash) = self
                .html
                .as_bytes()
                .get(from..)
                .and_then(|r| memchr::memchr(b'-', r))
            else {
                return self.html.len();
            };
            let rest = self.html.as_bytes().get(from + dash..).unwrap_or_default();
            if rest.starts_with(b"-->") || rest.starts_with(b"--!>") {
                return self.find(b'>', from + dash);
            }
            from += dash + 1;
        }
    }

    fn start_tag(&mut self, tag: usize) -> usize {
        let found = self.scan(tag);
        let end = found.end;
        let name = lower(found.name);
        let is_void = VOID.contains(&&*name) || found.is_closed && self.foreign > 0;
        let is_format = FORMATS.contains(&&*name);
        let counted = !is_void && !SELF_CLOSING.contains(&&*name);
        self.tags += 1;
        let kept = self.tags <= MAX_TAGS
            && !(counted && self.open.len() >= MAX_DEPTH)
            && !(is_format && self.formats >= MAX_FORMATS);
        if !kept {
            self.drop(tag, end);
        } else if let Some(cut) = found.cut {
            self.drop(cut, end.saturating_sub(1).max(cut));
        }
        if RAW.contains(&&*name) && self.foreign == 0 {
            let raw = self.raw_end(&name, end, kept);
            // a third of most pages is code, which a parser reads letter by letter and nobody after it
            if kept && (&*name == "style" || &*name == "script" && !self.is_read(tag, end)) {
                self.drop(tag, raw);
            }
            return raw;
        }
        if counted && kept {
            self.open.push((found.name, is_format));
            *self.counts.entry(found.name).or_default() += 1;
            self.formats += usize::from(is_format);
            self.foreign += usize::from(matches!(&*name, "svg" | "math"));
        }
        end
    }

    /// A script that describes the article, and runs nothing.
    fn is_read(&self, tag: usize, end: usize) -> bool {
        let tag = self.html.get(tag..end).unwrap_or_default();
        tag.to_ascii_lowercase().contains("ld+json")
    }

    /// Reads a tag as the standard does: quotes count behind a `=` alone.
    fn scan(&self, tag: usize) -> StartTag<'a> {
        let bytes = self.html.as_bytes();
        let byte = |i: usize| bytes.get(i).copied();
        let mut at = tag + 1;
        while byte(at).is_some_and(|b| !b.is_ascii_whitespace() && b != b'>' && b != b'/') {
            at += 1;
        }
        let name = self.html.get(tag + 1..at).unwrap_or_default();
        let (mut attributes, mut cut, mut slash) = (0, None, false);
        loop {
            while byte(at).is_some_and(|b| b.is_ascii_whitespace() || b == b'/') {
                slash = byte(at) == Some(b'/');
                at += 1;
            }
            match byte(at) {
                None | Some(b'>') => break,
                Some(_) => {}
            }
            slash = false;
            attributes += 1;
            if attributes == MAX_ATTRIBUTES + 1 {
                cut = Some(at);
            }
            at += 1; // a `=` in the first place is part of the name
            while byte(at).is_some_and(|b| !b.is_ascii_whitespace() && !matches!(b, b'>' | b'/' | b'=')) {
                at += 1;
            }
            let mut ahead = at;
            while byte(ahead).is_some_and(|b| b.is_ascii_whitespace()) {
                ahead += 1;
            }
            if byte(ahead) != Some(b'=') {
                continue;
            }
            at = ahead + 1;
            while byte(at).is_some_and(|b| b.is_ascii_whitespace()) {
                at += 1;
            }
            match byte(at) {
                Some(quote @ (b'"' | b'\'')) => at = self.find(quote, at + 1),
                _ => {
                    while byte(at).is_some_and(|b| !b.is_ascii_whitespace() && b != b'>') {
                        at += 1;
                    }
                }
            }
        }
        StartTag {
            name,
            end: (at + 1).min(self.html.len()),
            cut,
            is_closed: slash,
        }
    }

    fn end_tag(&mut self, tag: usize) -> usize {
        if !self
            .html
            .as_bytes()
            .get(tag + 2)
            .is_some_and(u8::is_ascii_alphabetic)
        {
            return self.find(b'>', tag);
        }
        let found = self.scan(tag + 1);
        if found.cut.is_some() {
            self.drop(tag, found.end);
        }
        if self.counts.get(found.name).is_some_and(|n| *n > 0) {
            while let Some((name, is_format)) = self.open.pop() {
                if let Some(count) = self.counts.get_mut(name) {
                    *count = count.saturating_sub(1);
                }
                self.formats -= usize::from(is_format);
                if matches!(&*lower(name), "svg" | "math") {
                    self.foreign = self.foreign.saturating_sub(1);
                }
                if name == found.name {
                    break;
                }
            }
        }
        found.end
    }

    /// The end of a script, style or title: its end tag, which goes too where its start went.
    fn raw_end(&mut self, name: &str, from: usize, kept: bool) -> usize {
        let bytes = self.html.as_bytes();
        let mut at = from;
        while let Some(found) = bytes.get(at..).and_then(|rest| memchr::memchr(b'<', rest)) {
            at += found + 1;
            let Some(rest) = bytes.get(at..) else { break };
            let is_end = rest.first() == Some(&b'/')
                && rest
                    .get(1..=name.len())
                    .is_some_and(|n| n.eq_ignore_ascii_case(name.as_bytes()))
                && rest
                    .get(name.len() + 1)
                    .is_none_or(|b| b.is_ascii_whitespace() || matches!(b, b'>' | b'/'));
            if is_end {
                let end = self.find(b'>', at);
                if !kept {
                    self.drop(from, end);
                }
                return end;
            }
        }
        if !kept {
            self.drop(from, self.html.len());
        }
        self.html.len()
    }

    /// Leaves `from..to` out.
    fn drop(&mut self, from: usize, to: usize) {
        self.keep_to(from);
        self.kept = to.max(self.kept);
    }

    fn keep_to(&mut self, to: usize) {
        if let Some(piece) = self.html.get(self.kept..to) {
            if self.kept == 0 {
                self.out.reserve(self.html.len());
            }
            self.out.push_str(piece);
            self.kept = to;
        }
    }
}

fn lower(name: &str) -> Cow<'_, str> {
    if name.bytes().any(|b| b.is_ascii_uppercase()) {
        Cow::Owned(name.to_ascii_lowercase())
    } else {
        Cow::Borrowed(name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_usual_page_passes_as_it_is() {
        let page = "<!doctype html><title>a<b</title><p title=\"x>y\">Text<br><b>bold</b><!-- <div> --><script type=\"application/ld+json\">{\"a\":\"<b>\"}</script>";
        assert!(matches!(pass(page), Cow::Borrowed(_)));
        let page = "<p>One.<script>if (a<b) {}</script><STYLE>p {}</style><p>Two.<script>open";
        assert_eq!(pass(page), "<p>One.<p>Two.");
    }

    #[test]
    fn depth_attributes_and_formats_are_bounded() {
        let deep = format!("{}core{}", "<div>".repeat(20_000), "</div>".repeat(20_000));
        let out = pass(&deep);
        assert_eq!(out.matches("<div>").count(), MAX_DEPTH);
        assert!(out.contains("core"));
        let wide: String = (0..1000).map(|i| format!(" a{i}=\"{i}\"")).collect();
        let out = pass(&format!("<p{wide}>core</p>")).into_owned();
        assert_eq!(out.matches("=\"").count(), MAX_ATTRIBUTES);
        assert!(out.ends_with(">core</p>"), "{}", out.split_at(out.len() - 40).1);
        let fonts: String = (0..1000).map(|i| format!("<font size={i}>")).collect();
        assert_eq!(
            pass(&format!("{fonts}core")).matches("<font").count(),
            MAX_FORMATS
        );
    }

    #[test]
    fn false_ends_do_not_hide_depth() {
        let sly = "<div></x><div></span>".repeat(2000);
        assert!(pass(&sly).matches("<div>").count() <= MAX_DEPTH);
        let svg = format!("<svg><title>{}", "<g>".repeat(2000));
        assert!(pass(&svg).matches("<g>").count() <= MAX_DEPTH);
        let comment = format!("<!-->{}", "<div>".repeat(2000));
        assert!(pass(&comment).matches("<div>").count() <= MAX_DEPTH);
    }

    #[test]
    fn unclosed_paragraphs_are_no_depth() {
        let flat = "<p>One.<li>Two.".repeat(2000);
        assert!(matches!(pass(&flat), Cow::Borrowed(_)));
    }

    proptest! {
        #[test]
        fn no_page_makes_it_panic(page in any::<String>(), tags in "[<>/a-c!='\"é -]{0,200}") {
            let _ = pass(&page);
            let _ = pass(&tags);
            let _ = pass(&tags.replace('a', "script").replace('b', "svg"));
        }
    }
}
