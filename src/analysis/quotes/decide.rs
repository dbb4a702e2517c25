//! One quote decided: its speaker, the rule that chose it, and how sure that is.
//!
//! A stretch or a reported content comes in, a quote with its evidence goes out. It refuses to look for quotes.

use super::confidence::Evidence;
use super::contents::Content;
use super::mentions::{Kind, Mention};
use super::refer::{antecedent, referent};
use super::reported::opener;
use super::speaker::{Before, Choice, rank};
use super::stage::Stage;
use super::standing::standing;
use super::unit::Unit;
use super::verbs::Class;
use super::weights::bucket;
use crate::analysis::model::{Attribution, Quote, QuoteKind, RuleId};

/// A quote and how it was come by.
pub(super) struct Told {
    pub quote: Quote,
    /// The mention of its speaker.
    pub mention: Option<usize>,
    /// Its last token.
    pub last: usize,
    /// What speaks for it.
    pub evidence: Evidence,
}

/// The direct quote that the stretches `marks` make; `p` is the probability that they are speech.
pub(super) fn direct(stage: &Stage, marks: &[usize], p: f32, before: Option<Before>) -> Told {
    let unit = Unit::of(stage, marks);
    let mut choices = rank(&unit, before);
    if let Some(at) = named_first(stage, &unit, &choices, before) {
        choices.swap(0, at);
    }
    let choice = choices.first().copied();
    let cue = choice.and_then(|c| c.cue).and_then(|c| stage.cues.get(c));
    let chosen = choice.and_then(|c| c.mention);
    let rule = match (chosen.and_then(|m| stage.mentions.get(m)), cue) {
        (None, _) => "marks-alone",
        (Some(_), Some(c)) if c.pattern == "label" => "label",
        (Some(m), Some(c)) if c.first > unit.head.1 && m.first > c.first => "quote-verb-speaker",
        (Some(_), Some(c)) if c.first > unit.head.1 => "quote-speaker-verb",
        (Some(_), Some(_)) => "speaker-verb-quote",
        (Some(_), None) if chosen == before.and_then(|b| b.mention) => "speaker-before",
        (Some(_), None) => "nearest-mention",
    };
    let stretches: Vec<_> = marks.iter().filter_map(|&m| stage.mark(m)).collect();
    let decided = Decided {
        kind: QuoteKind::Direct,
        content: stretches.iter().map(|m| m.inner).collect(),
        unit: &unit,
        words: p,
        choices: &choices,
        cue: choice.and_then(|c| c.cue),
        rule,
        opener: if stretches.iter().all(|m| m.closed) {
            "closed"
        } else {
            "open"
        },
        reported: None,
    };
    decided.told(before)
}

/// “We won,” said Lee in an interview, according to the Gazette. “We are glad.”: Lee said both, and the paper is only by
/// way of whom it is known. The place of Lee among the choices.
fn named_first(stage: &Stage, unit: &Unit, choices: &[Choice], before: Option<Before>) -> Option<usize> {
    let cue = stage.cues.get(choices.first()?.cue?)?;
    if cue.lemma != "according_to" {
        return None;
    }
    let after = unit.tail.1 + 1;
    let beside = stage
        .cues_in(after, after + 2)
        .find(|(_, c)| !c.quoted && c.pattern == "vs" && c.class == Class::Speech)
        .and_then(|(_, c)| c.subject);
    let earlier = before
        .and_then(|b| b.mention)
        .filter(|_| {
            // "According to the log, “…”" leads its own words in
            cue.last < unit.head.0
                && stage.scene.sentence_of(cue.last) != stage.scene.sentence_of(unit.head.0)
        })
        .filter(|&m| {
            stage
                .mentions
                .get(m)
                .is_some_and(|m| stage.scene.block_of(m.first) == stage.scene.block_of(unit.head.0))
        });
    let who = beside.or(earlier)?;
    choices.iter().position(|c| c.mention == Some(who))
}

/// The reported content, whose probability of being a report is `p`.
pub(super) fn indirect(stage: &Stage, content: &Content, p: f32, before: Option<Before>) -> Told {
    let cue = stage.cues.get(content.cue);
    let unit = Unit::reported(stage, (content.first, content.last), content.cue);
    let mut choices = rank(&unit, None);
    // "Lee said": the name right before the verb is the subject, whatever else stands near
    let own = cue
        .filter(|c| {
            matches!(
                c.pattern,
                "sv" | "sv-apposition" | "sv-relative" | "sv-words" | "who"
            ) && !c.passive
        })
        .filter(|c| {
            let kind = c.subject.and_then(|m| stage.mentions.get(m)).map(|m| m.kind);
            !matches!(c.pattern, "sv" | "sv-apposition") || kind == Some(Kind::Person)
        })
        .and_then(|c| c.subject);
    if let Some(at) = own.and_then(|m| choices.iter().position(|c| c.mention == Some(m))) {
        choices.swap(0, at);
    }
    let rule = match (cue.map(|c| c.lemma), content.before) {
        (Some("according_to"), _) => "according-to",
        (Some("colon"), _) => "label",
        (_, true) => "clause-cue",
        (_, false) => "cue-clause",
    };
    let decided = Decided {
        kind: if content.has_marks {
            QuoteKind::Mixed
        } else {
            QuoteKind::Indirect
        },
        content: vec![content.span(stage)],
        unit: &unit,
        words: p,
        choices: &choices,
        cue: Some(content.cue),
        rule,
        opener: opener(stage, content.first),
        reported: Some((content.first, content.last)),
    };
    decided.told(before)
}

/// What both kinds of quote are made from.
struct Decided<'d, 's, 'a> {
    kind: QuoteKind,
    content: Vec<crate::text::Span>,
    unit: &'d Unit<'s, 'a>,
    words: f32,
    choices: &'d [Choice],
    cue: Option<usize>,
    rule: &'static str,
    opener: &'static str,
    /// First and last token of what is told in the article's own words.
    reported: Option<(usize, usize)>,
}

impl Decided<'_, '_, '_> {
    fn told(self, before: Option<Before>) -> Told {
        let stage = self.unit.stage;
        let chosen = self.choices.first().and_then(|c| c.mention);
        let (speaker, referent) = attribution(stage, chosen, before, self.reported);
        let evidence = self.evidence(chosen, speaker.as_ref(), referent);
        let (confidence, certain) = evidence.weigh(stage.weights);
        let cue = self.cue.and_then(|c| stage.cues.get(c));
        // "he said", and nobody before could be meant
        let nobody = speaker.as_ref().is_some_and(|s| s.person.is_none())
            && chosen
                .and_then(|m| stage.mentions.get(m))
                .is_some_and(|m| matches!(m.kind, Kind::He | Kind::She));
        let doubtful = nobody || self.doubtful(chosen);
        let quote = Quote {
            content: self.content,
            kind: self.kind,
            certain: speaker.is_some() && certain && !doubtful,
            speaker,
            cue: cue.map(|c| stage.scene.span(c.first, c.last)),
            occasion: None,
            via: None,
            when: None,
            confidence,
            rule: RuleId(self.rule),
        };
        Told {
            quote,
            mention: chosen,
            last: self.unit.tail.1,
            evidence,
        }
    }

    /// "Lee will discuss the wall", "Lee did not mention the wall": reported, but nobody has said it; "Lee Wades In:
    /// Sails at Noon": what stands right before a colon is no speaker but for a label.
    fn doubtful(&self, chosen: Option<usize>) -> bool {
        let stage = self.unit.stage;
        let Some(cue) = self.cue.and_then(|c| stage.cues.get(c)) else {
            return false;
        };
        let unsaid = cue.negated || cue.modal;
        let apart = cue.lemma == "colon"
            && chosen
                .and_then(|m| stage.mentions.get(m))
                .is_none_or(|m| m.last + 1 != cue.first);
        self.kind != QuoteKind::Direct && (unsaid || apart)
    }

    fn evidence(&self, chosen: Option<usize>, speaker: Option<&Attribution>, referent: f32) -> Evidence {
        let stage = self.unit.stage;
        let scene = &stage.scene;
        let mention = chosen.and_then(|m| stage.mentions.get(m));
        let cue = self.cue.and_then(|c| stage.cues.get(c));
        let person = speaker.and_then(|s| s.person);
        let (mut source, mut second) = (0.0f32, 0.0f32);
        for (i, choice) in self.choices.iter().enumerate() {
            let other = choice
                .mention
                .and_then(|m| stage.mentions.get(m))
                .and_then(|m| m.person);
            if i == 0 || person.is_some() && other == person {
                source += choice.p;
            } else {
                second = second.max(choice.p);
            }
        }
        let (head, tail) = (self.unit.head, self.unit.tail);
        let blocks = mention.map_or(9, |m| scene.block_of(head.0).abs_diff(scene.block_of(m.first)));
        Evidence {
            section: self.kind.word(),
            words: self.words,
            source: source.min(1.0),
            second,
            referent,
            rule: self.rule,
            kind: mention.map_or("none", |m| m.kind.word().name),
            led_back: mention.is_some_and(|m| m.kind.is_pronoun())
                && (person.is_some() || speaker.is_some_and(|s| s.name != "who")),
            pattern: cue.map_or("none", |c| c.pattern),
            lemma: cue.map_or("none", |c| c.lemma),
            own: cue.is_some_and(|c| c.subject.is_some() && c.subject == chosen),
            opener: self.opener,
            length: bucket(tail.1 + 1 - head.0.min(tail.1)),
            blocks: bucket(blocks.min(9)),
        }
    }
}

/// The speaker behind a mention, and how sure that is.
fn attribution(
    stage: &Stage,
    mention: Option<usize>,
    before: Option<Before>,
    reported: Option<(usize, usize)>,
) -> (Option<Attribution>, f32) {
    let Some((m, mention)) = mention.and_then(|m| Some((m, stage.mentions.get(m)?))) else {
        return (None, 1.0);
    };
    let text = stage.scene.page.text;
    let referent = referent(stage, m, before.and_then(|b| b.person), reported);
    if let Some((r, person)) = referent.and_then(|r| Some((r, stage.people.get(r.person)?))) {
        let attribution = Attribution {
            name: person.name.clone(),
            mention: mention.span,
            role: person.role,
            person: Some(r.person),
            standing: standing(&stage.scene, mention, true),
        };
        return (Some(attribution), r.p);
    }
    // "voters who said": the voters, not "who"
    let behind = (mention.kind == Kind::Who)
        .then(|| antecedent(stage, mention))
        .flatten()
        .and_then(|m| stage.mentions.get(m));
    let shown_by = behind.unwrap_or(mention);
    let sure = if shown_by.kind.is_pronoun() { 0.3 } else { 0.9 };
    let attribution = Attribution {
        name: shown(shown_by, text),
        mention: mention.span,
        role: None,
        person: None,
        standing: standing(&stage.scene, shown_by, false),
    };
    (Some(attribution), sure)
}

/// How a source without a name is shown: as written, a pronoun in lower case.
fn shown(mention: &Mention, text: &str) -> String {
    let words = mention.span.cut(text);
    if mention.kind.is_pronoun() && mention.kind != Kind::I {
        words.to_lowercase()
    } else {
        words.to_owned()
    }
}
