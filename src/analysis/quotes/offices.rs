//! Who is meant by "the mayor": the one person of whom the article says that office.
//!
//! The people of the article come in, an index from office to holder goes out. It refuses where two could be
//! meant, where a word of the mention is none of the person’s, and where "a mayor" was spoken of before.

use rustc_hash::FxHashMap;

use super::mentions::{Kind, Mention};
use super::scene::Scene;
use crate::analysis::model::{Person, PersonKind};
use crate::text::list::among;

/// Who holds which office.
#[derive(Debug, Default)]
pub(super) struct Offices {
    holders: FxHashMap<String, Holder>,
    /// Where somebody of the office is spoken of without being told apart ("a mayor"), by first token.
    loose: FxHashMap<String, Vec<usize>>,
}

#[derive(Debug)]
struct Holder {
    person: usize,
    /// First token of the first mention.
    from: usize,
    /// The words of the role, and those right behind the full name.
    words: Vec<String>,
    several: bool,
}

/// Words that say how one stands to somebody and do not tell one from another, and those that many bear at once.
const LOOSE: &str = "candidate nominee opponent rival challenger contender hopeful leader member official aide adviser advisor friend \
 colleague supporter voter resident fellow expert analyst critic ally backer donor fan star winner loser champion suspect victim \
 man woman person wife husband mother father son daughter brother sister sr jr";

/// What makes another office of one.
const OTHER: &str = "former deputy vice assistant acting then late ex retired onetime one-time incoming outgoing interim future \
 shadow would-be associate";

impl Offices {
    pub(super) fn of(scene: &Scene, people: &[Person], mentions: &[Mention]) -> Self {
        let mut offices = Self::default();
        for (i, person) in people.iter().enumerate() {
            let (Some(role), Some(&first)) = (person.role, person.mentions.first()) else {
                continue;
            };
            if person.kind != PersonKind::Person {
                continue;
            }
            let Some((office, mut words)) = office(role.cut(scene.page.text)) else {
                continue;
            };
            if among!(&office, LOOSE) {
                continue;
            }
            // "Ann Lee of Kell", "Ann Lee (I-Vt.)"
            let full = person
                .mentions
                .iter()
                .find(|m| m.len() >= person.name.len())
                .unwrap_or(&first);
            let behind = scene.page.token_from(full.end());
            words.extend((behind..behind + 6).map(|t| scene.low(t).letters().to_owned()));
            let from = scene.page.token_from(first.start());
            offices
                .holders
                .entry(office)
                .and_modify(|h| h.several = true)
                .or_insert(Holder {
                    person: i,
                    from,
                    words,
                    several: false,
                });
        }
        for m in mentions.iter().filter(|m| m.kind == Kind::One) {
            if among!(scene.low(m.first), "a an another one") {
                let office = long(scene.low(m.last).letters()).to_owned();
                if offices.holders.contains_key(&office) {
                    offices.loose.entry(office).or_default().push(m.first);
                }
            }
        }
        offices
    }

    /// Whom "the Kell mayor" stands for.
    pub(super) fn holder(&self, scene: &Scene, mention: &Mention) -> Option<usize> {
        if scene.low(mention.first) != "the" || mention.possessive {
            return None;
        }
        let office = long(scene.low(mention.last).letters());
        let holder = self
            .holders
            .get(office)
            .filter(|h| !h.several && h.from < mention.first)?;
        let told_apart = (mention.first + 1..mention.last)
            .all(|t| holder.words.iter().any(|w| scene.low(t) == w.as_str()));
        let loose = self
            .loose
            .get(office)
            .is_some_and(|at| at.first().is_some_and(|&a| a < mention.first));
        // "the mayor of Dunmore" is told apart by what follows
        let further = among!(scene.low(mention.last + 1), "of for from at in");
        (told_apart && !loose && !further).then_some(holder.person)
    }
}

/// The head of the role, in its long form, and all of its words; none for a former or a deputy one.
fn office(role: &str) -> Option<(String, Vec<String>)> {
    let words: Vec<String> = role
        .split(|c: char| c.is_whitespace() || c == ',')
        .map(|w| w.trim_end_matches('.').to_lowercase())
        .filter(|w| !w.is_empty())
        .collect();
    let end = words
        .iter()
        .skip(1)
        .position(|w| among!(w, "of for at in to from with on who"))
        .map_or(words.len(), |n| n + 1);
    let head = words.get(end.checked_sub(1)?)?;
    let other = words.iter().take(end).any(|w| among!(w, OTHER));
    (!other).then(|| (long(head).to_owned(), words.clone()))
}

/// "sen" and "senator" are one office.
fn long(word: &str) -> &str {
    match word {
        "sen" => "senator",
        "gov" => "governor",
        "rep" | "congressman" | "congresswoman" => "representative",
        "gen" => "general",
        "prof" => "professor",
        "sec" => "secretary",
        "lt" => "lieutenant",
        "sgt" => "sergeant",
        "capt" => "captain",
        "col" => "colonel",
        "rev" => "reverend",
        other => other,
    }
}
