//! Sources from inside the reader: keys, the clock, messages, nothing moved and nothing waited for.

use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use chrono::{DateTime, Local};
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
        fault && words.starts_with("1 article new; ") && words.contains("nothing is there (404)"),
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
            status(&app).0.contains("dateline add ADDRESS"),
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
