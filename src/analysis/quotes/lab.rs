//! For the trainer and the benches alone: the same features that the program weighs, with the spans they belong to.
//!
//! A page and its people come in; cases go out, each with its features by number. It refuses to know any gold.

use rustc_hash::FxHashMap;

use super::context::Context;
use super::mentions::Mention;
use super::speaker::Before;
use super::speech;
use super::stage::Stage;
use super::unit::Unit;
use super::weights::{Part, Sink};
use super::{contents, reported};
use crate::analysis::model::{Person, Quote};
use crate::analysis::page::Page;
use crate::text::Span;

pub use super::weights::Weights;

/// Numbers of features, with their strengths.
pub type Features = Vec<(u32, f32)>;

/// Gives every feature name a number.
#[derive(Debug, Default)]
pub struct Names {
    numbers: FxHashMap<String, u32>,
    /// The names, by number.
    pub names: Vec<String>,
}

/// Takes down the features of one case.
struct Taken<'n> {
    names: &'n mut Names,
    features: Features,
}

impl Sink for Taken<'_> {
    fn put<const N: usize>(&mut self, strength: f32, parts: &[Part; N]) {
        let name = parts.map(|part| part.name).join("|");
        let next = u32::try_from(self.names.names.len()).unwrap_or(u32::MAX);
        let number = *self.names.numbers.entry(name).or_insert_with_key(|name| {
            self.names.names.push(name.clone());
            next
        });
        self.features.push((number, strength));
    }
}

impl Names {
    fn of(&mut self, show: impl FnOnce(&mut Taken<'_>)) -> Features {
        let mut taken = Taken {
            names: self,
            features: Vec::new(),
        };
        show(&mut taken);
        taken.features
    }
}

/// A stretch or content that may be speech.
#[derive(Debug, Clone)]
pub struct Case {
    /// Bytes of the text.
    pub span: Span,
    /// Its features.
    pub features: Features,
}

/// A mention that may be the speaker.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// Bytes of the mention; none for "nobody".
    pub mention: Option<Span>,
    /// Its features.
    pub features: Features,
}

/// Everybody with a name, as the analysis finds them.
#[must_use]
pub fn people(page: &Page) -> Vec<Person> {
    crate::analysis::people::find_people(page)
}

/// All quotes, as the program finds them; dates are left out.
#[must_use]
pub fn quotes(page: &Page, people: &[Person]) -> Vec<Quote> {
    super::find_quotes(page, people, &[], &mut Vec::new())
}

/// All quotes as `weights` decide them, each with the features of its words and of its speaker.
#[must_use]
pub fn evidence(
    page: &Page,
    people: &[Person],
    weights: &Weights,
    names: &mut Names,
) -> Vec<(Quote, Features, Features)> {
    super::find::told(&Stage::of(page, people, weights))
        .into_iter()
        .map(|t| {
            let words = names.of(|out| t.evidence.words_features(out));
            let source = names.of(|out| t.evidence.source_features(out));
            (t.quote, words, source)
        })
        .collect()
}

/// All stretches between marks.
#[must_use]
pub fn speech_cases(page: &Page, people: &[Person], names: &mut Names) -> Vec<Case> {
    let stage = Stage::of(page, people, Weights::ours());
    (0..page.marks.len())
        .filter_map(|m| {
            let &(first, last) = stage.tokens_of.get(m)?;
            let sides = speech::beside(&stage, first, last);
            Some(Case {
                span: page.marks.get(m)?.inner,
                features: names.of(|out| speech::features(&stage, m, sides, out)),
            })
        })
        .collect()
}

/// All contents that cues may govern.
#[must_use]
pub fn reported_cases(page: &Page, people: &[Person], names: &mut Names) -> Vec<Case> {
    let stage = Stage::of(page, people, Weights::ours());
    contents::contents(&stage)
        .iter()
        .map(|c| Case {
            span: c.span(&stage),
            features: names.of(|out| reported::features(&stage, c, out)),
        })
        .collect()
}

/// The candidates for each content, in the order of [`reported_cases`]; nobody spoke before.
#[must_use]
pub fn source_cases(page: &Page, people: &[Person], names: &mut Names) -> Vec<(Span, Vec<Candidate>)> {
    let stage = Stage::of(page, people, Weights::ours());
    contents::contents(&stage)
        .iter()
        .map(|c| {
            let unit = Unit::reported(&stage, (c.first, c.last), c.cue);
            let ids = unit.candidates(None);
            (c.span(&stage), shown(&stage, &unit, &ids, None, names))
        })
        .collect()
}

fn shown(
    stage: &Stage,
    unit: &Unit,
    ids: &[usize],
    before: Option<Before>,
    names: &mut Names,
) -> Vec<Candidate> {
    let context = Context::of(unit, before);
    ids.iter()
        .map(|&m| Some(m))
        .chain([None])
        .map(|m| {
            let mention: Option<&Mention> = m.and_then(|m| stage.mentions.get(m));
            Candidate {
                mention: mention.map(|m| m.span),
                features: names.of(|out| {
                    context.features(m, out);
                }),
            }
        })
        .collect()
}

/// Goes through the quotes left to right; `choose` is shown each one's first part and its candidates, and
/// gives back the true one, which is then the speaker before. Stretches that `is_speech` refuses are left out.
pub fn speaker_cases(
    page: &Page,
    people: &[Person],
    is_speech: &dyn Fn(Span) -> bool,
    choose: &mut dyn FnMut(Span, Vec<Candidate>) -> Option<usize>,
    names: &mut Names,
) {
    let stage = Stage::of(page, people, Weights::ours());
    let spoken: Vec<usize> = (0..page.marks.len())
        .filter(|&m| page.marks.get(m).is_some_and(|k| is_speech(k.inner)))
        .collect();
    let mut before: Option<Before> = None;
    for marks in stage.units(&spoken) {
        let unit = Unit::of(&stage, &marks);
        let ids = unit.candidates(before);
        let Some(first) = marks.first().and_then(|&m| page.marks.get(m)) else {
            continue;
        };
        let chosen = choose(first.inner, shown(&stage, &unit, &ids, before, names))
            .and_then(|c| ids.get(c))
            .copied();
        before = Some(Before {
            mention: chosen,
            person: chosen.and_then(|m| stage.mentions.get(m)).and_then(|m| m.person),
            block: stage.scene.block_of(unit.tail.1),
        });
    }
}
