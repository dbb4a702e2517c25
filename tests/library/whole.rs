//! The whole library: finding articles and speakers, a speaker's page, one timeline over a search, a story.

use dateline::app::layout::Pane;
use dateline::app::lines::Target;
use dateline::app::message::{Effect, Msg};
use dateline::app::overlay::Overlay;
use dateline::app::scope::Scope;
use dateline::app::update;
use dateline::app::whole::finder::Leads;
use dateline::store::Store;

use super::driven::{Reader, library};

fn finder(reader: &Reader) -> &dateline::app::whole::finder::Finder {
    match &reader.app.overlay {
        Some(Overlay::Finder(finder)) => finder,
        other => panic!("{other:?}"),
    }
}

fn found(reader: &mut Reader) {
    reader.until(|app| matches!(&app.overlay, Some(Overlay::Finder(f)) if !f.waiting));
}

#[test]
fn an_article_is_found_by_some_letters_shown_and_opened() {
    let dir = library();
    let mut reader = Reader::on_library(dir.path(), (80, 24));
    reader.keys("ga");
    found(&mut reader);
    assert_eq!(finder(&reader).shown.all, 5);
    reader.keys("ferr");
    found(&mut reader);
    assert_eq!(finder(&reader).shown.found, 1);
    reader.until(|app| match &app.overlay {
        Some(Overlay::Finder(f)) => f.glimpse.as_ref().is_some_and(|g| g.title.contains("ferry")),
        _ => false,
    });
    let glimpse = finder(&reader).glimpse.clone().unwrap();
    assert!(
        glimpse.text.starts_with("The ferry of Évora was late."),
        "{glimpse:?}"
    );
    assert!(!glimpse.read);
    let shown = super::screen(&reader.app);
    assert!(shown.contains("1 of 5"), "{shown}");
    assert!(shown.contains("The ferry of Évora was late."), "{shown}");
    reader.keys("\n");
    reader.until(|app| app.view.focus == Pane::Read);
    assert_eq!(reader.app.entry().unwrap().title(), "Évora’s ferry late");
    // what is open is found too, and only once
    reader.keys("ga");
    found(&mut reader);
    let rows = &finder(&reader).shown.rows;
    assert_eq!(rows.len(), 5);
    assert_eq!(rows[0].name, "Évora’s ferry late", "what is open stands first");
    reader.keys("zzzz");
    found(&mut reader);
    assert_eq!(finder(&reader).shown.found, 0);
    reader.keys("\n");
    assert!(reader.app.overlay.is_none());
    reader.end();
}

#[test]
fn an_answer_to_older_letters_changes_nothing() {
    let dir = library();
    let mut reader = Reader::on_library(dir.path(), (80, 24));
    reader.keys("ga");
    found(&mut reader);
    let old = finder(&reader).generation;
    reader.keys("ferr");
    found(&mut reader);
    let rows = finder(&reader).shown.clone();
    let stale = dateline::app::whole::finder::Matched {
        rows: Vec::new(),
        found: 0,
        all: 0,
    };
    let msg = Msg::Found {
        generation: old,
        matched: stale,
    };
    assert!(update(&mut reader.app, msg).is_empty());
    assert_eq!(finder(&reader).shown, rows);
    let effects = update(&mut reader.app, super::driven::key("esc"));
    assert_eq!(effects, [Effect::FindNoMore]);
    reader.end();
}

#[test]
fn everything_a_speaker_said_over_the_library_and_the_way_to_each_quote() {
    let dir = library();
    let mut reader = Reader::on_library(dir.path(), (80, 24));
    // nobody is under the cursor: a speaker is found
    reader.keys("gsmaren");
    found(&mut reader);
    let rows = &finder(&reader).shown.rows;
    assert_eq!(rows.len(), 1);
    assert_eq!(
        (rows[0].name.as_str(), rows[0].right.as_str()),
        ("Ilse Maren", "2 articles")
    );
    assert_eq!(rows[0].leads, Leads::Speaker("Ilse Maren".to_owned()));
    reader.keys("\n");
    reader.until(|app| app.panes.quotes.page.as_ref().is_some_and(|p| !p.waiting));
    assert_eq!(reader.app.view.focus, Pane::Quotes);
    let page = reader.app.panes.quotes.page.clone().unwrap().portrait;
    assert_eq!((page.articles, page.spoken.len()), (2, 2));
    assert_eq!(page.spoken[0].title, "Harbour wall shut", "the newest first");
    assert_eq!(
        page.spoken[0].words,
        "“We would rather explain a queue than a collapse,”"
    );
    assert_eq!(page.roles[0].0, "the chief engineer");
    let lines: Vec<String> = reader
        .app
        .panes
        .quotes
        .sheet
        .lines
        .iter()
        .map(|l| l.words())
        .collect();
    assert!(lines[0].contains("in the whole library"), "{lines:?}");
    let all = lines.join("\n");
    assert!(
        all.contains("2 quotes in 2 articles · first 24 Oct 2026 · last 25 Oct 2026"),
        "{all}"
    );
    assert!(all.contains("as the chief engineer"), "{all}");
    reader.keys("j\n");
    reader.until(|app| app.view.focus == Pane::Read);
    let entry = reader.app.entry().unwrap();
    assert_eq!(entry.title(), "Gate opens");
    assert!(entry.quote_at(reader.app.panes.read.cursor, |_| true).is_some());
    // back on the page, on the same quote; s leads to the open articles, gs twice to the page again
    reader.keys("H");
    assert_eq!(reader.app.target(), Some(Target::Said(1)));
    reader.keys("s");
    assert!(reader.app.panes.quotes.page.is_none());
    assert_eq!(reader.app.scope(), Scope::All);
    reader.keys("gs");
    assert!(reader.app.panes.quotes.only.is_some());
    reader.keys("gs");
    reader.until(|app| app.panes.quotes.page.as_ref().is_some_and(|p| !p.waiting));
    assert_eq!(reader.app.panes.quotes.page.as_ref().unwrap().portrait, page);
    reader.keys("⎋");
    assert!(reader.app.panes.quotes.page.is_none() && reader.app.panes.quotes.only.is_none());
    reader.end();
}

#[test]
fn one_timeline_over_what_a_search_finds() {
    let dir = library();
    let mut reader = Reader::on_library(dir.path(), (80, 24));
    reader.keys("g/tag:harbour\n");
    reader.until(|app| app.shelf.items.len() == 3 && !app.news.loading);
    reader.keys("T");
    reader.until(|app| app.view.focus == Pane::Timeline);
    assert_eq!(reader.app.scope(), Scope::Set);
    assert_eq!(reader.app.scoped().len(), 3);
    assert!(reader.app.scope_words().starts_with("tag:harbour, 3 articles"));
    let events = reader.app.panes.timeline.nodes().len();
    let of_all: usize = reader.app.shelf.items.iter().map(|i| i.events).sum();
    assert_eq!(events, of_all);
    // the other lists tell of the same articles
    reader.keys("3");
    assert_eq!(
        reader.app.view.focus,
        Pane::Quotes,
        "{:?}",
        reader.app.news.status
    );
    let lines = &reader.app.panes.quotes.sheet.lines;
    assert_eq!(reader.app.panes.quotes.sheet.targets.len(), 2, "{lines:?}");
    // enter leads to the text, and back leads to the list it was made of
    reader.keys("4\n");
    assert_eq!(reader.app.view.focus, Pane::Read);
    reader.keys("1");
    assert_eq!(reader.app.shelf.items.len(), 3);
    reader.end();
}

#[test]
fn more_than_one_timeline_takes_are_told_by_the_order_in_which_they_stand() {
    let dir = library();
    for (typed, words) in [
        ("harbour", "the newest 1 of 900"),
        ("harbour sort:relevance", "the best 1 of 900"),
    ] {
        let mut reader = Reader::on_library(dir.path(), (80, 24));
        reader.keys(&format!("g/{typed}\n"));
        reader.until(|app| !app.shelf.items.is_empty() && !app.news.loading && app.shelf.held.is_narrow());
        let articles = vec![reader.app.shelf.items[0].article];
        let asked = dateline::app::whole::gathering::timeline(&mut reader.app);
        let [Effect::ListIds { generation, .. }] = asked[..] else {
            panic!("{asked:?}");
        };
        let msg = Msg::Ids {
            generation,
            articles,
            all: 900,
        };
        let effects = update(&mut reader.app, msg);
        reader.perform(effects);
        reader.until(|app| app.view.focus == Pane::Timeline);
        assert_eq!(reader.app.news.status.as_ref().unwrap().0, words);
        reader.end();
    }
}

#[test]
fn a_story_of_the_library_opens_as_one() {
    let dir = library();
    super::reading::bridge(dir.path());
    let mut reader = Reader::on_library(dir.path(), (80, 24));
    reader.until(|app| !app.shelf.stories.is_empty());
    let story = reader.app.shelf.stories[0].1.clone();
    let place = |reader: &Reader| match reader.app.panes.front.sheet.target() {
        Some(Target::Kept(n)) => n,
        other => panic!("{other:?}"),
    };
    for _ in 0..6 {
        if story.contains(&place(&reader)) {
            break;
        }
        reader.keys("j");
    }
    reader.keys("S");
    reader.until(|app| app.view.focus == Pane::Summary);
    assert_eq!(reader.app.scope(), Scope::Story);
    assert_eq!(reader.app.scoped().len(), 2);
    reader.end();
}

#[test]
fn a_bookmark_leads_to_its_article_in_the_library() {
    let dir = library();
    let mut reader = Reader::on_library(dir.path(), (80, 24));
    reader.until(|app| !app.library.bookmarks.is_empty());
    reader.keys("6");
    assert!(reader.app.library.entries.is_empty());
    reader.keys("\n");
    reader.until(|app| app.view.focus == Pane::Read);
    assert_eq!(reader.app.entry().unwrap().title(), "Old tram");
    assert_eq!(reader.app.library.marks_in(0).count(), 1);
    reader.end();
    // one whose article is gone says so
    let mut store = Store::open(dir.path()).unwrap();
    let id = store.bookmarks().unwrap()[0].anchor.article;
    store.remove_articles(&[id], super::now()).unwrap();
    drop(store);
    let mut reader = Reader::on_library(dir.path(), (80, 24));
    reader.until(|app| !app.library.bookmarks.is_empty());
    reader.keys("6\n");
    reader.until(|app| app.news.status.is_some());
    assert!(
        reader
            .app
            .news
            .status
            .as_ref()
            .unwrap()
            .0
            .contains("not in the library")
    );
    reader.end();
}

#[test]
fn a_story_is_told_as_it_moved_over_days() {
    let dir = library();
    let mut store = Store::open(dir.path()).unwrap();
    let text = "Inspectors found 14 of the 212 hangers of the harbour bridge cracked and shut it on Monday.\n\nThe harbour bridge carries 38,000 vehicles a day, and inspectors look at every hanger of the bridge now.";
    let shut = "“We would rather explain a queue than a collapse,” said Ilse Maren.";
    let asked = "“Nobody asked the drivers who cross the bridge,” said Ana Quist.";
    for (name, more, days) in [
        ("gazette", shut.to_owned(), 6),
        ("wire", format!("{shut}\n\n{asked}"), 5),
        ("coast", asked.to_owned(), 5),
    ] {
        let words = format!("{text}\n\n{more}");
        let title = "Harbour bridge shut after inspectors find cracked hangers";
        let article = super::entry(name, "bridge", title, &words, days);
        store
            .keep(Some(&super::feed(name)), &[super::opened(article)], super::now())
            .unwrap();
    }
    drop(store);
    let mut reader = Reader::on_library(dir.path(), (80, 24));
    reader.until(|app| !app.shelf.stories.is_empty());
    let bridge = reader
        .app
        .shelf
        .stories
        .iter()
        .find(|(_, all)| all.len() == 3)
        .unwrap()
        .1[0];
    while reader.app.panes.front.sheet.target() != Some(Target::Kept(bridge)) {
        let before = reader.app.panes.front.sheet.selected;
        reader.keys("j");
        assert_ne!(reader.app.panes.front.sheet.selected, before, "it is in the list");
    }
    reader.keys("S");
    reader.until(|app| app.view.focus == Pane::Summary);
    let lines: Vec<String> = reader
        .app
        .panes
        .summary
        .sheet
        .lines
        .iter()
        .map(|l| l.words())
        .collect();
    let from = lines.iter().position(|l| l.contains("HOW IT MOVED")).unwrap();
    let told: Vec<&str> = lines[from + 1..]
        .iter()
        .map(|l| l.trim())
        .take_while(|l| !l.is_empty())
        .collect();
    let at = |words: &str| {
        told.iter()
            .position(|l| l.contains(words))
            .unwrap_or_else(|| panic!("{words}: {told:#?}"))
    };
    assert!(at("20 Oct 2026") < at("gazette: ") && at("gazette: ") < at("explain a queue"));
    assert!(at("explain a queue") < at("21 Oct 2026") && at("21 Oct 2026") < at("Nobody asked"));
    assert_eq!(
        told.iter().filter(|l| l.contains("explain a queue")).count(),
        1,
        "{told:#?}"
    );
    assert_eq!(
        told.iter().filter(|l| l.contains("Nobody asked")).count(),
        1,
        "{told:#?}"
    );
    assert!(
        at("nothing said that was not told before") > at("Nobody asked"),
        "{told:#?}"
    );
    reader.end();
}
