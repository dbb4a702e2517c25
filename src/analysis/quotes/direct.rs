//! Direct quotes: the words between marks, and who stands beside them with a word of saying.
//!
//! The marked stretches come in, direct quotes go out; parts of one utterance are joined. It refuses to take
//! a word or two in marks for speech where nobody is reported to speak.

use crate::analysis::model::{Attribution, Note, Person, Quote, QuoteKind, RuleId, TimeExpr};
use crate::analysis::page::Page;
use crate::text::Span;
use crate::text::token::{Token, TokenKind};

use super::marks::Marked;

/// Verbs that report speech wherever they stand.
const SAID: &[&str] = &[
    "said",
    "says",
    "saying",
    "told",
    "tells",
    "added",
    "adds",
    "adding",
    "asked",
    "asks",
    "wrote",
    "writes",
    "writing",
    "tweeted",
    "stated",
    "stating",
    "explained",
    "argued",
    "insisted",
    "declared",
    "replied",
    "responded",
    "noted",
    "continued",
    "concluded",
    "recalled",
    "announced",
];

const PRONOUNS: &[&str] = &["he", "she", "they"];

/// All quotes of the article, in text order.
#[must_use]
pub fn find_quotes(page: &Page, people: &[Person], dates: &[TimeExpr], notes: &mut Vec<Note>) -> Vec<Quote> {
    let _ = (dates, notes);
    let mut quotes: Vec<Quote> = Vec::new();
    let mut last: Option<Marked> = None;
    for mark in &page.marks {
        let beside = beside(page, people, mark);
        let n_words = page
            .tokens_in(mark.inner)
            .iter()
            .filter(|t| t.kind == TokenKind::Word)
            .count();
        if beside.is_none() && n_words < 4 {
            continue;
        }
        let goes_on = last.is_some_and(|l| mark.continues && l.block + 1 == mark.block);
        last = Some(*mark);
        if goes_on && let Some(quote) = quotes.last_mut() {
            quote.content.push(mark.inner);
            continue;
        }
        let (speaker, cue) = match beside {
            Some((speaker, cue)) => (Some(speaker), Some(cue)),
            None => (None, None),
        };
        quotes.push(Quote {
            content: vec![mark.inner],
            kind: QuoteKind::Direct,
            confidence: if speaker.is_some() { 0.7 } else { 0.3 },
            rule: RuleId(if speaker.is_some() {
                "cue-beside-quote"
            } else {
                "marks-alone"
            }),
            speaker,
            cue,
            occasion: None,
            via: None,
            when: None,
            certain: false,
        });
    }
    quotes
}

/// “We won,” said Ann Lee / Ann Lee said / Ann Lee said: “We won.”
fn beside(page: &Page, people: &[Person], mark: &Marked) -> Option<(Attribution, Span)> {
    let block = page.article.blocks.get(mark.block)?.span;
    let after_at = page.token_from(mark.outer.end());
    let before_at = page.token_from(mark.outer.start());
    let after: Vec<Token> = page
        .tokens
        .iter()
        .skip(after_at)
        .take(8)
        .take_while(|t| block.contains(t.span))
        .copied()
        .collect();
    let before: Vec<Token> = page
        .tokens
        .get(before_at.saturating_sub(8)..before_at)
        .unwrap_or_default()
        .iter()
        .rev()
        .filter(|t| block.contains(t.span))
        .skip_while(|t| matches!(t.cut(page.text), "," | ":"))
        .copied()
        .collect();
    let is_cue = |t: &Token| SAID.contains(&t.cut(page.text).to_lowercase().as_str());
    let found = if after.first().is_some_and(is_cue) {
        Some((name_from(page, after.get(1..)?)?, after.first()?.span))
    } else if let Some(name) = name_from(page, &after) {
        let cue = after.iter().find(|t| t.span.start() >= name.end())?;
        is_cue(cue).then_some((name, cue.span))
    } else {
        None
    };
    let found = found.or_else(|| {
        let cue = before.first().filter(|t| is_cue(t))?;
        let rest: Vec<Token> = before.get(1..)?.to_vec();
        Some((name_before(page, &rest)?, cue.span))
    });
    let (mention, cue) = found?;
    let person = people
        .iter()
        .position(|p| p.mentions.iter().any(|m| m.overlaps(mention)));
    let name = person
        .and_then(|p| people.get(p))
        .map_or_else(|| mention.cut(page.text).to_owned(), |p| p.name.clone());
    let attribution = Attribution {
        name,
        mention,
        role: person.and_then(|p| people.get(p)).and_then(|p| p.role),
        person,
    };
    Some((attribution, cue))
}

fn is_name(page: &Page, token: &Token) -> bool {
    token.is_capital(page.text) || PRONOUNS.contains(&token.cut(page.text))
}

fn name_from(page: &Page, tokens: &[Token]) -> Option<Span> {
    let run: Vec<&Token> = tokens.iter().take_while(|t| is_name(page, t)).collect();
    Some(run.first()?.span.join(run.last()?.span))
}

fn name_before(page: &Page, tokens: &[Token]) -> Option<Span> {
    let run: Vec<&Token> = tokens.iter().take_while(|t| is_name(page, t)).collect();
    Some(run.last()?.span.join(run.first()?.span))
}
