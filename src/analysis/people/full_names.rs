//! Whether two full names may be one person's.
//!
//! The words of two names in lower case come in, a yes or no goes out. It refuses to say that they are: for
//! that the places where they stand must speak as well.

use super::lexicon::{Kind, Lexicon, NICKNAMES};

/// Can two full names with one surname be the same person's? "John Kennedy" and "John F. Kennedy", "J.
/// Kennedy", "Jack Kennedy" can, "John B. Kennedy" and "John F. Kennedy" cannot. Words are in lower case and
/// without final dots.
#[must_use]
pub fn may_be_one<S: AsRef<str>>(a: &[S], b: &[S]) -> bool {
    let (Some(x), Some(y)) = (a.first().map(AsRef::as_ref), b.first().map(AsRef::as_ref)) else {
        return false;
    };
    let first = x == y
        || x.chars().count() == 1 && y.starts_with(x)
        || y.chars().count() == 1 && x.starts_with(y)
        || NICKNAMES
            .iter()
            .any(|(s, l)| x == *s && y == *l || x == *l && y == *s);
    let middle = |v: &[S]| -> Option<char> {
        (v.len() > 2)
            .then(|| v.get(1).and_then(|m| m.as_ref().chars().next()))
            .flatten()
    };
    first
        && match (middle(a), middle(b)) {
            (Some(m), Some(n)) => m == n,
            _ => true,
        }
}

/// Is the word (in lower case) a first name of many? "Ann" alone may be anybody; "Xi" is not.
#[must_use]
pub fn is_first_name(word: &str) -> bool {
    Lexicon::get().of(word).is(Kind::First)
}

/// Does any word of `name` stand in the catalogues of first names and surnames?
#[must_use]
pub fn may_be_a_person(name: &str) -> bool {
    name.split(' ').any(|w| {
        let kinds = Lexicon::get().of(&super::words::key(w));
        kinds.is(Kind::First) || kinds.is(Kind::Surname)
    })
}
