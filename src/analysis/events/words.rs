//! A catalogue: the words that tell news from talk, and what may go from a label.
//!
//! A word or a few come in, yes or no goes out.

use crate::text::Span;
use crate::text::list::among;
use crate::text::words::words as all_words;

/// A verb of saying that leaves what is said as it is.
pub(in crate::analysis) const PLAIN_REPORT: &str =
    "said says told announced stated added reported confirmed noted according According";

/// A verb of speech that [`REPORT`](super::lexicon::REPORT) leaves out: its object is what was said.
pub(in crate::analysis) const SPEECH: &str = "praised criticized criticised highlighted expressed underlined pointed framed defended thanked echoed welcomed \
    condemned reiterated described rejected mentioned talked spoke cited referenced called joked quipped lamented \
    complained hailed lauded applauded referred responded answered asked urged vowed";

/// A verb that judges what happened, or says what it means.
pub(in crate::analysis) const APPRAISAL: &str = "reflects reflected illustrates illustrated underscores symbolizes symbolized symbolises symbolised \
    demonstrates demonstrated represents represented signals signaled signalled highlights shows showed showcased \
    showcases indicates indicated provides provided offers involves involved includes included aims aimed seeks \
    sought reaffirms reaffirmed reinforces reinforced serves served remains remained continues continued means \
    meant comes came makes made seems looks looked depends believes thinks wants likes needs works caps advocates \
    designed used entitled titled located followed follows reads suggests";

/// A verb of standing or feeling, once it is a participle: "has attracted attention", "have blamed the mandate".
pub(in crate::analysis) const STANCE: &str = "attracted blamed waned helped enjoyed struggled changed supported opposed favored favoured loved liked tended \
    divided prepared interested worried amused surprised pleased viewed regarded considered proved lived existed \
    mattered played";

/// Three words that name where news is spoken.
pub(super) fn is_news_place(words: &[&str; 3]) -> bool {
    matches!(
        *words,
        ["to", "the", "press" | "media"]
            | ["told", "a", "news"]
            | ["to" | "told", "reporters" | "journalists", _]
            | [_, "press" | "news", "conference" | "release" | "briefing"]
            | ["media", "post", _]
            | ["post", "on", _]
            | ["a", "tweet", _]
            | [
                "in" | "In",
                "a" | "an",
                "statement" | "interview" | "post" | "speech" | "address" | "letter",
            ]
            | [
                "during" | "During" | "at" | "At",
                "the" | "a",
                "summit" | "hearing" | "debate" | "meeting" | "rally" | "conference" | "trial",
            ]
    )
}

/// Words at the head of a sentence that only join it to the one before.
pub(super) fn is_lead_in(words: &str) -> bool {
    let lower = words.to_lowercase();
    let first = lower.split_whitespace().next().unwrap_or_default();
    matches!(
        lower.as_str(),
        "in summary"
            | "in conclusion"
            | "however"
            | "additionally"
            | "in addition"
            | "moreover"
            | "furthermore"
            | "meanwhile"
            | "simultaneously"
            | "similarly"
            | "likewise"
            | "consequently"
            | "therefore"
            | "thus"
            | "also"
            | "indeed"
            | "instead"
            | "still"
            | "besides"
            | "interestingly"
            | "notably"
            | "essentially"
            | "overall"
            | "in fact"
            | "for example"
            | "for instance"
            | "as a result"
            | "at the same time"
            | "in the meantime"
            | "in this context"
            | "during the same period"
            | "on the other hand"
            | "in short"
            | "of course"
    ) || matches!(
        (first, lower.split_whitespace().nth(1)),
        ("parallel" | "in", Some("to" | "parallel" | "addition")) | ("alongside", Some("these" | "this"))
    )
}

/// A word that nothing ends with.
pub(super) fn is_left_hanging(word: &str) -> bool {
    matches!(
        word,
        "how"
            | "that"
            | "which"
            | "what"
            | "who"
            | "whose"
            | "why"
            | "where"
            | "when"
            | "whether"
            | "the"
            | "a"
            | "an"
            | "of"
            | "and"
            | "or"
            | "but"
            | "because"
            | "with"
            | "than"
            | "as"
            | "said"
            | "says"
    )
}

/// Words before a subject: "the", "its", "she".
pub(super) fn opens_subject(word: &str) -> bool {
    among!(word, "he she it they the a an its his her their this these there")
}

/// A word that leaves open whether a thing did happen.
pub(in crate::analysis) const HEDGE: &str =
    "likely possibly perhaps may might reportedly allegedly apparently presumably";

/// "They stayed", "he was spent": a pronoun and a verb, which without a day tell nothing alone; and notes of the publisher.
pub(super) fn says_nothing(text: &str, label: Span, dated: bool) -> bool {
    let words = label.cut(text);
    let count = all_words(words).count();
    let first = all_words(words).next().unwrap_or_default();
    let pronoun = matches!(
        first,
        "he" | "He"
            | "she"
            | "She"
            | "it"
            | "It"
            | "they"
            | "They"
            | "this"
            | "This"
            | "that"
            | "That"
            | "their"
            | "Their"
            | "his"
            | "His"
            | "her"
            | "Her"
            | "its"
            | "Its"
            | "there"
            | "There"
    );
    !dated && (pronoun && count < 5 || count < 3) || matches!(first, "Copyright" | "©")
}

/// A word that stands for somebody or something told before: a label that opens with it would dangle.
pub(super) fn is_pronoun(word: &str) -> bool {
    matches!(
        word,
        "it" | "he"
            | "she"
            | "they"
            | "we"
            | "you"
            | "I"
            | "there"
            | "this"
            | "that"
            | "these"
            | "those"
            | "his"
            | "her"
            | "its"
            | "their"
            | "our"
            | "my"
            | "him"
            | "them"
            | "if"
            | "when"
            | "while"
            | "after"
            | "before"
            | "because"
            | "what"
            | "who"
            | "how"
            | "why"
            | "in"
            | "on"
            | "at"
            | "by"
            | "to"
            | "for"
            | "with"
            | "of"
            | "as"
    )
}
