//! What an article says: quotes and speakers, people, dates, events, summary, key paragraphs.
//!
//! An [`Article`](crate::article::Article) comes in, an [`Analysis`] goes out. It is pure and cannot fail:
//! what it does not know it leaves open, and says so in its notes.

#[doc(hidden)]
pub mod dates;
mod events;
mod model;
mod page;
mod people;
mod quotes;
mod summary;
mod tags;

pub use model::{
    Analysis, Attribution, Event, EventStatus, Note, ParagraphScore, Person, PersonKind, Quote, QuoteKind,
    Ranked, RuleId, Sentence, Standing, Summary, TimeExpr, TimexType, Via, When,
};
pub use page::{Page, VERSION, analyse};
pub use people::{is_first_name, may_be_one};
#[doc(hidden)]
pub use quotes::lab as quotes_lab;
pub use quotes::{Family, Marked};
pub use summary::{Length, WORDS_A_MINUTE, key_blocks, minutes, most_key_blocks, words_in};
