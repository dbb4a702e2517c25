//! The HTML of a feed, without what could act.
//!
//! HTML or inline XHTML comes in; the same goes out with only the elements and attributes that carry text,
//! every address whole, every tag written in one way. It refuses scripts, styles, frames, forms' actions and
//! handlers; the text between tags that go is kept, but for scripts and styles.

use std::borrow::Cow;

use super::allowed::{is_active, is_address, is_dropped, is_kept, is_void, stays};
use super::link;
use crate::load::markup::{Entities, Scanner, Tag, Token, escape_bare};

/// Makes HTML safe. In `xml` (inline XHTML) prefixes of names are dropped and CDATA is text.
pub(super) fn clean(html: &str, base: &str, xml: bool) -> String {
    let mut out = String::with_capacity(html.len());
    let mut scanner = Scanner::new(html);
    while let Some(token) = scanner.next() {
        match token {
            Token::Start(tag) => {
                let name = local(tag.name, xml);
                if is_dropped(&name) {
                    if !tag.is_closed {
                        pass_over(&mut scanner, tag.name);
                    }
                } else if is_kept(&name) {
                    start(&mut out, &name, &tag, base, xml);
                }
            }
            Token::End(name) => {
                let name = local(name, xml);
                if is_kept(&name) && !is_void(&name) {
                    out.push_str("</");
                    out.push_str(&name);
                    out.push('>');
                }
            }
            Token::Text(text) => escape_bare(&mut out, text),
            Token::Cdata(text) if xml => {
                out.push_str(
                    &text
                        .replace('&', "&amp;")
                        .replace('<', "&lt;")
                        .replace('>', "&gt;"),
                );
            }
            Token::Cdata(text) => escape_bare(&mut out, text),
            Token::Doctype(_) => {}
        }
    }
    out
}

/// The name that counts: in lower case, and in XML without its prefix.
fn local(name: &str, xml: bool) -> Cow<'_, str> {
    let name = if xml {
        name.rsplit(':').next().unwrap_or(name)
    } else {
        name
    };
    if name.bytes().any(|b| b.is_ascii_uppercase()) {
        Cow::Owned(name.to_ascii_lowercase())
    } else {
        Cow::Borrowed(name)
    }
}

/// Goes behind the end of a script or style; without an end all the rest belongs to it, as in a browser.
fn pass_over(scanner: &mut Scanner<'_>, name: &str) {
    for token in scanner.by_ref() {
        if matches!(token, Token::End(end) if end.eq_ignore_ascii_case(name)) {
            return;
        }
    }
}

fn start(out: &mut String, name: &str, tag: &Tag<'_>, base: &str, xml: bool) {
    out.push('<');
    out.push_str(name);
    let html = Entities::default();
    for (attribute, value) in tag.attributes().take(64) {
        let attribute = attribute.to_ascii_lowercase();
        if !stays(&attribute) {
            continue;
        }
        let mut value = Cow::Borrowed(value.unwrap_or_default());
        if is_address(&attribute) {
            // an address that leads to a script leads nowhere
            let address = link::resolve(base, &html.decode(&value)).unwrap_or_default();
            value = Cow::Owned(address.replace('&', "&amp;"));
        }
        out.push(' ');
        out.push_str(&attribute);
        out.push_str("=\"");
        let mut escaped = String::with_capacity(value.len());
        escape_bare(&mut escaped, &value);
        out.push_str(&escaped.replace('"', "&quot;"));
        out.push('"');
    }
    let is_void = is_void(name);
    out.push_str(if is_void { " />" } else { ">" });
    // `<p/>` is whole in XML; in HTML the slash means nothing
    if xml && tag.is_closed && !is_void {
        out.push_str("</");
        out.push_str(name);
        out.push('>');
    }
}

/// Is this text HTML, where a format leaves it to be guessed? It is where a tag of HTML is closed in it or
/// a character is named, and no tag stands in it that HTML does not have; what could act is HTML in any case.
pub(super) fn looks_like_html(text: &str) -> bool {
    if !text.contains(['<', '&']) {
        return false;
    }
    let (mut closes, mut acts, mut foreign) = (false, false, false);
    for token in Scanner::new(text) {
        match token {
            Token::Start(tag) => {
                let name = local(tag.name, false);
                let known = is_kept(&name);
                let active = is_active(&name);
                acts |= active || (known && tag.attributes().any(|(a, _)| is_handler(a)));
                closes |= known && tag.is_closed;
                foreign |= !known && !active;
            }
            Token::End(name) => {
                let known = is_kept(&local(name, false));
                closes |= known;
                foreign |= !known;
            }
            Token::Text(text) => {
                closes |= text.contains('&') && Entities::default().decode(text) != text;
            }
            Token::Cdata(_) | Token::Doctype(_) => {}
        }
    }
    acts || (closes && !foreign)
}

fn is_handler(attribute: &str) -> bool {
    attribute.get(..2).is_some_and(|on| on.eq_ignore_ascii_case("on"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(html: &str, want: &str) {
        assert_eq!(clean(html, "https://port.example/news/", false), want, "{html:?}");
    }

    #[test]
    fn what_acts_goes_and_its_text_stays() {
        check("safe<script>alert(1)</script> words", "safe words");
        check("safe<STYLE>b{}</style > words", "safe words");
        check("safe<embed src=x> <b>words</b>", "safe <b>words</b>");
        check("<blink>safe</blink> words", "safe words");
        check(
            "<p onclick=\"go()\" style='x' title=a>One<br>two",
            "<p title=\"a\">One<br />two",
        );
        check("<a href='javascript:go()'>x</a>", "<a href=\"\">x</a>");
        check("<a href='&#106;avascript:go()'>x</a>", "<a href=\"\">x</a>");
        check("<scr<script>ipt>alert(1)", "ipt&gt;alert(1)");
        check("a <!-- <script> --> b", "a  b");
        check("safe<script>open", "safe");
    }

    #[test]
    fn addresses_are_made_whole() {
        check(
            "<a href=' wall '>x</a><img src=/a.jpg?b=1&amp;c=2>",
            "<a href=\"https://port.example/news/wall\">x</a><img src=\"https://port.example/a.jpg?b=1&amp;c=2\" />",
        );
    }

    #[test]
    fn inline_markup() {
        assert_eq!(
            clean("<h:p>A &lt;b&gt; <h:i/> <![CDATA[<b>]]></h:p>", "", true),
            "<p>A &lt;b&gt; <i></i> &lt;b&gt;</p>"
        );
    }

    #[test]
    fn text_or_html() {
        for html in [
            "a <b>c</b>",
            "Wall &amp; gate",
            "one<br/>two",
            "safe<script>x",
            "<p onload=x>",
        ] {
            assert!(looks_like_html(html), "{html:?}");
        }
        for text in [
            "2 < 3",
            "AT&T",
            "The <wall> & the </wall>",
            "Ann <ann@port.example>",
            "how <b> works",
        ] {
            assert!(!looks_like_html(text), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn nothing_active_is_left(html in "(<[a-z/]{0,3}(script|p|iframe|object)|on[a-z]=|[<>\"'= /a]|javascript:|src=|href=){0,30}") {
            let out = clean(&html, "", false);
            for token in Scanner::new(&out) {
                if let Token::Start(tag) = token {
                    prop_assert!(is_kept(tag.name), "{:?}", out);
                    for (name, value) in tag.attributes() {
                        prop_assert!(stays(name), "{:?}", out);
                        prop_assert!(!value.unwrap_or_default().starts_with("javascript:"), "{:?}", out);
                    }
                }
            }
            prop_assert_eq!(clean(&out, "", false), out.clone());
        }
    }
}
