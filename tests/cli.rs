//! What programs read of us: JSON Lines, order, exit status. The program is run as a script would run it.
#![allow(
    clippy::string_slice,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that stops is a test that tells"
)]

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};
use tempfile::TempDir;

const QUARRY: &str = "The quarry at Hollin Edge will close on Friday, its owner said.\n\n\
    “We held on for as long as we could,” said Petra Lindqvist, who runs the company.\n\n\
    The pit employed 140 people in March 2024. “Nobody told us,” said one driver.";

fn dateline(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dateline"));
    // no library of whoever runs the tests
    let empty = concat!(env!("CARGO_TARGET_TMPDIR"), "/empty-library");
    command
        .args(args)
        .env("NO_COLOR", "1")
        .env("DATELINE_DATA", empty)
        .stdin(Stdio::null());
    command
}

fn lines(output: &Output) -> Vec<Value> {
    String::from_utf8(output.stdout.clone())
        .unwrap()
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

fn write(dir: &TempDir, name: &str, text: &str) -> String {
    let path = dir.path().join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

fn manifest(dir: &TempDir, rows: &[Value]) -> String {
    let text: String = rows.iter().map(|r| format!("{r}\n")).collect();
    write(dir, "manifest.jsonl", &text)
}

#[test]
fn a_manifest_is_answered_line_by_line_in_its_order() {
    let dir = TempDir::new().unwrap();
    let good = write(&dir, "quarry.txt", QUARRY);
    let list = manifest(
        &dir,
        &[
            json!({"path": good, "id": "b", "title": "", "published": "2026-11-23"}),
            json!({"path": dir.path().join("missing.txt"), "id": "a"}),
            json!({"id": "no path"}),
            json!({"path": good, "title": "Quarry to close", "published": "soon"}),
        ],
    );
    let output = dateline(&["analyze", "--manifest", &list, "--format", "jsonl"])
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(4), "some inputs failed");
    let rows = lines(&output);
    let ids: Vec<_> = rows
        .iter()
        .map(|r| r["id"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(ids, ["b", "a", "no path", &good]);
    assert_eq!(rows[0]["published"], "2026-11-23");
    assert_eq!(rows[0]["published_from"], "manifest");
    assert_eq!(rows[0]["title"], Value::Null, "the empty title is no title");
    assert!(
        rows[0]["text"]
            .as_str()
            .unwrap()
            .starts_with("The quarry at Hollin Edge")
    );
    assert!(rows[1]["error"].as_str().unwrap().contains("missing.txt"));
    assert!(rows[2]["error"].as_str().unwrap().contains("path"));
    assert_eq!(rows[3]["title"], "Quarry to close");
    assert_eq!(rows[3]["published"], Value::Null);
    assert!(
        rows[3]["notes"].to_string().contains("soon"),
        "an unreadable date is noted"
    );
}

#[test]
fn every_offset_is_a_byte_of_the_objects_own_text_and_sentences_tile_it() {
    let dir = TempDir::new().unwrap();
    let path = write(
        &dir,
        "quarry.txt",
        &format!("{QUARRY}\n\nThe café’s “naïve” sign read «fermé»."),
    );
    let output = dateline(&["analyse", &path, "--format", "jsonl"])
        .output()
        .unwrap();
    let row = &lines(&output)[0];
    let text = row["text"].as_str().unwrap();
    let cut = |v: &Value| {
        let (s, e) = (
            v["start"].as_u64().unwrap() as usize,
            v["end"].as_u64().unwrap() as usize,
        );
        text.get(s..e)
            .unwrap_or_else(|| panic!("{s}..{e} is off a boundary"))
    };
    for list in [
        "paragraphs",
        "sentences",
        "summary",
        "summary_words",
        "quotes",
        "dates",
        "events",
    ] {
        for item in row[list]
            .as_array()
            .unwrap_or_else(|| panic!("{list} is always there"))
        {
            assert!(!cut(item).trim().is_empty(), "{list}");
        }
    }
    for date in row["dates"].as_array().unwrap() {
        assert_eq!(date["text"], cut(date));
        assert!(!date["value"].as_str().unwrap().is_empty());
    }
    for quote in row["quotes"].as_array().unwrap() {
        for span in quote["spans"].as_array().unwrap() {
            assert!(
                text.get(span[0].as_u64().unwrap() as usize..span[1].as_u64().unwrap() as usize)
                    .is_some()
            );
        }
        if quote["speaker"].is_object() {
            assert_eq!(quote["speaker"]["mention"], cut(&quote["speaker"]));
        }
    }
    let tiled: String = row["sentences"].as_array().unwrap().iter().map(cut).collect();
    let squeeze = |s: &str| s.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    assert_eq!(squeeze(&tiled), squeeze(text));
}

#[test]
fn parse_stops_before_the_analysis() {
    let dir = TempDir::new().unwrap();
    let path = write(&dir, "quarry.txt", QUARRY);
    let output = dateline(&["parse", &path]).output().unwrap();
    let row = &lines(&output)[0];
    assert_eq!(row["paragraphs"].as_array().unwrap().len(), 3);
    assert_eq!(row.get("quotes"), None);
    assert_eq!(row["schema"], 1);
}

#[test]
fn formats_for_people() {
    let dir = TempDir::new().unwrap();
    let path = write(
        &dir,
        "quarry.md",
        &format!("---\ntitle: \"Quarry *to* close\"\n---\n\n{QUARRY}\n"),
    );
    let text = dateline(&["analyze", "--format", "text", &path])
        .output()
        .unwrap();
    let text = String::from_utf8(text.stdout).unwrap();
    assert!(text.starts_with("Quarry *to* close\n======"), "{text}");
    assert!(text.contains("WHAT HAPPENED") && text.contains("[¶1]"), "{text}");
    assert!(text.lines().all(|l| l.chars().count() <= 78), "{text}");
    let md = dateline(&["analyze", "--format", "md", &path]).output().unwrap();
    assert!(
        String::from_utf8(md.stdout)
            .unwrap()
            .starts_with("# Quarry \\*to\\* close\n")
    );
    let array = dateline(&["parse", "--format", "json", &path, &path])
        .output()
        .unwrap();
    let array: Value = serde_json::from_slice(&array.stdout).unwrap();
    assert_eq!(array.as_array().unwrap().len(), 2);
}

#[test]
fn standard_input_is_an_input() {
    let mut child = dateline(&["analyze", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(QUARRY.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(lines(&output)[0]["id"], "-");
    assert!(
        lines(&output)[0]["text"]
            .as_str()
            .unwrap()
            .contains("Petra Lindqvist")
    );
}

#[test]
fn folders_are_walked_in_path_order_and_many_files_keep_theirs() {
    let dir = TempDir::new().unwrap();
    for n in 0..120 {
        write(
            &dir,
            &format!("in/{:03}/{n:03}.txt", n % 7),
            &format!("Notice {n} was posted on the gate."),
        );
    }
    let folder = dir.path().join("in");
    let output = dateline(&["parse", folder.to_str().unwrap()]).output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    let ids: Vec<String> = lines(&output)
        .iter()
        .map(|r| r["id"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(ids.len(), 120);
    assert!(ids.is_sorted(), "{ids:?}");
    let empty = dir.path().join("nothing here");
    fs::create_dir(&empty).unwrap();
    let output = dateline(&["parse", empty.to_str().unwrap()]).output().unwrap();
    assert_eq!(output.status.code(), Some(3), "nothing found");
    assert!(output.stdout.is_empty());
}

#[test]
fn exit_status_says_how_it_went() {
    let dir = TempDir::new().unwrap();
    let good = write(&dir, "quarry.txt", QUARRY);
    let code = |args: &[&str]| dateline(args).output().unwrap().status.code().unwrap();
    assert_eq!(code(&["analyze", &good]), 0);
    assert_eq!(code(&["analyze", "--nonsense"]), 2);
    assert_eq!(code(&["analyze", "--published", "yesterday", &good]), 2);
    assert_eq!(code(&["analyze", "--manifest", "/nowhere/at/all", &good]), 1);
    assert_eq!(code(&["analyze"]), 2, "nothing to read is a mistake of usage");
    assert_eq!(code(&["analyze", &good, "/nowhere/at/all"]), 4);
    assert_eq!(code(&["--help"]), 0);
}

#[test]
fn bookmarks_of_a_folder_named_before_or_after_and_a_damaged_store_told_of() {
    let dir = TempDir::new().unwrap();
    let data = dir.path().join("data");
    fs::create_dir(&data).unwrap();
    fs::write(
        data.join("library.db"),
        "no database at all, but long enough to be read as one".repeat(200),
    )
    .unwrap();
    let folder = data.to_str().unwrap();
    let first = dateline(&["--data", folder, "bookmarks"]).output().unwrap();
    assert_eq!(first.status.code(), Some(3), "{first:?}");
    let told = String::from_utf8(first.stderr).unwrap();
    assert!(
        told.starts_with("dateline: ") && told.contains("the store was damaged"),
        "{told}"
    );
    assert_eq!(told.lines().count(), 1, "{told}");
    let again = dateline(&["bookmarks", "--data", folder]).output().unwrap();
    assert_eq!(
        (again.status.code(), again.stderr.as_slice()),
        (Some(3), &b""[..])
    );
    // what is read comes after the command: it is not dropped silently
    let lost = dateline(&["--published", "2026-11-23", "parse", "a.txt"])
        .output()
        .unwrap();
    assert_eq!(lost.status.code(), Some(2));
    assert!(
        String::from_utf8(lost.stderr)
            .unwrap()
            .contains("after the command")
    );
}

#[test]
fn a_reader_that_goes_away_is_no_fault() {
    let dir = TempDir::new().unwrap();
    let path = write(&dir, "long.txt", &QUARRY.repeat(4000));
    let mut child = dateline(&["analyze", &path, &path, &path])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn nothing_printed_can_steer_a_terminal() {
    let dir = TempDir::new().unwrap();
    let path = write(
        &dir,
        "evil\u{1b}[2J.txt",
        "Bad \u{1b}]0;title\u{7}news\u{202e} arrived\u{9b}31m today.",
    );
    for format in ["text", "md", "jsonl"] {
        let output = dateline(&["analyze", "--format", format, &path, "/no\u{1b}[31msuch"])
            .output()
            .unwrap();
        let all = [output.stdout, output.stderr].concat();
        let shown = String::from_utf8(all).unwrap();
        assert!(
            !shown.chars().any(|c| c.is_control() && c != '\n'),
            "{format}: {shown:?}"
        );
        assert!(!shown.contains('\u{202e}'), "{format}");
    }
    assert!(Path::new(&path).exists());
}

#[test]
fn stories_group_what_tells_the_same_and_keep_the_order_of_the_inputs() {
    let dir = TempDir::new().unwrap();
    let bridge = "The Hollin bridge closed on Monday after inspectors found cracked hangers, the harbour \
        authority said. Ferries from Hollin took lorries across the harbour while inspectors from the \
        authority tested each hanger of the bridge.";
    let again = "Inspectors found cracked hangers on the Hollin bridge and the harbour authority closed it on \
        Monday. Lorries crossed the harbour by ferries; the authority said each hanger would be tested.";
    let museum = "A museum in the lake district will show a carved oak door that left the valley a century ago. \
        Curators drove it home under blankets, and a choir of schoolchildren sang as it arrived.";
    let list = manifest(
        &dir,
        &[
            json!({"path": write(&dir, "1.txt", bridge), "id": "one", "title": "Hollin bridge shut"}),
            json!({"path": write(&dir, "2.txt", museum), "id": "two", "title": "Carved door comes home"}),
            json!({"path": dir.path().join("missing"), "id": "three"}),
            json!({"path": write(&dir, "4.txt", again), "id": "four", "title": "Cracked hangers close bridge"}),
        ],
    );
    let output = dateline(&["stories", "--manifest", &list]).output().unwrap();
    assert_eq!(output.status.code(), Some(4));
    let rows = lines(&output);
    let ids: Vec<_> = rows.iter().map(|r| r["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["one", "two", "three", "four"]);
    assert_eq!(rows[0]["story"], rows[3]["story"]);
    assert_ne!(rows[0]["story"], rows[1]["story"]);
    assert!(rows[2]["error"].as_str().unwrap().contains("missing"));
    let titles = ["Hollin bridge shut", "Cracked hangers close bridge"];
    assert!(
        titles.contains(&rows[0]["title"].as_str().unwrap()),
        "a headline of one of its articles"
    );
    assert_eq!(
        rows[0]["rank"].as_u64().unwrap() + rows[3]["rank"].as_u64().unwrap(),
        3
    );
    let text = dateline(&["stories", "--manifest", &list, "--format", "md"])
        .output()
        .unwrap();
    let text = String::from_utf8(text.stdout).unwrap();
    assert!(
        text.contains("- Carved door comes home") && text.starts_with("## "),
        "{text}"
    );
}

#[test]
fn corrections_are_printed_and_reach_the_bookmarks_but_not_analyze() {
    use dateline::analysis::{QuoteKind, analyse};
    use dateline::article::{Anchor, ArticleId, Origin};
    use dateline::briefing::{Bookmark, BookmarkId, BookmarkKind, Correction, CorrectionId, Says};

    let dir = TempDir::new().unwrap();
    let data = dir.path().join("data");
    let folder = data.to_str().unwrap();
    let path = write(&dir, "quarry.txt", QUARRY);
    let empty = dateline(&["corrections", "--data", folder]).output().unwrap();
    assert_eq!((empty.status.code(), empty.stdout.len()), (Some(3), 0));

    let given = dateline::load::Given::default();
    let origin = Origin::File(path.clone().into());
    let loaded = dateline::load::load(QUARRY.as_bytes(), &origin, &given, &mut || ArticleId(7)).unwrap();
    let article = &loaded.articles[0];
    let quotes = analyse(article).quotes;
    let quote = quotes.iter().find(|q| q.kind == QuoteKind::Direct).unwrap();
    let anchor = Anchor::of(article, quote.span());
    let made = chrono::DateTime::UNIX_EPOCH;
    {
        let mut store = dateline::store::Store::open(&data).unwrap();
        let bookmark = Bookmark {
            id: BookmarkId(1),
            kind: BookmarkKind::Quote,
            anchor: anchor.clone(),
            note: String::new(),
            tags: Vec::new(),
            made,
            title: "Quarry".to_owned(),
            source: "quarry.txt".to_owned(),
            url: None,
            published: None,
            speaker: Some("Petra Lindqvist".to_owned()),
            when: None,
        };
        store.save_bookmark(&bookmark).unwrap();
        let correction = Correction {
            id: CorrectionId(1),
            says: Says::Speaker(Some("Oona Falk".to_owned())),
            anchor,
            kind: QuoteKind::Direct,
            was: Some("Petra Lindqvist".to_owned()),
            made,
            title: "Quarry".to_owned(),
            source: "quarry.txt".to_owned(),
            url: None,
            published: None,
        };
        store.save_correction(&correction).unwrap();
    }
    let printed = dateline(&["corrections", "--data", folder]).output().unwrap();
    assert_eq!(printed.status.code(), Some(0));
    let row = &lines(&printed)[0];
    assert_eq!(
        (&row["says"], &row["value"]),
        (&json!("speaker"), &json!("Oona Falk"))
    );
    let text = |args: &[&str]| {
        let output = dateline(args).output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    let table = text(&["corrections", "--data", folder, "--format", "csv"]);
    assert!(
        table.starts_with("says,name,value,was,") && table.contains("Oona Falk"),
        "{table}"
    );
    let row = &lines(&dateline(&["bookmarks", "--data", folder]).output().unwrap())[0];
    assert_eq!(row["speaker"], "Oona Falk");
    assert_eq!(row["speaker_corrected"], true);
    let told = text(&["bookmarks", "--data", folder, "--format", "md"]);
    assert!(told.contains("Oona Falk (corrected)"), "{told}");
    let raw = text(&["analyze", "--data", folder, &path]);
    assert!(raw.contains("Petra Lindqvist") && !raw.contains("Oona Falk"));
}
