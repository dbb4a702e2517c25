//! How sure a quote is: that the words are somebody's, and that they are this speaker's.
//!
//! The evidence of a decided quote comes in, a confidence and whether the quote is certain go out. Both are
//! fitted on articles that the weights of the decision had not seen. It refuses to change the decision.

use super::weights::{Part, Sink, Sum, Weights, odds, part, squash, yes};

/// What speaks for a quote and its speaker.
#[derive(Debug, Clone, Copy)]
pub(super) struct Evidence {
    /// "direct", "mixed", "indirect".
    pub section: &'static str,
    /// The probability that it is speech.
    pub words: f32,
    /// The probability of the speaker, summed over all mentions, and of the next best.
    pub source: f32,
    pub second: f32,
    /// The probability that the mention leads back to the person.
    pub referent: f32,
    pub rule: &'static str,
    /// Kind of the speaker's mention.
    pub kind: &'static str,
    /// The mention is a pronoun, and somebody stands behind it.
    pub led_back: bool,
    pub pattern: &'static str,
    pub lemma: &'static str,
    /// The speaker is the subject of the cue.
    pub own: bool,
    /// How the content opens; for marks, whether they close.
    pub opener: &'static str,
    /// Tokens of the quote.
    pub length: Part,
    /// Blocks between mention and quote.
    pub blocks: Part,
}

impl Evidence {
    /// 0 to 1, and whether both the words and the speaker are beyond doubt.
    pub(super) fn weigh(&self, weights: &Weights) -> (f32, bool) {
        let (mut words, mut source) = (Sum::of(weights), Sum::of(weights));
        self.words_features(&mut words);
        self.source_features(&mut source);
        let (words, source) = (squash(words.total), squash(source.total));
        let least =
            |part: Part| weights.named(&[part!("threshold"), part!("certain"), part, Part::of(self.section)]);
        let certain = words >= least(part!("words"))
            && source >= least(part!("source"))
            && !self.nobody()
            && !self.unsaid();
        (words * source, certain)
    }

    /// "he said" where nobody before could be meant.
    fn nobody(&self) -> bool {
        matches!(self.kind, "he" | "she" | "who") && !self.led_back
    }

    /// Words between marks without a word of saying, given to whoever stands nearest; or words that no mark closes,
    /// given to whoever spoke before. Of the first 94 in 100 are right on articles not learnt from: not enough.
    fn unsaid(&self) -> bool {
        self.rule == "nearest-mention" || self.rule == "speaker-before" && self.opener == "open"
    }

    /// What tells whether the words are somebody's, as they stand.
    pub(super) fn words_features(&self, out: &mut impl Sink) {
        let section = Part::of(self.section);
        out.add(&[part!("cw"), section]);
        out.put(odds(self.words), &[part!("cw"), part!("odds"), section]);
        out.add(&[part!("cw"), part!("length"), section, self.length]);
        out.add(&[part!("cw"), part!("rule"), section, Part::of(self.rule)]);
        out.add(&[part!("cw"), part!("pattern"), section, Part::of(self.pattern)]);
        out.add(&[part!("cw"), part!("opener"), section, Part::of(self.opener)]);
        out.add(&[part!("cw"), part!("kind"), section, Part::of(self.kind)]);
        out.add(&[part!("cw"), part!("lemma"), Part::of(self.lemma)]);
    }

    /// What tells whether the speaker is the right one.
    pub(super) fn source_features(&self, out: &mut impl Sink) {
        let section = Part::of(self.section);
        out.add(&[part!("cs"), section]);
        out.put(odds(self.source), &[part!("cs"), part!("odds"), section]);
        let margin = (self.source.max(0.001) / self.second.max(0.001)).ln();
        out.put(margin, &[part!("cs"), part!("margin"), section]);
        out.put(odds(self.referent), &[part!("cs"), part!("referent")]);
        out.add(&[part!("cs"), part!("rule"), section, Part::of(self.rule)]);
        out.add(&[part!("cs"), part!("kind"), section, Part::of(self.kind)]);
        out.add(&[
            part!("cs"),
            part!("kind-rule"),
            Part::of(self.kind),
            Part::of(self.rule),
        ]);
        out.add(&[
            part!("cs"),
            part!("led-back"),
            yes(self.led_back),
            Part::of(self.kind),
        ]);
        out.add(&[
            part!("cs"),
            part!("pattern"),
            section,
            Part::of(self.pattern),
            yes(self.own),
        ]);
        out.add(&[part!("cs"), part!("blocks"), section, self.blocks]);
        out.add(&[part!("cs"), part!("length"), section, self.length]);
        out.add(&[part!("cs"), part!("opener"), Part::of(self.opener)]);
    }
}
