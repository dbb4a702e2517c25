//! A catalogue: what pages say around any article.
//!
//! The words of one block come in, a yes or no goes out: a label of a button or a box, a call to subscribe,
//! the heading above other stories. It refuses long blocks: furniture is short.

use super::blocks::PageBlock;
use crate::article::BlockKind;

/// Blocks that are these words and nothing else.
const LABELS: &[&str] = &[
    "advertisement",
    "advertising",
    "ad",
    "ads",
    "share",
    "share this",
    "share this article",
    "share this story",
    "tweet",
    "email",
    "e-mail",
    "print",
    "comments",
    "comment",
    "related",
    "related articles",
    "related stories",
    "related content",
    "related topics",
    "related article",
    "related story",
    "related video",
    "related coverage",
    "read more",
    "more on this story",
    "sponsored",
    "sponsored content",
    "loading",
    "close",
    "skip to content",
    "newsletter",
    "subscribe",
    "sign up",
    "sign in",
    "log in",
    "follow us",
    "most read",
    "most popular",
    "trending",
    "recommended",
    "story continues below",
    "story continues below advertisement",
    "article continues below",
    "continue reading",
    "show more",
    "view comments",
    "leave a comment",
    "scroll down for video",
    "save",
    "copy link",
    "facebook",
    "twitter",
    "whatsapp",
    "linkedin",
    "reddit",
    "pinterest",
    "telegram",
    "instagram",
    "flipboard",
    "share on facebook",
    "share on twitter",
    "share via email",
    "image",
    "photo",
    "video",
    "watch",
    "listen",
    "next",
    "previous",
    "caption",
    "enlarge image",
    "view author archive",
    "email the author",
    "follow on twitter",
    "get author rss feed",
    "text size",
    "order reprints",
    "print article",
    "by",
    "view gallery",
    "hide caption",
    "toggle caption",
    "getty images",
    "play video",
    "autoplay",
    "up next",
    "photos",
    "gallery",
    "tags",
    "topics",
    "posted in",
    "filed under",
    "share this with",
    "copy this link",
    "these are external links and will open in a new window",
    "don't miss",
    "don’t miss",
    "breaking news emails",
    "editor's picks",
    "editors' picks",
    "editor’s picks",
    "top stories",
    "see more photos",
    "read the full story",
    "full story",
    "buy now",
    "view this post on instagram",
    "click to enlarge",
    "view in browser",
    "view online",
    "unsubscribe",
];

/// How lines of furniture open.
const OPENINGS: &[&str] = &[
    "read more:",
    "read also:",
    "also read:",
    "also read |",
    "read next:",
    "read:",
    "see also:",
    "related:",
    "watch:",
    "more:",
    "related story:",
    "related article:",
    "related stories:",
    "recommended:",
    "don't miss:",
    "don’t miss:",
    "follow us on",
    "sign up for our",
    "sign up to our",
    "subscribe to our",
    "click here to",
    "click here for",
    "story continues below",
    "article continues below",
    "advertisement ",
    "all rights reserved",
    "copyright ©",
    "© ",
    "download our app",
    "download the app",
    "join the conversation",
    "your email address will not be published",
    "image credit:",
    "(image credit:",
    "photo credit:",
    "tags:",
    "tags ",
    "filed under:",
    "posted in:",
    "also on ",
    "like this story?",
    "image 1 of",
    "share this story",
    "view all posts by",
    "more from ",
    "subscribe to ",
    "lesen sie auch",
    "lesen sie hier",
    "mehr zum thema",
    "lire aussi",
    "à lire aussi",
    "lea también",
    "lee también",
    "leia também",
    "leia mais",
    "leggi anche",
    "lees ook",
    "läs också",
    "les også",
    "читайте также",
    "czytaj też",
    "もっと見る",
];

/// Words that only calls to subscribe, share and write in use.
const PITCHES: &[&str] = &[
    "newsletter",
    "your inbox",
    "subscribe to",
    "subscribe now",
    "subscribe for",
    "subscribe and",
    "follow us",
    "follow him on",
    "follow her on",
    "follow them on",
    "like us on",
    "have a tip",
    "got a tip",
    "send tips",
    "push notification",
    "breaking news alerts",
    "download our app",
    "download the app",
    "join our",
    "support our journalism",
    "become a member",
    "become a subscriber",
    "all rights reserved",
    "may not be published, broadcast",
    "prices are subject to change",
    "unsubscribe",
    "view this email in your browser",
    "view this mail in your browser",
    "you get this mail because",
    "you are receiving this",
    "you received this email",
    "on twitter @",
    "comments powered by",
    "leave a comment",
    "in the comments",
    "first to comment",
    "comentários com",
    "contributed to this report from",
    "can be reached at",
    "may be reached at",
    "whatsapp channel",
    "telegram channel",
];

/// Calls that may as well be advice: they sell only beside one of `WARES`.
const CALLS: &[&str] = &["sign up", "click here", "get the latest", "get breaking"];

const WARES: &[&str] = &[
    "newsletter",
    "inbox",
    "alerts",
    "updates",
    "our ",
    "delivered",
    "headlines",
    "membership",
];

/// Headings and lines above other stories, comments and boxes.
const TAILS: &[&str] = &[
    "related articles",
    "related stories",
    "related content",
    "related news",
    "related posts",
    "related topics",
    "related links",
    "related coverage",
    "more stories",
    "more news",
    "more from",
    "more on this",
    "more great",
    "more like this",
    "most read",
    "most popular",
    "most viewed",
    "trending",
    "recommended",
    "recommended for you",
    "you may also like",
    "you might also like",
    "you may like",
    "read next",
    "what to read next",
    "up next",
    "popular",
    "popular posts",
    "latest news",
    "latest stories",
    "top stories",
    "editor's picks",
    "editors' picks",
    "editor’s picks",
    "want more stories",
    "comments",
    "leave a comment",
    "leave a reply",
    "post a comment",
    "join the conversation",
    "about the author",
    "share this article",
    "share this story",
    "sponsored content",
    "promoted stories",
    "from our partners",
    "around the web",
    "from the web",
    "recent posts",
    "recent articles",
    "recent news",
    "tags",
    "see also",
    "also read",
    "sign up for",
    "subscribe to",
    "get our newsletter",
    "stay informed",
    "stay connected",
];

/// A block that is a label or a line of furniture.
pub(super) fn is_furniture(block: &PageBlock) -> bool {
    let text = block.text.trim();
    if is_slide(text) {
        return true;
    }
    if text.len() > 200 || matches!(block.kind, BlockKind::Code | BlockKind::Table) {
        return false;
    }
    if text.len() <= 6 && !text.chars().any(char::is_alphabetic) && block.kind == BlockKind::Para {
        // a count of shares; "___" and "* * *" part an article
        return text
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '|' | '/' | '+' | ','));
    }
    let lower = text.to_lowercase();
    let bare = lower.trim_matches(|c: char| !c.is_alphanumeric());
    if LABELS.contains(&bare) {
        return true;
    }
    let is_line = block.linked > 0 || text.len() <= 120;
    is_line && OPENINGS.iter().any(|o| lower.starts_with(o)) || is_gallery_count(bare) || is_count(bare)
}

/// A slide of a gallery, its number run together with the words: "1of4Ann Lee at the pier".
pub(super) fn is_slide(text: &str) -> bool {
    let after = |text: &str| text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let rest = text.get(text.len() - after(text)..).unwrap_or_default();
    let Some(behind) = rest.strip_prefix("of").filter(|_| rest.len() < text.len()) else {
        return false;
    };
    let end = after(behind);
    end < behind.len()
        && behind
            .get(behind.len() - end..)
            .is_some_and(|words| words.starts_with(|c: char| c.is_uppercase()))
}

/// "3 Comments", "1.204 views": a figure and what it counts.
fn is_count(text: &str) -> bool {
    let Some((figure, what)) = text.split_once(' ') else {
        return false;
    };
    let is_figure = figure.starts_with(|c: char| c.is_ascii_digit())
        && figure
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | 'k' | 'm'));
    is_figure
        && matches!(
            what,
            "comment"
                | "comments"
                | "share"
                | "shares"
                | "view"
                | "views"
                | "like"
                | "likes"
                | "reply"
                | "replies"
                | "reads"
                | "letture"
                | "kommentare"
                | "commentaires"
                | "comentarios"
                | "comentários"
                | "reacties"
        )
}

/// "Image 1 of 23", "1 of 4", "2/14".
fn is_gallery_count(text: &str) -> bool {
    let rest = text
        .strip_prefix("image ")
        .or_else(|| text.strip_prefix("photo "))
        .unwrap_or(text);
    let letters: String = rest
        .chars()
        .filter(|c| !c.is_ascii_digit() && !c.is_whitespace())
        .collect();
    rest.len() <= 14
        && rest.starts_with(|c: char| c.is_ascii_digit())
        && matches!(letters.as_str(), "of" | "/" | "of/")
}

/// A call to subscribe, follow or write in.
pub(super) fn is_pitch(text: &str) -> bool {
    if text.len() > 400 {
        return false;
    }
    let lower = text.to_lowercase();
    let has = |list: &[&str]| list.iter().any(|p| lower.contains(p));
    has(PITCHES) || has(CALLS) && has(WARES)
}

/// Opens what follows the article: a heading or a short line above other stories.
pub(super) fn opens_tail(block: &PageBlock) -> bool {
    let text = block.text.trim();
    if text.len() > 60 || !matches!(block.kind, BlockKind::Heading | BlockKind::Para) {
        return false;
    }
    let lower = text.to_lowercase();
    let bare = lower.trim_matches(|c: char| !c.is_alphanumeric());
    let sentence = text.ends_with(['.', '!']);
    // a section of an encyclopedia, with its sources
    if bare == "see also" && matches!(block.level, 1..=3) {
        return false;
    }
    TAILS.iter().any(|t| {
        bare == *t
            || (!sentence
                && t.contains(' ')
                && bare.starts_with(t)
                && bare.get(t.len()..).is_some_and(|r| r.starts_with([' ', ':'])))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(text: &str) -> PageBlock {
        PageBlock {
            kind: BlockKind::Para,
            text: text.to_owned(),
            linked: 0,
            level: 0,
            href: None,
            is_alternative: false,
        }
    }

    #[test]
    fn furniture_and_none() {
        for text in [
            "Advertisement",
            "READ MORE: Ferry fares to rise",
            "Image 1 of 23",
            "3 Comments",
            "Lesen Sie auch: Fährpreise steigen",
            "14",
            "Share",
        ] {
            assert!(is_furniture(&block(text)), "{text}");
        }
        for text in [
            "___",
            "The share price fell.",
            "No.",
            "Read the letter, he said.",
            "1 of them",
            "3 comments were made.",
        ] {
            assert!(!is_furniture(&block(text)), "{text}");
        }
        assert!(is_furniture(&block("2of14Ann Lee at the pier on Monday.")));
        assert!(!is_slide("2 of 14 came.") && !is_slide("of14") && !is_slide("1of4"));
        assert!(opens_tail(&block("More from Harbour City")));
        assert!(opens_tail(&block("Comments")) && opens_tail(&block("See also")));
        let section = PageBlock {
            level: 2,
            ..block("See also")
        };
        assert!(!opens_tail(&section));
        assert!(!opens_tail(&block("More from the mayor came on Monday.")));
        assert!(!opens_tail(&block("Tagsüber ruhig")));
    }
}
