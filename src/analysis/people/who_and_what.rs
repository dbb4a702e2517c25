//! Roles and namesakes by phenomenon: what a name is told to be, and whom a surname belongs to.

use super::find_people;
use crate::analysis::model::{Person, PersonKind};
use crate::analysis::page::Page;
use crate::article::{Article, ArticleId, BlockKind, Builder, Origin};

fn people(text: &str) -> (Article, Vec<Person>) {
    let mut builder = Builder::new(ArticleId(1), Origin::Stdin);
    for block in text.split('\n') {
        builder.block(BlockKind::Para, block);
    }
    let article = builder.build();
    let found = find_people(&Page::of(&article));
    (article, found)
}

/// The role of `name` is `want`; empty for none.
#[track_caller]
fn roles(cases: &[(&str, &str, &str)]) {
    let mut wrong = Vec::new();
    for (text, name, want) in cases {
        let (article, found) = people(text);
        let got = found
            .iter()
            .find(|p| p.name == *name)
            .map(|p| p.role.map_or("", |r| r.cut(&article.text)));
        if got != Some(*want) {
            wrong.push(format!("{text}\n   want {want:?}, got {got:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The names of all persons, with the words of their mentions.
fn named(text: &str) -> Vec<(String, usize)> {
    let (_, found) = people(text);
    let mut named: Vec<(String, usize)> = found
        .into_iter()
        .filter(|p| matches!(p.kind, PersonKind::Person | PersonKind::Unknown))
        .map(|p| (p.name, p.mentions.len()))
        .collect();
    named.sort();
    named
}

#[test]
fn a_phrase_beside_the_name_is_a_role_by_its_build() {
    roles(&[
        (
            "“Low water,” Daniel Falk, the harbour master, said.",
            "Daniel Falk",
            "the harbour master",
        ),
        (
            "Karen Lund, a bell founder who works alone, agreed.",
            "Karen Lund",
            "a bell founder",
        ),
        (
            "It pleased Tom Reyes—an amateur lock-keeper—and few others.",
            "Tom Reyes",
            "an amateur lock-keeper",
        ),
        (
            "“Slow,” said Tom Reyes, the pilots' strike manager.",
            "Tom Reyes",
            "the pilots' strike manager",
        ),
        (
            "Daniel Falk, the No. 2 in the pilots’ guild, said no.",
            "Daniel Falk",
            "the No. 2 in the pilots’ guild",
        ),
        (
            "Ruth Calder, the former Nordline CEO who resigned, came.",
            "Ruth Calder",
            "the former Nordline CEO",
        ),
        (
            "Tom Reyes, an aide to Sen. Karen Lund, said so.",
            "Tom Reyes",
            "an aide to Sen. Karen Lund",
        ),
        (
            "Tom Reyes, then ambassador to Norway, flew home.",
            "Tom Reyes",
            "then ambassador to Norway",
        ),
        (
            "Karen Lund (R-Ohio), the majority leader, left.",
            "Karen Lund",
            "the majority leader",
        ),
        (
            "“Never,” said Tom Reyes, author of “The Long Ferry,” a novel.",
            "Tom Reyes",
            "author of “The Long Ferry,”",
        ),
    ]);
}

#[test]
fn what_is_no_role_beside_a_name() {
    roles(&[
        (
            "It may be one of them—more likely Karen Lund—the next captain of the club.",
            "Karen Lund",
            "",
        ),
        (
            "Daniel Falk, already a major presence on the quay, sang.",
            "Daniel Falk",
            "",
        ),
        (
            "Beside Karen Lund, Falk referenced an inspector general’s report.",
            "Karen Lund",
            "",
        ),
        (
            "They sailed for Daniel Falk, the city of his birth.",
            "Daniel Falk",
            "",
        ),
        (
            "Nobody saw Daniel Falk, a day after the storm.",
            "Daniel Falk",
            "",
        ),
        (
            "Karen Lund, casting herself as a champion of pilots, won.",
            "Karen Lund",
            "",
        ),
        ("“Karen Lund, you’re a lawyer,” he cried.", "Karen Lund", ""),
        (
            "According to Karen Lund, the mayor was late again.",
            "Karen Lund",
            "",
        ),
        (
            "For Karen Lund, lessons from a brother’s quarrel.",
            "Karen Lund",
            "",
        ),
        (
            "Daniel Falk, seen as a better captain than most, slept.",
            "Daniel Falk",
            "",
        ),
        (
            "It gave Daniel Falk, plenty of rope. The captain laughed.",
            "Daniel Falk",
            "",
        ),
        ("She mocked Karen Lund, an opponent, at length.", "Karen Lund", ""),
        (
            "He sued Karen Lund, the prime mover “looked ill,” they heard.",
            "Karen Lund",
            "",
        ),
    ]);
}

#[test]
fn offices_before_the_name_and_in_sentences() {
    roles(&[
        (
            "His chief pilot, Tom Reyes, was asleep.",
            "Tom Reyes",
            "His chief pilot",
        ),
        (
            "The mayor’s chief of staff, Tom Reyes, called.",
            "Tom Reyes",
            "The mayor’s chief of staff",
        ),
        (
            "It was former secretary of state Karen Lund again.",
            "Karen Lund",
            "former secretary of state",
        ),
        (
            "Cathedral spokesman the Rev. Tom Reyes told us.",
            "Tom Reyes",
            "Cathedral spokesman",
        ),
        (
            "Tom Reyes is a harbour engineer who keeps bees.",
            "Tom Reyes",
            "a harbour engineer",
        ),
        ("Tom Reyes is a dictator, she said.", "Tom Reyes", ""),
        (
            "“No,” said Karen Lund, who is a lawyer in Kell.",
            "Karen Lund",
            "a lawyer in Kell",
        ),
        (
            "Karen Lund, who served as harbour counsel under Park, agreed.",
            "Karen Lund",
            "harbour counsel under Park",
        ),
        (
            "As Tom Reyes of Ferry Watch observed, it rained.",
            "Tom Reyes",
            "of Ferry Watch",
        ),
        (
            "“Well Senator Lund,” he said. Karen Lund left.",
            "Karen Lund",
            "Senator",
        ),
        (
            "Former South Carolina Gov. Tom Reyes came.",
            "Tom Reyes",
            "Former South Carolina Gov.",
        ),
        (
            "They cheered for “President Karen Lund.” It rained.",
            "Karen Lund",
            "",
        ),
        ("Co-anchor Karen Lund asked him.", "Karen Lund", "Co-anchor"),
        ("The club will spotlight daughter Karen Lund.", "Karen Lund", ""),
    ]);
}

#[test]
fn a_title_or_a_gender_keeps_namesakes_apart() {
    for (text, want) in [
        (
            "President Cole spoke. Mr. Cole said no. His daughter, Mary Cole, left.",
            vec![("Cole", 2), ("Mary Cole", 1)],
        ),
        (
            "Mary Cole won. Mrs. Cole thanked Mr. Cole for his help.",
            vec![("Cole", 1), ("Mary Cole", 2)],
        ),
        (
            "Gov. Peter Cole spoke. Gov. Cole said no. Cole left.",
            vec![("Peter Cole", 3)],
        ),
        (
            "Sen. Cole spoke. Peter Cole, the senator from Ohio, left.",
            vec![("Peter Cole", 2)],
        ),
        (
            "David Cole spoke. It was told by David and Karen Heid in a book.",
            vec![("David", 1), ("David Cole", 1), ("Karen Heid", 1)],
        ),
        (
            "John B. Cole wrote. Mr. Cole’s father, John Cole, had sold the yard.",
            vec![("John B. Cole", 2), ("John Cole", 1)],
        ),
    ] {
        let want: Vec<(String, usize)> = want.into_iter().map(|(n, k)| (n.to_owned(), k)).collect();
        assert_eq!(named(text), want, "{text}");
    }
}

#[test]
fn a_headline_word_is_no_part_of_a_name() {
    for (text, want) in [
        (
            "5) Can Reyes win? Asked twice.\nTom Reyes spoke. Reyes left.",
            "Tom Reyes",
        ),
        ("Besides Reyes, nobody came.\nTom Reyes spoke.", "Tom Reyes"),
        (
            "BUT DUES FAVOUR REYES - it rained.\nTom Reyes spoke.",
            "Tom Reyes",
        ),
    ] {
        let names: Vec<String> = named(text).into_iter().map(|n| n.0).collect();
        assert!(names.iter().any(|n| n == want), "{text}: {names:?}");
        assert!(
            names
                .iter()
                .all(|n| n == want || !n.to_lowercase().contains("reyes")),
            "{text}: {names:?}"
        );
    }
}

#[test]
fn companies_are_no_persons() {
    for name in [
        "Corvin Tramways",
        "Marel Ferries",
        "Lindqvist Holdings",
        "Torben Railways",
    ] {
        let (_, found) = people(&format!("{name} said on Friday that fares would rise."));
        let kind = found.iter().find(|p| p.name == name).map(|p| p.kind);
        assert_ne!(kind, Some(PersonKind::Person), "{name}");
    }
}
