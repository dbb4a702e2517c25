//! The quotes of an article, left to right.
//!
//! A page, its people and its dates come in; quotes go out in text order, each with kind, speaker, cue and
//! the rule that decided. It refuses to guess a speaker in a language it does not know.

use super::circumstances;
use super::mentions::{Kind, Mention};
use super::refer::referent;
use super::reported::{Content, contents, reported};
use super::speaker::{Before, Choice, rank};
use super::speech::speech;
use super::stage::Stage;
use super::standing::standing;
use super::unit::Unit;
use super::weights::{squash, weight};
use crate::analysis::model::{Attribution, Note, Person, Quote, QuoteKind, RuleId, TimeExpr};
use crate::analysis::page::Page;

/// What one pass found before speakers are named: its first token, and where it came from.
enum Found {
    Direct(Vec<usize>, f32),
    Reported(Content, f32),
}

/// All quotes of the article, in text order.
#[must_use]
pub fn find_quotes(page: &Page, people: &[Person], dates: &[TimeExpr], notes: &mut Vec<Note>) -> Vec<Quote> {
    if page.article.lang.as_deref().is_some_and(|l| !is_english(l)) {
        return marks_alone(page, notes);
    }
    let stage = Stage::of(page, people);
    told(&stage)
        .into_iter()
        .map(|t| with_circumstances(&stage, t.quote, t.mention, dates))
        .collect()
}

/// All quotes of the stage with what speaks for each, in text order.
pub(super) fn told(stage: &Stage) -> Vec<Told> {
    let mut quotes = Vec::new();
    let mut before: Option<Before> = None;
    for (_, found) in found(stage) {
        let told = match found {
            Found::Direct(marks, p) => direct(stage, &marks, p, before),
            Found::Reported(content, p) => indirect(stage, &content, p, before),
        };
        let direct = told.quote.kind == QuoteKind::Direct;
        if told.mention.is_some() || direct {
            let person = told.quote.speaker.as_ref().and_then(|s| s.person);
            let keep = direct || before.is_none();
            if keep || person.is_some() {
                before = Some(Before {
                    mention: told.mention,
                    person,
                    block: stage.scene.block_of(told.last),
                });
            }
        }
        quotes.push(told);
    }
    quotes
}

/// What was said, marked or reported, by first token.
fn found(stage: &Stage) -> Vec<(usize, Found)> {
    let mut found: Vec<(usize, Found)> = Vec::new();
    let accepted = accept(stage);
    let mut spoken = Vec::new();
    let mut probable = vec![0.0f32; stage.tokens_of.len()];
    let mut taken = accepted.iter().filter(|(c, _)| c.has_marks).peekable();
    for (m, &(first, last)) in stage.tokens_of.iter().enumerate() {
        while taken.next_if(|(c, _)| c.last < first).is_some() {}
        if taken
            .peek()
            .is_some_and(|(c, _)| c.first <= first && last <= c.last)
        {
            continue;
        }
        let p = speech(stage, m);
        if let Some(slot) = probable.get_mut(m) {
            *slot = p;
        }
        if p >= 0.5 {
            spoken.push(m);
        }
    }
    for unit in stage.units(&spoken) {
        let first = unit
            .first()
            .and_then(|&m| stage.tokens_of.get(m))
            .map_or(0, |t| t.0);
        let p = unit
            .iter()
            .filter_map(|&m| probable.get(m))
            .copied()
            .fold(0.0, f32::max);
        found.push((first, Found::Direct(unit, p)));
    }
    for (content, p) in accepted {
        found.push((content.first, Found::Reported(content, p)));
    }
    found.sort_by_key(|f| f.0);
    found
}

fn is_english(lang: &str) -> bool {
    let primary = lang.split(['-', '_']).next().unwrap_or_default();
    primary.is_empty() || primary.eq_ignore_ascii_case("en") || primary.eq_ignore_ascii_case("und")
}

/// In a language whose cues are not known: the marked words, and no speaker.
fn marks_alone(page: &Page, notes: &mut Vec<Note>) -> Vec<Quote> {
    let mut quotes: Vec<Quote> = Vec::new();
    for m in &page.marks {
        if m.continues
            && let Some(q) = quotes.last_mut()
        {
            q.content.push(m.inner);
            continue;
        }
        let words = page
            .tokens_in(m.inner)
            .iter()
            .filter(|t| t.kind != crate::text::token::TokenKind::Punct)
            .count();
        if words >= 3 {
            quotes.push(Quote {
                content: vec![m.inner],
                kind: QuoteKind::Direct,
                speaker: None,
                cue: None,
                occasion: None,
                via: None,
                when: None,
                confidence: 0.3,
                certain: false,
                rule: RuleId("marks-alone"),
            });
        }
    }
    if !quotes.is_empty() {
        notes.push(Note(
            "The article is not in English: quotations are found by their marks alone, without speakers."
                .to_owned(),
        ));
    }
    quotes
}

/// The contents that are reported speech, none over another, in text order.
fn accept(stage: &Stage) -> Vec<(Content, f32)> {
    let threshold = weight("threshold|reported");
    let mut all: Vec<(Content, f32)> = contents(stage)
        .into_iter()
        .map(|c| (c, reported(stage, &c)))
        .filter(|&(_, p)| p >= threshold)
        .collect();
    // "According to the ministry, the minister warned that …": the minister's words, by way of the ministry
    let mut inner: Vec<usize> = all
        .iter()
        .filter(|(c, _)| !c.before && stage.cues.get(c.cue).is_some_and(|c| c.lemma != "according_to"))
        .filter_map(|(c, _)| {
            let cue = stage.cues.get(c.cue)?;
            (cue.pattern == "sv").then(|| stage.mentions.get(cue.subject?).map(|m| m.open))?
        })
        .collect();
    inner.sort_unstable();
    all.retain(|(c, _)| {
        let outer = !c.before && stage.cues.get(c.cue).is_some_and(|c| c.lemma == "according_to");
        !(outer && inner.binary_search(&c.first).is_ok())
    });
    all.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.first.cmp(&b.0.first)));
    let mut taken = vec![false; stage.scene.n()];
    let mut kept = Vec::new();
    for (content, p) in all {
        let Some(range) = taken.get_mut(content.first..=content.last) else {
            continue;
        };
        if range.iter().any(|&t| t) {
            continue;
        }
        range.fill(true);
        kept.push((content, p));
    }
    kept.sort_by_key(|(c, _)| c.first);
    kept
}

/// Adds where, when and through whom it was said.
fn with_circumstances(stage: &Stage, mut quote: Quote, mention: Option<usize>, dates: &[TimeExpr]) -> Quote {
    let page = stage.scene.page;
    let cue = quote.cue.and_then(|span| {
        let first = page.token_from(span.start());
        stage.cues_in(first, first + 1).next().map(|(_, c)| c)
    });
    let Some(cue) = cue else { return quote };
    let whole = quote.span();
    let last = page.token_from(whole.end()).saturating_sub(1);
    let told = circumstances::Told {
        cue,
        mention,
        person: quote.speaker.as_ref().and_then(|s| s.person),
        content: (page.token_from(whole.start()), last),
    };
    quote.occasion = circumstances::occasion(stage, &told);
    quote.via = circumstances::via(stage, &told);
    quote.when = circumstances::when(stage, &told, dates);
    quote
}

/// A quote and how it was come by.
pub(super) struct Told {
    pub quote: Quote,
    /// The mention of its speaker.
    mention: Option<usize>,
    /// Its last token.
    last: usize,
    /// The probability that it is speech, and that its speaker is the right one.
    pub evidence: [f32; 2],
}

fn direct(stage: &Stage, marks: &[usize], p: f32, before: Option<Before>) -> Told {
    let unit = Unit::of(stage, marks);
    let choices = rank(&unit, before);
    let choice = choices.first().copied().unwrap_or(Choice {
        mention: None,
        cue: None,
        p: 1.0,
    });
    let cue = choice.cue.and_then(|c| stage.cues.get(c));
    let (speaker, sure) = attribution(stage, choice.mention, before);
    let evidence = [p, same_person(stage, &choices, speaker.as_ref()) * sure];
    let confidence = calibrated("direct", evidence);
    let rule = match (choice.mention.and_then(|m| stage.mentions.get(m)), cue) {
        (None, _) => "marks-alone",
        (Some(_), Some(c)) if c.pattern == "label" => "label",
        (Some(m), Some(c)) if c.first > unit.head.1 && m.first > c.first => "quote-verb-speaker",
        (Some(_), Some(c)) if c.first > unit.head.1 => "quote-speaker-verb",
        (Some(_), Some(_)) => "speaker-verb-quote",
        (Some(_), None) if choice.mention == before.and_then(|b| b.mention) => "speaker-before",
        (Some(_), None) => "nearest-mention",
    };
    let content = marks
        .iter()
        .filter_map(|&m| stage.mark(m))
        .map(|m| m.inner)
        .collect();
    let named = speaker.is_some();
    let quote = Quote {
        content,
        kind: QuoteKind::Direct,
        speaker,
        cue: cue.map(|c| stage.scene.span(c.first, c.last)),
        occasion: None,
        via: None,
        when: None,
        confidence,
        certain: named && confidence >= weight("threshold|certain|direct"),
        rule: RuleId(rule),
    };
    Told {
        quote,
        mention: choice.mention,
        last: unit.tail.1,
        evidence,
    }
}

/// The probability of the chosen speaker, summed over all mentions of the same person.
fn same_person(stage: &Stage, choices: &[Choice], speaker: Option<&Attribution>) -> f32 {
    let Some(top) = choices.first() else { return 0.0 };
    let person = speaker.and_then(|s| s.person);
    let rest: f32 = choices
        .iter()
        .skip(1)
        .filter(|c| {
            person.is_some()
                && c.mention
                    .and_then(|m| stage.mentions.get(m))
                    .and_then(|m| m.person)
                    == person
        })
        .map(|c| c.p)
        .sum();
    (top.p + rest).min(1.0)
}

fn indirect(stage: &Stage, content: &Content, p: f32, before: Option<Before>) -> Told {
    let cue = stage.cues.get(content.cue);
    let unit = Unit::reported(stage, (content.first, content.last), content.cue);
    let choices = rank(&unit, None);
    let own = cue
        .filter(|c| c.pattern == "sv" && !c.passive)
        .and_then(|c| c.subject)
        .filter(|&m| stage.mentions.get(m).is_some_and(|m| m.kind == Kind::Person));
    // "Lee said": the name right before the verb is the subject, whatever else stands near
    let mut choices = choices;
    if let Some(at) = own.and_then(|m| choices.iter().position(|c| c.mention == Some(m))) {
        choices.swap(0, at);
    }
    let chosen = choices.first().and_then(|c| c.mention);
    let (speaker, sure) = attribution(stage, chosen, before);
    let evidence = [p, same_person(stage, &choices, speaker.as_ref()) * sure];
    let confidence = calibrated("reported", evidence);
    let rule = match (cue.map(|c| c.lemma), content.before) {
        (Some("according_to"), _) => "according-to",
        (Some("colon"), _) => "label",
        (_, true) => "clause-cue",
        (_, false) => "cue-clause",
    };
    let named = speaker.is_some();
    let quote = Quote {
        content: vec![content.span(stage)],
        kind: if content.has_marks {
            QuoteKind::Mixed
        } else {
            QuoteKind::Indirect
        },
        speaker,
        cue: cue.map(|c| stage.scene.span(c.first, c.last)),
        occasion: None,
        via: None,
        when: None,
        confidence,
        certain: named && confidence >= weight("threshold|certain|reported"),
        rule: RuleId(rule),
    };
    Told {
        quote,
        mention: chosen,
        last: content.last,
        evidence,
    }
}

/// How often what had such evidence was right, on held-out articles.
fn calibrated(kind: &str, evidence: [f32; 2]) -> f32 {
    let [words, source] = evidence.map(|p| {
        let p = p.clamp(0.001, 0.999);
        (p / (1.0 - p)).ln()
    });
    let part = |name: &str| weight(&format!("calibrate|{kind}|{name}"));
    squash(part("words") * words + part("source") * source + part("shift"))
}

/// The speaker behind a mention, and how sure that is.
fn attribution(stage: &Stage, mention: Option<usize>, before: Option<Before>) -> (Option<Attribution>, f32) {
    let Some((m, mention)) = mention.and_then(|m| Some((m, stage.mentions.get(m)?))) else {
        return (None, 1.0);
    };
    let text = stage.scene.page.text;
    let referent = referent(stage, m, before.and_then(|b| b.person));
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
    let sure = if mention.kind.is_pronoun() { 0.3 } else { 0.9 };
    let attribution = Attribution {
        name: shown(mention, text),
        mention: mention.span,
        role: None,
        person: None,
        standing: standing(&stage.scene, mention, false),
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
