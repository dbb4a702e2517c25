//! What can be undone: bookmarks, notes, corrections, read marks.
//!
//! Each change comes in when it is asked for; undoing gives out the effects that take it back. It refuses to
//! show a star before the bookmark is on disk.

use std::path::PathBuf;

use chrono::NaiveDate;

use super::days;
use super::message::Effect;
use super::recut;
use super::sources::Swap;
use super::state::App;
use super::whole::held;
use crate::article::ArticleId;
use crate::briefing::{Bookmark, Correction, SavedSearch};

/// One change that can be taken back.
#[derive(Debug, Clone)]
pub enum Edit {
    /// A bookmark was made.
    Made(Box<Bookmark>),
    /// One was removed.
    Removed(Box<Bookmark>),
    /// A note was changed: before and after.
    Noted(Box<Bookmark>, Box<Bookmark>),
    /// What the reader says was changed: before and after.
    Corrected(Vec<Correction>, Vec<Correction>),
    /// An article was marked: its place in the library, and read or not before.
    Read(usize, bool),
    /// Articles of the library were marked: read now, or unread.
    Marked(Vec<ArticleId>, bool),
    /// Articles were removed from the library.
    Gone(Vec<ArticleId>),
    /// A file was read as one article, or as several again.
    Recut(PathBuf, bool),
    /// Sources left.
    SourcesOut(Box<Swap>),
    /// Sources came.
    SourcesIn(Box<Swap>),
    /// A search was saved, changed or let go: before and after.
    Searched(Option<SavedSearch>, Option<SavedSearch>),
    /// A publication day was said: of each article the day that the reader had said before, and the new one.
    Days(Vec<(ArticleId, Option<NaiveDate>)>, Option<NaiveDate>),
}

/// Changes done and undone.
#[derive(Debug, Clone, Default)]
pub struct Edits {
    done: Vec<Edit>,
    undone: Vec<Edit>,
    /// Counts up, so that two bookmarks of one moment have two names.
    pub made: u64,
}

impl Edits {
    /// A change was made.
    pub fn push(&mut self, edit: Edit) {
        self.undone.clear();
        self.done.push(edit);
    }

    /// The places of articles are others now: what names one by its place cannot be undone any more.
    pub fn forget_places(&mut self) {
        let by_name = |e: &Edit| !matches!(e, Edit::Read(..));
        self.done.retain(by_name);
        self.undone.retain(by_name);
    }

    /// Sources came or went once more: what went with them last is what comes back next.
    pub(super) fn renew(&mut self, swap: &Swap) {
        for edit in self.done.iter_mut().chain(&mut self.undone) {
            if let Edit::SourcesOut(known) | Edit::SourcesIn(known) = edit
                && known.locators == swap.locators
            {
                **known = swap.clone();
            }
        }
    }

    /// Something can be undone.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.done.is_empty()
    }

    /// Something can be done again.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }
}

/// Takes the last change back.
pub fn undo(app: &mut App) -> Vec<Effect> {
    let Some(edit) = app.edits.done.pop() else {
        return Vec::new();
    };
    app.edits.undone.push(edit.clone());
    match edit {
        Edit::Made(b) => vec![Effect::RemoveBookmark(b.id)],
        Edit::Removed(b) | Edit::Noted(b, _) => vec![Effect::SaveBookmark(b)],
        Edit::Corrected(before, after) => change(&after, &before),
        Edit::Read(article, was) => app.mark_read(article, was),
        Edit::Marked(articles, read) => vec![Effect::MarkRead(articles, !read)],
        Edit::Gone(articles) => vec![Effect::BringBack(articles)],
        Edit::Recut(path, whole) => vec![recut::effect(app, path, !whole)],
        Edit::SourcesOut(swap) => vec![Effect::PutSourcesIn(swap)],
        Edit::SourcesIn(swap) => vec![Effect::TakeSourcesOut(swap)],
        Edit::Searched(before, after) => held::change(after.as_ref(), before.as_ref()),
        Edit::Days(before, _) => days::restore(app, &before),
    }
}

/// Does it again.
pub fn redo(app: &mut App) -> Vec<Effect> {
    let Some(edit) = app.edits.undone.pop() else {
        return Vec::new();
    };
    app.edits.done.push(edit.clone());
    match edit {
        Edit::Made(b) | Edit::Noted(_, b) => vec![Effect::SaveBookmark(b)],
        Edit::Removed(b) => vec![Effect::RemoveBookmark(b.id)],
        Edit::Corrected(before, after) => change(&before, &after),
        Edit::Read(article, was) => app.mark_read(article, !was),
        Edit::Marked(articles, read) => vec![Effect::MarkRead(articles, read)],
        Edit::Gone(articles) => vec![Effect::RemoveKept(articles)],
        Edit::Recut(path, whole) => vec![recut::effect(app, path, whole)],
        Edit::SourcesOut(swap) => vec![Effect::TakeSourcesOut(swap)],
        Edit::SourcesIn(swap) => vec![Effect::PutSourcesIn(swap)],
        Edit::Searched(before, after) => held::change(before.as_ref(), after.as_ref()),
        Edit::Days(before, day) => {
            let ids = before.iter().map(|(id, _)| *id).collect();
            vec![days::effect(app, ids, day)]
        }
    }
}

/// The effects that turn some corrections into others.
#[must_use]
pub fn change(from: &[Correction], to: &[Correction]) -> Vec<Effect> {
    let gone = from.iter().filter(|c| to.iter().all(|t| t.id != c.id));
    let kept = to.iter().filter(|c| !from.contains(c));
    gone.map(|c| Effect::Uncorrect(c.id))
        .chain(kept.map(|c| Effect::Correct(Box::new(c.clone()))))
        .collect()
}
