//! Writers as feeds name them.
//!
//! A line of text or the parts of an Atom person come in, a name, an address and a page go out. It refuses to
//! take an address for a name.

use super::doc::FeedPerson;

/// "Ann Lee (ann@port.example)", "ann@port.example (Ann Lee)", "Ann Lee <ann@port.example>", or a name alone.
pub(super) fn in_line(line: &str) -> FeedPerson {
    let line = line.trim();
    let Some((from, to)) = mail_address(line) else {
        return FeedPerson {
            name: (!line.is_empty()).then(|| line.to_owned()),
            ..FeedPerson::default()
        };
    };
    let email = line.get(from..to).map(str::to_owned);
    let before = line.get(..from).unwrap_or_default();
    let after = line.get(to..).unwrap_or_default();
    let name = format!("{before}{after}")
        .replace("()", "")
        .replace("<>", "")
        .replace("[]", "")
        .replace("mailto:", "");
    let name = name.trim();
    let name = name
        .strip_prefix('(')
        .and_then(|n| n.strip_suffix(')'))
        .unwrap_or(name)
        .trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '"' | '<' | '>'));
    FeedPerson {
        name: (!name.is_empty()).then(|| name.to_owned()),
        email,
        url: None,
    }
}

/// Where a mail address stands in a line, in bytes.
fn mail_address(line: &str) -> Option<(usize, usize)> {
    let at = line.find('@')?;
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '+');
    let (before, after) = (line.get(..at)?, line.get(at + 1..)?);
    let from = before.rfind(|c| !is_part(c)).map_or(0, |i| {
        i + before
            .get(i..)
            .and_then(|r| r.chars().next())
            .map_or(1, char::len_utf8)
    });
    let host = after.find(|c| !is_part(c)).unwrap_or(after.len());
    let host = after.get(..host)?.trim_end_matches('.').len();
    (from < at && host > 2 && after.get(..host)?.contains('.')).then_some((from, at + 1 + host))
}

/// One line for a person: "Ann Lee (ann@port.example)", or what there is of it.
pub(super) fn line(person: &FeedPerson) -> Option<String> {
    match (&person.name, &person.email) {
        (Some(name), Some(email)) => Some(format!("{name} ({email})")),
        (Some(one), None) | (None, Some(one)) => Some(one.clone()),
        (None, None) => None,
    }
}

/// Adds a person, or what is new of one that is there: a feed may name a writer in two vocabularies.
pub(super) fn add(people: &mut Vec<FeedPerson>, person: FeedPerson) {
    if person == FeedPerson::default() || people.len() >= 64 {
        return;
    }
    let same = people
        .iter_mut()
        .find(|p| p.name.is_some() && p.name == person.name);
    match same {
        Some(known) => {
            known.email = known.email.take().or(person.email);
            known.url = known.url.take().or(person.url);
        }
        None => people.push(person),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines() {
        let check = |text: &str, name: Option<&str>, email: Option<&str>| {
            let person = in_line(text);
            assert_eq!(
                (person.name.as_deref(), person.email.as_deref()),
                (name, email),
                "{text:?}"
            );
        };
        let mail = Some("ann@port.example");
        check("Ann Lee (ann@port.example)", Some("Ann Lee"), mail);
        check("ann@port.example (Ann Lee)", Some("Ann Lee"), mail);
        check("Ann Lee <ann@port.example>", Some("Ann Lee"), mail);
        check("ann@port.example", None, mail);
        check("Ann Lee", Some("Ann Lee"), None);
        check("Ann @ Port", Some("Ann @ Port"), None);
        check(
            "Zoë Ré, zoe.re+news@port.example",
            Some("Zoë Ré"),
            Some("zoe.re+news@port.example"),
        );
    }

    #[test]
    fn one_writer_in_two_vocabularies() {
        let mut people = Vec::new();
        add(&mut people, in_line("Ann Lee"));
        add(&mut people, in_line("ann@port.example (Ann Lee)"));
        add(&mut people, in_line("Bo Roe"));
        assert_eq!(people.len(), 2);
        assert_eq!(line(&people[0]).as_deref(), Some("Ann Lee (ann@port.example)"));
    }
}
