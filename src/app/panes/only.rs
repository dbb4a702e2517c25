//! The timeline of one person or one source.
//!
//! Nodes and the library come in; those that concern somebody, and who there is to choose from, go out. It
//! refuses to take a pronoun for a name: an event is somebody's where its sentence names them.

use rustc_hash::{FxHashMap, FxHashSet};

use super::event::find;
use crate::analysis::PersonKind;
use crate::app::library::{Entry, Library};
use crate::briefing::merged::Node;

/// What the timeline is held to.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Only {
    /// Events whose sentence names this person or body.
    Person(String),
    /// Events that this source tells.
    Source(String),
}

impl Only {
    /// "person Ilse Maren".
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Self::Person(name) => format!("who: {name}"),
            Self::Source(name) => format!("source: {name}"),
        }
    }
}

/// The nodes that remain, by index.
#[must_use]
pub fn kept(library: &Library, nodes: &[Node], only: Option<&Only>) -> Vec<usize> {
    let Some(only) = only else {
        return (0..nodes.len()).collect();
    };
    let mut index = Index::new(library);
    let mut keep = |node: &Node| {
        node.told.iter().any(|&telling| {
            find(library, telling).is_some_and(|(entry, event)| match only {
                Only::Source(name) => entry.label() == *name,
                Only::Person(name) => index
                    .named(telling.article, event.sentence)
                    .iter()
                    .any(|&p| entry.analysis().people.get(p).is_some_and(|p| p.name == *name)),
            })
        })
    };
    let all = nodes.iter().enumerate();
    all.filter(|(_, node)| keep(node)).map(|(i, _)| i).collect()
}

/// Everybody and every source with the number of their events, most first; people before sources.
#[must_use]
pub fn choices(library: &Library, nodes: &[Node]) -> Vec<(Only, usize)> {
    let mut index = Index::new(library);
    let mut counts: FxHashMap<Only, usize> = FxHashMap::default();
    let mut order: Vec<Only> = Vec::new();
    for node in nodes {
        // one event counts once for each, however many articles tell it
        let mut here: FxHashSet<Only> = FxHashSet::default();
        for &telling in &node.told {
            let Some((entry, event)) = find(library, telling) else {
                continue;
            };
            here.insert(Only::Source(entry.label()));
            let people = index.named(telling.article, event.sentence);
            let names = people.iter().filter_map(|&p| entry.analysis().people.get(p));
            here.extend(
                names
                    .filter(|p| {
                        matches!(p.kind, PersonKind::Person | PersonKind::Organisation)
                            || !p.quotes.is_empty()
                    })
                    .map(|p| Only::Person(p.name.clone())),
            );
        }
        for only in here {
            let n = counts.entry(only.clone()).or_insert(0);
            if *n == 0 {
                order.push(only);
            }
            *n += 1;
        }
    }
    let mut all: Vec<(Only, usize)> = order
        .into_iter()
        .map(|o| {
            let n = counts.get(&o).copied().unwrap_or(0);
            (o, n)
        })
        .collect();
    let name = |o: &Only| match o {
        Only::Person(n) | Only::Source(n) => n.clone(),
    };
    all.sort_by_cached_key(|(o, n)| (matches!(o, Only::Source(_)), std::cmp::Reverse(*n), name(o)));
    all
}

/// Who is named where, made once for each article that is asked for.
struct Index<'a> {
    library: &'a Library,
    /// For each article the mentions in text order: first byte, person.
    by_article: FxHashMap<usize, Vec<(usize, usize)>>,
}

impl<'a> Index<'a> {
    fn new(library: &'a Library) -> Self {
        Self {
            library,
            by_article: FxHashMap::default(),
        }
    }

    /// The people named in a sentence.
    fn named(&mut self, article: usize, sentence: usize) -> Vec<usize> {
        let Some(entry) = self.library.get(article) else {
            return Vec::new();
        };
        let mentions = self.by_article.entry(article).or_insert_with(|| mentions(entry));
        let Some(span) = entry.sentence(sentence).map(|s| s.span) else {
            return Vec::new();
        };
        let from = mentions.partition_point(|m| m.0 < span.start());
        let inside = mentions.iter().skip(from).take_while(|m| m.0 < span.end());
        let mut people: Vec<usize> = inside.map(|m| m.1).collect();
        people.sort_unstable();
        people.dedup();
        people
    }
}

fn mentions(entry: &Entry) -> Vec<(usize, usize)> {
    let people = entry.analysis().people.iter().enumerate();
    let mut all: Vec<(usize, usize)> = people
        .flat_map(|(i, p)| p.mentions.iter().map(move |m| (m.start(), i)))
        .collect();
    all.sort_unstable();
    all
}
