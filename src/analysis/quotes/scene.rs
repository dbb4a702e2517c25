//! What the finders of speech read: tokens with their sentence and their marks.
//!
//! A page comes in, the same page goes out with what is looked up many times worked out once. It refuses to
//! decide anything.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::nouns::{self, Source, by_ending, is_thing, source};
use super::verbs::{self, Entry, entry};
use crate::analysis::page::Page;
use crate::text::Span;
use crate::text::list::among;
use crate::text::lowered::Low;
use crate::text::table::Table;
use crate::text::token::{Token, TokenKind};

/// No sentence, no stretch.
pub(super) const NONE: u32 = u32::MAX;

/// A page, looked up by token.
pub(super) struct Scene<'a> {
    pub page: &'a Page<'a>,
    /// Sentence of each token.
    pub sentence: Vec<u32>,
    /// First token of each sentence, and the number of tokens.
    firsts: Vec<u32>,
    /// Stretch between marks (the marks included) that holds each token, or [`NONE`].
    pub mark: Vec<u32>,
    /// What the catalogues say of each token.
    known: Vec<Known>,
    /// How many tokens before each are no commas, colons or dashes, and how many in all.
    worded: Vec<u32>,
}

/// What the catalogues say of one word.
#[derive(Debug, Clone, Copy, Default)]
struct Known {
    verb: Option<&'static Entry>,
    source: Option<Source>,
    thing: bool,
}

impl Known {
    fn of(word: Low) -> Self {
        KNOWN.get(&word).copied().unwrap_or_else(|| Self {
            source: by_ending(word.letters()),
            ..Self::default()
        })
    }
}

/// All catalogues in one: a token is looked up once.
static KNOWN: LazyLock<Table<Known>> = LazyLock::new(|| {
    let words: FxHashSet<&str> = verbs::all().chain(nouns::all()).collect();
    Table::of(words.into_iter().map(|word| {
        let known = Known {
            verb: entry(word),
            source: source(word),
            thing: is_thing(word),
        };
        (word, known)
    }))
});

fn worded(page: &Page) -> Vec<u32> {
    let mut before = Vec::with_capacity(page.tokens.len() + 1);
    let mut n = 0;
    for (i, token) in page.tokens.iter().enumerate() {
        before.push(n);
        n += u32::from(token.kind != TokenKind::Punct || !among!(page.low(i), ", : — – - --"));
    }
    before.push(n);
    before
}

/// How far a sentence is looked over from one of its words, in tokens; the longest that anybody means to write is shorter.
const FARTHEST: usize = 1000;

impl<'a> Scene<'a> {
    pub(super) fn of(page: &'a Page<'a>) -> Self {
        let n = page.tokens.len();
        let (mut sentence, mut mark) = (Vec::with_capacity(n), Vec::with_capacity(n));
        let (mut s, mut m) = (0usize, 0usize);
        for token in &page.tokens {
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
            sentence,
            firsts,
            mark,
            known: (0..n).map(|i| Known::of(page.low(i))).collect(),
            worded: worded(page),
        }
    }

    #[inline]
    pub(super) fn n(&self) -> usize {
        self.page.tokens.len()
    }

    /// The token at `i` in lower case, ’ as '; empty outside the text.
    #[inline]
    pub(super) fn low(&self, i: usize) -> Low<'_> {
        self.page.low(i)
    }

    /// As [`Scene::low`], of the token before `i`.
    #[inline]
    pub(super) fn low_before(&self, i: usize) -> Low<'_> {
        i.checked_sub(1).map_or_else(Low::default, |i| self.low(i))
    }

    /// The word of saying whose form the token at `i` is.
    #[inline]
    pub(super) fn verb(&self, i: usize) -> Option<Entry> {
        self.known.get(i).and_then(|k| k.verb).copied()
    }

    /// The kind of source that the token at `i` names.
    #[inline]
    pub(super) fn source(&self, i: usize) -> Option<Source> {
        self.known.get(i).and_then(|k| k.source)
    }

    /// Does the token at `i` name a thing or an event that says nothing of itself?
    #[inline]
    pub(super) fn is_thing(&self, i: usize) -> bool {
        self.known.get(i).is_some_and(|k| k.thing)
    }

    #[inline]
    pub(super) fn token(&self, i: usize) -> Option<&Token> {
        self.page.tokens.get(i)
    }

    #[inline]
    pub(super) fn is_word(&self, i: usize) -> bool {
        self.token(i).is_some_and(|t| t.kind == TokenKind::Word)
    }

    #[inline]
    pub(super) fn is_mark(&self, i: usize) -> bool {
        self.token(i).is_some_and(|t| t.kind == TokenKind::Punct)
    }

    /// How many tokens of `from..to` are words, and no commas, colons or dashes.
    #[inline]
    pub(super) fn words_in(&self, from: usize, to: usize) -> usize {
        let before = |t: usize| self.worded.get(t.min(self.n())).map_or(0, |&n| n as usize);
        before(to).saturating_sub(before(from))
    }

    #[inline]
    pub(super) fn is_capital(&self, i: usize) -> bool {
        self.token(i).is_some_and(|t| t.is_capital())
    }

    #[inline]
    pub(super) fn is_possessive(&self, i: usize) -> bool {
        self.token(i).is_some_and(|t| t.kind == TokenKind::Possessive)
    }

    #[inline]
    pub(super) fn is_quoted(&self, i: usize) -> bool {
        self.mark.get(i).is_some_and(|&m| m != NONE)
    }

    #[inline]
    pub(super) fn sentence_of(&self, i: usize) -> u32 {
        self.sentence.get(i).copied().unwrap_or(NONE)
    }

    pub(super) fn block_of(&self, i: usize) -> usize {
        self.page
            .sentences
            .get(self.sentence_of(i) as usize)
            .map_or(usize::MAX, |s| s.block)
    }

    /// First token of the sentence of `i`, or, in a run of words that lost its stops, one that is far enough before: what
    /// looks back over a sentence for each of its cues stays linear.
    pub(super) fn sentence_first(&self, i: usize) -> usize {
        let s = self.sentence_of(i) as usize;
        let first = self.firsts.get(s).map_or(self.n(), |&f| f as usize);
        if first <= i {
            first.max(i.saturating_sub(FARTHEST))
        } else {
            first
        }
    }

    /// The token after the last of the sentence of `i`, or one that is far enough behind.
    pub(super) fn sentence_end(&self, i: usize) -> usize {
        let s = self.sentence_of(i) as usize;
        let end = self
            .firsts
            .get(s.saturating_add(1))
            .map_or(self.n(), |&f| f as usize);
        end.min(i.saturating_add(FARTHEST))
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
