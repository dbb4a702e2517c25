//! What a reader says of a quote against the analysis, and the analysis as it is then.
//!
//! An article, its analysis and all corrections come in; the analysis with the reader's word in it goes out, and
//! for each quote what in it is the reader's. It refuses to touch a quote whose words it does not find again.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use rustc_hash::FxHashMap;

use super::people::Figure;
use super::roster::key;
use super::{Bookmark, Opened};
use crate::analysis::{Analysis, Attribution, Person, PersonKind, Quote, QuoteKind, RuleId, Standing};
use crate::article::{Anchor, Article, ArticleId};
use crate::text::Span;

/// A random 128-bit number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CorrectionId(pub u128);

/// The rule that stands where the reader decided.
pub const BY_READER: RuleId = RuleId("reader");

/// What the reader says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Says {
    /// Who said the quote; none: the text does not say.
    Speaker(Option<String>),
    /// The role of its speaker, in this article.
    Role(String),
    /// The words are nobody's statement: a title, a nickname, words held at arm's length.
    NotQuote,
    /// In every article, who is called `name` is `person`.
    SamePerson {
        /// As the quote's speaker is called.
        name: String,
        /// Who that is.
        person: String,
    },
    /// In the quote's article, who is called `name` is `other`; and in no article are the two one.
    TwoPersons {
        /// As the quote's speaker is called.
        name: String,
        /// Who is meant in this article.
        other: String,
    },
}

impl Says {
    /// The word that is stored and printed.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::Speaker(_) => "speaker",
            Self::Role(_) => "role",
            Self::NotQuote => "not_quote",
            Self::SamePerson { .. } => "same_person",
            Self::TwoPersons { .. } => "two_persons",
        }
    }

    /// Whose name it is about (rules of persons alone), and what is said.
    #[must_use]
    pub fn parts(&self) -> (Option<&str>, Option<&str>) {
        match self {
            Self::Speaker(name) => (None, name.as_deref()),
            Self::Role(role) => (None, Some(role)),
            Self::NotQuote => (None, None),
            Self::SamePerson { name, person: value } | Self::TwoPersons { name, other: value } => {
                (Some(name), Some(value))
            }
        }
    }

    /// What is stored under `word` with these parts.
    #[must_use]
    pub fn of(word: &str, name: Option<String>, value: Option<String>) -> Option<Self> {
        Some(match (word, name, value) {
            ("speaker", _, value) => Self::Speaker(value),
            ("role", _, Some(role)) => Self::Role(role),
            ("not_quote", ..) => Self::NotQuote,
            ("same_person", Some(name), Some(person)) => Self::SamePerson { name, person },
            ("two_persons", Some(name), Some(other)) => Self::TwoPersons { name, other },
            _ => return None,
        })
    }

    /// It holds for a name in all articles, not for one quote.
    #[must_use]
    pub fn is_of_persons(&self) -> bool {
        matches!(self, Self::SamePerson { .. } | Self::TwoPersons { .. })
    }

    /// "the speaker is Ann Lee": for lists and the status line.
    #[must_use]
    pub fn told(&self) -> String {
        match self {
            Self::Speaker(Some(name)) => format!("the speaker is {name}"),
            Self::Speaker(None) => "the text does not say who speaks".to_owned(),
            Self::Role(role) => format!("the speaker’s role: {role}"),
            Self::NotQuote => "not a quote".to_owned(),
            Self::SamePerson { name, person } => format!("{name} is {person}, in all articles"),
            Self::TwoPersons { name, other } => {
                format!("{name} of this article is {other}; the two are never one")
            }
        }
    }
}

/// One thing that a reader says. It carries enough to be printed when its article is gone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// Its own name.
    pub id: CorrectionId,
    /// What the reader says.
    pub says: Says,
    /// The quote it was said of, found again by its words.
    pub anchor: Anchor,
    /// How the quote gives speech, so that it can be shown when a later analysis misses it.
    pub kind: QuoteKind,
    /// The speaker that the analysis gave, as it was shown.
    pub was: Option<String>,
    /// When it was said.
    pub made: DateTime<Utc>,
    /// The article's heading then.
    pub title: String,
    /// The article's site, else its locator.
    pub source: String,
    /// The article's address, if it has one.
    pub url: Option<String>,
    /// The article's publication day or moment, as printed in JSON.
    pub published: Option<String>,
}

/// All corrections, ready to be looked up; of two that contradict each other the later one holds.
#[derive(Debug, Clone, Default)]
pub struct Corrections {
    all: Vec<Correction>,
    of_article: FxHashMap<ArticleId, Vec<usize>>,
    /// Key of a name: the correction that says who that is.
    same: FxHashMap<String, usize>,
    /// Keys of names that are never one person.
    apart: Vec<(String, String)>,
}

impl Corrections {
    /// Makes them ready. `all` is in the order in which they were kept.
    #[must_use]
    pub fn of(all: Vec<Correction>) -> Self {
        let mut made = Self::default();
        for (i, correction) in all.iter().enumerate() {
            made.of_article
                .entry(correction.anchor.article)
                .or_default()
                .push(i);
            match &correction.says {
                Says::SamePerson { name, person } => {
                    let pair = (key(name), key(person));
                    made.apart.retain(|p| !is_pair(p, &pair));
                    // "A is B" takes back "B is A"
                    if made.leads_to(&all, &pair.1, &pair.0) {
                        made.same.remove(&pair.1);
                    }
                    made.same.insert(pair.0, i);
                }
                Says::TwoPersons { name, other } => {
                    let pair = (key(name), key(other));
                    for (from, to) in [(&pair.0, &pair.1), (&pair.1, &pair.0)] {
                        if made.leads_to(&all, from, to) {
                            made.same.remove(from);
                        }
                    }
                    made.apart.push(pair);
                }
                _ => {}
            }
        }
        made.all = all;
        made
    }

    fn leads_to(&self, all: &[Correction], from: &str, to: &str) -> bool {
        let person = self.same.get(from).and_then(|&i| all.get(i));
        person.is_some_and(|c| c.says.parts().1.is_some_and(|p| key(p) == to))
    }

    /// In the order in which they were kept.
    #[must_use]
    pub fn all(&self) -> &[Correction] {
        &self.all
    }

    /// Keys of names that are never one person.
    #[must_use]
    pub fn apart(&self) -> &[(String, String)] {
        &self.apart
    }

    /// A correction by its name.
    #[must_use]
    pub fn get(&self, id: CorrectionId) -> Option<&Correction> {
        self.all.iter().find(|c| c.id == id)
    }

    /// All of them but `id`, and `new` at the end.
    #[must_use]
    pub fn with(&self, id: CorrectionId, new: Option<Correction>) -> Self {
        let kept = self.all.iter().filter(|c| c.id != id).cloned();
        Self::of(kept.chain(new).collect())
    }

    /// Those that are in one and not in the other, or stand at another place in the order.
    #[must_use]
    pub fn differing<'a>(&'a self, other: &'a Self) -> Vec<&'a Correction> {
        let same = self
            .all
            .iter()
            .zip(&other.all)
            .take_while(|(a, b)| a == b)
            .count();
        let rest = |all: &'a [Correction]| all.get(same..).unwrap_or_default();
        rest(&self.all).iter().chain(rest(&other.all)).collect()
    }

    fn in_article(&self, id: ArticleId) -> impl Iterator<Item = &Correction> {
        let found = self.of_article.get(&id).map_or(&[][..], Vec::as_slice);
        found.iter().filter_map(|&i| self.all.get(i))
    }

    /// Who is called `name`, and the corrections that say so; none where the reader says nothing of the name.
    #[must_use]
    pub fn person(&self, name: &str) -> Option<(&str, Vec<CorrectionId>)> {
        let mut by = Vec::new();
        let mut now: Option<&str> = None;
        while let Some(correction) = self
            .same
            .get(&key(now.unwrap_or(name)))
            .and_then(|&i| self.all.get(i))
            .filter(|c| !by.contains(&c.id))
        {
            by.push(correction.id);
            now = correction.says.parts().1;
        }
        Some((now?, by))
    }

    /// The speaker of a bookmark as it is printed: "Ann Lee?", or "Bo Rask (corrected)" where the reader says
    /// so now.
    #[must_use]
    pub fn speaker_of(&self, bookmark: &Bookmark) -> Option<String> {
        match self.speaker_kept(&bookmark.anchor, bookmark.speaker.as_deref()) {
            Some(Some(name)) => Some(format!("{name} (corrected)")),
            Some(None) => Some("speaker not named (corrected)".to_owned()),
            None => bookmark.speaker.clone(),
        }
    }

    /// The speaker of a quote that was bookmarked under `speaker`, as the reader says now; none where the
    /// reader says nothing.
    #[must_use]
    pub fn speaker_kept(&self, anchor: &Anchor, speaker: Option<&str>) -> Option<Option<String>> {
        let mut now: Option<Option<String>> = None;
        let bare = |s: &str| s.trim_end_matches('?').to_owned();
        for correction in self.in_article(anchor.article) {
            let same = correction.anchor.exact == anchor.exact && correction.anchor.prefix == anchor.prefix;
            match &correction.says {
                Says::Speaker(name) if same => now = Some(name.clone()),
                Says::TwoPersons { name, other }
                    if now.is_none() && speaker.is_some_and(|s| key(&bare(s)) == key(name)) =>
                {
                    now = Some(Some(other.clone()));
                }
                _ => {}
            }
        }
        let called = now.clone().unwrap_or_else(|| speaker.map(bare));
        match called.and_then(|called| self.person(&called).map(|(p, _)| p.to_owned())) {
            Some(person) => Some(Some(person)),
            None => now,
        }
    }
}

fn is_pair(a: &(String, String), b: &(String, String)) -> bool {
    (a.0 == b.0 && a.1 == b.1) || (a.0 == b.1 && a.1 == b.0)
}

/// What in one quote is the reader's.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Yours {
    /// The speaker is.
    pub speaker: bool,
    /// The role is this one.
    pub role: Option<String>,
    /// The speaker that the analysis gave.
    pub was: Option<String>,
    /// The corrections that made it so.
    pub by: Vec<CorrectionId>,
}

/// An analysis with the reader's word in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Corrected {
    /// The analysis; the very one that came in where the reader says nothing.
    pub analysis: Arc<Analysis>,
    /// For each quote what is the reader's; empty where nothing is.
    pub yours: Vec<Yours>,
    /// Quotes that are none, as the reader says.
    pub rejected: Vec<(CorrectionId, Quote)>,
}

impl Corrected {
    /// What in a quote is the reader's.
    #[must_use]
    pub fn yours(&self, quote: usize) -> Option<&Yours> {
        self.yours.get(quote).filter(|y| !y.by.is_empty())
    }
}

/// The analysis of `article` as the reader corrects it. Linear in the text for each correction of a quote of
/// this article, else in the number of its quotes.
#[must_use]
pub fn apply(article: &Article, analysis: &Arc<Analysis>, corrections: &Corrections) -> Corrected {
    let untouched = || Corrected {
        analysis: Arc::clone(analysis),
        yours: Vec::new(),
        rejected: Vec::new(),
    };
    let named = |q: &Quote| {
        q.speaker
            .as_ref()
            .is_some_and(|s| corrections.same.contains_key(&key(&s.name)))
    };
    let ours = corrections.of_article.contains_key(&article.id);
    if !ours && (corrections.same.is_empty() || !analysis.quotes.iter().any(named)) {
        return untouched();
    }
    let mut work = Work {
        article,
        quotes: analysis.quotes.clone(),
        yours: vec![Yours::default(); analysis.quotes.len()],
        rejected: vec![None; analysis.quotes.len()],
        people: analysis.people.clone(),
        analysis,
    };
    for correction in corrections.in_article(article.id) {
        work.of_quote(correction);
    }
    for correction in corrections.in_article(article.id) {
        work.two_persons(correction);
    }
    work.same_person(corrections);
    work.done()
}

/// An analysis in the making.
struct Work<'a> {
    article: &'a Article,
    analysis: &'a Arc<Analysis>,
    quotes: Vec<Quote>,
    yours: Vec<Yours>,
    /// By which correction a quote is none.
    rejected: Vec<Option<CorrectionId>>,
    people: Vec<Person>,
}

impl Work<'_> {
    fn of_quote(&mut self, correction: &Correction) {
        if correction.says.is_of_persons() {
            return;
        }
        let found = correction
            .anchor
            .find(&self.article.text, self.article.revision());
        let Some((span, _)) = found.filter(|(s, _)| !s.is_empty()) else {
            return;
        };
        let at = match self.quote_on(span) {
            Some(at) => at,
            // what is no quote for the analysis either needs no word of the reader's
            None if correction.says == Says::NotQuote => return,
            None => {
                self.quotes.push(missed(span, correction.kind));
                self.yours.push(Yours::default());
                self.rejected.push(None);
                self.quotes.len() - 1
            }
        };
        let (Some(quote), Some(yours), Some(rejected)) = (
            self.quotes.get_mut(at),
            self.yours.get_mut(at),
            self.rejected.get_mut(at),
        ) else {
            return;
        };
        yours.by.push(correction.id);
        // who speaks of a quote's speaker takes it for a quote again
        *rejected = (correction.says == Says::NotQuote).then_some(correction.id);
        match &correction.says {
            Says::Speaker(name) => {
                // of two readers' words the later stands; what the analysis said is told once
                if !yours.speaker {
                    yours.was = shown(quote);
                }
                yours.speaker = true;
                decide(&mut self.people, quote, name.as_deref());
            }
            Says::Role(role) => yours.role = Some(role.clone()),
            _ => {}
        }
    }

    /// The quote on a stretch: the one that shares most of it, and at least half of the shorter.
    fn quote_on(&self, span: Span) -> Option<usize> {
        let shared = |q: &Quote| {
            let s = q.span();
            s.end()
                .min(span.end())
                .saturating_sub(s.start().max(span.start()))
        };
        let enough = |q: &Quote| 2 * shared(q) >= q.span().len().min(span.len());
        let all = self.quotes.iter().enumerate();
        all.filter(|(_, q)| shared(q) > 0 && enough(q))
            .max_by_key(|&(i, q)| (shared(q), std::cmp::Reverse((q.span().len(), i))))
            .map(|(i, _)| i)
    }

    fn two_persons(&mut self, correction: &Correction) {
        let Says::TwoPersons { name, other } = &correction.says else {
            return;
        };
        self.rename(|called| (key(called) == key(name)).then(|| (other.as_str(), vec![correction.id])));
    }

    fn same_person(&mut self, corrections: &Corrections) {
        if !corrections.same.is_empty() {
            self.rename(|called| corrections.person(called));
        }
    }

    fn rename<'n>(&mut self, who: impl Fn(&str) -> Option<(&'n str, Vec<CorrectionId>)>) {
        for (quote, yours) in self.quotes.iter_mut().zip(&mut self.yours) {
            let Some(speaker) = &mut quote.speaker else {
                continue;
            };
            let Some((name, by)) = who(&speaker.name) else {
                continue;
            };
            if yours.was.is_none() && !yours.speaker {
                let mark = if quote.certain { "" } else { "?" };
                yours.was = Some(format!("{}{mark}", speaker.name));
            }
            yours.speaker = true;
            yours.by.extend(by);
            name.clone_into(&mut speaker.name);
            if speaker.person.is_none() {
                speaker.person = Some(person(&mut self.people, name));
            }
            // the reader says who the name is, not that the name is at the right quote
        }
        for person in &mut self.people {
            if let Some((name, _)) = who(&person.name) {
                name.clone_into(&mut person.name);
            }
        }
    }

    fn done(self) -> Corrected {
        let mut all: Vec<(Quote, Yours, Option<CorrectionId>)> = self
            .quotes
            .into_iter()
            .zip(self.yours)
            .zip(self.rejected)
            .map(|((quote, yours), rejected)| (quote, yours, rejected))
            .collect();
        all.sort_by_key(|(quote, ..)| quote.span().start());
        let (mut quotes, mut yours, mut rejected) = (Vec::new(), Vec::new(), Vec::new());
        for (quote, own, by) in all {
            match by {
                Some(id) => rejected.push((id, quote)),
                None => {
                    quotes.push(quote);
                    yours.push(own);
                }
            }
        }
        let mut analysis = Analysis::clone(self.analysis);
        analysis.people = self.people;
        for person in &mut analysis.people {
            person.quotes.clear();
        }
        for (i, quote) in quotes.iter().enumerate() {
            let person = quote.speaker.as_ref().and_then(|s| s.person);
            if let Some(person) = person.and_then(|p| analysis.people.get_mut(p)) {
                person.quotes.push(i);
            }
        }
        analysis.quotes = quotes;
        Corrected {
            analysis: Arc::new(analysis),
            yours,
            rejected,
        }
    }
}

/// A quote that the analysis misses and the reader speaks of.
fn missed(span: Span, kind: QuoteKind) -> Quote {
    Quote {
        content: vec![span],
        kind,
        speaker: None,
        cue: None,
        occasion: None,
        via: None,
        when: None,
        confidence: 1.0,
        certain: true,
        rule: BY_READER,
    }
}

/// "Ann Lee?": as the reader saw it.
fn shown(quote: &Quote) -> Option<String> {
    let mark = if quote.certain { "" } else { "?" };
    quote.speaker.as_ref().map(|s| format!("{}{mark}", s.name))
}

/// The person of this name; one that the article does not name is added, after all others.
fn person(people: &mut Vec<Person>, name: &str) -> usize {
    let wanted = key(name);
    people
        .iter()
        .position(|p| key(&p.name) == wanted)
        .unwrap_or_else(|| {
            people.push(Person {
                name: name.to_owned(),
                kind: PersonKind::Person,
                gender: None,
                role: None,
                mentions: Vec::new(),
                quotes: Vec::new(),
            });
            people.len() - 1
        })
}

/// Parts what the reader says is two: of a figure that bears both names of a pair, the appearances under the
/// second become a figure of their own.
pub fn part(figures: &mut Vec<Figure>, articles: &[Opened], corrections: &Corrections) {
    for (_, other) in &corrections.apart {
        for i in 0..figures.len() {
            let named = |at: &super::people::Appearance| {
                let person = articles
                    .get(at.article)
                    .and_then(|o| o.analysis.people.get(at.person));
                person.is_some_and(|p| key(&p.name) == *other)
            };
            let Some(figure) = figures.get_mut(i) else {
                continue;
            };
            let (theirs, own): (Vec<_>, Vec<_>) = figure.appearances.iter().copied().partition(named);
            let Some(first) = theirs.first().filter(|_| !own.is_empty()) else {
                continue;
            };
            let name = articles
                .get(first.article)
                .and_then(|o| o.analysis.people.get(first.person))
                .map_or_else(String::new, |p| p.name.clone());
            figure.appearances = own;
            let new = Figure {
                name,
                appearances: theirs,
                ..figure.clone()
            };
            figures.push(new);
        }
    }
}

/// Gives a quote the speaker that the reader names. The words that stood for another are no longer a mention.
fn decide(people: &mut Vec<Person>, quote: &mut Quote, name: Option<&str>) {
    quote.certain = true;
    quote.confidence = 1.0;
    quote.rule = BY_READER;
    let mention = quote
        .speaker
        .as_ref()
        .filter(|s| name.is_some_and(|n| key(n) == key(&s.name)))
        .map(|s| s.mention);
    quote.speaker = name.map(|name| {
        let person = person(people, name);
        Attribution {
            name: name.to_owned(),
            mention: mention.unwrap_or_default(),
            role: people.get(person).and_then(|p| p.role),
            person: Some(person),
            standing: Standing::OnRecord,
        }
    });
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::analysis::analyse;
    use crate::article::{BlockKind, Builder, Origin};

    const TEXT: &str = "“We held the quay for a week,” said Ann Lee, the harbour master.\n\n\
        “Nobody paid us for it,” Lee said.\n\n“That is not true,” said Bo Rask.";

    fn opened(text: &str) -> Opened {
        let mut builder = Builder::new(ArticleId(1), Origin::Stdin);
        for block in text.split("\n\n") {
            builder.block(BlockKind::Para, block);
        }
        let article = builder.build();
        Opened {
            analysis: Arc::new(analyse(&article)),
            article: Arc::new(article),
        }
    }

    fn on(opened: &Opened, id: u128, quote: usize, says: Says) -> Correction {
        let quote = &opened.analysis.quotes[quote];
        Correction {
            id: CorrectionId(id),
            says,
            anchor: Anchor::of(&opened.article, quote.span()),
            kind: quote.kind,
            was: shown(quote),
            made: DateTime::UNIX_EPOCH,
            title: String::new(),
            source: String::new(),
            url: None,
            published: None,
        }
    }

    fn speakers(opened: &Opened, all: Vec<Correction>) -> Vec<Option<String>> {
        let corrected = apply(&opened.article, &opened.analysis, &Corrections::of(all));
        let quotes = &corrected.analysis.quotes;
        quotes
            .iter()
            .map(|q| q.speaker.as_ref().map(|s| s.name.clone()))
            .collect()
    }

    fn names(list: [&str; 3]) -> Vec<Option<String>> {
        list.iter().map(|n| Some((*n).to_owned())).collect()
    }

    fn same(name: &str, person: &str) -> Says {
        Says::SamePerson {
            name: name.to_owned(),
            person: person.to_owned(),
        }
    }

    #[test]
    fn the_later_word_holds_and_nothing_said_changes_nothing() {
        let o = opened(TEXT);
        assert_eq!(speakers(&o, Vec::new()), names(["Ann Lee", "Ann Lee", "Bo Rask"]));
        let none = apply(&o.article, &o.analysis, &Corrections::default());
        assert!(Arc::ptr_eq(&none.analysis, &o.analysis));
        let said = |id, name: &str| on(&o, id, 1, Says::Speaker(Some(name.to_owned())));
        assert_eq!(
            speakers(&o, vec![said(1, "Oona Falk"), said(2, "Bo Rask")]),
            names(["Ann Lee", "Bo Rask", "Bo Rask"])
        );
        let all = Corrections::of(vec![said(1, "Oona Falk")]);
        let corrected = apply(&o.article, &o.analysis, &all);
        let quote = &corrected.analysis.quotes[1];
        assert!(quote.certain && quote.rule == BY_READER);
        assert_eq!(
            corrected
                .yours(1)
                .unwrap()
                .was
                .as_deref()
                .map(|w| w.trim_end_matches('?')),
            Some("Ann Lee")
        );
        assert!(corrected.yours(0).is_none());
        // the new name is somebody of the article, with this quote
        let person = corrected
            .analysis
            .people
            .iter()
            .find(|p| p.name == "Oona Falk")
            .unwrap();
        assert_eq!(person.quotes, [1]);
    }

    #[test]
    fn persons_are_led_on_and_never_in_a_circle() {
        let o = opened(TEXT);
        let chain = vec![
            on(&o, 1, 2, same("Bo Rask", "B. Rask")),
            on(&o, 2, 2, same("B. Rask", "Robert Rask")),
        ];
        assert_eq!(speakers(&o, chain)[2].as_deref(), Some("Robert Rask"));
        let circle = vec![
            on(&o, 1, 2, same("Bo Rask", "Ann Lee")),
            on(&o, 2, 0, same("Ann Lee", "Bo Rask")),
        ];
        assert_eq!(speakers(&o, circle), names(["Bo Rask", "Bo Rask", "Bo Rask"]));
        let long = vec![
            on(&o, 1, 2, same("Bo Rask", "A B")),
            on(&o, 2, 2, same("A B", "C D")),
            on(&o, 3, 2, same("C D", "Bo Rask")),
        ];
        assert_eq!(speakers(&o, long).len(), 3, "it ends");
    }

    #[test]
    fn two_persons_take_back_that_they_were_one() {
        let o = opened(TEXT);
        let apart = Says::TwoPersons {
            name: "Bo Rask".to_owned(),
            other: "Ann Lee".to_owned(),
        };
        let all = vec![on(&o, 1, 0, same("Ann Lee", "Bo Rask")), on(&o, 2, 2, apart)];
        assert_eq!(speakers(&o, all), names(["Ann Lee", "Ann Lee", "Ann Lee"]));
    }

    #[test]
    fn two_who_read_alike_are_parted_in_all_articles() {
        let mut list = Vec::new();
        for (id, name) in [(1, "Robert Lund"), (2, "Bob Lund")] {
            let mut o = opened(&format!("“We held the quay for a week,” said {name}, the mayor."));
            let mut article = Article::clone(&o.article);
            article.id = ArticleId(id);
            o.article = Arc::new(article);
            list.push(o);
        }
        let join = || super::super::people::join(&list, &[0, 0]);
        assert_eq!(join().len(), 1, "a nickname in one story");
        let apart = Says::TwoPersons {
            name: "Robert Lund".to_owned(),
            other: "Bob Lund".to_owned(),
        };
        let corrections = Corrections::of(vec![on(&list[1], 1, 0, apart)]);
        let mut figures = join();
        part(&mut figures, &list, &corrections);
        let names: Vec<&str> = figures.iter().map(|f| f.name.as_str()).collect();
        assert_eq!(names, ["Robert Lund", "Bob Lund"]);
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

        /// Whatever is said in whatever order: no quote twice or lost, in text order, and taking all back gives
        /// the analysis again.
        #[test]
        fn quotes_are_kept_whole(said in prop::collection::vec((0usize..3, 0usize..6), 0..12)) {
            let o = opened(TEXT);
            let all: Vec<Correction> = said
                .iter()
                .zip(1..)
                .map(|(&(quote, what), id)| {
                    on(&o, id, quote, match what {
                        0 => Says::Speaker(Some("Bo Rask".to_owned())),
                        1 => Says::Speaker(None),
                        2 => Says::Role("a witness".to_owned()),
                        3 => Says::NotQuote,
                        4 => same("Ann Lee", "Bo Rask"),
                        _ => Says::TwoPersons { name: "Ann Lee".to_owned(), other: "A. Lee".to_owned() },
                    })
                })
                .collect();
            let corrections = Corrections::of(all);
            let corrected = apply(&o.article, &o.analysis, &corrections);
            prop_assert_eq!(corrected.analysis.quotes.len() + corrected.rejected.len(), o.analysis.quotes.len());
            let starts: Vec<usize> = corrected.analysis.quotes.iter().map(|q| q.span().start()).collect();
            prop_assert!(starts.windows(2).all(|w| w[0] < w[1]));
            for (i, quote) in corrected.analysis.quotes.iter().enumerate() {
                let person = quote.speaker.as_ref().and_then(|s| s.person);
                prop_assert!(person.is_none_or(|p| corrected.analysis.people[p].quotes.contains(&i)));
            }
            let back = corrections.all().iter().fold(corrections.clone(), |all, c| all.with(c.id, None));
            prop_assert_eq!(apply(&o.article, &o.analysis, &back).analysis, o.analysis);
        }
    }
}
