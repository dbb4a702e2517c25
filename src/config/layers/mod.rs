//! The layers: defaults, then the file, then the environment, then flags.
//!
//! The texts of all come in; the settings that result, the layer that each came from and every fault go out.
//! It refuses to stop at the first fault.

mod file;
mod keys;
mod loaded;
mod read;
#[cfg(test)]
mod tests;

pub use loaded::{Loaded, Origin};
pub use read::{DEFAULT, Sources, load};
