//! The commands that read the library.

use std::path::Path;
use std::process::{Command, Output};

use dateline::store::Store;
use serde_json::Value;

use super::finding::filled;

pub fn run(data: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_dateline"))
        .args(args)
        .env("DATELINE_DATA", data)
        .env("HOME", data)
        .env_remove("XDG_CONFIG_HOME")
        .output()
        .unwrap()
}

pub fn objects(out: &Output) -> Vec<Value> {
    let text = String::from_utf8(out.stdout.clone()).unwrap();
    text.lines().map(|l| serde_json::from_str(l).unwrap()).collect()
}

pub fn told(out: &Output) -> String {
    String::from_utf8_lossy(&out.stderr).into_owned()
}

#[test]
fn search_prints_what_it_finds_and_tells_of_mistakes() {
    let dir = tempfile::tempdir().unwrap();
    let empty = run(dir.path(), &["search", "wall"]);
    assert_eq!(empty.status.code(), Some(3));
    filled(&mut Store::open(dir.path()).unwrap());
    let found = run(
        dir.path(),
        &["search", "speaker:maren queue", "--format", "jsonl"],
    );
    assert_eq!(found.status.code(), Some(0));
    let lines = objects(&found);
    assert_eq!(lines.len(), 1);
    assert_eq!(lines[0]["title"], "Harbour wall shut");
    assert_eq!(
        (lines[0]["source"].as_str(), lines[0]["quotes"].as_u64()),
        (Some("gazette"), Some(1))
    );
    assert!(lines[0]["text"].as_str().unwrap().contains("a queue"));
    assert_eq!(lines[0]["hits"].as_array().unwrap().len(), 1);
    let text = run(
        dir.path(),
        &["search", "--format", "text", "--", "-wall", "is:read"],
    );
    assert!(
        String::from_utf8_lossy(&text.stdout).starts_with("Old tram\n"),
        "{}",
        told(&text)
    );
    let limited = run(dir.path(), &["search", "--limit", "2", "the"]);
    assert_eq!(objects(&limited).len(), 2);
    let wrong = run(dir.path(), &["search", "tram speker:ann"]);
    assert_eq!(objects(&wrong).len(), 1);
    assert!(
        told(&wrong).contains("(at character 6): did you mean speaker:?"),
        "{}",
        told(&wrong)
    );
}

#[test]
fn quotes_are_those_of_the_speaker_over_the_whole_library() {
    let dir = tempfile::tempdir().unwrap();
    filled(&mut Store::open(dir.path()).unwrap());
    let all = objects(&run(dir.path(), &["quotes"]));
    assert_eq!(all.len(), 3, "{all:?}");
    let maren = objects(&run(dir.path(), &["quotes", "--speaker", "maren"]));
    assert_eq!(maren.len(), 2);
    assert!(maren.iter().all(|q| q["speaker"]["name"] == "Ilse Maren"));
    assert_eq!(maren[0]["article"]["title"], "Harbour wall shut", "newest first");
    let about = objects(&run(dir.path(), &["quotes", "--speaker", "maren", "collapse"]));
    assert_eq!(about.len(), 1);
    let none = run(
        dir.path(),
        &["quotes", "--speaker", "maren", "--before", "2025-01-01"],
    );
    assert_eq!(none.status.code(), Some(3));
    let tagged = objects(&run(dir.path(), &["quotes", "--tag", "harbour"]));
    assert_eq!(tagged.len(), 2);
    let sourced = run(dir.path(), &["quotes", "--source", "wire", "--format", "text"]);
    let text = String::from_utf8(sourced.stdout).unwrap();
    assert!(
        text.contains("“The gate costs too much,”\n  Tomas Oyelaran"),
        "{text}"
    );
}

#[test]
fn commands_without_files_read_the_library() {
    let dir = tempfile::tempdir().unwrap();
    let empty = run(dir.path(), &["analyze"]);
    assert_eq!(empty.status.code(), Some(2));
    assert!(told(&empty).contains("the library is empty"));
    filled(&mut Store::open(dir.path()).unwrap());
    let all = objects(&run(dir.path(), &["analyze"]));
    assert_eq!(all.len(), 5);
    assert_eq!(all[0]["title"], "Harbour wall shut");
    assert_eq!(
        objects(&run(dir.path(), &["analyze", "--query", "speaker:oyelaran"])).len(),
        1
    );
    assert_eq!(objects(&run(dir.path(), &["parse", "--tag", "harbour"])).len(), 3);
    assert_eq!(
        objects(&run(dir.path(), &["stories", "--query", "wall"])).len(),
        2
    );
    let events = objects(&run(dir.path(), &["timeline", "--tag", "harbour"]));
    assert!(!events.is_empty());
    let brief = run(dir.path(), &["brief", "--query", "gate"]);
    let text = String::from_utf8(brief.stdout).unwrap();
    assert!(
        text.contains("Gate opens") && !text.contains("Old tram"),
        "{text}"
    );
    let none = run(dir.path(), &["analyze", "--query", "nowhere"]);
    assert_eq!(none.status.code(), Some(3));
    let both = run(dir.path(), &["analyze", "--tag", "harbour", "Cargo.toml"]);
    assert_eq!(both.status.code(), Some(2));
    assert!(told(&both).contains("leave the files out"));
}
