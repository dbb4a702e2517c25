//! A tree of elements to blocks of text.
//!
//! A node comes in; its words go out, block by block in reading order, with how much of each is links. It
//! refuses what is no text of the article: scripts, buttons, forms, pictures. The walk keeps no stack but
//! the tree's own links, so no nesting is too deep for it.

use dom_query::NodeRef;

use crate::article::BlockKind;
use crate::text::width::cols;

/// One block as the page has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::load) struct PageBlock {
    /// What it is.
    pub kind: BlockKind,
    /// Its words.
    pub text: String,
    /// Bytes of it that are links.
    pub linked: usize,
    /// A heading's level, else 0.
    pub level: usize,
    /// Where its first link leads, as written.
    pub href: Option<String>,
    /// It is what stands for a picture.
    pub is_alternative: bool,
}

/// Elements whose content is never read.
const SILENT: &[&str] = &[
    "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "button",
    "select", "textarea", "input", "head", "canvas", "audio", "video", "map", "nav", "dialog",
];

/// Elements that stand on lines of their own.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "center",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "li",
    "main",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "ul",
    "caption",
    "tbody",
    "thead",
    "tfoot",
    "tr",
    "td",
    "th",
];

/// The blocks below `root`, without its pictures.
pub(in crate::load) fn blocks_of(root: NodeRef<'_>) -> Vec<PageBlock> {
    walk(root, Walk::default())
}

/// The blocks below `root`, its pictures told by their alternative text.
pub(in crate::load) fn blocks_with_pictures(root: NodeRef<'_>) -> Vec<PageBlock> {
    let pictures = Walk {
        pictures: true,
        ..Walk::default()
    };
    walk(root, pictures)
}

fn walk(root: NodeRef<'_>, mut walk: Walk) -> Vec<PageBlock> {
    let mut node = root.first_child();
    while let Some(at) = node {
        let goes_in = walk.enter(&at);
        if goes_in && let Some(child) = at.first_child() {
            node = Some(child);
            continue;
        }
        if goes_in {
            walk.leave(&at);
        }
        node = next_after(at, root, &mut walk);
    }
    walk.flush();
    walk.blocks
}

/// The node that follows `at` once it is done, leaving its parents on the way.
fn next_after<'a>(at: NodeRef<'a>, root: NodeRef<'a>, walk: &mut Walk) -> Option<NodeRef<'a>> {
    let mut at = at;
    loop {
        if let Some(next) = at.next_sibling() {
            return Some(next);
        }
        let parent = at.parent()?;
        if parent.id == root.id {
            return None;
        }
        walk.leave(&parent);
        at = parent;
    }
}

#[derive(Default)]
struct Walk {
    blocks: Vec<PageBlock>,
    text: String,
    linked: usize,
    href: Option<String>,
    heading: usize,
    items: usize,
    quotes: usize,
    captions: usize,
    code: usize,
    links: usize,
    /// Tells pictures.
    pictures: bool,
    /// Tables of data around this place.
    tables: usize,
    /// Tables around this place that only lay out.
    layouts: Vec<bool>,
}

impl Walk {
    /// Takes a node in; false when its content is not read.
    fn enter(&mut self, node: &NodeRef<'_>) -> bool {
        if node.is_text() {
            self.words(&node.text());
            return false;
        }
        let Some(name) = node.node_name() else {
            return false;
        };
        let name = &*name;
        if SILENT.contains(&name) || is_hidden(node) {
            return false;
        }
        if name == "img" || name == "amp-img" {
            self.picture(node);
            return false;
        }
        if name == "br" {
            self.text.push(if self.code > 0 { '\n' } else { ' ' });
            return false;
        }
        if name == "table" {
            let is_data = is_data_table(node);
            self.flush();
            self.layouts.push(!is_data);
            self.tables += usize::from(is_data);
            return true;
        }
        if self.tables > 0 {
            match name {
                "tr" if !self.text.is_empty() => self.text.push('\n'),
                "td" | "th" if !(self.text.is_empty() || self.text.ends_with('\n')) => {
                    self.text.push_str(" | ")
                }
                n if BLOCKS.contains(&n) => self.text.push(' '),
                _ => {}
            }
        } else if BLOCKS.contains(&name) {
            self.flush();
        }
        self.count(name, true);
        if name == "a" && self.href.is_none() {
            self.href = node.attr("href").map(|h| h.trim().to_owned());
        }
        true
    }

    fn leave(&mut self, node: &NodeRef<'_>) {
        let Some(name) = node.node_name() else { return };
        let name = &*name;
        if name == "table" {
            self.flush();
            if self.layouts.pop() == Some(false) {
                self.tables = self.tables.saturating_sub(1);
            }
            return;
        }
        if self.tables == 0 && BLOCKS.contains(&name) {
            self.flush();
        }
        self.count(name, false);
    }

    fn count(&mut self, name: &str, enters: bool) {
        let step = |n: &mut usize| *n = if enters { *n + 1 } else { n.saturating_sub(1) };
        match name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                let level = name.bytes().last().map_or(0, |b| usize::from(b - b'0'));
                self.heading = if enters { level } else { 0 };
            }
            "li" | "dd" | "dt" => step(&mut self.items),
            "blockquote" => step(&mut self.quotes),
            "figcaption" | "caption" => step(&mut self.captions),
            "pre" => step(&mut self.code),
            "a" => step(&mut self.links),
            _ => {}
        }
    }

    fn words(&mut self, text: &str) {
        if self.code > 0 {
            self.text.push_str(&text.replace('\t', "    "));
            return;
        }
        let before = self.text.len();
        let mut spaced = self.text.is_empty() || self.text.ends_with([' ', '\n']);
        for c in text.chars() {
            if c.is_whitespace() {
                if !spaced {
                    self.text.push(' ');
                }
                spaced = true;
            } else {
                self.text.push(c);
                spaced = false;
            }
        }
        if self.links > 0 {
            self.linked += self.text.len() - before;
        }
    }

    /// Tells a picture by its alternative text, where that says what is on it.
    fn picture(&mut self, node: &NodeRef<'_>) {
        if !self.pictures || self.tables > 0 || self.code > 0 || self.heading > 0 {
            return;
        }
        let Some(text) = alternative(node).filter(|_| !has_caption(node)) else {
            return;
        };
        self.flush();
        self.blocks.push(PageBlock {
            kind: BlockKind::Caption,
            text,
            linked: 0,
            level: 0,
            href: None,
            is_alternative: true,
        });
    }

    fn flush(&mut self) {
        let text = std::mem::take(&mut self.text);
        let linked = std::mem::take(&mut self.linked);
        let href = self.href.take();
        let trimmed = if self.code > 0 {
            text.trim_matches('\n')
        } else {
            text.trim()
        };
        if trimmed.trim().is_empty() {
            return;
        }
        let kind = if self.captions > 0 {
            BlockKind::Caption
        } else if self.heading > 0 {
            BlockKind::Heading
        } else if self.tables > 0 {
            BlockKind::Table
        } else if self.code > 0 {
            BlockKind::Code
        } else if self.quotes > 0 {
            BlockKind::Blockquote
        } else if self.items > 0 {
            BlockKind::Item
        } else {
            BlockKind::Para
        };
        let text = if kind == BlockKind::Table {
            let rows = trimmed
                .split('\n')
                .map(|row| row.split_whitespace().collect::<Vec<_>>().join(" "));
            in_columns(&rows.filter(|row| !row.is_empty()).collect::<Vec<String>>())
        } else {
            trimmed.to_owned()
        };
        self.blocks.push(PageBlock {
            kind,
            linked: linked.min(text.len()),
            text,
            level: self.heading,
            href,
            is_alternative: false,
        });
    }
}

/// Cells up to which the columns of a table are made to stand below each other: what a narrow pane still shows whole.
const MAX_TABLE: usize = 64;

/// The rows of a table, in columns where they fit.
fn in_columns(rows: &[String]) -> String {
    let cells: Vec<Vec<&str>> = rows.iter().map(|r| r.split(" | ").collect()).collect();
    let most = cells.iter().map(Vec::len).max().unwrap_or(0);
    let mut wide = vec![0; most];
    for row in &cells {
        for (most, cell) in wide.iter_mut().zip(row) {
            *most = cols(cell).max(*most);
        }
    }
    let all = wide.iter().sum::<usize>() + 3 * most.saturating_sub(1);
    if all > MAX_TABLE || cells.iter().any(|row| row.len() != most) {
        return rows.join("\n");
    }
    let line = |row: &Vec<&str>| {
        let padded = row.iter().zip(&wide).map(|(cell, wide)| {
            let gap = " ".repeat(wide.saturating_sub(cols(cell)));
            format!("{cell}{gap}")
        });
        padded.collect::<Vec<_>>().join(" | ").trim_end().to_owned()
    };
    cells.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// Words from which alternative text describes a picture.
const TELLING: usize = 4;

/// What stands for a picture: a description, not the name of a file or a label, and not of an icon.
fn alternative(node: &NodeRef<'_>) -> Option<String> {
    let text = node.attr("alt")?;
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let words = text
        .split(' ')
        .filter(|w| w.chars().any(char::is_alphabetic))
        .count();
    let cjk = text.chars().filter(|c| *c >= '\u{3040}').count();
    let is_file = [".jpg", ".jpeg", ".png", ".gif", ".webp", "http"]
        .iter()
        .any(|end| text.to_ascii_lowercase().contains(end));
    let side = |name: &str| {
        node.attr(name)
            .and_then(|v| v.trim_end_matches("px").parse::<u32>().ok())
    };
    let is_small = side("width").is_some_and(|w| w < 100) || side("height").is_some_and(|h| h < 60);
    let tells = words >= TELLING || cjk >= 2 * TELLING;
    (tells && !is_file && !is_small && text.len() <= 500).then_some(text)
}

/// Do words stand beside the picture, in the smallest box around it that has any?
fn has_caption(picture: &NodeRef<'_>) -> bool {
    picture
        .ancestors_it(Some(5))
        .map_while(|around| short_text(&around, 500))
        .any(|text| !text.is_empty())
}

/// The words in a node, with single spaces; none of one that holds more than `most` bytes, or more nodes than a line has.
pub(super) fn short_text(node: &NodeRef<'_>, most: usize) -> Option<String> {
    const NODES: usize = 100;
    let mut text = String::new();
    for (n, inner) in node.descendants_it().enumerate() {
        if inner.is_text() {
            text.push_str(&inner.text());
        }
        if n > NODES || text.trim().len() > 2 * most {
            return None;
        }
    }
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (text.len() <= most).then_some(text)
}

/// Hidden by its own attributes.
fn is_hidden(node: &NodeRef<'_>) -> bool {
    node.has_attr("hidden")
        || node.attr("aria-hidden").is_some_and(|v| &*v == "true") && node.attr("class").is_none()
        || node.attr("style").is_some_and(|s| {
            let style: String = s.chars().filter(|c| !c.is_whitespace()).collect();
            style.contains("display:none") || style.contains("visibility:hidden")
        })
}

/// A table of facts, not of layout: no table inside, several rows, and cells of a few words.
fn is_data_table(table: &NodeRef<'_>) -> bool {
    let (mut rows, mut cells, mut long) = (0, 0, 0);
    for node in table.descendants_it() {
        match node.node_name().as_deref() {
            Some("table") => return false,
            Some("tr") => rows += 1,
            Some("td" | "th") => {
                cells += 1;
                long += usize::from(node.text().len() > 240);
            }
            _ => {}
        }
    }
    rows >= 2 && cells > rows && long * 10 <= cells
}
