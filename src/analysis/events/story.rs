//! The day a story stands on.
//!
//! A page and its time expressions come in; whether it is newswire, and the day told last, go out. It refuses the
//! publication day to any article that never says it stands on it.

use chrono::NaiveDate;

use crate::analysis::dates::verbs::is_past_word;
use crate::analysis::model::{TimeExpr, TimexType, When};
use crate::analysis::page::Page;
use crate::calendar::show::iso;
use crate::calendar::{DayRange, Precision};
use crate::text::token::TokenKind;

/// Is the article news of the day? Then some day near the publication day is told in its own words: a dateline, "on
/// Monday", "yesterday", "today".
pub(super) fn is_newswire(page: &Page, dates: &[TimeExpr]) -> bool {
    let Some(day) = reference(page) else {
        return false;
    };
    dates.iter().any(|d| {
        !d.in_quote
            && d.precision.is_some_and(|p| p <= Precision::Day)
            && d.days.is_some_and(|r| {
                let behind = (day - r.last()).num_days();
                r.first() == r.last() && (-1..=3).contains(&behind)
            })
    })
}

/// The publication day.
pub(super) fn reference(page: &Page) -> Option<NaiveDate> {
    page.article.published.map(|k| k.date.day())
}

/// The publication day as the time of a sentence.
pub(super) fn on_day(day: NaiveDate) -> When {
    When {
        value: iso(day),
        days: Some(DayRange::day(day)),
        precision: Precision::Day,
        approx: false,
        date: None,
    }
}

/// Does the expression say when its clause happened? "the third quarter of 2009", "compared with 2008", "a June 1
/// deadline" and "the 2008 Games" only belong to a noun.
pub(super) fn governs(page: &Page, date: &TimeExpr) -> bool {
    let first = page.token_from(date.span.start());
    let next = page.token_from(date.span.end());
    let word = |i: Option<usize>| {
        i.and_then(|i| page.tokens.get(i))
            .map_or("", |t| t.cut(page.text))
    };
    let mut before = first.checked_sub(1);
    while matches!(word(before), "the" | "a" | "an") {
        before = before.and_then(|i| i.checked_sub(1));
    }
    let coarse = date.precision.is_some_and(|p| p > Precision::Day);
    let attached = match word(before) {
        // "will be built by 2012", "by Friday the bridge had closed": no later than it, not at it
        "by" | "By" => true,
        "since" => is_record(page, first),
        "of" | "than" | "with" | "compared" => true,
        "for" | "from" | "to" => coarse,
        _ => false,
    };
    if attached {
        return false;
    }
    // "their 6 a.m.-to-2 p.m. shift", "the 1990-91 season"
    let joined = page.tokens.get(next).is_some_and(|t| {
        t.cut(page.text) == "-" && t.span.start() == date.span.end() && date.kind == TimexType::Time
    });
    // "brought back the 1990s": no time of the bringing
    let stretch = date.precision.is_some_and(|p| p >= Precision::Decade);
    if joined || stretch && !is_led_in(word(before)) || is_counted_from(page, first, next) {
        return false;
    }
    // "a 2016 volume mandate", "the 2012 attacks": a bare year beside its noun
    let bare = date.span.cut(page.text).bytes().all(|b| b.is_ascii_digit());
    let beside = matches!(
        word(first.checked_sub(1)),
        "a" | "an" | "the" | "The" | "its" | "their" | "his" | "this"
    );
    if bare && (beside || is_before_noun(page, first, next)) {
        return false;
    }
    // "this year's election": the year belongs to the noun; "Tuesday's debate" was on Tuesday
    let possessive = page
        .tokens
        .get(next)
        .is_some_and(|t| t.kind == TokenKind::Possessive);
    if coarse && possessive {
        return false;
    }
    let after = page.tokens.get(next);
    let noun = after.is_some_and(|t| {
        let w = t.cut(page.text);
        t.kind == TokenKind::Word
            && w.chars().next().is_some_and(char::is_lowercase)
            && matches!(
                w,
                "deadline"
                    | "election"
                    | "elections"
                    | "report"
                    | "model"
                    | "season"
                    | "budget"
                    | "earnings"
                    | "results"
                    | "sales"
                    | "attack"
                    | "attacks"
                    | "meeting"
                    | "agreement"
                    | "levels"
                    | "level"
                    | "figures"
                    | "peak"
                    | "forecast"
                    | "film"
                    | "book"
                    | "law"
                    | "war"
                    | "debut"
                    | "target"
                    | "targets"
                    | "loss"
                    | "losses"
                    | "profit"
                    | "profits"
                    | "revenue"
                    | "production"
            )
    });
    !noun
}

/// A word that leads to a stretch of years.
fn is_led_in(word: &str) -> bool {
    matches!(
        word,
        "in" | "In"
            | "during"
            | "During"
            | "since"
            | "Since"
            | "throughout"
            | "Throughout"
            | "through"
            | "until"
            | "from"
            | "between"
            | "and"
            | "early"
            | "late"
    )
}

/// "three days after the yard's Feb. 10 notice": the time of the noun, from which another is counted.
fn is_counted_from(page: &Page, first: usize, next: usize) -> bool {
    let noun = page.tokens.get(next).is_some_and(|t| {
        t.kind == TokenKind::Word
            && t.cut(page.text).starts_with(char::is_lowercase)
            && !is_past_word(t.cut(page.text))
            && !matches!(
                t.cut(page.text),
                "and"
                    | "or"
                    | "but"
                    | "in"
                    | "on"
                    | "at"
                    | "when"
                    | "as"
                    | "to"
                    | "with"
                    | "by"
                    | "that"
                    | "for"
                    | "from"
            )
            || t.kind == TokenKind::Possessive
    });
    if !noun {
        return false;
    }
    let near = page
        .tokens
        .get(first.saturating_sub(8)..first)
        .unwrap_or_default();
    let mut back = near
        .iter()
        .rev()
        .take_while(|t| t.kind != TokenKind::Punct)
        .map(|t| t.cut(page.text))
        .skip_while(|w| !matches!(*w, "after" | "before" | "in" | "on" | "at" | "to" | "by" | "of"));
    matches!(back.next(), Some("after" | "before"))
        && matches!(
            back.next().unwrap_or_default().trim_end_matches('s'),
            "hour" | "day" | "week" | "month" | "year"
        )
}

/// "the council's 2007 vote", "the 2008 and 2012 races": a bare year right before a noun, and behind no preposition.
fn is_before_noun(page: &Page, first: usize, next: usize) -> bool {
    let word = |i: Option<usize>| {
        i.and_then(|i| page.tokens.get(i))
            .map_or("", |t| t.cut(page.text))
    };
    let before = word(first.checked_sub(1));
    let after = word(Some(next));
    let led = matches!(
        before,
        "in" | "In"
            | "during"
            | "During"
            | "until"
            | "Until"
            | "from"
            | "From"
            | "between"
            | "Between"
            | "to"
            | ","
            | "since"
            | "Since"
    );
    let apart = matches!(
        after,
        "and"
            | "or"
            | "but"
            | "when"
            | "after"
            | "before"
            | "as"
            | "to"
            | "for"
            | "in"
            | "on"
            | "at"
            | "by"
            | "with"
            | "that"
            | "which"
            | "who"
            | "while"
            | "until"
            | "from"
            | "because"
            | "if"
            | "of"
            | "than"
            | "through"
            | "was"
            | "were"
            | "is"
            | "are"
            | "had"
            | "has"
            | "have"
            | "will"
            | "would"
            | "over"
            | "under"
            | "where"
            | "since"
    );
    !led && !apart && after.starts_with(char::is_lowercase) && !is_past_word(after)
}

/// "its first loss since 1992", "the highest since June": the time belongs to what is compared.
fn is_record(page: &Page, first: usize) -> bool {
    let from = first.saturating_sub(6);
    let near = page.tokens.get(from..first).unwrap_or_default();
    near.iter().any(|t| {
        let word = t.cut(page.text);
        matches!(word, "first" | "most" | "least" | "worst" | "best" | "only")
            || word.len() > 5 && word.ends_with("est")
    })
}

/// The expression as the time of an event; none for lengths, sets, vague words and what stands in a quotation.
pub(super) fn when_of(index: usize, date: &TimeExpr) -> Option<When> {
    if date.in_quote || !matches!(date.kind, TimexType::Date | TimexType::Time) {
        return None;
    }
    Some(When {
        value: date.value.clone(),
        days: Some(date.days?),
        precision: date.precision?,
        approx: date.approx,
        date: Some(index),
    })
}
