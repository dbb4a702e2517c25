//! A mail that somebody passed on.
//!
//! The words of a mail come in; what its first writer said, and who that was, go out. It refuses a mail in which anything
//! but a greeting stands before what is passed on: that is an answer.

/// Lines that may stand above the mail that is passed on.
const ABOVE: usize = 3;

/// What is told of the mail that was passed on, as it is written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Headers {
    /// Who wrote it, with the address.
    pub from: Option<String>,
    /// When.
    pub date: Option<String>,
    /// Its title.
    pub subject: Option<String>,
}

/// The first writer's mail, where this one only passes it on: "---------- Forwarded message ---------" or "Begin forwarded
/// message:", lines with sender, date and subject, and the text.
pub(super) fn read(text: &str) -> Option<(Headers, String)> {
    let mut lines = text.lines();
    let above = lines.by_ref().position(is_mark)?;
    if text
        .lines()
        .take(above)
        .filter(|line| !line.trim().is_empty())
        .count()
        > ABOVE
    {
        return None;
    }
    let mut headers = Headers::default();
    let mut lines = lines.skip_while(|line| line.trim().is_empty());
    for line in lines.by_ref() {
        let line = line.trim().trim_start_matches('*');
        if line.is_empty() {
            break;
        }
        let Some((name, value)) = line.split_once(':') else {
            continue; // a long list of receivers goes on
        };
        let value = || Some(value.trim().trim_start_matches('*').trim().to_owned()).filter(|v| !v.is_empty());
        match name.trim_end_matches('*').trim().to_lowercase().as_str() {
            "from" | "von" | "de" | "da" | "van" | "från" | "fra" | "od" | "от" => headers.from = value(),
            "date" | "sent" | "datum" | "gesendet" | "envoyé" | "fecha" | "data" | "enviado" | "дата" => {
                headers.date = value();
            }
            "subject" | "betreff" | "objet" | "asunto" | "assunto" | "oggetto" | "onderwerp" | "ämne"
            | "emne" | "тема" => {
                headers.subject = value();
            }
            _ => {}
        }
    }
    headers.from.is_some().then_some(())?;
    let rest: Vec<&str> = lines.collect();
    let rest = rest.join("\n");
    (!rest.trim().is_empty()).then_some((headers, rest))
}

/// "---------- Forwarded message ---------", in any language, or what Apple's program writes.
fn is_mark(line: &str) -> bool {
    let line = line.trim();
    let bare = line.trim_matches('-');
    let dashes = line.len() - bare.len();
    line == "Begin forwarded message:"
        || (dashes >= 10
            && line.starts_with("-----")
            && line.ends_with("-----")
            && bare.chars().any(char::is_alphabetic))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_writer_and_what_he_wrote() {
        let text = "fyi\n\n---------- Forwarded message ---------\nFrom: Port Gazette <news@port.example>\n\
            Date: Mon, 27 Oct 2025 at 14:00\nSubject: Wall vote\nTo: <ann@home.example>,\n <bo@home.example>\n\n\n\
            The council voted.\n\nIt left.\n";
        let (headers, rest) = read(text).expect("passed on");
        assert_eq!(headers.from.as_deref(), Some("Port Gazette <news@port.example>"));
        assert_eq!(headers.subject.as_deref(), Some("Wall vote"));
        assert_eq!(rest.trim(), "The council voted.\n\nIt left.");
        let german = text
            .replace("Forwarded message", "Weitergeleitete Nachricht")
            .replace("From:", "Von:");
        assert!(read(&german).is_some());
    }

    #[test]
    fn what_is_not_only_passed_on() {
        for text in [
            "The council voted.",
            "---------- A rule ----------\nThe council voted.\n\nIt left.",
            "I do not agree.\nWhy not?\nBecause.\nThere.\n----- Original message -----\nFrom: Bo\n\nThe council voted.",
            "---------- Forwarded message ---------\nFrom: Bo <bo@port.example>\n\n",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
