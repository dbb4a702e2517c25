//! How sure a quote is: that the words are somebody's, and that they are this speaker's.
//!
//! The evidence of a decided quote comes in, a confidence and whether the quote is certain go out. Both are
//! fitted on articles that the weights of the decision had not seen. It refuses to change the decision.

use super::weights::{Sink, Sum, Weights, odds, squash, yes};

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
    pub length: &'static str,
    /// Blocks between mention and quote.
    pub blocks: &'static str,
}

impl Evidence {
    /// 0 to 1, and whether both the words and the speaker are beyond doubt.
    pub(super) fn weigh(&self, weights: &Weights) -> (f32, bool) {
        let (mut words, mut source) = (Sum::of(weights), Sum::of(weights));
        self.words_features(&mut words);
        self.source_features(&mut source);
        let (words, source) = (squash(words.total), squash(source.total));
        let least = |part: &str| weights.named(&["threshold", "certain", part, self.section]);
        let certain =
            words >= least("words") && source >= least("source") && !self.nobody() && !self.unsaid();
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
        let section = self.section;
        out.add(&["cw", section]);
        out.put(odds(self.words), &["cw", "odds", section]);
        out.add(&["cw", "length", section, self.length]);
        out.add(&["cw", "rule", section, self.rule]);
        out.add(&["cw", "pattern", section, self.pattern]);
        out.add(&["cw", "opener", section, self.opener]);
        out.add(&["cw", "kind", section, self.kind]);
        out.add(&["cw", "lemma", self.lemma]);
    }

    /// What tells whether the speaker is the right one.
    pub(super) fn source_features(&self, out: &mut impl Sink) {
        let section = self.section;
        out.add(&["cs", section]);
        out.put(odds(self.source), &["cs", "odds", section]);
        let margin = (self.source.max(0.001) / self.second.max(0.001)).ln();
        out.put(margin, &["cs", "margin", section]);
        out.put(odds(self.referent), &["cs", "referent"]);
        out.add(&["cs", "rule", section, self.rule]);
        out.add(&["cs", "kind", section, self.kind]);
        out.add(&["cs", "kind-rule", self.kind, self.rule]);
        out.add(&["cs", "led-back", yes(self.led_back), self.kind]);
        out.add(&["cs", "pattern", section, self.pattern, yes(self.own)]);
        out.add(&["cs", "blocks", section, self.blocks]);
        out.add(&["cs", "length", section, self.length]);
        out.add(&["cs", "opener", self.opener]);
    }
}
