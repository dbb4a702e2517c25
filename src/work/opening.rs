//! From what a reader wants to read to articles with their analyses.
//!
//! Inputs come in; articles go out in the order of the inputs as soon as they are ready, each with the
//! identity under which the store knows it. It refuses to finish a load that a newer one has made stale.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, Mutex, PoisonError};

use chrono::NaiveDate;

use super::gather::load_with;
use super::inputs::{self, Entry};
use super::keeper::Keeper;
use super::net::{self, Fetcher};
use super::shelving::reader_says;
use super::{pool, runner};
use crate::analysis::{Analysis, analyse};
use crate::app::message::{Input, Msg};
use crate::article::{Article, ArticleId, Known, Origin, PublishedFrom};
use crate::briefing::{Opened, SAMPLES, Sample};
use crate::config::Convert;
use crate::load::{Given, Wanted};
use crate::store::{Cuts, Seen, new_id};
use crate::text::sanitise;

/// Inputs whose answers may wait for their identities.
const WAITING: usize = 64;

/// The loads of one reader.
#[derive(Debug)]
pub(super) struct Opening {
    given: Given,
    fetcher: Fetcher,
    convert: Convert,
    /// What is opened is kept in the library.
    keep: bool,
    keeper: Keeper,
    to: Sender<Msg>,
    /// The generation of the newest load.
    newest: Arc<AtomicU64>,
    known: Arc<Mutex<BTreeMap<ArticleId, Before>>>,
}

/// An article, and the publication date that it had before the reader spoke.
#[derive(Debug)]
struct Before {
    article: Arc<Article>,
    published: Option<Known>,
}

/// One thing to read, its place settled.
enum Source {
    Sample(&'static Sample),
    Entry(Entry),
    Bytes(Vec<u8>),
}

/// What one input gave: articles without identities yet, or one line that says why not.
type Read = Result<Vec<(Article, Analysis)>, String>;

impl Opening {
    pub(super) fn new(
        given: Given,
        keep: bool,
        fetcher: Fetcher,
        convert: Convert,
        keeper: Keeper,
        to: Sender<Msg>,
    ) -> Self {
        Self {
            given,
            keep,
            fetcher,
            convert,
            keeper,
            to,
            newest: Arc::default(),
            known: Arc::default(),
        }
    }

    /// Reads and analyses; answered by [`Msg::Opened`], the last with `done`.
    pub(super) fn load(&self, generation: u64, inputs: Vec<Input>) {
        self.newest.store(generation, Ordering::Relaxed);
        let (sender, read) = mpsc::sync_channel(WAITING);
        let (given, newest) = (self.given.clone(), Arc::clone(&self.newest));
        let (fetcher, convert) = (self.fetcher.clone(), self.convert.clone());
        let keeper = self.keeper.clone();
        runner::spawn(&self.to, move |_| {
            let sources = inputs.into_iter().flat_map(sources);
            let cuts = keeper
                .ask(|store| store.cuts())
                .and_then(Result::ok)
                .unwrap_or_default();
            let _ = pool::ordered(
                sources,
                pool::cores(),
                |source| open(source, &given, &cuts, &fetcher, &convert),
                |answer| {
                    let read: Read = answer.unwrap_or_else(|fault| Err(fault.to_string()));
                    if newest.load(Ordering::Relaxed) != generation {
                        return Err(()); // stale
                    }
                    sender.send(read).map_err(drop)
                },
            );
        });
        let keeper = self.keeper.clone();
        let (newest, known) = (Arc::clone(&self.newest), Arc::clone(&self.known));
        let keep = self.keep;
        runner::spawn(&self.to, move |to| {
            name(&read, generation, &newest, (&keeper, keep), &known, to);
        });
    }

    /// Reads a file as one article or as several; answered by [`Msg::Recut`]. What it was leaves the library.
    pub(super) fn recut(&self, generation: u64, path: PathBuf, whole: bool) {
        let (given, convert) = (self.given.clone(), self.convert.clone());
        let (keeper, keep, known) = (self.keeper.clone(), self.keep, Arc::clone(&self.known));
        runner::spawn(&self.to, move |to| {
            let read = |whole| {
                let bytes = inputs::read(&path).map_err(|fault| line(&fault.to_string()))?;
                let given = Given {
                    whole,
                    ..given.clone()
                };
                analysed(&bytes, &Origin::File(path.clone()), &given, &convert)
            };
            let both = read(whole).and_then(|now| Ok((now, read(!whole)?)));
            let (now, before) = match both {
                Ok((now, before)) if now.len() != before.len() => (now, before),
                Ok(_) => {
                    let why = line(&format!("{}: it holds one article", path.display()));
                    let _ = to.send(Msg::Failed(why));
                    return;
                }
                Err(why) => {
                    let _ = to.send(Msg::Failed(why));
                    return;
                }
            };
            let mut taken = BTreeSet::new();
            let (before, _) = identify(before, &mut taken, &keeper);
            let gone: Vec<ArticleId> = before.iter().map(|(article, _, _)| article.id).collect();
            let (named, trouble) = identify(now, &mut taken, &keeper);
            if let Some(trouble) = trouble {
                let _ = to.send(Msg::Failed(trouble));
            }
            let articles = remember(named, &known);
            if keep {
                shelve_opened(&keeper, &articles);
                let gone = gone.clone();
                keeper.quietly(move |store| {
                    store.set_cut(&path, whole)?;
                    store.remove_articles(&gone, chrono::Utc::now()).map(drop)
                });
            }
            let _ = to.send(Msg::Recut {
                generation,
                gone,
                articles,
            });
        });
    }

    /// Analyses articles anew with the day that the reader says.
    pub(super) fn set_published(&self, generation: u64, ids: Vec<ArticleId>, day: Option<NaiveDate>) {
        let keeper = self.keeper.clone();
        let known = Arc::clone(&self.known);
        let keep = self.keep;
        runner::spawn(&self.to, move |to| {
            let all = ids.clone();
            let kept = keeper.ask(move |store| all.iter().try_for_each(|&id| store.set_published(id, day)));
            if let Some(Err(why)) = kept {
                let _ = to.send(Msg::Failed(why.to_string()));
            }
            for &id in &ids {
                from_library(&keeper, &known, id);
            }
            let before = |id: &ArticleId| {
                let known = known.lock().unwrap_or_else(PoisonError::into_inner);
                let before = known.get(id)?;
                Some(Article {
                    published: day.map(reader_says).or(before.published),
                    ..Article::clone(&before.article)
                })
            };
            let found: Vec<Article> = ids.iter().filter_map(before).collect();
            if found.len() < ids.len() {
                let _ = to.send(Msg::Failed("an article is not open any more".to_owned()));
            }
            let mut articles: Vec<Opened> = Vec::with_capacity(found.len());
            let anew = |article: Article| Opened {
                analysis: Arc::new(analyse(&article)),
                article: Arc::new(article),
            };
            let _ = pool::ordered(found, pool::cores(), anew, |answer| {
                articles.push(answer?);
                Ok::<(), pool::Panicked>(())
            });
            if keep {
                shelve_opened(&keeper, &articles);
            }
            let mut known = known.lock().unwrap_or_else(PoisonError::into_inner);
            for opened in &articles {
                if let Some(before) = known.get_mut(&opened.article.id) {
                    before.article = Arc::clone(&opened.article);
                }
            }
            let _ = to.send(Msg::Opened {
                generation,
                articles,
                failures: Vec::new(),
                done: true,
            });
        });
    }
}

/// What there is to read in one input, lazily.
fn sources(input: Input) -> Box<dyn Iterator<Item = Source> + Send> {
    match input {
        Input::Samples => Box::new(SAMPLES.iter().map(Source::Sample)),
        Input::Path(path) => Box::new(in_path(path)),
        Input::Bytes(bytes) => Box::new(std::iter::once(Source::Bytes(bytes))),
    }
}

/// The files of a path. A folder without any is one line, not silence.
fn in_path(path: PathBuf) -> impl Iterator<Item = Source> + Send {
    let mut found = inputs::entries(std::slice::from_ref(&path)).peekable();
    let nothing = found.peek().is_none().then(|| {
        Entry::Fault(inputs::InputError {
            path,
            why: "no files in this folder".to_owned(),
        })
    });
    found.chain(nothing).map(Source::Entry)
}

/// Takes one input from its bytes to its analyses.
fn open(source: Source, given: &Given, cuts: &Cuts, fetcher: &Fetcher, convert: &Convert) -> Read {
    let plain = Given::default();
    let cut: Given;
    let (origin, bytes, given) = match source {
        Source::Sample(sample) => (
            Origin::Sample(sample.name.to_owned()),
            Ok(sample.bytes.to_vec()),
            &plain,
        ),
        Source::Entry(Entry::File(path)) => {
            let bytes = inputs::read(&path);
            let given = match cuts.as_one(&path) {
                Some(whole) => {
                    cut = Given {
                        whole,
                        ..given.clone()
                    };
                    &cut
                }
                None => given,
            };
            (Origin::File(path), bytes, given)
        }
        Source::Entry(Entry::Web(address)) => {
            let mut given = given.clone();
            let (origin, bytes) = net::read(fetcher, &address, &mut given)?;
            return analysed(&bytes, &origin, &given, convert);
        }
        Source::Entry(Entry::Stdin) => (Origin::Stdin, inputs::read_stdin(), given),
        Source::Entry(Entry::Fault(fault)) => return Err(line(&fault.to_string())),
        Source::Bytes(bytes) => (Origin::Stdin, Ok(bytes), given),
    };
    let bytes = bytes.map_err(|fault| line(&fault.to_string()))?;
    analysed(&bytes, &origin, given, convert)
}

/// Takes the bytes of one input to its analyses.
fn analysed(bytes: &[u8], origin: &Origin, given: &Given, convert: &Convert) -> Read {
    // a panic is told with the name of its input
    let read = pool::guarded(|| {
        let given = Given {
            wanted: Wanted::Articles,
            ..given.clone()
        };
        let mut id = || ArticleId(0);
        let loaded = load_with(convert, origin, bytes, &given, &mut id)?;
        Ok(loaded
            .articles
            .into_iter()
            .map(|article| {
                let analysis = analyse(&article);
                (article, analysis)
            })
            .collect())
    });
    match read {
        Ok(Ok(articles)) => Ok(articles),
        Ok(Err(fault)) => {
            let fault: String = fault;
            Err(line(&fault))
        }
        Err(fault) => Err(line(&format!("{}: {fault}", origin.locator()))),
    }
}

/// An article that was opened from the library is known too. Whatever date it had before the reader's word was not
/// kept.
fn from_library(keeper: &Keeper, known: &Mutex<BTreeMap<ArticleId, Before>>, id: ArticleId) {
    let is_known = || {
        let known = known.lock().unwrap_or_else(PoisonError::into_inner);
        known.contains_key(&id)
    };
    if is_known() {
        return;
    }
    if let Some(Ok(Some(opened))) = keeper.ask(move |store| store.article(id)) {
        let published = opened.article.published;
        let before = Before {
            published: published.filter(|p| p.from != PublishedFrom::Reader),
            article: opened.article,
        };
        known
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(id, before);
    }
}

/// Keeps what was opened by hand, behind everything else that the store is asked for.
fn shelve_opened(keeper: &Keeper, articles: &[Opened]) {
    let bundled = |o: &&Opened| matches!(o.article.origin, Origin::Sample(_));
    let articles: Vec<Opened> = articles.iter().filter(|o| !bundled(o)).cloned().collect();
    if !articles.is_empty() {
        keeper.quietly(move |store| store.keep(None, &articles, chrono::Utc::now()).map(drop));
    }
}

/// A failure as one clean line: names of files are untrusted too.
fn line(words: &str) -> String {
    sanitise::clean_line(words)
}

/// Gives identities to what was read, whatever is there at a time in one go, and sends it on.
fn name(
    read: &Receiver<Read>,
    generation: u64,
    newest: &AtomicU64,
    (keeper, keep): (&Keeper, bool),
    known: &Mutex<BTreeMap<ArticleId, Before>>,
    to: &Sender<Msg>,
) {
    let mut taken = BTreeSet::new();
    let mut trouble_told = false;
    let mut done = false;
    while !done {
        let Ok(first) = read.recv() else {
            // all is read: the last word
            if newest.load(Ordering::Relaxed) == generation {
                let _ = to.send(Msg::Opened {
                    generation,
                    articles: Vec::new(),
                    failures: Vec::new(),
                    done: true,
                });
            }
            return;
        };
        let mut articles = Vec::new();
        let mut failures = Vec::new();
        let mut next = Some(first);
        while let Some(one) = next.take() {
            match one {
                Ok(more) => articles.extend(more),
                Err(failure) => failures.push(failure),
            }
            match read.try_recv() {
                Ok(more) => next = Some(more),
                Err(mpsc::TryRecvError::Empty) => {}
                Err(mpsc::TryRecvError::Disconnected) => done = true,
            }
        }
        let (named, trouble) = identify(articles, &mut taken, keeper);
        if let Some(trouble) = trouble.filter(|_| !std::mem::replace(&mut trouble_told, true)) {
            let _ = to.send(Msg::Failed(trouble));
        }
        if newest.load(Ordering::Relaxed) != generation {
            return;
        }
        let articles = remember(named, known);
        if keep {
            shelve_opened(keeper, &articles);
        }
        let message = Msg::Opened {
            generation,
            articles,
            failures,
            done,
        };
        if to.send(message).is_err() {
            return;
        }
    }
}

/// An article with its identity, and the day that the reader said.
type Named = (Article, Analysis, Option<NaiveDate>);

/// Asks the store which articles these are. Without a store they get identities for this run.
fn identify(
    articles: Vec<(Article, Analysis)>,
    taken: &mut BTreeSet<ArticleId>,
    keeper: &Keeper,
) -> (Vec<Named>, Option<String>) {
    if articles.is_empty() {
        return (Vec::new(), None);
    }
    let seen: Vec<Seen> = articles.iter().map(|(article, _)| Seen::of(article)).collect();
    let mut mine = std::mem::take(taken);
    let asked = keeper.ask(move |store| {
        let ids = store.identify(&seen, &mut mine).map(|ids| {
            ids.into_iter()
                .map(|id| (id, store.published(id).ok().flatten()))
                .collect::<Vec<_>>()
        });
        (ids, mine)
    });
    let (ids, trouble) = match asked {
        Some((ids, given_out)) => {
            *taken = given_out;
            match ids {
                Ok(ids) => (ids, None),
                Err(why) => (Vec::new(), Some(why.to_string())),
            }
        }
        None => (Vec::new(), None),
    };
    let mut ids = ids.into_iter();
    let named = articles.into_iter().map(|(mut article, analysis)| {
        let (id, day) = ids.next().unwrap_or_else(|| (ArticleId(new_id()), None));
        article.id = id;
        (article, analysis, day)
    });
    (named.collect(), trouble)
}

/// Shares the articles, and keeps them for the day that the reader says when they were published.
fn remember(named: Vec<Named>, known: &Mutex<BTreeMap<ArticleId, Before>>) -> Vec<Opened> {
    let mut opened = Vec::with_capacity(named.len());
    for (mut article, mut analysis, day) in named {
        let published = article.published;
        if let Some(day) = day {
            article.published = Some(reader_says(day));
            analysis = analyse(&article);
        }
        let article = Arc::new(article);
        let before = Before {
            article: Arc::clone(&article),
            published,
        };
        known
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(article.id, before);
        opened.push(Opened {
            article,
            analysis: Arc::new(analysis),
        });
    }
    opened
}
