//! Who is one over several articles, and who must not be.

use std::sync::Arc;

use super::{Figure, join};
use crate::analysis::{Analysis, Person, PersonKind};
use crate::article::{ArticleId, BlockKind, Builder, Origin};
use crate::briefing::Opened;
use crate::text::Span;

/// An article that names these, one a paragraph: `p Ann Lee f`, kind `p o l u`, gender at the end or not; what
/// stands behind ` = ` is the role.
fn opened(names: &[&str]) -> Opened {
    let mut builder = Builder::new(ArticleId(1), Origin::Stdin);
    let mut read = Vec::new();
    for line in names {
        let (line, role) = line.split_once(" = ").unwrap_or((line, ""));
        let (kind, name) = line.split_once(' ').unwrap();
        let gendered = name.rsplit_once(' ').filter(|(_, end)| matches!(*end, "f" | "m"));
        let gender = gendered.and_then(|(_, end)| end.chars().next());
        let name = gendered.map_or(name, |(name, _)| name);
        builder.block(BlockKind::Para, format!("{name} {role}").trim_end());
        read.push((kind, name.to_owned(), gender, role.len()));
    }
    let article = builder.build();
    let people = article
        .blocks
        .iter()
        .zip(read)
        .map(|(block, (kind, name, gender, role))| {
            let (start, end) = (block.span.start(), block.span.end());
            Person {
                kind: match kind {
                    "p" => PersonKind::Person,
                    "o" => PersonKind::Organisation,
                    "l" => PersonKind::Place,
                    _ => PersonKind::Unknown,
                },
                gender,
                role: (role > 0).then(|| Span::snap(&article.text, end - role, end)),
                mentions: vec![Span::snap(&article.text, start, start + name.len())],
                quotes: vec![0],
                name,
            }
        });
    let people = people.collect();
    Opened {
        article: Arc::new(article),
        analysis: Arc::new(Analysis {
            people,
            ..Analysis::default()
        }),
    }
}

/// Each figure as its name and the articles where it appears.
fn told(figures: &[Figure]) -> Vec<String> {
    figures
        .iter()
        .map(|f| {
            let at: Vec<String> = f.appearances.iter().map(|a| a.article.to_string()).collect();
            format!("{} {}", f.name, at.join(" "))
        })
        .collect()
}

#[track_caller]
fn check(articles: &[&[&str]], story: &[usize], expected: &[&str]) {
    let articles: Vec<Opened> = articles.iter().map(|names| opened(names)).collect();
    assert_eq!(told(&join(&articles, story)), expected);
}

#[test]
fn full_names_are_one_over_all_articles() {
    check(&[&["p Ann Lee"], &["p Ann Lee"]], &[], &["Ann Lee 0 1"]);
    check(&[&["p Dr. Ann Lee"], &["u Ann Lee"]], &[], &["Dr. Ann Lee 0 1"]);
    check(
        &[&["p Ann Lee"], &["p Arthur Lee"]],
        &[0, 0],
        &["Ann Lee 0", "Arthur Lee 1"],
    );
    check(
        &[&["p Tom Osei Jr."], &["p Tom Osei"]],
        &[0, 0],
        &["Tom Osei Jr. 0", "Tom Osei 1"],
    );
}

#[test]
fn a_man_and_a_woman_of_one_name_are_two_over_two_stories() {
    let articles: &[&[&str]] = &[&["p Robin Hale f"], &["p Robin Hale m"]];
    check(articles, &[0, 1], &["Robin Hale 0", "Robin Hale 1"]);
    check(articles, &[0, 0], &["Robin Hale 0 1"]);
}

#[test]
fn a_surname_joins_its_one_bearer_in_the_story() {
    check(&[&["p Ann Lee"], &["p Lee"]], &[0, 0], &["Ann Lee 0 1"]);
    check(&[&["p Lee"], &["p Ann Lee"]], &[0, 0], &["Ann Lee 0 1"]);
    check(
        &[&["p Ludwig van der Berg"], &["p van der Berg"]],
        &[0, 0],
        &["Ludwig van der Berg 0 1"],
    );
    check(&[&["p Qo Menzhar"], &["p Qo"]], &[0, 0], &["Qo Menzhar 0 1"]);
    check(&[&["p Ann Lee"], &["p Lee"]], &[0, 1], &["Ann Lee 0", "Lee 1"]);
    check(&[&["p Ann Lee"], &["p Ann"]], &[0, 0], &["Ann Lee 0", "Ann 1"]);
    check(
        &[&["p Ann Lee f"], &["p Lee m"]],
        &[0, 0],
        &["Ann Lee 0", "Lee 1"],
    );
}

#[test]
fn two_of_one_surname_are_never_one() {
    let both: &[&str] = &["p Maud Reyes f", "p Wil Reyes m"];
    check(
        &[both, &["p Reyes"]],
        &[0, 0],
        &["Maud Reyes 0", "Wil Reyes 0", "Reyes 1"],
    );
    check(
        &[&["p Maud Reyes"], &["p Wil Reyes"], &["p Reyes"], &["p Reyes"]],
        &[0, 1, 0, 1],
        &["Maud Reyes 0 2", "Wil Reyes 1 3"],
    );
    // of the two, one speaks in this story; in a third story nobody knows who is meant
    check(
        &[&["p Maud Reyes"], &["p Wil Reyes"], &["p Reyes"]],
        &[0, 1, 2],
        &["Maud Reyes 0", "Wil Reyes 1", "Reyes 2"],
    );
}

#[test]
fn other_people_in_common_let_a_surname_join() {
    let cast = |who: &'static str| vec![who, "p Ida Roy", "p Tom Osei"];
    let one = |who: &'static str| vec![who, "p Ida Roy"];
    check(
        &[&cast("p Ann Lee"), &cast("p Lee")],
        &[],
        &["Ann Lee 0 1", "Ida Roy 0 1", "Tom Osei 0 1"],
    );
    check(
        &[&one("p Ann Lee"), &one("p Lee")],
        &[],
        &["Ann Lee 0", "Ida Roy 0 1", "Lee 1"],
    );
}

#[test]
fn variants_join_where_one_single_bearer_fits() {
    check(
        &[&["p John F. Sutton"], &["p John Sutton"]],
        &[0, 0],
        &["John F. Sutton 0 1"],
    );
    check(
        &[&["p J. Sutton"], &["p John Sutton"]],
        &[0, 0],
        &["John Sutton 0 1"],
    );
    check(
        &[&["p Bernie Lund"], &["p Bernard Lund"]],
        &[0, 0],
        &["Bernard Lund 0 1"],
    );
    check(
        &[&["p John F. Sutton", "p John B. Sutton"], &["p John Sutton"]],
        &[0, 0],
        &["John F. Sutton 0", "John B. Sutton 0", "John Sutton 1"],
    );
    check(
        &[&["p John F. Sutton"], &["p John Sutton"]],
        &[0, 1],
        &["John F. Sutton 0", "John Sutton 1"],
    );
}

#[test]
fn houses_and_towns_join_by_their_whole_name_and_kind() {
    check(
        &[
            &["o Alder Trust", "l Alder"],
            &["o Alder Trust", "o Alder", "p Ann Alder"],
        ],
        &[0, 0],
        &["Alder Trust 0 1", "Alder 0", "Alder 1", "Ann Alder 1"],
    );
}

#[test]
fn names_without_a_bearer_join_in_one_story_only() {
    let articles: &[&[&str]] = &[&["p Okafor"], &["p Okafor"], &["p Okafor"]];
    check(articles, &[0, 0, 1], &["Okafor 0 1", "Okafor 2"]);
}

#[test]
fn roles_mentions_and_quotes_come_from_all_articles() {
    let articles = [
        opened(&["p Ann Lee = chief engineer"]),
        opened(&["p Ann Lee = of the port"]),
        opened(&["p Ann Lee = Chief engineer"]),
    ];
    let figures = join(&articles, &[]);
    let [lee] = figures.as_slice() else {
        panic!("one figure: {figures:?}")
    };
    let roles = lee.roles(&articles);
    let roles: Vec<(&str, &[usize])> = roles
        .iter()
        .map(|r| (r.words.as_str(), r.articles.as_slice()))
        .collect();
    assert_eq!(roles, [("chief engineer", &[0, 2][..]), ("of the port", &[1])]);
    assert_eq!(lee.mentions(&articles), 3);
    assert_eq!(
        lee.quotes(&articles).collect::<Vec<_>>(),
        [(0, 0), (1, 0), (2, 0)]
    );
}

#[test]
fn every_entry_lies_in_exactly_one_figure() {
    let names = [
        "p Ann Lee",
        "p Lee",
        "u Lee",
        "p A. Lee",
        "o Lee",
        "l Lee",
        "p Arthur Lee m",
        "p Ann B. Lee f",
    ];
    let articles: Vec<Opened> = (0..60)
        .map(|n| opened(&[names[n % 8], names[(n * 3 + 1) % 8], names[(n * 5 + 2) % 8]]))
        .collect();
    let story: Vec<usize> = (0..60).map(|n| n / 4).collect();
    let figures = join(&articles, &story);
    assert_eq!(figures, join(&articles, &story));
    let mut all: Vec<_> = figures.iter().flat_map(|f| f.appearances.clone()).collect();
    assert_eq!(all.len(), 180);
    all.sort_unstable();
    all.dedup();
    assert_eq!(all.len(), 180);
}
