//! Transcripts: who speaks stands before a colon, and no marks stand around the words.
//!
//! An article comes in; for each block what it is of a turn goes out. A colon alone makes no transcript: labels
//! have to be the habit of the text. It refuses to say who the label names.

use rustc_hash::FxHashMap;

use crate::article::Article;
use crate::text::Span;

/// What a block is of a transcript.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Turn {
    /// No part of one.
    No,
    /// A turn opens here; the words after the label.
    Opens(Span),
    /// The turn of an earlier block goes on.
    GoesOn,
}

/// The longest label, in bytes: "SENATOR MARGARET ANN WHITFIELD (INDEPENDENT, COAST):".
const LONGEST: usize = 70;

/// What an editor writes before a colon.
const EDITORIAL: &[&str] = &[
    "update",
    "updated",
    "watch",
    "related",
    "note",
    "photo",
    "photos",
    "video",
    "videos",
    "read",
    "more",
    "correction",
    "editor's",
    "editor’s",
    "source",
    "sources",
    "also",
    "live",
    "breaking",
    "see",
    "listen",
    "gallery",
    "image",
    "credit",
    "where",
    "when",
    "what",
    "time",
    "date",
    "place",
    "price",
    "phone",
    "email",
    "tickets",
    "info",
    "warning",
    "poll",
    "analysis",
    "opinion",
    "review",
    "exclusive",
    "fact",
    "claim",
    "verdict",
    "ps",
    "nb",
    "pros",
    "cons",
    "ingredients",
];

/// Is `word` (in lower case) one that an editor writes before a colon?
pub(super) fn is_editorial(word: &str) -> bool {
    EDITORIAL.contains(&word)
}

/// A label: who it names, in lower case, and where the words after it open.
struct Label {
    name: String,
    capitals: bool,
    words: usize,
}

/// For each block of the article, what it is of a transcript. Linear.
pub(super) fn turns_of(article: &Article) -> Vec<Turn> {
    let mut turns = vec![Turn::No; article.blocks.len()];
    let mut labels: Vec<(usize, Label)> = Vec::new();
    let mut prose = 0usize;
    for (i, block) in article.blocks.iter().enumerate() {
        if block.kind.is_prose() {
            prose += 1;
            labels.extend(label_of(block.span.cut(&article.text)).map(|l| (i, l)));
        }
    }
    let mut counts: FxHashMap<&str, usize> = FxHashMap::default();
    for (_, label) in &labels {
        *counts.entry(&label.name).or_default() += 1;
    }
    let shouted = labels.iter().filter(|(_, l)| l.capitals).count();
    let again = counts.values().any(|&n| n > 1);
    // "SMITH: … JONES: …", or names in small letters that take turns
    let habit = |l: &Label| {
        if l.capitals {
            shouted > 1
        } else {
            labels.len() > 2 && counts.len() > 1 && again
        }
    };
    let kept: Vec<(usize, usize)> = labels
        .iter()
        .filter(|(_, l)| habit(l))
        .map(|(i, l)| (*i, l.words))
        .collect();
    for (n, &(i, words)) in kept.iter().enumerate() {
        let Some(block) = article.blocks.get(i) else {
            continue;
        };
        let span =
            Span::snap(&article.text, block.span.start() + words, block.span.end()).trim(&article.text);
        if let Some(turn) = turns.get_mut(i) {
            *turn = Turn::Opens(span);
        }
        // a turn of several paragraphs: only between two labels of a text that is mostly transcript
        let next = kept.get(n + 1).map_or(i, |k| k.0);
        if kept.len() * 2 < prose || next > i + 6 {
            continue;
        }
        for between in i + 1..next {
            let plain = article.blocks.get(between).is_some_and(|b| {
                b.kind.is_prose()
                    && !b
                        .span
                        .cut(&article.text)
                        .starts_with(['“', '"', '[', '(', '‘', '«'])
            });
            if !plain {
                break;
            }
            if let Some(turn) = turns.get_mut(between) {
                *turn = Turn::GoesOn;
            }
        }
    }
    turns
}

/// "SMITH: We won.", "**Ann Lee:** We won.", "SEN. LEE (I-COAST): We won.", "Q: Who won?"
fn label_of(block: &str) -> Option<Label> {
    let decoration = |c: char| matches!(c, '*' | '_' | '“' | '"' | '‘' | '\'');
    let body = block.trim_start_matches(decoration);
    let start = block.len() - body.len();
    let mut limit = body.len().min(LONGEST);
    while !body.is_char_boundary(limit) {
        limit -= 1;
    }
    let colon = body.get(..limit)?.find(':')?;
    let name = body.get(..colon)?.trim_end_matches(decoration).trim();
    let rest = body.get(colon + 1..)?;
    let words =
        rest.trim_start_matches(|c: char| decoration(c) && matches!(c, '*' | '_') || c.is_whitespace());
    if words.is_empty() || words.len() == rest.len() {
        return None;
    }
    let bare = name.split('(').next().unwrap_or_default().trim();
    if bare.is_empty()
        || bare.contains(|c: char| c.is_numeric() || ".!?,;“”\"".contains(c) && c != '.' && c != ',')
    {
        return None;
    }
    let n = bare.split_whitespace().count();
    let first = bare.split_whitespace().next()?.to_lowercase();
    if n > 6 || is_editorial(&first) {
        return None;
    }
    let capitals = bare.chars().any(char::is_alphabetic) && !bare.chars().any(char::is_lowercase);
    let named = bare.split_whitespace().all(|w| {
        w.chars().next().is_some_and(char::is_uppercase)
            || ["of", "the", "de", "van", "von", "der", "al", "bin"].contains(&w)
    });
    if !capitals && (!named || n > 4 || bare.ends_with('.')) {
        return None;
    }
    Some(Label {
        name: bare.to_lowercase(),
        capitals,
        words: start + colon + 1 + (rest.len() - words.len()),
    })
}
