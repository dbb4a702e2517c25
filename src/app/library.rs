//! The open articles, and what the reader keeps of them.
//!
//! Articles with their analyses, bookmarks and places come in; letters for speakers and ranges for drawing are
//! made once for each article. It refuses to change an article.

use rustc_hash::{FxHashMap, FxHashSet};

use super::cast::Letters;
pub use super::entry::{Entry, Paint, quoted_parts};
use crate::article::ArticleId;
use crate::briefing::corrections::Corrections;
use crate::briefing::people::Figure;
use crate::briefing::{Bookmark, BookmarkId, BookmarkKind, Correction, CorrectionId, Opened, Place};
use crate::text::Span;

/// Up to so many articles letters are given with every one that comes.
const AT_ONCE: usize = 200;

/// All open articles in the order of the inputs, and all bookmarks.
#[derive(Debug, Clone, Default)]
pub struct Library {
    /// Never shrinks while a load lives; an article that comes again takes its old place.
    pub entries: Vec<Entry>,
    /// Oldest first.
    pub bookmarks: Vec<Bookmark>,
    /// Kept places of articles, open or not.
    pub places: FxHashMap<ArticleId, Place>,
    /// Headlines of stories that several articles tell, and those articles.
    pub stories: Vec<(String, Vec<usize>)>,
    /// Who appears, over all articles.
    pub figures: Vec<Figure>,
    /// What the reader says of quotes and their speakers.
    pub corrections: Corrections,
    /// Counts up with every change, so that lists know they are old.
    pub version: u64,
    /// Counts up when somebody may speak who did not.
    casts: u64,
    /// The state that letters were given for, and how many articles there were.
    cast_of: (u64, usize),
    letters: Letters,
    by_id: FxHashMap<ArticleId, usize>,
    /// Where bookmarks of open articles stand in their present texts; those whose words are gone are not in it.
    standing: FxHashMap<BookmarkId, Span>,
}

impl Library {
    /// Takes an article in, or in place of its older self.
    pub fn take(&mut self, opened: Opened) -> usize {
        let id = opened.article.id;
        let mut entry = Entry::new(opened, &self.corrections);
        if let Some(place) = self.places.get(&id) {
            entry.read = place.read;
            if place.revision == entry.revision {
                entry.at = place.at;
            }
        }
        self.version += 1;
        self.casts += 1;
        if let Some(&i) = self.by_id.get(&id) {
            if let Some(old) = self.entries.get_mut(i) {
                entry.read |= old.read;
                if old.revision == entry.revision {
                    entry.at = old.at;
                }
                *old = entry;
            }
            self.find_marks(|b| b.anchor.article == id);
            return i;
        }
        self.entries.push(entry);
        self.by_id.insert(id, self.entries.len() - 1);
        self.find_marks(|b| b.anchor.article == id);
        self.entries.len() - 1
    }

    /// Puts articles in the place of others; where the first of them stands. All places behind it move.
    pub fn exchange(&mut self, gone: &[ArticleId], new: Vec<Opened>) -> usize {
        let is_gone = |e: &Entry| gone.contains(&e.article().id);
        let at = self
            .entries
            .iter()
            .position(is_gone)
            .unwrap_or(self.entries.len());
        let coming: FxHashSet<ArticleId> = new.iter().map(|o| o.article.id).collect();
        let mut old = std::mem::take(&mut self.entries);
        let behind = old.split_off(at);
        let stays = |e: &Entry| !gone.contains(&e.article().id) && !coming.contains(&e.article().id);
        self.by_id.clear();
        self.stories.clear();
        let put = |library: &mut Self, entry: Entry| {
            library.by_id.insert(entry.article().id, library.entries.len());
            library.entries.push(entry);
        };
        old.into_iter().filter(stays).for_each(|e| put(self, e));
        let first = self.entries.len();
        for opened in new {
            self.take(opened);
        }
        behind.into_iter().filter(stays).for_each(|e| put(self, e));
        self.version += 1;
        self.casts += 1;
        self.standing.clear();
        self.find_marks(|_| true);
        first
    }

    /// Looks for bookmarks in the present texts of their articles, once for each change.
    fn find_marks(&mut self, concerns: impl Fn(&Bookmark) -> bool) {
        for bookmark in self.bookmarks.iter().filter(|b| concerns(b)) {
            let entry = self
                .by_id
                .get(&bookmark.anchor.article)
                .and_then(|&i| self.entries.get(i));
            match entry.and_then(|e| bookmark.anchor.find(e.text(), e.revision)) {
                Some((span, _)) => self.standing.insert(bookmark.id, span),
                None => self.standing.remove(&bookmark.id),
            };
        }
    }

    /// Joins who is one person over the articles, and gives everybody who speaks one letter and colour. Does
    /// nothing when nothing came since; while very many articles come in it waits for a tenth more of them.
    pub fn recast(&mut self, loading: bool) {
        let (casts, entries) = self.cast_of;
        let few = self.entries.len() < AT_ONCE || self.entries.len() >= entries + entries / 10;
        if casts == self.casts || (loading && !few) {
            return;
        }
        self.cast_of = (self.casts, self.entries.len());
        let mut story: Vec<usize> = (self.stories.len()..).take(self.entries.len()).collect();
        for (number, (_, articles)) in self.stories.iter().enumerate() {
            for &article in articles {
                if let Some(slot) = story.get_mut(article) {
                    *slot = number;
                }
            }
        }
        self.figures = self.letters.give(&mut self.entries, &story, &self.corrections);
        self.version += 1;
    }

    /// Names the state of articles and corrections, and that of the letters.
    #[must_use]
    pub fn casts(&self) -> (u64, u64) {
        (self.casts, self.cast_of.0)
    }

    /// The reader's corrections as they are kept now; articles that a change concerns are made ready anew.
    pub fn correct(&mut self, corrections: Corrections) {
        let changed: Vec<&Correction> = corrections.differing(&self.corrections);
        if changed.is_empty() {
            return;
        }
        let persons = changed.iter().any(|c| c.says.is_of_persons());
        let articles: FxHashSet<ArticleId> = changed.iter().map(|c| c.anchor.article).collect();
        for entry in &mut self.entries {
            if !persons && !articles.contains(&entry.article().id) {
                continue;
            }
            let mut new = Entry::new(entry.opened.clone(), &corrections);
            (new.read, new.at) = (entry.read, entry.at);
            *entry = new;
        }
        self.corrections = corrections;
        self.casts += 1;
        self.version += 1;
    }

    /// A correction is on disk, or gone from there.
    pub fn corrected(&mut self, id: CorrectionId, new: Option<Correction>) {
        self.correct(self.corrections.with(id, new));
    }

    /// The article with this identity.
    #[must_use]
    pub fn find(&self, id: ArticleId) -> Option<usize> {
        self.by_id.get(&id).copied()
    }

    /// An entry.
    #[must_use]
    pub fn get(&self, i: usize) -> Option<&Entry> {
        self.entries.get(i)
    }

    /// What is kept comes in: bookmarks and places.
    pub fn keep(&mut self, bookmarks: Vec<Bookmark>, places: Vec<Place>) {
        self.bookmarks = bookmarks;
        self.places = places.into_iter().map(|p| (p.article, p)).collect();
        for entry in &mut self.entries {
            if let Some(place) = self.places.get(&entry.opened.article.id) {
                entry.read = place.read;
                if place.revision == entry.revision {
                    entry.at = place.at;
                }
            }
        }
        self.find_marks(|_| true);
        self.version += 1;
    }

    /// Which articles tell one story; a story of one article is none.
    pub fn group(&mut self, stories: Vec<(String, Vec<ArticleId>)>) {
        self.stories = stories
            .into_iter()
            .map(|(headline, ids)| (headline, ids.iter().filter_map(|id| self.find(*id)).collect()))
            .filter(|(_, articles): &(String, Vec<usize>)| articles.len() > 1)
            .collect();
        self.casts += 1;
        self.version += 1;
    }

    /// One more story; an article that another told is told by this one.
    pub fn add_story(&mut self, headline: String, articles: Vec<usize>) {
        self.stories
            .retain(|(_, told)| !told.iter().any(|i| articles.contains(i)));
        if articles.len() > 1 {
            self.stories.push((headline, articles));
        }
        self.casts += 1;
        self.version += 1;
    }

    /// A bookmark is on disk.
    pub fn saved(&mut self, bookmark: Bookmark) {
        let id = bookmark.id;
        match self.bookmarks.iter_mut().find(|b| b.id == bookmark.id) {
            Some(old) => *old = bookmark,
            None => self.bookmarks.push(bookmark),
        }
        self.find_marks(|b| b.id == id);
        self.version += 1;
    }

    /// A bookmark is gone.
    pub fn removed(&mut self, id: BookmarkId) {
        self.bookmarks.retain(|b| b.id != id);
        self.version += 1;
    }

    /// A bookmark by its name.
    #[must_use]
    pub fn bookmark(&self, id: BookmarkId) -> Option<&Bookmark> {
        self.bookmarks.iter().find(|b| b.id == id)
    }

    /// The bookmarks of an article, with where each stands in its present text.
    pub fn marks_in(&self, i: usize) -> impl Iterator<Item = (&Bookmark, Span)> {
        let id = self.entries.get(i).map(|e| e.article().id);
        let of_it = self
            .bookmarks
            .iter()
            .filter(move |b| Some(b.anchor.article) == id);
        of_it.filter_map(|b| Some((b, *self.standing.get(&b.id)?)))
    }

    /// The bookmark of this kind on this stretch.
    #[must_use]
    pub fn mark_on(&self, i: usize, kind: BookmarkKind, span: Span) -> Option<&Bookmark> {
        self.marks_in(i)
            .find(|(b, s)| b.kind == kind && *s == span)
            .map(|(b, _)| b)
    }
}
