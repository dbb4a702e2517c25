//! Many inputs on all cores, answers in the order of the inputs.
//!
//! An iterator of inputs and a function come in, one answer for each goes out, in order and as soon as all
//! before it are there. It refuses to run far ahead: what is read but not yet emitted stays within a few
//! inputs a thread.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError, mpsc};
use std::thread;

use thiserror::Error;

/// Name of every worker thread: a panic hook leaves the screen alone when it meets this name.
pub const WORKER: &str = "dateline-worker";

/// Inputs that may be on their way for each thread: enough to keep all busy behind one slow input.
const AHEAD: usize = 8;

/// Stack of a worker, in bytes: pages nest deeper than the 2 MiB of a spawned thread allow for.
pub(super) const STACK: usize = 8 << 20;

/// A job panicked; what it said.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("a fault of dateline stopped this ({0}); please report it")]
pub struct Panicked(pub String);

/// Runs `job` behind a wall: a panic becomes an answer.
///
/// # Errors
/// [`Panicked`] with the words of the panic.
pub fn guarded<T>(job: impl FnOnce() -> T) -> Result<T, Panicked> {
    catch_unwind(AssertUnwindSafe(job)).map_err(|payload| {
        let words = payload
            .downcast_ref::<&str>()
            .map(|s| (*s).to_owned())
            .or_else(|| payload.downcast_ref::<String>().cloned());
        Panicked(words.unwrap_or_else(|| "without a word".to_owned()))
    })
}

/// One thread for each core.
#[must_use]
pub fn cores() -> usize {
    thread::available_parallelism().map_or(1, std::num::NonZero::get)
}

/// Runs `work` over `inputs` on `threads` threads and hands each answer to `emit` on this thread, in the
/// order of the inputs. The iterator is asked for inputs on the worker threads, one at a time.
///
/// # Errors
/// The first error of `emit`; what has not started then never starts.
pub fn ordered<I, T, E>(
    inputs: I,
    threads: usize,
    work: impl Fn(I::Item) -> T + Sync,
    mut emit: impl FnMut(Result<T, Panicked>) -> Result<(), E>,
) -> Result<(), E>
where
    I: IntoIterator,
    I::IntoIter: Send,
    T: Send,
{
    let threads = threads.max(1);
    let queue = Queue {
        state: Mutex::new(State {
            inputs: inputs.into_iter(),
            taken: 0,
            emitted: 0,
            stopped: false,
        }),
        moved: Condvar::new(),
        ahead: threads * AHEAD,
    };
    thread::scope(|scope| {
        let (sender, answers) = mpsc::channel();
        let mut running = 0;
        for _ in 0..threads {
            let (queue, work, sender) = (&queue, &work, sender.clone());
            let spawned = thread::Builder::new()
                .name(WORKER.to_owned())
                .stack_size(STACK)
                .spawn_scoped(scope, move || {
                    while let Some((at, input)) = queue.take() {
                        if sender.send((at, guarded(|| work(input)))).is_err() {
                            return;
                        }
                    }
                });
            running += usize::from(spawned.is_ok());
        }
        drop(sender);
        // whatever way this ends, a worker that waits must be told
        let _stop = StopAtEnd(&queue);
        if running == 0 {
            while let Some((_, input)) = queue.take() {
                emit(guarded(|| work(input)))?;
                queue.emitted();
            }
            return Ok(());
        }
        let mut waiting = BTreeMap::new();
        let mut next = 0;
        for (at, answer) in answers {
            waiting.insert(at, answer);
            while let Some(answer) = waiting.remove(&next) {
                next += 1;
                emit(answer)?;
                queue.emitted();
            }
        }
        Ok(())
    })
}

struct State<I> {
    inputs: I,
    taken: usize,
    emitted: usize,
    stopped: bool,
}

struct Queue<I> {
    state: Mutex<State<I>>,
    moved: Condvar,
    ahead: usize,
}

impl<I: Iterator> Queue<I> {
    /// The next input and its number, once it is near enough to what was emitted.
    fn take(&self) -> Option<(usize, I::Item)> {
        let mut state = self.state();
        while !state.stopped && state.taken >= state.emitted + self.ahead {
            state = self.moved.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        if state.stopped {
            return None;
        }
        let Some(input) = state.inputs.next() else {
            state.stopped = true;
            self.moved.notify_all();
            return None;
        };
        state.taken += 1;
        Some((state.taken - 1, input))
    }

    fn emitted(&self) {
        self.state().emitted += 1;
        self.moved.notify_all();
    }

    fn state(&self) -> MutexGuard<'_, State<I>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

struct StopAtEnd<'a, I: Iterator>(&'a Queue<I>);

impl<I: Iterator> Drop for StopAtEnd<'_, I> {
    fn drop(&mut self) {
        self.0.state().stopped = true;
        self.0.moved.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    #[test]
    fn answers_come_in_the_order_of_the_inputs_and_panics_are_answers() {
        for threads in [1, 2, 7] {
            let mut seen = Vec::new();
            let done: Result<(), Infallible> = ordered(
                0..1000u32,
                threads,
                |n| {
                    assert_ne!(n % 100, 37, "seven and thirty");
                    n * 2
                },
                |answer| {
                    seen.push(answer);
                    Ok(())
                },
            );
            assert_eq!(done, Ok(()));
            assert_eq!(seen.len(), 1000);
            for (n, answer) in (0..).zip(&seen) {
                match answer {
                    Ok(twice) => assert_eq!(*twice, n * 2),
                    Err(Panicked(words)) => assert!(n % 100 == 37 && words.contains("seven and thirty")),
                }
            }
        }
    }

    #[test]
    fn an_error_of_emit_ends_it_and_no_more_inputs_are_taken() {
        let taken = AtomicUsize::new(0);
        let endless = std::iter::from_fn(|| Some(taken.fetch_add(1, Ordering::Relaxed)));
        let mut emitted = 0;
        let done = ordered(
            endless,
            3,
            |n| n,
            |_| {
                emitted += 1;
                if emitted == 5 { Err("closed") } else { Ok(()) }
            },
        );
        assert_eq!(done, Err("closed"));
        assert!(taken.load(Ordering::Relaxed) <= 5 + 3 * AHEAD);
    }

    #[test]
    fn a_slow_first_input_bounds_what_is_read_ahead() {
        let (open, gate) = mpsc::channel::<()>();
        let gate = Mutex::new(gate);
        let taken = AtomicUsize::new(0);
        let most = AtomicUsize::new(0);
        let inputs = (0..500usize).inspect(|_| {
            taken.fetch_add(1, Ordering::SeqCst);
        });
        let done: Result<(), Infallible> = ordered(
            inputs,
            2,
            |n| {
                if n == 0 {
                    let _ = gate.lock().unwrap().recv();
                    most.store(taken.load(Ordering::SeqCst), Ordering::SeqCst);
                } else if n == 2 * AHEAD - 1 {
                    // the last that may start before the first is emitted
                    open.send(()).unwrap();
                }
            },
            |_| Ok(()),
        );
        assert_eq!(done, Ok(()));
        assert_eq!(most.load(Ordering::SeqCst), 2 * AHEAD);
    }
}
