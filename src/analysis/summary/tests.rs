//! What a summary must and must not say, on short articles.

use super::summarise;
use crate::analysis::model::{Event, EventStatus, Person, PersonKind};
use crate::analysis::page::Page;
use crate::article::{Article, ArticleId, BlockKind, Builder, Origin};
use crate::text::Span;

fn article(paragraphs: &[&str]) -> Article {
    let mut builder = Builder::new(ArticleId(1), Origin::Stdin);
    for p in paragraphs {
        let (kind, words) = match p.strip_prefix("# ") {
            Some(heading) => (BlockKind::Heading, heading),
            None => (BlockKind::Para, *p),
        };
        builder.block(kind, words);
    }
    builder.build()
}

/// The sentences of the short summary.
fn check(paragraphs: &[&str], expected: &[&str]) {
    let article = article(paragraphs);
    let page = Page::of(&article);
    let (summary, _) = summarise(&page, &[], &[], &[]);
    let told: Vec<&str> = summary
        .sentences
        .iter()
        .map(|&s| page.sentences[s].span.cut(page.text))
        .collect();
    assert_eq!(told, expected);
}

const CLOSED: &str =
    "The Harbour Bridge at Haverness closed to all traffic on Monday after inspectors found cracks.";
const CARRIES: &str = "The bridge carries about 38,000 vehicles a day between the two banks of the harbour.";
const FIRST: &str = "Cracks in the bridge were first logged by inspectors in March 2024 and never mended.";
const LATER: &str = "Engineers expect one lane of the bridge to open for traffic by Friday.";

#[test]
fn the_lede_keeps_its_order() {
    check(&[CLOSED, CARRIES, FIRST, LATER], &[CLOSED, CARRIES, FIRST]);
}

#[test]
fn furniture_of_the_page_is_passed_over() {
    check(
        &[
            "# Cracks",
            "By Wilma Carrick",
            "PUBLISHED: 09:40, 23 November 2026",
            CLOSED,
            "Scroll down for video",
            "Relief: The first boat leaves the east quay on Tuesday",
            CARRIES,
            "Photograph: Jory Pelling",
            FIRST,
        ],
        &[CLOSED, CARRIES, FIRST],
    );
}

#[test]
fn a_scene_gives_way_to_the_news() {
    check(
        &[
            "“I rang my mother.”",
            "Was it the frost that did it?",
            CLOSED,
            CARRIES,
            FIRST,
        ],
        &[CLOSED, CARRIES, FIRST],
    );
}

#[test]
fn nobody_is_left_hanging() {
    check(
        &[
            CLOSED,
            "“We would rather explain a queue than a collapse,” said Ilse Maren.",
            "She said the frost had opened them.",
            CARRIES,
            FIRST,
        ],
        &[CLOSED, CARRIES, FIRST],
    );
}

#[test]
fn a_second_meeting_is_not_lost() {
    let lede = [
        "Aurelio Bergstrand of Varland met Ysolde Kanerva of Osterey in Port Callis on Friday to speak of herring.",
        "Bergstrand and Kanerva walked along the mole of Port Callis for an hour without advisers.",
        "The herring grounds east of the Skerry Light have been fished by both republics since 1908.",
    ];
    let other =
        "At the Cable Conference in Lindholm, Philippa Strand of Varland offered a ship for the repair.";
    let more = "The conference closed on Saturday, and Strand said the ship could sail before Christmas.";
    let paragraphs: Vec<&str> = lede.iter().copied().chain([other, more]).collect();
    let article = article(&paragraphs);
    let page = Page::of(&article);
    let text = page.text;
    let mentions: Vec<Span> = text
        .match_indices("Strand ")
        .map(|(i, w)| Span::snap(text, i, i + w.len() - 1))
        .collect();
    let strand = Person {
        name: "Philippa Strand".to_owned(),
        kind: PersonKind::Person,
        gender: Some('f'),
        role: None,
        mentions,
        quotes: vec![0, 1],
    };
    let told = |people: &[Person]| summarise(&page, &[], &[], people).0.sentences;
    assert_eq!(told(&[]), [0, 1, 2], "one strand left out: the lede stays");
    assert_eq!(told(&[strand]), [0, 1, 3]);
}

#[test]
fn a_thing_is_said_once() {
    let again =
        "The Harbour Bridge at Haverness, closed to traffic on Monday, had cracks that inspectors found.";
    check(&[CLOSED, again, CARRIES, FIRST], &[CLOSED, CARRIES, FIRST]);
}

#[test]
fn little_text_gives_what_there_is() {
    check(&[], &[]);
    check(&["He said no."], &["He said no."]);
    check(&["# Heading"], &["Heading"]);
}

#[test]
fn the_long_form_reaches_sixty_words_and_no_more_than_it_needs() {
    let article = article(&[
        CLOSED,
        CARRIES,
        FIRST,
        LATER,
        "Nobody was hurt when the deck began to hum in the frost.",
    ]);
    let page = Page::of(&article);
    let (summary, _) = summarise(&page, &[], &[], &[]);
    let words = |list: &[usize]| -> usize {
        list.iter()
            .map(|&s| page.sentences[s].span.cut(page.text).split_whitespace().count())
            .sum()
    };
    assert!(words(&summary.words) >= 60, "{}", words(&summary.words));
    assert!(words(&summary.words[..summary.words.len() - 1]) < 60);
}

#[test]
fn what_comes_next_is_told_in_reading_order() {
    let article = article(&[CLOSED, LATER, CARRIES, "A full report is due on 12 December."]);
    let page = Page::of(&article);
    let event = |sentence: usize, status, score| Event {
        when: None,
        span: Span::default(),
        label: Span::default(),
        sentence,
        status,
        not_after: None,
        same_day_as: None,
        during: None,
        score,
    };
    let events = [
        event(3, EventStatus::Planned, 0.9),
        event(0, EventStatus::Past, 1.0),
        event(1, EventStatus::Planned, 0.4),
        event(1, EventStatus::Planned, 0.3),
    ];
    let (summary, _) = summarise(&page, &[], &events, &[]);
    assert_eq!(summary.next, [1, 3]);
}

#[test]
fn about_one_paragraph_in_four_is_key_and_no_heading() {
    for n in [1usize, 3, 4, 9, 20, 80] {
        let paragraphs: Vec<String> = (0..n)
            .map(|i| format!("Crew {i} tested hanger {i} of the bridge at night."))
            .collect();
        let mut all: Vec<&str> = vec!["# The hangers"];
        all.extend(paragraphs.iter().map(String::as_str));
        let article = article(&all);
        let page = Page::of(&article);
        let (_, scores) = summarise(&page, &[], &[], &[]);
        assert_eq!(scores.len(), article.blocks.len());
        assert!(scores.iter().all(|s| (0.0..=1.0).contains(&s.score)));
        assert!(!scores[0].key && scores[0].score == 0.0);
        let keys = scores.iter().filter(|s| s.key).count();
        assert_eq!(keys, n.div_ceil(4).clamp(1, 8), "{n} paragraphs");
    }
}
