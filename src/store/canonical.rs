//! One address of a page out of the many that lead to it.
//!
//! An address comes in, what tells its page goes out. It refuses to ask anybody.

/// The same page by another address: host in lower case, no scheme, user, default port, fragment or tracking
/// parameter. None for the front page of a site, which is no article.
#[must_use]
pub fn canonical_url(url: &str) -> Option<String> {
    let (scheme, rest) = url.trim().split_once("://")?;
    let port = match scheme.to_ascii_lowercase().as_str() {
        "http" => ":80",
        "https" => ":443",
        _ => return None,
    };
    let rest = rest.split('#').next().unwrap_or_default();
    let (rest, query) = rest.split_once('?').unwrap_or((rest, ""));
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let host = host.rsplit('@').next().unwrap_or_default().to_lowercase();
    let host = host.strip_suffix(port).unwrap_or(&host);
    let query: Vec<&str> = query.split('&').filter(|pair| !is_tracking(pair)).collect();
    let path = path.trim_end_matches('/');
    if host.is_empty() || (path.is_empty() && query.is_empty()) {
        return None;
    }
    let query = if query.is_empty() {
        String::new()
    } else {
        format!("?{}", query.join("&"))
    };
    Some(format!("{host}/{path}{query}"))
}

/// Parameters that tell where a reader came from, and nothing about the page.
fn is_tracking(pair: &str) -> bool {
    let name = pair.split('=').next().unwrap_or_default().to_ascii_lowercase();
    name.is_empty()
        || name.starts_with("utm_")
        || name.starts_with("at_")
        || matches!(
            name.as_str(),
            "fbclid"
                | "gclid"
                | "dclid"
                | "msclkid"
                | "yclid"
                | "igshid"
                | "mc_cid"
                | "mc_eid"
                | "cmpid"
                | "ocid"
                | "smid"
                | "smtyp"
                | "ref"
                | "ref_src"
                | "ito"
                | "xtor"
        )
}
