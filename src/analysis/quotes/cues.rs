//! Words of saying where they stand, and whose they are.
//!
//! A scene and its mentions come in; every cue goes out with its grammatical subject and the pattern that
//! found it. It refuses to decide whether the cue reports speech: that is weighed later.

use super::mentions::{Kind, Mention};
use super::scene::{Scene, among};
use super::verbs::{Class, Form, entry};

/// One cue.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cue {
    /// First and last token ("according", "to").
    pub first: usize,
    pub last: usize,
    pub lemma: &'static str,
    pub form: Form,
    pub class: Class,
    /// Index of the subject's mention.
    pub subject: Option<usize>,
    /// How the subject was found.
    pub pattern: &'static str,
    /// "was asked", "is expected".
    pub passive: bool,
    /// "did not say".
    pub negated: bool,
    /// "will say", "would say", "could say".
    pub modal: bool,
    /// "to say".
    pub infinitive: bool,
    /// Between quotation marks.
    pub quoted: bool,
}

/// Mentions looked up by their first and last token.
pub(super) struct Index {
    starts: Vec<u32>,
    ends: Vec<u32>,
}

const NONE: u32 = u32::MAX;

impl Index {
    pub(super) fn of(scene: &Scene, mentions: &[Mention]) -> Self {
        let mut starts = vec![NONE; scene.n() + 1];
        let mut ends = vec![NONE; scene.n() + 1];
        for (i, m) in mentions.iter().enumerate() {
            let i = u32::try_from(i).unwrap_or(NONE);
            if m.open < m.first
                && let Some(s) = starts.get_mut(m.open)
            {
                *s = i;
            }
            if let Some(s) = starts.get_mut(m.first) {
                *s = i; // the longest wins: it comes last
            }
            if let Some(e) = ends.get_mut(m.last) {
                *e = i;
            }
        }
        Self { starts, ends }
    }

    pub(super) fn starting(&self, token: usize) -> Option<usize> {
        self.starts
            .get(token)
            .filter(|&&m| m != NONE)
            .map(|&m| m as usize)
    }

    pub(super) fn ending(&self, token: usize) -> Option<usize> {
        self.ends.get(token).filter(|&&m| m != NONE).map(|&m| m as usize)
    }
}

const SKIPPED: &str = "also then later still again once even just never not now first soon often always already both all has have had having is are was were be been being \
 will would could may might must shall should can do does did didn't doesn't don't hasn't haven't hadn't wasn't weren't isn't aren't won't wouldn't couldn't can't cannot \
 to themselves himself herself itself too instead ever long rather further only simply maybe perhaps 'd 'll 've 've 's";

const BE: &str = "is are was were be been being wasn't weren't isn't aren't";
const MODAL: &str =
    "will would could may might must shall should can won't wouldn't couldn't can't cannot 'll 'd";
const NOT: &str = "not never n't didn't doesn't don't hasn't haven't hadn't wasn't weren't isn't aren't won't wouldn't couldn't can't cannot nor neither no declined refused";
const DETERMINERS: &str = "a an the this that these those his her its their our my your some any no every each another such last next";
const PREPOSITIONS: &str = "of in on at by for from with to into about over under against during without within through between among around near behind beyond despite per via like unlike than";
const TIMES: &str = "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december \
 yesterday today tomorrow morning afternoon evening night week month year earlier recently";

/// Words that are plurals of nouns as often as verbs.
const PLURALS: &str = "issues reports demands claims calls hopes fears plans charges offers votes signs signals notes comments answers questions \
 promises polls surveys estimates ranks names labels brands cheers doubts bets appeals projects challenges shows records details reviews \
 pledges vows threats attacks doubts wishes guesses dreams supports requests invites lists rates counts talks looks feels sounds views \
 posts tweets quotes texts emails protests jokes orders ranks results rules trusts cares regrets grants permits commands markets files";

/// Participles that take an object right behind the noun they belong to.
const GOVERNS: &str = "accompanying regarding concerning including involving surrounding following containing covering featuring";

/// All cues of the text, in text order, each with its subject.
pub(super) fn find_cues(scene: &Scene, mentions: &[Mention], index: &Index) -> Vec<Cue> {
    let mut cues: Vec<Cue> = Vec::new();
    let mut i = 0;
    while i < scene.n() {
        let found = according(scene, index, i)
            .or_else(|| label(scene, mentions, index, i))
            .or_else(|| signature(scene, mentions, index, i))
            .or_else(|| verb(scene, mentions, index, &cues, i));
        i = found.map_or(i, |c| c.last) + 1;
        cues.extend(found);
    }
    cues
}

fn plain(scene: &Scene, first: usize, last: usize, lemma: &'static str) -> Cue {
    Cue {
        first,
        last,
        lemma,
        form: Form::Base,
        class: Class::Speech,
        subject: None,
        pattern: "none",
        passive: false,
        negated: false,
        modal: false,
        infinitive: false,
        quoted: scene.is_quoted(first),
    }
}

/// "According to the ministry, …" and "…, according to two officials".
fn according(scene: &Scene, index: &Index, i: usize) -> Option<Cue> {
    if scene.low(i) != "according" || scene.low(i + 1) != "to" {
        return None;
    }
    let mut cue = plain(scene, i, i + 1, "according_to");
    let sentence = scene.sentence_of(i);
    let near = (i + 2..i + 8)
        .take_while(|&t| scene.sentence_of(t) == sentence && scene.low(t) != ",")
        .find_map(|t| index.starting(t));
    cue.subject = near;
    cue.pattern = if near.is_some() { "according" } else { "none" };
    Some(cue)
}

/// "SMITH: We won." at the start of a paragraph, "Poll: Half of voters undecided" in a headline.
fn label(scene: &Scene, mentions: &[Mention], index: &Index, i: usize) -> Option<Cue> {
    if scene.low(i) != ":" || i == 0 {
        return None;
    }
    let block = scene.block_of(i);
    let (block_first, _) = scene.block_tokens(block);
    let headline = block == 0 && i < 20;
    let subject = if headline {
        (block_first..i).find_map(|t| index.starting(t))?
    } else {
        index.ending(i - 1)?
    };
    let m = mentions.get(subject)?;
    let after_mark = scene
        .token(block_first)
        .is_some_and(|t| t.kind == crate::text::token::TokenKind::Punct);
    let opens = m.open == block_first || after_mark && m.open == block_first + 1;
    if !opens || m.quoted && !after_mark || i > block_first + 20 {
        return None;
    }
    let mut cue = plain(scene, i, i, "colon");
    cue.subject = Some(subject);
    cue.pattern = "label";
    Some(cue)
}

/// “We won.” — Ann Lee
fn signature(scene: &Scene, mentions: &[Mention], index: &Index, i: usize) -> Option<Cue> {
    if !among(scene.low(i), "— – ― - --") || !scene.is_quoted(i.checked_sub(1)?) || scene.is_quoted(i) {
        return None;
    }
    let subject = index.starting(i + 1)?;
    let m = mentions.get(subject)?;
    let ends = scene.block_of(m.last + 1) != scene.block_of(i) || among(scene.low(m.last + 1), ". ,");
    if m.kind.is_pronoun() || m.quoted || !ends || scene.block_of(m.last) != scene.block_of(i) {
        return None;
    }
    let mut cue = plain(scene, i, i, "dash");
    cue.subject = Some(subject);
    cue.pattern = "signature";
    Some(cue)
}

fn verb(scene: &Scene, mentions: &[Mention], index: &Index, before: &[Cue], i: usize) -> Option<Cue> {
    // "the talks regarding the port": a preposition, and no verb
    if among(scene.low(i), "regarding concerning considering") {
        return None;
    }
    let found = entry(scene.low(i))?;
    if scene.is_capital(i) && index.starting(i).is_some() {
        return None;
    }
    let mut cue = plain(scene, i, i, found.lemma);
    cue.form = found.form;
    cue.class = found.class;
    let previous = scene.low_before(i);
    let is_noun = among(previous, DETERMINERS)
        || i.checked_sub(1).is_some_and(|p| scene.is_possessive(p))
        || (matches!(found.form, Form::Base | Form::Third)
            && among(previous, PREPOSITIONS)
            && previous != "to");
    if is_noun {
        return None;
    }
    // "said" after a noun of its own kind ("the report says") is a verb, "report" before "said" is not
    if matches!(found.form, Form::Base | Form::Third)
        && index.ending(i).is_some()
        && entry(scene.low(i + 1)).is_some_and(|n| n.form != Form::Base)
    {
        return None;
    }
    cue.infinitive = previous == "to" && found.form == Form::Base;
    let mut at = i;
    for _ in 0..8 {
        let Some(back) = at.checked_sub(1) else { break };
        let word = scene.low(back);
        let skip = scene.sentence_of(back) == scene.sentence_of(i)
            && scene.is_quoted(back) == cue.quoted
            && (among(word, SKIPPED) || (word.ends_with("ly") && !scene.is_capital(back)));
        if !skip {
            break;
        }
        cue.passive |= among(word, BE) && found.form == Form::Past;
        cue.negated |= among(word, NOT);
        cue.modal |= among(word, MODAL);
        at = back;
    }
    let (subject, pattern) = subject_of(scene, mentions, index, before, &cue, at);
    // "regional and global issues": a noun, unless its subject stands right before it
    let plural = cue.form == Form::Third && among(scene.low(i), PLURALS);
    if plural && !matches!(pattern, "sv" | "which" | "who" | "and-cue" | "sv-apposition") {
        return None;
    }
    cue.subject = subject;
    cue.pattern = pattern;
    Some(cue)
}

/// The subject of a verb whose group of words opens at token `at`.
fn subject_of(
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
    let after_mark = at
        .checked_sub(1)
        .is_some_and(|b| (scene.is_quoted(b) && !cue.quoted) || scene.low(b) == ",");
    // “We won,” said Ann Lee.
    if after_mark && at == cue.first && !matches!(cue.form, Form::Ing | Form::Base) && cue.lemma != "tell" {
        let start = cue.last + 1;
        if let Some(m) = index.starting(start)
            && outside(m)
            && scene.sentence_of(start) == sentence
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
    match scene.low(back) {
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

/// "Josh Earnest, the White House spokesman, said": the name before the comma that opens the insertion.
fn apposition(
    scene: &Scene,
    mentions: &[Mention],
    index: &Index,
    close: usize,
    first: usize,
    quoted: bool,
) -> (Option<usize>, &'static str) {
    let mark = match scene.low(close) {
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
        return (Some(m), "sv-apposition");
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
    match before.filter(|&m| mentions.get(m).is_some_and(|m| !m.quoted && m.first >= first)) {
        Some(m) => (Some(m), "who"),
        None => (Some(who), "who-alone"),
    }
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
        if among(word, PREPOSITIONS) || among(word, GOVERNS) {
            return true;
        }
        let part = among(word, DETERMINERS)
            || scene.is_possessive(at)
            || super::nouns::source(word).is_some()
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
pub(super) fn is_time(word: &str) -> bool {
    among(word, TIMES)
}
