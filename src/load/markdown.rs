//! Markdown, with its front matter or without.
//!
//! Decoded text comes in, a draft goes out: headings, paragraphs, items, quotations, code and tables as
//! blocks of plain words. It refuses raw HTML: tags go, and scripts with what is in them.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::draft::Draft;
use super::{front_matter, head};
use crate::article::BlockKind;

/// Reads Markdown. `all_body` says that a title is known: the first heading then stays in the text.
pub(super) fn read(text: &str, all_body: bool) -> Draft {
    let mut draft = Draft::default();
    let mut body = text.trim_start_matches('\u{feff}');
    if let Some(split) = front_matter::split(body) {
        front_matter::fill(split, &mut draft);
        body = split.body;
    }
    let mut walk = Walk::default();
    for event in Parser::new_ext(body, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
        walk.event(event);
    }
    walk.flush();
    draft.blocks = walk.blocks;
    if !all_body {
        take_title(&mut draft, walk.opens_with_h1 && walk.first_level == 1);
    }
    if draft.bylines.is_empty() {
        draft.bylines = head::bylines_in_head(&draft.blocks);
    }
    draft
}

/// The first block is the title if it is the one heading of the first level, or repeats the front matter's.
fn take_title(draft: &mut Draft, is_title: bool) {
    let Some((BlockKind::Heading, text)) = draft.blocks.first() else {
        return;
    };
    let same = |a: &str, b: &str| a.split_whitespace().eq(b.split_whitespace());
    match &draft.title {
        Some(title) if same(title, text) => {
            draft.blocks.remove(0);
        }
        None if is_title => {
            let (_, title) = draft.blocks.remove(0);
            draft.title = Some(title);
        }
        _ => {}
    }
}

/// Where the events have led so far; a stack of no more than a counter, for lists nest fifty thousand deep.
#[derive(Default)]
struct Walk {
    blocks: Vec<(BlockKind, String)>,
    text: String,
    /// Headings of the first level.
    first_level: usize,
    /// The first block is one of them.
    opens_with_h1: bool,
    quotes: usize,
    items: usize,
    heading: Option<HeadingLevel>,
    code: bool,
    table: bool,
    cell: usize,
    /// Inside a script or style in raw HTML.
    hidden: bool,
}

impl Walk {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) if !self.hidden => self.text.push_str(&text),
            Event::Code(text) => self.text.push_str(&text),
            Event::SoftBreak => self.text.push(' '),
            Event::HardBreak => self.text.push(if self.code { '\n' } else { ' ' }),
            Event::Rule => self.flush(),
            Event::Html(raw) | Event::InlineHtml(raw) => self.html(&raw),
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Heading { level, .. } => {
                self.flush();
                self.heading = Some(*level);
            }
            Tag::BlockQuote(_) => {
                self.flush();
                self.quotes += 1;
            }
            Tag::Item => {
                self.flush();
                self.items += 1;
            }
            Tag::CodeBlock(_) => {
                self.flush();
                self.code = true;
            }
            Tag::Table(_) => {
                self.flush();
                self.table = true;
            }
            Tag::TableHead | Tag::TableRow => {
                self.cell = 0;
                if !self.text.is_empty() {
                    self.text.push('\n');
                }
            }
            Tag::TableCell => {
                if self.cell > 0 {
                    self.text.push_str(" | ");
                }
                self.cell += 1;
            }
            Tag::Paragraph | Tag::List(_) | Tag::HtmlBlock => self.flush(),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) => {
                self.flush();
                self.heading = None;
            }
            TagEnd::BlockQuote(_) => {
                self.flush();
                self.quotes = self.quotes.saturating_sub(1);
            }
            TagEnd::Item => {
                self.flush();
                self.items = self.items.saturating_sub(1);
            }
            TagEnd::CodeBlock => {
                self.flush();
                self.code = false;
            }
            TagEnd::Table => {
                self.flush();
                self.table = false;
            }
            TagEnd::HtmlBlock => {
                self.flush();
                self.hidden = false;
            }
            TagEnd::Paragraph => self.flush(),
            _ => {}
        }
    }

    fn flush(&mut self) {
        let text = std::mem::take(&mut self.text);
        if text.trim().is_empty() {
            return;
        }
        let kind = if self.heading.is_some() {
            BlockKind::Heading
        } else if self.code {
            BlockKind::Code
        } else if self.table {
            BlockKind::Table
        } else if self.quotes > 0 {
            BlockKind::Blockquote
        } else if self.items > 0 {
            BlockKind::Item
        } else {
            BlockKind::Para
        };
        let h1 = self.heading == Some(HeadingLevel::H1);
        self.first_level += usize::from(h1);
        self.opens_with_h1 |= h1 && self.blocks.is_empty();
        let text = match kind {
            BlockKind::Code => text.replace('\t', "    ").trim_matches('\n').to_owned(),
            BlockKind::Table => text,
            _ => text.split_whitespace().collect::<Vec<_>>().join(" "),
        };
        self.blocks.push((kind, text));
    }

    /// The words between tags; what a script or style holds is no words.
    fn html(&mut self, raw: &str) {
        let mut rest = raw;
        while let Some(at) = rest.find('<') {
            let (before, tag) = rest.split_at_checked(at).unwrap_or((rest, ""));
            if !self.hidden {
                self.text.push_str(before);
            }
            let end = tag.find('>').map_or(tag.len(), |e| e + 1);
            let name: String = tag
                .chars()
                .skip(1)
                .take_while(|c| c.is_ascii_alphanumeric() || *c == '/')
                .collect::<String>()
                .to_ascii_lowercase();
            match name.as_str() {
                "script" | "style" => self.hidden = true,
                "/script" | "/style" => self.hidden = false,
                "br" | "/p" | "/div" | "/li" => self.text.push(' '),
                _ => {}
            }
            rest = tag.get(end..).unwrap_or_default();
        }
        if !self.hidden {
            self.text.push_str(rest);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use BlockKind::{Blockquote, Code, Heading, Item, Para, Table};

    #[test]
    fn blocks_of_every_kind() {
        let text = "# Wall vote\n\nThe *council* [met](https://port.example)\non Monday.\n\n## Next\n\n> “It will hold,” she said.\n\n1. a wall\n2. a gate\n\n   with a lock\n\n```\nlet x\n\n= 1;\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n";
        let draft = read(text, false);
        assert_eq!(draft.title.as_deref(), Some("Wall vote"));
        let want = [
            (Para, "The council met on Monday."),
            (Heading, "Next"),
            (Blockquote, "“It will hold,” she said."),
            (Item, "a wall"),
            (Item, "a gate"),
            (Item, "with a lock"),
            (Code, "let x\n\n= 1;"),
            (Table, "a | b\n1 | 2"),
        ];
        let got: Vec<_> = draft.blocks.iter().map(|(k, t)| (*k, t.as_str())).collect();
        assert_eq!(got, want);
    }

    #[test]
    fn raw_html_gives_its_words_alone() {
        let draft = read(
            "<div>Words <b>stay</b></div>\n\n<script>let no = 1;</script>\n\nAfter it.\n",
            true,
        );
        let got: Vec<_> = draft.blocks.iter().map(|(_, t)| t.as_str()).collect();
        assert_eq!(got, ["Words stay", "After it."]);
    }

    #[test]
    fn headings_that_are_no_title() {
        assert_eq!(read("## Part one\n\nText here.\n", false).title, None);
        assert_eq!(read("Text.\n\n# Later\n\nMore.\n", false).title, None);
        let kept = read("# One\n\nText.\n\n# Two\n\nMore.\n", false);
        assert_eq!(kept.title, None, "two headings of the first level are sections");
        let draft = read("---\ntitle: Wall vote\n---\n# Wall vote\n\nText.\n", false);
        assert_eq!(draft.blocks.len(), 1);
        assert_eq!(read("# Wall vote\n\nText.\n", true).blocks.len(), 2);
    }

    #[test]
    fn deep_nesting_is_walked_flat() {
        let draft = read(&format!("{} core text\n", ">".repeat(50_000)), true);
        assert!(draft.blocks.iter().any(|(_, t)| t.contains("core text")));
    }
}
