//! What speaks for a person, an organisation, a place.
//!
//! A piece in its sentence comes in, three weights go out; the weights of all pieces of one name are added
//! up before anything is decided. It refuses to answer on weak evidence: then the kind is unknown.

use super::beside::{age, appositive_role, owned, party};
use super::lexicon::Kind;
use super::parts::Piece;
use super::words::{Shape, Words, key};
use crate::analysis::model::PersonKind;
use crate::text::list::among;
use crate::text::token::TokenKind;

/// Weights for the three kinds; only their order of size has a meaning.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Weights {
    /// For a person.
    pub person: f32,
    /// For an organisation.
    pub organisation: f32,
    /// For a place.
    pub place: f32,
}

impl Weights {
    /// Adds `other` to these.
    pub fn add(&mut self, other: Self) {
        self.person += other.person;
        self.organisation += other.organisation;
        self.place += other.place;
    }

    /// The kind that leads clearly, if any does.
    #[must_use]
    pub fn kind(&self) -> PersonKind {
        let all = [
            (self.person, PersonKind::Person),
            (self.organisation, PersonKind::Organisation),
            (self.place, PersonKind::Place),
        ];
        let mut best = all[0];
        for one in all {
            if one.0 > best.0 {
                best = one;
            }
        }
        let second = all
            .iter()
            .filter(|o| o.1 != best.1)
            .map(|o| o.0)
            .fold(0.0f32, f32::max);
        if best.0 >= 0.8 && best.0 - second >= 0.3 {
            best.1
        } else {
            PersonKind::Unknown
        }
    }
}

const SAYS: &str = "said says told tells added adds asked argued argues claimed insisted noted wrote writes tweeted \
    replied explained recalled joked quipped testified declared acknowledged conceded thinks thought \
    believes believed wants smiled laughed shrugged lamented complained vowed warned stated responded \
    continued admitted remarked observed concluded himself herself has was had";

/// Is it a verb of saying or thinking, as persons and bodies do it?
#[must_use]
pub fn says(word: &str) -> bool {
    among!(word, SAYS) && !matches!(word, "has" | "was" | "had" | "himself" | "herself")
}

/// What the inner form of a name tells, whatever stands around it.
#[must_use]
pub fn by_form(words: &Words, piece: &Piece) -> Weights {
    let mut w = Weights::default();
    let (first, last) = (piece.name.first, piece.name.last);
    let capitals: Vec<usize> = (first..last).filter(|&i| words.capital(i)).collect();
    let n = capitals.len();
    let known = words.known(first, last);
    if known.is(Kind::Place) {
        w.place += 3.0;
    }
    if known.is(Kind::Org) {
        w.organisation += 3.0;
    }
    let (Some(&head), Some(&front)) = (capitals.last(), capitals.first()) else {
        return w;
    };
    if known.is(Kind::Place) || known.is(Kind::Org) {
        let either =
            n == 1 && (words.is(head, Kind::First) || words.is(head, Kind::Surname)) && known.is(Kind::Place);
        if either {
            // "Charlotte", "Houston": the words around decide
            w.place -= 1.6;
            w.person += if words.is(head, Kind::First) { 0.9 } else { 0.3 };
        }
        return w;
    }
    let thing = n > 1
        && (words.is(head, Kind::Thing)
            || matches!(
                words.cut(front),
                "Hurricane" | "Operation" | "Marine" | "Typhoon" | "Cyclone" | "Tropical"
            ));
    if thing {
        w.person -= 3.0;
        w.organisation -= 1.0;
        w.place -= 2.5;
    }
    if n == 1 && (inner_capital(words.cut(head)) || is_host(words.cut(head))) {
        w.person -= 1.5;
        w.organisation += 0.8;
    }
    let of = (first..last).any(|i| matches!(words.cut(i), "of" | "for" | "on" | "&"));
    if n > 1 && words.is(head, Kind::OrgHead) {
        w.organisation += 2.5;
    } else if of && (first..last).any(|i| words.is(i, Kind::OrgHead) || words.is(i, Kind::OfHead)) {
        w.organisation += 2.0;
    }
    // "Tom Hall", but "the Albert Hall": the words around decide
    let named_hall = n == 2
        && words.is(front, Kind::First)
        && !words.is(front, Kind::Common)
        && matches!(words.cut(head), "Hall" | "Lane" | "Fields" | "Castle" | "Temple");
    if named_hall {
        w.place += 0.8;
        w.person += 2.0;
    } else if n > 1
        && (words.is(head, Kind::PlaceHead)
            || matches!(
                words.cut(front),
                "Lake"
                    | "Mount"
                    | "Cape"
                    | "Port"
                    | "Fort"
                    | "Gulf"
                    | "Isle"
                    | "Bay"
                    | "St"
                    | "San"
                    | "Santa"
                    | "El"
                    | "Los"
                    | "Las"
                    | "New"
                    | "North"
                    | "South"
                    | "West"
                    | "East"
            ) && !words.is(head, Kind::OrgHead))
    {
        w.place += 2.0;
    }
    let sole_upper = n == 1 && words.get(head).is_some_and(|x| x.shape == Shape::Upper);
    if sole_upper
        && !known.is(Kind::Place)
        && !words.is(head, Kind::First)
        && words.cut(head).len() <= 6
        && words.cut(head).chars().all(|c| c.is_alphabetic() || c == '.')
    {
        w.organisation += 0.75;
    }
    let worded = |i: usize| {
        let word = words.get(i);
        let told = |k: Kind| word.is_some_and(|x| x.is(k));
        let plain = told(Kind::Plain) || told(Kind::Common) || words.plural(i);
        plain && !told(Kind::First) && !told(Kind::Surname) && !told(Kind::Particle)
    };
    if n > 1 && words.is(front, Kind::Org) && !words.is(front, Kind::First) && !words.is(front, Kind::Surname)
    {
        // "Adobe Acrobat": a thing of theirs
        w.person -= 1.5;
    }
    // "Florida Keys", "Forest Cat": a first name that is a word or a place as well, and no surname
    let placed = words.is(front, Kind::Place) || words.is(front, Kind::Plain);
    if n > 1 && !of && words.is(front, Kind::First) && placed && worded(head) {
        w.person += 0.3;
    } else if n > 1
        && words.is(front, Kind::First)
        && !words.is(head, Kind::OrgHead)
        && !words.is(head, Kind::PlaceHead)
        && !of
    {
        w.person += 2.5;
    } else if n > 1 && words.is(front, Kind::First) {
        w.person += 0.5;
    } else if n == 1 && words.is(head, Kind::First) && !sole_upper {
        w.person += if words.is(head, Kind::Common) { 0.5 } else { 1.3 };
    } else if n == 1 && words.is(head, Kind::Surname) && !sole_upper {
        w.person += 0.9;
    } else if (2..=3).contains(&n)
        && !of
        && capitals
            .iter()
            .all(|&i| plain(words, i) || i > first && words.is(i, Kind::Particle))
    {
        // "Onion Rings", "Carr Futures"
        w.person += match (words.is(head, Kind::Surname), capitals.iter().any(|&i| worded(i))) {
            (true, false) => 1.8,
            (true, true) => 1.0,
            (false, false) => 1.0,
            (false, true) => 0.3,
        };
    }
    // "Bin Laden", "von Plessen"
    if last > first + 1
        && matches!(
            words.cut(first),
            "bin" | "Bin" | "ibn" | "Ibn" | "bint" | "Abu" | "von" | "Von" | "van"
        )
    {
        w.person += 1.0;
    }
    if n > 1
        && capitals.iter().skip(usize::from(n > 2)).any(|&i| {
            words
                .get(i)
                .is_some_and(|x| x.shape == Shape::Initial && words.cut(i).len() == 2)
        })
        && !of
    {
        w.person += 1.0;
    }
    // "R.K. Menon"
    if n > 1
        && words.cut(front).ends_with('.')
        && words.cut(front).len() > 2
        && !words.is(front, Kind::Place)
        && !words.is(front, Kind::Org)
        && plain(words, head)
    {
        w.person += 1.5;
    }
    if words.is(last.saturating_sub(1), Kind::Suffix)
        || words.cut(last.saturating_sub(1)) == "." && words.is(last.saturating_sub(2), Kind::Suffix)
    {
        w.person += 2.0;
    }
    if (first + 1..last).any(|i| {
        words
            .get(i)
            .is_some_and(|x| x.shape == Shape::Lower && x.is(Kind::Particle))
    }) && !of
    {
        w.person += 0.8;
    }
    w
}

/// "FactCheck", but not "McCain", "DeWine", "O’Hara", "al-Amin".
fn inner_capital(word: &str) -> bool {
    let camel = word
        .chars()
        .zip(word.chars().skip(1))
        .any(|(a, b)| a.is_lowercase() && b.is_uppercase());
    camel
        && ![
            "Mc", "Mac", "De", "Di", "La", "Le", "Van", "Fitz", "Du", "Da", "Del",
        ]
        .iter()
        .any(|p| word.starts_with(p))
}

/// "Quill.com"
fn is_host(word: &str) -> bool {
    word.rsplit_once('.').is_some_and(|(name, end)| {
        name.len() > 2 && matches!(end.to_lowercase().as_str(), "com" | "org" | "net")
    })
}

/// An unknown word with a plain capital: may be a rare name.
fn plain(words: &Words, i: usize) -> bool {
    words.get(i).is_some_and(|w| {
        matches!(w.shape, Shape::Capital | Shape::Initial)
            && !w.is(Kind::Common)
            && !w.is(Kind::OrgHead)
            && !w.is(Kind::PlaceHead)
            && !w.is(Kind::People)
            && !w.is(Kind::Place)
    })
}

/// What the words around one mention tell.
#[must_use]
pub fn by_context(words: &Words, piece: &Piece) -> Weights {
    let mut w = Weights::default();
    let (first, last) = (piece.name.first, piece.name.last);
    if let Some(title) = piece.title {
        w.person +=
            if (title.first..title.last).any(|i| words.is(i, Kind::HeTitle) || words.is(i, Kind::SheTitle)) {
                4.0
            } else {
                3.0
            };
    }
    let before = first
        .checked_sub(1)
        .filter(|_| !words.get(first).is_some_and(|x| x.first));
    if let Some(b) = before {
        let word = words.cut(b);
        if words.is(b, Kind::Role) && !words.capital(b) {
            w.person += 2.0;
        }
        match key(word).as_str() {
            "in" | "near" | "at" | "outside" | "across" | "throughout" => w.place += 0.8,
            "from" | "to" | "into" | "around" => w.place += 0.2,
            // "the Rubio campaign" names a person in front of what is his
            "the" if owned(words.cut(last)) => w.person += 1.0,
            "the" => {
                let one = last == first + 1 && words.get(first).is_some_and(|x| x.shape == Shape::Capital);
                w.organisation += if one { 0.5 } else { 0.8 };
                w.person -= 1.2;
                w.place += 0.2;
            }
            "a" | "an" => w.person -= 0.5,
            "dear" | "hi" | "hello" | "hey" | "thanks" | "thank" => w.person += 1.0,
            "told" | "tell" | "asked" | "ask" | "met" | "married" | "marry" | "thanked" | "hired" => {
                w.person += 0.4;
            }
            _ => {}
        }
    }
    let after = words.cut(last);
    let next = words.cut(last + 1);
    if words.addressed(first, last) {
        w.person += if words.is(first, Kind::First) || after == "," {
            1.0
        } else {
            0.8
        };
    }
    let sole_upper = last == first + 1 && words.get(first).is_some_and(|x| x.shape == Shape::Upper);
    if sole_upper && (among!(after, SAYS) || after == ")") {
        w.organisation += 0.5;
    } else if among!(after, SAYS) {
        w.person += if matches!(after, "has" | "was" | "had") {
            0.15
        } else {
            0.6
        };
    } else if matches!(after, "who" | "whose") || after == "," && matches!(next, "who" | "whose") {
        w.person += 2.0;
    } else if after == "," && age(words, last + 1) || after == "(" && party(next) {
        w.person += 2.5;
    } else if after == "," && appositive_role(words, last + 1) {
        w.person += 2.0;
    } else if after == "," && words.is(last + 1, Kind::Place) && words.capital(last + 1) {
        w.place += 1.5;
    } else if matches!(after, "’s" | "'s")
        && words
            .page
            .tokens
            .get(last)
            .is_some_and(|t| t.kind == TokenKind::Possessive)
    {
        if matches!(
            next,
            "wife"
                | "husband"
                | "son"
                | "daughter"
                | "campaign"
                | "mother"
                | "father"
                | "brother"
                | "sister"
                | "friend"
                | "lawyer"
                | "attorney"
                | "hair"
                | "life"
                | "face"
                | "remarks"
                | "comments"
                | "tax"
                | "supporters"
                | "running"
                | "voice"
                | "speech"
        ) {
            w.person += 0.8;
        } else if matches!(
            next,
            "capital" | "government" | "president" | "parliament" | "border" | "largest" | "economy" | "army"
        ) {
            w.place += 0.6;
        }
    }
    if let Some(b) =
        before.filter(|&b| among!(words.cut(b), SAYS) && !matches!(words.cut(b), "has" | "was" | "had"))
    {
        let _ = b;
        if matches!(after, "." | ",") {
            w.person += 0.5;
        }
    }
    w
}
