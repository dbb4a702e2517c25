//! The features of a quote and one candidate that lie in a cue: its own, the nearest, that of reported speech.
//!
//! A context and a candidate come in, named features go out. It refuses words of the text: cue lemmas and patterns only.

use super::context::Context;
use super::mentions::Mention;
use super::speech::{Beside, words_between};
use super::subjects::prepositional;
use super::verbs::Class;
use super::weights::{Part, Sink, bucket, part, yes};

impl Context<'_, '_, '_> {
    /// For reported speech: is the candidate the subject of the cue, and how was that found?
    pub(super) fn own_cue(&self, m: Option<usize>, out: &mut impl Sink) {
        let stage = self.unit.stage;
        let Some(cue) = self.unit.cue.and_then(|c| stage.cues.get(c)) else {
            return;
        };
        let Some((m, mention)) = m.and_then(|m| Some((m, stage.mentions.get(m)?))) else {
            let kind = cue
                .subject
                .and_then(|m| stage.mentions.get(m))
                .map_or(part!("none"), |m| m.kind.word());
            out.add(&[
                part!("t"),
                part!("nobody"),
                Part::of(cue.pattern),
                yes(cue.passive),
            ]);
            out.add(&[
                part!("t"),
                part!("nobody-lemma"),
                Part::of(cue.lemma),
                yes(cue.passive),
            ]);
            out.add(&[part!("t"), part!("nobody-kind"), kind, yes(cue.infinitive)]);
            return;
        };
        let kind = mention.kind.word();
        if cue.subject == Some(m) {
            out.add(&[part!("t"), part!("own"), Part::of(cue.pattern), kind]);
            out.add(&[
                part!("t"),
                part!("own-passive"),
                Part::of(cue.pattern),
                yes(cue.passive),
                yes(cue.infinitive),
            ]);
            out.add(&[
                part!("t"),
                part!("own-lemma"),
                Part::of(cue.lemma),
                yes(cue.passive),
            ]);
            return;
        }
        let scene = &stage.scene;
        let same = scene.sentence_of(mention.first) == scene.sentence_of(cue.first);
        let side = match (same, mention.first < cue.first) {
            (false, true) => part!("earlier"),
            (true, true) => part!("before"),
            (_, false) => part!("after"),
        };
        let tokens = mention.first.abs_diff(cue.first);
        let opens = same && mention.open == scene.sentence_first(cue.first);
        let by = scene.low_before(mention.open) == "by";
        out.add(&[part!("t"), part!("other"), Part::of(cue.pattern), side, kind]);
        out.add(&[
            part!("t"),
            part!("other-distance"),
            side,
            bucket(tokens),
            yes(mention.possessive),
        ]);
        out.add(&[
            part!("t"),
            part!("other-opens"),
            yes(opens),
            Part::of(cue.pattern),
            yes(cue.passive),
        ]);
        out.add(&[part!("t"), part!("other-by"), yes(by), yes(cue.passive), side]);
        let inside = mention.first >= self.unit.head.0 && mention.last <= self.unit.tail.1;
        out.add(&[part!("t"), part!("other-inside"), yes(inside)]);
        out.add(&[
            part!("t"),
            part!("other-case"),
            yes(prepositional(scene, &stage.mentions, m)),
            side,
        ]);
    }

    /// The cue that belongs to the candidate, and how it stands to the quote.
    pub(super) fn by_cue(&self, m: usize, mention: &Mention, out: &mut impl Sink) -> Option<usize> {
        let stage = self.unit.stage;
        let (head, tail) = (self.unit.head, self.unit.tail);
        let mut best: Option<(usize, usize, Part)> = None; // (gap, cue, side)
        for (i, cue) in stage.cues_of(m) {
            if cue.quoted && cue.pattern != "label" {
                continue;
            }
            let opens = mention.first.min(cue.first);
            let (gap, side) = if cue.last < head.0 {
                (
                    words_between(stage, cue.last.max(mention.last) + 1, head.0),
                    part!("before"),
                )
            } else if cue.first > tail.1 {
                (
                    words_between(
                        stage,
                        tail.1 + 1,
                        if mention.first > tail.1 { opens } else { cue.first },
                    ),
                    part!("after"),
                )
            } else {
                (
                    words_between(
                        stage,
                        head.1 + 1,
                        if mention.first > head.1 { opens } else { cue.first },
                    ),
                    part!("between"),
                )
            };
            let gap = gap + if cue.class == Class::Speech { 0 } else { 2 };
            if best.is_none_or(|(g, _, _)| gap < g) {
                best = Some((gap, i, side));
            }
        }
        let nearest = self.nearest(m);
        out.add(&[self.section, part!("nearest-cue"), nearest]);
        out.add(&[
            self.section,
            part!("nearest-cue-end"),
            nearest,
            self.punct,
            self.end,
        ]);
        let Some((gap, i, side)) = best else {
            out.add(&[
                self.section,
                part!("no-cue"),
                mention.kind.word(),
                yes(self.adjacent),
            ]);
            return None;
        };
        let cue = stage.cues.get(i)?;
        let near = bucket(gap);
        let class = if cue.class == Class::Speech {
            part!("speech")
        } else {
            part!("act")
        };
        let same = yes(stage.scene.sentence_of(cue.first)
            == stage
                .scene
                .sentence_of(if side.name == "before" { head.0 } else { head.1 }));
        out.add(&[self.section, part!("cue-gap"), side, near, class, same]);
        out.add(&[
            self.section,
            part!("cue-pattern"),
            Part::of(cue.pattern),
            side,
            near,
        ]);
        out.add(&[self.section, part!("cue-lemma"), Part::of(cue.lemma), side]);
        out.add(&[self.section, part!("cue-form"), cue.form.word(), side, class]);
        out.add(&[
            self.section,
            part!("cue-passive"),
            yes(cue.passive),
            yes(cue.negated),
            yes(cue.infinitive),
        ]);
        out.add(&[self.section, part!("cue-punct"), self.punct, side, near]);
        out.add(&[self.section, part!("cue-end"), self.end, side, near]);
        out.add(&[
            self.section,
            part!("cue-kind"),
            mention.kind.word(),
            Part::of(cue.pattern),
        ]);
        Some(i)
    }

    /// Is the candidate the subject of the cue that stands nearest before or after?
    fn nearest(&self, m: usize) -> Part {
        let owns = |b: &Option<Beside>| b.is_some_and(|b| b.cue.subject == Some(m));
        let tight = |b: &Option<Beside>| b.is_some_and(|b| b.gap <= 1);
        match (owns(&self.cue_before), owns(&self.cue_after)) {
            (true, true) => part!("both"),
            (true, false) if tight(&self.cue_before) => part!("before-tight"),
            (true, false) if tight(&self.cue_after) => part!("before-against-tight"),
            (true, false) => part!("before"),
            (false, true) if tight(&self.cue_after) => part!("after-tight"),
            (false, true) if tight(&self.cue_before) => part!("after-against-tight"),
            (false, true) => part!("after"),
            (false, false) if tight(&self.cue_before) || tight(&self.cue_after) => part!("other-tight"),
            (false, false) => part!("no"),
        }
    }
}
