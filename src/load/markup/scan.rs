//! A scanner of XML and HTML that reads on where a parser would stop.
//!
//! Source text comes in; start tags, end tags and what lies between them go out as slices of it, in order, in
//! time linear in the source and with no depth of its own. It refuses nothing: a `<` that opens no tag is
//! text, a tag cut off by the end of the source ends there, and who nests in whom is for the caller to say.

/// Bytes in which the end of a document type's declarations is looked for.
const MAX_DOCTYPE: usize = 64 << 10;

/// A piece of the source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::load) enum Token<'a> {
    /// `<name …>` or `<name …/>`.
    Start(Tag<'a>),
    /// `</name>`; the name as written.
    End(&'a str),
    /// Characters between tags, entities not decoded.
    Text(&'a str),
    /// What stands in `<![CDATA[ … ]]>`.
    Cdata(&'a str),
    /// What stands in `<!DOCTYPE … >`.
    Doctype(&'a str),
}

/// A start tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::load) struct Tag<'a> {
    /// As written, with its prefix.
    pub name: &'a str,
    /// Everything between the name and the end of the tag.
    attributes: &'a str,
    /// It ends in `/>`.
    pub is_closed: bool,
}

impl<'a> Tag<'a> {
    /// The attributes in order: name as written, and value with its entities not decoded; `None` stands for
    /// an attribute without one.
    pub fn attributes(&self) -> Attributes<'a> {
        Attributes(self.attributes)
    }

    /// The value of the attribute `name`, without regard to case.
    pub fn attribute(&self, name: &str) -> Option<&'a str> {
        self.attributes()
            .find(|(n, _)| n.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.unwrap_or_default())
    }
}

/// Reads the attributes of one tag.
pub(in crate::load) struct Attributes<'a>(&'a str);

impl<'a> Iterator for Attributes<'a> {
    type Item = (&'a str, Option<&'a str>);

    fn next(&mut self) -> Option<Self::Item> {
        let rest = self
            .0
            .trim_start_matches(|c: char| c.is_ascii_whitespace() || matches!(c, '/' | '"' | '\'' | '='));
        let end = rest
            .find(|c: char| c.is_ascii_whitespace() || matches!(c, '=' | '/' | '"' | '\''))
            .unwrap_or(rest.len());
        let (name, rest) = rest.split_at_checked(end)?;
        if name.is_empty() {
            self.0 = "";
            return None;
        }
        let Some(value) = rest.trim_start().strip_prefix('=') else {
            self.0 = rest;
            return Some((name, None));
        };
        let value = value.trim_start();
        let (value, rest) = match value.chars().next() {
            Some(quote @ ('"' | '\'')) => {
                let inner = value.get(1..).unwrap_or_default();
                inner.split_once(quote).unwrap_or((inner, ""))
            }
            _ => {
                let end = value
                    .find(|c: char| c.is_ascii_whitespace())
                    .unwrap_or(value.len());
                value.split_at_checked(end).unwrap_or((value, ""))
            }
        };
        self.0 = rest;
        Some((name, Some(value)))
    }
}

/// Reads a source from its beginning.
#[derive(Debug, Clone)]
pub(in crate::load) struct Scanner<'a> {
    source: &'a str,
    at: usize,
    /// From here on there is no `"`, no `'`: kept so that no quote is looked for twice.
    no_double: usize,
    no_single: usize,
    /// No comment ends any more.
    no_comment: bool,
    /// A document type has been seen: a second one's declarations are not looked at.
    typed: bool,
}

impl<'a> Scanner<'a> {
    /// A scanner at the start of `source`.
    pub fn new(source: &'a str) -> Self {
        Self {
            source,
            at: 0,
            no_double: usize::MAX,
            no_single: usize::MAX,
            no_comment: false,
            typed: false,
        }
    }

    /// The byte after the last token.
    pub fn at(&self) -> usize {
        self.at
    }

    /// Goes on from the byte `at`, which must have been returned by [`Scanner::at`].
    pub fn go_to(&mut self, at: usize) {
        self.at = at;
    }

    /// The source between two places that [`Scanner::at`] gave.
    pub fn slice(&self, from: usize, to: usize) -> &'a str {
        self.source.get(from..to).unwrap_or_default()
    }

    fn rest(&self) -> &'a str {
        self.source.get(self.at..).unwrap_or_default()
    }

    /// The place of the first `mark` at or after `from`.
    fn place_of(&self, mark: u8, from: usize) -> Option<usize> {
        let rest = self.source.as_bytes().get(from..)?;
        memchr::memchr(mark, rest).map(|i| from + i)
    }

    /// Takes the source up to `end`, and leaves out `skip` bytes after it.
    fn cut(&mut self, from: usize, end: usize, skip: usize) -> &'a str {
        self.at = (end + skip).min(self.source.len());
        self.slice(from, end)
    }

    fn text(&mut self) -> Token<'a> {
        let from = self.at;
        let mut next = from;
        loop {
            next = self.place_of(b'<', next).unwrap_or(self.source.len());
            if next > from || next >= self.source.len() {
                break;
            }
            next += 1; // a `<` that opens nothing
        }
        Token::Text(self.cut(from, next, 0))
    }

    /// `<!-- … -->`, `<![CDATA[ … ]]>`, `<!DOCTYPE … >`; none where it is left out.
    fn declaration(&mut self) -> Option<Token<'a>> {
        let (rest, from) = (self.rest(), self.at);
        let bytes = rest.as_bytes();
        let end_of = |open: usize, close: &str| {
            let body = bytes.get(open..).unwrap_or_default();
            memchr::memmem::find(body, close.as_bytes()).map(|i| from + open + i)
        };
        if rest.starts_with("<!--") {
            let end = (!self.no_comment).then(|| end_of(4, "-->")).flatten();
            self.no_comment = end.is_none();
            // a comment without its end costs its own line only
            self.at = end.map(|end| end + 3).unwrap_or_else(|| {
                let line = memchr::memchr2(b'\n', b'>', bytes);
                line.map_or(self.source.len(), |i| from + i + 1)
            });
            return None;
        }
        if bytes
            .get(..9)
            .is_some_and(|b| b.eq_ignore_ascii_case(b"<![CDATA["))
        {
            return Some(match end_of(9, "]]>") {
                Some(end) => Token::Cdata(self.cut(from + 9, end, 3)),
                None => Token::Cdata(self.cut(from + 9, self.source.len(), 0)),
            });
        }
        if bytes
            .get(..9)
            .is_some_and(|b| b.eq_ignore_ascii_case(b"<!DOCTYPE"))
        {
            let close = self.place_of(b'>', from).unwrap_or(self.source.len());
            let mut end = close;
            let first = !std::mem::replace(&mut self.typed, true);
            if first && memchr::memchr(b'[', bytes.get(..close - from).unwrap_or_default()).is_some() {
                // the declarations in brackets end at `]`, white space, `>`
                let near = bytes.get(..bytes.len().min(MAX_DOCTYPE)).unwrap_or_default();
                end = memchr::memchr_iter(b']', near)
                    .find_map(|i| {
                        let after = near.get(i + 1..)?;
                        let gap = after.len() - after.trim_ascii_start().len();
                        (after.get(gap) == Some(&b'>')).then_some(from + i + 1 + gap)
                    })
                    .unwrap_or(close);
            }
            return Some(Token::Doctype(self.cut(from + 9, end, 1)));
        }
        self.at = self.place_of(b'>', from).map_or(self.source.len(), |i| i + 1);
        None
    }

    /// The end of the tag that opens at `from`: the first `>` outside of quoted values.
    fn tag_end(&mut self, from: usize) -> usize {
        let bytes = self.source.as_bytes();
        let mut at = from;
        loop {
            let Some(hit) = bytes
                .get(at..)
                .and_then(|rest| memchr::memchr3(b'>', b'"', b'\'', rest))
                .map(|i| at + i)
            else {
                return self.source.len();
            };
            let quote = bytes.get(hit).copied().unwrap_or(b'>');
            if quote == b'>' {
                return hit;
            }
            at = hit + 1;
            // a quote opens a value only behind `=`
            let before = bytes.get(from..hit).unwrap_or_default();
            if !before.trim_ascii_end().ends_with(b"=") {
                continue;
            }
            let gone = if quote == b'"' {
                self.no_double
            } else {
                self.no_single
            };
            if at >= gone {
                continue;
            }
            match self.place_of(quote, at) {
                Some(close) => at = close + 1,
                None if quote == b'"' => self.no_double = at,
                None => self.no_single = at,
            }
        }
    }

    fn start(&mut self) -> Token<'a> {
        let from = self.at + 1;
        let name_end = self
            .slice(from, self.source.len())
            .find(|c: char| c.is_ascii_whitespace() || matches!(c, '>' | '/' | '<'))
            .map_or(self.source.len(), |i| from + i);
        let end = self.tag_end(name_end);
        let inside = self.cut(name_end, end, 1).trim_ascii_end();
        let (attributes, is_closed) = match inside.strip_suffix('/') {
            Some(attributes) => (attributes, true),
            None => (inside, false),
        };
        Token::Start(Tag {
            name: self.slice(from, name_end),
            attributes,
            is_closed,
        })
    }

    fn end(&mut self) -> Token<'a> {
        let from = self.at + 2;
        let rest = self.source.as_bytes().get(from..).unwrap_or_default();
        // `</title</item>`: the next tag begins where this one has not ended
        let end = memchr::memchr2(b'<', b'>', rest).map_or(self.source.len(), |i| from + i);
        let closes = self.source.as_bytes().get(end) == Some(&b'>');
        let end = self.cut(from, end, usize::from(closes));
        Token::End(end.split_ascii_whitespace().next().unwrap_or_default())
    }
}

impl<'a> Iterator for Scanner<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            let bytes = self.source.as_bytes();
            let (first, second) = (*bytes.get(self.at)?, bytes.get(self.at + 1).copied());
            if first != b'<' {
                return Some(self.text());
            }
            match second {
                Some(b'/') => return Some(self.end()),
                Some(b'!') => {
                    if let Some(token) = self.declaration() {
                        return Some(token);
                    }
                }
                Some(b'?') => {
                    let end = self.place_of(b'>', self.at);
                    self.at = end.map_or(self.source.len(), |i| i + 1);
                }
                Some(c) if c.is_ascii_alphabetic() || c == b'_' || c >= 0x80 => return Some(self.start()),
                _ => return Some(self.text()),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(source: &str, want: &[&str]) {
        let got: Vec<String> = Scanner::new(source)
            .map(|token| match token {
                Token::Start(tag) => {
                    let mut out = format!("<{}", tag.name);
                    for (name, value) in tag.attributes() {
                        out.push_str(&format!(" {name}={}", value.unwrap_or("-")));
                    }
                    out + if tag.is_closed { "/>" } else { ">" }
                }
                Token::End(name) => format!("</{name}>"),
                Token::Text(text) => text.to_owned(),
                Token::Cdata(text) => format!("[{text}]"),
                Token::Doctype(text) => format!("!{text}"),
            })
            .collect();
        assert_eq!(got, want, "{source:?}");
    }

    #[test]
    fn whole_markup() {
        check(
            "<?xml version='1.0'?><a b=\"1>2\" c='x' d=e f>t<!-- <no> --><![CDATA[<p>]]></a ><i/>",
            &["<a b=1>2 c=x d=e f=->", "t", "[<p>]", "</a>", "<i/>"],
        );
        check(
            "<!DOCTYPE r [<!ENTITY a \"b\">]><r/>",
            &["! r [<!ENTITY a \"b\">]", "<r/>"],
        );
    }

    #[test]
    fn broken_markup_is_read_on() {
        check("2 < 3 <b>x</b", &["2 ", "< 3 ", "<b>", "x", "</b>"]);
        check("<title>A</title</item>", &["<title>", "A", "</title>", "</item>"]);
        check(
            "<a href=http://port.example/\">x",
            &["<a href=http://port.example/\">", "x"],
        );
        check("<a b=\"open>text<c d='1'>", &["<a b=open>", "text", "<c d=1>"]);
        check("<!-- open\n<a>", &["<a>"]);
        check("<![CDATA[open", &["[open]"]);
        check("<a b", &["<a b=->"]);
        check("<<<", &["<", "<", "<"]);
    }

    proptest! {
        #[test]
        fn every_source_ends(source in any::<String>(), tags in "[<>/!a\"'= \\[\\]-]{0,80}") {
            for text in [source, tags] {
                let (mut scanner, mut at) = (Scanner::new(&text), 0);
                while scanner.next().is_some() {
                    prop_assert!(scanner.at() > at && text.is_char_boundary(scanner.at()));
                    at = scanner.at();
                }
            }
        }
    }
}
