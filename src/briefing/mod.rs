//! Many articles: what is open, which stories they tell, what a reader marked in them.
//!
//! Articles and analyses come in; stories, views and what the store keeps go out. It refuses to know a disk or a screen.

pub mod agenda;
pub mod changes;
pub mod corrections;
pub mod digest;
pub mod finding;
pub mod gist;
pub mod heads;
mod items;
mod marks;
pub mod merged;
pub mod notebook;
mod opened;
pub mod people;
pub mod portrait;
pub mod query;
mod removal;
pub mod roster;
mod samples;
mod searches;
mod source_state;
mod sources;
pub mod statements;
pub mod stories;
pub mod strip;
pub mod told;
pub mod zoom;

pub use corrections::{Correction, CorrectionId, Says};
pub use items::{Arrival, Change, Item, ItemKey, Kept};
pub use marks::{Bookmark, BookmarkId, BookmarkKind, Place};
pub use opened::Opened;
pub use removal::{Leave, RemovedSource};
pub use samples::{SAMPLES, Sample};
pub use searches::{By, Group, SavedSearch};
pub use source_state::state;
pub use sources::{Source, SourceId, SourceKind, SourceStatus};
