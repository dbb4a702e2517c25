//! Configuration: strings in, settings and faults out. No terminal, no files.
//!
//! The text of a file, the environment and flags come in; one [`Config`] goes out with every fault at once,
//! each of which costs its own line alone. It refuses options that nothing obeys.

pub mod edit;
mod fault;
pub mod keys;
mod layers;
mod lines;
mod options;
mod settings;
mod sources;
pub mod theme;

pub use fault::{At, Fault};
pub use layers::{DEFAULT, Loaded, Origin, Sources, load};
pub use options::paths;
pub use settings::{Bind, Config, Convert, KeyParagraphs, Known, View};
pub use sources::{Every, FullText, SourcePlace, SourceSetting};
