//! What is kept is found.

use chrono::NaiveDate;
use dateline::article::{Anchor, ArticleId};
use dateline::briefing::query::{Query, parse};
use dateline::briefing::{Bookmark, BookmarkId, BookmarkKind, Source};
use dateline::store::Store;
use dateline::text::Span;
use proptest::prelude::*;

use super::{entry, feed, now, opened};

/// Five articles of two sources, one of them with a bookmark, one of them read.
pub fn filled(store: &mut Store) {
    let gazette = Source {
        title: Some("Port Gazette".to_owned()),
        tags: vec!["harbour".to_owned()],
        ..feed("gazette")
    };
    let wire = feed("wire");
    let of_gazette = [
        entry(
            "gazette",
            "1",
            "Harbour wall shut",
            "The harbour wall was shut on Monday.\n\n“We would rather explain a queue than a collapse,” said Ilse Maren, the chief engineer.",
            1,
        ),
        entry(
            "gazette",
            "2",
            "Gate opens",
            "The gate opens on Friday, Ilse Maren said.",
            2,
        ),
        entry(
            "gazette",
            "3",
            "Évora’s ferry late",
            "The ferry of Évora was late. The wall of the harbour is dry.",
            3,
        ),
    ];
    let of_wire = [
        entry(
            "wire",
            "a",
            "Budget vote",
            "The council votes on the budget.\n\n“The gate costs too much,” said Tomas Oyelaran.",
            4,
        ),
        entry("wire", "b", "Old tram", "A tram of 1911 ran again.", 40),
    ];
    store
        .keep(Some(&gazette), &of_gazette.map(opened), now())
        .unwrap();
    store.keep(Some(&wire), &of_wire.map(opened), now()).unwrap();
    let tram = titles(store, "tram");
    assert_eq!(tram, ["Old tram"]);
    let id = id_of(store, "tram");
    store.mark_read(&[id], true, now()).unwrap();
    let article = store.article(id).unwrap().unwrap().article;
    let bookmark = Bookmark {
        id: BookmarkId(1),
        kind: BookmarkKind::Paragraph,
        anchor: Anchor::of(&article, Span::whole(&article.text)),
        note: "ask the depot about Rust".to_owned(),
        tags: vec!["Trams".to_owned()],
        made: now(),
        title: "Old tram".to_owned(),
        source: "wire".to_owned(),
        url: None,
        published: None,
        speaker: None,
        when: None,
    };
    store.save_bookmark(&bookmark).unwrap();
}

fn today() -> Option<NaiveDate> {
    Some(now().date_naive())
}

fn query(line: &str) -> Query {
    let (query, faults) = parse(line, today());
    assert_eq!(faults, [], "{line}");
    query
}

fn titles(store: &Store, line: &str) -> Vec<String> {
    let items = store.items(&query(line), None, 99).unwrap();
    assert_eq!(store.count(&query(line)).unwrap().0, items.len(), "{line}");
    items.into_iter().map(|i| i.title).collect()
}

fn id_of(store: &Store, line: &str) -> ArticleId {
    store.items(&query(line), None, 1).unwrap()[0].article
}

#[test]
fn every_kind_of_term_finds_what_it_says() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = Store::open(dir.path()).unwrap();
    filled(&mut store);
    let check = |line: &str, want: &[&str]| assert_eq!(titles(&store, line), want, "{line}");
    let (wall, gate, ferry) = ("Harbour wall shut", "Gate opens", "Évora’s ferry late");
    let (vote, tram) = ("Budget vote", "Old tram");
    check("", &[wall, gate, ferry, vote, tram]);
    check("HARBOUR wall", &[wall, ferry]);
    check("\"harbour wall\"", &[wall]);
    check("harbour -gazette", &[wall, ferry]);
    check("wall -shut", &[ferry]);
    check("-wall", &[gate, vote, tram]);
    check("evora", &[ferry]);
    check("harb*", &[wall, ferry]);
    check("speaker:maren", &[wall, gate]);
    check("speaker:\"ilse maren\" wall", &[wall]);
    check("-speaker:maren gate", &[vote]);
    check("speaker:ilse -speaker:oyelaran", &[wall, gate]);
    check("source:gazette", &[wall, gate, ferry]);
    check("source:\"Port Gazette\" -wall", &[gate]);
    check("-source:gazette", &[vote, tram]);
    check("tag:harbour", &[wall, gate, ferry]);
    check("tag:TRAMS", &[tram]);
    check("-tag:harbour", &[vote, tram]);
    check("is:unread", &[wall, gate, ferry, vote]);
    check("is:read", &[tram]);
    check("is:bookmarked", &[tram]);
    check("-is:bookmarked source:wire", &[vote]);
    check("is:changed", &[]);
    check("rust depot", &[tram]);
    check("-depot source:wire", &[vote]);
    check("after:7d", &[wall, gate, ferry, vote]);
    check("before:7d", &[tram]);
    check("after:3d before:yesterday", &[gate, ferry]);
}

#[test]
fn hits_are_where_the_words_stand() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = Store::open(dir.path()).unwrap();
    filled(&mut store);
    let hits = |line: &str| {
        let opened = store.article(id_of(&store, line)).unwrap().unwrap();
        let spans = query(line).hits(&opened.article.text, &opened.analysis);
        let cut: Vec<String> = spans
            .iter()
            .map(|s| s.cut(&opened.article.text).to_owned())
            .collect();
        cut
    };
    assert_eq!(hits("harbour wall"), ["harbour", "wall"]);
    assert_eq!(hits("speaker:maren queue"), ["queue"]);
    assert_eq!(
        hits("speaker:maren shut").len(),
        1,
        "what Maren says, where she does not say it"
    );
    assert_eq!(hits("speaker:oyelaran"), ["The gate costs too much,"]);
    assert!(hits("is:read").is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn no_query_breaks_the_store_and_none_of_it_is_code(line in "(\\PC|[ \"'`;:*()\\-^{}+a-z0\\\\\u{0}]|speaker:|source:|tag:|NEAR|OR|NOT ){0,60}") {
        use std::sync::{Mutex, OnceLock};
        static STORE: OnceLock<Mutex<(tempfile::TempDir, Store)>> = OnceLock::new();
        let store = STORE.get_or_init(|| {
            let dir = tempfile::tempdir().unwrap();
            let mut store = Store::open(dir.path()).unwrap();
            filled(&mut store);
            Mutex::new((dir, store))
        });
        let store = &store.lock().unwrap().1;
        let (query, _) = parse(&line, today());
        let found = store.items(&query, None, 99).unwrap();
        prop_assert_eq!(store.count(&query).unwrap().0, found.len());
        // each term of its own holds for what all of them find
        for term in query.terms {
            let alone = Query { terms: vec![term] };
            let all = store.items(&alone, None, 99).unwrap();
            prop_assert!(found.iter().all(|f| all.iter().any(|a| a.article == f.article)));
        }
        prop_assert_eq!(store.count(&Query::default()).unwrap().0, 5);
    }
}
