//! What a program of the reader's own prints.
//!
//! Words from the reader's own settings come in, the program's standard output goes out. It refuses a shell,
//! more bytes than are loaded, and a program that does not end.

use std::fs::{self, OpenOptions};
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use crate::article::{ArticleId, Origin};
use crate::config::Convert;
use crate::load::{Given, Loaded, MAX_BYTES, load};
use crate::store::new_id;
use crate::text::sanitise::clean_line;

/// How long a program may take.
const LONGEST: Duration = Duration::from_secs(60);

/// Runs a program and gives what it printed.
///
/// # Errors
/// One line: what was wrong with it.
pub(super) fn output(words: &[String]) -> Result<Vec<u8>, String> {
    run(words, LONGEST)
}

/// Runs a converter on a file; `{file}` in its words is the path.
///
/// # Errors
/// One line: what was wrong with it.
fn convert(words: &[String], file: &Path) -> Result<Vec<u8>, String> {
    let path = file.to_string_lossy();
    // a path that opens with a dash is a path all the same
    let path = if path.starts_with('-') {
        format!("./{path}")
    } else {
        path.into_owned()
    };
    let words: Vec<String> = words.iter().map(|w| w.replace("{file}", &path)).collect();
    output(&words)
}

/// Loads one input; a format that is not read itself goes through the converter that is set for it.
///
/// # Errors
/// One line: what is wrong with it, its path or address first.
pub fn load_with(
    converters: &Convert,
    origin: &Origin,
    bytes: &[u8],
    given: &Given,
    id: &mut dyn FnMut() -> ArticleId,
) -> Result<Loaded, String> {
    let line = |why: &dyn std::fmt::Display| format!("{}: {why}", origin.locator());
    let fault = match load(bytes, origin, given, id) {
        Ok(loaded) => return Ok(loaded),
        Err(fault) => fault,
    };
    let format = fault.format();
    let Some((format, words)) = format.and_then(|format| Some((format, converters.words(format)?))) else {
        return Err(line(&fault));
    };
    let text = match origin {
        Origin::File(path) => convert(words, path),
        _ => {
            let file = Passing::of(bytes, format).map_err(|why| line(&why))?;
            convert(words, &file.0)
        }
    };
    let text = text.map_err(|why| line(&why))?;
    load(&text, origin, given, id).map_err(|why| line(&format!("what its converter prints: {why}")))
}

/// What was fetched or piped, as a file for a converter; gone with its owner.
struct Passing(PathBuf);

impl Passing {
    fn of(bytes: &[u8], ending: &str) -> std::io::Result<Self> {
        let path = std::env::temp_dir().join(format!("dateline-{:032x}.{ending}", new_id()));
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600); // nobody else's to read
        let mut file = options.open(&path)?;
        let passing = Self(path);
        file.write_all(bytes)?;
        Ok(passing)
    }
}

impl Drop for Passing {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

fn run(words: &[String], longest: Duration) -> Result<Vec<u8>, String> {
    let Some((program, arguments)) = words.split_first() else {
        return Err("no program is named".to_owned());
    };
    let failed = |what: &str| clean_line(&format!("{program}: {what}"));
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|fault| failed(&format!("cannot be started ({fault})")))?;
    let (sender, done) = mpsc::channel();
    let (out, err) = (child.stdout.take(), child.stderr.take());
    let told = thread::spawn(move || {
        let mut words = String::new();
        if let Some(err) = err {
            let _ = err.take(4096).read_to_string(&mut words);
        }
        words
    });
    thread::spawn(move || {
        let mut bytes = Vec::new();
        let read = out.map(|out| out.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes));
        let _ = sender.send(read.unwrap_or(Ok(0)).map(|_| bytes));
    });
    let read = done.recv_timeout(longest);
    let stopped = read.is_err()
        || read
            .as_ref()
            .is_ok_and(|r| r.as_ref().is_ok_and(|b| b.len() > MAX_BYTES));
    if stopped {
        let _ = child.kill();
    }
    let status = child.wait().map_err(|fault| failed(&fault.to_string()))?;
    let bytes = match read {
        Err(_) => return Err(failed(&format!("did not end within {} s", longest.as_secs()))),
        Ok(Err(fault)) => return Err(failed(&fault.to_string())),
        Ok(Ok(bytes)) if bytes.len() > MAX_BYTES => return Err(failed("prints more than 64 MiB")),
        Ok(Ok(bytes)) => bytes,
    };
    if status.success() {
        return Ok(bytes);
    }
    let words = told.join().unwrap_or_default();
    let first = words.lines().find(|l| !l.trim().is_empty()).unwrap_or_default();
    Err(failed(&format!("ended with {status}: {first}")))
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    fn words(all: &[&str]) -> Vec<String> {
        all.iter().map(|w| (*w).to_owned()).collect()
    }

    #[test]
    fn what_a_program_prints_and_how_it_fails() {
        assert_eq!(output(&words(&["printf", "a b"])).unwrap(), b"a b");
        // no shell sees it
        assert_eq!(
            output(&words(&["printf", "%s", "$HOME;`id`"])).unwrap(),
            b"$HOME;`id`"
        );
        assert!(
            output(&words(&["no-such-program-at-all"]))
                .unwrap_err()
                .contains("cannot be started")
        );
        let why = output(&words(&["ls", "/no/such/folder"])).unwrap_err();
        assert!(
            why.contains("ended with") && why.contains("/no/such/folder"),
            "{why}"
        );
        assert!(
            run(&words(&["sleep", "60"]), Duration::from_millis(50))
                .unwrap_err()
                .contains("did not end")
        );
        assert!(output(&[]).is_err());
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("a b.pdf");
        std::fs::write(&file, "words").unwrap();
        assert_eq!(convert(&words(&["cat", "{file}"]), &file).unwrap(), b"words");
    }
}
