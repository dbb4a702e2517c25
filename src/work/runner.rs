//! Turns effects into jobs.
//!
//! An [`Effect`] comes in and is under way when the call returns; its answers go out as messages over one
//! channel. It refuses what is the terminal's own affair (copying, drawing, suspending, quitting) and hands
//! it back.

use std::path::PathBuf;
use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use super::clock::Clock;
use super::finding::Finding;
use super::grouping::Grouped;
use super::housekeeping::Housekeeping;
use super::keeper::Keeper;
use super::library::Library;
use super::net::{self, Fetcher};
use super::opening::Opening;
use super::others::Others;
use super::refreshing::Refreshing;
use super::{browser, comparing, exporting, pool, signals};
use crate::app::message::{Effect, Msg};
use crate::config::Config;
use crate::load::Given;
use crate::store::StoreError;

/// What the runner is told once, at start.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The folder for data, or why there is none.
    pub data: Result<PathBuf, StoreError>,
    /// What a flag says of every input but the samples.
    pub given: Given,
    /// What is opened is kept in the library, but for the samples.
    pub keep: bool,
    /// How long a prefix key waits for its menu.
    pub prefix_wait: Duration,
    /// The words that start the browser, with `{url}` in one of them; empty for the system's own.
    pub browser: Vec<String>,
    /// How the network is used.
    pub net: net::Settings,
    /// Sources, converters and what else is set.
    pub config: Config,
}

/// Does what the reader asks for, on threads of its own.
#[derive(Debug)]
pub struct Runner {
    to: Sender<Msg>,
    keeper: Keeper,
    clock: Clock,
    opening: Opening,
    refreshing: Refreshing,
    /// The stories of what is open; one job at a time works on them.
    grouped: Arc<Mutex<Grouped>>,
    library: Library,
    _housekeeping: Housekeeping,
    finding: Finding,
    _others: Others,
    settings: Settings,
    /// The reader's file of settings, where there is one.
    file: Option<PathBuf>,
}

impl Runner {
    /// Sources that the reader removes go from this file of settings too.
    #[must_use]
    pub fn with_settings_in(mut self, file: Option<PathBuf>) -> Self {
        self.file = file;
        self
    }

    /// Starts the threads: the store is opened and told of ([`Msg::Kept`]), the time is told, and signals
    /// that end a program become [`Msg::Quit`].
    #[must_use]
    pub fn start(settings: Settings, to: Sender<Msg>) -> Self {
        signals::listen(to.clone());
        let keeper = Keeper::start(settings.data.clone(), to.clone());
        let fetcher = Fetcher::new(settings.net);
        let folder = settings.data.as_deref().ok();
        Self {
            _others: Others::watch(folder, &keeper, &to),
            clock: Clock::start(to.clone()),
            opening: Opening::new(
                settings.given.clone(),
                settings.keep,
                fetcher.clone(),
                settings.config.convert.clone(),
                keeper.clone(),
                to.clone(),
            ),
            refreshing: Refreshing::new(
                fetcher,
                settings.data.clone(),
                settings.config.clone(),
                to.clone(),
            ),
            library: Library::new(keeper.clone()),
            _housekeeping: Housekeeping::start(keeper.clone(), &settings.config, &to),
            finding: Finding::new(to.clone()),
            keeper,
            grouped: Arc::default(),
            to,
            settings,
            file: None,
        }
    }

    /// Starts what is asked for. What only the terminal can do is handed back.
    pub fn perform(&mut self, effect: Effect) -> Option<Effect> {
        match effect {
            Effect::Load { generation, inputs } => self.opening.load(generation, inputs),
            Effect::SaveBookmark(bookmark) => self.keeper.save(bookmark),
            Effect::RemoveBookmark(id) => self.keeper.remove(id),
            Effect::Correct(new) => self.keeper.correct(new),
            Effect::Uncorrect(id) => self.keeper.uncorrect(id),
            Effect::SavePlace(place) => self.keeper.place(place),
            Effect::Recut {
                generation,
                path,
                whole,
            } => self.opening.recut(generation, path, whole),
            Effect::SetPublished {
                generation,
                articles,
                day,
            } => self.opening.set_published(generation, articles, day),
            Effect::OpenUrl(url) => {
                let command = self.settings.browser.clone();
                spawn(&self.to, move |to| {
                    let _ = to.send(match browser::open(&command, &url) {
                        Ok(()) => Msg::Done(format!("opening {}", browser::shown(&url))),
                        Err(why) => Msg::Failed(why),
                    });
                });
            }
            Effect::GroupStories { generation, articles } => {
                let grouped = Arc::clone(&self.grouped);
                spawn(&self.to, move |to| {
                    // a job that panicked left it half done: all is grouped anew
                    let mut last = grouped.lock().unwrap_or_else(|poisoned| {
                        let mut held = poisoned.into_inner();
                        *held = Grouped::default();
                        held
                    });
                    let stories = last.stories(&articles);
                    let _ = to.send(Msg::Stories { generation, stories });
                })
            }
            Effect::Export { style, path } => exporting::start(&self.keeper, style, path),
            Effect::FindIn {
                generation,
                finds,
                open,
            } => self.finding.start(&self.keeper, generation, finds, open),
            Effect::Find { generation, typed } => self.finding.typed(generation, typed),
            Effect::Compare(article) => comparing::start(&self.keeper, article),
            Effect::FindNoMore => self.finding.no_more(),
            Effect::Fetch(wanted) => self.refreshing.fetch(wanted),
            Effect::RemoveSource { locator, leave } => {
                self.refreshing.remove(self.file.clone(), locator, leave);
            }
            Effect::AddSource { typed, tags } => self.refreshing.add(self.file.clone(), typed, tags),
            Effect::TakeSourcesOut(swap) => self.refreshing.take_out(self.file.clone(), swap),
            Effect::PutSourcesIn(swap) => self.refreshing.put_in(self.file.clone(), swap),
            Effect::ListSources => self.refreshing.list(),
            Effect::WaitForPrefix { generation } => {
                self.clock.wait(self.settings.prefix_wait, generation);
            }
            other => return self.library.perform(other),
        }
        None
    }

    /// Waits until everything asked for is kept, but no longer than `at_most`; false if something was not.
    #[must_use]
    pub fn finish(self, at_most: Duration) -> bool {
        let keeper = self.keeper.clone();
        drop(self); // what is done while nobody looks stops now
        keeper.finish(at_most)
    }
}

/// Runs a job on a thread of its own; a panic in it, or no thread for it, becomes [`Msg::Failed`].
pub(super) fn spawn(to: &Sender<Msg>, job: impl FnOnce(&Sender<Msg>) + Send + 'static) {
    let mine = to.clone();
    let spawned = thread::Builder::new()
        .name(pool::WORKER.to_owned())
        .stack_size(pool::STACK)
        .spawn(move || {
            if let Err(fault) = pool::guarded(|| job(&mine)) {
                let _ = mine.send(Msg::Failed(fault.to_string()));
            }
        });
    if let Err(fault) = spawned {
        let _ = to.send(Msg::Failed(format!("no thread could be started: {fault}")));
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;
    use std::sync::mpsc::{Receiver, channel};

    use super::*;
    use crate::app::message::Input;
    use crate::article::{Anchor, ArticleId};
    use crate::briefing::{Bookmark, BookmarkId, BookmarkKind, Opened, SAMPLES};
    use crate::text::Span;

    fn start(data: &Path) -> (Runner, Receiver<Msg>) {
        let (to, messages) = channel();
        let settings = Settings {
            data: Ok(data.to_owned()),
            given: Given::default(),
            keep: true,
            prefix_wait: Duration::ZERO,
            browser: Vec::new(),
            net: net::Settings::default(),
            config: Config::default(),
        };
        (Runner::start(settings, to), messages)
    }

    /// Everything a load answers, up to its last word.
    fn opened(messages: &Receiver<Msg>, of: u64) -> (Vec<Opened>, Vec<String>) {
        let (mut all, mut lines) = (Vec::new(), Vec::new());
        loop {
            match messages.recv().unwrap() {
                Msg::Opened {
                    generation,
                    articles,
                    failures,
                    done,
                } if generation == of => {
                    all.extend(articles);
                    lines.extend(failures);
                    if done {
                        return (all, lines);
                    }
                }
                Msg::Failed(why) => panic!("{why}"),
                _ => {}
            }
        }
    }

    #[test]
    fn a_load_answers_in_order_with_lasting_identities_and_one_line_for_each_fault() {
        let dir = tempfile::tempdir().unwrap();
        let news = dir.path().join("news");
        fs::create_dir(&news).unwrap();
        for n in 0..150 {
            let words = format!("The ferry left port {n} late.\n\nAnn Lee said she had waited {n} hours.");
            fs::write(news.join(format!("{n:03}.txt")), words).unwrap();
        }
        fs::write(news.join("070.txt"), "").unwrap();
        let inputs = vec![
            Input::Path(dir.path().join("missing.txt")),
            Input::Path(news.clone()),
            Input::Bytes(b"Pasted words come last.".to_vec()),
        ];
        let data = dir.path().join("data");
        let mut ids: Vec<Vec<ArticleId>> = Vec::new();
        for _ in 0..2 {
            let (mut runner, messages) = start(&data);
            let asked = Effect::Load {
                generation: 1,
                inputs: inputs.clone(),
            };
            assert_eq!(runner.perform(asked), None);
            let (articles, failures) = opened(&messages, 1);
            assert_eq!(articles.len(), 150);
            assert!(articles[42].article.text.contains("port 42"));
            assert!(articles[149].article.text.contains("Pasted"));
            assert_eq!(failures.len(), 2, "{failures:?}");
            assert!(failures[0].contains("missing.txt: no such file"));
            assert!(failures[1].contains("070.txt: empty"));
            ids.push(articles.iter().map(|o| o.article.id).collect());
        }
        assert_eq!(ids[0], ids[1]);
        let empty = dir.path().join("empty");
        fs::create_dir(&empty).unwrap();
        let (mut runner, messages) = start(&data);
        runner.perform(Effect::Load {
            generation: 1,
            inputs: vec![Input::Path(empty)],
        });
        assert!(opened(&messages, 1).1[0].contains("no files in this folder"));
    }

    #[test]
    fn the_readers_day_is_kept_and_wins_and_is_taken_back() {
        let dir = tempfile::tempdir().unwrap();
        let day = chrono::NaiveDate::from_ymd_opt(2026, 10, 12);
        let samples = |generation| Effect::Load {
            generation,
            inputs: vec![Input::Samples],
        };
        let (mut runner, messages) = start(dir.path());
        runner.perform(samples(1));
        let (first, failures) = opened(&messages, 1);
        assert_eq!((first.len(), failures.len()), (SAMPLES.len(), 0));
        let article = first[1].article.id;
        let own = first[1].article.published;
        runner.perform(Effect::SetPublished {
            generation: 2,
            articles: vec![article],
            day,
        });
        let said = opened(&messages, 2).0[0].article.published;
        assert_eq!(
            said.map(|k| (Some(k.date.day()), k.from.word())),
            Some((day, "reader"))
        );
        assert!(runner.finish(Duration::from_secs(60)));

        let (mut runner, messages) = start(dir.path());
        runner.perform(samples(1));
        assert_eq!(opened(&messages, 1).0[1].article.published, said);
        runner.perform(Effect::SetPublished {
            generation: 2,
            articles: vec![article],
            day: None,
        });
        assert_eq!(opened(&messages, 2).0[0].article.published, own);
    }

    #[test]
    fn a_newer_load_silences_the_older() {
        let dir = tempfile::tempdir().unwrap();
        let (mut runner, messages) = start(dir.path());
        for generation in 1..=20 {
            runner.perform(Effect::Load {
                generation,
                inputs: vec![Input::Bytes(b"Words.".to_vec())],
            });
        }
        assert_eq!(opened(&messages, 20).0.len(), 1);
    }

    #[test]
    fn a_bookmark_is_told_of_once_it_is_kept_and_two_readers_see_each_others() {
        let dir = tempfile::tempdir().unwrap();
        let bookmark = |id| {
            Box::new(Bookmark {
                id: BookmarkId(id),
                kind: BookmarkKind::Article,
                anchor: Anchor {
                    article: ArticleId(1),
                    revision: crate::article::Revision(2),
                    span: Span::default(),
                    exact: String::new(),
                    prefix: String::new(),
                    suffix: String::new(),
                },
                note: String::new(),
                tags: Vec::new(),
                made: chrono::DateTime::UNIX_EPOCH,
                title: "Ferry waits".to_owned(),
                source: "Port Gazette".to_owned(),
                url: None,
                published: None,
                speaker: None,
                when: None,
            })
        };
        let next = |messages: &Receiver<Msg>| {
            messages
                .iter()
                .find(|m| !matches!(m, Msg::Now(_) | Msg::Corrections(_)))
                .expect("a message")
        };
        let (mut one, of_one) = start(dir.path());
        assert!(matches!(next(&of_one), Msg::Kept { bookmarks, .. } if bookmarks.is_empty()));
        let (mut two, of_two) = start(dir.path());
        assert!(matches!(next(&of_two), Msg::Kept { bookmarks, .. } if bookmarks.is_empty()));
        one.perform(Effect::SaveBookmark(bookmark(1)));
        assert!(matches!(next(&of_one), Msg::Saved(b) if b.id == BookmarkId(1)));
        // what another keeps is told when the store is looked at next, and that may be at any moment
        let both = |messages: &Receiver<Msg>, own: &dyn Fn(&Msg) -> bool, other: u128| {
            let other = |m: &Msg| matches!(m, Msg::Kept { bookmarks, .. } if bookmarks.iter().any(|b| b.id.0 == other));
            let (mut done, mut told) = (false, false);
            while !(done && told) {
                let message = messages.recv().expect("a message");
                done |= own(&message);
                told |= other(&message);
            }
        };
        two.perform(Effect::SaveBookmark(bookmark(2)));
        both(
            &of_two,
            &|m| matches!(m, Msg::Saved(b) if b.id == BookmarkId(2)),
            1,
        );
        one.perform(Effect::RemoveBookmark(BookmarkId(1)));
        both(&of_one, &|m| matches!(m, Msg::Removed(BookmarkId(1))), 2);

        // in a folder that cannot be there, one line says why
        let file = dir.path().join("file");
        fs::write(&file, "").unwrap();
        let (mut three, of_three) = start(&file.join("data"));
        assert!(matches!(next(&of_three), Msg::Kept { .. }));
        three.perform(Effect::SaveBookmark(bookmark(3)));
        assert!(matches!(next(&of_three), Msg::Failed(why) if why.contains("cannot be kept")));
        assert_eq!(three.perform(Effect::Redraw), Some(Effect::Redraw));
    }
}
