//! The reader's word put over the analysis of one article.
//!
//! An analysis and all corrections come in, a corrected copy goes out. It refuses to lose a quote: what the
//! reader says is none stands beside the others.

use std::sync::Arc;

use super::super::roster::key;
use super::{Correction, CorrectionId, Corrections, Says};
use crate::analysis::{Analysis, Attribution, Person, PersonKind, Quote, QuoteKind, RuleId, Standing};
use crate::article::Article;
use crate::text::Span;

/// The rule that stands where the reader decided.
pub const BY_READER: RuleId = RuleId("reader");

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
pub(super) fn shown(quote: &Quote) -> Option<String> {
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
