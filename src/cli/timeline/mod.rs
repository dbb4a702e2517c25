//! `timeline`: one timeline over many inputs, for reading, for tables, for programs and for calendars.

mod calendar;
mod lines;
mod run;
mod table;
mod text;

pub use run::{Asked, run};
