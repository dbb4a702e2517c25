//! The ways out that are no widget: everything printed passes here, cleaned.

use std::fmt;
use std::io::Write as _;

use crate::text::sanitise;

/// A line for standard error. A full disk or a closed pipe behind it is no reason to stop: there is nobody left to tell.
pub fn say(words: fmt::Arguments) {
    let _ = writeln!(std::io::stderr(), "{words}");
}

/// [`say`] with the arguments of `format!`.
macro_rules! tell {
    ($($words:tt)*) => { $crate::cli::out::say(format_args!($($words)*)) };
}
pub(crate) use tell;

/// A line for standard output that nothing depends on: what was added or removed. A closed pipe is no fault.
pub fn report(words: fmt::Arguments) {
    let _ = writeln!(std::io::stdout(), "{words}");
}

/// [`report`] with the arguments of `format!`.
macro_rules! put {
    ($($words:tt)*) => { $crate::cli::out::report(format_args!($($words)*)) };
}
pub(crate) use put;

/// One clean line for standard error or a table.
#[must_use]
pub fn one_line(raw: &str) -> String {
    sanitise::clean_line(raw)
}

/// Did the reader of our output go away ("dateline analyze x | head")?
#[must_use]
pub fn is_closed_pipe(fault: &anyhow::Error) -> bool {
    fault.chain().any(|cause| {
        cause
            .downcast_ref::<std::io::Error>()
            .is_some_and(|io| io.kind() == std::io::ErrorKind::BrokenPipe)
            || cause
                .downcast_ref::<serde_json::Error>()
                .is_some_and(|json| json.io_error_kind() == Some(std::io::ErrorKind::BrokenPipe))
    })
}
