//! The features of a quote and one candidate: cue, order, distance, marks, memory.
//!
//! A quote and a mention come in, named features go out. It refuses words of the text: cue lemmas and kinds
//! of mentions only.

use super::mentions::Mention;
use super::speaker::Before;
use super::speech::{Beside, beside};
use super::subjects::prepositional;
use super::unit::Unit;
use super::verbs::Class;
use super::weights::{Part, Sink, bucket, part, yes};

/// What all candidates of one quote share.
pub(super) struct Context<'u, 's, 'a> {
    pub(super) unit: &'u Unit<'s, 'a>,
    before: Option<Before>,
    pub(super) cue_before: Option<Beside<'s>>,
    pub(super) cue_after: Option<Beside<'s>>,
    pub(super) adjacent: bool,
    pub(super) punct: Part,
    pub(super) end: Part,
    whole: bool,
    gap_blocks: Part,
    /// Direct (`s`) and reported (`t`) speech have weights of their own.
    pub(super) section: Part,
}

impl<'u, 's, 'a> Context<'u, 's, 'a> {
    pub(super) fn of(unit: &'u Unit<'s, 'a>, before: Option<Before>) -> Self {
        let stage = unit.stage;
        let scene = &stage.scene;
        let (cue_before, cue_after) = beside(stage, unit.head.0, unit.head.1);
        let cue_after = cue_after.or_else(|| beside(stage, unit.tail.0, unit.tail.1).1);
        let near = |b: &Option<Beside>| {
            b.is_some_and(|b| b.gap <= 1 && b.cue.class == Class::Speech && b.cue.subject.is_some())
        };
        let punct = match scene.low_before(unit.head.0).letters() {
            "," => part!("comma"),
            ":" => part!("colon"),
            "." | "?" | "!" => part!("stop"),
            "that" => part!("that"),
            "—" | "–" | "-" | "--" => part!("dash"),
            "" => part!("none"),
            _ => part!("word"),
        };
        let inner = unit.marks.first().and_then(|&m| stage.mark(m)).map(|m| m.inner);
        let end = match inner.map_or("", |i| i.cut(scene.page.text)).chars().last() {
            Some(',') => part!("comma"),
            Some('.') => part!("stop"),
            Some('?' | '!') => part!("cry"),
            Some('-' | '—' | '–') => part!("dash"),
            _ => part!("word"),
        };
        let block = scene.block_of(unit.head.0);
        let whole = unit
            .marks
            .first()
            .and_then(|&m| stage.mark(m))
            .zip(scene.page.article.blocks.get(block))
            .is_some_and(|(m, b)| m.outer == b.span);
        let gap_blocks = match before {
            None => part!("none"),
            Some(b) if b.block == block => part!("same"),
            Some(b) if b.block + 1 == block => part!("next"),
            Some(b) if b.block + 2 == block => part!("third"),
            Some(_) => part!("far"),
        };
        Self {
            unit,
            before,
            adjacent: near(&cue_before) || near(&cue_after),
            cue_before,
            cue_after,
            punct,
            end,
            whole,
            gap_blocks,
            section: if unit.cue.is_some() {
                part!("t")
            } else {
                part!("s")
            },
        }
    }

    /// Adds the features of the candidate `m` (or of "nobody"); gives back its cue.
    pub(super) fn features(&self, m: Option<usize>, out: &mut impl Sink) -> Option<usize> {
        let adjacent = yes(self.adjacent);
        let whole = yes(self.whole);
        let stage = self.unit.stage;
        self.own_cue(m, out);
        let Some((m, mention)) = m.and_then(|m| Some((m, stage.mentions.get(m)?))) else {
            out.add(&[self.section, part!("nobody")]);
            out.add(&[self.section, part!("nobody"), adjacent, whole, self.gap_blocks]);
            out.add(&[self.section, part!("nobody-punct"), self.punct, self.end]);
            let block = stage.scene.block_of(self.unit.head.0);
            out.add(&[self.section, part!("nobody-first"), yes(block == 0)]);
            return self.unit.cue;
        };
        self.place(m, mention, out);
        self.memory(m, mention, out);
        self.by_cue(m, mention, out)
    }

    /// Where the candidate stands.
    fn place(&self, m: usize, mention: &Mention, out: &mut impl Sink) {
        let stage = self.unit.stage;
        let scene = &stage.scene;
        let (side, distance, sentences) = self.distance(mention);
        let kind = mention.kind.word();
        let far = bucket(distance);
        out.add(&[self.section, part!("kind"), kind]);
        out.add(&[self.section, part!("kind-side"), kind, side, sentences]);
        out.add(&[self.section, part!("distance"), side, far, sentences]);
        out.add(&[self.section, part!("punct"), self.punct, side, sentences]);
        out.add(&[self.section, part!("end"), self.end, side, far]);
        out.add(&[
            self.section,
            part!("adjacent"),
            yes(self.adjacent),
            side,
            sentences,
        ]);
        let governed = prepositional(scene, &stage.mentions, m);
        out.add(&[
            self.section,
            part!("case"),
            yes(governed),
            yes(mention.possessive),
            side,
        ]);
        let opens = mention.first == scene.sentence_first(mention.first);
        out.add(&[self.section, part!("opens"), yes(opens), side, sentences]);
        out.add(&[self.section, part!("whole"), yes(self.whole), side, sentences]);
        let (between, marks) = self.between(mention);
        out.add(&[self.section, part!("between"), bucket(between), side, sentences]);
        out.add(&[self.section, part!("marks-between"), bucket(marks), side]);
        let blocks = scene
            .block_of(self.unit.head.0)
            .abs_diff(scene.block_of(mention.first));
        out.add(&[self.section, part!("blocks"), bucket(blocks.min(9)), side, kind]);
        let count = mention
            .person
            .and_then(|p| stage.people.get(p))
            .map_or(0, |p| p.mentions.len());
        out.add(&[
            self.section,
            part!("count"),
            bucket(count.min(41)),
            if side.name == "before" { sentences } else { side },
        ]);
    }

    /// Side, tokens and sentences between candidate and quote.
    fn distance(&self, mention: &Mention) -> (Part, usize, Part) {
        let scene = &self.unit.stage.scene;
        let (head, tail) = (self.unit.head, self.unit.tail);
        let (side, distance, a, b) = if mention.last < head.0 {
            (part!("before"), head.0 - mention.last - 1, mention.last, head.0)
        } else if mention.first > tail.1 {
            (part!("after"), mention.first - tail.1 - 1, tail.1, mention.first)
        } else {
            (
                part!("between"),
                mention.first.saturating_sub(head.1 + 1),
                head.1,
                mention.first,
            )
        };
        let sentences = scene.sentence_of(b).saturating_sub(scene.sentence_of(a));
        let sentences = match sentences {
            0 => part!("same"),
            _ if scene.block_of(a) != scene.block_of(b) => part!("block"),
            1 => part!("next"),
            2 => part!("third"),
            _ => part!("far"),
        };
        (side, distance, sentences)
    }

    /// Mentions and quoted stretches between candidate and quote.
    fn between(&self, mention: &Mention) -> (usize, usize) {
        let stage = self.unit.stage;
        let (head, tail) = (self.unit.head, self.unit.tail);
        let (from, to) = if mention.last < head.0 {
            (mention.last + 1, head.0)
        } else if mention.first > tail.1 {
            (tail.1 + 1, mention.first)
        } else {
            (head.1 + 1, mention.first)
        };
        let others = stage
            .mentions_in(from, to)
            .filter(|&m| {
                stage
                    .mentions
                    .get(m)
                    .is_some_and(|m| !m.quoted && m.first >= from)
            })
            .count();
        (others, stage.marks_in(from, to))
    }

    /// What the quote before says about the candidate.
    fn memory(&self, m: usize, mention: &Mention, out: &mut impl Sink) {
        let Some(before) = self.before else {
            out.add(&[self.section, part!("memory"), part!("none")]);
            return;
        };
        let same = if before.mention == Some(m) {
            part!("mention")
        } else if before.person.is_some() && before.person == mention.person {
            part!("person")
        } else if mention.kind.is_pronoun() {
            part!("pronoun")
        } else {
            part!("other")
        };
        out.add(&[
            self.section,
            part!("memory"),
            same,
            self.gap_blocks,
            yes(self.adjacent),
        ]);
        out.add(&[
            self.section,
            part!("memory-whole"),
            same,
            self.gap_blocks,
            yes(self.whole),
        ]);
        out.add(&[
            self.section,
            part!("memory-punct"),
            same,
            self.gap_blocks,
            self.punct,
        ]);
    }
}
