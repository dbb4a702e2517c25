//! What a page marks as its own: when it was published, who wrote it, where it belongs.
//!
//! The tree comes in and is walked once; the first of each kind goes out, in the order in which they are believed. It
//! refuses what the algorithm and JSON-LD know already: they are asked before.

use crate::article::Published;
use crate::load::draft::published_in;

/// What the marks say.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Marks {
    /// The date of publication.
    pub published: Option<Published>,
    /// The writer, as written.
    pub writer: Option<String>,
    /// The page's own address.
    pub canonical: Option<String>,
}

/// Names and properties of `meta` that hold a date, the surest first.
const DATES: &[&str] = &[
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "article.published",
    "pubdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "dc.date.issued",
    "dcterms.date",
    "dc.date",
    "date",
];

/// The same for writers.
const WRITERS: &[&str] = &[
    "author",
    "parsely-author",
    "sailthru.author",
    "article.author",
    "byl",
    "citation_author",
];

/// Reads the marks of a page.
pub(super) fn read(doc: &dom_query::Document) -> Marks {
    let mut marks = Marks::default();
    let mut date: Option<(usize, Published)> = None;
    let mut writer: Option<(usize, String)> = None;
    let mut better = |rank: usize, text: &str| {
        if date.as_ref().is_none_or(|(best, _)| rank < *best)
            && let Some(found) = published_in(text)
        {
            date = Some((rank, found));
        }
    };
    for node in doc.root().descendants_it() {
        let Some(name) = node.node_name() else { continue };
        let value = |name: &str| {
            let value = node.attr(name)?.trim().to_owned();
            (!value.is_empty()).then_some(value)
        };
        let is = |attribute: &str, want: &str| {
            node.attr(attribute).is_some_and(|v| {
                v.split_ascii_whitespace()
                    .any(|one| one.eq_ignore_ascii_case(want))
            })
        };
        match &*name {
            "meta" => {
                let Some(content) = value("content") else { continue };
                let Some(key) = value("itemprop").or_else(|| value("name")) else {
                    continue;
                };
                let key = key.to_ascii_lowercase();
                if let Some(rank) = DATES.iter().position(|d| *d == key) {
                    better(if rank == 0 { 0 } else { rank + 2 }, &content);
                }
                // a plain author is known to the algorithm, and is here only as a property
                let rank = WRITERS.iter().position(|w| *w == key);
                if let Some(rank) = rank.filter(|rank| *rank > 0 || node.has_attr("itemprop"))
                    && writer.as_ref().is_none_or(|(best, _)| rank < *best)
                {
                    writer = Some((rank, content));
                }
            }
            "link" if is("rel", "canonical") && marks.canonical.is_none() => {
                marks.canonical = value("href").filter(|u| u.starts_with("http"));
            }
            "time" => {
                let is_own = is("itemprop", "datePublished");
                let content = || value("content").filter(|_| is_own);
                let Some(at) = value("datetime").or_else(content) else {
                    continue;
                };
                if is_own {
                    better(1, &at);
                } else if node.has_attr("pubdate") || is("class", "published") || is("class", "entry-date") {
                    better(DATES.len() + 2, &at);
                }
            }
            "abbr" if is("class", "published") => {
                if let Some(at) = value("title") {
                    better(DATES.len() + 3, &at);
                }
            }
            _ if is("itemprop", "datePublished") => {
                if let Some(at) = value("content") {
                    better(2, &at);
                }
            }
            _ => {}
        }
    }
    marks.published = date.map(|(_, at)| at);
    marks.writer = writer.map(|(_, name)| name);
    marks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_of(html: &str) -> Marks {
        read(&dom_query::Document::from(html))
    }

    #[test]
    fn the_surest_mark_wins() {
        let page = "<meta name=date content=2025-10-01><time class='entry-date published' datetime=2025-10-02>x</time>
            <div itemprop=datePublished content=2025-10-03></div><link rel=canonical href=https://port.example/wall>
            <meta itemprop=author content='Ann Lee'><meta name=author content='Bo Roe'>";
        let marks = read_of(page);
        assert_eq!(marks.published, published_in("2025-10-03"));
        assert_eq!(marks.writer.as_deref(), Some("Ann Lee"));
        assert_eq!(marks.canonical.as_deref(), Some("https://port.example/wall"));
        let time = "<time itemprop=datePublished datetime=2025-10-04>x</time>";
        assert_eq!(
            read_of(&format!("{page}{time}")).published,
            published_in("2025-10-04")
        );
        let time = "<time itemprop=datePublished content=2025-10-05>x</time>";
        assert_eq!(read_of(time).published, published_in("2025-10-05"));
        assert_eq!(read_of("<meta name=date content=soon>"), Marks::default());
    }
}
