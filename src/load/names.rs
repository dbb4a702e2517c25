//! Writers' names out of the lines that metadata give them in.
//!
//! "By Ann Lee and Bo Roe" comes in, the names go out one each. It refuses to part what may be one name:
//! "Lee, Ann" is left as it is written.

/// The names on one line of metadata, without "By" and what is no name (an address, a mail).
pub(super) fn from_line(line: &str) -> Vec<String> {
    let line = crate::text::sanitise::clean_line(line);
    let bare = strip_by(&line);
    if bare.is_empty() || bare.contains("://") || bare.len() > 300 {
        return Vec::new();
    }
    let full = |part: &str| part.split_whitespace().count() >= 2;
    let parts: Vec<&str> = bare
        .split([',', ';', '|'])
        .flat_map(|p| p.split(" and "))
        .flat_map(|p| p.split(" & "))
        .map(|p| strip_by(p.trim().trim_start_matches("and ").trim()))
        .filter(|p| !p.is_empty())
        .collect();
    // "Lee, Ann" has parts of one word; "Ann Lee, Bo Roe" has none
    if parts.iter().all(|p| full(p)) {
        parts.into_iter().map(str::to_owned).collect()
    } else {
        vec![bare.to_owned()]
    }
}

fn strip_by(text: &str) -> &str {
    ["By ", "by ", "BY ", "By: ", "Por ", "Von ", "Par "]
        .iter()
        .find_map(|by| text.strip_prefix(by))
        .unwrap_or(text)
        .trim()
}

#[cfg(test)]
mod tests {
    use super::from_line;

    #[test]
    fn one_each() {
        assert_eq!(from_line("By Ann Lee and Bo Roe"), ["Ann Lee", "Bo Roe"]);
        assert_eq!(
            from_line("Ann Lee, Bo Roe & Cy Poe"),
            ["Ann Lee", "Bo Roe", "Cy Poe"]
        );
        assert_eq!(from_line("Lee, Ann"), ["Lee, Ann"]);
        assert_eq!(from_line("Newswire"), ["Newswire"]);
        assert!(from_line("https://port.example/ann").is_empty());
        assert!(from_line("  ").is_empty());
    }
}
