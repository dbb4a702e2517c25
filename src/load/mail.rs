//! A mail: a newsletter or a press release as `.eml`, or a page saved as MHTML.
//!
//! The bytes of the mail come in, a draft goes out: the subject is the title, the sender the writer, the
//! date the date. It refuses attachments, and the plain part is read where the two parts say the same.

use mailparse::{MailAddr, MailHeaderMap as _, ParsedMail};

use super::draft::{Draft, published_in};
use super::{LoadError, html, plain};

/// Most parts looked at.
const MAX_PARTS: usize = 1000;

/// Reads a mail.
///
/// # Errors
/// [`LoadError::NoArticle`] when it has no part that is text.
pub(super) fn read(bytes: &[u8]) -> Result<Draft, LoadError> {
    let none = |why: &str| LoadError::NoArticle {
        kind: "mail",
        why: why.to_owned(),
    };
    let bytes = without_envelope(bytes);
    let mail = mailparse::parse_mail(bytes).map_err(|fault| none(&fault.to_string()))?;
    let (plain_part, html_part) = texts(&mail);
    if mail
        .headers
        .get_first_value("Snapshot-Content-Location")
        .is_some()
        || (mail.ctype.mimetype == "multipart/related" && plain_part.is_none())
    {
        return saved_page(&mail, html_part);
    }
    let mut draft = Draft::default();
    let words = |t: &str| t.split_whitespace().count();
    let page = html_part.as_deref().map(html::fragment).unwrap_or_default();
    let page_words: usize = page.iter().map(|(_, t)| words(t)).sum();
    match plain_part {
        // a plain part of a few words only says that there is a page
        Some(text) if words(&text) * 2 >= page_words => draft.blocks = plain::read(&text, true).blocks,
        _ => {
            draft.blocks = page;
            draft.is_page = true;
        }
    }
    let header = |name: &str| {
        mail.headers
            .get_first_value(name)
            .filter(|v| !v.trim().is_empty())
    };
    draft.title = header("Subject");
    draft.bylines = header("From").map(|from| senders(&from)).unwrap_or_default();
    if let Some(date) = header("Date") {
        // "(UTC)" behind the offset is a comment
        draft.published = published_in(date.split('(').next().unwrap_or_default());
        if draft.published.is_none() {
            draft
                .notes
                .push("The mail's Date header is no date and was left aside.".to_owned());
        }
    }
    draft.lang = header("Content-Language");
    if draft.is_empty() {
        return Err(none("it has no part that is text"));
    }
    Ok(draft)
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
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
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
            *slot = part.get_body().ok().filter(|b| !b.trim().is_empty());
        }
    }
    (plain, page)
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
        let draft = read(mail).expect("a mail");
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
    fn html_alone_and_nothing() {
        let mail = b"From: ann@port.example\nSubject: Wall\nMIME-Version: 1.0\nContent-Type: text/html\n\n<h2>Wall</h2><p>The council met.</p><script>no()</script>";
        let draft = read(mail).expect("a mail");
        assert_eq!(draft.bylines, ["ann@port.example"]);
        assert_eq!(draft.blocks.len(), 2);
        let picture = b"From: a@b.example\nSubject: x\nMIME-Version: 1.0\nContent-Type: image/png\n\nabc";
        assert!(matches!(
            read(picture),
            Err(LoadError::NoArticle { kind: "mail", .. })
        ));
    }
}
