//! What reaches the reader, and what it asks for.

use std::path::PathBuf;

use chrono::{DateTime, Local, NaiveDate};

use super::shelf::Page;
use super::sources::{Fetched, Swap};
use super::whole::finder::{Finds, Matched, Row};
use crate::article::ArticleId;
use crate::briefing::changes::Changes;
use crate::briefing::finding::Glimpse;
use crate::briefing::notebook::Style;
use crate::briefing::portrait::Sitting;
use crate::briefing::query::Query;
use crate::briefing::{
    Bookmark, BookmarkId, By, Correction, CorrectionId, Group, Item, ItemKey, Leave, Opened, Place,
    SavedSearch, Source,
};
use crate::config::keys::Key;

/// Something that happened, in the order it reached the main thread.
#[derive(Debug, Clone)]
pub enum Msg {
    /// A key.
    Key(Key),
    /// Pasted text.
    Paste(String),
    /// A mouse event, in terminal cells from the top left, counted from zero.
    Mouse {
        /// What the mouse did.
        what: Mouse,
        /// Column.
        col: u16,
        /// Row.
        row: u16,
    },
    /// The terminal has a new size, in cells.
    Resize {
        /// Columns.
        cols: u16,
        /// Rows.
        rows: u16,
    },
    /// Articles that were asked for are there. Sent several times while a load goes on.
    Opened {
        /// The load they belong to; an older one is stale and dropped.
        generation: u64,
        /// In the order of the inputs.
        articles: Vec<Opened>,
        /// One line for each input that could not be read.
        failures: Vec<String>,
        /// No more will come of this load.
        done: bool,
    },
    /// A page of the library.
    Listed {
        /// The question it answers; an older one is stale.
        generation: u64,
        /// The page.
        page: Box<Page>,
    },
    /// Which of the listed articles tell one story.
    KeptStories {
        /// The list they belong to; an older one is stale.
        generation: u64,
        /// Headline, and the articles, the most central first.
        stories: Vec<(String, Vec<ArticleId>)>,
    },
    /// An article of the library that was asked for; none where it is gone.
    OpenedKept {
        /// Which.
        article: ArticleId,
        /// The article.
        opened: Option<Opened>,
    },
    /// Articles of the library are marked, on disk.
    Marked {
        /// Those that were not so before.
        articles: Vec<ArticleId>,
        /// Read, or unread.
        read: bool,
        /// Everything that the query wanted was asked for.
        all: bool,
    },
    /// The articles that the query wants, in groups.
    Groups {
        /// The question it answers; an older one is stale.
        generation: u64,
        /// The groups.
        groups: Vec<Group>,
        /// How many the query wants, and how many of them are unread.
        counts: (usize, usize),
    },
    /// All saved searches, by name.
    Searches(Vec<SavedSearch>),
    /// A saved search was counted.
    SearchCounted {
        /// Its name.
        name: String,
        /// How many it finds, and how many of them are unread.
        counts: (usize, usize),
    },
    /// Everything that the library can be held to.
    Filters(Vec<Group>),
    /// What changed in an article; none where no earlier text of it is kept.
    Compared {
        /// Which.
        article: ArticleId,
        /// The article, and what changed in it.
        both: Option<(Opened, Box<Changes>)>,
    },
    /// What came of what was typed.
    Found {
        /// The question it answers; an older one is stale.
        generation: u64,
        /// The best rows.
        matched: Matched,
    },
    /// The beginning of an article; none where it is gone.
    Glimpsed(Option<Box<Glimpse>>),
    /// What some more articles say of a speaker.
    Portrayed {
        /// The page it belongs to; another is stale.
        generation: u64,
        /// One an article.
        sittings: Vec<Sitting>,
        /// The last article looked at, where there are more.
        after: Option<ItemKey>,
    },
    /// Which articles a query wants.
    Ids {
        /// The question it answers.
        generation: u64,
        /// The newest.
        articles: Vec<ArticleId>,
        /// How many there are in all.
        all: usize,
    },
    /// Several articles that were asked for.
    Several {
        /// The question it answers.
        generation: u64,
        /// The articles.
        articles: Vec<Opened>,
    },
    /// Another program has written to the library.
    Others,
    /// How listed articles are now.
    Refreshed {
        /// The list they belong to; an older one is stale.
        generation: u64,
        /// Those that are there still.
        items: Vec<Item>,
        /// How many the query wants, and how many of them are unread.
        counts: (usize, usize),
    },
    /// Articles are removed from the library.
    Gone(Vec<ArticleId>),
    /// They are back.
    Back,
    /// Articles have left the library, as the settings want it.
    LetGo(Vec<ArticleId>),
    /// Analyses of an older analyser have been made anew: what lists tell of them may be another.
    Renewed,
    /// Which of the open articles tell one story.
    Stories {
        /// The load they belong to.
        generation: u64,
        /// Headline, and the articles, the most central first.
        stories: Vec<(String, Vec<ArticleId>)>,
    },
    /// All bookmarks and places that are kept.
    Kept {
        /// Bookmarks, oldest first.
        bookmarks: Vec<Bookmark>,
        /// One an article.
        places: Vec<Place>,
    },
    /// A bookmark is on disk: now the star may show.
    Saved(Box<Bookmark>),
    /// A bookmark is gone from disk.
    Removed(BookmarkId),
    /// All corrections that are kept, in the order in which they were.
    Corrections(Vec<Correction>),
    /// A correction is on disk: now it may show.
    Corrected(Box<Correction>),
    /// A correction is gone from disk.
    Uncorrected(CorrectionId),
    /// Sources are being looked at: how many are done, of how many.
    Fetching {
        /// Done.
        done: usize,
        /// Asked for.
        of: usize,
        /// Pages behind excerpts: how many are there, of how many.
        pages: (usize, usize),
    },
    /// Some of what is fetched is in the library.
    Arrived,
    /// All sources that were asked for are done.
    Fetched(Fetched),
    /// All sources as they are now.
    Sources {
        /// In the order of the settings.
        all: Vec<Source>,
        /// The list was asked for.
        show: bool,
    },
    /// A file was read as one article, or as several: those take the place of what it was.
    Recut {
        /// The load it belongs to.
        generation: u64,
        /// What it was.
        gone: Vec<ArticleId>,
        /// What it is now.
        articles: Vec<Opened>,
    },
    /// Sources left the settings and the library.
    SourcesOut {
        /// Which, and what went with them.
        swap: Box<Swap>,
        /// For the first time; false where it was undone or done again.
        first: bool,
    },
    /// Sources came into the settings, or came back.
    SourcesIn {
        /// Which.
        swap: Box<Swap>,
        /// For the first time; false where it was undone or done again.
        first: bool,
        /// What else there is to tell, one line each.
        notes: Vec<String>,
    },
    /// Something has changed in the folder of this locator.
    FolderChanged(String),
    /// Something asked for could not be done: what, and why.
    Failed(String),
    /// Something asked for was done; one line for the status row ("copied by OSC 52").
    Done(String),
    /// The time, sent at start and when the shown minute changes something.
    Now(DateTime<Local>),
    /// A prefix key has waited long enough for its menu.
    PrefixWaited {
        /// The wait it belongs to; another is stale.
        generation: u64,
    },
    /// The program is asked to end (SIGTERM, SIGHUP, SIGINT, end of input).
    Quit,
    /// The program came back to the foreground and must draw all.
    Resumed,
}

/// What the mouse did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mouse {
    /// The left button went down.
    Click,
    /// One notch away from the user.
    WheelUp,
    /// One notch towards the user.
    WheelDown,
}

/// Something the reader wants done by `work` or the terminal.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Read and analyse these inputs.
    Load {
        /// Carried by the answers.
        generation: u64,
        /// What to read.
        inputs: Vec<Input>,
    },
    /// Read a file anew as one article, or as the several that are in it; answered by [`Msg::Recut`] or
    /// [`Msg::Failed`].
    Recut {
        /// Carried by the answer.
        generation: u64,
        /// The file.
        path: PathBuf,
        /// As one.
        whole: bool,
    },
    /// Find out which of these articles tell one story; answered by [`Msg::Stories`].
    GroupStories {
        /// Carried by the answer.
        generation: u64,
        /// All open articles; cheap to copy, they are shared.
        articles: Vec<Opened>,
    },
    /// Keep a bookmark (new, or with a changed note); answered by [`Msg::Saved`] or [`Msg::Failed`].
    SaveBookmark(Box<Bookmark>),
    /// Let a bookmark go; answered by [`Msg::Removed`] or [`Msg::Failed`].
    RemoveBookmark(BookmarkId),
    /// Keep what the reader says of a quote; answered by [`Msg::Corrected`] or [`Msg::Failed`].
    Correct(Box<Correction>),
    /// Let a correction go; answered by [`Msg::Uncorrected`] or [`Msg::Failed`].
    Uncorrect(CorrectionId),
    /// Keep the place in an article.
    SavePlace(Place),
    /// The reader says on which day articles were published; they are analysed anew under the generation.
    SetPublished {
        /// Carried by the answer, an [`Msg::Opened`] that replaces the articles.
        generation: u64,
        /// Which articles.
        articles: Vec<ArticleId>,
        /// The day; none takes the reader's word back.
        day: Option<NaiveDate>,
    },
    /// Look at sources; answered by [`Msg::Fetching`] and [`Msg::Fetched`].
    Fetch(Wanted),
    /// Tell of all sources; answered by [`Msg::Sources`].
    ListSources,
    /// Find what was typed and add it to the sources; answered by [`Msg::SourcesIn`] or [`Msg::Failed`].
    AddSource {
        /// An address, a file, a folder, a list of feeds.
        typed: String,
        /// Tags for all of them.
        tags: Vec<String>,
    },
    /// Remove a source; answered by [`Msg::SourcesOut`] or [`Msg::Failed`].
    RemoveSource {
        /// Its address or path.
        locator: String,
        /// What becomes of its articles.
        leave: Leave,
    },
    /// Take sources out that came in; answered by [`Msg::SourcesOut`] or [`Msg::Failed`].
    TakeSourcesOut(Box<Swap>),
    /// Put sources in that went; answered by [`Msg::SourcesIn`] or [`Msg::Failed`].
    PutSourcesIn(Box<Swap>),
    /// List the library; answered by [`Msg::Listed`].
    List {
        /// Carried by the answer.
        generation: u64,
        /// What is wanted.
        query: Query,
        /// The last item of the page before; none for the first page.
        after: Option<ItemKey>,
        /// Articles that are wanted at least: as many as are listed already.
        least: usize,
    },
    /// Tell how listed articles are now; answered by [`Msg::Refreshed`].
    Refresh {
        /// Carried by the answer.
        generation: u64,
        /// What the list is held to.
        query: Query,
        /// The articles.
        articles: Vec<ArticleId>,
    },
    /// List the articles that the query wants in groups; answered by [`Msg::Groups`].
    ListGroups {
        /// Carried by the answer.
        generation: u64,
        /// What they are grouped by.
        by: By,
        /// What is wanted.
        query: Query,
    },
    /// List the saved searches; answered by [`Msg::Searches`].
    ListSearches,
    /// Count what a saved search finds; answered by [`Msg::SearchCounted`].
    CountSearch {
        /// Its name.
        name: String,
        /// Its query.
        query: Query,
    },
    /// Save a search; answered by [`Msg::Searches`].
    SaveSearch(SavedSearch),
    /// Let the saved search of this name go; answered by [`Msg::Searches`].
    ForgetSearch(String),
    /// Everything that the library can be held to, within a query; answered by [`Msg::Filters`].
    ListFilters(Query),
    /// Compare an article with what it was when it was read; answered by [`Msg::Compared`].
    Compare(ArticleId),
    /// Look through the whole library, what is open first; answered by [`Msg::Found`].
    FindIn {
        /// Carried by the answer.
        generation: u64,
        /// What is looked for.
        finds: Finds,
        /// What is open.
        open: Vec<Row>,
    },
    /// Something else is typed; answered by [`Msg::Found`].
    Find {
        /// Carried by the answer.
        generation: u64,
        /// What is typed.
        typed: String,
    },
    /// Nobody looks for anything any more.
    FindNoMore,
    /// Tell how an article begins; answered by [`Msg::Glimpsed`].
    Glimpse(ArticleId),
    /// Tell what articles say of a speaker; answered by [`Msg::Portrayed`].
    Portray {
        /// Carried by the answer.
        generation: u64,
        /// The name.
        name: String,
        /// The last article looked at; none for the newest.
        after: Option<ItemKey>,
    },
    /// Tell which articles a query wants; answered by [`Msg::Ids`].
    ListIds {
        /// Carried by the answer.
        generation: u64,
        /// What is wanted.
        query: Query,
        /// Articles at most.
        limit: usize,
    },
    /// Read several articles of the library; answered by [`Msg::Several`].
    OpenSeveral {
        /// Carried by the answer.
        generation: u64,
        /// Which.
        articles: Vec<ArticleId>,
    },
    /// Find out which of these articles of the library tell one story; answered by [`Msg::KeptStories`].
    GroupKept {
        /// Carried by the answer.
        generation: u64,
        /// The articles listed.
        articles: Vec<ArticleId>,
    },
    /// Read an article of the library; answered by [`Msg::OpenedKept`].
    OpenKept(ArticleId),
    /// Mark articles of the library; answered by [`Msg::Marked`].
    MarkRead(Vec<ArticleId>, bool),
    /// Mark everything that the query wants as read; answered by [`Msg::Marked`].
    MarkAllRead(Query),
    /// Remove articles from the library; answered by [`Msg::Gone`].
    RemoveKept(Vec<ArticleId>),
    /// Bring them back; answered by [`Msg::Back`].
    BringBack(Vec<ArticleId>),
    /// Write all bookmarks to a file, which gets another name where there is one; answered by [`Msg::Done`] or
    /// [`Msg::Failed`].
    Export {
        /// As what.
        style: Style,
        /// Where; `~` is the home folder.
        path: String,
    },
    /// Put text on the clipboard.
    Copy(String),
    /// Open an address in the browser.
    OpenUrl(String),
    /// Send [`Msg::PrefixWaited`] after the configured delay.
    WaitForPrefix {
        /// Carried by the answer.
        generation: u64,
    },
    /// Draw everything anew.
    Redraw,
    /// Give the terminal back to the shell until continued.
    Suspend,
    /// End the program.
    Quit,
}

/// Which sources are looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanted {
    /// Every one.
    All,
    /// Those whose interval is over.
    Due,
    /// The one of this locator.
    One(String),
    /// The folder of this locator, which has changed.
    Folder(String),
    /// Those of these locators, which were added just now.
    New(Vec<String>),
}

/// Something to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// The bundled briefing.
    Samples,
    /// A file, or a folder walked in order.
    Path(PathBuf),
    /// Text that is already here: standard input, or pasted.
    Bytes(Vec<u8>),
}
