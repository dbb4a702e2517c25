//! What a summary must and must not say, on short articles.

use super::{Length, WORDS_A_MINUTE, key_blocks, minutes, most_key_blocks, summarise, words_in};
use crate::analysis::model::{Event, EventStatus, ParagraphScore, Person, PersonKind};
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
        saying: false,
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

/// Sentences that must not stand in a summary but right behind the one they lean on.
const LEFT_OUT: &[&str] = &[
    "He had warned the council of the frost in a letter that nobody answered for eight months.",
    "She told the council that the hangers of the bridge had hummed in the wind since March.",
    "They queued for the boat with bread and children until the lamps went on along the quay.",
    "It was the third such closure of the bridge within a year, and by far the longest.",
    "His deputy carried the plans of the bridge to the ministry in a shopping bag on Sunday.",
    "Her letter lay unopened in the harbour office from March until the first frost came.",
    "Their contract with the steel works had run out before a single hanger was mended.",
    "This was the reason for the long delay of the work, the harbour office wrote in June.",
    "That came too late for the morning boats and for the bread from the east bank.",
    "These were the hangers that had been tested last when the bridge was opened to trams.",
    "Those who waited on the east bank were fed with soup by the cooks of the tram depot.",
    "Both had signed the contract for the hangers without reading the page about frost.",
    "Neither would say who had opened the letter about the frost and the humming bridge.",
    "Such cracks grow in frost, and the hangers of the bridge are older than the tram.",
    "The company said nothing about the contract for the hangers until the evening boat.",
    "The two met on the bridge on Sunday and looked at the hangers with a lantern.",
    "The move came after a week of frost in which the deck of the bridge began to hum.",
    "The report, published on Friday, counts nine hangers with cracks as long as a hand.",
    "The man was led from the bridge by two inspectors and given tea in the toll house.",
    "At first glance, it does not look like a bridge that needs nine hangers to be mended.",
    "In that letter the mayor had warned the board of the frost and of the nine hangers.",
    "Under her direction, the board tested every hanger of the bridge with a hammer.",
    "Pacing the deck without a coat on Sunday night, he promised boats for all who came.",
    "A year later, the board bought a second boat for passengers on the east bank.",
    "Later, the inspectors counted the hangers again and found a tenth with a crack.",
    "The harbour office, however, had been told of the cracks before the summer.",
    "Indeed, the contract for the hangers had been signed by two boards in a row.",
    "For example, the third hanger had been painted twice and tested not once.",
    "The tweet was read aloud on the quay by a baker who had lost his bread.",
    "HAVERNESS — It was the third such night for the bridge, and the coldest of them all.",
    "As they stepped from the boat, one after the other, nobody on the quay said a word.",
    "More than nine hangers are expected to be mended by the end of winter (Credit: Port Gazette)",
    "One of its crews had found the first crack in the hangers with a lantern in March.",
    "Rask then turned to the boats and counted the bakers on the quay by lantern.",
    "The deck hums again in the frost. — Wilma Carrick (@wcarrick) November 24, 2026",
    "Was the frost to blame for the cracks in the hangers, or the contract that never began?",
    "“I heard the bridge hum on Sunday night, and on Monday I sold my car to a cousin.”",
    "Read more: the bridge that hummed in March",
    "Advertisement",
    "By Wilma Carrick and Teodor Vance",
    "The deck of the bridge on Monday (pictured) with two of the inspectors beside the toll house.",
    "A version of this article appears in print on page 3 of the Coast edition of November 24.",
    "CORRECTION: An earlier text of this article put the toll house of the bridge on the east bank.",
];

#[test]
fn what_cannot_stand_alone_is_left_out() {
    const MORE: [&str; 4] = [
        "Boats carry passengers free of charge between Corrow quay and the fish market until Sunday.",
        "Dunmore Steel won a tender for nine hangers in 2025 and has not begun its work.",
        "Schools west of Corrow opened late so that teachers could row across the harbour.",
        "Bakers asked the port authority for a barge that takes lorries during the night.",
    ];
    for &bad in LEFT_OUT {
        let behind = [CLOSED, MORE[0], bad, MORE[1], MORE[2], MORE[3]];
        let ahead = [CLOSED, "Advertisement", "# More", bad, MORE[0], MORE[1], MORE[2]];
        for text in [&behind[..], &ahead[..]] {
            let article = article(text);
            let page = Page::of(&article);
            let (summary, _) = summarise(&page, &[], &[], &[]);
            let words = |i: usize| page.sentences[i].span.cut(page.text);
            assert_eq!(words(summary.ranked[0].sentence), CLOSED);
            for pair in summary.ranked.windows(2) {
                if words(pair[1].sentence) == bad {
                    assert!(!pair[1].alone, "{bad}");
                    assert_eq!(pair[0].sentence + 1, pair[1].sentence, "{bad}");
                }
            }
        }
    }
}

/// Sentences that are read alone, though a pronoun stands near their beginning.
const ALONE: &[&str] = &[
    "In her first speech, Ilse Maren promised boats for all who work on the east bank.",
    "In his letter on Thursday, Jory Pelling asked for a barge that takes lorries.",
    "Trying to win back its passengers, Corrow Lines lowered the fare by a third.",
    "When asked if she would resign, Ilse Maren pointed at the hangers.",
    "HAVERNESS, Nov. 23 (Metro Wire) — Inspectors counted nine hangers with cracks.",
    "Reporters who then asked for the contract were shown to the archive.",
];

#[test]
fn a_name_tells_who_the_pronoun_is() {
    for &good in ALONE {
        let article = article(&[CLOSED, CARRIES, FIRST, good, LATER]);
        let page = Page::of(&article);
        let (summary, _) = summarise(&page, &[], &[], &[]);
        let alone: Vec<&str> = summary
            .ranked
            .iter()
            .filter(|r| r.alone)
            .map(|r| page.sentences[r.sentence].span.cut(page.text))
            .collect();
        assert!(alone.contains(&good), "{good}: {alone:?}");
    }
}

#[test]
fn whoever_is_addressed_is_not_met_among_other_voices() {
    for (words, alone) in [
        (
            "Your letter to the harbour office came after the frost, and nobody has read it.",
            false,
        ),
        (
            "A reader of the Port Gazette would row my mother across for nothing.",
            false,
        ),
        (
            "The harbour office wrote to the bakers of Corrow and Lindholm on Sunday:",
            false,
        ),
        (
            "A baker wrote to the mayor of Lindholm: “Nobody can eat a bridge of steel.",
            false,
        ),
        (
            "The baker said “you cannot eat a bridge” to the inspectors from Lindholm.",
            true,
        ),
        (
            "The trade of the US with the harbour fell by a third after World War I ended.",
            true,
        ),
    ] {
        let article = article(&[CLOSED, CARRIES, FIRST, words]);
        let page = Page::of(&article);
        let (summary, _) = summarise(&page, &[], &[], &[]);
        let last = page.sentences.len() - 1;
        let found = summary.ranked.iter().find(|r| r.sentence == last);
        assert_eq!(found.map(|r| r.alone), Some(alone), "{words}");
    }
}

#[test]
fn the_main_quote_is_key() {
    let quote = "“We would rather explain a queue of four hours than a collapse in the middle of the night, and nobody who has stood under that deck will tell you otherwise,” Ilse Maren said.";
    let article = article(&[
        CLOSED,
        CARRIES,
        FIRST,
        LATER,
        "Rain fell.",
        quote,
        "Gulls cried.",
        "It was cold.",
        "Soup was cooked.",
        "Lamps burned.",
        "Snow came.",
        "Bread went east.",
    ]);
    let analysis = crate::analysis::analyse(&article);
    let keys: Vec<usize> = (0..12).filter(|&i| analysis.paragraphs[i].key).collect();
    assert_eq!(keys.len(), 3);
    assert!(keys.contains(&0) && keys.contains(&5), "{keys:?}");
}

#[test]
fn a_longer_form_holds_the_shorter_one() {
    // sentences with eight words of their own each
    let letter = |n: usize| char::from(b'a' + u8::try_from(n % 26).unwrap());
    let paragraphs: Vec<String> = (0..40)
        .map(|n| {
            let words: Vec<String> = (0..8)
                .map(|k| {
                    format!(
                        "qu{}{}{}",
                        letter(n),
                        letter(n / 26 + 3),
                        letter(k).to_string().repeat(3)
                    )
                })
                .collect();
            format!("Crews at {} in the harbour.", words.join(" and "))
        })
        .collect();
    let all: Vec<&str> = paragraphs.iter().map(String::as_str).collect();
    let article = article(&all);
    let page = Page::of(&article);
    let (summary, _) = summarise(&page, &[], &[], &[]);
    let at = |length| summary.at(length, &page.sentences, page.text);
    assert_eq!(at(Length::Three), summary.sentences);
    let counts = Length::ALL.map(|l| at(l).len());
    assert_eq!(counts[..3], [1, 3, 5]);
    assert!(counts[3] > 5);
    for pair in Length::ALL.windows(2) {
        let (short, long) = (at(pair[0]), at(pair[1]));
        assert!(short.iter().all(|s| long.contains(s)), "{pair:?}");
        assert!(long.is_sorted());
    }
    let words: usize = at(Length::Minute)
        .iter()
        .map(|&s| words_in(page.sentences[s].span, page.text))
        .sum();
    assert!(words <= WORDS_A_MINUTE && words > WORDS_A_MINUTE / 2, "{words}");
    assert_eq!(
        Length::ALL.map(Length::next),
        [Length::Three, Length::Five, Length::Minute, Length::One]
    );
    assert_eq!(Length::default().words(), "three sentences");
}

#[test]
fn one_very_long_sentence_is_a_minutes_read() {
    let long = "The harbour office wrote a letter ".repeat(60);
    assert_eq!(Length::Minute.holds([words_in(Span::whole(&long), &long), 10]), 1);
    assert_eq!(Length::Minute.holds([]), 0);
    assert_eq!(Length::Five.holds([1, 1]), 2);
}

#[test]
fn minutes_are_whole_and_never_none() {
    assert_eq!(
        [0, 1, 238, 356, 357, 700, 2380].map(minutes),
        [1, 1, 1, 1, 2, 3, 10]
    );
}

#[test]
fn the_dial_takes_the_paragraphs_that_matter_most_in_reading_order() {
    let scores = [0.0, 0.4, 1.0, 0.4, 0.9, 0.1].map(|score| ParagraphScore { score, key: false });
    assert_eq!(key_blocks(&scores, 0), Vec::<usize>::new());
    assert_eq!(key_blocks(&scores, 1), [2]);
    assert_eq!(key_blocks(&scores, 3), [1, 2, 4]);
    assert_eq!(key_blocks(&scores, 99), [1, 2, 3, 4, 5], "a heading is never key");
    assert_eq!([1, 4, 5, 40].map(most_key_blocks), [1, 1, 2, 8]);
}

#[test]
fn a_headline_that_came_as_text_is_no_summary() {
    check(
        &[
            "Bridge shut as cracks are found in nine hangers",
            CLOSED,
            CARRIES,
            FIRST,
        ],
        &[CLOSED, CARRIES, FIRST],
    );
    check(
        &[
            "‘Shut it!’ Engineers call on mayor to stop trams",
            CLOSED,
            CARRIES,
            FIRST,
        ],
        &[CLOSED, CARRIES, FIRST],
    );
}
