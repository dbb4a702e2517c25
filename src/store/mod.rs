//! The only data on disk: the library of sources and articles, bookmarks, corrections, places.
//!
//! Plain types of `briefing` come in and go out; between runs they lie in one SQLite file, and bookmarks and
//! corrections in a plain journal beside it. It refuses to touch a store that a newer program made, and never
//! throws a damaged one away. What comes in goes through three calls: [`Store::save_source`] once;
//! [`Store::arrivals`] says of every article what is new, so that the rest is not analysed; [`Store::keep`] keeps
//! articles and the source's new state in one transaction.

mod bookmarks;
mod canonical;
mod corrections;
mod cuts;
mod error;
mod exchange;
mod folder;
mod ground;
mod identity;
mod journal;
mod open;
mod places;
mod rescue;
mod said;
mod schema;
mod settle;
mod shelf;

pub use canonical::canonical_url;
pub use cuts::Cuts;
pub use error::StoreError;
pub use exchange::{ImportError, Imported};
pub use folder::data_folder;
pub use identity::{Seen, new_id};
pub use open::Store;
pub use shelf::{BehindExcerpt, CLEARED_AFTER, Earlier, PageState, Retention};

pub use crate::briefing::{Leave, RemovedSource};
