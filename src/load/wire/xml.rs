//! NITF and NewsML-G2.
//!
//! The text of a document or message comes in; the headline, writers, date, place and paragraphs of each of its items
//! go out as a draft. It refuses items without words, those of pictures and films.

use crate::article::BlockKind;
use crate::calendar::stamp::{self, Stamp};
use crate::load::draft::{Draft, published};
use crate::load::markup::{Entities, Scanner, Tag, Token};
use crate::load::{LoadError, names, plain};

/// Is the root element, by its bare name, that of a wire item?
pub(in crate::load) fn is_root(local: &str) -> bool {
    matches!(
        local,
        "nitf" | "newsitem" | "newsmessage" | "packageitem" | "newsml"
    )
}

/// Most items of one message.
const MOST: usize = 1000;

/// Reads an NITF document or the items of a NewsML message.
///
/// # Errors
/// [`LoadError::NoArticle`] when no item in it has a paragraph.
pub(in crate::load) fn read_xml(text: &str) -> Result<Vec<Draft>, LoadError> {
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
                if name == "newsitem" {
                    wire.end_item();
                }
            }
            Token::Text(_) | Token::Cdata(_) => {}
        }
    }
    wire.end_item();
    if wire.items.is_empty() {
        return Err(LoadError::NoArticle {
            kind: "wire item",
            why: "it holds no paragraph, only what is said of a picture, a film or a package".to_owned(),
        });
    }
    Ok(wire.items)
}

#[derive(Default)]
struct Wire<'a> {
    draft: Draft,
    entities: Entities<'a>,
    /// Bare names of the open elements, at most [`DEPTH`].
    open: Vec<String>,
    /// How good the headline is that it has: 0 is the best.
    headline: Option<u8>,
    /// Where and when it was written, as it is printed in front of the text.
    dateline: Option<String>,
    /// Items that have ended.
    items: Vec<Draft>,
}

/// Longest dateline that is printed in front of a text, in bytes.
const LONGEST_DATELINE: usize = 60;

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
        let value =
            |wire: &Self, name: &str| tag.attribute(name).map(|v| wire.entities.decode(v).into_owned());
        if matches!(name.as_str(), "newsitem" | "nitf") {
            let lang = value(self, "xml:lang");
            self.draft.lang = self.draft.lang.take().or(lang);
        }
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
                let title = text_of(scanner, &tag, &self.entities);
                self.headlined(title, 0);
            }
            // to the editors of the papers that take it
            "note" if self.inside("body.head") => drop(text_of(scanner, &tag, &self.entities)),
            "byline" | "by" => {
                let line = text_of(scanner, &tag, &self.entities);
                let found = names::from_line(&line);
                if self.draft.bylines.is_empty() {
                    self.draft.bylines = found;
                }
            }
            "dateline" if self.draft.blocks.is_empty() => {
                let line = text_of(scanner, &tag, &self.entities);
                self.dateline = Some(line).filter(|l| !l.is_empty() && l.len() <= LONGEST_DATELINE);
            }
            "abstract" if self.inside("body.head") => drop(text_of(scanner, &tag, &self.entities)),
            "body.end" => drop(text_of(scanner, &tag, &self.entities)),
            // NewsML-G2: itemMeta, contentMeta
            "headline" => {
                let rank = self.rank(value(self, "role"), value(self, "xml:lang"));
                let headline = text_of(scanner, &tag, &self.entities);
                self.headlined(headline, rank);
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
                let text = characters_of(scanner, &tag, &self.entities);
                self.draft.blocks.extend(plain::read(&text, true).blocks);
            }
            "media-metadata" | "media.metadata" | "script" | "style" => {
                drop(text_of(scanner, &tag, &self.entities))
            }
            _ if !tag.is_closed && self.open.len() < DEPTH => self.open.push(name),
            _ => {}
        }
    }

    /// The main headline, then one of no special role, then a short one; of another language none of them.
    fn rank(&self, role: Option<String>, lang: Option<String>) -> u8 {
        let role = role.map(|role| local(&role));
        let other = match (lang.as_deref(), self.draft.lang.as_deref()) {
            (Some(lang), Some(own)) => lang.get(..2) != own.get(..2),
            _ => false,
        };
        let rank = match role.as_deref() {
            Some("main") => 0,
            None => 1,
            Some(_) => 2,
        };
        rank + if other { 3 } else { 0 }
    }

    fn headlined(&mut self, headline: String, rank: u8) {
        if !headline.is_empty() && self.headline.is_none_or(|best| rank < best || rank == 0) {
            self.draft.title = Some(headline);
            self.headline = Some(rank);
        }
    }

    /// The item so far, if it has words, is whole; the next begins.
    fn end_item(&mut self) {
        let mut draft = std::mem::take(&mut self.draft);
        let dateline = self.dateline.take();
        self.headline = None;
        if draft.is_empty() || self.items.len() >= MOST {
            return;
        }
        // as papers print it, where the text does not have it already
        if let Some(dateline) = dateline
            && let Some((BlockKind::Para, first)) = draft.blocks.first_mut()
        {
            let place = dateline
                .split([',', ' '])
                .next()
                .unwrap_or_default()
                .to_lowercase();
            let opening: String = first.chars().take(dateline.len() + 20).collect();
            if !opening.to_lowercase().contains(&place) {
                first.insert_str(
                    0,
                    &format!("{} — ", dateline.trim_end_matches(['-', '–', '—', ' '])),
                );
            }
        }
        self.items.push(draft);
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
    let text = characters_of(scanner, tag, entities);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The characters up to the end of an element, as they stand.
fn characters_of<'a>(scanner: &mut Scanner<'a>, tag: &Tag<'a>, entities: &Entities<'a>) -> String {
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
            // "By Ann Lee", her post and her address, run together: the post is no writer
            Some(Token::Start(inner)) if local(inner.name) == "byttl" => {
                drop(text_of(scanner, &inner, entities))
            }
            Some(Token::Start(inner)) if local(inner.name) == "virtloc" => out.push_str(", "),
            Some(Token::Text(text)) => out.push_str(&entities.decode(text)),
            Some(Token::Cdata(text)) => out.push_str(text),
            // the place and the day of a dateline, run together
            Some(Token::Start(inner)) if local(inner.name) == "story.date" => {
                if out.ends_with(char::is_alphanumeric) {
                    out.push_str(", ");
                }
            }
            Some(_) => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const NITF: &str = r#"<?xml version="1.0"?><nitf><head><title>Wall vote</title><docdata><date.issue norm="20251027T101500+0800"/>
<doc.copyright holder="Port Wire"/></docdata><pubdata name="Port Gazette"/></head><body><body.head><hedline><hl1>Council votes for the wall</hl1></hedline>
<byline>By <person>Ann Lee</person> and Bo Roe<byttl>Staff Writers</byttl></byline><dateline><location>PORT TOWN</location><story.date norm="20251027">Oct 27</story.date></dateline></body.head>
<body.content><p>The council <em>voted</em> &amp; left.</p><hl2>What next</hl2><block><p>“We build,” said the mayor.</p></block>
<media><media.metadata name="x"/><media.caption>The hall.</media.caption></media>
<table><tr><th>Year</th><th>Floods</th></tr><tr><td>1911</td><td>2</td></tr></table><media><media-caption><p>The gate.</p></media-caption></media></body.content><body.end><tagline>ends</tagline></body.end></body></nitf>"#;

    #[test]
    fn nitf() {
        let draft = read_xml(NITF).expect("an item").remove(0);
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
                (BlockKind::Para, "PORT TOWN, Oct 27 — The council voted & left."),
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
<newsItem><contentSet><inlineData>Another wall stands.

It holds.</inlineData></contentSet></newsItem></itemSet></newsMessage>"#;
        let all = read_xml(item).expect("items");
        let draft = &all[0];
        assert_eq!(draft.title.as_deref(), Some("Wall vote"));
        assert_eq!(
            (draft.bylines.as_slice(), draft.lang.as_deref()),
            (["Ann Lee".to_owned()].as_slice(), Some("en"))
        );
        assert_eq!(draft.blocks.len(), 2);
        assert_eq!((all.len(), all[1].title.as_deref()), (2, None));
        let words: Vec<&str> = all[1].blocks.iter().map(|(_, text)| text.as_str()).collect();
        assert_eq!(words, ["Another wall stands.", "It holds."]);
        assert!(read_xml("<newsItem><contentSet><remoteContent/></contentSet></newsItem>").is_err());
    }

    #[test]
    fn headlines_by_their_role_and_nothing_of_a_picture_beside_the_text() {
        let message = r#"<n:newsMessage xmlns:n="http://iptc.org/std/nar/2006-10-01/"><n:itemSet>
<n:newsItem><n:contentMeta><n:headline>Picture of a gate</n:headline><n:by>Cy Fox</n:by></n:contentMeta><n:contentSet><n:remoteContent href="x.jpg"/></n:contentSet></n:newsItem>
<n:newsItem xml:lang="en-GB"><n:contentMeta><n:headline role="hld:short">Gate</n:headline><n:headline role="hld:main" xml:lang="de">Tor offen</n:headline>
<n:headline xml:lang="en">The gate is open</n:headline><n:headline role="hld:sub">After a year</n:headline><n:dateline>PORT TOWN, Oct 27</n:dateline></n:contentMeta>
<n:contentSet><n:inlineXML><html><body><p>PORT TOWN (Wire) - The gate is open.</p></body></html></n:inlineXML></n:contentSet></n:newsItem></n:itemSet></n:newsMessage>"#;
        let all = read_xml(message).expect("items");
        assert_eq!(all.len(), 1);
        assert_eq!(all[0].title.as_deref(), Some("The gate is open"));
        assert!(all[0].bylines.is_empty());
        assert_eq!(all[0].blocks[0].1, "PORT TOWN (Wire) - The gate is open.");
        let nitf = "<nitf><body><body.head><note><body.content><p>EDITORS: a picture follows.</p></body.content></note>\
            <byline>By <person>Ann Lee</person><byttl>Wire desk</byttl></byline></body.head>\
            <body.content><p>The gate is open.</p></body.content></body></nitf>";
        let draft = read_xml(nitf).expect("an item").remove(0);
        assert_eq!(
            (draft.blocks.len(), draft.bylines.as_slice()),
            (1, ["Ann Lee".to_owned()].as_slice())
        );
    }
}
