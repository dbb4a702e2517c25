//! A briefing as a document that a person mails: of many articles (`brief`) or of one (`analyze --format md`).
//!
//! Open articles come in; a [`model::Brief`] is made of them once, and written as text, Markdown, HTML or JSON
//! Lines. It refuses to write a sentence of its own about the news: all words are cut from the articles.

pub mod html;
pub mod make;
pub mod model;
mod objects;
mod one;
mod run;
mod speakers;
mod story;
pub mod text;

pub use one::whole;
pub use run::{Asked, COLS, run};
pub use text::Markup;
