//! Every time expression, with its value and the reason for it.
//!
//! A page comes in, [`TimeExpr`](super::TimeExpr)s in text order go out: typed tokens (`lex`), a grammar of small
//! rules (`grammar` and its neighbours), a resolver (`resolve`). It refuses to be more exact than the text.

mod bare;
#[cfg(test)]
mod cases;
#[cfg(test)]
mod catalogue;
mod clock;
mod context;
mod counts;
mod explicit;
mod feasts;
mod find;
mod grammar;
mod guards;
mod lex;
mod lexicon;
mod nearest;
mod numeric;
mod ordinal;
mod pieces;
mod relative;
mod resolve;
mod steps;
mod symbol;
pub(in crate::analysis) mod tense;
pub(in crate::analysis) mod verbs;
mod years;

pub use find::find_dates;
pub(super) use lexicon::time_words;
