//! Which of the mentions around a quote is its speaker.
//!
//! A quote and the mentions near it come in, a probability for each and for "the text does not say" goes
//! out. It refuses mentions inside quotation marks.

use super::context::Context;
use super::unit::Unit;
use super::weights::Sum;

/// What was decided for the quote before.
#[derive(Debug, Clone, Copy)]
pub(super) struct Before {
    /// The mention of its speaker.
    pub mention: Option<usize>,
    /// Who is meant, as far as known.
    pub person: Option<usize>,
    /// Block of its last part.
    pub block: usize,
}

/// One answer and its probability; `None` for "the text does not say".
#[derive(Debug, Clone, Copy)]
pub(super) struct Choice {
    pub mention: Option<usize>,
    /// The cue that belongs to the mention and stands nearest.
    pub cue: Option<usize>,
    pub p: f32,
}

/// All answers with their probabilities, most probable first.
pub(super) fn rank(unit: &Unit, before: Option<Before>) -> Vec<Choice> {
    let candidates = unit.candidates(before);
    let mut sums: Vec<(Option<usize>, Option<usize>, f32)> = Vec::with_capacity(candidates.len() + 1);
    let context = Context::of(unit, before);
    for &m in &candidates {
        let mut sum = Sum::of(unit.stage.weights);
        let cue = context.features(Some(m), &mut sum);
        sums.push((Some(m), cue, sum.total));
    }
    let mut none = Sum::of(unit.stage.weights);
    context.features(None, &mut none);
    sums.push((None, None, none.total));
    if let Some((m, cue)) = unit.written_beside() {
        // a label or a signature decides by itself
        sums.retain(|s| s.0 != Some(m));
        let top = sums.iter().map(|s| s.2).fold(0.0, f32::max);
        sums.push((Some(m), Some(cue), top + 6.0));
    }
    let top = sums.iter().map(|s| s.2).fold(f32::MIN, f32::max);
    let total: f32 = sums.iter().map(|s| (s.2 - top).exp()).sum();
    let mut choices: Vec<Choice> = sums
        .into_iter()
        .map(|(mention, cue, sum)| Choice {
            mention,
            cue,
            p: (sum - top).exp() / total,
        })
        .collect();
    choices.sort_by(|a, b| b.p.total_cmp(&a.p));
    choices
}
