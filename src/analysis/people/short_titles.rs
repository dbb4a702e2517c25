//! Short titles that an article makes for itself: "External Affairs Minister (EAM)", later "EAM Lee".
//!
//! The tokens of a page and their words come in; the short forms go out with the tokens of the long ones, and
//! are titles from there on. It refuses a short form whose letters are not the initials before it.

use rustc_hash::FxHashMap;

use super::lexicon::Kind;
use super::words::{Shape, Word};
use crate::analysis::page::Page;

/// Finds them, and marks each as a title wherever the article uses it; the short form of a treaty names
/// nobody.
pub fn mark<'a>(page: &'a Page<'a>, all: &mut [Word]) -> FxHashMap<&'a str, (usize, usize)> {
    let cut = |i: usize| page.tokens.get(i).map_or("", |t| t.cut(page.text));
    let mut found = FxHashMap::default();
    let mut things: Vec<&str> = Vec::new();
    for open in 1..all.len() {
        if all.get(open + 1).is_none_or(|w| w.shape != Shape::Upper) {
            continue;
        }
        let short = cut(open + 1);
        if cut(open) == "(" && cut(open + 2) == ")" && (2..=6).contains(&short.len()) {
            if let Some(first) = spelled_out(all, &cut, open, short) {
                found.entry(short).or_insert((first, open));
            } else if all
                .get(open - 1)
                .is_some_and(|w| w.is(Kind::Thing) && w.is_capital())
            {
                // "Free Trade Agreement (FTA)"
                things.push(short);
            }
        }
    }
    if found.is_empty() && things.is_empty() {
        return found;
    }
    for (i, word) in all.iter_mut().enumerate() {
        if word.shape == Shape::Upper && found.contains_key(cut(i)) {
            word.kinds = word.kinds.with(Kind::Title);
        } else if word.shape == Shape::Upper && things.contains(&cut(i)) {
            word.kinds = word.kinds.with(Kind::NotName);
        }
    }
    found
}

/// Where the long form starts that ends before `open`: its capitals give the letters of `short`, and its last
/// capital or its first is a title ("Minister", "Director of Public Works").
fn spelled_out<'a>(all: &[Word], cut: &impl Fn(usize) -> &'a str, open: usize, short: &str) -> Option<usize> {
    let mut at = open;
    for letter in short.chars().rev() {
        at = at.checked_sub(1)?;
        while matches!(cut(at), "of" | "for" | "and" | "the" | "-") {
            at = at.checked_sub(1)?;
        }
        let fits = all.get(at).is_some_and(Word::is_capital) && cut(at).starts_with(letter);
        if !fits {
            return None;
        }
    }
    let titled = |i: usize| all.get(i).is_some_and(|w| w.is(Kind::Title));
    let house = (at..open).any(|i| {
        all.get(i)
            .is_some_and(|w| (w.is(Kind::OrgHead) || w.is(Kind::OfHead)) && !w.is(Kind::Title))
    });
    (titled(open - 1) || titled(at) && !house).then_some(at)
}
