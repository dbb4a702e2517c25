//! How a source is doing, in words.
//!
//! A source and the time come in, one short line goes out. It refuses to say that all is well of what was never
//! looked at.

use chrono::{DateTime, TimeDelta, Utc};

use super::{Source, SourceStatus};

/// One line for a list: "looked at 5 minutes ago", "failing: no such host; …".
#[must_use]
pub fn state(source: &Source, now: DateTime<Utc>) -> String {
    let error = source.error.as_deref();
    match (source.status, source.checked_at) {
        (SourceStatus::Retired, _) => error.unwrap_or("gone for good").to_owned(),
        (SourceStatus::Failing, _) => {
            let wait = source.next_at.filter(|at| *at > now);
            let until = wait.map_or_else(String::new, |at| {
                format!(", not before {}", at.format("%H:%M UTC"))
            });
            format!("failing{until}: {}", error.unwrap_or("no reason is known"))
        }
        (SourceStatus::Ok, None) => "not looked at yet".to_owned(),
        (SourceStatus::Ok, Some(at)) => {
            let warning = error.map_or_else(String::new, |e| format!("; {e}"));
            let moved = source.moved_to.as_ref();
            let moved = moved.map_or_else(String::new, |to| {
                format!("; moved for good to {to}, and asked for there")
            });
            format!("looked at {}{moved}{warning}", ago(now - at))
        }
    }
}

/// "just now", "1 minute ago", "3 hours ago", "2 days ago".
fn ago(time: TimeDelta) -> String {
    let count = |n: i64, unit: &str| format!("{n} {unit}{} ago", if n == 1 { "" } else { "s" });
    match time.num_minutes() {
        ..1 => "just now".to_owned(),
        m @ 1..60 => count(m, "minute"),
        m @ 60..1440 => count(m / 60, "hour"),
        m => count(m / 1440, "day"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::briefing::SourceKind;

    #[test]
    fn every_state_has_its_words() {
        let now = DateTime::from_timestamp(1_793_000_000, 0).unwrap();
        let source = Source::new(SourceKind::Feed, "https://port.example/");
        assert_eq!(state(&source, now), "not looked at yet");
        let at = |minutes| Source {
            checked_at: Some(now - TimeDelta::minutes(minutes)),
            ..source.clone()
        };
        assert_eq!(state(&at(0), now), "looked at just now");
        assert_eq!(state(&at(1), now), "looked at 1 minute ago");
        assert_eq!(state(&at(185), now), "looked at 3 hours ago");
        assert_eq!(state(&at(3000), now), "looked at 2 days ago");
        let failing = Source {
            status: SourceStatus::Failing,
            error: Some("no such host".to_owned()),
            next_at: Some(now + TimeDelta::minutes(1)),
            ..at(1)
        };
        let words = state(&failing, now);
        assert!(
            words.starts_with("failing, not before ") && words.ends_with(": no such host"),
            "{words}"
        );
        let warned = Source {
            error: Some("a broken tag".to_owned()),
            ..at(1)
        };
        assert!(state(&warned, now).ends_with("; a broken tag"));
        let moved = Source {
            moved_to: Some("https://coast.example/feed".to_owned()),
            ..at(1)
        };
        assert_eq!(
            state(&moved, now),
            "looked at 1 minute ago; moved for good to https://coast.example/feed, and asked for there"
        );
        let retired = Source {
            status: SourceStatus::Retired,
            error: None,
            ..at(1)
        };
        assert_eq!(state(&retired, now), "gone for good");
    }
}
