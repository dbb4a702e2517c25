//! What is asked of the network, and what it answers: plain data.

use std::time::Duration;

use super::Address;

/// One thing to fetch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// Where.
    pub address: Address,
    /// Host and port that the reader has named himself, if any: only there may an address be private.
    pub named: Option<String>,
    /// What the server called the version that is already here.
    pub etag: Option<String>,
    /// When that version was made, in the server's own words.
    pub last_modified: Option<String>,
    /// Somebody looks for it now: it goes before everything that was found in what was read.
    pub first: bool,
}

impl Request {
    /// Of an address that the reader has written.
    #[must_use]
    pub fn typed(address: Address) -> Self {
        Self {
            named: Some(address.host()),
            address,
            etag: None,
            last_modified: None,
            first: true,
        }
    }

    /// Of an address found in what was read from `source`, which the reader has written.
    #[must_use]
    pub fn found(address: &Address, source: &Request) -> Self {
        // user and password are sent only where the reader wrote them
        Self {
            address: address.bare(),
            named: source.named.clone(),
            etag: None,
            last_modified: None,
            first: false,
        }
    }
}

/// What came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// The version that is already here is the newest.
    Unchanged {
        /// The address that it has moved to for good.
        moved: Option<Address>,
    },
    /// Bytes.
    Fresh(Box<Fetched>),
}

/// What was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fetched {
    /// Unpacked, their encoding as the server sent them.
    pub bytes: Vec<u8>,
    /// Where they came from at last.
    pub address: Address,
    /// The address that was asked for has moved there for good.
    pub moved: Option<Address>,
    /// The type of the content, in lower case, without its parameters ("text/html").
    pub kind: Option<String>,
    /// The encoding that the server says the characters are in.
    pub charset: Option<String>,
    /// The name of this version.
    pub etag: Option<String>,
    /// When this version was made, in the server's own words.
    pub last_modified: Option<String>,
}

/// How much is taken of one answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes, unpacked.
    pub bytes: usize,
    /// Times that an answer may grow when unpacked, beyond the first mebibyte.
    pub ratio: u64,
    /// Redirects.
    pub redirects: usize,
    /// From the first connection to the last byte, redirects included.
    pub time: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 16 << 20,
            ratio: 100,
            redirects: 5,
            time: Duration::from_secs(30),
        }
    }
}
