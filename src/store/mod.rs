//! The only data on disk: which article is which, bookmarks, corrections, places, what the reader said
//! of an article.
//!
//! Plain types of `briefing` come in and go out; between runs they lie in one SQLite file, and bookmarks and
//! corrections in a plain journal beside it. It refuses to touch a store that a newer program made, and never throws a
//! damaged one away.

mod bookmarks;
mod corrections;
mod error;
mod folder;
mod identity;
mod journal;
mod open;
mod places;
mod rescue;
mod said;
mod schema;

pub use error::StoreError;
pub use folder::data_folder;
pub use identity::{Seen, canonical_url, new_id};
pub use open::Store;
