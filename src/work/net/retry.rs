//! How long a server asks us to wait.
//!
//! The value of a Retry-After header and the time come in, a duration goes out. It refuses to wait longer than
//! a day for one header.

use std::time::Duration;

use chrono::{DateTime, NaiveDateTime, Utc};

/// The longest wait that one answer can ask for.
const LONGEST: Duration = Duration::from_secs(24 * 60 * 60);

/// Seconds ("120") or a date in any of the forms of HTTP; none where it is neither.
pub(super) fn after(value: &str, now: DateTime<Utc>) -> Option<Duration> {
    let value = value.trim();
    if let Ok(seconds) = value.parse::<u64>() {
        return Some(Duration::from_secs(seconds).min(LONGEST));
    }
    let until = DateTime::parse_from_rfc2822(value)
        .map(|at| at.with_timezone(&Utc))
        .ok()
        .or_else(|| {
            // the two older forms of HTTP: "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"
            ["%A, %d-%b-%y %H:%M:%S GMT", "%a %b %e %H:%M:%S %Y"]
                .iter()
                .find_map(|form| NaiveDateTime::parse_from_str(value, form).ok())
                .map(|at| at.and_utc())
        })?;
    let wait = (until - now).to_std().unwrap_or_default();
    Some(wait.min(LONGEST))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_and_dates() {
        let now = DateTime::parse_from_rfc3339("2026-11-26T12:00:00Z")
            .unwrap()
            .to_utc();
        for (value, seconds) in [
            ("0", Some(0)),
            ("120", Some(120)),
            ("99999999", Some(86_400)),
            ("Thu, 26 Nov 2026 12:05:00 GMT", Some(300)),
            ("Thursday, 26-Nov-26 12:05:00 GMT", Some(300)),
            ("Thu Nov 26 12:05:00 2026", Some(300)),
            ("Thu, 26 Nov 2026 11:00:00 GMT", Some(0)),
            ("soon", None),
            ("-5", None),
            ("", None),
        ] {
            assert_eq!(after(value, now).map(|d| d.as_secs()), seconds, "{value}");
        }
    }
}
