//! The threads that fetch, and whose turn it is.
//!
//! Requests come in, each is answered by its own call on a thread of ours. It refuses to ask one host two
//! things at once, or again before a pause is over, or at all once that host has asked to be left alone.

use std::collections::{HashMap, VecDeque};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use super::{Answer, Client, Fault, Limits, Request, Why};
use crate::work::pool;

/// How the network is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settings {
    /// Why there is no network, if it is switched off ("--offline"): then no socket is opened.
    pub off: Option<&'static str>,
    /// Hosts that are asked at once.
    pub hosts: usize,
    /// From one answer of a host to the next question.
    pub pause: Duration,
    /// How much is taken of one answer.
    pub limits: Limits,
    /// Proxies that the environment names are used.
    pub proxy: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            off: None,
            hosts: 8,
            pause: Duration::from_millis(500),
            limits: Limits::default(),
            proxy: true,
        }
    }
}

type Done = Box<dyn FnOnce(Result<Answer, Fault>) + Send>;

/// One request that waits for its turn.
struct Job {
    request: Request,
    /// Somebody waits for the answer still.
    wanted: Arc<AtomicBool>,
    done: Done,
}

/// The way to the network. Cheap to clone; the threads end with the last clone.
#[derive(Clone)]
pub struct Fetcher {
    queue: Arc<Queue>,
    /// Its last owner ends the threads.
    _alive: Arc<Alive>,
}

impl std::fmt::Debug for Fetcher {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Fetcher")
            .field("settings", &self.queue.settings)
            .finish()
    }
}

struct Alive(Arc<Queue>);

impl Drop for Alive {
    fn drop(&mut self) {
        self.0.lock().ended = true;
        self.0.moved.notify_all();
    }
}

struct Queue {
    settings: Settings,
    client: Client,
    state: Mutex<State>,
    moved: Condvar,
}

#[derive(Default)]
struct State {
    waiting: VecDeque<Job>,
    hosts: HashMap<String, Host>,
    threads: usize,
    idle: usize,
    ended: bool,
}

#[derive(Default)]
struct Host {
    busy: bool,
    /// No question before.
    free: Option<Instant>,
    /// The host has asked to be left alone: with which status, until when.
    alone: Option<(u16, Instant)>,
}

impl Fetcher {
    /// No thread starts before something is asked.
    #[must_use]
    pub fn new(settings: Settings) -> Self {
        let queue = Arc::new(Queue {
            client: Client::new(settings.limits, settings.proxy),
            settings,
            state: Mutex::default(),
            moved: Condvar::new(),
        });
        Self {
            _alive: Arc::new(Alive(Arc::clone(&queue))),
            queue,
        }
    }

    /// Why nothing can be fetched at all.
    #[must_use]
    pub fn off(&self) -> Option<&'static str> {
        self.queue.settings.off
    }

    /// Asks for something; `done` is called with the answer on a thread of the network. With the network off
    /// it is called at once, on this thread.
    pub fn ask(&self, request: Request, done: impl FnOnce(Result<Answer, Fault>) + Send + 'static) {
        self.ask_while(Arc::new(AtomicBool::new(true)), request, done);
    }

    /// The same; where `wanted` is false when its turn comes, nothing is asked and [`Why::Unwanted`] answered.
    pub fn ask_while(
        &self,
        wanted: Arc<AtomicBool>,
        request: Request,
        done: impl FnOnce(Result<Answer, Fault>) + Send + 'static,
    ) {
        if let Some(by) = self.queue.settings.off {
            let address = request.address.bare();
            done(Err(Fault {
                address,
                why: Why::Off(by),
            }));
            return;
        }
        let mut state = self.queue.lock();
        let done = Box::new(done);
        let later = |job: &Job| request.first && !job.request.first;
        let at = state
            .waiting
            .iter()
            .position(later)
            .unwrap_or(state.waiting.len());
        let job = Job {
            request,
            wanted,
            done,
        };
        state.waiting.insert(at, job);
        if state.idle < state.waiting.len() && state.threads < self.queue.settings.hosts.max(1) {
            let queue = Arc::clone(&self.queue);
            let spawned = thread::Builder::new()
                .name(pool::WORKER.to_owned())
                .stack_size(pool::STACK)
                .spawn(move || queue.work());
            if spawned.is_ok() {
                state.threads += 1;
            } else if state.threads == 0
                && let Some(Job { request, done, .. }) = state.waiting.remove(at)
            {
                drop(state);
                let why = Why::Other("no thread could be started".to_owned());
                let address = request.address.bare();
                done(Err(Fault { address, why }));
                return;
            }
        }
        self.queue.moved.notify_one();
    }

    /// Asks, and waits for the answer.
    ///
    /// # Errors
    /// [`Fault`] with what, where, and what to do.
    pub fn fetch(&self, request: Request) -> Result<Answer, Fault> {
        let address = request.address.bare();
        let (sender, answer) = mpsc::sync_channel(1);
        self.ask(request, move |done| {
            let _ = sender.send(done);
        });
        answer.recv().unwrap_or_else(|_| {
            let why = Why::Other("a fault of dateline stopped this; please report it".to_owned());
            Err(Fault { address, why })
        })
    }
}

impl Queue {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn work(&self) {
        while let Some(Job {
            request,
            wanted,
            done,
        }) = self.take()
        {
            let host = request.address.host();
            let alone = match wanted.load(Ordering::Relaxed) {
                true => self.alone(&host),
                false => Some(Why::Unwanted),
            };
            let asked = alone.is_none();
            let answer = match alone {
                Some(why) => Err(Fault {
                    address: request.address.bare(),
                    why,
                }),
                None => pool::guarded(|| self.client.get(&request)).unwrap_or_else(|fault| {
                    Err(Fault {
                        address: request.address.bare(),
                        why: Why::Other(fault.to_string()),
                    })
                }),
            };
            {
                let now = Instant::now();
                let mut state = self.lock();
                let host = state.hosts.entry(host).or_default();
                host.busy = false;
                if asked {
                    host.free = Some(now + self.settings.pause);
                    if let Err(Fault {
                        why: Why::Wait(status, wait),
                        ..
                    }) = &answer
                    {
                        // no word on how long: a minute is what most mean
                        let wait = wait.unwrap_or(Duration::from_secs(60));
                        host.alone = Some((*status, now + wait));
                    }
                }
            }
            self.moved.notify_all();
            let _ = pool::guarded(move || done(answer));
        }
    }

    /// The first request whose host is free; waits for one. None at the end of the program.
    fn take(&self) -> Option<Job> {
        let mut state = self.lock();
        loop {
            if state.ended {
                state.threads = state.threads.saturating_sub(1);
                return None;
            }
            let now = Instant::now();
            let mut soonest: Option<Instant> = None;
            let next =
                state
                    .waiting
                    .iter()
                    .position(|job| match state.hosts.get(&job.request.address.host()) {
                        None => true,
                        Some(host) if host.busy => false,
                        Some(host) => match host.free.filter(|free| *free > now) {
                            None => true,
                            Some(free) => {
                                soonest = Some(soonest.map_or(free, |s| s.min(free)));
                                false
                            }
                        },
                    });
            if let Some(job) = next.and_then(|i| state.waiting.remove(i)) {
                state.hosts.entry(job.request.address.host()).or_default().busy = true;
                return Some(job);
            }
            state.idle += 1;
            state = match soonest {
                Some(until) => {
                    let wait = until.saturating_duration_since(now);
                    let woken = self.moved.wait_timeout(state, wait);
                    woken.unwrap_or_else(PoisonError::into_inner).0
                }
                None => self.moved.wait(state).unwrap_or_else(PoisonError::into_inner),
            };
            state.idle = state.idle.saturating_sub(1);
        }
    }

    /// Has the host asked to be left alone, and is that not over?
    fn alone(&self, host: &str) -> Option<Why> {
        let mut state = self.lock();
        let host = state.hosts.get_mut(host)?;
        let (status, until) = host.alone?;
        let left = until.saturating_duration_since(Instant::now());
        if left.is_zero() {
            host.alone = None;
            return None;
        }
        Some(Why::HostWaits(status, left))
    }
}
