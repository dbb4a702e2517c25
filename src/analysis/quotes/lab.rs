//! For the trainer alone: the same features that the program weighs, with the spans they belong to.
//!
//! A page and its people come in; cases go out, each with its features by name. It refuses to know any gold.

use super::context::Context;
use super::mentions::Mention;
use super::reported;
use super::speaker::Before;
use super::speech;
use super::stage::Stage;
use super::unit::Unit;
use crate::analysis::model::{Person, Quote};
use crate::analysis::page::Page;
use crate::text::Span;

/// A stretch or content that may be speech.
#[derive(Debug, Clone)]
pub struct Case {
    /// Bytes of the text.
    pub span: Span,
    /// Feature names.
    pub features: Vec<String>,
}

/// A mention that may be the speaker.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// Bytes of the mention; none for "nobody".
    pub mention: Option<Span>,
    /// Feature names.
    pub features: Vec<String>,
}

/// Everybody with a name, as the analysis finds them.
#[must_use]
pub fn people(page: &Page) -> Vec<Person> {
    crate::analysis::people::find_people(page)
}

/// All quotes, each with the probabilities that it is speech and that its speaker is the right one.
#[must_use]
pub fn evidence(page: &Page, people: &[Person]) -> Vec<(Quote, [f32; 2])> {
    super::find::told(&Stage::of(page, people))
        .into_iter()
        .map(|t| (t.quote, t.evidence))
        .collect()
}

/// All stretches between marks.
#[must_use]
pub fn speech_cases(page: &Page, people: &[Person]) -> Vec<Case> {
    let stage = Stage::of(page, people);
    (0..page.marks.len())
        .filter_map(|m| {
            let mut features = Vec::new();
            speech::features(&stage, m, &mut features);
            Some(Case {
                span: page.marks.get(m)?.inner,
                features,
            })
        })
        .collect()
}

/// All contents that cues may govern.
#[must_use]
pub fn reported_cases(page: &Page, people: &[Person]) -> Vec<Case> {
    let stage = Stage::of(page, people);
    reported::contents(&stage)
        .iter()
        .map(|c| {
            let mut features = Vec::new();
            reported::features(&stage, c, &mut features);
            Case {
                span: c.span(&stage),
                features,
            }
        })
        .collect()
}

/// The candidates for each content, in the order of [`reported_cases`]; nobody spoke before.
#[must_use]
pub fn source_cases(page: &Page, people: &[Person]) -> Vec<(Span, Vec<Candidate>)> {
    let stage = Stage::of(page, people);
    reported::contents(&stage)
        .iter()
        .map(|c| {
            let unit = Unit::reported(&stage, (c.first, c.last), c.cue);
            (c.span(&stage), shown(&stage, &unit, &unit.candidates(None), None))
        })
        .collect()
}

fn shown(stage: &Stage, unit: &Unit, ids: &[usize], before: Option<Before>) -> Vec<Candidate> {
    let context = Context::of(unit, before);
    ids.iter()
        .map(|&m| Some(m))
        .chain([None])
        .map(|m| {
            let mut features = Vec::new();
            context.features(m, &mut features);
            let mention: Option<&Mention> = m.and_then(|m| stage.mentions.get(m));
            Candidate {
                mention: mention.map(|m| m.span),
                features,
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
) {
    let stage = Stage::of(page, people);
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
        let chosen = choose(first.inner, shown(&stage, &unit, &ids, before))
            .and_then(|c| ids.get(c))
            .copied();
        before = Some(Before {
            mention: chosen,
            person: chosen.and_then(|m| stage.mentions.get(m)).and_then(|m| m.person),
            block: stage.scene.block_of(unit.tail.1),
        });
    }
}
