//! Which noun can be somebody, and which word is a verb, by their build.
//!
//! A token comes in, a yes or no goes out. It refuses to be a dictionary: what it does not know by its ending is
//! taken for somebody only where the language’s plain words do not hold it.

use super::lexicon::Kind;
use super::words::{Shape, Words};
use crate::text::token::TokenKind;

/// Can the noun at `i` be what somebody is: "pilot", "oncologist", "front-runner", but not "city", "day", "move"?
#[must_use]
pub fn of_person(words: &Words, i: usize) -> bool {
    let Some(word) = words.get(i) else { return false };
    if word.shape == Shape::Other || words.page.tokens.get(i).is_none_or(|t| t.kind != TokenKind::Word) {
        return false;
    }
    let text = words.cut(i);
    let office = word.is(Kind::Role) || word.is(Kind::Title);
    if word.shape != Shape::Lower {
        let seat = ["man", "woman", "person"]
            .iter()
            .any(|e| text.len() > 7 && text.ends_with(e));
        return (office || seat) && word.shape != Shape::Initial;
    }
    if office {
        return true;
    }
    let low = text.rsplit('-').next().unwrap_or(text);
    let thing = [
        Kind::OrgHead,
        Kind::PlaceHead,
        Kind::OfHead,
        Kind::NotName,
        Kind::Thing,
    ]
    .iter()
    .any(|k| word.is(*k));
    let abstract_noun = [
        "tion", "sion", "ment", "ness", "ity", "ism", "ance", "ence", "ship", "hood", "dom", "ure", "age",
        "ory", "ics", "ing", "ly", "ed", "ful", "ous", "ive", "able", "ible", "ic", "al", "ary", "ency",
        "ancy", "th", "ll", "gram", "graph",
    ]
    .iter()
    .any(|e| low.ends_with(e));
    let many = low.ends_with('s') && !low.ends_with("ss");
    if thing || many || NO_PERSONS.contains(&low) {
        return false;
    }
    if by_ending(low) {
        return true;
    }
    let plain = word.is(Kind::Common) || word.is(Kind::Plain);
    !abstract_noun && (!plain || text.contains('-') && !low.is_empty() && by_ending(low))
}

/// "-er", "-ist", "-man", … of what somebody does.
fn by_ending(word: &str) -> bool {
    word.len() > 4
        && [
            "er", "or", "ist", "ian", "eer", "man", "woman", "person", "master", "smith", "keeper", "ant",
            "crat", "ess", "agent", "head", "hand", "mate",
        ]
        .iter()
        .any(|e| word.ends_with(e))
}

/// Nouns that end as those of people do, and are none.
const NO_PERSONS: &[&str] = &[
    "number",
    "water",
    "matter",
    "order",
    "paper",
    "power",
    "letter",
    "summer",
    "winter",
    "dinner",
    "computer",
    "center",
    "offer",
    "answer",
    "corner",
    "river",
    "tower",
    "weather",
    "disaster",
    "chapter",
    "quarter",
    "border",
    "cover",
    "fever",
    "filter",
    "flower",
    "factor",
    "error",
    "color",
    "floor",
    "favor",
    "labor",
    "honor",
    "humor",
    "motor",
    "mirror",
    "terror",
    "sector",
    "harbor",
    "manner",
    "banner",
    "shelter",
    "ladder",
    "butter",
    "finger",
    "shoulder",
    "december",
    "november",
    "october",
    "september",
    "former",
    "other",
    "another",
    "latter",
    "either",
    "neither",
    "rather",
    "further",
    "never",
    "ever",
    "over",
    "under",
    "after",
    "later",
    "earlier",
    "better",
    "bigger",
    "greater",
    "higher",
    "lower",
    "larger",
    "longer",
    "older",
    "younger",
    "smaller",
    "stronger",
    "major",
    "minor",
    "senior",
    "junior",
    "prior",
    "interior",
    "exterior",
    "superior",
    "inferior",
    "behavior",
    "whether",
    "together",
    "however",
    "moreover",
    "proper",
    "super",
    "outer",
    "inner",
    "clear",
    "popular",
    "similar",
    "rumor",
    "chamber",
    "timber",
    "lumber",
    "cancer",
    "trigger",
    "danger",
    "anger",
    "hunger",
    "clever",
    "silver",
    "copper",
    "leather",
    "feather",
    "ferry",
    "poster",
    "buffer",
    "transfer",
    "career",
    "beer",
    "peer",
    "deer",
    "blister",
    "cluster",
    "register",
    "semester",
    "theater",
    "meter",
    "liter",
    "fiber",
    "layer",
    "prayer",
    "barrier",
    "frontier",
    "remainder",
    "encounter",
    "disorder",
    "surrender",
    "gender",
    "tender",
    "thunder",
    "wonder",
    "murder",
    "powder",
    "binder",
    "folder",
    "header",
    "trailer",
    "newsletter",
    "headquarter",
    "skyscraper",
    "newspaper",
    "wallpaper",
    "whitepaper",
    "trawler",
    "steamer",
    "freighter",
    "tanker",
    "cruiser",
    "helicopter",
    "restaurant",
    "important",
    "significant",
    "relevant",
    "constant",
    "instant",
    "distant",
    "elephant",
    "grant",
    "plant",
    "want",
    "list",
    "mist",
    "twist",
    "exist",
    "resist",
    "consist",
    "insist",
    "persist",
    "assist",
    "human",
    "overhead",
    "forehead",
    "ahead",
    "instead",
    "secondhand",
    "beforehand",
    "process",
    "success",
    "access",
    "business",
    "press",
    "express",
    "progress",
    "congress",
    "stress",
    "mattress",
    "fortress",
    "wilderness",
    "address",
    "excess",
    "duress",
    "less",
    "estimate",
    "climate",
    "ultimate",
    "legitimate",
    "separate",
    "intimate",
    "approximate",
    "day",
    "week",
    "month",
    "year",
    "night",
    "morning",
    "evening",
    "afternoon",
    "hour",
    "minute",
    "moment",
    "time",
    "way",
    "weekend",
    "decade",
    "century",
    "reminder",
    "brochure",
    "sweater",
    "slaughter",
    "laughter",
    "counter",
    "thriller",
    "bestseller",
    "best-seller",
    "monster",
];

/// Words that stand for somebody without a name.
#[must_use]
pub fn pronoun(word: &str) -> bool {
    matches!(
        word,
        "i" | "he"
            | "she"
            | "they"
            | "we"
            | "you"
            | "it"
            | "him"
            | "her"
            | "them"
            | "us"
            | "me"
            | "this"
            | "these"
            | "those"
            | "there"
            | "himself"
            | "herself"
            | "themselves"
    ) || ["’re", "'re", "’ll", "'ll", "’ve", "'ve", "’m", "'m"]
        .iter()
        .any(|e| word.ends_with(e))
}

/// "is", "had", "would": a finite auxiliary in lower case.
#[must_use]
pub fn auxiliary(word: &str) -> bool {
    matches!(
        word,
        "is" | "was"
            | "are"
            | "were"
            | "has"
            | "had"
            | "have"
            | "will"
            | "would"
            | "can"
            | "could"
            | "may"
            | "might"
            | "must"
            | "should"
            | "does"
            | "did"
            | "do"
    )
}

/// Can the word at `i` be a finite verb in the past ("left", "marked") or an auxiliary?
#[must_use]
pub fn verb(words: &Words, i: usize) -> bool {
    let word = words.cut(i);
    if words.get(i).is_none_or(|w| w.shape != Shape::Lower) {
        return false;
    }
    word.len() > 4 && word.ends_with("ed") && !words.is(i, Kind::Role)
        || auxiliary(word)
        || matches!(
            word,
            "be" | "been"
                | "left"
                | "came"
                | "went"
                | "made"
                | "took"
                | "gave"
                | "won"
                | "lost"
                | "got"
                | "knew"
                | "met"
                | "saw"
                | "told"
                | "paid"
                | "held"
                | "kept"
                | "put"
                | "ran"
                | "fell"
                | "rose"
                | "stood"
                | "spoke"
                | "wrote"
                | "brought"
                | "thought"
                | "began"
                | "became"
                | "wants"
                | "says"
                | "said"
                | "seems"
                | "felt"
                | "found"
                | "drew"
                | "grew"
                | "sent"
                | "sat"
                | "threw"
                | "broke"
                | "struck"
        )
}
