//! `dateline brief`: what it prints of the bundled samples, how it ends, and what holds for every input.
#![allow(
    clippy::string_slice,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that stops is a test that tells"
)]

use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::sync::Arc;

use dateline::analysis::analyse;
use dateline::article::{ArticleId, BlockKind, Builder, Known, Origin, Published, PublishedFrom};
use dateline::briefing::Opened;
use dateline::cli::brief::html;
use dateline::cli::brief::make::make;
use dateline::cli::brief::model::{Body, Brief, Failure, Told};
use dateline::cli::brief::text::{self, Markup};
use proptest::prelude::*;
use serde_json::Value;
use tempfile::TempDir;

fn dateline(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_dateline"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(args)
        // nobody's own library and settings
        .env("DATELINE_DATA", env!("CARGO_TARGET_TMPDIR").to_owned() + "/brief")
        .env(
            "DATELINE_CONFIG",
            env!("CARGO_TARGET_TMPDIR").to_owned() + "/none.toml",
        )
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

fn printed(format: &str) -> String {
    let output = dateline(&["brief", "--format", format, "assets/samples"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stderr.is_empty());
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn the_samples_as_text() {
    let text = printed("text");
    let wide = text.lines().filter(|l| dateline::text::width::cols(l) > 78);
    assert_eq!(wide.collect::<Vec<_>>(), [""; 0]);
    insta::assert_snapshot!("samples.txt", text);
}

#[test]
fn the_samples_as_markdown() {
    insta::assert_snapshot!("samples.md", printed("md"));
}

#[test]
fn the_samples_as_html() {
    let page = printed("html");
    check_tags(&page);
    insta::assert_snapshot!("samples.html", page);
}

#[test]
fn the_samples_as_json_lines() {
    let lines = printed("jsonl");
    let mut told = 0;
    for line in lines.lines() {
        let row: Value = serde_json::from_str(line).unwrap();
        assert_eq!((&row["schema"], &row["kind"]), (&1.into(), &"story".into()));
        for sentence in row["summary"].as_array().unwrap() {
            assert!(
                sentence["article"]["id"]
                    .as_str()
                    .unwrap()
                    .starts_with("assets/samples/")
            );
            told += 1;
        }
    }
    assert!(told > 20, "{told}");
    insta::assert_snapshot!("samples.jsonl", lines);
}

#[test]
fn offsets_are_those_of_analyze() {
    let of = |command: &[&str]| -> Vec<Value> {
        let output = dateline(command);
        let lines = String::from_utf8(output.stdout).unwrap();
        lines.lines().map(|l| serde_json::from_str(l).unwrap()).collect()
    };
    let articles = of(&["analyze", "--format", "jsonl", "assets/samples"]);
    let (mut sentences, mut quotes, mut events) = (0, 0, 0);
    let cut = |part: &Value| {
        let id = &part["article"]["id"];
        let text = articles.iter().find(|a| a["id"] == *id).unwrap()["text"]
            .as_str()
            .unwrap();
        let at = |key: &str| part[key].as_u64().unwrap() as usize;
        text[at("start")..at("end")].to_owned()
    };
    for story in of(&["brief", "--format", "jsonl", "assets/samples"]) {
        for part in ["summary", "next", "only_in"]
            .iter()
            .flat_map(|k| story[*k].as_array().unwrap())
        {
            assert_eq!(cut(part), part["text"].as_str().unwrap());
            sentences += 1;
        }
        for quote in story["quotes"].as_array().unwrap() {
            let article = articles
                .iter()
                .find(|a| a["id"] == quote["article"]["id"])
                .unwrap();
            let mut bare = quote.clone();
            bare.as_object_mut().unwrap().remove("article");
            assert!(article["quotes"].as_array().unwrap().contains(&bare), "{bare}");
            quotes += 1;
        }
        for node in story["timeline"].as_array().unwrap() {
            for told in node["told"].as_array().unwrap() {
                assert!(!cut(told).is_empty());
                events += 1;
            }
        }
    }
    let all = |key: &str| {
        articles
            .iter()
            .map(|a| a[key].as_array().unwrap().len())
            .sum::<usize>()
    };
    let sayings = articles.iter().flat_map(|a| a["events"].as_array().unwrap());
    let sayings = sayings.filter(|e| e["saying"] == true).count();
    assert_eq!((quotes, events + sayings), (all("quotes"), all("events")));
    assert!(sentences > 30, "{sentences}");
}

#[test]
fn exit_status_and_what_failed() {
    let dir = TempDir::new().unwrap();
    let path = dir.path().join("a.txt");
    std::fs::write(
        &path,
        "The mill at Brask shut on Friday. Nobody was hurt, the owner said.",
    )
    .unwrap();
    let (path, missing) = (path.to_str().unwrap(), dir.path().join("none"));
    let missing = missing.to_str().unwrap();
    let empty = dir.path().join("empty");
    std::fs::create_dir(&empty).unwrap();
    let status = |args: &[&str]| dateline(args).status.code();
    assert_eq!(status(&["brief", path]), Some(0));
    assert_eq!(status(&["brief"]), Some(2));
    assert_eq!(status(&["brief", "--format", "pdf", path]), Some(2));
    assert_eq!(status(&["brief", "--sentences", "0", path]), Some(2));
    assert_eq!(status(&["brief", empty.to_str().unwrap()]), Some(3));
    for format in ["text", "md", "html", "jsonl"] {
        let output = dateline(&["brief", "--format", format, path, missing]);
        assert_eq!(output.status.code(), Some(4), "{format}");
        let (shown, told) = (
            String::from_utf8(output.stdout).unwrap(),
            String::from_utf8(output.stderr).unwrap(),
        );
        let whole: String = shown.split_whitespace().collect();
        assert!(
            shown.contains("The mill at Brask shut on Friday."),
            "{format}: {shown}"
        );
        assert!(whole.replace('\\', "").contains(missing), "{format}: {shown}");
        assert_eq!(told.lines().count(), 1, "{told}");
    }
    let output = dateline(&["brief", missing]);
    assert_eq!(
        (output.status.code(), output.stdout.len()),
        (Some(4), 0),
        "nothing half"
    );
}

#[test]
fn the_number_of_sentences_is_asked_for() {
    let count = |n: &str| {
        let output = dateline(&["brief", "--format", "jsonl", "--sentences", n, "assets/samples"]);
        let line: Value =
            serde_json::from_slice(output.stdout.split(|b| *b == b'\n').next().unwrap()).unwrap();
        line["summary"].as_array().unwrap().len()
    };
    assert_eq!((count("1"), count("3")), (1, 3));
}

#[test]
fn help_shows_examples() {
    let output = dateline(&["brief", "--help"]);
    let help = String::from_utf8(output.stdout).unwrap();
    assert!(help.contains("--format html *.html > brief.html"), "{help}");
}

/// Two articles of one story, and one more.
fn articles(words: &str) -> Vec<Opened> {
    let bridge = [
        format!("The Hollin bridge closed on Monday after inspectors found cracked hangers. {words}"),
        format!("“It hums {words} in the wind,” said Ana {words} Rusk, who drives a lorry."),
    ];
    let again = [
        "Inspectors found cracked hangers on the Hollin bridge and closed it on Monday.".to_owned(),
        format!(
            "On 3 March 2026 the diver Otto Lindqvist of Osterey was paid 900 crowns {words} for a survey of the northern quay."
        ),
    ];
    let museum = [
        "A museum in the lake district will show a carved oak door.".to_owned(),
        words.to_owned(),
    ];
    let made = [(&bridge, "Wire"), (&again, words), (&museum, "Coast FM")];
    let open = |(n, (paragraphs, site)): (usize, (&[String; 2], &str))| {
        let mut builder = Builder::new(
            ArticleId(n as u128),
            Origin::File(format!("{n}-{words}.txt").into()),
        );
        builder.title(&format!("{words} number {n}")).site(site);
        builder.url(&format!("https://example.org/{n}?\"{words}"));
        builder.published(Some(Known {
            date: Published::Day(chrono::NaiveDate::from_ymd_opt(2026, 3, 2 + n as u32).unwrap()),
            from: PublishedFrom::Metadata,
        }));
        for p in paragraphs {
            builder.block(BlockKind::Para, p);
        }
        let article = builder.build();
        let analysis = Arc::new(analyse(&article));
        Opened {
            article: Arc::new(article),
            analysis,
        }
    };
    made.into_iter().enumerate().map(open).collect()
}

fn brief(words: &str) -> Brief {
    let failures = vec![Failure {
        id: words.to_owned(),
        error: words.to_owned(),
    }];
    make(&articles(words), failures, 5)
}

/// Every `<` opens a tag of ours, and every attribute is closed in it.
fn check_tags(page: &str) {
    const OURS: &[&str] = &[
        "!doctype",
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "a",
        "header",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "p",
        "nav",
        "ul",
        "ol",
        "li",
        "main",
        "article",
        "section",
        "cite",
        "span",
        "figure",
        "figcaption",
        "blockquote",
        "time",
        "em",
        "footer",
    ];
    let mut open: Vec<&str> = Vec::new();
    for piece in page.split('<').skip(1) {
        let (tag, text) = piece
            .split_once('>')
            .unwrap_or_else(|| panic!("an open tag: {piece}"));
        assert!(!text.contains('>'), "{text}");
        let (name, rest) = tag.split_once(' ').unwrap_or((tag, ""));
        let bare = name.trim_start_matches('/');
        assert!(OURS.contains(&bare), "<{tag}>");
        assert_eq!(rest.matches('"').count() % 2, 0, "<{tag}>");
        match name.strip_prefix('/') {
            Some(closed) => assert_eq!(open.pop(), Some(closed)),
            None if matches!(name, "!doctype" | "meta") => {}
            None => open.push(name),
        }
    }
    assert!(open.is_empty(), "{open:?}");
    assert!(!page.contains("http-equiv") && !page.contains("src="));
}

#[test]
fn levels_of_headings_skip_none_and_names_are_unique() {
    let page = printed("html");
    let mut ids = std::collections::BTreeSet::new();
    for id in page
        .split(" id=\"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap())
    {
        assert!(ids.insert(id), "{id} twice");
    }
    for target in page
        .split("href=\"#")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap())
    {
        assert!(ids.contains(target), "{target} leads nowhere");
    }
    for target in page
        .split("aria-labelledby=\"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap())
    {
        assert!(ids.contains(target), "{target} names nothing");
    }
    let mut last = 0;
    for level in page
        .match_indices("<h")
        .filter_map(|(i, _)| page[i + 2..].chars().next()?.to_digit(10))
    {
        assert!(level <= last + 1, "h{level} after h{last}");
        last = level;
    }
    assert_eq!(page.matches("<h1").count(), 1);
    assert_eq!(page.matches("<main").count(), 1);
}

/// The colours of the page, as it is written: light first, then dark, then on paper.
#[test]
fn every_colour_of_text_is_readable_on_its_ground() {
    let css = include_str!("../src/cli/brief/brief.css");
    let roots = css.split(":root {").skip(1).map(|r| r.split('}').next().unwrap());
    let mut grounds = 0;
    for root in roots {
        let of = |name: &str| {
            let value = root
                .split(&format!("--{name}: #"))
                .nth(1)
                .unwrap()
                .split(';')
                .next()
                .unwrap();
            let wide: String = if value.len() == 3 {
                value.chars().flat_map(|c| [c, c]).collect()
            } else {
                value.into()
            };
            let part = |i: usize| {
                let c = f64::from(u8::from_str_radix(&wide[i..i + 2], 16).unwrap()) / 255.0;
                if c <= 0.04045 {
                    c / 12.92
                } else {
                    ((c + 0.055) / 1.055).powf(2.4)
                }
            };
            0.2126 * part(0) + 0.7152 * part(2) + 0.0722 * part(4)
        };
        for ink in ["text", "dim", "link", "mark"] {
            let (a, b) = (of("ground").max(of(ink)), of("ground").min(of(ink)));
            let contrast = (a + 0.05) / (b + 0.05);
            assert!(contrast >= 4.5, "{ink}: {contrast:.2}");
        }
        grounds += 1;
    }
    assert_eq!(grounds, 3);
}

#[test]
fn what_would_be_a_mark_is_shown_as_words() {
    let evil = "<script>alert(1)</script> \"><img onx=1> & 'x' *b* [l](u)";
    let page = html::brief(&brief(evil));
    check_tags(&page);
    assert!(!page.contains("<script") && page.contains("&lt;script&gt;"));
    let md = text::brief(&brief(evil), Markup::Md);
    assert!(
        md.matches("<script").count() == md.matches("\\<script\\>").count(),
        "{md}"
    );
}

/// All sentences a briefing tells, with the article each is from.
fn told(brief: &Brief) -> Vec<&Told> {
    let sections = brief
        .stories
        .iter()
        .chain(&brief.singles)
        .flat_map(|p| &p.sections);
    sections
        .flat_map(|s| match &s.body {
            Body::Sentences(all) => all.iter().collect::<Vec<_>>(),
            Body::Only(all) => all.iter().flat_map(|(_, t)| t).collect(),
            _ => Vec::new(),
        })
        .collect()
}

#[test]
fn two_of_one_story_are_one_and_the_newest_is_first() {
    let brief = brief("plain");
    assert_eq!(
        (brief.stories.len(), brief.singles.len(), brief.papers.len()),
        (1, 1, 3)
    );
    assert_eq!(brief.title, "Briefing, 4 Mar 2026");
}

#[test]
fn what_one_source_alone_tells_is_told_under_its_name() {
    let text = printed("text");
    let (_, only) = text.split_once("ONLY IN\n").unwrap();
    let only = only.split("\n\n").next().unwrap();
    let sources = ["Port Gazette", "Coast FM", "harbour-bridge-wire"];
    assert!(only.lines().any(|l| sources.contains(&l)), "{only}");
    assert!(only.contains("[¶"), "{only}");
}

#[test]
fn a_copy_is_named_and_told_once() {
    let mut all = articles("plain");
    all.push(all[0].clone());
    let brief = make(&all, Vec::new(), 5);
    let story = &brief.stories[0];
    assert_eq!((story.papers.len(), story.copies.len()), (3, 1));
    let words: Vec<&str> = told(&brief).iter().map(|t| t.words.as_str()).collect();
    let closed = words
        .iter()
        .filter(|w| w.starts_with("The Hollin bridge closed"))
        .count();
    assert_eq!(closed, 1, "{words:#?}");
    let shown = text::brief(&brief, Markup::Text(78));
    assert!(
        shown.contains("has the same text as Wire (1), told here once."),
        "{shown}"
    );
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    for format in ["text", "md", "html", "jsonl"] {
        assert_eq!(printed(format), printed(format));
    }
    assert!(
        Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("assets/samples")
            .exists()
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn nothing_of_an_article_becomes_a_tag(words in "[ -~“”é\n]{0,80}") {
        check_tags(&html::brief(&brief(&words)));
    }

    #[test]
    fn every_sentence_is_its_articles(words in "[ -~“”é\n]{0,80}") {
        let all = articles(&words);
        let brief = make(&all, Vec::new(), 5);
        let bare = |s: &str| s.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        let texts: Vec<(String, String)> = all
            .iter()
            .map(|o| (o.article.title.clone().unwrap_or_default(), bare(&o.article.text)))
            .collect();
        for told in told(&brief) {
            let paper = &brief.papers[told.place.paper];
            let text = texts.iter().find(|(title, _)| bare(title) == bare(&paper.title));
            prop_assert!(text.is_none_or(|(_, t)| t.contains(&bare(&told.words))), "{}", told.words);
            prop_assert!(texts.iter().any(|(_, t)| t.contains(&bare(&told.words))));
        }
    }
}
