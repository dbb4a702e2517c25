//! The language of searching and filtering: one for the search, for filters and for the command line.
//!
//! Words as a person types them come in, a [`Query`] goes out, with what was not understood and where. It
//! refuses to fail, and to hide anything because of a mistake in the query.

mod hits;
mod model;
mod parse;

pub use hits::is_named;
pub use model::{Is, Query, Sort, Term, What};
pub use parse::{Fault, parse, term};
