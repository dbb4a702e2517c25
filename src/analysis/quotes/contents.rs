//! What a cue may govern: where reported words open, and where they end.
//!
//! A stage comes in, stretches with their cues go out. It refuses content that lies between marks as a whole: that
//! is a direct quote.

use super::cues::Cue;
use super::mentions::Kind;
use super::stage::Stage;
use super::verbs::{Class, Form};
use crate::text::Span;
use crate::text::list::among;
use crate::text::lowered::Low;

/// The longest content, in tokens: a sentence that never ends costs no more than a long one.
pub(super) const LONGEST: usize = 240;

/// Content that a cue may govern.
#[derive(Debug, Clone, Copy)]
pub(super) struct Content {
    /// Index of the cue.
    pub cue: usize,
    /// First and last token.
    pub first: usize,
    pub last: usize,
    /// The content stands before the cue.
    pub before: bool,
    /// Words between cue and content were passed over ("told reporters on Monday that").
    pub skipped: usize,
    /// Holds words between marks.
    pub has_marks: bool,
}

impl Content {
    pub(super) fn span(&self, stage: &Stage) -> Span {
        stage
            .scene
            .span(self.first, self.last)
            .trim(stage.scene.page.text)
    }
}

/// All contents that the cues of the text may govern.
pub(super) fn contents(stage: &Stage) -> Vec<Content> {
    let mut out = Vec::new();
    for (i, cue) in stage.cues.iter().enumerate() {
        // "Asked about the fare, Lee said": Lee was asked
        let asked = cue.form == Form::Past
            && cue.first == stage.scene.sentence_first(cue.first)
            && !matches!(cue.pattern, "vs" | "sv");
        if cue.quoted || asked || says_nothing(stage, cue) {
            continue;
        }
        out.extend(after(stage, i, cue));
        out.extend(before(stage, i, cue));
    }
    out
}

/// "the image showed", "a review of the progress made", "met in Oslo to discuss": nobody reports anything.
fn says_nothing(stage: &Stage, cue: &Cue) -> bool {
    let scene = &stage.scene;
    let subject = cue.subject.and_then(|m| stage.mentions.get(m));
    let kind = subject.map(|m| m.kind);
    if kind == Some(Kind::Thing) {
        return true;
    }
    // "is known as “the Ladder”"
    if cue.passive && cue.lemma == "know" && scene.low(cue.last + 1) == "as" {
        return true;
    }
    if kind == Some(Kind::Paper) && !among!(cue.lemma, PAPERS_SAY) {
        return true;
    }
    // a purpose ("met to discuss trade", "a chance to discuss trade"), not "declined to say", "used it to argue that"
    if cue.infinitive && scene.low(cue.last + 1) != "that" {
        let governor = cue
            .first
            .checked_sub(2)
            .map_or_else(Low::default, |t| scene.low(t));
        let verb = cue.first.checked_sub(2).and_then(|t| scene.verb(t)).is_some()
            || governor.ends_with("ed") && governor.len() > 3
            || among!(governor, TAKES_TO);
        let purpose = cue.class == Class::Act || scene.low_before(cue.first.saturating_sub(1)) == ",";
        return purpose && !verb;
    }
    false
}

/// What a report, a poll or a letter does when it tells something.
const PAPERS_SAY: &str = "according_to colon say state show find suggest indicate reveal note report argue claim warn conclude \
 describe call read confirm predict estimate project allege assert accuse charge detail disclose recommend document announce declare acknowledge \
 demonstrate imply cite mention urge demand quote ask depict portray contend maintain list identify rank rate determine propose tell explain \
 emphasize stress highlight underscore advise deny question blame criticize refer forecast clarify insist promise outline quip add write tout";

/// Words besides the catalogue of cues that take "to" with a verb of saying.
const TAKES_TO: &str = "went go goes going continues continue begins began quick eager moved about likely unlikely ready able unable \
 free happy sorry proud glad came comes ought has have had used not";

/// The content that follows the cue: "said (on Monday) that the port would close".
fn after(stage: &Stage, i: usize, cue: &Cue) -> Option<Content> {
    let scene = &stage.scene;
    let end = scene.sentence_end(cue.last).min(cue.last + LONGEST);
    let mut first = cue.last + 1;
    if cue.lemma == "according_to" {
        // "According to the ministry, the port …"
        let opens = cue.first == scene.sentence_first(cue.first);
        if !opens {
            return None;
        }
        let comma = (cue.last + 1..end)
            .take(25)
            .find(|&t| scene.low(t) == "," && !scene.is_quoted(t))?;
        first = comma + 1;
    } else if cue.pattern == "vs" {
        return None;
    } else {
        first = skip_to_content(stage, cue, first, end);
    }
    while among!(scene.low(first), ", : ;") && first < end {
        first += 1;
    }
    let last = cut(stage, cue, first, end)?;
    finish(stage, i, cue, first, last, false)
}

/// Passes over an addressee, a time and a place between cue and content.
fn skip_to_content(stage: &Stage, cue: &Cue, first: usize, end: usize) -> usize {
    let scene = &stage.scene;
    let that = (first..end.min(first + 14))
        .take_while(|&t| !(among!(scene.low(t), ". ; :") || scene.is_quoted(t)))
        .find(|&t| among!(scene.low(t), "that"))
        .filter(|&t| t == first || leads_over(stage, cue, first))
        .filter(|&t| {
            // no other cue in between, and "that" is no determiner of its own clause
            stage
                .cues_in(first, t)
                .all(|(_, c)| c.subject.is_none() || c.form == Form::Base || c.form == Form::Ing)
                && stage
                    .mentions_in(first, t)
                    .filter(|&m| {
                        stage
                            .mentions
                            .get(m)
                            .is_some_and(|m| m.first > first && m.kind.is_pronoun())
                    })
                    .count()
                    == 0
        });
    if let Some(that) = that {
        return that;
    }
    if among!(cue.lemma, "tell inform remind assure reassure notify") {
        let to = stage
            .index
            .starting(first)
            .and_then(|m| stage.mentions.get(m))
            .map(|m| m.last + 1);
        if let Some(to) = to.filter(|&t| t < end) {
            return to;
        }
        if among!(scene.low(first), "me us him her them") {
            return first + 1;
        }
    }
    // "said on Monday the port would close"
    let mut at = first;
    if among!(scene.low(at), "on in at") && super::subjects::is_time(scene.low(at + 1)) {
        at += 2;
    } else if super::subjects::is_time(scene.low(at)) {
        at += 1;
    } else {
        return first;
    }
    if super::subjects::is_time(scene.low(at)) {
        at += 1;
    }
    if at < end { at } else { first }
}

/// "told reporters on Monday that", "pointed out that", "said in a statement that": words of the report, and
/// not, as in "stressed the threat that", of the content.
fn leads_over(stage: &Stage, cue: &Cue, first: usize) -> bool {
    let word = stage.scene.low(first);
    among!(
        word,
        "on in at to during with after before out clear it again also later from by through via as back plainly repeatedly yesterday today",
    ) || super::subjects::is_time(word)
        || (word.ends_with("ly") && !stage.scene.is_capital(first))
        || among!(
            cue.lemma,
            "tell inform remind assure reassure notify warn advise alert brief persuade convince show promise instruct teach ask",
        )
}

/// Where the content that opens at `first` ends: at the next report in the sentence, else with it.
fn cut(stage: &Stage, cue: &Cue, first: usize, end: usize) -> Option<usize> {
    let scene = &stage.scene;
    let end = clause_end(stage, cue, first, end);
    let mut last = end.checked_sub(1)?;
    for (_, c) in stage.cues_in(first, end) {
        if c.quoted || c.first <= first {
            continue;
        }
        let mut next = c.last + 1;
        next += usize::from(among!(scene.low(next), ", :"));
        let quotes = c.class == Class::Speech
            && next == c.last + 2
            && scene.is_quoted(next)
            && c.pattern.starts_with("sv");
        if quotes {
            let opens = c
                .subject
                .and_then(|m| stage.mentions.get(m))
                .map_or(c.first, |m| m.open.min(c.first));
            last = opens.checked_sub(1)?;
            break;
        }
        let before = c.first.checked_sub(1)?;
        let boundary = match c.pattern {
            _ if c.lemma == "according_to" => Some(c.first),
            "participle-cue" | "participle-opening"
                if c.subject == cue.subject && c.class == Class::Speech =>
            {
                (scene.low(before) == ",").then_some(before)
            }
            "and-cue"
                if c.subject == cue.subject && (c.class == Class::Speech || cue.class == Class::Act) =>
            {
                Some(before)
            }
            "sv" | "vs" if c.class == Class::Speech => {
                let opens = c
                    .subject
                    .and_then(|m| stage.mentions.get(m))
                    .map_or(c.first, |m| m.open.min(c.first));
                let edge = opens.checked_sub(1)?;
                (scene.low(edge) == "," && !c.infinitive && opens > first + 2).then_some(edge)
            }
            _ => None,
        };
        if let Some(b) = boundary.filter(|&b| b > first) {
            last = b.checked_sub(1)?;
            break;
        }
    }
    while last > first && among!(scene.low(last), ". , ; : ! ? … ...") {
        last -= 1;
    }
    (last >= first).then_some(last)
}

/// Where the clause ends that holds the content, at `end` at the latest.
///
/// "While many opposed the toll, the council …": a comma closes the clause that "while" opened. "praised the
/// crew, though it came late; the dock …": what is praised ends where the next clause opens.
fn clause_end(stage: &Stage, cue: &Cue, first: usize, end: usize) -> usize {
    let scene = &stage.scene;
    let sentence = scene.sentence_first(cue.first);
    let opener = if among!(scene.low(sentence), "but and yet even") {
        sentence + 1
    } else {
        sentence
    };
    let comma_before = (opener..cue.first).any(|t| scene.low(t) == "," && !scene.is_quoted(t));
    let subordinate = among!(
        scene.low(opener),
        "although though while when if because since as after before",
    ) && !comma_before
        && cue.pattern != "vs";
    let object = cue.class == Class::Act && !among!(scene.low(first), "that whether if how why what to");
    if !subordinate && !object {
        return end;
    }
    let opens_clause = |t: usize| {
        among!(scene.low(t), "he she they it we i you the this that there")
            || stage.index.starting(t).is_some() && subordinate
    };
    (first + 2..end)
        .find(|&t| {
            if scene.is_quoted(t) {
                return false;
            }
            match scene.low(t).letters() {
                "," if subordinate => opens_clause(t + 1),
                "," => among!(
                    scene.low(t + 1),
                    "though although while even because but saying adding which who he she they it this an a",
                ),
                ";" | "—" | "–" | "--" | "-" => object,
                _ => false,
            }
        })
        .unwrap_or(end)
}

/// The content that stands before the cue: "The port will close on Monday, officials said."
fn before(stage: &Stage, i: usize, cue: &Cue) -> Option<Content> {
    let scene = &stage.scene;
    if cue.infinitive || matches!(cue.form, Form::Ing) {
        return None;
    }
    let subject = cue.subject.and_then(|m| stage.mentions.get(m));
    let opens = match subject {
        Some(m) if cue.lemma != "according_to" => m.open.min(cue.first),
        _ => cue.first,
    };
    let comma = opens.checked_sub(1)?;
    let from = scene
        .sentence_first(cue.first)
        .max(cue.first.saturating_sub(LONGEST));
    let comma_like = scene.low(comma) == ",";
    if comma <= from || !(comma_like || cue.lemma == "according_to") || scene.is_quoted(comma) && !comma_like
    {
        return None;
    }
    if !matches!(cue.pattern, "sv" | "vs" | "sv-apposition" | "according") {
        return None;
    }
    // "Speaking to reporters, Lee said that …": an occasion, no content
    let opener = scene.low(from);
    let sets_scene =
        opener.ends_with("ing") || among!(opener, "in on at during after before as when while asked");
    let tail = scene.sentence_end(cue.first).saturating_sub(cue.last + 1);
    if sets_scene && cue.pattern != "vs" && tail > 4 {
        return None;
    }
    let mut last = if comma_like { comma.checked_sub(1)? } else { comma };
    let mut first = from;
    // the report before this one in the same sentence closes the stretch
    for (_, c) in stage.cues_in(from, opens) {
        // “We won,” said Lee at the quay, according to the Gazette: the rest is no content
        if cue.lemma == "according_to"
            && c.pattern == "vs"
            && !c.quoted
            && scene.is_quoted(c.first.saturating_sub(1))
        {
            return None;
        }
        if !c.quoted && c.class == Class::Speech && matches!(c.pattern, "sv" | "vs") && c.first > from + 3 {
            first = first.max(c.last + 1);
        }
    }
    while among!(scene.low(first), "and but , so") && first < last {
        first += 1;
    }
    while last > first && among!(scene.low(last), ",") {
        last -= 1;
    }
    (last > first).then(|| finish(stage, i, cue, first, last, true))?
}

fn finish(stage: &Stage, i: usize, cue: &Cue, first: usize, last: usize, before: bool) -> Option<Content> {
    let scene = &stage.scene;
    if last < first || last >= scene.n() {
        return None;
    }
    let free = (first..=last).any(|t| scene.is_word(t) && !scene.is_quoted(t));
    if !free {
        return None;
    }
    let (mut first, mut last) = (first, last);
    // a stretch between marks is taken as a whole, up to its end
    if scene.is_quoted(last)
        && let Some(&(_, end)) = scene
            .mark
            .get(last)
            .and_then(|&m| stage.tokens_of.get(m as usize))
        && scene.block_of(end) == scene.block_of(first)
    {
        last = end;
    }
    if scene.is_quoted(first)
        && let Some(&(start, _)) = scene
            .mark
            .get(first)
            .and_then(|&m| stage.tokens_of.get(m as usize))
    {
        first = start;
    }
    // "The lock would hold, her chief aide, Ruben Falk, said": who Falk is, and no part of what he said
    let beside = stage.index.ending(last).and_then(|m| stage.mentions.get(m));
    if before
        && let Some(noun) = beside.filter(|m| m.kind == Kind::One && m.first > first + 2 && m.last == last)
        && scene.low(noun.first - 1) == ","
        && scene.low(last + 1) == ","
        && stage
            .index
            .starting(last + 2)
            .and_then(|m| stage.mentions.get(m))
            .is_some_and(|m| m.kind == Kind::Person)
    {
        last = noun.first - 2;
    }
    // "she heard it and" had reported it: the conjunction leads on to what follows
    while last > first && !scene.is_quoted(last) && among!(scene.low(last), "and or but") {
        last -= 1;
    }
    if first <= cue.last && cue.first <= last {
        return None;
    }
    let has_marks = (first..=last).any(|t| scene.is_quoted(t));
    let skipped = if before {
        0
    } else {
        first.saturating_sub(cue.last + 1)
    };
    Some(Content {
        cue: i,
        first,
        last,
        before,
        skipped,
        has_marks,
    })
}
