//! Where in an article stands what a query asks for.
//!
//! A query and an article with its analysis come in, stretches of the text go out, the best to jump to first in
//! each list. It refuses to point at words that are only like those asked for.

use super::model::{Query, What};
use crate::analysis::{Analysis, Quote};
use crate::text::Span;
use crate::text::fold::{find_all, fold};

impl Query {
    /// The words that an article must have.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.terms
            .iter()
            .filter(|t| !t.not)
            .filter_map(|t| match &t.what {
                What::Words(words) => Some(words.as_str()),
                _ => None,
            })
    }

    /// The speakers that must be quoted.
    pub fn speakers(&self) -> impl Iterator<Item = &str> {
        self.terms
            .iter()
            .filter(|t| !t.not)
            .filter_map(|t| match &t.what {
                What::Speaker(name) => Some(name.as_str()),
                _ => None,
            })
    }

    /// Does it want this quote: by one of the speakers, where there are any, and with all the words in it?
    #[must_use]
    pub fn wants_quote(&self, text: &str, quote: &Quote) -> bool {
        self.wants_speaker(quote)
            && self.words().all(|w| {
                quote
                    .content
                    .iter()
                    .any(|part| !places(part.cut(text), w).is_empty())
            })
    }

    fn wants_speaker(&self, quote: &Quote) -> bool {
        let name = quote.speaker.as_ref().map(|s| s.name.as_str());
        self.speakers()
            .all(|wanted| name.is_some_and(|n| is_named(n, wanted)))
    }

    /// Where it stands in the text: quotes of the speaker that have a word of it; else all quotes of the speaker;
    /// without a speaker every place of every word, in the order of the text.
    #[must_use]
    pub fn hits(&self, text: &str, analysis: &Analysis) -> Vec<Span> {
        let mut hits: Vec<Span> = Vec::new();
        if self.speakers().next().is_some() {
            let theirs: Vec<&Quote> = analysis.quotes.iter().filter(|q| self.wants_speaker(q)).collect();
            for part in theirs.iter().flat_map(|q| &q.content) {
                for word in self.words() {
                    let inside = places(part.cut(text), word).into_iter();
                    hits.extend(
                        inside.map(|s| Span::snap(text, part.start() + s.start(), part.start() + s.end())),
                    );
                }
            }
            if hits.is_empty() {
                hits.extend(theirs.iter().map(|q| q.span()));
            }
        }
        if hits.is_empty() {
            hits.extend(self.words().flat_map(|word| places(text, word)));
        }
        hits.sort();
        hits.dedup();
        hits
    }
}

/// Where the words stand as whole words; those that end in `*` as the start of one.
fn places(text: &str, words: &str) -> Vec<Span> {
    let start = words.ends_with('*');
    let lower: String = words.trim_end_matches('*').chars().map(fold).collect();
    let lower = lower.split_whitespace().collect::<Vec<_>>().join(" ");
    let part = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let mut all = find_all(text, &lower);
    all.retain(|s| {
        let before = text.get(..s.start()).and_then(|t| t.chars().next_back());
        let after = text.get(s.end()..).and_then(|t| t.chars().next());
        !part(before) && (start || !part(after))
    });
    all
}

/// Is `wanted` a part of the name: "rubio" and "marco rubio" of "Marco Rubio"?
#[must_use]
pub fn is_named(name: &str, wanted: &str) -> bool {
    !places(name, wanted).is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_by_whole_words() {
        let check =
            |name: &str, wanted: &str, is: bool| assert_eq!(is_named(name, wanted), is, "{name} {wanted}");
        check("Ilse Maren", "maren", true);
        check("Ilse Maren", "Ilse  MAREN", true);
        check("Ilse Maren", "mare", false);
        check("Ilse Maren", "mar*", true);
        check("Fleet Office", "lee", false);
        check("Sean O’Brien", "o'brien", true);
        check("Ilse Maren", "", false);
    }
}
