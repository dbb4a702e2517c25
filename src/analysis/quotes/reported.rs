//! Reported speech: how probable it is that a cue reports what it governs.
//!
//! A stage and a content come in, a probability goes out. It refuses words of the text: cue lemmas and kinds of
//! words only.

use super::contents::{Content, LONGEST};
use super::speech::around;
use super::stage::Stage;
use super::verbs::Class;
use super::weights::{Part, Sink, Sum, bucket, part, squash, yes};
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
    let side = if content.before {
        part!("before")
    } else {
        part!("after")
    };
    let (lemma, pattern, form) = (Part::of(cue.lemma), Part::of(cue.pattern), cue.form.word());
    let opener = Part::of(opener(stage, content.first));
    let subject = cue
        .subject
        .and_then(|m| stage.mentions.get(m))
        .map_or(part!("none"), |m| m.kind.word());
    let words = content.last + 1 - content.first;
    let class = if cue.class == Class::Speech {
        part!("speech")
    } else {
        part!("act")
    };
    out.add(&[part!("r"), part!("bias"), side]);
    out.add(&[part!("r"), part!("lemma"), lemma, side]);
    out.add(&[part!("r"), part!("lemma-opener"), lemma, opener, side]);
    out.add(&[part!("r"), part!("lemma-form"), lemma, form, side]);
    out.add(&[part!("r"), part!("opener"), opener, side, class]);
    out.add(&[
        part!("r"),
        part!("opener-skipped"),
        opener,
        bucket(content.skipped.min(9)),
        class,
    ]);
    out.add(&[part!("r"), part!("form"), form, class, side]);
    out.add(&[part!("r"), part!("pattern"), pattern, side, class]);
    out.add(&[part!("r"), part!("pattern-form"), pattern, form, side]);
    out.add(&[part!("r"), part!("subject"), subject, class, side]);
    out.add(&[part!("r"), part!("subject-opener"), subject, opener]);
    out.add(&[part!("r"), part!("passive"), yes(cue.passive), class, form]);
    out.add(&[part!("r"), part!("passive-lemma"), yes(cue.passive), lemma]);
    out.add(&[part!("r"), part!("negated"), yes(cue.negated), class]);
    out.add(&[part!("r"), part!("modal"), yes(cue.modal), class]);
    out.add(&[part!("r"), part!("infinitive"), yes(cue.infinitive), class]);
    out.add(&[part!("r"), part!("infinitive-lemma"), yes(cue.infinitive), lemma]);
    out.add(&[part!("r"), part!("words"), bucket(words), side]);
    out.add(&[part!("r"), part!("marks"), yes(content.has_marks), class, side]);
    out.add(&[
        part!("r"),
        part!("first-block"),
        yes(scene.block_of(content.first) == 0),
        side,
    ]);
    out.add(&[
        part!("r"),
        part!("before-cue"),
        Part::of(around(stage, cue.first.checked_sub(1))),
        class,
    ]);
    out.add(&[
        part!("r"),
        part!("after-content"),
        Part::of(around(stage, Some(content.last + 1))),
    ]);
    let mut earlier = 0usize;
    let from = scene
        .sentence_first(cue.first)
        .max(cue.first.saturating_sub(LONGEST));
    for (_, c) in stage.cues_in(from, cue.first) {
        if !c.quoted && c.class == Class::Speech && c.subject.is_some() {
            earlier += 1;
        }
    }
    out.add(&[part!("r"), part!("earlier"), bucket(earlier), class]);
    out.add(&[part!("r"), part!("earlier-pattern"), bucket(earlier), pattern]);
}

/// The kind of word that opens the content.
pub(super) fn opener(stage: &Stage, at: usize) -> &'static str {
    let word = stage.scene.low(at);
    match word.letters() {
        "that" => "that",
        "to" => "to",
        _ if among!(word, "how what why whether if who which where when") => "whether",
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
        _ if among!(word, "him her them me us himself herself themselves") => "object",
        w if w.ends_with("n't") => "not",
        "not" => "not",
        _ => around(stage, Some(at)),
    }
}
