//! Which words tell what a text is about, and in which form they are counted.
//!
//! A word comes in, its term goes out: lower case, without the ending that changes with the grammar. It
//! refuses words that stand in every article ("said", "Monday") and knows nothing of how often a term occurs.

use super::list::among;
use super::lowered::{Low, lower};

/// The term of one word: "Bridges" and "bridge" give the same; "the" and "Tuesday" give none.
#[must_use]
pub fn term(word: &str) -> Option<String> {
    let mut low = String::with_capacity(word.len());
    lower(word, &mut low);
    let kept = term_of(Low::of(&low))?.len();
    low.truncate(kept);
    Some(low)
}

/// As [`term`], of a word that is in lower case with straight apostrophes.
#[must_use]
pub fn term_of(low: Low<'_>) -> Option<&str> {
    let word = low.letters();
    if let Some(b'.' | b'\'' | b'-') = word.as_bytes().last() {
        let bare = word.trim_end_matches(['.', '\'', '-']);
        return (is_long(bare) && !among!(bare, COMMON)).then(|| stem(bare));
    }
    (is_long(word) && !among!(low, COMMON)).then(|| stem(word))
}

/// Two letters or more.
fn is_long(word: &str) -> bool {
    match word.as_bytes() {
        [first, _, ..] if first.is_ascii() => true,
        _ => word.chars().nth(1).is_some(),
    }
}

/// Without the ending of a plural or a verb form, where at least four letters are left: "closures" and
/// "closure", "inspected" and "inspects" meet.
fn stem(word: &str) -> &str {
    const ENDINGS: [&str; 5] = ["ings", "ing", "ed", "es", "s"];
    let cut = match word.as_bytes() {
        [.., b's', b's'] => return word,
        [.., b's' | b'g' | b'd'] => ENDINGS
            .iter()
            .filter_map(|e| word.strip_suffix(e))
            .find(|w| w.len() >= 4)
            .unwrap_or(word),
        _ => word,
    };
    // "closes" and "closed" lose more than "closure": the silent e goes everywhere
    cut.strip_suffix('e').filter(|w| w.len() >= 4).unwrap_or(cut)
}

/// Words without a topic of their own: grammar, reporting, the calendar.
const COMMON: &str = "a about according after again against all also am an and any april are around as asked at august be \
    because been before being between both but by can could day days december did do does down during \
    each even february few first for friday from get had has have he her here him his how i if in into \
    is it its january july june just last like made make many march may me might monday month months \
    more most mr mrs ms much must my new no nor not november now october of off on one only or other our \
    out over own people said same saturday say saying says september shall she should since so some such \
    sunday than that the their them then there these they this those three through thursday time to \
    today told too tuesday two under up us very was we wednesday week weeks well were what when where \
    which while who whom why will with would year years yesterday you your";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_meet() {
        assert_eq!(term("Bridges"), term("bridge"));
        assert_eq!(term("closed"), term("closes"));
        assert_eq!(term("Inspecting"), term("inspected"));
        assert_eq!(term("Tuesday"), None);
        assert_eq!(term("X"), None);
        assert_eq!(term("41"), Some("41".to_owned()));
    }
}
