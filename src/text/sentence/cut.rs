//! The scan over one paragraph.
//!
//! A paragraph comes in, its sentences go out, in one pass. What ends a sentence is asked of `stop` and
//! `items`; this file only walks.

use super::items::{Marker, marker};
use super::stop::{Stop, read_stop, stops};
use crate::text::Span;

/// Cuts the paragraph `within` (bytes of `text`) into sentences and appends them to `out`, each without
/// white space at either side. Every other character lies in exactly one.
pub fn cut_sentences(text: &str, within: Span, out: &mut Vec<Span>) {
    let words = within.cut(text);
    let base = within.start();
    let mut put = |from: usize, to: usize| {
        let span = Span::snap(text, base + from, base + to).trim(text);
        if !span.is_empty() {
            out.push(span);
        }
    };
    let mut start = 0; // of the sentence that is being read
    let mut item = marker(words, 0);
    let mut body = item.as_ref().map_or(0, |m| m.end); // where its own words begin
    let mut at = body;
    loop {
        // within a word nothing ends
        at += words.as_bytes().get(at..).map_or(0, |rest| {
            rest.iter().take_while(|b| b.is_ascii_alphanumeric()).count()
        });
        let Some(c) = words.get(at..).and_then(|r| r.chars().next()) else {
            break;
        };
        let after = at + c.len_utf8();
        let mut end = None;
        if stops(c) {
            let stop = read_stop(words, at, body);
            at = match stop {
                Stop::Ends(to) => {
                    end = Some(to);
                    to
                }
                Stop::GoesOn(to) => to,
            };
        } else if c == '\n' {
            let next = skip_space(words, after);
            if line_ends(words, start, at, next) {
                end = Some(at);
            }
            at = next;
        } else {
            if c.is_whitespace()
                && let Some(next) = marker(words, after)
                && item.as_ref().map_or(next.is_bullet(), |m| m.goes_on(&next))
            {
                end = Some(at);
            }
            at = after;
        }
        if let Some(end) = end {
            put(start, end);
            start = skip_space(words, end);
            let next = marker(words, start);
            body = next.as_ref().map_or(start, |m| m.end);
            if next.is_some() {
                item = next;
            }
            at = at.max(body);
        }
    }
    put(start, words.len());
}

/// The first byte at or behind `at` that is not white space.
pub fn skip_space(words: &str, at: usize) -> usize {
    let rest = words.get(at..).unwrap_or_default();
    at + (rest.len() - rest.trim_start().len())
}

/// Does the line end a sentence? A line that was only wrapped goes on in lower case: "It was a cold ⏎ night."
fn line_ends(words: &str, start: usize, end: usize, next: usize) -> bool {
    let gap = words.get(end..next).unwrap_or_default();
    if gap.matches('\n').count() > 1 || marker(words, next).is_some() {
        return true;
    }
    let line = words.get(start..end).unwrap_or_default();
    let head = words.get(next..).and_then(|r| r.chars().next());
    let wrapped = head.is_some_and(|c| c.is_lowercase() || c.is_numeric())
        && (line.ends_with(' ') || line.ends_with(',') || line.len() > 55);
    !(wrapped
        || line.len() > 65 && !line.trim_end().ends_with(['.', '?', '!', '”', '"', ':']) && head.is_some())
}

impl Marker {
    fn is_bullet(&self) -> bool {
        self.form == super::items::Form::Bullet
    }
}
