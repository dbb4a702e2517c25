//! The reader's word against the analysis: which questions are asked, and what the answers change.
//!
//! The quote under the cursor comes in; a picker or prompt opens, and its answer becomes effects. It refuses to
//! show a correction before it is on disk.

use chrono::Utc;

use super::commands::Why;
use super::edits::{self, Edit};
use super::library::Entry;
use super::lines::Target;
use super::message::Effect;
use super::overlay::{Choice, Offer, Overlay};
use super::state::App;
use crate::analysis::QuoteKind;
use crate::article::{Anchor, Published, Revision};
use crate::briefing::roster::key;
use crate::briefing::{Correction, CorrectionId, Says};
use crate::text::Span;

/// What may be said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// Another speaker.
    Speaker,
    /// Another role.
    Role,
    /// Not a quote; or one after all.
    NotQuote,
    /// The same person as another.
    SamePerson,
    /// A person of their own.
    TwoPersons,
    /// Nothing any more.
    Clear,
}

/// A question about a quote, while its answer is awaited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asks {
    /// What is asked.
    pub what: What,
    article: usize,
    /// The text that the span is of.
    revision: Revision,
    span: Span,
    kind: QuoteKind,
    /// The speaker as shown.
    was: Option<String>,
    /// The speaker's name.
    name: Option<String>,
}

/// The quote under the cursor.
fn quoted(app: &App) -> Option<(usize, usize)> {
    match app.target()? {
        Target::Quote(article, quote) => Some((article, quote)),
        _ => None,
    }
}

/// The quote that the reader rejected in the sentence under the cursor.
fn rejected(app: &App) -> Option<CorrectionId> {
    let Target::Sentence(article, sentence) = app.target()? else {
        return None;
    };
    let entry = app.library.get(article)?;
    Some(entry.rejected_at(entry.sentence(sentence)?.span.start())?.0)
}

/// Can it be said now?
///
/// # Errors
/// Why not.
pub fn can(app: &App, what: What) -> Result<(), Why> {
    if what == What::NotQuote && rejected(app).is_some() {
        return Ok(());
    }
    let (article, quote) = quoted(app).ok_or(Why("no quote under the cursor"))?;
    let entry = app.library.get(article).ok_or(Why("no article is open"))?;
    let speaker = entry.speaker(quote);
    match what {
        What::Speaker | What::NotQuote => Ok(()),
        What::Role => speaker.map(|_| ()).ok_or(Why("it has no speaker")),
        What::SamePerson | What::TwoPersons => speaker
            .filter(|s| s.person.is_some())
            .map(|_| ())
            .ok_or(Why("its speaker has no name")),
        What::Clear => {
            let yours = entry.yours(quote).map(|_| ());
            yours.ok_or(Why("you have said nothing of this quote"))
        }
    }
}

/// Asks what there is to ask, or says at once what needs no answer.
pub fn ask(app: &mut App, what: What) -> Vec<Effect> {
    if what == What::NotQuote
        && let Some(id) = rejected(app)
    {
        let kept = app.library.corrections.get(id).cloned();
        app.say("a quote again (u takes that back)");
        return change(app, kept.into_iter().collect(), Vec::new());
    }
    let Some((asks, role)) = question(app, what) else {
        return Vec::new();
    };
    let name = asks.name.clone().unwrap_or_default();
    match what {
        What::Speaker => {
            // the speaker of now too: choosing them makes certain what was likely
            let mut options = people(app, asks.article, "");
            options.push(nobody());
            app.overlay = Some(Overlay::names("Who said this?".to_owned(), options, asks));
        }
        What::SamePerson => {
            let options = people(app, asks.article, &name);
            let title = format!("{name} is the same person as … in all articles");
            app.overlay = Some(Overlay::names(title, options, asks));
        }
        What::TwoPersons => {
            let mut options = people(app, asks.article, &name);
            // those who may bear the name stand first
            let surname = key(&name);
            let surname = surname.rsplit(' ').next().unwrap_or_default().to_owned();
            options.sort_by_key(|o| !key(&o.name).split(' ').any(|w| w == surname));
            options.insert(0, apart(app, asks.article, &name));
            let title = format!("{name} of this article is another person:");
            app.overlay = Some(Overlay::names(title, options, asks));
        }
        What::Role => app.overlay = Some(Overlay::role(asks, &role)),
        What::NotQuote => return answered(app, &asks, None),
        What::Clear => {
            let Some((article, quote)) = quoted(app) else {
                return Vec::new();
            };
            let entry = app.library.get(article);
            let by = entry.and_then(|e| e.yours(quote)).map(|y| y.by.clone());
            let mut before = Vec::new();
            for id in by.unwrap_or_default() {
                before.extend(app.library.corrections.get(id).cloned());
            }
            app.say("as the analysis says again (u takes that back)");
            return change(app, before, Vec::new());
        }
    }
    Vec::new()
}

/// The question, and the role that the speaker has now.
fn question(app: &App, what: What) -> Option<(Asks, String)> {
    let (article, index) = quoted(app)?;
    let entry = app.library.get(article)?;
    let quote = entry.analysis().quotes.get(index)?;
    let was = match entry.yours(index) {
        Some(yours) if yours.speaker => yours.was.clone(),
        _ => entry.speaker_shown(quote),
    };
    let asks = Asks {
        what,
        article,
        revision: entry.revision,
        span: quote.span(),
        kind: quote.kind,
        was,
        name: entry.speaker(index).map(|s| s.name.clone()),
    };
    let role = entry.speaker(index).and_then(|s| s.role.clone());
    Some((asks, role.unwrap_or_default()))
}

/// Everybody named in this article, then in the others, but for one name. Speakers come first.
fn people(app: &App, article: usize, but: &str) -> Vec<Offer> {
    let mut seen = rustc_hash::FxHashSet::default();
    seen.insert(key(but));
    let mut options = Vec::new();
    let others = (0..app.library.entries.len()).filter(|&i| i != article);
    for i in std::iter::once(article).chain(others) {
        let Some(entry) = app.library.get(i) else { continue };
        let place = if i == article {
            "this article".to_owned()
        } else {
            entry.label()
        };
        let speaking = entry.cast.iter().map(|s| (s.name.clone(), s.role.clone()));
        let silent = entry
            .analysis()
            .people
            .iter()
            .map(|p| (p.name.clone(), p.role.map(|r| entry.cut(r))));
        for (name, role) in speaking.chain(silent) {
            if seen.insert(key(&name)) {
                let doc = role.map_or_else(|| place.clone(), |r| format!("{r} · {place}"));
                options.push(named(name, doc));
            }
        }
    }
    options
}

fn named(name: String, doc: String) -> Offer {
    Offer {
        group: None,
        keys: String::new(),
        name,
        doc,
        enabled: true,
        choice: Choice::Name,
    }
}

fn nobody() -> Offer {
    Offer {
        choice: Choice::Nobody,
        ..named("–".to_owned(), "nobody: the text does not say".to_owned())
    }
}

/// "Ann Lee (Port Gazette)": a name of their own for the person of this article.
fn apart(app: &App, article: usize, name: &str) -> Offer {
    let source = app.library.get(article).map(Entry::label).unwrap_or_default();
    let bare = name.split(" (").next().unwrap_or(name);
    named(
        format!("{bare} ({source})"),
        "told apart by the source; or type a name".to_owned(),
    )
}

/// Makes of an answer what is kept; the answer is a name, a role, or nothing.
pub fn answered(app: &mut App, asks: &Asks, answer: Option<&str>) -> Vec<Effect> {
    let answer = answer.map(|a| super::lines::flat(&crate::text::sanitise::clean_line(a)));
    let name = || asks.name.clone().unwrap_or_default();
    let says = match (asks.what, answer) {
        (What::Speaker, name) => Some(Says::Speaker(name)),
        (What::Role, role) => role.map(Says::Role),
        (What::NotQuote, _) => Some(Says::NotQuote),
        (What::SamePerson, Some(person)) => Some(Says::SamePerson { name: name(), person }),
        (What::TwoPersons, Some(other)) => Some(Says::TwoPersons { name: name(), other }),
        _ => return Vec::new(),
    };
    let Some(entry) = app.library.get(asks.article) else {
        return Vec::new();
    };
    if entry.revision != asks.revision {
        app.complain("the article has changed meanwhile; look again");
        return Vec::new();
    }
    // a second word on the same matter takes the place of the first
    let same = |c: &&Correction| {
        c.anchor.article == entry.article().id
            && match (&c.says, asks.what) {
                (Says::Speaker(_), What::Speaker) | (Says::Role(_), What::Role) => {
                    let found = c.anchor.find(entry.text(), entry.revision);
                    found.is_some_and(|(s, _)| s.overlaps(asks.span))
                }
                _ => false,
            }
    };
    let before: Vec<Correction> = app
        .library
        .corrections
        .all()
        .iter()
        .filter(same)
        .cloned()
        .collect();
    let after = says.and_then(|says| make(app, asks, says, before.first()));
    let unchanged = |a: &Correction| before.iter().any(|b| b.says == a.says);
    if after.as_ref().is_some_and(unchanged) {
        return Vec::new();
    }
    change(app, before, after.into_iter().collect())
}

fn change(app: &mut App, before: Vec<Correction>, after: Vec<Correction>) -> Vec<Effect> {
    let effects = edits::change(&before, &after);
    if !effects.is_empty() {
        app.edits.push(Edit::Corrected(before, after));
    }
    effects
}

fn make(app: &mut App, asks: &Asks, says: Says, old: Option<&Correction>) -> Option<Correction> {
    app.edits.made += 1;
    let made = app
        .news
        .now
        .map_or_else(|| chrono::DateTime::UNIX_EPOCH, |now| now.with_timezone(&Utc));
    let article = app.library.get(asks.article)?.article();
    let name = format!("{:?}{says:?}{:?}{made}{}", article.id, asks.span, app.edits.made);
    let id = (u128::from(Revision::of(&name).0) << 64) | u128::from(Revision::of(&format!("{name}.")).0);
    Some(Correction {
        id: old.map_or(CorrectionId(id), |c| c.id),
        says,
        anchor: Anchor::of(article, asks.span),
        kind: asks.kind,
        was: old.map_or_else(|| asks.was.clone(), |c| c.was.clone()),
        made,
        title: article.heading().to_owned(),
        source: app.library.get(asks.article)?.source(),
        url: article.url.clone(),
        published: article.published.map(|p| match p.date {
            Published::Day(day) => day.to_string(),
            Published::At(at) => at.to_rfc3339(),
        }),
    })
}
