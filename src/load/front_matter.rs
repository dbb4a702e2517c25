//! The block of fields that opens a Markdown file: YAML between `---`, TOML between `+++`.
//!
//! A text comes in; the fields that dateline knows and the rest of the text go out. It refuses to stop at a
//! broken block: its fields are left out, and that is noted.

use serde_json::Value;

use super::draft::{Draft, published_in};

/// Largest front matter, in bytes.
const MAX: usize = 64 << 10;

/// A text parted at its front matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Split<'a> {
    /// What stands between the fences.
    pub fields: &'a str,
    /// TOML, else YAML.
    pub is_toml: bool,
    /// The text after it.
    pub body: &'a str,
}

/// Parts a text that opens with front matter: a fence, lines of which the first is a field, a fence.
pub(super) fn split(text: &str) -> Option<Split<'_>> {
    let text = text.trim_start_matches('\u{feff}');
    let (fence, is_toml) = match text.get(..3)? {
        "---" => ("---", false),
        "+++" => ("+++", true),
        _ => return None,
    };
    let open = text.find('\n')?;
    text.get(..open)?.trim_end().eq(fence).then_some(())?;
    let start = open + 1;
    let mut at = start;
    let within = text.get(start..)?;
    for line in within.split_inclusive('\n') {
        if at - start > MAX {
            return None;
        }
        let bare = line.trim_end();
        if bare == fence || (!is_toml && bare == "...") {
            let fields = text.get(start..at)?;
            let sign = if is_toml { '=' } else { ':' };
            let is_field = fields
                .lines()
                .find(|l| !l.trim().is_empty() && !l.starts_with('#'))
                .is_none_or(|l| {
                    l.split_once(sign).is_some_and(|(k, _)| {
                        !k.trim().is_empty()
                            && k.trim()
                                .chars()
                                .all(|c| c.is_alphanumeric() || "_-.\"'".contains(c))
                    }) || (is_toml && l.starts_with('['))
                });
            return is_field.then_some(Split {
                fields,
                is_toml,
                body: text.get(at + line.len()..).unwrap_or_default(),
            });
        }
        at += line.len();
    }
    None
}

/// Puts the known fields into the draft.
pub(super) fn fill(split: Split<'_>, draft: &mut Draft) {
    let fields: Option<Value> = if split.is_toml {
        toml::from_str::<toml::Table>(split.fields)
            .ok()
            .map(|table| from_toml(toml::Value::Table(table)))
    } else {
        serde_saphyr::from_str::<Value>(split.fields).ok()
    };
    let Some(Value::Object(fields)) = fields else {
        if !split.fields.trim().is_empty() {
            draft
                .notes
                .push("The front matter could not be read and was left aside.".to_owned());
        }
        return;
    };
    let get = |names: &[&str]| {
        names.iter().find_map(|name| {
            fields
                .iter()
                .find(|(k, v)| k.eq_ignore_ascii_case(name) && !v.is_null())
                .map(|(_, v)| v)
        })
    };
    let text = |names: &[&str]| get(names).and_then(word).filter(|w| !w.trim().is_empty());
    draft.title = text(&["title", "headline"]);
    draft.site =
        text(&["site", "site_name", "publication", "publisher", "source"]).filter(|s| !s.contains("://"));
    draft.url = text(&["url", "canonical_url", "canonical", "link", "permalink"]);
    draft.lang = text(&["lang", "language"]);
    if let Some(writers) = get(&["author", "authors", "byline"]) {
        draft.bylines = names(writers);
    }
    if let Some(date) = text(&[
        "published",
        "date",
        "publish_date",
        "pubdate",
        "date_published",
        "created",
    ]) {
        draft.published = published_in(&date);
        if draft.published.is_none() {
            draft.notes.push(format!(
                "The front matter's date \"{}\" is no full date and was left aside.",
                crate::text::sanitise::clean_line(
                    date.get(..date.floor_char_boundary(60)).unwrap_or_default()
                )
            ));
        }
    }
}

/// One name, a list of names, or a list of objects with a name.
fn names(value: &Value) -> Vec<String> {
    match value {
        Value::Array(all) => all.iter().take(64).flat_map(names).collect(),
        Value::Object(fields) => fields.get("name").map(names).unwrap_or_default(),
        other => word(other)
            .map(|line| super::names::from_line(&line))
            .unwrap_or_default(),
    }
}

fn word(value: &Value) -> Option<String> {
    match value {
        Value::String(s) => Some(s.clone()),
        Value::Number(n) => Some(n.to_string()),
        _ => None,
    }
}

/// TOML knows dates; here they are words again.
fn from_toml(value: toml::Value) -> Value {
    match value {
        toml::Value::String(s) => Value::String(s),
        toml::Value::Integer(i) => Value::from(i),
        toml::Value::Float(f) => Value::from(f),
        toml::Value::Boolean(b) => Value::Bool(b),
        toml::Value::Datetime(d) => Value::String(d.to_string()),
        toml::Value::Array(all) => Value::Array(all.into_iter().map(from_toml).collect()),
        toml::Value::Table(table) => {
            Value::Object(table.into_iter().map(|(k, v)| (k, from_toml(v))).collect())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(text: &str) -> (Draft, String) {
        let mut draft = Draft::default();
        let split = split(text).expect("front matter");
        fill(split, &mut draft);
        (draft, split.body.to_owned())
    }

    #[test]
    fn yaml_and_toml() {
        let (d, body) = draft(
            "---\ntitle: \"Wall: a vote\"\nauthors:\n  - Ann Lee\n  - name: Bo Roe\ndate: 2025-10-27T08:00:00+08:00\nlang: en\n---\nText.\n",
        );
        assert_eq!(d.title.as_deref(), Some("Wall: a vote"));
        assert_eq!(d.bylines, ["Ann Lee", "Bo Roe"]);
        assert!(d.published.is_some());
        assert_eq!(body, "Text.\n");
        let (d, _) = draft("+++\ntitle = \"Wall\"\ndate = 2025-10-27\nauthor = \"Ann Lee\"\n+++\nText.\n");
        assert_eq!(d.title.as_deref(), Some("Wall"));
        assert_eq!(
            d.published.map(|p| p.day().to_string()).as_deref(),
            Some("2025-10-27")
        );
    }

    #[test]
    fn broken_or_none() {
        let (d, body) = draft("---\ntitle: [unclosed\n---\nText.\n");
        assert_eq!(d.title, None);
        assert_eq!(d.notes.len(), 1);
        assert_eq!(body, "Text.\n");
        assert_eq!(split("---\n\nA rule above a text.\n\n---\nMore.\n"), None);
        assert_eq!(split("--- a dash"), None);
        assert_eq!(split("---\ntitle: no end\n"), None);
    }
}
