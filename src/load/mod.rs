//! Bytes in, articles out. No files, no network, no clock.
//!
//! The bytes of one input and what is known about them come in; one or more articles go out, cleaned, with
//! their metadata, or an error that says what, where and what to do. It refuses to invent a title or a date.

mod detect;
mod draft;
mod encoding;
mod ending;
mod error;
mod feed;
mod forwarded;
mod front_matter;
mod head;
mod html;
mod input;
mod language;
mod mail;
mod markdown;
mod markup;
mod names;
mod opml;
mod plain;
mod review;
mod title;
mod transcript;
mod wire;

pub use error::LoadError;
pub use feed::{
    EntryIdentity, FeedCategory, FeedContent, FeedDoc, FeedEnclosure, FeedEntry, FeedHead, FeedLink,
    FeedPerson, is_excerpt, keys as entry_keys, notes_excerpt,
};
pub use html::{FeedOffer, Offers};
pub use input::{Given, Kind, Loaded, Look, MAX_BYTES, Wanted, load, look};
pub use opml::{Subscription, Subscriptions, is_opml, read_opml, web_address, write_opml};
pub use review::notes_part;
