//! `dateline timeline` as it is printed, in every format.

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use dateline::text::width;
use proptest::prelude::*;
use serde_json::Value;
use tempfile::TempDir;

fn run(args: &[&str], files: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dateline"));
    command.current_dir(env!("CARGO_MANIFEST_DIR"));
    command.arg("timeline").args(args).args(files);
    // nobody's own library and settings
    command.env(
        "DATELINE_DATA",
        env!("CARGO_TARGET_TMPDIR").to_owned() + "/timeline",
    );
    command.env(
        "DATELINE_CONFIG",
        env!("CARGO_TARGET_TMPDIR").to_owned() + "/none.toml",
    );
    command.env("NO_COLOR", "1").stdin(Stdio::null());
    command.output().unwrap()
}

const BRIDGE: [&str; 3] = [
    "assets/samples/harbour-bridge-gazette.html",
    "assets/samples/2026-11-23-harbour-bridge-wire.txt",
    "assets/samples/harbour-bridge-coast-fm.md",
];

fn printed(format: &str) -> String {
    let output = run(&["--today", "2026-11-23", "--format", format], &BRIDGE);
    assert_eq!(
        output.status.code(),
        Some(0),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn the_bundled_story_is_printed_as_kept() {
    for format in ["text", "md", "jsonl", "csv", "ics"] {
        let text = printed(format);
        let shown = text.replace("\r\n", "␍\n");
        insta::assert_snapshot!(format!("bridge-{format}"), shown);
    }
}

#[test]
fn plain_text_has_the_strip_and_keeps_to_eighty_columns() {
    let text = printed("text");
    let rows: Vec<&str> = text.lines().collect();
    assert!(
        rows[0].contains("▼ now") || rows[0].contains("now ▼"),
        "{}",
        rows[0]
    );
    assert!(rows[1].contains('█'), "{}", rows[1]);
    assert!(rows.iter().any(|r| r.starts_with("─ now · 23 Nov 2026")));
    for row in rows {
        assert!(width::cols(row) <= 80, "{row}");
    }
}

#[test]
fn every_line_of_json_is_an_event_with_its_article() {
    let text = printed("jsonl");
    let rows: Vec<Value> = text.lines().map(|l| serde_json::from_str(l).unwrap()).collect();
    assert!(rows.len() > 10);
    let mut shared = 0;
    for row in &rows {
        assert_eq!(row["schema"], 1);
        for field in ["label", "status", "start", "end", "sentence", "index", "disputed"] {
            assert!(!row[field].is_null(), "{field}: {row}");
        }
        for field in ["id", "source", "published", "title", "url"] {
            assert!(row["article"].get(field).is_some(), "{field}: {row}");
        }
        let told = row["told"].as_array().unwrap();
        assert_eq!(
            (&told[0]["label"], &told[0]["article"]),
            (&row["label"], &row["article"])
        );
        shared += usize::from(told.len() > 1);
    }
    assert!(
        shared >= 1,
        "one event of the story is told by more than one of its articles"
    );
}

/// A reader of RFC 4180 of our own: quoted cells, doubled quotes, CRLF.
fn cells(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let mut chars = text.chars().peekable();
    let mut quoted = false;
    while let Some(c) = chars.next() {
        match (c, quoted) {
            ('"', true) if chars.peek() == Some(&'"') => {
                chars.next();
                cell.push('"');
            }
            ('"', _) => quoted = !quoted,
            (',', false) => row.push(std::mem::take(&mut cell)),
            ('\r', false) => {
                assert_eq!(chars.next(), Some('\n'), "rows end with CRLF");
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            (c, _) => cell.push(c),
        }
    }
    assert!(row.is_empty() && cell.is_empty() && !quoted);
    rows
}

/// The entries of a calendar: unfolded, unescaped.
fn entries(text: &str) -> Vec<Vec<(String, String)>> {
    for line in text.split("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
        assert!(!line.contains(['\n', '\r']));
    }
    let whole = text.replace("\r\n ", "");
    let mut all = Vec::new();
    let mut entry = None;
    for line in whole.split("\r\n").filter(|l| !l.is_empty()) {
        match line {
            "BEGIN:VEVENT" => entry = Some(Vec::new()),
            "END:VEVENT" => all.extend(entry.take()),
            _ => {
                let (name, value) = line.split_once(':').unwrap();
                let mut plain = String::new();
                let mut chars = value.chars();
                while let Some(c) = chars.next() {
                    match c {
                        '\\' => match chars.next().unwrap() {
                            'n' => plain.push('\n'),
                            other => plain.push(other),
                        },
                        c => plain.push(c),
                    }
                }
                if let Some(entry) = &mut entry {
                    entry.push((name.to_owned(), plain));
                }
            }
        }
    }
    all
}

#[test]
fn a_calendar_has_what_is_planned_with_lasting_names_and_the_same_bytes_each_time() {
    let text = printed("ics");
    assert_eq!(text, printed("ics"));
    assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.ends_with("END:VCALENDAR\r\n"));
    let all = entries(&text);
    let get = |e: &Vec<(String, String)>, name: &str| {
        e.iter()
            .find(|(n, _)| n.split(';').next() == Some(name))
            .map(|x| x.1.clone())
    };
    let mut names: Vec<String> = all.iter().map(|e| get(e, "UID").unwrap()).collect();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), all.len());
    for e in &all {
        for name in ["DTSTAMP", "DTSTART", "SUMMARY", "DESCRIPTION", "STATUS"] {
            assert!(get(e, name).is_some(), "{name} is not in {e:?}");
        }
        assert!(get(e, "DTSTART").unwrap().as_str() >= "20261123", "{e:?}");
    }
    // a whole day ends before the next one begins; a moment keeps its time
    let report = all
        .iter()
        .find(|e| get(e, "SUMMARY").unwrap().contains("report is due"))
        .unwrap();
    assert!(
        report.contains(&("DTSTART;VALUE=DATE".to_owned(), "20261212".to_owned())),
        "{report:?}"
    );
    assert!(
        report.contains(&("DTEND;VALUE=DATE".to_owned(), "20261213".to_owned())),
        "{report:?}"
    );
    let test = all
        .iter()
        .find(|e| get(e, "SUMMARY").unwrap().contains("loading test"))
        .unwrap();
    assert!(
        test.contains(&("DTSTART".to_owned(), "20261125T230000".to_owned())),
        "{test:?}"
    );
}

#[test]
fn a_zone_without_doubt_is_counted_to_utc_and_one_with_doubt_stays_in_words() {
    let dir = TempDir::new().unwrap();
    let path = dir.path().join("court.txt");
    fs::write(&path, "The hearing will begin at 3 p.m. EST on 2 December 2026.\n\nThe vote will start at 4 p.m. ET on 3 December 2026.\n").unwrap();
    let output = run(
        &["--published", "2026-11-23", "--format", "ics"],
        &[path.to_str().unwrap()],
    );
    let text = String::from_utf8(output.stdout).unwrap().replace("\r\n ", "");
    assert!(text.contains("DTSTART:20261202T200000Z\r\n"), "{text}");
    assert!(text.contains("DTSTART;VALUE=DATE:20261203\r\n"), "{text}");
    assert!(text.contains("SUMMARY:16:00 ET: "), "{text}");
}

#[test]
fn days_and_plans_narrow_it_and_the_exit_status_says_how_it_went() {
    let status = |args: &[&str], files: &[&str]| run(args, files).status.code();
    let lines = |args: &[&str]| {
        let output = run(args, &BRIDGE);
        String::from_utf8(output.stdout)
            .unwrap()
            .lines()
            .map(|l| serde_json::from_str(l).unwrap())
            .collect::<Vec<Value>>()
    };
    let all = lines(&[]);
    let planned = lines(&["--planned"]);
    assert!(!planned.is_empty() && planned.len() < all.len());
    assert!(planned.iter().all(|e| e["status"] != "past"));
    let december = lines(&["--from", "2026-12-01", "--to", "2026-12-31"]);
    assert!(!december.is_empty());
    for e in &december {
        let (first, last) = (
            e["when"]["first"].as_str().unwrap(),
            e["when"]["last"].as_str().unwrap(),
        );
        assert!(first <= "2026-12-31" && last >= "2026-12-01", "{e}");
    }
    assert_eq!(status(&["--from", "2090-01-01"], &BRIDGE), Some(3));
    assert_eq!(
        status(&["--from", "2026-12-31", "--to", "2026-01-01"], &BRIDGE),
        Some(2)
    );
    assert_eq!(status(&["--from", "soon"], &BRIDGE), Some(2));
    assert_eq!(status(&[], &[]), Some(2));
    let missing = run(&["--format", "jsonl"], &[BRIDGE[0], "assets/samples/missing.txt"]);
    assert_eq!(missing.status.code(), Some(4));
    let first: Value =
        serde_json::from_str(String::from_utf8(missing.stdout).unwrap().lines().next().unwrap()).unwrap();
    assert!(first["error"].as_str().unwrap().contains("missing.txt") && first["id"].is_string());
    let text = run(&["--format", "csv"], &["assets/samples/missing.txt"]);
    assert_eq!((text.status.code(), text.stdout.len()), (Some(4), 0));
    assert!(String::from_utf8(text.stderr).unwrap().contains("missing.txt"));
    let none = run(&["--format", "ics", "--to", "2020-01-01"], &BRIDGE);
    assert_eq!((none.status.code(), none.stdout.len()), (Some(3), 0));
    // a folder is walked in order
    assert_eq!(status(&["--format", "md"], &["assets/samples"]), Some(0));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever stands in an article: the table reads back with as many cells in every row, none of which runs,
    /// and the calendar reads back with the same words.
    #[test]
    fn tables_and_calendars_read_back(
        names in prop::collection::vec("[-=+@\"',;:\\\\a-zé橋 ]{1,40}", 1..6),
        site in "[=+@A-Z][a-z,;\" ]{0,12}",
    ) {
        let dir = TempDir::new().unwrap();
        let page: String = names
            .iter()
            .enumerate()
            .map(|(i, n)| format!("<p>{} The board will vote on {} pier {i} on {} December 2026.</p>", n.replace('"', "&quot;"), n.replace('"', "&quot;"), i + 1))
            .collect();
        let html = format!(
            "<html><head><title>=SUM(A1)</title><meta property=\"og:site_name\" content=\"{}\"></head><body><article>{page}</article></body></html>",
            site.replace('"', "&quot;")
        );
        let path = dir.path().join("page.html");
        fs::write(&path, html).unwrap();
        let path: &Path = &path;
        let out = |format: &str| {
            let output = run(&["--published", "2026-11-23", "--format", format], &[path.to_str().unwrap()]);
            String::from_utf8(output.stdout).unwrap()
        };
        let rows = cells(&out("csv"));
        for row in &rows {
            prop_assert_eq!(row.len(), 12);
            for cell in row {
                prop_assert!(!cell.trim_start().starts_with(['=', '+', '-', '@']), "{}", cell);
            }
        }
        let labels: Vec<&str> = rows.iter().skip(1).map(|r| r[6].trim_start_matches('\'')).collect();
        let text = out("ics");
        for entry in entries(&text) {
            let summary = &entry.iter().find(|(n, _)| n == "SUMMARY").unwrap().1;
            prop_assert!(labels.iter().any(|l| summary.contains(l.trim_start_matches('\''))), "{} is not among {:?}", summary, labels);
        }
    }
}
