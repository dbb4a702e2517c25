//! Lists of subscriptions, OPML 1.0 and 2.0.
//!
//! The text of a list comes in, the feeds it names go out, the outlines around them as tags; and the other way
//! round. It refuses programs: an outline that names a command is told of and left out, and nothing in a list
//! can start one.

use super::LoadError;
use super::markup::{Entities, Scanner, Token};
use crate::text::sanitise::clean_line;

/// Outlines around an outline that count.
const MAX_DEPTH: usize = 32;

/// Feeds of one list.
const MAX_FEEDS: usize = 20_000;

/// One feed of a list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Subscription {
    /// What it is called.
    pub title: Option<String>,
    /// The address of the feed, http or https.
    pub url: String,
    /// The address of its site.
    pub site: Option<String>,
    /// The outlines it stands in and its categories, each once.
    pub tags: Vec<String>,
}

/// A list as read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Subscriptions {
    /// In the list's order; a feed that is named twice is there once, with all its tags.
    pub feeds: Vec<Subscription>,
    /// What was left out and why, one line each.
    pub left_out: Vec<String>,
}

/// Is this a list of subscriptions?
#[must_use]
pub fn is_opml(text: &str) -> bool {
    let first = Scanner::new(text).find_map(|token| match token {
        Token::Start(tag) => Some(tag.name),
        _ => None,
    });
    first.is_some_and(|name| name.eq_ignore_ascii_case("opml"))
}

/// Reads a list.
///
/// # Errors
/// [`LoadError::NoArticle`] when it is no OPML.
pub fn read_opml(text: &str) -> Result<Subscriptions, LoadError> {
    if !is_opml(text) {
        return Err(LoadError::NoArticle {
            kind: "list of subscriptions",
            why: "it is not OPML".to_owned(),
        });
    }
    let entities = Entities::default();
    let mut all = Subscriptions::default();
    // the names of the open outlines; none for those without one, and for feeds
    let mut open: Vec<Option<String>> = Vec::new();
    let mut too_deep = 0_usize;
    for token in Scanner::new(text) {
        let tag = match token {
            Token::Start(tag) if tag.name.eq_ignore_ascii_case("outline") => tag,
            Token::End(name) if name.eq_ignore_ascii_case("outline") => {
                if too_deep > 0 {
                    too_deep -= 1;
                } else {
                    open.pop();
                }
                continue;
            }
            _ => continue,
        };
        let attribute = |name: &str| {
            let value = clean_line(&entities.decode(tag.attribute(name)?));
            (!value.is_empty()).then_some(value)
        };
        let name = attribute("title").or_else(|| attribute("text"));
        let feed = attribute("xmlUrl").or_else(|| {
            let is_feed = attribute("type").is_some_and(|t| matches!(t.as_str(), "rss" | "atom"));
            attribute("url").filter(|_| is_feed)
        });
        let feed = feed.map(|url| web_address(&url));
        let command = attribute("command").is_some()
            || attribute("type").is_some_and(|t| matches!(t.as_str(), "exec" | "program" | "script"));
        let is_feed = feed.is_some() || command;
        match feed {
            Some(url) if !command && is_web(&url) => {
                let categories = attribute("category").unwrap_or_default();
                let categories = categories
                    .split(',')
                    .map(|c| c.trim().trim_matches('/').to_owned());
                let mut tags: Vec<String> = Vec::new();
                for tag in open.iter().flatten().cloned().chain(categories) {
                    if !tag.is_empty() && !tags.contains(&tag) {
                        tags.push(tag);
                    }
                }
                all.add(Subscription {
                    title: name.clone(),
                    url,
                    site: attribute("htmlUrl").filter(|u| is_web(u)),
                    tags,
                });
            }
            _ if is_feed => {
                let called = name
                    .clone()
                    .unwrap_or_else(|| "an outline without a name".to_owned());
                let why = match &feed_scheme(attribute("xmlUrl").as_deref()) {
                    Some(scheme) if !command && scheme != "exec" && scheme != "filter" => {
                        format!("{scheme}: is no http or https address")
                    }
                    None if !command => "its address is no http or https address".to_owned(),
                    _ => "it names a program, and a list never starts one".to_owned(),
                };
                all.left_out.push(format!("{called}: left out, {why}"));
            }
            _ => {}
        }
        if !tag.is_closed {
            if open.len() < MAX_DEPTH {
                // a folder's name is a tag; commas would make two of it
                open.push(
                    name.filter(|_| !is_feed)
                        .map(|n| n.replace(',', " ").trim().to_owned()),
                );
            } else {
                too_deep += 1;
            }
        }
    }
    Ok(all)
}

impl Subscriptions {
    fn add(&mut self, new: Subscription) {
        if let Some(old) = self.feeds.iter_mut().find(|f| f.url == new.url) {
            for tag in new.tags {
                if !old.tags.contains(&tag) {
                    old.tags.push(tag);
                }
            }
        } else if self.feeds.len() < MAX_FEEDS {
            self.feeds.push(new);
        }
    }
}

/// `feed://port.example/rss` and `feed:https://port.example/rss`, as links to feeds were once written, as addresses of
/// the web; every other as it is.
#[must_use]
pub fn web_address(words: &str) -> String {
    let words = words.trim();
    match words.split_once(':') {
        Some((scheme, rest)) if scheme.eq_ignore_ascii_case("feed") && rest.starts_with("//") => {
            format!("http:{rest}")
        }
        Some((scheme, rest)) if scheme.eq_ignore_ascii_case("feed") && is_web(rest) => rest.to_owned(),
        _ => words.to_owned(),
    }
}

fn is_web(url: &str) -> bool {
    let head: String = url.chars().take(8).flat_map(char::to_lowercase).collect();
    (head.starts_with("http://") || head.starts_with("https://")) && !url.contains(char::is_whitespace)
}

fn feed_scheme(url: Option<&str>) -> Option<String> {
    let (scheme, _) = url?.split_once(':')?;
    let is_scheme = scheme
        .bytes()
        .all(|b| b.is_ascii_alphanumeric() || b"+-.".contains(&b));
    (is_scheme && !scheme.is_empty()).then(|| scheme.to_ascii_lowercase())
}

/// Writes a list, OPML 2.0: feeds that follow each other and share their first tag stand in one outline of that
/// name.
#[must_use]
pub fn write_opml(title: &str, feeds: &[Subscription]) -> String {
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n  <head>\n    <title>{}</title>\n  \
         </head>\n  <body>\n",
        escaped(title)
    );
    let mut folder: Option<&str> = None;
    for feed in feeds {
        let first = feed.tags.first().map(String::as_str);
        if first != folder {
            if folder.is_some() {
                out.push_str("    </outline>\n");
            }
            if let Some(first) = first {
                out.push_str(&format!("    <outline text=\"{}\">\n", escaped(first)));
            }
            folder = first;
        }
        let name = feed.title.as_deref().unwrap_or_default();
        let mut line = format!("    <outline type=\"rss\" text=\"{}\"", escaped(name));
        if !name.is_empty() {
            line.push_str(&format!(" title=\"{}\"", escaped(name)));
        }
        line.push_str(&format!(" xmlUrl=\"{}\"", escaped(&feed.url)));
        if let Some(site) = &feed.site {
            line.push_str(&format!(" htmlUrl=\"{}\"", escaped(site)));
        }
        if feed.tags.len() > 1 {
            line.push_str(&format!(" category=\"{}\"", escaped(&feed.tags.join(","))));
        }
        if folder.is_some() {
            out.push_str("  ");
        }
        out.push_str(&line);
        out.push_str("/>\n");
    }
    if folder.is_some() {
        out.push_str("    </outline>\n");
    }
    out.push_str("  </body>\n</opml>\n");
    out
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&apos;"),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn outlines_around_a_feed_are_its_tags() {
        let list = r#"<?xml version="1.0"?><opml version="1.1"><head><title>x</title></head><body>
            <outline text="Harbour"><outline title="News"><outline text="Gazette &amp; Co" xmlUrl="https://port.example/feed"
                htmlUrl="https://port.example/" category="/sea/wall,Harbour"/></outline>
              <outline text="Wire" type="rss" xmlUrl='http://wire.example/rss'/></outline>
            <outline text="Gazette again" xmlUrl="https://port.example/feed"><outline text="no tag"/></outline>
            <outline type="atom" url="https://coast.example/atom"/><outline xmlUrl=" Feed://old.example/rss"/></body></opml>"#;
        let read = read_opml(list).unwrap();
        assert_eq!(read.left_out, [""; 0]);
        let [gazette, wire, coast, old] = &read.feeds[..] else {
            panic!("{read:?}")
        };
        assert_eq!(gazette.title.as_deref(), Some("Gazette & Co"));
        assert_eq!(gazette.tags, ["Harbour", "News", "sea/wall"]);
        assert_eq!(gazette.site.as_deref(), Some("https://port.example/"));
        assert_eq!(wire.tags, ["Harbour"]);
        assert_eq!((coast.title.as_deref(), coast.tags.len()), (None, 0));
        assert_eq!(old.url, "http://old.example/rss");
    }

    #[test]
    fn programs_are_told_of_and_left_out() {
        let list = r#"<opml><body>
            <outline text="a" xmlUrl="exec:rm -rf ~"/><outline text="b" xmlUrl="filter:curl x|sh:http://port.example/"/>
            <outline text="c" command="reboot" xmlUrl="https://port.example/feed"/>
            <outline text="d" type="exec"/><outline text="e" xmlUrl="file:///etc/passwd"/>
            <outline text="f" xmlUrl="javascript:alert(1)"/><outline text="g" xmlUrl="| sh"/>
            <outline text="h" xmlUrl="https://port.example/&#10;x"/></body></opml>"#;
        let read = read_opml(list).unwrap();
        assert_eq!(read.feeds, []);
        assert_eq!(read.left_out.len(), 8, "{read:?}");
        for (n, names) in [
            (0, "program"),
            (1, "program"),
            (2, "program"),
            (3, "program"),
            (4, "file:"),
        ] {
            assert!(read.left_out[n].contains(names), "{}", read.left_out[n]);
        }
    }

    #[test]
    fn what_is_no_list_is_said_to_be_none() {
        for text in [
            "",
            "words",
            "<html><body><outline xmlUrl='https://x.example/'/></body></html>",
        ] {
            assert!(
                matches!(read_opml(text), Err(LoadError::NoArticle { .. })),
                "{text}"
            );
        }
        let deep = format!("<opml><body>{}", "<outline text='x'>".repeat(50_000));
        assert_eq!(read_opml(&deep).unwrap().feeds, []);
    }

    fn word() -> impl Strategy<Value = String> {
        "[a-zA-Z0-9<>&\"'é→;# ]{1,12}"
            .prop_map(|w| clean_line(&w))
            .prop_filter("words", |w| !w.is_empty())
    }

    fn feed() -> impl Strategy<Value = Subscription> {
        let tags = proptest::collection::vec(word(), 0..4);
        (
            proptest::option::of(word()),
            "[a-z0-9/?&=%;'\"<.-]{0,20}",
            any::<bool>(),
            tags,
        )
            .prop_map(|(title, path, site, tags)| {
                let mut own: Vec<String> = Vec::new();
                for tag in tags {
                    let tag = tag.trim_matches('/').to_owned();
                    if !own.contains(&tag) {
                        own.push(tag);
                    }
                }
                Subscription {
                    title,
                    url: format!("https://port.example/{path}"),
                    site: site.then(|| format!("http://port.example/{path}")),
                    tags: own,
                }
            })
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(feeds in proptest::collection::vec(feed(), 0..12)) {
            let mut once: Vec<Subscription> = Vec::new();
            for feed in feeds {
                if !once.iter().any(|f| f.url == feed.url) {
                    once.push(feed);
                }
            }
            let written = write_opml("my <own> list", &once);
            let read = read_opml(&written).unwrap();
            prop_assert_eq!(&read.feeds, &once);
            prop_assert_eq!(write_opml("my <own> list", &read.feeds), written);
        }

        #[test]
        fn nothing_stops_it(text in any::<String>(), tags in "[<>/outline xmlUrl=\"'a:]{0,200}") {
            let _ = read_opml(&text);
            let _ = read_opml(&format!("<opml>{tags}"));
        }
    }
}
