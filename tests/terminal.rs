//! The program in a real terminal: it starts, keeps what is marked, and gives the terminal back however it ends.
//!
//! Nothing here sleeps: every wait reads until what is awaited has come, and fails after a bound.

#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that stops is a test that tells"
)]

use std::fs;
use std::io::{Read as _, Write};
use std::path::Path;
use std::process::Command;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};

/// Longest wait for anything; a loaded machine is slow.
const BOUND: Duration = Duration::from_secs(60);

/// Bytes that leave the alternate screen.
const LEAVE: &[u8] = b"\x1b[?1049l";

fn screen(cols: u16, rows: u16) -> vt100::Parser {
    vt100::Parser::new(rows.try_into().unwrap(), cols.try_into().unwrap(), 0)
}

/// A program in a terminal.
struct Session {
    child: Box<dyn Child + Send + Sync>,
    master: Box<dyn MasterPty + Send>,
    keys: Box<dyn Write + Send>,
    chunks: Receiver<Vec<u8>>,
    bytes: Vec<u8>,
    screen: vt100::Parser,
    /// The terminal's settings before the program had it.
    before: String,
}

impl Session {
    fn start(command: CommandBuilder, cols: u16, rows: u16) -> Self {
        let size = PtySize {
            rows,
            cols,
            ..PtySize::default()
        };
        let pair = native_pty_system().openpty(size).unwrap();
        let before = format!("{:?}", pair.master.get_termios().unwrap());
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().unwrap();
        let (sender, chunks) = channel();
        std::thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(n @ 1..) = reader.read(&mut buffer) {
                if sender.send(buffer.iter().copied().take(n).collect()).is_err() {
                    return;
                }
            }
        });
        Self {
            child,
            keys: pair.master.take_writer().unwrap(),
            master: pair.master,
            chunks,
            bytes: Vec::new(),
            screen: screen(cols, rows),
            before,
        }
    }

    fn shown(&self) -> String {
        self.screen.screen().contents()
    }

    /// Reads until `done` holds.
    fn until(&mut self, what: &str, done: impl Fn(&Self) -> bool) {
        let end = Instant::now() + BOUND;
        while !done(self) {
            match self
                .chunks
                .recv_timeout(end.saturating_duration_since(Instant::now()))
            {
                Ok(chunk) => {
                    self.screen.process(&chunk);
                    self.bytes.extend(chunk);
                }
                Err(why) => panic!("no {what} ({why}); on screen:\n{}", self.shown()),
            }
        }
    }

    fn until_shown(&mut self, words: &str) {
        self.until(words, |s| s.shown().contains(words));
    }

    fn press(&mut self, keys: &str) {
        self.keys.write_all(keys.as_bytes()).unwrap();
        self.keys.flush().unwrap();
    }

    fn signal(&self, name: &str) {
        let id = self.child.process_id().unwrap().to_string();
        assert!(
            Command::new("kill")
                .args(["-s", name, &id])
                .status()
                .unwrap()
                .success()
        );
    }

    /// Reads to the end and checks that the terminal is as it was.
    fn ends(mut self) -> (ExitStatus, Self) {
        let end = Instant::now() + BOUND;
        while let Ok(chunk) = self
            .chunks
            .recv_timeout(end.saturating_duration_since(Instant::now()))
        {
            self.screen.process(&chunk);
            self.bytes.extend(chunk);
        }
        assert!(
            Instant::now() < end,
            "it does not end; on screen:\n{}",
            self.shown()
        );
        let status = self.child.wait().unwrap();
        (status, self)
    }

    fn assert_restored(&self) {
        assert!(!self.screen.screen().alternate_screen());
        assert!(!self.screen.screen().hide_cursor());
        assert!(!self.screen.screen().bracketed_paste());
        assert_eq!(
            self.screen.screen().mouse_protocol_mode(),
            vt100::MouseProtocolMode::None
        );
        assert_eq!(format!("{:?}", self.master.get_termios().unwrap()), self.before);
    }
}

/// The program with nothing of the machine's own settings.
fn dateline(home: &Path) -> CommandBuilder {
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_dateline"));
    command.env_clear();
    command.cwd("/");
    command.env("HOME", home);
    command.env("TERM", "xterm-256color");
    command.env("DATELINE_THEME_NAME", "dark"); // nobody answers questions about the background here
    command
}

fn reading(home: &Path) -> Session {
    let mut session = Session::start(dateline(home), 100, 30);
    session.until_shown("Front");
    session.until("articles", |s| s.shown().contains("bridge"));
    session
}

fn kept(home: &Path) -> (Option<i32>, String) {
    let out = Command::new(env!("CARGO_BIN_EXE_dateline"))
        .args(["bookmarks", "--format", "jsonl"])
        .env_clear()
        .env("HOME", home)
        .output()
        .unwrap();
    (out.status.code(), String::from_utf8(out.stdout).unwrap())
}

#[test]
fn a_bookmark_made_by_key_is_there_in_the_next_run() {
    let home = tempfile::tempdir().unwrap();
    assert_eq!(kept(home.path()), (Some(3), String::new()));
    let file = home.path().join("a.txt");
    fs::write(
        &file,
        "The ferry was late on Monday.\n\nNobody at the quay knew why.\n",
    )
    .unwrap();
    let open = || {
        let mut command = dateline(home.path());
        command.arg(&file);
        let mut session = Session::start(command, 100, 30);
        session.until_shown("The ferry was late");
        session.press("2");
        session.until_shown("Nobody at the quay knew why.");
        session
    };
    let mut session = open();
    session.press("b");
    session.until("star", |s| s.shown().contains('★'));
    session.press("Q");
    let (status, session) = session.ends();
    assert!(status.success(), "{status:?}");
    session.assert_restored();
    let (code, line) = kept(home.path());
    assert_eq!((code, line.lines().count()), (Some(0), 1));
    let mut again = open();
    again.until("star", |s| s.shown().contains('★'));
    again.press("Q");
    assert!(again.ends().0.success());
}

#[test]
fn signals_end_it_and_restore_the_terminal() {
    for name in ["TERM", "HUP", "INT", "QUIT"] {
        let home = tempfile::tempdir().unwrap();
        let session = reading(home.path());
        session.signal(name);
        let (status, session) = session.ends();
        assert!(status.success(), "{name}: {status:?}");
        session.assert_restored();
    }
}

#[test]
fn stopped_and_continued_it_draws_all_again() {
    let home = tempfile::tempdir().unwrap();
    let mut session = reading(home.path());
    session.signal("STOP");
    session.screen = screen(100, 30);
    session.signal("CONT");
    session.until_shown("Front");
    session.until("articles", |s| s.shown().contains("bridge"));
    session.press("Q");
    assert!(session.ends().0.success());
}

#[test]
fn a_terminal_that_is_too_small_is_told_so_and_may_grow() {
    let home = tempfile::tempdir().unwrap();
    let mut session = Session::start(dateline(home.path()), 20, 5);
    session.until_shown("dateline needs");
    assert_eq!(session.shown().trim().lines().count(), 1);
    let size = PtySize {
        rows: 30,
        cols: 100,
        ..PtySize::default()
    };
    session.master.resize(size).unwrap();
    session.screen = screen(100, 30);
    session.until("articles", |s| s.shown().contains("bridge"));
    session.press("Q");
    assert!(session.ends().0.success());
}

#[test]
fn a_home_that_cannot_be_written_is_said_when_something_is_to_be_kept() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().join("file");
    fs::write(&home, "").unwrap();
    let mut session = reading(&home);
    session.press("b");
    session.until_shown("cannot be kept");
    assert!(!session.shown().contains('★'));
    session.press("Q");
    assert!(session.ends().0.success());
}

#[test]
fn settings_are_obeyed_and_their_faults_told() {
    let home = tempfile::tempdir().unwrap();
    let config = home.path().join(".config/dateline/config.toml");
    fs::create_dir_all(config.parent().unwrap()).unwrap();
    fs::write(
        &config,
        "[ui]\nstart = \"summary\"\nhints = false\nmoose = true\n[keys.global]\n\"ctrl-t\" = \"app.quit\"\n",
    )
    .unwrap();
    let mut session = Session::start(dateline(home.path()), 150, 40);
    session.until_shown("config.toml:4:1: [ui] has no option \"moose\"; did you mean \"mouse\"?");
    session.press("\u{14}"); // ctrl-t
    let (status, session) = session.ends();
    assert!(status.success());
    session.assert_restored();
}

#[test]
fn files_of_which_none_can_be_read_end_it_with_words_and_status_4() {
    let home = tempfile::tempdir().unwrap();
    let mut command = dateline(home.path());
    command.arg("/nowhere/a.txt");
    let (status, session) = Session::start(command, 80, 24).ends();
    assert_eq!(status.exit_code(), 4);
    session.assert_restored();
    assert!(
        session.shown().contains("a.txt: no such file"),
        "{}",
        session.shown()
    );
}

#[test]
fn an_article_by_pipe_is_read_with_keys_from_the_terminal() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("a.txt");
    fs::write(
        &file,
        "The ferry was late on Monday.\n\nNobody at the quay knew why.\n",
    )
    .unwrap();
    let mut command = dateline(home.path());
    let program = std::mem::replace(&mut command.get_argv_mut()[0], "/bin/sh".into());
    command.args(["-c", "exec \"$0\" - < \"$1\""]);
    command.arg(program);
    command.arg(&file);
    let mut session = Session::start(command, 80, 24);
    session.until_shown("pasted text");
    session.press("2");
    session.until_shown("Nobody at the quay knew why.");
    session.press("Q");
    let (status, session) = session.ends();
    assert!(status.success(), "{status:?}");
    session.assert_restored();
}

#[test]
fn without_a_terminal_the_briefing_is_printed() {
    let home = tempfile::tempdir().unwrap();
    fs::write(
        home.path().join("a.txt"),
        "The ferry was late, the harbour office said on Monday.\n",
    )
    .unwrap();
    let mut command = dateline(home.path());
    command.arg(home.path().join("a.txt"));
    command.env("TERM", "dumb");
    let (status, session) = Session::start(command, 80, 24).ends();
    assert!(status.success());
    assert!(session.shown().contains("The ferry was late"));
    assert!(
        !session.bytes.contains(&0x1b),
        "no escape for a terminal that knows none"
    );
}

/// Not a test of its own: what the one below starts in a terminal. A worker panics, then the main thread does.
#[test]
#[ignore = "started by another test, in a terminal of its own"]
fn panics_in_a_terminal() {
    if std::env::var_os("PANIC_IN_TERMINAL").is_none() {
        return;
    }
    let _terminal = dateline::ui::terminal::Terminal::enter(true).unwrap();
    let worker = std::thread::spawn(|| panic!("of a worker"));
    assert!(worker.join().is_err());
    println!("STILL HERE");
    panic!("of the main thread");
}

#[test]
fn a_panic_of_the_main_thread_restores_the_terminal_and_one_of_a_worker_leaves_it_alone() {
    let mut command = CommandBuilder::new(std::env::current_exe().unwrap());
    command.args(["--ignored", "--exact", "--nocapture", "panics_in_a_terminal"]);
    command.env("PANIC_IN_TERMINAL", "1");
    command.env("TERM", "xterm-256color");
    let (_, session) = Session::start(command, 100, 30).ends();
    session.assert_restored();
    let find = |what: &[u8]| session.bytes.windows(what.len()).position(|w| w == what);
    let here = find(b"STILL HERE").unwrap();
    assert!(find(b"of a worker").is_none());
    assert!(find(LEAVE).unwrap() > here);
    assert!(find(b"of the main thread").unwrap() > find(LEAVE).unwrap());
}
