//! Statements by speaker, of one article or of a whole story.
//!
//! Articles with their quotes come in, speakers with what they said go out. It refuses to put two people under
//! one name: who is one over several articles is for `briefing::people` to say.

use rustc_hash::FxHashMap;

use super::model::{Speaker, Statement};
use super::one::One;
use crate::analysis::{PersonKind, Quote, QuoteKind};
use crate::briefing::Opened;
use crate::briefing::people::{Figure, join};
use crate::briefing::statements::{Told, merge, words};

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
    let quotes: Vec<(usize, One, &Quote)> = ones
        .iter()
        .enumerate()
        .flat_map(|(article, &one)| one.analysis.quotes.iter().map(move |q| (article, one, q)))
        .collect();
    let mut names: FxHashMap<String, usize> = FxHashMap::default();
    let mut keys: Vec<Option<Key>> = Vec::with_capacity(quotes.len());
    let mut told: Vec<Told> = Vec::with_capacity(quotes.len());
    for &(article, one, quote) in &quotes {
        let key = quote.speaker.as_ref().map(|speaker| {
            let known = speaker.person.and_then(|p| figure_of.get(&(article, p)));
            known.map_or_else(|| Key::Name(speaker.name.to_lowercase()), |&n| Key::Figure(n))
        });
        let who = key.as_ref().map(|key| match key {
            Key::Figure(n) => *n,
            Key::Name(name) => {
                let next = figures.len() + names.len();
                *names.entry(name.clone()).or_insert(next)
            }
        });
        told.push(Told {
            article,
            who,
            words: words(&one.statement(quote).words),
            direct: quote.kind == QuoteKind::Direct,
        });
        keys.push(key);
    }
    let mut groups = Groups::default();
    for versions in merge(&told) {
        let all = || versions.iter().filter_map(|v| Some((v, quotes.get(v.quote)?)));
        let Some((first, &(_, one, quote))) = all().next() else {
            continue;
        };
        // another article may know better who said it
        let sure = all().find(|(_, (_, _, q))| q.speaker.is_some() && q.certain);
        let known = sure.or_else(|| all().find(|(_, (_, _, q))| q.speaker.is_some()));
        let by = known.map_or((first, one, quote), |(v, &(_, one, q))| (v, one, q));
        let mut statement = one.statement(quote);
        statement.doubt = by.2.speaker.is_some() && sure.is_none();
        statement.places.clear();
        for (_, &(_, one, q)) in all() {
            let place = one.place(q.span().start());
            if !statement.places.contains(&place) {
                statement.places.push(place);
            }
        }
        groups.put(keys.get(by.0.quote).cloned().flatten(), by.1, by.2, statement);
    }
    groups.name(articles, &figures);
    choose(groups, &figures, most)
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
        self.put(key, one, quote, one.statement(quote));
    }

    /// Puts a statement to its speaker, who is told of in `quote`.
    fn put(&mut self, key: Option<Key>, one: One, quote: &Quote, statement: Statement) {
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
            speaker.doubt &= statement.doubt;
            let role = quote.speaker.as_ref().and_then(|s| s.role);
            speaker.role = speaker.role.take().or_else(|| role.map(|r| one.cut(r)));
            speaker.said.push(statement);
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

/// A statement that is shown before others: certain, long enough to say something, told by several, in the
/// speaker's own words.
fn weight(statement: &Statement) -> (bool, bool, bool, usize, usize) {
    let own = match statement.kind {
        QuoteKind::Direct => 2,
        QuoteKind::Mixed => 1,
        QuoteKind::Indirect => 0,
    };
    let several = statement.places.len() > 1;
    (
        !statement.doubt,
        is_long(statement),
        several,
        own,
        statement.places.len(),
    )
}

/// Words from which a statement says something by itself.
const ENOUGH: usize = 6;
/// Words from which direct speech is shown; reported speech of fewer than [`ENOUGH`] is a scrap of its sentence.
const FEW: usize = 3;

fn is_long(statement: &Statement) -> bool {
    statement.words.split_whitespace().count() >= ENOUGH
}

/// Is it more than a scrap ("he had", "them simply")?
fn is_shown(statement: &Statement) -> bool {
    let direct = statement.kind == QuoteKind::Direct;
    is_long(statement) || direct && statement.words.split_whitespace().count() >= FEW
}

/// Words of somebody with a name, though not surely theirs: shown with a question mark. Reported speech of whoever
/// it may have been is not.
fn weighty(speaker: &Speaker, statement: &Statement) -> bool {
    let name = speaker.name.as_deref().unwrap_or_default();
    let named = name.split_whitespace().count() > 1
        && name.split_whitespace().all(|w| w.starts_with(char::is_uppercase));
    let own = statement.kind != QuoteKind::Indirect;
    named && own && is_long(statement)
}

fn choose(groups: Groups, figures: &[Figure], most: Most) -> (Vec<Speaker>, usize) {
    let Groups { keys, speakers, .. } = groups;
    let all: usize = speakers.iter().map(|s| s.said.len()).sum();
    let is_person = |key: &Option<Key>| match key {
        Some(Key::Figure(n)) => figures.get(*n).is_some_and(|f| f.kind == PersonKind::Person),
        _ => false,
    };
    let mut speakers: Vec<(bool, Speaker)> = keys.iter().map(is_person).zip(speakers).collect();
    for (_, speaker) in &mut speakers {
        speaker.said.retain(is_shown);
        speaker.doubt = speaker.said.iter().all(|s| s.doubt);
    }
    let papers = |s: &Speaker| {
        let mut papers: Vec<usize> = s.said.iter().flat_map(|x| &x.places).map(|p| p.paper).collect();
        papers.sort_unstable();
        papers.dedup();
        papers.len()
    };
    let certain = |s: &Speaker| s.said.iter().filter(|x| !x.doubt).count();
    let direct = |s: &Speaker| s.said.iter().filter(|x| x.kind == QuoteKind::Direct).count();
    speakers.retain(|(_, s)| s.name.is_some() && (!s.doubt || s.said.iter().any(|x| weighty(s, x))));
    // people before "authorities" and "the campaign"
    speakers
        .sort_by_key(|(person, s)| std::cmp::Reverse((!s.doubt, *person, papers(s), certain(s), direct(s))));
    speakers.truncate(most.speakers);
    let mut speakers: Vec<Speaker> = speakers.into_iter().map(|(_, s)| s).collect();
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
