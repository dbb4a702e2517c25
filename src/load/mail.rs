//! A mail: a newsletter or a press release as `.eml`, or a page saved as MHTML.
//!
//! The bytes of the mail come in, a draft goes out: the subject is the title, the sender the writer, the
//! date the date. It refuses attachments, and the plain part is read where the two parts say the same.

use mailparse::{MailAddr, MailHeaderMap as _, ParsedMail};

use super::draft::{Draft, published};
use super::{LoadError, encoding, forwarded, html, plain, review};
use crate::article::{Known, Published, PublishedFrom};
use crate::calendar::stamp::{self, Stamp};

/// Most parts looked at, and most mails of a folder.
const MAX_PARTS: usize = 1000;

/// How deep mails may stand in mails.
const MAX_NESTED: usize = 3;

/// Reads a mail: one article, or the several of a digest or a newsletter unless it is said to be `whole`.
///
/// # Errors
/// [`LoadError::NoArticle`] when it has no part that is text.
pub(super) fn read(bytes: &[u8], whole: bool) -> Result<Vec<Draft>, LoadError> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mails = if whole { vec![bytes] } else { of_folder(bytes) };
    if mails.len() < 2 {
        return one(bytes, whole, MAX_NESTED);
    }
    let drafts: Vec<Draft> = mails
        .into_iter()
        .filter_map(|mail| one(mail, whole, MAX_NESTED).ok())
        .flatten()
        .collect();
    if drafts.is_empty() {
        return Err(none("no mail of the folder has a part that is text"));
    }
    Ok(drafts)
}

fn none(why: &str) -> LoadError {
    LoadError::NoArticle {
        kind: "mail",
        why: why.to_owned(),
    }
}

/// One mail, with those that it brings along `deep` times over.
fn one(bytes: &[u8], whole: bool, deep: usize) -> Result<Vec<Draft>, LoadError> {
    let of_folder = bytes.starts_with(b"From ");
    let bytes = without_envelope(bytes);
    let mail = mailparse::parse_mail(bytes).map_err(|fault| none(&fault.to_string()))?;
    let (plain_part, html_part) = texts(&mail);
    // a folder of mails marks the lines that could be taken for the first of a mail
    let plain_part = plain_part.map(|text| match of_folder {
        true => text.replace("\n>From ", "\nFrom "),
        false => text,
    });
    if mail
        .headers
        .get_first_value("Snapshot-Content-Location")
        .is_some()
        || (mail.ctype.mimetype == "multipart/related" && plain_part.is_none())
    {
        return saved_page(&mail, html_part).map(|draft| vec![draft]);
    }
    let brought = mails_in(&mail);
    let is_digest = mail.ctype.mimetype == "multipart/digest" || brought.len() >= 2 && !whole;
    if deep > 0 && !brought.is_empty() && (is_digest || plain_part.is_none() && html_part.is_none()) {
        let drafts: Vec<Draft> = brought
            .iter()
            .filter_map(|mail| one(mail, whole, deep - 1).ok())
            .flatten()
            .collect();
        if !drafts.is_empty() {
            return Ok(drafts);
        }
    }
    let mut draft = told(&mail);
    let (passed_on, plain_part) = match plain_part.as_deref().and_then(forwarded::read) {
        Some((headers, rest)) => (Some(headers), Some(rest)),
        None => (None, plain_part),
    };
    if let Some(headers) = passed_on {
        draft.title = headers.subject.or(draft.title);
        if let Some(from) = headers.from {
            draft.bylines = senders(&from);
        }
        if let Some(date) = headers.date {
            draft.published = day_of(&date);
        }
    }
    let words = |t: &str| t.split_whitespace().count();
    let page = html_part.as_deref().map(html::all_blocks).unwrap_or_default();
    let page_words: usize = page.iter().map(|b| words(&b.text)).sum();
    let several = match plain_part {
        // a plain part of a few words only says that there is a page
        Some(text) if words(&text) * 2 >= page_words => {
            draft.blocks = plain::read(&text, true).blocks;
            // a page shows its headlines, where the plain part has lost them
            let by_lines = || review::by_lines(&text, false, plain::read);
            if whole {
                None
            } else {
                review::by_blocks(&page).or_else(by_lines)
            }
        }
        _ => {
            let several = if whole { None } else { review::by_blocks(&page) };
            draft.blocks = page.into_iter().map(|b| (b.kind, b.text)).collect();
            draft.is_page = true;
            several
        }
    };
    if draft.is_empty() {
        return Err(none("it has no part that is text"));
    }
    let Some(mut several) = several else {
        return Ok(vec![draft]);
    };
    let day = draft.published.map(|date| Known {
        date,
        from: PublishedFrom::Metadata,
    });
    for one in &mut several {
        one.around = one.around.or(day);
        one.lang = one.lang.take().or_else(|| draft.lang.clone());
        one.site = one.site.take().or_else(|| draft.bylines.first().cloned());
    }
    Ok(several)
}

/// What the headers of a mail say.
fn told(mail: &ParsedMail<'_>) -> Draft {
    let mut draft = Draft::default();
    let header = |name: &str| {
        mail.headers
            .get_first_value(name)
            .filter(|v| !v.trim().is_empty())
    };
    draft.title = header("Subject");
    draft.bylines = header("From").map(|from| senders(&from)).unwrap_or_default();
    if let Some(date) = header("Date") {
        // "(UTC)" behind the offset is a comment
        draft.published = day_of(&date);
        if draft.published.is_none() {
            draft
                .notes
                .push("The mail's Date header is no date and was left aside.".to_owned());
        }
    }
    draft.lang = header("Content-Language");
    draft
}

/// The day or moment that a header gives, without the comment behind it.
fn day_of(date: &str) -> Option<Published> {
    let bare = date.split('(').next().unwrap_or_default();
    stamp::stamp(bare).map(Stamp::full).map(published)
}

/// The mails of an mbox: each opens with a line "From …" behind an empty one, and a header below it.
fn of_folder(bytes: &[u8]) -> Vec<&[u8]> {
    if !bytes.starts_with(b"From ") {
        return vec![bytes];
    }
    let is_header = |line: &[u8]| {
        let name = line.split(|b| *b == b':').next().unwrap_or_default();
        name.len() < line.len()
            && !name.is_empty()
            && name.iter().all(|b| b.is_ascii_alphanumeric() || *b == b'-')
    };
    let mut starts = vec![0];
    for at in memchr::memmem::find_iter(bytes, b"\nFrom ") {
        let before = bytes.get(..at).unwrap_or_default();
        let line = bytes.get(at + 1..).unwrap_or_default();
        let below = line.split(|b| *b == b'\n').nth(1).unwrap_or_default();
        if (before.ends_with(b"\n") || before.ends_with(b"\n\r")) && is_header(below) {
            starts.push(at + 1);
        }
    }
    starts.push(bytes.len());
    starts
        .windows(2)
        .filter_map(|pair| bytes.get(*pair.first()?..*pair.last()?))
        .take(MAX_PARTS)
        .collect()
}

/// The mails that a mail brings along; in a digest every part is one.
fn mails_in(mail: &ParsedMail<'_>) -> Vec<Vec<u8>> {
    mail.parts()
        .take(MAX_PARTS)
        .filter(|part| part.ctype.mimetype == "message/rfc822")
        .filter_map(|part| part.get_body_raw().ok())
        .collect()
}

/// A page saved with its pictures: its first HTML part.
fn saved_page(mail: &ParsedMail<'_>, html_part: Option<String>) -> Result<Draft, LoadError> {
    let address = mail
        .headers
        .get_first_value("Snapshot-Content-Location")
        .or_else(|| {
            mail.subparts
                .iter()
                .find_map(|p| p.headers.get_first_value("Content-Location"))
        });
    let Some(page) = html_part else {
        return Err(LoadError::NoArticle {
            kind: "saved page",
            why: "it has no HTML part".to_owned(),
        });
    };
    let mut draft = html::read(&page, address.as_deref())?;
    if draft.url.is_none() {
        draft.url = address;
    }
    Ok(draft)
}

/// An mbox opens each mail with a line that is no header.
fn without_envelope(bytes: &[u8]) -> &[u8] {
    if !bytes.starts_with(b"From ") {
        return bytes;
    }
    memchr::memchr(b'\n', bytes)
        .and_then(|end| bytes.get(end + 1..))
        .unwrap_or(bytes)
}

/// The first plain and the first HTML part that is no attachment.
fn texts(mail: &ParsedMail<'_>) -> (Option<String>, Option<String>) {
    let (mut plain, mut page) = (None, None);
    for part in mail.parts().take(MAX_PARTS) {
        let attached = part.get_content_disposition().disposition == mailparse::DispositionType::Attachment;
        let slot = match part.ctype.mimetype.as_str() {
            "text/plain" => &mut plain,
            "text/html" | "application/xhtml+xml" => &mut page,
            _ => continue,
        };
        if !attached && slot.is_none() && part.subparts.is_empty() {
            *slot = body(part).filter(|b| !b.trim().is_empty());
        }
    }
    (plain, page)
}

/// The words of a part. What it says of its encoding is as often wrong as elsewhere; of letters that are all ASCII it
/// may be one that shifts between alphabets.
fn body(part: &ParsedMail<'_>) -> Option<String> {
    let raw = part.get_body_raw().ok()?;
    let text = if raw.is_ascii() {
        part.get_body().ok()?
    } else {
        let said = Some(part.ctype.charset.as_str()).filter(|label| !label.eq_ignore_ascii_case("us-ascii"));
        encoding::decode(&raw, said).text.into_owned()
    };
    let is_plain = part.ctype.mimetype == "text/plain";
    Some(if is_plain { without_signature(text) } else { text })
}

/// Lines of a signature, at most.
const SIGNATURE: usize = 12;

/// Without the few lines behind "-- ", who somebody is and with what he writes.
fn without_signature(mut text: String) -> String {
    let at = text.rmatch_indices("\n-- ").find(|(at, mark)| {
        let rest = text.get(at + mark.len()..).unwrap_or_default();
        rest.starts_with(['\n', '\r']) && rest.lines().count() <= SIGNATURE
    });
    if let Some((at, _)) = at {
        text.truncate(at);
    }
    text
}

/// The names of the senders; of one without a name, the address.
fn senders(from: &str) -> Vec<String> {
    let Ok(list) = mailparse::addrparse(from) else {
        return vec![from.to_owned()];
    };
    list.iter()
        .map(|addr| match addr {
            MailAddr::Single(one) => one.display_name.clone().unwrap_or_else(|| one.addr.clone()),
            MailAddr::Group(group) => group.group_name.clone(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_parts_and_encoded_headers() {
        let mail = b"From: =?utf-8?q?Ann_L=C3=A9e?= <ann@port.example>\r\nTo: x@y.example\r\nSubject: =?UTF-8?B?V2FsbCDigJMgdm90ZQ==?=\r\nDate: Mon, 27 Oct 2025 08:00:00 +0800 (SGT)\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nThe caf=E9 by the wall is open.\r\n\r\nIt voted.\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>The caf\xe9 by the wall.</p>\r\n--b--\r\n";
        let draft = read(mail, false).expect("a mail").remove(0);
        assert_eq!(draft.title.as_deref(), Some("Wall – vote"));
        assert_eq!(draft.bylines, ["Ann Lée"]);
        assert_eq!(
            draft.published.map(|p| p.day().to_string()).as_deref(),
            Some("2025-10-27")
        );
        assert_eq!(draft.blocks[0].1, "The café by the wall is open.");
        assert_eq!(draft.blocks.len(), 2);
    }

    #[test]
    fn a_wrong_label_a_signature_and_a_date_as_people_write_it() {
        let mail = "From: Ann <ann@port.example>\nSubject: Wall\nDate: 27 Oct 25 14:00 EST\nContent-Type: text/plain; \
            charset=windows-1252\n\n“It holds,” said the mayor of Harbour City.\n\n-- \nAnn Lee\nPort Gazette\n";
        let draft = read(mail.as_bytes(), false).expect("a mail").remove(0);
        assert_eq!(draft.blocks.len(), 1);
        assert_eq!(draft.blocks[0].1, "“It holds,” said the mayor of Harbour City.");
        assert_eq!(
            draft.published.map(|p| p.day().to_string()).as_deref(),
            Some("2025-10-27")
        );
    }

    #[test]
    fn html_alone_and_nothing() {
        let mail = b"From: ann@port.example\nSubject: Wall\nMIME-Version: 1.0\nContent-Type: text/html\n\n<h2>Wall</h2><p>The council met.</p><script>no()</script>";
        let draft = read(mail, false).expect("a mail").remove(0);
        assert_eq!(draft.bylines, ["ann@port.example"]);
        assert_eq!(draft.blocks.len(), 2);
        let picture = b"From: a@b.example\nSubject: x\nMIME-Version: 1.0\nContent-Type: image/png\n\nabc";
        assert!(matches!(
            read(picture, false),
            Err(LoadError::NoArticle { kind: "mail", .. })
        ));
    }
}
