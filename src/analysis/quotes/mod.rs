//! Who said what: quotation marks, quotes, cues, speakers.
//!
//! A page and its people come in, quotes with their speakers go out, each with the rule that decided it. It
//! refuses to name a speaker that the text does not give.

mod circumstances;
mod confidence;
mod contents;
mod context;
mod cue_context;
mod cues;
mod decide;
mod events;
mod find;
#[doc(hidden)]
pub mod lab;
mod marks;
mod mentions;
mod nouns;
mod offices;
mod refer;
mod reported;
mod scene;
mod speaker;
mod speech;
mod stage;
mod standing;
mod subjects;
mod turns;
mod unit;
mod verbs;
mod weights;

pub use events::Family;
pub use find::find_quotes;
pub use marks::{Marked, pair_marks};

#[cfg(test)]
mod cases;
