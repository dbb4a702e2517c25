//! ninjs, versions 1 to 3.
//!
//! The JSON of an item, or of a list of them, comes in; a draft for each goes out. It refuses what is said of pictures
//! beside the item.

use serde_json::Value as Json;

use crate::calendar::stamp::{self, Stamp};
use crate::load::draft::{Draft, published};
use crate::load::{LoadError, html, names, plain};

/// Is this JSON an item of ninjs, or a list of such items? An item has a `uri` and one of its texts.
pub(in crate::load) fn is_ninjs(item: &Json) -> bool {
    if let Some(all) = item.as_array() {
        return !all.is_empty() && all.iter().all(|one| one.is_object() && is_ninjs(one));
    }
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

/// Reads an item, or each of a list.
///
/// # Errors
/// [`LoadError::NoArticle`] when it is no JSON.
pub(in crate::load) fn read_ninjs(text: &str) -> Result<Vec<Draft>, LoadError> {
    let read: Json = serde_json::from_str(text).map_err(|fault| LoadError::NoArticle {
        kind: "ninjs item",
        why: fault.to_string(),
    })?;
    Ok(match &read {
        Json::Array(all) => all.iter().map(item).collect(),
        one => vec![item(one)],
    })
}

fn item(item: &Json) -> Draft {
    let string = |name: &str| {
        item.get(name)
            .and_then(Json::as_str)
            .map(str::trim)
            .filter(|t| !t.is_empty())
    };
    // version 2 and later give lists of texts, each with its role or type
    let listed = |name: &str, field: &str| {
        let all = item.get(name)?.as_array()?;
        let is_main = |one: &&Json| one.get("role").and_then(Json::as_str) == Some("main");
        let best = all.iter().find(is_main).or_else(|| all.first())?;
        best.get(field)?.as_str().map(str::trim)
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
    draft
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ninjs() {
        let one = r#"{"uri":"urn:port:1","headline":"Wall vote","byline":"By Ann Lee","versioncreated":"2025-10-27T10:15:00+08:00","language":"en","body_xhtml":"<p>The council voted.</p><p>It left.</p>"}"#;
        let item: Json = serde_json::from_str(one).expect("json");
        assert!(is_ninjs(&item));
        let draft = read_ninjs(one).expect("an item").remove(0);
        assert_eq!(
            (draft.title.as_deref(), draft.blocks.len()),
            (Some("Wall vote"), 2)
        );
        assert_eq!(draft.bylines, ["Ann Lee"]);
        let two = r#"{"uri":"urn:port:1","headlines":[{"role":"main","value":"Wall vote"}],"bodies":[{"role":"main","contentType":"text/plain","value":"The council voted.\n\nIt left."}]}"#;
        let draft = read_ninjs(two).expect("an item").remove(0);
        assert_eq!(
            (draft.title.as_deref(), draft.blocks.len()),
            (Some("Wall vote"), 2)
        );
    }

    #[test]
    fn a_list_of_items_and_the_main_headline_of_several() {
        let list = r#"[{"uri":"urn:port:1","headlines":[{"role":"short","value":"Wall"},{"role":"main","value":"Council votes for the wall"}],
            "bodies":[{"role":"brief","value":"It voted."},{"role":"main","value":"<p>The council voted.</p><p>It left.</p>"}]},
            {"uri":"urn:port:2","headline":"Gate","body_text":"The gate is open."}]"#;
        let read: Json = serde_json::from_str(list).expect("json");
        assert!(is_ninjs(&read));
        let all = read_ninjs(list).expect("items");
        assert_eq!(all.len(), 2);
        assert_eq!(
            (all[0].title.as_deref(), all[0].blocks.len()),
            (Some("Council votes for the wall"), 2)
        );
        assert!(!is_ninjs(&serde_json::json!([])) && !is_ninjs(&serde_json::json!([{"uri": "x"}])));
    }
}
