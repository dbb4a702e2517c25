//! The words and the markup inside an element, also where its end is missing.
//!
//! A scanner behind a start tag comes in; what the element holds goes out, and the scanner stands behind its
//! end. It refuses to let an element without its end reach into the next entry: there it stops, and only the
//! words before the first tag are taken for its own.

use crate::load::markup::{Entities, Scanner, Tag, Token};

/// The source of a feed, read from its beginning.
pub(super) struct Source<'a> {
    scanner: Scanner<'a>,
    entities: Entities<'a>,
    /// Bytes that may still be read a second time.
    again: usize,
    /// Elements whose end was missing.
    pub unclosed: usize,
}

/// What an element holds.
#[derive(Debug, Default)]
pub(super) struct Inner<'a> {
    /// As written.
    pub markup: &'a str,
    /// Its characters, decoded; those of elements in it too.
    pub text: String,
    /// The characters before the first element in it, in bytes of `text`.
    before: usize,
    /// It holds elements.
    pub has_tags: bool,
}

impl Inner<'_> {
    /// The characters before the first element.
    pub fn own_text(&self) -> &str {
        self.text.get(..self.before).unwrap_or_default().trim()
    }
}

impl<'a> Source<'a> {
    pub fn new(text: &'a str) -> Self {
        Self {
            scanner: Scanner::new(text),
            entities: Entities::default(),
            again: text.len(),
            unclosed: 0,
        }
    }

    /// Decodes an attribute's value.
    pub fn decode(&self, value: &str) -> String {
        self.entities.decode(value).trim().to_owned()
    }

    /// The next start or end tag: what stands between them belongs to no element that is read.
    pub fn next_tag(&mut self) -> Option<Token<'a>> {
        loop {
            match self.scanner.next()? {
                Token::Doctype(text) => self.entities.declare(text),
                token @ (Token::Start(_) | Token::End(_)) => return Some(token),
                Token::Text(_) | Token::Cdata(_) => {}
            }
        }
    }

    /// What the element of `tag`, just read, holds.
    pub fn inner(&mut self, tag: &Tag<'a>) -> Inner<'a> {
        let mut inner = Inner::default();
        if tag.is_closed {
            return inner;
        }
        let start = self.scanner.at();
        let mut first = None;
        let (mut depth, mut at) = (0_usize, start);
        loop {
            at = self.scanner.at().max(at);
            match self.scanner.next() {
                Some(Token::Start(next)) if is_entry(next.name) => break,
                Some(Token::End(name)) if name.eq_ignore_ascii_case(tag.name) => {
                    if depth == 0 {
                        inner.markup = self.scanner.slice(start, at);
                        inner.has_tags = first.is_some();
                        inner.before = first.map_or(inner.text.len(), |(_, len)| len);
                        return inner;
                    }
                    depth -= 1;
                }
                Some(Token::End(name)) if is_entry(name) || is_root(name) => break,
                Some(Token::Start(next)) => {
                    first.get_or_insert((at, inner.text.len()));
                    depth += usize::from(!next.is_closed && next.name.eq_ignore_ascii_case(tag.name));
                }
                Some(Token::Text(text)) => inner.text.push_str(&self.entities.decode(text)),
                Some(Token::Cdata(text)) => inner.text.push_str(text),
                Some(Token::End(_) | Token::Doctype(_)) => {}
                None => break,
            }
        }
        // no end before the entry's own
        self.unclosed += 1;
        self.scanner.go_to(at);
        if let Some((tag_at, len)) = first {
            inner.text.truncate(len);
            if at - tag_at <= self.again {
                self.again -= at - tag_at;
                self.scanner.go_to(tag_at);
            }
        }
        inner.before = inner.text.len();
        inner.markup = self.scanner.slice(start, first.map_or(at, |(tag_at, _)| tag_at));
        inner
    }
}

fn is_entry(name: &str) -> bool {
    let local = name.rsplit(':').next().unwrap_or(name);
    local.eq_ignore_ascii_case("item") || local.eq_ignore_ascii_case("entry")
}

fn is_root(name: &str) -> bool {
    let local = name.rsplit(':').next().unwrap_or(name);
    ["channel", "rss", "feed", "rdf"]
        .iter()
        .any(|root| local.eq_ignore_ascii_case(root))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inner_of(text: &str) -> (String, String, Option<String>) {
        let mut source = Source::new(text);
        let Some(Token::Start(tag)) = source.next_tag() else {
            panic!("a tag")
        };
        let inner = source.inner(&tag);
        let next = source.next_tag().map(|token| match token {
            Token::Start(tag) => tag.name.to_owned(),
            Token::End(name) => format!("/{name}"),
            _ => String::new(),
        });
        (inner.text, inner.markup.to_owned(), next)
    }

    #[test]
    fn up_to_its_own_end() {
        let (text, markup, next) = inner_of("<a>x &amp; <a>y</a><![CDATA[<b>]]></a><c>");
        assert_eq!(text, "x & y<b>");
        assert_eq!(markup, "x &amp; <a>y</a><![CDATA[<b>]]>");
        assert_eq!(next.as_deref(), Some("c"));
    }

    #[test]
    fn without_its_end_the_words_before_the_next_tag() {
        let (text, _, next) = inner_of("<title>Wall<link>x</link></item><item>");
        assert_eq!((text.as_str(), next.as_deref()), ("Wall", Some("link")));
        let (text, _, next) = inner_of("<title>Wall</item>");
        assert_eq!((text.as_str(), next.as_deref()), ("Wall", Some("/item")));
        assert_eq!(inner_of("<title>Wall").0, "Wall");
    }
}
