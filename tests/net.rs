//! The network, with servers on 127.0.0.1 alone.
#![cfg(feature = "net")]
#![allow(
    clippy::string_slice,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that stops is a test that tells"
)]

#[path = "net/client.rs"]
mod client;
#[path = "net/excerpts.rs"]
mod excerpts;
#[path = "net/find.rs"]
mod find;
#[path = "net/killed.rs"]
mod killed;
#[path = "net/reader.rs"]
mod reader;
#[path = "net/server.rs"]
mod server;
#[path = "net/sources.rs"]
mod sources;
#[path = "net/tls.rs"]
mod tls;
