//! Whose a verb of saying is: its grammatical subject, as far as the words around it show.
//!
//! A verb in its sentence and the mentions come in; a mention and the pattern that found it go out. It refuses
//! the objects of prepositions.

use super::cues::{Cue, Index};
use super::mentions::{Kind, Mention};
use super::scene::Scene;
use super::verbs::Form;
use crate::text::list::among;
use crate::text::lowered::Low;

pub(super) const DETERMINERS: &str = "a an the this that these those his her its their our my your some any no every each another such last next";
pub(super) const PREPOSITIONS: &str = "of in on at by for from with to into about over under against during without within through between among around near behind beyond despite per via like unlike than";
const TIMES: &str = "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december \
 yesterday today tomorrow morning afternoon evening night week month year earlier recently";
/// What somebody utters: its owner speaks.
const UTTERANCES: &str = "remarks comments words answer answers testimony speech address";
/// Participles that take an object right behind the noun they belong to.
const GOVERNS: &str = "accompanying regarding concerning including involving surrounding following containing covering featuring";

/// Verbs that open a clause behind their subject.
const FINITE: &str = "is are was were has have had will would could can may might must should did does do isn't aren't wasn't weren't won't wouldn't couldn't can't didn't doesn't hasn't hadn't";

/// The subject of a verb whose group of words opens at token `at`.
pub(super) fn subject_of(
    scene: &Scene,
    mentions: &[Mention],
    index: &Index,
    before: &[Cue],
    cue: &Cue,
    at: usize,
) -> (Option<usize>, &'static str) {
    let sentence = scene.sentence_of(cue.first);
    let outside = |m: usize| mentions.get(m).is_some_and(|m| m.quoted == cue.quoted);
    let first = scene.sentence_first(cue.first);
    let mark = at.checked_sub(1);
    let after_words = mark.is_some_and(|b| scene.is_quoted(b) && !cue.quoted);
    let after_mark = after_words || mark.is_some_and(|b| scene.low(b) == ",");
    // “We won,” said Ann Lee.
    if after_mark && at == cue.first && !matches!(cue.form, Form::Ing | Form::Base) && cue.lemma != "tell" {
        let start = cue.last + 1;
        if let Some(m) = index.starting(start)
            && outside(m)
            && scene.sentence_of(start) == sentence
            && !goes_on(scene, mentions, m, after_words)
        {
            return (Some(m), "vs");
        }
    }
    let Some(back) = at.checked_sub(1).filter(|&b| b >= first) else {
        return participle(scene, mentions, before, cue, first);
    };
    if let Some(m) = index.ending(back)
        && outside(m)
    {
        let kind = mentions.get(m).map(|m| m.kind);
        if kind == Some(Kind::Who) {
            return relative(scene, mentions, index, m, back, first);
        }
        if !prepositional(scene, mentions, m) {
            return (Some(m), "sv");
        }
        return left(scene, mentions, back, first, cue.quoted, "sv-of");
    }
    // "all the experts I interviewed said": the experts
    if let Some(inner) = back.checked_sub(1).and_then(|t| index.ending(t))
        && scene.verb(back).is_some()
        && let Some(p) = mentions
            .get(inner)
            .filter(|p| p.kind.is_pronoun() && p.first > first)
        && let Some(m) = index.ending(p.first - 1)
        && outside(m)
    {
        return (Some(m), "sv-relative");
    }
    // "Rubio’s remarks sought to reassure": Rubio
    if among!(scene.low(back), UTTERANCES)
        && let Some(p) = back.checked_sub(1).filter(|&t| scene.is_possessive(t))
        && let Some(m) = p.checked_sub(1).and_then(|t| index.ending(t))
        && outside(m)
    {
        return (Some(m), "sv-words");
    }
    match scene.low(back).letters() {
        "which" | "that" => {
            let end = back.saturating_sub(1 + usize::from(scene.low_before(back) == ","));
            match index.ending(end).filter(|&m| outside(m)) {
                Some(m) => (Some(m), "which"),
                None => left(scene, mentions, back, first, cue.quoted, "left-which"),
            }
        }
        "and" | "but" | "or" => coordinated(scene, mentions, before, cue, first),
        "," | "—" | "–" | "--" | ")" if cue.form != Form::Ing => {
            apposition(scene, mentions, index, back, first, cue.quoted)
        }
        _ if cue.form == Form::Ing => participle(scene, mentions, before, cue, first),
        _ => left(scene, mentions, back, first, cue.quoted, "left"),
    }
}

/// "Two officials, who gave no names, said the plan was dead": what stands behind the verb has a verb of its own, so
/// it is no speaker. Behind words in marks an auxiliary alone tells ("said the minister asked about it").
fn goes_on(scene: &Scene, mentions: &[Mention], m: usize, after_words: bool) -> bool {
    let Some(next) = mentions.get(m).map(|m| m.last + 1) else {
        return false;
    };
    let word = scene.low(next);
    scene.sentence_of(next) == scene.sentence_of(next - 1)
        && (among!(word, FINITE) || !after_words && word.ends_with("ed") && word.len() > 4)
}

/// "Josh Earnest, the White House spokesman, said": the name before the comma that opens the insertion.
fn apposition(
    scene: &Scene,
    mentions: &[Mention],
    index: &Index,
    close: usize,
    first: usize,
    quoted: bool,
) -> (Option<usize>, &'static str) {
    let mark = match scene.low(close).letters() {
        ")" => "(",
        other => other,
    };
    let open = (first..close)
        .rev()
        .take(40)
        .find(|&t| scene.low(t) == mark && scene.is_quoted(t) == quoted);
    if let Some(open) = open
        && let Some(m) = open.checked_sub(1).and_then(|t| index.ending(t))
        && mentions.get(m).is_some_and(|m| m.quoted == quoted)
        && open >= first
    {
        // "The head of Port Trams, Ann Lee, said": the name stands second
        let name = close.checked_sub(1).and_then(|t| index.ending(t)).filter(|&n| {
            mentions.get(n).is_some_and(|n| {
                matches!(n.kind, Kind::Person | Kind::Name) && n.first > open && n.first <= open + 2
            }) && (prepositional(scene, mentions, m)
                || mentions.get(m).is_some_and(|m| m.kind != Kind::Person))
        });
        return (Some(name.unwrap_or(m)), "sv-apposition");
    }
    left(scene, mentions, close, first, quoted, "left-comma")
}

/// "Ann Lee, who runs the port, said" and "a man who said": the name before "who".
fn relative(
    scene: &Scene,
    mentions: &[Mention],
    index: &Index,
    who: usize,
    at: usize,
    first: usize,
) -> (Option<usize>, &'static str) {
    let comma = usize::from(scene.low_before(at) == ",");
    let before = at.checked_sub(1 + comma).and_then(|t| index.ending(t));
    let led = before.is_some_and(|m| mentions.get(m).is_some_and(|m| !m.quoted && m.first >= first));
    (Some(who), if led { "who" } else { "who-alone" })
}

/// "Lee praised the plan and said": the subject of the verb before.
fn coordinated(
    scene: &Scene,
    mentions: &[Mention],
    before: &[Cue],
    cue: &Cue,
    first: usize,
) -> (Option<usize>, &'static str) {
    let earlier = before
        .iter()
        .rev()
        .take(30)
        .take_while(|c| c.first >= first)
        .find(|c| c.quoted == cue.quoted && c.subject.is_some() && c.lemma != "according_to");
    if let Some(c) = earlier {
        return (c.subject, "and-cue");
    }
    opening(scene, mentions, first, cue, "and-opening")
}

/// "Rubio acknowledged the worry, stating": the subject of the main clause.
fn participle(
    scene: &Scene,
    mentions: &[Mention],
    before: &[Cue],
    cue: &Cue,
    first: usize,
) -> (Option<usize>, &'static str) {
    let earlier = before
        .iter()
        .rev()
        .take(30)
        .take_while(|c| c.first >= first)
        .find(|c| {
            c.quoted == cue.quoted && c.subject.is_some() && c.lemma != "according_to" && c.form != Form::Base
        });
    if let Some(c) = earlier {
        return (c.subject, "participle-cue");
    }
    opening(scene, mentions, first, cue, "participle-opening")
}

/// The first mention of the sentence that is no object of a preposition.
fn opening(
    scene: &Scene,
    mentions: &[Mention],
    first: usize,
    cue: &Cue,
    pattern: &'static str,
) -> (Option<usize>, &'static str) {
    let from = mentions.partition_point(|m| m.last < first);
    let end = scene.sentence_end(cue.first);
    let found = mentions
        .iter()
        .enumerate()
        .skip(from)
        .take_while(|(_, m)| m.first < end)
        .take(12)
        .find(|(i, m)| m.quoted == cue.quoted && !m.possessive && !prepositional(scene, mentions, *i))
        .map(|(i, _)| i);
    (found, if found.is_some() { pattern } else { "none" })
}

/// The nearest mention to the left that is no object of a preposition.
fn left(
    scene: &Scene,
    mentions: &[Mention],
    at: usize,
    first: usize,
    quoted: bool,
    pattern: &'static str,
) -> (Option<usize>, &'static str) {
    let before = mentions.partition_point(|m| m.last <= at);
    let found = mentions
        .iter()
        .enumerate()
        .take(before)
        .rev()
        .take(12)
        .take_while(|(_, m)| m.first >= first && at - m.last.min(at) <= 40)
        .find(|(i, m)| m.quoted == quoted && !m.possessive && !prepositional(scene, mentions, *i))
        .map(|(i, _)| i);
    (found, if found.is_some() { pattern } else { "none" })
}

/// Does a preposition govern the mention? "after a meeting with Ann Lee".
pub(super) fn prepositional(scene: &Scene, mentions: &[Mention], m: usize) -> bool {
    let Some(mention) = mentions.get(m) else {
        return false;
    };
    let Some(mut at) = mention.first.checked_sub(1) else {
        return false;
    };
    // "the talks between Ann Lee and Tom Park"
    if scene.low(at) == "and" {
        let other = mentions.partition_point(|x| x.last + 1 < at);
        return mentions
            .get(other)
            .is_some_and(|x| x.last + 1 == at && scene.low_before(x.open) == "between");
    }
    // "of the party's spokesman Ann Lee": over titles and articles
    for _ in 0..4 {
        let word = scene.low(at);
        // "The image accompanying the post showed": the post shows nothing
        if among!(word, PREPOSITIONS) || among!(word, GOVERNS) {
            return true;
        }
        let part = among!(word, DETERMINERS)
            || scene.is_possessive(at)
            || scene.source(at).is_some()
            || (scene.is_capital(at) && !is_time(word));
        if !part {
            return false;
        }
        match at.checked_sub(1) {
            Some(next) if scene.sentence_of(next) == scene.sentence_of(mention.first) => at = next,
            _ => return false,
        }
    }
    false
}

/// A word that names a time, so that "on Tuesday" may stand between subject and verb.
pub(super) fn is_time(word: Low) -> bool {
    among!(word, TIMES)
}
