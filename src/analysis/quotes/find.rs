//! The quotes of an article, left to right.
//!
//! A page, its people and its dates come in; quotes go out in text order, each with kind, speaker, cue and
//! the rule that decided. It refuses to guess a speaker in a language it does not know.

use super::circumstances;
use super::contents::{Content, contents};
use super::decide::{Told, direct, indirect};
use super::reported::reported;
use super::speaker::Before;
use super::speech::speech;
use super::stage::Stage;
use super::weights::Weights;
use crate::analysis::model::{Note, Person, Quote, QuoteKind, RuleId, TimeExpr};
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
    let stage = Stage::of(page, people, Weights::ours());
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
    let threshold = stage.weights.get("threshold|speech").max(0.5);
    let echo = stage.scene.echo_of_title();
    let mut accepted = accept(stage);
    accepted.retain(|(c, _)| echo != Some(stage.scene.block_of(c.first)));
    let accepted = accepted;
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
        if echo.is_some() && echo == stage.mark(m).map(|m| m.block) {
            continue;
        }
        let p = speech(stage, m);
        if let Some(slot) = probable.get_mut(m) {
            *slot = p;
        }
        if p >= threshold {
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
    let threshold = stage.weights.get("threshold|reported");
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
