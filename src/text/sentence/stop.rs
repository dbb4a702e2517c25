//! Whether a full stop, a question mark or an exclamation mark ends the sentence.
//!
//! The place of the mark comes in, the place where the sentence ends goes out, or where reading goes on. It
//! refuses to end one before a word in lower case: "“Why?” she asked" is one sentence.

use super::cut::skip_space;
use super::words::{AFTER_HOURS, BEFORE_NAMES, BEFORE_NUMBERS, NEVER, OTHERS, SAYING, STARTERS};
use crate::text::dateline;

/// The answer for one mark: bytes of the paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stop {
    /// The sentence ends before this byte.
    Ends(usize),
    /// It does not; read on from this byte.
    GoesOn(usize),
}

/// A mark that may end a sentence.
#[must_use]
pub fn stops(c: char) -> bool {
    matches!(
        c,
        '.' | '?' | '!' | '…' | '。' | '．' | '？' | '！' | '‼' | '⁇' | '⁈' | '⁉' | '؟' | '।'
    )
}

fn closes(c: char) -> bool {
    matches!(
        c,
        '"' | '\'' | '”' | '’' | '»' | ')' | ']' | '}' | '」' | '』' | '*' | '_'
    )
}

fn opens(c: char) -> bool {
    matches!(
        c,
        '"' | '\''
            | '“'
            | '‘'
            | '«'
            | '('
            | '['
            | '{'
            | '`'
            | '„'
            | '¿'
            | '¡'
            | '「'
            | '『'
            | '*'
            | '_'
            | '–'
            | '—'
            | '―'
            | '-'
            | '$'
            | '#'
            | '@'
    )
}

/// All that stands around one mark.
struct Around<'a> {
    /// The word before the mark, without openers, up to 24 bytes of it.
    before: &'a str,
    /// The word before that one.
    earlier: &'a str,
    /// The marks themselves: ".", "?!", "...".
    marks: &'a str,
    /// Quotation marks and brackets that close behind them.
    closers: &'a str,
    /// White space follows.
    gap: bool,
    /// The text behind the white space and any opening marks.
    next: &'a str,
    /// What opens there.
    openers: &'a str,
    /// The word before the mark is the first of the sentence.
    first: bool,
    /// What stands before the mark reads like the place of a dateline.
    place: bool,
}

/// Reads the mark at byte `at` of the paragraph, in a sentence whose words begin at `body`.
#[must_use]
pub fn read_stop(words: &str, at: usize, body: usize) -> Stop {
    let marks_end = marks_end(words, at);
    let mut closed = while_chars(words, marks_end, closes);
    closed = notes_end(words, closed);
    let after = skip_space(words, closed);
    if after >= words.len() {
        return Stop::GoesOn(words.len());
    }
    let gap_text = words.get(closed..after).unwrap_or_default();
    if gap_text.contains('\n') {
        // the line end decides
        return Stop::GoesOn(closed);
    }
    // `done. ” She`: a closing mark that stands alone belongs to what it closes
    let stray = words
        .get(after..)
        .and_then(|r| r.chars().next())
        .filter(|c| matches!(c, '”' | '»'));
    if let Some(mark) = stray {
        closed = after + mark.len_utf8();
    }
    let after = skip_space(words, closed);
    let open_end = while_chars(words, after, opens);
    let head = words.get(body..at).unwrap_or_default();
    let (rest, before) = last_word(head);
    let (_, earlier) = last_word(rest);
    let around = Around {
        before,
        earlier,
        marks: words.get(at..marks_end).unwrap_or_default(),
        closers: words.get(marks_end..closed).unwrap_or_default(),
        gap: after > closed,
        next: words.get(open_end..).unwrap_or_default(),
        openers: words.get(after..open_end).unwrap_or_default(),
        first: rest.trim().is_empty(),
        place: dateline::is_place(head),
    };
    if ends(&around) {
        Stop::Ends(closed)
    } else {
        Stop::GoesOn(closed)
    }
}

/// The end of a run of marks, spaced ones too (". . .").
fn marks_end(words: &str, at: usize) -> usize {
    let mut end = while_chars(words, at, stops);
    while words.get(end..).is_some_and(|r| {
        r.starts_with(" .") && !r.get(2..).is_some_and(|t| t.starts_with(char::is_alphanumeric))
    }) {
        end = while_chars(words, end + 1, stops);
    }
    end
}

/// Notes behind a mark belong to its sentence: "as announced.[7][8] The", "cognition.10 This".
fn notes_end(words: &str, at: usize) -> usize {
    let mut end = at;
    while let Some(rest) = words.get(end..).filter(|r| r.starts_with('[')) {
        let Some(close) = rest.bytes().take(12).position(|b| b == b']') else {
            break;
        };
        if !rest
            .get(1..close)
            .is_some_and(|n| n.bytes().all(|b| b.is_ascii_digit() || b == b',' || b == b' '))
        {
            break;
        }
        end += close + 1;
    }
    if end == at {
        let digits = while_chars(words, at, |c| c.is_ascii_digit());
        let letter = words
            .get(..at)
            .and_then(|w| w.trim_end_matches(['.', ')', '”', '"']).chars().next_back())
            .is_some_and(char::is_alphanumeric);
        let follows = words.get(digits..).is_some_and(|r| {
            r.starts_with(' ')
                && r.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ')
                    .starts_with(char::is_uppercase)
        });
        if digits > at && digits - at <= 3 && letter && follows {
            let mut last = digits;
            while words.get(last..).is_some_and(|r| {
                r.starts_with(' ')
                    && r.get(1..)
                        .is_some_and(|t| t.starts_with(|c: char| c.is_ascii_digit()))
            }) {
                last = while_chars(words, last + 1, |c| c.is_ascii_digit());
            }
            end = last;
        }
    }
    end
}

fn while_chars(words: &str, at: usize, holds: impl Fn(char) -> bool) -> usize {
    let rest = words.get(at..).unwrap_or_default();
    at + rest.find(|c| !holds(c)).unwrap_or(rest.len())
}

/// What stands before the last word of `head`, and that word (its last 24 bytes at most), without openers.
fn last_word(head: &str) -> (&str, &str) {
    let head = head.trim_end();
    let from = head.floor_char_boundary(head.len().saturating_sub(24));
    let near = head.get(from..).unwrap_or_default();
    let cut = from
        + near.rfind(char::is_whitespace).map_or(0, |p| {
            p + near
                .get(p..)
                .and_then(|r| r.chars().next())
                .map_or(1, char::len_utf8)
        });
    let word = head.get(cut..).unwrap_or_default();
    (
        head.get(..cut).unwrap_or_default(),
        word.trim_start_matches(|c| opens(c) && c != '$' && c != '#'),
    )
}

fn next_word(rest: &str) -> &str {
    let end = rest
        .find(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’' | '-' | '.')))
        .unwrap_or(rest.len());
    rest.get(..end)
        .unwrap_or_default()
        .trim_end_matches(['.', '\'', '’', '-'])
}

fn listed(list: &[&str], word: &str) -> bool {
    list.contains(&word)
}

fn ends(a: &Around) -> bool {
    let Some(head) = a.next.chars().next() else {
        return false;
    };
    if a.marks.chars().all(|c| matches!(c, '。' | '．' | '？' | '！')) {
        return true;
    }
    if !a.gap {
        return glued(a, head);
    }
    if head.is_lowercase() && unshifted(a) {
        return true;
    }
    if head.is_lowercase() && !brand(a.next)
        || matches!(head, ',' | ';' | ':' | ')' | ']' | '%' | '/' | '=' | '”' | '’')
    {
        return false;
    }
    // "— Lee", "- The": a dash behind a stop goes on, but for the dash of a new item
    if a.openers.starts_with(['—', '–', '―', '-'])
        && a.marks == "."
        && a.closers.is_empty()
        && (a.place || abbreviation(a))
    {
        return false;
    }
    if a.closers.contains(['"', '”', '\'', '’', '»']) && saying_follows(a.next) && !a.marks.ends_with('.')
    {
        return false;
    }
    if a.closers.starts_with(']') && a.marks.len() > 1 {
        return false; // "[...]"
    }
    let ellipsis = a.marks.starts_with("..") || a.marks.contains('…') || a.marks.contains(". .");
    if ellipsis {
        return head.is_uppercase() && !a.first
            || head.is_numeric() && a.marks.matches('.').count() > 3
            || !a.openers.is_empty() && head.is_uppercase();
    }
    if a.marks != "." {
        return !(listed(&["Yahoo", "Jeopardy", "Y"], a.before) && a.closers.is_empty() && !starter(a.next));
    }
    if !a.closers.is_empty() && !a.closers.starts_with(['’', '\'']) && !abbreviation(a) {
        return true;
    }
    dot_ends(a, head)
}

/// No white space behind the mark: "in town.Today it rained", but not "example.Org" or "3.5".
fn glued(a: &Around, head: char) -> bool {
    if !head.is_uppercase()
        || !a
            .next
            .chars()
            .nth(1)
            .is_some_and(|c| c.is_lowercase() || c.is_whitespace())
    {
        return false;
    }
    let quoted = a.closers.contains(['”', '»']) || a.openers.contains('“');
    let tail: Vec<char> = a.before.chars().rev().take(3).collect();
    let word = tail.len() == 3 && tail.iter().all(|c| c.is_lowercase())
        || a.before.ends_with(|c: char| c.is_ascii_digit()) && a.next.contains(' ');
    let address = a.before.contains(['@', '/', '.', ':', '_']) || a.before.starts_with("www");
    let token = a.next.split(char::is_whitespace).next().unwrap_or_default();
    let inner = token.trim_end_matches(['.', ',', '!', '?', '”', '"']);
    (word && !address || quoted)
        && !inner.contains(['.', '/', '@', '_', '('])
        && a.openers.chars().all(|c| matches!(c, '“' | '"' | '‘'))
        && a.closers
            .chars()
            .all(|c| matches!(c, '”' | '"' | '’' | ')' | '»'))
}

/// Mails that do without capitals: "it rained all day. we stayed in". A word of four small letters that is no
/// abbreviation ends its sentence even so.
fn unshifted(a: &Around) -> bool {
    a.marks == "."
        && a.closers.is_empty()
        && a.openers.is_empty()
        && a.before.chars().count() >= 4
        && a.before.chars().all(char::is_lowercase)
        && !abbreviation(a)
}

/// "iPhone" and "eBay" may open a sentence.
fn brand(next: &str) -> bool {
    let mut chars = next.chars();
    matches!(chars.next(), Some('i' | 'e')) && chars.next().is_some_and(char::is_uppercase)
}

/// "“Why?” Ann Lee asked": one to four words with capitals, then a verb of saying.
fn saying_follows(next: &str) -> bool {
    for (names, word) in next.split(char::is_whitespace).take(5).enumerate() {
        let plain = word.trim_end_matches([',', '.', ':', '!', '?']);
        if listed(SAYING, plain) {
            return names > 0;
        }
        if word != plain
            && !matches!(plain, "Mr" | "Mrs" | "Ms" | "Dr" | "Sen" | "Gov" | "Rep" | "Gen")
            && plain.len() != 1
        {
            return false;
        }
        if !word.starts_with(char::is_uppercase)
            && !matches!(word, "the" | "of" | "de" | "van" | "later" | "then" | "also")
        {
            return false;
        }
    }
    false
}

fn starter(next: &str) -> bool {
    listed(STARTERS, &next_word(next).to_lowercase())
}

fn abbreviation(a: &Around) -> bool {
    let word = a.before.to_lowercase();
    listed(BEFORE_NAMES, &word)
        || listed(OTHERS, &word)
        || listed(NEVER, &word)
        || listed(BEFORE_NUMBERS, &word)
        || dotted(a.before)
        || is_initial(a.before)
}

/// "U.S", "p.m", "J.K": letters parted by dots.
fn dotted(word: &str) -> bool {
    word.contains('.')
        && word
            .split('.')
            .all(|p| p.chars().count() <= 2 && p.chars().all(char::is_alphabetic) && !p.is_empty())
}

fn is_initial(word: &str) -> bool {
    let mut chars = word.chars();
    chars.next().is_some_and(char::is_alphabetic) && chars.next().is_none()
}

/// One dot, white space, and a word that is not in lower case.
fn dot_ends(a: &Around, head: char) -> bool {
    let word = a.before;
    let lower = word.to_lowercase();
    if listed(NEVER, &lower) {
        return false;
    }
    if is_initial(word) {
        return initial_ends(a, head);
    }
    if listed(BEFORE_NAMES, &lower) && (word.starts_with(char::is_uppercase) || !starter(a.next)) {
        // "lives on Main St. The house": only a street takes a sentence behind it
        return matches!(word, "St" | "st" | "Ft" | "ft" | "Sr") && starter(a.next) && !a.first;
    }
    if listed(BEFORE_NUMBERS, &lower) {
        let number = head.is_numeric() || a.openers.contains(['#', '$']);
        return !number
            && (!listed(OTHERS, &lower) || starter(a.next))
            && (!word.starts_with(char::is_uppercase) || starter(a.next) || lower == "no")
            && (!a.first || lower == "no");
    }
    if matches!(lower.as_str(), "a.m" | "p.m") {
        let zone = next_word(a.next);
        let letters = (2..=4).contains(&zone.len()) && zone.chars().all(char::is_uppercase);
        let goes_on = head.is_numeric() || letters || listed(AFTER_HOURS, zone) || a.openers.contains('(');
        return !goes_on;
    }
    if dotted(word) || listed(OTHERS, &lower) {
        return starter(a.next)
            || a.openers.contains(['“', '"'])
                && head.is_uppercase()
                && a.closers.is_empty()
                && !dotted(word);
    }
    if a.first && word.len() <= 3 && word.chars().all(|c| c.is_ascii_digit()) {
        return false; // "1. The first item"
    }
    // ". 5 people" after a word: a number may open a sentence
    true
}

/// "Jonas E. Smith" goes on; "plan B. The council" ends, and "you and I. Did you".
fn initial_ends(a: &Around, head: char) -> bool {
    if a.first || !head.is_alphabetic() {
        return !a.first
            && head.is_numeric()
            && !a.before.starts_with(char::is_lowercase)
            && !a.earlier.ends_with('.')
            && a.before == "I";
    }
    let named = a.earlier.starts_with(char::is_uppercase) || a.earlier.ends_with('.');
    if a.before == "I"
        && listed(
            &[
                "and", "than", "am", "do", "did", "will", "can", "as", "or", "should",
            ],
            a.earlier,
        )
    {
        return true;
    }
    !named && starter(a.next) && a.earlier != "by"
}
