//! Writers' names out of the lines that metadata give them in.
//!
//! "By Ann Lee and Bo Roe" comes in, the names go out one each. It refuses to part what may be one name:
//! "Lee, Ann" is left as it is written.

use crate::calendar::explicit;

/// The names on one line of metadata, without "By", the writer's post, and the time that stands beside them.
pub(super) fn from_line(line: &str) -> Vec<String> {
    let line = crate::text::sanitise::clean_line(line);
    let bare = without_address(strip_by(&line));
    // "Ann Lee — November 18, 2019", "Ann Lee (https://port.example/ann)", "Ann Lee | Port Gazette"
    let bare = bare
        .split(['|', '•', '·', '—', '@', '/'])
        .next()
        .unwrap_or_default();
    let bare = bare.split(" Edited by ").next().unwrap_or_default().trim();
    // the address behind a name, cut at its first slash
    let bare = match bare.rsplit_once('(') {
        Some((name, tail)) if tail.starts_with("http") => name.trim(),
        _ => bare,
    };
    if bare.is_empty() || bare.starts_with("http") || bare.len() > 300 || is_stamp(bare) {
        return Vec::new();
    }
    let full = |part: &str| part.split_whitespace().count() >= 2;
    let parts: Vec<&str> = bare
        .split([',', ';'])
        .flat_map(|p| p.split(" and "))
        .flat_map(|p| p.split(" & "))
        .map(|p| before_time(strip_by(p.trim().trim_start_matches("and ").trim())))
        .filter(|p| p.chars().any(char::is_alphabetic))
        .enumerate()
        .filter(|(n, p)| *n == 0 || !is_degree(p.split(' ').next().unwrap_or_default()))
        .map(|(_, p)| p)
        .collect();
    // "Lee, Ann" has parts of one word; "Ann Lee, Bo Roe" has none
    let named = parts.iter().all(|p| full(p));
    if named || parts.first().is_some_and(|p| full(p)) {
        parts
            .into_iter()
            .filter(|p| named || full(p))
            .filter(|p| !is_post(p))
            .map(|p| before_publication(p).to_owned())
            .collect()
    } else {
        vec![before_time(bare).to_owned()]
    }
}

/// The name before that of the publication: "Ann Lee Port Gazette News" in the Port Gazette is by Ann Lee.
pub(super) fn before_site<'a>(name: &'a str, site: &str) -> &'a str {
    let site = site.trim();
    let Some(at) = name.find(site).filter(|_| site.chars().count() >= 3) else {
        return name;
    };
    let before = name.get(..at).unwrap_or_default();
    let starts_word = before.ends_with(char::is_whitespace);
    if starts_word && before.split_whitespace().count() >= 2 {
        before
            .trim_end()
            .trim_end_matches([',', '-', '–', '|'])
            .trim_end()
    } else {
        name
    }
}

/// The name beside an address: "ann@port.example (Ann Lee)" and "Ann Lee <ann@port.example>" are by Ann Lee.
fn without_address(text: &str) -> &str {
    let Some(at) = text.find('@') else { return text };
    let (before, after) = text.split_at_checked(at).unwrap_or((text, ""));
    if let Some((name, _)) = before.rsplit_once('<') {
        return name.trim();
    }
    if !before.trim().contains(' ') {
        let name = after.split_once('(').and_then(|(_, n)| n.split(')').next());
        return name.unwrap_or_default().trim();
    }
    text
}

/// A time where a name should be: "April 28, 2019 at 6:01 am", "Last Updated: January 7, 2025".
fn is_stamp(text: &str) -> bool {
    let first = text
        .split(' ')
        .next()
        .unwrap_or_default()
        .trim_end_matches(['.', ',']);
    let lower = text.to_lowercase();
    lower.contains("updated") || lower.starts_with("published") || {
        explicit::month(first).is_some() && text.contains(|c: char| c.is_ascii_digit())
    }
}

/// A name before the time that is run together with it: "Ann Lee22 Dec 2016" is by Ann Lee, and so is
/// "Ann Lee Monday".
fn before_time(text: &str) -> &str {
    let end = text.find(|c: char| c.is_ascii_digit()).unwrap_or(text.len());
    let mut name = text.get(..end).unwrap_or_default().trim();
    while let Some((rest, last)) = name.rsplit_once(' ') {
        let last = last.trim_end_matches(['.', ',']);
        let is_day = matches!(
            last,
            "Monday" | "Tuesday" | "Wednesday" | "Thursday" | "Friday" | "Saturday" | "Sunday"
        );
        let is_month = end < text.len() && explicit::month(last).is_some();
        if !(is_day || is_month) {
            break;
        }
        name = rest.trim();
    }
    name.trim_end_matches([',', '-', '–'])
}

/// The name before a publication that is run together with it: "Ann Lee PortFM Health Desk" is by Ann Lee. It is told
/// by its capitals, where the name has others.
fn before_publication(name: &str) -> &str {
    let shouted = |w: &str| w.chars().filter(|c| c.is_uppercase()).count();
    let mut words = name.split(' ');
    if words
        .by_ref()
        .take(2)
        .any(|w| w.len() > 2 && shouted(w) == w.chars().count())
    {
        return name; // the whole name is in capitals
    }
    for word in words {
        let letters = word.chars().filter(|c| c.is_alphabetic()).count();
        let is_number = word.chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
        let is_one = letters >= 2 && !word.contains('.') && !is_number && shouted(word) >= 3.min(letters);
        if is_one && let Some((before, _)) = name.split_once(&format!(" {word}")) {
            return before;
        }
    }
    name
}

/// "MA", "Ph.D.", "Jr.": behind a name, and none.
fn is_degree(part: &str) -> bool {
    part.len() <= 5 && (part.contains('.') || part.chars().filter(|c| c.is_uppercase()).count() >= 2)
}

/// What a writer is, and not another: "AP Sports Writer".
fn is_post(part: &str) -> bool {
    let last = part.rsplit(' ').next().unwrap_or_default().to_lowercase();
    matches!(
        last.trim_end_matches('s'),
        "writer" | "reporter" | "correspondent" | "editor" | "columnist" | "contributor" | "producer"
    )
}

fn strip_by(text: &str) -> &str {
    [
        "By ",
        "by ",
        "BY ",
        "By: ",
        "Por ",
        "Von ",
        "Par ",
        "Posted by ",
        "Written by ",
        "Text: ",
    ]
    .iter()
    .find_map(|by| text.strip_prefix(by))
    .unwrap_or(text)
    .trim()
}

#[cfg(test)]
mod tests {
    use super::{before_site, from_line};

    #[test]
    fn the_publication_is_no_part_of_a_name() {
        for (line, want) in [
            ("Ann Lee Port Gazette News", "Ann Lee"),
            ("Ann Lee, Port Gazette", "Ann Lee"),
            ("Port Gazette", "Port Gazette"),
            ("Ann Port Gazette", "Ann Port Gazette"),
            ("Ann LeePort Gazette", "Ann LeePort Gazette"),
        ] {
            assert_eq!(before_site(line, "Port Gazette"), want, "{line}");
        }
        assert_eq!(before_site("Ann Lee", ""), "Ann Lee");
    }

    #[test]
    fn one_each() {
        assert_eq!(from_line("By Ann Lee and Bo Roe"), ["Ann Lee", "Bo Roe"]);
        assert_eq!(
            from_line("Ann Lee, Bo Roe & Cy Poe"),
            ["Ann Lee", "Bo Roe", "Cy Poe"]
        );
        assert_eq!(from_line("Lee, Ann"), ["Lee, Ann"]);
        assert_eq!(from_line("Newswire"), ["Newswire"]);
        assert!(from_line("https://port.example/ann").is_empty());
        assert!(from_line("  ").is_empty());
        assert_eq!(from_line("Ann Lee22 Dec 2016651"), ["Ann Lee"]);
        assert_eq!(from_line("Ann Lee — November 18, 2019"), ["Ann Lee"]);
        assert_eq!(from_line("ANN LEE March 11, 2015 3:46 PM"), ["ANN LEE"]);
        assert_eq!(
            from_line("Ann Lee Monday, February 29, 2016 @ 11:10 PM"),
            ["Ann Lee"]
        );
        assert_eq!(from_line("ANN LEE, AP Sports Writer"), ["ANN LEE"]);
        assert_eq!(from_line("Ann Lee, MA"), ["Ann Lee"]);
        assert_eq!(from_line("By Ann Lee PortFM Health Desk"), ["Ann Lee"]);
        assert_eq!(from_line("Ann Lee CNN"), ["Ann Lee"]);
        assert_eq!(from_line("Ann van McRoe III"), ["Ann van McRoe III"]);
        assert_eq!(from_line("ANN LEE ROE"), ["ANN LEE ROE"]);
        assert_eq!(from_line("AFP"), ["AFP"]);
        assert_eq!(from_line("ann@port.example (Ann Lee)"), ["Ann Lee"]);
        assert_eq!(from_line("Ann Lee <ann@port.example>"), ["Ann Lee"]);
        assert!(from_line("ann@port.example").is_empty());
        assert!(from_line("April 28, 2019 at 6:01 am").is_empty());
        assert_eq!(from_line("Bo (Henry) Roe"), ["Bo (Henry) Roe"]);
        assert_eq!(from_line("Ann Lee (http://port.example/)"), ["Ann Lee"]);
    }
}
