//! An article without its words, and an analysis, as bytes.
//!
//! Both come in and go out again the same. Bytes of an older analyser, or of an older form than [`FORM`], are not read:
//! the article is analysed anew. It refuses to be a format for anybody else.

use super::code::{Code, Reader, Writer, fields, variants};
use crate::analysis::{
    self, Analysis, Attribution, Event, EventStatus, Note, ParagraphScore, Person, PersonKind, Quote,
    QuoteKind, Ranked, RuleId, Sentence, Standing, Summary, TimeExpr, TimexType, Via, When,
};
use crate::article::{Block, BlockKind, Known, Origin, Published, PublishedFrom};
use crate::calendar::Precision;

/// Counts up when the form of an analysis as bytes changes: a test holds it against bytes of before.
const FORM: u32 = 2;

/// Names the analyser and the form together; what was written under another is not read.
pub(super) const STAMP: i64 = analysis::VERSION as i64 * 1000 + FORM as i64;

/// The rules that are written by number. One that is not here is written by no number: such an analysis is made
/// anew when it is wanted.
const RULES: &[&str] = &[
    "marks-alone",
    "label",
    "quote-verb-speaker",
    "quote-speaker-verb",
    "speaker-verb-quote",
    "speaker-before",
    "nearest-mention",
    "according-to",
    "clause-cue",
    "cue-clause",
    "reader",
];

/// All of an article but its identity, its title and its words.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Rest {
    pub origin: Origin,
    pub title: Option<String>,
    pub bylines: Vec<String>,
    pub published: Option<Known>,
    pub site: Option<String>,
    pub url: Option<String>,
    pub lang: Option<String>,
    pub complete: bool,
    pub blocks: Vec<Block>,
    pub notes: Vec<String>,
}

/// As bytes.
pub(super) fn written(value: &Rest) -> Vec<u8> {
    let mut out = Writer::plain();
    value.put(&mut out);
    out.done()
}

/// From bytes; none where they are not what [`written`] made.
pub(super) fn read(bytes: &[u8]) -> Option<Rest> {
    let mut from = Reader::plain(bytes);
    Code::take(&mut from).filter(|_| from.is_done())
}

/// An analysis of `text` as bytes.
pub(super) fn packed(analysis: &Analysis, text: &str) -> Vec<u8> {
    let mut out = Writer::packed(text);
    analysis.put(&mut out);
    out.done()
}

/// From bytes and the same text; none where they are not what [`packed`] made.
pub(super) fn unpacked(bytes: &[u8], text: &str) -> Option<Analysis> {
    let mut from = Reader::packed(bytes, text)?;
    Code::take(&mut from).filter(|_| from.is_done())
}

fields! {
    Rest { origin, title, bylines, published, site, url, lang, complete, blocks, notes }
    Block { span, kind }
    Known { date, from }
    Analysis { version, sentences, quotes, paragraphs, summary, dates, events, people, notes }
    Sentence { span, block, when }
    When { value, days, precision, approx, date }
    TimeExpr { span, kind, value, days, precision, approx, in_quote, reason }
    Event { when, span, label, sentence, status, not_after, same_day_as, during, saying, score }
    Quote { content, kind, speaker, cue, occasion, via, when, confidence, certain, rule }
    Attribution { name, mention, role, person, standing }
    Via { name, span }
    Person { name, kind, gender, role, mentions, quotes }
    ParagraphScore { score, key }
    Summary { sentences, words, next, ranked }
    Ranked { sentence, alone }
}

variants! {
    BlockKind { Heading, Para, Item, Blockquote, Caption, Code, Table }
    PublishedFrom { Reader, Manifest, Metadata, Dateline, Url, FileName }
    Precision {
        Minute, Hour, PartOfDay, Day, Weekend, Week, Month, Quarter, Season, Half, Year, Decade, Century
    }
    TimexType { Date, Time, Duration, Set }
    EventStatus { Past, Planned, Possible }
    QuoteKind { Direct, Mixed, Indirect }
    Standing { OnRecord, Unnamed, Document }
    PersonKind { Person, Organisation, Place, Unknown }
}

impl Code for Note {
    fn put(&self, out: &mut Writer) {
        self.0.put(out);
    }

    fn take(from: &mut Reader<'_>) -> Option<Self> {
        String::take(from).map(Self)
    }
}

impl Code for RuleId {
    fn put(&self, out: &mut Writer) {
        let number = RULES.iter().position(|rule| *rule == self.0);
        number.unwrap_or(RULES.len()).put(out);
    }

    fn take(from: &mut Reader<'_>) -> Option<Self> {
        RULES.get(usize::take(from)?).map(|rule| Self(rule))
    }
}

impl Code for Published {
    fn put(&self, out: &mut Writer) {
        match self {
            Self::Day(day) => {
                false.put(out);
                day.put(out);
            }
            Self::At(at) => {
                true.put(out);
                at.put(out);
            }
        }
    }

    fn take(from: &mut Reader<'_>) -> Option<Self> {
        if bool::take(from)? {
            Code::take(from).map(Self::At)
        } else {
            Code::take(from).map(Self::Day)
        }
    }
}

/// A path that is no Unicode comes back with the marks that stand for what it is not.
impl Code for Origin {
    fn put(&self, out: &mut Writer) {
        match self {
            Self::Sample(name) => {
                0_usize.put(out);
                name.put(out);
            }
            Self::File(path) => {
                1_usize.put(out);
                path.to_string_lossy().into_owned().put(out);
            }
            Self::Stdin => 2_usize.put(out),
            Self::Entry { source, key } => {
                3_usize.put(out);
                key.put(out);
                source.put(out);
            }
            Self::Web(address) => {
                4_usize.put(out);
                address.put(out);
            }
        }
    }

    fn take(from: &mut Reader<'_>) -> Option<Self> {
        // an entry in an entry in an entry …: a loop, so that no bytes can nest deeper than the stack
        let mut keys = Vec::new();
        let mut origin = loop {
            match usize::take(from)? {
                0 => break Self::Sample(String::take(from)?),
                1 => break Self::File(String::take(from)?.into()),
                2 => break Self::Stdin,
                3 => keys.push(String::take(from)?),
                4 => break Self::Web(String::take(from)?),
                _ => return None,
            }
        };
        for key in keys.into_iter().rev() {
            origin = Self::Entry {
                source: Box::new(origin),
                key,
            };
        }
        Some(origin)
    }
}
