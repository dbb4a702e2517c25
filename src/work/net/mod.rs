//! The network: the one place that opens a socket.
//!
//! Addresses come in, bytes or one line in words go out, fetched by a few threads that ask one host one thing
//! at a time. It refuses what a feed or a redirect has no business to ask for: files, and the addresses of
//! this machine and its network.

mod address;
mod ask;
#[cfg(feature = "net")]
mod body;
#[cfg(feature = "net")]
mod client;
mod fault;
mod fetcher;
mod find;
#[cfg(feature = "net")]
mod guard;
#[cfg(not(feature = "net"))]
mod off;
#[cfg(feature = "net")]
mod retry;
#[cfg(feature = "net")]
mod tls;

pub use address::Address;
pub use ask::{Answer, Fetched, Limits, Request};
pub use fault::{Fault, Why};
pub use fetcher::{Fetcher, Settings};
pub use find::{Found, FoundKind, find, given, read};

#[cfg(feature = "net")]
use client::Client;
#[cfg(not(feature = "net"))]
use off::Client;
