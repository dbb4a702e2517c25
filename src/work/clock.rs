//! The clock and the one timer.
//!
//! Waits come in, [`Msg::PrefixWaited`] and, once a minute, [`Msg::Now`] go out. It refuses to tick faster:
//! between minutes nothing wakes up.

use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

use chrono::{DateTime, Local, Timelike as _};

use super::runner;
use crate::app::message::Msg;

/// The thread that waits.
#[derive(Debug)]
pub(super) struct Clock {
    to: Sender<Wait>,
}

#[derive(Debug)]
struct Wait {
    until: Instant,
    generation: u64,
}

impl Clock {
    /// Tells the time now, and starts waiting for the next minute.
    pub(super) fn start(to: Sender<Msg>) -> Self {
        let (sender, waits) = mpsc::channel::<Wait>();
        runner::spawn(&to, move |to| {
            let mut now = Local::now();
            if to.send(Msg::Now(now)).is_err() {
                return;
            }
            let mut minute = Instant::now() + to_next_minute(now);
            let mut asked: Option<Wait> = None;
            loop {
                let until = asked.as_ref().map_or(minute, |w| w.until.min(minute));
                match waits.recv_timeout(until.saturating_duration_since(Instant::now())) {
                    // the newest wait is the one that counts
                    Ok(wait) => asked = Some(wait),
                    Err(RecvTimeoutError::Disconnected) => return,
                    Err(RecvTimeoutError::Timeout) => {}
                }
                let reached = Instant::now();
                if let Some(wait) = asked.take_if(|w| w.until <= reached) {
                    let generation = wait.generation;
                    if to.send(Msg::PrefixWaited { generation }).is_err() {
                        return;
                    }
                }
                if minute <= reached {
                    now = Local::now();
                    minute = reached + to_next_minute(now);
                    if to.send(Msg::Now(now)).is_err() {
                        return;
                    }
                }
            }
        });
        Self { to: sender }
    }

    /// Sends [`Msg::PrefixWaited`] after `wait`, unless another wait is asked for before.
    pub(super) fn wait(&self, wait: Duration, generation: u64) {
        let until = Instant::now() + wait;
        let _ = self.to.send(Wait { until, generation });
    }
}

/// From `now` to the first moment of the next minute, and a little more, so that it is not missed.
fn to_next_minute(now: DateTime<Local>) -> Duration {
    let seconds = u64::from(now.second().min(59));
    Duration::from_secs(60 - seconds)
        .saturating_sub(Duration::from_nanos(u64::from(now.nanosecond()).min(999_999_999)))
        + Duration::from_millis(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_comes_at_once_and_the_last_wait_wins() {
        let (to, messages) = mpsc::channel();
        let clock = Clock::start(to);
        assert!(matches!(messages.recv().unwrap(), Msg::Now(_)));
        clock.wait(Duration::from_secs(3600), 1);
        clock.wait(Duration::ZERO, 2);
        loop {
            match messages.recv().unwrap() {
                Msg::PrefixWaited { generation } => {
                    assert_eq!(generation, 2);
                    break;
                }
                Msg::Now(_) => {}
                other => panic!("{other:?}"),
            }
        }
    }

    #[test]
    fn the_next_minute_is_never_more_than_a_minute_away() {
        let at = |text: &str| DateTime::parse_from_rfc3339(text).unwrap().with_timezone(&Local);
        let wait = |text| to_next_minute(at(text)).as_millis();
        assert_eq!(wait("2026-11-24T02:40:00Z"), 60_002);
        assert_eq!(wait("2026-11-24T02:40:59.900Z"), 102);
        assert!(wait("2016-12-31T23:59:60.500Z") <= 60_002, "a leap second");
    }
}
