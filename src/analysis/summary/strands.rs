//! An analysis piece has several strands: the third sentence of its lede tells the first one again, while a
//! second meeting and whoever spoke there are not named at all.
//!
//! The chosen sentences come in; a last sentence that reaches the strands they leave out goes out, if there
//! is one. It refuses news that is told in one strand: there the lede is the better summary.

use std::cmp::Reverse;

use super::candidate::Candidate;
use super::opening::Opening;
use crate::analysis::model::{Person, PersonKind};
use crate::analysis::page::Page;
use crate::text::Span;
use crate::text::list::among;

/// Strands looked at, the heaviest first.
const MAIN: usize = 4;
/// Fewer strands than this left out are no reason to give up a sentence of the lede.
const LEFT_OUT: usize = 2;

/// Somebody who speaks, or a meeting with a name, and where the article tells of it.
struct Strand {
    weight: usize,
    mentions: Vec<Span>,
}

impl Strand {
    fn reached_by(&self, sentence: Span) -> bool {
        let from = self.mentions.partition_point(|m| m.start() < sentence.start());
        self.mentions.get(from).is_some_and(|m| sentence.contains(*m))
    }
}

/// The candidate that should stand in the place of the last of `picked`, so that the summary reaches the main
/// strands; none where it reaches them, or where the article has one.
pub(super) fn missing(
    page: &Page,
    candidates: &[Candidate],
    picked: &[usize],
    people: &[Person],
) -> Option<usize> {
    let span = |i: usize| {
        let sentence = page.sentences.get(candidates.get(i)?.sentence)?;
        Some(sentence.span)
    };
    let (_, kept) = picked.split_last()?;
    let strands = main(page, people);
    let told =
        |strand: &Strand, list: &[usize]| list.iter().filter_map(|&i| span(i)).any(|s| strand.reached_by(s));
    let out: Vec<&Strand> = strands.iter().filter(|s| !told(s, picked)).collect();
    if out.len() < LEFT_OUT {
        return None;
    }
    let reach = |i: usize| -> usize {
        let Some(at) = span(i) else { return 0 };
        out.iter().filter(|s| s.reached_by(at)).map(|s| s.weight).sum()
    };
    let lost: usize = strands
        .iter()
        .filter(|s| told(s, picked) && !told(s, kept))
        .map(|s| s.weight)
        .sum();
    let last = *picked.last()?;
    let (gain, _, best) = candidates
        .iter()
        .enumerate()
        .skip(last + 1)
        .filter(|(_, c)| c.opening == Opening::Plain && c.words >= 8)
        .map(|(i, c)| (reach(i), c.centrality, i))
        .max_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)).then(b.2.cmp(&a.2)))?;
    (gain > lost && gain > 0).then_some(best)
}

/// The main strands: who speaks and is named in two places, and named meetings ("the 14th Straits Forum").
fn main(page: &Page, people: &[Person]) -> Vec<Strand> {
    let spoken = people
        .iter()
        .filter(|p| p.kind == PersonKind::Person && !p.quotes.is_empty() && !is_meeting(&p.name))
        .map(|p| Strand {
            weight: p.mentions.len() + 2 * p.quotes.len(),
            mentions: p.mentions.clone(),
        });
    let mut strands: Vec<Strand> = spoken.chain(meetings(page)).collect();
    strands.retain(|s| {
        let place = |m: Option<&Span>| m.map(|m| page.sentence_at(m.start()));
        place(s.mentions.first()) != place(s.mentions.last())
    });
    strands.sort_by_key(|s| (Reverse(s.weight), s.mentions.first().map(|m| m.start())));
    strands.truncate(MAIN);
    strands
}

/// Named meetings: "the 22nd Straits Forum", and every later "forum" after it.
fn meetings(page: &Page) -> Vec<Strand> {
    let mut found: Vec<(&str, Strand)> = Vec::new();
    for (i, pair) in page.tokens.windows(2).enumerate() {
        let [before, token] = pair else { continue };
        let low = page.low(i + 1).letters();
        if let Some((_, strand)) = found.iter_mut().find(|(noun, _)| *noun == low) {
            strand.mentions.push(token.span);
            strand.weight += 1;
        } else if token.is_capital()
            && among!(token.cut(page.text), MEETINGS)
            && before.is_capital()
            && !page.is_quoted(token.span.start())
        {
            let mentions = vec![before.span.join(token.span)];
            found.push((low, Strand { weight: 1, mentions }));
        }
    }
    found.into_iter().map(|(_, strand)| strand).collect()
}

/// Does the name say that people meet there?
fn is_meeting(name: &str) -> bool {
    let last = name.rsplit_once(' ').map_or(name, |(_, last)| last);
    among!(last, MEETINGS)
}

/// Nouns of meetings, as names write them.
const MEETINGS: &str = "Summit Forum Conference Congress Assembly Talks Hearing Inquiry";
