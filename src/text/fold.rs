//! Text made equal for searching: "Maren" is found by "maren", "O’Brien" by "o'brien".
//!
//! A text and a pattern come in, the spans of the hits go out. It refuses patterns of white space alone.

use memchr::memchr2_iter;

use super::Span;

/// One character as searching sees it: lower case, curly marks straight, every white space a space.
#[must_use]
pub fn fold(c: char) -> char {
    match c {
        '‘' | '’' | 'ʼ' => '\'',
        '“' | '”' | '„' | '«' | '»' => '"',
        '‐' | '‑' | '–' | '—' => '-',
        c if c.is_whitespace() => ' ',
        c if c.is_ascii() => c.to_ascii_lowercase(),
        c => c.to_lowercase().next().unwrap_or(c),
    }
}

/// Where `pattern` stands in `text`: bytes, in order, not overlapping. Case counts as soon as the pattern holds
/// a capital letter ("May" is not "may").
#[must_use]
pub fn find_all(text: &str, pattern: &str) -> Vec<Span> {
    let exact = pattern.chars().any(char::is_uppercase);
    let same = |a: char, b: char| {
        fold(a) == fold(b) && (!exact || !a.is_alphabetic() || !b.is_alphabetic() || a == b)
    };
    let wanted: Vec<char> = pattern.trim().chars().collect();
    let Some(&first) = wanted.first() else {
        return Vec::new();
    };
    let mut hits: Vec<Span> = Vec::new();
    let mut test = |at: usize| {
        if hits.last().is_some_and(|h| h.end() > at) {
            return;
        }
        let mut rest = text.get(at..).unwrap_or_default().char_indices();
        let mut end = at;
        for &want in &wanted {
            match rest.next() {
                Some((i, c)) if same(want, c) => end = at + i + c.len_utf8(),
                _ => return,
            }
        }
        hits.push(Span::snap(text, at, end));
    };
    if first.is_ascii_alphanumeric() {
        let (low, high) = (first.to_ascii_lowercase() as u8, first.to_ascii_uppercase() as u8);
        memchr2_iter(low, high, text.as_bytes()).for_each(&mut test);
    } else {
        text.char_indices()
            .filter(|&(_, c)| same(first, c))
            .for_each(|(at, _)| test(at));
    }
    hits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn found_as_a_person_types_it() {
        let check = |text: &str, pattern: &str, want: &[&str]| {
            let found: Vec<&str> = find_all(text, pattern).iter().map(|s| s.cut(text)).collect();
            assert_eq!(found, want, "{pattern} in {text}");
        };
        check("Maren met maren.", "maren", &["Maren", "maren"]);
        check("In May she may.", "May", &["May"]);
        check("O’Brien said", "o'brien", &["O’Brien"]);
        check("no one\nlane", "one lane", &["one\nlane"]);
        check("aaaa", "aa", &["aa", "aa"]);
        check("Évora, évora", "évora", &["Évora", "évora"]);
        check("“No”", "\"no\"", &["“No”"]);
        check("anything", "  ", &[]);
    }
}
