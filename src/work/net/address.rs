//! One address of the web.
//!
//! Words come in, an http or https address with a host goes out, in the form that is asked for. It refuses
//! every other scheme; user and password stay inside and are never part of what is shown.

use std::fmt;

use data_encoding::BASE64;
use percent_encoding::percent_decode_str;
use url::Url;

use crate::load::web_address;

/// An http or https address. It is shown without user and password.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Address(Url);

impl Address {
    /// Reads an address that is written in full: `https://port.example/feed`.
    #[must_use]
    pub fn parse(words: &str) -> Option<Self> {
        let url = Url::parse(&web_address(words)).ok()?;
        Self::of(url)
    }

    /// The address that `href` names on this page; none for other schemes. Its fragment is left out.
    #[must_use]
    pub fn join(&self, href: &str) -> Option<Self> {
        let mut url = self.0.join(href.trim()).ok()?;
        url.set_fragment(None);
        Self::of(url)
    }

    fn of(url: Url) -> Option<Self> {
        let is_web = matches!(url.scheme(), "http" | "https") && url.has_host();
        is_web.then_some(Self(url))
    }

    /// The scheme of `href` on this page ("file"), for telling what was not followed.
    #[must_use]
    pub fn scheme_of(&self, href: &str) -> Option<String> {
        Some(self.0.join(href.trim()).ok()?.scheme().to_owned())
    }

    /// Host and port, which politeness and trust go by: "port.example:443".
    #[must_use]
    pub fn host(&self) -> String {
        let port = self.0.port_or_known_default().unwrap_or_default();
        format!("{}:{port}", self.0.host_str().unwrap_or_default())
    }

    /// The host alone, as a name or number.
    #[must_use]
    pub fn host_name(&self) -> &str {
        self.0.host_str().unwrap_or_default()
    }

    /// The address without user, password and fragment.
    #[must_use]
    pub fn shown(&self) -> String {
        let mut url = self.0.clone();
        let _ = url.set_username("");
        let _ = url.set_password(None);
        url.set_fragment(None);
        url.to_string()
    }

    /// The address as it is kept in the reader's own configuration, user and password included.
    #[must_use]
    pub fn kept(&self) -> &str {
        self.0.as_str()
    }

    /// The same without user and password.
    #[must_use]
    pub fn bare(&self) -> Self {
        Url::parse(&self.shown()).map_or_else(|_| self.clone(), Self)
    }

    /// The top of its site: `https://port.example/`.
    #[must_use]
    pub fn top(&self) -> Option<Self> {
        self.join("/")
    }

    /// The header that user and password make; none where there is no user.
    #[cfg_attr(
        not(feature = "net"),
        allow(dead_code, reason = "without the network nobody asks")
    )]
    pub(super) fn authorization(&self) -> Option<String> {
        if self.0.username().is_empty() && self.0.password().is_none() {
            return None;
        }
        let mut plain: Vec<u8> = percent_decode_str(self.0.username()).collect();
        plain.push(b':');
        plain.extend(percent_decode_str(self.0.password().unwrap_or_default()));
        Some(format!("Basic {}", BASE64.encode(&plain)))
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.shown())
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Address({})", self.shown())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn user_and_password_are_sent_and_never_shown() {
        let address = Address::parse("https://ann:p%40ss@Port.Example/feed?a=b#top").unwrap();
        assert_eq!(address.shown(), "https://port.example/feed?a=b");
        assert_eq!(format!("{address} {address:?}").matches("p%40ss").count(), 0);
        assert_eq!(
            address.authorization().as_deref(),
            Some("Basic YW5uOnBAc3M="),
            "ann:p@ss"
        );
        assert_eq!(address.bare().authorization(), None);
        assert_eq!(address.host(), "port.example:443");
        assert_eq!(address.join("../x#y").unwrap().shown(), "https://port.example/x");
    }

    #[test]
    fn only_the_web_is_an_address() {
        for words in [
            "file:///etc/passwd",
            "ftp://port.example/",
            "javascript:alert(1)",
            "data:text/html,x",
            "news/a.txt",
            "C:\\news\\a.txt",
            "https://",
            "",
        ] {
            assert_eq!(Address::parse(words), None, "{words}");
        }
        for (words, address) in [
            ("feed://port.example/rss", "http://port.example/rss"),
            ("feed:https://port.example/rss", "https://port.example/rss"),
        ] {
            assert_eq!(Address::parse(words).unwrap().shown(), address);
        }
        assert_eq!(Address::parse("feed:file:///etc/passwd"), None);
        let page = Address::parse("http://port.example/a/b").unwrap();
        assert_eq!(page.join("file:///etc/passwd"), None);
        assert_eq!(page.scheme_of("file:///etc/passwd").as_deref(), Some("file"));
        assert_eq!(
            Address::parse("https://bücher.example/").unwrap().host_name(),
            "xn--bcher-kva.example"
        );
    }
}
