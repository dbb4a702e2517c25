//! The bundled briefing is what a newcomer sees first: it must load, and show every kind of thing.

#![allow(
    clippy::string_slice,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that stops is a test that tells"
)]

use std::collections::BTreeSet;
use std::sync::Arc;

use dateline::analysis::{EventStatus, QuoteKind, analyse};
use dateline::article::{ArticleId, Origin, PublishedFrom};
use dateline::briefing::stories::{Grouping, Piece};
use dateline::briefing::{Opened, SAMPLES};
use dateline::load::{Given, load};

fn open() -> Vec<Opened> {
    SAMPLES
        .iter()
        .map(|sample| {
            let mut id = || ArticleId(1);
            let origin = Origin::Sample(sample.name.to_owned());
            let loaded = load(sample.bytes, &origin, &Given::default(), &mut id);
            let mut articles = loaded.unwrap_or_else(|e| panic!("{}: {e}", sample.name)).articles;
            assert_eq!(articles.len(), 1, "{}", sample.name);
            let article = articles.remove(0);
            Opened {
                analysis: Arc::new(analyse(&article)),
                article: Arc::new(article),
            }
        })
        .collect()
}

fn find<'a>(all: &'a [Opened], name: &str) -> &'a Opened {
    let is = |o: &&Opened| o.article.origin.locator() == name;
    all.iter().find(is).unwrap()
}

#[test]
fn there_is_something_of_every_kind() {
    let all = open();
    assert!(all.len() >= 10, "{} articles", all.len());
    for o in &all {
        let name = o.article.origin.locator();
        let words = o.article.word_count();
        assert!(
            (350..=900).contains(&words) || words > 3000,
            "{name}: {words} words"
        );
        let published = o
            .article
            .published
            .unwrap_or_else(|| panic!("{name}: no date"))
            .date
            .day();
        assert_eq!(published.to_string().get(..7), Some("2026-11"), "{name}");
        assert!(o.article.complete, "{name} breaks off");
        assert!(!o.analysis.summary.sentences.is_empty(), "{name}");
        let keys = o.analysis.paragraphs.iter().filter(|p| p.key).count();
        assert!((1..=8).contains(&keys), "{name}: {keys} key paragraphs");
    }
    assert!(all.iter().any(|o| o.article.word_count() > 3000), "a long one");
    let direct = |o: &Opened| {
        o.analysis
            .quotes
            .iter()
            .filter(|q| q.kind == QuoteKind::Direct)
            .count()
    };
    assert_eq!(
        direct(find(&all, "2026-11-19-straits-line-third-quarter.txt")),
        0,
        "no quote in it"
    );
    assert_eq!(find(&all, "2026-11-20-straits-forum.txt").article.title, None);
    assert_eq!(
        find(&all, "2026-11-22-tram-drivers-suspend-strike.txt")
            .article
            .title
            .as_deref(),
        Some("Tram drivers suspend strike after late-night deal")
    );
}

#[test]
fn there_is_much_to_jump_to() {
    let all = open();
    let quotes: usize = all.iter().map(|o| o.analysis.quotes.len()).sum();
    assert!(quotes >= 60, "{quotes} quotes");
    let speakers: BTreeSet<&str> = all
        .iter()
        .flat_map(|o| &o.analysis.quotes)
        .filter_map(|q| q.speaker.as_ref())
        .filter(|s| s.person.is_some())
        .map(|s| s.name.as_str())
        .collect();
    assert!(speakers.len() >= 25, "{} speakers", speakers.len());
    let dates: usize = all.iter().map(|o| o.analysis.dates.len()).sum();
    assert!(dates >= 80, "{dates} dates");
    let events = || all.iter().flat_map(|o| &o.analysis.events);
    let planned = events().filter(|e| e.status == EventStatus::Planned).count();
    assert!(planned >= 12, "{planned} planned events");
}

#[test]
fn a_quote_of_three_paragraphs_is_one_quote() {
    let all = open();
    let tram = find(&all, "2026-11-22-tram-drivers-suspend-strike.txt");
    let long = tram
        .analysis
        .quotes
        .iter()
        .find(|q| q.content.len() == 3)
        .unwrap();
    let words = long.words(&tram.article.text);
    assert!(words.starts_with("On Thursday I had a phone call"), "{words}");
    assert!(words.ends_with("the decency to tell her."), "{words}");
}

#[test]
fn nothing_of_the_page_around_the_article_comes_through() {
    let all = open();
    let page = find(&all, "harbour-bridge-gazette.html");
    for furniture in [
        "cookies",
        "Subscribe",
        "Dredger returns",
        "Tide Table",
        "All rights reserved",
        "display:flex",
    ] {
        assert!(!page.article.text.contains(furniture), "{furniture}");
    }
    assert!(
        page.article
            .text
            .contains("“Ask me on the seventeenth,” he said.")
    );
    assert_eq!(page.article.site.as_deref(), Some("Port Gazette"));
    assert_eq!(page.article.bylines, ["Wilma Carrick"]);
}

#[test]
fn every_way_of_telling_the_day_is_there() {
    let from = |o: &Opened| o.article.published.map(|k| k.from);
    let all = open();
    assert_eq!(
        from(find(&all, "harbour-bridge-gazette.html")),
        Some(PublishedFrom::Metadata)
    );
    assert_eq!(
        from(find(&all, "reservoir-ledger.md")),
        Some(PublishedFrom::Metadata),
        "TOML"
    );
    assert_eq!(
        from(find(&all, "harbour-bridge-coast-fm.md")),
        Some(PublishedFrom::Metadata),
        "YAML"
    );
    assert_eq!(
        from(find(&all, "2026-11-23-harbour-bridge-wire.txt")),
        Some(PublishedFrom::Dateline)
    );
    assert_eq!(
        from(find(&all, "2026-11-16-storm-names.txt")),
        Some(PublishedFrom::FileName)
    );
}

#[test]
fn three_sources_tell_one_story_and_the_rest_their_own() {
    let all = open();
    let pieces: Vec<Piece> = all.iter().map(Piece::of).collect();
    let stories = Grouping::of(&pieces).stories();
    let bridge = stories.iter().find(|s| s.articles.len() > 1).unwrap();
    let mut names: Vec<String> = bridge
        .articles
        .iter()
        .map(|&i| all[i].article.origin.locator())
        .collect();
    names.sort();
    assert_eq!(
        names,
        [
            "2026-11-23-harbour-bridge-wire.txt",
            "harbour-bridge-coast-fm.md",
            "harbour-bridge-gazette.html"
        ]
    );
    assert_eq!(stories.len(), all.len() - 2, "no other two belong together");
}
