//! What an input is, told from its bytes.
//!
//! Bytes, a name and the decoded text come in; the loader they belong to goes out, or why there is none. It
//! refuses to go by the name alone: a page saved as `.txt` is a page. Markdown is the one exception, since
//! any text is Markdown: it is told by name or front matter.

use memchr::memchr_iter;

use super::{Kind, LoadError, transcript, wire};

/// Formats that have a converter, by their first bytes.
///
/// # Errors
/// [`LoadError::Convert`] or [`LoadError::Binary`] when the bytes are no text.
pub(super) fn refuse_binary(bytes: &[u8], name: &str) -> Result<(), LoadError> {
    let convert = |what, how| Err(LoadError::Convert { what, how });
    let starts = |magic: &[u8]| bytes.starts_with(magic);
    if bytes
        .get(..bytes.len().min(1024))
        .is_some_and(|h| memchr::memmem::find(h, b"%PDF-").is_some())
    {
        return convert("a PDF", "pdftotext FILE.pdf FILE.txt, or set convert.pdf");
    }
    if starts(b"PK\x03\x04") || starts(b"PK\x05\x06") {
        return zip(bytes, name);
    }
    if starts(b"{\\rtf") {
        return convert(
            "a rich text document",
            "pandoc FILE.rtf -o FILE.md, or set convert.rtf",
        );
    }
    if starts(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return convert(
            "an old Word document",
            "soffice --convert-to docx FILE.doc, then pandoc FILE.docx -o FILE.md",
        );
    }
    if starts(b"\x1f\x8b") {
        return convert("a gzip archive", "gunzip FILE.gz");
    }
    if starts(b"BZh") && bytes.get(4..10) == Some(b"1AY&SY") {
        return convert("a bzip2 archive", "bunzip2 FILE.bz2");
    }
    if starts(b"\xfd7zXZ\0") {
        return convert("an xz archive", "unxz FILE.xz");
    }
    if starts(b"\x28\xb5\x2f\xfd") {
        return convert("a zstd archive", "unzstd FILE.zst");
    }
    if starts(b"7z\xbc\xaf\x27\x1c") {
        return convert("a 7-Zip archive", "7z x FILE.7z");
    }
    if bytes.get(257..262) == Some(b"ustar") {
        return convert("a tar archive", "tar -xf FILE.tar");
    }
    if starts(b"bplist00") {
        return convert("a Safari web archive", "textutil -convert html FILE.webarchive");
    }
    known_binary(bytes).map_or(Ok(()), |what| Err(LoadError::Binary(what)))
}

/// Office documents and books are archives: their parts' names stand near the front.
fn zip(bytes: &[u8], name: &str) -> Result<(), LoadError> {
    let head = bytes.get(..bytes.len().min(64 << 10)).unwrap_or(bytes);
    let holds = |part: &[u8]| memchr::memmem::find(head, part).is_some();
    let name = name.to_ascii_lowercase();
    let (what, how) = if holds(b"application/epub+zip") || name.ends_with(".epub") {
        (
            "an e-book (EPUB)",
            "pandoc FILE.epub -o FILE.md, or set convert.epub",
        )
    } else if holds(b"word/document.xml") || name.ends_with(".docx") {
        (
            "a Word document",
            "pandoc FILE.docx -o FILE.md, or set convert.docx",
        )
    } else if holds(b"opendocument.text") || name.ends_with(".odt") {
        (
            "an OpenDocument text",
            "pandoc FILE.odt -o FILE.md, or set convert.odt",
        )
    } else {
        ("a ZIP archive", "unzip FILE.zip, or set convert.zip")
    };
    Err(LoadError::Convert { what, how })
}

/// What bytes that are no text are.
fn known_binary(bytes: &[u8]) -> Option<&'static str> {
    let magics: [(&[u8], &'static str); 15] = [
        (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
        (b"\xff\xd8\xff", "a JPEG picture"),
        (b"GIF87a", "a GIF picture"),
        (b"GIF89a", "a GIF picture"),
        (b"II*\0", "a TIFF picture"),
        (b"MM\0*", "a TIFF picture"),
        (b"\x7fELF", "a program (ELF)"),
        (b"MZ\x90\0", "a program (Windows)"),
        (b"\xcf\xfa\xed\xfe", "a program (macOS)"),
        (b"SQLite format 3\0", "an SQLite database"),
        (b"ID3", "an MP3 recording"),
        (b"OggS", "an Ogg recording"),
        (b"fLaC", "a FLAC recording"),
        (b"\x1aE\xdf\xa3", "a video (Matroska)"),
        (b"\0asm", "a WebAssembly program"),
    ];
    if let Some((_, what)) = magics.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        return Some(what);
    }
    if bytes.starts_with(b"RIFF") && matches!(bytes.get(8..12), Some(b"WAVE" | b"AVI " | b"WEBP")) {
        return Some("a picture, recording or video (RIFF)");
    }
    if bytes.get(4..8) == Some(b"ftyp") {
        return Some("a video (MP4)");
    }
    None
}

/// Bytes without a magic number that are no text either: they hold zero bytes and one character in ten of
/// the head is a control or damaged, or nearly half are.
///
/// # Errors
/// [`LoadError::Binary`].
pub(super) fn refuse_noise(text: &str) -> Result<(), LoadError> {
    let (mut odd, mut all, mut zeros) = (0_usize, 0_usize, 0_usize);
    // nearly every text holds none of the bytes that the odd ones open with, or end with
    let control = |b: &u8| matches!(b, 0..=8 | 0xb | 0xe..=0x1a | 0x1c..=0x1f | 0x7f);
    let bytes = text.as_bytes().get(..4 * 8192).unwrap_or(text.as_bytes());
    let plain = bytes
        .chunks(64)
        .all(|chunk| chunk.iter().fold(true, |plain, b| plain & !control(b)));
    if plain
        && memchr_iter(0xc2, bytes).all(|i| bytes.get(i + 1).is_some_and(|b| *b >= 0xa0))
        && memchr_iter(0xef, bytes).all(|i| bytes.get(i + 1).is_some_and(|b| *b != 0xbf))
    {
        return Ok(());
    }
    for c in text.chars().take(8192) {
        all += 1;
        let control = c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{c}' | '\u{1b}' | '\u{8}');
        odd += usize::from(control || c == '\u{fffd}');
        zeros += usize::from(c == '\0');
    }
    let tenths = if zeros > 0 { 1 } else { 4 };
    if odd >= 16 && odd * 10 > all * tenths {
        return Err(LoadError::Binary(
            "bytes that stand for no letters in any encoding",
        ));
    }
    Ok(())
}

/// The loader of a text, from its content and, for Markdown and mail alone, its name.
///
/// # Errors
/// [`LoadError::Convert`] for JSON that is no feed, and other formats of text that hold no article.
pub(super) fn kind(text: &str, name: &str) -> Result<Kind, LoadError> {
    let name = name.to_ascii_lowercase();
    let text = text.trim_start_matches(['\u{feff}', ' ', '\t', '\n', '\r']);
    let end = text.char_indices().nth(16384).filter(|_| text.len() > 16384);
    let head = text.get(..end.map_or(text.len(), |(at, _)| at)).unwrap_or(text);
    let head = head.to_ascii_lowercase();
    if head.starts_with('{') || head.starts_with('[') {
        if head.starts_with('{') && head.contains("jsonfeed.org/version") {
            return Ok(Kind::Feed);
        }
        let item = serde_json::from_str::<serde_json::Value>(text);
        if item.as_ref().is_ok_and(wire::is_ninjs) {
            return Ok(Kind::Wire);
        }
        if item.is_ok() || name.ends_with(".json") {
            return Err(LoadError::Convert {
                what: "JSON that is no JSON Feed and no ninjs item",
                how: "jq -r .TEXT FILE.json > FILE.txt, with the name of the field that holds the text",
            });
        }
    }
    if head.starts_with('<') {
        if let Some(kind) = markup(&head)? {
            return Ok(kind);
        }
        if name.ends_with(".html") || name.ends_with(".htm") || name.ends_with(".xhtml") {
            return Ok(Kind::Html);
        }
    }
    if transcript::is_transcript(text) {
        return Ok(Kind::Transcript);
    }
    let is_mail_name = name.ends_with(".eml") || name.ends_with(".mht") || name.ends_with(".mhtml");
    if is_mail(text, is_mail_name) {
        return Ok(Kind::Mail);
    }
    if name.ends_with(".md") || name.ends_with(".markdown") || super::front_matter::split(text).is_some() {
        return Ok(Kind::Markdown);
    }
    if (name.ends_with(".html") || name.ends_with(".htm")) && has_tags(&head) {
        return Ok(Kind::Html);
    }
    Ok(Kind::Text)
}

/// A page or a feed, by its first element that says so.
fn markup(head: &str) -> Result<Option<Kind>, LoadError> {
    let mut rest = head;
    // feeds are found under the document type of a page too: the first element decides
    let mut typed_html = false;
    while let Some(at) = rest.find('<') {
        rest = rest.get(at + 1..).unwrap_or_default();
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment
                .find("-->")
                .and_then(|end| comment.get(end + 3..))
                .unwrap_or_default();
            continue;
        }
        typed_html |= rest.starts_with("!doctype html");
        if rest.starts_with(['!', '?', '/']) {
            continue;
        }
        let name: String = rest
            .chars()
            .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, ':' | '-'))
            .collect();
        let local = name.rsplit(':').next().unwrap_or_default();
        return Ok(match name.as_str() {
            _ if matches!(local, "rss" | "feed" | "rdf" | "channel") => Some(Kind::Feed),
            _ if wire::is_root(local) => Some(Kind::Wire),
            _ if typed_html => Some(Kind::Html),
            "opml" => {
                return Err(LoadError::Convert {
                    what: "a list of subscriptions (OPML)",
                    how: "`dateline add FILE.opml` subscribes to the feeds it names",
                });
            }
            "svg" => return Err(LoadError::Binary("a drawing (SVG)")),
            "html" | "head" | "body" | "meta" | "title" | "link" | "script" | "style" | "article"
            | "main" | "section" | "header" | "div" | "p" | "h1" | "h2" | "h3" | "table" | "center"
            | "span" | "ul" | "ol" | "blockquote" | "figure" | "a" | "b" | "i" | "em" | "strong" | "br"
            | "font" | "img" => Some(Kind::Html),
            _ => None,
        });
    }
    Ok(typed_html.then_some(Kind::Html))
}

fn has_tags(head: &str) -> bool {
    ["<p", "<div", "<br", "<h1", "<body", "<html"]
        .iter()
        .any(|tag| head.contains(tag))
}

/// Header lines first, among them two that every mail has; a text that opens "From: the editor" is none.
fn is_mail(text: &str, named: bool) -> bool {
    let mut known = 0;
    let mut lines = text.split('\n').map(|l| l.trim_end_matches('\r'));
    if text.starts_with("From ") {
        // the envelope line of an mbox: "From ann@port.example Mon Oct 27 14:00:00 2025"
        let envelope = lines.next().unwrap_or_default();
        let is_dated = envelope.split(' ').next_back().is_some_and(|year| {
            year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit()) && envelope.contains(':')
        });
        known += if is_dated { 2 } else { 0 };
    }
    for line in lines.take(200) {
        if line.is_empty() {
            break;
        }
        if line.starts_with([' ', '\t']) {
            continue;
        }
        let Some((key, _)) = line.split_once(':') else {
            return false;
        };
        if key.is_empty()
            || !key
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
        {
            return false;
        }
        let key = key.to_ascii_lowercase();
        known += usize::from(matches!(
            key.as_str(),
            "mime-version"
                | "message-id"
                | "received"
                | "return-path"
                | "content-type"
                | "delivered-to"
                | "list-unsubscribe"
                | "content-transfer-encoding"
                | "dkim-signature"
        )) * 2;
        known += usize::from(matches!(
            key.as_str(),
            "from" | "to" | "subject" | "date" | "reply-to"
        ));
    }
    known >= if named { 2 } else { 4 }
}
