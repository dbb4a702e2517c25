//! The types of an analysis: plain data. Every [`Span`] is in bytes of the article's text.

use chrono::NaiveDate;

use crate::calendar::{DayRange, Precision};
use crate::text::Span;

/// All that is known about one article.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Analysis {
    /// Counts up when the analyser's answers change.
    pub version: u32,
    /// In text order; they tile the text but for white space.
    pub sentences: Vec<Sentence>,
    /// In text order of their first words.
    pub quotes: Vec<Quote>,
    /// One for each block of the article, in the same order.
    pub paragraphs: Vec<ParagraphScore>,
    /// The extractive summary.
    pub summary: Summary,
    /// Every time expression, in text order.
    pub dates: Vec<TimeExpr>,
    /// The timeline, in its own order: dated events by day, undated ones where the text puts them.
    pub events: Vec<Event>,
    /// Who and what is named, most mentioned first.
    pub people: Vec<Person>,
    /// What the analysis was unsure of.
    pub notes: Vec<Note>,
}

impl Analysis {
    /// The events that a timeline shows, with their indices: all but those that only report a saying.
    pub fn shown_events(&self) -> impl Iterator<Item = (usize, &Event)> {
        self.events.iter().enumerate().filter(|(_, e)| !e.saying)
    }
}

/// One sentence.
#[derive(Debug, Clone, PartialEq)]
pub struct Sentence {
    /// Where it stands, no white space at either side.
    pub span: Span,
    /// Index of its block.
    pub block: usize,
    /// The time of its main event, if the text says.
    pub when: Option<When>,
}

/// A time as far as the text gives it.
#[derive(Debug, Clone, PartialEq)]
pub struct When {
    /// ISO 8601 / TIMEX3 ("2013-03-22", "2013-W12").
    pub value: String,
    /// The civil days it covers, when known.
    pub days: Option<DayRange>,
    /// How exact it is.
    pub precision: Precision,
    /// "about", "some".
    pub approx: bool,
    /// Index into [`Analysis::dates`], where one expression gave it.
    pub date: Option<usize>,
}

/// The TIMEX3 types.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TimexType {
    /// A day or something coarser.
    Date,
    /// Something finer than a day.
    Time,
    /// A length of time.
    Duration,
    /// Something that returns ("every Monday").
    Set,
}

impl TimexType {
    /// The word that `json.md` uses.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Date => "DATE",
            Self::Time => "TIME",
            Self::Duration => "DURATION",
            Self::Set => "SET",
        }
    }
}

/// One time expression of the text.
#[derive(Debug, Clone, PartialEq)]
pub struct TimeExpr {
    /// Its words.
    pub span: Span,
    /// Its TIMEX3 type.
    pub kind: TimexType,
    /// ISO 8601 / TIMEX3 value; never empty.
    pub value: String,
    /// The civil days it covers; none for durations, sets and what is not known.
    pub days: Option<DayRange>,
    /// How exact it is; none for durations, sets and vague references.
    pub precision: Option<Precision>,
    /// "about", "some".
    pub approx: bool,
    /// Inside quotation marks: read against the moment of speaking.
    pub in_quote: bool,
    /// Why it was read so, in words ("past tense, article of 28 Oct 2025").
    pub reason: String,
}

/// Whether a thing has happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EventStatus {
    /// It has happened.
    Past,
    /// It is meant to happen.
    Planned,
    /// It may happen.
    Possible,
}

impl EventStatus {
    /// The word that `json.md` uses.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Past => "past",
            Self::Planned => "planned",
            Self::Possible => "possible",
        }
    }
}

/// One node of the timeline.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// When, or undated.
    pub when: Option<When>,
    /// The clause it was taken from.
    pub span: Span,
    /// The words shown for it: a clause of the same sentence, which may reach beyond `span`.
    pub label: Span,
    /// Index of its sentence.
    pub sentence: usize,
    /// Past, planned, possible.
    pub status: EventStatus,
    /// The text says it was no later than this day.
    pub not_after: Option<NaiveDate>,
    /// Index of the event on whose day it was, where the text says so.
    pub same_day_as: Option<usize>,
    /// Index of the event during which it was, where the text says so.
    pub during: Option<usize>,
    /// No entry of a timeline, only the time of a clause: a report that something is said ("the yard said it would
    /// close": its day is that of the saying, and what is said has another time), or a clause beside an event. For
    /// programs; timelines for people leave it out, quotes show what is said.
    pub saying: bool,
    /// How much it matters, 0 to 1.
    pub score: f32,
}

/// How speech is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum QuoteKind {
    /// The words between the marks.
    Direct,
    /// Reported speech with some words in marks.
    Mixed,
    /// Reported speech.
    Indirect,
}

impl QuoteKind {
    /// Is it one of the kinds that are wanted: direct, mixed, indirect?
    #[must_use]
    pub fn is_among(self, [direct, mixed, indirect]: [bool; 3]) -> bool {
        match self {
            Self::Direct => direct,
            Self::Mixed => mixed,
            Self::Indirect => indirect,
        }
    }

    /// The word that `json.md` uses, and the reader shows.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Direct => "direct",
            Self::Mixed => "mixed",
            Self::Indirect => "indirect",
        }
    }
}

/// The rule that decided an attribution, in the words of its name ("quote-verb-speaker").
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct RuleId(pub &'static str);

/// One statement of somebody.
#[derive(Debug, Clone, PartialEq)]
pub struct Quote {
    /// The content in text order, never empty: one span a part or paragraph.
    pub content: Vec<Span>,
    /// Direct, mixed, indirect.
    pub kind: QuoteKind,
    /// Who said it; none when the text does not say.
    pub speaker: Option<Attribution>,
    /// The words that report it ("said", "according to").
    pub cue: Option<Span>,
    /// Where or to whom it was said, in the article's words.
    pub occasion: Option<Span>,
    /// By way of whom it is known.
    pub via: Option<Via>,
    /// When it was said, not what it speaks of.
    pub when: Option<When>,
    /// 0 to 1, calibrated on held-out articles.
    pub confidence: f32,
    /// Shown without a question mark.
    pub certain: bool,
    /// Which rule decided.
    pub rule: RuleId,
}

impl Quote {
    /// From its first word to its last.
    #[must_use]
    pub fn span(&self) -> Span {
        match (self.content.first(), self.content.last()) {
            (Some(a), Some(b)) => a.join(*b),
            _ => Span::default(),
        }
    }

    /// Its words, the parts joined by one space.
    #[must_use]
    pub fn words(&self, text: &str) -> String {
        self.content
            .iter()
            .map(|s| s.cut(text))
            .collect::<Vec<_>>()
            .join(" ")
    }
}

/// How a source stands behind its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
    /// A person or an organisation that the text names.
    OnRecord,
    /// Nobody the text names: "two officials", "a person familiar with the talks".
    Unnamed,
    /// Something written: a report, a filing, a law.
    Document,
}

impl Standing {
    /// The word that `json.md` uses, and the reader shows.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::OnRecord => "on the record",
            Self::Unnamed => "unnamed",
            Self::Document => "document",
        }
    }
}

/// Who said a quote, and what tells it.
#[derive(Debug, Clone, PartialEq)]
pub struct Attribution {
    /// The full name as the article gives it ("Marco Rubio", "two officials").
    pub name: String,
    /// The words that stand for the speaker at this quote ("Rubio", "he").
    pub mention: Span,
    /// The role in the article's words.
    pub role: Option<Span>,
    /// Index into [`Analysis::people`]; none for collective and unnamed sources.
    pub person: Option<usize>,
    /// By name, without one, or as something written.
    pub standing: Standing,
}

/// The second step of a report: "according to a ministry's press release, the minister said".
#[derive(Debug, Clone, PartialEq)]
pub struct Via {
    /// Its name, as the article gives it.
    pub name: String,
    /// Where the article says so.
    pub span: Span,
}

/// What bears a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PersonKind {
    /// A person.
    Person,
    /// A company, ministry, party, team.
    Organisation,
    /// A country, town, river.
    Place,
    /// A name, and no evidence for more.
    Unknown,
}

impl PersonKind {
    /// The word that `json.md` uses.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Organisation => "organisation",
            Self::Place => "place",
            Self::Unknown => "unknown",
        }
    }
}

/// Somebody or something with a name.
#[derive(Debug, Clone, PartialEq)]
pub struct Person {
    /// The fullest name the article gives.
    pub name: String,
    /// What it is, on strong evidence only.
    pub kind: PersonKind,
    /// Grammatical gender by title, first name or pronoun: `Some('f')`, `Some('m')`, or not known.
    pub gender: Option<char>,
    /// The role in the article's own words.
    pub role: Option<Span>,
    /// Every mention by name, in text order (pronouns left out).
    pub mentions: Vec<Span>,
    /// Indices into [`Analysis::quotes`].
    pub quotes: Vec<usize>,
}

/// How much a block matters.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct ParagraphScore {
    /// 0 to 1.
    pub score: f32,
    /// Among the key paragraphs.
    pub key: bool,
}

/// Sentences that stand for the article, verbatim.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Summary {
    /// Three sentences (fewer in a shorter article), in reading order; indices into [`Analysis::sentences`].
    pub sentences: Vec<usize>,
    /// As many as it takes to reach 60 words, in reading order.
    pub words: Vec<usize>,
    /// What comes next: indices of sentences that tell of planned events, in reading order; each can be read
    /// alone.
    pub next: Vec<usize>,
    /// The sentences that may stand for the article, the first to be taken first; no two say the same. The first
    /// three are [`Summary::sentences`]. One that leans on another comes right behind it.
    pub ranked: Vec<Ranked>,
}

/// A sentence that may stand for its article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ranked {
    /// Index into [`Analysis::sentences`].
    pub sentence: usize,
    /// It can be read without the sentence before it: no "He said", no question, nobody's words alone.
    pub alone: bool,
}

/// Something the analysis was unsure of, in one sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note(pub String);
