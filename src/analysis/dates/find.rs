//! The pass over the article: sentence by sentence, expression by expression.
//!
//! A page comes in, time expressions in text order go out. It refuses to look back further than the time told last.

use chrono::{Datelike as _, NaiveDate};

use super::super::model::{Note, TimeExpr, TimexType};
use super::super::page::Page;
use super::context::{Context, Place, Told};
use super::grammar::{Hit, Line};
use super::lex::{self, Lex, Tok};
use super::numeric;
use super::symbol::{Piece, Rel, Sym};
use super::tense::{Cues, Tense};
use crate::article::{Block, BlockKind};
use crate::calendar::{DayRange, Precision, Unit};
use crate::text::token::TokenKind;

/// All time expressions of the article, in text order, read against its publication day.
#[must_use]
pub fn find_dates(page: &Page, notes: &mut Vec<Note>) -> Vec<TimeExpr> {
    let reference = page.article.published.map(|k| k.date.day());
    let mut context = Context {
        reference,
        order: numeric::order_of(page),
        narrative: is_narrative(page, reference.map(|d| d.year())),
        ..Context::default()
    };
    let mut found = Vec::new();
    let mut line: Vec<Tok> = Vec::new();
    let mut open = 0usize;
    let mut unsure = false;
    let mut cues: Option<(usize, Cues)> = None;
    // by blocks, not by sentences: a cutter may take the dot of "Aug. 7" for the end of one
    for block in &page.article.blocks {
        let tokens = page.range_of(block.span);
        context.opens_section |= is_heading(page.text, block);
        if !lex::type_tokens(page, tokens, &mut line) {
            continue;
        }
        let mut i = 0;
        while i < line.len() {
            let Some(hit) = (Line { toks: &line }).match_at(i) else {
                i += 1;
                continue;
            };
            let at = line.get(hit.from).map_or(0, |t| t.span.start());
            context.sentence = page.sentence_at(at);
            if cues.as_ref().is_none_or(|(s, _)| *s != context.sentence) {
                let span = page
                    .sentences
                    .get(context.sentence)
                    .map_or(block.span, |s| s.span);
                cues = Some((context.sentence, Cues::find(page, page.range_of(span))));
            }
            context.tense = cues.as_ref().and_then(|(_, c)| c.at(at));
            for half in halves(&context, &hit) {
                if let Some(expr) = tell(page, &mut context, &line, &half) {
                    open += usize::from(reference.is_none() && expr.value.contains("XX") && !expr.in_quote);
                    unsure |= matches!(half.sym, Sym::Unsure(..)) && expr.precision != Some(Precision::Day);
                    context.dateline = context
                        .dateline
                        .or_else(|| dateline(page, &line, &half, &expr, reference));
                    found.push(expr);
                }
            }
            i = hit.to.max(i + 1);
        }
    }
    if unsure {
        notes.push(Note(
            "A date in digits can be read with the day or the month first; its day is left open.".to_owned(),
        ));
    }
    let said = page.article.notes.iter().any(|n| n.contains("publication da"));
    if open > 0 && !said {
        notes.push(Note(
            "No publication day is known, so days such as \"Monday\" or \"yesterday\" are left open."
                .to_owned(),
        ));
    }
    found
}

/// "Oct. 27-29" is two expressions, each with its own day; anything else is one.
fn halves(context: &Context, hit: &Hit) -> Vec<Hit> {
    let Sym::Span(_, _, split) = &hit.sym else {
        return vec![hit.clone()];
    };
    let Told::Span(first, last, _) = context.resolve(&hit.sym) else {
        return vec![hit.clone()];
    };
    let half = |from, to, point| Hit {
        from,
        to,
        sym: Sym::Point(point),
        approx: hit.approx,
    };
    let mid = hit.from + split;
    vec![half(hit.from, mid, first), half(mid + 1, hit.to, last)]
}

/// Reads one expression.
fn tell(page: &Page, context: &mut Context, line: &[Tok], hit: &Hit) -> Option<TimeExpr> {
    let first = line.get(hit.from)?.span;
    let last = line.get(hit.to.checked_sub(1)?)?.span;
    let span = first.join(last);
    let in_quote = page.is_quoted(span.start());
    context.open_quote = in_quote;
    let before = hit.from.wrapping_sub(1);
    context.bounded = Line { toks: line }.any(before, &["before", "by", "until", "till"]);
    context.whole_day = hit.approx;
    let words = span.cut(page.text);
    let expr = |kind, value: String, days, precision, reason: String| TimeExpr {
        span,
        kind,
        value,
        days,
        precision,
        approx: hit.approx,
        in_quote,
        reason,
    };
    match &hit.sym {
        Sym::Duration(v) => {
            return Some(expr(
                TimexType::Duration,
                v.clone(),
                None,
                None,
                format!("{words}: a length of time"),
            ));
        }
        Sym::Set(v) => {
            return Some(expr(
                TimexType::Set,
                v.clone(),
                None,
                None,
                format!("{words}: something that returns"),
            ));
        }
        Sym::Vague("FUTURE_REF")
            if words.eq_ignore_ascii_case("soon") && context.tense != Some(Tense::Future) =>
        {
            return None;
        }
        // "in the quarter" only after one was told
        Sym::Unit(Unit::Quarter, Rel::That)
            if words.len() == "the quarter".len()
                && !matches!(context.told, Some(crate::calendar::Point::Quarter(..))) =>
        {
            return None;
        }
        Sym::Vague(v) => {
            return Some(expr(
                TimexType::Date,
                (*v).to_owned(),
                None,
                None,
                format!("{words}: the text says no more"),
            ));
        }
        _ => {}
    }
    let told = context.resolve(&hit.sym);
    if !in_quote {
        context.remember(&told, &hit.sym, place(page, context.sentence, line, hit));
    }
    let kind = if is_time(&hit.sym) {
        TimexType::Time
    } else {
        TimexType::Date
    };
    Some(match told {
        Told::Point(p, why) => {
            let reason = format!("{words} → {}: {why}", shown(p));
            expr(kind, p.value(), p.days(), Some(p.precision()), reason)
        }
        Told::Span(a, b, why) => {
            let days = a
                .days()
                .zip(b.days())
                .and_then(|(a, b)| DayRange::new(a.first(), b.last()));
            let precision = a.precision().max(b.precision());
            expr(
                kind,
                a.value(),
                days,
                Some(precision),
                format!("{words} → {} to {}: {why}", shown(a), shown(b)),
            )
        }
        Told::Open(value, why) => expr(kind, value, None, None, format!("{words}: {why}")),
    })
}

/// Does the expression open its sentence, or stand behind a word that sets it aside?
fn place(page: &Page, sentence: usize, line: &[Tok], hit: &Hit) -> Place {
    let line = Line { toks: line };
    let before = hit.from.wrapping_sub(1);
    if line.any(
        before,
        &["since", "until", "till", "before", "for", "than", "to", "through"],
    ) {
        return Place::Aside;
    }
    let start = page.sentences.get(sentence).map_or(0, |s| s.span.start());
    let head = |k: usize| {
        line.toks
            .get(hit.from.saturating_sub(k))
            .is_some_and(|t| t.span.start() <= start)
    };
    if head(0) || head(1) || head(2) {
        Place::Head
    } else {
        Place::Amid
    }
}

fn shown(p: crate::calendar::Point) -> String {
    crate::calendar::show::shown(&p.value(), p.days(), p.precision(), false)
}

fn is_time(sym: &Sym) -> bool {
    matches!(
        sym,
        Sym::Of(Piece::Part(_) | Piece::Clock(_), _) | Sym::Bare(Piece::Part(_) | Piece::Clock(_))
    )
}

/// The day of a dateline ("WASHINGTON, Feb. 26 (GW) -"), where the article is of that day or of the two behind it.
fn dateline(
    page: &Page,
    line: &[Tok],
    hit: &Hit,
    expr: &TimeExpr,
    day: Option<NaiveDate>,
) -> Option<NaiveDate> {
    let line = Line { toks: line };
    let place = line.back(hit.from, 1) == Lex::Comma && line.cap(hit.from.checked_sub(2)?);
    let closed = matches!(line.lex(hit.to), Lex::Open | Lex::Dash | Lex::Hyphen);
    let block = page
        .article
        .blocks
        .get(page.article.block_at(expr.span.start()))?;
    let near = expr.span.start() - block.span.start() < 48;
    let told = expr.days.filter(|d| d.first() == d.last())?.first();
    (place && closed && near && (0..=2).contains(&(day? - told).num_days())).then_some(told)
}

/// A heading, or a short line that no full stop ends.
fn is_heading(text: &str, block: &Block) -> bool {
    block.kind == BlockKind::Heading
        || block.span.len() < 80 && !block.span.cut(text).ends_with(['.', '!', '?', '”', '"', ':'])
}

/// Does the text tell a story of long ago? Years of the past stand in it often; the publication year, weekdays and
/// "yesterday" hardly.
fn is_narrative(page: &Page, year: Option<i32>) -> bool {
    let (mut old, mut new) = (0usize, 0usize);
    for token in &page.tokens {
        if token.kind == TokenKind::Word {
            let word = token.cut(page.text);
            new += usize::from(is_news_word(word));
            old += usize::from(matches!(word, "BC" | "B.C."));
            continue;
        }
        if token.kind != TokenKind::Number || token.span.len() != 4 {
            continue;
        }
        let Ok(y) = token.cut(page.text).parse::<i32>() else {
            continue;
        };
        if (1500..=2100).contains(&y) {
            if year.is_none_or(|now| y < now - 1) {
                old += 1;
            } else {
                new += 1;
            }
        }
    }
    old >= 6 && old > 3 * new || old >= 16 && old > new
}

fn is_news_word(word: &str) -> bool {
    matches!(
        word,
        "Monday"
            | "Tuesday"
            | "Wednesday"
            | "Thursday"
            | "Friday"
            | "Saturday"
            | "Sunday"
            | "yesterday"
            | "Yesterday"
            | "today"
    )
}
