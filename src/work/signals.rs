//! Signals as messages.
//!
//! What the system sends a program comes in; [`Msg::Quit`] for what ends it and [`Msg::Resumed`] for coming
//! back to the foreground go out. It refuses to end the program itself: the terminal must be restored first.

use std::sync::mpsc::Sender;

use super::runner;
use crate::app::message::Msg;

/// Listens until the program ends.
#[cfg(unix)]
pub(super) fn listen(to: Sender<Msg>) {
    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM};
    use signal_hook::iterator::Signals;

    match Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGCONT]) {
        Ok(mut signals) => runner::spawn(&to, move |to| {
            for signal in signals.forever() {
                let message = if signal == SIGCONT {
                    Msg::Resumed
                } else {
                    Msg::Quit
                };
                if to.send(message).is_err() {
                    return;
                }
            }
        }),
        Err(fault) => {
            let _ = to.send(Msg::Failed(format!("signals are not heard: {fault}")));
        }
    }
}

/// Where there are no such signals.
#[cfg(not(unix))]
pub(super) fn listen(_to: Sender<Msg>) {}
