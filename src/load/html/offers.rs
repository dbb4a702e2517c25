//! The feeds that a page names, and whether it asks to log in.
//!
//! The source of a page comes in; the addresses of its feeds go out, as the page wrote them, the main one first.
//! It refuses to guess: only what `<link rel="alternate">` names is one.

use super::super::markup::{Entities, Scanner, Token};
use crate::text::sanitise::clean_line;

/// Feeds of one page.
const MAX: usize = 24;

/// A feed that a page names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedOffer {
    /// As written, relative to `base` of [`Offers`].
    pub href: String,
    /// What the page calls it.
    pub title: Option<String>,
}

/// What a page offers.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Offers {
    /// Feeds; those of comments last.
    pub feeds: Vec<FeedOffer>,
    /// What the page's links are relative to, where it says.
    pub base: Option<String>,
}

/// Looks for the feeds of a page.
pub(in crate::load) fn offers(html: &str) -> Offers {
    let entities = Entities::default();
    let mut found = Offers::default();
    for token in Scanner::new(html) {
        let Token::Start(tag) = token else { continue };
        let attribute = |name: &str| {
            let value = clean_line(&entities.decode(tag.attribute(name)?));
            (!value.is_empty()).then_some(value)
        };
        if tag.name.eq_ignore_ascii_case("base") && found.base.is_none() {
            found.base = attribute("href");
        }
        if !tag.name.eq_ignore_ascii_case("link") || found.feeds.len() >= MAX {
            continue;
        }
        let rel = attribute("rel").unwrap_or_default().to_ascii_lowercase();
        let kind = attribute("type").unwrap_or_default().to_ascii_lowercase();
        let is_feed = [
            "application/rss+xml",
            "application/atom+xml",
            "application/feed+json",
            "application/rdf+xml",
            "text/rss+xml",
        ]
        .iter()
        .any(|k| kind.starts_with(k));
        let is_json = kind.starts_with("application/json")
            && attribute("href").is_some_and(|h| h.contains("feed") && !h.contains("wp-json"));
        let rel: Vec<&str> = rel.split_ascii_whitespace().collect();
        let alternate = rel.contains(&"alternate") && (is_feed || is_json);
        if let Some(href) = attribute("href").filter(|_| alternate || rel.contains(&"feed")) {
            let title = attribute("title");
            if !found.feeds.iter().any(|f| f.href == href) {
                found.feeds.push(FeedOffer { href, title });
            }
        }
    }
    found.feeds.sort_by_key(of_comments);
    found
}

fn of_comments(offer: &FeedOffer) -> bool {
    let title = offer.title.as_deref().unwrap_or_default().to_lowercase();
    title.contains("comment") || offer.href.contains("/comments")
}

/// Does the page ask for a password?
pub(super) fn asks_to_log_in(html: &str) -> bool {
    Scanner::new(html).any(|token| match token {
        Token::Start(tag) => {
            tag.name.eq_ignore_ascii_case("input")
                && tag
                    .attribute("type")
                    .is_some_and(|t| t.eq_ignore_ascii_case("password"))
        }
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_the_page_names_and_comments_last() {
        let page = r#"<!doctype html><head><base href="/news/"><link rel=stylesheet href=x.css>
            <link rel="alternate" type="application/rss+xml" title="Gazette &raquo; Comments Feed" href="/comments/feed">
            <LINK REL="Alternate" TYPE="application/rss+xml" title="Gazette &amp; more" href="feed?a=1&amp;b=2">
            <link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/1">
            <link rel="alternate" hreflang="de" href="/de"><link rel="alternate" type="application/feed+json" href="f.json">
            </head><body><a href="/rss.xml">RSS</a></body>"#;
        let found = offers(page);
        assert_eq!(found.base.as_deref(), Some("/news/"));
        let hrefs: Vec<&str> = found.feeds.iter().map(|f| f.href.as_str()).collect();
        assert_eq!(hrefs, ["feed?a=1&b=2", "f.json", "/comments/feed"]);
        assert_eq!(found.feeds[0].title.as_deref(), Some("Gazette & more"));
        assert_eq!(offers("words"), Offers::default());
    }

    #[test]
    fn a_field_for_a_password_asks_to_log_in() {
        assert!(asks_to_log_in("<form><input name=p TYPE='Password'></form>"));
        assert!(!asks_to_log_in("<p>password</p><input type=text>"));
    }
}
