//! Which element of a feed a tag is, by namespace and not by prefix.
//!
//! A tag's name and the namespaces in scope come in; the vocabulary and the bare name go out. It refuses to
//! trust a prefix that is declared for another vocabulary, and believes the usual one where none is declared.

/// The vocabularies whose elements are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ns {
    /// RSS of every version, Atom, CDF, and elements without a namespace.
    Core,
    Admin,
    Content,
    Dc,
    DcTerms,
    Itunes,
    Media,
    Rdf,
    Xhtml,
    /// Any other.
    Other,
}

impl Ns {
    fn of_address(uri: &str) -> Option<Self> {
        let lower = uri.trim().to_ascii_lowercase();
        let bare = lower.split_once("://").map_or(lower.as_str(), |(_, rest)| rest);
        Some(match bare.trim_end_matches(['/', '#']) {
            "www.w3.org/2005/atom"
            | "purl.org/atom/ns"
            | "purl.org/rss/1.0"
            | "purl.org/net/rss1.1"
            | "my.netscape.com/rdf/simple/0.9"
            | "channel.netscape.com/rdf/simple/0.9"
            | "my.netscape.com/publish/formats/rss-0.91.dtd"
            | "purl.org/rss/1.0/modules/rss091"
            | "purl.org/pie"
            | "purl.org/echo"
            | "" => Self::Core,
            "webns.net/mvcb" => Self::Admin,
            "purl.org/rss/1.0/modules/content" => Self::Content,
            "purl.org/dc/elements/1.1" | "purl.org/dc/elements/1.0" => Self::Dc,
            "purl.org/dc/terms" => Self::DcTerms,
            "search.yahoo.com/mrss" => Self::Media,
            "www.w3.org/1999/02/22-rdf-syntax-ns" => Self::Rdf,
            "www.w3.org/1999/xhtml" => Self::Xhtml,
            other if other.contains("userland.com/rss") => Self::Core,
            other if other.ends_with("/dtds/podcast-1.0.dtd") => Self::Itunes,
            _ => return None,
        })
    }

    fn of_prefix(prefix: &str) -> Self {
        match prefix.to_ascii_lowercase().as_str() {
            "" | "atom" | "atom10" | "a10" | "rss" => Self::Core,
            "admin" => Self::Admin,
            "content" => Self::Content,
            "dc" => Self::Dc,
            "dcterms" => Self::DcTerms,
            "itunes" => Self::Itunes,
            "media" => Self::Media,
            "rdf" => Self::Rdf,
            "xhtml" => Self::Xhtml,
            _ => Self::Other,
        }
    }
}

/// The namespaces declared so far, innermost last.
#[derive(Debug, Default)]
pub(super) struct Namespaces<'a>(Vec<(&'a str, Option<Ns>)>);

impl<'a> Namespaces<'a> {
    /// How many are in scope; give it to [`Namespaces::leave`] when the element closes.
    pub fn mark(&self) -> usize {
        self.0.len()
    }

    /// Takes up an attribute, if it declares one.
    pub fn declare(&mut self, attribute: &'a str, uri: &str) {
        let prefix = match attribute.split_once(':') {
            Some((xmlns, prefix)) if xmlns.eq_ignore_ascii_case("xmlns") => prefix,
            None if attribute.eq_ignore_ascii_case("xmlns") => "",
            _ => return,
        };
        self.0.push((prefix, Ns::of_address(uri)));
    }

    /// Forgets what was declared after the mark.
    pub fn leave(&mut self, mark: usize) {
        self.0.truncate(mark);
    }

    /// The vocabulary of a tag, and its name there in lower case.
    pub fn name(&self, written: &str) -> (Ns, String) {
        let (prefix, local) = written.split_once(':').unwrap_or(("", written));
        let declared = self
            .0
            .iter()
            .rev()
            .find(|(p, _)| *p == prefix)
            .and_then(|(_, ns)| *ns);
        let ns = declared.unwrap_or_else(|| Ns::of_prefix(prefix));
        (ns, local.to_ascii_lowercase())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_address_before_prefix() {
        let mut ns = Namespaces::default();
        let name = |ns: &Namespaces<'_>, tag: &str| ns.name(tag).0;
        assert_eq!(name(&ns, "dc:Creator"), Ns::Dc);
        assert_eq!(ns.name("PubDate"), (Ns::Core, "pubdate".to_owned()));
        ns.declare("xmlns:x", "http://purl.org/dc/elements/1.1/");
        ns.declare("xmlns:own", "https://port.example/ns");
        assert_eq!(
            (name(&ns, "x:creator"), name(&ns, "own:title")),
            (Ns::Dc, Ns::Other)
        );
        let mark = ns.mark();
        ns.declare("xmlns", "http://www.w3.org/1999/xhtml");
        assert_eq!(name(&ns, "body"), Ns::Xhtml);
        ns.leave(mark);
        assert_eq!(name(&ns, "body"), Ns::Core);
        ns.declare("xmlns", "https://port.example/unknown");
        assert_eq!(name(&ns, "title"), Ns::Core);
        ns.declare("xmlns:pod", "http://www.ITUNES.com/DTDs/Podcast-1.0.dtd");
        assert_eq!(name(&ns, "pod:author"), Ns::Itunes);
    }
}
