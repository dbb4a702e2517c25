//! The features of a quote and one candidate: cue, order, distance, marks, memory.
//!
//! A quote and a mention come in, named features go out. It refuses words of the text: cue lemmas and kinds
//! of mentions only.

use super::mentions::Mention;
use super::speaker::Before;
use super::speech::{Beside, beside, words_between};
use super::subjects::prepositional;
use super::unit::Unit;
use super::verbs::Class;
use super::weights::{Sink, bucket, yes};

/// What all candidates of one quote share.
pub(super) struct Context<'u, 's, 'a> {
    unit: &'u Unit<'s, 'a>,
    before: Option<Before>,
    cue_before: Option<Beside<'s>>,
    cue_after: Option<Beside<'s>>,
    adjacent: bool,
    punct: &'static str,
    end: &'static str,
    whole: bool,
    gap_blocks: &'static str,
    /// Direct (`s`) and reported (`t`) speech have weights of their own.
    section: &'static str,
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
        let punct = match scene.low_before(unit.head.0) {
            "," => "comma",
            ":" => "colon",
            "." | "?" | "!" => "stop",
            "that" => "that",
            "—" | "–" | "-" | "--" => "dash",
            "" => "none",
            _ => "word",
        };
        let inner = unit.marks.first().and_then(|&m| stage.mark(m)).map(|m| m.inner);
        let end = match inner.map_or("", |i| i.cut(scene.page.text)).chars().last() {
            Some(',') => "comma",
            Some('.') => "stop",
            Some('?' | '!') => "cry",
            Some('-' | '—' | '–') => "dash",
            _ => "word",
        };
        let block = scene.block_of(unit.head.0);
        let whole = unit
            .marks
            .first()
            .and_then(|&m| stage.mark(m))
            .zip(scene.page.article.blocks.get(block))
            .is_some_and(|(m, b)| m.outer == b.span);
        let gap_blocks = match before {
            None => "none",
            Some(b) if b.block == block => "same",
            Some(b) if b.block + 1 == block => "next",
            Some(b) if b.block + 2 == block => "third",
            Some(_) => "far",
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
            section: if unit.cue.is_some() { "t" } else { "s" },
        }
    }

    /// For reported speech: is the candidate the subject of the cue, and how was that found?
    fn own_cue(&self, m: Option<usize>, out: &mut impl Sink) {
        let stage = self.unit.stage;
        let Some(cue) = self.unit.cue.and_then(|c| stage.cues.get(c)) else {
            return;
        };
        let Some((m, mention)) = m.and_then(|m| Some((m, stage.mentions.get(m)?))) else {
            let kind = cue
                .subject
                .and_then(|m| stage.mentions.get(m))
                .map_or("none", |m| m.kind.word());
            out.add(&["t", "nobody", cue.pattern, yes(cue.passive)]);
            out.add(&["t", "nobody-lemma", cue.lemma, yes(cue.passive)]);
            out.add(&["t", "nobody-kind", kind, yes(cue.infinitive)]);
            return;
        };
        let kind = mention.kind.word();
        if cue.subject == Some(m) {
            out.add(&["t", "own", cue.pattern, kind]);
            out.add(&[
                "t",
                "own-passive",
                cue.pattern,
                yes(cue.passive),
                yes(cue.infinitive),
            ]);
            out.add(&["t", "own-lemma", cue.lemma, yes(cue.passive)]);
            return;
        }
        let scene = &stage.scene;
        let same = scene.sentence_of(mention.first) == scene.sentence_of(cue.first);
        let side = match (same, mention.first < cue.first) {
            (false, true) => "earlier",
            (true, true) => "before",
            (_, false) => "after",
        };
        let tokens = mention.first.abs_diff(cue.first);
        let opens = same && mention.open == scene.sentence_first(cue.first);
        let by = scene.low_before(mention.open) == "by";
        out.add(&["t", "other", cue.pattern, side, kind]);
        out.add(&[
            "t",
            "other-distance",
            side,
            bucket(tokens),
            yes(mention.possessive),
        ]);
        out.add(&["t", "other-opens", yes(opens), cue.pattern, yes(cue.passive)]);
        out.add(&["t", "other-by", yes(by), yes(cue.passive), side]);
        let inside = mention.first >= self.unit.head.0 && mention.last <= self.unit.tail.1;
        out.add(&["t", "other-inside", yes(inside)]);
        out.add(&[
            "t",
            "other-case",
            yes(prepositional(scene, &stage.mentions, m)),
            side,
        ]);
    }

    /// Adds the features of the candidate `m` (or of "nobody"); gives back its cue.
    pub(super) fn features(&self, m: Option<usize>, out: &mut impl Sink) -> Option<usize> {
        let adjacent = yes(self.adjacent);
        let whole = yes(self.whole);
        let stage = self.unit.stage;
        self.own_cue(m, out);
        let Some((m, mention)) = m.and_then(|m| Some((m, stage.mentions.get(m)?))) else {
            out.add(&[self.section, "nobody"]);
            out.add(&[self.section, "nobody", adjacent, whole, self.gap_blocks]);
            out.add(&[self.section, "nobody-punct", self.punct, self.end]);
            let block = stage.scene.block_of(self.unit.head.0);
            out.add(&[self.section, "nobody-first", yes(block == 0)]);
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
        out.add(&[self.section, "kind", kind]);
        out.add(&[self.section, "kind-side", kind, side, sentences]);
        out.add(&[self.section, "distance", side, far, sentences]);
        out.add(&[self.section, "punct", self.punct, side, sentences]);
        out.add(&[self.section, "end", self.end, side, far]);
        out.add(&[self.section, "adjacent", yes(self.adjacent), side, sentences]);
        let governed = prepositional(scene, &stage.mentions, m);
        out.add(&[self.section, "case", yes(governed), yes(mention.possessive), side]);
        let opens = mention.first == scene.sentence_first(mention.first);
        out.add(&[self.section, "opens", yes(opens), side, sentences]);
        out.add(&[self.section, "whole", yes(self.whole), side, sentences]);
        let (between, marks) = self.between(mention);
        out.add(&[self.section, "between", bucket(between), side, sentences]);
        out.add(&[self.section, "marks-between", bucket(marks), side]);
        let blocks = scene
            .block_of(self.unit.head.0)
            .abs_diff(scene.block_of(mention.first));
        out.add(&[self.section, "blocks", bucket(blocks.min(9)), side, kind]);
        let count = mention
            .person
            .and_then(|p| stage.people.get(p))
            .map_or(0, |p| p.mentions.len());
        out.add(&[
            self.section,
            "count",
            bucket(count.min(41)),
            if side == "before" { sentences } else { side },
        ]);
    }

    /// Side, tokens and sentences between candidate and quote.
    fn distance(&self, mention: &Mention) -> (&'static str, usize, &'static str) {
        let scene = &self.unit.stage.scene;
        let (head, tail) = (self.unit.head, self.unit.tail);
        let (side, distance, a, b) = if mention.last < head.0 {
            ("before", head.0 - mention.last - 1, mention.last, head.0)
        } else if mention.first > tail.1 {
            ("after", mention.first - tail.1 - 1, tail.1, mention.first)
        } else {
            (
                "between",
                mention.first.saturating_sub(head.1 + 1),
                head.1,
                mention.first,
            )
        };
        let sentences = scene.sentence_of(b).saturating_sub(scene.sentence_of(a));
        let sentences = match sentences {
            0 => "same",
            _ if scene.block_of(a) != scene.block_of(b) => "block",
            1 => "next",
            2 => "third",
            _ => "far",
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
        let marks = stage.tokens_of.partition_point(|&(a, _)| a < to)
            - stage
                .tokens_of
                .partition_point(|&(a, _)| a < from)
                .min(stage.tokens_of.partition_point(|&(a, _)| a < to));
        (others, marks)
    }

    /// What the quote before says about the candidate.
    fn memory(&self, m: usize, mention: &Mention, out: &mut impl Sink) {
        let Some(before) = self.before else {
            out.add(&[self.section, "memory", "none"]);
            return;
        };
        let same = if before.mention == Some(m) {
            "mention"
        } else if before.person.is_some() && before.person == mention.person {
            "person"
        } else if mention.kind.is_pronoun() {
            "pronoun"
        } else {
            "other"
        };
        out.add(&[self.section, "memory", same, self.gap_blocks, yes(self.adjacent)]);
        out.add(&[
            self.section,
            "memory-whole",
            same,
            self.gap_blocks,
            yes(self.whole),
        ]);
        out.add(&[self.section, "memory-punct", same, self.gap_blocks, self.punct]);
    }

    /// The cue that belongs to the candidate, and how it stands to the quote.
    fn by_cue(&self, m: usize, mention: &Mention, out: &mut impl Sink) -> Option<usize> {
        let stage = self.unit.stage;
        let (head, tail) = (self.unit.head, self.unit.tail);
        let mut best: Option<(usize, usize, &'static str)> = None; // (gap, cue, side)
        for (i, cue) in stage.cues_of(m) {
            if cue.quoted && cue.pattern != "label" {
                continue;
            }
            let opens = mention.first.min(cue.first);
            let (gap, side) = if cue.last < head.0 {
                (
                    words_between(stage, cue.last.max(mention.last) + 1, head.0),
                    "before",
                )
            } else if cue.first > tail.1 {
                (
                    words_between(
                        stage,
                        tail.1 + 1,
                        if mention.first > tail.1 { opens } else { cue.first },
                    ),
                    "after",
                )
            } else {
                (
                    words_between(
                        stage,
                        head.1 + 1,
                        if mention.first > head.1 { opens } else { cue.first },
                    ),
                    "between",
                )
            };
            let gap = gap + if cue.class == Class::Speech { 0 } else { 2 };
            if best.is_none_or(|(g, _, _)| gap < g) {
                best = Some((gap, i, side));
            }
        }
        let nearest = self.nearest(m);
        out.add(&[self.section, "nearest-cue", nearest]);
        out.add(&[self.section, "nearest-cue-end", nearest, self.punct, self.end]);
        let Some((gap, i, side)) = best else {
            out.add(&[self.section, "no-cue", mention.kind.word(), yes(self.adjacent)]);
            return None;
        };
        let cue = stage.cues.get(i)?;
        let near = bucket(gap);
        let class = if cue.class == Class::Speech {
            "speech"
        } else {
            "act"
        };
        let same = yes(stage.scene.sentence_of(cue.first)
            == stage
                .scene
                .sentence_of(if side == "before" { head.0 } else { head.1 }));
        out.add(&[self.section, "cue-gap", side, near, class, same]);
        out.add(&[self.section, "cue-pattern", cue.pattern, side, near]);
        out.add(&[self.section, "cue-lemma", cue.lemma, side]);
        out.add(&[self.section, "cue-form", cue.form.word(), side, class]);
        out.add(&[
            self.section,
            "cue-passive",
            yes(cue.passive),
            yes(cue.negated),
            yes(cue.infinitive),
        ]);
        out.add(&[self.section, "cue-punct", self.punct, side, near]);
        out.add(&[self.section, "cue-end", self.end, side, near]);
        out.add(&[self.section, "cue-kind", mention.kind.word(), cue.pattern]);
        Some(i)
    }

    /// Is the candidate the subject of the cue that stands nearest before or after?
    fn nearest(&self, m: usize) -> &'static str {
        let owns = |b: &Option<Beside>| b.is_some_and(|b| b.cue.subject == Some(m));
        let tight = |b: &Option<Beside>| b.is_some_and(|b| b.gap <= 1);
        match (owns(&self.cue_before), owns(&self.cue_after)) {
            (true, true) => "both",
            (true, false) if tight(&self.cue_before) => "before-tight",
            (true, false) if tight(&self.cue_after) => "before-against-tight",
            (true, false) => "before",
            (false, true) if tight(&self.cue_after) => "after-tight",
            (false, true) if tight(&self.cue_before) => "after-against-tight",
            (false, true) => "after",
            (false, false) if tight(&self.cue_before) || tight(&self.cue_after) => "other-tight",
            (false, false) => "no",
        }
    }
}
