//! Words of saying where they stand, and whose they are.
//!
//! A scene and its mentions come in; every cue goes out with its grammatical subject and the pattern that
//! found it. It refuses to decide whether the cue reports speech: that is weighed later.

use super::mentions::Mention;
use super::scene::Scene;
use super::subjects::{DETERMINERS, PREPOSITIONS, subject_of};
use super::verbs::{Class, Form};
use crate::text::list::among;

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

/// Verbs whose subject is that of the infinitive after them: "sought to reassure", "went on to say".
const CONTROL: &str = "sought seeks tried tries wanted wants went goes on used uses began begins continued continues declined declines refused refuses moved";

const BE: &str = "is are was were be been being wasn't weren't isn't aren't";
const MODAL: &str =
    "will would could may might must shall should can won't wouldn't couldn't can't cannot 'll 'd";
const NOT: &str = "not never n't didn't doesn't don't hasn't haven't hadn't wasn't weren't isn't aren't won't wouldn't couldn't can't cannot nor neither no declined refused";

/// Words that are plurals of nouns as often as verbs.
const PLURALS: &str = "issues reports demands claims calls hopes fears plans charges offers votes signs signals notes comments answers questions \
 promises polls surveys estimates ranks names labels brands cheers doubts bets appeals projects challenges shows records details reviews \
 pledges vows threats attacks doubts wishes guesses dreams supports requests invites lists rates counts talks looks feels sounds views \
 posts tweets quotes texts emails protests jokes orders ranks results rules trusts cares regrets grants permits commands markets files";

/// All cues of the text, in text order, each with its subject.
pub(super) fn find_cues(scene: &Scene, mentions: &[Mention], index: &Index) -> Vec<Cue> {
    let mut cues: Vec<Cue> = Vec::new();
    let mut i = 0;
    while i < scene.n() {
        // nearly every word is none
        if !scene.is_mark(i) && scene.verb(i).is_none() && scene.low(i) != "according" {
            i += 1;
            continue;
        }
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
        // "SEN. LEE (I-COAST):"
        let closed = scene.low(i - 1) == ")";
        let open = (block_first..i).rev().find(|&t| closed && scene.low(t) == "(");
        index.ending(open.unwrap_or(i).checked_sub(1)?)?
    };
    let m = mentions.get(subject)?;
    let after_mark = scene
        .token(block_first)
        .is_some_and(|t| t.kind == crate::text::token::TokenKind::Punct);
    if super::turns::is_editorial(&scene.low(block_first)) && scene.low(block_first) != "poll" {
        return None;
    }
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
    if !among!(scene.low(i), "— – ― - --") || !scene.is_quoted(i.checked_sub(1)?) || scene.is_quoted(i)
    {
        return None;
    }
    let subject = index.starting(i + 1)?;
    let m = mentions.get(subject)?;
    let ends = scene.block_of(m.last + 1) != scene.block_of(i) || among!(scene.low(m.last + 1), ". ,");
    if m.kind.is_pronoun() || m.quoted || !ends || scene.block_of(m.last) != scene.block_of(i) {
        return None;
    }
    let mut cue = plain(scene, i, i, "dash");
    cue.subject = Some(subject);
    cue.pattern = "signature";
    Some(cue)
}

fn verb(scene: &Scene, mentions: &[Mention], index: &Index, before: &[Cue], i: usize) -> Option<Cue> {
    // "who asked not to be named", "declined to be quoted": what keeps a name back reports nothing
    if among!(scene.low(i), "named identified quoted cited") && i > 0 && scene.low(i - 1) == "be" {
        return None;
    }
    // "the talks regarding the port": a preposition, and no verb
    if among!(scene.low(i), "regarding concerning considering") {
        return None;
    }
    let found = scene.verb(i)?;
    if scene.is_capital(i) && index.starting(i).is_some() {
        return None;
    }
    // "a port campaign spokesman said": a noun within the phrase that names a source
    let around = mentions.get(mentions.partition_point(|m| m.last <= i));
    if around.is_some_and(|m| m.first < i) {
        return None;
    }
    let mut cue = plain(scene, i, i, found.lemma);
    cue.form = found.form;
    cue.class = found.class;
    let previous = scene.low_before(i);
    let is_noun = among!(previous, DETERMINERS)
        || i.checked_sub(1).is_some_and(|p| scene.is_possessive(p))
        || (matches!(found.form, Form::Base | Form::Third)
            && among!(previous, PREPOSITIONS)
            && previous != "to");
    if is_noun {
        return None;
    }
    // "said" after a noun of its own kind ("the report says") is a verb, "report" before "said" is not
    if matches!(found.form, Form::Base | Form::Third)
        && index.ending(i).is_some()
        && scene.verb(i + 1).is_some_and(|n| n.form != Form::Base)
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
            && (among!(word, SKIPPED)
                || cue.infinitive && at < i && among!(word, CONTROL)
                || (word.ends_with("ly") && !scene.is_capital(back)));
        if !skip {
            break;
        }
        cue.passive |= among!(word, BE) && found.form == Form::Past;
        cue.negated |= among!(word, NOT);
        cue.modal |= among!(word, MODAL);
        at = back;
    }
    let (subject, pattern) = subject_of(scene, mentions, index, before, &cue, at);
    // "regional and global issues": a noun, unless its subject stands right before it
    let plural = cue.form == Form::Third && among!(scene.low(i), PLURALS);
    if plural && !matches!(pattern, "sv" | "which" | "who" | "and-cue" | "sv-apposition") {
        return None;
    }
    cue.subject = subject;
    cue.pattern = pattern;
    Some(cue)
}
