//! RSS of every version, RDF, Atom 0.3 and 1.0, CDF: one walk over the tags.
//!
//! The text of a feed comes in, its head and its entries go out, with what was wrong. It refuses nothing that
//! opens like a feed: where the XML is broken it reads on at the next element that it knows. The walk keeps at
//! most [`MAX_DEPTH`] open elements and [`MAX_ENTRIES`] entries.

use std::rc::Rc;

use super::doc::FeedDoc;
use super::fields::{Fields, Inside};
use super::names::{Namespaces, Ns};
use super::source::Source;
use super::{elements, link};
use crate::load::markup::{Tag, Token};

/// Open elements that are remembered; feeds have under ten.
const MAX_DEPTH: usize = 64;

/// Entries of one feed: the longest in the wild have a few thousand.
const MAX_ENTRIES: usize = 20_000;

/// Warnings of one feed.
const MAX_WARNINGS: usize = 12;

/// A feed as read.
#[derive(Debug, Default)]
pub(super) struct Parsed {
    pub doc: FeedDoc,
    /// One for each entry of `doc`.
    pub inside: Vec<Inside>,
    /// In Atom the writers of a feed are those of its entries that name none.
    pub is_atom: bool,
    /// An element of a feed was there at all.
    pub is_feed: bool,
}

/// Where the elements that are read belong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Feed,
    Entry,
    /// A film or picture of an entry.
    Media,
    /// Nowhere: an element that is not known.
    Aside,
}

struct Open<'a> {
    name: &'a str,
    place: Place,
    scope: Scope,
    namespaces: usize,
}

/// What an element inherits.
#[derive(Debug, Clone, Default)]
pub(super) struct Scope {
    /// The address that links are relative to; empty where none is known.
    pub base: Rc<str>,
    pub lang: Option<Rc<str>>,
}

/// Reads a feed that came from `base`.
pub(super) fn read(text: &str, base: &str) -> Parsed {
    let mut walk = Walk {
        source: Source::new(text),
        namespaces: Namespaces::default(),
        open: Vec::new(),
        root: Scope {
            base: base.into(),
            lang: None,
        },
        head: Fields::default(),
        entry: None,
        parsed: Parsed::default(),
        warnings: Vec::new(),
        left_out: 0,
    };
    while let Some(token) = walk.source.next_tag() {
        match token {
            Token::Start(tag) => walk.start(tag),
            Token::End(name) => walk.end(name),
            Token::Text(_) | Token::Cdata(_) | Token::Doctype(_) => {}
        }
    }
    walk.finish()
}

pub(super) struct Walk<'a> {
    pub source: Source<'a>,
    namespaces: Namespaces<'a>,
    open: Vec<Open<'a>>,
    root: Scope,
    head: Fields,
    entry: Option<Fields>,
    parsed: Parsed,
    warnings: Vec<String>,
    left_out: usize,
}

impl<'a> Walk<'a> {
    fn start(&mut self, tag: Tag<'a>) {
        let mark = self.namespaces.mark();
        let mut scope = self.open.last().map_or(&self.root, |o| &o.scope).clone();
        for (name, value) in tag.attributes().take(64) {
            let value = value.unwrap_or_default();
            self.namespaces.declare(name, value);
            if name.eq_ignore_ascii_case("xml:base") || name.eq_ignore_ascii_case("base") {
                let base = link::resolve(&scope.base, &self.source.decode(value));
                scope.base = base.filter(|b| b.contains("://")).map_or(scope.base, Rc::from);
            } else if name.eq_ignore_ascii_case("xml:lang") || name.eq_ignore_ascii_case("lang") {
                let lang = self.source.decode(value).replace('_', "-");
                scope.lang = (!lang.is_empty()).then(|| lang.into());
            }
        }
        let (ns, local) = self.namespaces.name(tag.name);
        let place = self.place();
        let next = match (ns, local.as_str()) {
            (Ns::Core, "item" | "entry") => {
                self.begin_entry(&tag, &scope);
                Some(Place::Entry)
            }
            (Ns::Core | Ns::Rdf, "rss" | "feed" | "channel" | "rdf") if self.entry.is_none() => {
                self.begin_feed(&tag, &local, &scope);
                Some(Place::Feed)
            }
            (Ns::Media, "group" | "content") if place == Place::Entry => Some(Place::Media),
            _ if place == Place::Aside || (place == Place::Media && ns != Ns::Media) => Some(Place::Aside),
            _ => (!elements::take(self, &tag, ns, &local, &scope)).then_some(Place::Aside),
        };
        match next {
            Some(place) if !tag.is_closed && self.open.len() < MAX_DEPTH => self.open.push(Open {
                name: tag.name,
                place,
                scope,
                namespaces: mark,
            }),
            next => {
                self.namespaces.leave(mark);
                if next == Some(Place::Entry) && tag.is_closed {
                    self.end_entry();
                }
            }
        }
    }

    fn place(&self) -> Place {
        self.open.last().map_or(Place::Feed, |o| o.place)
    }

    /// Closes everything up to the element of that name; an end without its beginning is passed over.
    fn end(&mut self, name: &str) {
        let Some(at) = self.open.iter().rposition(|o| o.name.eq_ignore_ascii_case(name)) else {
            return;
        };
        self.close_to(at);
    }

    fn close_to(&mut self, at: usize) {
        for open in self.open.drain(at..).rev() {
            self.namespaces.leave(open.namespaces);
        }
        let in_entry = self.open.iter().any(|o| o.place == Place::Entry);
        if !in_entry {
            self.end_entry();
        }
    }

    fn begin_feed(&mut self, tag: &Tag<'a>, local: &str, scope: &Scope) {
        self.parsed.is_feed = true;
        self.parsed.is_atom |= local == "feed";
        if let Some(lang) = &scope.lang {
            self.head.language.get_or_insert_with(|| lang.to_string());
        }
        elements::of_attributes(self, tag, scope);
    }

    fn begin_entry(&mut self, tag: &Tag<'a>, scope: &Scope) {
        self.parsed.is_feed = true;
        // an entry whose end is missing ends where the next begins
        if let Some(at) = self.open.iter().position(|o| o.place == Place::Entry) {
            self.close_to(at);
            self.source.unclosed += 1;
        }
        self.end_entry();
        self.entry = Some(Fields::default());
        if let Some(lang) = tag.attribute("xml:lang").filter(|l| !l.is_empty()) {
            let lang = self.source.decode(lang);
            self.fields().language = Some(lang);
        }
        elements::of_attributes(self, tag, scope);
    }

    fn end_entry(&mut self) {
        let Some(fields) = self.entry.take() else { return };
        if self.parsed.inside.len() >= MAX_ENTRIES {
            self.left_out += 1;
            return;
        }
        let (entry, inside) = fields.into_entry();
        self.parsed.doc.entries.push(entry);
        self.parsed.inside.push(inside);
    }

    /// The fields of the entry that is open, else of the feed.
    pub fn fields(&mut self) -> &mut Fields {
        self.entry.as_mut().unwrap_or(&mut self.head)
    }

    pub fn in_entry(&self) -> bool {
        self.entry.is_some()
    }

    pub fn warn(&mut self, warning: String) {
        if self.warnings.len() < MAX_WARNINGS {
            self.warnings.push(warning);
        }
    }

    fn finish(mut self) -> Parsed {
        self.end_entry();
        if self.source.unclosed > 0 {
            let n = self.source.unclosed;
            let elements = if n == 1 { "element has" } else { "elements have" };
            self.warn(format!(
                "The feed is broken: {n} {elements} no end. What could be read is here."
            ));
        } else if !self.open.is_empty() {
            self.warn("The feed breaks off: its last elements have no end.".to_owned());
        }
        if self.left_out > 0 {
            let n = self.left_out;
            self.warn(format!(
                "Only the first {MAX_ENTRIES} entries are read; {n} are left out."
            ));
        }
        self.parsed.doc.warnings = self.warnings;
        self.parsed.doc.feed = self.head.into_head();
        self.parsed
    }
}
