//! Why nothing came.
//!
//! What happened on the way comes in, one line goes out: what, where, what to do. It refuses to show a user or
//! a password.

use std::fmt;
use std::time::Duration;

use super::Address;

/// What kept an address from being read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Where.
    pub address: Address,
    /// What.
    pub why: Why,
}

/// The reasons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// The network is switched off; the words say by what.
    Off(&'static str),
    /// The program was built without it.
    NotBuilt,
    /// No such host.
    NoHost,
    /// Nobody answers there.
    Refused,
    /// The whole answer took longer than this.
    Slow(Duration),
    /// The connection ended before the answer did.
    Cut,
    /// The certificate or the encryption is not as it must be.
    Tls(String),
    /// An https address at which nobody speaks TLS.
    NotTls,
    /// More bytes than are taken, once unpacked.
    TooLarge(usize),
    /// Unpacks to more than that many times its size.
    Bomb(u64),
    /// What is packed cannot be unpacked.
    Garbled,
    /// More redirects than this.
    TooMany(usize),
    /// A redirect leads back to where it came from.
    Circle,
    /// A redirect to a scheme that is not followed.
    Scheme(String),
    /// An address of this machine or its network that the reader has not named.
    Private(String),
    /// The server asks to wait, with its status.
    Wait(u16, Option<Duration>),
    /// Nothing was asked: something else at its host was answered so before, and the host is left alone this long.
    HostWaits(u16, Duration),
    /// Nothing was asked: nobody waits for the answer any more.
    Unwanted,
    /// The server says that it is gone for good.
    Gone,
    /// Another status.
    Status(u16),
    /// What answers speaks another language than the web's.
    NoWeb,
    /// The proxy of the environment does not do its part; the words say what, and what to do.
    Proxy(String),
    /// Something else, in the words of the library.
    Other(String),
}

impl Fault {
    /// How long the server asked to be left alone.
    #[must_use]
    pub fn wait(&self) -> Option<Duration> {
        match self.why {
            Why::Wait(_, wait) => wait,
            Why::HostWaits(_, left) => Some(left),
            _ => None,
        }
    }

    /// Was nothing asked, since the host wants to be left alone or nobody waits for an answer any more?
    #[must_use]
    pub fn is_unasked(&self) -> bool {
        matches!(self.why, Why::HostWaits(..) | Why::Unwanted)
    }

    /// Is it gone for good? Then it is not asked again.
    #[must_use]
    pub fn is_gone(&self) -> bool {
        self.why == Why::Gone
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.address, self.why)
    }
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Off(by) => write!(f, "not fetched: the network is off ({by})"),
            Self::NotBuilt => f.write_str("not fetched: this dateline was built without the network"),
            Self::NoHost => f.write_str("no such host; check the address and the connection"),
            Self::Refused => f.write_str("nobody answers there; try later"),
            Self::Slow(limit) => write!(f, "no whole answer within {}; try later", in_words(*limit)),
            Self::Cut => f.write_str("the connection broke off in the middle; try again"),
            Self::Tls(what) => write!(f, "its certificate is not accepted ({what}); nothing was read"),
            Self::NotTls => f.write_str(
                "what answers there does not speak https; write http:// if you trust the way to it",
            ),
            Self::TooLarge(bytes) => write!(f, "more than {} MiB; nothing was read", bytes >> 20),
            Self::Bomb(ratio) => {
                write!(f, "unpacks to more than {ratio} times its size; nothing was read")
            }
            Self::Garbled => f.write_str("what it sends packed cannot be unpacked; try again"),
            Self::TooMany(n) => write!(f, "more than {n} redirects; open it in a browser"),
            Self::Circle => f.write_str("its redirects go round in a circle; open it in a browser"),
            Self::Scheme(scheme) => write!(f, "it leads to a {scheme}: address, which is not followed"),
            Self::Private(host) => write!(
                f,
                "it leads to {host}, an address of this machine or its network, which is not followed; \
                 `dateline add` that one itself if you mean it"
            ),
            Self::HostWaits(status, left) => write!(
                f,
                "not asked: its host wants to be left alone ({status}) for {}",
                in_words(*left)
            ),
            Self::Unwanted => f.write_str("not asked: it is not wanted any more"),
            Self::Wait(status, wait) => {
                let until = wait.map_or_else(|| "later".to_owned(), |w| format!("after {}", in_words(w)));
                write!(
                    f,
                    "the server asks to be left alone ({status}); try again {until}"
                )
            }
            Self::Gone => f.write_str("gone for good (410); it is not asked again: `dateline remove` it"),
            Self::Status(401 | 407) => f.write_str("the server asks to log in; open it in a browser"),
            Self::Status(403) => f.write_str("the server refuses it (403); open it in a browser"),
            Self::Status(402) => f.write_str("the server asks for payment; open it in a browser"),
            Self::Status(404) => f.write_str("nothing is there (404); check the address"),
            Self::Status(status @ 500..) => write!(f, "the server has trouble ({status}); try later"),
            Self::Status(status) => write!(f, "the server answers with {status}; check the address"),
            Self::NoWeb => f.write_str("what answers there is no web server; check the address and its port"),
            Self::Proxy(what) => write!(f, "the proxy {what}"),
            Self::Other(what) => f.write_str(what),
        }
    }
}

/// "30 s", "5 min", "2 h": rounded up.
fn in_words(time: Duration) -> String {
    let seconds = time.as_secs() + u64::from(time.subsec_nanos() > 0);
    match seconds {
        0..120 => format!("{seconds} s"),
        120..7200 => format!("{} min", seconds.div_ceil(60)),
        _ => format!("{} h", seconds.div_ceil(3600)),
    }
}
