//! Corrections over a small article of ours.

use std::sync::Arc;

use chrono::DateTime;
use proptest::prelude::*;

use super::super::Opened;
use super::apply::shown;
use super::*;
use crate::analysis::analyse;
use crate::article::{Anchor, Article, ArticleId, BlockKind, Builder, Origin};

const TEXT: &str = "“We held the quay for a week,” said Ann Lee, the harbour master.\n\n\
    “Nobody paid us for it,” Lee said.\n\n“That is not true,” said Bo Rask.";

fn opened(text: &str) -> Opened {
    let mut builder = Builder::new(ArticleId(1), Origin::Stdin);
    for block in text.split("\n\n") {
        builder.block(BlockKind::Para, block);
    }
    let article = builder.build();
    Opened {
        analysis: Arc::new(analyse(&article)),
        article: Arc::new(article),
    }
}

fn on(opened: &Opened, id: u128, quote: usize, says: Says) -> Correction {
    let quote = &opened.analysis.quotes[quote];
    Correction {
        id: CorrectionId(id),
        says,
        anchor: Anchor::of(&opened.article, quote.span()),
        kind: quote.kind,
        was: shown(quote),
        made: DateTime::UNIX_EPOCH,
        title: String::new(),
        source: String::new(),
        url: None,
        published: None,
    }
}

fn speakers(opened: &Opened, all: Vec<Correction>) -> Vec<Option<String>> {
    let corrected = apply(&opened.article, &opened.analysis, &Corrections::of(all));
    let quotes = &corrected.analysis.quotes;
    quotes
        .iter()
        .map(|q| q.speaker.as_ref().map(|s| s.name.clone()))
        .collect()
}

fn names(list: [&str; 3]) -> Vec<Option<String>> {
    list.iter().map(|n| Some((*n).to_owned())).collect()
}

fn same(name: &str, person: &str) -> Says {
    Says::SamePerson {
        name: name.to_owned(),
        person: person.to_owned(),
    }
}

#[test]
fn the_later_word_holds_and_nothing_said_changes_nothing() {
    let o = opened(TEXT);
    assert_eq!(speakers(&o, Vec::new()), names(["Ann Lee", "Ann Lee", "Bo Rask"]));
    let none = apply(&o.article, &o.analysis, &Corrections::default());
    assert!(Arc::ptr_eq(&none.analysis, &o.analysis));
    let said = |id, name: &str| on(&o, id, 1, Says::Speaker(Some(name.to_owned())));
    assert_eq!(
        speakers(&o, vec![said(1, "Oona Falk"), said(2, "Bo Rask")]),
        names(["Ann Lee", "Bo Rask", "Bo Rask"])
    );
    let all = Corrections::of(vec![said(1, "Oona Falk")]);
    let corrected = apply(&o.article, &o.analysis, &all);
    let quote = &corrected.analysis.quotes[1];
    assert!(quote.certain && quote.rule == BY_READER);
    assert_eq!(
        corrected
            .yours(1)
            .unwrap()
            .was
            .as_deref()
            .map(|w| w.trim_end_matches('?')),
        Some("Ann Lee")
    );
    assert!(corrected.yours(0).is_none());
    // the new name is somebody of the article, with this quote
    let person = corrected
        .analysis
        .people
        .iter()
        .find(|p| p.name == "Oona Falk")
        .unwrap();
    assert_eq!(person.quotes, [1]);
}

#[test]
fn persons_are_led_on_and_never_in_a_circle() {
    let o = opened(TEXT);
    let chain = vec![
        on(&o, 1, 2, same("Bo Rask", "B. Rask")),
        on(&o, 2, 2, same("B. Rask", "Robert Rask")),
    ];
    assert_eq!(speakers(&o, chain)[2].as_deref(), Some("Robert Rask"));
    let circle = vec![
        on(&o, 1, 2, same("Bo Rask", "Ann Lee")),
        on(&o, 2, 0, same("Ann Lee", "Bo Rask")),
    ];
    assert_eq!(speakers(&o, circle), names(["Bo Rask", "Bo Rask", "Bo Rask"]));
    let long = vec![
        on(&o, 1, 2, same("Bo Rask", "A B")),
        on(&o, 2, 2, same("A B", "C D")),
        on(&o, 3, 2, same("C D", "Bo Rask")),
    ];
    assert_eq!(speakers(&o, long).len(), 3, "it ends");
}

#[test]
fn two_persons_take_back_that_they_were_one() {
    let o = opened(TEXT);
    let apart = Says::TwoPersons {
        name: "Bo Rask".to_owned(),
        other: "Ann Lee".to_owned(),
    };
    let all = vec![on(&o, 1, 0, same("Ann Lee", "Bo Rask")), on(&o, 2, 2, apart)];
    assert_eq!(speakers(&o, all), names(["Ann Lee", "Ann Lee", "Ann Lee"]));
}

#[test]
fn two_who_read_alike_are_parted_in_all_articles() {
    let mut list = Vec::new();
    for (id, name) in [(1, "Robert Lund"), (2, "Bob Lund")] {
        let mut o = opened(&format!("“We held the quay for a week,” said {name}, the mayor."));
        let mut article = Article::clone(&o.article);
        article.id = ArticleId(id);
        o.article = Arc::new(article);
        list.push(o);
    }
    let join = || super::super::people::join(&list, &[0, 0]);
    assert_eq!(join().len(), 1, "a nickname in one story");
    let apart = Says::TwoPersons {
        name: "Robert Lund".to_owned(),
        other: "Bob Lund".to_owned(),
    };
    let corrections = Corrections::of(vec![on(&list[1], 1, 0, apart)]);
    let mut figures = join();
    part(&mut figures, &list, &corrections);
    let names: Vec<&str> = figures.iter().map(|f| f.name.as_str()).collect();
    assert_eq!(names, ["Robert Lund", "Bob Lund"]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is said in whatever order: no quote twice or lost, in text order, and taking all back gives
    /// the analysis again.
    #[test]
    fn quotes_are_kept_whole(said in prop::collection::vec((0usize..3, 0usize..6), 0..12)) {
        let o = opened(TEXT);
        let all: Vec<Correction> = said
            .iter()
            .zip(1..)
            .map(|(&(quote, what), id)| {
                on(&o, id, quote, match what {
                    0 => Says::Speaker(Some("Bo Rask".to_owned())),
                    1 => Says::Speaker(None),
                    2 => Says::Role("a witness".to_owned()),
                    3 => Says::NotQuote,
                    4 => same("Ann Lee", "Bo Rask"),
                    _ => Says::TwoPersons { name: "Ann Lee".to_owned(), other: "A. Lee".to_owned() },
                })
            })
            .collect();
        let corrections = Corrections::of(all);
        let corrected = apply(&o.article, &o.analysis, &corrections);
        prop_assert_eq!(corrected.analysis.quotes.len() + corrected.rejected.len(), o.analysis.quotes.len());
        let starts: Vec<usize> = corrected.analysis.quotes.iter().map(|q| q.span().start()).collect();
        prop_assert!(starts.windows(2).all(|w| w[0] < w[1]));
        for (i, quote) in corrected.analysis.quotes.iter().enumerate() {
            let person = quote.speaker.as_ref().and_then(|s| s.person);
            prop_assert!(person.is_none_or(|p| corrected.analysis.people[p].quotes.contains(&i)));
        }
        let back = corrections.all().iter().fold(corrections.clone(), |all, c| all.with(c.id, None));
        prop_assert_eq!(apply(&o.article, &o.analysis, &back).analysis, o.analysis);
    }
}
