//! The reader's state and everything that changes it. No files, no network, no clock, no terminal library.
//!
//! Messages come in, effects go out; [`update`](message) is the only thing that changes state.

pub mod message;
