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
    // "Name *" is the label of a field
    let is_label = bare.ends_with(['*', ':']);
    if bare.is_empty()
        || is_label
        || is_nobody(bare)
        || bare.starts_with("http")
        || bare.len() > 300
        || is_stamp(bare)
    {
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
        .filter(|(n, p)| *n == 0 || !is_degree(p))
        .map(|(_, p)| before_agency(p))
        .collect();
    // "Lee, Ann" has parts of one word; "Ann Lee, Bo Roe" has none
    let named = parts.iter().all(|p| full(p));
    if named || parts.first().is_some_and(|p| full(p)) {
        let one = parts.iter().all(|p| is_agency(p));
        parts
            .into_iter()
            .filter(|p| named || full(p))
            .filter(|p| !is_post(p) && (one || !is_agency(p)))
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
    let is_login = !text.contains(' '); // "port2000" is what somebody calls himself
    let end = text
        .find(|c: char| c.is_ascii_digit() && !is_login)
        .unwrap_or(text.len());
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

/// "MA", "Ph.D.", "Jr.", "MD Port Health": behind a name, and none. A word of capitals can be a name in a line of
/// capitals.
fn is_degree(part: &str) -> bool {
    let first = part.split(' ').next().unwrap_or_default();
    let known = matches!(
        first.replace('.', "").as_str(),
        "Jr" | "Sr"
            | "II"
            | "III"
            | "IV"
            | "BA"
            | "BSc"
            | "MA"
            | "MS"
            | "MSc"
            | "MD"
            | "MBA"
            | "MPH"
            | "PhD"
            | "JD"
            | "LLM"
            | "RD"
            | "RDN"
            | "RN"
            | "DO"
            | "DDS"
            | "DVM"
            | "PharmD"
            | "PsyD"
            | "Esq"
            | "CPA"
            | "CFP"
    );
    known || first.len() == part.len() && part.len() <= 5 && part.contains('.')
}

/// Agencies whose name stands beside those of the writers.
const AGENCIES: &[&str] = &[
    "Associated Press",
    "The Associated Press",
    "AP",
    "Agence France-Presse",
    "AFP",
    "Reuters",
    "Bloomberg",
    "Bloomberg News",
    "The Canadian Press",
    "Press Association",
    "PA Media",
    "United Press International",
    "UPI",
    "dpa",
    "Deutsche Presse-Agentur",
    "EFE",
    "ANSA",
    "Xinhua",
    "TASS",
    "Kyodo",
    "Yonhap",
    "PTI",
    "Press Trust of India",
    "ANI",
    "IANS",
];

/// An agency, and no person.
pub(super) fn is_agency(name: &str) -> bool {
    AGENCIES.iter().any(|a| a.eq_ignore_ascii_case(name))
}

/// The name before that of an agency: "BO ROE Associated Press" is by Bo Roe.
fn before_agency(name: &str) -> &str {
    AGENCIES
        .iter()
        .filter(|a| a.contains(' '))
        .find_map(|a| name.strip_suffix(a))
        .map(str::trim_end)
        .filter(|before| before.contains(' '))
        .unwrap_or(name)
}

/// Who set the page up, and not who wrote it.
fn is_nobody(name: &str) -> bool {
    ["admin", "administrator", "webmaster", "root", "user", "author"]
        .iter()
        .any(|n| n.eq_ignore_ascii_case(name))
}

/// What a writer is, and not another: "AP Sports Writer".
fn is_post(part: &str) -> bool {
    let last = part.rsplit(' ').next().unwrap_or_default().to_lowercase();
    matches!(
        last.trim_end_matches('s'),
        "writer" | "reporter" | "correspondent" | "editor" | "columnist" | "contributor" | "producer"
    )
}

/// The words that stand before the writers, in small letters.
const BY: &[&str] = &[
    "by",
    "posted by",
    "submitted by",
    "written by",
    "words by",
    "story by",
    "published by",
    "por",
    "escrito por",
    "publicado por",
    "von",
    "par",
    "door",
    "di",
    "de",
    "af",
    "av",
    "przez",
    "od",
];

/// The same with a colon behind them.
const BY_LABELS: &[&str] = &[
    "by",
    "text",
    "words",
    "author",
    "autor",
    "autora",
    "autore",
    "auteur",
    "writer",
    "reporter",
    "von",
    "par",
    "por",
    "door",
    "текст",
    "автор",
    "tekst",
    "yazan",
    "作者",
    "文",
];

/// What follows "By ", "Von ", "Author: "; none where nothing of the kind opens the line.
pub(super) fn after_by(text: &str) -> Option<&str> {
    let text = text.trim();
    if let Some((label, rest)) = text.split_once([':', '：'])
        && label.len() <= 20
        && BY_LABELS.contains(&label.trim().to_lowercase().as_str())
    {
        return Some(rest.trim());
    }
    let word = BY.iter().find(|by| {
        text.get(..by.len()).is_some_and(|t| t.eq_ignore_ascii_case(by))
            && text
                .get(by.len()..)
                .is_some_and(|t| t.starts_with(char::is_whitespace))
    })?;
    let rest = text.get(word.len()..)?.trim();
    // "Von Roe", "Di Lee", "De la Cruz" are names
    let is_english = word.ends_with("by");
    let full = rest.split_whitespace().count() >= 2 && rest.starts_with(char::is_uppercase);
    (is_english || full).then_some(rest)
}

fn strip_by(text: &str) -> &str {
    after_by(text).unwrap_or(text).trim()
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
        assert_eq!(
            from_line("By ANN LEE and BOBBY ROE, Associated Press"),
            ["ANN LEE", "BOBBY ROE"]
        );
        assert_eq!(
            from_line("ANN LEE and JILL ROE Associated Press"),
            ["ANN LEE", "JILL ROE"]
        );
        assert_eq!(from_line("The Associated Press"), ["The Associated Press"]);
        assert_eq!(from_line("Ann Lee, Reuters"), ["Ann Lee"]);
        assert_eq!(from_line("port2000"), ["port2000"]);
        assert!(from_line("Nom *").is_empty() && from_line("admin").is_empty());
        assert_eq!(from_line("Newswire,"), ["Newswire"]);
        assert_eq!(from_line("JILL ROEAssociated Press"), ["JILL ROE"]);
    }

    #[test]
    fn the_word_before_the_writers() {
        for (line, want) in [
            ("Von Ann Lee", "Ann Lee"),
            ("PAR ANN LEE", "ANN LEE"),
            ("Di Bo Roe", "Bo Roe"),
            ("Di Roe", "Di Roe"),
            ("De la Cruz", "De la Cruz"),
            ("Von Roe", "Von Roe"),
            ("Текст: Анна Ли", "Анна Ли"),
            ("Author: Ann Lee", "Ann Lee"),
            ("Bystander Roe", "Bystander Roe"),
        ] {
            assert_eq!(from_line(line), [want], "{line}");
        }
    }
}
