//! Who and what is named: persons, organisations, places, with roles and gender.
//!
//! A page comes in, one entry a name goes out, with every mention. It refuses to know who is who beyond the
//! article: what the text does not tell stays unknown.

mod apposition;
mod beside;
mod capitals;
mod common;
mod dictionary;
mod find;
mod first_names;
mod full_names;
mod gender;
mod heads;
mod idle;
mod join;
mod kind;
mod lexicon;
mod namesakes;
mod openings;
mod parts;
mod places;
mod role;
mod role_before;
mod role_words;
mod runs;
mod shape;
mod short_titles;
mod surnames;
mod words;

#[cfg(test)]
mod tests;
#[cfg(test)]
mod who_and_what;

pub use find::find_people;
pub use full_names::{is_first_name, may_be_a_person, may_be_one};
