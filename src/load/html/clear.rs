//! What is put right in a page's tree before the article is looked for.
//!
//! The tree comes in and is changed: boxes that open under the pointer and fields for comments go, the words of captions
//! in elements of no meaning are told, quoted posts lose what makes the algorithm take them for buttons. It refuses to judge
//! by a site: it goes by the words that publishing systems put into classes.

use std::collections::HashSet;

use dom_query::NodeRef;

use super::blocks::{PageBlock, short_text};
use crate::article::BlockKind;

/// Bytes of a caption at most: what is longer is a text under a wrong name.
const MAX_CAPTION: usize = 700;

/// Bytes of a post at most.
const MAX_POST: usize = 2000;

/// Elements of one page that are looked into for captions and posts.
const MAX_LOOKS: usize = 2000;

/// The words of the page's captions: the algorithm makes other elements of those that held them.
#[derive(Debug, Default)]
pub(super) struct Captions(HashSet<String>);

impl Captions {
    /// Makes captions of the blocks that are captions.
    pub fn mark(&self, blocks: &mut [PageBlock]) {
        for block in blocks
            .iter_mut()
            .filter(|b| !self.0.is_empty() && b.text.len() <= MAX_CAPTION)
        {
            if matches!(block.kind, BlockKind::Para | BlockKind::Item) && self.0.contains(&block.text) {
                block.kind = BlockKind::Caption;
            }
        }
    }
}

/// Puts the tree right; the captions that it found.
pub(super) fn clear(doc: &dom_query::Document) -> Captions {
    let Some(body) = doc.body() else {
        return Captions::default();
    };
    let mut looks = 0;
    let (mut gone, mut captions, mut posts) = (Vec::new(), Vec::new(), Vec::new());
    for node in body.descendants_it() {
        let Some(name) = node.node_name() else { continue };
        let name = &*name;
        if !matches!(
            name,
            "span" | "div" | "p" | "small" | "a" | "cite" | "section" | "blockquote" | "button"
        ) {
            continue;
        }
        let class = node.attr("class").unwrap_or_default().to_lowercase();
        if class.is_empty() || looks >= MAX_LOOKS {
            continue;
        }
        if opens_under_pointer(name, &class) || is_field(&class) {
            looks += 1;
            gone.push(node);
        } else if name == "blockquote" && POSTS.iter().any(|p| class.contains(p)) {
            looks += 1;
            posts.push(node);
        } else if class.contains("caption")
            && class.contains("more")
            && matches!(name, "a" | "span" | "button")
        {
            gone.push(node);
        } else if matches!(name, "span" | "div" | "p" | "small")
            && class.split_whitespace().any(names_caption)
        {
            looks += 1;
            captions.push(node);
        }
    }
    for node in &gone {
        node.remove_from_parent();
    }
    for node in posts {
        open_post(&node);
    }
    Captions(captions.iter().filter_map(caption).collect())
}

/// A box that shows when the pointer rests on a word: the portrait behind a name, the meaning of a term.
fn opens_under_pointer(name: &str, class: &str) -> bool {
    matches!(name, "span" | "div")
        && class.split_whitespace().any(|token| {
            ["rollover", "tooltip", "popover", "hovercard"]
                .iter()
                .any(|w| token.contains(w))
                && [
                    "block", "content", "text", "body", "box", "panel", "inner", "card",
                ]
                .iter()
                .any(|w| token.replace("hovercard", "").contains(w))
        })
}

/// How the names of fields of forms begin, and of those who wrote a comment, whom the algorithm takes for the writer.
const FIELDS: &[&str] = &["comment-form-", "comment-author", "mw-editsection"];

/// A field of a form for comments, the writer of a comment, the link to edit a section.
fn is_field(class: &str) -> bool {
    class
        .split_whitespace()
        .any(|token| FIELDS.iter().any(|f| token.starts_with(f)))
}

/// "caption", "wp-caption-text", "InlineImage-imageEmbedCaption", "photo-credit".
fn names_caption(token: &str) -> bool {
    let is_credit = token == "credit"
        || token.ends_with("credit")
            && ["image", "photo", "img", "media", "picture"]
                .iter()
                .any(|w| token.contains(w));
    is_credit
        || token.starts_with("caption") && !token.starts_with("captions")
        || token.ends_with("caption")
        || token.contains("caption-text")
        || token.contains("caption__text")
}

/// The words of a caption: of its length, and no part of a paragraph.
fn caption(node: &NodeRef<'_>) -> Option<String> {
    let words = short_text(node, MAX_CAPTION).filter(|w| !w.is_empty())?;
    let mut paragraphs = 0;
    for inner in node.descendants_it() {
        match inner.node_name().as_deref() {
            Some(
                "img" | "picture" | "figure" | "figcaption" | "video" | "iframe" | "table" | "ul" | "h1"
                | "h2",
            ) => return None,
            Some("p") => paragraphs += 1,
            _ => {}
        }
    }
    let in_prose = node
        .ancestors_it(Some(8))
        .any(|p| match p.node_name().as_deref() {
            Some("figcaption" | "table") => true,
            Some("p") => short_text(&p, words.len()).is_none(),
            _ => false,
        });
    (paragraphs <= 2 && !in_prose).then_some(words)
}

/// Posts of the networks as they hand them out to be shown elsewhere.
const POSTS: &[&str] = &[
    "twitter-tweet",
    "twitter-video",
    "instagram-media",
    "reddit-embed",
    "reddit-card",
    "tiktok-embed",
    "bluesky-embed",
    "mastodon-embed",
    "text-post-media",
];

/// Posts quoted in the article stand in boxes named "social" that are mostly links, which the algorithm takes for
/// buttons: a box that holds a post and little else loses its name and its kind.
fn open_post(quote: &NodeRef<'_>) {
    // two line breaks would be taken for the end of a paragraph in a paragraph
    let breaks: Vec<NodeRef<'_>> = quote
        .descendants_it()
        .filter(|n| n.node_name().as_deref() == Some("br"))
        .collect();
    for line in breaks {
        line.before_html(" ");
        line.remove_from_parent();
    }
    let Some(own) = short_text(quote, MAX_POST).map(|t| t.len()) else {
        return;
    };
    for parent in quote.ancestors(Some(2)) {
        if short_text(&parent, own + own / 2 + 80).is_none() {
            break;
        }
        parent.remove_attrs(&["class", "id"]);
        if parent.node_name().as_deref() == Some("div") {
            parent.rename("section");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(html: &str, want: &str) {
        let doc = dom_query::Document::from(format!("<body>{html}</body>"));
        clear(&doc);
        let body = doc.select("body").inner_html().to_string();
        assert_eq!(body, want, "{html}");
    }

    #[test]
    fn boxes_and_forms_go() {
        check(
            "<p><span class=rollover><a>Ann Lee</a><span class=rollover-people-block>Mayor Lee <a>MORE</a></span></span> left.</p>",
            "<p><span class=\"rollover\"><a>Ann Lee</a></span> left.</p>",
        );
        check(
            "<p>One.</p><p class=comment-form-author>Name *</p>",
            "<p>One.</p>",
        );
        check(
            "<p>One.</p><cite class=\"comment-author vcard\">Flo</cite>",
            "<p>One.</p>",
        );
        check("<p class=text-box>One.</p>", "<p class=\"text-box\">One.</p>");
    }

    #[test]
    fn captions_are_captions() {
        for (html, want) in [
            (
                "<div class=image><img><div class=imageEmbedCaption>The\n pier.</div></div><p>The pier.</p>",
                true,
            ),
            (
                "<div class=wp-caption><img><p class=wp-caption-text>The pier.</p></div>",
                true,
            ),
            ("<div class=wp-caption><img><p>The pier.</p></div>", false),
            ("<p>A <span class=caption>The pier.</span> of it.</p>", false),
            ("<div class=captions-settings>The pier.</div>", false),
        ] {
            let doc = dom_query::Document::from(format!("<body>{html}</body>"));
            let mut blocks = super::super::all_blocks("<p>The pier.</p>");
            clear(&doc).mark(&mut blocks);
            assert_eq!(blocks[0].kind == BlockKind::Caption, want, "{html}");
        }
    }

    #[test]
    fn posts_stay() {
        check(
            "<div class=social-embed><blockquote class=twitter-tweet><p>We are open.</p></blockquote></div>",
            "<section><blockquote class=\"twitter-tweet\"><p>We are open.</p></blockquote></section>",
        );
    }
}
