//! What a story tells together and what one article tells alone.

use std::sync::Arc;

use super::{merged_summary, only_in};
use crate::analysis::{Length, analyse};
use crate::article::{ArticleId, BlockKind, Builder, Origin};
use crate::briefing::Opened;

fn opened(paragraphs: &[&str]) -> Opened {
    let mut builder = Builder::new(ArticleId(1), Origin::Stdin);
    for p in paragraphs {
        builder.block(BlockKind::Para, p);
    }
    let article = builder.build();
    let analysis = analyse(&article);
    Opened {
        article: Arc::new(article),
        analysis: Arc::new(analysis),
    }
}

fn sentence(opened: &[Opened], article: usize, sentence: usize) -> String {
    let own = &opened[article];
    own.analysis.sentences[sentence]
        .span
        .cut(&own.article.text)
        .to_owned()
}

const GAZETTE: &[&str] = &[
    "The Harbour Bridge at Haverness closed to all traffic on Monday after inspectors found cracks in its steel hangers.",
    "Chief engineer Ilse Maren said one lane of the bridge would reopen by Friday if the tests went well.",
    "A contract to mend the cracks was signed with Dunmore Steel in 2024 and never begun.",
    "Lorries must take the road over Corrow, which adds 61 kilometres to the trip.",
];
const COAST_FM: &[&str] = &[
    "Cracks in steel hangers closed the Harbour Bridge at Haverness to all traffic on Monday, inspectors said.",
    "One lane could reopen by Friday after tests, chief engineer Ilse Maren told listeners.",
    "Baker Anselm Quist lost 340 loaves that stood in the queue on the east bank.",
];
const LEDGER: &[&str] = &[
    "Haverness woke without its bridge: all traffic stopped on Monday when inspectors found cracks in the hangers.",
    "Schools on the west bank opened at ten so that teachers could row across.",
];

fn story() -> Vec<Opened> {
    [GAZETTE, COAST_FM, LEDGER].map(opened).into()
}

#[test]
fn the_main_fact_is_told_once_with_all_who_tell_it() {
    let story = story();
    let all: Vec<&Opened> = story.iter().collect();
    let told = merged_summary(&all, Length::Three);
    assert_eq!(told.len(), 3);
    assert_eq!((told[0].article, told[0].sentence), (0, 0));
    assert_eq!(told[0].also, [1, 2]);
    let closing = told
        .iter()
        .filter(|t| sentence(&story, t.article, t.sentence).contains("inspectors"))
        .count();
    assert_eq!(closing, 1, "{told:?}");
}

#[test]
fn the_length_is_obeyed_and_a_longer_form_repeats_nothing() {
    let story = story();
    let all: Vec<&Opened> = story.iter().collect();
    assert_eq!(merged_summary(&all, Length::One).len(), 1);
    let five = merged_summary(&all, Length::Five);
    assert_eq!(five.len(), 5);
    let lanes = five
        .iter()
        .filter(|t| sentence(&story, t.article, t.sentence).contains("Friday"))
        .count();
    assert_eq!(lanes, 1);
    assert_eq!(merged_summary(&[], Length::Five), []);
}

#[test]
fn one_article_gives_its_own_summary() {
    let gazette = opened(GAZETTE);
    let told = merged_summary(&[&gazette], Length::Three);
    let own: Vec<usize> = told.iter().map(|t| t.sentence).collect();
    assert_eq!(own, gazette.analysis.summary.sentences);
    assert!(told.iter().all(|t| t.also.is_empty()));
}

#[test]
fn what_one_tells_alone_is_found_with_its_names_and_numbers() {
    let story = story();
    let all: Vec<&Opened> = story.iter().collect();
    let found: Vec<(usize, String, Vec<String>)> = only_in(&all)
        .iter()
        .map(|a| {
            let facts = a
                .facts
                .iter()
                .map(|s| s.cut(&story[a.article].article.text).to_owned());
            (
                a.article,
                sentence(&story, a.article, a.sentence),
                facts.collect(),
            )
        })
        .collect();
    let told = |n: usize, text: &str| {
        found
            .iter()
            .find(|(a, s, _)| *a == n && s == text)
            .map(|(_, _, facts)| facts.clone())
    };
    assert_eq!(told(0, GAZETTE[2]), Some(vec!["Dunmore Steel".to_owned()]));
    let lorries = told(0, GAZETTE[3]).unwrap_or_default();
    assert!(
        lorries.contains(&"61".to_owned()) && lorries.contains(&"Corrow".to_owned()),
        "{lorries:?}"
    );
    let baker = told(1, COAST_FM[2]).unwrap_or_default();
    assert!(baker.contains(&"340".to_owned()), "{baker:?}");
    // told by all in other words
    for (article, text) in [
        (0, GAZETTE[0]),
        (0, GAZETTE[1]),
        (1, COAST_FM[0]),
        (1, COAST_FM[1]),
        (2, LEDGER[0]),
    ] {
        assert_eq!(told(article, text), None, "{text}");
    }
    // no name and no number of its own
    assert_eq!(told(2, LEDGER[1]), None);
}

/// The same story, told on a day.
fn on(day: u32, paragraphs: &[&str]) -> Opened {
    let mut told = opened(paragraphs);
    let mut article = (*told.article).clone();
    article.published = Some(crate::article::Known {
        date: crate::article::Published::Day(chrono::NaiveDate::from_ymd_opt(2026, 11, day).unwrap()),
        from: crate::article::PublishedFrom::Metadata,
    });
    told.article = Arc::new(article);
    told
}

#[test]
fn the_ledes_of_one_day_tell_one_thing_in_whatever_words() {
    let ledger = [
        "Commuters of Port Haver woke without a way over the water when rust stopped every tram.",
        "Rowers asked the harbour office for lamps on Sunday.",
    ];
    let lede = |day| {
        let story = [on(23, GAZETTE), on(day, &ledger)];
        let all: Vec<&Opened> = story.iter().collect();
        let told = merged_summary(&all, Length::Five);
        told.iter().position(|t| t.article == 1 && t.sentence == 0)
    };
    assert_eq!(lede(23), None, "told again");
    assert_eq!(lede(25), Some(0), "the newest comes first");
    assert!(lede(20).is_some_and(|place| place > 0), "how it began");
}

#[test]
fn a_name_of_one_word_and_a_shared_figure_make_nothing_a_scoop() {
    let one = opened(&[
        "Haverness closed its bridge on Monday for the first time in a century of trade.",
        "The Senate was told of the cracks by inspectors who closed the bridge with chains.",
        "About 61,400 passengers and Kelm Yards wait for boats at the fish market every morning.",
        "Dunmore Steel signed for nine hangers on the 15th and delivered none.",
    ]);
    let two = opened(&[
        "The bridge of Haverness was closed when inspectors found cracks and brought chains.",
        "Every day 61,400 people need boats from the fish market.",
    ]);
    let told: Vec<usize> = only_in(&[&one, &two])
        .iter()
        .filter(|a| a.article == 0)
        .map(|a| a.sentence)
        .collect();
    assert_eq!(told, [3]);
}

#[test]
fn hyphens_and_dots_make_no_other_word() {
    let one = opened(&[
        "Haverness gave up its fair on Monday.",
        "At a fund-raiser of the I.R.S. in Corrow the mayor warned farmers of frost, Dunmore wrote.",
    ]);
    let two = opened(&[
        "The fair at Haverness is off, its council said.",
        "The mayor warned farmers of frost at a fundraiser of the IRS.",
    ]);
    assert_eq!(only_in(&[&one, &two]), []);
}

#[test]
fn a_number_in_words_is_the_same_number() {
    let one =
        opened(&["The council of Lindholm bought twelve pumps from Kelm Yards for the meadow by the river."]);
    let two =
        opened(&["Kelm Yards sold the council of Lindholm 12 pumps, and the meadow by the river is dry."]);
    assert_eq!(only_in(&[&one, &two]), []);
    assert_eq!(only_in(&[&one]), []);
    assert_eq!(only_in(&[]), []);
}
