//! People by phenomenon. `[p1:Ann Lee]` marks a mention: kind (p, o, l, u), and a number that all mentions of
//! the same one share. What bears no mark must not be found.

#![allow(
    clippy::unwrap_used,
    clippy::string_slice,
    reason = "a test that stops is a test that tells"
)]

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::find_people;
use crate::analysis::model::{Person, PersonKind};
use crate::analysis::page::Page;
use crate::article::{Article, ArticleId, BlockKind, Builder, Origin};

fn article(text: &str) -> Article {
    let mut builder = Builder::new(ArticleId(1), Origin::Stdin);
    for line in text.split('\n') {
        match line.strip_prefix("# ") {
            Some(heading) => builder.block(BlockKind::Heading, heading),
            None => builder.block(BlockKind::Para, line),
        };
    }
    builder.build()
}

fn people(text: &str) -> (String, Vec<Person>) {
    let article = article(text);
    let page = Page::of(&article);
    (article.text.to_string(), find_people(&page))
}

/// Text without marks, and for each mark its place in it, in bytes, with its label.
fn unmark(marked: &str) -> (String, Vec<(usize, usize, String)>) {
    let (mut text, mut marks, mut rest) = (String::new(), Vec::new(), marked);
    while let Some(open) = rest.find('[') {
        let close = open + rest[open..].find(']').unwrap();
        let (label, name) = rest[open + 1..close].split_once(':').unwrap();
        text.push_str(&rest[..open]);
        marks.push((text.len(), text.len() + name.len(), label.to_owned()));
        text.push_str(name);
        rest = &rest[close + 1..];
    }
    text.push_str(rest);
    (text, marks)
}

#[track_caller]
fn check(marked: &str) {
    let (plain, marks) = unmark(marked);
    // blocks are parted by an empty line in the article, by one line end here
    let shown = |all: &[(usize, usize, String)], text: &str| -> Vec<String> {
        all.iter()
            .map(|(a, b, label)| format!("{label}:{}", &text[*a..*b]))
            .collect()
    };
    let (text, found) = people(&plain);
    let mut groups: BTreeMap<usize, String> = BTreeMap::new();
    let mut got: Vec<(usize, usize, usize, char)> = found
        .iter()
        .enumerate()
        .flat_map(|(i, p)| {
            let kind = match p.kind {
                PersonKind::Person => 'p',
                PersonKind::Organisation => 'o',
                PersonKind::Place => 'l',
                PersonKind::Unknown => 'u',
            };
            p.mentions.iter().map(move |s| (s.start(), s.end(), i, kind))
        })
        .collect();
    got.sort_unstable();
    let mut labelled = Vec::new();
    for (n, (a, b, i, kind)) in got.iter().enumerate() {
        // the first mention of an entry takes the label that stands there
        let label = groups
            .entry(*i)
            .or_insert_with(|| marks.get(n).map_or("?".to_owned(), |m| m.2[1..].to_owned()))
            .clone();
        labelled.push((*a, *b, format!("{kind}{label}")));
    }
    let distinct: std::collections::BTreeSet<&String> = groups.values().collect();
    let same = shown(&marks, &plain) == shown(&labelled, &text) && distinct.len() == groups.len();
    assert!(
        same,
        "\nwant {:?}\ngot  {:?}",
        shown(&marks, &plain),
        shown(&labelled, &text)
    );
}

fn of<'a>(found: &'a [Person], name: &str) -> &'a Person {
    found.iter().find(|p| p.name == name).unwrap_or_else(|| {
        panic!(
            "no {name} among {:?}",
            found.iter().map(|p| &p.name).collect::<Vec<_>>()
        )
    })
}

#[track_caller]
fn role(text: &str, name: &str, want: Option<&str>) {
    let (text, found) = people(text);
    assert_eq!(of(&found, name).role.map(|s| s.cut(&text)), want);
}

#[track_caller]
fn gender(text: &str, name: &str, want: Option<char>) {
    let (_, found) = people(text);
    assert_eq!(of(&found, name).gender, want);
}

#[test]
fn full_names() {
    check("The vote was lost by [p1:Karen Lindholm] on a wet night.");
    check("It was [p1:Ellen M. Voss] who signed, with [p2:R.K. Menon].");
    check("They heard [p1:Patrick O’Brien] sing.");
    check("He praised [p1:Anna-Lena Schmidt] and [p2:José Muñoz].");
    check("The room rose for [p1:Alton Reed Jr.], a poet.");
    check("We met [p1:Ludwig van der Berg] there.");
    check("Few knew [p1:Omar al-Rashid] well.");
    check("The writer [p1:Deepak Nair] and the singer [p2:Maria da Costa] left.");
}

#[test]
fn titles_are_no_part_of_a_name() {
    check("On Friday Sen. [p1:Ruth Calder] met Gov. [p2:Tim Osei].");
    check("They asked Mr. [p1:Okafor] twice.");
    check("It fell to Prime Minister [p1:Ingrid Solberg] to answer.");
    check("A letter to Secretary of State [p1:Paul Marsh] was lost.");
    check("The case of Judge [p1:Amara Singh] ended.");
    check("We saw [l1:Ohio] Gov. [p2:Daniel Frost] there.");
    check("The call came from [o1:FBI] Director [p2:Ian Doyle].");
    check("In May Lt. Gen. [p1:Otto Krantz] resigned.");
}

#[test]
fn surnames_join_full_names() {
    check("The mayor, [p1:Ruth Calder], spoke. Later [p1:Calder] left, and Ms. [p1:Calder] slept.");
    check("The first to speak was [p1:Ludwig van der Berg]. Nobody heard [p1:van der Berg].");
    check("The talk was given by [p1:Bernard Holt]; [p1:Bernie Holt] is a baker.");
    check("It was [p1:John F. Sutton] again. Few trusted [p1:John Sutton].");
    check("We asked [p1:Ingrid Solberg]. “No,” said [p1:Ingrid].");
}

#[test]
fn one_surname_two_people() {
    check("The farm is run by [p1:Tom Aldous] and [p2:Mary Aldous].");
    check("Both [p1:Tom Aldous] and [p2:Mary Aldous] came. Mrs. [p2:Aldous] drove.");
    check("There were [p1:Paul Reyes] and [p2:Nora Reyes]. Mr. [p1:Reyes] spoke and Ms. [p2:Reyes] did not.");
    check("The singer [p1:Ann Lee] is no kin of [p2:Arthur Lee].");
}

#[test]
fn organisations() {
    check("He sued [o1:Harbor Steel Inc.] and won.");
    check("She works for the [o1:Ministry of Health] now.");
    check("The [o1:University of Karvia] closed a lab.");
    check("Staff of the [o1:Department of Health and Human Services] left.");
    check("She quit the [o1:Alder Foundation] in June.");
    check(
        "The report of the [o1:Ministry of External Affairs] (MEA) came. The [o1:MEA] was late."
            .replace("(MEA)", "([o1:MEA])")
            .as_str(),
    );
    check("He left [o1:Google] for [o2:NATO] that year.");
    check("They wrote to the [o1:Lindqvist Institute] in spring.");
}

#[test]
fn places() {
    check("They drove from [l1:Kenya] to [l2:Uganda] by night.");
    check("The boat sank in [l1:Lake Alder] at dawn.");
    check("The mill stood near the [l1:Karvia River] for years.");
    check("It rained in [l1:New Delhi] and in [l2:São Paulo].");
    check("The talks in [l1:Brussels] failed.");
}

#[test]
fn capitals_that_name_nobody() {
    check("Officials said nothing. Nobody asked. Rain fell.");
    check("On Monday the Americans and the French met in April.");
    check("Republicans blamed Democrats. Muslims and Christians prayed.");
    check("I think I’m right. Don’t ask. It’s late.");
    check("However, the ferry left. Meanwhile, prices rose.");
    check("“Nobody wants this,” the farmer said. “Nothing works.”");
    check("The President spoke to the Senator.");
    check("# Council Votes To Close Schools After Long Debate\nThe vote was close.");
    check("Christmas came before Easter, as ever.");
    check("Police closed the road. Farmers waited.");
    check("The German chancellor and the British premier dined.");
    check("Great service. Excellent food.");
}

#[test]
fn capitals_at_the_head_of_a_sentence() {
    check("[p1:Calder] said no. The town knew [p1:Ruth Calder] well.");
    check("Yesterday [p1:Tom Aldous] came.");
    check("Retired nurse [p1:Ida Roy] agreed.");
    check("Grants were cut. [p1:Grant Willis] kept his.");
    check("Asked about it, [p1:Karen Lindholm] laughed.");
}

#[test]
fn headlines() {
    check("# Mayor [p1:Ruth Calder] Refuses To Resign Over Water Bill\nThe mayor, [p1:Ruth Calder], spoke.");
    check("# Storm Closes Roads And Schools Across The North\nThe rain came from the sea.");
}

#[test]
fn possessives_and_parties() {
    check("It was [p1:Karen Lindholm]’s idea.");
    check("The bill by Rep. [p1:Joan Pike] (R-Ohio) failed.");
    check("They back the [p1:Trump] campaign.");
}

#[test]
fn roles_in_the_words_of_the_article() {
    role(
        "The report came from U.S. Secretary of State Paul Marsh on Friday.",
        "Paul Marsh",
        Some("U.S. Secretary of State"),
    );
    role(
        "“It held,” said Ann Lee, the authority’s chief engineer, at noon.",
        "Ann Lee",
        Some("the authority’s chief engineer"),
    );
    role(
        "Tom Osei, who chairs the transport committee, said no.",
        "Tom Osei",
        Some("who chairs the transport committee"),
    );
    role(
        "We asked the authority’s chief engineer Ann Lee.",
        "Ann Lee",
        Some("the authority’s chief engineer"),
    );
    role(
        "Karen Lindholm, 47, a farmer from Karvia, wept.",
        "Karen Lindholm",
        Some("a farmer from Karvia"),
    );
    role(
        "It was former mayor Ruth Calder again.",
        "Ruth Calder",
        Some("former mayor"),
    );
    role("The pilot said Ida Roy slept.", "Ida Roy", None);
    role("They met Mr. Daniel Frost and left.", "Daniel Frost", None);
    role("They met Daniel Frost, but nobody spoke.", "Daniel Frost", None);
}

#[test]
fn gender_by_title_name_and_pronoun() {
    gender("They saw Mrs. Okafor leave.", "Okafor", Some('f'));
    gender("They saw Karen Lindholm leave.", "Karen Lindholm", Some('f'));
    gender("They saw Patrick Doyle leave.", "Patrick Doyle", Some('m'));
    gender("Chairman Wyn Adair left. Adair said so.", "Wyn Adair", Some('m'));
    gender("The clerk, Xan Adair, said she was late.", "Xan Adair", Some('f'));
    gender("The clerk, Xan Adair, was late.", "Xan Adair", None);
    gender(
        "They gave Xan Adair and Ora Pell what he wanted.",
        "Xan Adair",
        None,
    );
}

#[test]
fn the_most_mentioned_stands_first() {
    let (_, found) = people("We saw Ann Lee. Then Tom Osei spoke. Osei left. Osei wept.");
    assert_eq!(
        found.iter().map(|p| p.name.as_str()).collect::<Vec<_>>(),
        ["Tom Osei", "Ann Lee"]
    );
    assert_eq!(found[0].mentions.len(), 3);
}

#[test]
fn many_namesakes_take_linear_time() {
    let letter = |n: usize| char::from(b'a' + u8::try_from(n % 26).unwrap());
    let text: String = (0..12_000)
        .map(|i| {
            format!(
                "Ann{}{}{} Lee met her, ",
                letter(i),
                letter(i / 26),
                letter(i / 676)
            )
        })
        .collect();
    let (_, found) = people(&text);
    assert!(found.len() > 1000);
}

#[test]
fn titles_that_the_article_makes_for_itself() {
    check(
        "Harbour Affairs Minister (HAM) [p1:R. Okafor] met Fisheries Secretary [p2:Ann Lee]. HAM [p1:Okafor] said so.",
    );
    check("[p1:Ann Lee] is the boatman here. On Sunday [p1:Boatman Lee] came back.");
    check("[p1:Asha Menon] runs the pumps. [p1:DPIO Menon] said they hold.");
    // initials and first names stay names
    check("[p1:James Lee] won. [p2:Kay Lee] lost.");
    check("The [o1:Harbour Safety Board] ([o1:HSB]) met. [o1:HSB] said no.");
}

#[test]
fn pairs_accounts_and_treaties_name_nobody() {
    check("The India-Japan talks ended, and trade in the Indo-Pacific grew.");
    check("Glad to meet @HarborDesk and #FerryDay this morning.");
    check("They signed the [u1:Coastal Trade Agreement] (CTA) and read the CTA aloud.");
}

#[test]
fn names_alone_in_a_paragraph_as_in_letters() {
    check("[p1:Sara],\nthe draft is here. Please read it.\n[p2:Tom Osei]");
    check("[p1:Mark]\nThe draft is here.");
    check("They thanked nobody.\nRelief\nThe tram ran again.");
}

#[test]
fn first_names_that_are_words_speak() {
    check("[p1:Mark] said no. The town wept.");
    check("We met [p1:Grace] there. [p1:Grace] was late.");
    check("Mark the day in red.");
}

#[test]
fn names_of_one_list_are_of_one_kind() {
    check("They asked [u1:Zhokhvel] again.");
    check("They asked [p1:Zhokhvel] and [p2:Tom Osei] again.");
    check("They sailed to [u1:Zhokhvel] by night.");
    check("They sailed to [l1:Zhokhvel] and [l2:Kenya] by night.");
}

#[test]
fn words_of_the_language_make_no_person() {
    for text in ["We ate Onion Rings there.", "They sell Tire Glue by the quay."] {
        let (_, found) = people(text);
        assert!(
            found.iter().all(|p| p.kind != PersonKind::Person),
            "{text} {found:?}"
        );
    }
}

#[test]
fn a_storm_is_nobody() {
    let (_, found) = people("Hurricane Rita came at dawn. By noon Rita was gone, and Rita left mud.");
    assert!(found.iter().all(|p| p.kind != PersonKind::Person), "{found:?}");
}

#[test]
fn a_house_behind_a_full_name_is_another() {
    check("It was signed [p1:Karen Lindholm] [o2:Microsoft] below.");
    check("We saw [p1:Tom Hall] leave.");
    check("A note for Dr. [p1:White] came.");
    check("The file is draft.pdf and nobody read it.");
}

#[test]
fn roles_end_where_verbs_begin() {
    for (text, name, want) in [
        (
            "Since President Ann Lee left, rain fell.",
            "Ann Lee",
            Some("President"),
        ),
        (
            "She won twice, beating rival Tom Reyes by a mile.",
            "Tom Reyes",
            None,
        ),
        (
            "On Monday acting director Tom Reyes left.",
            "Tom Reyes",
            Some("acting director"),
        ),
        (
            "Harbour Affairs Minister (HAM) Tom Reyes met her.",
            "Tom Reyes",
            Some("Harbour Affairs Minister"),
        ),
        (
            "Those lost were Ann Lee, deckhand officer Tom Reyes and two others.",
            "Ann Lee",
            None,
        ),
        (
            "New Jersey Gov. Ann Lee said no.",
            "Ann Lee",
            Some("New Jersey Gov."),
        ),
    ] {
        let (text, found) = people(text);
        let person = found.iter().find(|p| p.name == name).unwrap();
        assert_eq!(person.role.map(|r| r.cut(&text)), want, "{text}");
    }
}

proptest! {
    #[test]
    fn mentions_lie_on_boundaries_and_do_not_overlap(text in "([A-ZÉ]?[a-zé]{1,7}[.,’'\"“”]?s?[ \n]|Mr\\. |of |U\\.S\\. |von |& |Jr\\. |Secretary |Inc\\. |FBI ){0,60}") {
        let (text, found) = people(&text);
        let mut all: Vec<_> = found.iter().flat_map(|p| p.mentions.iter().copied()).collect();
        all.sort_unstable();
        for pair in all.windows(2) {
            prop_assert!(pair[0].end() <= pair[1].start());
        }
        for p in &found {
            prop_assert!(!p.name.is_empty() && !p.mentions.is_empty());
            prop_assert!(p.mentions.iter().all(|s| text.get(s.range()).is_some_and(|w| !w.trim().is_empty())));
        }
    }

    #[test]
    fn nothing_panics(text in "\\PC{0,160}") {
        let _ = people(&text);
    }
}
