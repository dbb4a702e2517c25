//! Everybody and everything that could have said something: names, pronouns, "two officials".
//!
//! A scene and the people of the article come in, mentions in text order go out. It refuses to say who is
//! meant by a pronoun.

use super::nouns::Source;
use super::scene::Scene;
use super::verbs::Form;
use super::weights::{Part, part};
use crate::analysis::model::{Person, PersonKind};
use crate::text::Span;
use crate::text::list::among;

/// What stands for a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Kind {
    Person,
    Organisation,
    Place,
    Name,
    He,
    She,
    They,
    It,
    I,
    We,
    You,
    Who,
    One,
    Many,
    Body,
    Paper,
    /// Any other noun right before a word of saying: "the experiment showed".
    Noun,
    /// What says nothing of itself: it holds the place of a subject, and is never a source.
    Thing,
}

impl Kind {
    pub(super) fn word(self) -> Part {
        match self {
            Self::Person => part!("person"),
            Self::Organisation => part!("organisation"),
            Self::Place => part!("place"),
            Self::Name => part!("name"),
            Self::He => part!("he"),
            Self::She => part!("she"),
            Self::They => part!("they"),
            Self::It => part!("it"),
            Self::I => part!("i"),
            Self::We => part!("we"),
            Self::You => part!("you"),
            Self::Who => part!("who"),
            Self::One => part!("one"),
            Self::Many => part!("many"),
            Self::Body => part!("body"),
            Self::Paper => part!("paper"),
            Self::Noun => part!("noun"),
            Self::Thing => part!("thing"),
        }
    }

    pub(super) fn is_pronoun(self) -> bool {
        matches!(
            self,
            Self::He | Self::She | Self::They | Self::It | Self::I | Self::We | Self::You | Self::Who
        )
    }
}

/// One mention.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mention {
    pub span: Span,
    /// First and last token.
    pub first: usize,
    pub last: usize,
    /// First token with the titles and roles before it ("Port Gazette host Ann Lee").
    pub open: usize,
    pub kind: Kind,
    pub person: Option<usize>,
    /// Between quotation marks.
    pub quoted: bool,
    /// A possessive follows ("Rubio’s").
    pub possessive: bool,
}

/// Words that open a sentence with a capital and are no names.
const PLAIN: &str = "a an the this that these those and but or nor so yet if when while as at by for from in into of on onto over to under with without \
 after before since until though although because however then there here now what who whom whose which where why how not no yes all any some many most more less fewer nearly almost roughly much each every both either neither \
 he she it they we you i his her its their our my your him them us me one two three four five six seven eight nine ten \
 is are was were be been being do does did has have had will would can could may might must shall should let also even just still only once again later earlier meanwhile moreover instead \
 according asked told speaking writing citing during despite among amid between about against across through following like unlike unless whether perhaps maybe well oh ok okay please thanks \
 last next new other another such same first second third finally indeed besides thus hence therefore nevertheless nonetheless additionally likewise overall today tomorrow yesterday \
 monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december \
 jan feb mar apr jun jul aug sept sep oct nov dec a.m p.m a.m. p.m. am pm";

const CALENDAR: &str = "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec a.m p.m a.m. p.m.";

const TITLES: &str = "mr mrs ms dr sen rep gov gen prof st jr sr lt col sgt capt rev hon pres";

const INSIDE: &str = "of the and & de van von der al bin la le du da dos del for";

/// Words that may stand between an article and the noun it belongs to, as long as they are not these.
const NOT_INSIDE: &str = "of in on at by for from with to into about over under after before and or but nor that which who whom whose when while where if because as than yet so even still thus hence however meanwhile though although since until despite is are was were be been has have had do does did will would can could may might said says say told he she it they we you i him them us me not there here , . ; : ( ) [ ] — – - -- ? ! and";

/// What may stand between a noun and its verb of saying.
const AUXILIARIES: &str =
    "has have had will would can could may might must should also then now still even never already not";

const OPENERS: &str = "a an the this that these those his her its their our my your some many several most few two three four five six seven eight nine ten dozens one another any no all both each every other";

/// All mentions, in text order of their last word; they never overlap but for the name in "Trump’s campaign".
pub(super) fn find_mentions(scene: &Scene, people: &[Person]) -> Vec<Mention> {
    let mut known: Vec<(Span, usize)> = people
        .iter()
        .enumerate()
        .flat_map(|(i, p)| p.mentions.iter().map(move |&m| (m, i)))
        .collect();
    known.sort_unstable();
    let mut out = Vec::new();
    let (mut i, mut k) = (0usize, 0usize);
    while let Some(token) = scene.token(i) {
        while known.get(k).is_some_and(|(s, _)| s.end() <= token.span.start()) {
            k += 1;
        }
        let named = known
            .get(k)
            .filter(|(s, _)| s.start() <= token.span.start())
            .and_then(|&(s, p)| Some((s, p, people.get(p)?)));
        let last = if let Some((span, p, person)) = named {
            let mut last = i;
            while scene.token(last + 1).is_some_and(|t| t.span.start() < span.end()) {
                last += 1;
            }
            let kind = match person.kind {
                PersonKind::Person => Kind::Person,
                PersonKind::Organisation => Kind::Organisation,
                PersonKind::Place => Kind::Place,
                PersonKind::Unknown => Kind::Name,
            };
            out.push(mention(scene, i, last, kind, Some(p)));
            last
        } else if let Some(kind) = pronoun(scene, i) {
            out.push(mention(scene, i, i, kind, None));
            i
        } else if asks_or_answers(scene, i) {
            out.push(mention(scene, i, i, Kind::Name, None));
            i
        } else if let Some(last) = capital_run(scene, i, known.get(k).map(|(s, _)| s.start())) {
            let after = last + 1 + usize::from(scene.low(last + 1) == ".");
            let leads_on = known
                .get(k)
                .zip(scene.token(after))
                .is_some_and(|((s, _), t)| s.start() == t.span.start());
            // "Rep." and "President" before a name are parts of it
            if !(leads_on && (among!(scene.low(last), TITLES) || scene.source(last) == Some(Source::One))) {
                out.push(name_or_noun(scene, i, last));
            }
            last
        } else {
            if let Some(m) = noun_phrase(scene, i) {
                out.push(m);
            }
            i
        };
        i = last + 1;
    }
    out
}

/// "Q: Who won?" and "A: We did." in a transcript.
fn asks_or_answers(scene: &Scene, i: usize) -> bool {
    among!(scene.low(i), "q a")
        && scene.is_capital(i)
        && scene.low(i + 1) == ":"
        && !scene.is_quoted(i)
        && (scene.is_quoted(i + 2) || scene.is_quoted(i + 3))
}

fn mention(scene: &Scene, first: usize, last: usize, kind: Kind, person: Option<usize>) -> Mention {
    Mention {
        span: scene.span(first, last),
        first,
        last,
        open: if person.is_some() || kind == Kind::Name {
            opening(scene, first)
        } else {
            first
        },
        kind,
        person,
        quoted: scene.is_quoted(first),
        possessive: scene.is_possessive(last + 1),
    }
}

/// Back over the titles and roles that stand before a name: "Rep. Ann Lee", "former governor Ann Lee".
fn opening(scene: &Scene, first: usize) -> usize {
    let mut open = first;
    for _ in 0..7 {
        let Some(at) = open.checked_sub(1) else { break };
        let word = scene.low(at);
        let titled = word == "." && at.checked_sub(1).is_some_and(|t| among!(scene.low(t), TITLES));
        let part = titled
            || among!(word, TITLES)
            || scene.is_capital(at) && scene.verb(at).is_none() && !among!(word, PLAIN)
            || scene.source(at).is_some()
            || scene.is_possessive(at)
            || among!(
                word,
                "former senior chief deputy vice acting longtime ex then fellow retired late co host editor",
            );
        // a sentence break after "Rep." is none
        let broken = scene.sentence_of(at) != scene.sentence_of(first) && !titled && !among!(word, TITLES);
        if !part || broken || scene.is_quoted(at) != scene.is_quoted(first) {
            break;
        }
        open = at;
    }
    let article = open
        .checked_sub(1)
        .filter(|&t| among!(scene.low(t), "the a an his her their its"));
    article.unwrap_or(open)
}

fn pronoun(scene: &Scene, i: usize) -> Option<Kind> {
    let word = scene.low(i).letters();
    // the letters that they open with
    if word.len() > "they've".len()
        || !matches!(
            word.as_bytes().first(),
            Some(b'h' | b's' | b't' | b'i' | b'w' | b'y')
        )
    {
        return None;
    }
    let word = match word.split_once('\'') {
        Some((pronoun, "s" | "d" | "ll" | "ve" | "re" | "m")) => pronoun,
        _ => word,
    };
    Some(match word {
        "he" => Kind::He,
        "she" => Kind::She,
        "they" => Kind::They,
        "it" => Kind::It,
        "i" => Kind::I,
        "we" => Kind::We,
        "you" => Kind::You,
        "who" => Kind::Who,
        "his" | "himself" | "him" => return None,
        _ => return None,
    })
}

/// The last token of the run of capitals that opens at `i`: "Department of Justice", "J. Lee".
fn capital_run(scene: &Scene, i: usize, stop: Option<usize>) -> Option<usize> {
    if !scene.is_capital(i) || among!(scene.low(i), CALENDAR) {
        return None;
    }
    if among!(scene.low(i), PLAIN) {
        return None;
    }
    let sentence = scene.sentence_of(i);
    let mut last = i;
    let mut at = i;
    while at < i + 14 {
        if among!(scene.low(at), TITLES) && scene.low(at + 1) == "." {
            at += 1;
        }
        let next = at + 1;
        if scene.sentence_of(next) != sentence || scene.is_quoted(next) != scene.is_quoted(i) {
            break;
        }
        if stop.is_some_and(|s| scene.token(next).is_some_and(|t| t.span.start() >= s)) {
            break;
        }
        if scene.is_capital(next)
            && !among!(scene.low(next), CALENDAR)
            && !among!(scene.low(next), "i he she")
        {
            last = next;
            at = next;
        } else if among!(scene.low(next), INSIDE)
            && (scene.is_capital(next + 1) || (scene.low(next + 1) == "the" && scene.is_capital(next + 2)))
            && among!(scene.low(next), "of & de van von der al bin la le du da del")
        {
            at = next;
            if scene.low(next + 1) == "the" {
                at += 1;
            }
        } else {
            break;
        }
    }
    Some(last)
}

fn name_or_noun(scene: &Scene, first: usize, last: usize) -> Mention {
    let kind = match scene.source(last) {
        Some(Source::One) if first == last => Kind::One,
        Some(Source::Many) => Kind::Many,
        Some(Source::Body) => Kind::Body,
        Some(Source::Paper) => Kind::Paper,
        _ => Kind::Name,
    };
    mention(scene, first, last, kind, None)
}

/// Does a finite verb of saying follow the word at `i`, over auxiliaries at most? "the caucuses will show"
fn leads_to_saying(scene: &Scene, i: usize) -> bool {
    // most words have no verb of saying near
    if !(i + 1..=i + 4).any(|at| scene.verb(at).is_some()) {
        return false;
    }
    let word = scene.low(i);
    if scene.is_capital(i)
        || word.len() < 4
        || word.ends_with("ly")
        || among!(word, NOT_INSIDE)
        || among!(word, PLAIN)
    {
        return false;
    }
    if scene.verb(i).is_some() || super::subjects::is_time(word) {
        return false;
    }
    let mut at = i + 1;
    while at <= i + 3 && (among!(scene.low(at), AUXILIARIES) || scene.low(at).ends_with("ly")) {
        at += 1;
    }
    let helped = at > i + 1;
    scene.verb(at).is_some_and(|e| match e.form {
        Form::Past | Form::Third => true,
        Form::Base => helped || word.ends_with('s'),
        Form::Ing => false,
    }) && scene.sentence_of(at) == scene.sentence_of(i)
}

/// "a senior White House official": the noun at `i` with the words before it back to its article.
fn noun_phrase(scene: &Scene, i: usize) -> Option<Mention> {
    if !scene.is_word(i) {
        return None;
    }
    let kind = match scene.source(i) {
        Some(Source::One) => Kind::One,
        Some(Source::Many) => Kind::Many,
        Some(Source::Body) => Kind::Body,
        Some(Source::Paper) => Kind::Paper,
        None if scene.is_thing(i) && !scene.is_capital(i) => Kind::Thing,
        None if leads_to_saying(scene, i) => Kind::Noun,
        None => return None,
    };
    // a title ("spokesman Josh Earnest") or a modifier ("campaign officials") is no source of its own
    if scene.is_capital(i + 1) && !among!(scene.low(i + 1), CALENDAR) && kind == Kind::One {
        return None;
    }
    let compound = scene.source(i + 1).is_some() || scene.is_thing(i + 1);
    if compound && scene.is_word(i + 1) {
        return None;
    }
    let mut first = i;
    for back in 1..=7 {
        let Some(at) = i.checked_sub(back) else { break };
        let word = scene.low(at);
        if scene.sentence_of(at) != scene.sentence_of(i) || scene.is_quoted(at) != scene.is_quoted(i) {
            break;
        }
        let fits = scene
            .token(at)
            .is_some_and(|t| t.kind != crate::text::token::TokenKind::Punct);
        // "a port campaign spokesman": a noun that is a verb as well
        let verb = scene.verb(at).is_some() && !scene.is_capital(at) && scene.source(at).is_none();
        if !fits || among!(word, NOT_INSIDE) || verb {
            break;
        }
        first = at;
        if among!(word, OPENERS) && !scene.is_possessive(at + 1) {
            break;
        }
    }
    if scene.is_possessive(first) {
        first += 1;
    }
    // a noun of no known kind needs its article, or to be many: "the experiment", "streaming services"
    let opened = among!(scene.low(first), OPENERS) || scene.is_possessive(first.saturating_sub(1));
    if kind == Kind::Noun && !(opened && first < i) && !scene.low(i).ends_with('s') {
        return None;
    }
    Some(mention(scene, first.min(i), i, kind, None))
}
