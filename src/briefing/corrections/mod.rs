//! What a reader says of a quote against the analysis, and the analysis as it is then.
//!
//! An article, its analysis and all corrections come in; the analysis with the reader's word in it goes out, and
//! for each quote what in it is the reader's. It refuses to touch a quote whose words it does not find again.

mod all;
mod apply;
mod part;
mod says;
#[cfg(test)]
mod tests;

pub use all::Corrections;
pub use apply::{BY_READER, Corrected, Yours, apply};
pub use part::part;
pub use says::{Correction, CorrectionId, Says};
