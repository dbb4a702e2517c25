//! Does what the reader asks for: threads, reading files, saving, the clock.
