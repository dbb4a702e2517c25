//! Configuration: a string in, settings and faults out. No terminal, no files.

pub mod keys;
