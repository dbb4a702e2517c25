//! Explicit dates and ranges of days, shared by loading and analysis.
//!
//! Text comes in, values in TIMEX3 form and the civil days they cover go out. It refuses to guess: what
//! needs a reference day is left to the analysis.

pub mod explicit;
mod field;
pub mod names;
pub mod point;
pub mod show;
pub mod stamp;
mod value;
pub mod zone;
mod zones;

pub use point::{Clock, Part, Point, Season, Unit};
pub use value::{DayRange, Precision};
