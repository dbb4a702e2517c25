//! Loading from bytes to articles: golden files, one for each layout and format; each encoding, each source
//! of a date, each refusal; and inputs made to hurt.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that stops is a test that tells"
)]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use dateline::article::{Article, ArticleId, Known, Origin, Published, PublishedFrom};
use dateline::load::{Given, Kind, LoadError, Loaded, load};
use dateline::text::sanitise::is_unsafe;
use proptest::prelude::*;

fn read(bytes: &[u8], name: &str, given: &Given) -> Result<Loaded, LoadError> {
    let mut n = 0;
    load(bytes, &Origin::File(PathBuf::from(name)), given, &mut || {
        n += 1;
        ArticleId(n)
    })
}

fn one(bytes: &[u8], name: &str) -> Article {
    let loaded = read(bytes, name, &Given::default()).unwrap_or_else(|fault| panic!("{name}: {fault}"));
    loaded.articles.into_iter().next().unwrap()
}

fn text(text: &str) -> Article {
    one(text.as_bytes(), "a.txt")
}

fn day(article: &Article) -> String {
    article.published.map_or(String::new(), |known| {
        format!("{} {}", known.date.day(), known.from.word())
    })
}

/// Everything about an article that a reader would see.
fn show(article: &Article) -> String {
    let mut out = String::new();
    let _ = writeln!(out, "title: {:?}", article.title);
    let _ = writeln!(out, "bylines: {:?}", article.bylines);
    let _ = writeln!(
        out,
        "published: {:?}",
        article.published.map(|k| (k.date, k.from.word()))
    );
    let _ = writeln!(
        out,
        "site: {:?} url: {:?} lang: {:?}",
        article.site, article.url, article.lang
    );
    let _ = writeln!(out, "complete: {}", article.complete);
    for note in &article.notes {
        let _ = writeln!(out, "note: {note}");
    }
    for block in &article.blocks {
        let _ = writeln!(out, "[{}] {}", block.kind.word(), block.span.cut(&article.text));
    }
    out
}

#[test]
fn golden_files() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/load");
    let mut names: Vec<_> = std::fs::read_dir(&folder)
        .unwrap()
        .map(|e| e.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert!(names.len() >= 8);
    for name in names {
        let loaded = read(
            &std::fs::read(folder.join(&name)).unwrap(),
            &name,
            &Given::default(),
        )
        .unwrap();
        let mut out = format!("kind: {:?}\n", loaded.kind);
        for article in &loaded.articles {
            out.push_str(&show(article));
        }
        if let Some(feed) = &loaded.feed {
            let _ = writeln!(out, "{}", serde_json::to_string_pretty(feed).unwrap());
        }
        insta::assert_snapshot!(name.replace('.', "_"), out);
    }
}

#[test]
fn every_encoding_gives_the_same_words() {
    let words = "Le café du port a fermé ses portes l’été dernier, « pour toujours », dit-on à la mairie.";
    let page =
        |head: &str| format!("<html><head>{head}<title>t</title></head><body><p>{words}</p></body></html>");
    let wide = |big: bool, mark: bool| -> Vec<u8> {
        mark.then_some('\u{feff}')
            .into_iter()
            .chain(words.chars())
            .flat_map(|c| {
                let unit = u16::try_from(u32::from(c)).unwrap();
                if big {
                    unit.to_be_bytes()
                } else {
                    unit.to_le_bytes()
                }
            })
            .collect()
    };
    let latin = |text: &str| encoding_rs::WINDOWS_1252.encode(text).0.into_owned();
    let cases: Vec<(&str, Vec<u8>)> = vec![
        ("utf8.txt", words.into()),
        ("bom.txt", format!("\u{feff}{words}").into()),
        ("le.txt", wide(false, true)),
        ("be.txt", wide(true, true)),
        ("guessed.txt", latin(words)),
        ("declared.html", latin(&page("<meta charset=windows-1252>"))),
        (
            "http-equiv.html",
            latin(&page(
                "<meta http-equiv=content-type content='text/html; charset=iso-8859-1'>",
            )),
        ),
        ("lies.html", page("<meta charset=iso-8859-1>").into()),
    ];
    for (name, bytes) in cases {
        assert_eq!(&*one(&bytes, name).text, words, "{name}");
    }
}

#[test]
fn each_source_of_a_date_in_its_order() {
    let body = "PORT TOWN, Oct 27 (Newswire) - The council met in the old hall and voted for the wall.";
    let given = |published: Option<&str>, url: Option<&str>| Given {
        published: published.map(|day| Known {
            date: Published::Day(day.parse().unwrap()),
            from: PublishedFrom::Manifest,
        }),
        url: url.map(str::to_owned),
        ..Given::default()
    };
    let load = |text: &str, name: &str, given: &Given| {
        let loaded = read(text.as_bytes(), name, given).unwrap();
        (day(&loaded.articles[0]), loaded.articles[0].notes.len())
    };
    let front = format!("---\ndate: 2025-10-26\n---\n{body}");
    let url = "https://port.example/2025/10/28/wall";
    let none = given(None, None);
    let check = |got: (String, usize), want: &str| assert_eq!(got.0, want);
    check(
        load(&front, "2024-01-01.md", &given(Some("2025-10-25"), Some(url))),
        "2025-10-25 manifest",
    );
    check(
        load(&front, "2024-01-01.md", &given(None, Some(url))),
        "2025-10-26 metadata",
    );
    check(
        load(body, "2024-01-01.txt", &given(None, Some(url))),
        "2025-10-27 dateline",
    );
    check(load(body, "2025-10-29-wall.txt", &none), "2025-10-27 dateline");
    check(
        load(
            "The council met and voted.",
            "2024-01-01.txt",
            &given(None, Some(url)),
        ),
        "2025-10-28 url",
    );
    check(
        load("The council met and voted.", "2025-10-29-wall.txt", &none),
        "2025-10-29 file_name",
    );
    let (open, notes) = load(body, "wall.txt", &none);
    assert_eq!(
        (open.as_str(), notes),
        ("", 1),
        "a dateline without a year stays open, and says so"
    );
    let (open, notes) = load("The council met and voted.", "wall.txt", &none);
    assert_eq!((open.as_str(), notes), ("", 1));
    let full = "PORT TOWN, Oct. 27, 2025 (Newswire) - The council met in the old hall and voted.";
    check(load(full, "wall.txt", &none), "2025-10-27 dateline");
}

#[test]
fn the_day_is_the_day_as_written() {
    let article = one(b"From: a@b.example\nDate: Mon, 27 Oct 2025 23:30:00 -0500\nSubject: x\nMIME-Version: 1.0\n\nThe council met.\n", "a.eml");
    assert_eq!(day(&article), "2025-10-27 metadata");
    assert_eq!(
        article.published.unwrap().date.day(),
        NaiveDate::from_ymd_opt(2025, 10, 27).unwrap()
    );
}

#[test]
fn a_given_title_leaves_the_whole_input_as_body() {
    let source =
        "Council votes for wall\n\nThe council met in the old hall on Monday and voted for the wall.";
    assert_eq!(text(source).title.as_deref(), Some("Council votes for wall"));
    for title in ["", "Another title"] {
        let given = Given {
            title: Some(title.to_owned()),
            ..Given::default()
        };
        let loaded = read(source.as_bytes(), "a.txt", &given).unwrap();
        assert_eq!(&*loaded.articles[0].text, source);
        assert_eq!(
            loaded.articles[0].title.as_deref(),
            Some(title).filter(|t| !t.is_empty())
        );
    }
}

#[test]
fn a_text_without_title_that_breaks_off() {
    let article = one(
        &std::fs::read("tests/fixtures/load/lines-cut.txt").unwrap(),
        "lines-cut.txt",
    );
    assert_eq!(article.title, None);
    assert!(!article.complete);
    assert!(article.blocks.iter().all(|b| b.kind.word() == "para"));
    assert_eq!(article.blocks.len(), 4);
}

#[test]
fn each_refusal_is_one_line_that_says_what_to_do() {
    let zip = |part: &str| format!("PK\u{3}\u{4}xxxxxxxxxxxxxxxxxxxxxxxxxx{part}").into_bytes();
    let cases: Vec<(&str, Vec<u8>, &str)> = vec![
        ("empty.txt", Vec::new(), "empty"),
        ("spaces.txt", b" \n\t\r\n".to_vec(), "empty"),
        ("a.pdf", b"%PDF-1.7\n%\xe2\xe3".to_vec(), "pdftotext"),
        ("a.docx", zip("word/document.xml"), "pandoc"),
        ("a.epub", zip("mimetypeapplication/epub+zip"), "pandoc"),
        ("a.zip", zip("readme"), "unzip"),
        ("a.gz", b"\x1f\x8b\x08\0".to_vec(), "gunzip"),
        ("a.rtf", b"{\\rtf1 x}".to_vec(), "pandoc"),
        ("a.png", b"\x89PNG\r\n\x1a\n\0\0".to_vec(), "picture"),
        (
            "a.bin",
            (0..4096_u32)
                .map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8)
                .collect(),
            "not text",
        ),
        ("a.json", b"{\"a\": [1, 2]}".to_vec(), "JSON"),
        (
            "a.html",
            b"<!doctype html><title>x</title><body></body>".to_vec(),
            "no article",
        ),
        (
            "a.opml",
            b"<?xml version='1.0'?><opml version='2.0'/>".to_vec(),
            "OPML",
        ),
        (
            "a.svg",
            b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec(),
            "SVG",
        ),
    ];
    for (name, bytes, word) in cases {
        let fault = read(&bytes, name, &Given::default()).unwrap_err().to_string();
        assert!(fault.contains(word), "{name}: {fault}");
        assert!(!fault.contains('\n') && fault.len() < 200, "{name}: {fault}");
    }
}

#[test]
fn content_decides_and_not_the_name() {
    let kind = |bytes: &str, name: &str| read(bytes.as_bytes(), name, &Given::default()).unwrap().kind;
    let page = "<!DOCTYPE html><html><body><p>The council met in the old hall.</p></body></html>";
    assert_eq!(kind(page, "a.txt"), Kind::Html);
    assert_eq!(
        kind(
            "<rss version='2.0'><channel><title>t</title></channel></rss>",
            "a.html"
        ),
        Kind::Feed
    );
    assert_eq!(kind("# not a heading\n\nThe council met.", "a.txt"), Kind::Text);
    assert_eq!(kind("# a heading\n\nThe council met.", "a.md"), Kind::Markdown);
    assert_eq!(
        kind("---\ntitle: t\n---\nThe council met.", "a.txt"),
        Kind::Markdown
    );
    assert_eq!(kind("From: the editor\n\nThe council met.", "a.txt"), Kind::Text);
    assert_eq!(kind("1 < 2, said the teacher.", "a.txt"), Kind::Text);
    assert_eq!(
        kind("[Editor’s note: the hall is old.] The council met.", "a.txt"),
        Kind::Text
    );
}

#[test]
fn a_page_whose_boxes_mislead_is_looked_at_again() {
    let paragraph = |n: usize| {
        format!(
            "The council of Harbour City voted on Monday to build wall number {n} around its oldest pier, after years of \
             floods that drove families out of their homes, and nobody spoke against it in the hall."
        )
    };
    let page = |first: &str, open: &str, close: &str| {
        let body: String = (0..12)
            .map(|n| format!("{open}<p>{}</p>{close}", paragraph(n)))
            .collect();
        format!(
            "<!doctype html><title>Wall vote</title><body><ul><li><a href=a>News</a><li><a href=b>Sport</a></ul>\
             <h1>Wall vote</h1>{first}{body}<h3>More stories</h3><p><a href=x>Ferry fares rise</a></p></body>"
        )
    };
    let teaser = format!(
        "<div id=content><p>{} {} {}</p></div>",
        paragraph(97),
        paragraph(98),
        paragraph(99)
    );
    for html in [
        page(
            "",
            "<div class=sidebar-widget><div class=comment-x><div>",
            "</div></div></div>",
        ),
        page(
            &teaser,
            "<div class=share-tools><div><div><div><div>",
            "</div></div></div></div></div>",
        ),
    ] {
        let article = one(html.as_bytes(), "page.html");
        for n in 0..12 {
            assert!(
                article.text.contains(&format!("wall number {n} ")),
                "{n}: {}",
                article.text
            );
        }
        assert!(!article.text.contains("Ferry") && !article.text.contains("Sport"));
    }
}

#[test]
fn blocks_hold_every_character_and_lie_apart() {
    let article = text("One line here.\n\n\n\n  Two lines\u{a0}here.  \n\n- a\n- b\n");
    let mut end = 0;
    for (i, block) in article.blocks.iter().enumerate() {
        assert_eq!(block.span.start(), if i == 0 { 0 } else { end + 2 });
        end = block.span.end();
    }
    assert_eq!(end, article.text.len());
}

#[test]
fn inputs_made_to_hurt_are_read_in_linear_time() {
    let cases: Vec<(&str, String)> = vec![
        ("line.txt", "word ".repeat(1_000_000)),
        ("blank.txt", format!("{}core", "\n".repeat(2_000_000))),
        ("short.txt", "A line of it.\n".repeat(200_000)),
        (
            "deep.html",
            format!("<!doctype html>{}<p>core text</p>", "<div>".repeat(20_000)),
        ),
        (
            "wide.html",
            format!(
                "<!doctype html><p {}>core text</p>",
                (0..100_000).map(|i| format!("a{i}=1 ")).collect::<String>()
            ),
        ),
        (
            "fonts.html",
            format!(
                "<!doctype html>{}core",
                (0..20_000)
                    .map(|i| format!("<font size={i}><p>x"))
                    .collect::<String>()
            ),
        ),
        ("quote.md", format!("{} core", ">".repeat(50_000))),
        ("escapes.txt", "\u{1b}]0;".repeat(200_000) + "core"),
        ("marks.txt", format!("core{}", "\u{301}".repeat(500_000))),
    ];
    let start = std::time::Instant::now();
    for (name, input) in &cases {
        let before = std::time::Instant::now();
        let article = one(input.as_bytes(), name);
        assert!(
            name.starts_with("line") || name.starts_with("short") || article.text.contains("core"),
            "{name}"
        );
        assert!(before.elapsed().as_secs() < 20, "{name}: {:?}", before.elapsed());
    }
    assert!(start.elapsed().as_secs() < 60);
}

fn check_article(article: &Article) -> Result<(), TestCaseError> {
    prop_assert!(!article.text.chars().any(is_unsafe));
    for line in article
        .title
        .iter()
        .chain(&article.bylines)
        .chain(&article.site)
        .chain(&article.url)
    {
        prop_assert!(!line.chars().any(|c| is_unsafe(c) || c == '\n'));
    }
    for block in &article.blocks {
        prop_assert!(
            article
                .text
                .get(block.span.range())
                .is_some_and(|t| t.trim() == t && !t.is_empty())
        );
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400), kind in 0..6_usize) {
        let kind = [None, Some(Kind::Text), Some(Kind::Markdown), Some(Kind::Html), Some(Kind::Feed), Some(Kind::Mail), Some(Kind::Wire), Some(Kind::Transcript)][kind];
        let given = Given { kind, ..Given::default() };
        if let Ok(loaded) = read(&bytes, "a", &given) {
            loaded.articles.iter().try_for_each(check_article)?;
        }
    }

    #[test]
    fn no_words_make_it_panic(
        pieces in proptest::collection::vec(prop_oneof![
            Just("<p>"), Just("</div>"), Just("<table><tr><td>"), Just("<!--"), Just("\n\n"), Just("\n"), Just("- "),
            Just("The council met."), Just("“"), Just("Oct 27"), Just("By Ann Lee"), Just("# "), Just("> "), Just("```\n"),
            Just("---\n"), Just("title: x\n"), Just("<rss><channel><item>"), Just("<title>"), Just("&amp;"), Just("é\u{301}"),
            Just("From: a\nTo: b\nSubject: c\nDate: d\n"), Just("Content-Type: multipart/mixed; boundary=x\n\n--x\n"),
            Just("\u{1b}[31m"), Just("\u{202e}"), Just("{\"version\":\"https://jsonfeed.org/version/1\","), Just("港は"),
        ], 0..40),
        kind in 0..6_usize,
    ) {
        let kind = [None, Some(Kind::Text), Some(Kind::Markdown), Some(Kind::Html), Some(Kind::Feed), Some(Kind::Mail), Some(Kind::Wire), Some(Kind::Transcript)][kind];
        let given = Given { kind, ..Given::default() };
        if let Ok(loaded) = read(pieces.concat().as_bytes(), "a", &given) {
            loaded.articles.iter().try_for_each(check_article)?;
        }
    }
}
