//! Addresses as a feed gives them, made whole.
//!
//! A base and a reference come in, the address meant goes out (RFC 3986, section 5.2). It refuses to change
//! an address that is whole already, since entries are known by it, and to lead to a program or a script.

/// Schemes that a feed may point to; an address of any other is none.
const SCHEMES: &[&str] = &[
    "http", "https", "ftp", "sftp", "gopher", "gemini", "mailto", "news", "nntp", "tel", "sms", "irc",
    "ircs", "xmpp", "sip", "urn", "tag", "magnet", "feed", "acct", "doi", "geo", "cid",
];

/// What `reference` means under `base`: the whole address, the reference itself where there is no base, and
/// nothing for a scheme that is not read.
pub(super) fn resolve(base: &str, reference: &str) -> Option<String> {
    let reference = reference.trim();
    // browsers drop line ends and tabs inside an address
    let reference: String = reference.chars().filter(|c| !c.is_control()).collect();
    if let Some(scheme) = scheme(&reference) {
        let scheme = scheme.to_ascii_lowercase();
        return SCHEMES.contains(&scheme.as_str()).then_some(reference);
    }
    let Some(base) = Parts::of(base) else {
        return Some(reference);
    };
    Some(base.join(&reference))
}

/// The scheme of an address, if it has one: letters first, then letters, digits, `+`, `-`, `.`.
fn scheme(address: &str) -> Option<&str> {
    let (scheme, _) = address.split_once(':')?;
    let starts = scheme.bytes().next()?.is_ascii_alphabetic();
    let is_name = scheme
        .bytes()
        .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.'));
    (starts && is_name).then_some(scheme)
}

/// A base with a host and a path.
struct Parts<'a> {
    /// "https"
    scheme: &'a str,
    /// "https://port.example"
    origin: &'a str,
    /// "/news/wall?page=2", without its fragment
    path: &'a str,
}

impl<'a> Parts<'a> {
    fn of(base: &'a str) -> Option<Self> {
        let base = base.trim();
        let scheme = scheme(base)?;
        if !SCHEMES.contains(&scheme.to_ascii_lowercase().as_str()) {
            return None;
        }
        let host = scheme.len() + 3;
        if base.get(scheme.len()..host)? != "://" {
            return None;
        }
        let end = base
            .get(host..)?
            .find(['/', '?', '#'])
            .map_or(base.len(), |i| host + i);
        let (origin, path) = base.split_at_checked(end)?;
        Some(Self {
            scheme,
            origin,
            path: path.split('#').next().unwrap_or_default(),
        })
    }

    fn join(&self, reference: &str) -> String {
        let (scheme, origin) = (self.scheme, self.origin);
        let bare = self.path.split('?').next().unwrap_or_default();
        if let Some(rest) = reference.strip_prefix("//") {
            return format!("{scheme}://{rest}");
        }
        if reference.is_empty() {
            return format!("{origin}{}", self.path);
        }
        if reference.starts_with('#') {
            return format!("{origin}{}{reference}", self.path);
        }
        if reference.starts_with('?') {
            let slash = if bare.is_empty() { "/" } else { bare };
            return format!("{origin}{slash}{reference}");
        }
        let end = reference.find(['?', '#']).unwrap_or(reference.len());
        let (path, tail) = reference.split_at_checked(end).unwrap_or((reference, ""));
        let folder = bare.rsplit_once('/').map_or("", |(folder, _)| folder);
        let joined = if path.starts_with('/') {
            path.to_owned()
        } else {
            format!("{folder}/{path}")
        };
        format!("{origin}{}{tail}", without_dots(&joined))
    }
}

/// A path without its `.` and `..` segments.
fn without_dots(path: &str) -> String {
    let mut out: Vec<&str> = Vec::new();
    let mut segments = path.split('/').skip(1).peekable();
    while let Some(segment) = segments.next() {
        let is_last = segments.peek().is_none();
        match segment {
            "." => {}
            ".." => {
                out.pop();
            }
            _ => {
                out.push(segment);
                continue;
            }
        }
        if is_last {
            out.push("");
        }
    }
    format!("/{}", out.join("/"))
}

#[cfg(test)]
mod tests {
    use super::resolve;

    #[test]
    fn references_under_a_base() {
        let base = "https://port.example/news/wall/index.html?page=2#top";
        for (reference, want) in [
            ("gate.html", "https://port.example/news/wall/gate.html"),
            ("../sea", "https://port.example/news/sea"),
            ("./", "https://port.example/news/wall/"),
            ("/a/./b/../c?d=/../e", "https://port.example/a/c?d=/../e"),
            ("../../../../x", "https://port.example/x"),
            ("//other.example/y", "https://other.example/y"),
            ("?page=3", "https://port.example/news/wall/index.html?page=3"),
            ("#end", "https://port.example/news/wall/index.html?page=2#end"),
            ("", "https://port.example/news/wall/index.html?page=2"),
            ("HTTP://OTHER.example/%7eann", "HTTP://OTHER.example/%7eann"),
            ("tag:port.example,2025:1", "tag:port.example,2025:1"),
        ] {
            assert_eq!(resolve(base, reference).as_deref(), Some(want), "{reference:?}");
        }
        assert_eq!(
            resolve("https://port.example", "x").as_deref(),
            Some("https://port.example/x")
        );
        assert_eq!(resolve("", "wall.html").as_deref(), Some("wall.html"));
    }

    #[test]
    fn scripts_are_no_addresses() {
        for reference in [
            "javascript:alert(1)",
            " JaVaScript:alert(1)",
            "java\nscript:alert(1)",
            "vbscript:x",
            "data:text/html,x",
            "file:///etc/passwd",
        ] {
            assert_eq!(resolve("https://port.example/", reference), None, "{reference:?}");
        }
        assert_eq!(resolve("javascript:alert(1)", "x").as_deref(), Some("x"));
    }
}
