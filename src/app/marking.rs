//! Making bookmarks, and what is copied.
//!
//! What is under the cursor comes in; a bookmark with the words around it, or text with its attribution, goes
//! out. It refuses to bookmark the same words twice: the second time takes the bookmark away.

use chrono::Utc;

use super::edits::Edit;
use super::library::Entry;
use super::lines::{Target, flat};
use super::message::Effect;
use super::overlay::Overlay;
use super::state::App;
use crate::analysis::{EventStatus, QuoteKind, Standing};
use crate::article::{Anchor, Published, Revision};
use crate::briefing::{Bookmark, BookmarkId, BookmarkKind};
use crate::calendar::show;
use crate::text::Span;

/// What a bookmark is made of.
#[derive(Debug, Clone, PartialEq)]
pub enum Subject {
    /// Words of an open article.
    Words {
        /// Its place in the library.
        article: usize,
        /// What is marked.
        kind: BookmarkKind,
        /// Where.
        span: Span,
        /// Index of the quote or event, where it is one.
        index: Option<usize>,
    },
    /// A bookmark that is there already.
    Kept(BookmarkId),
}

/// What a bookmark on `target` would be of.
#[must_use]
pub fn subject(app: &App, target: Target) -> Option<Subject> {
    let words = |article, kind, span, index| {
        Some(Subject::Words {
            article,
            kind,
            span,
            index,
        })
    };
    match target {
        Target::Article(i) => words(i, BookmarkKind::Article, Span::default(), None),
        Target::Kept(_) => words(
            app.place_of(target)?.0,
            BookmarkKind::Article,
            Span::default(),
            None,
        ),
        Target::Quote(i, q) => {
            let span = app.library.get(i)?.analysis().quotes.get(q)?.span();
            words(i, BookmarkKind::Quote, span, Some(q))
        }
        Target::Event(i, e) => {
            let span = app.library.get(i)?.analysis().events.get(e)?.span;
            words(i, BookmarkKind::Event, span, Some(e))
        }
        Target::Sentence(i, s) => {
            let entry = app.library.get(i)?;
            let block = entry.sentence(s)?.block;
            words(
                i,
                BookmarkKind::Paragraph,
                entry.article().blocks.get(block)?.span,
                None,
            )
        }
        Target::Mention(i, at) => subject(app, Target::Sentence(i, app.library.get(i)?.sentence_at(at))),
        Target::Person(_) | Target::Saved(_) | Target::Group(_) => None,
        Target::Said(_) => {
            let (i, at) = app.place_of(target)?;
            let quote = app.library.get(i)?.quote_at(at, |_| true)?;
            subject(app, Target::Quote(i, quote))
        }
        Target::Mark(id) => Some(Subject::Kept(id)),
    }
}

/// The bookmark that is there already.
#[must_use]
pub fn existing<'a>(app: &'a App, subject: &Subject) -> Option<&'a Bookmark> {
    match subject {
        Subject::Words {
            article, kind, span, ..
        } => app.library.mark_on(*article, *kind, *span),
        Subject::Kept(id) => app.library.bookmark(*id),
    }
}

/// Asks for a note to it.
pub fn ask_note(app: &mut App, subject: Subject) {
    let note = existing(app, &subject)
        .map(|b| b.note.clone())
        .unwrap_or_default();
    app.overlay = Some(Overlay::note(subject, &note));
}

/// Makes a bookmark, or takes it away.
pub fn toggle(app: &mut App, subject: &Subject) -> Vec<Effect> {
    match existing(app, subject).map(|b| b.id) {
        Some(id) => remove(app, id),
        None => note(app, subject, ""),
    }
}

/// Takes a bookmark away.
pub fn remove(app: &mut App, id: BookmarkId) -> Vec<Effect> {
    let Some(bookmark) = app.library.bookmark(id).cloned() else {
        return Vec::new();
    };
    app.edits.push(Edit::Removed(Box::new(bookmark)));
    app.say("bookmark removed (u brings it back)");
    vec![Effect::RemoveBookmark(id)]
}

/// Makes a bookmark with a note, or changes the note of the one that is there.
pub fn note(app: &mut App, subject: &Subject, note: &str) -> Vec<Effect> {
    if let Some(old) = existing(app, subject).cloned() {
        if old.note == note {
            return Vec::new();
        }
        let new = Bookmark {
            note: note.to_owned(),
            tags: tags(note),
            ..old.clone()
        };
        app.edits.push(Edit::Noted(Box::new(old), Box::new(new.clone())));
        return vec![Effect::SaveBookmark(Box::new(new))];
    }
    let Some(bookmark) = make(app, subject, note) else {
        return Vec::new();
    };
    app.edits.push(Edit::Made(Box::new(bookmark.clone())));
    vec![Effect::SaveBookmark(Box::new(bookmark))]
}

/// The words after `#` in a note.
fn tags(note: &str) -> Vec<String> {
    note.split_whitespace()
        .filter_map(|w| w.strip_prefix('#'))
        .map(|w| w.trim_end_matches(|c: char| c.is_ascii_punctuation()).to_owned())
        .filter(|w| !w.is_empty())
        .collect()
}

fn make(app: &mut App, subject: &Subject, note: &str) -> Option<Bookmark> {
    let Subject::Words {
        article,
        kind,
        span,
        index,
    } = *subject
    else {
        return None;
    };
    app.edits.made += 1;
    let entry = app.library.get(article)?;
    let analysis = entry.analysis();
    let made = app
        .news
        .now
        .map_or_else(|| chrono::DateTime::UNIX_EPOCH, |now| now.with_timezone(&Utc));
    let quote = index
        .filter(|_| kind == BookmarkKind::Quote)
        .and_then(|q| analysis.quotes.get(q));
    let event = index
        .filter(|_| kind == BookmarkKind::Event)
        .and_then(|e| analysis.events.get(e));
    let when = event.and_then(|e| e.when.as_ref());
    let name = format!("{:?}{kind:?}{span:?}{made}{}", entry.article().id, app.edits.made);
    let id = (u128::from(Revision::of(&name).0) << 64) | u128::from(Revision::of(&format!("{name}.")).0);
    Some(Bookmark {
        id: BookmarkId(id),
        kind,
        anchor: Anchor::of(entry.article(), span),
        note: note.to_owned(),
        tags: tags(note),
        made,
        title: entry.article().heading().to_owned(),
        source: entry.source(),
        url: entry.article().url.clone(),
        published: entry.article().published.map(|p| match p.date {
            Published::Day(day) => day.to_string(),
            Published::At(at) => at.to_rfc3339(),
        }),
        speaker: quote.and_then(|q| entry.speaker_shown(q)),
        when: when.map(|w| show::shown(&w.value, w.days, w.precision, w.approx)),
    })
}

/// The text that is copied for `target`, with its attribution.
#[must_use]
pub fn copied(app: &App, target: Target) -> Option<String> {
    match target {
        Target::Article(i) => {
            let entry = app.library.get(i)?;
            Some(attributed(entry.article().heading(), None, entry))
        }
        Target::Kept(n) => {
            let item = app.shelf.items.get(n)?;
            Some(format!("{} ({})", item.title, item.label))
        }
        Target::Said(n) => {
            let page = app.panes.quotes.page.as_ref()?;
            let said = page.portrait.spoken.get(n)?;
            let (name, sure) = (&page.portrait.name, if said.certain { "" } else { "?" });
            Some(format!(
                "{} — {name}{sure}, {}, {}",
                said.words,
                said.label,
                show::day(said.day)
            ))
        }
        Target::Saved(n) => Some(app.shelf.held.saved.get(n)?.search.query.clone()),
        Target::Group(n) => Some(app.shelf.held.groups.get(n)?.term.clone()),
        Target::Quote(i, q) => {
            let entry = app.library.get(i)?;
            let quote = entry.analysis().quotes.get(q)?;
            let parts: Vec<String> = quote.content.iter().map(|&s| entry.cut(s)).collect();
            // only word for word speech is put between marks; what else has marks has the article's own
            let words = match quote.kind {
                QuoteKind::Direct => format!("“{}”", parts.join(" … ")),
                QuoteKind::Mixed | QuoteKind::Indirect => parts.join(" "),
            };
            Some(attributed(&words, speaker(entry, q), entry))
        }
        Target::Event(i, e) => {
            let entry = app.library.get(i)?;
            let event = entry.analysis().events.get(e)?;
            let when = crate::briefing::told::when(&entry.opened, event);
            let status = match event.status {
                EventStatus::Past => String::new(),
                other => format!(" ({})", other.word()),
            };
            let words = format!("{when}: {}{status}", entry.cut(event.label));
            let also: Vec<String> = super::panes::timeline::tellings(app)
                .into_iter()
                .skip(1)
                .map(|(_, _, source, words)| format!("\n    also {source}: {words}"))
                .collect();
            Some(attributed(&words, None, entry) + &also.concat())
        }
        Target::Sentence(i, s) => {
            let entry = app.library.get(i)?;
            Some(attributed(&entry.cut(entry.sentence(s)?.span), None, entry))
        }
        Target::Mention(i, at) => copied(app, Target::Sentence(i, app.library.get(i)?.sentence_at(at))),
        Target::Person(n) => {
            let who = app.panes.people.entries.get(n)?;
            let role = who.role.as_ref().map_or_else(String::new, |r| format!(", {r}"));
            Some(format!("{}{role}", who.name))
        }
        Target::Mark(id) => {
            let b = app.library.bookmark(id)?;
            let words = if b.anchor.exact.is_empty() {
                b.title.clone()
            } else {
                flat(&b.anchor.exact)
            };
            let mut parts = vec![words];
            parts.extend(app.library.corrections.speaker_of(b));
            parts.push(b.source.clone());
            parts.extend(b.published.clone());
            parts.extend(b.url.clone());
            let mut text = parts.join(" — ");
            if !b.note.is_empty() {
                text.push_str(&format!("\n{}", b.note));
            }
            Some(text)
        }
    }
}

/// "Ilse Maren, the authority’s chief engineer", and what a reader of the copy must know of it.
fn speaker(entry: &Entry, index: usize) -> Option<String> {
    let quote = entry.analysis().quotes.get(index)?;
    let yours = entry.yours(index);
    let cast = entry.speaker(index);
    let mut notes = Vec::new();
    if quote.kind != QuoteKind::Direct {
        notes.push(format!("{} speech", quote.kind.word()));
    }
    match cast.map(|s| s.standing) {
        Some(Standing::Unnamed) => notes.push("unnamed source".to_owned()),
        Some(Standing::Document) => notes.push("a document".to_owned()),
        Some(Standing::OnRecord) | None => {}
    }
    let name = match entry.speaker_shown(quote) {
        Some(name) => name,
        None => "speaker not named".to_owned(),
    };
    if yours.is_some_and(|y| y.speaker) {
        notes.push("speaker corrected by the reader".to_owned());
    }
    let mut shown = match cast.and_then(|s| s.role.as_ref()) {
        Some(role) => format!("{name}, {role}"),
        None => name,
    };
    if cast.is_some_and(|s| s.role_yours) {
        notes.push("role corrected by the reader".to_owned());
    }
    if !notes.is_empty() {
        shown.push_str(&format!(" ({})", notes.join("; ")));
    }
    Some(shown)
}

fn attributed(words: &str, speaker: Option<String>, entry: &Entry) -> String {
    let mut parts: Vec<String> = speaker.into_iter().collect();
    parts.push(entry.source());
    parts.extend(entry.day.map(show::day));
    let url = entry
        .article()
        .url
        .as_ref()
        .map(|u| format!(" {u}"))
        .unwrap_or_default();
    format!("{words} — {}{url}", parts.join(", "))
}
