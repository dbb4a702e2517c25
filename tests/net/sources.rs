//! Sources from the command line: added, listed, looked at, removed; killed in the middle.

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};

use chrono::{DateTime, TimeDelta, Utc};
use dateline::article::ArticleId;
use dateline::briefing::query::Query;
use dateline::briefing::{Bookmark, BookmarkId, BookmarkKind, SourceStatus};
use dateline::config::{Config, FullText, SourcePlace, SourceSetting};
use dateline::store::Store;
use dateline::work::gather::{Gathered, Told, gather, plan};
use serde_json::Value;
use tempfile::TempDir;

use super::client::fetcher;
use super::find::{FEED, article};
use super::server::{Server, read, reply, wait_for_end};

/// A home of its own.
pub struct Home(TempDir);

impl Home {
    pub fn new() -> Self {
        Self(TempDir::new().unwrap())
    }

    fn config(&self) -> String {
        fs::read_to_string(self.0.path().join("config.toml")).unwrap_or_default()
    }

    pub fn write_config(&self, text: &str) {
        fs::write(self.0.path().join("config.toml"), text).unwrap();
    }

    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_dateline"));
        command.args(args).env("NO_COLOR", "1").stdin(Stdio::null());
        for name in ["http_proxy", "https_proxy", "all_proxy"] {
            command.env_remove(name).env_remove(name.to_uppercase());
        }
        command
            .env("DATELINE_CONFIG", self.0.path().join("config.toml"))
            .env("DATELINE_DATA", self.data());
        command
    }

    pub fn data(&self) -> std::path::PathBuf {
        self.0.path().join("data")
    }

    pub fn run(&self, args: &[&str]) -> (i32, String, String) {
        let Output {
            status,
            stdout,
            stderr,
        } = self.command(args).output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        (status.code().unwrap_or(-1), text(stdout), text(stderr))
    }

    fn sources(&self) -> Vec<Value> {
        let (_, out, _) = self.run(&["sources", "--format", "jsonl"]);
        out.lines().map(|l| serde_json::from_str(l).unwrap()).collect()
    }

    fn titles(&self) -> Vec<String> {
        let store = Store::open(&self.data()).unwrap();
        let items = store.items(&Query::default(), None, 100).unwrap();
        items.into_iter().map(|i| i.title).collect()
    }
}

#[test]
fn add_list_fetch_and_remove_and_every_comment_stays() {
    let server = Server::with(vec![("/feed", "application/rss+xml", FEED.to_owned())]);
    let home = Home::new();
    let mine = "# mine\n[reading]\nmeasure = 70 # wide\n";
    home.write_config(mine);
    let feed = server.url("/feed");
    assert_eq!(home.run(&["sources"]).0, 3, "none yet");
    assert_eq!(home.run(&["fetch"]).0, 3);

    let (status, out, err) = home.run(&["add", "--tag", "#harbour", "--refresh", "2h", &feed]);
    assert_eq!(
        (status, out.as_str()),
        (0, format!("added Port & Gazette ({feed})\n").as_str()),
        "{err}"
    );
    assert!(home.config().starts_with(mine), "{}", home.config());
    let (status, out, _) = home.run(&["add", &feed]);
    assert_eq!(status, 0);
    assert!(out.contains("is there already"), "{out}");
    assert_eq!(home.config().matches("[[source]]").count(), 1);
    assert_eq!(home.sources()[0]["state"], "not looked at yet");
    assert_eq!(
        home.sources()[0]["title"],
        "Port & Gazette",
        "known from when it was found"
    );
    assert_eq!(home.sources()[0]["refresh_seconds"], 7200);
    let (_, text, _) = home.run(&["sources", "--format", "text"]);
    let told = format!("Port & Gazette #harbour\n  feed {feed}, every 2 h: not looked at yet\n");
    assert_eq!(text, told);

    let (status, out, err) = home.run(&["fetch"]);
    assert_eq!((status, out.as_str()), (0, "Port & Gazette: 1 new\n"), "{err}");
    assert_eq!(home.titles(), ["Wall shut"]);
    let (status, out, _) = home.run(&["fetch", &feed]);
    assert_eq!((status, out.as_str()), (0, "Port & Gazette: nothing new\n"));
    let row = &home.sources()[0];
    assert_eq!(
        (&row["title"], &row["status"]),
        (&Value::from("Port & Gazette"), &Value::from("ok"))
    );
    assert_eq!(row["state"], "looked at just now");
    assert_eq!(home.run(&["fetch", "--due"]).0, 0, "two hours are not over");

    let (status, _, err) = home.run(&["remove", "Coast"]);
    assert_eq!(status, 4);
    assert!(err.contains("no such source"), "{err}");
    let (status, out, _) = home.run(&["remove", "port & gazette"]);
    assert_eq!(
        (status, out.as_str()),
        (0, "removed Port & Gazette, and 1 article\n")
    );
    assert_eq!(home.titles(), [""; 0]);
    assert_eq!(home.config().trim_end(), mine.trim_end());
}

#[test]
fn a_source_that_is_added_again_brings_its_articles_back() {
    let two = "<rss version='2.0'><channel><title>Port Gazette</title><item><title>Wall shut</title><guid>1</guid>\
        <description>The harbour wall was shut on Monday.</description></item><item><title>Gate open</title>\
        <guid>2</guid><description>The gate was opened on Sunday.</description></item></channel></rss>";
    let server = Server::with(vec![("/feed", "application/rss+xml", two.to_owned())]);
    let home = Home::new();
    let feed = server.url("/feed");
    assert_eq!(home.run(&["add", &feed]).0, 0);
    assert_eq!(home.run(&["fetch"]).1, "Port Gazette: 2 new\n");
    // one is removed by hand, a while before its source is
    let mut store = Store::open(&home.data()).unwrap();
    let gate = store.items(&Query::default(), None, 9).unwrap();
    let gate = gate.iter().find(|i| i.title == "Gate open").unwrap().article;
    store
        .remove_articles(&[gate], Utc::now() - TimeDelta::hours(1))
        .unwrap();
    drop(store);
    assert_eq!(
        home.run(&["remove", "Port Gazette"]).1,
        "removed Port Gazette, and 1 article\n"
    );
    assert_eq!(home.titles(), [""; 0]);
    assert_eq!(home.run(&["add", &feed]).0, 0);
    assert_eq!(home.titles(), ["Wall shut"]);
    assert_eq!(home.run(&["fetch"]).1, "Port Gazette: nothing new\n");
    assert_eq!(home.titles(), ["Wall shut"], "and the other stays removed");
}

#[test]
fn who_was_gone_for_good_is_asked_again_once_added_again() {
    let asked = AtomicUsize::new(0);
    let server = Server::start(move |_, stream| match asked.fetch_add(1, Ordering::SeqCst) {
        1 => reply(stream, "410 Gone", "", b""),
        _ => reply(stream, "200 OK", "", FEED.as_bytes()),
    });
    let home = Home::new();
    let feed = server.url("/feed");
    assert_eq!(home.run(&["add", &feed]).0, 0);
    let (status, _, err) = home.run(&["fetch"]);
    assert_eq!(status, 4);
    assert!(err.contains("gone for good (410)"), "{err}");
    assert_eq!(home.sources()[0]["status"], "retired");
    assert_eq!(home.run(&["fetch"]).0, 4);
    assert_eq!(server.asked().len(), 2, "not asked again");
    assert_eq!(home.run(&["add", &feed]).0, 0);
    assert_eq!(home.sources()[0]["status"], "ok");
    assert_eq!(home.run(&["fetch"]).1, "Port & Gazette: 1 new\n");
}

#[test]
fn lists_of_feeds_come_in_and_go_out_and_start_no_program() {
    let home = Home::new();
    let list = home.0.path().join("feeds.opml");
    let witness = home.0.path().join("started");
    fs::write(
        &list,
        format!(
            "<opml version='2.0'><body><outline text='Harbour'><outline text='Gazette' xmlUrl='https://port.example/feed'/>\
             <outline text='Evil' xmlUrl='exec:touch {0}'/></outline><outline text='Worse' command='touch {0}' \
             xmlUrl='https://evil.example/'/></body></opml>",
            witness.display()
        ),
    )
    .unwrap();
    // offline: a list in a file needs no network
    let (status, out, err) = home.run(&["add", "--offline", list.to_str().unwrap()]);
    assert_eq!(
        (status, out.as_str()),
        (0, "added Gazette (https://port.example/feed)\n")
    );
    assert_eq!(err.matches("a list never starts one").count(), 2, "{err}");
    assert!(!home.config().contains("exec") && !home.config().contains("evil"));
    let (status, opml, _) = home.run(&["sources", "--format", "opml"]);
    assert_eq!(status, 0);
    let again = Home::new();
    let copy = again.0.path().join("copy.opml");
    fs::write(&copy, &opml).unwrap();
    assert_eq!(again.run(&["add", copy.to_str().unwrap()]).0, 0);
    assert_eq!(again.config(), home.config());
    assert_eq!(again.run(&["sources", "--format", "opml"]).1, opml);
    let (status, _, err) = home.run(&["fetch", "--offline"]);
    assert_eq!(status, 4);
    assert!(err.contains("the network is off (--offline)"), "{err}");
    assert!(!witness.exists());
}

#[test]
fn folders_and_programs_of_the_readers_own() {
    let home = Home::new();
    let folder = home.0.path().join("press");
    fs::create_dir(&folder).unwrap();
    fs::write(
        folder.join("a.txt"),
        "Ferry waits\n\nThe ferry waited in port on Monday.",
    )
    .unwrap();
    fs::write(folder.join("b.pdf"), "%PDF-1.7\nx").unwrap();
    assert_eq!(home.run(&["add", folder.to_str().unwrap()]).0, 0);
    home.write_config(&format!(
        "{}\n[[source]]\ntitle = \"Mine\"\ncommand = [\"printf\", \"Gate opens\\n\\nThe gate opened on Friday.\"]\n\
         [[source]]\ntitle = \"Broken\"\ncommand = [\"no-such-program-here\"]\n",
        home.config()
    ));
    let (status, out, err) = home.run(&["fetch"]);
    assert_eq!(status, 4);
    assert!(
        out.contains("press: 1 new; ") && out.contains("Mine: 1 new\n"),
        "{out}{err}"
    );
    assert!(
        err.contains("Broken: no-such-program-here: cannot be started"),
        "{err}"
    );
    let mut titles = home.titles();
    titles.sort();
    assert_eq!(titles, ["Ferry waits", "Gate opens"]);
    let press = &home.sources()[0];
    assert!(press["error"].as_str().unwrap().contains("a PDF"), "{press}");
    // what cannot be read is told each time
    let (status, again, _) = home.run(&["fetch", folder.to_str().unwrap()]);
    assert!(
        again.contains("press: nothing new; ") && again.contains("a PDF"),
        "{again}"
    );
    assert_eq!(status, 0);
    assert!(home.sources()[0]["error"].as_str().unwrap().contains("a PDF"));
    let (status, out, err) = home.run(&["fetch", "--due"]);
    assert_eq!(
        (status, out.as_str(), err.as_str()),
        (0, "", ""),
        "nothing is due, and that is well"
    );
    let (_, out, _) = home.run(&["fetch", "Mine"]);
    assert_eq!(out, "Mine: nothing new\n");
}

#[test]
fn a_feed_in_a_file_is_called_what_it_calls_itself() {
    let home = Home::new();
    let file = home.0.path().join("feed.xml");
    fs::write(&file, FEED).unwrap();
    let path = file.to_str().unwrap();
    let (_, out, _) = home.run(&["add", path]);
    assert_eq!(out, format!("added Port & Gazette ({path})\n"));
    assert_eq!(home.sources()[0]["kind"], "file");
    // written by hand it is known after the first look
    let other = Home::new();
    other.write_config(&format!("[[source]]\nfolder = \"{path}\"\n"));
    assert_eq!(other.sources()[0]["title"], Value::Null);
    assert_eq!(other.run(&["fetch"]).1, "Port & Gazette: 1 new\n");
    assert_eq!(other.sources()[0]["title"], "Port & Gazette");
    assert_eq!(
        other.run(&["fetch", "port & gazette"]).1,
        "Port & Gazette: nothing new\n"
    );
}

#[test]
fn a_converter_that_is_set_reads_what_is_not_read_directly() {
    let home = Home::new();
    let folder = home.0.path().join("press");
    fs::create_dir(&folder).unwrap();
    let pdf = folder.join("a b.pdf");
    fs::write(
        &pdf,
        "%PDF-1.7\n\nThe ferry waited in port on Monday, and nobody knew why.",
    )
    .unwrap();
    let pdf = pdf.to_str().unwrap();
    let (status, out, _) = home.run(&["analyze", pdf]);
    assert_eq!(status, 4);
    assert!(
        out.contains("pdftotext") && out.contains("set convert.pdf"),
        "{out}"
    );
    home.write_config("[convert]\npdf = [\"tail\", \"-n\", \"+2\", \"{file}\"]\n");
    let (status, out, err) = home.run(&["analyze", pdf]);
    assert_eq!(status, 0, "{out}{err}");
    assert!(out.contains("The ferry waited in port"), "{out}");
    assert_eq!(home.run(&["add", folder.to_str().unwrap()]).0, 0);
    let (_, out, _) = home.run(&["fetch"]);
    assert!(out.ends_with(": 1 new\n"), "{out}");
    // what is fetched or piped goes the same way, and leaves nothing behind
    let notice = "%PDF-1.7\n\nThe council shut the gate on Friday, and nobody spoke against it.";
    let other = home.0.path().join("other.pdf");
    fs::write(
        &other,
        "%PDF-1.7\n\nThe bridge was open on Sunday, and nobody crossed it.",
    )
    .unwrap();
    let server = Server::start(move |_, stream| {
        reply(
            stream,
            "200 OK",
            "Content-Type: application/pdf\r\n",
            notice.as_bytes(),
        );
    });
    home.write_config(&format!(
        "[convert]\npdf = [\"tail\", \"-n\", \"+2\", \"{{file}}\"]\n\
         [[source]]\npage = \"{0}\"\n[[source]]\ncommand = [\"cat\", \"{1}\"]\n",
        server.url("/notice.pdf"),
        other.display()
    ));
    let passing = home.0.path().join("passing");
    fs::create_dir(&passing).unwrap();
    let output = |args: &[&str], stdin: Stdio| {
        let output = home
            .command(args)
            .env("TMPDIR", &passing)
            .stdin(stdin)
            .output()
            .unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    let out = output(&["analyze", &server.url("/notice.pdf")], Stdio::null());
    assert!(out.contains("The council shut the gate"), "{out}");
    let out = output(&["analyze", "-"], fs::File::open(pdf).unwrap().into());
    assert!(out.contains("The ferry waited in port"), "{out}");
    let out = output(&["fetch"], Stdio::null());
    assert!(
        out.contains("/notice.pdf: 1 new") && out.matches(": 1 new").count() == 2,
        "{out}"
    );
    assert_eq!(fs::read_dir(&passing).unwrap().count(), 0);
    home.write_config("[convert]\npdf = [\"no-such-program\", \"{file}\"]\n");
    let (_, out, _) = home.run(&["analyze", pdf]);
    assert!(out.contains("no-such-program: cannot be started"), "{out}");
}

#[test]
fn an_address_is_an_input_of_every_command() {
    let server = Server::with(vec![
        ("/wall", "text/html; charset=utf-8", article()),
        ("/feed", "application/rss+xml", FEED.to_owned()),
    ]);
    let home = Home::new();
    let (page, feed) = (server.url("/wall"), server.url("/feed"));
    let (status, out, _) = home.run(&["analyze", &page]);
    let row: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(
        (status, &row["title"], &row["url"]),
        (0, &"Wall vote".into(), &page.clone().into())
    );
    assert_eq!(row["id"], page);
    let (_, out, _) = home.run(&["parse", &feed]);
    assert_eq!(serde_json::from_str::<Value>(&out).unwrap()["kind"], "feed");
    let (status, out, _) = home.run(&["analyze", "--offline", &page]);
    assert_eq!(status, 4);
    assert!(out.contains("the network is off (--offline)"), "{out}");
    let (status, out, _) = home.run(&["analyze", "--set", "network.enabled=false", &page]);
    assert_eq!(status, 4);
    assert!(out.contains("[network] enabled = false"), "{out}");
    let secret = page.replace("http://", "http://ann:secret@");
    let (status, out, err) = home.run(&["analyze", &format!("{secret}/missing")]);
    assert_eq!(status, 4);
    assert!(!format!("{out}{err}").contains("secret"), "{out}{err}");
    assert_eq!(server.paths(), ["/wall", "/feed", "/wall/missing"]);
}

#[test]
fn nothing_is_asked_past_a_proxy_that_is_none() {
    let server = Server::with(vec![("/feed", "text/xml", FEED.to_owned())]);
    let home = Home::new();
    let told = |name: &str, proxy: &str| {
        let mut command = home.command(&["parse", &server.url("/feed")]);
        let output = command
            .env(name, proxy)
            .env_remove("no_proxy")
            .env_remove("NO_PROXY")
            .output()
            .unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    for (name, proxy, says) in [
        (
            "http_proxy",
            "carrier-pigeon://port.example",
            "http_proxy names is no http, https or socks address",
        ),
        ("ALL_PROXY", "http://127.0.0.1:1", "(127.0.0.1:1) does not answer"),
        (
            "all_proxy",
            "socks5://127.0.0.1:1",
            "(127.0.0.1:1) does not answer",
        ),
    ] {
        let out = told(name, proxy);
        assert!(out.contains(says), "{out}");
    }
    assert!(server.asked().is_empty());
    // whom the environment leaves out is asked past it
    let mut command = home.command(&["parse", &server.url("/feed")]);
    let output = command
        .env("http_proxy", "http://127.0.0.1:1")
        .env("no_proxy", "127.0.0.1")
        .output()
        .unwrap();
    assert!(
        String::from_utf8(output.stdout)
            .unwrap()
            .contains("Port & Gazette")
    );
}

#[test]
fn a_proxy_of_the_environment_is_used() {
    let proxy = Server::start(|asked, stream| {
        // a proxy is asked for a connection, then for the page
        if asked.path.contains(':') && !asked.path.contains('/') {
            let _ = stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n");
            if read(stream).is_none() {
                return;
            }
        }
        reply(stream, "200 OK", "", FEED.as_bytes());
    });
    let home = Home::new();
    let through = |url: &str| {
        let mut command = home.command(&["parse", url]);
        command
            .env("http_proxy", proxy.url(""))
            .env_remove("no_proxy")
            .env_remove("NO_PROXY");
        String::from_utf8(command.output().unwrap().stdout).unwrap()
    };
    let out = through("http://port.example/feed");
    assert!(out.contains("Port & Gazette"), "{out}");
    assert!(proxy.paths()[0].contains("port.example"), "{:?}", proxy.paths());
}

pub fn feeds(urls: &[String]) -> Config {
    Config {
        sources: urls
            .iter()
            .map(|url| SourceSetting::at(SourcePlace::Feed(url.clone())))
            .collect(),
        ..Config::default()
    }
}

/// Looks at all sources; what became of each.
pub fn look(config: &Config, data: &Path, now: DateTime<Utc>) -> Vec<Gathered> {
    let mut store = Store::open(data).unwrap();
    let planned = plan(config, &store).unwrap();
    let mut done: Vec<Option<Gathered>> = vec![None; planned.len()];
    gather(&fetcher(), &mut store, &planned, now, &mut |n, told| {
        if let Told::Done(gathered) = told {
            done[n] = Some(gathered);
        }
    });
    done.into_iter().map(Option::unwrap).collect()
}

#[test]
fn a_server_is_asked_only_for_what_is_new_and_left_alone_when_it_asks() {
    let server = Server::start(|asked, stream| match asked.path.as_str() {
        "/tagged" if asked.header("if-none-match") == Some("\"v1\"") => {
            reply(stream, "304 Not Modified", "", b"");
        }
        "/tagged" => {
            let feed = FEED.replace(
                "<description>",
                "<link>https://port.example/wall</link><content:encoded>",
            );
            let feed = feed.replace("</description>", "</content:encoded>");
            reply(stream, "200 OK", "ETag: \"v1\"\r\n", feed.as_bytes());
        }
        "/moved" => reply(stream, "308 Moved", "Location: /tagged\r\n", b""),
        "/gone" => reply(stream, "410 Gone", "", b""),
        "/page" => reply(
            stream,
            "200 OK",
            "Content-Type: text/html\r\n",
            article().as_bytes(),
        ),
        "/nothing" => reply(
            stream,
            "200 OK",
            "",
            b"<rss><channel><title>x</title></channel></rss>",
        ),
        _ => reply(stream, "429 Slow", "Retry-After: 600\r\n", b""),
    });
    let dir = TempDir::new().unwrap();
    let now = DateTime::from_timestamp(1_793_000_000, 0).unwrap();
    let all = ["/tagged", "/moved", "/gone", "/page", "/nothing", "/busy"].map(|p| server.url(p));
    let config = feeds(&all);
    let first = look(&config, dir.path(), now);
    // the same article from two feeds: new in whichever is read first
    let one = Gathered::News { new: 1, changed: 0 };
    assert_eq!(first[..2].iter().filter(|g| **g == one).count(), 1, "{first:?}");
    assert!(matches!(&first[2], Gathered::Failed(why) if why.contains("gone for good")));
    assert!(matches!(&first[3], Gathered::Failed(why) if why.contains("no feed but a page")));
    assert_eq!(first[4], Gathered::News { new: 0, changed: 0 });
    assert!(matches!(&first[5], Gathered::Failed(why) if why.contains("left alone (429)")));
    let store = Store::open(dir.path()).unwrap();
    assert_eq!(
        store.items(&Query::default(), None, 9).unwrap().len(),
        1,
        "one article of two feeds"
    );
    let known = |at: usize| store.source_at(&all[at]).unwrap().unwrap();
    assert_eq!(known(1).moved_to, Some(server.url("/tagged")));
    assert_eq!(known(2).status, SourceStatus::Retired);
    assert_eq!(known(4).error.as_deref(), Some("The feed has no entries."));
    assert_eq!(known(5).next_at, Some(now + TimeDelta::seconds(600)));
    drop(store);

    let before = server.asked().len();
    let second = look(&config, dir.path(), now + TimeDelta::seconds(60));
    assert_eq!(
        (&second[0], &second[1]),
        (&Gathered::Unchanged, &Gathered::Unchanged)
    );
    assert!(matches!(&second[2], Gathered::Skipped(_)) && matches!(&second[5], Gathered::Skipped(_)));
    let mut asked = server.paths().split_off(before);
    asked.sort();
    assert_eq!(
        asked,
        ["/nothing", "/page", "/tagged", "/tagged"],
        "what has moved is asked for where it is"
    );
    let third = look(&config, dir.path(), now + TimeDelta::seconds(601));
    assert!(matches!(&third[5], Gathered::Failed(_)), "the wait is over");
}

#[test]
fn excerpts_are_fetched_whole_and_only_once() {
    let server = Server::start(|asked, stream| {
        let page = |stream: &mut _| {
            reply(
                stream,
                "200 OK",
                "Content-Type: text/html\r\n",
                article().as_bytes(),
            )
        };
        let login = "<html><title>Log in</title><p>Please log in or subscribe to go on reading. We are glad that you came.</p>";
        match asked.path.as_str() {
            "/feed" => {
                let item = |n: usize, title: &str, text: &str| {
                    format!(
                        "<item><guid>{n}</guid><title>{title}</title><link>/{n}</link><description>{text}</description></item>"
                    )
                };
                let feed = format!(
                    "<rss version='2.0'><channel><title>Gazette</title>{}{}{}{}</channel></rss>",
                    item(
                        1,
                        "Wall vote",
                        "The council of Harbour City voted on Monday for a wall."
                    ),
                    item(
                        2,
                        "Ferry late",
                        "The ferry to Coast Town was late again on Tuesday."
                    ),
                    item(3, "Gate shut", "The gate at the pier is shut until Friday."),
                    item(4, "Elsewhere", "").replace("/4", "http://127.0.0.1:1/4"),
                );
                reply(stream, "200 OK", "", feed.as_bytes());
            }
            "/1" => page(stream),
            "/2" => reply(stream, "200 OK", "Content-Type: text/html\r\n", login.as_bytes()),
            _ => reply(stream, "500 Trouble", "", b""),
        }
    });
    let dir = TempDir::new().unwrap();
    let now = Utc::now();
    let mut config = feeds(&[server.url("/feed")]);
    let done = look(&config, dir.path(), now);
    assert_eq!(done, [Gathered::News { new: 4, changed: 0 }]);
    let store = Store::open(dir.path()).unwrap();
    let items = store.items(&Query::default(), None, 9).unwrap();
    let found = |title: &str| {
        let item = items.iter().find(|i| i.title == title).unwrap();
        store.article(item.article).unwrap().unwrap().article
    };
    let whole = found("Wall vote");
    assert_eq!(whole.blocks.len(), 8);
    assert!(
        whole.notes.iter().all(|n| !n.contains("summary")),
        "{:?}",
        whole.notes
    );
    let notes = |title: &str| found(title).notes.join(" ");
    assert!(
        notes("Ferry late").contains("log in or agree"),
        "{}",
        notes("Ferry late")
    );
    assert!(found("Ferry late").text.contains("late again"));
    assert!(
        notes("Gate shut").contains("the server has trouble (500)"),
        "{}",
        notes("Gate shut")
    );
    assert!(
        notes("Elsewhere").contains("this machine or its network"),
        "{}",
        notes("Elsewhere")
    );
    let mut asked = server.paths();
    asked.sort();
    assert_eq!(asked, ["/1", "/2", "/3", "/feed"]);
    drop(store);
    // never means never
    let other = TempDir::new().unwrap();
    config.sources[0].full_text = FullText::Never;
    look(&config, other.path(), now);
    assert_eq!(server.paths().iter().filter(|p| p.as_str() != "/feed").count(), 3);
}

#[test]
fn what_is_bookmarked_stays_when_its_source_goes() {
    let server = Server::with(vec![("/feed", "text/xml", FEED.to_owned())]);
    let home = Home::new();
    assert_eq!(home.run(&["add", &server.url("/feed")]).0, 0);
    assert_eq!(home.run(&["fetch"]).0, 0);
    {
        let mut store = Store::open(&home.data()).unwrap();
        let id: ArticleId = store.items(&Query::default(), None, 1).unwrap()[0].article;
        let opened = store.article(id).unwrap().unwrap();
        let bookmark = Bookmark {
            id: BookmarkId(1),
            kind: BookmarkKind::Article,
            anchor: dateline::article::Anchor::of(&opened.article, dateline::text::Span::default()),
            note: String::new(),
            tags: Vec::new(),
            made: DateTime::UNIX_EPOCH,
            title: "Wall shut".to_owned(),
            source: "Gazette".to_owned(),
            url: None,
            published: None,
            speaker: None,
            when: None,
        };
        store.save_bookmark(&bookmark).unwrap();
    }
    let (status, out, _) = home.run(&["remove", "Port & Gazette"]);
    assert_eq!((status, out.as_str()), (0, "removed Port & Gazette\n"));
    assert_eq!(home.titles(), ["Wall shut"]);
}

#[test]
fn killed_in_the_middle_nothing_that_was_there_is_lost() {
    let server = Server::start(|asked, stream| match asked.path.as_str() {
        "/quick" => reply(stream, "200 OK", "", FEED.as_bytes()),
        _ => {
            let _ =
                stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n<rss><channel><title>half");
            wait_for_end(stream);
        }
    });
    // a host of its own, so that the one does not wait for the other
    let other = Server::with(vec![(
        "/quick",
        "text/xml",
        FEED.replace("Wall shut", "Gate shut").replace(">1<", ">2<"),
    )]);
    let home = Home::new();
    home.write_config(&format!(
        "[[source]]\nurl = \"{}\"\n[[source]]\nurl = \"{}\"\n",
        server.url("/slow"),
        other.url("/quick")
    ));
    let mut child = home.command(&["fetch"]).stdout(Stdio::piped()).spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    assert!(lines.next().unwrap().unwrap().ends_with(": 1 new"));
    child.kill().unwrap();
    child.wait().unwrap();
    assert_eq!(home.titles(), ["Gate shut"]);
    assert_eq!(home.sources()[0]["state"], "not looked at yet");
}
