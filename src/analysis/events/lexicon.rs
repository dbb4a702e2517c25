//! A catalogue: the words that cut clauses and tell what they do.
//!
//! A word comes in, yes or no goes out.

/// A verb of saying, in the forms newswire uses.
pub(super) fn is_report(word: &str) -> bool {
    matches!(
        word,
        "said"
            | "says"
            | "say"
            | "told"
            | "tells"
            | "announced"
            | "announces"
            | "stated"
            | "states"
            | "claimed"
            | "claims"
            | "denied"
            | "denies"
            | "added"
            | "adds"
            | "reported"
            | "reports"
            | "confirmed"
            | "confirms"
            | "noted"
            | "notes"
            | "argued"
            | "argues"
            | "insisted"
            | "insists"
            | "warned"
            | "warns"
            | "acknowledged"
            | "acknowledges"
            | "explained"
            | "explains"
            | "suggested"
            | "suggests"
            | "predicted"
            | "predicts"
            | "estimated"
            | "estimates"
            | "commented"
            | "replied"
            | "declared"
            | "believes"
            | "believed"
            | "stressed"
            | "emphasized"
            | "emphasised"
            | "underscored"
            | "according"
            | "According"
            | "conceded"
            | "admitted"
            | "asserted"
            | "remarked"
            | "wrote"
            | "revealed"
    )
}

/// A word that begins another clause.
pub(super) fn joins(word: &str) -> bool {
    matches!(
        word,
        "and"
            | "but"
            | "which"
            | "who"
            | "whose"
            | "while"
            | "when"
            | "after"
            | "before"
            | "because"
            | "although"
            | "though"
            | "if"
            | "unless"
            | "whether"
            | "as"
            | "where"
            | "until"
            | "since"
    )
}

/// A word that turns a clause into what did not happen.
pub(super) fn is_negation(word: &str) -> bool {
    matches!(
        word,
        "not"
            | "never"
            | "nobody"
            | "Nobody"
            | "None"
            | "Nothing"
            | "Neither"
            | "neither"
            | "nor"
            | "without"
            | "failed"
            | "refused"
            | "cannot"
            | "didn't"
            | "didn’t"
            | "wasn't"
            | "wasn’t"
            | "weren't"
            | "weren’t"
            | "won't"
            | "won’t"
            | "isn't"
            | "isn’t"
            | "hasn't"
            | "hasn’t"
            | "haven't"
            | "haven’t"
            | "doesn't"
            | "doesn’t"
            | "don't"
            | "don’t"
            | "hadn't"
            | "hadn’t"
    )
}

/// A word that leaves it open whether a thing will happen.
pub(super) fn is_possible(word: &str) -> bool {
    matches!(
        word,
        "may"
            | "might"
            | "could"
            | "would"
            | "possibly"
            | "perhaps"
            | "likely"
            | "unlikely"
            | "possible"
            | "potentially"
            | "considering"
            | "considers"
    )
}

/// A word that tells of a habit.
pub(super) fn is_habit(word: &str) -> bool {
    matches!(
        word,
        "usually"
            | "often"
            | "typically"
            | "regularly"
            | "always"
            | "generally"
            | "normally"
            | "sometimes"
            | "routinely"
    )
}

/// A verb of being or seeming: it tells a state, no event.
pub(super) fn is_state(word: &str) -> bool {
    matches!(
        word,
        "was"
            | "were"
            | "had"
            | "has"
            | "have"
            | "is"
            | "are"
            | "been"
            | "seemed"
            | "appeared"
            | "wanted"
            | "knew"
            | "thought"
            | "felt"
            | "hoped"
            | "needed"
            | "owned"
            | "contained"
            | "included"
            | "involved"
            | "showed"
            | "remained"
            | "believed"
            | "used"
            | "based"
            | "related"
            | "called"
            | "named"
            | "known"
            | "concerned"
            | "expected"
            | "united"
            | "elicited"
            | "marked"
    )
}
