//! Words as HTML, Org and spreadsheets need them.

/// As HTML needs them, in text and in attributes.
#[must_use]
pub fn html(words: &str) -> String {
    let mut out = String::with_capacity(words.len() + 8);
    for c in words.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// One line of an Org block: what would be a heading, a keyword or a drawer has a comma before it, as Org itself
/// writes it.
#[must_use]
pub fn org(line: &str) -> String {
    let means_more =
        |l: &str| l.starts_with(['*', ':', '|', '%']) || l.starts_with("#+") || l.starts_with(",");
    if means_more(line.trim_start()) {
        format!(",{line}")
    } else {
        line.to_owned()
    }
}

/// A cell of a table for a spreadsheet: one that would be taken for a formula has an apostrophe before it.
#[must_use]
pub fn cell(words: &str) -> String {
    if words.trim_start().starts_with(['=', '+', '-', '@']) || words.starts_with(['\t', '\r', '\n']) {
        format!("'{words}")
    } else {
        words.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_means_more_is_written_as_itself() {
        assert_eq!(html("<a href='x'>&\u{7}"), "&lt;a href=&#39;x&#39;&gt;&amp; ");
        for (line, want) in [
            ("* heading", ",* heading"),
            ("  #+end_quote", ",  #+end_quote"),
            (":END:", ",:END:"),
            ("plain * words", "plain * words"),
            ("#tag", "#tag"),
        ] {
            assert_eq!(org(line), want);
        }
        for (words, want) in [
            ("=1+1", "'=1+1"),
            ("  @sum", "'  @sum"),
            ("-5", "'-5"),
            ("+49 30", "'+49 30"),
            ("\t=1", "'\t=1"),
            ("5 - 3 = 2", "5 - 3 = 2"),
        ] {
            assert_eq!(cell(words), want);
        }
    }
}
