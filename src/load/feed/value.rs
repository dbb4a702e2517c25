//! The texts of a feed: plain, escaped, inline or encoded, as the element says or as it must be guessed.
//!
//! An element and what it holds come in, clean HTML or plain text goes out, and which of them it is. It refuses
//! to read a text as HTML that is said to be plain.

use data_encoding::BASE64_MIME_PERMISSIVE;

use super::clean::{clean, looks_like_html};
use super::source::Inner;
use crate::load::markup::{Scanner, Tag, Token, windows};

/// A text of a feed.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Value {
    /// HTML, or plain text.
    pub text: String,
    pub is_html: bool,
    /// Its media type.
    pub kind: String,
    /// In force where it stands.
    pub language: Option<String>,
}

/// What an element holds where it does not say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unsaid {
    /// Plain text, unless it looks like HTML.
    Guess,
    Html,
    Xhtml,
}

const PLAIN: &str = "text/plain";
const HTML: &str = "text/html";
const XHTML: &str = "application/xhtml+xml";

/// Reads the text of an element. `base` is the address that its links are relative to.
pub(super) fn read(tag: &Tag<'_>, inner: &Inner<'_>, default: Unsaid, base: &str) -> Value {
    let declared = tag.attribute("type").map(media_type).filter(|t| !t.is_empty());
    let kind = declared.clone().unwrap_or_else(|| {
        match default {
            Unsaid::Guess => PLAIN,
            Unsaid::Html => HTML,
            Unsaid::Xhtml => XHTML,
        }
        .to_owned()
    });
    let is_xml = kind.ends_with("+xml") || kind.ends_with("/xml");
    let mode = tag.attribute("mode").unwrap_or_default();
    if mode.eq_ignore_ascii_case("base64") || (declared.is_some() && !is_xml && !kind.starts_with("text/")) {
        let bytes = BASE64_MIME_PERMISSIVE.decode(inner.text.trim().as_bytes()).ok();
        return match bytes.map(String::from_utf8) {
            Some(Ok(text)) => of_text(&text, kind, declared.is_some(), base),
            // what is no text is a picture or a sound
            Some(Err(_)) => Value::default(),
            None => of_text(&inner.text, kind, declared.is_some(), base),
        };
    }
    let escaped = mode.eq_ignore_ascii_case("escaped");
    if inner.has_tags || (is_xml && !escaped) {
        let html = clean(inner.markup, base, true);
        let html = html.trim();
        let is_atom = tag
            .attribute("type")
            .is_some_and(|t| t.eq_ignore_ascii_case("xhtml"));
        let html = if is_atom { without_div(html) } else { html };
        return Value {
            text: windows(html.to_owned()),
            is_html: true,
            kind: XHTML.to_owned(),
            language: None,
        };
    }
    of_text(&inner.text, kind, declared.is_some(), base)
}

/// A text that is decoded.
fn of_text(text: &str, kind: String, declared: bool, base: &str) -> Value {
    let text = text.trim();
    let is_plain = kind.starts_with("text/") && kind != HTML;
    let is_html = !is_plain || (!declared && looks_like_html(text));
    // what came as bytes or was guessed is HTML as it stands here
    let kind = if is_html { HTML.to_owned() } else { kind };
    let text = if is_html {
        clean(text, base, false).trim().to_owned()
    } else {
        text.to_owned()
    };
    Value {
        text: windows(text),
        is_html,
        kind,
        language: None,
    }
}

/// "html" and "TEXT/HTML; charset=utf-8" are the same.
fn media_type(written: &str) -> String {
    let bare = written
        .split(';')
        .next()
        .unwrap_or_default()
        .trim()
        .to_ascii_lowercase();
    match bare.as_str() {
        "text" | "plain" => PLAIN.to_owned(),
        "html" => HTML.to_owned(),
        "xhtml" => XHTML.to_owned(),
        _ if bare.contains('/') => bare,
        _ => String::new(),
    }
}

/// What stands in the one `div` that Atom asks for around inline XHTML.
fn without_div(html: &str) -> &str {
    let mut scanner = Scanner::new(html);
    match scanner.next() {
        Some(Token::Start(tag)) if tag.name == "div" => {}
        _ => return html,
    }
    let open = scanner.at();
    let (mut depth, mut at) = (1_usize, open);
    while let Some(token) = scanner.next() {
        match token {
            Token::Start(tag) if tag.name == "div" => depth += 1,
            Token::End("div") => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            let is_last = scanner.at() == html.len();
            return if is_last {
                scanner.slice(open, at).trim()
            } else {
                html
            };
        }
        at = scanner.at();
    }
    html
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::feed::source::Source;

    fn check(element: &str, default: Unsaid, want: &str, kind: &str) {
        let mut source = Source::new(element);
        let Some(Token::Start(tag)) = source.next_tag() else {
            panic!("a tag")
        };
        let inner = source.inner(&tag);
        let value = read(&tag, &inner, default, "https://port.example/");
        assert_eq!(
            (value.text.as_str(), value.kind.as_str()),
            (want, kind),
            "{element}"
        );
    }

    #[test]
    fn every_way_of_writing() {
        let guess = Unsaid::Guess;
        check(
            "<t type='text'>a &lt;b&gt;c&lt;/b&gt;</t>",
            guess,
            "a <b>c</b>",
            PLAIN,
        );
        check("<t>a &lt;b&gt;c&lt;/b&gt;</t>", guess, "a <b>c</b>", HTML);
        check("<t>2 &gt; 1</t>", guess, "2 > 1", PLAIN);
        check(
            "<t type='HTML'><![CDATA[a <b>c</b>]]></t>",
            guess,
            "a <b>c</b>",
            HTML,
        );
        check(
            "<t type='xhtml'><div>a <b>c</b></div></t>",
            guess,
            "a <b>c</b>",
            XHTML,
        );
        check(
            "<t type='xhtml'><div>a</div><div>b</div></t>",
            guess,
            "<div>a</div><div>b</div>",
            XHTML,
        );
        check("<t>a <b>c</b></t>", guess, "a <b>c</b>", XHTML);
        check(
            "<t mode='base64'> YSA8Yj5jPC9iPg== </t>",
            guess,
            "a <b>c</b>",
            HTML,
        );
        check("<t type='image/png'>iVBORw0KGgo=</t>", guess, "", "");
        check(
            "<t><a href='x'>y</a></t>",
            Unsaid::Html,
            "<a href=\"https://port.example/x\">y</a>",
            XHTML,
        );
        check("<t>&lt;script>x&lt;/script>safe</t>", Unsaid::Html, "safe", HTML);
        check("<t>one</t>", Unsaid::Xhtml, "one", XHTML);
    }
}
