//! Saved searches, groups and filters: on the front page and on the command line.

use dateline::app::layout::Pane;
use dateline::app::lines::Target;
use dateline::briefing::By;
use dateline::briefing::query::{Query, parse, term};
use dateline::store::Store;

use super::commands::{objects, run, told};
use super::driven::{Reader, library};

fn counted(reader: &mut Reader) {
    reader.until(|app| !app.news.loading && app.shelf.held.saved.iter().all(|s| s.counts.is_some()));
}

#[test]
fn a_search_is_saved_stands_on_the_front_page_and_opens_as_a_list() {
    let dir = library();
    let mut reader = Reader::on_library(dir.path(), (80, 24));
    reader.keys("g/speaker:maren\n");
    reader.until(|app| app.shelf.items.len() == 2);
    reader.keys("gwMaren speaks\n");
    reader.until(|app| app.shelf.held.saved.len() == 1);
    assert!(
        reader.lines()[0].starts_with("Maren speaks: speaker:maren · 2 found, 2 unread"),
        "{:?}",
        reader.lines()
    );
    reader.keys("⎋");
    reader.until(|app| app.shelf.items.len() == 5);
    reader.end();

    // the next day it is there, above the articles, and the first article is the one that is shown
    let mut reader = Reader::on_library(dir.path(), (80, 24));
    reader.until(|app| !app.shelf.held.saved.is_empty());
    counted(&mut reader);
    let lines = reader.lines();
    assert!(lines[0].contains("Saved searches"), "{lines:?}");
    assert!(
        lines[1].contains("Maren speaks  speaker:maren") && lines[1].ends_with("2 unread of 2"),
        "{lines:?}"
    );
    assert_eq!(reader.app.panes.front.sheet.target(), Some(Target::Kept(0)));
    reader.keys("k\n");
    reader.until(|app| app.shelf.items.len() == 2);
    assert!(
        reader.lines()[0].starts_with("Maren speaks: speaker:maren"),
        "{:?}",
        reader.lines()
    );
    // opened from there, the history comes back to it, and further back to the whole library
    reader.keys("\n");
    reader.until(|app| app.view.focus == Pane::Read);
    reader.keys("H");
    assert_eq!(
        (reader.app.view.focus, reader.app.shelf.items.len()),
        (Pane::Front, 2)
    );
    reader.keys("H");
    reader.until(|app| app.shelf.items.len() == 5);
    reader.until(|app| app.shelf.held.saved[0].counts == Some((2, 1)));
    assert!(
        reader.lines()[1].ends_with("1 unread of 2"),
        "what was read counts: {:?}",
        reader.lines()
    );
    // changed, removed, and both taken back
    reader.keys("gg");
    assert_eq!(reader.app.panes.front.sheet.target(), Some(Target::Saved(0)));
    reader.keys("e⌫speaker:oyelaran\n");
    reader.until(|app| app.shelf.held.saved[0].search.query == "speaker:oyelaran");
    reader.until(|app| app.shelf.held.saved[0].counts == Some((1, 1)));
    reader.keys("d");
    reader.until(|app| app.shelf.held.saved.is_empty());
    reader.keys("u");
    reader.until(|app| app.shelf.held.saved.len() == 1);
    reader.keys("u");
    reader.until(|app| app.shelf.held.saved[0].search.query == "speaker:maren");
    reader.end();
    let store = Store::open(dir.path()).unwrap();
    let all = store.searches().unwrap();
    assert_eq!(
        (all[0].name.as_str(), all[0].query.as_str()),
        ("Maren speaks", "speaker:maren")
    );
}

#[test]
fn a_mistake_in_a_saved_search_says_where_and_hides_nothing() {
    let dir = library();
    let mut reader = Reader::on_library(dir.path(), (80, 24));
    reader.keys("g/wall speker:ann˄s");
    assert!(reader.app.overlay.is_some(), "ctrl-s asks for a name");
    reader.keys("walls\n");
    reader.until(|app| app.shelf.held.saved.len() == 1);
    counted(&mut reader);
    let lines = reader.lines();
    assert!(
        lines[1].contains("walls  speker:ann (at character 6)"),
        "{lines:?}"
    );
    assert!(lines[1].ends_with("2 unread of 2"), "{lines:?}");
    reader.keys("gvwal\n");
    reader.until(|app| app.shelf.items.len() == 2);
    let lines = reader.lines();
    assert!(
        lines[1].contains("speker:ann (at character 6): did you mean speaker:?"),
        "{lines:?}"
    );
    reader.end();
}

#[test]
fn the_front_page_by_source_tag_day_and_state() {
    let dir = library();
    let mut reader = Reader::on_library(dir.path(), (80, 24));
    let groups = |reader: &Reader| -> Vec<(String, usize, usize)> {
        let all = reader.app.shelf.held.groups.iter();
        all.map(|g| (g.name.clone(), g.all, g.unread)).collect()
    };
    let shown =
        |by| move |app: &dateline::app::App| !app.news.loading && app.shelf.held.view().by == Some(by);
    reader.keys("c");
    reader.until(shown(By::Source));
    let named = groups(&reader);
    assert!(named.contains(&("Port Gazette".to_owned(), 3, 3)), "{named:?}");
    assert!(named.contains(&("wire".to_owned(), 2, 1)), "{named:?}");
    assert!(reader.lines()[0].starts_with("Everything, by source · 5 found, 4 unread"));
    // a group opens as its articles, within it one groups on, and escape leads out the same way
    let at = named
        .iter()
        .position(|(name, ..)| name == "Port Gazette")
        .unwrap();
    reader.keys(&"j".repeat(at));
    reader.keys("\n");
    reader.until(|app| app.shelf.items.len() == 3 && !app.news.loading);
    assert!(
        reader.lines()[0].starts_with("source:\"=Port Gazette\" · 3 found"),
        "{:?}",
        reader.lines()
    );
    reader.keys("⎋");
    reader.until(shown(By::Source));
    reader.keys("c");
    reader.until(shown(By::Tag));
    assert_eq!(
        groups(&reader),
        [("#harbour".to_owned(), 3, 3), ("#trams".to_owned(), 1, 0)]
    );
    reader.keys("c");
    reader.until(shown(By::Day));
    assert_eq!(groups(&reader).len(), 5);
    assert_eq!(reader.app.shelf.counts, (5, 4));
    reader.keys("c");
    reader.until(shown(By::State));
    let states = groups(&reader);
    assert!(states.contains(&("unread".to_owned(), 4, 4)), "{states:?}");
    assert!(states.contains(&("bookmarked".to_owned(), 1, 0)), "{states:?}");
    // all of the group under the cursor is read at once
    reader.keys("jA");
    reader.until(|app| app.shelf.counts == (5, 0) && !app.news.loading);
    reader.keys("u");
    reader.until(|app| app.shelf.counts == (5, 4) && !app.news.loading);
    reader.keys("c");
    reader.until(|app| app.shelf.items.len() == 5 && !app.news.loading);
    assert!(!reader.app.shelf.held.is_narrow());
    reader.end();
}

#[test]
fn a_filter_adds_up_and_is_let_go() {
    let dir = library();
    let mut reader = Reader::on_library(dir.path(), (80, 24));
    reader.keys("F");
    reader.until(|app| app.overlay.is_some());
    reader.keys("unread\n");
    reader.until(|app| app.shelf.items.len() == 4 && !app.news.loading);
    reader.keys("F");
    reader.until(|app| app.overlay.is_some());
    reader.keys("wire\n");
    reader.until(|app| app.shelf.items.len() == 1 && !app.news.loading);
    assert_eq!(reader.app.shelf.held.view().line, "is:unread source:\"=wire\"");
    reader.keys("F");
    reader.until(|app| app.overlay.is_some());
    reader.keys("✓ unread\n");
    reader.until(|app| app.shelf.items.len() == 2 && !app.news.loading);
    reader.keys("q");
    reader.until(|app| app.shelf.items.len() == 5 && !app.news.loading);
    reader.end();
}

#[test]
fn new_is_what_came_since_the_library_was_looked_at() {
    let dir = library();
    let new = |dir: &std::path::Path| {
        let store = Store::open(dir).unwrap();
        store.count(&parse("is:new", None).0).unwrap().0
    };
    assert_eq!(new(dir.path()), 0, "nothing is new where nobody ever looked");
    Reader::on_library(dir.path(), (80, 24)).end();
    {
        let mut store = Store::open(dir.path()).unwrap();
        let article = super::entry("wire", "late", "Night ferry", "A night ferry ran.", 0);
        let later = chrono::Utc::now() + chrono::TimeDelta::hours(1);
        store
            .keep(Some(&super::feed("wire")), &[super::opened(article)], later)
            .unwrap();
    }
    let mut reader = Reader::on_library(dir.path(), (80, 24));
    let lines = reader.lines();
    assert_eq!(
        lines.iter().filter(|l| l.contains("new  ")).count(),
        1,
        "{lines:?}"
    );
    reader.keys("g/is:new\n");
    reader.until(|app| app.shelf.items.len() == 1);
    reader.end();
    assert_eq!(new(dir.path()), 1);
}

#[test]
fn every_group_finds_what_it_counts() {
    let dir = library();
    let store = Store::open(dir.path()).unwrap();
    for line in ["", "wall", "is:unread"] {
        let query = parse(line, None).0;
        for by in By::ALL {
            for group in store.groups(by, &query).unwrap() {
                let (inside, faults) = parse(&format!("{line} {}", group.term), None);
                assert!(faults.is_empty(), "{group:?}: {faults:?}");
                assert_eq!(
                    store.count(&inside).unwrap(),
                    (group.all, group.unread),
                    "{group:?}"
                );
            }
        }
    }
}

#[test]
fn terms_are_written_as_they_are_read() {
    for name in [
        "wire",
        "Port Gazette",
        "https://port.example/feed.xml",
        "10:30",
        "-minus",
    ] {
        let (query, faults) = parse(&term("source", &format!("={name}")), None);
        assert!(faults.is_empty(), "{name}: {faults:?}");
        assert_eq!(
            query,
            Query {
                terms: vec![dateline::briefing::query::Term {
                    not: false,
                    what: dateline::briefing::query::What::Source(format!("={name}")),
                }]
            }
        );
    }
}

#[test]
fn searches_are_saved_listed_run_and_let_go_on_the_command_line() {
    let dir = library();
    let none = run(dir.path(), &["search", "--list"]);
    assert_eq!(none.status.code(), Some(3));
    let saved = run(
        dir.path(),
        &["search", "--save", "Maren", "speaker:maren", "speker:x"],
    );
    assert_eq!(saved.status.code(), Some(0), "{}", told(&saved));
    assert!(
        told(&saved).contains("speker:x (at character 15)"),
        "{}",
        told(&saved)
    );
    assert_eq!(
        String::from_utf8_lossy(&saved.stdout),
        "saved Maren: speaker:maren speker:x (2 found, 2 unread)\n"
    );
    let listed = objects(&run(dir.path(), &["search", "--list", "--format", "jsonl"]));
    assert_eq!(listed.len(), 1);
    assert_eq!(
        (listed[0]["articles"].as_u64(), listed[0]["schema"].as_u64()),
        (Some(2), Some(1))
    );
    assert_eq!(listed[0]["faults"].as_array().unwrap().len(), 1);
    let found = objects(&run(
        dir.path(),
        &["search", "--saved", "maren", "queue", "--format", "jsonl"],
    ));
    assert_eq!(found.len(), 1);
    let wrong = run(dir.path(), &["search", "--saved", "nobody"]);
    assert_eq!(wrong.status.code(), Some(1));
    assert!(told(&wrong).contains("there are: Maren"), "{}", told(&wrong));
    assert_eq!(
        run(dir.path(), &["search", "--forget", "Maren"]).status.code(),
        Some(0)
    );
    assert_eq!(run(dir.path(), &["search", "--list"]).status.code(), Some(3));
    assert_eq!(run(dir.path(), &["search"]).status.code(), Some(2));
}

#[test]
fn the_best_comes_first_where_that_is_asked_for() {
    let dir = library();
    {
        let mut store = Store::open(dir.path()).unwrap();
        let text = "The council met. It spoke of the harbour once, and of the budget, the trams and the school roofs.";
        let newer = super::entry("wire", "c", "Council meets", text, 0);
        store
            .keep(Some(&super::feed("wire")), &[super::opened(newer)], super::now())
            .unwrap();
    }
    let store = Store::open(dir.path()).unwrap();
    let titles = |line: &str| -> Vec<String> {
        let (query, faults) = parse(line, None);
        assert!(faults.is_empty(), "{faults:?}");
        store
            .items(&query, None, 9)
            .unwrap()
            .into_iter()
            .map(|i| i.title)
            .collect()
    };
    assert_eq!(titles("harbour")[0], "Council meets");
    let best = titles("harbour sort:relevance");
    assert_eq!((best.len(), best[0].as_str()), (3, "Harbour wall shut"));
    assert_eq!(best[2], "Council meets");
    // the same articles, only in another order; also those that a note alone has
    for line in [
        "wall",
        "depot",
        "speaker:maren queue",
        "is:unread harbour",
        "harb*",
    ] {
        let sorted = |mut all: Vec<String>| {
            all.sort();
            all
        };
        assert_eq!(
            sorted(titles(line)),
            sorted(titles(&format!("{line} sort:relevance"))),
            "{line}"
        );
    }
    drop(store);
    let mut reader = Reader::on_library(dir.path(), (80, 24));
    reader.keys("g/harbour sort:relevance\n");
    reader.until(|app| app.shelf.items.len() == 3 && !app.news.loading);
    assert_eq!(reader.titles()[0], "Harbour wall shut");
    let lines = reader.lines();
    assert!(
        lines[1].contains("Best first") && lines[2].contains("2026-10-25"),
        "{lines:?}"
    );
    reader.keys("\n");
    reader.until(|app| app.view.focus == Pane::Read);
    assert!(!reader.app.search.hits.is_empty());
    reader.end();
}
