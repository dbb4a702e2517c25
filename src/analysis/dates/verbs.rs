//! A catalogue: verb forms that tell of what lies behind, and of what is planned.

use crate::text::list::among;

pub(super) fn is_planned(word: &str) -> bool {
    matches!(
        word,
        "expected" | "scheduled" | "planned" | "slated" | "set" | "due" | "expecting" | "planning" | "going"
    )
}

/// Participles behind "has", besides the words of [`PAST`] and those on "-en".
pub(in crate::analysis) const DONE: &str = "been seen come become run grown known shown begun had drawn flown overcome sunk sung swum torn worn sworn \
    thrown blown withdrawn read set let hurt cost split spread undergone foregone";

/// A participle behind "has".
pub(super) fn is_done(word: &str) -> bool {
    is_past_word(word) || word.len() > 4 && word.ends_with("en") || among!(word, DONE)
}

pub(super) fn is_participle(word: &str) -> bool {
    word.ends_with("ed") || word.ends_with("en") || is_past_word(word)
}

/// Words on "-ed" that are no verbs in the past.
pub(in crate::analysis) const NOT_PAST: &str =
    "need indeed hundred speed exceed proceed succeed united sacred kindred embed op-ed";

/// Words that are mostly verbs in the past, besides those on "-ed".
pub(in crate::analysis) const PAST: &str = "said told met won lost made took came went got gave found became began saw knew thought held led left rose \
    fell grew sold bought paid sent brought kept ran wrote spoke stood sat broke drove flew fought shot struck hit \
    built chose drew ate felt forced gone done heard laid lay meant rang sank slid spent stole swept taught threw \
    tore woke wore died tied used put cut shut quit beat caught dealt fled arose awoke bore bound burst clung dug \
    forgot froze hid overcame overthrew sought shook shrank sprang swore withdrew undertook";

/// A word that is mostly a verb in the past.
pub(in crate::analysis) fn is_past_word(word: &str) -> bool {
    if word.len() > 4 && word.ends_with("ed") {
        return !among!(word, NOT_PAST);
    }
    among!(word, PAST)
}

/// Words that lead ahead.
pub(in crate::analysis) const AHEAD: &str = "will shall won't won’t would wouldn't wouldn’t due scheduled slated expected expects expect plans plan \
    planning planned intends intend hopes hope aims upcoming may might could should ahead until set deadline \
    poised going must promises pledged vowed expiring expires begins resumes resume reopens opens starts arrives \
    departs convenes meets beginning starting effective";

/// Other words that tell a tense, or that a word before or behind them tells it.
pub(in crate::analysis) const CUES: &str =
    "to had has have was were did been is are am forecast likely until for till deadline";

/// Verbs in the present that a day right behind them sets for that day.
pub(in crate::analysis) const TIMETABLE: &str =
    "leaves ends closes concludes returns launches airs premieres lapses";
