//! One request, followed to its end.
//!
//! A request comes in, an answer or one reason goes out, after at most a few redirects and never later than
//! the limit of time. It refuses to connect to private addresses that the reader has not named, also where a
//! public name leads to one, and has no way round the checks of encryption.

use std::time::{Duration, Instant};

use chrono::Utc;
use ureq::http::{HeaderMap, Uri, header};
use ureq::tls::TlsConfig;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{DefaultConnector, NextTimeout};
use ureq::{Agent, Proxy};

use super::guard::{is_private, is_private_name};
use super::{Address, Answer, Fault, Fetched, Limits, Request, Why, body, retry, tls};

/// What is asked for, best first: a feed where there is one, else a page.
const ACCEPT: &str = "application/atom+xml, application/rss+xml, application/feed+json, text/html;q=0.9, \
                      application/xhtml+xml;q=0.9, application/xml;q=0.8, */*;q=0.5";

/// The client. Cheap to share: its connections are kept and used again.
#[derive(Debug)]
pub(super) struct Client {
    /// For addresses that the reader has named.
    named: Agent,
    /// For all others.
    guarded: Agent,
    limits: Limits,
    through: Through,
}

/// The proxy that the environment names.
#[derive(Debug)]
enum Through {
    /// None.
    Straight,
    /// This one.
    Proxy(Proxy),
    /// What it names is none, and nothing is asked past it.
    Unusable(String),
}

/// Where a proxy may be named, as the client looks for it.
const PROXIES: &[&str] = &[
    "ALL_PROXY",
    "all_proxy",
    "HTTPS_PROXY",
    "https_proxy",
    "HTTP_PROXY",
    "http_proxy",
];

impl Through {
    fn of_environment() -> Self {
        if let Some(proxy) = Proxy::try_from_env() {
            return Self::Proxy(proxy);
        }
        let named = PROXIES
            .iter()
            .find(|name| std::env::var_os(name).is_some_and(|words| !words.is_empty()));
        named.map_or(Self::Straight, |name| Self::Unusable((*name).to_owned()))
    }

    /// A fault on the way, as it reads where a proxy stands in between.
    fn told(&self, why: Why, at: &Address) -> Why {
        let goes_past = |proxy: &Proxy| at.bare().kept().parse().is_ok_and(|uri| proxy.is_no_proxy(&uri));
        match (self, why) {
            (Self::Proxy(proxy), Why::Refused) if !goes_past(proxy) => Why::Proxy(format!(
                "of the environment ({}:{}) does not answer, or nobody behind it; try later",
                proxy.host(),
                proxy.port()
            )),
            (_, why) => why,
        }
    }
}

impl Client {
    /// A client; `proxy` says whether proxies of the environment are used.
    pub(super) fn new(limits: Limits, proxy: bool) -> Self {
        let agent = |guarded: bool| {
            let mut config = Agent::config_builder()
                .max_redirects(0)
                .max_redirects_will_error(false)
                .http_status_as_error(false)
                .user_agent(concat!("dateline/", env!("CARGO_PKG_VERSION")))
                .accept(ACCEPT)
                .accept_encoding("gzip")
                .max_idle_connections_per_host(1)
                .tls_config(TlsConfig::default());
            if !proxy {
                config = config.proxy(None);
            }
            Agent::with_parts(
                config.build(),
                DefaultConnector::default(),
                Guard {
                    inner: DefaultResolver::default(),
                    guarded,
                },
            )
        };
        Self {
            named: agent(false),
            guarded: agent(true),
            limits,
            through: if proxy {
                Through::of_environment()
            } else {
                Through::Straight
            },
        }
    }

    /// Fetches.
    pub(super) fn get(&self, request: &Request) -> Result<Answer, Fault> {
        if let Through::Unusable(name) = &self.through {
            return Err(Fault {
                address: request.address.bare(),
                why: Why::Proxy(format!(
                    "that {name} names is no http, https or socks address; nothing was asked"
                )),
            });
        }
        let deadline = Instant::now() + self.limits.time;
        let mut at = request.address.clone();
        let mut been = vec![at.clone()];
        let mut moved = None;
        // only a chain of lasting redirects from the first on tells a new address
        let mut lasting = true;
        loop {
            let fault = |why: Why| Fault {
                address: request.address.bare(),
                why: match why {
                    Why::Slow(_) => Why::Slow(self.limits.time),
                    other => other,
                },
            };
            let response = self.ask(&at, request, deadline).map_err(&fault)?;
            let status = response.status().as_u16();
            let headers = response.headers();
            match status {
                304 => return Ok(Answer::Unchanged { moved }),
                301 | 302 | 303 | 307 | 308 => {
                    let to = text(headers, "location").ok_or_else(|| fault(Why::Status(status)))?;
                    let next = match at.join(&to) {
                        Some(next) => next,
                        None => {
                            let scheme = at.scheme_of(&to).unwrap_or_else(|| "broken".to_owned());
                            return Err(fault(Why::Scheme(scheme)));
                        }
                    };
                    // what the reader wrote stays between him and that host
                    let next = if next.host() == at.host() {
                        next
                    } else {
                        next.bare()
                    };
                    if been.contains(&next) {
                        return Err(fault(Why::Circle));
                    }
                    if been.len() > self.limits.redirects {
                        return Err(fault(Why::TooMany(self.limits.redirects)));
                    }
                    lasting &= matches!(status, 301 | 308);
                    if lasting {
                        moved = Some(next.bare());
                    }
                    been.push(next.clone());
                    at = next;
                }
                200..=299 => {
                    let fetched = self.take(response, at, moved).map_err(&fault)?;
                    return Ok(Answer::Fresh(Box::new(fetched)));
                }
                429 | 503 => {
                    let wait = text(headers, "retry-after").and_then(|v| retry::after(&v, Utc::now()));
                    return Err(fault(Why::Wait(status, wait)));
                }
                410 => return Err(fault(Why::Gone)),
                _ => return Err(fault(Why::Status(status))),
            }
        }
    }

    fn ask(
        &self,
        at: &Address,
        request: &Request,
        deadline: Instant,
    ) -> Result<ureq::http::Response<ureq::Body>, Why> {
        let is_named = request.named.as_ref() == Some(&at.host());
        if !is_named && is_private_name(at.host_name()) {
            return Err(Why::Private(at.host_name().to_owned()));
        }
        let left = deadline.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Err(Why::Slow(self.limits.time));
        }
        let agent = if is_named { &self.named } else { &self.guarded };
        let mut ask = agent
            .get(at.bare().kept())
            .config()
            .timeout_global(Some(left.max(Duration::from_millis(1))))
            .build();
        if let Some(secret) = at.authorization() {
            ask = ask.header(header::AUTHORIZATION, secret);
        }
        if let Some(etag) = &request.etag {
            ask = ask.header(header::IF_NONE_MATCH, etag);
        }
        if let Some(made) = &request.last_modified {
            ask = ask.header(header::IF_MODIFIED_SINCE, made);
        }
        ask.call().map_err(|fault| self.through.told(why(fault, at), at))
    }

    fn take(
        &self,
        response: ureq::http::Response<ureq::Body>,
        address: Address,
        moved: Option<Address>,
    ) -> Result<Fetched, Why> {
        let headers = response.headers();
        let packed = text(headers, "content-encoding").is_some_and(|e| {
            let e = e.to_ascii_lowercase();
            e.contains("gzip")
        });
        let announced = text(headers, "content-length").and_then(|n| n.parse::<usize>().ok());
        if announced.is_some_and(|n| n > self.limits.bytes) {
            return Err(Why::TooLarge(self.limits.bytes));
        }
        let content = text(headers, "content-type").map(|t| t.to_ascii_lowercase());
        let kind = content
            .as_deref()
            .map(|t| t.split(';').next().unwrap_or_default().trim().to_owned())
            .filter(|t| !t.is_empty());
        let charset = content.as_deref().and_then(|t| {
            let (_, rest) = t.split_once("charset=")?;
            let label = rest.split(';').next()?.trim().trim_matches(['"', '\'']);
            (!label.is_empty()).then(|| label.to_owned())
        });
        let (etag, last_modified) = (text(headers, "etag"), text(headers, "last-modified"));
        let bytes = body::read(response.into_body().into_reader(), packed, &self.limits)?;
        Ok(Fetched {
            bytes,
            address: address.bare(),
            moved,
            kind,
            charset,
            etag,
            last_modified,
        })
    }
}

/// A header as text; bytes that are none are left out.
fn text(headers: &HeaderMap, name: &str) -> Option<String> {
    let value = headers.get(name)?.to_str().ok()?.trim();
    (!value.is_empty()).then(|| value.to_owned())
}

fn why(fault: ureq::Error, at: &Address) -> Why {
    use std::io::ErrorKind;
    match fault {
        ureq::Error::Timeout(_) => Why::Slow(Duration::ZERO),
        ureq::Error::HostNotFound => Why::NoHost,
        ureq::Error::Rustls(fault) => tls::why(&fault),
        ureq::Error::Tls(what) => Why::Tls(what.to_owned()),
        ureq::Error::TlsRequired => Why::Tls("the connection is not encrypted".to_owned()),
        ureq::Error::Other(other) if other.is::<IsPrivate>() => Why::Private(at.host_name().to_owned()),
        ureq::Error::ConnectProxyFailed(what) if what.contains("407") => Why::Proxy(
            "of the environment asks for a user and a password (407); write them into its address".to_owned(),
        ),
        ureq::Error::ConnectProxyFailed(_) => {
            Why::Proxy("of the environment does not connect to it".to_owned())
        }
        ureq::Error::InvalidProxyUrl => Why::Proxy("of the environment is no address".to_owned()),
        ureq::Error::LargeResponseHeader(..) => Why::Other("its headers are too long".to_owned()),
        ureq::Error::Io(fault) => match fault.kind() {
            ErrorKind::ConnectionRefused | ErrorKind::HostUnreachable | ErrorKind::NetworkUnreachable => {
                Why::Refused
            }
            ErrorKind::TimedOut | ErrorKind::WouldBlock => Why::Slow(Duration::ZERO),
            ErrorKind::UnexpectedEof
            | ErrorKind::ConnectionReset
            | ErrorKind::ConnectionAborted
            | ErrorKind::BrokenPipe => Why::Cut,
            // a certificate that is not accepted arrives as an error of the stream
            ErrorKind::InvalidData => tls::why_of(&fault),
            _ if fault.to_string().contains("lookup address") => Why::NoHost,
            _ => Why::Other(fault.to_string()),
        },
        ureq::Error::Protocol(_) => Why::NoWeb,
        other => Why::Other(other.to_string()),
    }
}

/// Looks names up, and turns away those that lead to a private address.
#[derive(Debug)]
struct Guard {
    inner: DefaultResolver,
    guarded: bool,
}

#[derive(Debug, thiserror::Error)]
#[error("a private address")]
struct IsPrivate;

impl Resolver for Guard {
    fn resolve(
        &self,
        uri: &Uri,
        config: &ureq::config::Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let found = self.inner.resolve(uri, config, timeout)?;
        // the reader's own proxy may stand anywhere
        let is_proxy = config
            .proxy()
            .is_some_and(|p| Some(p.host()) == uri.host() && uri.port_u16() == Some(p.port()));
        if self.guarded && !is_proxy && found.iter().any(|a| is_private(a.ip())) {
            return Err(ureq::Error::Other(Box::new(IsPrivate)));
        }
        Ok(found)
    }
}
