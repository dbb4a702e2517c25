//! The JSON that other programs read: a contract, written by hand and apart from the program's own types.
//!
//! An article and its analysis come in, one object goes out. Offsets are UTF-8 bytes into the object's own
//! `text`; lists are always there; what has no value is null.

use std::borrow::Cow;

use serde::Serialize;

use crate::analysis::{Analysis, Attribution, Event, ParagraphScore, Person, Quote, TimeExpr, When};
use crate::article::{Article, Known, Published};
use crate::calendar::show::iso;
use crate::load::FeedDoc;
use crate::text::Span;

/// Counts up when a field changes its meaning.
pub const SCHEMA: u32 = 1;

/// An article, loaded or analysed.
#[derive(Debug, Serialize)]
pub struct ArticleLine<'a> {
    schema: u32,
    id: &'a str,
    source: String,
    kind: &'static str,
    title: Option<&'a str>,
    byline: &'a [String],
    published: Option<String>,
    published_from: Option<&'static str>,
    site: Option<&'a str>,
    url: Option<&'a str>,
    lang: Option<&'a str>,
    word_count: usize,
    complete: bool,
    text: &'a str,
    paragraphs: Vec<Paragraph>,
    #[serde(flatten)]
    analysis: Option<AnalysisPart<'a>>,
    notes: Vec<&'a str>,
}

#[derive(Debug, Serialize)]
struct AnalysisPart<'a> {
    sentences: Vec<SentencePart<'a>>,
    summary: Vec<Offsets>,
    summary_words: Vec<Offsets>,
    quotes: Vec<QuotePart<'a>>,
    dates: Vec<DatePart<'a>>,
    events: Vec<EventPart<'a>>,
    people: Vec<PersonPart<'a>>,
}

#[derive(Debug, Serialize)]
struct Paragraph {
    start: usize,
    end: usize,
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    key: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    score: Option<f64>,
}

#[derive(Debug, Serialize)]
struct Offsets {
    start: usize,
    end: usize,
}

#[derive(Debug, Serialize)]
struct Words<'a> {
    text: &'a str,
    start: usize,
    end: usize,
}

#[derive(Debug, Serialize)]
struct SentencePart<'a> {
    start: usize,
    end: usize,
    when: Option<WhenPart<'a>>,
}

#[derive(Debug, Serialize)]
struct WhenPart<'a> {
    value: &'a str,
    first: Option<String>,
    last: Option<String>,
    precision: &'static str,
    approx: bool,
    date: Option<usize>,
}

/// One quote, as `analyze` and `quotes` print it.
#[derive(Debug, Serialize)]
pub struct QuotePart<'a> {
    start: usize,
    end: usize,
    spans: Vec<[usize; 2]>,
    text: String,
    kind: &'static str,
    speaker: Option<SpeakerPart<'a>>,
    cue: Option<Words<'a>>,
    occasion: Option<Words<'a>>,
    via: Option<ViaPart<'a>>,
    when: Option<WhenPart<'a>>,
    confidence: f64,
    certain: bool,
    rule: &'static str,
}

#[derive(Debug, Serialize)]
struct SpeakerPart<'a> {
    name: &'a str,
    start: usize,
    end: usize,
    mention: &'a str,
    role: Option<&'a str>,
    standing: &'static str,
}

#[derive(Debug, Serialize)]
struct ViaPart<'a> {
    name: &'a str,
    start: usize,
    end: usize,
}

#[derive(Debug, Serialize)]
struct DatePart<'a> {
    start: usize,
    end: usize,
    text: &'a str,
    #[serde(rename = "type")]
    kind: &'static str,
    value: &'a str,
    first: Option<String>,
    last: Option<String>,
    approx: bool,
    in_quote: bool,
    reason: &'a str,
}

/// One event, as `analyze`, `timeline` and `brief` print it.
#[derive(Debug, Serialize)]
pub struct EventPart<'a> {
    when: Option<WhenPart<'a>>,
    start: usize,
    end: usize,
    label: &'a str,
    sentence: usize,
    status: &'static str,
    not_after: Option<String>,
    same_day_as: Option<usize>,
    saying: bool,
    during: Option<usize>,
    score: f64,
}

#[derive(Debug, Serialize)]
struct PersonPart<'a> {
    name: &'a str,
    kind: &'static str,
    role: Option<&'a str>,
    mentions: Vec<[usize; 2]>,
    quotes: &'a [usize],
}

/// A parsed feed.
#[derive(Debug, Serialize)]
pub struct FeedLine<'a> {
    id: &'a str,
    kind: &'static str,
    error: Option<&'static str>,
    #[serde(flatten)]
    doc: &'a FeedDoc,
}

/// The object of a feed.
#[must_use]
pub fn feed<'a>(id: &'a str, doc: &'a FeedDoc) -> FeedLine<'a> {
    FeedLine {
        id,
        kind: "feed",
        error: None,
        doc,
    }
}

/// An input that could not be read.
#[derive(Debug, Serialize)]
pub struct ErrorLine<'a> {
    /// The input's id.
    pub id: &'a str,
    /// What is wrong and what to do.
    pub error: &'a str,
}

/// The article an object of another command belongs to.
#[derive(Debug, Serialize)]
pub struct ArticleRef<'a> {
    /// Its id.
    pub id: String,
    /// Its headline.
    pub title: Option<&'a str>,
    /// Its site, else its locator.
    pub source: Cow<'a, str>,
    /// Its publication day or moment.
    pub published: Option<Cow<'a, str>>,
    /// Its address.
    pub url: Option<&'a str>,
}

/// A publication date as it is printed: RFC 3339, or a day.
#[must_use]
pub fn published(known: &Known) -> String {
    match known.date {
        Published::Day(day) => iso(day),
        Published::At(at) => at.to_rfc3339(),
    }
}

/// One object for `article`, with its analysis where there is one.
#[must_use]
pub fn article<'a>(id: &'a str, article: &'a Article, analysis: Option<&'a Analysis>) -> ArticleLine<'a> {
    let scores = analysis.map(|a| a.paragraphs.as_slice());
    let mut notes: Vec<&str> = article.notes.iter().map(String::as_str).collect();
    notes.extend(analysis.iter().flat_map(|a| &a.notes).map(|n| n.0.as_str()));
    ArticleLine {
        schema: SCHEMA,
        id,
        source: article.origin.locator(),
        kind: "article",
        title: article.title.as_deref(),
        byline: &article.bylines,
        published: article.published.as_ref().map(published),
        published_from: article.published.map(|p| p.from.word()),
        site: article.site.as_deref(),
        url: article.url.as_deref(),
        lang: article.lang.as_deref(),
        word_count: article.word_count(),
        complete: article.complete,
        text: &article.text,
        paragraphs: paragraphs(article, scores),
        analysis: analysis.map(|a| AnalysisPart::of(article, a)),
        notes,
    }
}

fn paragraphs(article: &Article, scores: Option<&[ParagraphScore]>) -> Vec<Paragraph> {
    let score = |i: usize| scores.and_then(|s| s.get(i)).copied();
    article
        .blocks
        .iter()
        .enumerate()
        .map(|(i, b)| Paragraph {
            start: b.span.start(),
            end: b.span.end(),
            kind: b.kind.word(),
            key: score(i).map(|s| s.key),
            score: score(i).map(|s| thousandths(s.score)),
        })
        .collect()
}

impl<'a> AnalysisPart<'a> {
    fn of(article: &'a Article, a: &'a Analysis) -> Self {
        let text: &'a str = &article.text;
        let cut = |list: &[usize]| -> Vec<Offsets> {
            list.iter()
                .filter_map(|&i| a.sentences.get(i))
                .map(|s| offsets(s.span))
                .collect()
        };
        Self {
            sentences: a
                .sentences
                .iter()
                .map(|s| SentencePart {
                    start: s.span.start(),
                    end: s.span.end(),
                    when: s.when.as_ref().map(when),
                })
                .collect(),
            summary: cut(&a.summary.sentences),
            summary_words: cut(&a.summary.words),
            quotes: a.quotes.iter().map(|q| quote(text, q)).collect(),
            dates: a.dates.iter().map(|d| date(text, d)).collect(),
            events: a.events.iter().map(|e| event(text, e)).collect(),
            people: a.people.iter().map(|p| person(text, p)).collect(),
        }
    }
}

fn offsets(span: Span) -> Offsets {
    Offsets {
        start: span.start(),
        end: span.end(),
    }
}

fn words(text: &str, span: Span) -> Words<'_> {
    Words {
        text: span.cut(text),
        start: span.start(),
        end: span.end(),
    }
}

fn when(w: &When) -> WhenPart<'_> {
    WhenPart {
        value: &w.value,
        first: w.days.map(|d| iso(d.first())),
        last: w.days.map(|d| iso(d.last())),
        precision: w.precision.word(),
        approx: w.approx,
        date: w.date,
    }
}

/// One quote of `text`.
#[must_use]
pub fn quote<'a>(text: &'a str, q: &'a Quote) -> QuotePart<'a> {
    QuotePart {
        start: q.span().start(),
        end: q.span().end(),
        spans: q.content.iter().map(|s| [s.start(), s.end()]).collect(),
        text: q.words(text),
        kind: q.kind.word(),
        speaker: q.speaker.as_ref().map(|s| speaker(text, s)),
        cue: q.cue.map(|s| words(text, s)),
        occasion: q.occasion.map(|s| words(text, s)),
        via: q.via.as_ref().map(|v| ViaPart {
            name: &v.name,
            start: v.span.start(),
            end: v.span.end(),
        }),
        when: q.when.as_ref().map(when),
        confidence: thousandths(q.confidence),
        certain: q.certain,
        rule: q.rule.0,
    }
}

fn speaker<'a>(text: &'a str, s: &'a Attribution) -> SpeakerPart<'a> {
    SpeakerPart {
        name: &s.name,
        start: s.mention.start(),
        end: s.mention.end(),
        mention: s.mention.cut(text),
        role: s.role.map(|r| r.cut(text)),
        standing: s.standing.word(),
    }
}

fn date<'a>(text: &'a str, d: &'a TimeExpr) -> DatePart<'a> {
    DatePart {
        start: d.span.start(),
        end: d.span.end(),
        text: d.span.cut(text),
        kind: d.kind.word(),
        value: &d.value,
        first: d.days.map(|r| iso(r.first())),
        last: d.days.map(|r| iso(r.last())),
        approx: d.approx,
        in_quote: d.in_quote,
        reason: &d.reason,
    }
}

/// One event of `text`.
#[must_use]
pub fn event<'a>(text: &'a str, e: &'a Event) -> EventPart<'a> {
    EventPart {
        when: e.when.as_ref().map(when),
        start: e.span.start(),
        end: e.span.end(),
        label: e.label.cut(text),
        sentence: e.sentence,
        status: e.status.word(),
        not_after: e.not_after.map(iso),
        same_day_as: e.same_day_as,
        saying: e.saying,
        during: e.during,
        score: thousandths(e.score),
    }
}

fn person<'a>(text: &'a str, p: &'a Person) -> PersonPart<'a> {
    PersonPart {
        name: &p.name,
        kind: p.kind.word(),
        role: p.role.map(|r| r.cut(text)),
        mentions: p.mentions.iter().map(|m| [m.start(), m.end()]).collect(),
        quotes: &p.quotes,
    }
}

/// Three decimals are all a score means.
fn thousandths(score: f32) -> f64 {
    (f64::from(score) * 1000.0).round() / 1000.0
}
