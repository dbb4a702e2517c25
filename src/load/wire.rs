//! The news industry's own formats: NITF, NewsML-G2, ninjs.
//!
//! The text of one item comes in; its headline, writers, date, place and paragraphs go out as a draft. It
//! refuses to read a package of items as one article: the first item with words is read, and that is said.

use serde_json::Value as Json;

use super::draft::{Draft, published};
use super::markup::{Entities, Scanner, Tag, Token};
use super::{LoadError, html, names, plain};
use crate::article::BlockKind;
use crate::calendar::stamp::{self, Stamp};

/// Is the root element, by its bare name, that of a wire item?
pub(super) fn is_root(local: &str) -> bool {
    matches!(
        local,
        "nitf" | "newsitem" | "newsmessage" | "packageitem" | "newsml"
    )
}

/// Is this JSON an item of ninjs? It has a `uri` and one of its texts.
pub(super) fn is_ninjs(item: &Json) -> bool {
    let has = |name: &str| item.get(name).is_some();
    let texts = [
        "body_text",
        "body_xhtml",
        "body_html",
        "bodies",
        "headline",
        "headlines",
    ];
    has("uri") && texts.iter().any(|name| has(name))
}

/// Reads a ninjs item (versions 1 to 3).
///
/// # Errors
/// [`LoadError::NoArticle`] when it is no JSON.
pub(super) fn read_ninjs(text: &str) -> Result<Draft, LoadError> {
    let none = |why: String| LoadError::NoArticle {
        kind: "ninjs item",
        why,
    };
    let item: Json = serde_json::from_str(text).map_err(|fault| none(fault.to_string()))?;
    let string = |name: &str| {
        item.get(name)
            .and_then(Json::as_str)
            .map(str::trim)
            .filter(|t| !t.is_empty())
    };
    // version 2 and later give lists of texts, each with its role or type
    let listed = |name: &str, field: &str| {
        let first = item.get(name)?.as_array()?.first()?;
        first.get(field)?.as_str().map(str::trim)
    };
    let mut draft = Draft {
        title: string("headline")
            .or_else(|| listed("headlines", "value"))
            .map(str::to_owned),
        published: [
            "firstpublished",
            "firstcreated",
            "versioncreated",
            "versionCreated",
            "firstCreated",
            "contentcreated",
            "contentCreated",
        ]
        .iter()
        .find_map(|name| string(name).and_then(stamp::stamp))
        .map(Stamp::full)
        .map(published),
        lang: string("language").map(str::to_owned),
        url: string("located_at")
            .or_else(|| string("uri"))
            .filter(|u| u.starts_with("http"))
            .map(str::to_owned),
        site: string("copyrightholder")
            .or_else(|| string("copyrightHolder"))
            .or_else(|| listed("infosources", "name"))
            .or_else(|| listed("infoSources", "name"))
            .map(str::to_owned),
        ..Draft::default()
    };
    draft.bylines = string("byline")
        .or_else(|| string("by"))
        .map(names::from_line)
        .unwrap_or_default();
    let markup = string("body_xhtml").or_else(|| string("body_html"));
    let listed_markup = listed("bodies", "value");
    draft.blocks = match (markup, string("body_text"), listed_markup) {
        (Some(html), ..) => html::fragment(html),
        (None, Some(text), _) => plain::read(text, true).blocks,
        (None, None, Some(text)) if text.contains("</") => html::fragment(text),
        (None, None, Some(text)) => plain::read(text, true).blocks,
        _ => Vec::new(),
    };
    Ok(draft)
}

/// Reads an NITF document or the first item of a NewsML message.
///
/// # Errors
/// [`LoadError::NoArticle`] when no item in it has a paragraph.
pub(super) fn read_xml(text: &str) -> Result<Draft, LoadError> {
    let mut wire = Wire::default();
    let mut scanner = Scanner::new(text);
    while let Some(token) = scanner.next() {
        match token {
            Token::Doctype(doctype) => wire.entities.declare(doctype),
            Token::Start(tag) => wire.start(&mut scanner, tag),
            Token::End(name) => {
                let name = local(name);
                if wire.open.contains(&name) {
                    while wire.open.pop().is_some_and(|open| open != name) {}
                }
                if name == "newsitem" && !wire.draft.blocks.is_empty() {
                    wire.whole = true;
                }
            }
            Token::Text(_) | Token::Cdata(_) => {}
        }
    }
    let Wire { mut draft, more, .. } = wire;
    if draft.blocks.is_empty() {
        return Err(LoadError::NoArticle {
            kind: "wire item",
            why: "it holds no paragraph, only what is said of a picture, a film or a package".to_owned(),
        });
    }
    if more > 0 {
        draft
            .notes
            .push("This message holds several items; the first with words is shown.".to_owned());
    }
    Ok(draft)
}

#[derive(Default)]
struct Wire<'a> {
    draft: Draft,
    entities: Entities<'a>,
    /// Bare names of the open elements, at most [`DEPTH`].
    open: Vec<String>,
    /// An item with words has ended.
    whole: bool,
    more: usize,
}

/// Open elements that are remembered.
const DEPTH: usize = 64;

fn local(name: &str) -> String {
    name.rsplit(':').next().unwrap_or(name).to_ascii_lowercase()
}

impl<'a> Wire<'a> {
    fn inside(&self, name: &str) -> bool {
        self.open.iter().any(|open| open == name)
    }

    fn start(&mut self, scanner: &mut Scanner<'a>, tag: Tag<'a>) {
        let name = local(tag.name);
        if self.whole {
            self.more += usize::from(name == "newsitem");
            return;
        }
        let value =
            |wire: &Self, name: &str| tag.attribute(name).map(|v| wire.entities.decode(v).into_owned());
        match name.as_str() {
            // NITF: head
            "date.issue" | "story.date" => self.date(value(self, "norm")),
            "pubdata" => {
                self.date(value(self, "date.publication"));
                let name = value(self, "name");
                self.draft.site = self.draft.site.take().or(name);
            }
            "title" if self.inside("head") => {
                let title = text_of(scanner, &tag, &self.entities);
                self.draft.title = self.draft.title.take().or(Some(title)).filter(|t| !t.is_empty());
            }
            // NITF: body.head; hl1 is the headline, whatever the head's title says
            "hl1" => {
                self.draft.title = Some(text_of(scanner, &tag, &self.entities)).filter(|t| !t.is_empty())
            }
            "byline" | "by" => {
                let line = text_of(scanner, &tag, &self.entities);
                let found = names::from_line(&line);
                if self.draft.bylines.is_empty() {
                    self.draft.bylines = found;
                }
            }
            "dateline" if self.draft.blocks.is_empty() => {
                let _ = text_of(scanner, &tag, &self.entities);
            }
            "abstract" if self.inside("body.head") => drop(text_of(scanner, &tag, &self.entities)),
            "body.end" => drop(text_of(scanner, &tag, &self.entities)),
            // NewsML-G2: itemMeta, contentMeta
            "headline" => {
                let headline = text_of(scanner, &tag, &self.entities);
                self.draft.title = self
                    .draft
                    .title
                    .take()
                    .or(Some(headline))
                    .filter(|t| !t.is_empty());
            }
            "contentcreated" | "firstcreated" | "versioncreated" => {
                let written = text_of(scanner, &tag, &self.entities);
                self.date(Some(written));
            }
            "language" => {
                let tag = value(self, "tag");
                self.draft.lang = self.draft.lang.take().or(tag);
            }
            "creditline" | "infosource" if self.draft.site.is_none() => {
                let source = text_of(scanner, &tag, &self.entities);
                self.draft.site = Some(source).filter(|s| !s.is_empty());
            }
            // the words
            "hl2" if self.inside("body.content") => self.block(scanner, &tag, BlockKind::Heading),
            "h1" | "h2" | "h3" | "h4" => self.block(scanner, &tag, BlockKind::Heading),
            "p" if self.inside("bq") || self.inside("blockquote") => {
                self.block(scanner, &tag, BlockKind::Blockquote)
            }
            "p" if !self.inside("rightsinfo") => self.block(scanner, &tag, BlockKind::Para),
            "li" => self.block(scanner, &tag, BlockKind::Item),
            "table" if !tag.is_closed => self.table(scanner, &tag),
            "media-caption" | "media.caption" | "caption" | "figcaption" => {
                self.block(scanner, &tag, BlockKind::Caption)
            }
            "inlinedata" => {
                let text = text_of(scanner, &tag, &self.entities);
                self.draft.blocks.extend(plain::read(&text, true).blocks);
            }
            "media-metadata" | "media.metadata" | "script" | "style" => {
                drop(text_of(scanner, &tag, &self.entities))
            }
            _ if !tag.is_closed && self.open.len() < DEPTH => self.open.push(name),
            _ => {}
        }
    }

    fn date(&mut self, written: Option<String>) {
        let found = written
            .as_deref()
            .and_then(stamp::stamp)
            .map(Stamp::full)
            .map(published);
        self.draft.published = self.draft.published.or(found);
    }

    /// Rows of cells, as pages have them.
    fn table(&mut self, scanner: &mut Scanner<'a>, tag: &Tag<'a>) {
        let (mut rows, mut row): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
        while let Some(token) = scanner.next() {
            match token {
                Token::Start(cell) if matches!(local(cell.name).as_str(), "td" | "th") => {
                    row.push(text_of(scanner, &cell, &self.entities));
                }
                Token::End(name) if local(name) == "tr" => rows.push(std::mem::take(&mut row).join(" | ")),
                Token::End(name) if name == tag.name => break,
                _ => {}
            }
        }
        rows.retain(|row| row.chars().any(char::is_alphanumeric));
        if !rows.is_empty() {
            self.draft.blocks.push((BlockKind::Table, rows.join("\n")));
        }
    }

    fn block(&mut self, scanner: &mut Scanner<'a>, tag: &Tag<'a>, kind: BlockKind) {
        let text = text_of(scanner, tag, &self.entities);
        if !text.is_empty() {
            self.draft.blocks.push((kind, text));
        }
    }
}

/// The characters up to the end of an element, its white space folded; a paragraph without its end ends where
/// the next begins.
fn text_of<'a>(scanner: &mut Scanner<'a>, tag: &Tag<'a>, entities: &Entities<'a>) -> String {
    let mut out = String::new();
    if tag.is_closed {
        return out;
    }
    let mut depth = 0_usize;
    loop {
        let at = scanner.at();
        match scanner.next() {
            None => break,
            Some(Token::Start(inner)) if inner.name == tag.name => {
                if local(tag.name) == "p" {
                    scanner.go_to(at);
                    break;
                }
                depth += usize::from(!inner.is_closed);
            }
            Some(Token::End(name)) if name == tag.name => {
                if depth == 0 {
                    break;
                }
                depth -= 1;
            }
            Some(Token::Start(inner)) if matches!(local(inner.name).as_str(), "br" | "p") => out.push(' '),
            // "By Ann Lee", her post and her address, run together
            Some(Token::Start(inner)) if matches!(local(inner.name).as_str(), "byttl" | "virtloc") => {
                out.push_str(", ");
            }
            Some(Token::Text(text)) => out.push_str(&entities.decode(text)),
            Some(Token::Cdata(text)) => out.push_str(text),
            Some(_) => {}
        }
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    const NITF: &str = r#"<?xml version="1.0"?><nitf><head><title>Wall vote</title><docdata><date.issue norm="20251027T101500+0800"/>
<doc.copyright holder="Port Wire"/></docdata><pubdata name="Port Gazette"/></head><body><body.head><hedline><hl1>Council votes for the wall</hl1></hedline>
<byline>By <person>Ann Lee</person> and Bo Roe<byttl>Staff Writers</byttl></byline><dateline><location>PORT TOWN</location>, Oct 27</dateline></body.head>
<body.content><p>The council <em>voted</em> &amp; left.</p><hl2>What next</hl2><block><p>“We build,” said the mayor.</p></block>
<media><media.metadata name="x"/><media.caption>The hall.</media.caption></media>
<table><tr><th>Year</th><th>Floods</th></tr><tr><td>1911</td><td>2</td></tr></table><media><media-caption><p>The gate.</p></media-caption></media></body.content><body.end><tagline>ends</tagline></body.end></body></nitf>"#;

    #[test]
    fn nitf() {
        let draft = read_xml(NITF).expect("an item");
        assert_eq!(draft.title.as_deref(), Some("Council votes for the wall"));
        assert_eq!(draft.bylines, ["Ann Lee", "Bo Roe"]);
        assert_eq!(draft.site.as_deref(), Some("Port Gazette"));
        assert_eq!(
            draft.published.map(|p| p.day().to_string()).as_deref(),
            Some("2025-10-27")
        );
        let blocks: Vec<(BlockKind, &str)> = draft.blocks.iter().map(|(k, t)| (*k, t.as_str())).collect();
        assert_eq!(
            blocks,
            [
                (BlockKind::Para, "The council voted & left."),
                (BlockKind::Heading, "What next"),
                (BlockKind::Para, "“We build,” said the mayor."),
                (BlockKind::Caption, "The hall."),
                (BlockKind::Table, "Year | Floods\n1911 | 2"),
                (BlockKind::Caption, "The gate."),
            ]
        );
    }

    #[test]
    fn newsml_g2() {
        let item = r#"<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet><newsItem guid="urn:x:1"><rightsInfo><usageTerms><p>Not for sale.</p></usageTerms></rightsInfo>
<itemMeta><versionCreated>2025-10-27T10:15:00+08:00</versionCreated></itemMeta><contentMeta><by>Ann Lee</by><headline>Wall vote</headline><language tag="en"/></contentMeta>
<contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>The council voted.</p><p>It left.</p></body></html></inlineXML></contentSet></newsItem>
<newsItem><contentSet><inlineData>Another.</inlineData></contentSet></newsItem></itemSet></newsMessage>"#;
        let draft = read_xml(item).expect("an item");
        assert_eq!(draft.title.as_deref(), Some("Wall vote"));
        assert_eq!(
            (draft.bylines.as_slice(), draft.lang.as_deref()),
            (["Ann Lee".to_owned()].as_slice(), Some("en"))
        );
        assert_eq!(draft.blocks.len(), 2);
        assert_eq!(draft.notes.len(), 1);
        assert!(read_xml("<newsItem><contentSet><remoteContent/></contentSet></newsItem>").is_err());
    }

    #[test]
    fn ninjs() {
        let one = r#"{"uri":"urn:port:1","headline":"Wall vote","byline":"By Ann Lee","versioncreated":"2025-10-27T10:15:00+08:00","language":"en","body_xhtml":"<p>The council voted.</p><p>It left.</p>"}"#;
        let item: Json = serde_json::from_str(one).expect("json");
        assert!(is_ninjs(&item));
        let draft = read_ninjs(one).expect("an item");
        assert_eq!(
            (draft.title.as_deref(), draft.blocks.len()),
            (Some("Wall vote"), 2)
        );
        assert_eq!(draft.bylines, ["Ann Lee"]);
        let two = r#"{"uri":"urn:port:1","headlines":[{"role":"main","value":"Wall vote"}],"bodies":[{"role":"main","contentType":"text/plain","value":"The council voted.\n\nIt left."}]}"#;
        let draft = read_ninjs(two).expect("an item");
        assert_eq!(
            (draft.title.as_deref(), draft.blocks.len()),
            (Some("Wall vote"), 2)
        );
    }
}
