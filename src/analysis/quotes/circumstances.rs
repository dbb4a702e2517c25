//! Where, to whom and when something was said, and through whom it is known.
//!
//! A cue, its speaker and the content come in; spans of the article's own words go out. It refuses words
//! inside quotation marks and words of the content itself.

use super::cues::Cue;
use super::stage::Stage;
use crate::analysis::model::{PersonKind, TimeExpr, TimexType, Via, When};
use crate::text::Span;
use crate::text::list::among;

/// What a quote's circumstances are looked for with.
pub(super) struct Told<'c> {
    pub cue: &'c Cue,
    /// Index of the speaker's mention, and who it is.
    pub mention: Option<usize>,
    pub person: Option<usize>,
    /// First and last token of the content.
    pub content: (usize, usize),
}

/// Nouns that name a way or a place of speaking.
const OCCASIONS: &str = "statement post posts tweet tweets thread interview speech rally conference briefing hearing debate letter email e-mail memo video call phone \
 meeting forum town-hall event appearance show programme program broadcast op-ed column book blog podcast press reporters journalists remarks address testimony report release message \
 twitter facebook instagram youtube x truth mastodon telegram tiktok note filing court session summit ceremony lecture sermon newsletter document conversation gathering fundraiser dinner \
 lunch breakfast vigil protest march convention panel platform studio radio television tv website channel caption";

const OPENERS: &str =
    "in on at during speaking addressing writing appearing testifying talking asked responding after before";

/// Small words with which no phrase ends ("told supporters to …").
const DANGLING: &str = "to of in on at for with and or the a an by from as about how why what when if whether not his her their its";

/// What is told to nobody else.
const NOBODY: &str = "himself herself itself themselves to how why what when if whether of about";

/// "In a post on X", "speaking to the press en route to Doha", "told reporters in Berlin".
pub(super) fn occasion(stage: &Stage, told: &Told) -> Option<Span> {
    let scene = &stage.scene;
    after_cue(stage, told)
        .or_else(|| opening(stage, told.mention?, told.cue))
        .or_else(|| {
            // "In a post on X, Lee thanked the crew. She wrote: …": the sentence before, of the same speaker
            let first = scene.sentence_first(told.cue.first);
            let before = first
                .checked_sub(1)
                .filter(|&b| scene.block_of(b) == scene.block_of(first))?;
            let pronoun = told
                .mention
                .and_then(|m| stage.mentions.get(m))
                .is_some_and(|m| m.kind.is_pronoun());
            let start = scene.sentence_first(before);
            let (_, earlier) = stage
                .cues_in(start, first)
                .find(|(_, c)| !c.quoted && c.subject.is_some())?;
            let subject = earlier.subject?;
            let same = stage
                .mentions
                .get(subject)?
                .person
                .is_some_and(|p| Some(p) == told.person);
            (pronoun && same)
                .then(|| opening(stage, subject, earlier))
                .flatten()
        })
}

/// The words that open the sentence, up to the comma before its subject.
fn opening(stage: &Stage, subject: usize, cue: &Cue) -> Option<Span> {
    let scene = &stage.scene;
    let first = scene.sentence_first(cue.first);
    if among!(
        scene.low(first + 1),
        "addition contrast fact order short response",
    ) {
        return None; // "In addition to the inquiry, …"
    }
    let m = stage.mentions.get(subject)?;
    let comma = m.open.checked_sub(1)?;
    if scene.sentence_of(m.open) != scene.sentence_of(cue.first)
        || comma <= first + 1
        || comma > first + 30
        || scene.low(comma) != ","
        || !among!(scene.low(first), OPENERS)
        || (first..comma).any(|t| scene.is_quoted(t))
    {
        return None;
    }
    let tells = (first..comma).any(|t| among!(scene.low(t), OCCASIONS))
        || among!(scene.low(first), "speaking addressing testifying");
    tells.then(|| scene.span(first, comma - 1))
}

/// The words after the cue: "said in an interview with the paper", "told reporters at the airport".
fn after_cue(stage: &Stage, told: &Told) -> Option<Span> {
    let scene = &stage.scene;
    let subject_last = told
        .mention
        .and_then(|m| stage.mentions.get(m))
        .map_or(0, |m| m.last);
    let after = told.cue.last + 1;
    // “…,” said Ann Lee in a statement
    let from = if told.cue.pattern == "vs" && subject_last >= after {
        subject_last + 1
    } else {
        after
    };
    let sentence = scene.sentence_of(told.cue.first);
    let ends = |t: usize| {
        // "told Mr. Lee": the dot of an abbreviation
        let dotted = scene.low(t) == "." && scene.is_capital(t + 1) && scene.sentence_of(t + 1) == sentence;
        scene.sentence_of(t) != sentence
            || scene.is_quoted(t)
            || !dotted
                && among!(
                    scene.low(t),
                    ", : ; . that — – -- - ( adding saying who which while as and but where",
                )
            || (told.content.0..=told.content.1).contains(&t)
    };
    let told_whom = told.cue.lemma == "tell" && from == after;
    let skip = if told_whom {
        0
    } else {
        (from..from + 3)
            .take_while(|&t| {
                super::subjects::is_time(scene.low(t))
                    || (scene.low(t) == "on" && super::subjects::is_time(scene.low(t + 1)))
            })
            .count()
    };
    let start = from + skip;
    let fits = told_whom || among!(scene.low(start), "in on at during via to from over through");
    if !fits || ends(start) {
        return None;
    }
    let mut last = (start..start + 16).take_while(|&t| !ends(t)).last()?;
    while last > start && among!(scene.low(last), DANGLING) {
        last -= 1;
    }
    if told_whom && among!(scene.low(start), NOBODY) {
        return None;
    }
    let names = told_whom || (start..=last).any(|t| among!(scene.low(t), OCCASIONS));
    let open = if told_whom { told.cue.first } else { start };
    (names && last > open).then(|| scene.span(open, last))
}

/// "According to a press release from the ministry, the minister said": by way of the ministry.
pub(super) fn via(stage: &Stage, told: &Told) -> Option<Via> {
    let scene = &stage.scene;
    let first = scene.sentence_first(told.cue.first);
    let end = scene.sentence_end(told.cue.first);
    let (_, cue) = stage.cues_in(first, end).find(|(_, c)| {
        c.lemma == "according_to"
            && !c.quoted
            && c.first != told.cue.first
            && !(told.content.0..=told.content.1).contains(&c.first)
    })?;
    let start = cue.last + 1;
    let last = (start..end)
        .take(25)
        .take_while(|&t| {
            let dotted = scene.low(t) == "." && t + 1 < end && scene.is_capital(t + 1);
            (dotted || !among!(scene.low(t), ", . ; :")) && !scene.is_quoted(t)
        })
        .last()?;
    // who speaks is no second step to himself
    let inside = told
        .mention
        .and_then(|m| stage.mentions.get(m))
        .is_some_and(|m| m.first >= start && m.last <= last);
    if inside {
        return None;
    }
    let span = scene.span(start, last);
    let holders: Vec<usize> = stage
        .mentions_in(start, last + 1)
        .filter_map(|m| stage.mentions.get(m)?.person)
        .filter(|&p| Some(p) != told.person)
        .collect();
    let body = holders
        .iter()
        .filter_map(|&p| stage.people.get(p))
        .find(|p| p.kind == PersonKind::Organisation)
        .or_else(|| {
            holders
                .iter()
                .filter_map(|&p| stage.people.get(p))
                .find(|p| p.kind == PersonKind::Person)
        });
    let name = body.map_or_else(|| span.cut(scene.page.text).to_owned(), |p| p.name.clone());
    Some(Via { name, span })
}

/// "… she said on Tuesday": a date in the report itself, not in what is reported.
pub(super) fn when(stage: &Stage, told: &Told, dates: &[TimeExpr]) -> Option<When> {
    let scene = &stage.scene;
    let sentence = scene
        .page
        .sentences
        .get(scene.sentence_of(told.cue.first) as usize)?
        .span;
    let content = scene.span(told.content.0, told.content.1);
    let cue = scene.span(told.cue.first, told.cue.last);
    let from = dates.partition_point(|d| d.span.start() < sentence.start());
    let (index, date) = dates
        .iter()
        .enumerate()
        .skip(from)
        .take_while(|(_, d)| d.span.start() < sentence.end())
        .filter(|(_, d)| {
            matches!(d.kind, TimexType::Date | TimexType::Time)
                && d.days.is_some()
                && !d.in_quote
                && !content.overlaps(d.span)
                && near(scene.page.text, cue, d.span)
        })
        .min_by_key(|(_, d)| d.span.start().abs_diff(cue.start()))?;
    Some(When {
        value: date.value.clone(),
        days: date.days,
        precision: date.precision?,
        approx: date.approx,
        date: Some(index),
    })
}

/// Within a short clause of the cue, no other sentence part between.
fn near(text: &str, cue: Span, date: Span) -> bool {
    let (a, b) = if cue.end() <= date.start() {
        (cue.end(), date.start())
    } else {
        (date.end(), cue.start())
    };
    let between = Span::snap(text, a, b).cut(text);
    between.len() <= 60 && between.matches(',').count() <= 1 && !between.contains([';', '“', '"', '”'])
}
