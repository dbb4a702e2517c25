//! What a program of the reader's own prints.
//!
//! Words from the reader's own settings come in, the program's standard output goes out. It refuses a shell,
//! more bytes than are loaded, and a program that does not end.

use std::io::Read as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use crate::article::{ArticleId, Origin};
use crate::config::Convert;
use crate::load::{Given, Loaded, MAX_BYTES, load};
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

/// Loads the bytes of a file; a format that is not read itself goes through the converter that is set for it.
///
/// # Errors
/// One line: what is wrong with it, its path first.
pub fn load_file(
    path: &Path,
    bytes: &[u8],
    given: &Given,
    converters: &Convert,
    id: &mut dyn FnMut() -> ArticleId,
) -> Result<Loaded, String> {
    let origin = Origin::File(path.to_owned());
    let line = |why: &dyn std::fmt::Display| format!("{}: {why}", path.display());
    let fault = match load(bytes, &origin, given, id) {
        Ok(loaded) => return Ok(loaded),
        Err(fault) => fault,
    };
    let Some(words) = fault.format().and_then(|format| converters.words(format)) else {
        return Err(line(&fault));
    };
    let text = convert(words, path).map_err(|why| line(&why))?;
    load(&text, &origin, given, id).map_err(|why| line(&format!("what its converter prints: {why}")))
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
