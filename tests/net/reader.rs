//! Sources from inside the reader: keys, the clock, messages, nothing moved and nothing waited for.

use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use chrono::{DateTime, Local};
use dateline::app::layout::Pane;
use dateline::app::message::{Effect, Input, Msg, Wanted};
use dateline::app::overlay::Overlay;
use dateline::app::{App, update};
use dateline::briefing::query::Query;
use dateline::config::keys::Key;
use dateline::config::{Config, Every, SourcePlace, SourceSetting};
use dateline::load::Given;
use dateline::store::Store;
use dateline::work::{Runner, Settings, net};

use super::find::FEED;
use super::server::{Server, reply};

fn config(urls: &[String]) -> Config {
    Config {
        sources: urls
            .iter()
            .map(|url| SourceSetting::at(SourcePlace::Feed(url.clone())))
            .collect(),
        ..Config::default()
    }
}

fn start(data: &Path, config: &Config, off: Option<&'static str>) -> (Runner, Receiver<Msg>) {
    let (to, messages) = channel();
    let settings = Settings {
        data: Ok(data.to_owned()),
        given: Given::default(),
        keep: true,
        prefix_wait: Duration::ZERO,
        browser: Vec::new(),
        net: net::Settings {
            off,
            pause: Duration::ZERO,
            proxy: false,
            ..net::Settings::default()
        },
        config: config.clone(),
    };
    (Runner::start(settings, to), messages)
}

fn keys(app: &mut App, typed: &str) -> Vec<Effect> {
    let keys = Key::parse_sequence(typed).unwrap();
    keys.into_iter()
        .flat_map(|key| update(app, Msg::Key(key)))
        .collect()
}

/// Takes in messages until the one that `last` wants, and runs what they ask for.
fn until(app: &mut App, runner: &mut Runner, messages: &Receiver<Msg>, last: impl Fn(&Msg) -> bool) {
    loop {
        let msg = messages.recv().unwrap();
        let done = last(&msg);
        for effect in update(app, msg) {
            runner.perform(effect);
        }
        if done {
            return;
        }
    }
}

fn status(app: &App) -> (&str, bool) {
    app.news
        .status
        .as_ref()
        .map_or(("", false), |(words, fault)| (words, *fault))
}

#[test]
fn keys_fetch_and_the_list_says_how_each_is_doing() {
    let server = Server::start(|asked, stream| match asked.path.as_str() {
        "/feed" => reply(stream, "200 OK", "", FEED.as_bytes()),
        _ => reply(stream, "404 Not Found", "", b""),
    });
    let dir = tempfile::tempdir().unwrap();
    let config = config(&[server.url("/feed"), server.url("/gone")]);
    let (mut runner, messages) = start(dir.path(), &config, None);
    let mut app = App::configured(config, 80, 24);
    app.news.loading = true;
    runner.perform(Effect::Load {
        generation: app.news.generation,
        inputs: vec![Input::Samples],
    });
    until(&mut app, &mut runner, &messages, |m| {
        matches!(m, Msg::Opened { done: true, .. })
    });
    keys(&mut app, "enter");
    keys(&mut app, "}");
    let before = (app.panes.read.article, app.panes.read.cursor);

    keys(&mut app, "r");
    assert_eq!(
        status(&app),
        (
            "fetch this source: the open article is from none of your sources",
            true
        )
    );
    let effects = keys(&mut app, "R");
    assert_eq!(effects, [Effect::Fetch(Wanted::All)]);
    assert_eq!(status(&app), ("fetching…", false));
    keys(&mut app, "R");
    assert_eq!(status(&app), ("fetch all sources: a fetch is under way", true));
    for effect in effects {
        runner.perform(effect);
    }
    until(&mut app, &mut runner, &messages, |m| matches!(m, Msg::Fetched(_)));
    let (words, fault) = status(&app);
    assert!(
        fault
            && words.starts_with("1 article new  (gk shows the library); ")
            && words.contains("nothing is there (404)"),
        "{words}"
    );
    assert_eq!(app.sources.brought, (1, 0));
    let after = (app.panes.read.article, app.panes.read.cursor);
    assert_eq!(after, before, "what is being read stays where it is");
    let store = Store::open(dir.path()).unwrap();
    assert_eq!(store.count(&Query::default()).unwrap().0, 1);

    for effect in keys(&mut app, "g l") {
        runner.perform(effect);
    }
    until(&mut app, &mut runner, &messages, |m| {
        matches!(m, Msg::Sources { show: true, .. })
    });
    let Some(Overlay::Picker(list)) = &app.overlay else {
        panic!("no list")
    };
    assert_eq!(list.options[0].name, "Port & Gazette");
    assert_eq!(list.options[0].doc, "looked at just now");
    assert!(
        list.options[1].doc.starts_with("failing: nothing is there (404)"),
        "{}",
        list.options[1].doc
    );
    keys(&mut app, "down");
    let effects = keys(&mut app, "enter");
    assert_eq!(effects, [Effect::Fetch(Wanted::One(server.url("/gone")))]);
    assert!(app.overlay.is_none());
}

#[test]
fn without_sources_the_keys_say_how_to_get_some() {
    let mut app = App::new(80, 24);
    for typed in ["R", "r", "g l"] {
        let effects = keys(&mut app, typed);
        assert!(
            effects.iter().all(|e| matches!(e, Effect::WaitForPrefix { .. })),
            "{effects:?}"
        );
        assert!(
            status(&app).0.contains("gA adds one"),
            "{typed}: {:?}",
            status(&app)
        );
    }
}

#[test]
fn the_clock_fetches_only_where_an_interval_is_set() {
    let now: DateTime<Local> = Local::now();
    let mut asked = config(&["https://port.example/feed".to_owned()]);
    let tick = |config: &Config| update(&mut App::configured(config.clone(), 80, 24), Msg::Now(now));
    assert_eq!(
        tick(&asked),
        [],
        "nothing is fetched unless it is asked for or set"
    );
    asked.sources[0].refresh = Some(Every::of("30m").unwrap());
    assert_eq!(tick(&asked), [Effect::Fetch(Wanted::Due)]);
    asked.network = false;
    assert_eq!(tick(&asked), []);
    let set = Config {
        refresh: Every::of("1h").unwrap(),
        ..config(&["https://port.example/feed".to_owned()])
    };
    let mut app = App::configured(set, 80, 24);
    assert_eq!(update(&mut app, Msg::Now(now)), [Effect::Fetch(Wanted::Due)]);
    assert_eq!(update(&mut app, Msg::Now(now)), [], "one at a time");
    app.say("copied");
    update(
        &mut app,
        Msg::Fetched(dateline::app::Fetched {
            by_itself: true,
            ..Default::default()
        }),
    );
    assert_eq!(
        status(&app),
        ("copied", false),
        "what the clock did not find is not told"
    );
    assert_eq!(update(&mut app, Msg::Now(now)).len(), 1);
}

#[test]
fn offline_the_reader_says_so_and_asks_nobody() {
    let server = Server::with(vec![("/feed", "text/xml", FEED.to_owned())]);
    let dir = tempfile::tempdir().unwrap();
    let config = config(&[server.url("/feed")]);
    let (mut runner, messages) = start(dir.path(), &config, Some("--offline"));
    let mut app = App::configured(config, 80, 24);
    runner.perform(Effect::Fetch(Wanted::All));
    until(&mut app, &mut runner, &messages, |m| matches!(m, Msg::Fetched(_)));
    assert!(
        status(&app).0.contains("the network is off (--offline)"),
        "{:?}",
        status(&app)
    );
    assert!(server.asked().is_empty());
}

#[test]
fn a_folder_is_looked_at_again_when_it_changes() {
    let dir = tempfile::tempdir().unwrap();
    let press = dir.path().join("press");
    std::fs::create_dir(&press).unwrap();
    let config = Config {
        sources: vec![SourceSetting::at(SourcePlace::Folder(
            press.to_str().unwrap().to_owned(),
        ))],
        ..Config::default()
    };
    let data = dir.path().join("data");
    let (mut runner, messages) = start(&data, &config, Some("--offline"));
    let mut app = App::configured(config, 80, 24);
    std::fs::write(
        press.join("a.txt"),
        "Ferry waits\n\nThe ferry waited in port on Monday.",
    )
    .unwrap();
    // the look may come before the words are all there; then there is another
    while app.sources.brought == (0, 0) {
        until(&mut app, &mut runner, &messages, |m| matches!(m, Msg::Fetched(_)));
    }
    let store = Store::open(&data).unwrap();
    assert_eq!(
        store.items(&Query::default(), None, 9).unwrap()[0].title,
        "Ferry waits"
    );
    // a change while something else is fetched waits for its turn
    app.sources.fetching = Some((0, 1));
    assert_eq!(update(&mut app, Msg::FolderChanged("x".to_owned())), []);
    assert_eq!(update(&mut app, Msg::FolderChanged("x".to_owned())), []);
    let effects = update(&mut app, Msg::Fetched(Default::default()));
    assert_eq!(effects, [Effect::Fetch(Wanted::Folder("x".to_owned()))]);
}

/// A reader with a file of settings, whose effects are run.
struct Open {
    app: App,
    runner: Runner,
    messages: Receiver<Msg>,
}

impl Open {
    fn at(dir: &Path, file: &Path) -> Self {
        let (runner, messages) = start(&dir.join("data"), &Config::default(), None);
        Self {
            app: App::configured(Config::default(), 80, 24),
            runner: runner.with_settings_in(Some(file.to_owned())),
            messages,
        }
    }

    fn keys(&mut self, typed: &str) {
        for effect in keys(&mut self.app, typed) {
            self.runner.perform(effect);
        }
    }

    fn paste(&mut self, text: &str) {
        for effect in update(&mut self.app, Msg::Paste(text.to_owned())) {
            self.runner.perform(effect);
        }
    }

    fn until(&mut self, last: impl Fn(&Msg) -> bool) {
        until(&mut self.app, &mut self.runner, &self.messages, last);
    }

    fn add(&mut self, typed: &str) {
        self.keys("gA ctrl-u");
        self.paste(typed);
        self.keys("enter");
        assert!(
            status(&self.app).0.starts_with("looking at "),
            "{:?}",
            status(&self.app)
        );
    }
}

fn titles(data: &Path) -> Vec<String> {
    let store = Store::open(data).unwrap();
    let items = store.items(&Query::default(), None, 9).unwrap();
    items.into_iter().map(|i| i.title).collect()
}

#[test]
fn a_source_is_added_from_inside_fetched_taken_back_and_done_again() {
    let page = "<html><head><title>Port</title><link rel=alternate type=application/rss+xml href=/feed>\
                <link rel=alternate type=application/rss+xml title=Tides href=/tides></head><body>Hello</body></html>";
    let server = Server::with(vec![
        ("/", "text/html", page.to_owned()),
        ("/feed", "text/xml", FEED.to_owned()),
    ]);
    let dir = tempfile::tempdir().unwrap();
    let (file, data) = (dir.path().join("config.toml"), dir.path().join("data"));
    let mine = "# what I read\nmouse = true # mine\n";
    std::fs::write(&file, mine).unwrap();
    let mut reader = Open::at(dir.path(), &file);
    let settings = || std::fs::read_to_string(&file).unwrap();

    reader.keys("gA enter");
    assert!(matches!(&reader.app.overlay, Some(Overlay::Prompt(p)) if p.fault.is_some()));
    reader.keys("esc");
    reader.add(&format!("{} #harbour #sea", server.url("/")));
    reader.until(|m| matches!(m, Msg::SourcesIn { .. }));
    let said = status(&reader.app).0.to_owned();
    assert!(
        said.starts_with("added Port & Gazette") && said.contains("u undoes"),
        "{said}"
    );
    assert!(said.contains("the page also names Tides"), "{said}");
    reader.until(|m| matches!(m, Msg::Fetched(_)));
    assert_eq!(
        reader.app.sources.brought.0, 1,
        "what was added is looked at at once"
    );
    assert_eq!(titles(&data), ["Wall shut"]);
    assert!(settings().starts_with(mine), "{}", settings());
    assert!(settings().contains(&server.url("/feed")) && settings().contains("\"harbour\", \"sea\""));
    assert_eq!(reader.app.config.sources.len(), 1);
    let with = settings();

    // the same again changes nothing
    reader.add(&server.url("/feed"));
    reader.until(|m| matches!(m, Msg::SourcesIn { .. }));
    assert!(status(&reader.app).0.contains("is there already"));
    assert_eq!(settings(), with);

    reader.keys("u");
    reader.until(|m| matches!(m, Msg::SourcesOut { .. }));
    assert!(
        status(&reader.app)
            .0
            .contains("Port & Gazette and 1 article removed")
    );
    assert_eq!(settings(), mine, "to the byte");
    assert!(titles(&data).is_empty() && reader.app.config.sources.is_empty());
    reader.keys("U");
    reader.until(|m| matches!(m, Msg::SourcesIn { .. }));
    assert_eq!((settings(), titles(&data).len()), (with.clone(), 1));
    // lines that the user wrote since stay when it is taken back once more
    std::fs::write(&file, format!("{with}\n# later\n")).unwrap();
    reader.keys("u");
    reader.until(|m| matches!(m, Msg::SourcesOut { .. }));
    assert!(settings().contains("# later") && !settings().contains("[[source]]"));
    assert!(titles(&data).is_empty());
}

#[test]
fn what_cannot_be_a_source_is_told_and_leaves_the_settings_alone() {
    let server = Server::with(vec![("/feed", "text/xml", FEED.to_owned())]);
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("config.toml");
    let mut reader = Open::at(dir.path(), &file);
    for (typed, why) in [
        (server.url("/nothing"), "404"),
        ("no such thing".to_owned(), "no such file or folder"),
    ] {
        reader.add(&typed);
        reader.until(|m| matches!(m, Msg::Failed(_)));
        let (said, fault) = status(&reader.app);
        assert!(fault && said.contains(why), "{said}");
        assert!(!file.exists() && reader.app.config.sources.is_empty());
        // who mistyped changes a letter
        reader.keys("gA");
        assert!(matches!(&reader.app.overlay, Some(Overlay::Prompt(p)) if p.editor.text == typed));
        reader.keys("ctrl-u esc");
    }
    // a list brings all of its feeds, and says what it left out
    let list = dir.path().join("feeds.opml");
    let outlines = format!(
        r#"<opml version="2.0"><body><outline text="Sea"><outline type="rss" text="Gazette" xmlUrl="{0}"/>
           <outline type="rss" text="Other" xmlUrl="{0}?b"/></outline>
           <outline type="rss" text="Odd" xmlUrl="exec:rm"/></body></opml>"#,
        server.url("/feed")
    );
    std::fs::write(&list, outlines).unwrap();
    reader.add(list.to_str().unwrap());
    reader.until(|m| matches!(m, Msg::SourcesIn { .. }));
    let said = status(&reader.app).0.to_owned();
    assert!(
        said.starts_with("added 2 sources") && said.contains("Odd"),
        "{said}"
    );
    reader.until(|m| matches!(m, Msg::Fetched(_)));
    assert_eq!(reader.app.config.sources[0].tags, ["Sea"]);
    reader.keys("u");
    reader.until(|m| matches!(m, Msg::SourcesOut { .. }));
    assert!(
        status(&reader.app)
            .0
            .starts_with("2 sources and 1 article removed")
    );
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "");
}

#[test]
fn pages_are_counted_while_they_come_and_the_library_takes_the_place_of_the_samples() {
    let items: String = (0..3)
        .map(|n| format!("<item><title>Vote {n}</title><link>/vote{n}</link><description>The vote…</description></item>"))
        .collect();
    let feed = format!("<rss version='2.0'><channel><title>Votes</title>{items}</channel></rss>");
    let mut served = vec![("/feed", "text/xml", feed)];
    for (path, town) in [
        ("/vote0", "Northmouth"),
        ("/vote1", "Easthaven"),
        ("/vote2", "Sandwick"),
    ] {
        let page = super::find::article().replace("Harbour City", town);
        served.push((path, "text/html", page));
    }
    let server = Server::with(served);
    let dir = tempfile::tempdir().unwrap();
    let mut reader = Open::at(dir.path(), &dir.path().join("config.toml"));
    for effect in dateline::app::shelf::show(&mut reader.app) {
        reader.runner.perform(effect);
    }
    reader.until(|m| matches!(m, Msg::Opened { done: true, .. }));
    assert!(
        !reader.app.shelf.on && !reader.app.library.entries.is_empty(),
        "samples"
    );
    assert!(
        status(&reader.app).0.contains("gA adds a source of news"),
        "{:?}",
        status(&reader.app)
    );
    let bar = |app: &App| dateline::app::bars::tabs(app).line.words();
    reader.add(&server.url("/feed"));
    let counted = |m: &Msg| matches!(m, Msg::Fetching { pages: (2, 3), .. });
    reader.until(counted);
    assert!(bar(&reader.app).contains("↻ 2/3"), "{}", bar(&reader.app));
    assert!(
        status(&reader.app).0.starts_with("added Votes"),
        "what was added is still told"
    );
    reader.until(|m| matches!(m, Msg::Fetched(_)));
    assert!(!bar(&reader.app).contains('↻'));
    assert_eq!(status(&reader.app).0, "3 articles new");
    reader.until(|m| matches!(m, Msg::Listed { .. }));
    assert_eq!((reader.app.shelf.on, reader.app.shelf.items.len()), (true, 3));
}

#[test]
fn a_folder_that_is_added_is_watched_until_it_goes() {
    let dir = tempfile::tempdir().unwrap();
    let (file, press) = (dir.path().join("config.toml"), dir.path().join("press"));
    std::fs::create_dir(&press).unwrap();
    let mut reader = Open::at(dir.path(), &file);
    reader.add(press.to_str().unwrap());
    reader.until(|m| matches!(m, Msg::SourcesIn { .. }));
    reader.until(|m| matches!(m, Msg::Fetched(_)));
    let story = |name: &str| {
        let text = "Ferry waits\n\nThe ferry waited in port on Monday.";
        std::fs::write(press.join(name), text).unwrap();
    };
    story("a.txt");
    while reader.app.sources.brought == (0, 0) {
        reader.until(|m| matches!(m, Msg::Fetched(_)));
    }
    reader.keys("u");
    reader.until(|m| matches!(m, Msg::SourcesOut { .. }));
    while reader.messages.try_recv().is_ok() {}
    story("b.txt");
    let wait = reader.messages.recv_timeout(Duration::from_millis(300));
    assert!(!matches!(wait, Ok(Msg::FolderChanged(_))), "{wait:?}");
}

#[test]
fn what_is_pasted_opens_also_over_the_library() {
    let server = Server::with(vec![("/feed", "text/xml", FEED.to_owned())]);
    let dir = tempfile::tempdir().unwrap();
    let mut reader = Open::at(dir.path(), &dir.path().join("config.toml"));
    reader.paste("Ferry waits\n\nThe ferry waited in port on Monday, the harbour master said.");
    reader.until(|m| matches!(m, Msg::Opened { done: true, .. }));
    let open = |app: &App| app.entry().map(|e| e.title());
    assert_eq!(
        (open(&reader.app).as_deref(), reader.app.view.screen),
        (Some("Ferry waits"), Pane::Read)
    );
    reader.keys("1");
    for effect in dateline::app::shelf::show(&mut reader.app) {
        reader.runner.perform(effect);
    }
    reader.until(|m| matches!(m, Msg::Listed { .. }));
    reader.paste(&format!(" {}\n", server.url("/feed")));
    reader.until(|m| matches!(m, Msg::Opened { done: true, .. }));
    assert_eq!(
        (open(&reader.app).as_deref(), reader.app.view.screen),
        (Some("Wall shut"), Pane::Read)
    );
    assert_eq!(status(&reader.app).0, "opened: Wall shut");
    reader.until(|m| matches!(m, Msg::Listed { .. }));
    assert_eq!(reader.app.shelf.items.len(), 2, "it is in the list behind");
    // words around an address are text; who is typing is not taken away
    reader.paste("https://port.example/ said the harbour master.");
    reader.keys("/");
    reader.until(|m| matches!(m, Msg::Opened { done: true, .. }));
    assert_eq!(
        (open(&reader.app).as_deref(), reader.app.library.entries.len()),
        (Some("Wall shut"), 3)
    );
    assert!(reader.app.overlay.is_some());
    reader.keys("esc");
    reader.paste(&server.url("/nothing"));
    reader.until(|m| matches!(m, Msg::Opened { done: true, .. }));
    assert!(
        status(&reader.app).1 && status(&reader.app).0.contains("404"),
        "{:?}",
        status(&reader.app)
    );
    // a message that needs the room has it: the hints at the right come back with the next key
    let foot = |app: &App| dateline::app::bars::foot(app).line.words();
    assert!(
        foot(&reader.app).contains("nothing is there (404)"),
        "{}",
        foot(&reader.app)
    );
    reader.keys("j");
    assert!(foot(&reader.app).ends_with("commands"), "{}", foot(&reader.app));
}

#[test]
fn an_excerpt_whose_page_is_a_wall_says_so_where_it_is_read() {
    let feed = "<rss version='2.0'><channel><title>Gazette</title><item><title>Vote</title><link>/vote</link>\
                <description>The council of Harbour City voted on a wall.</description></item></channel></rss>";
    let wall = "<!doctype html><title>Log in</title><body><p>Log in to continue.</p><form><input type=password></form>";
    let server = Server::with(vec![
        ("/feed", "text/xml", feed.to_owned()),
        ("/vote", "text/html", wall.to_owned()),
    ]);
    let dir = tempfile::tempdir().unwrap();
    let mut reader = Open::at(dir.path(), &dir.path().join("config.toml"));
    for effect in dateline::app::shelf::show(&mut reader.app) {
        reader.runner.perform(effect);
    }
    reader.until(|m| matches!(m, Msg::Opened { done: true, .. }));
    reader.add(&server.url("/feed"));
    reader.until(|m| matches!(m, Msg::Fetched(_)));
    let said = status(&reader.app).0.to_owned();
    assert!(
        said.starts_with("1 article new; Gazette: 1 article without the whole text yet"),
        "{said}"
    );
    reader.until(|m| matches!(m, Msg::Listed { .. }));
    reader.keys("enter");
    reader.until(|m| matches!(m, Msg::OpenedKept { .. }));
    let entry = reader.app.entry().unwrap();
    assert!(dateline::app::panes::front::about(entry, 120, 0).contains("an excerpt"));
    reader.keys("w");
    let Some(Overlay::Why(why)) = &reader.app.overlay else {
        panic!("{:?}", reader.app.overlay)
    };
    let lines: Vec<&str> = why.lines.iter().map(|(_, words)| words.as_str()).collect();
    assert!(lines.iter().any(|l| l.contains("log in")), "{lines:?}");
}
