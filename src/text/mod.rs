//! Plain text and nothing else: spans, tokens, sentences, widths, wrapping, cleaning.
//!
//! What comes in is a `&str`; what goes out are byte spans into it, or cells on a screen.
//! This room knows no article and no terminal, and none of its functions can fail.

pub mod dateline;
pub mod escape;
pub mod fold;
pub mod list;
pub mod lowered;
pub mod sanitise;
pub mod sentence;
pub mod span;
pub mod table;
pub mod terms;
pub mod token;
pub mod width;
pub mod words;
pub mod wrap;

pub use span::Span;
