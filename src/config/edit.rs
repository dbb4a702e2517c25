//! Changes that the program makes to the reader's file.
//!
//! The text of the file and what is to change come in, the new text goes out; every comment and every other line
//! stays as it was. It refuses to touch a file that is no TOML.

use toml_edit::{DocumentMut, Item};

use super::sources::{self, SourceSetting};

/// The text with these sources after all others.
///
/// # Errors
/// One line when the file cannot be read as it stands.
pub fn add_sources(text: &str, new: &[SourceSetting]) -> Result<String, String> {
    parse(text)?;
    let mut out = text.to_owned();
    for source in new {
        if !out.is_empty() {
            if !out.ends_with('\n') {
                out.push('\n');
            }
            out.push('\n');
        }
        out.push_str(&source.lines());
    }
    // a file that holds `source = []` in one line can take no table of that name
    parse(&out)?;
    Ok(out)
}

/// The text without the sources for which `is_it` holds, and how many those were. A comment right above a
/// removed table goes with it only where it stands between two tables of sources.
///
/// # Errors
/// One line when the file cannot be read as it stands.
pub fn remove_sources(
    text: &str,
    mut is_it: impl FnMut(&SourceSetting) -> bool,
) -> Result<(String, usize), String> {
    let mut document = parse(text)?;
    let mut removed = 0;
    if let Some(Item::ArrayOfTables(all)) = document.get_mut("source") {
        let before = all.len();
        // what stands above a table that goes is kept for the next one
        let mut kept_above = String::new();
        all.retain(|table| {
            let found = sources::read(table, &mut Vec::new()).is_some_and(|s| is_it(&s));
            if found {
                let above = table
                    .decor()
                    .prefix()
                    .and_then(|p| p.as_str())
                    .unwrap_or_default();
                if above.contains('#') {
                    kept_above.push_str(above);
                }
            }
            !found
        });
        removed = before - all.len();
        if all.is_empty() {
            document.remove("source");
        }
        if !kept_above.is_empty() {
            let mut out = document.to_string();
            if !out.ends_with('\n') && !out.is_empty() {
                out.push('\n');
            }
            out.push_str(kept_above.trim_end_matches(' '));
            if !out.ends_with('\n') {
                out.push('\n');
            }
            return Ok((out, removed));
        }
    }
    Ok((document.to_string(), removed))
}

fn parse(text: &str) -> Result<DocumentMut, String> {
    text.parse::<DocumentMut>().map_err(|fault| {
        let at = fault.span().map_or(0, |s| s.start);
        let line = text
            .get(..text.floor_char_boundary(at))
            .unwrap_or_default()
            .matches('\n')
            .count()
            + 1;
        format!("line {line} is no TOML, so nothing was changed; `dateline config check` says more")
    })
}

#[cfg(test)]
mod tests {
    use super::super::sources::SourcePlace;
    use super::*;

    const FILE: &str = "# my settings\n[reading]\nmeasure = 70 # wide\n\n# the harbour\n[[source]]\nurl = \"https://port.example/feed\"  # daily\ntags = [\"harbour\"]\n\n[[source]]\n# notes\nfolder = \"~/news\"\n";

    fn feed(url: &str) -> SourceSetting {
        SourceSetting::at(SourcePlace::Feed(url.to_owned()))
    }

    #[test]
    fn every_comment_stays() {
        let new = SourceSetting {
            title: Some("The \"Coast\"".to_owned()),
            tags: vec!["sea".to_owned()],
            ..feed("https://coast.example/rss")
        };
        let with = add_sources(FILE, std::slice::from_ref(&new)).unwrap();
        assert!(with.starts_with(FILE));
        let (without, n) = remove_sources(&with, |s| *s == new).unwrap();
        assert_eq!((without.trim_end(), n), (FILE.trim_end(), 1));
        let (without, n) = remove_sources(FILE, |s| s.tags == ["harbour"]).unwrap();
        assert_eq!(n, 1);
        assert!(
            without.contains("# the harbour") && without.contains("# notes"),
            "{without}"
        );
        assert!(!without.contains("port.example") && without.contains("measure = 70 # wide"));
        let (none, n) = remove_sources(&without, |_| true).unwrap();
        assert_eq!(n, 1);
        assert!(
            !none.contains("[[source]]") && none.contains("# my settings"),
            "{none}"
        );
        assert_eq!(
            add_sources("", &[feed("https://a.example/")]).unwrap(),
            "[[source]]\nurl = \"https://a.example/\"\n"
        );
    }

    #[test]
    fn a_broken_file_is_left_alone() {
        let why = add_sources("[reading\nmeasure = 70", &[feed("https://a.example/")]).unwrap_err();
        assert!(
            why.contains("line 1") && why.contains("nothing was changed"),
            "{why}"
        );
        assert!(remove_sources("x = ", |_| true).is_err());
        assert!(add_sources("source = []", &[feed("https://a.example/")]).is_err());
    }
}
