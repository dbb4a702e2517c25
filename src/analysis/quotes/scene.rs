//! What the finders of speech read: tokens in lower case, with their sentence and their marks.
//!
//! A page comes in, the same page goes out with what is looked up many times worked out once. It refuses to
//! decide anything.

use std::cell::RefCell;

use rustc_hash::FxHashSet;

use crate::analysis::page::Page;
use crate::text::Span;
use crate::text::token::{Token, TokenKind};

/// No sentence, no stretch.
pub(super) const NONE: u32 = u32::MAX;

/// A page, looked up by token.
pub(super) struct Scene<'a> {
    pub page: &'a Page<'a>,
    low: String,
    low_at: Vec<u32>,
    /// Sentence of each token.
    pub sentence: Vec<u32>,
    /// First token of each sentence, and the number of tokens.
    firsts: Vec<u32>,
    /// Stretch between marks (the marks included) that holds each token, or [`NONE`].
    pub mark: Vec<u32>,
}

impl<'a> Scene<'a> {
    pub(super) fn of(page: &'a Page<'a>) -> Self {
        let mut low = String::with_capacity(page.text.len());
        let mut low_at = Vec::with_capacity(page.tokens.len() + 1);
        let (mut sentence, mut mark) = (Vec::new(), Vec::new());
        let (mut s, mut m) = (0usize, 0usize);
        for token in &page.tokens {
            low_at.push(u32::try_from(low.len()).unwrap_or(NONE));
            lower(token.cut(page.text), &mut low);
            while page
                .sentences
                .get(s + 1)
                .is_some_and(|n| n.span.start() <= token.span.start())
            {
                s += 1;
            }
            while page
                .marks
                .get(m)
                .is_some_and(|k| k.outer.end() <= token.span.start())
            {
                m += 1;
            }
            let held = page.marks.get(m).is_some_and(|k| k.outer.overlaps(token.span));
            sentence.push(u32::try_from(s).unwrap_or(NONE));
            mark.push(if held {
                u32::try_from(m).unwrap_or(NONE)
            } else {
                NONE
            });
        }
        low_at.push(u32::try_from(low.len()).unwrap_or(NONE));
        let mut firsts = vec![u32::try_from(page.tokens.len()).unwrap_or(NONE); page.sentences.len() + 1];
        for (i, &s) in sentence.iter().enumerate().rev() {
            if let Some(first) = firsts.get_mut(s as usize) {
                *first = u32::try_from(i).unwrap_or(NONE);
            }
        }
        let mut next = NONE;
        for first in firsts.iter_mut().rev() {
            next = next.min(*first); // a sentence without a token opens where the next one does
            *first = next;
        }
        Self {
            page,
            low,
            low_at,
            sentence,
            firsts,
            mark,
        }
    }

    pub(super) fn n(&self) -> usize {
        self.page.tokens.len()
    }

    /// The token at `i` in lower case, ’ as '; empty outside the text.
    pub(super) fn low(&self, i: usize) -> &str {
        match (self.low_at.get(i), self.low_at.get(i + 1)) {
            (Some(&a), Some(&b)) => self.low.get(a as usize..b as usize).unwrap_or_default(),
            _ => "",
        }
    }

    /// As [`Scene::low`], of the token before `i`.
    pub(super) fn low_before(&self, i: usize) -> &str {
        i.checked_sub(1).map_or("", |i| self.low(i))
    }

    pub(super) fn token(&self, i: usize) -> Option<&Token> {
        self.page.tokens.get(i)
    }

    pub(super) fn is_word(&self, i: usize) -> bool {
        self.token(i).is_some_and(|t| t.kind == TokenKind::Word)
    }

    pub(super) fn is_capital(&self, i: usize) -> bool {
        self.token(i).is_some_and(|t| t.is_capital(self.page.text))
    }

    pub(super) fn is_possessive(&self, i: usize) -> bool {
        self.token(i).is_some_and(|t| t.kind == TokenKind::Possessive)
    }

    pub(super) fn is_quoted(&self, i: usize) -> bool {
        self.mark.get(i).is_some_and(|&m| m != NONE)
    }

    pub(super) fn sentence_of(&self, i: usize) -> u32 {
        self.sentence.get(i).copied().unwrap_or(NONE)
    }

    pub(super) fn block_of(&self, i: usize) -> usize {
        self.page
            .sentences
            .get(self.sentence_of(i) as usize)
            .map_or(usize::MAX, |s| s.block)
    }

    /// First token of the sentence of `i`.
    pub(super) fn sentence_first(&self, i: usize) -> usize {
        let s = self.sentence_of(i) as usize;
        self.firsts.get(s).map_or(self.n(), |&f| f as usize)
    }

    /// The token after the last of the sentence of `i`.
    pub(super) fn sentence_end(&self, i: usize) -> usize {
        let s = self.sentence_of(i) as usize;
        self.firsts
            .get(s.saturating_add(1))
            .map_or(self.n(), |&f| f as usize)
    }

    /// First token of the block with index `block`, and the token after its last.
    pub(super) fn block_tokens(&self, block: usize) -> (usize, usize) {
        self.page.article.blocks.get(block).map_or((0, 0), |b| {
            (
                self.page.token_from(b.span.start()),
                self.page.token_from(b.span.end()),
            )
        })
    }

    /// The paragraph that says the headline once more, as some pages open.
    pub(super) fn echo_of_title(&self) -> Option<usize> {
        let title = self.page.article.title.as_deref()?;
        let plain = |s: &str| -> Vec<char> {
            s.chars()
                .filter(|c| c.is_alphanumeric())
                .flat_map(char::to_lowercase)
                .collect()
        };
        let told = plain(title);
        let first = self.page.article.blocks.iter().take(3);
        (!told.is_empty())
            .then(|| {
                first
                    .map(|b| b.span)
                    .position(|s| s.len() < 4 * title.len() + 8 && plain(s.cut(self.page.text)) == told)
            })
            .flatten()
    }

    /// From the first byte of token `a` to the last of token `b`.
    pub(super) fn span(&self, a: usize, b: usize) -> Span {
        match (self.token(a), self.token(b)) {
            (Some(a), Some(b)) => a.span.join(b.span),
            _ => Span::default(),
        }
    }
}

/// Adds `word` to `low` in lower case, ’ as '. Nearly every word is plain ASCII and goes over as bytes.
fn lower(word: &str, low: &mut String) {
    if word.is_ascii() {
        let at = low.len();
        low.push_str(word);
        if let Some(tail) = low.get_mut(at..) {
            tail.make_ascii_lowercase();
        }
        return;
    }
    for c in word.chars() {
        let c = if c == '’' { '\'' } else { c };
        low.extend(c.to_lowercase());
    }
}

/// A list of words, cut up once.
struct List {
    words: FxHashSet<&'static str>,
    /// Which lengths (up to 31) and which first bytes there are: most words are told off by these.
    lengths: u32,
    firsts: u128,
}

impl List {
    fn of(list: &'static str) -> Self {
        let words: FxHashSet<&'static str> = list.split(' ').filter(|w| !w.is_empty()).collect();
        let (mut lengths, mut firsts) = (0u32, 0u128);
        for word in &words {
            lengths |= 1 << word.len().min(31);
            firsts |= 1 << (word.as_bytes().first().copied().unwrap_or_default() & 127);
        }
        Self {
            words,
            lengths,
            firsts,
        }
    }

    fn holds(&self, word: &str) -> bool {
        let Some(first) = word.as_bytes().first() else {
            return false;
        };
        self.lengths >> word.len().min(31) & 1 == 1
            && self.firsts >> (first & 127) & 1 == 1
            && self.words.contains(word)
    }
}

/// Lists by where they lie in the program: a small table with open addressing, as it is asked at every word.
#[derive(Default)]
struct Lists {
    slots: Vec<Option<((usize, usize), List)>>,
    full: usize,
}

impl Lists {
    fn of(&mut self, list: &'static str) -> Option<&List> {
        if self.full * 2 >= self.slots.len() {
            self.grow();
        }
        let place = (list.as_ptr() as usize, list.len());
        let at = self.slot(place)?;
        if self.slots.get(at)?.is_none() {
            self.full += 1;
            *self.slots.get_mut(at)? = Some((place, List::of(list)));
        }
        self.slots.get(at)?.as_ref().map(|(_, list)| list)
    }

    /// Where `place` stands, or is to stand.
    fn slot(&self, place: (usize, usize)) -> Option<usize> {
        let mask = self.slots.len().checked_sub(1)?;
        let mut at = (place.0 ^ place.0 >> 9 ^ place.1 << 3) & mask;
        while self
            .slots
            .get(at)?
            .as_ref()
            .is_some_and(|(held, _)| *held != place)
        {
            at = (at + 1) & mask;
        }
        Some(at)
    }

    fn grow(&mut self) {
        let wider = (self.slots.len() * 2).max(512);
        let old = std::mem::take(&mut self.slots);
        self.slots.resize_with(wider, || None);
        for (place, list) in old.into_iter().flatten() {
            if let Some(slot) = self.slot(place).and_then(|at| self.slots.get_mut(at)) {
                *slot = Some((place, list));
            }
        }
    }
}

thread_local! {
    static LISTS: RefCell<Lists> = RefCell::default();
}

/// Is `word` one of the words of `list` (parted by spaces)?
pub(super) fn among(word: &str, list: &'static str) -> bool {
    !word.is_empty() && LISTS.with_borrow_mut(|lists| lists.of(list).is_some_and(|l| l.holds(word)))
}
