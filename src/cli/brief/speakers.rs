//! Statements by speaker, of one article or of a whole story.
//!
//! Articles with their quotes come in, speakers with what they said go out. It refuses to put two people under
//! one name: who is one over several articles is for `briefing::people` to say.

use rustc_hash::FxHashMap;

use super::model::{Place, Speaker, Statement};
use super::one::One;
use crate::analysis::{Quote, QuoteKind};
use crate::briefing::Opened;
use crate::briefing::people::{Figure, join};

/// Everybody who speaks in one article, in the order in which each first does, with everything they say.
pub(super) fn of_one(one: One) -> Vec<Speaker> {
    let mut groups = Groups::default();
    for quote in &one.analysis.quotes {
        let key = quote.speaker.as_ref().map(|s| Key::Name(s.name.to_lowercase()));
        groups.add(key, one, quote);
    }
    groups.speakers
}

/// How many speakers and how many statements of each are shown.
#[derive(Debug, Clone, Copy)]
pub(super) struct Most {
    pub speakers: usize,
    pub each: usize,
}

/// Those who speak most in a story, with what matters of what they say, and how many statements are left out.
/// `articles` are those of `ones`, in the same order.
pub(super) fn of_story(articles: &[Opened], ones: &[One], most: Most) -> (Vec<Speaker>, usize) {
    let figures = join(articles, &vec![0; articles.len()]);
    let mut figure_of: FxHashMap<(usize, usize), usize> = FxHashMap::default();
    for (n, figure) in figures.iter().enumerate() {
        figure_of.extend(figure.appearances.iter().map(|a| ((a.article, a.person), n)));
    }
    let mut groups = Groups::default();
    for (article, one) in ones.iter().enumerate() {
        for quote in &one.analysis.quotes {
            let key = quote.speaker.as_ref().map(|speaker| {
                let known = speaker.person.and_then(|p| figure_of.get(&(article, p)));
                known.map_or_else(|| Key::Name(speaker.name.to_lowercase()), |&n| Key::Figure(n))
            });
            groups.add(key, *one, quote);
        }
    }
    groups.name(articles, &figures);
    choose(groups.speakers, most)
}

/// Who is meant: somebody with a name over all articles, or words for somebody ("two officials").
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Key {
    Figure(usize),
    Name(String),
}

#[derive(Default)]
struct Groups {
    place: FxHashMap<Option<Key>, usize>,
    keys: Vec<Option<Key>>,
    speakers: Vec<Speaker>,
}

impl Groups {
    fn add(&mut self, key: Option<Key>, one: One, quote: &Quote) {
        let at = *self.place.entry(key.clone()).or_insert(self.speakers.len());
        if at == self.speakers.len() {
            self.keys.push(key);
            self.speakers.push(Speaker {
                name: quote.speaker.as_ref().map(|s| s.name.clone()),
                role: None,
                doubt: true,
                said: Vec::new(),
            });
        }
        if let Some(speaker) = self.speakers.get_mut(at) {
            let statement = one.statement(quote);
            speaker.doubt &= statement.doubt;
            let role = quote.speaker.as_ref().and_then(|s| s.role);
            speaker.role = speaker.role.take().or_else(|| role.map(|r| one.cut(r)));
            speaker.take(statement);
        }
    }

    /// Gives those who appear in several articles their fullest name, and their commonest role.
    fn name(&mut self, articles: &[Opened], figures: &[Figure]) {
        for (key, speaker) in self.keys.iter().zip(&mut self.speakers) {
            if let Some(Key::Figure(n)) = key
                && let Some(figure) = figures.get(*n)
            {
                speaker.name = Some(figure.name.clone());
                let role = figure.roles(articles).into_iter().next().map(|r| r.words);
                speaker.role = role.or(speaker.role.take());
            }
        }
    }
}

impl Speaker {
    /// Takes a statement in; one that says the same words in another article is one with it, the longer stands.
    fn take(&mut self, new: Statement) {
        let bare = |s: &Statement| -> String { s.words.chars().filter(|c| c.is_alphanumeric()).collect() };
        let words = bare(&new);
        let paper = |s: &Statement| s.places.first().map(|p| p.paper);
        let same = self.said.iter_mut().find(|old| {
            let theirs = bare(old);
            old.kind == new.kind
                && paper(old) != paper(&new)
                && (theirs.contains(&words) || words.contains(&theirs))
        });
        match same {
            Some(old) => {
                let places: Vec<Place> = old.places.iter().chain(&new.places).copied().collect();
                if words.len() > bare(old).len() {
                    let doubt = old.doubt && new.doubt;
                    *old = Statement { doubt, ..new };
                    old.places.extend(
                        places
                            .iter()
                            .filter(|p| !old.places.contains(p))
                            .copied()
                            .collect::<Vec<_>>(),
                    );
                } else {
                    old.doubt &= new.doubt;
                    old.places = places;
                }
            }
            None => self.said.push(new),
        }
    }
}

/// A statement that is shown before others: certain, in the speaker's own words, told by several, long enough
/// to say something.
fn weight(statement: &Statement) -> (bool, bool, usize, usize, bool) {
    let own = match statement.kind {
        QuoteKind::Direct => 2,
        QuoteKind::Mixed => 1,
        QuoteKind::Indirect => 0,
    };
    let long = statement.words.split_whitespace().count() >= ENOUGH;
    (!statement.doubt, long, statement.places.len(), own, long)
}

/// Words from which a statement says something by itself.
const ENOUGH: usize = 6;

/// Words of somebody with a name, though not surely theirs: shown with a question mark. Reported speech of whoever
/// it may have been is not.
fn weighty(speaker: &Speaker, statement: &Statement) -> bool {
    let name = speaker.name.as_deref().unwrap_or_default();
    let named = name.split_whitespace().count() > 1
        && name.split_whitespace().all(|w| w.starts_with(char::is_uppercase));
    let own = statement.kind != QuoteKind::Indirect;
    named && own && statement.words.split_whitespace().count() >= ENOUGH
}

fn choose(mut speakers: Vec<Speaker>, most: Most) -> (Vec<Speaker>, usize) {
    let all: usize = speakers.iter().map(|s| s.said.len()).sum();
    let papers = |s: &Speaker| {
        let mut papers: Vec<usize> = s.said.iter().flat_map(|x| &x.places).map(|p| p.paper).collect();
        papers.sort_unstable();
        papers.dedup();
        papers.len()
    };
    let certain = |s: &Speaker| s.said.iter().filter(|x| !x.doubt).count();
    let direct = |s: &Speaker| s.said.iter().filter(|x| x.kind == QuoteKind::Direct).count();
    speakers.retain(|s| s.name.is_some() && (!s.doubt || s.said.iter().any(|x| weighty(s, x))));
    speakers.sort_by_key(|s| std::cmp::Reverse((!s.doubt, papers(s), certain(s), direct(s))));
    speakers.truncate(most.speakers);
    for speaker in &mut speakers {
        let mut order: Vec<usize> = (0..speaker.said.len()).collect();
        order.sort_by_key(|&i| std::cmp::Reverse(speaker.said.get(i).map(weight)));
        order.truncate(most.each);
        let mut at = 0;
        speaker.said.retain(|_| {
            at += 1;
            order.contains(&(at - 1))
        });
        speaker.doubt = speaker.said.iter().all(|s| s.doubt);
    }
    let shown: usize = speakers.iter().map(|s| s.said.len()).sum();
    (speakers, all - shown)
}
