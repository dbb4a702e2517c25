//! Press reviews: one file or mail with many articles comes out as that many, and an ordinary article as one.

#![allow(
    clippy::unwrap_used,
    clippy::string_slice,
    reason = "a test that stops is a test that tells"
)]

use dateline::app::message::{Effect, Input, Msg};
use dateline::app::{App, update};
use dateline::article::{Article, ArticleId, Origin};
use dateline::briefing::query::Query;
use dateline::config::keys::Key;
use dateline::config::{Config, SourcePlace, SourceSetting};
use dateline::load::{Given, Kind, load};
use dateline::store::Store;
use dateline::work::gather::{Gathered, Told, gather, plan};
use dateline::work::{Runner, Settings, net};

/// Headline, source, and an article of its own.
const ARTICLES: [(&str, &str, &str); 6] = [
    (
        "Council votes for a new harbour wall",
        "Port Gazette",
        "The council of Harbour City voted on Monday to build a new wall around its oldest pier, after years of floods.\n\n“The wall will hold,” Mayor Ann Lee said after the vote. The wall is to be nine feet high and will cost three million crowns, most of it borrowed. Councillors who live by the pier abstained.",
    ),
    (
        "Ferry fares rise by a tenth",
        "Coast FM",
        "Tickets for the ferry between Lorn and the mainland will cost a tenth more from January, the owner of the line announced.\n\nFuel has become dearer, the owner said, and two of the ferries need new engines. Commuters held up banners at the landing and asked for season tickets at the old price.",
    ),
    (
        "Village school closes for good",
        "Hill Courier",
        "Only eleven pupils were left in the school of Upper Marr when it opened in September, and they have now had their last lesson.\n\nPupils go by bus to the valley, the county decided. Their teacher, who taught three generations of pupils, will run the library there. The building is for sale.",
    ),
    (
        "Orchestra hires a conductor of thirty",
        "Evening Herald",
        "Bo Roe, who has led two youth orchestras, takes over the orchestra of the Opera House when its conductor retires.\n\nThe players chose him with one vote against. He wants to perform music by living composers every second concert, and to bring the orchestra to suburbs that have never had one.",
    ),
    (
        "Doctors warn of a hard winter for clinics",
        "Port Gazette",
        "Clinics in the north will have to shut wards this winter, the association of doctors says, because nurses are missing.\n\nOne nurse now looks after fourteen patients at night. The ministry has promised money for training, but nurses who start today will finish in three years, the doctors pointed out.",
    ),
    (
        "Bakers find a market for old bread",
        "Coast FM",
        "Bread that was not sold yesterday is turned into beer by a brewery that four bakers of Marrside have founded together.\n\nThe brewery takes two hundred loaves a week. Customers say that the beer tastes of crust; the bakers say that it tastes of money, and that their bins have been empty since spring.",
    ),
];

fn read(text: &str, name: &str, given: &Given) -> Vec<Article> {
    let mut number = 0;
    let mut id = || {
        number += 1;
        ArticleId(number)
    };
    load(text.as_bytes(), &Origin::File(name.into()), given, &mut id)
        .unwrap()
        .articles
}

/// The articles come out one each, each with its title and its own words alone.
fn check(text: &str, name: &str, titled: bool) {
    let found = read(text, name, &Given::default());
    assert_eq!(found.len(), ARTICLES.len(), "{name}: {:?}", titles(&found));
    for (article, (title, _, body)) in found.iter().zip(ARTICLES) {
        if titled {
            assert_eq!(article.title.as_deref(), Some(title), "{name}");
        }
        let last = body.rsplit('\n').next().unwrap();
        assert!(article.text.ends_with(last), "{name}: {}", article.text);
        let others = ARTICLES.iter().filter(|a| a.2 != body);
        assert!(
            others.clone().all(|(_, _, b)| !article.text.contains(&b[..60])),
            "{name}"
        );
    }
    let whole = Given {
        whole: true,
        ..Given::default()
    };
    let one = read(text, name, &whole);
    assert_eq!(one.len(), 1, "{name}: as one");
    assert!(ARTICLES.iter().all(|(_, _, b)| one[0].text.contains(&b[..60])));
}

fn titles(articles: &[Article]) -> Vec<Option<&str>> {
    articles.iter().map(|a| a.title.as_deref()).collect()
}

fn joined(by: &str, one: impl Fn(&(&str, &str, &str)) -> String) -> String {
    ARTICLES.iter().map(one).collect::<Vec<_>>().join(by)
}

#[test]
fn rules_part_articles() {
    for rule in [
        "---",
        "----------",
        "***",
        "*****",
        "===",
        "==========",
        "* * *",
        "----- 2 -----",
    ] {
        let text = joined(&format!("\n\n{rule}\n\n"), |(t, _, b)| format!("{t}\n\n{b}"));
        check(&text, "review.txt", true);
        let text = joined(&format!("\n{rule}\n"), |(t, s, b)| {
            format!("{t}\n{s}, 27 October 2025\n\n{b}")
        });
        check(&text, "review.txt", true);
    }
    for rule in ["-----", "*****", "====="] {
        check(
            &joined(&format!("\n\n{rule}\n\n"), |(_, _, b)| (*b).to_owned()),
            "bare.txt",
            false,
        );
    }
}

#[test]
fn headings_part_articles() {
    let first = joined("\n\n", |(t, _, b)| format!("# {t}\n\n{b}"));
    check(&first, "review.md", true);
    let under = joined("\n\n", |(t, s, b)| {
        format!("## {t}\n\n*{s}, 27 October 2025*\n\n{b}")
    });
    check(&format!("# Press review\n\n{under}"), "review.md", true);
    check(
        &joined("\n\n", |(t, _, b)| format!("{t}\n\n{b}")),
        "review.txt",
        true,
    );
    check(
        &joined("\n\n", |(t, _, b)| {
            format!("{}\n{}\n\n{b}", t, "=".repeat(t.len()))
        }),
        "review.txt",
        true,
    );
    let boxed = joined("\n\n", |(t, _, b)| {
        format!("{0}\n{t}\n{0}\n\n{b}", "=".repeat(60))
    });
    check(&boxed, "review.txt", true);
}

#[test]
fn datelines_part_articles() {
    let places = [
        "HARBOUR CITY, Oct 27 (Newswire) - ",
        "LORN (Gull) — ",
        "UPPER MARR, Oct. 26 — ",
    ];
    let n = std::cell::Cell::new(0);
    let text = joined("\n\n", |(_, _, b)| {
        n.set(n.get() + 1);
        format!("{}{b}", places[n.get() % 3])
    });
    check(&text, "wire.txt", false);
    let found = read(&text, "wire-2025-10-28.txt", &Given::default());
    // a day without its year is that of the file's name
    let day = found[5].published.unwrap();
    assert_eq!(day.date.day().to_string(), "2025-10-27");
}

#[test]
fn each_has_its_own_source_day_and_address() {
    let text = joined("\n\n=====\n\n", |(t, s, b)| {
        format!(
            "Headline: {t}\nSource: {s}\nDate: 26 October 2025\nURL: https://{}.example/{}\n\n{b}",
            s.len(),
            t.len()
        )
    });
    let text = format!("PRESS REVIEW, 27 October 2025\n\n=====\n\n{text}");
    check(&text, "review.txt", true);
    let found = read(&text, "review.txt", &Given::default());
    assert_eq!(found[1].site.as_deref(), Some("Coast FM"));
    assert_eq!(found[1].published.unwrap().date.day().to_string(), "2025-10-26");
    assert_eq!(found[1].url.as_deref(), Some("https://8.example/27"));
    assert!(!found[1].text.contains("Source:"));
    assert!(found[0].notes.iter().any(|n| n.contains("Article 1 of 6")));
    // without a day of their own they are of the review's
    let text = joined("\n\n=====\n\n", |(t, _, b)| format!("{t}\n\n{b}"));
    let found = read(
        &format!("PRESS REVIEW, 27 October 2025\n\n=====\n\n{text}"),
        "r.txt",
        &Given::default(),
    );
    assert_eq!(found[3].published.unwrap().date.day().to_string(), "2025-10-27");
}

#[test]
fn an_article_is_the_same_wherever_it_stands_in_the_file() {
    let all = joined("\n\n-----\n\n", |(t, _, b)| format!("{t}\n\n{b}"));
    let (_, later) = all.split_once("-----").unwrap();
    let of = |text: &str| {
        let found = read(text, "review.txt", &Given::default());
        found
            .into_iter()
            .map(|a| (a.title.unwrap(), a.origin))
            .collect::<Vec<_>>()
    };
    assert_eq!(of(&all)[1..], of(later)[..]);
    let mut keys: Vec<String> = of(&all).iter().map(|(_, o)| o.locator()).collect();
    assert!(keys.iter().all(|k| k.starts_with("review.txt#")));
    keys.dedup();
    assert_eq!(keys.len(), ARTICLES.len());
}

#[test]
fn one_article_stays_one() {
    // the paragraphs of one story under headings, between rules, and with a second place in it
    let parts = [
        "The council of Harbour City voted on Monday to build a new wall around its oldest pier, after years of floods. The wall will be nine feet high, and Mayor Ann Lee says that the wall will hold for a hundred years.",
        "Councillors argued about the wall until midnight. Those who live near the pier wanted a wall of twelve feet, which engineers of the harbour say the old pier could never carry. The mayor called that wall a dream.",
        "Work on the wall starts in March. The harbour stays open while the wall is built, the engineers promise, and the pier closes only at night. Mayor Lee expects the first stones of the wall to be laid by her successor.",
        "Harbour City had a wall once: floods took it in the spring of 1911, and the pier with it. The council of that year decided against another wall, and Mayor Lee keeps the minutes of its meeting on her desk.",
    ];
    let headings = [
        "What the council decided on Monday",
        "Why some wanted more than that",
        "When the builders will come",
        "What the floods took away",
    ];
    let with = |join: &str, mark: &str| {
        let each = headings
            .iter()
            .zip(parts)
            .map(|(h, p)| format!("{mark}{h}\n\n{p}"));
        each.collect::<Vec<_>>().join(join)
    };
    for (text, name) in [
        (with("\n\n", ""), "a.txt"),
        (with("\n\n", "## "), "a.md"),
        (
            format!("# A wall for the harbour\n\n{}", with("\n\n", "## ")),
            "a.md",
        ),
        (
            format!("# A wall for the harbour\n\n{}", with("\n\n---\n\n", "## ")),
            "a.md",
        ),
        (parts.join("\n\n* * *\n\n"), "a.txt"),
        (parts.join("\n\n___\n\n"), "a.txt"),
        (
            format!(
                "HARBOUR CITY, Oct 27 (Gull) - {}\n\nLORN (Gull) - {}",
                parts[0], parts[1]
            ),
            "a.txt",
        ),
        (
            format!(
                "{}\n\n-----\n\nAnn Lee is a reporter in Harbour City.",
                parts.join("\n\n")
            ),
            "a.txt",
        ),
    ] {
        let found = read(&text, name, &Given::default());
        assert_eq!(found.len(), 1, "{text}\n{:?}", titles(&found));
    }
    let text = joined("\n\n-----\n\n", |(t, _, b)| format!("{t}\n\n{b}"));
    let given = Given {
        title: Some(String::new()),
        ..Given::default()
    };
    assert_eq!(
        read(&text, "review.txt", &given).len(),
        1,
        "a title is given: all of it is its body"
    );
}

#[test]
fn newsletters_digests_and_folders_of_mail() {
    let head = "From: Port Briefing <news@port.example>\nSubject: Today\nDate: Mon, 27 Oct 2025 08:00:00 +0800\nMIME-Version: 1.0\n";
    let items = joined("", |(t, _, b)| {
        let first = b.split('\n').next().unwrap();
        format!(
            "<tr><td><h2><a href=\"https://port.example/{}\">{t}</a></h2><p>{first}</p><p><a href=\"x\">Read more</a></p></td></tr>",
            t.len()
        )
    });
    let letter = format!(
        "{head}Content-Type: text/html; charset=utf-8\n\n<h1>Port Briefing</h1><table>{items}</table><p>You get this mail because you signed up. <a href=x>Unsubscribe</a></p>"
    );
    let found = read(&letter, "letter.eml", &Given::default());
    assert_eq!(
        titles(&found),
        ARTICLES.map(|a| Some(a.0)),
        "{:?}",
        titles(&found)
    );
    assert_eq!(found[1].url.as_deref(), Some("https://port.example/27"));
    assert_eq!(found[5].site.as_deref(), Some("Port Briefing"));
    assert_eq!(found[5].published.unwrap().date.day().to_string(), "2025-10-27");
    assert!(
        found
            .iter()
            .all(|a| !a.text.contains("Read more") && !a.text.contains("Unsubscribe"))
    );

    let plain = joined("\n\n=====\n\n", |(t, _, b)| format!("{t}\n\n{b}"));
    let plain = format!("{head}Content-Type: text/plain; charset=utf-8\n\n{plain}");
    assert_eq!(read(&plain, "letter.eml", &Given::default()).len(), 6);

    let one = |(t, s, b): &(&str, &str, &str)| {
        format!(
            "From: {s} <desk@port.example>\nSubject: {t}\nDate: Sun, 26 Oct 2025 08:00:00 +0000\nMessage-ID: <{}@x>\nContent-Type: text/plain; charset=utf-8\n\n{b}\n",
            t.len()
        )
    };
    let parts = joined("", |a| format!("--b\n\n{}", one(a)));
    let digest = format!("{head}Content-Type: multipart/digest; boundary=b\n\n{parts}--b--\n");
    let found = read(&digest, "digest.eml", &Given::default());
    assert_eq!(titles(&found), ARTICLES.map(|a| Some(a.0)), "a digest");
    assert_eq!(found[2].bylines, ["Hill Courier"]);
    let folder = joined("\n", |a| {
        format!("From desk@port.example Sun Oct 26 08:00:00 2025\n{}", one(a))
    });
    let given = Given {
        kind: Some(Kind::Mail),
        ..Given::default()
    };
    assert_eq!(
        titles(&read(&folder, "news.mbox", &given)),
        ARTICLES.map(|a| Some(a.0)),
        "a folder"
    );
    assert_eq!(read(&folder, "news.mbox", &Given::default()).len(), 6);
}

#[test]
fn the_command_line_prints_each_or_one() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("review.txt");
    let text = joined("\n\n-----\n\n", |(t, s, b)| {
        format!("{t}\n{s}, 27 October 2025\n\n{b}")
    });
    std::fs::write(&file, text).unwrap();
    let lines = |flags: &[&str]| -> Vec<serde_json::Value> {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_dateline"));
        let output = command
            .args(["parse", "--format", "jsonl"])
            .args(flags)
            .arg(&file)
            .env("DATELINE_CONFIG", dir.path().join("none.toml"))
            .output()
            .unwrap();
        let lines = String::from_utf8(output.stdout).unwrap();
        lines.lines().map(|l| serde_json::from_str(l).unwrap()).collect()
    };
    let each = lines(&[]);
    assert_eq!(each.len(), 6);
    let id = file.to_str().unwrap();
    assert_eq!(each[1]["id"], format!("{id}#2"));
    assert!(each[1]["source"].as_str().unwrap().starts_with(&format!("{id}#")));
    assert_eq!(each[1]["site"], "Coast FM");
    for flags in [&["--whole"][..], &["--set", "open.whole=true"]] {
        let one = lines(flags);
        assert_eq!(one.len(), 1, "{flags:?}");
        assert_eq!(one[0]["id"], id);
    }
}

#[test]
fn in_the_reader_one_key_reads_the_file_as_one_and_undo_as_many() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("review.txt");
    let text = joined("\n\n-----\n\n", |(t, s, b)| {
        format!("{t}\n{s}, 27 October 2025\n\n{b}")
    });
    std::fs::write(&file, text).unwrap();
    let plain = dir.path().join("one.txt");
    std::fs::write(&plain, ARTICLES[0].2).unwrap();
    let data = dir.path().join("data");
    let (to, messages) = std::sync::mpsc::channel();
    let settings = Settings {
        data: Ok(data.clone()),
        given: Given::default(),
        keep: true,
        prefix_wait: std::time::Duration::ZERO,
        browser: Vec::new(),
        net: net::Settings {
            off: Some("a test"),
            ..net::Settings::default()
        },
        config: Config::default(),
    };
    let mut runner = Runner::start(settings, to);
    let mut app = App::new(120, 36);
    let until = |app: &mut App, runner: &mut Runner, last: &dyn Fn(&Msg) -> bool| {
        loop {
            let msg = messages.recv().unwrap();
            let is_last = last(&msg);
            for effect in update(app, msg) {
                runner.perform(effect);
            }
            if is_last {
                return;
            }
        }
    };
    let press = |app: &mut App, runner: &mut Runner, typed: &str| {
        for key in Key::parse_sequence(typed).unwrap() {
            for effect in update(app, Msg::Key(key)) {
                runner.perform(effect);
            }
        }
    };
    let recut = |msg: &Msg| matches!(msg, Msg::Recut { .. });
    let titles = |app: &App| -> Vec<String> {
        let all = app.library.entries.iter();
        all.map(|e| e.article().title.clone().unwrap_or_default())
            .collect()
    };
    let inputs = [file.clone(), plain].map(Input::Path).to_vec();
    let load = Effect::Load {
        generation: app.news.generation,
        inputs,
    };
    runner.perform(load.clone());
    until(&mut app, &mut runner, &|msg| {
        matches!(msg, Msg::Opened { done: true, .. })
    });
    let many = titles(&app);
    assert_eq!(many.len(), 7);
    // a mark in one of the articles is found again once it is back
    let _ = app.jump(1, 0);
    press(&mut app, &mut runner, "b");
    until(&mut app, &mut runner, &|msg| matches!(msg, Msg::Saved(_)));
    press(&mut app, &mut runner, "gW");
    until(&mut app, &mut runner, &recut);
    assert_eq!(titles(&app).len(), 2, "{:?}", titles(&app));
    let whole = app.library.entries[0].text().to_owned();
    assert!(ARTICLES.iter().all(|(_, _, b)| whole.contains(&b[..60])));
    assert_eq!(app.panes.read.article, Some(0));
    assert!(
        app.news
            .status
            .as_ref()
            .unwrap()
            .0
            .contains("read as one article")
    );

    press(&mut app, &mut runner, "u");
    until(&mut app, &mut runner, &recut);
    assert_eq!(titles(&app), many, "each in its place");
    let marks = app.library.marks_in(1).count();
    assert_eq!(marks, 1);
    press(&mut app, &mut runner, "U");
    until(&mut app, &mut runner, &recut);
    assert_eq!(titles(&app).len(), 2);
    press(&mut app, &mut runner, "gW");
    until(&mut app, &mut runner, &recut);
    assert_eq!(titles(&app), many);
    // what was said of the file holds when it is opened again
    press(&mut app, &mut runner, "gW");
    until(&mut app, &mut runner, &recut);
    runner.perform(load.clone());
    app = App::new(80, 24);
    until(&mut app, &mut runner, &|msg| {
        matches!(msg, Msg::Opened { done: true, .. })
    });
    assert_eq!(titles(&app).len(), 2);
    let _ = app.jump(0, 0);
    press(&mut app, &mut runner, "gW");
    until(&mut app, &mut runner, &recut);
    assert_eq!(titles(&app), many);
    // a file of one article says so
    let _ = app.jump(6, 0);
    press(&mut app, &mut runner, "gW");
    until(&mut app, &mut runner, &|msg| matches!(msg, Msg::Failed(_)));
    assert!(
        app.news
            .status
            .as_ref()
            .unwrap()
            .0
            .contains("it holds one article")
    );
    assert!(runner.finish(std::time::Duration::from_secs(10)));
    let store = Store::open(&data).unwrap();
    let kept: Vec<String> = store
        .items(&Query::default(), None, 99)
        .unwrap()
        .into_iter()
        .map(|i| i.title)
        .collect();
    assert_eq!(kept.len(), 7, "what it was has left the library: {kept:?}");
}

#[test]
fn what_was_said_of_a_file_holds_when_its_folder_is_looked_at() {
    let dir = tempfile::tempdir().unwrap();
    let (data, folder) = (dir.path().join("data"), dir.path().join("press"));
    std::fs::create_dir(&folder).unwrap();
    let file = folder.join("review.txt");
    let config = Config {
        sources: vec![SourceSetting::at(SourcePlace::Folder(
            folder.to_str().unwrap().to_owned(),
        ))],
        ..Config::default()
    };
    let look = |end: &str, as_one: bool| {
        let text = joined("\n\n-----\n\n", |(t, _, b)| format!("{t}\n\n{b}"));
        std::fs::write(&file, text + end).unwrap();
        let mut store = Store::open(&data).unwrap();
        store.set_cut(&file, as_one).unwrap();
        let fetcher = net::Fetcher::new(net::Settings::default());
        let planned = plan(&config, &store).unwrap();
        let mut came = None;
        gather(
            &fetcher,
            &mut store,
            &planned,
            chrono::Utc::now(),
            &mut |_, told| {
                if let Told::Done(done) = told {
                    came = Some(done);
                }
            },
        );
        came.unwrap()
    };
    assert_eq!(look("", true), Gathered::News { new: 1, changed: 0 });
    assert_eq!(look("\n", false), Gathered::News { new: 6, changed: 0 });
}
