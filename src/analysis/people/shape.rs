//! How a word is written: with which capitals, dots and marks.
//!
//! A word comes in, its shape goes out. It refuses to know what the word means.

/// How a token is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A mark, a number, a possessive.
    Other,
    /// Without a capital in front.
    Lower,
    /// "Lee", "O’Brien", "al-Sadr".
    Capital,
    /// "FBI", "U.S.".
    Upper,
    /// "J.", "J.K.".
    Initial,
}

/// "draft.pdf" names a file and nobody.
pub(super) fn is_file(word: &str) -> bool {
    let ending = word.rsplit_once('.').map_or("", |(_, e)| e);
    matches!(
        ending,
        "pdf"
            | "doc"
            | "docx"
            | "xls"
            | "xlsx"
            | "ppt"
            | "txt"
            | "htm"
            | "html"
            | "jpg"
            | "gif"
            | "png"
            | "zip"
    )
}

/// "harbour" and "Harbour": plain letters, at most the first of them a capital. Nearly every word is.
pub(super) fn plain_shape(word: &str) -> Option<Shape> {
    let (first, rest) = word.as_bytes().split_first()?;
    if !rest.iter().all(u8::is_ascii_lowercase) {
        return None;
    }
    match first {
        b'a'..=b'z' => Some(Shape::Lower),
        b'A'..=b'Z' if !rest.is_empty() => Some(Shape::Capital),
        _ => None,
    }
}

/// How `word` is written. "I’m" and "Don’t" have no capital that tells; "O’Brien" and "D’Souza" have.
pub(super) fn shape(word: &str) -> Shape {
    let Some(first) = word.chars().next() else {
        return Shape::Other;
    };
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    if !first.is_uppercase() {
        // "al-Sadr", "el-Sisi", "bin-Laden": a small prefix, a hyphen, a capital
        let prefixed = word
            .split_once(['-', '‑', '’', '\''])
            .is_some_and(|(head, tail)| {
                head.len() <= 4 && tail.chars().next().is_some_and(char::is_uppercase)
            });
        let branded = word.chars().nth(1).is_some_and(char::is_uppercase) && letters > 2;
        return if prefixed
            && !matches!(
                word.split(['-', '‑']).next(),
                Some("pro" | "anti" | "ex" | "mid" | "non" | "post" | "pre" | "then" | "co" | "neo")
            )
            || branded
        {
            Shape::Capital
        } else {
            Shape::Lower
        };
    }
    if let Some((head, tail)) = word.split_once(['\'', '’']) {
        let clitic = matches!(
            tail.to_lowercase().as_str(),
            "m" | "re" | "ve" | "ll" | "d" | "t" | "s"
        );
        if clitic && head.chars().count() > 1
            || matches!(
                word.to_lowercase().as_str(),
                "i'm" | "i’m" | "i'd" | "i’d" | "i've" | "i’ve" | "i'll" | "i’ll"
            )
        {
            return Shape::Lower;
        }
    }
    // "Kell-based", "Angeles-area": an adjective of the name
    let adjective = word.rsplit_once(['-', '‑']).is_some_and(|(_, tail)| {
        matches!(
            tail,
            "based"
                | "area"
                | "born"
                | "led"
                | "linked"
                | "backed"
                | "style"
                | "wide"
                | "era"
                | "educated"
                | "trained"
        )
    });
    if adjective {
        return Shape::Lower;
    }
    if word.ends_with('.') && letters <= 3 && !word.trim_end_matches('.').contains(|c: char| c.is_lowercase())
    {
        return if letters == 1 {
            Shape::Initial
        } else {
            Shape::Upper
        };
    }
    if letters == 1 {
        return Shape::Initial;
    }
    if word.chars().all(|c| !c.is_lowercase()) {
        Shape::Upper
    } else {
        Shape::Capital
    }
}
