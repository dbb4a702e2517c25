//! Who said what: quotation marks, quotes, cues, speakers.
//!
//! A page and its people come in, quotes with their speakers go out, each with the rule that decided it. It
//! refuses to name a speaker that the text does not give.

mod direct;
mod events;
mod marks;

pub use direct::find_quotes;
pub use events::Family;
pub use marks::{Marked, pair_marks};
