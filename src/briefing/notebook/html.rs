//! Bookmarks as one page for a browser: no script, nothing fetched, light and dark.

use super::Note;
use crate::text::escape::html as escaped;

const HEAD: &str = "<!doctype html>
<html lang=\"en\">
<head>
<meta charset=\"utf-8\">
<meta name=\"viewport\" content=\"width=device-width\">
<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">
<title>Bookmarks</title>
<style>
:root { color-scheme: light dark; }
body { max-width: 42em; margin: 2em auto; padding: 0 1em; font-family: serif; line-height: 1.5; }
article { margin: 2em 0; }
blockquote { margin: 0; padding-left: 1em; border-left: 3px solid; }
.about, .tags { font-size: 0.85em; opacity: 0.8; }
.note { white-space: pre-line; font-style: italic; }
</style>
</head>
<body>
<h1>Bookmarks</h1>
";

pub(super) fn all(notes: &[Note]) -> String {
    let mut out = String::from(HEAD);
    for note in notes {
        one(note, &mut out);
    }
    out.push_str("</body>\n</html>\n");
    out
}

fn one(note: &Note, out: &mut String) {
    out.push_str(&format!(
        "<article id=\"b{}\">\n<blockquote>{}</blockquote>\n<p class=\"about\">{}",
        escaped(&note.id),
        escaped(&note.words),
        escaped(&note.about())
    ));
    if let Some(url) = note.link() {
        out.push_str(&format!(" · <a href=\"{0}\">{0}</a>", escaped(url)));
    }
    out.push_str("</p>\n");
    if !note.note.is_empty() {
        let lines: Vec<String> = note.note.lines().map(escaped).collect();
        out.push_str(&format!("<p class=\"note\">{}</p>\n", lines.join("\n")));
    }
    if !note.tags.is_empty() {
        let tags: Vec<String> = note.tags.iter().map(|t| escaped(&format!("#{t}"))).collect();
        out.push_str(&format!("<p class=\"tags\">{}</p>\n", tags.join(" ")));
    }
    out.push_str("</article>\n");
}
