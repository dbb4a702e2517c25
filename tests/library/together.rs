//! Several windows on one library, and sources that go and come back.

use std::fs;

use dateline::app::layout::Pane;
use dateline::app::message::Effect;
use dateline::briefing::query::{Query, parse};
use dateline::config::{Config, SourcePlace, SourceSetting};
use dateline::store::Store;

use super::driven::{Reader, library};

fn config(urls: &[&str]) -> Config {
    let feed = |url: &&str| SourceSetting::at(SourcePlace::Feed((*url).to_owned()));
    Config {
        sources: urls.iter().map(feed).collect(),
        ..Config::default()
    }
}

#[test]
fn two_windows_see_each_others_marks_without_a_key() {
    let dir = library();
    let mut one = Reader::on_library(dir.path(), (80, 24));
    let mut two = Reader::on_library(dir.path(), (80, 24));
    // further down in its list, so that the list keeps its order
    two.keys("jj");
    let order: Vec<_> = two.app.shelf.items.iter().map(|i| i.article).collect();
    let unread = two.app.shelf.counts.1;
    one.keys(".");
    one.until(|app| app.shelf.counts.1 == unread - 1);
    two.until(|app| app.shelf.counts.1 == unread - 1);
    assert!(two.app.shelf.items[0].read);
    one.keys("\n");
    one.until(|app| app.view.focus == Pane::Read);
    one.keys("b");
    two.until(|app| app.library.bookmarks.len() == 2);
    one.keys("1g/speaker:maren\n");
    one.until(|app| app.shelf.items.len() == 2 && !app.news.loading);
    one.keys("gwMaren\n");
    two.until(|app| app.shelf.held.saved.len() == 1);
    let now: Vec<_> = two.app.shelf.items.iter().map(|i| i.article).collect();
    assert_eq!(now, order);
    two.keys("A");
    one.until(|app| app.shelf.counts.1 == 0);
    one.end();
    two.end();
}

#[test]
fn a_source_goes_with_its_articles_as_is_said_and_comes_back() {
    let settings = "# mine\n[reading]\nmeasure = 70\n\n# trams and votes\n[[source]]\nurl = \"https://wire.example/feed.xml\" # daily\n\n[[source]]\nurl = \"https://gazette.example/feed.xml\"\n";
    for (choice, left) in [("bookmarked", 4), ("keep all", 5), ("nothing", 3)] {
        let dir = library();
        let file = dir.path().join("config.toml");
        fs::write(&file, settings).unwrap();
        let config = config(&[
            "https://wire.example/feed.xml",
            "https://gazette.example/feed.xml",
        ]);
        let mut reader = Reader::with(dir.path(), config, Some(file.clone()), (80, 24));
        let asked = dateline::app::shelf::show(&mut reader.app);
        reader.perform(asked);
        reader.until(|app| app.shelf.items.len() == 5 && !app.news.loading);
        reader.keys("gu");
        reader.until(|app| app.overlay.is_some());
        reader.keys("wire\n");
        assert!(
            super::screen(&reader.app).contains("goes: its articles?"),
            "{}",
            super::screen(&reader.app)
        );
        reader.keys(choice);
        reader.keys("\n");
        reader.until(|app| app.shelf.counts.0 == left && !app.news.loading && app.config.sources.len() == 1);
        let text = fs::read_to_string(&file).unwrap();
        assert!(
            !text.contains("wire.example") && text.contains("# mine") && text.contains("gazette"),
            "{text}"
        );
        {
            let store = Store::open(dir.path()).unwrap();
            assert_eq!(store.bookmarks().unwrap().len(), 1, "bookmarks stay in any case");
            assert_eq!(store.sources().unwrap().len(), 1);
        }
        reader.keys("u");
        reader.until(|app| app.shelf.counts.0 == 5 && !app.news.loading && app.config.sources.len() == 2);
        assert_eq!(fs::read_to_string(&file).unwrap(), settings, "to the byte");
        reader.keys("U");
        reader.until(|app| app.shelf.counts.0 == left && !app.news.loading && app.config.sources.len() == 1);
        reader.keys("u");
        reader.until(|app| app.shelf.counts.0 == 5 && !app.news.loading && app.config.sources.len() == 2);
        reader.end();
        let store = Store::open(dir.path()).unwrap();
        assert_eq!(store.count(&Query::default()).unwrap().0, 5);
        assert_eq!(store.sources().unwrap().len(), 2);
    }
}

#[test]
fn a_source_that_cannot_leave_the_settings_stays_in_the_library() {
    let dir = library();
    let config = config(&["https://wire.example/feed.xml"]);
    let file = dir.path().join("config.toml");
    fs::write(&file, "[[source]]\nurl = \"https://other.example/\"\n").unwrap();
    let mut reader = Reader::with(dir.path(), config, Some(file), (80, 24));
    let effects = vec![Effect::RemoveSource {
        locator: "https://wire.example/feed.xml".to_owned(),
        leave: dateline::briefing::Leave::Nothing,
    }];
    reader.perform(effects);
    reader.until(|app| app.news.status.as_ref().is_some_and(|(_, fault)| *fault));
    let said = reader.app.news.status.clone().unwrap().0;
    assert!(said.contains("the source is not in it"), "{said}");
    reader.end();
    let store = Store::open(dir.path()).unwrap();
    assert_eq!(store.count(&parse("source:wire", None).0).unwrap().0, 2);
}
