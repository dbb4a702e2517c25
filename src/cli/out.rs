//! The ways out that are no widget: everything printed passes here, cleaned.

use crate::text::sanitise;

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
