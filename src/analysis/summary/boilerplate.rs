//! Sentences that are not the article's own story.
//!
//! The words of one sentence come in, a yes or no goes out: bylines, time stamps, "Scroll down for video",
//! words under pictures. It refuses to judge by place: what reads as prose is prose, also in the first line.

use memchr::{memchr, memchr_iter, memchr2_iter};

use crate::text::words::{counts, words};

/// Words of the longest sentence that may be a caption.
const MOST: usize = 32;

/// Is this sentence furniture of the page ("By Wilma Carrick", "PUBLISHED: 14:11", "Read more: …", "Photograph:
/// Jory Pelling", "The deck on Monday (pictured)")? `after_byline` says that the sentence before was a lone "By";
/// `pictures` that the article [`tells_of_pictures`].
pub(super) fn is_boilerplate(sentence: &str, after_byline: bool, pictures: bool) -> bool {
    // longer ones are all alike
    let mut all = [""; MOST + 1];
    let mut n = 0;
    for (slot, word) in all.iter_mut().zip(words(sentence).filter(|w| counts(w))) {
        *slot = word;
        n += 1;
    }
    let words = all.get(..n).unwrap_or_default();
    let Some(first) = words.first() else {
        return true;
    };
    let initial = sentence.as_bytes().first().map(u8::to_ascii_lowercase);
    let opens = |list: &[&str]| {
        let mut alike = list.iter().filter(|w| w.as_bytes().first() == initial.as_ref());
        alike.any(|w| starts_with(sentence, w))
    };
    let short = words.len() <= 8;
    is_byline(words, first, after_byline)
        || opens(STAMPS)
        || is_clock(words)
        || (words.len() <= 14 && opens(CALLS))
        || (short && CALLS_ANYWHERE.iter().any(|w| holds(sentence, w)))
        || opens(CREDITS)
        || is_pictured(sentence, pictures)
        || is_caption_label(sentence, words.len())
        || is_dateline_alone(sentence, words.len())
}

/// Does `sentence` start with `words` (in lower case), whatever the case of its letters?
fn starts_with(sentence: &str, words: &str) -> bool {
    let (sentence, words) = (sentence.as_bytes(), words.as_bytes());
    sentence
        .get(..words.len())
        .is_some_and(|s| s.eq_ignore_ascii_case(words))
}

/// Does `sentence` hold `words` (in lower case), whatever the case of its letters?
fn holds(sentence: &str, words: &str) -> bool {
    let Some(&first) = words.as_bytes().first() else {
        return true;
    };
    memchr2_iter(first, first.to_ascii_uppercase(), sentence.as_bytes())
        .any(|at| sentence.get(at..).is_some_and(|rest| starts_with(rest, words)))
}

/// "(pictured", ", pictured ", "seen here": words under a picture.
fn is_pictured(sentence: &str, pictures: bool) -> bool {
    let bracketed = |at| {
        let rest = sentence.get(at..).unwrap_or_default();
        BRACKETED.iter().any(|w| starts_with(rest, w))
    };
    memchr_iter(b'(', sentence.as_bytes()).any(bracketed)
        || pictures && PICTURED.iter().any(|w| holds(sentence, w))
}

/// Does `text` hold "pictured" or "seen here", as every sign of words under a picture does? They are looked for by a
/// rare letter, once an article.
pub(super) fn tells_of_pictures(text: &str) -> bool {
    let held = |words: &str, rare: u8, at: usize| {
        memchr2_iter(rare, rare.to_ascii_uppercase(), text.as_bytes()).any(|i| {
            let from = i.checked_sub(at);
            from.and_then(|from| text.get(from..))
                .is_some_and(|rest| starts_with(rest, words))
        })
    };
    held("pictured", b'c', 2) || held("seen here", b'h', 5)
}

/// Is this paragraph a post that the page shows in a frame? "The deck hums again. — Wilma Carrick (@wcarrick) November
/// 24, 2026", or with the address of a picture behind it.
pub(super) fn is_embedded(paragraph: &str) -> bool {
    let signed = || {
        let (_, behind) = paragraph.rsplit_once("(@")?;
        let (handle, day) = behind.split_once(')')?;
        let year = day.trim_end().rsplit(' ').next()?;
        let plain = handle.chars().all(|c| c.is_alphanumeric() || c == '_');
        Some(plain && year.len() == 4 && year.chars().all(|c| c.is_ascii_digit()) && day.len() < 24)
    };
    let bytes = paragraph.as_bytes();
    memchr(b'/', bytes).is_some()
        && (paragraph.contains("pic.twitter.com/") || paragraph.contains("://t.co/"))
        || memchr(b'@', bytes).is_some() && signed() == Some(true)
}

/// "By Wilma Carrick and Teodor Vance", or the name after a lone "By".
fn is_byline(words: &[&str], first: &str, after_byline: bool) -> bool {
    let names = |words: &[&str]| {
        words.iter().all(|w| {
            w.chars().next().is_some_and(char::is_uppercase)
                || matches!(*w, "and" | "for" | "in" | "of" | "de" | "van" | "von")
        })
    };
    let bare = first.trim_matches(|c: char| !c.is_alphanumeric());
    match bare {
        "By" | "BY" => words.len() == 1 || (words.len() <= 10 && names(words.get(1..).unwrap_or_default())),
        "and" => words.len() <= 5 && names(words.get(1..).unwrap_or_default()),
        _ => words.len() <= 6 && after_byline && names(words),
    }
}

/// "14:11 EST, 25 October 2013.": a time and a day and no verb.
fn is_clock(words: &[&str]) -> bool {
    let clock = words.first().is_some_and(|w| {
        let mut parts = w.split(':');
        parts
            .next()
            .is_some_and(|h| !h.is_empty() && h.len() <= 2 && h.chars().all(|c| c.is_ascii_digit()))
            && parts.next().is_some()
    });
    let digits = || {
        let with = words.iter().filter(|w| w.chars().any(|c| c.is_ascii_digit()));
        with.count()
    };
    clock && words.len() <= 6 && digits() * 2 >= words.len()
}

/// "Relief: The first boat leaves the east quay": a label of one to three words, a colon, and a line about a
/// picture. A long sentence after the colon is prose, and so is one that opens a quote.
fn is_caption_label(sentence: &str, words: usize) -> bool {
    let colon = |at: &usize| sentence.as_bytes().get(at + 1) == Some(&b' ');
    let at = memchr_iter(b':', sentence.as_bytes()).find(colon);
    let Some((label, rest)) = at.and_then(|at| Some((sentence.get(..at)?, sentence.get(at + 2..)?))) else {
        return false;
    };
    let label_words = label.split_whitespace().count();
    let plain = label
        .chars()
        .all(|c| c.is_alphabetic() || c.is_whitespace() || matches!(c, '-' | '\'' | '’'));
    let capital = |s: &str| s.chars().next().is_some_and(char::is_uppercase);
    (1..=4).contains(&label_words)
        && words <= MOST
        && plain
        && capital(label)
        && !label.chars().all(|c| c.is_uppercase() || !c.is_alphabetic()) // "LINDQVIST: …" speaks
        && capital(rest.trim_start())
}

/// "HAVERNESS, Nov. 23 (Metro Wire) -" cut off from its sentence.
fn is_dateline_alone(sentence: &str, words: usize) -> bool {
    words <= 7
        && (sentence.ends_with(['-', '–', '—']) || (sentence.starts_with('(') && sentence.ends_with(')')))
}

/// Sentences that open like a time stamp.
const STAMPS: &[&str] = &[
    "published:",
    "updated:",
    "last updated",
    "first published",
    "posted:",
    "created:",
    "modified:",
    "published on ",
    "updated on ",
    "updated at ",
    "published at ",
    "correction:",
    "clarification:",
    "update:",
    "update -",
    "update —",
    "a version of this article",
    "a version of this story",
    "this story has been updated",
    "this article has been updated",
    "this is a developing story",
    "editor's note",
    "editor’s note",
    "(reporting by",
    "reporting by ",
];

/// Short sentences that ask the reader to do something on the page.
const CALLS: &[&str] = &[
    "read more",
    "read also",
    "read the full",
    "see also",
    "click here",
    "click to",
    "tap here",
    "watch:",
    "watch the",
    "video:",
    "video ",
    "listen:",
    "sign up",
    "subscribe",
    "follow us",
    "follow @",
    "share this",
    "related:",
    "scroll down",
    "more on this",
    "advertisement",
    "continue reading",
    "story continues",
    "story highlights",
    "write caption",
    "join the conversation",
    "for more information",
    "to comment on",
    "all rights reserved",
    "copyright",
    "download our",
    "get the latest",
    "most read",
    "more:",
    "don't miss",
    "don’t miss",
];

/// The same, wherever they stand in a very short sentence.
const CALLS_ANYWHERE: &[&str] = &[
    "scroll down",
    "click here",
    "read more",
    "contributed to this report",
    "for video",
];

/// Sentences that credit a picture.
const CREDITS: &[&str] = &[
    "photograph:",
    "photo:",
    "photos:",
    "picture:",
    "pictured:",
    "pictured ",
    "image:",
    "image copyright",
    "credit:",
    "getty images",
    "file photo",
    "caption:",
    "image caption",
    "media caption",
    "illustration:",
];

/// Signs of words under a picture.
const PICTURED: &[&str] = &[
    ", pictured ",
    "pictured here",
    "pictured left",
    "pictured right",
    "seen here",
];

/// The same, in brackets.
const BRACKETED: &[&str] = &[
    "(pictured",
    "(left)",
    "(right)",
    "(centre)",
    "(center)",
    "(above)",
    "(below)",
    "(credit",
    "(photo",
    "(image",
    "(file photo",
    "(file picture",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn check(furniture: bool, sentences: &[&str]) {
        for s in sentences {
            assert_eq!(is_boilerplate(s, false, true), furniture, "{s}");
        }
    }

    #[test]
    fn furniture_is_known() {
        check(
            true,
            &[
                "By Wilma Carrick and Teodor Vance",
                "By.",
                "UPDATED:.",
                "|.",
                "14:11 GMT, 23 November 2026.",
                "Last updated at 3:31 PM on 23rd November 2026.",
                "Scroll down for video.",
                "Read more: the bridge that hummed",
                "Photograph: Jory Pelling",
                "Relief: The first boat leaves the east quay on Tuesday.",
                "Engineer Ilse Maren (pictured) shut the bridge.",
                "HAVERNESS, Nov. 23 (Metro Wire) —",
                "A version of this article appears in print on November 24, on page A3 of the Coast edition.",
                "CORRECTION: An earlier text put the toll house on the east bank.",
                "Editor’s note: the bridge reopened after we went to press.",
                "Reporting by Jory Pelling; editing by Noor Adeyo.",
            ],
        );
        assert!(is_boilerplate("Wilma Carrick.", true, true));
    }

    #[test]
    fn posts_in_a_frame_are_known() {
        for post in [
            "The deck hums again. — Wilma Carrick (@wcarrick) November 24, 2026",
            "The deck hums again. #bridge pic.twitter.com/qqqq",
            "Nine hangers https://t.co/qqqq",
        ] {
            assert!(is_embedded(post), "{post}");
        }
        for prose in [
            "Carrick (@wcarrick) wrote of it in 2026 and again in 2027",
            "She wrote to @wcarrick on November 24, 2026",
            "The office (see page 3) opened in November 2026",
        ] {
            assert!(!is_embedded(prose), "{prose}");
        }
    }

    #[test]
    fn prose_is_left_alone() {
        check(
            false,
            &[
                "By Thursday the shipping forecast had received many requests.",
                "By the second week, an estimated 140,000 journeys were made on foot.",
                "“I can divide.”",
                "MAREN: I shut it.",
                "She said: “Nobody won anything tonight.”",
                "Watching the gulls, he waited.",
                "At 23:00 on Wednesday the test begins.",
                "Wilma Carrick.",
            ],
        );
    }
}
