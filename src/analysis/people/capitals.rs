//! Where a capital tells nothing: at the head of a sentence, in a headline, in a line that shouts.
//!
//! The words of the page come in and are marked. It refuses to say which of them is a name.

use super::lexicon::Kind;
use super::words::{Shape, Word};
use crate::analysis::model::Sentence;
use crate::analysis::page::Page;
use crate::article::BlockKind;
use crate::text::token::{Token, TokenKind};

/// Marks where a capital tells nothing.
pub(super) fn mark_openings(page: &Page, all: &mut [Word]) {
    for sentence in &page.sentences {
        let from = page.token_from(sentence.span.start());
        let to = page.token_from(sentence.span.end());
        let heading = page
            .article
            .blocks
            .get(sentence.block)
            .is_some_and(|b| b.kind == BlockKind::Heading);
        let Some(words) = all.get_mut(from..to) else {
            continue;
        };
        let shouted = title_case(words, heading);
        let alone = !heading && stands_alone(page, sentence, words);
        let mut fresh = true;
        let mut at_sign = None;
        for (word, token) in words
            .iter_mut()
            .zip(page.tokens.get(from..to).unwrap_or_default())
        {
            // "@HarborDesk", "#FerryDay": an account and a tag, and no name
            if at_sign == Some(token.span.start()) {
                word.shape = Shape::Other;
            }
            at_sign = None;
            if token.kind == TokenKind::Punct {
                let mark = token.cut(page.text);
                at_sign = matches!(mark, "@" | "#").then(|| token.span.end());
                fresh |= matches!(
                    mark,
                    "“" | "\"" | "‘" | "``" | "«" | ":" | "•" | "*" | "—" | "[" | "…" | "..."
                );
                continue;
            }
            word.first = fresh;
            word.alone = alone;
            word.opens = (fresh || shouted) && !alone;
            // "5) Can Lee win?": the number of an item opens nothing
            fresh &= token.kind == TokenKind::Number;
        }
        mark_shouting(words, page.tokens.get(from..to).unwrap_or_default(), page.text);
    }
}

/// "HARBOUR DUES RISE - Ann Lee: …": three words or more in capitals are a line of their own, and their capitals
/// tell nothing.
fn mark_shouting(words: &mut [Word], tokens: &[Token], text: &str) {
    let mut from = 0;
    while from < words.len() {
        let loud = words
            .iter()
            .skip(from)
            .take_while(|w| w.shape == Shape::Upper)
            .count();
        if loud < 3 {
            from += loud + 1;
            continue;
        }
        let long = tokens
            .iter()
            .skip(from)
            .take(loud)
            .filter(|t| t.cut(text).len() > 3)
            .count();
        // "MAYOR RUTH OKAFOR: We paid." is a label
        let label = tokens.get(from + loud).is_some_and(|t| t.cut(text) == ":");
        if long >= 2 && !label {
            words
                .iter_mut()
                .skip(from)
                .take(loud)
                .for_each(|w| w.opens = true);
        }
        from += loud + 1;
    }
}

/// "Sara,", "Tom Osei": one to three capitals and nothing else in a paragraph, the first of them a first name
/// or a word that is no word of the language.
fn stands_alone(page: &Page, sentence: &Sentence, words: &[Word]) -> bool {
    let block = page.article.blocks.get(sentence.block);
    let whole = block.is_some_and(|b| b.span == sentence.span && b.kind.is_prose());
    let mut named = words
        .iter()
        .zip(page.tokens_in(sentence.span))
        .filter(|(_, t)| {
            t.kind != TokenKind::Punct || !matches!(t.cut(page.text), "," | "-" | "--" | "–" | "—")
        })
        .map(|(w, _)| w);
    let Some(first) = named.next().filter(|_| whole) else {
        return false;
    };
    let plain = [
        Kind::Common,
        Kind::Plain,
        Kind::NotName,
        Kind::People,
        Kind::Place,
        Kind::Org,
        Kind::Title,
    ];
    let open =
        first.shape == Shape::Capital && (first.is(Kind::First) || !plain.iter().any(|k| first.is(*k)));
    let (mut more, mut all) = (0, true);
    for word in named {
        more += 1;
        let inside = word.is(Kind::Surname) || word.is(Kind::First) || !plain.iter().any(|k| word.is(*k));
        all &= word.is_capital() && inside;
    }
    open && all && more <= 2
}

/// Does nearly every word of the sentence have a capital, so that none of them tells?
fn title_case(words: &[Word], heading: bool) -> bool {
    let (mut plain, mut capital) = (0u32, 0u32);
    for word in words
        .iter()
        .skip(1)
        .filter(|w| w.is(Kind::Common) || w.shape == Shape::Lower)
    {
        match word.shape {
            Shape::Lower => plain += 1,
            Shape::Capital | Shape::Upper => capital += 1,
            _ => {}
        }
    }
    if heading {
        capital >= 2 && capital * 2 >= plain
    } else {
        capital >= 3 && capital >= plain
    }
}
