//! RSS of every version, RDF, Atom, CDF and JSON Feed, as they are found.
//!
//! The text of a feed comes in; its fields for other programs and a draft for each entry go out. Own code,
//! since the readers there are stop at the first fault of the XML, and a feed without faults is rare: a
//! scanner that cannot fail (`markup`), one walk (`xml`), one table of elements (`elements`).

mod allowed;
mod clean;
mod doc;
mod elements;
mod fields;
mod identity;
mod json;
mod link;
mod names;
mod person;
mod read;
mod source;
mod value;
mod xml;

pub use doc::{FeedCategory, FeedContent, FeedDoc, FeedEnclosure, FeedEntry, FeedHead, FeedLink, FeedPerson};
pub use identity::{EntryIdentity, keys};
pub(super) use read::read;
pub use read::{is_excerpt, notes_excerpt};
