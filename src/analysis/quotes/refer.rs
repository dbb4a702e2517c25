//! Who is meant: from a surname, a pronoun or "who" back to the person.
//!
//! A stage and a mention come in, the person and a probability go out. It refuses a person whose gender the
//! text contradicts, and answers nobody rather than guess between equals.

use super::mentions::{Kind, Mention};
use super::stage::Stage;
use super::subjects::prepositional;
use crate::analysis::model::PersonKind;
use crate::analysis::people::may_be_a_person;
use crate::text::list::among;

/// Whom a mention stands for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Referent {
    pub person: usize,
    /// How probable, against all others near.
    pub p: f32,
}

/// How far back a pronoun is led, in mentions: a paragraph or two of dense news.
const REACH: usize = 24;

/// The person behind the mention `m`; `last_speaker` is the person who spoke last, `reported` the first and last
/// token of what is told in the article's own words.
///
/// "He said that Lee had lied": whoever is named there speaks of another, so "he" is not Lee (Principle C of
/// Chomsky's binding theory, 1981).
pub(super) fn referent(
    stage: &Stage,
    m: usize,
    last_speaker: Option<usize>,
    reported: Option<(usize, usize)>,
) -> Option<Referent> {
    let mention = stage.mentions.get(m)?;
    if let Some(person) = mention.person {
        return Some(Referent { person, p: 1.0 });
    }
    if mention.kind == Kind::Who {
        let named = stage
            .mentions
            .get(somebody(stage, antecedent(stage, mention)?)?)?
            .person?;
        return Some(Referent {
            person: named,
            p: 0.97,
        });
    }
    if mention.kind == Kind::Name
        && let Some(person) = shouted(stage, mention)
    {
        return Some(Referent { person, p: 0.97 });
    }
    if mention.kind == Kind::One
        && let Some(person) = apposed(stage, mention)
    {
        return Some(Referent { person, p: 0.97 });
    }
    if mention.kind == Kind::One
        && let Some(person) = stage.offices.holder(&stage.scene, mention)
    {
        return Some(Referent { person, p: 0.95 });
    }
    let gender = match mention.kind {
        Kind::He => 'm',
        Kind::She => 'f',
        _ => return None,
    };
    let named = |person: usize| {
        reported
            .filter(|&(first, last)| mention.last < first || mention.first > last)
            .is_some_and(|(first, last)| {
                stage
                    .mentions_in(first, last + 1)
                    .filter_map(|i| stage.mentions.get(i))
                    .any(|other| other.person == Some(person) && !other.quoted)
            })
    };
    let mut scores: Vec<(usize, f32)> = Vec::new();
    let before = stage.mentions.partition_point(|x| x.last < mention.first);
    for (i, other) in stage.mentions.iter().enumerate().take(before).rev().take(REACH) {
        let Some(person) = other.person else { continue };
        let Some(who) = stage.people.get(person) else {
            continue;
        };
        if !matches!(who.kind, PersonKind::Person | PersonKind::Unknown)
            || who.gender.is_some_and(|g| g != gender)
            || other.quoted && !mention.quoted
            || named(person)
        {
            continue;
        }
        // "2 degrees Celsius", then "he": what nothing shows to be somebody is nobody
        let shown = who.kind == PersonKind::Person
            || who.gender.is_some()
            || may_be_a_person(&who.name)
            || stage.cues_of(i).any(|(_, c)| !c.quoted);
        if !shown {
            continue;
        }
        let score = weigh(
            stage,
            i,
            other,
            mention,
            last_speaker == Some(person),
            who.gender.is_some(),
        ) + if who.kind == PersonKind::Unknown {
            -1.5
        } else {
            0.0
        };
        match scores.iter_mut().find(|(p, _)| *p == person) {
            Some((_, best)) => *best = best.max(score) + 0.15,
            None => scores.push((person, score)),
        }
    }
    let top = scores.iter().map(|s| s.1).fold(f32::MIN, f32::max);
    let total: f32 = scores.iter().map(|s| (s.1 - top).exp()).sum();
    let best = scores.iter().max_by(|a, b| a.1.total_cmp(&b.1))?;
    Some(Referent {
        person: best.0,
        p: 0.95 / total,
    })
}

/// "Ann Lee, an anchor at Port News who asked …": the person whom the phrase before "who" is about, where the
/// mention `at` right before it is the body or the place that the phrase ends with.
fn somebody(stage: &Stage, at: usize) -> Option<usize> {
    let scene = &stage.scene;
    let last = stage.mentions.get(at)?;
    if !matches!(last.kind, Kind::Organisation | Kind::Place) || !prepositional(scene, &stage.mentions, at) {
        return Some(at);
    }
    let first = scene.sentence_first(last.first);
    stage.mentions_in(first, last.first).rev().find(|&m| {
        stage
            .mentions
            .get(m)
            .is_some_and(|m| m.kind == Kind::Person && scene.low(m.last + 1) == ",")
    })
}

/// "said the harbour master, Captain Ann Lee.": the person whose name stands beside the noun, closed by a mark. In
/// "the mayor, Ann Lee, and a clerk" several are told of.
fn apposed(stage: &Stage, mention: &Mention) -> Option<usize> {
    let scene = &stage.scene;
    let at = mention.last + 1;
    if scene.low(at) != "," || scene.sentence_of(at + 1) != scene.sentence_of(at) {
        return None;
    }
    let name = stage.mentions.get(stage.index.starting(at + 1)?)?;
    let (close, then) = (scene.low(name.last + 1), scene.low(name.last + 2));
    let closed = scene.sentence_of(name.last + 1) != scene.sentence_of(at)
        || among!(close, ". , ; : ) — –") && !among!(then, "and or");
    (name.kind == Kind::Person && closed && !name.possessive && name.quoted == mention.quoted)
        .then_some(name.person)
        .flatten()
}

/// "WHITFIELD:" in a transcript of an article about Margaret Whitfield, and nobody else of that name.
fn shouted(stage: &Stage, mention: &Mention) -> Option<usize> {
    let text = stage.scene.page.text;
    let words = stage.scene.token(mention.last)?.cut(text);
    if words.len() < 3 || words.chars().any(char::is_lowercase) {
        return None;
    }
    let low = stage.scene.low(mention.last);
    let mut named = stage.people.iter().enumerate().filter(|(_, p)| {
        p.kind != PersonKind::Place
            && p.name
                .rsplit(' ')
                .next()
                .is_some_and(|w| w.chars().flat_map(char::to_lowercase).eq(low.chars()))
    });
    let (only, _) = named.next()?;
    named.next().is_none().then_some(only)
}

/// "Annette Guessford, who answered the door": the mention right before "who", in the same sentence.
pub(super) fn antecedent(stage: &Stage, who: &Mention) -> Option<usize> {
    let comma = usize::from(stage.scene.low_before(who.first) == ",");
    let at = who.first.checked_sub(1 + comma)?;
    let m = stage.index.ending(at)?;
    let found = stage.mentions.get(m)?;
    let same = stage.scene.sentence_of(found.first) == stage.scene.sentence_of(who.first);
    (same && found.quoted == who.quoted && !found.kind.is_pronoun()).then_some(m)
}

/// "Lee met Park. She said …": the subject of the sentence before stands first, the one who just spoke too.
fn weigh(stage: &Stage, i: usize, other: &Mention, mention: &Mention, spoke: bool, gendered: bool) -> f32 {
    let scene = &stage.scene;
    let sentences = scene
        .sentence_of(mention.first)
        .saturating_sub(scene.sentence_of(other.first));
    #[allow(clippy::cast_precision_loss, reason = "a few sentences")]
    let mut score = -0.6 * (sentences.min(20) as f32);
    if scene.block_of(mention.first) != scene.block_of(other.first) {
        score -= 0.3;
    }
    if prepositional(scene, &stage.mentions, i) {
        score -= 1.0;
    }
    if other.possessive {
        score -= 0.5;
    }
    let first = scene.sentence_first(other.first);
    let opens = stage.mentions_in(first, other.first).all(|m| {
        stage
            .mentions
            .get(m)
            .is_none_or(|m| m.quoted || m.kind == Kind::Place || m.first < first)
    });
    if opens {
        score += 1.2;
    }
    if spoke {
        score += 1.0;
    }
    if stage.cues_of(i).any(|(_, c)| !c.quoted) {
        score += 0.6;
    }
    if gendered {
        score += 0.8;
    }
    score
}
