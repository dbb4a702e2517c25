//! JSON Feed 1.0 and 1.1.
//!
//! The text of a JSON object comes in, a feed's head and entries go out. It refuses no field of a wrong type:
//! such a field is passed over, and an id that is a number is one.

use serde_json::Value as Json;

use super::clean::clean;
use super::doc::{FeedEnclosure, FeedPerson};
use super::fields::{Fields, line};
use super::value::Value;
use super::xml::Parsed;
use super::{link, person};
use crate::calendar::stamp;
use crate::load::LoadError;

/// Reads a JSON Feed that came from `base`.
///
/// # Errors
/// [`LoadError::NoArticle`] when it is no JSON object.
pub(super) fn read(text: &str, base: &str) -> Result<Parsed, LoadError> {
    let none = |why: String| LoadError::NoArticle { kind: "feed", why };
    let feed: Json = serde_json::from_str(text).map_err(|fault| none(fault.to_string()))?;
    if !feed.is_object() {
        return Err(none("it is JSON and no feed".to_owned()));
    }
    let mut parsed = Parsed {
        is_feed: true,
        is_atom: true,
        ..Parsed::default()
    };
    let at = Read { base };
    let base = at
        .address(&feed, "home_page_url")
        .unwrap_or_else(|| base.to_owned());
    let at = Read { base: &base };
    let mut head = at.common(&feed);
    head.summary = at.plain(&feed, "description");
    head.link = at.address(&feed, "home_page_url");
    head.id = string(&feed, "feed_url");
    head.image = at.address(&feed, "icon").or_else(|| at.address(&feed, "favicon"));
    parsed.doc.feed = head.into_head();
    for item in list(&feed, "items") {
        let mut fields = at.common(item);
        fields.id = string(item, "id");
        fields.link = at
            .address(item, "url")
            .or_else(|| at.address(item, "external_url"));
        fields.summary = at.plain(item, "summary");
        fields.image = at.address(item, "image");
        fields.published = string(item, "date_published").and_then(|d| stamp::stamp(&d));
        fields.updated = string(item, "date_modified").and_then(|d| stamp::stamp(&d));
        if let Some(html) = string(item, "content_html") {
            fields.contents.push(Value {
                text: clean(&html, &base, false).trim().to_owned(),
                is_html: true,
                kind: "text/html".to_owned(),
                language: None,
            });
        }
        fields.contents.extend(at.plain(item, "content_text"));
        for tag in list(item, "tags") {
            fields.add_category(tag.as_str().map(str::to_owned), None, None);
        }
        for file in list(item, "attachments") {
            if let Some(url) = at.address(file, "url") {
                fields.enclosures.push(FeedEnclosure {
                    url,
                    kind: string(file, "mime_type").and_then(|k| line(&k)),
                    length: string(file, "size_in_bytes").and_then(|l| line(&l)),
                });
            }
        }
        let (entry, inside) = fields.into_entry();
        parsed.doc.entries.push(entry);
        parsed.inside.push(inside);
    }
    Ok(parsed)
}

/// The text of a field, a number's digits too.
fn string(object: &Json, name: &str) -> Option<String> {
    match object.get(name)? {
        Json::String(text) => Some(text.trim().to_owned()).filter(|t| !t.is_empty()),
        Json::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn list<'a>(object: &'a Json, name: &str) -> &'a [Json] {
    object
        .get(name)
        .and_then(Json::as_array)
        .map_or(&[], Vec::as_slice)
}

struct Read<'a> {
    base: &'a str,
}

impl Read<'_> {
    fn address(&self, object: &Json, name: &str) -> Option<String> {
        link::resolve(self.base, &string(object, name)?).and_then(|l| line(&l))
    }

    fn plain(&self, object: &Json, name: &str) -> Option<Value> {
        Some(Value {
            text: string(object, name)?,
            is_html: false,
            kind: "text/plain".to_owned(),
            language: None,
        })
    }

    /// What a feed and an entry have both.
    fn common(&self, object: &Json) -> Fields {
        let mut fields = Fields {
            title: self.plain(object, "title"),
            language: string(object, "language"),
            ..Fields::default()
        };
        let one = object.get("author").into_iter();
        for author in list(object, "authors").iter().chain(one) {
            let person = FeedPerson {
                name: string(author, "name").and_then(|n| line(&n)),
                email: None,
                url: self.address(author, "url"),
            };
            person::add(&mut fields.authors, person);
        }
        fields
    }
}
