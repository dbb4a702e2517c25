//! A quote as the ranker sees it: its parts, and the mentions that could be its speaker.
//!
//! A stage and the parts of a quote come in, candidates go out. It refuses mentions inside quotation marks, and
//! what cannot speak.

use super::mentions::Kind;
use super::speaker::Before;
use super::stage::Stage;
use crate::text::list::among;

/// A quote as its parts: indices of stretches between marks.
pub(super) struct Unit<'s, 'a> {
    pub stage: &'s Stage<'a>,
    pub marks: &'s [usize],
    /// For reported speech: its cue.
    pub cue: Option<usize>,
    /// First and last token of the first part, and of the last part.
    pub head: (usize, usize),
    pub tail: (usize, usize),
}

impl<'s, 'a> Unit<'s, 'a> {
    pub(super) fn of(stage: &'s Stage<'a>, marks: &'s [usize]) -> Self {
        let at = |m: Option<&usize>| {
            m.and_then(|&m| stage.tokens_of.get(m))
                .copied()
                .unwrap_or_default()
        };
        Self {
            stage,
            marks,
            cue: None,
            head: at(marks.first()),
            tail: at(marks.last()),
        }
    }

    /// Reported content, from its first token to its last, under the cue with the index `cue`.
    pub(super) fn reported(stage: &'s Stage<'a>, place: (usize, usize), cue: usize) -> Self {
        Self {
            stage,
            marks: &[],
            cue: Some(cue),
            head: place,
            tail: place,
        }
    }

    /// The mentions that could be the speaker: those of the quote's paragraphs, the last of the paragraph
    /// before, the first words of the one after, and the speaker before.
    pub(super) fn candidates(&self, before: Option<Before>) -> Vec<usize> {
        let scene = &self.stage.scene;
        let mentions = &self.stage.mentions;
        let (block, end_block) = (scene.block_of(self.head.0), scene.block_of(self.tail.1));
        let (start, _) = scene.block_tokens(block);
        let (_, end) = scene.block_tokens(end_block);
        let mut out: Vec<usize> = Vec::new();
        if let Some(m) = before.and_then(|b| b.mention) {
            out.push(m);
        }
        if let Some(previous) = block.checked_sub(1) {
            let (a, b) = scene.block_tokens(previous);
            let free = self.stage.mentions_in(a, b).rev().take(60);
            out.extend(free.filter(|&m| self.fits(m)).take(8));
        }
        let near: Vec<usize> = self
            .stage
            .mentions_in(start, self.head.0)
            .rev()
            .take(80)
            .filter(|&m| self.fits(m))
            .take(12)
            .collect();
        out.extend(near.iter().rev());
        out.extend(
            self.stage
                .mentions_in(self.head.0, self.head.0 + 4)
                .filter(|&m| self.cue.is_none() && self.fits(m)),
        );
        out.extend(
            self.stage
                .mentions_in(self.head.1, end)
                .filter(|&m| self.fits(m) && mentions.get(m).is_some_and(|x| x.first > self.head.1))
                .take(10),
        );
        out.sort_unstable();
        out.dedup();
        out
    }

    /// "SMITH: We won." and “We won.” — Ann Lee: the mention and its cue.
    pub(super) fn written_beside(&self) -> Option<(usize, usize)> {
        let stage = self.stage;
        let scene = &stage.scene;
        let signed = stage
            .cues_in(self.tail.1 + 1, self.tail.1 + 3)
            .find(|(_, c)| c.pattern == "signature")
            .map(|(i, c)| (c.subject, i));
        let (block_first, _) = scene.block_tokens(scene.block_of(self.head.0));
        let labelled = || {
            let (i, c) = stage
                .cues_in(block_first, self.head.0 + 12)
                .find(|(_, c)| c.pattern == "label")?;
            let decorated = among!(scene.low(c.last + 1), "* ** _ __") && c.last + 2 == self.head.0;
            let tight = c.last + 1 == self.head.0
                || decorated
                || (c.quoted && c.first > self.head.0 && block_first == self.head.0);
            tight.then_some((c.subject, i))
        };
        let (subject, cue) = signed.or_else(labelled)?;
        Some((subject?, cue))
    }

    /// Outside quotation marks, or the label of a paragraph that is all in marks: “SMITH: We won.”
    fn fits(&self, m: usize) -> bool {
        let labels = |m: usize| self.stage.cues_of(m).any(|(_, c)| c.pattern == "label");
        self.stage.mentions.get(m).is_some_and(|x| {
            if x.quoted {
                labels(m)
            } else {
                !matches!(x.kind, Kind::You | Kind::Thing)
            }
        })
    }
}
