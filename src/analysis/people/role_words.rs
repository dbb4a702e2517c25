//! A catalogue: words by which a role opens, ends, or tells nothing.
//!
//! A word comes in, a yes or no goes out. It refuses to look at its neighbours.

use super::words::Words;

/// What a name is called by and what says nothing of its bearer.
pub(super) const HONORIFICS: &[&str] = &[
    "mr", "mrs", "ms", "miss", "sir", "dr", "lady", "lord", "madam", "madame", "dame", ".",
];

/// Words that say what one is to somebody, and nothing where that somebody is not named ("rival Ann Lee").
pub(super) const RELATIONS: &[&str] = &[
    "rival",
    "opponent",
    "critic",
    "foe",
    "ally",
    "supporter",
    "friend",
    "colleague",
    "successor",
    "predecessor",
    "backer",
    "fan",
    "partner",
    "neighbor",
    "neighbour",
];

/// What one is to one’s family.
pub(super) const KIN: &[&str] = &[
    "wife",
    "husband",
    "son",
    "daughter",
    "brother",
    "sister",
    "mother",
    "father",
    "uncle",
    "aunt",
    "cousin",
    "nephew",
    "niece",
    "widow",
    "grandson",
    "granddaughter",
    "grandfather",
    "grandmother",
];

/// What one says of somebody rather than what he does.
pub(super) const JUDGED: &[&str] = &[
    "champion",
    "winner",
    "star",
    "celebrity",
    "legend",
    "icon",
    "guru",
    "expert",
    "dictator",
    "king",
    "queen",
    "prince",
    "princess",
    "emperor",
    "terrorist",
    "hacker",
    "victim",
    "survivor",
    "suspect",
    "hopeful",
    "contender",
    "candidate",
    "leader",
    "player",
    "politician",
    "fellow",
    "member",
    "democrat",
    "republican",
    "model",
    "builder",
];

pub(super) fn honorific(words: &Words, i: usize) -> bool {
    HONORIFICS.contains(&words.cut(i).to_lowercase().as_str())
}

/// "beating rival Ann Lee", "citing adviser Tom Park": a verb; "acting", "marketing" belong to the role.
pub(super) fn doing(word: &str) -> bool {
    word.len() > 5
        && word.ends_with("ing")
        && word.chars().all(|c| c.is_ascii_lowercase())
        && !matches!(
            word,
            "acting"
                | "sitting"
                | "retiring"
                | "outgoing"
                | "incoming"
                | "leading"
                | "ruling"
                | "founding"
                | "managing"
                | "reigning"
                | "commanding"
                | "presiding"
                | "visiting"
                | "ranking"
                | "training"
                | "planning"
                | "marketing"
                | "building"
                | "advertising"
                | "serving"
                | "nursing"
                | "housing"
                | "banking"
                | "mining"
                | "fundraising"
                | "polling"
                | "engineering"
                | "rising"
                | "aspiring"
                | "surviving"
                | "longstanding"
                | "grieving"
                | "contributing"
                | "consulting"
                | "manufacturing"
                | "shipping"
                | "fishing"
                | "farming"
                | "boxing"
                | "racing"
                | "accounting"
                | "teaching"
                | "fencing"
                | "breeding"
                | "opposing"
                | "defending"
                | "testing"
        )
}

/// "described", "called" end the phrase to the left; "retired", "elected" belong to it.
pub(super) fn told(word: &str) -> bool {
    word.ends_with("ed")
        && word.starts_with(|c: char| c.is_lowercase())
        && !matches!(
            word,
            "retired"
                | "elected"
                | "appointed"
                | "registered"
                | "certified"
                | "renowned"
                | "noted"
                | "accused"
                | "convicted"
                | "disgraced"
                | "embattled"
                | "red"
        )
}

/// Function words and verbs at which a role before a name begins.
pub(super) fn stops(word: &str) -> bool {
    matches!(
        word.to_lowercase().as_str(),
        "of" | "by"
            | "with"
            | "to"
            | "from"
            | "for"
            | "and"
            | "or"
            | "but"
            | "as"
            | "that"
            | "when"
            | "where"
            | "while"
            | "said"
            | "says"
            | "told"
            | "in"
            | "on"
            | "at"
            | "is"
            | "was"
            | "were"
            | "are"
            | "be"
            | "been"
            | "has"
            | "had"
            | "have"
            | "if"
            | "than"
            | "then"
            | "about"
            | "against"
            | "via"
            | "since"
            | "through"
            | "over"
            | "under"
            | "until"
            | "per"
            | "without"
            | "asked"
            | "like"
            | "after"
            | "before"
            | "because"
            | "including"
            | "between"
            | "among"
            | "which"
            | "who"
            | "named"
            | "called"
            | "saw"
            | "met"
            | "joined"
            | "added"
            | "wrote"
            | "argued"
            | "so"
            | "ask"
            | "see"
            | "meet"
            | "call"
            | "tell"
            | "hear"
            | "let"
            | "take"
            | "make"
            | "beat"
            | "just"
            | "calls"
            | "names"
            | "meets"
            | "not"
            | "even"
            | "only"
    )
}
