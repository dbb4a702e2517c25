//! What a page says of itself in JSON-LD.
//!
//! The text of its scripts comes in; the fields of the first article described go out. It refuses to guess
//! between several articles: a page that lists them describes none of its own.

use serde_json::Value;

/// The fields of a schema.org article.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct LdArticle {
    /// `headline`.
    pub headline: Option<String>,
    /// `articleBody`.
    pub body: Option<String>,
    /// `datePublished`.
    pub published: Option<String>,
    /// `author`, one each.
    pub authors: Vec<String>,
    /// `publisher.name`.
    pub publisher: Option<String>,
    /// `url` or `mainEntityOfPage`.
    pub url: Option<String>,
    /// `inLanguage`.
    pub lang: Option<String>,
}

/// The article that one of the scripts describes.
pub(super) fn article<'a>(scripts: impl Iterator<Item = &'a str>) -> Option<LdArticle> {
    let mut found = None;
    for script in scripts {
        let bare = script
            .trim()
            .trim_start_matches("<!--")
            .trim_start_matches("//<![CDATA[")
            .trim_start_matches("<![CDATA[")
            .trim_end_matches("-->")
            .trim_end_matches("]]>")
            .trim_end_matches("//")
            .trim()
            .trim_end_matches(';');
        let value = serde_json::from_str::<Value>(bare)
            .or_else(|_| serde_json::from_str::<Value>(&escape_line_ends(bare)));
        let Ok(value) = value else { continue };
        if let Some(article) = pick(&value) {
            let ld = read(article, &value);
            if ld.body.is_some() {
                return Some(ld);
            }
            found.get_or_insert(ld);
        }
    }
    found
}

/// Raw line ends inside strings, which JSON forbids and publishing systems write.
fn escape_line_ends(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect()
}

/// The article in a value: itself, in its `@graph`, or in a list.
fn pick(value: &Value) -> Option<&Value> {
    match value {
        Value::Object(fields) => {
            if is_article(value) {
                return Some(value);
            }
            fields
                .get("@graph")
                .or_else(|| fields.get("mainEntity"))
                .and_then(pick)
        }
        Value::Array(all) => all.iter().take(200).find_map(pick),
        _ => None,
    }
}

fn is_article(value: &Value) -> bool {
    let named = |t: &str| {
        let t = t.rsplit('/').next().unwrap_or(t);
        t.ends_with("Article")
            || matches!(
                t,
                "BlogPosting"
                    | "LiveBlogPosting"
                    | "Report"
                    | "NewsArticle"
                    | "Review"
                    | "Recipe"
                    | "HowTo"
                    | "SocialMediaPosting"
            )
    };
    match value.get("@type") {
        Some(Value::String(t)) => named(t),
        Some(Value::Array(all)) => all.iter().filter_map(Value::as_str).any(named),
        _ => false,
    }
}

fn read(value: &Value, whole: &Value) -> LdArticle {
    let text = |name: &str| value.get(name).and_then(first_text);
    LdArticle {
        headline: text("headline").or_else(|| text("name")),
        body: text("articleBody").filter(|b| b.len() > 100),
        published: text("datePublished").or_else(|| text("dateCreated")),
        authors: value
            .get("author")
            .map(|author| names(author, whole))
            .unwrap_or_default(),
        publisher: value
            .get("publisher")
            .map(|publisher| names(publisher, whole))
            .and_then(|n| n.into_iter().next()),
        url: text("url").or_else(|| {
            let main = value.get("mainEntityOfPage")?;
            first_text(main).or_else(|| first_text(main.get("@id")?))
        }),
        lang: text("inLanguage"),
    }
}

fn first_text(value: &Value) -> Option<String> {
    match value {
        Value::String(s) if !s.trim().is_empty() => Some(s.clone()),
        Value::Array(all) => all.first().and_then(first_text),
        _ => None,
    }
}

/// The names in a value, and of those it points to: `{"@id": "#ann"}` is named elsewhere in the graph.
fn names(value: &Value, whole: &Value) -> Vec<String> {
    match value {
        Value::String(s) if s.trim().is_empty() => Vec::new(),
        Value::String(s) => vec![s.clone()],
        Value::Array(all) => all.iter().take(64).flat_map(|v| names(v, whole)).collect(),
        Value::Object(fields) => match fields.get("name") {
            Some(name) => names(name, &Value::Null),
            None => fields
                .get("@id")
                .and_then(|id| pointed_at(id, whole))
                .map(|name| names(name, &Value::Null))
                .unwrap_or_default(),
        },
        _ => Vec::new(),
    }
}

/// The name of what has this id.
fn pointed_at<'a>(id: &Value, whole: &'a Value) -> Option<&'a Value> {
    let all = match whole {
        Value::Array(all) => all,
        _ => whole.get("@graph")?.as_array()?,
    };
    let found = all
        .iter()
        .take(200)
        .find(|v| v.get("@id") == Some(id) && v.get("name").is_some());
    found?.get("name")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn graphs_lists_and_broken_scripts() {
        let graph = r#"{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Gazette"},
            {"@type":["NewsArticle"],"headline":"Wall vote","author":[{"@type":"Person","name":"Ann Lee"}],
             "datePublished":"2025-10-27T08:00:00+08:00","publisher":{"name":"Port Gazette"}}]}"#;
        let ld = article([graph].into_iter()).expect("an article");
        assert_eq!(ld.headline.as_deref(), Some("Wall vote"));
        assert_eq!(ld.authors, ["Ann Lee"]);
        assert_eq!(ld.publisher.as_deref(), Some("Port Gazette"));
        let raw = "{\"@type\":\"Article\",\"headline\":\"Wall\nvote\"}";
        assert!(article(["nonsense", raw].into_iter()).is_some());
        assert_eq!(article([r#"{"@type":"WebPage"}"#].into_iter()), None);
        let pointing =
            r##"{"@graph":[{"@type":"Article","author":{"@id":"#ann"}},{"@id":"#ann","name":"Ann Lee"}]}"##;
        assert_eq!(article([pointing].into_iter()).expect("one").authors, ["Ann Lee"]);
    }
}
