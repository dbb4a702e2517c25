//! Reported speech: how probable it is that a cue reports what it governs.
//!
//! A stage and a content come in, a probability goes out. It refuses words of the text: cue lemmas and kinds of
//! words only.

use super::contents::{Content, LONGEST};
use super::speech::around;
use super::stage::Stage;
use super::verbs::Class;
use super::weights::{Sink, Sum, bucket, squash, yes};
use crate::text::list::among;

/// The probability that `content` is something its cue reports.
pub(super) fn reported(stage: &Stage, content: &Content) -> f32 {
    let mut sum = Sum::of(stage.weights);
    features(stage, content, &mut sum);
    let p = squash(sum.total);
    let Some(cue) = stage.cues.get(content.cue) else {
        return p;
    };
    if names_a_work(stage, content) && cue.class == Class::Act
        || cue.lemma == "read" && names_a_work(stage, content)
    {
        return p.min(0.2);
    }
    // "The driver fled on foot, the police said." closes its sentence: a report beyond doubt
    let closes = stage.scene.sentence_end(cue.first)
        <= cue.last.max(
            cue.subject
                .and_then(|m| stage.mentions.get(m))
                .map_or(0, |m| m.last),
        ) + 2;
    let plain = content.before
        && closes
        && matches!(cue.pattern, "sv" | "vs")
        && among!(cue.lemma, "say add explain note report argue write warn")
        && !(cue.negated || cue.passive);
    if plain { p.max(0.9) } else { p }
}

/// "showed “Still Water” to three hundred guests": the marks stand around a title, and nothing else is said.
fn names_a_work(stage: &Stage, content: &Content) -> bool {
    let scene = &stage.scene;
    let marked = (content.first..=content.last.min(content.first + 3)).find(|&t| scene.is_quoted(t));
    marked
        .and_then(|t| scene.mark.get(t))
        .is_some_and(|&m| super::speech::is_title(stage, m as usize))
}

/// The features of `content`.
pub(super) fn features(stage: &Stage, content: &Content, out: &mut impl Sink) {
    let scene = &stage.scene;
    let Some(cue) = stage.cues.get(content.cue) else {
        return;
    };
    let side = if content.before { "before" } else { "after" };
    let opener = opener(stage, content.first);
    let subject = cue
        .subject
        .and_then(|m| stage.mentions.get(m))
        .map_or("none", |m| m.kind.word());
    let words = content.last + 1 - content.first;
    let class = if cue.class == Class::Speech {
        "speech"
    } else {
        "act"
    };
    out.add(&["r", "bias", side]);
    out.add(&["r", "lemma", cue.lemma, side]);
    out.add(&["r", "lemma-opener", cue.lemma, opener, side]);
    out.add(&["r", "lemma-form", cue.lemma, cue.form.word(), side]);
    out.add(&["r", "opener", opener, side, class]);
    out.add(&[
        "r",
        "opener-skipped",
        opener,
        bucket(content.skipped.min(9)),
        class,
    ]);
    out.add(&["r", "form", cue.form.word(), class, side]);
    out.add(&["r", "pattern", cue.pattern, side, class]);
    out.add(&["r", "pattern-form", cue.pattern, cue.form.word(), side]);
    out.add(&["r", "subject", subject, class, side]);
    out.add(&["r", "subject-opener", subject, opener]);
    out.add(&["r", "passive", yes(cue.passive), class, cue.form.word()]);
    out.add(&["r", "passive-lemma", yes(cue.passive), cue.lemma]);
    out.add(&["r", "negated", yes(cue.negated), class]);
    out.add(&["r", "modal", yes(cue.modal), class]);
    out.add(&["r", "infinitive", yes(cue.infinitive), class]);
    out.add(&["r", "infinitive-lemma", yes(cue.infinitive), cue.lemma]);
    out.add(&["r", "words", bucket(words), side]);
    out.add(&["r", "marks", yes(content.has_marks), class, side]);
    out.add(&["r", "first-block", yes(scene.block_of(content.first) == 0), side]);
    out.add(&["r", "before-cue", around(stage, cue.first.checked_sub(1)), class]);
    out.add(&["r", "after-content", around(stage, Some(content.last + 1))]);
    let mut earlier = 0usize;
    let from = scene
        .sentence_first(cue.first)
        .max(cue.first.saturating_sub(LONGEST));
    for (_, c) in stage.cues_in(from, cue.first) {
        if !c.quoted && c.class == Class::Speech && c.subject.is_some() {
            earlier += 1;
        }
    }
    out.add(&["r", "earlier", bucket(earlier), class]);
    out.add(&["r", "earlier-pattern", bucket(earlier), cue.pattern]);
}

/// The kind of word that opens the content.
pub(super) fn opener(stage: &Stage, at: usize) -> &'static str {
    match stage.scene.low(at) {
        "that" => "that",
        "to" => "to",
        w if among!(w, "how what why whether if who which where when") => "whether",
        "of" => "of",
        "about" => "about",
        "for" => "for",
        "on" => "on",
        "with" => "with",
        "as" => "as",
        "in" => "in",
        "by" => "by",
        "at" => "at",
        "there" => "there",
        w if among!(w, "him her them me us himself herself themselves") => "object",
        w if w.ends_with("n't") => "not",
        "not" => "not",
        _ => around(stage, Some(at)),
    }
}
