//! Saying on which day articles were published: one, those that are bookmarked, a folder, all.
//!
//! The open article comes in; the sets of articles that a day can be said of go out, each named, and effects that
//! have their dates read anew. It refuses to change a day that was not asked for.

use chrono::NaiveDate;

use super::edits::Edit;
use super::library::Entry;
use super::message::Effect;
use super::panes::whence;
use super::state::App;
use crate::article::{ArticleId, Origin, PublishedFrom};
use crate::briefing::BookmarkKind;
use crate::calendar::show;

/// Of which articles a day is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reach {
    /// What can be chosen, the one article first: its name, and places in the library.
    pub choices: Vec<(String, Vec<usize>)>,
    /// Index of the chosen one.
    pub chosen: usize,
    /// The day that the article has now, and where it was found.
    pub now: String,
}

impl Reach {
    /// What can be chosen from an article. Sets that are the same are named once, empty ones not at all.
    #[must_use]
    pub fn of(app: &App, article: usize) -> Self {
        let all = || app.library.entries.iter().enumerate();
        let those = |keep: &dyn Fn(usize, &Entry) -> bool| -> Vec<usize> {
            all().filter(|(i, e)| keep(*i, e)).map(|(i, _)| i).collect()
        };
        let marked = those(&|i, _| {
            let mut marks = app.library.marks_in(i);
            marks.any(|(b, _)| b.kind == BookmarkKind::Article)
        });
        let mut choices = vec![("this article".to_owned(), vec![article])];
        let mut offer = |name: String, set: Vec<usize>| {
            if !set.is_empty() && choices.iter().all(|(_, known)| *known != set) {
                choices.push((name, set));
            }
        };
        let count = |set: &[usize], of: &str| match set.len() {
            1 => format!("the one article {of}"),
            n => format!("the {n} articles {of}"),
        };
        offer(count(&marked, "that are bookmarked"), marked);
        if let Some(home) = app.library.get(article).and_then(home) {
            let set = those(&|_, e| self::home(e).as_ref() == Some(&home));
            offer(count(&set, &format!("of {home}")), set);
        }
        let open = those(&|_, e| e.day.is_none());
        offer(count(&open, "without a day"), open);
        let listed = those(&|_, _| true);
        offer(format!("all {} listed articles", listed.len()), listed);
        Self {
            choices,
            chosen: 0,
            now: now(app.library.get(article)),
        }
    }

    /// The next choice; after the last the first.
    pub fn turn(&mut self) {
        self.chosen = (self.chosen + 1) % self.choices.len().max(1);
    }

    /// "Published on (YYYY-MM-DD) · the 12 articles of reports".
    #[must_use]
    pub fn title(&self) -> String {
        let name = self.choices.get(self.chosen).map_or("", |c| c.0.as_str());
        format!("Day of publication, YYYY-MM-DD · {name}")
    }

    /// What the keys do, and the day now.
    #[must_use]
    pub fn help(&self) -> String {
        let tab = if self.choices.len() > 1 {
            "tab: more articles · "
        } else {
            ""
        };
        format!("{tab}empty: as it says itself · now {}", self.now)
    }
}

fn now(entry: Option<&Entry>) -> String {
    match entry.and_then(|e| e.article().published) {
        Some(known) => format!("{}, {}", show::day(known.date.day()), whence(known.from)),
        None => "not known".to_owned(),
    }
}

/// The folder or feed that an article came from.
fn home(entry: &Entry) -> Option<String> {
    let path = match &entry.article().origin {
        Origin::File(path) => path.parent()?.to_string_lossy().into_owned(),
        Origin::Entry { source, .. } => source.locator(),
        Origin::Sample(_) | Origin::Stdin | Origin::Web(_) => return None,
    };
    let path = crate::text::sanitise::clean_line(&path);
    Some(if path.is_empty() { ".".to_owned() } else { path })
}

/// The day that the reader said of an article, if any.
fn said(entry: &Entry) -> Option<NaiveDate> {
    let known = entry.article().published?;
    (known.from == PublishedFrom::Reader).then(|| known.date.day())
}

/// Says a day of articles, or takes the reader's word back; undo brings back what was.
pub fn set(app: &mut App, articles: &[usize], day: Option<NaiveDate>) -> Vec<Effect> {
    let entries = articles.iter().filter_map(|&i| app.library.get(i));
    let before: Vec<(ArticleId, Option<NaiveDate>)> = entries.map(|e| (e.article().id, said(e))).collect();
    if before.is_empty() {
        return Vec::new();
    }
    if before.len() > 1 {
        app.say(match day {
            Some(day) => format!("{} articles: {} (u takes it back)", before.len(), show::day(day)),
            None => format!("{} articles: as they say themselves", before.len()),
        });
    }
    let ids = before.iter().map(|(id, _)| *id).collect();
    app.edits.push(Edit::Days(before, day));
    vec![effect(app, ids, day)]
}

/// Gives back the days that the reader had said before; one effect for each different day.
pub fn restore(app: &App, before: &[(ArticleId, Option<NaiveDate>)]) -> Vec<Effect> {
    let mut sets: Vec<(Option<NaiveDate>, Vec<ArticleId>)> = Vec::new();
    for &(id, day) in before {
        match sets.iter_mut().find(|(d, _)| *d == day) {
            Some((_, ids)) => ids.push(id),
            None => sets.push((day, vec![id])),
        }
    }
    sets.into_iter().map(|(day, ids)| effect(app, ids, day)).collect()
}

/// Has the dates of these articles read anew.
#[must_use]
pub fn effect(app: &App, articles: Vec<ArticleId>, day: Option<NaiveDate>) -> Effect {
    Effect::SetPublished {
        generation: app.news.generation,
        articles,
        day,
    }
}
