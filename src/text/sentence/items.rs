//! The marks before the items of a list: "1.", "b)", "(iv)", "•".
//!
//! A place in a paragraph comes in, the marker that stands there goes out, if one does. It refuses to take a
//! number for a marker unless the one before it in the list was there.

/// How a marker is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// "•", "⁃".
    Bullet,
    /// "1.", "a.".
    Dot,
    /// "1)", "a)".
    Closed,
    /// "1.)", "a.)".
    DotClosed,
    /// "(1)", "(a)".
    Round,
}

/// What a marker counts with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Count {
    None,
    Number(u32),
    Letter(char),
    Roman(u32),
}

/// A marker that stands at some place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Marker {
    /// How it is written.
    pub form: Form,
    /// The byte after it and the white space behind it.
    pub end: usize,
    count: Count,
}

impl Marker {
    /// Is `next` the next item of the same list?
    #[must_use]
    pub fn goes_on(&self, next: &Self) -> bool {
        if self.form != next.form {
            return false;
        }
        match (self.count, next.count) {
            (Count::None, Count::None) => true,
            (Count::Number(a), Count::Number(b)) => b == a + 1,
            (Count::Letter(a), Count::Letter(b)) => char::from_u32(a as u32 + 1) == Some(b),
            (Count::Roman(a), Count::Roman(b)) => b == a + 1,
            (Count::Roman(1), Count::Letter(b)) | (Count::Letter(b), Count::Roman(1)) => {
                matches!(b, 'h' | 'j' | 'H' | 'J')
            }
            _ => false,
        }
    }
}

const ROMAN: &[&str] = &[
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii",
];

/// The marker at byte `at` of `words`.
#[must_use]
pub fn marker(words: &str, at: usize) -> Option<Marker> {
    let rest = words.get(at..)?;
    // two letters that count nothing, or one alone: nearly every word
    if let [a, b, ..] = rest.as_bytes()
        && a.is_ascii_alphanumeric()
        && (*b == b' ' || b.is_ascii_alphabetic() && !matches!(b, b'i' | b'v' | b'x'))
    {
        return None;
    }
    let first = rest.chars().next()?;
    if matches!(first, '•' | '⁃' | '◦' | '▪' | '●' | '‣') {
        // "• 9. The first item": the number belongs to the bullet
        let mut end = super::cut::skip_space(words, at + first.len_utf8());
        if let Some(inner) = marker(words, end).filter(|m| m.form != Form::Bullet) {
            end = inner.end;
        }
        return Some(Marker {
            form: Form::Bullet,
            end,
            count: Count::None,
        });
    }
    let round = first == '(';
    let body = rest.get(usize::from(round)..)?;
    let letters = body.bytes().take(5).take_while(u8::is_ascii_alphanumeric);
    let (label, tail) = body.split_at_checked(letters.count())?;
    let (form, len) = match (round, tail.as_bytes()) {
        (true, [b')', ..]) => (Form::Round, 1),
        (false, [b'.', b')', ..]) => (Form::DotClosed, 2),
        (false, [b')', ..]) => (Form::Closed, 1),
        (false, [b'.', ..]) => (Form::Dot, 1),
        _ => return None,
    };
    let count = count(label)?;
    let behind = tail.get(len..)?;
    if !behind.starts_with(' ') {
        return None;
    }
    let end = at + usize::from(round) + label.len() + len;
    Some(Marker {
        form,
        end: super::cut::skip_space(words, end),
        count,
    })
}

fn count(label: &str) -> Option<Count> {
    if label.len() <= 3 && label.chars().all(|c| c.is_ascii_digit()) {
        return label.parse().ok().map(Count::Number);
    }
    let mut chars = label.chars();
    match (chars.next(), chars.next()) {
        (Some(c), None) if c.is_ascii_alphabetic() && !matches!(c, 'i' | 'v' | 'x') => Some(Count::Letter(c)),
        _ => ROMAN
            .iter()
            .position(|r| *r == label)
            .and_then(|p| u32::try_from(p + 1).ok())
            .map(Count::Roman),
    }
}
