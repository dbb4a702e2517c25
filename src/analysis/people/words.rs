//! Every token of the page as a reader of names sees it: its shape, its kinds, whether its capital tells.
//!
//! A page comes in, one [`Word`] a token goes out. It refuses to decide where a name begins or ends.

use std::borrow::Cow;

use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

use super::capitals::mark_openings;
use super::lexicon::{Kind, Kinds, Lexicon};
pub use super::shape::Shape;
use super::shape::{is_file, plain_shape, shape};
use crate::analysis::page::Page;
use crate::text::lowered::Low;
use crate::text::token::{Token, TokenKind};

/// One token.
#[derive(Debug, Clone, Copy)]
pub struct Word {
    /// How it is written.
    pub shape: Shape,
    /// What it can be; none for what is not a word.
    pub kinds: Kinds,
    /// It opens a sentence, a quotation or an item, or stands in a line where every word has a capital: its
    /// capital tells nothing.
    pub opens: bool,
    /// It is the first token of a sentence.
    pub first: bool,
    /// It and one or two capitals more are all that stands in its paragraph.
    pub alone: bool,
}

impl Word {
    /// Written as a name may be.
    #[must_use]
    pub fn is_capital(&self) -> bool {
        matches!(self.shape, Shape::Capital | Shape::Upper | Shape::Initial)
    }

    /// Is it of kind `k`?
    #[must_use]
    pub fn is(&self, k: Kind) -> bool {
        self.kinds.is(k)
    }
}

/// The page as words, with what the article itself tells of each.
#[derive(Debug)]
pub struct Words<'a> {
    /// The page.
    pub page: &'a Page<'a>,
    /// One for each token.
    pub all: Vec<Word>,
    /// Words that the article also writes in lower case.
    pub lower: FxHashSet<Low<'a>>,
    /// First names that stand with their capital inside a sentence ("and Mark left").
    pub named: FxHashSet<&'a str>,
    /// Common words that somebody of the article bears as a surname ("Owen Price" makes "Price" a name).
    pub borne: FxHashSet<&'a str>,
    /// Short titles that the article spells out, each with the tokens (half-open) of the long one.
    pub short_titles: FxHashMap<&'a str, (usize, usize)>,
}

/// A first name, and a common word with its capital inside a sentence: "Owen Price", but not "Georgia Governor" or
/// "Charlotte School".
fn bears(pair: &[Word]) -> bool {
    let [first, last] = pair else { return false };
    let other = [
        Kind::OrgHead,
        Kind::PlaceHead,
        Kind::OfHead,
        Kind::NotName,
        Kind::Thing,
        Kind::Role,
        Kind::Title,
        Kind::People,
    ];
    first.shape == Shape::Capital
        && first.is(Kind::First)
        && !first.is(Kind::Place)
        && !first.is(Kind::Common)
        && last.shape == Shape::Capital
        && last.is(Kind::Common)
        && !last.opens
        && !other.iter().any(|k| last.is(*k))
}

impl<'a> Words<'a> {
    /// Reads every token of `page` once.
    #[must_use]
    pub fn of(page: &'a Page<'a>) -> Self {
        let lexicon = Lexicon::get();
        let mut all: Vec<Word> = page
            .tokens
            .iter()
            .enumerate()
            .map(|(i, t)| classify(page, i, *t, lexicon))
            .collect();
        mark_openings(page, &mut all);
        let mut lower = FxHashSet::with_capacity_and_hasher(all.len() / 4, FxBuildHasher);
        for (i, (token, word)) in page.tokens.iter().zip(&all).enumerate() {
            if word.shape == Shape::Lower {
                let (word, low) = (token.cut(page.text), page.low(i));
                let same = word.bytes().all(|b| b.is_ascii_lowercase());
                lower.insert(if same { low } else { Low::of(word) });
            }
        }
        let inside = page.tokens.iter().zip(&all);
        let named = inside
            .filter(|(_, w)| w.shape == Shape::Capital && w.is(Kind::First) && !w.opens)
            .map(|(token, _)| token.cut(page.text))
            .collect();
        let borne = page
            .tokens
            .iter()
            .zip(all.windows(2))
            .enumerate()
            .filter(|(_, (_, pair))| bears(pair))
            .filter_map(|(i, _)| Some(page.tokens.get(i + 1)?.cut(page.text)))
            .collect();
        let short_titles = super::short_titles::mark(page, &mut all);
        Self {
            page,
            all,
            lower,
            named,
            borne,
            short_titles,
        }
    }

    /// The words of token `i`; empty beyond the text.
    #[must_use]
    pub fn cut(&self, i: usize) -> &'a str {
        self.page.tokens.get(i).map_or("", |t| t.cut(self.page.text))
    }

    /// Token `i` as a word.
    #[must_use]
    pub fn get(&self, i: usize) -> Option<&Word> {
        self.all.get(i)
    }

    /// Is token `i` of kind `k`?
    #[must_use]
    pub fn is(&self, i: usize, k: Kind) -> bool {
        self.all.get(i).is_some_and(|w| w.is(k))
    }

    /// Is token `i` written as a name may be?
    #[must_use]
    pub fn capital(&self, i: usize) -> bool {
        self.all.get(i).is_some_and(Word::is_capital)
    }

    /// Do tokens `i` and `i + 1` touch?
    #[must_use]
    pub fn touch(&self, i: usize) -> bool {
        match (self.page.tokens.get(i), self.page.tokens.get(i + 1)) {
            (Some(a), Some(b)) => a.span.end() == b.span.start(),
            _ => false,
        }
    }

    /// The lexicon's form of the tokens `first..last`: lower case, dots dropped, one space between two.
    #[must_use]
    pub fn key(&self, first: usize, last: usize) -> String {
        let mut out = String::with_capacity(24);
        for i in first..last {
            let word = self.cut(i);
            if word == "." || word == "," {
                continue;
            }
            if !out.is_empty()
                && self
                    .page
                    .tokens
                    .get(i)
                    .is_some_and(|t| t.kind != TokenKind::Possessive)
            {
                out.push(' ');
            }
            push_key(word, &mut out);
        }
        out
    }

    /// Does the article also write the word of token `i` in lower case?
    #[must_use]
    pub fn written_small(&self, i: usize) -> bool {
        let word = self.cut(i);
        if word.is_ascii() && !word.ends_with('.') {
            return self.lower.contains(&self.page.low(i));
        }
        self.lower.contains(&Low::of(&key(word)))
    }

    /// Is token `i` the plural of a plain or a common word ("Rings")?
    #[must_use]
    pub fn plural(&self, i: usize) -> bool {
        let lower = key(self.cut(i));
        let one = lower.strip_suffix('s').map(|w| Lexicon::get().of(w));
        one.is_some_and(|k| k.is(Kind::Plain) || k.is(Kind::Common))
    }

    /// Do the tokens `first..last` stand alone in their block, as in a letter ("Sara," or "Tom" below it)?
    #[must_use]
    pub fn addressed(&self, first: usize, last: usize) -> bool {
        let Some(word) = self.get(first).filter(|w| w.alone) else {
            return false;
        };
        let known = word.is(Kind::First) || last == first + 1;
        known && !self.is(first, Kind::Place) && !self.is(first, Kind::Org)
    }

    /// What the lexicon says of the tokens `first..last` as one name.
    #[must_use]
    pub fn known(&self, first: usize, last: usize) -> Kinds {
        let mut buffer = [0; LONGEST];
        let plain = self.plain_key(first, last, &mut buffer);
        match plain.and_then(|bytes| std::str::from_utf8(bytes).ok()) {
            Some(key) => Lexicon::get().of(key),
            None => Lexicon::get().of(&self.key(first, last)),
        }
    }

    /// As [`Words::key`], written into `buffer`; none where it is too long, or no plain ASCII.
    fn plain_key<'b>(&self, first: usize, last: usize, buffer: &'b mut [u8; LONGEST]) -> Option<&'b [u8]> {
        let mut n = 0;
        for token in self.page.tokens.get(first..last)? {
            let word = token.cut(self.page.text);
            if word == "." || word == "," {
                continue;
            }
            if n > 0 && token.kind != TokenKind::Possessive {
                *buffer.get_mut(n)? = b' ';
                n += 1;
            }
            let word = word.trim_end_matches('.').as_bytes();
            if !word.is_ascii() {
                return None;
            }
            let place = buffer.get_mut(n..n + word.len())?;
            place.copy_from_slice(word);
            place.make_ascii_lowercase();
            n += word.len();
        }
        buffer.get(..n)
    }
}

/// Bytes of the longest key that is not given room of its own.
const LONGEST: usize = 96;

/// Lower case, no final dot.
#[must_use]
pub fn key(word: &str) -> String {
    word.trim_end_matches('.').to_lowercase()
}

/// Adds the [`key`] of `word` to `out`.
fn push_key(word: &str, out: &mut String) {
    let word = word.trim_end_matches('.');
    if word.is_ascii() {
        let at = out.len();
        out.push_str(word);
        if let Some(tail) = out.get_mut(at..) {
            tail.make_ascii_lowercase();
        }
    } else {
        out.push_str(&word.to_lowercase());
    }
}

fn classify(page: &Page, i: usize, token: Token, lexicon: &Lexicon) -> Word {
    let none = Word {
        shape: Shape::Other,
        kinds: Kinds::default(),
        opens: false,
        first: false,
        alone: false,
    };
    if token.kind != TokenKind::Word {
        return none;
    }
    let word = token.cut(page.text);
    let plain = plain_shape(word);
    if plain.is_none() && is_file(word) {
        return none;
    }
    let shape = plain.unwrap_or_else(|| shape(word));
    let kinds = if plain == Some(Shape::Lower) {
        lexicon.of(&page.low(i))
    } else if shape == Shape::Lower {
        lexicon.of(word)
    } else {
        let lower = if plain.is_some() {
            Cow::Borrowed(page.low(i).letters())
        } else {
            Cow::Owned(key(word))
        };
        let kinds = if plain.is_some() {
            lexicon.of(&page.low(i))
        } else {
            lexicon.of(&*lower)
        };
        let fellow = lower
            .strip_prefix("co-")
            .or_else(|| lower.strip_prefix("ex-"))
            .map(|rest| lexicon.of(rest))
            .filter(|k| k.is(Kind::Title) || k.is(Kind::Role));
        if let Some(fellow) = fellow.filter(|_| kinds == Kinds::default()) {
            fellow // "Co-anchor Ann Lee"
        } else if kinds == Kinds::default() {
            lower
                .strip_suffix('s')
                .map(|one| lexicon.of(one))
                .filter(|k| k.is(Kind::People))
                .unwrap_or_default()
        } else {
            kinds
        }
    };
    Word { shape, kinds, ..none }
}
