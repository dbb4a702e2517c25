//! From the sources that a reader has set to articles in the library.
//!
//! Settings and a store come in; every source is looked at, what is new is fetched whole where the feed gives an
//! excerpt, analysed and kept, and how it went is told source by source. It refuses to look at what is retired,
//! or at a server that asked to be left alone.

mod look;
mod pages;
mod plan;
mod program;
mod run;
mod whole;

pub(super) use look::home;
pub use plan::{Planned, due, left_alone, locator, plan};
pub use program::load_with;
pub use run::{Gathered, Told, gather};
