//! Who and what is named: persons, organisations, places, with roles and gender.

use super::model::Person;
use super::page::Page;

/// Everybody and everything with a name, most mentioned first.
#[must_use]
pub fn find_people(page: &Page) -> Vec<Person> {
    let _ = page;
    Vec::new()
}
