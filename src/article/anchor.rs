//! Anchors: made from an article and a stretch of it, found again when the article has changed.
//!
//! A stretch with the words around it comes in; where it now stands goes out, and how it was found. It
//! refuses to point at words that are merely like the old ones: what is too far from them is not found.

use memchr::memmem;
use rustc_hash::FxHashMap;

use super::{Anchor, Article, Revision};
use crate::text::Span;

/// Characters kept on either side.
const AROUND: usize = 32;

/// Exact words of fewer characters than this stand in many places: the words around them must speak too.
const SHORT: usize = 16;

/// Of the words of a stretch that was rewritten, the part that must be there still, in their order.
const ENOUGH: f32 = 0.7;

/// A stretch of fewer words than this is found by its exact words or not at all.
const FEWEST: usize = 5;

/// Words of a stretch that are compared one by one; a longer one is told by its first.
const MOST: usize = 300;

/// How an anchor was found again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// The text is the one it was made on.
    Same,
    /// By its exact words.
    Words,
    /// By its words with other white space, quotation marks or dashes.
    Folded,
    /// By most of its words in their order: the passage was rewritten.
    Near,
}

impl Anchor {
    /// An anchor on `span` of `article`, with up to 32 characters on either side.
    #[must_use]
    pub fn of(article: &Article, span: Span) -> Self {
        let text: &str = &article.text;
        let before = text.get(..span.start()).unwrap_or_default();
        let after = text.get(span.end()..).unwrap_or_default();
        let prefix = before
            .char_indices()
            .rev()
            .take(AROUND)
            .last()
            .map_or(before.len(), |(i, _)| i);
        let suffix = after.char_indices().nth(AROUND).map_or(after.len(), |(i, _)| i);
        Self {
            article: article.id,
            revision: article.revision(),
            span,
            exact: span.cut(text).to_owned(),
            prefix: before.get(prefix..).unwrap_or_default().to_owned(),
            suffix: after.get(..suffix).unwrap_or_default().to_owned(),
        }
    }

    /// Where it stands in `text`, whose revision is `revision`; none when its words are gone. Linear in the
    /// text.
    #[must_use]
    pub fn find(&self, text: &str, revision: Revision) -> Option<(Span, How)> {
        if self.exact.is_empty() {
            // the article as a whole
            return Some((Span::snap(text, self.span.start(), self.span.start()), How::Same));
        }
        if revision == self.revision && self.span.cut(text) == self.exact {
            return Some((self.span, How::Same));
        }
        if let Some(span) = self.by_words(text) {
            return Some((span, How::Words));
        }
        if let Some(span) = self.by_folded_words(text) {
            return Some((span, How::Folded));
        }
        self.by_most_words(text).map(|span| (span, How::Near))
    }

    fn by_words(&self, text: &str) -> Option<Span> {
        let at = best(text, &self.exact, &self.prefix, &self.suffix, self.span.start())?;
        Span::new(text, at, at + self.exact.len())
    }

    fn by_folded_words(&self, text: &str) -> Option<Span> {
        let folded = Folded::of(text);
        let exact = Folded::of(self.exact.trim()).text;
        if exact.is_empty() {
            return None;
        }
        let (prefix, suffix) = (Folded::of(&self.prefix).text, Folded::of(&self.suffix).text);
        let at = best(&folded.text, &exact, &prefix, &suffix, self.span.start())?;
        let start = *folded.from.get(at)?;
        let last = at + exact.len() - 1;
        let end = *folded.to.get(last)?;
        Span::new(text, start as usize, end as usize)
    }

    /// The stretch of the text that shares most words with the old one, in their order.
    fn by_most_words(&self, text: &str) -> Option<Span> {
        let mut old = words(&self.exact);
        if old.len() < FEWEST {
            return None;
        }
        let whole = old.len();
        old.truncate(MOST);
        let new = words(text);
        let old: Vec<String> = old
            .into_iter()
            .map(|w| w.cut(&self.exact).to_lowercase())
            .collect();
        let lower: Vec<String> = new.iter().map(|w| w.cut(text).to_lowercase()).collect();
        let at = densest(&old, &lower)?;
        // a little more on either side: words may have been put in
        let slack = old.len() / 3 + 1;
        let from = at.saturating_sub(slack);
        let to = (at + old.len() + slack).min(lower.len());
        let (matched, first, last) = in_order(&old, lower.get(from..to)?)?;
        if (matched as f32) < ENOUGH * old.len() as f32 {
            return None;
        }
        let first = new.get(from + first)?;
        let mut last = *new.get(from + last)?;
        if whole > MOST {
            // told by its first words, it goes on as far as it did
            last = Span::snap(
                text,
                first.start(),
                (first.start() + self.exact.len()).max(last.end()),
            );
        }
        Some(first.join(last))
    }
}

/// Where `exact` stands in `text` with most of the words around it; the nearest to `old` among equals. Short
/// words without anything of what stood around them are not taken.
fn best(text: &str, exact: &str, prefix: &str, suffix: &str, old: usize) -> Option<usize> {
    let around = prefix.chars().count() + suffix.chars().count();
    let needed = if exact.chars().count() < SHORT {
        around / 2
    } else {
        0
    };
    let score = |at: usize| {
        let before = text.get(..at).unwrap_or_default();
        let after = text.get(at + exact.len()..).unwrap_or_default();
        let same = |a: &mut dyn Iterator<Item = char>, b: &mut dyn Iterator<Item = char>| {
            a.zip(b).take_while(|(x, y)| x == y).count()
        };
        same(&mut before.chars().rev(), &mut prefix.chars().rev())
            + same(&mut after.chars(), &mut suffix.chars())
    };
    memmem::find_iter(text.as_bytes(), exact.as_bytes())
        .map(|at| (score(at), at))
        .filter(|(score, _)| *score >= needed)
        .max_by_key(|(score, at)| (*score, std::cmp::Reverse(at.abs_diff(old))))
        .map(|(_, at)| at)
}

/// A text with every run of white space as one space and plain marks, and the bytes of the original that each
/// of its bytes comes from.
struct Folded {
    text: String,
    from: Vec<u32>,
    to: Vec<u32>,
}

impl Folded {
    fn of(text: &str) -> Self {
        let mut folded = Self {
            text: String::with_capacity(text.len()),
            from: Vec::with_capacity(text.len()),
            to: Vec::with_capacity(text.len()),
        };
        for (at, c) in text.char_indices() {
            let plain = match c {
                c if c.is_whitespace() => ' ',
                '“' | '”' | '„' | '‟' | '«' | '»' | '"' => '"',
                '‘' | '’' | '‚' | '‛' | '‹' | '›' | '`' => '\'',
                '‐' | '‑' | '‒' | '–' | '—' | '―' => '-',
                c => c,
            };
            if plain == ' ' && folded.text.ends_with(' ') {
                continue;
            }
            folded.text.push(plain);
            let end = at + c.len_utf8();
            for _ in 0..plain.len_utf8() {
                folded.from.push(u32::try_from(at).unwrap_or(u32::MAX));
                folded.to.push(u32::try_from(end).unwrap_or(u32::MAX));
            }
        }
        folded
    }
}

/// Runs of letters and digits, in text order.
fn words(text: &str) -> Vec<Span> {
    let mut all = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices() {
        match (c.is_alphanumeric(), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                all.push(Span::snap(text, from, at));
                start = None;
            }
            _ => {}
        }
    }
    if let Some(from) = start {
        all.push(Span::snap(text, from, text.len()));
    }
    all
}

/// Where the window of as many words as `old` that shares most of them starts: one pass, a word in and a
/// word out.
fn densest(old: &[String], new: &[String]) -> Option<usize> {
    // how many of each word the window still lacks; below nought it has too many
    let mut lacks: FxHashMap<&str, i64> = FxHashMap::default();
    for word in old {
        *lacks.entry(word).or_default() += 1;
    }
    let (mut shared, mut most, mut at) = (0, 0, None);
    for (i, word) in new.iter().enumerate() {
        if let Some(n) = lacks.get_mut(word.as_str()) {
            shared += i64::from(*n > 0);
            *n -= 1;
        }
        if let Some(gone) = i.checked_sub(old.len()).and_then(|i| new.get(i))
            && let Some(n) = lacks.get_mut(gone.as_str())
        {
            *n += 1;
            shared -= i64::from(*n > 0);
        }
        if shared > most {
            most = shared;
            at = Some((i + 1).saturating_sub(old.len()));
        }
    }
    at
}

/// How many words of `old` stand in `new` in their order (the longest common subsequence), with the first and
/// the last of them in `new`. Both are bounded by [`MOST`].
fn in_order(old: &[String], new: &[String]) -> Option<(usize, usize, usize)> {
    // best chain that ends at each word of `new` seen so far: its length and the word it starts with
    let mut before: Vec<(usize, usize)> = vec![(0, 0); new.len() + 1];
    for word in old {
        let mut row = vec![(0, 0)];
        for (j, other) in new.iter().enumerate() {
            let get = |row: &[(usize, usize)], j: usize| row.get(j).copied().unwrap_or_default();
            let (up, left, diagonal) = (get(&before, j + 1), get(&row, j), get(&before, j));
            let chained = if word == other {
                (diagonal.0 + 1, if diagonal.0 == 0 { j } else { diagonal.1 })
            } else {
                (0, 0)
            };
            let skipped = if up.0 >= left.0 { up } else { left };
            row.push(if chained.0 > skipped.0 { chained } else { skipped });
        }
        before = row;
    }
    let (matched, first) = *before.last()?;
    let last = before.iter().position(|(n, _)| *n == matched)?;
    (matched > 0).then(|| (matched, first, last.saturating_sub(1).max(first)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::article::{ArticleId, BlockKind, Builder, Origin};

    fn article(text: &str) -> Article {
        let mut builder = Builder::new(ArticleId(1), Origin::Stdin);
        for block in text.split("\n\n") {
            builder.block(BlockKind::Para, block);
        }
        builder.build()
    }

    /// Anchors what stands between the brackets, changes the text, and says what is found.
    fn check(marked: &str, now: &str) -> Option<(String, How)> {
        let start = marked.find('[').unwrap();
        let end = marked.find(']').unwrap() - 1;
        let old = article(&marked.replace(['[', ']'], ""));
        let anchor = Anchor::of(&old, Span::new(&old.text, start, end).unwrap());
        let now = article(now);
        let found = anchor.find(&now.text, now.revision());
        found.map(|(span, how)| (span.cut(&now.text).to_owned(), how))
    }

    fn at(words: &str, how: How) -> Option<(String, How)> {
        Some((words.to_owned(), how))
    }

    #[test]
    fn found_by_words_folded_words_and_most_words() {
        let old = "The ferry is late. [“We have waited four long hours here,”] said Ann Lee. It came.";
        let words = "“We have waited four long hours here,”";
        assert_eq!(check(old, &old.replace(['[', ']'], "")), at(words, How::Same));
        let more = format!("Corrected at noon.\n\n{}", old.replace(['[', ']'], ""));
        assert_eq!(check(old, &more), at(words, How::Words));
        let plain = "The ferry is late. \"We  have waited\nfour long hours here,\" said Ann Lee.";
        assert_eq!(
            check(old, plain),
            at("\"We  have waited\nfour long hours here,\"", How::Folded)
        );
        let rewritten = "Late again. “We have waited nearly four long hours,” Ann Lee said.";
        assert_eq!(
            check(old, rewritten),
            at("We have waited nearly four long hours", How::Near)
        );
        assert_eq!(
            check(old, "The ferry came on time. “We are glad,” said Ann Lee."),
            None
        );
    }

    #[test]
    fn of_several_the_one_with_its_own_neighbours_is_taken() {
        let old = "Ann Lee said no. The mayor said [the bridge will open]. Bo Rask said so too.";
        let now = "Critics doubt that the bridge will open. Later the mayor said the bridge will open. Bo Rask left.";
        assert_eq!(check(old, now), at("the bridge will open", How::Words));
        let anchor_at = now.rfind("the bridge").unwrap();
        let old_article = article(&old.replace(['[', ']'], ""));
        let start = old.find('[').unwrap();
        let anchor = Anchor::of(
            &old_article,
            Span::new(&old_article.text, start, start + 20).unwrap(),
        );
        let now = article(now);
        assert_eq!(
            anchor.find(&now.text, now.revision()).unwrap().0.start(),
            anchor_at
        );
    }

    #[test]
    fn a_short_word_needs_its_neighbours() {
        let old = "He was asked whether the plan would hold. [“Yes,”] said Ann Lee, and left the room.";
        assert_eq!(
            check(old, "“Yes,” is a word that nobody in the town hall used at all."),
            None
        );
        let kept =
            "Corrected. He was asked whether the plan would hold. “Yes,” said Ann Lee, and left the room.";
        assert_eq!(check(old, kept), at("“Yes,”", How::Words));
    }

    #[test]
    fn a_whole_article_is_always_found() {
        let old = article("One.");
        let anchor = Anchor::of(&old, Span::default());
        let now = article("Quite other words.");
        assert_eq!(
            anchor.find(&now.text, now.revision()),
            Some((Span::default(), How::Same))
        );
    }

    #[test]
    fn cost_is_linear_where_every_byte_is_a_match() {
        let old = article(&"a".repeat(40));
        let anchor = Anchor::of(&old, Span::new(&old.text, 0, 20).unwrap());
        let now = article(&"a ".repeat(400_000));
        assert_eq!(anchor.find(&now.text, now.revision()), None);
        let now = article(&"a".repeat(800_000));
        assert!(anchor.find(&now.text, now.revision()).is_some());
    }

    proptest! {
        #[test]
        fn found_after_any_text_is_put_around(
            text in "[a-zé“” .]{40,200}", from in 0usize..200, len in 20usize..100, before in "[A-Z \n]{0,80}",
        ) {
            let old = article(&text);
            let anchor = Anchor::of(&old, Span::snap(&old.text, from, from + len));
            let now = article(&format!("{before}\n\n{text}"));
            let found = anchor.find(&now.text, now.revision());
            if anchor.exact.chars().count() >= SHORT {
                let (span, how) = found.unwrap();
                prop_assert!(how != How::Near && how != How::Folded);
                prop_assert_eq!(span.cut(&now.text), anchor.exact);
            }
        }

        #[test]
        fn whatever_comes_a_found_span_lies_in_the_text(old in ".{0,200}", now in ".{0,300}", from in 0usize..200, len in 0usize..100) {
            let old = article(&old);
            let anchor = Anchor::of(&old, Span::snap(&old.text, from, from + len));
            let now = article(&now);
            if let Some((span, _)) = anchor.find(&now.text, now.revision()) {
                prop_assert!(now.text.get(span.range()).is_some());
            }
            prop_assert_eq!(anchor.find(&old.text, old.revision()).map(|f| f.1), Some(How::Same));
        }
    }
}
