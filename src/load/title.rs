//! Whether a plain text opens with its title.
//!
//! Paragraphs as they stand come in, a yes or no for the first goes out. It refuses on doubt: a text
//! without a title reads well, a text that lost its first sentence to a title does not.

use super::ending::is_closed;
use super::head;
use super::plain::Para;

/// Longest title, in characters and words: the longest headlines of wires and papers stay below both.
const MAX_CHARS: usize = 160;
const MAX_WORDS: usize = 26;

/// Is the first paragraph the title? A short line without a full stop, an empty line after it or a clear
/// body below it, and nothing that speaks against it: "Council votes for new harbour wall".
pub(super) fn is_title(paras: &[Para]) -> bool {
    let [first, rest @ ..] = paras else { return false };
    let text = first.text.as_str();
    let words = text.split_whitespace().count();
    if !(2..=MAX_WORDS).contains(&words) || text.chars().count() > MAX_CHARS || first.lines > 3 {
        return false;
    }
    if !opens_like_one(text) || !ends_like_one(first) || head::is_head_line(text) || is_label(text, rest) {
        return false;
    }
    // the body: a whole paragraph among the next few, and longer than what stands above it
    let body = rest.iter().take(5).any(|p| is_body(&p.text));
    let clear = rest.first().is_some_and(|p| {
        p.text.chars().count() >= 2 * text.chars().count().max(40) && (is_closed(&p.text) || p.lines == 1)
    });
    body && (first.gap_after || (first.lines == 1 && words >= 3 && clear))
}

/// A paragraph of prose: a whole sentence of some length, or a long piece of one.
fn is_body(text: &str) -> bool {
    let words = text.split_whitespace().take(24).count();
    let cjk = text.chars().filter(|c| *c >= '\u{3040}').take(40).count();
    (is_closed(text) && words >= 6) || words >= 20 || cjk >= 20
}

fn opens_like_one(text: &str) -> bool {
    let bare = text.trim_start_matches(['"', '\'', '“', '‘', '«', '¿', '¡', '„', '[', '(']);
    let first = bare.chars().next().unwrap_or(' ');
    // "iPhone maker cuts prices": a small letter is fine where a capital follows at once
    let brand = first.is_lowercase() && bare.chars().nth(1).is_some_and(char::is_uppercase);
    let marked = [
        "- ", "* ", "• ", "– ", "— ", "> ", "+ ", "http://", "https://", "www.",
    ]
    .iter()
    .any(|m| text.starts_with(m));
    (first.is_alphanumeric() || matches!(first, '$' | '£' | '€' | '#' | '@'))
        && (!first.is_lowercase() || brand)
        && !marked
}

/// No full stop, comma or colon; a question mark only above an empty line; the points of "the U.S." are no
/// full stop.
fn ends_like_one(first: &Para) -> bool {
    let text = first.text.trim_end();
    if text.ends_with([',', ';', ':', '-', '—', '–', '…', '(', '/', '&']) || text.ends_with("...") {
        return false;
    }
    if !is_closed(text) {
        return true;
    }
    let bare = text.trim_end_matches(['"', '\'', '”', '’', '»', ')']);
    if bare.ends_with(['?', '!']) {
        return first.gap_after && text.split_whitespace().count() <= 16;
    }
    ends_in_initials(bare) && first.gap_after
}

/// The points of "the U.S." end a word, and perhaps no sentence.
pub(super) fn ends_in_initials(text: &str) -> bool {
    let last = text.trim_end().rsplit(' ').next().unwrap_or_default();
    last.len() >= 4
        && last
            .as_bytes()
            .chunks(2)
            .all(|c| matches!(c, [a, b'.'] if a.is_ascii_uppercase()))
}

/// A speaker's or a section's label: "MAYOR LEE: Good morning" above more of them, or "WORLD NEWS".
fn is_label(text: &str, rest: &[Para]) -> bool {
    let label = |t: &str| {
        t.split_once(':').is_some_and(|(l, _)| {
            l.len() <= 30 && l.chars().any(char::is_alphabetic) && !l.chars().any(char::is_lowercase)
        })
    };
    if label(text) && rest.iter().take(4).any(|p| label(&p.text)) {
        return true;
    }
    let field = |t: &str| {
        t.split_once(": ").is_some_and(|(key, _)| {
            matches!(
                key.to_ascii_lowercase().as_str(),
                "title"
                    | "headline"
                    | "author"
                    | "date"
                    | "published"
                    | "source"
                    | "url"
                    | "link"
                    | "from"
                    | "to"
                    | "subject"
                    | "section"
                    | "byline"
            )
        })
    };
    field(text)
}

#[cfg(test)]
mod tests {
    use super::super::plain::paragraphs;
    use super::*;

    const BODY: &str = "The council of Harbour City voted on Monday to build a new wall around its oldest pier, after years of floods.";

    fn check(text: &str, want: bool) {
        assert_eq!(is_title(&paragraphs(text)), want, "{text:?}");
    }

    #[test]
    fn titles() {
        check(&format!("Council votes for new harbour wall\n\n{BODY}"), true);
        check(
            &format!("Council votes for new harbour wall\n{BODY}\n{BODY}"),
            true,
        );
        check(&format!("Who will pay for the wall?\n\n{BODY}"), true);
        check(&format!("Port deal divides the U.S.\n\n{BODY}"), true);
        check(&format!("Mayor: ‘We will rebuild’\n\n{BODY}"), true);
        check(&format!("LIVE: Strike enters second day\n\n{BODY}"), true);
        check(
            &format!("Council votes for new harbour wall\n\nBy Ann Lee\n\nOct 27, 2025\n\n{BODY}"),
            true,
        );
        check(
            "Council votes for new harbour wall after a\nlong night of talks\n\nThe council voted on Monday to build a wall\naround its oldest pier, after years of\nfloods that drove families out.\n",
            true,
        );
    }

    #[test]
    fn no_titles() {
        check(BODY, false);
        check(&format!("{BODY}\n{BODY}\n{BODY}"), false);
        check("Council votes for new harbour wall", false);
        check(&format!("By Ann Lee\n\n{BODY}"), false);
        check(&format!("Oct 27, 2025\n\n{BODY}"), false);
        check(&format!("HARBOUR CITY, Oct 27 (Newswire) -\n\n{BODY}"), false);
        check(&format!("The council voted.\n\n{BODY}"), false);
        check(&format!("and the mayor said so\n\n{BODY}"), false);
        check(&format!("The three parts of the plan are:\n\n{BODY}"), false);
        check(&format!("- Council votes for wall\n\n{BODY}"), false);
        check(&format!("https://port.example/news\n\n{BODY}"), false);
        check(&format!("World\n\n{BODY}"), false);
        check(
            "MAYOR: Good morning everyone\n\nPRESS: Is the wall safe?\n\nMAYOR: The wall is safe and it will hold for years.",
            false,
        );
        check("Milk and eggs\n\nBread and salt\n\nSoap", false);
    }
}
