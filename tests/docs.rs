//! What is written about the program is what the program does: the README's table of keys, its commands.
#![allow(clippy::unwrap_used, reason = "a test that stops is a test that tells")]

use std::fs;
use std::path::Path;

use dateline::app::commands::page;

const OPEN: &str =
    "<!-- keys: made from the command table; DATELINE_WRITE_DOCS=1 cargo test --test docs writes it -->\n";
const CLOSE: &str = "<!-- keys end -->";

#[test]
fn the_readme_has_every_command_with_its_keys() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let text = fs::read_to_string(&path).unwrap();
    let (before, rest) = text.split_once(OPEN).unwrap();
    let (table, after) = rest.split_once(CLOSE).unwrap();
    let fresh = format!("\n{}\n", page::markdown());
    if std::env::var_os("DATELINE_WRITE_DOCS").is_some() {
        fs::write(&path, format!("{before}{OPEN}{fresh}{CLOSE}{after}")).unwrap();
        return;
    }
    assert_eq!(table, fresh, "the README's table of keys is stale");
}

#[test]
fn the_readme_opens_with_the_two_commands() {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap();
    let commands: Vec<&str> = text.lines().take(4).collect();
    assert!(
        commands.iter().any(|l| l.starts_with("cargo run --release")),
        "{commands:?}"
    );
    assert!(
        commands.iter().any(|l| l.starts_with("cargo test")),
        "{commands:?}"
    );
}

#[test]
fn pictures_and_files_that_the_readme_names_are_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(root.join("README.md")).unwrap();
    for target in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
        if !target.starts_with("http") && !target.starts_with('#') {
            assert!(root.join(target).exists(), "{target} is named but not there");
        }
    }
}

#[test]
fn the_json_that_the_readme_shows_is_what_is_printed() {
    use std::io::Write as _;
    use std::process::{Command, Stdio};
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap();
    let words = text
        .split_once("$ echo '")
        .and_then(|(_, rest)| rest.split_once('\''))
        .unwrap()
        .0;
    let shown = text
        .split_once("```json\n")
        .and_then(|(_, rest)| rest.split_once("```"))
        .unwrap()
        .0;
    let mut child = Command::new(env!("CARGO_BIN_EXE_dateline"))
        .args(["analyze", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(format!("{words}\n").as_bytes())
        .unwrap();
    let output = child.wait_with_output().unwrap();
    let printed: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let mut printed = printed["quotes"][0].clone();
    let mut shown: serde_json::Value = serde_json::from_str(shown).unwrap();
    // the score moves a little whenever the weights are trained anew
    let close = (printed["confidence"].as_f64().unwrap() - shown["confidence"].as_f64().unwrap()).abs();
    assert!(close < 0.05, "{printed}");
    printed["confidence"] = 0.into();
    shown["confidence"] = 0.into();
    assert_eq!(printed, shown);
}
